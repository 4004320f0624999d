"""How the built server stands at the edge: Unix sockets, sockets that are passed to it, proxies that introduce clients,
and certificates that are replaced."""
import http.client
import os
import pathlib
import secrets
import shlex
import signal
import socket
import ssl
import stat
import subprocess
import threading
import time

import grpc
import pytest

from harness import programs


def pintle(directory, *listeners):
    """The arguments of a server with its data under `directory`."""
    directory = pathlib.Path(directory)
    return [programs.program("pintle"), "serve", "--data", str(directory / "data"), "--loops", "2", *map(str, listeners)]


class Process:
    """A server that is started through a shell, which may pass it sockets."""

    def __init__(self, command, log, pass_fds=(), **environment):
        self.log = pathlib.Path(log)
        with open(log, "ab") as output:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                            pass_fds=pass_fds, env=programs.clean_environment(**environment))

    def output(self):
        return self.log.read_text(errors="replace")

    def wait_for(self, condition, seconds=20):
        end = time.monotonic() + seconds
        while not condition():
            assert self.process.poll() is None, self.output()
            assert time.monotonic() < end, self.output()
            time.sleep(0.02)  # polled: files and answers tell nobody when they come

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(40)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)


def ask(connection, before=b""):
    """The status of /healthz on a connected socket; None when it was closed without an answer."""
    with connection:
        connection.settimeout(10)
        answer = b""
        try:
            connection.sendall(before + b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
            while piece := connection.recv(4096):
                answer += piece
        except (ConnectionResetError, BrokenPipeError):
            pass  # closed without a look at what was sent
    return int(answer.split(b" ", 2)[1]) if answer else None


def through(path):
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(str(path))
    return connection


def listening():
    one = socket.socket()
    one.bind((programs.HOST, 0))
    one.listen(64)
    return one


def test_unix_socket(tmp_path):
    """grpcio and HTTP/1.1 by a file with its mode; a socket that a dead server left is replaced, a living one's is not."""
    path = tmp_path / "web.sock"
    command = pintle(tmp_path, "--listen", f"unix:{path}", "--socket-mode", "0660")
    for _ in range(2):
        with Process(command, tmp_path / "log") as server:
            server.wait_for(path.exists)
            server.wait_for(lambda: works(path))
            assert stat.S_IMODE(path.stat().st_mode) == 0o660
            with grpc.insecure_channel(f"unix:{path}") as channel:
                check = channel.unary_unary("/grpc.health.v1.Health/Check", lambda x: x, lambda x: x)
                assert check(b"", timeout=10) == b"\x08\x01"
                # The socket is no administrator's: it vouches for nobody.
                with pytest.raises(grpc.RpcError) as error:
                    channel.unary_unary("/pintle.admin.v1.AdminService/ListOrganizations", lambda x: x,
                                        lambda x: x)(b"", timeout=10)
                assert error.value.code() == grpc.StatusCode.UNAUTHENTICATED
            second = subprocess.run(pintle(tmp_path / "other", "--listen", f"unix:{path}"), capture_output=True,
                                    text=True, timeout=30, env=programs.clean_environment())
            assert second.returncode == 1 and "Address already in use" in second.stderr, second.stderr
            assert works(path)
            server.process.kill()
            server.process.wait(10)
            assert path.exists()
    with Process(command, tmp_path / "log") as server:
        server.wait_for(lambda: works(path))
        assert server.terminate() == 0
    assert not path.exists()


def works(path):
    try:
        return ask(through(path)) == 200
    except OSError:
        return False


def test_passed_sockets_and_notices(tmp_path):
    """Sockets under names, calls that come before the server, and every word that the manager hears."""
    plain, second = listening(), listening()
    inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    inbox.bind(str(tmp_path / "notify"))
    inbox.settimeout(20)
    command = pintle(tmp_path, "--listen", "systemd:web", "--listen", "systemd:more")
    script = (f"LISTEN_PID=$$ exec {shlex.join(command)} 3<&{plain.fileno()} 4<&{second.fileno()}")
    waiting = socket.create_connection(plain.getsockname(), 10)
    with Process(["bash", "-c", script], tmp_path / "log", (plain.fileno(), second.fileno()), LISTEN_FDS="2",
                 LISTEN_FDNAMES="web:more", NOTIFY_SOCKET=str(tmp_path / "notify"), WATCHDOG_USEC="400000") as server:
        assert inbox.recv(512) == b"READY=1\n", server.output()
        assert ask(waiting) == 200
        assert ask(socket.create_connection(second.getsockname(), 10)) == 200
        assert {inbox.recv(512) for _ in range(3)} == {b"WATCHDOG=1\n"}
        server.process.send_signal(signal.SIGHUP)
        heard = [other(inbox), other(inbox)]
        assert heard[0].startswith(b"RELOADING=1\nMONOTONIC_USEC=") and heard[1] == b"READY=1\n", heard
        server.process.send_signal(signal.SIGTERM)
        assert other(inbox) == b"STOPPING=1\n"
        assert server.process.wait(40) == 0
    # The listeners are the manager's: who connects now waits for the next server.
    socket.create_connection(plain.getsockname(), 10).close()
    for one in (plain, second, inbox):
        one.close()


def other(inbox):
    """The next word besides those that the server is well."""
    while (word := inbox.recv(512)) == b"WATCHDOG=1\n":
        pass
    return word


def test_proxy_protocol(tmp_path):
    """haproxy's header, in both versions: failures count against the client; others are closed."""
    port, path = programs.free_port(), tmp_path / "web.sock"
    command = pintle(tmp_path, "--listen", f"127.0.0.1:{port}", "--proxy-protocol", f"127.0.0.1:{port}",
                     "--listen", f"unix:{path}", "--proxy-protocol", f"unix:{path}", "--trusted-proxy", "127.0.0.1",
                     "--log", "all")
    line = b"PROXY TCP4 198.51.100.7 192.0.2.1 4711 443\r\n"
    binary = (b"\r\n\r\n\0\r\nQUIT\n\x21\x21\0\x24" + socket.inet_pton(socket.AF_INET6, "2001:db8::7")
              + socket.inet_pton(socket.AF_INET6, "::1") + b"\x12\x67\x01\xbb")
    with Process(command, tmp_path / "log") as server:
        server.wait_for(path.exists)
        server.wait_for(lambda: "listens on" in server.output())
        tcp = lambda: socket.create_connection((programs.HOST, port), 10)
        assert ask(tcp(), line) == 200
        assert ask(tcp(), binary) == 200
        assert ask(through(path), line) == 200
        assert ask(tcp()) is None
        assert ask(through(path)) is None
        call = b"POST /v2/actions/targets/search HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}"
        for header in (line, binary):
            with tcp() as connection:
                connection.sendall(header + call)
                assert connection.recv(4096).startswith(b"HTTP/1.1 401")
        server.wait_for(lambda: '"198.51.100.7"' in server.output() and '"2001:db8::7"' in server.output())
        assert server.terminate() == 0


def test_a_listener_with_limits_of_its_own(tmp_path):
    """The header list of one port is smaller than that of the other; both take what fits."""
    small, large = programs.free_port(), programs.free_port()
    command = pintle(tmp_path, "--listen", f"127.0.0.1:{small}", "--listen", f"127.0.0.1:{large}",
                     "--max-header-list", "65536", "--listener-limit", f"127.0.0.1:{small} max-header-list=4096")
    with Process(command, tmp_path / "log") as server:
        server.wait_for(lambda: "listens on" in server.output())
        for port, length, status in ((small, 3000, 200), (small, 5000, 431), (large, 5000, 200), (large, 30000, 200)):
            fields = b"GET /healthz HTTP/1.1\r\nx: " + b"y" * length + b"\r\nhost: x\r\nconnection: close\r\n\r\n"
            with socket.create_connection((programs.HOST, port), 10) as connection:
                connection.sendall(fields)
                assert connection.recv(4096).startswith(b"HTTP/1.1 %d" % status), (port, length)
        assert server.terminate() == 0


def test_proxied_tls(tmp_path):
    """The header stands before the handshake."""
    port = programs.free_port()
    command = pintle(tmp_path, "--listen-tls", f"127.0.0.1:{port}", "--proxy-protocol", f"127.0.0.1:{port}",
                     "--trusted-proxy", "127.0.0.1")
    with Process(command, tmp_path / "log") as server:
        server.wait_for(lambda: "listens on" in server.output())
        context = ssl.create_default_context(cafile=str(tmp_path / "data" / "dev.crt"))
        connection = socket.create_connection((programs.HOST, port), 10)
        connection.sendall(b"PROXY TCP4 198.51.100.7 192.0.2.1 4711 443\r\n")
        assert ask(context.wrap_socket(connection, server_hostname="localhost")) == 200
        assert server.terminate() == 0


def test_certificates_are_replaced_under_load(tmp_path):
    """New files are in use within seconds, no handshake and no call fails meanwhile, whichever file comes first."""
    pairs = [programs.Certificates(tmp_path / f"pair{index}") for index in range(3)]
    live = tmp_path / "live.crt", tmp_path / "live.key"

    def install(pair, *order):
        for index in order:
            source = (pair.certificate, pair.key)[index]
            fresh = live[index].with_suffix(".new")
            fresh.write_bytes(pathlib.Path(source).read_bytes())
            fresh.chmod(0o600)
            os.replace(fresh, live[index])
            time.sleep(0.3)  # long enough for a look at files that do not fit each other

    install(pairs[0], 0, 1)
    port = programs.free_port()
    command = pintle(tmp_path, "--listen-tls", f"127.0.0.1:{port}", "--cert", live[0], "--key", live[1])
    seen, failures, done = [], [], threading.Event()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE

    def load():
        while not done.is_set():
            try:
                connection = http.client.HTTPSConnection(programs.HOST, port, timeout=10, context=context)
                connection.request("GET", "/healthz")
                seen.append(connection.sock.getpeercert(binary_form=True))
                assert connection.getresponse().status == 200
                connection.close()
            except Exception as error:  # whatever it is, it is a failed call
                failures.append(repr(error))

    def channel(pair):
        """grpcio trusting one certificate alone."""
        return grpc.secure_channel(f"localhost:{port}", grpc.ssl_channel_credentials(pathlib.Path(pair.certificate).read_bytes()),
                                   options=[("grpc.use_local_subchannel_pool", 1)])

    def check(one):
        return one.unary_unary("/grpc.health.v1.Health/Check")(b"", timeout=10)

    def load_one_connection():
        with channel(pairs[0]) as one:
            while not done.is_set():
                try:
                    assert check(one) == b"\x08\x01"
                    kept.append(one)
                except Exception as error:
                    failures.append(repr(error))

    kept = []
    with Process(command, tmp_path / "log") as server:
        server.wait_for(lambda: "listens on" in server.output())
        threads = [threading.Thread(target=load) for _ in range(4)] + [threading.Thread(target=load_one_connection)]
        for one in threads:
            one.start()
        try:
            for number, (pair, order) in enumerate([(pairs[1], (0, 1)), (pairs[2], (1, 0))], 1):
                install(pair, *order)
                wanted = ssl.PEM_cert_to_DER_cert(pathlib.Path(pair.certificate).read_text())
                server.wait_for(lambda: wanted in seen[-8:], 10)
                assert server.output().count("certificate read again") == number
                # The next handshake, by a client that would take no other certificate.
                with channel(pair) as one:
                    assert check(one) == b"\x08\x01"
        finally:
            done.set()
            for one in threads:
                one.join()
        assert failures == [] and len(seen) > 20 and len(kept) > 20
        assert server.terminate() == 0
