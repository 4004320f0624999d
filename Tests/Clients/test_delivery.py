"""Events reach their targets: through kill -9, through targets that are down, gone and back."""
import datetime
import http.client
import json
import os
import subprocess
import random
import secrets
import statistics
import threading
import time
import urllib.parse

import pytest

from harness import databases, programs
from harness.delivery_receiver import Receiver
from harness.receiver import Receiver as AnsweringReceiver

KILLS = int(os.environ.get("DELIVERY_KILLS", "50"))
EVENTS = int(os.environ.get("DELIVERY_EVENTS", "10000"))
BATCH = 25
ALLOW = ("--allow-target", "127.0.0.1")


class Refused(Exception):
    """An answer that is no success."""


class API:
    """The JSON APIs of a server, over one connection."""

    def __init__(self, server):
        self.server = server
        self.connection = http.client.HTTPConnection(programs.HOST, server.port, timeout=programs.PATIENCE_SECONDS)

    def call(self, method, path, body=None, **query):
        if query:
            path += "?" + urllib.parse.urlencode(query)
        fields = {"authorization": f"Bearer {self.server.token}", "content-type": "application/json"}
        self.connection.request(method, path, json.dumps(body) if body is not None else None, fields)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status not in (200, 201):
            raise Refused(f"{method} {path}: {answer.status} {text!r}")
        return json.loads(text)

    def add_target(self, name, url, timeout="10s", interrupts=False):
        made = self.call("POST", "/v2/actions/targets", {
            "name": name, "endpoint": url, "timeout": timeout, "restWebhook": {"interruptOnError": interrupts}})
        return made["id"]

    def set_execution(self, event, targets):
        self.call("PUT", "/v2/actions/executions", {"condition": {"event": {"event": event}}, "targets": targets})

    def publish(self, event_type, objects):
        """Publishes an event about each object, all or none."""
        self.call("POST", "/event/v1/events:batch", [
            {"type": event_type, "aggregateType": "thing", "aggregateId": one, "payload": {"text": one}}
            for one in objects])

    def deliveries(self, **filters):
        """Every delivery that fits, page after page."""
        token, found = "", []
        while True:
            query = {f"filter.{name}": value for name, value in filters.items()}
            page = self.call("GET", "/delivery/v1/deliveries", pageSize=1000, pageToken=token, **query)
            found += page.get("deliveries", [])
            token = page.get("nextPageToken", "")
            if not token:
                return found

    def target_state(self, target):
        states = self.call("GET", "/delivery/v1/targets").get("targets", [])
        return next((state for state in states if state["targetId"] == target), None)


