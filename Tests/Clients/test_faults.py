"""What each fault answers in each dialect: the published table, a row at a time. After every fault the same
connection, or a new one when the fault ended it, gets a normal answer."""
import dataclasses
import gzip
import json
import random
import resource
import signal
import time
import zlib

import pytest
from hyperframe import frame

from harness import dialects, framing, programs
from harness.dialects import CONNECT_CODES, HTTP_STATUS
from harness.frames import FrameConnection
from harness.management import MANAGEMENT, Management
from harness.transports import HTTP1, HTTP2, connect

NODE = "/pintle.testing.v1.EchoService/EchoNode"
GATEWAY_NODE = "/testing/v1/nodes"
LIMIT = 4 * 1024 * 1024
TRANSPORTS = {"h1": HTTP1, "h2": HTTP2}
GRPC, WEB, TEXT = "application/grpc", "application/grpc-web+proto", "application/grpc-web-text"
ENVELOPED = [("grpc-h2", GRPC, HTTP2), ("web-h1", WEB, HTTP1), ("web-h2", WEB, HTTP2), ("text-h1", TEXT, HTTP1),
             ("text-h2", TEXT, HTTP2)]
enveloped = pytest.mark.parametrize("kind, transport", [row[1:] for row in ENVELOPED], ids=[row[0] for row in ENVELOPED])
plain = pytest.mark.parametrize("transport", TRANSPORTS.values(), ids=TRANSPORTS)


@dataclasses.dataclass
class Result:
    http: int
    code: int | None
    message: str
    answer: object


def envelope_call(client, path, kind, body, fields=(), verb="POST"):
    """A gRPC or gRPC-Web call with the bytes given; its status from wherever it stands."""
    is_text = kind.startswith(TEXT)
    body = framing.text_encode(body) if is_text else body
    extra = [("te", "trailers")] if kind == GRPC else []
    answer = client.request(verb, path, [("content-type", kind), *extra, *fields], [body] if body else [])
    found = dict(answer.headers) | dict(answer.trailers)
    if answer.status == 200 and kind != GRPC and answer.body:
        content = framing.text_decode(answer.body) if is_text else answer.body
        for flags, payload in framing.envelopes(content):
            if flags == framing.TRAILERS:
                found |= dict(framing.trailer_fields(payload))
    code = int(found["grpc-status"]) if "grpc-status" in found else None
    return Result(answer.status, code, framing.percent_decode(found.get("grpc-message", "")), answer)


def connect_call(client, path, body, fields=(), kind="application/json", verb="POST"):
    """A Connect call; for streams the error of the last envelope."""
    answer = client.request(verb, path, [("content-type", kind), *fields], [body] if body else [])
    if kind.startswith("application/connect+") and answer.status == 200:
        flags, end = framing.envelopes(answer.body)[-1]
        assert flags & framing.END_STREAM
        error = json.loads(end).get("error")
        return Result(200, CONNECT_CODES[error["code"]] if error else 0, (error or {}).get("message", ""), answer)
    if answer.status == 200:
        return Result(200, 0, "", answer)
    error = json.loads(answer.body) if answer.body else {}
    return Result(answer.status, CONNECT_CODES.get(error.get("code")), error.get("message", ""), answer)


def gateway_call(client, path, body=b"", fields=(), verb="POST", kind="application/json"):
    answer = client.request(verb, path, [("content-type", kind), *fields] if body else list(fields),
                            [body] if body else [])
    error = json.loads(answer.body) if answer.body and answer.status >= 400 else {}
    return Result(answer.status, error.get("code", 0), error.get("message", ""), answer)


@pytest.fixture
def opened(request):
    """Opens clients and closes them after the test."""
    clients = []

    def make(transport, server):
        clients.append(transport(server.port))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


def still_works(transport, server):
    client = transport(server.port)
    try:
        result = connect_call(client, NODE, b'{"name":"fine"}')
        assert result.http == 200 and json.loads(result.answer.body) == {"name": "fine"}
    finally:
        client.close()


# Route, then verb, then content type

