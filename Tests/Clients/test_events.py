"""Events are published, listed and watched by clients nobody here wrote: grpcio, and curl for SSE and NDJSON."""
import datetime
import http.client
import json
import os
import queue
import random
import subprocess
import threading
import time

import grpc
import pytest

from harness import dialects, programs
from harness.frames import FrameConnection
from harness.framing import envelope
from harness.management import Admin, Service, fresh_name

EVENTS = "pintle.event.v1.EventService"
WAIT = 20
WRITERS, WATCHERS = 64, 4
KILLS = int(os.environ.get("EVENT_KILLS", "3"))


class Events(Service):
    """The event API through one client; streams by grpcio's own calls."""
    name = EVENTS

    def publish(self, kind, aggregate="u1", **more):
        return self.call("PublishEvent", {"event": {"type": kind, "aggregateId": aggregate, **more}})

    def last_position(self):
        """The position of the organization's last event."""
        position, end = 0, False
        while not end:
            page = self.call("ListEvents", {"afterPosition": position, "limit": 1000})
            position, end = page.next_position, page.end
        return position


class Channel:
    """grpcio's calls of the event service with a token."""

    def __init__(self, protos, target, token):
        self.protos, self.channel = protos, grpc.insecure_channel(target, options=[("grpc.use_local_subchannel_pool", 1)])
        self.metadata = [("authorization", f"Bearer {token}")]

    def method(self, kind, name):
        descriptor = self.protos.method(f"/{EVENTS}/{name}")
        request, response = (self.protos.message(one.full_name) for one in (descriptor.input_type, descriptor.output_type))
        call = getattr(self.channel, kind)(f"/{EVENTS}/{name}", request_serializer=request.SerializeToString,
                                           response_deserializer=response.FromString)
        return call, lambda value: self.protos.from_json(descriptor.input_type.full_name, value)

    def watch(self, timeout=WAIT * 3, **request):
        call, make = self.method("unary_stream", "WatchEvents")
        return call(make(request), metadata=self.metadata, timeout=timeout)

    def publish_stream(self, events, timeout=WAIT):
        call, make = self.method("stream_unary", "PublishEventStream")
        return call((make({"event": event}) for event in events), metadata=self.metadata, timeout=timeout)

    def close(self):
        self.channel.close()


def new_event(kind="custom.a", aggregate="u1", **more):
    return {"type": kind, "aggregateId": aggregate, **more}


def take(answers, count):
    """The first `count` events of a watch."""
    events = []
    for one in answers:
        if one.HasField("event"):
            assert one.position == one.event.position
            events.append(one.event)
            if len(events) == count:
                return events
    raise AssertionError(f"the watch ended after {len(events)} of {count} events")


@pytest.fixture
def tenant(protos, pintle, grpc_client):
    """An organization of its own for a test, with an account that may publish and watch in it."""
    root = Admin(protos, grpc_client, pintle.token)
    organization = root.call("CreateOrganization", name=fresh_name("events")).organization.id
    admin = Admin(protos, grpc_client, pintle.token, organization)

    def account(*roles):
        made = admin.call("CreateServiceAccount", name=fresh_name("account")).account.id
        for role in roles:
            admin.call("GrantOrganizationRole", accountId=made, role=role)
        return made, admin.call("CreateToken", accountId=made)

    tenant = Tenant()
    tenant.id, tenant.admin, tenant.account = organization, admin, account
    tenant.account_id, tenant.token_message = account("ORG_EVENT_PUBLISHER", "ORG_EVENT_VIEWER")
    tenant.token = tenant.token_message.secret
    tenant.events = Events(protos, grpc_client, tenant.token)
    tenant.channel = Channel(protos, pintle.target, tenant.token)
    yield tenant
    tenant.channel.close()


class Tenant:
    """See the fixture."""


def curl(server, path, *arguments, body=None, token=None):
    """Runs curl to its end; status and body."""
    command = ["curl", "-sS", "--max-time", str(WAIT), "-w", "\n%{http_code}", *arguments,
               "-H", f"authorization: Bearer {token or server.token}", f"http://{server.target}{path}"]
    if body is not None:
        command += ["--data-binary", "@-"]
    done = subprocess.run(command, input=(body or "").encode(), capture_output=True, timeout=WAIT * 2)
    assert done.returncode == 0, done.stderr
    text, _, status = done.stdout.decode().rpartition("\n")
    return int(status), text


