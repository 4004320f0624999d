"""What an earlier version did wrong, each by the smallest input that shows it."""
import base64
import contextlib
import gzip
import http.client
import json
import os
import secrets
import socket
import struct
import subprocess
import threading
import time

import grpc
import pytest
from hyperframe import frame

from harness import programs
from harness.frames import FrameConnection
from harness.management import fresh_name
from harness.proxies import Proxy
from harness.receiver import Receiver

ADMIN = "/pintle.admin.v1.AdminService"
ROLES = f"{ADMIN}/ListRoles"
WEB, TEXT, JSON = "application/grpc-web+proto", "application/grpc-web-text", "application/json"
EMPTY = bytes(5)


class World:
    """A server that may call loopback, and short ways to call it by HTTP/1.1."""

    def __init__(self, directory, certs=None, data=None):
        self.server = programs.start_pintle(directory, data=data, token=secrets.token_urlsafe(32), certs=certs,
                                            extra=["--allow-target", "127.0.0.1"])
        self.receiver = Receiver()
        self.organization = self.need("GET", "/admin/v1/organizations")["organizations"][0]["id"]

    def call(self, verb, path, body=None, token=None, seconds=30, **fields):
        """Status, fields and body of an answer; an object is sent as JSON."""
        connection = http.client.HTTPConnection(programs.HOST, self.server.port, timeout=seconds)
        head = {"authorization": f"Bearer {token or self.server.token}"}
        head |= {name.replace("_", "-"): value for name, value in fields.items()}
        connection.request(verb, path, body if body is None or isinstance(body, bytes) else json.dumps(body).encode(), head)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content

    def need(self, verb, path, body=None, **more):
        """A JSON call that must succeed; its answer."""
        status, _, content = self.call(verb, path, body, **more)
        assert status in (200, 201), (status, content)
        return json.loads(content)

    def error(self, verb, path, body=None, **more):
        """Status and message of a JSON call that must fail."""
        status, _, content = self.call(verb, path, body, **more)
        assert status >= 400, content
        return status, json.loads(content)["message"]

    def account(self, role=None, instance_role=None):
        """The id of a new account."""
        made = self.need("POST", "/admin/v1/accounts", {"name": fresh_name("a")})["account"]["id"]
        if role:
            self.need("PUT", f"/admin/v1/members/{made}/roles/{role}")
        if instance_role:
            self.need("PUT", f"/admin/v1/instance/members/{made}/roles/{instance_role}")
        return made

    def token(self, account, maker=None):
        """A new token of an account: its secret and id."""
        made = self.need("POST", f"/admin/v1/accounts/{account}/tokens", {}, token=maker)
        return made["secret"], made["token"]["id"]

    def target(self, url, interrupts=True, timeout="5s"):
        return self.need("POST", "/v2/actions/targets", {
            "name": fresh_name("t"), "endpoint": url, "timeout": timeout, "restWebhook": {"interruptOnError": interrupts}})["id"]

    def set(self, condition, *targets):
        self.need("PUT", "/v2/actions/executions", {"condition": condition, "targets": targets})

    def close(self):
        status = self.server.terminate()
        self.receiver.close()
        assert status == 0, self.server.output()


@pytest.fixture(scope="module")
def world(tmp_path_factory, certs):
    world = World(tmp_path_factory.mktemp("small"), certs)
    yield world
    world.close()


# Every call ends.

def test_a_long_text_of_a_caller_does_not_keep_an_error_from_him(world):
    connection = FrameConnection(world.server.port)
    varint = lambda number: bytes([number & 127 | 128, number >> 7 & 127 | 128, number >> 14])  # noqa: E731
    instance = b"\x0a" + varint(66_000) + b"a" * 66_000
    message = b"\x0a" + varint(len(instance)) + instance + b"\x12\x011"
    body, sent = b"\0" + struct.pack(">I", len(message)) + message, 48_000
    stream = connection.open("/zitadel.resources.action.v3alpha.ZITADELActions/GetTarget", [
        ("content-type", "application/grpc"), ("te", "trailers"), ("authorization", f"Bearer {world.server.token}")], end=False)
    for start in range(0, sent, 16_000):
        connection.data(stream, body[start:start + 16_000])
    trailers = {}
    for one in connection.frames(5):
        if isinstance(one, frame.WindowUpdateFrame) and one.stream_id == stream:
            while sent < len(body):
                connection.data(stream, body[sent:sent + 16_000], end=sent + 16_000 >= len(body))
                sent += 16_000
        trailers |= dict(getattr(one, "fields", ()))
        if "END_STREAM" in one.flags:
            break
    connection.close()
    assert trailers["grpc-status"] == "5"
    assert len(trailers["grpc-message"]) < 1024


