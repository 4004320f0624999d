"""One request and its answer over HTTP/1.1 (a plain socket), HTTP/2 (h2 from PyPI) and curl, all to one shape."""
import dataclasses
import socket
import ssl
import subprocess
import tempfile

import h2.config
import h2.connection
import h2.events
import h2.settings

from .programs import HOST

TIMEOUT = 20


@dataclasses.dataclass
class Answer:
    """What came back. Field names are lower case, in the order they came."""
    status: int
    headers: list
    body: bytes
    trailers: list = dataclasses.field(default_factory=list)
    reset: int | None = None

    def header(self, name):
        """The only value of a field; None when it is missing."""
        values = [value for key, value in self.headers if key == name]
        assert len(values) <= 1, f"{name} came {len(values)} times"
        return values[0] if values else None


@dataclasses.dataclass
class Identity:
    """In the place of a certificate to trust: that one, and the client's own with its key."""
    trust: object
    certificate: object
    key: object


def client_context(certificate):
    """How a client trusts a certificate, and shows its own if it is an `Identity`."""
    if not isinstance(certificate, Identity):
        return ssl.create_default_context(cafile=str(certificate))
    context = ssl.create_default_context(cafile=str(certificate.trust))
    if certificate.certificate:
        context.load_cert_chain(str(certificate.certificate), str(certificate.key))
    return context


def _tls(socket_, certificate, protocols):
    context = client_context(certificate)
    context.set_alpn_protocols(protocols)
    wrapped = context.wrap_socket(socket_, server_hostname="localhost")
    assert wrapped.selected_alpn_protocol() == protocols[0], "ALPN chose another protocol"
    return wrapped


def connect(port, certificate=None, protocols=("h2",)):
    """A socket to the server, through TLS when a certificate to trust is given."""
    plain = socket.create_connection((HOST, port), TIMEOUT)
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    plain.settimeout(TIMEOUT)
    return _tls(plain, certificate, list(protocols)) if certificate else plain


class HTTP1:
    """HTTP/1.1 with keep-alive, written by hand so that the tests decide where the bytes are cut."""
    name = "h1"

    def __init__(self, port, certificate=None):
        self.port, self.certificate = port, certificate
        self.socket = None
        self.buffer = b""

    def request(self, verb, path, headers, chunks, chunked=False):
        """Sends the chunks as chunks of their own (`chunked`) or as one body with a length."""
        if self.socket is None:
            self.socket = connect(self.port, self.certificate, ["http/1.1"])
            self.buffer = b""
        head = [f"{verb} {path} HTTP/1.1", f"host: localhost:{self.port}"]
        head += [f"{name}: {value}" for name, value in headers]
        if chunked:
            head.append("transfer-encoding: chunked")
        elif verb not in ("GET", "OPTIONS", "HEAD") or any(chunks):
            head.append(f"content-length: {sum(map(len, chunks))}")
        out = "\r\n".join(head).encode("latin-1") + b"\r\n\r\n"
        if chunked:
            chunks = [b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks if chunk] + [b"0\r\n\r\n"]
        try:
            self.socket.sendall(out + b"".join(chunks) if chunked else out)
            for chunk in [] if chunked else chunks:
                self.socket.sendall(chunk)
        except (BrokenPipeError, ConnectionResetError):
            # The server need not read a body that it refuses; its answer has to be there all the same.
            pass
        return self.read_answer(verb)

    def _fill(self):
        piece = self.socket.recv(65536)
        if not piece:
            raise ConnectionError(f"closed after {self.buffer[:200]!r}")
        self.buffer += piece

    def _line(self):
        while b"\r\n" not in self.buffer:
            self._fill()
        line, self.buffer = self.buffer.split(b"\r\n", 1)
        return line.decode("latin-1")

    def _exactly(self, count):
        while len(self.buffer) < count:
            self._fill()
        piece, self.buffer = self.buffer[:count], self.buffer[count:]
        return piece

    def _fields(self):
        fields = []
        while line := self._line():
            name, _, value = line.partition(":")
            fields.append((name.lower(), value.strip()))
        return fields

    def read_answer(self, verb="POST"):
        """The next answer on the connection; informational ones are passed over."""
        while True:
            version, status, *_ = self._line().split(" ", 2)
            assert version == "HTTP/1.1", version
            headers = self._fields()
            if int(status) >= 200:
                break
        trailers = []
        lengths = [value for name, value in headers if name == "content-length"]
        if verb == "HEAD" or int(status) in (204, 304):
            body = b""
        elif ("transfer-encoding", "chunked") in headers:
            body = b""
            while (size := int(self._line().split(";")[0], 16)) > 0:
                body += self._exactly(size)
                assert self._line() == ""
            trailers = self._fields()
        elif lengths:
            body = self._exactly(int(lengths[0]))
        else:
            try:
                while True:
                    self._fill()
            except ConnectionError:
                body, self.buffer = self.buffer, b""
            self.close()
        if ("connection", "close") in headers:
            self.close()
        return Answer(int(status), headers, body, trailers)

    def close(self):
        if self.socket is not None:
            self.socket.close()
            self.socket = None


