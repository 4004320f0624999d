#!/usr/bin/env python3
"""Deliveries of events: how many a second a server sends to a receiver in C on the same machine, to one target and to
many, and what a backlog for a target that is down costs new calls and memory.
usage: delivery.py PINTLE RECEIVER [--events 60000] [--targets 10000] [--backlog 1000000] [--rounds 7] [--calls 20000]"""
import argparse
import http.client
import json
import os
import secrets
import statistics
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
bench = {"__file__": os.path.join(HERE, "run.py"), "__name__": "run"}
exec(open(bench["__file__"]).read().rsplit("main()", 1)[0], bench)
PORT, RECEIVER = 21500, 21600
BATCH = 1000


class Pintle:
    """A server with a target that events of the type "custom.sent" go to, and none for "custom.kept"."""

    def __init__(self, program, port, directory):
        self.port, self.directory = port, directory
        self.token = secrets.token_urlsafe(32)
        token_file = os.path.join(directory, "token")
        with open(token_file, "w") as file:
            file.write(self.token)
        os.chmod(token_file, 0o600)
        self.server = bench["Server"](
            "pintle", f"{program} serve --data {directory}/data --loops 1 --listen 127.0.0.1:{port} "
            f"--bootstrap-token-file {token_file} --allow-target 127.0.0.1", port, False)
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        target = self.call("POST", "/v2/actions/targets", {
            "name": "receiver", "endpoint": f"http://127.0.0.1:{RECEIVER}/", "timeout": "10s", "restWebhook": {}})
        self.call("PUT", "/v2/actions/executions", {
            "condition": {"event": {"event": "custom.sent"}}, "targets": [target["id"]]})

    def call(self, verb, path, body=None):
        self.connection.request(verb, path, None if body is None else json.dumps(body), {
            "authorization": f"Bearer {self.token}", "content-type": "application/json"})
        answer = self.connection.getresponse()
        text = answer.read()
        assert answer.status in (200, 201), (path, answer.status, text[:300])
        return json.loads(text)

    def publish(self, count):
        """Publishes events that are to be sent, about many objects."""
        for start in range(0, count, BATCH):
            self.call("POST", "/event/v1/events:batch", [
                {"type": "custom.sent", "aggregateId": f"o{n % 5000}", "payload": {"name": "Mia", "number": n}}
                for n in range(start, min(start + BATCH, count))])

    def cpu(self):
        return sum(bench["cpu"](self.server.p.pid))

    def memory(self):
        return bench["rss"](self.server.p.pid)

    def load(self, kind, count):
        """CPU microseconds per call, and calls a second, of `count` calls at 10 x 32 at once."""
        if kind == "read a flow":
            path, body = "zitadel.management.v1.ManagementService/GetFlow", bench["text"](b"1")
        else:
            event = b"\x12" + bench["text"](kind.split()[-1].encode())[1:] + b"\x22" + bench["text"](b"o1")[1:]
            path, body = "pintle.event.v1.EventService/PublishEvent", bench["text"](event)
        file = os.path.join(self.directory, "body")
        with open(file, "wb") as out:
            out.write(bench["grpc_msg"](body))
        url = f"http://127.0.0.1:{self.port}/{path}"
        bearer = ["-H", f"authorization: Bearer {self.token}"]
        check = subprocess.run(["curl", "-s", "-i", "--http2-prior-knowledge", "-H", "content-type: application/grpc",
                                "-H", "te: trailers", *bearer, "--data-binary", "@" + file, url, "-o", "-"],
                               capture_output=True)
        assert b"grpc-status: 0" in check.stdout, check.stdout[:300]
        before = self.cpu()
        taken = bench["h2load"](url, count, 10, 32, file, False, extra=bearer)
        return (self.cpu() - before) / count * 1e6, count / taken

    def stop(self):
        self.server.stop()


class Receiver:
    def __init__(self, program):
        self.process = subprocess.Popen([program, str(RECEIVER)])
        self.connection = None

    def count(self):
        """How many deliveries came so far."""
        while True:
            try:
                if not self.connection:
                    self.connection = http.client.HTTPConnection("127.0.0.1", RECEIVER, timeout=10)
                self.connection.request("GET", "/count")
                return int(self.connection.getresponse().read())
            except ConnectionRefusedError:
                self.connection = None
                time.sleep(0.01)

    def stop(self):
        self.process.kill()
        self.process.wait()


def throughput(program, receiver_program, events):
    """Queues events for a target that is down, then lets it come back."""
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        pintle = Pintle(program, PORT, directory)
        try:
            pintle.publish(events)
            receiver = Receiver(receiver_program)
            marks = []
            try:
                low, high = events // 10, events * 95 // 100
                while True:
                    count, now, used = receiver.count(), time.monotonic(), pintle.cpu()
                    if count >= low:
                        marks.append((count, now, used))
                    if count >= high:
                        break
                    time.sleep(0.05)
            finally:
                receiver.stop()
            sent = marks[-1][0] - marks[0][0]
            return (sent / (marks[-1][1] - marks[0][1]), (marks[-1][2] - marks[0][2]) / sent * 1e6,
                    pintle.memory())
        finally:
            pintle.stop()


