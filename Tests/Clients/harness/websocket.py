"""Calls over WebSocket (docs/browsers.md), by PyPI's `websockets` over HTTP/1.1 and by `wsproto` on `h2` over HTTP/2."""
import base64
import contextlib
import json
import select
import ssl
import threading

import h2.config
import h2.connection
import h2.events
import websockets.exceptions
import websockets.sync.client
import wsproto.connection
import wsproto.events

from .dialects import CONNECT_CODES, Dialect, Outcome
from . import framing
from .programs import HOST
from .transports import TIMEOUT, Answer, client_context, connect


class Refused(Exception):
    """The server answered by plain HTTP."""

    def __init__(self, answer):
        super().__init__(f"HTTP {answer.status}: {answer.body[:200]!r}")
        self.answer = answer


def offers(codec, token=None, timeout=None, metadata=()):
    """The list of sub-protocols that says all that."""
    found = [f"pintle.{codec}"]
    if token:
        found.append(f"pintle.bearer.{token}")
    if timeout is not None:
        found.append(f"pintle.timeout.{timeout}")
    if metadata:
        pairs = {}
        for name, value in metadata:
            pairs.setdefault(name, []).append(value)
        text = base64.urlsafe_b64encode(json.dumps(pairs).encode()).rstrip(b"=").decode()
        found.append(f"pintle.metadata.{text}")
    return found


class OneAtATime(ssl.SSLSocket):
    """A TLS socket that two threads may use. `websockets` reads in a thread of its own while the caller writes, and
    a session of OpenSSL may not be used by two threads at once: without the lock a request is lost now and then (seen
    in 1 of 400 connections of four threads), and the process may crash."""

    @property
    def lock(self):
        return self.__dict__.setdefault("_lock", threading.Lock())

    def recv(self, count=1024, flags=0):
        while True:
            with self.lock:
                patience = self.gettimeout()
                self.settimeout(0)
                try:
                    return super().recv(count, flags)
                except ssl.SSLWantReadError:
                    pass
                finally:
                    self.settimeout(patience)
            if not select.select([self], [], [], patience)[0]:
                raise TimeoutError("nothing came")

    def sendall(self, data, flags=0):
        with self.lock:
            return super().sendall(data, flags)


class OverHTTP1:
    """A socket by `websockets`."""
    name = "h1"

    def __init__(self, port, certificate, path, protocols, origin=None, **options):
        context = client_context(certificate) if certificate else None
        if context:
            context.sslsocket_class = OneAtATime
        scheme = "wss" if certificate else "ws"
        try:
            self.stack = contextlib.ExitStack()
            self.socket = self.stack.enter_context(websockets.sync.client.connect(
                f"{scheme}://localhost:{port}{path}", sock=connect(port), ssl=context, subprotocols=protocols,
                origin=origin, compression="deflate", open_timeout=TIMEOUT, proxy=None, max_size=None, **options))
        except websockets.exceptions.InvalidStatus as error:
            response = error.response
            headers = [(name.lower(), value) for name, value in response.headers.raw_items()]
            raise Refused(Answer(response.status_code, headers, bytes(response.body or b""))) from error
        self.headers = [(name.lower(), value) for name, value in self.socket.response.headers.raw_items()]
        self.protocol = self.socket.subprotocol

    def send(self, message):
        # The server may have ended the call already: what it said is there to be received.
        with contextlib.suppress(websockets.exceptions.ConnectionClosedOK):
            self.socket.send(message)

    def receive(self):
        """The next message, None behind the close."""
        try:
            return self.socket.recv(TIMEOUT)
        except websockets.exceptions.ConnectionClosed:
            return None

    @property
    def close_code(self):
        return self.socket.close_code

    def close(self, code=1000):
        self.socket.close(code)
        self.stack.close()


