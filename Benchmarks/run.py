#!/usr/bin/env python3
"""Measures `callgrade score` against two Python peers and the bare walk of the JSON; prints a Markdown report.

Everything runs on the same generated file, in alternation, each time as a fresh process; see README.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
USUAL_PART = 100  # the usual script gets one of so many calls
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Run:
    """One finished process."""

    seconds: float
    peak: int  # bytes
    output: bytes


@dataclass(frozen=True)
class Launcher:
    """Runs commands by way of `launch.cpp`, which says why."""

    program: Path
    result: Path

    def run(self, command: list[str]) -> Run:
        """Runs a command to its end. Any exit code but 0 ends the benchmark."""
        launched = subprocess.run(
            [self.program, self.result, *command], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
        )
        seconds, peak, code = self.result.read_text().split()
        if code != "0":
            sys.exit(f"exit code {code} of {' '.join(command)}")
        return Run(float(seconds), int(peak) * 1024, launched.stdout)


@dataclass
class Contender:
    """A command that works through a number of calls, and its runs."""

    name: str
    command: list[str]
    calls: int
    size: int  # bytes of those calls
    runs: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return median(run.seconds for run in self.runs)

    @property
    def speed(self) -> float:
        """Bytes a second."""
        return self.size / self.seconds

    @property
    def peak(self) -> float:
        return median(run.peak for run in self.runs)

    def measure(self, launcher: Launcher) -> None:
        """Runs once more; the first time it is checked that all calls were seen."""
        run = launcher.run(self.command)
        if not self.runs and not sees_all(run.output, self.calls):
            sys.exit(f"{self.name}: not all of {self.calls} calls are in the output")
        self.runs.append(run)
        say(f"  {self.name}: {run.seconds:.2f} s, {run.peak / MEGABYTE:.0f} MB")


def say(text: str) -> None:
    """Progress, beside the report."""
    print(text, file=sys.stderr, flush=True)


def sees_all(output: bytes, calls: int) -> bool:
    """Whether a program's JSON accounts for so many calls: a peer's counter, or Callgrade's table by agent."""
    result = json.loads(output)
    if isinstance(result, dict):
        return bool(result["calls"] == calls)
    counters = ("calls", "provisional", "without_score", "excluded")
    scored = sum(agent["calls"] for agent in result)
    return bool(scored <= calls <= sum(agent.get(counter, 0) for agent in result for counter in counters))


# Preparation


def python_with_packages(work: Path) -> str:
    """The interpreter of a virtual environment with what the peers import, made where it is missing."""
    python = str(work / "venv" / "bin" / "python")
    check = [python, "-c", "import msgspec, hyperscan"]
    if not Path(python).exists() or subprocess.run(check, capture_output=True).returncode != 0:
        say("making the virtual environment")
        subprocess.run([sys.executable, "-m", "venv", str(work / "venv")], check=True)
        requirements = str(HERE / "peers" / "requirements.txt")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", requirements], check=True, stdout=sys.stderr)
    return python


def compiled(source: Path, work: Path, *libraries: str) -> Path:
    """Compiles a small C++ program into the work folder."""
    program = work / source.stem
    command = ["g++", "-std=c++17", "-O3", "-march=native", str(source), "-o", str(program)]
    subprocess.run([*command, *(f"-l{library}" for library in libraries)], check=True)
    return program


def generated_file(work: Path, calls: int, segments: int, seed: int) -> Path:
    """The file of calls, kept from an earlier run when neither parameters nor generator have changed."""
    generator = HERE / "generate.py"
    version = hashlib.sha256(generator.read_bytes()).hexdigest()[:8]
    path = work / f"calls-{calls}x{segments}-seed{seed}-{version}.ndjson"
    if not path.exists():
        say(f"generating {path.name}")
        part = path.with_suffix(".part")
        sizes = ["--calls", str(calls), "--segments", str(segments), "--seed", str(seed)]
        subprocess.run([sys.executable, str(generator), *sizes, "--output", str(part)], check=True)
        part.rename(path)
    return path


def is_cjk(token: str) -> bool:
    """Whether a token is one that is written without blanks around it."""
    scalar = ord(token[0])
    return (
        scalar in (0x3005, 0x3007)
        or 0x3041 <= scalar <= 0x30FF
        or 0x31F0 <= scalar <= 0x31FF
        or 0x3400 <= scalar <= 0x9FFF
        or 0xF900 <= scalar <= 0xFAFF
        or 0x20000 <= scalar <= 0x3FFFF
    )