def test_who_closes_leaves_no_call_running(world):
    path = f"/{fresh_name('closed')}"
    world.receiver.answer(path, seconds=4)
    condition = {"request": {"method": f"{ADMIN}/CreateOrganization"}}
    world.set(condition, world.target(world.receiver.url(path), timeout="20s"))
    try:
        name = fresh_name("closed")
        body = json.dumps({"name": name}).encode()
        with socket.create_connection((programs.HOST, world.server.port)) as client:
            client.sendall(f"POST /admin/v1/organizations HTTP/1.1\r\nhost: h\r\nauthorization: Bearer {world.server.token}\r\n"
                           f"content-length: {len(body)}\r\n\r\n".encode() + body)
            client.shutdown(socket.SHUT_WR)
            world.receiver.take(path)
            time.sleep(0.5)  # for what the target's answer would let through
    finally:
        world.set(condition)
    found = world.need("GET", "/admin/v1/organizations")["organizations"]
    assert name not in [one["name"] for one in found]


def test_frames_that_cost_nothing_are_bounded(world):
    connection = FrameConnection(world.server.port)
    priority = frame.PriorityFrame(1, depends_on=0, stream_weight=15).serialize() * 1000
    codes = []
    try:
        for _ in range(100):
            connection.send_raw(priority)
        codes = [one.error_code for one in connection.frames(5) if isinstance(one, frame.GoAwayFrame)]
    except ConnectionError:
        connection.closed = True
    connection.close()
    assert connection.closed and codes in ([], [11])


# Permission.

@pytest.mark.parametrize("how", ["token", "role", "account"])
def test_a_right_that_ends_while_the_body_comes(world, how):
    owner, other = world.account("ORG_OWNER"), world.account()
    secret, token = world.token(owner)
    with socket.create_connection((programs.HOST, world.server.port), 10) as client:
        client.sendall(f"PUT /admin/v1/members/{other}/roles/ORG_OWNER HTTP/1.1\r\nhost: h\r\nauthorization: Bearer {secret}\r\n"
                       "content-length: 2\r\n\r\n{".encode())
        time.sleep(0.2)  # until the server has seen the head: it says nothing of that
        world.need("DELETE", {"token": f"/admin/v1/accounts/{owner}/tokens/{token}",
                              "role": f"/admin/v1/members/{owner}/roles/ORG_OWNER",
                              "account": f"/admin/v1/accounts/{owner}"}[how])
        client.sendall(b"}")
        assert int(client.recv(4096).split(b" ")[1]) in (401, 404)
    members = world.need("GET", "/admin/v1/members?limit=1000").get("members", [])
    assert other not in [one["accountId"] for one in members]


def test_a_token_gains_no_more_than_its_maker_could_give(world):
    maker, _ = world.token(world.account("ORG_OWNER"))
    account = world.account("ORG_OWNER")
    secret, _ = world.token(account, maker)
    world.need("PUT", f"/admin/v1/instance/members/{account}/roles/IAM_OWNER")
    assert world.call("GET", "/admin/v1/instance/members", token=secret)[0] == 403
    assert world.call("POST", "/admin/v1/organizations", {"name": fresh_name()}, token=secret)[0] == 403


def test_which_organizations_there_are(world):
    secret, _ = world.token(world.account("ORG_OWNER"))
    other = world.need("POST", "/admin/v1/organizations", {"name": fresh_name("o")})["organization"]["id"]
    errors = {world.error("GET", "/management/v1/flows/1", token=secret, x_zitadel_orgid=one) for one in (other, "1234567")}
    assert len(errors) == 1 and errors.pop()[0] == 403


# Calls to targets.