@enveloped
def test_order_of_checks(kind, transport, opened, testee):
    client = opened(transport, testee)
    broken = kind.split("+")[0] + "+xml"
    unknown = envelope_call(client, "/no.such.Service/Method", kind, framing.envelope(b""), verb="PUT")
    assert (unknown.http, unknown.code) == (200, 12)
    unknown = envelope_call(client, "/no.such.Service/Method", broken, framing.envelope(b""), verb="PUT")
    assert unknown.http == 200 and unknown.answer.header("content-type") == kind.split("+")[0]
    assert envelope_call(client, NODE, broken, framing.envelope(b""), verb="PUT").http == 405


@plain
def test_order_of_checks_connect(transport, opened, testee):
    client = opened(transport, testee)
    result = connect_call(client, "/a.b.Service/Method", b"{}", kind="text/plain", verb="PUT")
    assert (result.http, result.code) == (404, 12)
    assert connect_call(client, NODE, b"{}", kind="text/plain", verb="PUT").http == 405


# Unknown path

@enveloped
@pytest.mark.parametrize("path", ["/no.such.Service/Method", "/pintle.testing.v1.EchoService/NoSuchMethod", "/", "/x"])
def test_unknown_path(path, kind, transport, opened, testee):
    result = envelope_call(opened(transport, testee), path, kind, framing.envelope(b""))
    assert (result.http, result.code) == (200, 12)
    still_works(transport, testee)


@plain
@pytest.mark.parametrize("path", ["/a.b.Service/Method", "/pintle.testing.v1.EchoService/NoSuchMethod"])
def test_unknown_path_connect(path, transport, opened, testee):
    result = connect_call(opened(transport, testee), path, b"{}")
    assert (result.http, result.code) == (404, 12)


@plain
@pytest.mark.parametrize("path", ["/nowhere", "/testing/v1/nowhere", "/testing/v1/nodes/", "//testing/v1/nodes",
                                  "/testing/v1/%6Eowhere", "/testing/v1/../v1/nowhere"])
def test_unknown_path_gateway(path, transport, opened, testee):
    answer = opened(transport, testee).request("GET", path, [], [])
    assert answer.status == 404 and json.loads(answer.body) == {"code": 5, "message": "Not Found"}


# Wrong verb

@enveloped
@pytest.mark.parametrize("verb", ["PUT", "DELETE", "PATCH"])
def test_wrong_verb(verb, kind, transport, opened, testee):
    result = envelope_call(opened(transport, testee), NODE, kind, framing.envelope(b""), verb=verb)
    assert result.http == 405 and result.answer.header("allow") == "POST"
    still_works(transport, testee)


@plain
@pytest.mark.parametrize("verb", ["PUT", "DELETE"])
def test_wrong_verb_connect(verb, transport, opened, testee):
    result = connect_call(opened(transport, testee), NODE, b"{}", verb=verb)
    assert result.http == 405 and result.answer.header("allow") == "POST"


@plain
def test_wrong_verb_gateway(transport, opened, testee):
    result = gateway_call(opened(transport, testee), GATEWAY_NODE, b"{}", verb="PUT")
    assert (result.http, result.code, result.message) == (405, 12, "Method Not Allowed")
    assert result.answer.header("allow") == "POST"


# Content type

@plain
@pytest.mark.parametrize("kind", ["application/grpc-foo", "application/grpc+xml", "application/grpc-web+xml"])
def test_content_type(kind, transport, opened, testee):
    answer = opened(transport, testee).request("POST", NODE, [("content-type", kind)], [framing.envelope(b"")])
    assert answer.status == 415
    still_works(transport, testee)


@plain
@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "application/connect+xml"])
def test_content_type_connect(kind, transport, opened, testee):
    answer = opened(transport, testee).request("POST", NODE, [("content-type", kind)], [b"{}"])
    assert answer.status == 415 and "application/json" in answer.header("accept-post")


@plain
@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-8"])
def test_content_type_gateway(kind, transport, opened, testee):
    result = gateway_call(opened(transport, testee), GATEWAY_NODE, b'{"name":"a"}', kind=kind)
    assert result.http == 200 and json.loads(result.answer.body) == {"name": "a"}


# Token and permission

TOKENS = [(None, 16, "auth header missing"), ("Bearer wrong", 16, "Errors.Token.Invalid (AUTH-7fs1e)"),
          ("Basic x", 16, "invalid auth header (AUTH-toLo1)")]


