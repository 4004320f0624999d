"""Events tell the address of the client whose call wrote them: in every dialect, directly and through proxies."""
import http.client
import json
import secrets
import socket

import pytest

from harness import dialects, programs, websocket

EVENTS = "/pintle.event.v1.EventService"
CLIENT, CLIENT6 = "198.51.100.7", "2001:db8::7"
# What a proxy says, and who the client is then: the rightmost address that is not a trusted proxy's.
FIELDS = [
    ([("x-forwarded-for", f"203.0.113.9, {CLIENT}")], CLIENT),
    ([("x-forwarded-for", f"{CLIENT}, 127.0.0.1")], CLIENT),
    ([("forwarded", f'for="[{CLIENT6}]:4711";proto=https')], CLIENT6),
    ([("x-forwarded-for", "unknown")], programs.HOST),
    ([], programs.HOST),
]
# One of each dialect and HTTP version.
ROWS = ["grpc", "grpc-web-h1", "grpc-web-h2", "grpc-web-text-h1", "connect-json-h1", "connect-proto-h2", "json-h1", "json-h2",
        "grpc-tls"]
WEB_SOCKETS = ["websocket-json-h1", "websocket-proto-h2"]


class World:
    """A server, and clients of every dialect; `rows` are the clients that were made."""

    def __init__(self, protos, directory, certs, *extra):
        self.protos = protos
        self.server = programs.start_pintle(directory, token=secrets.token_urlsafe(32), certs=certs, extra=extra)
        self.makers = (dialects.rows(protos, self.server, certs.certificate)
                       | websocket.rows(protos, self.server, certs.certificate))
        self.rows = {}

    def call(self, row, path, value, headers=()):
        if row not in self.rows:
            self.rows[row] = self.makers[row](row)
        message = self.protos.from_json(self.protos.method(path).input_type.full_name, value)
        outcome = self.rows[row].call(path, message, self.server.token, headers)
        assert outcome.code == 0, outcome
        return outcome.response

    def seen(self, row, headers=()):
        """Publishes by a dialect; the address that the log has, and that the same dialect lists."""
        made = self.call(row, f"{EVENTS}/PublishEvent", {"event": {"type": "custom.address.seen", "aggregateId": "1"}}, headers)
        page = {"afterPosition": str(made.position - 1), "limit": 1}
        (event,) = self.call(row, f"{EVENTS}/ListEvents", page).events
        assert event.position == made.position
        return event.client_address

    def seen_through(self, connection, headers=()):
        """The same by HTTP/1.1 over a socket that is connected."""
        client = http.client.HTTPConnection("localhost", timeout=20)
        client.sock = connection
        try:
            client.request("POST", "/event/v1/events", json.dumps({"type": "custom.address.seen", "aggregateId": "1"}), {
                "authorization": f"Bearer {self.server.token}", "content-type": "application/json", **dict(headers)})
            answer = client.getresponse()
            made = json.loads(answer.read())
            assert answer.status == 201, made
        finally:
            client.close()
        page = {"afterPosition": str(int(made["position"]) - 1), "limit": 1}
        (event,) = self.call("grpc", f"{EVENTS}/ListEvents", page).events
        return event.client_address

    def close(self):
        for client in self.rows.values():
            client.close()
        assert self.server.terminate() == 0, self.server.output()


@pytest.fixture(scope="module")
def trusting(protos, tmp_path_factory, certs):
    """A server that believes proxies on its machine, with ports of further kinds."""
    directory = tmp_path_factory.mktemp("trusting")
    ports = programs.free_port(), directory / "web.sock", programs.free_port()
    extra = ["--trusted-proxy", programs.HOST, "--listen", f"unix:{ports[1]}",
             "--listen", f"{programs.HOST}:{ports[2]}", "--proxy-protocol", f"{programs.HOST}:{ports[2]}"]
    if has_ipv6():
        extra += ["--listen", f"[::1]:{ports[0]}"]
    world = World(protos, directory, certs, *extra)
    world.ipv6, world.unix, world.proxied = ports
    yield world
    world.close()


@pytest.fixture(scope="module")
def alone(protos, tmp_path_factory, certs):
    """A server that believes nobody."""
    world = World(protos, tmp_path_factory.mktemp("alone"), certs)
    yield world
    world.close()


def has_ipv6():
    try:
        with socket.socket(socket.AF_INET6) as one:
            one.bind(("::1", 0))
        return True
    except OSError:
        return False


def through(path):
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(str(path))
    return connection