def test_slow_targets_leave_room_for_others_at_their_host(world):
    slow, quick = f"/{fresh_name('slow')}", f"/{fresh_name('quick')}"
    world.receiver.answer(slow, seconds=8)
    conditions = [{"request": {"method": f"{ADMIN}/ListKeys"}}, {"request": {"method": ROLES}}]
    world.set(conditions[0], world.target(world.receiver.url(slow), timeout="20s"))
    world.set(conditions[1], world.target(world.receiver.url(quick), timeout="2s"))
    clients = []
    try:
        for _ in range(300):
            client = socket.create_connection((programs.HOST, world.server.port))
            client.sendall("GET /admin/v1/keys HTTP/1.1\r\nhost: h\r\n"
                           f"authorization: Bearer {world.server.token}\r\n\r\n".encode())
            clients.append(client)
        time.sleep(1)  # until what there is room for is under way
        for _ in range(5):
            assert world.call("GET", "/admin/v1/roles", seconds=20)[0] == 200
    finally:
        for client in clients:
            client.close()
        for condition in conditions:
            world.set(condition)


def test_a_kept_connection_that_dies_when_it_is_used_again(world):
    listener = socket.create_server((programs.HOST, 0))

    def serve(client):
        with client:
            head = b""
            while b"\r\n\r\n" not in head:
                head += client.recv(65536)
            head, _, body = head.partition(b"\r\n\r\n")
            length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length"))
            while len(body) < length:
                body += client.recv(65536)
            client.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
            client.recv(1)
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def accept():
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=[client], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    condition = {"request": {"method": ROLES}}
    world.set(condition, world.target("http://{}:{}/".format(*listener.getsockname())))
    try:
        assert [world.call("GET", "/admin/v1/roles")[0] for _ in range(40)] == [200] * 40
    finally:
        world.set(condition)
        listener.close()


def test_a_failure_that_does_not_interrupt_holds_no_delivery_back(world):
    broken, next_ = f"/{fresh_name('broken')}", f"/{fresh_name('next')}"
    world.receiver.answer(broken, status=500)
    kind = f"custom.{fresh_name('held')}"
    world.set({"event": {"event": kind}}, world.target(world.receiver.url(broken), interrupts=False),
              world.target(world.receiver.url(next_)))
    world.need("POST", "/event/v1/events", {"type": kind, "aggregateId": "1", "payload": {}})
    world.receiver.take(next_, seconds=10)
    world.set({"event": {"event": kind}})


def test_former_keys_sign_until_their_time_is_over(world):
    path, kind = f"/{fresh_name('keys')}", f"custom.{fresh_name('keys')}"
    target = world.target(world.receiver.url(path))
    world.set({"event": {"event": kind}}, target)
    for keys in (1, 2, 3):
        world.need("POST", "/event/v1/events", {"type": kind, "aggregateId": str(keys), "payload": {}})
        assert world.receiver.take(path)[0].headers["zitadel-signature"].count("v1=") == keys
        world.need("POST", f"/target/v1/targets/{target}/signing_key/rotate", {"overlap": "3600s"})
    world.set({"event": {"event": kind}})


@pytest.mark.parametrize("url, says", [
    ("http://127.0.0.1.:80/", "without a dot at its end"), ("http://xn--/", "looked up"),
    ("http://user:pass@127.0.0.1/", "static field")])
def test_what_could_never_be_called_is_refused(world, url, says):
    status, message = world.error("POST", "/v2/actions/targets", {
        "name": fresh_name(), "endpoint": url, "timeout": "5s", "restWebhook": {}})
    assert status == 400 and says in message


# Secrets and names.

def test_who_only_reads_sees_no_signing_key(world):
    target = world.target("http://127.0.0.1:9/")
    reader, _ = world.token(world.account(instance_role="IAM_OWNER_VIEWER"))
    for path in (f"/v2/actions/targets/{target}", f"/target/v1/targets/{target}/settings"):
        content = world.call("GET", path, token=reader)[2]
        assert target.encode() in content and b"signingKey" not in content and b"webhookSecret" not in content


@pytest.mark.parametrize("kind", ["instance.key.added", "instance.key.retired"])
def test_what_the_server_alone_tells(world, kind):
    publisher, _ = world.token(world.account("ORG_EVENT_PUBLISHER"))
    assert world.call("POST", "/event/v1/events", {"type": kind, "aggregateId": "1", "payload": {}}, token=publisher)[0] == 400


# Nothing is dropped silently.

