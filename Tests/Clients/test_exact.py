"""Numbers keep their digits and names their bytes, whichever dialect carries them."""
import base64
import http.client
import json
import secrets

import pytest

from harness import dialects, programs
from harness.management import fresh_name
from harness.receiver import Receiver

EVENTS = "/pintle.event.v1.EventService"
ACTIONS = "/zitadel.action.v2.ActionService"
RUN = "/pintle.function.v1.FunctionService/RunFunction"
# What a double would change, what it would round, and names that differ in their normalisation alone.
DIGITS = ["9007199254740993", "12345678901234567890", "-9007199254740993", "1e400", "0.1000", "1.0", "9007199254740992", "0.1", "-0"]
PAYLOAD = ('{"z":[' + ",".join(DIGITS) + '],"\u00e9":1,"e\u0301":2,"K":"k","\u212a":{"n":9007199254740993}}').encode()
# What the field of doubles says of it.
DOUBLES = {"z": ["9007199254740993", "12345678901234567890", "-9007199254740993", "1e400", 0.1, 1.0, 9007199254740992.0, 0.1, -0.0],
           "\u00e9": 1.0, "e\u0301": 2.0, "K": "k", "\u212a": {"n": "9007199254740993"}}
WAYS = ["json", "connect-json", "grpc", "grpc-web-h1", "grpc-web-text-h2", "connect-proto-h2"]


class World:
    """A server that may call loopback, a receiver, and raw bodies in every dialect."""

    def __init__(self, protos, directory, certs):
        self.protos, self.receiver = protos, Receiver()
        self.server = programs.start_pintle(directory, token=secrets.token_urlsafe(32), certs=certs,
                                            extra=["--allow-target", "127.0.0.1"])
        self.rows, self.clients = dialects.rows(protos, self.server, certs.certificate), {}

    def call(self, path, value, row="grpc"):
        """A call with a message as a dictionary; the outcome."""
        if row not in self.clients:
            self.clients[row] = self.rows[row](row)
        message = self.protos.from_json(self.protos.method(path).input_type.full_name, value)
        return self.clients[row].call(path, message, self.server.token)

    def need(self, path, value, row="grpc"):
        outcome = self.call(path, value, row)
        assert outcome.code == 0, outcome
        return outcome.response

    def raw(self, method, path, body=None):
        """An HTTP call with a body as it is; status and body."""
        connection = http.client.HTTPConnection(programs.HOST, self.server.port, timeout=20)
        try:
            connection.request(method, path, body, {
                "authorization": f"Bearer {self.server.token}", "content-type": "application/json"})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def publish(self, way, kind, aggregate, payload):
        """Publishes an event with a payload given as JSON text; the status, 200 or 201 for success, or gRPC's code."""
        event = {"type": kind, "aggregateId": aggregate}
        text = json.dumps(event, ensure_ascii=False).encode()[:-1] + b',"payload":' + payload + b"}"
        if way == "json":
            return self.raw("POST", "/event/v1/events", text)[0]
        if way == "connect-json":
            return self.raw("POST", f"{EVENTS}/PublishEvent", b'{"event":' + text + b"}")[0]
        event["payloadJson"] = base64.b64encode(payload).decode()
        return 200 if self.call(f"{EVENTS}/PublishEvent", {"event": event}, way).code == 0 else 400

    def close(self):
        for client in self.clients.values():
            client.close()
        assert self.server.terminate() == 0, self.server.output()
        self.receiver.close()


@pytest.fixture(scope="module")
def world(protos, tmp_path_factory, certs):
    world = World(protos, tmp_path_factory.mktemp("exact"), certs)
    yield world
    world.close()


