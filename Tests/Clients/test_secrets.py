"""Secrets in messages: with executions on everything, no target, log, file or recorded attempt gets one; callers do."""
import base64
import secrets
import time

import pytest

from harness import databases, dialects, programs
from harness.management import fresh_name
from harness.receiver import Receiver

SKIP = [("x-pintle-skip-executions", "true")]
ACTIONS = "/zitadel.action.v2.ActionService"
BETA = "/zitadel.action.v2beta.ActionService"
ALPHA = "/zitadel.resources.action.v3alpha.ZITADELActions"
SETTINGS = "/pintle.target.v1.TargetService"
TOKENS = "/pintle.admin.v1.AdminService"
PLACES = {"/hook": "restWebhook", "/call": "restCall", "/behind": "restAsync"}
# What is no call with one answer, or not for executions.
OUTSIDE = ("grpc.", "connectrpc.", "helloworld.", "pintle.testing.")


def echo(received):
    """What a call target answers that changes nothing: the response that it was shown, or the request."""
    body = received.json
    return body.get("response", body.get("request"))


class World:
    def __init__(self, protos, directory):
        self.protos, self.receiver = protos, Receiver()
        self.receiver.answer("/call", echo)
        self.server = programs.start_pintle(directory, token=secrets.token_urlsafe(32),
                                            extra=["--allow-target", "127.0.0.1"])
        self.client = dialects.GRPC("grpc", protos, self.server.target)
        self.found = {}
        ids = [self.call(f"{ACTIONS}/CreateTarget", {
            "name": fresh_name("t"), "endpoint": self.receiver.url(place), "timeout": "20s",
            kind: {} if kind == "restAsync" else {"interruptOnError": True}}, SKIP)["id"]
            for place, kind in PLACES.items()]
        for kind in ("request", "response", "event"):
            self.call(f"{ACTIONS}/SetExecution", {"condition": {kind: {"all": True}}, "targets": ids}, SKIP)

    def call(self, path, value, headers=(), check=True):
        """Calls a method; its answer, whose secrets are kept by the method's path."""
        request = self.protos.from_json(self.protos.method(path).input_type.full_name, value)
        outcome = self.client.call(path, request, self.server.token, list(headers))
        if outcome.code != 0:
            assert not check, (path, outcome)
            return None
        for secret in self.values(outcome.response):
            self.found.setdefault(path, set()).add(secret)
        return self.protos.to_json(outcome.response)

    def values(self, message):
        """What stands in the fields of a message that are marked as secrets."""
        for field, value in message.ListFields():
            if self.protos.option(field, "pintle.sensitive"):
                assert isinstance(value, str), "only single strings so far"
                yield value
            elif field.message_type and not field.message_type.GetOptions().map_entry:
                for one in [value] if hasattr(value, "ListFields") else value:
                    yield from self.values(one)

    def close(self):
        self.client.close()
        status = self.server.terminate()
        self.receiver.close()
        assert status == 0, self.server.output()


@pytest.fixture(scope="module")
def world(protos, tmp_path_factory):
    world = World(protos, tmp_path_factory.mktemp("secrets"))
    yield world
    world.close()


def wait_until_quiet(world):
    """Waits until calls to async targets and deliveries have come."""
    before, since = -1, time.monotonic()
    end = since + 30
    while time.monotonic() < end and time.monotonic() - since < 1:
        count = len(world.receiver.requests)
        if count != before:
            before, since = count, time.monotonic()
        time.sleep(0.05)  # polled: nobody tells when the last one has come