def test_unknown_members_are_refused_or_named(world):
    account = world.account()
    for path, body, says in [
            ("/delivery/v1/deliveries:replay", {"filter": {"targetID": "A"}}, '"filter.targetID"'),
            (f"/admin/v1/accounts/{account}/tokens", {"expirationDate": "2020-01-01T00:00:00Z"}, '"expirationDate"')]:
        status, message = world.error("POST", path, body)
        assert status == 400 and says in message
    status, fields, _ = world.call("POST", "/v2/actions/targets/search", {"filtrs": []})
    assert (status, fields.get("pintle-ignored")) == (200, "filtrs")


@pytest.mark.parametrize("path", ["/event/v1/events", "/event/v1/events:watch"])
def test_a_position_beyond_the_log(world, path):
    status, message = world.error("GET", f"{path}?afterPosition=999999999", seconds=5)
    assert status == 400 and "beyond the log" in message


def test_errors_say_what_is_wrong(world):
    for verb, path, body, status, says in [
            ("POST", "/event/v1/events", {"type": "custom.a", "aggregateId": "1", "payload": {"a": "x" * 300_000}}, 400, "262144"),
            ("PUT", "/v2/actions/executions", {"condition": {"request": {"method": "nope"}}, "targets": []}, 404, '"nope"'),
            ("POST", "/v2/actions/targets", {"name": fresh_name(), "endpoint": "http://127.0.0.1:9/", "timeout": "5",
                                             "restWebhook": {}}, 400, 'such as "5s"')]:
        found, message = world.error(verb, path, body)
        assert found == status and says in message


# HTTP as others read it.

@pytest.mark.parametrize("fields, body", [
    ({"authorization": "bearer {}"}, b"{}"), ({"content_type": "Application/JSON"}, b"{}"),
    ({"content_type": "APPLICATION/GRPC-WEB+PROTO"}, EMPTY), ({"content_encoding": "GZIP"}, gzip.compress(b"{}"))],
    ids=["scheme", "media type", "media type of gRPC-Web", "coding"])
def test_names_count_in_any_case(world, fields, body):
    fields = {"content_type": JSON} | {name: value.format(world.server.token) for name, value in fields.items()}
    status, _, content = world.call("POST", ROLES, body, **fields)
    assert status == 200 and b"IAM_OWNER" in content


@pytest.mark.parametrize("verb, path", [("GET", "/admin/v1/roles"), ("POST", ROLES)])
def test_a_challenge_is_one(world, verb, path):
    status, fields, _ = world.call(verb, path, None if verb == "GET" else b"{}", token="wrong", content_type=JSON)
    assert (status, fields["www-authenticate"]) == (401, 'Bearer realm="pintle", error="invalid_token"')


def test_what_browsers_and_caches_are_told(world):
    assert world.call("HEAD", "/admin/v1/roles")[0] == 200
    _, fields, _ = world.call("GET", "/admin/v1/roles")
    assert fields["access-control-allow-origin"] == "*" and fields["x-content-type-options"] == "nosniff"
    assert world.call("GET", "/oauth/v2/keys")[1]["access-control-allow-origin"] == "*"
    account = world.account()
    assert world.call("POST", f"/admin/v1/accounts/{account}/tokens", {})[1]["cache-control"] == "no-store"


def test_bodies_of_grpc_web_as_browsers_send_them(world):
    _, _, content = world.call("POST", ROLES, gzip.compress(EMPTY), content_type=WEB, content_encoding="gzip")
    assert b"grpc-status: 12" in content and b"content-encoding" in content
    _, fields, content = world.call("POST", ROLES, EMPTY, content_type=WEB, accept_encoding="gzip")
    assert fields["content-encoding"] == "gzip" and b"IAM_OWNER" in gzip.decompress(content)
    for body in (base64.b64encode(EMPTY), base64.b64encode(bytes(2)) + base64.b64encode(bytes(3)), b"AAAAAAA"):
        _, fields, content = world.call("POST", ROLES, body, content_type=TEXT)
        assert fields["content-type"].startswith(TEXT) and b"grpc-status: 0" in base64.b64decode(content)


