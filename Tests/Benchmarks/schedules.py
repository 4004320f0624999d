#!/usr/bin/env python3
"""What it costs to find the next run of a cron line, from instants all over 34 years.

`pintle-testee schedule` asks one line again and again in one zone. Its CPU time for each question is the median of some
rounds; with valgrind the instructions of a question are counted too: those of many questions less those of few.
usage: schedules.py TESTEE [--beside TESTEE] [--rounds 5] [--count 200000] [--bound 5.0]
A line that takes longer than the bound, in microseconds, makes the exit status 1."""
import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile

CASES = [
    ("every minute", "* * * * *", "Europe/Berlin"),
    ("every morning of work", "30 9 * * MON-FRI", "America/Chicago"),
    ("in the gap", "30 2 * * *", "Europe/Berlin"),
    ("every month, last workday", "0 0 LW * *", "Australia/Sydney"),
    ("29 February", "0 0 29 2 *", "Europe/Berlin"),
    ("29 February, a Sunday", "0 0 29 2 */7", "Europe/Berlin"),
    ("a table to 2087", "0 12 1 * *", "Africa/Casablanca"),
    ("UTC", "0 12 1 * *", "UTC"),
]


def ask(program, line, zone, count, prefix=()):
    done = subprocess.run([*prefix, program, "schedule", line, "--zone", zone, "--count", str(count)], check=True,
                          capture_output=True, text=True, timeout=600)
    return int(done.stdout.split()[1])


def instructions(program, line, zone, count, directory):
    path = os.path.join(directory, "callgrind")
    ask(program, line, zone, count, ["valgrind", "--tool=callgrind", f"--callgrind-out-file={path}"])
    with open(path, errors="replace") as file:
        return int(re.search(r"^(?:totals|summary): (\d+)", file.read(), re.M)[1])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--beside")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--count", type=int, default=200_000)
    options.add_argument("--bound", type=float, default=5.0)
    chosen = options.parse_args()
    programs = [chosen.program] + ([chosen.beside] if chosen.beside else [])
    print("| line | in | us of CPU for the next run | instructions |" + (" beside |" if chosen.beside else ""))
    print("|---|---|---:|---:|" + ("---:|" if chosen.beside else ""))
    slow = []
    with tempfile.TemporaryDirectory(prefix="pintle-bench.") as directory:
        for name, line, zone in CASES:
            times = [[], []]
            for round_ in range(chosen.rounds):
                for index, program in list(enumerate(programs))[::-1 if round_ % 2 else 1]:
                    times[index].append(ask(program, line, zone, chosen.count) / chosen.count / 1000)
            few, many = (instructions(chosen.program, line, zone, count, directory) for count in (1000, 6000))
            taken = statistics.median(times[0])
            text = f"| {name}: `{line}` | {zone} | {taken:.3f} | {(many - few) / 5000:.0f} |"
            print(text + (f" {taken / statistics.median(times[1]):.2f} |" if chosen.beside else ""), flush=True)
            if taken > chosen.bound:
                slow.append(name)
    if slow:
        print(f"longer than {chosen.bound} us: {', '.join(slow)}", file=sys.stderr)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