class HTTP2:
    """HTTP/2 by prior knowledge, or by ALPN through TLS."""
    name = "h2"

    def __init__(self, port, certificate=None):
        self.port, self.certificate = port, certificate
        self.socket = None

    def _open(self):
        self.socket = connect(self.port, self.certificate, ["h2"])
        config = h2.config.H2Configuration(client_side=True, header_encoding="utf-8")
        self.connection = h2.connection.H2Connection(config)
        self.connection.initiate_connection()
        self.connection.update_settings({h2.settings.SettingCodes.INITIAL_WINDOW_SIZE: 1 << 24,
                                         h2.settings.SettingCodes.ENABLE_PUSH: 0})
        self.connection.increment_flow_control_window(1 << 24)
        self.socket.sendall(self.connection.data_to_send())

    def request(self, verb, path, headers, chunks, chunked=False):
        """Sends each chunk as a DATA frame of its own."""
        if self.socket is None:
            self._open()
        stream = self.connection.get_next_available_stream_id()
        fields = [(":method", verb), (":path", path), (":scheme", "https" if self.certificate else "http"),
                  (":authority", f"localhost:{self.port}"), *[(name, str(value)) for name, value in headers]]
        chunks = [chunk for chunk in chunks if chunk]
        if not chunked and chunks and verb != "GET":
            fields.append(("content-length", str(sum(map(len, chunks)))))
        self.connection.send_headers(stream, fields, end_stream=not chunks)
        answer = Answer(0, [], b"")
        state = {"ended": False}
        for index, chunk in enumerate(chunks):
            self._send(stream, chunk, index == len(chunks) - 1, answer, state)
            if state["ended"]:
                break
        self.socket.sendall(self.connection.data_to_send())
        while not state["ended"]:
            self._receive(stream, answer, state)
        return answer

    def _send(self, stream, chunk, last, answer, state):
        while chunk and not state["ended"]:
            window = min(self.connection.local_flow_control_window(stream), self.connection.max_outbound_frame_size)
            if window <= 0:
                self.socket.sendall(self.connection.data_to_send())
                self._receive(stream, answer, state)
                continue
            piece, chunk = chunk[:window], chunk[window:]
            self.connection.send_data(stream, piece, end_stream=last and not chunk)
        self.socket.sendall(self.connection.data_to_send())

    def _receive(self, stream, answer, state):
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError("the server closed the connection")
        for event in self.connection.receive_data(data):
            if isinstance(event, h2.events.ConnectionTerminated):
                raise ConnectionError(f"GOAWAY {event.error_code} {event.additional_data!r}")
            if getattr(event, "stream_id", None) != stream:
                continue
            if isinstance(event, h2.events.ResponseReceived):
                fields = list(event.headers)
                answer.status = int(dict(fields)[":status"])
                answer.headers = [field for field in fields if not field[0].startswith(":")]
            elif isinstance(event, h2.events.DataReceived):
                answer.body += event.data
                self.connection.acknowledge_received_data(event.flow_controlled_length, stream)
            elif isinstance(event, h2.events.TrailersReceived):
                answer.trailers = list(event.headers)
            elif isinstance(event, h2.events.StreamEnded):
                state["ended"] = True
            elif isinstance(event, h2.events.StreamReset):
                # A server that answered before the request's end may reset with NO_ERROR (RFC 9113 section 8.1).
                answer.reset = event.error_code
                state["ended"] = True
        self.socket.sendall(self.connection.data_to_send())

    def close(self):
        if self.socket is not None:
            self.socket.close()
            self.socket = None


class Curl:
    """The curl program; `arguments` choose the version of HTTP and the certificate to trust."""

    def __init__(self, name, base, *arguments, version):
        self.name, self.base, self.arguments, self.version = name, base, arguments, version

    def request(self, verb, path, headers, chunks, chunked=False):
        body = b"".join(chunks)
        with tempfile.NamedTemporaryFile() as head, tempfile.NamedTemporaryFile() as content:
            command = ["curl", "--silent", "--show-error", "--max-time", str(TIMEOUT), "--noproxy", "*", "--globoff",
                       "--path-as-is", *self.arguments, "--request", verb, "--dump-header", head.name, "--output",
                       content.name, "--write-out", "%{http_code} %{http_version}"]
            for name, value in headers:
                command += ["--header", f"{name}: {value}"]
            if body or verb not in ("GET", "HEAD", "OPTIONS"):
                command += ["--data-binary", "@-"]
                if not any(name == "content-type" for name, _ in headers):
                    command += ["--header", "content-type:"]
            done = subprocess.run([*command, self.base + path], input=body, capture_output=True, timeout=TIMEOUT + 5)
            assert done.returncode == 0, f"curl exited with {done.returncode}: {done.stderr.decode()}"
            status, version = done.stdout.decode().split()
            assert version == self.version, f"curl spoke HTTP/{version}, not {self.version}"
            blocks = [block for block in head.read().decode("latin-1").split("\r\n\r\n") if block]
            fields = []
            for line in blocks[-1].split("\r\n")[1:]:
                name, _, value = line.partition(":")
                fields.append((name.lower(), value.strip()))
            return Answer(int(status), fields, content.read())

    def close(self):
        pass
