"""What a writer does in Kate, in a real window on a display of its own, by its keys.

Kate has nothing to ask what it shows, so that the marks are read from what the server sent (the tee's log, whose folder is
the argument), and the fixes from the file that Kate saves.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import documents
import same_draft
from terminal import until

LOGS = Path(sys.argv[1])
DRAFT = Path("same.eml")


def messages(sender):
    found = []
    for path in LOGS.glob("*.jsonl"):
        for line in path.read_text("utf-8").split("\n"):
            # The last line may still be in the writing.
            with contextlib.suppress(ValueError):
                entry = json.loads(line)
                if entry["from"] == sender and "message" in entry:
                    found.append(entry["message"])
    return found


def marks():
    """What the server published last, as [rule, line, column, end line, end column] in UTF-16 units."""
    published = [m["params"] for m in messages("server") if m.get("method") == "textDocument/publishDiagnostics"]
    return [[one[4], *one[:4]] for one in documents.marked(published[-1]["diagnostics"])] if published else None


def rules():
    seen = marks()
    return ["nothing yet"] if seen is None else [one[0] for one in seen]


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def windows():
    run = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "kate"], stdout=subprocess.PIPE, check=False)
    return len(run.stdout.split())


def answered():
    """How often the server has been asked for fixes, and has answered."""
    asked = {m["id"] for m in messages("client") if m.get("method") == "textDocument/codeAction"}
    return sum(m.get("id") in asked and "method" not in m for m in messages("server"))


def fix(line, left):
    """Goes to a line (from 1), opens the menu of its fixes and takes the first."""
    keys("ctrl+g")
    subprocess.run(["xdotool", "type", str(line)], check=True)
    keys("Return")
    before, had = windows(), answered()
    keys("alt+Return")
    # Other windows come up as well, such as what tells that the draft was saved; none of them is the menu before the answer is there.
    until("the menu of fixes", lambda: answered() > had and windows() > before)
    keys("Down", "Return")
    until(f"after the fix in line {line}: {left}", lambda: rules() == left)


def saved():
    before = DRAFT.stat().st_mtime_ns
    keys("ctrl+s")
    until("the draft is saved", lambda: DRAFT.stat().st_mtime_ns != before)
    return DRAFT.read_bytes().decode("utf-8")


@contextlib.contextmanager
def display():
    """A display of its own, whose number the server chooses, and a window manager, without which no key arrives."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with contextlib.ExitStack() as stack:
        stack.enter_context(running(*command, pass_fds=[writing]))
        os.close(writing)
        with os.fdopen(reading) as number:
            os.environ["DISPLAY"] = ":" + number.readline().strip()
        stack.enter_context(running("openbox"))
        yield


@contextlib.contextmanager
def running(*command, **options):
    # A group of its own, as the bus that is started for Kate would outlive it. What it says would keep our own pipe open.
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
    process = subprocess.Popen(command, **quiet, **options)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


def main():
    with display(), running("dbus-run-session", "--", "kate", "-n", DRAFT) as kate:
        try:
            session(kate)
        except BaseException:
            subprocess.run(["import", "-window", "root", "screen.png"], check=False)
            raise


def session(kate):
    until("the rules", lambda: rules() == same_draft.RULES, patience=40)
    same_draft.compare(DRAFT, marks(), "utf-16")
    print("ok   the same places as bowout check")
    until("the window is in front", lambda: subprocess.run(["xdotool", "getactivewindow"], capture_output=True).returncode == 0)

    # The first in its line is the emoji. Behind it, the milder sentence is a reason, too.
    fix(7, ["missing-gratitude", "shouting", "missing-reason", "negative-wording", "missing-door-open"])
    fix(7, ["missing-gratitude", "shouting", "missing-door-open"])
    text = saved()
    assert "rude" not in text and "\ufffd" not in text, text
    assert text.startswith(same_draft.DRAFT.split("\tCafe")[0]), text
    assert text.endswith("Kind regards,\r\nZoe\u0308 D\u00edaz\r\n") and "\n" not in text.replace("\r\n", ""), text
    print("ok   the words are replaced, and nothing else")
    fix(6, ["missing-gratitude", "missing-door-open"])
    text = saved()
    fix(4, ["missing-door-open"])
    last = text.split("\r\n").index("Kind regards,") + len(saved().split("\r\n")) - len(text.split("\r\n"))
    fix(last + 1, [])
    saved()
    keys("ctrl+q")
    until("Kate ends", lambda: kate.poll() is not None)


main()