class Curl:
    """A curl that watches: its lines as they come."""

    def __init__(self, server, path, *arguments, token):
        self.process = subprocess.Popen(
            ["curl", "-sSN", "--max-time", str(WAIT * 3), *arguments, "-H", f"authorization: Bearer {token}",
             f"http://{server.target}{path}"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.decode().rstrip("\n"))
        self.lines.put(None)

    def line(self):
        return self.lines.get(timeout=WAIT)

    def block(self):
        """The lines up to an empty one: a server-sent event."""
        lines = []
        while line := self.line():
            lines.append(line)
        return lines

    def event(self):
        """The next server-sent event with data: its id and the data."""
        while True:
            block = self.block()
            assert block, "the stream ended"
            fields = dict(line.split(": ", 1) for line in block if not line.startswith(":"))
            if "data" in fields:
                assert [line.split(":")[0] for line in block] == ["id", "data"]
                return fields["id"], json.loads(fields["data"])

    def close(self):
        self.process.kill()
        self.process.wait(10)


def test_publish(tenant, protos):
    start = tenant.events.last_position()
    made = tenant.events.publish("user.human.added", "u1", payload={"userName": "ada", "roles": ["a", 1.5, None]},
                                 occurTime="2024-01-02T03:04:05Z", id="first")
    assert (made.position > start, made.sequence, made.id, made.duplicate) == (True, 1, "first", False)
    again = tenant.events.publish("user.human.added", "u1", id="first")
    assert (again.position, again.sequence, again.duplicate) == (made.position, 1, True)
    batch = tenant.events.call("PublishEvents", {"events": [new_event(), new_event("user.removed"), new_event()]})
    assert [one.sequence for one in batch.events] == [1, 2, 2]
    stream = tenant.channel.publish_stream(new_event(aggregate=f"s{number}") for number in range(3000))
    assert stream.count == 3000
    page = tenant.events.call("ListEvents", {"afterPosition": start, "limit": 4})
    assert [one.type for one in page.events] == ["user.human.added", "custom.a", "user.removed", "custom.a"]
    first = protos.to_json(page.events[0])
    assert first.pop("createTime")
    assert first == {
        "position": str(made.position), "type": "user.human.added", "aggregateType": "user", "aggregateId": "u1",
        "sequence": "1", "organizationId": tenant.id, "payload": {"userName": "ada", "roles": ["a", 1.5, None]},
        "editor": tenant.account_id, "occurTime": "2024-01-02T03:04:05Z", "published": True, "id": "first",
        "clientAddress": "127.0.0.1"}
    assert tenant.events.last_position() == stream.last_position


def test_publish_by_curl(tenant, pintle):
    def post(path, body, *arguments):
        return curl(pintle, path, *arguments, body=body, token=tenant.token)
    status, text = post("/event/v1/events", json.dumps(new_event("user.human.added", payload={"a": 1})))
    made = json.loads(text)
    assert status == 201 and made["sequence"] == "1" and made["id"]
    status, text = post("/event/v1/events:batch", json.dumps([new_event(id="x"), new_event(id="x")]))
    first, second = json.loads(text)["events"]
    assert status == 201 and second == first | {"duplicate": True}
    lines = "\r\n".join(json.dumps(new_event(aggregate=str(number))) for number in range(2500))
    status, text = post("/event/v1/events:stream", lines, "-H", "content-type: application/x-ndjson")
    assert status == 200 and json.loads(text)["count"] == "2500"
    status, text = curl(pintle, f"/event/v1/events?afterPosition={made['position']}&aggregateIds=7&types=custom.a",
                        token=tenant.token)
    listed = json.loads(text)
    assert status == 200 and [one["aggregateId"] for one in listed["events"]] == ["7"] and listed["end"]
    # An error in the middle names the line, and says what came of those before it.
    status, text = post("/event/v1/events:stream", "{}\n".join([json.dumps(new_event()) + "\n"] * 3))
    error = json.loads(text)
    assert status == 400 and error["code"] == 3
    assert error["message"].startswith("event 1: ") and error["message"].endswith(
        "; 1 event before it was published")


def refusal(call):
    with pytest.raises(grpc.RpcError) as error:
        call()
    return error.value.code(), error.value.details()


def test_a_batch_is_whole_or_nothing(tenant):
    start = tenant.events.last_position()
    for bad, code, text in [
            (new_event("action.added"), 3,
             'event 2: Events of this type are written by Pintle alone: "action.added" (EVENT-p3rEs)'),
            (new_event("user.unheard.of"), 3,
             'event 2: The type is unknown; types of your own begin with "custom.", such as "custom.order.paid": '
             '"user.unheard.of" (EVENT-p2uNk)'),
            (new_event(causePosition=1 << 40), 9,
             "event 2: No event stands at the position of the cause: 1099511627776 (EVENT-c1nFd)"),
            (new_event(payload={"a": "b" * 262_144}), 3,
             "event 2: The payload is longer than 262144 bytes: 262152 (EVENT-p6lNg)")]:
        outcome = tenant.events.try_call("PublishEvents", {"events": [new_event(), new_event(), bad]})
        assert (outcome.code, outcome.message) == (code, text)
    assert tenant.events.last_position() == start


@pytest.mark.parametrize("query, message", [
    ("type=custom.a", 'unknown parameter "type"'),
    ("types=%zz", 'the query\'s part "types=%zz" holds a malformed escape'),
    ("types=no%FFsuch", 'the query\'s part "types=no%FFsuch" is not UTF-8'),
    ("types%5B%5D=x", 'parameter "types[]" must be written without brackets, once for each of its values, not "x"'),
    ("limit=1&limit=2", 'parameter "limit" must be given once, not "2"'),
    ("limit=ten", 'parameter "limit" must be a uint32 such as 10, not "ten"'),
    (f"afterPosition={1 << 40}", None),
])
def test_what_a_query_says_is_not_dropped(pintle, tenant, query, message):
    for path in "/event/v1/events", "/event/v1/events:watch":
        if "limit" in query and path.endswith("watch"):
            continue
        status, text = curl(pintle, f"{path}?{query}", token=tenant.token)
        error = json.loads(text)
        assert (status, error["code"]) == (400, 3 if message else 11)
        assert error["message"] == message or not message and "lies beyond the log" in error["message"]


@pytest.mark.parametrize("count, code", [(0, 3), (1, 0), (1000, 0), (1001, 3)])
def test_the_bound_of_a_batch(tenant, count, code):
    outcome = tenant.events.try_call("PublishEvents", {"events": [new_event()] * count})
    assert outcome.code == code
    if code == 0:
        assert [one.sequence for one in outcome.response.events] == list(range(1, count + 1))


def test_an_error_in_a_stream(tenant):
    start = tenant.events.last_position()
    events = [new_event() for _ in range(1500)] + [new_event("target.added")] + [new_event()] * 10
    code, text = refusal(lambda: tenant.channel.publish_stream(events))
    assert code == grpc.StatusCode.INVALID_ARGUMENT
    assert text == ('event 1500: Events of this type are written by Pintle alone: "target.added" (EVENT-p3rEs); '
                    "1500 events before it were published")
    page = tenant.events.call("ListEvents", {"afterPosition": start, "limit": 1000})
    rest = tenant.events.call("ListEvents", {"afterPosition": page.next_position, "limit": 1000})
    assert len(page.events) + len(rest.events) == 1500 and rest.end


def test_watch_by_grpcio(tenant):
    start = tenant.events.last_position()
    watch = tenant.channel.watch(afterPosition=start, groups=["custom"])
    # The first response says where it begins.
    first = next(watch)
    assert first.position == start and not first.HasField("event")
    tenant.events.call("PublishEvents", {"events": [new_event("custom.a"), new_event("user.removed"),
                                                    new_event("custom.b")]})
    seen = take(watch, 2)
    assert [one.type for one in seen] == ["custom.a", "custom.b"]
    later = tenant.events.publish("custom.c")
    assert [one.position for one in take(watch, 1)] == [later.position]
    watch.cancel()
    again = tenant.channel.watch(afterPosition=seen[0].position, groups=["custom"])
    assert [one.type for one in take(again, 2)] == ["custom.b", "custom.c"]
    again.cancel()
    now = tenant.channel.watch(fromNow=True)
    assert next(now).position >= later.position
    latest = tenant.events.publish("custom.d")
    assert [one.position for one in take(now, 1)] == [latest.position]
    now.cancel()


def test_watch_by_curl(tenant, pintle):
    first, second = (tenant.events.publish("custom.a", payload={"n": number}) for number in (1, 2))
    path = f"/event/v1/events:watch?afterPosition={first.position - 1}&types=custom.a"
    watch = Curl(pintle, path, "-H", "accept: text/event-stream", token=tenant.token)
    assert watch.block() == [": keep-alive", f"id: {first.position - 1}"]
    for made in (first, second):
        position, event = watch.event()
        assert position == event["position"] == str(made.position) and event["type"] == "custom.a"
    third = tenant.events.publish("custom.a")
    assert watch.event()[0] == str(third.position)
    watch.close()
    # The browser asks for the same address again and says what it has seen.
    watch = Curl(pintle, path, "-H", "accept: text/event-stream", "-H", f"last-event-id: {second.position}",
                 token=tenant.token)
    assert watch.block() == [": keep-alive", f"id: {second.position}"]
    assert watch.event()[0] == str(third.position)
    watch.close()
    lines = Curl(pintle, path, token=tenant.token)
    results = [json.loads(lines.line())["result"] for _ in range(4)]
    lines.close()
    assert results[0] == {"position": str(first.position - 1)}
    assert [one["event"]["position"] for one in results[1:]] == [
        str(one.position) for one in (first, second, third)]
    status, text = curl(pintle, path, "-H", "last-event-id: nonsense", token=tenant.token)
    assert status == 400 and json.loads(text)["code"] == 3


def test_the_head_of_server_sent_events(tenant, pintle):
    connection = http.client.HTTPConnection(programs.HOST, pintle.port, timeout=WAIT)
    connection.request("GET", "/event/v1/events:watch?fromNow=true", headers={
        "authorization": f"Bearer {tenant.token}", "accept": "text/event-stream"})
    answer = connection.getresponse()
    assert answer.status == 200
    assert {name: answer.getheader(name) for name in ("content-type", "cache-control", "x-accel-buffering")} == {
        "content-type": "text/event-stream", "cache-control": "no-cache", "x-accel-buffering": "no"}
    connection.close()


def test_organizations_are_apart(tenant, protos, pintle, grpc_client):
    root = Admin(protos, grpc_client, pintle.token)
    other = Events(protos, grpc_client, pintle.token,
                   root.call("CreateOrganization", name=fresh_name("other")).organization.id)
    watch = tenant.channel.watch(fromNow=True)
    start = next(watch).position
    everything = Channel(protos, pintle.target, pintle.token)
    all_of_them = everything.watch(afterPosition=start, types=["custom.a"], allOrganizations=True)
    theirs, ours = other.publish("custom.a"), tenant.events.publish("custom.a")
    assert [one.position for one in take(watch, 1)] == [ours.position]
    assert [one.position for one in take(all_of_them, 2)] == [theirs.position, ours.position]
    everything.close()
    watch.cancel()
    code, text = refusal(lambda: next(tenant.channel.watch(allOrganizations=True)))
    assert (code, text) == (grpc.StatusCode.PERMISSION_DENIED, "No matching permissions found (AUTH-5mWD2)")
    stranger = Events(protos, grpc_client, tenant.token, other.organization)
    for method, request in [("PublishEvent", {"event": new_event()}), ("ListEvents", {})]:
        assert stranger.try_call(method, request).code == 7
    # A cause has to be one's own.
    outcome = tenant.events.try_call("PublishEvent", {"event": new_event(causePosition=theirs.position)})
    assert outcome.code == 9


def test_a_watch_ends_with_its_token(tenant):
    watch = tenant.channel.watch(fromNow=True)
    next(watch)
    tenant.admin.call("RevokeToken", accountId=tenant.account_id, id=tenant.token_message.token.id)
    code, _ = refusal(lambda: take(watch, 1))
    assert code == grpc.StatusCode.UNAUTHENTICATED


def test_an_idle_watch_ends_when_its_token_does(tenant, protos, pintle):
    """Nothing is committed when a token's time is over: a watch says that it lives every 15 s only."""
    end = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2)
    token = tenant.admin.call("CreateToken", accountId=tenant.account_id, expireTime=end.isoformat()).secret
    channel = Channel(protos, pintle.target, token)
    watches = [channel.watch(fromNow=True), tenant.channel.watch(fromNow=True)]
    path = "/event/v1/events:watch?fromNow=true"
    lines = Curl(pintle, path, token=token)
    events = Curl(pintle, path, "-H", "accept: text/event-stream", token=token)
    for watch in watches:
        next(watch)
    assert "result" in lines.line() and events.block()[0] == ": keep-alive"
    begun = time.monotonic()
    code, _ = refusal(lambda: take(watches[0], 1))
    assert code == grpc.StatusCode.UNAUTHENTICATED
    assert json.loads(lines.line())["error"]["code"] == 16
    block = events.block()
    assert block[0] == "event: error" and json.loads(block[1].split(": ", 1)[1])["code"] == 16
    assert time.monotonic() - begun < 8
    for one in (lines, events, channel):
        one.close()
    # That of another token goes on.
    published = tenant.events.publish("custom.a")
    assert take(watches[1], 1)[0].position == published.position