@pytest.mark.parametrize("way", WAYS)
def test_payloads_go_through_unchanged(world, way):
    kind = f"custom.exact.{way.replace('-', '')}"
    made = world.need(f"{ACTIONS}/CreateTarget", {
        "name": fresh_name("t"), "restWebhook": {}, "timeout": "10s", "endpoint": world.receiver.url(f"/{way}")})
    world.need(f"{ACTIONS}/SetExecution", {"condition": {"event": {"event": kind}}, "targets": [made.id]})
    assert world.publish(way, kind, "one", PAYLOAD) in (200, 201)
    # The webhook's body, a list and a watch by JSON: the text itself.
    assert b'"event_payload":' + PAYLOAD in world.receiver.take(f"/{way}")[0].body
    status, listed = world.raw("GET", f"/event/v1/events?types={kind}")
    assert status == 200 and b'"payload":' + PAYLOAD in listed
    status, listed = world.raw("POST", f"{EVENTS}/ListEvents", json.dumps({"types": [kind]}).encode())
    assert status == 200 and b'"payload":' + PAYLOAD in listed
    # Doubles and the text beside them in the protobuf encoding.
    for row in ("grpc", "connect-proto-h2"):
        event, = world.need(f"{EVENTS}/ListEvents", {"types": [kind]}, row).events
        assert event.payload_json == PAYLOAD
        assert world.protos.to_json(event.payload) == DOUBLES
    # Given back as it came, both fields agree.
    again = world.call(f"{EVENTS}/PublishEvent", {"event": {
        "type": kind, "aggregateId": "two", "payload": DOUBLES, "payloadJson": base64.b64encode(PAYLOAD).decode()}})
    assert again.code == 0, again
    assert world.receiver.take(f"/{way}")[0].body.endswith(b'"event_payload":' + PAYLOAD + b"}")


def test_a_watch_carries_the_text(world):
    assert world.publish("json", "custom.watched", "one", PAYLOAD) == 201
    connection = http.client.HTTPConnection(programs.HOST, world.server.port, timeout=20)
    connection.request("GET", "/event/v1/events:watch?types=custom.watched", headers={
        "authorization": f"Bearer {world.server.token}", "accept": "text/event-stream"})
    answer = connection.getresponse()
    line = b""
    while not line.startswith(b"data:"):
        line = answer.readline()
        assert line
    assert b'"payload":' + PAYLOAD in line
    connection.close()


@pytest.mark.parametrize("doubles, text", [
    ({"n": 1}, b'{"n":2}'), ({}, b'{"n":2}'), ({"n": "9007199254740992"}, b'{"n":9007199254740993}'),
    ({"\u00e9": 1}, '{"e\u0301":1}'.encode()), (None, b"[]"), (None, b"{"), (None, b"\xff"),
])
def test_fields_that_do_not_agree_are_refused(world, doubles, text):
    event = {"type": "custom.refused", "aggregateId": "one", "payloadJson": base64.b64encode(text).decode()}
    if doubles is not None:
        event["payload"] = doubles
    for row in ("grpc", "connect-proto-h2", "connect-json-h1"):
        assert world.call(f"{EVENTS}/PublishEvent", {"event": event}, row).code != 0
    assert not world.need(f"{EVENTS}/ListEvents", {"types": ["custom.refused"]}).events


def test_functions_get_and_give_digits(world):
    claims = b'{"key":"big","value":9007199254740993},{"key":"small","value":0.1000}'
    world.receiver.answer("/function", b'{"append_claims":[' + claims + b"]}")
    made = world.need(f"{ACTIONS}/CreateTarget", {
        "name": fresh_name("t"), "restCall": {}, "timeout": "10s", "endpoint": world.receiver.url("/function")})
    world.need(f"{ACTIONS}/SetExecution", {"condition": {"function": {"name": "preuserinfo"}}, "targets": [made.id]})
    try:
        status, answer = world.raw("POST", RUN, b'{"name":"preuserinfo","context":{"user":{"n":12345678901234567890}}}')
        assert status == 200 and b'"claims":{"big":9007199254740993,"small":0.1000}' in answer
        assert b'"user":{"n":12345678901234567890}' in world.receiver.take("/function")[0].body
        answer = world.need(RUN, {"name": "preuserinfo", "contextJson": base64.b64encode(b'{"user":1e400}').decode()})
        assert answer.claims_json == b'{"big":9007199254740993,"small":0.1000}'
        assert world.protos.to_json(answer.claims) == {"big": "9007199254740993", "small": 0.1}
        assert b'"user":1e400' in world.receiver.take("/function")[0].body
    finally:
        world.need(f"{ACTIONS}/SetExecution", {"condition": {"function": {"name": "preuserinfo"}}, "targets": []})


