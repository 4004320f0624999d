"""Calls over WebSocket with peers that nobody here wrote: `websockets` over HTTP/1.1, `wsproto` over HTTP/2."""
import base64
import contextlib
import json
import secrets
import struct
import time

import grpc
import pytest

from harness import programs, websocket
from harness.management import MANAGEMENT, Admin, fresh_name
from harness.transports import HTTP1, TIMEOUT, connect

TEST = "/grpc.testing.TestService/"
ROWS = [(transport, secure, codec) for transport in (websocket.OverHTTP1, websocket.OverHTTP2)
        for secure in (False, True) for codec in ("json", "proto")]
LIST_ACTIONS = f"/{MANAGEMENT}/ListActions"


@pytest.fixture(scope="module", params=ROWS, ids=lambda row: f"{row[0].name}{'-tls' if row[1] else ''}-{row[2]}")
def client(request, protos, testee, certs):
    transport, secure, codec = request.param
    port, certificate = (testee.tls_port, certs.certificate) if secure else (testee.port, None)
    return websocket.WebSocket("websocket", protos, transport, codec, port, certificate)


@pytest.fixture(scope="module")
def messages(protos):
    return lambda name: protos.message(f"grpc.testing.{name}")


def test_unary(client, messages):
    request = messages("SimpleRequest")(response_size=314_159, payload={"body": bytes(271_828)})
    responses, outcome = client.stream(
        TEST + "UnaryCall", [request], headers=[("x-grpc-test-echo-initial", "initial"),
                                                ("x-grpc-test-echo-trailing-bin", "q6ur")])
    assert outcome.code == 0, outcome
    assert [len(one.payload.body) for one in responses] == [314_159]
    assert ("x-grpc-test-echo-initial", "initial") in outcome.headers
    assert ("x-grpc-test-echo-trailing-bin", "q6ur") in outcome.headers


def test_client_stream(client, messages):
    sizes = [27_182, 8, 1_828, 45_904, 0]
    requests = [messages("StreamingInputCallRequest")(payload={"body": bytes(size)}) for size in sizes]
    for sent in (requests, []):
        responses, outcome = client.stream(TEST + "StreamingInputCall", sent)
        assert outcome.code == 0, outcome
        assert [one.aggregated_payload_size for one in responses] == [sum(sizes) if sent else 0]


def test_server_stream(client, messages):
    sizes = [31_415, 9, 2_653, 58_979]
    request = messages("StreamingOutputCallRequest")(response_parameters=[{"size": size} for size in sizes])
    responses, outcome = client.stream(TEST + "StreamingOutputCall", [request])
    assert outcome.code == 0
    assert [len(one.payload.body) for one in responses] == sizes


def test_both_ways(client, messages, protos):
    """Each answer comes before the next question is asked, and the end of the questions ends the call."""
    request = messages("StreamingOutputCallRequest")
    one = client.open(TEST + "FullDuplexCall")
    for size in (31_415, 9, 2_653, 58_979):
        one.send(client.encode(request(response_parameters=[{"size": size}])))
        answer = one.receive()
        if client.codec == "json":
            answer = json.loads(answer)["message"]
            assert len(base64.b64decode(answer["payload"]["body"])) == size
        else:
            assert len(messages("StreamingOutputCallResponse").FromString(answer).payload.body) == size
    one.send('{"end":{}}')
    assert one.receive() == '{"end":{}}'
    assert one.receive() is None
    assert one.close_code == 1000
    one.close()


def test_errors(client, messages):
    request = messages("SimpleRequest")(response_status={"code": 2, "message": "test status message \u263a"})
    responses, outcome = client.stream(TEST + "UnaryCall", [request])
    assert (responses, outcome.code, outcome.message) == ([], 2, "test status message \u263a")
    _, outcome = client.stream(TEST + "UnimplementedCall", [messages("Empty")()])
    assert outcome.code == 12
    with pytest.raises(websocket.Refused) as refused:
        client.open("/grpc.testing.TestService/Nothing")
    assert refused.value.answer.status == 404
    assert json.loads(refused.value.answer.body)["code"] == "unimplemented"


def test_deadline(client, messages):
    one = client.open(TEST + "FullDuplexCall", timeout=100)
    end = json.loads(one.receive())["end"]
    assert end["error"]["code"] == "deadline_exceeded"
    assert one.receive() is None and one.close_code == 1000
    one.close()