def test_an_early_error_leaves_proxies_time_to_read_it(world):
    connection = FrameConnection(world.server.port)
    connection.open("/pintle.event.v1.EventService/PublishEvents", [
        ("content-type", "application/grpc"), ("te", "trailers"), ("authorization", f"Bearer {world.server.token}")],
        end=False, body=b"\0" + struct.pack(">I", 5 << 20) + bytes(10_000))
    told, reset = None, None
    for one in connection.frames(3):
        if dict(getattr(one, "fields", ())).get("grpc-status") == "8":
            told = time.monotonic()
        if isinstance(one, frame.RstStreamFrame):
            reset, code = time.monotonic(), one.error_code
            break
    connection.close()
    assert told and reset - told > 0.5 and code == 0


@pytest.mark.parametrize("kind", ["nginx", "haproxy"])
def test_an_early_error_reaches_clients_behind_proxies(kind, world, tmp_path, certs):
    """Answers that come before the body was read: none is lost, and none is taken for another one."""
    (tmp_path / "body").write_bytes(bytes(20_000_000))
    proxy = Proxy(kind, tmp_path, world.server.port, certs)
    try:
        credentials = grpc.ssl_channel_credentials(certs.certificate.read_bytes())
        with grpc.secure_channel(proxy.target, credentials) as channel:
            publish = channel.unary_unary("/pintle.event.v1.EventService/PublishEvents", request_serializer=bytes,
                                          response_deserializer=bytes)
            for _ in range(3):
                with pytest.raises(grpc.RpcError) as failed:
                    publish(bytes(5 << 20), timeout=20, metadata=[("authorization", f"Bearer {world.server.token}")])
                assert failed.value.code() == grpc.StatusCode.RESOURCE_EXHAUSTED, failed.value.details()
        for version in "--http1.1", "--http2":
            for path, status in ("/no/such/path", "404"), ("/event/v1/events", "413"), ("/no/such/path", "404"):
                done = subprocess.run(
                    ["curl", "-sS", version, "--cacert", certs.certificate, "--max-time", "20", "-o", tmp_path / "answer",
                     "-w", "%{http_code}", "-H", f"authorization: Bearer {world.server.token}", "-H", "content-type: application/json",
                     "--data-binary", f"@{tmp_path / 'body'}", f"https://{proxy.target}{path}"], capture_output=True, text=True)
                assert (done.returncode, done.stdout) == (0, status), (version, path, done.stderr)
                assert "message" in json.loads((tmp_path / "answer").read_bytes())
    finally:
        proxy.stop()


@contextlib.contextmanager
def disk_of(directory, size):
    """A file system of its own in `directory`, as large as `size`."""
    directory.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", directory], check=True)
    try:
        yield directory
    finally:
        subprocess.run(["umount", "--lazy", directory], check=True)


@pytest.mark.sqlite("the disk of the embedded engine is full")
@pytest.mark.skipif(os.geteuid() != 0, reason="file systems are mounted by root alone")
def test_a_full_disk_leaves_administration_its_room(tmp_path):
    with disk_of(tmp_path / "disk", "96m") as disk:
        world = World(tmp_path, data=disk / "data")
        try:
            account = world.account(role="ORG_EVENT_PUBLISHER")
            publisher, token = world.token(account)
            other = world.account()
            publish = lambda **more: world.call(  # noqa: E731
                "POST", "/event/v1/events", {"type": "custom.a", "aggregateId": "1", "payload": {"a": "x" * 200_000}}, **more)
            assert publish(token=publisher)[0] == 201
            with open(disk / "filler", "wb") as filler, contextlib.suppress(OSError):
                while True:
                    filler.write(bytes(65536))
                    filler.flush()
            end = time.monotonic() + 60
            while (refused := publish())[0] == 201:
                assert time.monotonic() < end
            assert refused[0] == 503 and "no space is left" in json.loads(refused[2])["message"]
            status, _, why = world.call("GET", "/readyz")
            assert status == 503 and b"space" in why
            assert "store_full" in world.server.output()
            # What takes rights away goes on; the right to publish is gone at once.
            world.need("DELETE", f"/admin/v1/accounts/{account}/tokens/{token}")
            assert publish(token=publisher)[0] == 401
            world.need("DELETE", f"/admin/v1/accounts/{other}")
            os.unlink(disk / "filler")
            end = time.monotonic() + 30
            while publish()[0] != 201:
                assert time.monotonic() < end
                time.sleep(0.2)
            assert world.call("GET", "/readyz")[0] == 200 and "store_has_space" in world.server.output()
        finally:
            world.close()
