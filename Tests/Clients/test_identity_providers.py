"""docs/identity-providers.md as it is printed, with stand-ins: ZITADEL is a server of its own that calls targets as ZITADEL does, Keycloak
one that takes webhooks and sends what the extension keycloak-events sends. Then the relay against what it must refuse."""
import hashlib
import hmac
import json
import os
import re
import secrets
import subprocess
import threading
import time

import pytest

from harness import programs
from harness.identity_providers import Keycloak, send
from harness.paths import Paths, wait_for
from harness.receiver import Receiver

PAGE = programs.ROOT / "docs" / "identity-providers.md"
BLOCK = r"```sh\n(.*?)```(?:\n```\n(.*?)```)?"
LOOK = "pintle event list"


class World:
    """The page's machine after its last step, and the stand-ins."""

    def __init__(self, directory):
        allowed = ["--allow-target", "127.0.0.1"]
        self.server = programs.start_pintle(directory, token=secrets.token_urlsafe(32), extra=allowed)
        (directory / "zitadel").mkdir()
        self.zitadel = programs.start_pintle(directory / "zitadel", token=secrets.token_urlsafe(32), extra=allowed)
        self.receiver = Receiver()
        self.receiver.answer("/claims", {"append_claims": [{"key": "department", "value": "Logistics"}]})
        self.keycloak = Keycloak(token="of-keycloak")
        self.port = programs.free_port()
        self.relay_url = f"http://127.0.0.1:{self.port}"
        (directory / "docs").symlink_to(PAGE.parent)
        (directory / "bin").mkdir()
        (directory / "bin" / "pintle").symlink_to(programs.program("pintle"))
        self.directory = directory
        self.blocks = re.findall(BLOCK, PAGE.read_text(), re.S)
        *steps, (look, _) = self.blocks
        assert look.startswith(LOOK)
        script = "set -euo pipefail\ncurl() { command curl --fail-with-body \"$@\"; }\n" + "".join(f"{step}echo\n" for step, _ in steps)
        # The answers of the steps before the test goes on, the last block when it says so.
        script += "echo '==== done'\nread -r _\n" + look + "kill $relay\n"
        for printed, own in (("https://zitadel.example.com", f"http://{self.zitadel.target}"), ("https://keycloak.example.com", self.keycloak.url),
                             ("http://127.0.0.1:8080", f"http://{self.server.target}"), ("9100", str(self.port)),
                             ("127.0.0.1:9200", self.receiver.url("").removeprefix("http://"))):
            assert printed in script, printed
            script = script.replace(printed, own)
        self.shell = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", "bash", "-c", script], cwd=directory, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, start_new_session=True,
            env={"PATH": f"{directory}/bin:{os.environ['PATH']}", "HOME": str(directory), "PINTLE_TOKEN": self.server.token,
                 "ZITADEL_TOKEN": self.zitadel.token, "KEYCLOAK_TOKEN": "of-keycloak"})
        self.printed = ""
        clock = threading.Timer(90, self.shell.kill)
        clock.start()
        for line in self.shell.stdout:
            self.printed += line
            if line == "==== done\n":
                break
        else:
            raise AssertionError(self.printed + self.shell.stderr.read())
        clock.cancel()
        self.paths, self.theirs = Paths(self.server, self.server.token), Paths(self.zitadel, self.zitadel.token)
        wait_for(lambda: send_quietly(self.relay_url + "/nowhere") == 404)

    def event(self, type_, aggregate):
        """The event of Pintle's log of this type about this object, once it is there."""
        def found():
            listed = self.paths.need("GET", f"/event/v1/events?types={type_}&aggregateIds={aggregate}").get("events", [])
            assert len(listed) <= 1, listed
            return listed and listed[0]
        return wait_for(found)

    def end(self):
        self.last, errors = self.shell.communicate("\n", timeout=60)
        self.keycloak.stop()
        self.receiver.close()
        statuses = [self.server.terminate(), self.zitadel.terminate()]
        assert (self.shell.returncode, statuses) == (0, [0, 0]), errors


def send_quietly(url):
    try:
        return send(url, b"", {})
    except OSError:
        return None


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    world = World(tmp_path_factory.mktemp("providers"))
    yield world
    world.end()
    log = (world.directory / "relay.log").read_text()
    assert "user.human.added u1" in log and "function/preaccesstoken" in log and log in world.last
    assert "user.human.added" in world.last and "custom.keycloak.access.login" in world.last


def signed(key, body, age=0):
    sent = str(int(time.time()) - age)
    return f"t={sent},v1=" + hmac.new(key.encode(), sent.encode() + b"." + body, hashlib.sha256).hexdigest()


def keys(world):
    return [json.loads((world.directory / name).read_text())["signingKey"] for name in ("events-target.json", "functions-target.json")]


ZITADEL_EVENT = {"aggregateID": "u7", "aggregateType": "user", "resourceOwner": "o1", "instanceID": "i1", "version": "v2", "sequence": 7,
                 "event_type": "user.human.profile.changed", "created_at": "2026-01-02T03:04:05.678901Z", "userID": "u7",
                 "event_payload": {"firstName": "Ada"}}


def test_what_is_printed_as_an_answer_came(world):
    (answer,) = [answer for _, answer in world.blocks if answer]
    assert answer in world.printed