def test_the_number_of_watches_is_bounded(tenant, protos, pintle):
    channels = [Channel(protos, pintle.target, tenant.token) for _ in range(2)]
    watches = [channels[number % 2].watch(fromNow=True) for number in range(100)]
    for watch in watches:
        next(watch)
    code, text = refusal(lambda: next(channels[0].watch(fromNow=True)))
    assert (code, text) == (grpc.StatusCode.RESOURCE_EXHAUSTED, "Too many watches are open (EVENT-w1mAx)")
    watches.pop().cancel()
    end = time.monotonic() + WAIT
    while True:
        try:
            next(channels[1].watch(fromNow=True))
            break
        except grpc.RpcError as error:
            assert error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED and time.monotonic() < end
            time.sleep(0.02)  # polled: nobody tells a client that another's place is free
    for channel in channels:
        channel.close()


def test_a_reader_that_stops(tenant, pintle, protos):
    """A watcher that does not read is waited for; when it goes on, every event comes."""
    start = tenant.events.last_position()
    request = protos.from_json("pintle.event.v1.WatchEventsRequest", {"afterPosition": start})
    connection = FrameConnection(pintle.port, window=65_535, grant=False)
    fields = [("content-type", "application/grpc"), ("te", "trailers"), ("authorization", f"Bearer {tenant.token}")]
    stream = connection.open(f"/{EVENTS}/WatchEvents", fields, envelope(request.SerializeToString()))
    before = pintle.memory()
    for _ in range(20):
        tenant.events.call("PublishEvents", {"events": [new_event(payload={"a": "b" * 10_000})] * 50})
    end = time.monotonic() + 1
    for _ in connection.frames(1):
        if time.monotonic() > end:
            break
    assert connection.received[stream] <= 65_535
    assert pintle.memory() - before < 48 << 20
    connection.grant = True
    connection.window_update(0, 1 << 20)
    connection.window_update(stream, 1 << 20)
    last = tenant.events.publish("custom.last").position
    # All of it comes: a thousand payloads and the last event.
    wanted = 1000 * 10_000
    for _ in connection.frames(WAIT):
        if connection.received[stream] > wanted:
            break
    assert connection.received[stream] > wanted
    connection.close()
    check = tenant.channel.watch(afterPosition=start)
    assert take(check, 1001)[-1].position == last
    check.cancel()


