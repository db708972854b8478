"""The tee passes on every byte, and the check of its log finds the faults that it is there for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import calm
import check_log
import documents

TESTS = Path(__file__).parent.parent
URI = "file:///tmp/a.eml"
TEXT = "Dear \U0001f44b Ms. Okafor,\r\nsecond"


def tee():
    """Whatever goes in comes out of `cat`, frames or not, and the exit code is the server's."""
    sent = os.urandom(300_000) + b"Content-Length: 2\r\n\r\n{}" + "\u9762".encode() * 1000
    run = [sys.executable, "-I", str(TESTS / "tee.py"), "tee.jsonl", "sh", "-c", "cat; exit 7"]
    ran = subprocess.run(run, input=sent, stdout=subprocess.PIPE, timeout=30, check=False)
    assert ran.stdout == sent and ran.returncode == 7, (len(ran.stdout), ran.returncode)
    entries = [json.loads(line) for line in Path("tee.jsonl").read_text("utf-8").rstrip("\n").split("\n")]
    assert entries[-1]["exit"] == 7 and any("stray" in entry for entry in entries), entries[-1]
    print("ok   the tee passes on every byte")


def log(*said):
    """The faults of a conversation of `initialize`, an open document, and what is given: pairs of sender and message."""
    begin = [
        ("client", {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}),
        ("server", {"id": 1, "result": {"capabilities": {}}}),
        ("client", {"method": "textDocument/didOpen", "params": {
            "textDocument": {"uri": URI, "languageId": "mail", "version": 1, "text": TEXT}}}),
    ]
    lines = []
    for number, (sender, message) in enumerate([*begin, *said]):
        what = {"stray": message} if isinstance(message, str) else {"message": {"jsonrpc": "2.0", **message}}
        lines.append(json.dumps({"at": float(10 * number), "from": sender, **what}))
    Path("check.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    return check_log.Session("check.jsonl").faults


def published(**changes):
    """A set of diagnostics, with some of its parts changed; None takes a part out."""
    one = {"range": span(0, 5, 0, 7), "severity": 2, "code": "a", "source": "bowout", "message": "m", **changes}
    one = {key: value for key, value in one.items() if value is not None}
    return ("server", {"method": "textDocument/publishDiagnostics", "params": {"uri": URI, "version": 1, "diagnostics": [one]}})


def span(*places):
    return {"start": {"line": places[0], "character": places[1]}, "end": {"line": places[2], "character": places[3]}}


HOVER = ("client", {"id": 2, "method": "textDocument/hover", "params": {
    "textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}}})
ACTIONS = ("client", {"id": 2, "method": "textDocument/codeAction", "params": {
    "textDocument": {"uri": URI}, "range": span(0, 0, 0, 0), "context": {"diagnostics": []}}})
COMMAND = {"title": "Do", "command": "do", "arguments": [{"uri": URI}]}


def actions(*answer):
    return [ACTIONS, ("server", {"id": 2, "result": list(answer)})]


GOOD = {
    "diagnostics": [published()],
    "a hover without result": [HOVER, ("server", {"id": 2, "result": None})],
    "an action with a command": actions({"title": "Do", "kind": "quickfix", "command": COMMAND}, COMMAND),
    "an unknown method": [HOVER, ("server", {"id": 2, "error": {"code": -32601, "message": "no"}})],
}
BAD = {
    "a key that there is not": [published(extra=1)],
    "a severity that there is not": [published(severity=9)],
    "a severity as text": [published(severity="2")],
    "a number as message": [published(message=3)],
    "no range": [published(range=None)],
    "a negative position": [published(range=span(0, -1, 0, 7))],
    "a line that is not in the text": [published(range=span(2, 0, 2, 1))],
    "a column behind the line": [published(range=span(1, 0, 1, 7))],
    "a range in the carriage return": [published(range=span(0, 5, 0, 20))],
    "half of an emoji": [published(range=span(0, 5, 0, 6))],
    "an end before its start": [published(range=span(0, 7, 0, 5))],
    "a message of the client's": [("server", {"method": "textDocument/didClose", "params": {"textDocument": {"uri": URI}}})],
    "a method that there is not": [("server", {"method": "bowout/hello", "params": {}})],
    "an answer to nothing": [("server", {"id": 9, "result": None})],
    "an answer twice": [HOVER, ("server", {"id": 2, "result": None}), ("server", {"id": 2, "result": None})],
    "no answer": [HOVER, published()],
    "a failure": [HOVER, ("server", {"id": 2, "error": {"code": -32603, "message": "oh"}})],
    "an action with half a command": actions({"title": "Do", "command": {"title": "Do"}}),
    "a command that is a number": actions({"title": "Do", "command": 3}),
    "words on the wire": [("server", "panicked at")],
    "diagnostics of a version that is to come": [("server", {"method": "textDocument/publishDiagnostics", "params": {
        "uri": URI, "version": 2, "diagnostics": []}})],
}


LETTER = "Dear Ms. Okafor,\n\nYour recruiter was rude.\n"
RUDE, MISSING = (2, 5, 2, 23, "negative-wording", "m"), (0, 0, 0, 16, "missing-reason", "m")


def said(marked, *steps, begin=LETTER, after=0.1, found=(RUDE, MISSING)):
    """Why a set of diagnostics is wrong: of a letter, edited at times in seconds, with what was shown in between, and then no more."""
    shown, text, judged = calm.Shown(0.0, "utf-16"), begin, None
    for step in (*steps, list(marked)):
        if isinstance(step, list):
            judged = shown.said("x", [text], step, False)
        else:
            at, change = step
            shown.edited(at, text, change)
            text = documents.apply(text, change, "utf-16")
    shown.stands(shown.at + after)
    return judged.wrong({text: list(found)})


def insert(line, character, text):
    return {"range": span(line, character, line, character), "text": text}


ABOVE = (1.0, insert(0, 5, "x"))
HALF = (1.0, insert(2, 22, "e"))
CALM = {
    "all at once": said([RUDE, MISSING]),
    "what is missing comes later": said([RUDE], ABOVE),
    "a word that is being typed waits": said([], HALF, begin=LETTER.replace("rude", "rud")),
    "what is gone": said([RUDE], [RUDE, MISSING], ABOVE, found=[RUDE]),
    "half a word elsewhere takes nothing away": said([RUDE], [RUDE], ABOVE, found=[]),
    "a whole other text begins anew": said([], [MISSING], (1.0, {"text": "x"}), found=[MISSING]),
}
NOT_CALM = {
    "what is not so": said([RUDE, MISSING], found=[RUDE]),
    "what is no more so when a word is whole": said([RUDE], [RUDE], (1.0, insert(0, 5, " ")), found=[]),
    "what is not so after a pause": said([RUDE], [RUDE], ABOVE, after=6.0, found=[]),
    "what hurts is kept back": said([MISSING], ABOVE),
    "what was shown is taken back": said([RUDE], [RUDE, MISSING], ABOVE),
    "what was shown is taken back without an edit": said([RUDE], [RUDE, MISSING]),
    "nothing more comes after a pause": said([RUDE], ABOVE, after=6.0),
}


def main():
    tee()
    for what, fault in CALM.items():
        assert fault is None, (what, fault)
        print(f"ok   is calm: {what}")
    for what, fault in NOT_CALM.items():
        assert fault, what
        print(f"ok   is not: {what}")
    for what, said in GOOD.items():
        faults = log(*said)
        assert faults == [], (what, faults)
        print(f"ok   lets pass: {what}")
    for what, said in BAD.items():
        assert log(*said), what
        print(f"ok   finds: {what}")


main()
