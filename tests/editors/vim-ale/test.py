"""What a writer does in Vim with ALE, by its keys."""

import json
import os
import re
from pathlib import Path

import same_draft
from terminal import Terminal, until

SHOW = Path(__file__).parent / "show.vim"


def state():
    try:
        return json.loads(Path("state.json").read_text("utf-8"))
    except FileNotFoundError:
        return {"list": [], "lines": []}


def rules():
    return [one["code"] for one in state()["list"]]


def settled():
    """Whether what is shown is what the lines deserve. Behind a key, ALE shows nothing or the list of before for a while."""
    now = state()
    return [one["code"] for one in now["list"]] == same_draft.rules_of(now["lines"])


def view():
    """ALE counts from 1, and its last column is the last byte that is marked."""
    places = ("lnum", "col", "end_lnum", "end_col")
    seen = [[one["code"], *(one[place] for place in places)] for one in state()["list"]]
    return [[code, line - 1, column - 1, last - 1, stop] for code, line, column, last, stop in seen]


def main():
    with Terminal("vim", "-S", SHOW, "same.eml") as vim:
        until("the rules", lambda: rules() == same_draft.RULES)
        same_draft.compare("same.eml", view(), "utf-8")
        print("ok   the same places as bowout check")

        # Behind the emoji: over the finding, `gra`, and the first fix of the list.
        vim.command("/recruiter was")
        vim.keys("g", "r", "a")
        vim.shows("Type number and <Enter>")
        title = re.search(r"1\) Say “(.*)” instead", vim.screen())[1]
        vim.command("1")
        until("its fix clears the finding", lambda: rules() == ["missing-gratitude", "shouting", "missing-door-open"])
        text = " ".join(state()["lines"])
        assert title in text, text
        assert "\ufffd" not in text and "rude" not in text, text
        print("ok   the words are replaced, and nothing else")
        vim.keys("u")
        until("one undo takes it back", lambda: rules() == same_draft.RULES)

        # Fix after fix, each from the line that it stands in.
        for _ in same_draft.RULES:
            left = state()["list"]
            if not left:
                break
            vim.command(f":call cursor({left[0]['lnum']}, {left[0]['col']})")
            vim.keys("g", "r", "a")
            vim.shows("Type number and <Enter>")
            vim.command("1")
            code, before = left[0]["code"], [one["code"] for one in left]
            until(f"the fix clears {code}", lambda: rules().count(code) < before.count(code) and settled())
        assert rules() == [], rules()
        vim.command(":write! fixed.eml")
        until("the letter is written", lambda: os.path.exists("fixed.eml"))

        # What is typed is read.
        vim.keys("g", "g")
        vim.command("/regards")
        vim.type("OYour recruiter was rude.")
        vim.keys("Escape")
        until("a rude line is found when it is typed", lambda: rules() == ["negative-wording"])
        vim.keys("g", "r", "h")
        vim.shows("negative-wording")
        vim.command(":qall!")
        until("Vim ends", vim.ended)
    assert b"\r\n" in Path("fixed.eml").read_bytes() and b"\r\r" not in Path("fixed.eml").read_bytes()


main()
