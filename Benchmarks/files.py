#!/usr/bin/env python3
"""Measures `callgrade score FOLDER` on Deepgram files against a Python script that only reads them; see README.md."""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
SIZE = 60_000  # bytes of a file
SENTENCES = {
    "agent": [
        "Thank you for calling Harbour Home, my name is Mia, how can I help you today?",
        "I'm sorry to hear that, let me have a look at the order for you.",
        "Could you give me the order number, please?",
        "I will send a new one today, it will be with you by Friday.",
        "Is there anything else I can do for you?",
        "Thanks for waiting, I have found it now.",
    ],
    "customer": [
        "Hi, I'm calling about a kettle that I bought last month, it has stopped working.",
        "It's four seven one, double two, nine.",
        "That's not what your colleague told me on Monday.",
        "Okay, that would be fine.",
        "No, that's all, thank you very much.",
    ],
}


def document(seed: int) -> bytes:
    """A response of Deepgram's shape of about SIZE bytes: words with speakers, and utterances."""
    chance = random.Random(seed)
    words, utterances, clock, speaker = [], [], 0.0, 0
    while len(words) < SIZE // 285:
        side = "agent" if speaker == 0 else "customer"
        own = []
        for text in chance.choice(SENTENCES[side]).split():
            start, clock = clock, round(clock + chance.uniform(0.15, 0.5), 3)
            own.append({
                "word": text.strip(".,?").lower(), "start": start, "end": clock,
                "confidence": round(chance.uniform(0.6, 1), 7), "speaker": speaker,
                "speaker_confidence": round(chance.uniform(0.3, 1), 7), "punctuated_word": text,
            })  # fmt: skip
        words += own
        utterances.append({
            "start": own[0]["start"], "end": own[-1]["end"], "confidence": 0.9, "channel": 0,
            "transcript": " ".join(word["punctuated_word"] for word in own), "words": own, "speaker": speaker,
            "id": f"{chance.getrandbits(64):016x}",
        })  # fmt: skip
        clock = round(clock + chance.uniform(0.2, 1.5), 3)
        speaker = 1 - speaker
    alternative = {
        "transcript": " ".join(word["punctuated_word"] for word in words), "confidence": 0.9, "words": words,
    }  # fmt: skip
    return json.dumps({
        "metadata": {
            "transaction_key": "deprecated", "request_id": f"{seed:08x}-0000-4000-8000-000000000000",
            "sha256": "0" * 64, "created": "2026-03-01T09:00:00.000Z", "duration": clock, "channels": 1,
        },
        "results": {"channels": [{"alternatives": [alternative]}], "utterances": utterances},
    }).encode()  # fmt: skip


def seconds(command: list[str]) -> float:
    """How long a command takes, start-up included."""
    start = time.perf_counter()
    ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    taken = time.perf_counter() - start
    if ended.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit code {ended.returncode}\n{ended.stderr.decode()}")
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--callgrade", default=str(HERE.parent / ".build/release/callgrade"))
    parser.add_argument("--rubric", default="phone-service")
    parser.add_argument("--python", default=sys.executable, help="a Python that has orjson")
    parser.add_argument("--work", type=Path, default=HERE / ".bench-work")
    options = parser.parse_args()

    folder = options.work / f"deepgram-{options.files}"
    if not folder.exists():
        folder.mkdir(parents=True)
        for number in range(options.files):
            (folder / f"{number:06}.json").write_bytes(document(number))
    size = sum(path.stat().st_size for path in folder.iterdir())

    peer = [options.python, str(HERE / "peers/deepgram.py"), str(folder)]
    score = [options.callgrade, "score", str(folder), "--rubric", options.rubric, "--quiet", "--by", "agent"]
    commands = {"orjson, words to turns": peer, "callgrade, one job": score, "callgrade, two jobs": [*score, "--jobs", "2"]}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(options.rounds):
        for name, command in commands.items():
            taken[name].append(seconds(command))
    base = median(taken["orjson, words to turns"])
    print(f"{options.files} files, {size / 1e6:.0f} MB, medians of {options.rounds} rounds\n")
    print("| what | seconds | least–most | MB/s | times the script |\n| --- | ---: | --- | ---: | ---: |")
    for name, runs in taken.items():
        own = median(runs)
        print(f"| {name} | {own:.3f} | {min(runs):.3f}–{max(runs):.3f} | {size / own / 1e6:.0f} | {base / own:.2f} |")
    print(f"\npeak memory of all: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
