#!/usr/bin/env python3
"""What several processes on PostgreSQL do a second, beside one on SQLite: changes by 64 writers each, reads of a flow, and
deliveries. PostgreSQL commits to the disk; where it lies is where temporary files do (TMPDIR).
usage: cluster.py PINTLE RECEIVER [--rounds 3] [--seconds 5] [--events 3000]"""
import argparse
import concurrent.futures
import http.client
import json
import os
import pathlib
import secrets
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Clients"))
bench = {"__file__": os.path.join(HERE, "run.py"), "__name__": "run"}
exec(open(bench["__file__"]).read().rsplit("main()", 1)[0], bench)
WRITERS, TARGETS, RECEIVER, BATCH = 64, 10, 21600, 500
GET_FLOW = "zitadel.management.v1.ManagementService/GetFlow"


class Processes:
    """So many processes on one cluster, or one on SQLite where there is none."""

    def __init__(self, programs, directory, cluster, count):
        token, key = secrets.token_urlsafe(32), directory / "master.key"
        self.token = token
        extra = ["--allow-target", "127.0.0.1"]
        if cluster:
            extra += ["--database", cluster.url, "--master-key-file", key]
        self.servers = []
        for number in range(count):
            (directory / f"p{number}").mkdir(parents=True)
            self.servers.append(programs.start_pintle(directory / f"p{number}", token=token, extra=extra))
        self.bearer = ["-H", f"authorization: Bearer {token}"]

    def stop(self):
        for server in self.servers:
            server.kill()

    def cpu(self):
        return sum(sum(bench["cpu"](server.pid)) for server in self.servers)

    def call(self, verb, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.servers[0].port, timeout=60)
        connection.request(verb, path, None if body is None else json.dumps(body), {
            "authorization": f"Bearer {self.token}", "content-type": "application/json"})
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        assert answer.status in (200, 201), (path, answer.status, text[:300])
        return json.loads(text)

    def load(self, path, body, count, connections, streams, is_grpc=False):
        """Calls all processes at once; seconds until the last has answered all."""
        fields = [*self.bearer]
        if not is_grpc:
            fields += ["-H", "content-type: application/json", "-d", str(body)]
        urls = [f"http://127.0.0.1:{server.port}/{path}" for server in self.servers]
        with concurrent.futures.ThreadPoolExecutor(len(urls)) as pool:
            begun = time.monotonic()
            list(pool.map(lambda url: bench["h2load"](url, count, connections, streams, body if is_grpc else None, False,
                                               extra=fields), urls))
            return time.monotonic() - begun

    def writes(self, directory, seconds):
        """Changes a second, of all processes."""
        body = directory / "event.json"
        body.write_text(json.dumps({"type": "custom.kept", "aggregateId": "a"}))
        first = self.load("event/v1/events", body, WRITERS * 10, WRITERS, 1)
        count = max(WRITERS * 10, int(WRITERS * 10 / first * seconds))
        return len(self.servers) * count / self.load("event/v1/events", body, count, WRITERS, 1)

    def reads(self, directory, seconds):
        """CPU microseconds of a process for each read of a flow."""
        actions = [self.call("POST", "/management/v1/actions", {"name": f"a{n}", "script": "function a() {}"})["id"]
                   for n in range(2)]
        self.call("POST", "/management/v1/flows/1/trigger/1", {"actionIds": actions})
        body = directory / "flow"
        body.write_bytes(bench["grpc_msg"](b"\x0a\x011"))
        first = self.load(GET_FLOW, body, 2000, 10, 4, True)
        count, before = max(2000, int(2000 / first * seconds)), self.cpu()
        self.load(GET_FLOW, body, count, 10, 4, True)
        return (self.cpu() - before) / count * 1e6 / len(self.servers)

    def deliveries(self, receiver, events):
        """Deliveries a second, between a tenth and nearly all, of events that were queued while their targets were down."""
        targets = [self.call("POST", "/v2/actions/targets", {
            "name": f"t{n}", "endpoint": f"http://127.0.0.1:{RECEIVER}/{n}", "timeout": "10s", "restAsync": {}})["id"]
            for n in range(TARGETS)]
        self.call("PUT", "/v2/actions/executions", {"condition": {"event": {"event": "custom.sent"}}, "targets": targets})
        for first in range(0, events, BATCH):
            self.call("POST", "/event/v1/events:batch", [
                {"type": "custom.sent", "aggregateId": f"a{n}"} for n in range(first, min(events, first + BATCH))])
        process = subprocess.Popen([receiver, str(RECEIVER)])
        try:
            return rate(events * TARGETS)
        finally:
            process.kill()
            process.wait()


def rate(count):
    marks, end, connection = [], time.monotonic() + 600, None
    while not marks or marks[-1][0] < count * 95 // 100:
        try:
            if not connection:
                connection = http.client.HTTPConnection("127.0.0.1", RECEIVER, timeout=10)
            connection.request("GET", "/count")
            found = int(connection.getresponse().read()), time.monotonic()
        except ConnectionRefusedError:
            connection = None
            continue
        if found[0] >= count // 10:
            marks.append(found)
        assert found[1] < end, f"{found[0]} of {count} deliveries"
        time.sleep(0.05)  # polled: the receiver tells when it is asked
    return (marks[-1][0] - marks[0][0]) / (marks[-1][1] - marks[0][1])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("receiver")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=float, default=5)
    options.add_argument("--events", type=int, default=3000)
    chosen = options.parse_args()
    os.environ["TEST_PROGRAMS"] = os.path.dirname(os.path.abspath(chosen.program))
    from harness import postgres, programs

    found = {}

    def measure(count, is_postgres):
        with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as name:
            directory = pathlib.Path(name)
            cluster = postgres.Cluster(in_memory=False) if is_postgres else None
            processes = None
            try:
                processes = Processes(programs, directory, cluster, count)
                label = f"{count} on {'PostgreSQL' if is_postgres else 'SQLite'}"
                row = (processes.writes(directory, chosen.seconds), processes.reads(directory, chosen.seconds),
                       processes.deliveries(chosen.receiver, chosen.events))
                found.setdefault(label, []).append(row)
                print(f"| {label} | " + " | ".join(f"{one:.0f}" for one in row) + " |", flush=True)
            finally:
                if processes:
                    processes.stop()
                if cluster:
                    cluster.close()

    print("| processes | changes/s | CPU us/read | deliveries/s |\n|---|---:|---:|---:|")
    for _ in range(chosen.rounds):
        for count, is_postgres in ((1, False), (1, True), (2, True), (3, True)):
            measure(count, is_postgres)
    median = {label: [statistics.median(one) for one in zip(*rows)] for label, rows in found.items()}
    print(f"\nChanges: one process on PostgreSQL {median['1 on PostgreSQL'][0] / median['1 on SQLite'][0]:.2f} of SQLite "
          f"(0.5), three {median['3 on PostgreSQL'][0] / median['1 on PostgreSQL'][0]:.2f} of one (0.8); a read "
          f"{median['1 on PostgreSQL'][1]:.0f} us (40); {median['2 on PostgreSQL'][2]:.0f} deliveries a second of two (5,000)")


main()
