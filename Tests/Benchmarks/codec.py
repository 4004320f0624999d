#!/usr/bin/env python3
"""What it costs to write and read messages of four shapes, in binary and as JSON, beside C++ protobuf.

`pintle-testee codec` and `bin/codec` read the same message, then write and read it many times and print the CPU time
that each took. They take turns; the table has the medians of the rounds. With --beside a second program takes its turns too.
usage: codec.py PINTLE_TESTEE CPP_CODEC [--beside PINTLE_TESTEE] [--rounds 7] [--seconds 0.2]
A form that misses its bound makes the exit status 1."""
import argparse
import json
import statistics
import subprocess
import sys

import orders

SHAPES = {
    "small": {"id": "1234567", "name": "a small message", "active": True, "score": 0.75, "color": 4278190335},
    "nested": orders.ORDER,
    "numbers": {
        "varints": [str(3 ** (index % 39)) for index in range(500)],
        "zigzags": [(-1) ** index * 7 ** (index % 11) for index in range(300)],
        "doubles": [index * 0.37 for index in range(200)], "fixed": [index * 2_654_435_761 % 2 ** 32 for index in range(200)]},
    "maps": {
        "labels": {f"label-{index:03}": f"what stands under it: {index * index}" for index in range(50)},
        "entries": {str(index * 1_000_003): {"name": f"entry {index}", "weight": index} for index in range(50)}},
}
# Of C++ protobuf's time.
BOUNDS = {"binary": 1.5, "json": 1 / 3}


def ask(command, shape, form, rounds):
    options = ["--rounds", str(rounds)] if command[-1] == "codec" else [str(rounds)]
    done = subprocess.run(["taskset", "-c", "1", *command, shape, form, *options], input=json.dumps(SHAPES[shape]).encode(),
                          check=True, capture_output=True, timeout=600)
    size, writing, reading = done.stdout.split()
    return int(size), float(writing), float(reading)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("cpp")
    parser.add_argument("--beside")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.2)
    options = parser.parse_args()
    programs = [[options.cpp], [options.program, "codec"]] + ([[options.beside, "codec"]] if options.beside else [])
    print("| shape | form | bytes | | C++ protobuf, ns | pintle, ns | ratio | bound |" + (" beside |" if options.beside else ""))
    print("|---|---|---:|---|---:|---:|---:|---:|" + ("---:|" if options.beside else ""))
    missed = False
    for shape in SHAPES:
        for form, bound in BOUNDS.items():
            size, writing, reading = ask(programs[0], shape, form, 20)
            count = max(20, round(options.seconds * 1e9 / (writing + reading)))
            measured = [[], [], []]
            for round_ in range(options.rounds):
                for index, program in list(enumerate(programs))[::-1 if round_ % 2 else 1]:
                    measured[index].append(ask(program, shape, form, count))
            if form == "binary" and measured[1][0][0] != size:
                sys.exit(f"{shape}: C++ protobuf writes {size} bytes, pintle {measured[1][0][0]}")
            for column, what in (1, "write"), (2, "read"):
                times = [statistics.median(row[column] for row in rows) if rows else 0 for rows in measured]
                ratio = times[1] / times[0]
                missed |= ratio > bound
                row = f"| {shape} | {form} | {size} | {what} | {times[0]:,.0f} | {times[1]:,.0f} | {ratio:.2f} | {bound:.2f} |"
                print(row + (f" {times[1] / times[2]:.3f} |" if options.beside else ""), flush=True)
    if missed:
        sys.exit("a bound is missed")


if __name__ == "__main__":
    main()
