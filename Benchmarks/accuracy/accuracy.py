#!/usr/bin/env python3
"""Measures how well the phrase packs find what people labelled, beside a plain keyword list; prints a Markdown report.

Every labelled turn becomes a call of its own, scored by `acts.yaml` beside the packs; see README.md.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RUBRIC = ROOT / "Rubrics" / "phrases" / "acts.yaml"
KEYWORDS = HERE / "keywords.tsv"

SERVICE_SIDE = {"agent", "unknown"}  # sets without roles have only unknown speakers
SMALL_TALK = {"swda", "cped"}  # conversations that are no service calls: only false alarms are of interest
ALARMING = ("greeting", "thanks", "apology", "closing", "offer_more_help", "hold", "offer_help")
LANGUAGES = ("zh", "en")
IN_RUBRICS = "_in_rubrics"  # ends the name of a criterion that measures a set as the rubrics use it
CERTAINTY = 1.959964  # 95 % of a normal distribution lie within so many standard deviations

EXPECTED = """\
expected: a folder of files *.ndjson, one labelled turn a line,
  {"dataset": …, "call": …, "turn": 3, "role": "agent", "text": …, "norm": ["thanks"], "lang": "en", "eval": true}
see Benchmarks/accuracy/README.md"""


@dataclass(frozen=True)
class Turn:
    """One labelled turn of the service's side."""

    dataset: str
    language: str
    text: str
    before: str  # what the customer said right before, where the data tell it
    labels: frozenset[str]
    disputed: frozenset[str]


@dataclass
class Counts:
    """How often findings and labels agreed."""

    both: int = 0
    found_only: int = 0
    labelled_only: int = 0
    neither: int = 0

    def add(self, found: bool, labelled: bool) -> None:
        if found and labelled:
            self.both += 1
        elif found:
            self.found_only += 1
        elif labelled:
            self.labelled_only += 1
        else:
            self.neither += 1

    @property
    def turns(self) -> int:
        return self.both + self.found_only + self.labelled_only + self.neither

    @property
    def found(self) -> int:
        return self.both + self.found_only

    @property
    def labelled(self) -> int:
        return self.both + self.labelled_only

    @property
    def precision(self) -> float | None:
        return self.both / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.both / self.labelled if self.labelled else None

    @property
    def f1(self) -> float | None:
        either = self.found + self.labelled
        return 2 * self.both / either if either else None


Group = tuple[str, str, str]  # data set, language, act
Figures = dict[Group, Counts]


def wilson(hits: int, of: int) -> tuple[float, float] | None:
    """The 95 % interval of a share, after Wilson."""
    if not of:
        return None
    share, square = hits / of, CERTAINTY * CERTAINTY
    middle = (share + square / (2 * of)) / (1 + square / of)
    reach = CERTAINTY * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


# Reading


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file as objects. One that can't be read ends the run: a figure without it would be wrong."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                value = json.loads(line)
            except ValueError as error:
                sys.exit(f"{path}:{number}: no JSON: {error}")
            if not isinstance(value, dict) or not {"role", "text", "norm", "lang"} <= value.keys():
                sys.exit(f"{path}:{number}: a labelled turn has role, text, norm and lang\n{EXPECTED}")
            yield value


class Before:
    """Follows the lines of a file and knows what the customer said between the service's last line and this one."""

    def __init__(self) -> None:
        self.call: object = None
        self.words: list[str] = []

    def read(self, line: dict[str, Any]) -> str:
        """Goes on to the next line and returns what came before it."""
        if line.get("call") != self.call:
            self.call, self.words = line.get("call"), []
        before = " ".join(self.words)
        self.words = [*self.words, line["text"]] if line["role"] == "customer" else []
        return before


def turns_of(files: Iterable[Path], half: str | None) -> list[Turn]:
    """The turns that are measured: those of the service's side, but for what the data leave out themselves."""
    turns = []
    for path in files:
        before = Before()
        for line in lines_of(path):
            said_before = before.read(line)
            if line.get("eval") is False or line["role"] not in SERVICE_SIDE or line["lang"] not in LANGUAGES:
                continue
            if half and line.get("half") != half:
                continue
            turns.append(
                Turn(
                    dataset=path.name.partition(".")[0],
                    language=line["lang"],
                    text=line["text"],
                    before=line.get("prev_customer") or said_before,
                    labels=frozenset(line["norm"]),
                    disputed=frozenset(line.get("disputed", [])),
                )
            )
    return turns


