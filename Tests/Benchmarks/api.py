#!/usr/bin/env python3
"""CPU per call of the management API: a real server with a store, its one loop pinned to CPU 1, h2load on CPU 0.
With --beside a second program takes turns with the first, and the last column compares them.
usage: api.py PINTLE [--beside PINTLE] [--rounds 5] [--seconds 1.5]"""
import argparse
import json
import os
import secrets
import statistics
import subprocess
import tempfile
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
bench = {"__file__": os.path.join(HERE, "run.py"), "__name__": "run"}
exec(open(bench["__file__"]).read().rsplit("main()", 1)[0], bench)
PORT = 21500


def call(token, verb, path, body=None):
    request = urllib.request.Request(
        f"http://127.0.0.1:{PORT}{path}", method=verb, data=None if body is None else json.dumps(body).encode(),
        headers={"authorization": f"Bearer {token}", "content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--beside")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=float, default=1.5)
    chosen = options.parse_args()
    programs = {"pintle": chosen.program} | ({"beside": chosen.beside} if chosen.beside else {})
    results, memory = {name: {} for name in programs}, {name: [] for name in programs}
    for number in range(chosen.rounds):
        for name in list(programs)[::-1 if number % 2 else 1]:
            one_round(programs[name], chosen.seconds, results[name], memory[name])
    print(f"\n### management API, {chosen.rounds} rounds, 10 connections x 32 calls\n")
    print("| call | CPU us/call | [min..max] | calls/s |" + (" beside | [min..max] | ratio |" if chosen.beside else ""))
    print("|---|---:|---:|---:|" + ("---:|---:|---:|" if chosen.beside else ""))
    for name, found in results["pintle"].items():
        cost, spread = summary(found)
        row = f"| {name} | {cost:.1f} | {spread} | {statistics.median(one[1] for one in found):.0f} |"
        if chosen.beside:
            other, spread = summary(results["beside"][name])
            row += f" {other:.1f} | {spread} | {cost / other:.3f} |"
        print(row)
    rest = {name: f"{statistics.median(found):.1f} MiB" for name, found in memory.items()}
    print(f"\nMemory at rest: {rest['pintle']}" + (f", beside {rest['beside']}" if chosen.beside else ""))


def summary(found):
    """The median of the costs, and their range as text."""
    costs = [one[0] for one in found]
    return statistics.median(costs), f"{min(costs):.1f}..{max(costs):.1f}"


def one_round(program, seconds, results, memory):
    with tempfile.TemporaryDirectory(prefix="pintle-bench.") as directory:
        token = secrets.token_urlsafe(32)
        token_file = os.path.join(directory, "token")
        with open(token_file, "w") as file:
            file.write(token)
        os.chmod(token_file, 0o600)
        server = bench["Server"]("pintle", f"{program} serve --data {directory}/data --loops 1 "
                                 f"--listen 127.0.0.1:{PORT} --bootstrap-token-file {token_file}", PORT, True)
        try:
            memory.append(bench["rss"](server.p.pid))
            measure(server, token, directory, seconds, results)
        finally:
            server.stop()


def measure(server, token, directory, seconds, results):
    ids = [call(token, "POST", "/management/v1/actions", {"name": f"a{n}", "script": "function a() {}"})["id"]
           for n in range(2)]
    call(token, "POST", "/management/v1/flows/1/trigger/1", {"actionIds": ids})
    assert call(token, "GET", "/management/v1/flows/1")["flow"]["triggerActions"]
    service = "zitadel.management.v1.ManagementService"
    body = os.path.join(directory, "body")
    with open(body, "wb") as file:
        file.write(bench["grpc_msg"](b"\x0a\x011"))
    bearer = ["-H", f"authorization: Bearer {token}"]
    check = subprocess.run(["curl", "-s", "-i", "--http2-prior-knowledge", "-H", "content-type: application/grpc",
                            "-H", "te: trailers", *bearer, "--data-binary", "@" + body,
                            f"http://127.0.0.1:{PORT}/{service}/GetFlow", "-o", "-"], capture_output=True)
    assert b"grpc-status: 0" in check.stdout, check.stdout[:300]
    for name, path, data in [("GetFlow, gRPC", f"{service}/GetFlow", body),
                             ("GetFlow, JSON over HTTP/2", "management/v1/flows/1", None)]:
        load = lambda count: bench["h2load"](  # noqa: E731
            f"http://127.0.0.1:{PORT}/{path}", count, 10, 32, data, True, extra=bearer)
        count = max(2000, int(2000 / load(2000) * seconds))
        before = sum(bench["cpu"](server.p.pid))
        taken = load(count)
        used = sum(bench["cpu"](server.p.pid)) - before
        results.setdefault(name, []).append((used / count * 1e6, count / taken))


main()