# The targets to which one event goes.
FAN = 100


def many_targets(program, receiver_program, events, targets):
    """Publishes events that each go to FAN of so many targets: deliveries a second from the first event on to the last
    delivery, queueing included."""
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        pintle = Pintle(program, PORT, directory)
        try:
            made = [pintle.call("POST", "/v2/actions/targets", {
                "name": f"t{number}", "endpoint": f"http://127.0.0.1:{RECEIVER}/", "timeout": "10s", "restAsync": {}})
                for number in range(targets // FAN * FAN - FAN)]
            for start in range(0, len(made), FAN):
                pintle.call("PUT", "/v2/actions/executions", {
                    "condition": {"event": {"event": f"custom.fan{start // FAN}"}},
                    "targets": [one["id"] for one in made[start:start + FAN]]})
            receiver = Receiver(receiver_program)
            try:
                receiver.count()
                used, started = pintle.cpu(), time.monotonic()
                kinds, wanted = len(made) // FAN, events // FAN
                for start in range(0, wanted, 50):
                    pintle.call("POST", "/event/v1/events:batch", [
                        {"type": f"custom.fan{n % kinds}", "aggregateId": f"o{n}", "payload": {"name": "Mia"}}
                        for n in range(start, min(start + 50, wanted))])
                while receiver.count() < wanted * FAN:
                    time.sleep(0.02)
                taken = time.monotonic() - started
            finally:
                receiver.stop()
            sent = wanted * FAN
            return sent / taken, (pintle.cpu() - used) / sent * 1e6, pintle.memory()
        finally:
            pintle.stop()


# Each kind of call, and which part of the calls are of it: what is to be sent adds to the backlog.
KINDS = {"read a flow": 1, "publish custom.kept": 1, "publish custom.sent": 4}


def backlog(program, count, rounds, calls):
    """The same calls on a server with hardly anything queued and on one with `count` deliveries, in turns."""
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        servers = []
        try:
            for number in range(2):
                os.mkdir(os.path.join(directory, str(number)))
                servers.append(Pintle(program, PORT + number, os.path.join(directory, str(number))))
            few, many = servers
            few.publish(1000)
            started = time.monotonic()
            many.publish(count)
            print(f"queued {count} deliveries in {time.monotonic() - started:.0f} s", flush=True)
            found = {(server, kind): [] for server in servers for kind in KINDS}
            for number in range(rounds):
                for kind in KINDS:
                    for server in servers if number % 2 else reversed(servers):
                        found[server, kind].append(server.load(kind, calls // KINDS[kind]))
            print(f"\n| call | CPU us/call | with a backlog of {count} | ratio | calls/s | with it | ratio |")
            print("|---|---:|---:|---:|---:|---:|---:|")
            for kind in KINDS:
                cost, busy = (statistics.median(one[0] for one in found[server, kind]) for server in servers)
                rate, slow = (statistics.median(one[1] for one in found[server, kind]) for server in servers)
                print(f"| {kind} | {cost:.1f} | {busy:.1f} | {busy / cost:.2f} | {rate:.0f} | {slow:.0f} | "
                      f"{slow / rate:.2f} |")
            print(f"\nMemory: {few.memory():.1f} MiB, with the backlog {many.memory():.1f} MiB, "
                  f"{many.memory() - few.memory():.1f} MiB more")
        finally:
            for server in servers:
                server.stop()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("receiver")
    options.add_argument("--events", type=int, default=60_000)
    options.add_argument("--targets", type=int, default=10_000)
    options.add_argument("--backlog", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--calls", type=int, default=20_000)
    chosen = options.parse_args()
    print(f"\n### deliveries to a receiver in C on the same {os.cpu_count()} cores, {chosen.events} queued\n")
    print("| round | deliveries/s | CPU us/delivery | memory MiB |\n|---:|---:|---:|---:|")
    for number in range(min(chosen.rounds, 3)):
        rate, cost, memory = throughput(chosen.program, chosen.receiver, chosen.events)
        print(f"| {number + 1} | {rate:.0f} | {cost:.1f} | {memory:.1f} |", flush=True)
    if chosen.targets:
        print(f"\n### events to {chosen.targets // FAN * FAN - FAN} targets, {FAN} targets each\n")
        print("| round | deliveries/s | CPU us/delivery | memory MiB |\n|---:|---:|---:|---:|")
        for number in range(min(chosen.rounds, 3)):
            rate, cost, memory = many_targets(chosen.program, chosen.receiver, chosen.events, chosen.targets)
            print(f"| {number + 1} | {rate:.0f} | {cost:.1f} | {memory:.1f} |", flush=True)
    if chosen.backlog:
        print("\n### new calls while a target is down, 10 connections x 32 calls\n")
        backlog(chosen.program, chosen.backlog, chosen.rounds, chosen.calls)


main()
