#!/usr/bin/env python3
"""The usual script: `json.loads` for each line, one `re` alternation of a speaker's phrases over each of their texts."""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from itertools import islice
from pathlib import Path


def main() -> None:
    """Reads the arguments, counts the phrases and prints what was done as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("phrases", type=Path, help="a speaker, a tab and a literal on each line")
    parser.add_argument("--limit", type=int, help="read no more calls than this")
    options = parser.parse_args()

    started = time.perf_counter()
    phrases: dict[str, list[str]] = {}
    for line in options.phrases.read_text(encoding="utf-8").splitlines():
        speaker, phrase = line.split("\t")
        phrases.setdefault(speaker, []).append(phrase)
    patterns = {
        speaker: re.compile("|".join(map(re.escape, sorted(own, key=len, reverse=True))), re.IGNORECASE)
        for speaker, own in phrases.items()
    }
    calls = size = 0
    hits: Counter[str] = Counter()
    with options.file.open("rb") as file:
        for line in islice(file, options.limit):
            call = json.loads(line)
            calls += 1
            size += len(line)
            for segment in call["segments"]:
                if pattern := patterns.get(segment["speaker"]):
                    hits[call["agent"]["id"]] += len(pattern.findall(segment["text"]))
    seconds = time.perf_counter() - started
    print(json.dumps({"calls": calls, "bytes": size, "hits": hits.total(), "seconds": round(seconds, 3)}))


if __name__ == "__main__":
    main()
