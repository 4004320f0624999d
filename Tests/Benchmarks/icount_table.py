#!/usr/bin/env python3
"""Instructions per request of pintle-testee, of climit and of a second pintle-testee, as a table.
usage: icount_table.py CLIMIT TESTEE [--beside TESTEE]"""
import argparse
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COUNTS = {"hello": ["--few", "500", "--many", "2500"], "echo1k": ["--few", "500", "--many", "2500"],
          **dict.fromkeys(("stream", "collect", "chat"), ["--few", "20", "--many", "60", "--m", "4"])}


def count(command, workload):
    done = subprocess.run([sys.executable, os.path.join(HERE, "icount.py"), command, "--workload", workload,
                           *COUNTS[workload]], check=True, capture_output=True, text=True)
    return int(re.match(r"(\d+) instructions per request", done.stdout)[1])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("climit")
    options.add_argument("program")
    options.add_argument("--beside")
    chosen = options.parse_args()
    print("| workload | climit | pintle | ratio |" + (" beside | pintle / beside |" if chosen.beside else ""))
    print("|---|---:|---:|---:|" + ("---:|---:|" if chosen.beside else ""))
    serve = "serve --listen 127.0.0.1:{port} --loops 1"
    for workload in COUNTS:
        base = count(f"{chosen.climit} {{port}}", workload)
        ours = count(f"{chosen.program} {serve}", workload)
        row = f"| {workload} | {base} | {ours} | {ours / base:.2f} |"
        if chosen.beside:
            other = count(f"{chosen.beside} {serve}", workload)
            row += f" {other} | {ours / other:.3f} |"
        print(row, flush=True)


main()