class Follower(threading.Thread):
    """A watcher that goes on behind what it has seen whenever it is cut off."""

    def __init__(self, protos, servers, token, start):
        super().__init__(daemon=True)
        self.protos, self.servers, self.token = protos, servers, token
        self.position, self.events, self.done, self.cuts = start, [], threading.Event(), 0

    def run(self):
        while not self.done.is_set():
            channel = Channel(self.protos, self.servers[-1].target, self.token)
            try:
                for one in channel.watch(afterPosition=self.position, allOrganizations=True, timeout=300):
                    if one.HasField("event"):
                        self.events.append((one.event.position, one.event.id))
                    self.position = one.position
                    if self.done.is_set():
                        break
            except grpc.RpcError:
                self.cuts += 1
                time.sleep(0.05)  # the server is down: it is asked again until it is back
            finally:
                channel.close()


def publish_until(protos, server, token, stop, acknowledged, lock, number):
    """Publishes one event after the other until the server is gone."""
    channel = Channel(protos, server.target, token)
    call, make = channel.method("unary_unary", "PublishEvent")
    count = 0
    try:
        while not stop.is_set():
            name = f"{server.pid}-{number}-{count}"
            count += 1
            made = call(make({"event": new_event(aggregate=f"u{count % 5}", id=name)}), metadata=channel.metadata,
                        timeout=WAIT)
            with lock:
                acknowledged[name] = made.position
    except grpc.RpcError as error:
        assert error.code() in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED), error
    finally:
        channel.close()


