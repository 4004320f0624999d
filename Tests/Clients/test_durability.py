"""What was acknowledged survives kill -9, once and whole; secrets do not stand in the data directory."""
import os
import pathlib
import random
import secrets
import shutil
import sqlite3
import threading
import time

import grpc
import pytest

from harness import dialects, programs
from harness.management import MANAGEMENT, Admin, Management

WRITERS = 64
ROUNDS = int(os.environ.get("CRASH_ROUNDS", "20"))
ROUND_SECONDS = 15


class Writers:
    """64 clients, each of which creates one action after the other until its connection breaks."""

    def __init__(self, protos, server, log, label):
        self.log = open(log, "a", buffering=1)
        self.lock, self.acknowledged, self.stop = threading.Lock(), {}, threading.Event()
        self.enough, self.wanted = threading.Event(), 0
        self.refused = []
        request = protos.message("zitadel.management.v1.CreateActionRequest")
        response = protos.message("zitadel.management.v1.CreateActionResponse")
        # A few connections, so that the 64 calls are in flight at once on each kind of path.
        self.channels = [grpc.insecure_channel(server.target, options=[("grpc.use_local_subchannel_pool", 1)])
                         for _ in range(4)]
        self.threads = []
        for number in range(WRITERS):
            call = self.channels[number % 4].unary_unary(
                f"/{MANAGEMENT}/CreateAction", request_serializer=request.SerializeToString,
                response_deserializer=response.FromString)
            self.threads.append(threading.Thread(
                target=self._write, args=(call, request, server.token, f"{label}w{number}n"), daemon=True))

    def _write(self, call, request, token, prefix):
        metadata = [("authorization", f"Bearer {token}")]
        count = 0
        while not self.stop.is_set():
            name = f"{prefix}{count}"
            count += 1
            try:
                made = call(request(name=name, script="function f() {}"), metadata=metadata, timeout=ROUND_SECONDS)
            except grpc.RpcError as error:
                if error.code() not in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED):
                    with self.lock:
                        self.refused.append((error.code(), error.details()))
                return
            with self.lock:
                self.log.write(f"{made.id} {name}\n")
                self.acknowledged[made.id] = name
                if len(self.acknowledged) >= self.wanted:
                    self.enough.set()

    def run_until(self, wanted):
        self.wanted = wanted
        for thread in self.threads:
            thread.start()
        assert self.enough.wait(ROUND_SECONDS), f"{len(self.acknowledged)} of {wanted} creates in {ROUND_SECONDS} s"

    def finish(self):
        self.stop.set()
        for thread in self.threads:
            thread.join(ROUND_SECONDS)
            assert not thread.is_alive()
        for channel in self.channels:
            channel.close()
        self.log.close()
        assert not self.refused, self.refused[:3]


def database(directory):
    """The one SQLite file of a data directory."""
    found = [path for path in pathlib.Path(directory).rglob("*")
             if path.is_file() and path.open("rb").read(16) == b"SQLite format 3\0"]
    assert len(found) == 1, found
    return found[0]


