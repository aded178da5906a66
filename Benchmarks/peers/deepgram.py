#!/usr/bin/env python3
"""Reads Deepgram files as a script would: orjson, and words joined to turns where the speaker changes.

    deepgram.py FOLDER     prints how many turns each file has, summed up
"""

import sys
from pathlib import Path

import orjson


def turns(document: dict) -> list[tuple[int, float, float, str]]:
    """Speaker, start, end and text of each turn."""
    found = []
    speaker, start, end, said = None, 0.0, 0.0, []
    for word in document["results"]["channels"][0]["alternatives"][0]["words"]:
        if word["speaker"] != speaker:
            if said:
                found.append((speaker, start, end, " ".join(said)))
            speaker, start, said = word["speaker"], word["start"], []
        end = word["end"]
        said.append(word["punctuated_word"])
    if said:
        found.append((speaker, start, end, " ".join(said)))
    return found


def main() -> None:
    count = files = 0
    for path in sorted(Path(sys.argv[1]).iterdir()):
        count += len(turns(orjson.loads(path.read_bytes())))
        files += 1
    print(files, "files,", count, "turns")


if __name__ == "__main__":
    main()
