#!/usr/bin/env python3
"""What bowout, lists of words and VADER say of the same sentences: those of the half that is kept aside.

usage: compare.py BOWOUT     (pip install vaderSentiment first)

Prints for each how many negative sentences it flags, and how many benign ones; and how well bowout and a list of words tell
what a sentence of `contrast.jsonl` does.
"""
import json, re, subprocess, sys, tempfile
from pathlib import Path

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

HERE = Path(__file__).parent
COMPLETE = """Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position. I have decided to withdraw my application because I have accepted another offer.

{}

I would be glad to stay in touch.

Kind regards,
Ana Diaz
"""
BARE = """Dear Ms. Okafor,

I am withdrawing my application for the data analyst position.

{}

Kind regards,
Ana Diaz
"""
HURTS = re.compile(
    r"\b(terrible|awful|bad|worst|horrible|rude|unprofessional|disrespectful|disappoint\w*|waste\w*|unfair|stupid|ridiculous"
    r"|joke|insult\w*|incompetent|poor|hate|disgust\w*|toxic)\b", re.I)
MOVES = {
    "intent": r"withdraw\w*|declin\w*|cancel\w*|turn\w* down|pull\w* out|not accept\w*|no longer interested",
    "gratitude": r"thank\w*|grateful|appreciate\w*|gratitude",
    "reason": r"because|since|due to|accepted|another offer|reasons?|family|relocat\w*|moving",
    "door-open": r"future|stay in touch|keep in touch|paths|opportunit\w*|again",
}


def is_aside(text):
    return sum(text.encode()) % 2 == 1


def check(binary, letter, sentences):
    """What bowout reports of each sentence, set into the letter."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, sentence in enumerate(sentences):
            paths.append(Path(folder) / f"{number:04}.txt")
            paths[-1].write_text(letter.format(sentence))
        run = subprocess.run([binary, "check", "--format", "json", *map(str, paths)], capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr)
        return json.loads(run.stdout)["drafts"]


def hurts(draft):
    return any(found["rule"] == "negative-wording" for found in draft["diagnostics"])


def f1(got, wanted):
    hits = sum(g and w for g, w in zip(got, wanted))
    return 2 * hits / max(1, sum(got) + sum(wanted))


def compare_hurts(binary):
    def aside(kind):
        lines = (HERE / "sentences" / f"{kind}.txt").read_text().splitlines()
        return [line for line in lines if line.strip() and is_aside(line)]

    vader = SentimentIntensityAnalyzer()
    judges = {
        "bowout": lambda sentences: [hurts(draft) for draft in check(binary, COMPLETE, sentences)],
        "word list": lambda sentences: [bool(HURTS.search(s)) for s in sentences],
        "VADER": lambda sentences: [vader.polarity_scores(s)["compound"] <= -0.05 for s in sentences],
    }
    negative, benign = aside("negative"), aside("benign")
    print(f"{len(negative)} negative and {len(benign)} benign sentences")
    for name, judge in judges.items():
        hits, alarms = judge(negative), judge(benign)
        score = f1(hits + alarms, [True] * len(negative) + [False] * len(benign))
        print(f"{name:10} flags {sum(hits) / len(negative):.3f} of the negative, {sum(alarms) / len(benign):.3f} of the benign, F1 {score:.3f}")


def compare_moves(binary):
    lines = [json.loads(line) for line in (HERE / "contrast.jsonl").read_text().splitlines() if line.strip()]
    lines = [line for line in lines if is_aside(line["text"])]
    drafts = check(binary, BARE, [line["text"] for line in lines])
    print(f"{len(lines)} sentences built to mislead")
    for move, words in MOVES.items():
        known = [(line, draft) for line, draft in zip(lines, drafts) if move not in line.get("ambiguous", [])]
        wanted = [move in line["moves"] for line, _ in known]
        # The letter itself declines; only what stands below counts.
        ours = [any(found["move"] == move and found["range"]["start"]["line"] > 3 for found in draft["moves"]) for _, draft in known]
        listed = [bool(re.search(rf"\b({words})\b", line["text"], re.I)) for line, _ in known]
        print(f"{move:10} bowout F1 {f1(ours, wanted):.3f}, word list {f1(listed, wanted):.3f}")


compare_hurts(sys.argv[1])
compare_moves(sys.argv[1])