def eventually(condition, seconds, what):
    """The first value of `condition` that is true, within so many seconds."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.05)  # polled: deliveries happen in another process


def events(server, target):
    """The lines of the log that are about a target, read so far."""
    lines = [json.loads(line) for line in server.output().splitlines() if line.startswith("{")]
    return [line for line in lines if line.get("target") == target]


def objects_of(requests):
    return [json.loads(request["body"])["aggregateID"] for request in requests]


@pytest.fixture
def server(tmp_path):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=ALLOW)
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture
def receivers(tmp_path):
    """Makes receivers by name; all of them end with the test."""
    made = []

    def make(name, **arguments):
        made.append(Receiver(tmp_path / f"{name}.log", **arguments))
        return made[-1]

    yield make
    for receiver in made:
        receiver.stop()


def test_an_event_reaches_its_target_with_all_that_receivers_check(server, receivers):
    receiver = receivers("receiver").start()
    api = API(server)
    target = api.add_target("hook", receiver.url)
    api.set_execution("custom.thing.made", [target])
    api.publish("custom.thing.made", ["one"])
    request, = eventually(receiver.received, 10, "a delivery")
    body = json.loads(request["body"])
    assert list(body) == ["aggregateID", "aggregateType", "resourceOwner", "instanceID", "version", "sequence",
                          "event_type", "created_at", "userID", "origin", "targetID", "client_address", "event_payload"]
    assert (body["origin"], body["client_address"]) == ("published", "127.0.0.1")
    assert (body["aggregateID"], body["event_type"], body["sequence"]) == ("one", "custom.thing.made", 1)
    assert body["event_payload"] == {"text": "one"}
    fields = request["fields"]
    delivery, = eventually(lambda: api.deliveries(state="DELIVERY_STATE_DELIVERED"), 10, "the record")
    assert fields["webhook-id"] == delivery["id"]
    assert fields["content-type"] == "application/json"
    assert fields["pintle-causation"] == delivery["position"]
    assert fields["zitadel-signature"].startswith("t=")
    assert {part.split(",")[0] for part in fields["webhook-signature"].split()} == {"v1", "v1a"}
    shown = api.call("GET", f"/delivery/v1/deliveries/{delivery['id']}")
    attempt, = shown["attempts"]
    assert attempt["status"] == 200
    kept = {field["name"]: field["value"] for field in attempt["requestFields"]}
    assert kept["webhook-id"] == delivery["id"]
    assert kept["webhook-signature"] == kept["zitadel-signature"] == "[redacted]"


class Publishers:
    """Threads that publish until enough events were accepted, whatever becomes of the server meanwhile."""

    def __init__(self, server, count):
        self.server, self.wanted = server, count
        self.lock, self.accepted, self.problems = threading.Lock(), set(), []
        self.threads = [threading.Thread(target=self._run, args=(number,), daemon=True) for number in range(4)]
        for thread in self.threads:
            thread.start()

    def _run(self, number):
        count = 0
        while not self.is_done:
            api = API(self.server)
            try:
                while not self.is_done:
                    names = [f"w{number}n{count + index}" for index in range(BATCH)]
                    count += BATCH
                    api.publish("custom.thing.made", names)
                    with self.lock:
                        self.accepted.update(names)
            except (OSError, http.client.HTTPException):
                time.sleep(0.01)  # the server was killed and is started again
            except Refused as error:
                self.problems.append(error)
                return
            finally:
                api.connection.close()

    @property
    def is_done(self):
        return len(self.accepted) >= self.wanted

    def join(self):
        for thread in self.threads:
            thread.join(30)
            assert not thread.is_alive()
        assert not self.problems, self.problems[:3]


def test_no_event_is_lost_when_the_server_is_killed(tmp_path, receivers):
    receiver = receivers("receiver").start()
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=ALLOW)
    api = API(server)
    api.set_execution("custom.thing.made", [api.add_target("hook", receiver.url)])
    publishers = Publishers(server, EVENTS)
    rng = random.Random(5)
    for _ in range(KILLS):
        time.sleep(rng.uniform(0.02, 0.3))  # the server is killed at some moment of its work
        server.kill()
        server = programs.start_pintle(tmp_path, extra=ALLOW)
        publishers.server = server
    publishers.join()
    api = API(server)

    def pending():
        return sum(int(state.get("pendingCount", 0)) for state in api.call("GET", "/delivery/v1/targets").get("targets", []))

    eventually(lambda: pending() == 0, 60, "all deliveries")
    assert server.terminate() == 0, server.output()
    requests = receiver.received()
    assert publishers.accepted <= set(objects_of(requests))
    ids = {}
    for request in requests:
        ids.setdefault(json.loads(request["body"])["aggregateID"], set()).add(request["fields"]["webhook-id"])
    assert all(len(same) == 1 for same in ids.values())
    bodies = {}
    for request in requests:
        bodies.setdefault(request["fields"]["webhook-id"], set()).add(request["body"])
    assert all(len(same) == 1 for same in bodies.values())
    assert databases.rows(server.data, "SELECT DISTINCT state FROM deliveries") == [("3",)]
    if not databases.ON_POSTGRES:
        assert databases.rows(server.data, "PRAGMA integrity_check") == [("ok",)]
    print(f"{len(publishers.accepted)} events accepted, {len(requests)} deliveries received, {KILLS} kills")


def latencies(api, receiver, count):
    """How long `count` events take from their publication to their receiver, in seconds."""
    before = len(receiver.received())
    started = {}
    for index in range(count):
        name = f"l{before}n{index}"
        started[name] = time.time()
        api.publish("custom.quick.made", [name])
        time.sleep(0.005)  # one after the other: this is about latency, not about how much goes through
    eventually(lambda: len(receiver.received()) == before + count, 30, "quick deliveries")
    return [request["time"] - started[name]
            for request, name in zip(receiver.received()[before:], objects_of(receiver.received()[before:]))]


def test_a_target_that_is_down_costs_little_and_drains_in_order(server, receivers):
    down, quick = receivers("down"), receivers("quick").start()
    api = API(server)
    lost = api.add_target("down", down.url)
    api.set_execution("custom.lost.made", [lost])
    api.set_execution("custom.quick.made", [api.add_target("quick", quick.url)])
    latencies(api, quick, 20)
    usual = statistics.median(latencies(api, quick, 200))

    for _ in range(30):
        api.publish("custom.lost.made", [f"o{index}" for index in range(10)])
    state = eventually(
        lambda: (lambda found: found if found and found["breaker"] != "BREAKER_STATE_CLOSED" else None)(
            api.target_state(lost)), 10, "an open breaker")
    assert int(state["pendingCount"]) == 300
    attempts = sum(int(one.get("attemptCount", 0)) for one in api.deliveries(targetId=lost))
    assert 5 <= attempts <= 20
    meanwhile = statistics.median(latencies(api, quick, 200))
    # Room for a machine that others use too; a target that is waited for would cost its timeout of 10 s.
    assert meanwhile < usual * 2 + 0.02, (usual, meanwhile)
    # Probes aside, nothing was sent.
    later = sum(int(one.get("attemptCount", 0)) for one in api.deliveries(targetId=lost))
    assert later <= attempts + 8

    down.start()
    eventually(lambda: len(down.received()) >= 300, 90, "the drained deliveries")
    eventually(lambda: api.target_state(lost) is None, 10, "an end")
    requests = down.received()
    assert len(requests) == 300
    for index in range(10):
        own = [int(request["fields"]["pintle-causation"]) for request in requests
               if json.loads(request["body"])["aggregateID"] == f"o{index}"]
        assert len(own) == 30 and own == sorted(own)
    print(f"median latency {usual * 1000:.2f} ms, with a target down {meanwhile * 1000:.2f} ms, "
          f"{attempts} attempts until the breaker opened")


def test_dead_letters_are_replayed_with_their_ids(server, receivers):
    receiver = receivers("receiver", status=410).start()
    api = API(server)
    target = api.add_target("hook", receiver.url)
    api.set_execution("custom.thing.made", [target])
    api.publish("custom.thing.made", ["o0"])
    eventually(lambda: (api.target_state(target) or {}).get("deadCount") == "1", 10, "a dead letter")
    for index in range(1, 50):
        api.publish("custom.thing.made", [f"o{index}"])
    state = eventually(
        lambda: (lambda found: found if found and found.get("deadCount") == "50" else None)(api.target_state(target)),
        10, "dead letters")
    assert not state.get("enabled")
    assert len(receiver.received()) == 1
    dead = api.deliveries(state="DELIVERY_STATE_DEAD", targetId=target)
    assert dead[0]["lastError"] == "the target answered 410"
    assert {one["lastError"] for one in dead[1:]} == {"the target is disabled"}
    lines = eventually(lambda: (lambda found: found if len(found) == 52 else None)(events(server, target)), 10, "lines")
    assert [line["event"] for line in lines].count("delivery_dead") == 50
    assert {line["delivery"] for line in lines if line["event"] == "delivery_dead"} == {one["id"] for one in dead}
    (failed,) = [line for line in lines if line["event"] == "delivery_failed"]
    (disabled,) = [line for line in lines if line["event"] == "target_disabled"]
    assert failed["message"] == disabled["message"] == "the target answered 410"
    assert {line["level"] for line in lines} == {"warn"}
    metrics = subprocess.run(["curl", "-sS", "--unix-socket", server.data / "admin.sock", "http://localhost/metrics"],
                             capture_output=True, text=True, timeout=20).stdout
    for line in ("pintle_deliveries_dead_total 50", "pintle_targets_disabled_total 1",
                 'pintle_delivery_attempts_total{outcome="dead"} 1',
                 "pintle_delivery_attempt_duration_seconds_count 1"):
        assert f"\n{line}\n" in metrics, line

    receiver.answer(200)
    settings = api.call("POST", f"/target/v1/targets/{target}/enable", {})
    assert settings["settings"]["enabled"]
    one = api.call("POST", f"/delivery/v1/deliveries/{dead[0]['id']}/replay", {})
    assert one["delivery"]["state"] == "DELIVERY_STATE_PENDING"
    replayed = api.call("POST", "/delivery/v1/deliveries:replay", {"filter": {"targetId": target}})
    assert replayed == {"replayedCount": 49}
    eventually(lambda: len(receiver.received()) == 51, 20, "the replayed")
    assert sorted(request["fields"]["webhook-id"] for request in receiver.received()[1:]) \
        == sorted(one["id"] for one in dead)
    eventually(lambda: api.target_state(target) is None, 10, "an end")


def test_a_retry_that_waits_for_a_day_is_sent_now(server, receivers):
    receiver = receivers("receiver", status=503).start()
    api = API(server)
    target = api.add_target("hook", receiver.url)
    api.call("PUT", f"/target/v1/targets/{target}/retry_schedule", {"schedule": {"waits": ["86400s", "86400s"]}})
    api.set_execution("custom.thing.made", [target])
    api.publish("custom.thing.made", ["one"])
    waiting, = eventually(
        lambda: [one for one in api.deliveries(state="DELIVERY_STATE_PENDING") if one.get("attemptCount") == "1"], 10, "a failure")
    path = f"/delivery/v1/deliveries/{waiting['id']}/send_now"

    # It fails once more, and the next wait begins then.
    assert api.call("POST", path, {})["delivery"]["dueTime"] < waiting["dueTime"]
    again, = eventually(
        lambda: [one for one in api.deliveries(state="DELIVERY_STATE_PENDING") if one.get("attemptCount") == "2"], 10, "a failure")
    due = datetime.datetime.fromisoformat(again["dueTime"][:19] + "+00:00")
    assert due - datetime.datetime.now(datetime.timezone.utc) > datetime.timedelta(hours=20)

    receiver.answer(200)
    # A target that is paused gets nothing, whoever asks.
    api.call("POST", f"/target/v1/targets/{target}/pause", {})
    with pytest.raises(Refused, match="400 .*DELIV-s4pSd"):
        api.call("POST", path, {})
    api.call("POST", f"/target/v1/targets/{target}/resume", {})
    asked = time.time()
    answer = api.call("POST", path, {})
    assert answer["delivery"]["state"] == "DELIVERY_STATE_PENDING" and "wasDue" not in answer
    eventually(lambda: len(receiver.received()) == 3, 10, "the delivery")
    requests = receiver.received()
    assert requests[2]["time"] - asked < 1
    assert {one["fields"]["webhook-id"] for one in requests} == {waiting["id"]}
    assert len({one["body"] for one in requests}) == 1
    done, = eventually(lambda: api.deliveries(state="DELIVERY_STATE_DELIVERED"), 10, "the record")
    assert (done["id"], done["attemptCount"]) == (waiting["id"], "3")
    with pytest.raises(Refused, match="400 .*DELIV-s2fIn"):
        api.call("POST", path, {})
    with pytest.raises(Refused, match="404 .*DELIV-s1nFd"):
        api.call("POST", "/delivery/v1/deliveries/1/send_now", {})


LOST = "the server ended 5 times while this was under way"
LANES = 3


def test_a_delivery_that_kills_the_server_is_set_aside(tmp_path):
    """It is given up when the server has died with it five times; what was leased beside it is delivered."""
    hooks = AnsweringReceiver()
    world = {"deaths": 0, "fatal": True}

    def answer(request):
        if world["fatal"] and request.json["aggregateID"] == "fatal":
            world["deaths"] += 1
            world["server"].process.kill()
        return {}

    server = world["server"] = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=ALLOW)
    try:
        api = API(server)
        for lane in range(LANES):
            hooks.answer(f"/{lane}", answer, seconds=0.02)
            api.set_execution(f"custom.thing.made{lane}", [api.add_target(f"hook{lane}", hooks.url(f"/{lane}"))])
        api.set_execution("custom.thing.last", [api.add_target("last", hooks.url("/last"))])
        # All of them in one commit, so that the first ones cannot end before the others are leased.
        api.call("POST", "/event/v1/events:batch", [
            {"type": f"custom.thing.made{index % LANES}", "aggregateType": "thing",
             "aggregateId": "fatal" if index == 7 else f"o{index % 5}", "payload": {"n": index}} for index in range(60)])
        lives = 0
        while True:
            eventually(lambda: not world["server"].running or not any(
                one["state"] in ("DELIVERY_STATE_PENDING", "DELIVERY_STATE_LEASED") for one in alive(world)), 90,
                "a death or an end")
            if world["server"].running:
                break
            world["server"].kill()
            lives += 1
            assert lives <= 6
            world["server"] = programs.start_pintle(tmp_path, extra=ALLOW)
        assert lives == world["deaths"] == 5
        server = world["server"]
        api = API(server)
        (dead,) = api.deliveries(state="DELIVERY_STATE_DEAD")
        assert dead["lastError"] == LOST and dead["aggregateId"] == "fatal", dead
        assert len(api.deliveries(state="DELIVERY_STATE_DELIVERED")) == 59
        (line,) = [line for line in events(server, dead["targetId"]) if line["event"] == "delivery_set_aside"]
        assert line["delivery"] == dead["id"] and line["message"] == LOST and line["level"] == "warn"
        # New deliveries go as before, and the dead one can be sent again.
        api.publish("custom.thing.last", ["o0"])
        hooks.take("/last")
        world["fatal"] = False
        api.call("POST", f"/delivery/v1/deliveries/{dead['id']}/replay", {})
        eventually(lambda: not api.deliveries(state="DELIVERY_STATE_DEAD") and len(
            api.deliveries(state="DELIVERY_STATE_DELIVERED")) == 61, 20, "the replayed delivery")
        assert server.terminate() == 0, server.output()
    finally:
        world["server"].kill()
        hooks.close()


def alive(world):
    """The deliveries, as long as the server answers; one that does not is seen to be gone soon."""
    try:
        return API(world["server"]).deliveries()
    except (OSError, http.client.HTTPException):
        return [{"state": "DELIVERY_STATE_PENDING"}]
