"""Restarts without a refused call: by a socket that outlives the server, as systemd's do, and by `serve --take-over`,
under a steady load of grpcio and of HTTP/1.1 connections that are kept alive."""
import contextlib
import http.client
import json
import os
import pathlib
import shlex
import socket
import stat
import subprocess
import sys
import threading
import time

import grpc
import pytest

from harness import dialects, programs
from harness.management import Admin
from test_edge import Process
from test_events import Channel

RESTARTS = int(os.environ.get("RESTARTS", "3"))
# Calls a second, of both clients together.
RATE = int(os.environ.get("RESTART_RATE", "1000"))
# Seconds that no call may wait; `make soak-restarts` says half a second, which a machine that builds meanwhile would miss.
LONGEST = float(os.environ.get("RESTART_LONGEST", "5"))
TOKEN = "restart-test-token-0123456789abcdef"


class Restarted:
    """A server in `directory` that is replaced again and again; `target` stays."""

    def __init__(self, directory, way, *extra):
        self.directory, self.way = pathlib.Path(directory), way
        self.directory.mkdir(parents=True, exist_ok=True)
        token = self.directory / "bootstrap-token"
        token.write_text(TOKEN + "\n")
        token.chmod(0o600)
        self.socket = None
        if way == "sockets":
            self.socket = socket.socket()
            self.socket.bind((programs.HOST, 0))
            self.socket.listen(1024)
            self.port, listen = self.socket.getsockname()[1], "systemd:web"
        else:
            self.port = programs.free_port()
            listen = f"{programs.HOST}:{self.port}"
        self.target = f"{programs.HOST}:{self.port}"
        self.data = self.directory / "data"
        self.command = [programs.program("pintle"), "serve", "--data", str(self.data), "--listen", listen,
                        "--bootstrap-token-file", str(token), *map(str, extra)]
        self.count = 0
        self.server = self.start()
        self.wait_for_start(self.server)

    def start(self, *more, environment=None):
        """Starts a process of the server, which may have to wait."""
        self.count += 1
        log = self.directory / f"log{self.count}"
        command = [*self.command, *more]
        if self.way == "take-over":
            return Process(command, log, **(environment or {}))
        number = self.socket.fileno()
        script = f"LISTEN_PID=$$ exec {shlex.join(command)} 3<&{number}"
        return Process(["bash", "-c", script], log, (number,), LISTEN_FDS="1", LISTEN_FDNAMES="web")

    def wait_for_start(self, server):
        server.wait_for(lambda: "listens on" in server.output())

    def restart(self):
        old = self.server
        if self.way == "take-over":
            self.server = self.start("--take-over")
            self.wait_for_start(self.server)
            assert old.process.wait(40) == 0, old.output()
        else:
            assert old.terminate() == 0, old.output()
            self.server = self.start()
            self.wait_for_start(self.server)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with self.server:
            if self.server.process.poll() is None:
                assert self.server.terminate() == 0, self.server.output()
        if self.socket:
            self.socket.close()


