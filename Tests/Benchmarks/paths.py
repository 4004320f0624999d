#!/usr/bin/env python3
"""What a JSONPath expression costs: the filter of a trigger on an event with 20 changes, and its kin.

`pintle-testee paths` evaluates an expression on a document a few times and many times; the difference holds neither the
start of the program nor compiling. Instructions are counted by callgrind, which no neighbour on the machine disturbs;
microseconds are the CPU time of the process, the least of some rounds. With --beside a second program takes turns with
the first, and the last column compares the instructions.
usage: paths.py PINTLE_TESTEE [--beside PINTLE_TESTEE] [--rounds 5] [--many 50000]"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

CHANGES = 20
NAMES = ["department", "location", "displayName", "costCenter", "managers"]
DOCUMENT = json.dumps({
    "identity": {"id": "ee769173319b41d19ccec6cea52f237b", "name": "john.doe", "type": "IDENTITY"},
    "changes": [{
        "attribute": "manager" if index == CHANGES - 1 else NAMES[index % len(NAMES)],
        "oldValue": {"id": "ee769173319b41d19ccec6c235423237b", "name": "mean.guy", "type": "IDENTITY"},
        "newValue": f"value {index}"} for index in range(CHANGES)]}, separators=(",", ":")).encode()
# Row, options, expression, values that it selects, and its bound in microseconds.
CASES = [
    ("filter", [], "$.changes[?(@.attribute == 'manager')]", 1, 3),
    ("filter, and reading the event", ["--read"], "$.changes[?(@.attribute == 'manager')]", 1, 20),
    ("filter of RFC 9535", ["--dialect", "rfc9535"], "$.changes[?@.attribute == 'manager']", 1, None),
    ("regular expression", [], "$.changes[?(@.attribute =~ /man.*r/i)]", 1, None),
    ("path", [], "$.changes[19].oldValue.name", 1, None),
    ("descendants", [], "$..attribute", CHANGES, None),
]


def run(program, case, rounds, prefix=()):
    """The CPU seconds of one process."""
    _, options, expression, selected, _ = case
    before = os.times()
    done = subprocess.run([*prefix, program, "paths", expression, "--rounds", str(rounds), *options], input=DOCUMENT,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
    after = os.times()
    assert done.returncode == 0, done.stderr.decode()
    assert int(done.stdout) == selected * rounds, done.stdout
    return after.children_user - before.children_user + after.children_system - before.children_system


def microseconds(program, case, many):
    return (run(program, case, many) - run(program, case, 0)) / many * 1e6


def instructions(program, case, few=100, many=600):
    totals = []
    for rounds in few, many:
        with tempfile.NamedTemporaryFile() as file:
            run(program, case, rounds, ["valgrind", "--tool=callgrind", f"--callgrind-out-file={file.name}"])
            totals.append(int(re.search(rb"^(?:summary|totals): (\d+)", file.read(), re.M)[1]))
    return (totals[1] - totals[0]) / (many - few)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--beside")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--many", type=int, default=50_000)
    chosen = options.parse_args()
    programs = [chosen.program] + ([chosen.beside] if chosen.beside else [])
    print(f"JSONPath on an event of {len(DOCUMENT)} bytes with {CHANGES} changes")
    print(f"{'expression':32}{'instructions':>14}{'us':>8}{'bound':>8}" + (f"{'ratio':>8}" if chosen.beside else ""))
    missed = False
    for case in CASES:
        counts = [instructions(program, case) for program in programs]
        times = [min(microseconds(programs[0], case, chosen.many) for _ in range(chosen.rounds))]
        bound = case[4]
        missed |= bound is not None and times[0] > bound
        print(f"{case[0]:32}{counts[0]:14,.0f}{times[0]:8.2f}{bound if bound else '':>8}"
              + (f"{counts[0] / counts[1]:8.3f}" if chosen.beside else ""))
    if missed:
        sys.exit("an expression is slower than its bound")


if __name__ == "__main__":
    main()