def literal(form: list[str | dict[str, int]]) -> str:
    """The longest stretch of a form that is one literal text: between gaps, and up to the star of a `prefix*`."""
    pieces, before = [""], ""
    for token in form:
        if isinstance(token, dict):
            pieces.append("")
            before = ""
            continue
        if before and not is_cjk(before) and not is_cjk(token):
            pieces[-1] += " "
        pieces[-1] += token.removesuffix("*")
        before = token
        if token.endswith("*"):
            pieces.append("")
            before = ""
    return max(pieces, key=len)


def phrase_literals(callgrade: str, rubric: str) -> list[tuple[str, str]]:
    """In whose words the rubric asks for what: speaker and literal form, each pair once."""
    command = [callgrade, "rubric", "show", rubric, "--format", "json"]
    shown = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    pairs = {
        (speaker, literal(form)) for phrase in shown["phrases"] for form in phrase["forms"] for speaker in phrase["by"]
    }
    return sorted((speaker, text) for speaker, text in pairs if text)


def size_of_head(path: Path, calls: int) -> int:
    """How many bytes the first calls of a file take."""
    with path.open("rb") as file:
        return sum(len(line) for line in islice(file, calls))


def warm(path: Path) -> None:
    """Reads a file once, so that it is in the page cache."""
    buffer = bytearray(1 << 20)
    with path.open("rb", buffering=0) as file:
        while file.readinto(buffer):
            pass


# Measuring


def score_command(callgrade: str, file: Path, rubric: str, jobs: int) -> list[str]:
    """The command line that is measured."""
    score = [callgrade, "score", str(file), "--rubric", rubric]
    return [*score, "--by", "agent", "--format", "json", "--jobs", str(jobs), "--quiet"]


