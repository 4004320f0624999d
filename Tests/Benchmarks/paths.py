#!/usr/bin/env python3
"""What a JSONPath expression costs: the filter of a trigger on an event with 20 changes, and its kin.

`pintle-testee paths` evaluates an expression on a document a few times and many times; the difference holds neither the
start of the program nor compiling. Instructions are counted by callgrind, which no neighbour on the machine disturbs;
microseconds are the CPU time of the process, the least of some rounds. With --beside a second program takes turns with
the first, and the last column compares the instructions.

Then come expressions that cost much on small documents, and regular expressions over which others go back for ever: each
ends, with its result or because its steps are used up, within 10 ms.
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

BOUND_OF_BLOW_UPS = 10  # ms


def nested():
    level = "a" * 1000
    for _ in range(6):
        level = [level, {"a": level, "b": "(a*)*(a*)*b"}, level]
    return level


def written(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


LONG = ["a" * 30_000, "a" * 30_000 + "!"]
GOING_BACK = ["(a+)+$", "(a|aa)+$", "(a|a?)+$", "(.*a){20}!b", "([a-zA-Z]+)*$", "(a?){100}a{100}x", "(a*)*(a*)*b", "(.*)*x",
              "(a|b|ab)*c", r"(\w+\s?)+x", "(a{0,20}){0,20}b", "(?:a|b|c|d|e){1,90}$x"]
# Document, dialect, expressions.
BLOW_UPS = [
    (written(nested()), "rfc9535", [
        "$" + "..*" * 100, "$..*..*..*..*..*..*..*..*", "$" + "[*,*]" * 100, "$" + "..['a','b',*]" * 40,
        "$..[?@..[?@..[?@..[?@..[?count(@..*)>100]]]]]", "$[?count(@..*..*..*)>1]",
        "$[?length(value(@..*))==1 || count(@..*..*)==-1]", "$..[?@==$]", "$..[?match(@, '(a+)+b')]",
        "$..[?search(@, '((a*)*)*b')]", "$..[?search(@, '(a|aa|aaa){0,300}b')]", "$..[?search(@, @)]",
        "$[::1,::1,::1,::1]" + "[::-1,::1]" * 40]),
    (written(LONG), "rfc9535", [
        "$[?search(@, '" + text.replace("\\", "\\\\").replace("$", "").replace("?:", "") + "')]" for text in GOING_BACK]),
    (written(LONG), "jayway", [f"$[?(@ =~ /{text}/)]" for text in GOING_BACK]),
    (written(["(a|b|c|d){250}" + "x" * index for index in range(2000)]), "rfc9535", ["$[?search('aaa', @)]"]),
    (written([{f"k{index}": index for index in range(50_000)}] * 2), "rfc9535", ["$[?@==$[0]]"]),
    (written([[f"s{index}" for index in range(20_000)]] * 3), "jayway", [
        "$[?(@ subsetof $[1])]", "$[*][?(@ in $[0])]", "$.concat($..*)"]),
    (("[" + ",".join(["9" * 30_000] * 300) + "]").encode(), "rfc9535", ["$[?@>$[5]]", "$[?@==$[5]]"]),
    (written(["é中" * 200_000] * 6), "rfc9535", ["$[?@<$[1]]", "$[?length(@)>4]"]),
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


def milliseconds(program, document, dialect, expression, rounds):
    """The CPU of a process that evaluates so often, and what it says."""
    process = subprocess.Popen([program, "paths", expression, "--rounds", str(rounds), "--dialect", dialect],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(document)
    process.stdin.close()
    said = (process.stdout.read() + process.stderr.read()).decode().strip()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    process.stderr.close()
    # What an evaluation may need is bounded; all else is a fault.
    assert process.returncode == 0 or "more steps than" in said or "selects more than" in said, (expression, said)
    return (usage.ru_utime + usage.ru_stime) * 1e3, said


def blow_ups(program, rounds):
    """Prints what the worst ones take; whether one takes too long."""
    rows = []
    for document, dialect, expressions in BLOW_UPS:
        for expression in expressions:
            took, said = zip(*(milliseconds(program, document, dialect, expression, 1) for _ in range(rounds)))
            before = [milliseconds(program, document, dialect, expression, 0)[0] for _ in range(rounds)]
            rows.append((min(took) - min(before), dialect, expression, said[0]))
    rows.sort(reverse=True)
    print(f"\n{len(rows)} expressions that blow up elsewhere; the slowest, in ms of at most {BOUND_OF_BLOW_UPS}")
    for took, dialect, expression, said in rows[:8]:
        print(f"{took:8.2f}  {dialect:9}{expression[:60]:62}{'ends' if said.isdigit() else said[15:60]}")
    return rows[0][0] > BOUND_OF_BLOW_UPS


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
    missed |= blow_ups(programs[0], chosen.rounds)
    if missed:
        sys.exit("an expression is slower than its bound")


if __name__ == "__main__":
    main()
