#!/usr/bin/env python3
"""Runs of a workflow with three steps and nothing outside, started by HTTP: durable runs a second with 64 callers, and what one
caller waits for a run that is done when it is answered.
With --beside a second program takes turns with the first.
usage: workflows.py PINTLE [--beside PINTLE] [--rounds 3] [--seconds 3]"""
import argparse
import http.client
import json
import os
import secrets
import statistics
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
bench = {"__file__": os.path.join(HERE, "run.py"), "__name__": "run"}
exec(open(bench["__file__"]).read().rsplit("main()", 1)[0], bench)
PORT = 21510
DEFINITION = {"start": "Define Variable", "steps": {
    "Define Variable": {"type": "Mutation", "attributes": {"id": "sp:define-variable", "variables": [
        {"name": "n", "variableA.$": "$.trigger.n"}]}, "nextStep": "Compare"},
    "Compare": {"type": "choice", "choiceList": [{"comparator": "NumericGreaterThan", "variableA.$": "$.defineVariable.n",
                                                  "variableB": 5, "nextStep": "Big"}], "defaultStep": "Done"},
    "Big": {"type": "failure", "failureName": "big", "description": "too big"},
    "Done": {"type": "success"}}}


def call(token, verb, path, body=None, type_="application/json"):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    connection.request(verb, path, None if body is None else json.dumps(body),
                       {"authorization": f"Bearer {token}", "content-type": type_})
    answer = connection.getresponse()
    text = answer.read()
    assert answer.status < 300, (answer.status, text)
    return json.loads(text) if text else None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--beside")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=float, default=3)
    chosen = options.parse_args()
    programs = {"pintle": chosen.program} | ({"beside": chosen.beside} if chosen.beside else {})
    results = {name: [] for name in programs}
    for number in range(chosen.rounds):
        for name in list(programs)[::-1 if number % 2 else 1]:
            results[name].append(one_round(programs[name], chosen.seconds))
    print(f"\n### workflow runs of three steps, {chosen.rounds} rounds\n")
    print("| program | durable runs/s, 64 callers | CPU us/run | one caller: median ms | 99 % ms |\n|---|---:|---:|---:|---:|")
    for name, found in results.items():
        print(f"| {name} | " + " | ".join(
            f"{statistics.median(one[column] for one in found):.{digits}f}" for column, digits in enumerate([0, 1, 2, 2])) + " |")


def one_round(program, seconds):
    with tempfile.TemporaryDirectory(prefix="pintle-bench.") as directory:
        token = secrets.token_urlsafe(32)
        token_file = os.path.join(directory, "token")
        with open(token_file, "w") as file:
            file.write(token)
        os.chmod(token_file, 0o600)
        server = bench["Server"]("pintle", f"{program} serve --data {directory}/data --loops 1 "
                                 f"--listen 127.0.0.1:{PORT} --bootstrap-token-file {token_file}", PORT, False)
        try:
            made = call(token, "POST", "/workflows", {
                "name": "bench", "definition": DEFINITION, "trigger": {"type": "EXTERNAL", "attributes": {"name": "bench"}}})
            call(token, "PATCH", f"/workflows/{made['id']}", [{"op": "replace", "path": "/enabled", "value": True}],
                 "application/json-patch+json")
            path = f"/workflows/execute/external/{made['id']}"
            started = call(token, "POST", path, {"n": 3})["workflowExecutionId"]
            assert call(token, "GET", f"/workflow-executions/{started}")["status"] == "Completed"
            return measure(server, token, path, directory, seconds)
        finally:
            server.stop()


def measure(server, token, path, directory, seconds):
    body = os.path.join(directory, "body")
    with open(body, "w") as file:
        file.write('{"n":3}')
    extra = ["-d", body, "-H", f"authorization: Bearer {token}", "-H", "content-type: application/json"]

    def load(count):
        return bench["h2load"](f"http://127.0.0.1:{PORT}{path}", count, 8, 8, None, False, extra=extra)

    count = max(2000, int(2000 / load(2000) * seconds))
    before = sum(bench["cpu"](server.p.pid))
    taken = load(count)
    used = sum(bench["cpu"](server.p.pid)) - before
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    waits = []
    for _ in range(500):
        begun = time.perf_counter()
        connection.request("POST", path, '{"n":3}', {"authorization": f"Bearer {token}", "content-type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        waits.append((time.perf_counter() - begun) * 1e3)
        assert answer.status == 200, answer.status
    waits.sort()
    return count / taken, used / count * 1e6, statistics.median(waits), waits[int(len(waits) * 0.99)]


main()