def test_same_as_grpc(client, messages, testee):
    """What the same call gives by gRPC."""
    request = messages("StreamingOutputCallRequest")(
        response_parameters=[{"size": size} for size in (3, 1, 4)], payload={"body": b"x"})
    with grpc.insecure_channel(testee.target) as channel:
        call = channel.unary_stream(TEST + "StreamingOutputCall", request_serializer=type(request).SerializeToString,
                                    response_deserializer=messages("StreamingOutputCallResponse").FromString)
        expected = list(call(request, timeout=TIMEOUT))
    assert client.stream(TEST + "StreamingOutputCall", [request])[0] == expected


def test_a_reader_that_stops(messages, protos, testee):
    """The method waits while nothing is read, and all of it comes when reading goes on."""
    count, size = 600, 100_000
    request = messages("StreamingOutputCallRequest")(response_parameters=[{"size": size}] * count)
    client = websocket.WebSocket("websocket", protos, websocket.OverHTTP1, "proto", testee.port)
    one = client.open(TEST + "StreamingOutputCall", max_queue=1)
    one.send(client.encode(request))
    time.sleep(1)
    assert resident_bytes(testee) < 300 << 20
    for _ in range(count):
        assert len(one.receive()) > size
    assert one.receive() == '{"end":{}}'
    one.close()


def resident_bytes(server):
    with open(f"/proc/{server.process.pid}/status") as status:
        return next(int(line.split()[1]) << 10 for line in status if line.startswith("VmRSS"))


# --- RFC 6455, byte by byte ------------------------------------------------------------------------------------------

KEY = "dGhlIHNhbXBsZSBub25jZQ=="
ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


def opening(path=TEST + "FullDuplexCall", protocol="pintle.proto", version="13", key=KEY, upgrade="websocket",
            connection="Upgrade", extra=(), verb="GET"):
    lines = [f"{verb} {path} HTTP/1.1", "host: localhost"]
    for name, value in (("upgrade", upgrade), ("connection", connection), ("sec-websocket-version", version),
                        ("sec-websocket-key", key), ("sec-websocket-protocol", protocol)):
        if value is not None:
            lines.append(f"{name}: {value}")
    return ("\r\n".join([*lines, *extra]) + "\r\n\r\n").encode()


def frame(first, payload=b"", mask=b"\x01\x02\x03\x04"):
    length = (bytes([0x80 | len(payload)]) if len(payload) < 126
              else bytes([0x80 | 126]) + struct.pack(">H", len(payload)) if len(payload) < 65536
              else bytes([0x80 | 127]) + struct.pack(">Q", len(payload)))
    return bytes([first]) + length + mask + bytes(b ^ mask[i & 3] for i, b in enumerate(payload))


@contextlib.contextmanager
def raw(server, head):
    """A socket behind an opening, and the head of the answer as lines."""
    with contextlib.closing(connect(server.port)) as one:
        one.sendall(head)
        answer = b""
        while b"\r\n\r\n" not in answer:
            piece = one.recv(1)
            assert piece, answer
            answer += piece
        yield one, answer.decode().split("\r\n")


def frames(one):
    """What comes until the end: (first byte, payload)."""
    data = b""
    with contextlib.suppress(ConnectionResetError):
        while piece := one.recv(65536):
            data += piece
    found = []
    while data:
        assert data[1] & 0x80 == 0, "a server's frame has no mask"
        length, start = data[1], 2
        if length == 126:
            length, start = struct.unpack(">H", data[2:4])[0], 4
        elif length == 127:
            length, start = struct.unpack(">Q", data[2:10])[0], 10
        found.append((data[0], data[start:start + length]))
        data = data[start + length:]
    return found


def test_the_handshake_of_the_rfc(testee):
    with raw(testee, opening(upgrade="WebSocket", connection="keep-alive, Upgrade")) as (one, head):
        assert head[0] == "HTTP/1.1 101 Switching Protocols"
        fields = dict(line.split(": ", 1) for line in head[1:] if line)
        assert fields["sec-websocket-accept"] == ACCEPT
        assert fields["upgrade"] == "websocket" and fields["connection"] == "upgrade"
        assert fields["sec-websocket-protocol"] == "pintle.proto"
        assert "sec-websocket-extensions" not in fields and "content-length" not in fields
        assert "transfer-encoding" not in fields
        one.sendall(frame(0x88, struct.pack(">H", 1000) + b"bye"))
        assert frames(one) == [(0x88, struct.pack(">H", 1000))]


