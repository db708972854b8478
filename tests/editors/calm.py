"""What the server may keep back while its writer types, and what it may not take back: the other side of `Calm` in src/lsp/calm.rs.

What is missing waits until the writer pauses, and so does a word that is being typed. All else is shown at once, everything after
a pause, nothing that is not so; and what is shown stays until it is no longer so, and the word that is being typed is whole.
"""

import re
from pathlib import Path

import documents

# How long a pause is, and how much later than that a busy machine may tell what has waited. In seconds.
PAUSE, LATE = 2.0, 3.0
# What is longer, in bytes, was not typed with one key.
KEY = 4
# What waits beside all that is called missing-something, as the rules have it.
RULES = (Path(__file__).parents[2] / "src/rules/mod.rs").read_text("utf-8")
WAITING = {name.replace("_", "-") for name in re.findall(r"&(\w+)::RULE", re.search(r"const WAITING.*?\];", RULES, re.DOTALL)[0])}


def waits(rule):
    return rule.startswith("missing-") or rule in WAITING


class Shown:
    """What the writer of one document sees, as it moves with the edits."""

    def __init__(self, at, unit):
        self.at, self.unit = at, unit
        # Rules and offsets of what was shown last; how many edits there were since; where the last one ended, and whether half a word
        # was typed with it.
        self.marks, self.edits, self.cursor, self.half, self.last = [], 0, None, False, None

    def edited(self, at, text, change):
        """The text is changed."""
        self.stands(at)
        self.at, self.edits, self.last = at, self.edits + 1, None
        begin, end, new = documents.stretch(text, change, self.unit)
        kept = documents.width(text[:begin] + text[end:], "utf-8")
        if "range" not in change and kept * 2 <= documents.width(text, "utf-8"):
            # The server takes it for another draft, of which nothing was shown yet.
            self.cursor, self.half, self.marks = None, False, []
            return
        self.cursor = begin + len(new)
        typed = begin == end and documents.width(new, "utf-8") <= KEY
        self.half = typed and (text[:begin] + new)[-1:].isalpha()

        def moved(place, inside):
            return place + self.cursor - end if place >= end else inside

        self.marks = [
            (rule, moved(start, min(start, begin)), stop if stop <= begin else moved(stop, self.cursor))
            for rule, start, stop in self.marks
        ]

    def stands(self, at):
        """The text stood as it was until then: after a long pause, what was said last must have been everything."""
        if self.last is not None and at - self.at > PAUSE + LATE:
            self.last.whole = True

    def said(self, where, texts, marked, pulled):
        """A set of diagnostics came, about one of these texts."""
        # Of a client that asks for them, the server may have seen texts that it was not asked about.
        sure = len(texts) == 1 and not (pulled and self.edits > 1)
        self.last = Set(where, texts, marked, self, sure)
        self.edits = 0
        self.marks = [(one[4], *self.last.span(texts[-1], one)) for one in marked] if texts else []
        return self.last


class Set:
    """One set of diagnostics, to be held against what `bowout check` says."""

    def __init__(self, where, texts, marked, shown, sure):
        self.where, self.texts, self.marked, self.unit = where, texts, marked, shown.unit
        self.before, self.sure, self.cursor, self.half = list(shown.marks), sure, shown.cursor, shown.half
        # Whether it must be everything.
        self.whole = False

    def span(self, text, one):
        places = [{"line": one[line], "character": one[line + 1]} for line in (0, 2)]
        return [documents.offset(text, place, self.unit) for place in places]

    def wrong(self, found):
        """Why it is not what it should be, or None; `found` has what `bowout check` says of each of the texts."""
        faults = [self.wrong_for(text, found[text]) for text in self.texts]
        return f"{self.where}: {faults[-1]}" if faults and all(faults) else None

    def wrong_for(self, text, found):
        kept_back = list(found)
        for one in self.marked:
            if one in kept_back:
                kept_back.remove(one)
            elif self.whole or not self.may_stay(one[4], *self.span(text, one)):
                return f"shown, and not so: {one}\n  bowout check says {found}"
        for one in kept_back:
            start, end = self.span(text, one)
            if self.whole:
                return f"not shown after a pause: {one}"
            if not waits(one[4]) and end != self.cursor:
                return f"kept back: {one}\n  shown: {self.marked}"
            if self.sure and self.was_shown(one[4], start, end):
                return f"taken back: {one}\n  shown: {self.marked}"
        return None

    def was_shown(self, rule, start, end):
        """What is missing may be missed at another place now."""
        same = [mark for mark in self.before if mark[0] == rule]
        return any(waits(rule) or begin <= end and start <= stop for _, begin, stop in same)

    def may_stay(self, rule, start, end):
        """While half a word is typed elsewhere, what was shown stays: the whole word may not change it."""
        apart = self.half and (end < self.cursor or self.cursor < start)
        return apart and (rule, start, end) in self.before
