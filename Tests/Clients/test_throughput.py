"""Writers that come together share commits: 64 of them write much more than one that waits for each of its commits.

The client is a few lines on a socket with frames made beforehand, so that it is not what is measured."""
import re
import secrets
import socket
import time

import pytest
from hyperframe import frame

from harness import programs
from harness.framing import envelope
from harness.frames import FrameConnection
from harness.management import MANAGEMENT

SECONDS, ROUNDS, AT_LEAST = 0.5, 3, 8
# Where the disk is fast beside the processor, how much faster they are says more of the processor: there they must be so many
# times as fast, and share as many commits.
AT_LEAST_BY_TIME = 3
HEADERS, DATA, END_STREAM = 1, 0, 1


class Creator(FrameConnection):
    """Creates actions with a number of calls under way at once."""

    def __init__(self, server):
        super().__init__(server.port)
        self.made = self.ended = self.answered = 0
        self.token = server.token
        # The first block fills the header table; from then on it is the same for every request.
        self._start(self.block())
        self._finish(1)
        self.fields = self.block()

    def block(self):
        return self.encoder.encode([
            (":method", "POST"), (":path", f"/{MANAGEMENT}/CreateAction"), (":scheme", "http"),
            (":authority", "localhost"), ("content-type", "application/grpc"), ("te", "trailers"),
            ("authorization", f"Bearer {self.token}")])

    def _start(self, fields):
        stream, self.next_stream = self.next_stream, self.next_stream + 2
        name = f"n{self.made}".encode()
        self.made += 1
        body = envelope(b"\x0a" + bytes([len(name)]) + name + b"\x12\x01x")
        self.send(frame.HeadersFrame(stream, fields, flags=["END_HEADERS"]),
                  frame.DataFrame(stream, body, flags=["END_STREAM"]))

    def _finish(self, wanted):
        """Waits for the ends of so many calls at least; gives how many ended. All must have an answer's message."""
        ended = answered = 0
        while ended < wanted:
            piece = self.socket.recv(1 << 18)
            assert piece, "the server closed the connection"
            self.buffer += piece
            start, buffer = 0, self.buffer
            while len(buffer) - start >= 9:
                length = int.from_bytes(buffer[start:start + 3], "big")
                if len(buffer) - start < 9 + length:
                    break
                kind, flags = buffer[start + 3], buffer[start + 4]
                answered += kind == DATA
                ended += kind == HEADERS and flags & END_STREAM
                start += 9 + length
            del buffer[:start]
        self.answered += answered
        self.ended += ended
        return ended

    def rate(self, together):
        """Creations a second with so many under way."""
        started, before = time.monotonic(), self.ended
        under_way = 0
        while time.monotonic() - started < SECONDS:
            while under_way < together:
                self._start(self.fields)
                under_way += 1
            under_way -= self._finish(1)
        self._finish(under_way)
        return (self.ended - before) / (time.monotonic() - started)


def commits(data):
    """How many transactions there were, and how many commands in them."""
    with socket.socket(socket.AF_UNIX) as admin:
        admin.connect(str(data / "admin.sock"))
        admin.sendall(b"GET /metrics HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        text = b"".join(iter(lambda: admin.recv(1 << 16), b"")).decode()
    return [float(re.search(rf"^pintle_store_commit_commands_{name} (\S+)", text, re.M)[1]) for name in ("count", "sum")]


@pytest.mark.alone
def test_64_writers_share_commits(tmp_path):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32))
    creator = Creator(server)
    one = many = transactions = commands = 0
    for _ in range(ROUNDS):  # in turns, so that a disk that is slow for a while slows both
        one += creator.rate(1) / ROUNDS
        before = commits(server.data)
        many += creator.rate(64) / ROUNDS
        after = commits(server.data)
        transactions, commands = transactions + after[0] - before[0], commands + after[1] - before[1]
    shared = commands / transactions
    print(f"{many:.0f} creations/s with 64 at once, {one:.0f} one by one, ratio {many / one:.1f}, {shared:.1f} a commit")
    assert creator.ended == creator.answered == creator.made
    assert many >= (AT_LEAST_BY_TIME if shared >= AT_LEAST else AT_LEAST) * one, f"{many:.0f} a second against {one:.0f}"
    creator.close()
    assert server.terminate() == 0
