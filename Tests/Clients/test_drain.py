"""SIGTERM: readiness off, GOAWAY in two steps, streams finish, exit 0; a second SIGTERM stops at once."""
import signal
import threading
import time

import pytest
from hyperframe import frame

from harness import framing, programs
from harness.frames import FrameConnection
from harness.transports import HTTP1

GRPC = [("content-type", "application/grpc"), ("te", "trailers")]
STREAM = "/grpc.testing.TestService/StreamingOutputCall"
COUNT, PAUSE_MICROSECONDS = 15, 100_000


@pytest.fixture
def own_testee(tmp_path):
    server = programs.start_testee(tmp_path)
    yield server
    server.kill()


def slow_stream(protos, count=COUNT):
    """A request that is answered by `count` messages, one every tenth of a second."""
    request = protos.message("grpc.testing.StreamingOutputCallRequest")()
    for _ in range(count):
        request.response_parameters.add(size=10, interval_us=PAUSE_MICROSECONDS)
    return framing.envelope(request.SerializeToString())


def read_until_data(connection, stream):
    for one in connection.frames(10):
        if isinstance(one, frame.DataFrame) and one.stream_id == stream:
            return
    raise AssertionError("no DATA came")


def test_a_stream_finishes(own_testee, protos):
    connection = FrameConnection(own_testee.port)
    stream = connection.open(STREAM, GRPC, slow_stream(protos))
    read_until_data(connection, stream)
    own_testee.signal(signal.SIGTERM)
    terminated = time.monotonic()
    data, goaways, trailers, off = 1, [], None, None
    for one in connection.frames(10):
        if isinstance(one, frame.GoAwayFrame):
            goaways.append((one.last_stream_id, one.error_code))
            if off is None:
                # New calls are turned away while the old one goes on.
                off = own_testee.ready_status()
        elif one.stream_id == stream and isinstance(one, frame.DataFrame):
            data += 1
        elif one.stream_id == stream and isinstance(one, frame.HeadersFrame):
            trailers = one.fields
    assert off in (None, 503), "still ready after SIGTERM"
    # The first GOAWAY leaves room for requests that are under way, the last one names the last stream.
    assert goaways and goaways[-1] == (stream, 0), goaways
    assert len(goaways) == 1 or goaways[0][0] == 2**31 - 1, goaways
    assert trailers is not None and ("grpc-status", "0") in trailers
    assert data >= COUNT
    assert connection.closed, "the connection was left open"
    assert own_testee.wait(10) == 0
    assert time.monotonic() - terminated < 10


def test_a_request_between_the_two_steps_is_answered(own_testee, protos):
    """A client that has not yet seen the GOAWAY loses no call."""
    connection = FrameConnection(own_testee.port)
    stream = connection.open(STREAM, GRPC, slow_stream(protos, 5))
    read_until_data(connection, stream)
    own_testee.signal(signal.SIGTERM)
    late = connection.open("/helloworld.Greeter/SayHello", GRPC, framing.envelope(b"\x0a\x01a"))
    last, answered = None, False
    for one in connection.frames(10):
        if isinstance(one, frame.GoAwayFrame):
            last = one.last_stream_id
        elif one.stream_id == late and isinstance(one, frame.HeadersFrame) and "END_STREAM" in one.flags:
            answered = ("grpc-status", "0") in one.fields or ("grpc-status", "14") in one.fields
    # Either it was answered, or the last GOAWAY says that it was never looked at and may be sent again.
    assert answered or last < late
    assert own_testee.wait(10) == 0


def test_an_idle_server_stops_quickly(own_testee):
    """Idle clients that answer the PING between the two GOAWAYs hold nothing up."""
    idle = [FrameConnection(own_testee.port) for _ in range(3)]
    keep_alive = HTTP1(own_testee.port)
    assert keep_alive.request("GET", "/", [], []).status == 200
    seen = [[] for _ in idle]
    readers = [threading.Thread(target=lambda c, s: s.extend(c.frames(8)), args=pair) for pair in zip(idle, seen)]
    for reader in readers:
        reader.start()
    started = time.monotonic()
    assert own_testee.terminate(10) == 0
    # Two seconds are left to clients that do not close their side.
    assert time.monotonic() - started < 4
    for reader, connection, frames in zip(readers, idle, seen):
        reader.join()
        assert any(isinstance(one, frame.GoAwayFrame) for one in frames) and connection.closed


def test_silent_clients_do_not_hold_up_the_stop(own_testee):
    """Clients that never read are let go after a moment."""
    silent = [FrameConnection(own_testee.port) for _ in range(3)]
    started = time.monotonic()
    assert own_testee.terminate(20) == 0
    assert time.monotonic() - started < 8
    for connection in silent:
        connection.close()


def test_an_http1_answer_finishes(own_testee, protos):
    """The answer under way ends as it should, and the connection closes after it."""
    client = HTTP1(own_testee.port)
    assert client.request("GET", "/readyz", [], []).status == 200
    body = slow_stream(protos, 8)
    head = (f"POST {STREAM} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/grpc-web+proto\r\n"
            f"content-length: {len(body)}\r\n\r\n").encode()
    client.socket.sendall(head + body)
    time.sleep(0.25)  # the stream has begun: its first message comes after a tenth of a second
    own_testee.signal(signal.SIGTERM)
    answer = client.read_answer()
    found = framing.envelopes(answer.body)
    assert [flags for flags, _ in found] == [0] * 8 + [framing.TRAILERS]
    assert ("grpc-status", "0") in framing.trailer_fields(found[-1][1])
    assert own_testee.wait(10) == 0


def test_a_health_watch_ends(tmp_path, protos):
    """Whoever watches is told, and its stream does not hold up the drain."""
    server = programs.start_pintle(tmp_path, token="drain-test-token-0123456789abcdef")
    try:
        connection = FrameConnection(server.port)
        watch = connection.open("/grpc.health.v1.Health/Watch", GRPC, framing.envelope(b""))
        read_until_data(connection, watch)
        started = time.monotonic()
        server.signal(signal.SIGTERM)
        states, ended = [], False
        body = bytearray()
        for one in connection.frames(10):
            if one.stream_id == watch and isinstance(one, frame.DataFrame):
                body += one.data
            if one.stream_id == watch and ("END_STREAM" in one.flags or isinstance(one, frame.RstStreamFrame)):
                ended = True
        response = protos.message("grpc.health.v1.HealthCheckResponse")
        states = [response.FromString(payload).status for _, payload in framing.envelopes(bytes(body))]
        assert ended and (not states or states[-1] == 2), states
        assert server.wait(10) == 0
        assert time.monotonic() - started < 10
    finally:
        server.kill()


@pytest.mark.alone
def test_a_second_signal_stops_at_once(own_testee, protos):
    connection = FrameConnection(own_testee.port)
    stream = connection.open(STREAM, GRPC, slow_stream(protos, 200))
    read_until_data(connection, stream)
    own_testee.signal(signal.SIGTERM)
    time.sleep(0.3)  # two signals that come together would be one
    assert own_testee.running, "the drain did not wait for the stream"
    own_testee.signal(signal.SIGTERM)
    started = time.monotonic()
    own_testee.wait(5)
    assert time.monotonic() - started < 2


def test_an_interrupt_drains_as_well(own_testee):
    """Ctrl-C in `make run`."""
    own_testee.signal(signal.SIGINT)
    assert own_testee.wait(10) == 0