def memory_by_calls(
    launcher: Launcher, callgrade: str, rubric: str, file: Path, calls: int, rounds: int, work: Path
) -> dict[int, float]:
    """The peak of `--jobs 1` over the first quarter, the first half and all of the file's calls."""
    peaks = {}
    with tempfile.TemporaryDirectory(dir=work) as folder:
        for count in (calls // 4, calls // 2, calls):
            part = file
            if count < calls:
                part = Path(folder) / f"head-{count}.ndjson"
                with file.open("rb") as whole, part.open("wb") as head:
                    head.writelines(islice(whole, count))
            contender = Contender(f"{count} calls", score_command(callgrade, part, rubric, 1), count, 0)
            for _ in range(rounds):
                contender.measure(launcher)
            peaks[count] = contender.peak
    return peaks


def machine() -> str:
    """The processor, its cores and the kernel."""
    model = platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    system = f"{platform.system()} {platform.release()}"
    return f"{model}, {os.cpu_count()} cores, {system}, Python {platform.python_version()}"


# The report


def table(rows: list[list[str]]) -> str:
    """A Markdown table; the first row is its head, the first column text, the others figures."""
    head, *body = rows
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def verdict(reached: bool) -> str:
    return "reached" if reached else "**missed**"


def demands(
    walk: Contender, one: Contender, two: Contender, strongest: Contender, usual: Contender, memory: dict[int, float]
) -> str:
    """The ratios and limits asked for, beside what was measured."""
    few, many = min(memory), max(memory)
    growth = (memory[many] - memory[few]) / (many - few)
    peak = max(run.peak for contender in (one, two) for run in contender.runs) / MEGABYTE
    by_strongest, by_job, by_usual = one.speed / strongest.speed, two.speed / one.speed, one.speed / usual.speed
    return table([
        ["What", "Demanded", "Measured", ""],
        ["one job ÷ strongest peer", "≥ 1.0", f"{by_strongest:.2f}", verdict(by_strongest >= 1.0)],
        ["two jobs ÷ one job", "≥ 1.8", f"{by_job:.2f}", verdict(by_job >= 1.8)],
        ["one job ÷ usual script", "≥ 30", f"{by_usual:.1f}", verdict(by_usual >= 30)],
        ["highest peak memory, MB", "< 200", f"{peak:.1f}", verdict(peak < 200)],
        [f"growth from {few:,} to {many:,} calls, bytes a call", "≤ 32", f"{growth:.1f}", verdict(growth <= 32)],
        ["one job's share of the bare walk's speed", "", f"{one.speed / walk.speed:.0%}", ""],
    ])


def speeds(contenders: list[Contender], strongest: Contender) -> str:
    """The table of all contenders."""
    rows = [["", "calls/s", "MB/s", "÷ strongest peer", "peak MB", "seconds: median (least–most)"]]
    for contender in contenders:
        all_seconds = [run.seconds for run in contender.runs]
        rows.append([
            contender.name,
            f"{contender.calls / contender.seconds:,.0f}",
            f"{contender.speed / MEGABYTE:,.1f}",
            f"{contender.speed / strongest.speed:.3g}",
            f"{contender.peak / MEGABYTE:.1f}",
            f"{contender.seconds:.2f} ({min(all_seconds):.2f}–{max(all_seconds):.2f})",
        ])
    return table(rows)


def arguments() -> argparse.Namespace:
    """The command line; paths not given are found beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--calls", type=int, default=200_000)
    parser.add_argument("--segments", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--callgrade", type=Path, default=HERE.parent / ".build" / "release" / "callgrade")
    parser.add_argument("--rubric", type=Path, default=HERE.parent / "Rubrics" / "phone-service.yaml")
    parser.add_argument("--work", type=Path, default=HERE / ".bench-work", help="folder for what is made on the way")
    parser.add_argument("--output-md", type=Path, help="write the report here too")
    parser.add_argument("--quick", action="store_true", help="at most 20,000 calls and 3 rounds: a try, no result")
    options = parser.parse_args()
    if options.quick:
        options.calls, options.rounds = min(options.calls, 20_000), min(options.rounds, 3)
    if options.calls < USUAL_PART or options.rounds < 1:
        parser.error(f"at least {USUAL_PART} calls and 1 round are needed")
    for path in (options.callgrade, options.rubric):
        if not path.exists():
            parser.error(f"{path} is missing")
    return options


def main() -> None:
    """Prepares, measures, reports."""
    options = arguments()
    work, calls = options.work.resolve(), options.calls
    callgrade, rubric = str(options.callgrade.resolve()), str(options.rubric.resolve())
    work.mkdir(parents=True, exist_ok=True)

    python = python_with_packages(work)
    walk_program = compiled(HERE / "walk" / "walk.cpp", work, "simdjson")
    launcher = Launcher(compiled(HERE / "launch" / "launch.cpp", work), work / "launch-result")
    literals = phrase_literals(callgrade, rubric)
    phrases = work / "phrases.txt"
    phrases.write_text("".join(f"{speaker}\t{text}\n" for speaker, text in literals), encoding="utf-8")
    file = generated_file(work, calls, options.segments, options.seed)
    size, part = file.stat().st_size, calls // USUAL_PART

    walk = Contender("bare walk, simdjson", [str(walk_program), str(file)], calls, size)
    one = Contender("callgrade score, 1 job", score_command(callgrade, file, rubric, 1), calls, size)
    two = Contender("callgrade score, 2 jobs", score_command(callgrade, file, rubric, 2), calls, size)
    peers = HERE / "peers"
    strongest = Contender(
        "msgspec and hyperscan", [python, str(peers / "strongest.py"), str(file), str(phrases)], calls, size
    )
    half = Contender(
        "the same, agents' words only",
        [python, str(peers / "strongest.py"), str(file), str(phrases), "--agent-only"],
        calls,
        size,
    )
    limited = [python, str(peers / "usual.py"), str(file), str(phrases), "--limit", str(part)]
    usual = Contender(f"json and re (first {part:,} calls)", limited, part, size_of_head(file, part))
    contenders = [walk, one, two, strongest, half, usual]

    warm(file)
    for number in range(options.rounds):
        say(f"round {number + 1} of {options.rounds}")
        for contender in contenders:
            contender.measure(launcher)
    say("memory by number of calls")
    memory = memory_by_calls(launcher, callgrade, rubric, file, calls, min(options.rounds, 3), work)

    memory_line = ", ".join(f"{count:,} calls {peak / MEGABYTE:.1f} MB" for count, peak in memory.items())
    report = "\n\n".join([
        f"`python3 Benchmarks/run.py --calls {calls} --segments {options.segments} --seed {options.seed} "
        f"--rounds {options.rounds}` with `{options.rubric.name}`",
        f"Machine: {machine()}",
        f"File: {calls:,} calls of {options.segments} segments, {size / MEGABYTE:,.1f} MB; "
        f"{len({text for _, text in literals}):,} literal phrases for the peers, each looked for in the words of "
        f"those of whom the rubric asks it; medians of {options.rounds} rounds in alternation.",
        speeds(contenders, strongest),
        demands(walk, one, two, strongest, usual, memory),
        f"Peak memory with one job: {memory_line}.",
    ])
    print(report)
    if options.output_md:
        options.output_md.write_text(report + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
