#!/usr/bin/env python3
"""Deliveries of events: how many a second a server sends to a receiver in C on the same machine, and what a backlog
for a target that is down costs new calls and memory. With --beside a second program takes turns with the first, and the
last columns compare them. 0 for --events, --targets or --backlog leaves that part out.
usage: delivery.py PINTLE RECEIVER [--beside PINTLE] [--events 60000] [--targets 10000] [--backlog 1000000] [--rounds 7]
                   [--calls 20000]"""
import argparse
import concurrent.futures
import http.client
import json
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
bench = {"__file__": os.path.join(HERE, "run.py"), "__name__": "run"}
exec(open(bench["__file__"]).read().rsplit("main()", 1)[0], bench)
PORT, RECEIVER = 21500, 21600
BATCH = 1000
# Targets of one execution: as many as it may list.
LISTED = 100


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

    def call(self, verb, path, body=None, connection=None):
        connection = connection or self.connection
        connection.request(verb, path, None if body is None else json.dumps(body), {
            "authorization": f"Bearer {self.token}", "content-type": "application/json"})
        answer = connection.getresponse()
        text = answer.read()
        assert answer.status in (200, 201), (path, answer.status, text[:300])
        return json.loads(text)

    def add_targets(self, count):
        """Makes so many more targets, which all get every event of the types "custom.many0", "custom.many1" ..., LISTED of
        them each."""
        local = threading.local()

        def call(verb, path, body):
            if not hasattr(local, "connection"):
                local.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
            return self.call(verb, path, body, local.connection)

        def add(number):
            # Async: an event goes to all of a list at once, not to one when another has it.
            return call("POST", "/v2/actions/targets", {
                "name": f"many{number}", "endpoint": f"http://127.0.0.1:{RECEIVER}/", "timeout": "10s",
                "restAsync": {}})["id"]

        with concurrent.futures.ThreadPoolExecutor(32) as pool:
            ids = list(pool.map(add, range(count)))
            list(pool.map(lambda start: call("PUT", "/v2/actions/executions", {
                "condition": {"event": {"event": f"custom.many{start // LISTED}"}},
                "targets": ids[start:start + LISTED]}), range(0, count, LISTED)))

    def publish_to_all(self, targets, deliveries):
        """Publishes, in one transaction, events that make so many deliveries to the targets of `add_targets`."""
        kinds = targets // LISTED
        self.call("POST", "/event/v1/events:batch", [
            {"type": f"custom.many{n % kinds}", "aggregateId": f"o{n // kinds}", "payload": {"name": "Mia", "number": n}}
            for n in range(deliveries // LISTED)])

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


class Drain:
    """Watches a receiver take deliveries: how many a second, and what each costs, between a tenth and nearly all."""

    def __init__(self, pintle, receiver, count):
        low, high = count // 10, count * 95 // 100
        marks, end = [], time.monotonic() + 600
        while not marks or marks[-1][0] < high:
            found = receiver.count(), time.monotonic(), pintle.cpu()
            if found[0] >= low:
                marks.append(found)
            assert found[1] < end, f"{found[0]} of {count} deliveries"
            time.sleep(0.05)  # polled: the receiver tells when it is asked
        sent = marks[-1][0] - marks[0][0]
        self.rate = sent / (marks[-1][1] - marks[0][1])
        self.cost = (marks[-1][2] - marks[0][2]) / sent * 1e6


def throughput(program, receiver_program, events):
    """Queues events for a target that is down, then lets it come back: deliveries a second, CPU microseconds for each,
    and the memory after it."""
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        pintle = Pintle(program, PORT, directory)
        try:
            pintle.publish(events)
            receiver = Receiver(receiver_program)
            try:
                drain = Drain(pintle, receiver, events)
            finally:
                receiver.stop()
            return drain.rate, drain.cost, pintle.memory()
        finally:
            pintle.stop()


def throughput_to_many(program, receiver_program, events, targets):
    """Queues, in one transaction, as many deliveries for many targets; the same figures."""
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        pintle = Pintle(program, PORT, directory)
        try:
            # One is there already.
            started = time.monotonic()
            pintle.add_targets((targets - 1) // LISTED * LISTED)
            print(f"made {targets} targets in {time.monotonic() - started:.0f} s", file=sys.stderr)
            receiver = Receiver(receiver_program)
            try:
                events = events // LISTED * LISTED
                publisher = threading.Thread(
                    target=pintle.publish_to_all, args=((targets - 1) // LISTED * LISTED, events))
                publisher.start()
                drain = Drain(pintle, receiver, events)
                publisher.join()
            finally:
                receiver.stop()
            return drain.rate, drain.cost, pintle.memory()
        finally:
            pintle.stop()


def drains(chosen, measure):
    """Prints a table of what `measure` finds with each program in turns."""
    head = " deliveries/s | CPU us/delivery | memory MiB |"
    programs = list(filter(None, (chosen.program, chosen.beside)))
    print("| round |" + head + (" beside:" + head + " ratio of CPU | of deliveries/s |" if chosen.beside else ""))
    print("|---:|" + "---:|---:|---:|" * len(programs) + ("---:|---:|" if chosen.beside else ""))
    all_found = [[] for _ in programs]
    for number in range(min(chosen.rounds, 3)):
        for index in list(range(len(programs)))[::-1 if number % 2 else 1]:
            all_found[index].append(measure(programs[index]))
        row(number + 1, [found[-1] for found in all_found])
    if len(all_found[0]) > 1:
        row("median", [[statistics.median(one) for one in zip(*found)] for found in all_found])


def row(name, found):
    text = f"| {name} |" + "".join(f" {rate:.0f} | {cost:.1f} | {memory:.1f} |" for rate, cost, memory in found)
    if len(found) == 2:
        text += f" {found[0][1] / found[1][1]:.3f} | {found[0][0] / found[1][0]:.3f} |"
    print(text, flush=True)


# Each kind of call, and which part of the calls are of it: what is to be sent adds to the backlog.
KINDS = {"read a flow": 1, "publish custom.kept": 1, "publish custom.sent": 4}


def backlog(programs, count, rounds, calls):
    """The same calls, for each program, on a server with hardly anything queued and on one with `count` deliveries, in
    turns."""
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        servers = []
        try:
            for number, program in enumerate(program for program in programs for _ in range(2)):
                os.mkdir(os.path.join(directory, str(number)))
                servers.append(Pintle(program, PORT + number, os.path.join(directory, str(number))))
            for few, many in zip(servers[::2], servers[1::2]):
                few.publish(1000)
                started = time.monotonic()
                many.publish(count)
                print(f"queued {count} deliveries in {time.monotonic() - started:.0f} s", flush=True)
            found = {(server, kind): [] for server in servers for kind in KINDS}
            for number in range(rounds):
                for kind in KINDS:
                    for server in servers if number % 2 else reversed(servers):
                        found[server, kind].append(server.load(kind, calls // KINDS[kind]))
            middle = {key: [statistics.median(one) for one in zip(*results)] for key, results in found.items()}
            for name, few, many in zip(("", " of the program beside it"), servers[::2], servers[1::2]):
                print(f"\n| call{name} | CPU us/call | with a backlog of {count} | ratio | calls/s | with it | ratio |")
                print("|---|---:|---:|---:|---:|---:|---:|")
                for kind in KINDS:
                    (cost, rate), (busy, slow) = middle[few, kind], middle[many, kind]
                    print(f"| {kind} | {cost:.1f} | {busy:.1f} | {busy / cost:.2f} | {rate:.0f} | {slow:.0f} | "
                          f"{slow / rate:.2f} |")
                print(f"\nMemory: {few.memory():.1f} MiB, with the backlog {many.memory():.1f} MiB, "
                      f"{many.memory() - few.memory():.1f} MiB more")
            if len(programs) == 2:
                print("\n| call, ratio of CPU to the program beside it | without a backlog | with it |\n|---|---:|---:|")
                for kind in KINDS:
                    ratios = [middle[servers[n], kind][0] / middle[servers[n + 2], kind][0] for n in range(2)]
                    print(f"| {kind} | {ratios[0]:.3f} | {ratios[1]:.3f} |")
        finally:
            for server in servers:
                server.stop()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("receiver")
    options.add_argument("--beside")
    options.add_argument("--events", type=int, default=60_000)
    options.add_argument("--targets", type=int, default=10_000)
    options.add_argument("--backlog", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--calls", type=int, default=20_000)
    chosen = options.parse_args()
    if chosen.events:
        print(f"\n### deliveries to a receiver in C on the same {os.cpu_count()} cores, {chosen.events} queued\n")
        drains(chosen, lambda program: throughput(program, chosen.receiver, chosen.events))
        if chosen.targets:
            print(f"\n### the same to {chosen.targets} targets\n")
            drains(chosen, lambda program: throughput_to_many(
                program, chosen.receiver, chosen.events, chosen.targets))
    if chosen.backlog:
        print("\n### new calls while a target is down, 10 connections x 32 calls\n")
        backlog(list(filter(None, (chosen.program, chosen.beside))), chosen.backlog, chosen.rounds, chosen.calls)


main()