@pytest.mark.parametrize("headers, client", FIELDS)
@pytest.mark.parametrize("row", ROWS)
def test_a_trusted_proxy_says_who_the_client_is(trusting, row, headers, client):
    assert trusting.seen(row, headers) == client


@pytest.mark.parametrize("row", ROWS)
def test_others_are_not_believed(alone, row):
    for headers, _ in FIELDS:
        assert alone.seen(row, headers) == programs.HOST


@pytest.mark.parametrize("row", WEB_SOCKETS)
def test_web_sockets(trusting, alone, row):
    for world in trusting, alone:
        assert world.seen(row) == programs.HOST


@pytest.mark.skipif(not has_ipv6(), reason="this machine has no IPv6")
def test_ipv6(trusting):
    assert trusting.seen_through(socket.create_connection(("::1", trusting.ipv6), 10)) == "::1"


def test_the_proxy_protocol(trusting):
    for header, client in [
        (f"PROXY TCP4 {CLIENT} 192.0.2.1 4711 443\r\n", CLIENT), (f"PROXY TCP6 {CLIENT6} ::1 4711 443\r\n", CLIENT6),
    ]:
        connection = socket.create_connection((programs.HOST, trusting.proxied), 10)
        connection.sendall(header.encode())
        assert trusting.seen_through(connection) == client


def test_unix_sockets_have_none(trusting):
    """Unless whoever may open a socket that serves as a port says whom it speaks for."""
    assert trusting.seen_through(through(trusting.unix)) == ""
    assert trusting.seen_through(through(trusting.unix), [("x-forwarded-for", CLIENT)]) == CLIENT
    # The one in the data directory has none in any case.
    made = json.loads(programs.run(
        "pintle", "event", "publish", "custom.address.seen", "1", "--data", trusting.server.data, "--json").stdout)
    page = {"afterPosition": str(int(made["position"]) - 1), "limit": 1}
    (event,) = trusting.call("grpc", f"{EVENTS}/ListEvents", page).events
    assert event.client_address == ""


def test_none_is_recorded_where_the_operator_says_so(protos, tmp_path, certs):
    """Whoever says who the client is, in any dialect; what was recorded before stays until it is erased."""
    before = World(protos, tmp_path, certs)
    try:
        assert before.seen("grpc") == programs.HOST
    finally:
        before.close()

    def addresses(world):
        page = {"limit": 1000, "allOrganizations": True}
        return [one.client_address for one in world.call("grpc", f"{EVENTS}/ListEvents", page).events]

    world = World(protos, tmp_path, certs, "--client-addresses", "omit", "--trusted-proxy", programs.HOST)
    world.server.token = before.server.token
    try:
        assert addresses(world).count(programs.HOST) == 1
        for row in ROWS[:2] + WEB_SOCKETS[:1]:
            assert world.seen(row) == ""
        assert world.seen("grpc", [("x-forwarded-for", CLIENT)]) == ""
        # Of Pintle's own events as well.
        world.call("grpc", "/zitadel.management.v1.ManagementService/CreateAction", {"name": "a", "script": "function a() {}"})
        assert set(addresses(world)) == {"", programs.HOST} and addresses(world).count(programs.HOST) == 1
    finally:
        world.close()


def test_commands_show_and_erase_it(alone, tmp_path):
    """`event list` and `tail` show it; `erase` takes it from what an account did, and tells how often."""
    def run(*arguments):
        return programs.run("pintle", *arguments, "--data", alone.server.data).stdout

    account = json.loads(run("account", "create", "ada", "--role", "ORG_OWNER", "--json"))["account"]["id"]
    token = json.loads(run("token", "create", account, "--json"))["secret"]
    own, alone.server.token = alone.server.token, token
    try:
        assert alone.seen("grpc") == programs.HOST
    finally:
        alone.server.token = own
    (line,) = [one for one in run("event", "list", "--limit", "100000").splitlines() if account in one and "custom.address.seen" in one]
    assert line.split()[-1] == programs.HOST
    last = str(int(line.split()[0]) - 1)
    assert f"  from {programs.HOST}" in run("event", "tail", "--after-position", last, "--count", "1")
    assert "Of 1 other event the client's address alone would be erased." in run("event", "erase", "--user", account, "--dry-run")
    assert "Of 1 other event the client's address alone was erased." in run("event", "erase", "--user", account, "--yes")
    assert f"from {programs.HOST}" not in run("event", "tail", "--after-position", last, "--count", "1")
    assert "address" not in run("event", "erase", "--user", account, "--yes")