def test_watchers_lose_nothing_over_kills(protos, tmp_path):
    """64 writers, several watchers, kill -9 and start again: each watcher sees what is in the log, once, in order."""
    token = "a-token-for-watchers-0123456789"
    servers = [programs.start_pintle(tmp_path, token=token)]
    acknowledged, lock = {}, threading.Lock()
    followers = [Follower(protos, servers, token, 0) for _ in range(WATCHERS)]
    for follower in followers:
        follower.start()
    try:
        for _ in range(KILLS):
            stop = threading.Event()
            writers = [threading.Thread(target=publish_until, daemon=True, args=(
                protos, servers[-1], token, stop, acknowledged, lock, number)) for number in range(WRITERS)]
            before = len(acknowledged)
            for writer in writers:
                writer.start()
            wanted, end = before + random.randrange(200, 600), time.monotonic() + 60
            while len(acknowledged) < wanted and time.monotonic() < end:
                time.sleep(0.01)  # polled: the writers are threads of their own
            assert len(acknowledged) > before
            servers[-1].kill()
            stop.set()
            for writer in writers:
                writer.join(WAIT * 2)
            servers.append(programs.start_pintle(tmp_path, token=token))
        client = dialects.GRPC("grpc", protos, servers[-1].target)
        events = Events(protos, client, token)
        log, position, end = [], 0, False
        while not end:
            page = events.call("ListEvents", {"afterPosition": position, "limit": 1000, "allOrganizations": True})
            log += [(one.position, one.id) for one in page.events]
            position, end = page.next_position, page.end
        limit = time.monotonic() + WAIT * 2
        while any(follower.position < position for follower in followers) and time.monotonic() < limit:
            time.sleep(0.02)  # polled: the followers are threads of their own
        for follower in followers:
            follower.done.set()
            assert follower.events == log
            assert follower.cuts >= KILLS
        positions = {name: where for where, name in log}
        assert {name: positions.get(name) for name in acknowledged} == acknowledged
        assert [where for where, _ in log] == sorted({where for where, _ in log})
        client.close()
        assert servers[-1].terminate() == 0, servers[-1].output()
    finally:
        for server in servers:
            server.kill()


def test_a_drain_does_not_wait_for_watches(protos, tmp_path):
    server = programs.start_pintle(tmp_path, token="a-token-for-drains-0123456789")
    channel = Channel(protos, server.target, server.token)
    watch = channel.watch(fromNow=True)
    next(watch)
    browser = Curl(server, "/event/v1/events:watch?fromNow=true", "-H", "accept: text/event-stream",
                   token=server.token)
    browser.block()
    started = time.monotonic()
    assert server.terminate() == 0, server.output()
    assert time.monotonic() - started < 15, "a drain that waits for streams takes 30 s"
    assert refusal(lambda: take(watch, 1))[0] == grpc.StatusCode.UNAVAILABLE
    assert browser.block() == ["event: error", 'data: {"code":14,"message":"the server is shutting down"}']
    assert browser.line() is None
    browser.close()
    channel.close()
