"""Mutual TLS by the built server: certificates that openssl makes, shown by grpcio, Python's ssl, websockets, h2 and curl."""
import http.client
import json
import os
import pathlib
import signal
import socket
import ssl
import subprocess
import time

import grpc
import pytest

from harness import dialects, programs, websocket
from harness.management import ADMIN, Admin, fresh_name
from harness.transports import TIMEOUT, Identity, client_context

LIST = f"/{ADMIN}/ListTokens"
# Those with TLS; the others cannot show anything.
# Administration has no bare paths.
ROWS = [name for name in dialects.ROW_NAMES if name.endswith("-tls") and "bare" not in name] + ["websocket-h1-tls", "websocket-h2-tls"]


class Authority:
    """A small certificate authority, as docs/edge.md makes one."""

    def __init__(self, directory, name="ca"):
        self.directory = pathlib.Path(directory)
        self.certificate, self.key = self.directory / f"{name}.crt", self.directory / f"{name}.key"
        self.run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                 "-subj", f"/CN={name}", "-keyout", self.key, "-out", self.certificate)

    def run(self, *arguments):
        return subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, timeout=30).stdout

    def issue(self, name, *names, days=2):
        """The files of a certificate and its key for some names such as "DNS:a.example.com"."""
        certificate, key, request, extensions = (self.directory / f"{name}.{kind}"
                                                 for kind in ("crt", "key", "csr", "ext"))
        extensions.write_text(f"subjectAltName = {','.join(names)}\n" if names else "")
        self.run("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", f"/CN={name}",
                 "-keyout", key, "-out", request)
        self.run("x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", self.key, "-CAcreateserial",
                 "-days", days, "-extfile", extensions, "-out", certificate)
        return certificate, key


class World:
    """A server that asks for certificates, and an account that one of them stands for."""

    def __init__(self, directory, protos, certs, mode="request", extra=()):
        self.directory, self.protos, self.certs = pathlib.Path(directory), protos, certs
        self.authority = Authority(directory)
        # The server's own copy: others replace it.
        self.trusted = self.directory / "clients.crt"
        self.trusted.write_bytes(self.authority.certificate.read_bytes())
        self.server = programs.start_pintle(directory, certs=certs, extra=[
            "--client-ca", self.trusted, "--client-certificates", mode, *extra])
        self.admin = Admin(protos, dialects.GRPC("grpc", protos, self.server.target), self.server.token)
        self.account = self.make("deployer")
        self.other = self.make("other")
        self.files = {name: self.authority.issue(name, *names) for name, names in {
            "bound": ("DNS:deployer.example.com", "URI:spiffe://example.com/deployer"), "free": ()}.items()}
        self.binding = self.admin.call("BindCertificate", accountId=self.account[0],
                                       uri="spiffe://example.com/deployer").certificate.id

    def make(self, name):
        account = self.admin.call("CreateServiceAccount", name=fresh_name(name)).account.id
        self.admin.call("GrantOrganizationRole", accountId=account, role="ORG_OWNER")
        return account, self.admin.call("CreateToken", accountId=account).secret

    def identity(self, name):
        return Identity(self.certs.certificate, *(self.files[name] if name else (None, None)))

    def client(self, row, name):
        """The client of a dialect that shows a certificate."""
        identity = self.identity(name)
        if row.startswith("websocket"):
            transport = websocket.OverHTTP1 if "h1" in row else websocket.OverHTTP2
            return websocket.WebSocket(row, self.protos, transport, "json", self.server.tls_port, identity)
        return dialects.rows(self.protos, self.server, identity)[row](row)

    def request(self):
        return self.protos.message(f"pintle.admin.v1.ListTokensRequest")(account_id=self.account[0])

    def call(self, row, name, token=None):
        client = self.client(row, name)
        try:
            return client.call(LIST, self.request(), token)
        finally:
            client.close()


@pytest.fixture(scope="module")
def world(tmp_path_factory, protos, certs):
    made = World(tmp_path_factory.mktemp("certificates"), protos, certs)
    yield made
    made.server.terminate()


@pytest.mark.parametrize("row", ROWS)
def test_who_calls(world, row):
    """The table of a certificate and a token, in every dialect."""
    token, other = world.account[1], world.other[1]
    table = {("bound", None): 0, ("bound", token): 0, ("bound", other): 16, ("bound", "unknown"): 16,
             ("free", None): 16, ("free", token): 0, ("free", other): 0, (None, None): 16, (None, token): 0}
    seen = {}
    for (name, one), code in table.items():
        outcome = world.call(row, name, one)
        seen[name, one] = outcome.code
        if outcome.code:
            assert outcome.http_status in (None, 200, 401), outcome
            fields = dict(outcome.headers)
            if not row.startswith(("grpc", "websocket")):
                assert outcome.http_status == 401 and "www-authenticate" in fields, outcome
    assert seen == table
    assert "different accounts" in world.call(row, "bound", other).message
    assert "no account is bound" in world.call(row, "free").message