@pytest.mark.parametrize("change, status", [
    ({"version": "12"}, 426), ({"version": None}, 426), ({"key": None}, 400), ({"key": "short"}, 400),
    ({"key": "AAAA"}, 400), ({"protocol": None}, 400), ({"protocol": "chat"}, 400),
    ({"extra": ["content-length: 3"]}, 400), ({"extra": ["sec-websocket-key: " + KEY]}, 400),
    # No opening, so that other dialects answer.
    ({"upgrade": "h2c"}, 405), ({"connection": "keep-alive"}, 405), ({"verb": "POST"}, 415),
])
def test_openings_that_open_nothing(change, status, testee):
    with raw(testee, opening(**change)) as (one, head):
        assert head[0].split()[1] == str(status), head
        fields = dict(line.split(": ", 1) for line in head[1:] if line)
        if status == 426:
            assert fields["sec-websocket-version"] == "13"


@pytest.mark.parametrize("sent, code", [
    (b"\x82\x01x", 1002), (frame(0xc2, b"x"), 1002), (frame(0x83, b"x"), 1002), (frame(0x8b), 1002),
    (frame(0x09), 1002), (frame(0x89, bytes(126)), 1002), (frame(0x80, b"x"), 1002),
    (frame(0x02, b"x") + frame(0x82, b"x"), 1002), (frame(0x81, b"\xff"), 1007),
    (frame(0x88, b"\x03"), 1002), (frame(0x88, struct.pack(">H", 1005)), 1002),
    (frame(0x88, struct.pack(">H", 1000) + b"\xff"), 1007), (frame(0x89, b"") * 1100, 1008),
    (frame(0x02) + frame(0x00) * 1100, 1008),
], ids=range(14))
def test_faults_of_frames(sent, code, testee):
    with raw(testee, opening()) as (one, head):
        assert head[0].split()[1] == "101"
        one.sendall(sent)
        last = frames(one)[-1]
        assert last[0] == 0x88
        assert struct.unpack(">H", last[1][:2])[0] == code


def test_frames_sent_ahead_of_the_answer(testee):
    """A client that does not wait is served all the same."""
    with raw(testee, opening() + frame(0x89, b"early") + frame(0x81, b'{"end":{}}')) as (one, head):
        assert head[0].split()[1] == "101"
        one.sendall(frame(0x88))
        assert frames(one) == [(0x8a, b"early"), (0x81, b'{"end":{}}'), (0x88, struct.pack(">H", 1000))]


def test_a_message_that_is_too_long_is_refused_by_its_head(testee):
    with raw(testee, opening()) as (one, head):
        one.sendall(b"\x82" + bytes([0x80 | 127]) + struct.pack(">Q", 1 << 40) + b"\0\0\0\0")
        found = frames(one)
        assert json.loads(found[0][1])["end"]["error"]["code"] == "resource_exhausted"
        assert found[-1][1][:2] == struct.pack(">H", 1009)


# --- The server's rights and logs ------------------------------------------------------------------------------------

def test_tokens(protos, pintle):
    client = websocket.WebSocket("websocket", protos, websocket.OverHTTP1, "json", pintle.port)
    request = protos.message(protos.method(LIST_ACTIONS).input_type.full_name)()
    assert client.call(LIST_ACTIONS, request, pintle.token).code == 0
    for token, message in ((None, "auth header missing"), ("wrong", None)):
        outcome = client.call(LIST_ACTIONS, request, token)
        assert outcome.code == 16 and outcome.http_status == 401
        assert message is None or outcome.message == message
    # A page learns it from the end.
    responses, outcome = client.stream(LIST_ACTIONS, [], token="wrong", origin="https://page.example")
    assert outcome.code == 16 and outcome.http_status is None
    with pytest.raises(websocket.Refused) as refused:
        websocket.OverHTTP1(pintle.port, None, LIST_ACTIONS, websocket.offers("json", pintle.token),
                            additional_headers={"authorization": "Bearer x"})
    assert refused.value.answer.status == 400