@pytest.mark.parametrize("value, code, message", TOKENS)
@pytest.mark.parametrize("name", ["grpc", "web", "connect", "gateway"])
@plain
def test_token(name, value, code, message, transport, opened, pintle):
    if name == "grpc" and transport is HTTP1:
        pytest.skip("gRPC needs HTTP/2")
    fields = [("authorization", value)] if value else []
    client, path = opened(transport, pintle), f"/{MANAGEMENT}/GetFlow"
    if name in ("grpc", "web"):
        result = envelope_call(client, path, GRPC if name == "grpc" else WEB, framing.envelope(b"\x0a\x011"), fields)
        assert result.http == 200
    elif name == "connect":
        result = connect_call(client, path, b'{"type":"1"}', fields)
        assert result.http == 401
    else:
        result = gateway_call(client, "/management/v1/flows/1", fields=fields, verb="GET")
        assert result.http == 401 and result.answer.header("www-authenticate")
    assert (result.code, result.message) == (code, message)


@pytest.mark.parametrize("name", ["grpc", "web", "connect", "gateway"])
def test_unknown_organization(name, opened, pintle):
    fields = [("authorization", f"Bearer {pintle.token}"), ("x-zitadel-orgid", "77")]
    client, path = opened(HTTP2, pintle), f"/{MANAGEMENT}/GetFlow"
    if name in ("grpc", "web"):
        result = envelope_call(client, path, GRPC if name == "grpc" else WEB, framing.envelope(b"\x0a\x011"), fields)
    elif name == "connect":
        result = connect_call(client, path, b'{"type":"1"}', fields)
        assert result.http == 403
    else:
        result = gateway_call(client, "/management/v1/flows/1", fields=fields, verb="GET")
        assert result.http == 403
    assert (result.code, result.message) == (7, "Organisation doesn't exist (AUTH-Bs7Ds)")


def test_authentication_comes_before_size_and_decoding(opened, pintle):
    """A stranger learns nothing about messages: without a token even a broken one answers 16."""
    for body in (b"\xff" * 20, framing.envelope(b"\xff\xff"), framing.envelope(bytes(LIMIT + 1))):
        result = envelope_call(opened(HTTP2, pintle), f"/{MANAGEMENT}/CreateAction", GRPC, body)
        assert (result.http, result.code) == (200, 16)


# Size

def node_of(length):
    """A Node message of exactly `length` bytes: one bytes field."""
    head = b"\x3a"
    size = length - 1
    for width in range(1, 6):
        rest = size - width
        encoded = varint(rest)
        if len(encoded) == width:
            return head + encoded + bytes(rest)
    raise ValueError(length)


def varint(value):
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


@enveloped
@pytest.mark.parametrize("length, code", [(LIMIT, 0), (LIMIT + 1, 8)])
def test_message_size(length, code, kind, transport, opened, testee):
    body = node_of(length)
    assert len(body) == length
    result = envelope_call(opened(transport, testee), NODE, kind, framing.envelope(body))
    assert (result.http, result.code) == (200, code)
    still_works(transport, testee)


@enveloped
@pytest.mark.parametrize("encoding, compress", [("gzip", gzip.compress), ("deflate", zlib.compress)])
@pytest.mark.parametrize("length", [LIMIT + 1, 40 * LIMIT])
def test_message_size_while_inflating(length, encoding, compress, kind, transport, opened, testee):
    body = compress(bytes(length))
    result = envelope_call(opened(transport, testee), NODE, kind, framing.envelope(body, framing.COMPRESSED),
                           [("grpc-encoding", encoding)])
    assert (result.http, result.code) == (200, 8)
    still_works(transport, testee)