def test_required(tmp_path, protos, certs):
    """Who shows nothing, or something of others or of yesterday, gets no connection, and a line of the log says why."""
    world = World(tmp_path, protos, certs, "require")
    stranger = Authority(tmp_path, "stranger")
    world.files["stranger"] = stranger.issue("of-stranger", "URI:spiffe://example.com/deployer")
    world.files["ended"] = world.authority.issue("ended", "URI:spiffe://example.com/deployer", days=-1)
    try:
        assert world.call("grpc-tls", "bound").code == 0
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            for name in (None, "stranger", "ended"):
                context = client_context(world.identity(name))
                context.minimum_version = context.maximum_version = version
                with pytest.raises(OSError) as error, socket.create_connection(
                        (programs.HOST, world.server.tls_port), TIMEOUT) as plain:
                    tls = context.wrap_socket(plain, server_hostname="localhost")
                    tls.sendall(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
                    assert tls.recv(1) == b"", "an answer"
                    raise OSError("closed")
                # The alert is there to read: it is not lost in a reset.
                assert isinstance(error.value, ssl.SSLError) and "alert" in str(error.value).lower(), (name, error.value)
        # The command line shows one, too.
        def listed(*arguments):
            return programs.run("pintle", "account", "list", "--url", f"https://{world.server.tls_target}", "--target-ca",
                                certs.certificate, *arguments, check=False,
                                env={"PINTLE_TOKEN": world.server.token})

        certificate, key = world.files["free"]
        assert "deployer" in listed("--client-cert", certificate, "--client-key", key).stdout
        assert listed().returncode == 1
        assert "belong together" in listed("--client-cert", certificate).stderr
        # The one for plain text goes on.
        assert world.server.ready_status() == 200
        lines = [json.loads(line) for line in world.server.output().splitlines() if line.startswith("{")]
        reasons = [line["reason"] for line in lines if line["event"] == "client_certificate_refused"]
        assert reasons[:6] == ["peer did not return a certificate", "unable to get local issuer certificate",
                           "certificate has expired"] * 2
    finally:
        world.server.terminate()


def test_the_command_line_with_a_certificate_alone(world, tmp_path):
    """A bound certificate says who calls, by --url and by a profile; without either way both are named."""
    url = ["--url", f"https://{world.server.tls_target}", "--target-ca", world.certs.certificate]
    environment = {"PINTLE_PROFILES": str(tmp_path / "profiles.json")}

    def run(*arguments, **more):
        return programs.run("pintle", *arguments, check=False, env=environment | more)

    def shown(name):
        certificate, key = world.files[name]
        return "--client-cert", str(certificate), "--client-key", str(key)

    done = run("account", "list", *url, *shown("bound"))
    assert done.returncode == 0 and "deployer" in done.stdout, done
    # A stream, too, and what needs an account.
    done = run("event", "publish", "custom.order.paid", "1", *url, *shown("bound"))
    assert done.returncode == 0, done
    done = run("event", "tail", "--after-position", "0", "--type", "custom.order.paid", "--count", "1", *url, *shown("bound"))
    assert done.returncode == 0 and "custom.order.paid" in done.stdout, done
    for arguments, reason in {(): "auth header missing", shown("free"): "no account is bound"}.items():
        done = run("account", "list", *url, *arguments)
        assert done.returncode == 1 and reason in done.stderr, done
        assert "PINTLE_TOKEN" in done.stderr and "--client-cert" in done.stderr
        done = run("event", "tail", *url, *arguments)
        assert done.returncode == 1 and "PINTLE_TOKEN" in done.stderr, done
    # A token beside it must be the same account's; a wrong one is not made good by the certificate.
    assert run("account", "list", *url, *shown("bound"), PINTLE_TOKEN=world.account[1]).returncode == 0
    done = run("account", "list", *url, *shown("bound"), PINTLE_TOKEN="wrong")
    assert done.returncode == 1 and "PINTLE_TOKEN" not in done.stderr, done
    # A profile has the files, wherever it is used.
    assert run("profile", "set", "mine", *url, *shown("bound")).returncode == 0
    assert (tmp_path / "profiles.json").stat().st_mode & 0o777 == 0o600
    assert "deployer" in run("account", "list", "--profile", "mine").stdout
    done = run("account", "list", "--profile", "mine", *shown("free"))
    assert done.returncode == 1 and "no account is bound" in done.stderr, done
    done = run("profile", "set", "other", *url, "--client-cert", "nowhere.crt", "--client-key", "nowhere.key")
    assert done.returncode == 1 and "nowhere.crt" in done.stderr, done


def test_watches_end(world):
    """A stream that rests on a certificate ends when its binding does."""
    channel = grpc.secure_channel(world.server.tls_target, dialects.credentials_of(world.identity("bound")))
    with channel:
        watch = channel.unary_stream("/pintle.event.v1.EventService/WatchEvents", lambda x: x, lambda x: x)
        call = watch(b"\x18\x01", timeout=TIMEOUT)
        list(call.initial_metadata())
        binding = world.admin.call("BindCertificate", accountId=world.other[0], dnsName="deployer.example.com")
        with pytest.raises(grpc.RpcError) as error:
            for _ in call:
                pass
        assert error.value.code() == grpc.StatusCode.UNAUTHENTICATED
        assert "more than one account" in error.value.details()
    world.admin.call("UnbindCertificate", accountId=world.other[0], id=binding.certificate.id)
    assert world.call("grpc-tls", "bound").code == 0


@pytest.mark.parametrize("by", ["watch", "SIGHUP"])
def test_other_authorities(tmp_path, protos, certs, by):
    """Another authority is taken on while calls go on; the end of one ends the connections of its clients."""
    world = World(tmp_path, protos, certs)
    fresh = Authority(tmp_path, "fresh")
    world.files["fresh"] = fresh.issue("of-fresh", "URI:spiffe://example.com/deployer")

    def replace(*authorities):
        before = world.server.output().count("read again" if by == "watch" else "certificates reloaded")
        new = tmp_path / "new"
        new.write_bytes(b"".join(one.certificate.read_bytes() for one in authorities))
        os.replace(new, world.trusted)
        if by == "SIGHUP":
            world.server.signal(signal.SIGHUP)
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while world.server.output().count("read again" if by == "watch" else "certificates reloaded") == before:
            assert time.monotonic() < end, world.server.output()
            time.sleep(0.02)  # polled: a log tells nobody when it grows

    try:
        connection = http.client.HTTPSConnection("localhost", world.server.tls_port, timeout=TIMEOUT,
                                                 context=client_context(world.identity("bound")))
        without = http.client.HTTPSConnection("localhost", world.server.tls_port, timeout=TIMEOUT,
                                              context=client_context(world.identity(None)))

        def status(one, token=None):
            one.request("GET", f"/admin/v1/accounts/{world.account[0]}/tokens",
                        headers={"authorization": f"Bearer {token}"} if token else {})
            answer = one.getresponse()
            answer.read()
            return answer.status

        for one, token in ((connection, None), (without, world.account[1])):
            one.connect()
            one.auto_open = False
            assert status(one, token) == 200
        replace(world.authority, fresh)
        assert world.call("grpc-tls", "fresh").code == 0
        assert status(connection) == 200
        replace(fresh)
        with pytest.raises((OSError, http.client.HTTPException)):
            status(connection)
        assert status(without, world.account[1]) == 200
        with pytest.raises((OSError, ssl.SSLError)):
            world.call("connect-json-h1-tls", "bound")
        assert world.call("connect-json-h1-tls", "fresh").code == 0
    finally:
        world.server.terminate()


def test_pages_of_others(world):
    """A page of another origin has no certificate, by any of the ways in which browsers call."""
    def status(path, **fields):
        connection = http.client.HTTPSConnection("localhost", world.server.tls_port, timeout=TIMEOUT,
                                                 context=client_context(world.identity("bound")))
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in fields.items()})
        return connection.getresponse().status

    path = f"/admin/v1/accounts/{world.account[0]}/tokens"
    own = f"https://localhost:{world.server.tls_port}"
    assert status(path, origin=own) == 200
    assert status(path, origin="https://evil.example.com") == 401
    assert status(path, origin="null") == 401
    assert status(path, sec_fetch_site="cross-site") == 401
    assert status(path, origin="https://evil.example.com", authorization=f"Bearer {world.account[1]}") == 200
    for transport in (websocket.OverHTTP1, websocket.OverHTTP2):
        client = websocket.WebSocket("websocket", world.protos, transport, "json", world.server.tls_port,
                                     world.identity("bound"))
        assert client.stream(LIST, [world.request()], origin=own)[1].code == 0
        # Who is refused is told so before it sends anything.
        refused = client.open(LIST, origin="https://evil.example.com")
        assert json.loads(refused.receive())["end"]["error"]["code"] == "unauthenticated"
        refused.close()


