#!/usr/bin/env python3
"""What bowout, a list of words and VADER say of the same sentences: those of the half that is kept aside.

usage: compare.py BOWOUT     (pip install vaderSentiment first)

Prints for each how many negative sentences it flags, and how many benign ones.
"""
import json, re, subprocess, sys, tempfile
from pathlib import Path

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

HERE = Path(__file__).parent
LETTER = """Dear Ms. Okafor,

Thank you for inviting me to interview for the data analyst position. I have decided to withdraw my application because I have accepted another offer.

{}

I would be glad to stay in touch.

Kind regards,
Ana Diaz
"""
WORDS = re.compile(
    r"\b(terrible|awful|bad|worst|horrible|rude|unprofessional|disrespectful|disappoint\w*|waste\w*|unfair|stupid|ridiculous"
    r"|joke|insult\w*|incompetent|poor|hate|disgust\w*|toxic)\b", re.I)


def aside(kind):
    lines = (HERE / "sentences" / f"{kind}.txt").read_text().splitlines()
    return [l for l in lines if l.strip() and sum(l.encode()) % 2 == 1]


def bowout(binary, sentences):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, sentence in enumerate(sentences):
            paths.append(Path(folder) / f"{number:04}.txt")
            paths[-1].write_text(LETTER.format(sentence))
        run = subprocess.run([binary, "check", "--format", "json", *map(str, paths)], capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr)
        return [any(d["rule"] == "negative-wording" for d in draft["diagnostics"]) for draft in json.loads(run.stdout)["drafts"]]


vader = SentimentIntensityAnalyzer()
judges = {
    "bowout": lambda sentences: bowout(sys.argv[1], sentences),
    "word list": lambda sentences: [bool(WORDS.search(s)) for s in sentences],
    "VADER": lambda sentences: [vader.polarity_scores(s)["compound"] <= -0.05 for s in sentences],
}
negative, benign = aside("negative"), aside("benign")
print(f"{len(negative)} negative and {len(benign)} benign sentences")
for name, judge in judges.items():
    hits, alarms = sum(judge(negative)), sum(judge(benign))
    print(f"{name:10} flags {hits / len(negative):.3f} of the negative, {alarms / len(benign):.3f} of the benign, F1 {2 * hits / (hits + alarms + len(negative)):.3f}")