# Finding


def record(number: int, turn: Turn) -> str:
    """A turn as a call record, the customer's words before it; a chat, so that nothing but the words matters."""
    segments = [{"speaker": "customer", "text": turn.before}] if turn.before else []
    segments.append({"speaker": "agent", "text": turn.text})
    call = {"id": str(number), "channel": "chat", "language": turn.language, "segments": segments}
    return json.dumps(call, ensure_ascii=False)


def by_callgrade(program: str, turns: list[Turn]) -> list[set[str]]:
    """What the phrase packs find, by way of the program."""
    calls = "".join(f"{record(number, turn)}\n" for number, turn in enumerate(turns))
    command = [program, "score", "-", "--rubric", str(RUBRIC), "--by", "call", "--format", "ndjson", "--quiet"]
    try:
        run = subprocess.run(command, input=calls.encode(), stdout=subprocess.PIPE)
    except OSError as error:
        sys.exit(f"{program}: {error.strerror}; `make build` builds the program, --callgrade names another one")
    if run.returncode != 0:
        sys.exit(f"exit code {run.returncode} of {' '.join(command)}")
    found: list[set[str]] = [set() for _ in turns]
    evaluations = [json.loads(line) for line in run.stdout.splitlines()]
    if len(evaluations) != len(turns):
        sys.exit(f"{len(evaluations)} of {len(turns)} turns came back")
    for evaluation in evaluations:
        met = {each["id"] for each in evaluation["criteria"] if each["finding"]["status"] == "met"}
        found[int(evaluation["call"])] = {name.replace("-", "_") for name in met}
    return found


def by_keywords(turns: list[Turn]) -> list[set[str]]:
    """What the keyword list finds: letters as whole words whatever their case, Chinese anywhere."""
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    with KEYWORDS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            word = re.escape(row["word"])
            words[row["act"], row["language"]].append(rf"\b{word}\b" if row["language"] == "en" else word)
    patterns = {key: re.compile("|".join(listed), re.IGNORECASE) for key, listed in words.items()}
    return [
        {
            act
            for (act, language), pattern in patterns.items()
            if language == turn.language and pattern.search(turn.text.replace("’", "'"))
        }
        for turn in turns
    ]


# Comparing


def acts_looked_for() -> list[str]:
    """The acts of the rubric, in its order."""
    text = RUBRIC.read_text(encoding="utf-8")
    names = [name.replace("-", "_") for name in re.findall(r"^ +- id: (\S+)\n +weight", text, re.M)]
    return [name for name in names if not name.endswith(IN_RUBRICS)]


def in_rubrics(found: list[set[str]]) -> list[set[str]]:
    """Of what was found, what the rubrics' own sets found, under the names of the acts."""
    return [{name.removesuffix(IN_RUBRICS) for name in names if name.endswith(IN_RUBRICS)} for names in found]


def compare(turns: list[Turn], found: list[set[str]], acts: list[str]) -> Figures:
    """Counts by data set, language and act. A turn whose act the labellers dispute counts for the other acts only."""
    counts: Figures = defaultdict(Counts)
    for turn, finding in zip(turns, found, strict=True):
        for act in acts:
            if act not in turn.disputed:
                counts[turn.dataset, turn.language, act].add(act in finding, act in turn.labels)
    return counts


# The report


def share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def with_interval(hits: int, of: int) -> str:
    """A share and its 95 % interval."""
    interval = wilson(hits, of)
    if interval is None:
        return "–"
    return f"{hits / of:.3f} ({interval[0]:.3f}–{interval[1]:.3f})"