class OverHTTP2:
    """A socket by `wsproto` on a stream of `h2` (RFC 8441)."""
    name = "h2"

    def __init__(self, port, certificate, path, protocols, origin=None):
        self.socket = connect(port, certificate)
        self.http = h2.connection.H2Connection(h2.config.H2Configuration(header_encoding="utf-8"))
        self.http.initiate_connection()
        self.flush()
        self.stream, self.status, self.headers, self.body = None, None, [], b""
        self.frames = wsproto.connection.Connection(wsproto.connection.ConnectionType.CLIENT)
        self.messages, self.close_code, self.is_over = [], None, False
        self.parts = []
        while self.http.remote_settings.enable_connect_protocol != 1:
            self.fill()
        self.stream = self.http.get_next_available_stream_id()
        fields = [(":method", "CONNECT"), (":protocol", "websocket"), (":scheme", "https" if certificate else "http"),
                  (":authority", f"localhost:{port}"), (":path", path), ("sec-websocket-version", "13"),
                  ("sec-websocket-protocol", ", ".join(protocols))]
        if origin:
            fields.append(("origin", origin))
        self.http.send_headers(self.stream, fields)
        self.flush()
        while self.status is None:
            self.fill()
        if self.status != 200:
            while not self.is_over:
                self.fill()
            raise Refused(Answer(self.status, self.headers, self.body))
        self.protocol = dict(self.headers).get("sec-websocket-protocol")

    def flush(self):
        if data := self.http.data_to_send():
            self.socket.sendall(data)

    def fill(self):
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError("closed")
        for event in self.http.receive_data(data):
            if getattr(event, "stream_id", None) not in (self.stream, None, 0):
                continue
            match event:
                case h2.events.ResponseReceived():
                    self.headers = [(n, v) for n, v in event.headers if not n.startswith(":")]
                    self.status = int(dict(event.headers)[":status"])
                case h2.events.DataReceived():
                    self.http.acknowledge_received_data(event.flow_controlled_length, self.stream)
                    if self.status == 200:
                        self.frames.receive_data(event.data)
                        self.take()
                    else:
                        self.body += event.data
                case h2.events.StreamEnded() | h2.events.StreamReset():
                    self.is_over = True
        self.flush()

    def take(self):
        for event in self.frames.events():
            match event:
                case wsproto.events.Message():
                    self.parts.append(event.data)
                    if event.message_finished:
                        self.messages.append(self.parts[0][:0].join(self.parts))
                        self.parts = []
                case wsproto.events.Ping():
                    self.put(self.frames.send(event.response()))
                case wsproto.events.CloseConnection():
                    self.close_code = int(event.code)
                    if self.frames.state == wsproto.connection.ConnectionState.REMOTE_CLOSING:
                        self.put(self.frames.send(event.response()))

    def put(self, data):
        while data:
            room = min(self.http.local_flow_control_window(self.stream), self.http.max_outbound_frame_size)
            if room == 0:
                self.fill()
                continue
            self.http.send_data(self.stream, data[:room])
            data = data[room:]
            self.flush()

    def send(self, message):
        event = (wsproto.events.TextMessage if isinstance(message, str) else wsproto.events.BytesMessage)(data=message)
        self.put(self.frames.send(event))

    def receive(self):
        while not self.messages and self.close_code is None and not self.is_over:
            self.fill()
        return self.messages.pop(0) if self.messages else None

    def close(self, code=1000):
        if self.frames.state == wsproto.connection.ConnectionState.OPEN:
            self.put(self.frames.send(wsproto.events.CloseConnection(code=code)))
            while self.close_code is None and not self.is_over:
                self.fill()
        self.socket.close()


class WebSocket(Dialect):
    """Each call on a socket of its own; what `call` does is in the four kinds of calls the same."""

    def __init__(self, name, protos, transport, codec, port, certificate=None):
        super().__init__(name, "websocket", protos)
        self.transport, self.codec, self.port, self.certificate = transport, codec, port, certificate

    def open(self, path, token=None, headers=(), timeout=None, **options):
        return self.transport(self.port, self.certificate, path,
                              offers(self.codec, token, timeout, [(n.lower(), v) for n, v in headers]), **options)

    def encode(self, request):
        return (json.dumps({"message": self.protos.to_json(request)}) if self.codec == "json"
                else request.SerializeToString())

    def stream(self, path, requests, token=None, headers=(), timeout=None, **options):
        """The responses of a call, and its outcome without a response."""
        name = self.protos.method(path).output_type.full_name
        try:
            socket = self.open(path, token, headers, timeout, **options)
        except Refused as refused:
            return [], self.outcome({"error": json.loads(refused.answer.body)}, [], refused.answer.status)
        try:
            assert socket.protocol == f"pintle.{self.codec}"
            for request in requests:
                socket.send(self.encode(request))
            socket.send('{"end":{}}')
            responses, fields, end = [], [], None
            while (message := socket.receive()) is not None:
                assert end is None, "a message behind the end"
                if isinstance(message, bytes):
                    assert self.codec == "proto"
                    responses.append(self.protos.message(name).FromString(message))
                    continue
                (kind, value), = json.loads(message).items()
                match kind:
                    case "message":
                        assert self.codec == "json"
                        responses.append(self.protos.from_json(name, value))
                    case "head":
                        fields += [(n, v) for n, values in value["metadata"].items() for v in values]
                    case "end":
                        end = value
                    case _:
                        raise AssertionError(message)
            assert end is not None, f"closed with {socket.close_code} without an end"
            assert socket.close_code == 1000, socket.close_code
        finally:
            socket.close()
        return responses, self.outcome(end, fields, None)

    def outcome(self, end, fields, status):
        fields = fields + [(n, v) for n, values in end.get("metadata", {}).items() for v in values]
        error = end.get("error")
        if not error:
            return Outcome(0, headers=fields)
        details = [(one["type"], self.protos.to_json(
            self.protos.message(one["type"]).FromString(framing.binary_header(one["value"]))))
            for one in error.get("details", [])]
        return Outcome(CONNECT_CODES[error["code"]], error.get("message", ""), details, headers=fields,
                       http_status=status)

    def call(self, path, request, token=None, headers=()):
        responses, outcome = self.stream(path, [request], token, headers)
        if outcome.code == 0:
            assert len(responses) == 1
            outcome.response = responses[0]
        return outcome


def rows(protos, server, certificate):
    """The rows of the table of dialects."""
    found = {}
    for transport in (OverHTTP1, OverHTTP2):
        for label, port, cert in (("", server.port, None), ("-tls", server.tls_port, certificate)):
            for codec in ("json", "proto"):
                found[f"websocket-{codec}-{transport.name}{label}"] = (
                    lambda name, t=transport, k=codec, p=port, c=cert: WebSocket(name, protos, t, k, p, c))
    return found


ROW_NAMES = [f"websocket-{codec}-{transport}{label}" for transport in ("h1", "h2") for label in ("", "-tls")
             for codec in ("json", "proto")]