@contextlib.contextmanager
def load(**settings):
    """A steady load; what came of it stands in the list once the block is left."""
    script = pathlib.Path(__file__).parent / "harness" / "steady_load.py"
    process = subprocess.Popen([sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    outcome = {}
    try:
        process.stdin.write(json.dumps(settings) + "\n")
        process.stdin.flush()
        assert process.stdout.readline() == "begun\n"
        yield outcome
        process.stdin.close()
        outcome.update(json.loads(process.stdout.readline()))
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait(10)


def loads(protos, target, token, rate=RATE):
    """The settings of both clients' loads."""
    path = "/pintle.event.v1.EventService/PublishEvent"
    request = protos.from_json("pintle.event.v1.PublishEventRequest", {"event": {"type": "custom.load", "aggregateId": "g"}})
    body = json.dumps({"type": "custom.load", "aggregateId": "h"})
    common = {"target": target, "token": token, "rate": rate // 2, "workers": 10}
    return ({**common, "client": "grpc", "path": path, "request": request.SerializeToString().hex()},
            {**common, "client": "http1", "path": "/event/v1/events", "body": body})


@pytest.mark.alone
@pytest.mark.parametrize("way", ["take-over", "sockets"])
def test_no_call_fails(tmp_path, protos, way):
    """Unary calls go on as if nothing were; a watch ends with UNAVAILABLE and goes on behind its position; nothing is
    lost or done twice."""
    with Restarted(tmp_path, way) as restarted:
        client = dialects.GRPC("grpc", protos, restarted.target)
        root = Admin(protos, client, TOKEN)
        organization = root.call("CreateOrganization", name="load").organization.id
        admin = Admin(protos, client, TOKEN, organization)
        account = admin.call("CreateServiceAccount", name="load").account.id
        for role in ("ORG_EVENT_PUBLISHER", "ORG_EVENT_VIEWER"):
            admin.call("GrantOrganizationRole", accountId=account, role=role)
        token = admin.call("CreateToken", accountId=account).secret
        client.close()
        watch, lines = Watch(protos, restarted.target, token), LineWatch(restarted.target, token)
        by_grpc, by_http = loads(protos, restarted.target, token)
        with load(**by_grpc) as first, load(**by_http) as second, Curls(restarted.target, token) as curls:
            time.sleep(1)  # the load is there
            spans = []
            for _ in range(RESTARTS):
                begun = time.time()
                restarted.restart()
                spans.append((begun, time.time()))
                time.sleep(0.7)  # connections are idle no longer, and calls run
        total = first["calls"] + second["calls"]
        print(f"{way}: {RESTARTS} restarts, {total} calls, {first['failed'] + second['failed']} failed, longest "
              f"{first['longest'] * 1000:.0f} ms by gRPC, {second['longest'] * 1000:.0f} ms by HTTP/1.1; by curl "
              f"{len(curls.times)} calls, longest {max(curls.times) * 1000:.0f} ms")
        assert first["failures"] == [] and second["failures"] == [], (first, second, spans)
        assert curls.failures == [], curls.failures[:5]
        assert curls.connections > RESTARTS and len(curls.times) > RESTARTS * 5
        assert total > RATE * RESTARTS * 0.25
        seen = lines.end(total)
        watched = watch.end(total)
        assert watched["errors"] and set(watched["errors"]) == {grpc.StatusCode.UNAVAILABLE}, watched["errors"]
        assert len(watched["errors"]) >= RESTARTS
        assert watched["positions"] == sorted(set(watched["positions"])) and len(watched["positions"]) == total
        assert set(lines.errors) == {14} and len(lines.errors) >= RESTARTS, lines.errors[:5]
        assert seen == watched["positions"]
        assert max(first["longest"], second["longest"], *curls.times) <= LONGEST, (first, second, max(curls.times), spans)


class Watch:
    """A watch of the load's events that goes on behind its last position when it ends."""

    def __init__(self, protos, target, token):
        self.channel = Channel(protos, target, token)
        self.position, self.positions, self.errors, self.wanted = 0, [], [], None
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while True:
            answers = self.channel.watch(timeout=60, afterPosition=self.position, types=["custom.load"])
            try:
                for one in answers:
                    self.position = max(self.position, one.position)
                    if one.HasField("event"):
                        self.positions.append(one.event.position)
                    if self.wanted is not None and len(self.positions) >= self.wanted:
                        answers.cancel()
                        return
            except grpc.RpcError as error:
                if self.wanted is not None and error.code() == grpc.StatusCode.DEADLINE_EXCEEDED:
                    return
                self.errors.append(error.code())
                if error.code() != grpc.StatusCode.UNAVAILABLE:
                    return

    def end(self, wanted):
        self.wanted = wanted
        # One more event wakes a watch that has seen all others.
        self.channel.method("unary_unary", "PublishEvent")
        call, make = self.channel.method("unary_unary", "PublishEvent")
        if len(self.positions) < wanted:
            self.thread.join(20)
        if self.thread.is_alive():
            call(make({"event": {"type": "custom.load", "aggregateId": "end"}}), metadata=self.channel.metadata, timeout=10)
            self.thread.join(20)
            self.positions.pop()
        assert not self.thread.is_alive()
        self.channel.close()
        return {"positions": self.positions, "errors": self.errors}


class LineWatch:
    """The same by lines of JSON over HTTP/1.1."""

    def __init__(self, target, token):
        self.address, self.fields = target.split(":"), {"authorization": f"Bearer {token}"}
        self.position, self.positions, self.errors, self.wanted = 0, [], [], None
        self.connection = None
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while self.wanted is None or len(self.positions) < self.wanted:
            self.connection = http.client.HTTPConnection(*self.address, timeout=30)
            try:
                end = self.watch()
            except Exception as error:
                end = repr(error)
            # What `end` breaks off is none.
            if self.wanted is None or len(self.positions) < self.wanted:
                self.errors.append(end)
                time.sleep(0.05)  # a server that is away is not asked without end

    def watch(self):
        """The code with which a watch ended."""
        self.connection.request("GET", f"/event/v1/events:watch?types=custom.load&afterPosition={self.position}",
                                headers=self.fields)
        for line in self.connection.getresponse():
            value = json.loads(line)
            if "error" in value:
                return value["error"]["code"]
            self.position = int(value["result"].get("position", 0))
            if "event" in value["result"]:
                self.positions.append(self.position)
        return "cut off"

    def end(self, wanted):
        """The positions that it has seen, once they are so many."""
        self.wanted = wanted
        deadline = time.monotonic() + programs.PATIENCE_SECONDS
        while len(self.positions) < wanted and time.monotonic() < deadline:
            time.sleep(0.02)  # polled: its thread is waiting for the server
        self.wanted = 0
        with contextlib.suppress(AttributeError, OSError):
            self.connection.sock.shutdown(socket.SHUT_RDWR)
        self.thread.join(20)
        assert not self.thread.is_alive()
        return self.positions


class Curls:
    """A curl that publishes fifty times a second on a connection that it keeps."""

    def __init__(self, target, token):
        self.command = ["curl", "-sS", "--rate", "50/s", "--max-time", "30", "-o", "/dev/null", "-w",
                        "%{stderr}%{http_code} %{time_total} %{num_connects}\\n", "-H", f"authorization: Bearer {token}", "-H",
                        "content-type: application/json", "-d", '{"type":"custom.curl","aggregateId":"c"}',
                        f"http://{target}/event/v1/events#[1-100000]"]
        self.times, self.failures, self.connections = [], [], 0

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.PIPE, text=True)
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()
        return self

    def read(self):
        for line in self.process.stderr:
            words = line.split()
            if not line.endswith("\n"):
                continue  # curl was killed while it wrote it
            if len(words) == 3 and words[0] == "201":
                self.times.append(float(words[1]))
                self.connections += int(words[2])
            else:
                self.failures.append(line)

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait(10)
        self.thread.join(10)


class Writer:
    """Publishes events one after the other, whatever becomes of them, and knows which were acknowledged."""

    def __init__(self, target):
        self.address, self.acknowledged, self.failed, self.done = target.split(":"), [], 0, False
        self.fields = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
        self.thread = threading.Thread(target=self.run, daemon=True)

    def run(self):
        number, connection = 0, None
        while not self.done:
            number += 1
            name = f"w{number}"
            try:
                connection = connection or http.client.HTTPConnection(*self.address, timeout=30)
                connection.request("POST", "/event/v1/events", headers=self.fields, body=json.dumps(
                    {"type": "custom.written", "aggregateId": "w", "id": name}))
                answer = connection.getresponse()
                text = answer.read()
                if answer.status == 201:
                    self.acknowledged.append(name)
                    continue
                assert answer.status == 503, text
            except (OSError, http.client.HTTPException):
                connection = None
            self.failed += 1
            time.sleep(0.02)  # a server that is away is not asked without end

    def check(self):
        """What was acknowledged is there, and nothing twice."""
        names, position, end = [], 0, False
        while not end:
            connection = http.client.HTTPConnection(*self.address, timeout=30)
            connection.request("GET", f"/event/v1/events?types=custom.written&limit=1000&afterPosition={position}",
                               headers={**self.fields, "connection": "close"})
            page = json.loads(connection.getresponse().read())
            names += [one["id"] for one in page.get("events", [])]
            position, end = page["nextPosition"], page.get("end", False)
        assert len(names) == len(set(names))
        assert set(self.acknowledged) <= set(names), set(self.acknowledged) - set(names)
        assert len(self.acknowledged) > 20

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.done = True
        self.thread.join(40)


def ready(target):
    """The status of /readyz, within ten seconds."""
    connection = http.client.HTTPConnection(*target.split(":"), timeout=10)
    connection.request("GET", "/readyz", headers={"connection": "close"})
    return connection.getresponse().status


def test_the_new_process_fails_before_it_is_ready(tmp_path):
    """Settings, certificates, an address in use: the running server does not notice."""
    with Restarted(tmp_path, "take-over") as restarted, socket.socket() as used:
        used.bind((programs.HOST, 0))
        used.listen(1)
        for more, message in (
                (["--listen", f"127.0.0.1:{used.getsockname()[1]}"], "Address already in use"),
                (["--listen-tls", "127.0.0.1:0", "--cert", "/nowhere.crt", "--key", "/nowhere.key"], "/nowhere.crt"),
                (["--listen", "nowhere"], "HOST:PORT")):
            failed = restarted.start("--take-over", *more)
            assert failed.process.wait(20) != 0
            assert message in failed.output(), failed.output()
            assert ready(restarted.target) == 200
        assert "handing over" not in restarted.server.output()
        restarted.restart()
        assert ready(restarted.target) == 200


def test_the_new_process_dies_with_the_data_in_its_hands(tmp_path):
    """The other one serves again, on the same sockets: whoever connects meanwhile is answered."""
    with Restarted(tmp_path, "take-over") as restarted:
        old = restarted.server
        # It cannot open the data: a key that is none.
        bad = tmp_path / "bad.key"
        bad.write_text("none")
        bad.chmod(0o600)
        port = programs.free_port()
        failed = restarted.start("--take-over", "--master-key-file", bad, "--listen", f"127.0.0.1:{port}")
        assert failed.process.wait(20) != 0, failed.output()
        assert ready(restarted.target) == 200
        # Nobody listens where only the other one would have.
        with pytest.raises(ConnectionRefusedError):
            ready(f"127.0.0.1:{port}")
        assert "this process serves again" in old.output(), old.output()
        # Killed at any time after it has asked.
        for delay in (0.0, 0.02, 0.05, 0.1, 0.2, 0.4):
            before = old.output().count("handing over to process")
            killed = restarted.start("--take-over")
            old.wait_for(lambda: old.output().count("handing over to process") > before)
            time.sleep(delay)
            killed.process.kill()
            killed.process.wait(10)
            end = time.monotonic() + programs.PATIENCE_SECONDS
            while old.process.poll() is None and old.output().count("serves again") <= before:
                assert time.monotonic() < end, old.output()
                time.sleep(0.02)  # polled: a log tells nobody when a line comes
            if old.process.poll() is not None:
                # It had taken over, and the other one was told so.
                assert old.process.wait(20) == 0
                restarted.server = old = restarted.start()
                restarted.wait_for_start(old)
            assert ready(restarted.target) == 200
        restarted.restart()
        assert ready(restarted.target) == 200
        admin = subprocess.run([programs.program("pintle"), "health", "--data", restarted.data], capture_output=True,
                               text=True, timeout=20, env=programs.clean_environment())
        assert admin.returncode == 0, admin.stdout + admin.stderr


def test_either_process_is_killed(tmp_path):
    """kill -9 at any point of a take-over, while events are published: what was acknowledged is there, the other process
    serves, and no two work in the directory."""
    with Restarted(tmp_path, "take-over") as restarted, Writer(restarted.target) as writer:
        def serving():
            """The process that serves in the end, of which there is one."""
            alive = [one for one in (old, new) if one.process.poll() is None]
            deadline = time.monotonic() + programs.PATIENCE_SECONDS
            while True:
                alive = [one for one in (old, new) if one.process.poll() is None]
                holder = (restarted.data / "pintle.lock").read_text()
                if len(alive) == 1 and f"(process {alive[0].process.pid})" in holder:
                    with contextlib.suppress(OSError, http.client.HTTPException):
                        if ready(restarted.target) == 200:
                            return alive[0]
                assert alive and time.monotonic() < deadline, (old.output(), new.output())
                time.sleep(0.02)  # polled: processes tell nobody when they serve

        for number, delay in enumerate((0.0, 0.03, 0.1, 0.2, 0.3, 0.5)):
            # The old one, at a time behind the start of the new one, or behind its word that it hands over.
            old, new = restarted.server, restarted.start("--take-over")
            if number % 2:
                old.wait_for(lambda: "handing over to process" in old.output())
            time.sleep(delay)
            old.process.kill()
            old.process.wait(10)
            restarted.server = serving()
            assert restarted.server is new, new.output()
            old = new
            # The new one.
            new = restarted.start("--take-over")
            if number % 2:
                old.wait_for(lambda: "handing over to process" in old.output())
            time.sleep(delay)
            new.process.kill()
            new.process.wait(10)
            deadline = time.monotonic() + programs.PATIENCE_SECONDS
            while old.process.poll() is None and (
                    old.output().count("serves again") < old.output().count("handing over to process")):
                assert time.monotonic() < deadline, old.output()
                time.sleep(0.02)  # polled: a log tells nobody when a line comes
            if old.process.poll() is not None:
                assert old.process.poll() == 0, old.output()
                new = restarted.start()
                restarted.wait_for_start(new)
            restarted.server = serving()
        writer.done = True
        writer.thread.join(40)
        writer.check()
        restarted.restart()
        writer.check()


def test_listeners_may_differ(tmp_path):
    """What the new process wants besides is opened, what it does not want is closed; Unix sockets stay where they are."""
    kept, gone, new = (tmp_path / f"{name}.sock" for name in ("kept", "gone", "new"))
    more_port, metrics = programs.free_port(), programs.free_port()
    directory = tmp_path / "server"
    with Restarted(directory, "take-over") as restarted:
        base = list(restarted.command)
        restarted.command = [*base, "--listen", f"unix:{kept}", "--listen", f"unix:{gone}", "--metrics-listen",
                             f"127.0.0.1:{metrics}"]
        restarted.restart()
        assert kept.exists() and gone.exists()
        node = kept.stat().st_ino
        waiting = socket.socket(socket.AF_UNIX)
        waiting.connect(str(kept))
        restarted.command = [*base, "--listen", f"unix:{kept}", "--listen", f"unix:{new}", "--listen",
                             f"localhost:{more_port}", "--metrics-listen", f"127.0.0.1:{metrics}", "--socket-mode", "0660"]
        restarted.restart()
        assert kept.stat().st_ino == node and new.exists() and not gone.exists()
        assert kept.stat().st_mode & 0o777 == 0o660
        waiting.close()
        for path in (kept, new):
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(str(path))
                connection.settimeout(10)
                connection.sendall(b"GET /readyz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
                assert connection.recv(100).startswith(b"HTTP/1.1 200")
        for port in (more_port, metrics):
            assert ready(f"127.0.0.1:{port}") == 200
        # The same place by another name, and the metrics no longer.
        restarted.command = [*base, "--listen", f"127.0.0.1:{more_port}"]
        restarted.restart()
        assert ready(f"127.0.0.1:{more_port}") == 200 and ready(restarted.target) == 200
        assert not kept.exists() and not new.exists()
        with pytest.raises(ConnectionRefusedError):
            ready(f"127.0.0.1:{metrics}")


def test_nobody_to_take_over_from(tmp_path):
    """The first start of all by the same command, and the next one behind a server that was killed."""
    with Restarted(tmp_path, "take-over") as restarted:
        restarted.server.process.kill()
        restarted.server.process.wait(10)
        restarted.server = restarted.start("--take-over")
        restarted.wait_for_start(restarted.server)
        assert "starting as usual" in restarted.server.output()
        restarted.restart()


class Asking:
    """A process that speaks the exchange by hand."""

    def __init__(self, data):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.socket.settimeout(10)
        here = os.getcwd()
        os.chdir(data)  # the path may be longer than an address of a socket
        try:
            self.socket.connect("take-over.sock")
        finally:
            os.chdir(here)

    def say(self, text):
        self.socket.sendall(text.encode())

    def hear(self):
        """A message and its descriptors, which are closed."""
        try:
            text, descriptors, _, _ = socket.recv_fds(self.socket, 65536, 253)
        except ConnectionResetError:
            # Said once, before what was sent, when the other end had not read everything.
            text, descriptors, _, _ = socket.recv_fds(self.socket, 65536, 253)
        for one in descriptors:
            os.close(one)
        return text.decode(), len(descriptors)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()


def test_who_asks_wrongly(tmp_path):
    """Rubbish, other versions, a second one that asks, one that goes away: refused in words, and nothing changes."""
    with Restarted(tmp_path, "take-over") as restarted:
        path = restarted.data / "take-over.sock"
        assert path.stat().st_mode & 0o777 == 0o600
        for text, answer in ((b"\xff\xfe".decode("latin1"), "something else"), ("GET / HTTP/1.1\r\n", "something else"),
                             ("pintle-take-over 2 ask\n", "version 2"), ("pintle-take-over 1 sing\n", "does not know"),
                             ("pintle-take-over 1 serving\n", "ask was expected"), ("x" * 70_000, "too long")):
            with Asking(restarted.data) as asking:
                asking.say(text)
                heard, passed = asking.hear()
                assert heard.startswith("pintle-take-over 1 refuse\n") and answer in heard and passed == 0, heard
        with Asking(restarted.data) as first:
            first.say("pintle-take-over 1 ask\n")
            heard, passed = first.hear()
            lines = heard.splitlines()
            assert lines[0] == "pintle-take-over 1 offer" and passed == 2
            assert lines[1:] == [f"listen {restarted.target}", "administration"]
            with Asking(restarted.data) as second:
                second.say("pintle-take-over 1 ask\n")
                assert "another process" in second.hear()[0]
            second = restarted.start("--take-over")
            assert second.process.wait(20) == 1 and "another process is about to take over" in second.output()
        # It went away.
        with Asking(restarted.data) as asking:
            asking.say("pintle-take-over 1 ask\n")
            assert asking.hear()[1] == 2
            asking.say("pintle-take-over 1 unlocked\n")
            assert "ready was expected" in asking.hear()[0]
        assert ready(restarted.target) == 200
        assert "handing over" not in restarted.server.output()
        # One that is ready, gets the data, and goes.
        with Asking(restarted.data) as asking:
            asking.say("pintle-take-over 1 ask\n")
            asking.hear()
            asking.say("pintle-take-over 1 ready\n")
            assert asking.hear() == ("pintle-take-over 1 unlocked\n", 0)
        assert ready(restarted.target) == 200
        restarted.restart()
        assert ready(restarted.target) == 200


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user")
def test_strangers_may_not_ask(tmp_path):
    """Another user cannot open the socket; where somebody has opened it to all, that user is refused in words."""
    script = ("import socket; one = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET); one.settimeout(10)\n"
              "one.connect('take-over.sock')\n"
              "try: one.send(b'pintle-take-over 1 ask\\n')\n"
              "except BrokenPipeError: pass\n"
              "for _ in range(2):\n"
              "  try: print(socket.recv_fds(one, 65536, 253)[:2]); break\n"
              "  except ConnectionResetError: pass\n")

    def ask():
        """What a stranger gets that is in the directory already."""
        return subprocess.run(["/usr/bin/python3", "-c", script], cwd=restarted.data, user=65534, group=65534, extra_groups=[],
                              capture_output=True, text=True, timeout=20)

    with Restarted(tmp_path, "take-over") as restarted:
        assert stat.S_IMODE(restarted.data.stat().st_mode) == 0o700
        assert "PermissionError" in ask().stderr
        restarted.data.chmod(0o711)
        assert "PermissionError" in ask().stderr
        (restarted.data / "take-over.sock").chmod(0o666)
        asked = ask()
        assert asked.stdout == "(b\"pintle-take-over 1 refuse\\nonly the server's own user may ask\\n\", [])\n", asked
        restarted.data.chmod(0o700)
        assert ready(restarted.target) == 200 and "handing over" not in restarted.server.output()
        restarted.restart()


def test_a_version_that_knows_no_take_over(tmp_path):
    """It has no socket for that: the new process says so and ends, and the old one goes on."""
    with Restarted(tmp_path, "take-over") as restarted:
        path = restarted.data / "take-over.sock"
        path.rename(tmp_path / "aside")
        new = restarted.start("--take-over")
        assert new.process.wait(20) == 1
        assert "is in use by pintle serve" in new.output() and "does not know how" in new.output(), new.output()
        assert ready(restarted.target) == 200
        (tmp_path / "aside").rename(path)
        restarted.restart()


def test_the_service_manager_follows(tmp_path):
    """It is told which process serves, and hears from that one that it is well."""
    inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    inbox.bind(str(tmp_path / "notify"))
    inbox.settimeout(20)
    restarted = Restarted.__new__(Restarted)
    original = Restarted.start
    told = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "400000"}
    restarted.start = lambda *more: original(restarted, *more, environment=told if restarted.count == 0 else None)
    restarted.__init__(tmp_path / "server", "take-over")
    with restarted:
        assert inbox.recv(512) == b"READY=1\n"
        restarted.restart()
        heard = set()
        while (word := inbox.recv(512)) != f"MAINPID={restarted.server.process.pid}\n".encode():
            heard.add(word)
        # The old process did not say that it stops, which would end the unit.
        assert heard <= {b"READY=1\n", b"WATCHDOG=1\n"}, heard
        while (word := inbox.recv(512)) != b"WATCHDOG=1\n":
            assert word == b"READY=1\n"
    while (word := inbox.recv(512)) != b"STOPPING=1\n":
        assert word == b"WATCHDOG=1\n"
    inbox.close()