def table(rows: list[list[str]]) -> str:
    """A Markdown table; the first row is its head, the first column text, the others figures."""
    head, *body = rows
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def table_of_act(act: str, packs: Figures, own: Figures, keywords: Figures) -> str | None:
    """All data sets that label an act; None where no set does."""
    has_own = any(each.found for (_, _, name), each in own.items() if name == act)
    heads = "set, turns, labelled, precision (95 %), recall (95 %), F1, "
    heads += "rubrics' own set: F1, keyword list: precision, recall, F1"
    rows = [heads.split(", ")]
    for (dataset, language, name), counts in sorted(packs.items()):
        if name != act or not counts.labelled or dataset in SMALL_TALK:
            continue
        plain = keywords[dataset, language, act]
        rows.append([
            f"{dataset} ({language})",
            f"{counts.turns:,}",
            f"{counts.labelled:,}",
            with_interval(counts.both, counts.found),
            with_interval(counts.both, counts.labelled),
            f"**{share(counts.f1)}**",
            share(own[dataset, language, act].f1) if has_own else "",
            share(plain.precision),
            share(plain.recall),
            share(plain.f1),
        ])
    return f"### {act}\n\n{table(rows)}" if len(rows) > 1 else None


def alarms(packs: Figures, own: Figures, keywords: Figures) -> str | None:
    """How often an act is found in small talk where nobody labelled it, for each set and for all together."""
    sets = sorted({(dataset, language) for dataset, language, _ in packs if dataset in SMALL_TALK})
    if not sets:
        return None

    def rate(figures: Figures, act: str, among: list[tuple[str, str]]) -> str:
        chosen = [figures[dataset, language, act] for dataset, language in among]
        false = sum(each.found_only for each in chosen)
        return f"{1000 * false / sum(each.turns for each in chosen):.2f} ({false})"

    columns = [(f"{dataset} ({language})", [(dataset, language)]) for dataset, language in sets]
    if len(sets) > 1:
        columns.append(("together", sets))
    rows = [["act", *(f"{name}: {what}" for name, _ in columns for what in ("acts", "rubrics' own", "keyword list"))]]
    for act in ALARMING:
        has_own = any(each.found for (_, _, name), each in own.items() if name == act)
        row = [act]
        for _, among in columns:
            row += [rate(packs, act, among), rate(own, act, among) if has_own else "", rate(keywords, act, among)]
        rows.append(row)
    return "### False alarms in small talk\n\nBy 1,000 turns; how many in brackets.\n\n" + table(rows)


def write_table(path: Path, counts: Figures) -> None:
    """The packs' figures as a table for a spreadsheet or a test."""
    languages: dict[str, set[str]] = defaultdict(set)
    for dataset, language, _ in counts:
        languages[dataset].add(language)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(["set", "act", "n", "positives", "precision", "recall", "f1"])
        for (dataset, language, act), each in sorted(counts.items()):
            if not each.labelled:
                continue
            figures = ["" if value is None else f"{value:.4f}" for value in (each.precision, each.recall, each.f1)]
            name = f"{dataset}.{language}" if len(languages[dataset]) > 1 else dataset
            writer.writerow([name, act, each.turns, each.labelled, *figures])


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER", help="folder of labelled turns, *.ndjson")
    parser.add_argument("--callgrade", default=str(ROOT / ".build" / "release" / "callgrade"), metavar="PATH")
    parser.add_argument("--output", type=Path, default=Path(), metavar="DIR", help="where accuracy.tsv goes")
    parser.add_argument("--half", help="only turns whose `half` is this, such as dev or heldout")
    return parser.parse_args()


def refuse(message: str) -> None:
    """Ends with exit code 2."""
    print(f"{message}\n{EXPECTED}", file=sys.stderr)
    sys.exit(2)


def main() -> None:
    """Reads, finds in both ways, reports."""
    options = arguments()
    if not options.data.is_dir():
        refuse(f"{options.data} is no folder")
    files = sorted(options.data.glob("*.ndjson"))
    if not files:
        refuse(f"{options.data} holds no *.ndjson")
    turns = turns_of(files, options.half)
    if not turns:
        refuse(f"{options.data} holds no turn to measure")

    acts = acts_looked_for()
    found = by_callgrade(options.callgrade, turns)
    packs = compare(turns, found, acts)
    own = compare(turns, in_rubrics(found), acts)
    keywords = compare(turns, by_keywords(turns), acts)
    options.output.mkdir(parents=True, exist_ok=True)
    write_table(options.output / "accuracy.tsv", packs)
    sections = [table_of_act(act, packs, own, keywords) for act in acts] + [alarms(packs, own, keywords)]
    print(f"{len(turns):,} turns of {len({turn.dataset for turn in turns})} sets\n")
    print("\n\n".join(section for section in sections if section))


if __name__ == "__main__":
    main()