def test_executions_see_and_set_digits(world):
    path = f"{EVENTS}/PublishEvent"
    event = b'{"event":{"type":"custom.replaced","aggregateId":"one","payload":%s}}'
    world.receiver.answer("/request", event % b'{"n":12345678901234567890}')
    made = world.need(f"{ACTIONS}/CreateTarget", {
        "name": fresh_name("t"), "restCall": {}, "timeout": "10s", "endpoint": world.receiver.url("/request")})
    condition = {"request": {"method": path}}
    world.need(f"{ACTIONS}/SetExecution", {"condition": condition, "targets": [made.id]})
    try:
        for way in WAYS:
            assert world.publish(way, "custom.replaced", "one", b'{"n":9007199254740993}') in (200, 201)
            assert b'"payload":{"n":9007199254740993}' in world.receiver.take("/request")[0].body
    finally:
        world.need(f"{ACTIONS}/SetExecution", {"condition": condition, "targets": []})
    status, listed = world.raw("GET", "/event/v1/events?types=custom.replaced")
    assert status == 200 and listed.count(b'"payload":{"n":12345678901234567890}') == len(WAYS)


def test_names_are_bytes(world):
    # U+212A is canonically equivalent to "K": it is another method, one that there is not.
    for condition in ({"request": {"method": "/pintle.admin.v1.AdminService/List\u212aeys"}},
                      {"response": {"method": "/pintle.admin.v1.AdminService/List\u212aeys"}},
                      {"event": {"event": "custom.\u212a"}}, {"function": {"name": "preuserinfo\u0301"}}):
        outcome = world.call(f"{ACTIONS}/SetExecution", {"condition": condition, "targets": []})
        assert outcome.code in (3, 5), outcome
    # Objects whose ids differ in their normalisation alone are two, each with its own sequence.
    for one in ("\u00e9", "e\u0301"):
        assert world.publish("grpc", "custom.normal", one, b"{}") == 200
    for one in ("\u00e9", "e\u0301"):
        event, = world.need(f"{EVENTS}/ListEvents", {"types": ["custom.normal"], "aggregateIds": [one]}).events
        assert event.aggregate_id == one and event.sequence == 1
    # So are targets, and a rename from one to the other is a change.
    made = [world.need(f"{ACTIONS}/CreateTarget", {
        "name": name, "restWebhook": {}, "timeout": "1s", "endpoint": world.receiver.url("/x")})
        for name in ("caf\u00e9", "cafe\u0301")]
    assert made[0].id != made[1].id
    world.need(f"{ACTIONS}/UpdateTarget", {"id": made[0].id, "name": "\u212b"})
    world.need(f"{ACTIONS}/UpdateTarget", {"id": made[0].id, "name": "\u00c5"})
    got = world.need(f"{ACTIONS}/GetTarget", {"id": made[0].id}).target
    assert got.name == "\u00c5"


@pytest.mark.parametrize("path, value", [
    (f"{ACTIONS}/CreateTarget", {"restWebhook": {}, "timeout": "1s", "endpoint": "http://127.0.0.1:9/"}),
    ("/zitadel.management.v1.ManagementService/CreateAction", {"script": "x", "timeout": "1s"}),
    ("/pintle.admin.v1.AdminService/CreateOrganization", {}),
    ("/pintle.admin.v1.AdminService/CreateServiceAccount", {}),
])
def test_names_with_nul_bytes_are_refused(world, path, value):
    for row in ("grpc", "connect-json-h1"):
        assert world.call(path, {**value, "name": "a\0b"}, row).code == 3


def test_names_may_come_once(world):
    for body in (b'{"event":{"type":"custom.a","type":"custom.b","aggregateId":"one"}}',
                 b'{"event":{"type":"custom.a","aggregateId":"one","aggregate_id":"two"}}',
                 b'{"event":{"type":"custom.a","aggregateId":"one","payload":null,"payload":{}}}'):
        assert world.raw("POST", f"{EVENTS}/PublishEvent", body)[0] == 400
    # In free JSON the last counts, for everyone who reads it afterwards.
    assert world.publish("json", "custom.twice", "one", b'{"a":1,"b":2,"a":[3]}') == 201
    assert b'"payload":{"b":2,"a":[3]}' in world.raw("GET", "/event/v1/events?types=custom.twice")[1]