def test_nobody_but_the_caller_sees_them(world):
    def target(number):
        return {"name": fresh_name("made"), "endpoint": f"http://127.0.0.1:9/{number}", "timeout": "5s",
                "restWebhook": {}}

    account = world.call(f"{TOKENS}/CreateServiceAccount", {"name": fresh_name("a")})["account"]["id"]
    world.call(f"{TOKENS}/CreateToken", {"accountId": account, "description": "d"})
    made = world.call(f"{ACTIONS}/CreateTarget", target(1))["id"]
    world.call(f"{ACTIONS}/GetTarget", {"id": made})
    world.call(f"{ACTIONS}/UpdateTarget", {"id": made, "expirationSigningKey": "0s"})
    world.call(f"{BETA}/CreateTarget", target(2))
    world.call(f"{BETA}/GetTarget", {"id": made})
    world.call(f"{BETA}/UpdateTarget", {"id": made, "expirationSigningKey": "0s"})
    world.call(f"{ALPHA}/CreateTarget", {"target": target(3)})
    world.call(f"{ALPHA}/GetTarget", {"id": made})
    world.call(f"{ALPHA}/PatchTarget", {"id": made, "target": {"expirationSigningKey": "0s"}})
    world.call(f"{SETTINGS}/GetTargetSettings", {"targetId": made})
    world.call(f"{SETTINGS}/RotateSigningKey", {"targetId": made, "overlap": "60s"})
    expected = set(world.found)
    # Whatever else there is, with what stands above or with nothing.
    for service in world.protos.services():
        if service.startswith(OUTSIDE):
            continue
        for method in world.protos.service(service).methods:
            if method.server_streaming or method.client_streaming:
                continue
            known = {field.json_name for field in method.input_type.fields}
            value = {"id": made, "targetId": made, "accountId": account}
            if "Delete" not in method.name and "Disable" not in method.name:
                value = {name: one for name, one in value.items() if name in known}
                world.call(f"/{service}/{method.name}", value, check=False)
    assert len(world.found) >= len(expected) >= 12 and expected >= {
        f"{TOKENS}/CreateToken", f"{ACTIONS}/CreateTarget", f"{BETA}/CreateTarget", f"{ALPHA}/CreateTarget",
        f"{SETTINGS}/GetTargetSettings", f"{SETTINGS}/RotateSigningKey"}, world.found
    assert f"{ACTIONS}/ListTargets" in world.found
    found = {secret for values in world.found.values() for secret in values}
    assert all(secret and "redacted" not in secret for secret in found), "callers get what there is"

    wait_until_quiet(world)
    forms = {form for secret in found for form in (secret.encode(), base64.b64encode(secret.encode()))}
    shown = [request for request in world.receiver.requests if b"[redacted 1]" in request.body]
    assert {request.path for request in shown} == set(PLACES)
    assert any(request.json.get("event_type") for request in world.receiver.requests)
    for request in world.receiver.requests:
        whole = request.body + repr(request.headers).encode()
        assert not [form for form in forms if form in whole], request.path
    log = world.server.output().encode()
    assert log and not [form for form in forms if form in log]
    deliveries = world.call("/pintle.delivery.v1.DeliveryService/ListDeliveries", {"pageSize": 1000}, SKIP)["deliveries"]
    for delivery in deliveries[:20]:
        text = repr(world.call("/pintle.delivery.v1.DeliveryService/GetDelivery", {"id": delivery["id"]}, SKIP))
        assert not [form for form in forms if form.decode() in text]
    # Tokens and keys are kept as hashes and sealed.
    kept = [path for path in world.server.data.iterdir() if path.is_file()]
    assert databases.ON_POSTGRES or any(path.name == "pintle.db" for path in kept)
    for path in kept:
        data = path.read_bytes()
        assert not [form for form in forms if form in data], path.name
    if databases.ON_POSTGRES:
        rows = databases.text_of(world.server.data)
        assert rows and not [form for form in forms if form in rows or form.hex().encode() in rows]


def test_a_secret_that_was_made_works(world):
    """The call target answered what it was shown; the caller's token is the true one."""
    account = world.call(f"{TOKENS}/CreateServiceAccount", {"name": fresh_name("a")})["account"]["id"]
    made = world.call(f"{TOKENS}/CreateToken", {"accountId": account, "description": "works"})
    outcome = world.client.call(
        f"{TOKENS}/ListRoles", world.protos.message("pintle.admin.v1.ListRolesRequest")(), made["secret"], [])
    assert outcome.code in (0, 7), outcome


def test_a_target_may_set_one_and_must_not_move_one(world):
    account = world.call(f"{TOKENS}/CreateServiceAccount", {"name": fresh_name("a")})["account"]["id"]
    value = {"accountId": account, "description": "d"}

    def answering(response):
        world.receiver.answer("/call", lambda received: (
            response if "response" in received.json else received.json["request"]))
        try:
            return world.call(f"{TOKENS}/CreateToken", value, check=False)
        finally:
            world.receiver.answer("/call", echo)

    assert answering({"secret": "the target's own"})["secret"] == "the target's own"
    assert answering({"token": {"description": "[redacted 1]"}}) == {"token": {"description": "[redacted 1]"}}
    assert answering({"secret": "[redacted 2]"}) is None