def check_copy(data, copy):
    """Checks a copy of what the crash left, so that the server does its own recovery on the original."""
    shutil.copytree(data, copy, ignore=lambda _, names: [n for n in names if "sock" in n])
    with sqlite3.connect(database(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        gaps = connection.execute(
            "SELECT organization, aggregate_type, aggregate_id, MIN(sequence), MAX(sequence), COUNT(*) FROM events "
            "GROUP BY 1, 2, 3 HAVING MIN(sequence) <> 1 OR MAX(sequence) <> COUNT(*)").fetchall()
        assert gaps == []
        # Every event has a position of its own, and later events of one object stand at later positions.
        (doubled,) = connection.execute("SELECT COUNT(*) - COUNT(DISTINCT position) FROM events").fetchone()
        assert doubled == 0
        disordered = connection.execute(
            "SELECT a.aggregate_id FROM events a JOIN events b USING (organization, aggregate_type, aggregate_id) "
            "WHERE b.sequence = a.sequence + 1 AND b.position <= a.position").fetchall()
        assert disordered == []
        # Each action came from exactly one event, and each event of this kind gave an action.
        ids = [row[0] for row in connection.execute("SELECT id FROM actions")]
        assert len(ids) == len(set(ids))
        created = connection.execute(
            "SELECT aggregate_id FROM events WHERE aggregate_type = 'action' AND sequence = 1").fetchall()
        assert sorted(row[0] for row in created) == sorted(ids)
    connection.close()
    shutil.rmtree(copy)


@pytest.mark.sqlite("copies of files of the embedded engine are opened; test_postgres.py kills what writes to PostgreSQL")
def test_kill_with_writers_in_flight(tmp_path, protos):
    seed = int(os.environ.get("CRASH_SEED", secrets.randbelow(1 << 32)))
    print(f"CRASH_SEED={seed}")
    chance = random.Random(seed)
    acknowledged, token = {}, secrets.token_urlsafe(32)
    log = tmp_path / "acknowledged"
    for round_ in range(ROUNDS):
        server = programs.start_pintle(tmp_path, token=token)
        try:
            writers = Writers(protos, server, log, f"r{round_}")
            writers.run_until(chance.randrange(1, 400))
            # A random moment, so that the kill falls anywhere in a commit.
            time.sleep(chance.random() * 0.02)
            server.kill()
            writers.finish()
        finally:
            server.kill()
        assert not set(writers.acknowledged) & set(acknowledged), "an id was given out twice"
        acknowledged |= writers.acknowledged
        check_copy(server.data, tmp_path / "copy")

        server = programs.start_pintle(tmp_path, token=token)
        try:
            assert server.start_seconds < 5, f"the restart took {server.start_seconds} s"
            client = dialects.GRPC("grpc", protos, server.target)
            actions = Management(protos, client, token).actions()
            client.close()
            assert server.terminate() == 0, server.output()
        finally:
            server.kill()
        found = {one.id: one.name for one in actions}
        assert len(found) == len(actions), "an id is there twice"
        assert len(set(found.values())) == len(actions), "a name is there twice"
        lost = {id_: name for id_, name in acknowledged.items() if found.get(id_) != name}
        assert not lost, f"round {round_}: {len(lost)} acknowledged creates are gone, as {next(iter(lost.items()))}"
        assert all(one.details.sequence == 1 for one in actions)
    assert set(acknowledged) == {line.split()[0] for line in log.read_text().splitlines()}


def test_a_clean_stop_and_start_keeps_everything(tmp_path, protos):
    token = secrets.token_urlsafe(32)
    answers = []
    for _ in range(2):
        server = programs.start_pintle(tmp_path, token=token)
        client = dialects.GRPC("grpc", protos, server.target)
        api = Management(protos, client, token)
        if not answers:
            ids = [api.create_action("first"), api.create_action("second")]
            api.call("SetTriggerActions", flowType="1", triggerType="1", actionIds=ids[::-1])
            api.call("DeactivateAction", id=ids[0])
        answers.append((api.call("ListActions").result, api.call("GetFlow", type="1")))
        client.close()
        assert server.terminate() == 0
    assert [list(one) for one, _ in answers][0] == [list(one) for one, _ in answers][1]
    assert answers[0][1] == answers[1][1]


def test_a_second_server_is_refused(tmp_path):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32))
    try:
        done = programs.run("pintle", "serve", "--data", server.data, "--listen",
                            f"{programs.HOST}:{programs.free_port()}", check=False)
        assert done.returncode not in (0, None) and done.returncode > 0
        assert str(server.data) in done.stdout + done.stderr
        assert server.ready_status() == 200
    finally:
        server.kill()


def test_no_secret_stands_in_the_data_or_the_log(tmp_path, protos):
    token = secrets.token_urlsafe(32)
    server = programs.start_pintle(tmp_path, token=token)
    client = dialects.GRPC("grpc", protos, server.target)
    admin = Admin(protos, client, token)
    account = admin.call("CreateServiceAccount", name="canary").account
    made = admin.call("CreateToken", accountId=account.id).secret
    assert made
    client.close()
    assert server.terminate() == 0
    for path in [*pathlib.Path(server.data).rglob("*"), server.log_path]:
        if path.is_file():
            content = path.read_bytes()
            assert made.encode() not in content, path
            # The bootstrap token was given in a file: it is not printed either.
            assert token.encode() not in content, path


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/debug/healthz", "/debug/ready"])
def test_health_over_http(path, pintle):
    assert pintle.ready_status(path) == 200


def test_health_service(protos, pintle):
    channel = grpc.insecure_channel(pintle.target)
    request, response = (protos.message(f"grpc.health.v1.HealthCheck{kind}") for kind in ("Request", "Response"))
    check = channel.unary_unary("/grpc.health.v1.Health/Check", request_serializer=request.SerializeToString,
                                response_deserializer=response.FromString)
    assert check(request(), timeout=10).status == 1
    assert check(request(service=MANAGEMENT), timeout=10).status == 1
    with pytest.raises(grpc.RpcError) as error:
        check(request(service="no.such.Service"), timeout=10)
    assert error.value.code() == grpc.StatusCode.NOT_FOUND
    watch = channel.unary_stream("/grpc.health.v1.Health/Watch", request_serializer=request.SerializeToString,
                                 response_deserializer=response.FromString)
    stream = watch(request(service="no.such.Service"), timeout=10)
    assert next(stream).status == 3
    stream.cancel()
    channel.close()


@pytest.mark.alone
def test_starts_quickly_and_stays_small(tmp_path):
    """Ready within 100 ms and under 25 MiB at rest; the first start, which makes everything, is not counted."""
    token = secrets.token_urlsafe(32)
    programs.start_pintle(tmp_path, token=token).terminate()
    best = 1e9
    for _ in range(5):  # the best of five: the machine may be busy with other tests
        server = programs.start_pintle(tmp_path, token=token)
        best = min(best, server.start_seconds)
        memory = server.memory()
        assert server.terminate() == 0
        if best < 0.1:
            break
    assert best < 0.1, f"ready after {best * 1000:.0f} ms"
    assert memory < 25 << 20, f"{memory >> 20} MiB at rest"
