"""What a writer does in Kakoune with kak-lsp, by its keys."""

import contextlib
import re
from pathlib import Path

import same_draft
from terminal import Terminal, until

STATE = Path("state.txt")


class Kakoune(Terminal):
    def do(self, command):
        self.command(":" + command)

    def view(self):
        """What is marked: lines and bytes from 1, the last one included. Kakoune keeps no rules beside its marks."""
        STATE.unlink(missing_ok=True)
        # The file is there before all of it is written; its last word says that it is whole.
        self.do("echo -to-file state.txt %opt{lsp_inline_diagnostics} whole")
        until_quietly(lambda: STATE.exists() and STATE.read_text("utf-8").endswith("whole"))
        places = re.findall(r"(\d+)\.(\d+),(\d+)\.(\d+)\|", STATE.read_text("utf-8"))
        view = [[int(number) for number in place] for place in places]
        return [[None, line - 1, column - 1, last - 1, stop] for line, column, last, stop in view]


def until_quietly(look):
    """Waits without a word; this is no check of its own."""
    with contextlib.redirect_stdout(None):
        until("the editor answers", look)


def main():
    with Kakoune("kak", "same.eml") as kak:
        until("six findings", lambda: len(kak.view()) == len(same_draft.RULES))
        same_draft.compare("same.eml", kak.view(), "utf-8")
        print("ok   the same places as bowout check")

        # Behind the emoji: over the finding, the menu of fixes, in an order of Kakoune's own, and one of them.
        kak.command("/recruiter was")
        kak.keys("C-a")
        kak.shows("Say “I have come to feel that another team would be a better fit for me.” instead")
        kak.type("another team")
        kak.keys("Tab", "Enter")
        until("its fix clears the finding, and is a reason, too", lambda: len(kak.view()) == 3)
        kak.keys("u")
        until("one undo takes it back", lambda: len(kak.view()) == len(same_draft.RULES))

        # Fix after fix until nothing is left.
        for _ in same_draft.RULES:
            left = kak.view()
            if not left:
                break
            _, line, column, _, _ = left[0]
            kak.do(f"select {line + 1}.{column + 1},{line + 1}.{column + 1}")
            kak.keys("C-a")
            # The menu is in the order of the alphabet, and the fixes stand among what only dismisses.
            kak.shows("Ignore ")
            screen = kak.screen()
            kak.type(next(title for title in ("Add “", "Say “", "Leave") if title in screen))
            kak.keys("Tab", "Enter")
            until("the fix clears its finding", lambda: len(kak.view()) < len(left))
        assert kak.view() == [], kak.view()
        kak.do("write fixed.eml")

        # What is typed is read, and the cursor on it is told why it is one.
        kak.command("/^Kind regards")
        kak.keys("O")
        kak.type("Your recruiter was rude.")
        kak.keys("Escape")
        until("a rude line is found when it is typed", lambda: len(kak.view()) == 1)
        kak.command("/recruiter was rude")
        kak.do("lsp-hover")
        kak.shows("negative-wording")
        kak.do("quit!")
        until("Kakoune ends", kak.ended)
    text = Path("fixed.eml").read_bytes()
    assert b"\r\r" not in text and b"\n" not in text.replace(b"\r\n", b""), text
    assert b"\r\n" * 3 not in text, text
    print("ok   all lines end as they did, each of them once")


main()
