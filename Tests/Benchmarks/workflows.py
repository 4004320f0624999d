#!/usr/bin/env python3
"""What workflows cost, each figure beside its bar: runs a second and what one caller waits (workflow_runs.py), events through filters
(workflow_events.py), and runs that wait (workflow_waits.py). What misses its bar is named at the end, and the program fails.
With --beside a second program takes turns with the first.
usage: workflows.py PINTLE [--beside PINTLE] [--parts runs,events,waits] [--rounds 3] [--seconds 3] [--events 50000] [--waiting 1000000]"""
import argparse
import sys

import workflow_events
import workflow_runs
import workflow_waits
from workflow_server import Bars


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--beside")
    options.add_argument("--parts", default="runs,events,waits")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=float, default=3)
    options.add_argument("--events", type=int, default=50_000)
    options.add_argument("--waiting", type=int, default=1_000_000)
    chosen = options.parse_args()
    programs = {"pintle": chosen.program} | ({"beside": chosen.beside} if chosen.beside else {})
    parts = {
        "runs": lambda bars: workflow_runs.table(programs, chosen.rounds, chosen.seconds, bars),
        "events": lambda bars: workflow_events.table(programs, chosen.rounds, chosen.events, bars),
        "waits": lambda bars: workflow_waits.table(programs, chosen.waiting, bars)}
    bars = Bars()
    for name in chosen.parts.split(","):
        parts[name](bars)
    if bars.missed:
        sys.exit("missed: " + "; ".join(bars.missed))


main()