def test_behind_a_proxy(tmp_path, protos, certs):
    """The certificate is the client's behind a header of the PROXY protocol, too."""
    world = World(tmp_path, protos, certs)
    port = programs.free_port()
    world.server.terminate()
    server = programs.start_pintle(tmp_path, data=tmp_path / "data", extra=[
        "--listen-tls", f"127.0.0.1:{port}", "--cert", certs.certificate, "--key", certs.key,
        "--proxy-protocol", f"127.0.0.1:{port}", "--trusted-proxy", "127.0.0.1", "--client-ca", world.trusted])
    try:
        for name, expected in (("bound", b"HTTP/1.1 200"), ("free", b"HTTP/1.1 401")):
            plain = socket.create_connection((programs.HOST, port), TIMEOUT)
            plain.sendall(b"PROXY TCP4 198.51.100.7 192.0.2.1 4711 443\r\n")
            tls = client_context(world.identity(name)).wrap_socket(plain, server_hostname="localhost")
            tls.sendall(f"GET /admin/v1/accounts/{world.account[0]}/tokens HTTP/1.1\r\nhost: x\r\n"
                        "connection: close\r\n\r\n".encode())
            assert tls.recv(4096).startswith(expected)
            tls.close()
    finally:
        server.terminate()


def test_commands(world, tmp_path):
    """pintle account certificate, and what it says of what cannot be."""
    def run(*arguments, code=0):
        done = programs.run("pintle", "account", "certificate", *arguments, "--data", world.server.data, check=False)
        assert done.returncode == code, done
        return done

    account = world.other[0]
    binding = run("bind", account, "--certificate", world.files["free"][0]).stdout.strip()
    assert world.call("grpc-tls", "free").code == 0
    listed = json.loads(run("list", account, "--json").stdout)["certificates"]
    key = world.authority.run("x509", "-in", world.files["free"][0], "-noout", "-pubkey")
    digest = subprocess.run("openssl pkey -pubin -outform DER | openssl dgst -sha256 -r", shell=True, input=key,
                            capture_output=True, check=True).stdout.split()[0].decode()
    assert [(one["id"], one["publicKeySha256"]) for one in listed] == [(binding, digest)]
    assert f"public-key-sha256  {digest}" in run("list", account).stdout
    assert "already" in run("bind", account, "--public-key-sha256", digest.upper(), code=1).stderr
    run("unbind", account, binding, "--yes")
    assert world.call("grpc-tls", "free").code == 16
    assert "says what is bound" in run("bind", account, code=2).stderr
    assert "says what is bound" in run("bind", account, "--dns", "a", "--uri", "b", code=2).stderr
    assert "no name" in run("bind", account, "--dns", "*.example.com", code=1).stderr
    assert "no certificate" in run("bind", account, "--certificate", world.files["free"][1], code=1).stderr


