"""The four kinds of call by grpcio, a reader that stops, and handlers that stop with their call."""
import json
import queue
import threading
import time

import grpc
import pytest
from hyperframe import frame

from harness import framing
from harness.frames import FrameConnection
from harness.transports import HTTP1, HTTP2

TEST = "/grpc.testing.TestService/"
GRPC_FIELDS = [("content-type", "application/grpc"), ("te", "trailers")]
MIB = 1 << 20


@pytest.fixture(scope="module", params=["plain", "tls"])
def channel(request, testee, certs):
    options = [("grpc.max_receive_message_length", -1)]
    if request.param == "tls":
        one = grpc.secure_channel(testee.tls_target, grpc.ssl_channel_credentials(certs.certificate.read_bytes()),
                                  options=options)
    else:
        one = grpc.insecure_channel(testee.target, options=options)
    yield one
    one.close()


@pytest.fixture(scope="module")
def messages(protos):
    return lambda name: protos.message(f"grpc.testing.{name}")


def method(channel, kind, name, request, response):
    return getattr(channel, kind)(TEST + name, request_serializer=request.SerializeToString,
                                  response_deserializer=response.FromString)


@pytest.mark.parametrize("compression", [grpc.Compression.NoCompression, grpc.Compression.Gzip,
                                         grpc.Compression.Deflate])
def test_unary(channel, messages, compression):
    request, response = messages("SimpleRequest"), messages("SimpleResponse")
    call = method(channel, "unary_unary", "UnaryCall", request, response)
    body = bytes(271_828)
    answer, done = call.with_call(
        request(response_size=314_159, payload={"body": body}, response_compressed={"value": True},
                expect_compressed={"value": compression != grpc.Compression.NoCompression}),
        metadata=[("x-grpc-test-echo-initial", "initial"), ("x-grpc-test-echo-trailing-bin", b"\xab\xab\xab")],
        compression=compression, timeout=20)
    assert answer.payload.body == bytes(314_159)
    initial, trailing = dict(done.initial_metadata()), dict(done.trailing_metadata())
    assert initial["x-grpc-test-echo-initial"] == "initial"
    assert trailing["x-grpc-test-echo-trailing-bin"] == b"\xab\xab\xab"
    assert "x-grpc-test-echo-initial" not in trailing and "x-grpc-test-echo-trailing-bin" not in initial


def test_client_stream(channel, messages):
    request, response = messages("StreamingInputCallRequest"), messages("StreamingInputCallResponse")
    call = method(channel, "stream_unary", "StreamingInputCall", request, response)
    sizes = [27_182, 8, 1_828, 45_904]
    answer = call(iter([request(payload={"body": bytes(size)}) for size in sizes]), timeout=20)
    assert answer.aggregated_payload_size == sum(sizes)
    assert call(iter([]), timeout=20).aggregated_payload_size == 0


def test_server_stream(channel, messages):
    request, response = messages("StreamingOutputCallRequest"), messages("StreamingOutputCallResponse")
    call = method(channel, "unary_stream", "StreamingOutputCall", request, response)
    sizes = [31_415, 9, 2_653, 58_979]
    answers = call(request(response_parameters=[{"size": size} for size in sizes]), timeout=20)
    assert [len(one.payload.body) for one in answers] == sizes


def test_both_ways(channel, messages):
    """Each answer comes before the next question is asked, and the end of the questions ends the call."""
    request, response = messages("StreamingOutputCallRequest"), messages("StreamingOutputCallResponse")
    call = method(channel, "stream_stream", "FullDuplexCall", request, response)
    questions = queue.Queue()
    answers = call(iter(questions.get, None), timeout=20)
    for size in (31_415, 9, 2_653, 58_979):
        questions.put(request(response_parameters=[{"size": size}]))
        assert len(next(answers).payload.body) == size
    questions.put(None)
    assert list(answers) == [] and answers.code() == grpc.StatusCode.OK


def test_half_duplex(channel, messages):
    request, response = messages("StreamingOutputCallRequest"), messages("StreamingOutputCallResponse")
    call = method(channel, "stream_stream", "HalfDuplexCall", request, response)
    answers = call(iter([request(response_parameters=[{"size": size}]) for size in (3, 2, 1)]), timeout=20)
    assert [len(one.payload.body) for one in answers] == [3, 2, 1]


@pytest.mark.parametrize("code, text", [
    (2, "test status message"), (10, "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"),
    (3, "100%"), (16, "")])
def test_status_and_its_message(channel, messages, code, text):
    request, response = messages("SimpleRequest"), messages("SimpleResponse")
    call = method(channel, "unary_unary", "UnaryCall", request, response)
    with pytest.raises(grpc.RpcError) as error:
        call(request(response_status={"code": code, "message": text}), timeout=20)
    assert (error.value.code().value[0], error.value.details()) == (code, text)