def test_nothing_of_the_list_is_written(protos, pintle):
    client = websocket.WebSocket("websocket", protos, websocket.OverHTTP1, "json", pintle.port)
    request = protos.message(protos.method(LIST_ACTIONS).input_type.full_name)()
    token, secret = "tok" + secrets.token_hex(16), "meta" + secrets.token_hex(16)
    client.call(LIST_ACTIONS, request, token, headers=[("x-secret", secret)])
    one = client.open(LIST_ACTIONS, pintle.token)
    assert all(pintle.token not in value for _, value in one.headers)
    one.close()
    text = pintle.output()
    assert token not in text and secret not in text and pintle.token not in text


def test_origins_and_shutdown(tmp_path, protos):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32),
                                   extra=["--cors-origin", "https://good.example"])
    client = websocket.WebSocket("websocket", protos, websocket.OverHTTP1, "json", server.port)
    try:
        with pytest.raises(websocket.Refused) as refused:
            client.open(LIST_ACTIONS, server.token, origin="https://bad.example")
        assert refused.value.answer.status == 403
        client.open(LIST_ACTIONS, server.token, origin="https://good.example").close()
        one = client.open(LIST_ACTIONS, server.token)
        server.process.terminate()
        time.sleep(0.5)
        one.send('{"message":{}}')
        assert "message" in json.loads(one.receive())
        assert one.receive() == '{"end":{}}'
        assert one.receive() is None and one.close_code == 1001
        assert server.process.wait(TIMEOUT) == 0
    finally:
        server.kill()


def test_a_right_that_ends_ends_the_call(protos, pintle, grpc_client):
    """A token that is revoked while a call waits."""
    admin = Admin(protos, grpc_client, pintle.token)
    account = admin.call("CreateServiceAccount", name=fresh_name("page")).account.id
    admin.call("GrantOrganizationRole", accountId=account, role="ORG_EVENT_VIEWER")
    token = admin.call("CreateToken", accountId=account)
    client = websocket.WebSocket("websocket", protos, websocket.OverHTTP1, "json", pintle.port)
    one = client.open("/pintle.event.v1.EventService/WatchEvents", token.secret)
    one.send('{"message":{"fromNow":true}}')
    assert "message" in json.loads(one.receive())
    admin.call("RevokeToken", accountId=account, id=token.token.id)
    while "end" not in (said := json.loads(one.receive())):
        pass
    assert said["end"]["error"]["code"] == "unauthenticated"
    one.close()


# --- Tickets ---------------------------------------------------------------------------------------------------------

WATCH = "/event/v1/events:watch"
ASKING = ("accept", "application/vnd.pintle.ticket+json")


def get(server, target, *fields):
    client = HTTP1(server.port)
    try:
        return client.request("GET", target, list(fields), [])
    finally:
        client.close()


def watch(server, target):
    """The status of a stream of server-sent events, and its first lines."""
    with raw(server, f"GET {target} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n".encode()) as (one, head):
        status = int(head[0].split()[1])
        return status, one.recv(65536).decode() if status == 200 else ""


def test_a_ticket_opens_one_stream(pintle, protos, grpc_client):
    admin = Admin(protos, grpc_client, pintle.token)
    account = admin.call("CreateServiceAccount", name=fresh_name("page")).account.id
    admin.call("GrantOrganizationRole", accountId=account, role="ORG_EVENT_VIEWER")
    token = admin.call("CreateToken", accountId=account)
    authorization = ("authorization", f"Bearer {token.secret}")
    address = f"{WATCH}?fromNow=true"
    answer = get(pintle, address, ASKING, authorization)
    assert answer.status == 200, answer
    said = json.loads(answer.body)
    assert set(said) == {"ticket", "expireTime"}
    ticket = said["ticket"]
    for _ in range(2):
        status, lines = watch(pintle, f"{address}&ticket={ticket}")
        assert status == 200 and "id: " in lines
    assert watch(pintle, f"{WATCH}?afterPosition=1&ticket={ticket}")[0] == 401
    assert watch(pintle, f"{address}&ticket=x")[0] == 401
    assert get(pintle, f"{address}&ticket={ticket}", authorization).status == 400
    assert get(pintle, address, ASKING).status == 401
    # Other calls take none.
    assert get(pintle, f"/event/v1/events?ticket={ticket}").status == 401
    assert ticket not in pintle.output()
    admin.call("RevokeToken", accountId=account, id=token.token.id)
    assert watch(pintle, f"{address}&ticket={ticket}")[0] == 401
