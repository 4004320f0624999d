"""What one peer may take of a server: memory, places, attempts."""
import ctypes
import ctypes.util
import json
import secrets
import socket
import subprocess
import time

import pytest

from harness import programs
from harness.frames import FrameConnection

HEALTH = "/grpc.health.v1.Health/Check"
GRPC = [("content-type", "application/grpc"), ("te", "trailers")]


@pytest.fixture(scope="module")
def server(tmp_path_factory, certs):
    directory = tmp_path_factory.mktemp("peers")
    one = programs.start_pintle(directory, token=secrets.token_urlsafe(32), certs=certs)
    yield one
    assert one.terminate() == 0, one.output()


def curl(server, path, *arguments):
    """Status, fields and body of an answer."""
    done = subprocess.run(["curl", "-s", "-i", "--max-time", "10", *arguments, f"http://{server.target}{path}"],
                          capture_output=True, text=True, timeout=20, check=True)
    head, _, body = done.stdout.partition("\n\n") if "\r\n\r\n" not in done.stdout else \
        done.stdout.partition("\r\n\r\n")
    lines = head.splitlines()
    return int(lines[0].split()[1]), dict(line.lower().split(": ", 1) for line in lines[1:]), body


def test_announced_bodies_cost_nothing(server):
    before = server.memory()
    connection = FrameConnection(server.port)
    streams = [connection.open(HEALTH, GRPC, end=False, body=b"\0" + (4 << 20).to_bytes(4, "big"))
               for _ in range(100)]
    codes = {}
    for one in connection.frames(2):
        for name, value in getattr(one, "fields", None) or []:
            if name == "grpc-status":
                codes[one.stream_id] = value
    # The announcement is enough: health takes a few KiB.
    assert codes == {stream: "8" for stream in streams}
    assert server.memory() - before < 16 << 20


class KeyUpdates:
    """A connection by TLS 1.3 that can update its keys: by OpenSSL itself, since no library for Python can."""
    def __init__(self, port, receive_buffer=None):
        self.tls = ctypes.CDLL(ctypes.util.find_library("ssl"))
        for name in "TLS_client_method", "SSL_CTX_new", "SSL_new":
            getattr(self.tls, name).restype = ctypes.c_void_p
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(20)
        self.socket.connect(("127.0.0.1", port))
        self.socket.setblocking(True)
        self.context = ctypes.c_void_p(self.tls.SSL_CTX_new(ctypes.c_void_p(self.tls.TLS_client_method())))
        self.ssl = ctypes.c_void_p(self.tls.SSL_new(self.context))
        self.tls.SSL_set_fd(self.ssl, self.socket.fileno())
        assert self.tls.SSL_connect(self.ssl) == 1

    def write(self, data):
        assert self.tls.SSL_write(self.ssl, data, len(data)) == len(data)

    def update(self, asks):
        return self.tls.SSL_key_update(self.ssl, 1 if asks else 0) == 1 and self.tls.SSL_do_handshake(self.ssl) == 1


def test_whoever_reads_nothing_and_updates_keys_costs_nothing(server):
    """The answer to an update of keys finds no room: the server waits for it, and does not ask again and again."""
    connection = KeyUpdates(server.tls_port, receive_buffer=4096)
    before = server.cpu_seconds()
    # Answers of some MB that nobody reads: no buffer between takes them all.
    connection.write(b"GET /openapi.json HTTP/1.1\r\nhost: x\r\n\r\n" * 40)
    time.sleep(2)
    for _ in range(8):
        connection.update(asks=True)
    time.sleep(1)
    begun, began = server.cpu_seconds(), time.monotonic()
    time.sleep(3)
    assert server.cpu_seconds() - begun < 0.1 * (time.monotonic() - began)
    assert begun - before < 5
    assert curl(server, "/healthz")[0] == 200
    connection.socket.close()


def test_a_connection_holds_so_much(server):
    """Bodies of an authenticated caller that never end: some are refused, and the memory comes back."""
    before = server.memory()
    connection = FrameConnection(server.port)
    fields = [*GRPC, ("authorization", f"Bearer {server.token}")]
    streams = [connection.open("/pintle.event.v1.EventService/PublishEvents", fields, end=False,
                               body=b"\0" + (4 << 20).to_bytes(4, "big")) for _ in range(24)]
    windows, whole = {stream: 60_000 for stream in streams}, 60_000
    refused, end = set(), time.monotonic() + 20
    left = {stream: (4 << 20) - 10 for stream in streams}
    while time.monotonic() < end and len(refused) < 10:
        for stream in list(left):
            count = min(windows[stream], whole, left[stream], 16_384)
            if count > 0:
                connection.data(stream, bytes(count))
                windows[stream], whole, left[stream] = windows[stream] - count, whole - count, left[stream] - count
        for one in connection.frames(0.02):
            kind = type(one).__name__
            if kind == "WindowUpdateFrame":
                if one.stream_id == 0:
                    whole += one.window_increment
                else:
                    windows[one.stream_id] += one.window_increment
            for name, value in getattr(one, "fields", None) or []:
                if name == "grpc-status":
                    assert value == "8"
                    refused.add(one.stream_id)
                    left.pop(one.stream_id, None)
    # 24 bodies of 4 MiB are 96 MiB; a connection holds 32.
    assert len(refused) >= 10
    assert server.memory() - before < 80 << 20
    connection.socket.close()
    end = time.monotonic() + 10
    while server.memory() - before > 24 << 20 and time.monotonic() < end:
        time.sleep(0.2)
    assert server.memory() - before <= 24 << 20


@pytest.mark.alone
def test_wrong_tokens_are_few(tmp_path, certs):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), certs=certs, extra=[
        "--failed-authentications-burst", "20", "--failed-authentications-per-second", "1"])
    try:
        path = "/management/v1/flows/1"
        good = ("-H", f"authorization: Bearer {server.token}")
        assert curl(server, path, *good)[0] == 200
        statuses = [curl(server, path, "-H", "authorization: Bearer wrong")[0] for _ in range(30)]
        assert statuses[:20] == [401] * 20 and statuses.count(429) >= 8
        status, fields, body = curl(server, path, "-H", "authorization: Bearer wrong")
        assert status == 429 and int(fields["retry-after"]) >= 1
        assert json.loads(body)["details"][0]["@type"].endswith("google.rpc.RetryInfo")
        # What was valid before still is.
        assert curl(server, path, *good)[0] == 200
    finally:
        server.terminate()


def test_failures_fill_no_log(tmp_path, certs):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), certs=certs)
    try:
        connection = FrameConnection(server.port)
        for _ in range(20):
            for _ in range(100):
                connection.open("/pintle.admin.v1.AdminService/ListTokens", GRPC, body=b"\0\0\0\0\0")
            for _ in connection.frames(0.1):
                pass
        time.sleep(1.5)
        lines = [json.loads(line) for line in server.output().splitlines() if line.startswith("{")]
        failed = [one for one in lines if "method" in one]
        told = sum(one["failed_calls"] for one in lines if one.get("event") == "log_lines_left_out")
        assert len(failed) + told == 2000 and told > 500
    finally:
        server.terminate()