@plain
@pytest.mark.parametrize("length, code", [(LIMIT, 0), (LIMIT + 1, 8)])
@pytest.mark.parametrize("encoding", [None, "gzip"])
def test_message_size_connect(encoding, length, code, transport, opened, testee):
    body = node_of(length)
    fields = [("content-encoding", "gzip")] if encoding else []
    if encoding:
        # Incompressible enough that the ratio limit does not answer first.
        noise = random.Random(7).randbytes(length // 20)
        body = body[:-len(noise)] + noise
        body = gzip.compress(body)
    result = connect_call(opened(transport, testee), NODE, body, fields, kind="application/proto")
    assert (result.http, result.code) == (429 if code else 200, code)


@plain
@pytest.mark.parametrize("length, status, code", [(LIMIT, 200, 0), (LIMIT + 1, 413, 8)])
def test_message_size_gateway(length, status, code, transport, opened, testee):
    head, tail = b'{"text":"', b'"}'
    body = head + b"x" * (length - len(head) - len(tail)) + tail
    result = gateway_call(opened(transport, testee), GATEWAY_NODE, body)
    assert (result.http, result.code) == (status, code)
    still_works(transport, testee)


@pytest.mark.parametrize("length", [5 << 20, (1 << 31) - 1, (1 << 32) - 1])
def test_a_prefix_beyond_the_limit_is_refused_before_its_body(length, opened, testee):
    memory = testee.memory()
    body = b"\0" + length.to_bytes(4, "big") + b"x"
    result = envelope_call(opened(HTTP2, testee), NODE, GRPC, body)
    assert (result.http, result.code) == (200, 8)
    assert testee.memory() - memory < 8 << 20


# Compression

@enveloped
def test_flag_without_encoding(kind, transport, opened, testee):
    result = envelope_call(opened(transport, testee), NODE, kind, framing.envelope(b"", framing.COMPRESSED))
    assert (result.http, result.code) == (200, 13)
    still_works(transport, testee)


@enveloped
def test_unknown_encoding(kind, transport, opened, testee):
    result = envelope_call(opened(transport, testee), NODE, kind, framing.envelope(b"", framing.COMPRESSED),
                           [("grpc-encoding", "snappy")])
    assert (result.http, result.code) == (200, 12)
    accepted = dict(result.answer.headers).get("grpc-accept-encoding", "")
    assert "gzip" in accepted and "deflate" in accepted
    still_works(transport, testee)


@plain
def test_flag_without_encoding_connect(transport, opened, testee):
    result = connect_call(opened(transport, testee), "/pintle.testing.v1.EchoService/Spread",
                          framing.envelope(b"{}", framing.COMPRESSED), kind="application/connect+json")
    assert result.code == 13


@plain
def test_unknown_encoding_connect(transport, opened, testee):
    result = connect_call(opened(transport, testee), NODE, b"{}", [("content-encoding", "snappy")])
    assert (result.http, result.code) == (501, 12) and "gzip" in result.answer.header("accept-encoding")


@plain
def test_encodings_of_the_gateway(transport, opened, testee):
    client = opened(transport, testee)
    result = gateway_call(client, GATEWAY_NODE, b"{}", [("content-encoding", "snappy")])
    assert result.http == 415 and "gzip" in result.answer.header("accept-encoding")
    result = gateway_call(client, GATEWAY_NODE, gzip.compress(b'{"name":"a"}'), [("content-encoding", "gzip")])
    assert result.http == 200 and json.loads(result.answer.body) == {"name": "a"}


# Framing

@enveloped
@pytest.mark.parametrize("body, code", [
    (b"\0\0\0\0\x05ab", 13), (b"\0\0\0", 13), (b"\0", 13), (b"", 12), (framing.envelope(b"") * 2, 12)],
    ids=["short body", "half a prefix", "one byte", "no message", "two messages"])
def test_framing(body, code, kind, transport, opened, testee):
    result = envelope_call(opened(transport, testee), NODE, kind, body)
    assert (result.http, result.code) == (200, code)
    still_works(transport, testee)


@plain
@pytest.mark.parametrize("body, code", [
    (b"\0\0\0\0\x05ab", 3), (b"\0\0\0", 3), (b"", 12), (framing.envelope(b"{}") * 2, 12)],
    ids=["short body", "half a prefix", "no message", "two messages"])
def test_framing_connect_stream(body, code, transport, opened, testee):
    result = connect_call(opened(transport, testee), "/pintle.testing.v1.EchoService/Spread", body,
                          kind="application/connect+json")
    assert result.code == code
    still_works(transport, testee)


# Decoding

def nested(depth):
    """A Node with `depth` messages one inside the other, itself counted."""
    body = b""
    for _ in range(depth - 1):
        body = b"\x2a" + varint(len(body)) + body
    return body


UNPARSABLE = {"varint without end": b"\x10" + b"\xff" * 11, "length beyond the end": b"\x0a\x05ab",
              "invalid UTF-8": b"\x0a\x02\xc3\x28", "field number 0": b"\x00\x00", "wire type 7": b"\x0f",
              "101 messages deep": nested(101)}


@enveloped
@pytest.mark.parametrize("body", UNPARSABLE.values(), ids=UNPARSABLE)
def test_decoding(body, kind, transport, opened, testee):
    result = envelope_call(opened(transport, testee), NODE, kind, framing.envelope(body))
    assert (result.http, result.code) == (200, 13)
    still_works(transport, testee)


@enveloped
def test_depth_at_the_limit(kind, transport, opened, testee):
    assert envelope_call(opened(transport, testee), NODE, kind, framing.envelope(nested(100))).code == 0


@plain
@pytest.mark.parametrize("body", UNPARSABLE.values(), ids=UNPARSABLE)
def test_decoding_connect(body, transport, opened, testee):
    result = connect_call(opened(transport, testee), NODE, body, kind="application/proto")
    assert (result.http, result.code) == (400, 3)


def nested_json(depth):
    return b'{"next":' * (depth - 1) + b"{}" + b"}" * (depth - 1)


BAD_JSON = {"not JSON": b"{", "a list": b"[]", "trailing text": b"{} x", "wrong type": b'{"name":5}',
            "lone surrogate": b'{"name":"\\ud800"}', "invalid UTF-8": b'{"name":"\xc3\x28"}',
            "beyond int64": b'{"number":"9223372036854775808"}', "byte order mark": b"\xef\xbb\xbf{}",
            "101 deep": nested_json(101)}


@plain
@pytest.mark.parametrize("body", BAD_JSON.values(), ids=BAD_JSON)
def test_decoding_json(body, transport, opened, testee):
    client = opened(transport, testee)
    result = connect_call(client, NODE, body)
    assert (result.http, result.code) == (400, 3)
    result = gateway_call(client, GATEWAY_NODE, body)
    assert (result.http, result.code) == (400, 3)
    still_works(transport, testee)


@plain
def test_json_depth_at_the_limit_and_unknown_members(transport, opened, testee):
    client = opened(transport, testee)
    for body, ignored in [(nested_json(100), None), (b'{"name":"a","unknown":{"deep":[1,2,{"x":null}]}}', "unknown")]:
        for result in (connect_call(client, NODE, body), gateway_call(client, GATEWAY_NODE, body)):
            assert result.http == 200
            assert result.answer.header("pintle-ignored") == ignored


# Validation

@pytest.mark.parametrize("name", ["grpc", "web", "connect", "gateway"])
def test_validation(name, opened, testee):
    client, path = opened(HTTP2, testee), "/pintle.testing.v1.EchoService/Validate"
    if name in ("grpc", "web"):
        result = envelope_call(client, path, GRPC if name == "grpc" else WEB, framing.envelope(b""))
        assert result.http == 200
    elif name == "connect":
        result = connect_call(client, path, b"{}")
        assert result.http == 400
    else:
        result = gateway_call(client, "/testing/v1/validated", b"{}")
        assert result.http == 400
    assert (result.code, result.message) == (3, "invalid Validated.Int32Const: value must equal 5")


# Deadline

def slow(protos):
    request = protos.message("grpc.testing.StreamingOutputCallRequest")
    return request(response_parameters=[{"size": 1, "interval_us": 5_000_000}])


@enveloped
def test_deadline(kind, transport, opened, testee, protos):
    body = framing.envelope(slow(protos).SerializeToString())
    result = envelope_call(opened(transport, testee), "/grpc.testing.TestService/StreamingOutputCall", kind, body,
                           [("grpc-timeout", "100m")])
    assert (result.http, result.code) == (200, 4)
    still_works(transport, testee)


@plain
def test_deadline_connect(transport, opened, testee, protos):
    body = framing.envelope(slow(protos).SerializeToString())
    result = connect_call(opened(transport, testee), "/grpc.testing.TestService/StreamingOutputCall", body,
                          [("connect-timeout-ms", "100")], kind="application/connect+proto")
    assert result.code == 4


PAUSE = b'{"responseDefinition":{"responseDelayMs":5000}}'


@plain
def test_deadline_connect_unary(transport, opened, testee):
    """The handler is waiting when the time is over."""
    path = "/connectrpc.conformance.v1.ConformanceService/Unary"
    started = time.monotonic()
    result = connect_call(opened(transport, testee), path, PAUSE, [("connect-timeout-ms", "100")])
    assert (result.http, result.code) == (504, 4)
    assert time.monotonic() - started < 4, "the handler's own pause was waited for"
    still_works(transport, testee)


@plain
def test_deadline_gateway(transport, opened, testee):
    started = time.monotonic()
    result = gateway_call(opened(transport, testee), "/testing/v1/conformance/unary", PAUSE, [("grpc-timeout", "100m")])
    assert (result.http, result.code) == (504, 4)
    assert time.monotonic() - started < 4, "the handler's own pause was waited for"
    still_works(transport, testee)


# Draining

@pytest.fixture
def draining(tmp_path):
    """A server of its own: told to stop, it still waits for requests whose heads have begun to come."""
    server = programs.start_testee(tmp_path)
    yield server
    server.kill()


def late_call(server, kind, path, body):
    """A call over HTTP/1.1 whose head ends when clients have had their time to learn that the server stops."""
    with connect(server.port) as socket:
        socket.sendall(f"POST {path} HTTP/1.1\r\nhost: localhost\r\n".encode())
        time.sleep(0.2)  # the server has to have read it, and says so to nobody
        server.signal(signal.SIGTERM)
        time.sleep(1.5)  # calls are answered for another second
        socket.sendall(f"content-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body)
        client = HTTP1(server.port)
        client.socket = socket
        answer = client.read_answer()
        assert answer.header("connection") == "close"
    assert server.wait(10) == 0
    return answer


@pytest.mark.parametrize("kind", [WEB, TEXT])
def test_draining_grpc_web(kind, draining):
    body = framing.envelope(b"")
    answer = late_call(draining, kind, NODE, framing.text_encode(body) if kind == TEXT else body)
    content = framing.text_decode(answer.body) if kind == TEXT else answer.body
    (flags, payload), = framing.envelopes(content)
    assert answer.status == 200 and flags == framing.TRAILERS
    assert dict(framing.trailer_fields(payload))["grpc-status"] == "14"


@pytest.mark.parametrize("path, code", [(NODE, "unavailable"), (GATEWAY_NODE, 14)], ids=["connect", "gateway"])
def test_draining_json(path, code, draining):
    answer = late_call(draining, "application/json", path, b"{}")
    assert answer.status == 503 and json.loads(answer.body)["code"] == code


def test_draining_grpc(draining):
    """The same by HTTP/2: a header block whose end comes late."""
    connection = FrameConnection(draining.port)
    fields = [(":method", "POST"), (":path", NODE), (":scheme", "http"), (":authority", "localhost"),
              ("content-type", GRPC), ("te", "trailers")]
    block = connection.encoder.encode(fields)
    connection.send(frame.HeadersFrame(1, block[:5]))
    time.sleep(0.2)  # the server has to have read it, and says so to nobody
    draining.signal(signal.SIGTERM)
    time.sleep(1.5)  # calls are answered for another second
    connection.send(frame.ContinuationFrame(1, block[5:], flags=["END_HEADERS"]),
                    frame.DataFrame(1, framing.envelope(b""), flags=["END_STREAM"]))
    headers, _, trailers, reset = connection.collect(1)
    found = dict(headers) | dict(trailers or [])
    assert (found[":status"], found["grpc-status"], reset) == ("200", "14", None)
    assert draining.wait(10) == 0


# A store that cannot be written

@pytest.fixture
def own_pintle(tmp_path):
    server = programs.start_pintle(tmp_path, token="unwritable-store-token-0123456789")
    yield server
    server.kill()


def limit_files(server, size):
    """From now on the process's files may not grow beyond `size` bytes: what a full disk does, without a disk."""
    hard = resource.prlimit(server.pid, resource.RLIMIT_FSIZE)[1]
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (hard if size is None else size, hard))


@pytest.mark.sqlite("files of the embedded engine cannot grow")
def test_store_not_writable(own_pintle, protos):
    """Every dialect says "unavailable" while nothing can be written, reads go on, and the server needs no restart."""
    port = own_pintle.port
    clients = [
        dialects.GRPC("grpc", protos, own_pintle.target), dialects.GRPCWeb("web-h1", protos, HTTP1(port)),
        dialects.GRPCWeb("web-h2", protos, HTTP2(port)), dialects.GRPCWeb("text-h1", protos, HTTP1(port), text=True),
        dialects.Connect("connect-json", protos, HTTP1(port), "json"),
        dialects.Connect("connect-proto", protos, HTTP2(port), "proto"),
        dialects.Gateway("gateway-h1", protos, HTTP1(port)), dialects.Gateway("gateway-h2", protos, HTTP2(port))]
    try:
        made = []
        for number, client in enumerate(clients):
            management = Management(protos, client, own_pintle.token)

            def create(name):
                return management.try_call("CreateAction", name=name, script=f"function {name}() {{}}")

            limit_files(own_pintle, 0)
            for attempt in range(2):
                refused = create(f"refused{number}x{attempt}")
                assert refused.code == 14, (client, refused)
                if isinstance(client, (dialects.Connect, dialects.Gateway)):
                    assert refused.http_status == 503, client
            assert {one.name for one in management.actions()} == set(made), client
            limit_files(own_pintle, None)
            accepted = create(f"accepted{number}")
            assert accepted.code == 0, (client, accepted)
            made.append(f"accepted{number}")
        assert {one.name for one in management.actions()} == set(made)
    finally:
        for client in clients:
            client.close()
    assert own_pintle.terminate() == 0, own_pintle.output()


# HTTP

SMUGGLING = {
    "length and chunks": b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd",
    "space before the colon": b"GET / HTTP/1.1\r\nhost : a\r\n\r\n",
    "bare line feeds": b"GET / HTTP/1.1\nhost: a\n\n",
    "folded field": b"GET / HTTP/1.1\r\nhost: a\r\nx: b\r\n c\r\n\r\n",
    "unknown coding": b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: xchunked\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n",
    "negative length": b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
    "bad chunk size": b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n+5\r\nabcde\r\n0\r\n\r\n",
    "NUL in a value": b"GET / HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n",
}


@pytest.mark.parametrize("request_bytes", SMUGGLING.values(), ids=SMUGGLING)
def test_what_http1_refuses(request_bytes, opened, testee):
    """400 and the connection closes: whatever follows is never taken for a request."""
    with connect(testee.port) as socket:
        socket.sendall(request_bytes + b"GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n")
        answer = b""
        try:
            while piece := socket.recv(65536):
                answer += piece
        except ConnectionResetError:
            pass
    assert answer.startswith(b"HTTP/1.1 400 "), answer[:200]
    assert answer.count(b"HTTP/1.1 ") == 1
    still_works(HTTP1, testee)


UNSERVED = {
    "a coding besides chunks": (b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: gzip, chunked\r\n\r\n", b"501"),
    "gRPC by HTTP/1.0": (f"POST {NODE} HTTP/1.0\r\nhost: a\r\ncontent-type: application/grpc\r\ncontent-length: 0\r\n\r\n".encode(),
                         b"505"),
    "HTTP/3.0": (b"GET / HTTP/3.0\r\nhost: a\r\n\r\n", b"505"),
}


@pytest.mark.parametrize("request_bytes, status", UNSERVED.values(), ids=UNSERVED)
def test_what_http1_does_not_know(request_bytes, status, opened, testee):
    with connect(testee.port) as socket:
        socket.sendall(request_bytes)
        answer = b""
        while piece := socket.recv(65536):
            answer += piece
    assert answer.startswith(b"HTTP/1.1 " + status), answer[:200]
    assert b"connection: close" in answer.lower()
    still_works(HTTP1, testee)


def test_plain_text_on_the_port_of_tls(opened, pintle):
    with connect(pintle.tls_port) as socket:
        socket.sendall(b"GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n")
        answer = b""
        while piece := socket.recv(65536):
            answer += piece
    assert answer.startswith(b"HTTP/1.1 400 ") and b"https" in answer.lower()


@pytest.mark.parametrize("fields, statuses", [
    ([("x-long", "v" * (8 * 1024 + 1))], (431, 400)), ([(f"x-{n}", "v") for n in range(101)], (431, 400)),
    ([(f"x-{n}", "v" * 4000) for n in range(5)], (431, 400))], ids=["long value", "many fields", "long list"])
@plain
def test_head_limits(fields, statuses, transport, opened, testee):
    client = opened(transport, testee)
    try:
        answer = client.request("GET", "/healthz", fields, [])
        assert answer.status in statuses or answer.reset is not None
    except ConnectionError:
        pass
    still_works(transport, testee)


# What one row says holds in all dialects: a method, a message as protobuf and as JSON, more fields, code and words.
EVENTS, ADMIN = "/pintle.event.v1.EventService", "/pintle.admin.v1.AdminService"
SERVED = {
    "a position beyond the log": (f"{EVENTS}/ListEvents", b"\x30" + varint(999_999_999), {"afterPosition": "999999999"}, [], 11,
                                  "beyond the log"),
    "a zero byte in a name": (f"{ADMIN}/CreateServiceAccount", b"\x0a\x03a\0b", {"name": "a\0b"}, [], 3, "zero byte"),
    "a name that is too long": (f"{ADMIN}/CreateServiceAccount", b"\x0a" + varint(2000) + b"a" * 2000, {"name": "a" * 2000}, [], 3,
                                "value length"),
    "a negative position": (f"{EVENTS}/ListEvents", b"\x30" + b"\xff" * 9 + b"\x01", {"afterPosition": "-1"}, [], 3, "AfterPosition"),
    "two organizations": (f"{ADMIN}/ListRoles", b"", {}, [("x-zitadel-orgid", "1"), ("x-zitadel-orgid", "1")], 3, "x-zitadel-orgid"),
    "two tokens": (f"{ADMIN}/ListRoles", b"", {}, [("authorization", "Bearer x")], 3, "authorization"),
}


@pytest.mark.parametrize("row", SERVED.values(), ids=SERVED)
@pytest.mark.parametrize("name", ["grpc", "web", "text", "connect", "connect-proto"])
@plain
def test_what_a_server_refuses(name, row, transport, opened, pintle):
    if name == "grpc" and transport is HTTP1:
        pytest.skip("gRPC needs HTTP/2")
    path, message, body, more, code, words = row
    client, fields = opened(transport, pintle), [("authorization", f"Bearer {pintle.token}"), *more]
    kinds = {"grpc": GRPC, "web": WEB, "text": TEXT}
    if name in kinds:
        result = envelope_call(client, path, kinds[name], framing.envelope(message), fields)
    elif name == "connect":
        result = connect_call(client, path, json.dumps(body).encode(), fields)
    else:
        result = connect_call(client, path, message, fields, kind="application/proto")
    assert result.code == code and words in result.message, result
    if name.startswith("connect"):
        assert result.http == HTTP_STATUS[code]
    still = connect_call(opened(transport, pintle), f"{ADMIN}/ListRoles", b"{}", [("authorization", f"Bearer {pintle.token}")])
    assert still.http == 200


@plain
def test_unknown_names_are_errors_of_strict_services(transport, opened, pintle):
    fields = [("authorization", f"Bearer {pintle.token}")]
    result = connect_call(opened(transport, pintle), f"{ADMIN}/ListRoles", b'{"nmae":1}', fields)
    assert (result.http, result.code) == (400, 3) and '"nmae"' in result.message
    result = gateway_call(opened(transport, pintle), "/admin/v1/roles?nmae=1", fields=fields, verb="GET")
    assert (result.http, result.code) == (400, 3) and '"nmae"' in result.message


@enveloped
def test_a_coded_body_of_envelopes(kind, transport, opened, testee):
    """`content-encoding` is not gRPC's; a body that says it is coded is not read as envelopes."""
    result = envelope_call(opened(transport, testee), NODE, kind, gzip.compress(framing.envelope(b"")),
                           [("content-encoding", "gzip")])
    assert (result.http, result.code) == (200, 12)
    still_works(transport, testee)


def test_codes_map_to_the_published_statuses(opened, testee):
    """Every status that a service can give, through Connect."""
    names = {number: name for name, number in CONNECT_CODES.items()}
    client = opened(HTTP2, testee)
    for code in range(1, 17):
        body = json.dumps({"responseStatus": {"code": code, "message": "m"}}).encode()
        answer = client.request("POST", "/grpc.testing.TestService/UnaryCall", [("content-type", "application/json")],
                                [body])
        assert answer.status == HTTP_STATUS[code]
        assert json.loads(answer.body) == {"code": names[code], "message": "m"}