def test_an_event_of_zitadel_is_one_of_pintle(world):
    world.theirs.need("POST", "/event/v1/events", {"type": "user.human.added", "aggregateId": "u1", "payload": {"userName": "ada"}}, 201)
    event = world.event("user.human.added", "u1")
    assert event["payload"] == {"userName": "ada"} and event["aggregateType"] == "user"
    # A person's only: the execution is for their group.
    world.theirs.need("POST", "/event/v1/events", {"type": "custom.order.paid", "aggregateId": "1"}, 201)


def test_a_function_of_zitadel_gets_the_claims_of_pintles_target(world):
    context = {"userinfo": {"sub": "u1"}, "user": {"id": "u1", "username": "ada"}, "application": {"client_id": "shop"}}
    result = world.theirs.need("POST", "/functions/preaccesstoken/run", {"context": context})
    assert result["claims"]["department"] == "Logistics"
    asked = world.receiver.take("/claims", 2)[-1].json
    assert asked["function"] == "function/preaccesstoken" and {name: asked[name] for name in context} == context


def test_what_comes_twice_is_written_once(world):
    body = json.dumps(ZITADEL_EVENT).encode()
    for _ in range(2):
        assert send(world.relay_url + "/zitadel", body, {"ZITADEL-Signature": signed(keys(world)[0], body)}) == 204
    event = world.event("user.human.profile.changed", "u7")
    assert event["id"] == "zitadel/i1/user/u7/7" and event["occurTime"] == "2026-01-02T03:04:05.678901Z"


@pytest.mark.parametrize("sent, type_, aggregate", [
    (Keycloak.access("REGISTER", "k1"), "user.human.selfregistered", "0a1b"),
    (Keycloak.access("LOGIN", "k2"), "custom.keycloak.access.login", "0a1b"),
    (Keycloak.access("UPDATE_PASSWORD", "k3", error="invalid"), "custom.keycloak.access.update_password", "0a1b"),
    (Keycloak.access("VERIFY_EMAIL", "k4"), "user.human.email.verified", "0a1b"),
    (Keycloak.admin("USER", "CREATE", "k5", "users/7f", {"username": "eve", "credentials": [{"value": "pw"}]}), "user.human.added", "7f"),
    (Keycloak.admin("USER", "DELETE", "k6", "users/7f"), "user.removed", "7f"),
    (Keycloak.admin("REALM_ROLE_MAPPING", "CREATE", "k7", "users/7f/role-mappings/realm", [{"name": "admin"}]),
     "custom.keycloak.admin.realm_role_mapping_create", "7f"),
], ids=lambda value: value if isinstance(value, str) else "")
def test_an_event_of_keycloak_is_one_of_pintle(world, sent, type_, aggregate):
    assert world.keycloak.send(sent) == [204]
    assert world.keycloak.send(sent) == [204]  # its extension tries again when an answer is lost
    event = world.event(type_, aggregate)
    assert event["id"] == "keycloak/" + sent["uid"] and event["payload"]["realm"] == "staff"
    assert event["occurTime"] == "2024-11-19T07:06:40.123Z"
    assert "pw" not in json.dumps(event["payload"])


def test_what_the_relay_refuses(world):
    body = json.dumps(ZITADEL_EVENT).encode()
    key = keys(world)[0]
    keycloak_body, keycloak_fields = Keycloak.signed(Keycloak.access("LOGIN", "k9"), "A3jt6D8lz")
    def zitadel(value):
        data = value if isinstance(value, bytes) else json.dumps(value).encode()
        return "/zitadel", data, {"ZITADEL-Signature": signed(key, data)}
    large = b" " * (1 << 20)
    for what, (path, data, fields), status in (
        ("another key", ("/zitadel", body, {"ZITADEL-Signature": signed("other", body)}), 401),
        ("another body", ("/zitadel", body + b" ", {"ZITADEL-Signature": signed(key, body)}), 401),
        ("too old", ("/zitadel", body, {"ZITADEL-Signature": signed(key, body, 400)}), 401),
        ("no signature", ("/zitadel", body, {}), 401),
        ("keycloak's at zitadel's", ("/zitadel", keycloak_body, keycloak_fields), 401),
        ("another secret", ("/keycloak", *Keycloak.signed(Keycloak.access("LOGIN", "k9"), "other")), 401),
        ("keycloak without a signature", ("/keycloak", keycloak_body, {}), 401),
        ("no JSON", zitadel(b"{"), 400),
        ("no object", zitadel([1]), 400),
        ("deeper than anybody reads", zitadel(b"[" * 100_000), 400),
        ("a time that is none", ("/keycloak", *Keycloak.signed(Keycloak.access("LOGIN", "k9", time=10 ** 30), "A3jt6D8lz")), 400),
        ("a member is missing", zitadel({"event_type": "user.human.added"}), 400),
        ("keycloak's without a time", ("/keycloak", *Keycloak.signed({"uid": "1", "type": "access.LOGIN"}, "A3jt6D8lz")), 400),
        ("a type that nobody publishes", zitadel(ZITADEL_EVENT | {"event_type": "org.added", "sequence": 8}), 400),
        ("a function that is none", zitadel({"function": "function/none"}), 404),
        ("as large as may be, and no event", zitadel(large), 400),
        ("one byte larger", zitadel(large + b" "), 413),
        ("another path", ("/other", body, {}), 404),
    ):
        try:
            assert send(world.relay_url + path, data, fields) == status, what
        except OSError as error:
            # It answers before it has read all, and closes.
            assert status == 413, (what, error)
    listed = world.paths.need("GET", "/event/v1/events?aggregateIds=u7").get("events", [])
    assert len(listed) <= 1
