#!/usr/bin/env python3
"""What executions cost a call: GetFlow by gRPC without one, with one for another method, and with one webhook.

A real server with its store, its one loop pinned to CPU 1; h2load and a receiver in C (receiver/) on CPU 0. The
figures are the server's own CPU time; with --icount its instructions, counted by callgrind, which no neighbour on the
machine disturbs. With --beside a second program takes turns with the first, and the last column compares them.
usage: executions.py PINTLE RECEIVER [--beside PINTLE] [--rounds 5] [--calls 20000] [--icount]"""
import argparse
import json
import os
import secrets
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request

import icount

HERE = os.path.dirname(os.path.abspath(__file__))
bench = {"__file__": os.path.join(HERE, "run.py"), "__name__": "run"}
exec(open(bench["__file__"]).read().rsplit("main()", 1)[0], bench)
PORT, HOOK = 21600, 21601
SERVICE = "zitadel.management.v1.ManagementService"
CASES = [("no execution", None), ("one for another method", "ListFlowTypes"), ("one webhook", "GetFlow")]


def call(token, path, body):
    request = urllib.request.Request(
        f"http://127.0.0.1:{PORT}{path}", method="POST", data=json.dumps(body).encode(),
        headers={"authorization": f"Bearer {token}", "content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)


class Setting:
    """A server with or without an execution, and the receiver."""

    def __init__(self, chosen, program, directory, method, prefix):
        token = secrets.token_urlsafe(32)
        token_file = os.path.join(directory, "token")
        with open(token_file, "w") as file:
            file.write(token)
        os.chmod(token_file, 0o600)
        self.receiver = subprocess.Popen(["taskset", "-c", "0", chosen.receiver, str(HOOK)], stdout=subprocess.PIPE)
        self.server = subprocess.Popen(
            [*prefix, program, "serve", "--data", f"{directory}/data", "--loops", "1", "--listen",
             f"127.0.0.1:{PORT}", "--bootstrap-token-file", token_file, "--allow-target", "127.0.0.1"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        icount.wait_for(HOOK, self.receiver)
        icount.wait_for(PORT, self.server)
        if method:
            target = call(token, "/zitadel.action.v2.ActionService/CreateTarget", {
                "name": "hook", "restWebhook": {"interruptOnError": True}, "timeout": "10s",
                "endpoint": f"http://127.0.0.1:{HOOK}/"})
            call(token, "/zitadel.action.v2.ActionService/SetExecution", {
                "condition": {"request": {"method": f"/{SERVICE}/{method}"}}, "targets": [target["id"]]})
        self.body = os.path.join(directory, "body")
        with open(self.body, "wb") as file:
            file.write(bench["grpc_msg"](b"\x0a\x011"))
        self.bearer = ["-H", f"authorization: Bearer {token}"]

    def load(self, count, clients=10, streams=32):
        return bench["h2load"](f"http://127.0.0.1:{PORT}/{SERVICE}/GetFlow", count, clients, streams, self.body, True,
                               extra=self.bearer, timeout=300)

    def stop(self):
        """Ends both; how many requests the receiver answered."""
        self.server.kill()
        self.server.wait()
        self.receiver.send_signal(signal.SIGTERM)
        return int(self.receiver.communicate(timeout=20)[0])


def cpu_round(chosen, program, method):
    with tempfile.TemporaryDirectory(prefix="pintle-bench.") as directory:
        setting = Setting(chosen, program, directory, method, ["taskset", "-c", "1"])
        try:
            setting.load(2000)
            before = sum(bench["cpu"](setting.server.pid))
            taken = setting.load(chosen.calls)
            used = sum(bench["cpu"](setting.server.pid)) - before
        finally:
            answered = setting.stop()
    assert answered == (2000 + chosen.calls if method == "GetFlow" else 0), answered
    return used / chosen.calls * 1e6, chosen.calls / taken


def instructions(chosen, program, method, few, many):
    """Instructions for each call, counted by callgrind."""
    with tempfile.TemporaryDirectory(prefix="pintle-bench.") as directory:
        counted = icount.Callgrind(directory)
        setting = Setting(chosen, program, directory, method, counted.prefix())
        try:
            found, pieces = counted.per_request(
                setting.server.pid, lambda count: setting.load(count, 1, 8), few, many)
        finally:
            setting.stop()
        if chosen.keep:
            os.makedirs(chosen.keep, exist_ok=True)
            for name, piece in zip(("few", "many"), pieces):
                shutil.copy(piece, os.path.join(chosen.keep, f"{'beside-' * (program == chosen.beside)}{method}-{name}"))
        return found


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("receiver")
    options.add_argument("--beside")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--calls", type=int, default=20000)
    options.add_argument("--icount", action="store_true")
    options.add_argument("--keep", help="a directory for callgrind's files")
    chosen = options.parse_args()
    if chosen.icount:
        instruction_table(chosen)
    else:
        time_table(chosen)


def instruction_table(chosen):
    print("| execution | instructions/call | added |" + (" beside | added | ratio |" if chosen.beside else ""))
    print("|---|---:|---:|" + ("---:|---:|---:|" if chosen.beside else ""))
    few, many = 500, 4500
    found = {}
    for name, method in CASES:
        row = f"| {name} |"
        for index, program in enumerate(filter(None, (chosen.program, chosen.beside))):
            found[index, name] = count = instructions(chosen, program, method, few, many)
            row += f" {count:.0f} | {count - found[index, CASES[0][0]]:.0f} |"
        if chosen.beside:
            row += f" {found[0, name] / found[1, name]:.3f} |"
        print(row, flush=True)


def time_table(chosen):
    programs = list(filter(None, (chosen.program, chosen.beside)))
    results = {(index, name): [] for index in range(len(programs)) for name, _ in CASES}
    for number in range(chosen.rounds):
        for name, method in CASES:
            for index in list(range(len(programs)))[::-1 if number % 2 else 1]:
                results[index, name].append(cpu_round(chosen, programs[index], method))
    print(f"\n### executions, {chosen.rounds} rounds, 10 connections x 32 calls\n")
    print("| execution |" + " CPU us/call | [min..max] | added | calls/s |" * len(programs)
          + (" ratio |" if chosen.beside else ""))
    print("|---|" + "---:|---:|---:|---:|" * len(programs) + ("---:|" if chosen.beside else ""))
    costs = {key: [cost for cost, _ in found] for key, found in results.items()}
    middle = {key: statistics.median(found) for key, found in costs.items()}
    for name, _ in CASES:
        row = f"| {name} |"
        for index in range(len(programs)):
            key = index, name
            row += (f" {middle[key]:.1f} | {min(costs[key]):.1f}..{max(costs[key]):.1f} | "
                    f"{middle[key] - middle[index, CASES[0][0]]:.1f} | "
                    f"{statistics.median(rate for _, rate in results[key]):.0f} |")
        if chosen.beside:
            row += f" {middle[0, name] / middle[1, name]:.3f} |"
        print(row)
    if chosen.beside:
        print("\nThe first four columns are the program's, the next four those of the one beside it.")


main()
