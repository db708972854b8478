"""A letter from the mail program to Neovim and back: written, found fault with, mended, sent.

    test.py neomutt|aerc

The fake sendmail writes what it gets into sent.eml.
"""

import email
import email.policy
import re
import sys
from pathlib import Path

from terminal import Terminal, until

SENT = Path("sent.eml")
OPENING = "Dear Ms. Okafor,"
RUDE = "\U0001f44b\U0001f3fd Your recruiter was rude."
LETTER = [
    OPENING,
    "",
    "I am withdrawing my application for the data analyst position at",
    "Larkspur, because I have accepted another offer.",
    RUDE,
    "",
    "I would be glad to stay in touch.",
    "",
    "Kind regards,",
    "Ana Diaz",
]
THANKLESS, UNKIND = "the letter thanks nobody", "this blames a person"


def write(terminal, above):
    """Types the letter in Neovim, under the header block or above the quoted mail, and checks that it is read."""
    terminal.keys("Escape")
    terminal.type("ggO" if above else "Go")
    for line in LETTER:
        terminal.type(line)
        terminal.keys("Enter")
    terminal.keys("Escape")
    terminal.shows(THANKLESS)
    terminal.shows(UNKIND)


def fix(terminal, words, message, title):
    """The cursor on the words, `gra`, the first of the list that has such a title; returns the phrase that is put in."""
    terminal.command("/" + words)
    terminal.type("gra")
    terminal.shows("Type number and <Enter>")
    number, phrase = re.search(rf"(\d+): {title} “(.*?)”", " ".join(terminal.screen().split())).groups()
    terminal.command(number)
    until(f"no more: {message}", lambda: message not in terminal.screen())
    return phrase


def mend(terminal):
    kinder = fix(terminal, "recruiter", UNKIND, "Say")
    thanks = fix(terminal, "Okafor,$", THANKLESS, "Add")
    return thanks, kinder


def sent(phrases, quoted):
    """The body that went out is the letter with its two repairs, and with nothing else changed."""
    until("the mail is sent", lambda: SENT.exists() and SENT.stat().st_size)
    mail = email.message_from_bytes(SENT.read_bytes(), policy=email.policy.default)
    body = mail.get_content().replace("\r\n", "\n")
    assert "maria.okafor@example.org" in mail["To"], mail["To"]
    letter, *quote = re.split(r"^On .* wrote:$", body, flags=re.MULTILINE)
    assert len(quote) == quoted, body
    flat = " ".join(letter.split())
    assert RUDE not in flat and "rude" not in flat, letter
    for phrase in phrases:
        assert flat.count(phrase) == 1, (phrase, letter)
        flat = flat.replace(phrase, "")
    left = " ".join(" ".join(line for line in LETTER if line != RUDE).split())
    # Whether the emoji belongs to the rude sentence is for the server to say.
    assert " ".join(flat.replace("\U0001f44b\U0001f3fd", "").split()) == left, letter
    assert "\r" not in body and "\ufffd" not in body, body
    print("ok   what was sent is the letter with its two repairs")
    SENT.unlink()


def neomutt():
    with Terminal("neomutt", "-n", "-F", "muttrc", width=200) as mutt:
        mutt.shows("Interview on Thursday")
        mutt.type("m")
        mutt.shows("To:")
        mutt.command("maria.okafor@example.org")
        mutt.shows("Subject:")
        mutt.command("Data analyst position: withdrawal, Ana Diaz")
        # The headers are in the draft.
        mutt.shows("From: Ana Diaz")
        write(mutt, above=False)
        phrases = mend(mutt)
        mutt.command(":wq")
        mutt.shows("y:Send")
        mutt.type("y")
        sent(phrases, quoted=False)

        # An answer, with the mail that it answers quoted below the letter.
        mutt.shows("Interview on Thursday")
        mutt.type("r")
        mutt.shows("> we are looking forward")
        mutt.keys("Escape")
        # Past the header block, which ends with the first empty line.
        mutt.type("gg}o")
        for line in LETTER:
            mutt.type(line)
            mutt.keys("Enter")
        mutt.keys("Escape")
        mutt.shows(THANKLESS)
        phrases = mend(mutt)
        mutt.command(":wq")
        mutt.shows("y:Send")
        mutt.type("y")
        sent(phrases, quoted=True)
        mutt.shows("Interview on Thursday")
        mutt.type("x")
        until("neomutt ends", mutt.ended)


def aerc():
    with Terminal("aerc", width=200) as it:
        it.shows("Interview on Thursday")
        it.command(':compose -H "Subject: Withdrawal" -H "To: maria.okafor@example.org"')
        it.shows("/aerc-compose-")
        # From the header fields into the editor.
        it.keys("Tab", "Tab", "Tab")
        write(it, above=True)
        phrases = mend(it)
        it.command(":wq")
        it.shows("Send")
        it.type("y")
        sent(phrases, quoted=False)

        it.shows("Interview on Thursday")
        it.command(":reply -q")
        it.shows("> we are looking forward")
        it.keys("Tab", "Tab", "Tab")
        write(it, above=True)
        phrases = mend(it)
        it.command(":wq")
        it.shows("Send")
        it.type("y")
        sent(phrases, quoted=True)
        it.command(":quit")
        until("aerc ends", it.ended)


{"neomutt": neomutt, "aerc": aerc}[sys.argv[1]]()