@pytest.mark.parametrize("arguments,words", [
    (["--client-certificates", "require"], "--client-certificates needs --client-ca"),
    (["--client-ca", "/nonexistent", "--listen", "127.0.0.1:0"], "--client-ca needs --listen-tls"),
    (["--cert", "/nonexistent", "--key", "/nonexistent", "--listen", "127.0.0.1:0"], "--cert needs --listen-tls"),
    (["--client-ca", "/nonexistent", "--listen-tls", "127.0.0.1:0"], "load the client certificate authorities"),
    (["--client-ca", "/dev/null", "--listen-tls", "127.0.0.1:0"], "it is no regular file"),
    (["--json-timeout", "2m", "--max-json-timeout", "1m"], "--json-timeout is longer than --max-json-timeout"),
    (["--max-message-bytes", "65535"], "--max-message-bytes"), (["--max-message-bytes", "67108865"], "--max-message-bytes"),
    (["--client-ca", "x", "--client-certificates", "maybe", "--listen-tls", "127.0.0.1:0"],
     "is not one of require, request"),
])
def test_settings_that_cannot_be(tmp_path, arguments, words):
    done = subprocess.run([programs.program("pintle"), "serve", "--data", str(tmp_path / "data"), *arguments],
                          capture_output=True, text=True, timeout=30, env=programs.clean_environment())
    assert done.returncode in (1, 2) and words in done.stderr, done
