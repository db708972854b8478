"""A program in a terminal of its own, driven by keys as a person would. The terminal is tmux, on a socket of its own."""

import os
import shlex
import subprocess
import sys
import tempfile
import time

PATIENCE = 20.0


def until(what, look, patience=PATIENCE):
    """Waits until `look()` is true, and returns that. Nothing is waited for by the clock."""
    begin = time.monotonic()
    while True:
        seen = look()
        waited = time.monotonic() - begin
        if seen:
            print(f"ok   {what} ({waited:.1f} s)", flush=True)
            return seen
        if waited > patience:
            raise AssertionError(f"{what}: not within {patience} s")
        time.sleep(0.05)


class Terminal:
    """The terminal, for a `with` statement; when something in it fails, the screen is shown."""

    def __init__(self, *command, width=120, height=40):
        self.folder = tempfile.TemporaryDirectory()
        self.socket = os.path.join(self.folder.name, "tmux")
        # A pane that stays after its program's end can still be looked at.
        keep = ["set-option", "-g", "remain-on-exit", "on", ";"]
        fast = ["set-option", "-s", "escape-time", "0", ";"]
        new = ["new-session", "-d", "-x", str(width), "-y", str(height), "exec " + shlex.join(map(str, command))]
        self.tmux("-f", "/dev/null", "start-server", ";", *fast, *keep, *new)

    def tmux(self, *arguments):
        run = ["tmux", "-S", self.socket, *arguments]
        return subprocess.run(run, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout

    def keys(self, *names):
        """Keys by tmux's names: `Enter`, `Escape`, `C-c`."""
        for name in names:
            self.tmux("send-keys", name)
            if name == "Escape":
                # The one fixed pause: with a letter right behind it, programs take it for Alt and that letter.
                time.sleep(0.15)

    def type(self, text):
        """Letters as they are."""
        self.tmux("send-keys", "-l", "--", text)

    def command(self, text):
        """Letters and Enter."""
        self.type(text)
        self.keys("Enter")

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def shows(self, text, patience=PATIENCE):
        until(f"the screen shows {text!r}", lambda: text in self.screen(), patience)

    def ended(self):
        return self.tmux("display-message", "-p", "#{pane_dead}").strip() == "1"

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if value is not None:
            print("the screen, when it failed:", self.screen(), sep="\n", file=sys.stderr)
        self.tmux("kill-server")
        self.folder.cleanup()