@pytest.mark.parametrize("size", [2048, 2049, 65_500, 1_000_000])
def test_a_long_status_message_is_cut_and_keeps_its_code(channel, messages, size):
    request, response = messages("SimpleRequest"), messages("SimpleResponse")
    call = method(channel, "unary_unary", "UnaryCall", request, response)
    with pytest.raises(grpc.RpcError) as error:
        call(request(response_status={"code": 9, "message": "%" * size}), timeout=20)
    assert error.value.code() == grpc.StatusCode.FAILED_PRECONDITION
    assert error.value.details() == ("%" * size if size <= 2048 else "%" * 2044 + " ...")


@pytest.mark.parametrize("path", [TEST + "UnimplementedCall", "/grpc.testing.UnimplementedService/UnimplementedCall",
                                  "/no.such.Service/Method"])
def test_unimplemented(channel, path):
    with pytest.raises(grpc.RpcError) as error:
        channel.unary_unary(path)(b"", timeout=20)
    assert error.value.code() == grpc.StatusCode.UNIMPLEMENTED


def test_a_deadline_passes(channel, messages):
    request, response = messages("StreamingOutputCallRequest"), messages("StreamingOutputCallResponse")
    call = method(channel, "unary_stream", "StreamingOutputCall", request, response)
    started = time.monotonic()
    with pytest.raises(grpc.RpcError) as error:
        list(call(request(response_parameters=[{"size": 1, "interval_us": 10_000_000}]), timeout=0.3))
    assert error.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED
    assert time.monotonic() - started < 3


def test_many_calls_at_once(channel, messages):
    """More calls than a connection may have streams, from many threads."""
    request, response = messages("SimpleRequest"), messages("SimpleResponse")
    call = method(channel, "unary_unary", "UnaryCall", request, response)
    pending = [call.future(request(response_size=1000 + number), timeout=30) for number in range(500)]
    assert [len(one.result().payload.body) for one in pending] == [1000 + number for number in range(500)]


def varint(value):
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def greeter_stream(count, size):
    return framing.envelope(b"\x08" + varint(count) + b"\x10" + varint(size))


def watch_memory(server, seconds):
    """The most memory that the server has within the time."""
    end, most = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        most = max(most, server.memory())
        time.sleep(0.05)  # sampled: the kernel does not tell when a process grows
    return most


