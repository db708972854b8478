"""Documents as a client of the language server sees them: their text, their versions, their positions."""

import os.path
import re

# The protocol's line breaks, and no others: U+2028, form feeds and their like stand inside a line.
BREAK = re.compile(r"\r\n|\n|\r")


def width(text, unit):
    """How long a text is, in the unit in which a client counts columns."""
    if unit == "utf-8":
        return len(text.encode("utf-8"))
    if unit == "utf-16":
        return len(text.encode("utf-16-le")) // 2
    return len(text)


def lines(text):
    """The lines without their breaks."""
    return BREAK.split(text)


def offset(text, position, unit):
    """The index into `text` that a position names. Columns past the end of a line mean its end, as the protocol says."""
    start = 0
    for _ in range(position["line"]):
        found = BREAK.search(text, start)
        if not found:
            return len(text)
        start = found.end()
    found = BREAK.search(text, start)
    line = text[start : found.start() if found else len(text)]
    column = 0
    for index, character in enumerate(line):
        if column >= position["character"]:
            return start + index
        column += width(character, unit)
    return start + len(line)


def stretch(text, change, unit):
    """What a content change replaces, from where to where, and with what. Of a whole text, it is what differs."""
    new = change["text"]
    if "range" in change:
        return offset(text, change["range"]["start"], unit), offset(text, change["range"]["end"], unit), new
    before = len(os.path.commonprefix([text, new]))
    after = len(os.path.commonprefix([text[before:][::-1], new[before:][::-1]]))
    return before, len(text) - after, new[before : len(new) - after]


def apply(text, change, unit):
    """The text after one content change."""
    begin, end, new = stretch(text, change, unit)
    return text[:begin] + new + text[end:]


def misplaced(text, span, unit):
    """Why a range is none in this text, or None."""
    split = lines(text)
    for end in (span["start"], span["end"]):
        if end["line"] >= len(split):
            return f"line {end['line']} of {len(split)}"
        line = split[end["line"]]
        if end["character"] > width(line, unit):
            return f"column {end['character']} in a line of {width(line, unit)} ({unit})"
        if all(width(line[:count], unit) != end["character"] for count in range(len(line) + 1)):
            return f"column {end['character']} of line {end['line']} is inside a character ({unit})"
    begin, end = ((p["line"], p["character"]) for p in (span["start"], span["end"]))
    return "the end stands before the start" if end < begin else None


def marked(diagnostics):
    """What of diagnostics the writer sees, in an order that does not depend on the server's."""
    seen = []
    for one in diagnostics:
        begin, end = one["range"]["start"], one["range"]["end"]
        seen.append((begin["line"], begin["character"], end["line"], end["character"], one["code"], one["message"]))
    return sorted(seen)


def expected(text, draft, unit):
    """What `bowout check --format json` found in a text (one of its `drafts`), as `marked` would give it."""
    split = lines(text)

    def place(point):
        line = point["line"] - 1
        return line, width(split[line][: point["column"] - 1], unit)

    found = []
    for one in draft["diagnostics"]:
        found.append(place(one["range"]["start"]) + place(one["range"]["end"]) + (one["rule"], one["message"]))
    return sorted(found)
