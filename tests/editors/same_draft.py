"""One draft for all editors, with everything that makes columns go wrong; and whether an editor shows it as it should.

    same_draft.py write PATH
    same_draft.py compare PATH VIEW UNIT     VIEW is a file with what the editor shows, counted in utf-8, utf-16 or utf-32

VIEW is a JSON list of [rule, line, column, end line, end column], all from 0. It must be what `bowout check` says of PATH.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import documents

# Emoji of two characters and four UTF-16 units, combining accents, wide characters, tabs inside and in front, CRLF.
DRAFT = """To: Maria Okafor <maria.okafor@example.org>
Subject: Data analyst interview \u9762\u63a5

Dear Ms. Okafor,

\U0001f44b\U0001f3fd \u7533\u3057\u8a33 \u2013 I am withdrawing my application for the data analyst position at Larkspur.
\tCafe\u0301 \U0001f389\taside, \u62c5\u5f53 your recruiter was rude.

Kind regards,
Zoe\u0308 D\u00edaz
""".replace("\n", "\r\n")
RULES = ["missing-gratitude", "shouting", "missing-reason", "shouting", "negative-wording", "missing-door-open"]


def checked(path, unit):
    """What `bowout check` says of a file, as [rule, line, column, end line, end column]."""
    run = [os.environ["BOWOUT"], "check", "--format", "json", path]
    draft = json.loads(subprocess.run(run, stdout=subprocess.PIPE, check=False).stdout)["drafts"][0]
    text = Path(path).read_bytes().decode("utf-8")
    return [[one[4], *one[:4]] for one in documents.expected(text, draft, unit)]


def rules_of(lines):
    """The rules that `bowout check` finds in a letter of these lines, in the order of their places. An editor whose buffer has the lines may
    show others for a moment: what it shows comes in pieces, after the keys."""
    path = Path("now.eml")
    path.write_bytes("\r\n".join([*lines, ""]).encode("utf-8"))
    return [one[0] for one in checked(path, "utf-8")]


def compare(path, view, unit):
    """Nothing, or an AssertionError that tells both sides."""
    wanted = checked(path, unit)
    view = sorted(view, key=lambda one: one[1:])
    # Some editors keep no rule beside their marks.
    if all(one[0] is None for one in view):
        wanted = [[None, *one[1:]] for one in wanted]
    assert view == wanted, f"bowout check: {wanted}\nthe editor:   {view}"
    return view


def main():
    match sys.argv[1:]:
        case ["write", path]:
            Path(path).write_bytes(DRAFT.encode("utf-8"))
            # A draft in which nothing is found any more would make every comparison succeed.
            assert [one[0] for one in checked(path, "utf-8")] == RULES, checked(path, "utf-8")
        case ["compare", path, view, unit]:
            same = compare(path, json.loads(Path(view).read_text("utf-8")), unit)
            print(f"ok   the same {len(same)} places as bowout check ({unit})")
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