@pytest.mark.parametrize("count, size", [(1600, 65_536), (100_000, 1_048), (104, 1 << 20)])
@pytest.mark.parametrize("stopped", ["window", "socket"])
def test_a_reader_that_stops(stopped, count, size, testee):
    """100 MB to a reader that stops for 5 s: its windows stay shut, or it does not read its socket."""
    window = 65_535 if stopped == "window" else (1 << 30)
    # Once through first, so that what the server keeps for reuse does not count.
    warm = FrameConnection(testee.port)
    warm.collect(warm.open("/helloworld.Greeter/Stream", GRPC_FIELDS, greeter_stream(max(2, count // 50), size)))
    warm.close()
    before = testee.memory()
    connection = FrameConnection(testee.port, window=window, grant=False, receive_buffer=65_536)
    stream = connection.open("/helloworld.Greeter/Stream", GRPC_FIELDS, greeter_stream(count, size))
    if stopped == "window":
        # Takes what comes and gives no credit back: the server may send 64 KiB.
        reader = threading.Thread(target=lambda: list(connection.frames(1)))
        reader.start()
        most = watch_memory(testee, 5)
        reader.join()
        assert connection.received[stream] <= 65_535
    else:
        most = watch_memory(testee, 5)
    assert most - before < 4 * MIB, f"grew by {(most - before) / MIB:.1f} MiB"

    # From here on it reads: every byte comes, in order.
    connection.grant = True
    if stopped == "window":
        connection.window_update(0, 1 << 20)
        connection.window_update(stream, 1 << 20)
    total = connection.received.get(stream, 0) if stopped == "window" else 0
    skipped = total
    trailers = None
    for one in connection.frames(20):
        if one.stream_id != stream:
            continue
        if isinstance(one, frame.DataFrame):
            total += len(one.data)
        elif isinstance(one, frame.HeadersFrame) and "END_STREAM" in one.flags:
            trailers = one.fields
            break
        assert not isinstance(one, frame.RstStreamFrame), one
    assert trailers and ("grpc-status", "0") in trailers
    message = len(b"\x0a" + varint(size)) + size
    assert total == count * (5 + message), f"{total} bytes, {skipped} of them before the stop"
    assert watch_memory(testee, 0.2) - before < 8 * MIB
    connection.close()


def cpu_per_second(server, seconds=1.0):
    before = server.cpu_seconds()
    time.sleep(seconds)  # measures over a time: there is no event for "nothing happens"
    return (server.cpu_seconds() - before) / seconds


def endless(connection):
    return connection.open("/helloworld.Greeter/Stream", GRPC_FIELDS, greeter_stream(2_000_000_000, 100))


def read_some(connection, stream, count=200_000):
    for _ in connection.frames(10):
        if connection.received.get(stream, 0) > count:
            return
    raise AssertionError("the stream stopped by itself")


@pytest.mark.alone
@pytest.mark.parametrize("how", ["reset", "close", "deadline"])
def test_a_call_that_ends_stops_its_handler(how, testee):
    """A handler that would go on for hours uses no more time once nobody waits for it."""
    assert cpu_per_second(testee, 0.5) < 0.2, "the server is busy before the test"
    connection = FrameConnection(testee.port)
    if how == "deadline":
        fields = [*GRPC_FIELDS, ("grpc-timeout", "500m")]
        stream = connection.open("/helloworld.Greeter/Stream", fields, greeter_stream(2_000_000_000, 100))
        status = None
        end = time.monotonic() + 10
        for one in connection.frames(10):
            if one.stream_id == stream and isinstance(one, frame.HeadersFrame) and "END_STREAM" in one.flags:
                status = dict(one.fields)["grpc-status"]
                break
            assert time.monotonic() < end, "the deadline did not end the call"
        assert status == "4"
    else:
        stream = endless(connection)
        read_some(connection, stream)
        if how == "reset":
            connection.reset(stream)
        else:
            connection.close()
    assert cpu_per_second(testee) < 0.1, "the handler goes on"
    if how != "close":
        # The connection is as good as new.
        one = connection.open("/helloworld.Greeter/SayHello", GRPC_FIELDS, framing.envelope(b"\x0a\x01a"))
        _, body, trailers, _ = connection.collect(one)
        assert framing.envelopes(body) == [(0, b"\x0a\x07Hello a")] and ("grpc-status", "0") in trailers
        connection.close()


def test_a_suspended_handler_is_cancelled(testee, protos):
    """A handler that sleeps for a minute does not hold up the end of its connection, or its descriptors."""
    files = testee.open_files()
    request = protos.message("grpc.testing.StreamingOutputCallRequest")
    body = framing.envelope(request(response_parameters=[{"size": 1, "interval_us": 60_000_000}]).SerializeToString())
    connections = [FrameConnection(testee.port) for _ in range(20)]
    for connection in connections:
        for _ in range(5):
            connection.open(TEST + "StreamingOutputCall", GRPC_FIELDS, body)
    ready = [next(connection.frames(5)) for connection in connections]
    assert len(ready) == 20
    for connection in connections:
        connection.close()
    end = time.monotonic() + 5
    while testee.open_files() > files and time.monotonic() < end:
        time.sleep(0.02)  # polled: the kernel does not tell when a descriptor is closed
    assert testee.open_files() <= files


@pytest.mark.parametrize("transport", [HTTP1, HTTP2], ids=["h1", "h2"])
@pytest.mark.parametrize("text", [False, True], ids=["binary", "text"])
def test_grpc_web_server_stream(transport, text, testee, protos):
    client = transport(testee.port)
    body = greeter_stream(50, 300)
    kind = "application/grpc-web-text+proto" if text else "application/grpc-web+proto"
    answer = client.request("POST", "/helloworld.Greeter/Stream", [("content-type", kind)],
                            [framing.text_encode(body) if text else body])
    client.close()
    found = framing.envelopes(framing.text_decode(answer.body) if text else answer.body)
    expected = b"\x0a" + varint(300) + b"x" * 300
    assert [payload for flags, payload in found if flags == 0] == [expected] * 50
    assert found[-1][0] == framing.TRAILERS and ("grpc-status", "0") in framing.trailer_fields(found[-1][1])


@pytest.mark.parametrize("transport", [HTTP1, HTTP2], ids=["h1", "h2"])
def test_connect_streams(transport, testee, protos):
    client = transport(testee.port)
    asked = [framing.envelope(json.dumps({"name": name}).encode()) for name in ("a", "b", "c")]
    fields = [("content-type", "application/connect+json"), ("connect-protocol-version", "1")]
    try:
        answer = client.request("POST", "/pintle.testing.v1.EchoService/Collect", fields, asked)
        *messages, end = framing.envelopes(answer.body)
        assert answer.status == 200 and answer.header("content-type") == "application/connect+json"
        assert [json.loads(payload) for _, payload in messages] == [
            {"children": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}]
        assert end[0] == framing.END_STREAM and "error" not in json.loads(end[1])
        tree = {"children": [{"name": "a"}, {"name": "b"}]}
        answer = client.request("POST", "/pintle.testing.v1.EchoService/Spread", fields,
                                [framing.envelope(json.dumps(tree).encode())])
        *messages, end = framing.envelopes(answer.body)
        assert [json.loads(payload) for _, payload in messages] == tree["children"]
        assert end[0] == framing.END_STREAM
    finally:
        client.close()
