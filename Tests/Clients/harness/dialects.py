"""One client for each dialect, all with the same `call`, so that one table of calls runs through every one of them."""
import base64
import dataclasses
import json
import pathlib
import urllib.parse

import grpc

from . import framing
from .transports import HTTP1, HTTP2, Curl, Identity

CODES = {code.value[0]: code for code in grpc.StatusCode}
CONNECT_CODES = {name: number for number, name in enumerate(
    ["", "canceled", "unknown", "invalid_argument", "deadline_exceeded", "not_found", "already_exists",
     "permission_denied", "resource_exhausted", "failed_precondition", "aborted", "out_of_range", "unimplemented",
     "internal", "unavailable", "data_loss", "unauthenticated"]) if name}
# The HTTP status of each code, the same in Connect and in the JSON gateway.
HTTP_STATUS = {0: 200, 1: 499, 2: 500, 3: 400, 4: 504, 5: 404, 6: 409, 7: 403, 8: 429, 9: 400, 10: 409, 11: 400,
               12: 501, 13: 500, 14: 503, 15: 500, 16: 401}
TIMEOUT = 20


@dataclasses.dataclass
class Outcome:
    """What a call gave, whatever its dialect."""
    code: int
    message: str = ""
    # (type name, ProtoJSON object) of each error detail.
    details: list = dataclasses.field(default_factory=list)
    # The response message, when the code is 0.
    response: object = None
    # Header fields or initial metadata.
    headers: list = dataclasses.field(default_factory=list)
    http_status: int | None = None


class Dialect:
    """`name` is the test's name of the row, `statistics_name` that of the server's statistics."""

    def __init__(self, name, statistics_name, protos):
        self.name, self.statistics_name, self.protos = name, statistics_name, protos

    def __repr__(self):
        return self.name

    def call(self, path, request, token=None, headers=()):
        """Calls "/package.Service/Method" with a message; `headers` are (name, value) pairs."""
        raise NotImplementedError

    def fields(self, token, headers):
        fields = [(name.lower(), value) for name, value in headers]
        return ([("authorization", f"Bearer {token}")] if token else []) + fields

    def detail(self, any_message):
        name = any_message.type_url.rsplit("/", 1)[1]
        message = self.protos.message(name).FromString(any_message.value)
        return name, self.protos.to_json(message)

    def status_details(self, data):
        """The details in a serialized google.rpc.Status, which must repeat the code and the message."""
        status = self.protos.message("google.rpc.Status").FromString(data)
        return status, [self.detail(one) for one in status.details]

    def close(self):
        pass


def credentials_of(certificate):
    """grpcio's form of a certificate to trust, or of an `Identity`."""
    if not isinstance(certificate, Identity):
        return grpc.ssl_channel_credentials(certificate.read_bytes())
    own = [one and pathlib.Path(one).read_bytes() for one in (certificate.key, certificate.certificate)]
    return grpc.ssl_channel_credentials(pathlib.Path(certificate.trust).read_bytes(), *own)


class GRPC(Dialect):
    """grpcio with the stubs that grpc_tools generates."""

    def __init__(self, name, protos, target, certificate=None):
        super().__init__(name, "grpc", protos)
        if certificate:
            credentials = credentials_of(certificate)
            self.channel = grpc.secure_channel(target, credentials)
        else:
            self.channel = grpc.insecure_channel(target)
        self.stubs = {}

    def call(self, path, request, token=None, headers=()):
        service, method = path.lstrip("/").split("/")
        descriptor = self.protos.method(path)
        if service not in self.stubs:
            self.stubs[service] = self.protos.stub(service, self.channel)
        own = self.protos.stub_message(descriptor.input_type.full_name).FromString(request.SerializeToString())
        try:
            response, call = getattr(self.stubs[service], method).with_call(
                own, metadata=self.fields(token, headers), timeout=TIMEOUT)
        except grpc.RpcError as error:
            trailers = dict(error.trailing_metadata() or ())
            details = []
            if "grpc-status-details-bin" in trailers:
                status, details = self.status_details(trailers["grpc-status-details-bin"])
                assert (status.code, status.message) == (error.code().value[0], error.details())
            return Outcome(error.code().value[0], error.details(), details,
                           headers=list(error.initial_metadata() or ()))
        answer = self.protos.message(descriptor.output_type.full_name).FromString(response.SerializeToString())
        return Outcome(0, response=answer, headers=list(call.initial_metadata()))

    def close(self):
        self.channel.close()


class GRPCWeb(Dialect):
    """gRPC-Web as a browser sends it: binary, or base64 text cut into groups of its own."""

    def __init__(self, name, protos, transport, text=False, split=None):
        super().__init__(name, "grpc-web-text" if text else "grpc-web", protos)
        self.transport, self.text = transport, text
        # Turns the body into the pieces that are sent one by one.
        self.split = split or (lambda body: [framing.text_encode(body) if text else body])

    def send(self, path, pieces, fields, chunked=False):
        kind = "application/grpc-web-text+proto" if self.text else "application/grpc-web+proto"
        fields = [("content-type", kind), ("accept", kind), ("x-grpc-web", "1"), *fields]
        return self.transport.request("POST", path, fields, pieces, chunked)

    def call(self, path, request, token=None, headers=()):
        pieces = self.split(framing.envelope(request.SerializeToString()))
        answer = self.send(path, pieces, self.fields(token, headers), chunked=len(pieces) > 1)
        return self.outcome(path, answer)

    def outcome(self, path, answer):
        assert answer.status == 200, f"HTTP {answer.status}: {answer.body[:300]!r}"
        kind = answer.header("content-type")
        assert kind.startswith("application/grpc-web-text" if self.text else "application/grpc-web"), kind
        assert self.text or not kind.startswith("application/grpc-web-text")
        body = framing.text_decode(answer.body) if self.text else answer.body
        found = framing.envelopes(body)
        messages = [payload for flags, payload in found if flags == 0]
        trailers = [framing.trailer_fields(payload) for flags, payload in found if flags == framing.TRAILERS]
        assert len(messages) + len(trailers) == len(found), f"flags {[flags for flags, _ in found]}"
        # An error without a message may come as header fields alone.
        fields = dict(trailers[0]) if trailers else dict(answer.headers)
        assert len(trailers) <= 1 and (not trailers or found[-1][0] == framing.TRAILERS)
        code = int(fields["grpc-status"])
        message = framing.percent_decode(fields.get("grpc-message", ""))
        if code != 0:
            details = []
            if "grpc-status-details-bin" in fields:
                status, details = self.status_details(framing.binary_header(fields["grpc-status-details-bin"]))
                assert (status.code, status.message) == (code, message)
            return Outcome(code, message, details, headers=answer.headers, http_status=answer.status)
        assert len(messages) == 1, f"{len(messages)} messages"
        kind = self.protos.message(self.protos.method(path).output_type.full_name)
        return Outcome(0, response=kind.FromString(messages[0]), headers=answer.headers, http_status=answer.status)

    def close(self):
        self.transport.close()


class Connect(Dialect):
    """Connect unary calls, JSON or protobuf."""

    def __init__(self, name, protos, transport, codec, get=False):
        super().__init__(name, "connect", protos)
        self.transport, self.codec, self.get = transport, codec, get

    def encode(self, request):
        return (json.dumps(self.protos.to_json(request)).encode() if self.codec == "json"
                else request.SerializeToString())

    def call(self, path, request, token=None, headers=()):
        body = self.encode(request)
        if self.get:
            query = urllib.parse.urlencode({
                "connect": "v1", "encoding": self.codec, "base64": "1",
                "message": base64.urlsafe_b64encode(body).rstrip(b"=").decode()})
            answer = self.transport.request("GET", f"{path}?{query}", self.fields(token, headers), [])
        else:
            fields = [("content-type", f"application/{self.codec}"), ("connect-protocol-version", "1")]
            answer = self.transport.request("POST", path, fields + self.fields(token, headers), [body])
        return self.outcome(path, answer)

    def outcome(self, path, answer):
        if answer.status != 200:
            assert answer.header("content-type") == "application/json", answer
            error = json.loads(answer.body)
            code = CONNECT_CODES[error["code"]]
            details = []
            for detail in error.get("details", []):
                value = framing.binary_header(detail["value"])
                details.append((detail["type"], self.protos.to_json(
                    self.protos.message(detail["type"]).FromString(value))))
            return Outcome(code, error.get("message", ""), details, headers=answer.headers,
                           http_status=answer.status)
        assert answer.header("content-type").split(";")[0] == f"application/{self.codec}", answer
        name = self.protos.method(path).output_type.full_name
        response = (self.protos.from_json(name, json.loads(answer.body)) if self.codec == "json"
                    else self.protos.message(name).FromString(answer.body))
        return Outcome(0, response=response, headers=answer.headers, http_status=answer.status)

    def close(self):
        self.transport.close()


def parameters(value, path=""):
    """The members of an object as query parameters, those of objects inside it by their paths: "query.limit"."""
    for name, one in value.items():
        if isinstance(one, dict):
            yield from parameters(one, f"{path}{name}.")
        else:
            yield path + name, str(one).lower() if isinstance(one, bool) else one


class Gateway(Dialect):
    """JSON over HTTP by the `google.api.http` rule of each method, under one of the service's prefixes."""

    def __init__(self, name, protos, transport, prefix=None):
        super().__init__(name, "json", protos)
        self.transport, self.prefix = transport, prefix

    def transcode(self, path, request):
        """The verb, the path with its query, and the body (None for none) of a call."""
        method = self.protos.method(path)
        rule = self.protos.option(method, "google.api.http")
        verb = rule.WhichOneof("pattern")
        template = getattr(rule, verb)
        prefix = self.prefix
        if prefix is None:
            prefix = (self.protos.option(method.containing_service, "pintle.path_prefixes") or [""])[0]
        value = self.protos.to_json(request)
        target = prefix
        for part in template.split("/")[1:]:
            target += "/"
            if part.startswith("{"):
                name = method.input_type.fields_by_name[part[1:-1]].json_name
                target += urllib.parse.quote(str(value.pop(name, "")), safe="")
            else:
                target += part
        if rule.body == "*":
            return verb.upper(), target, json.dumps(value).encode()
        body = None
        if rule.body:
            name = method.input_type.fields_by_name[rule.body].json_name
            body = json.dumps(value.pop(name)).encode() if name in value else None
        query = urllib.parse.urlencode(dict(parameters(value)), doseq=True)
        return verb.upper(), target + ("?" + query if query else ""), body

    def call(self, path, request, token=None, headers=()):
        verb, target, body = self.transcode(path, request)
        fields = self.fields(token, headers)
        if body is not None:
            fields = [("content-type", "application/json"), *fields]
        answer = self.transport.request(verb, target, fields, [body] if body is not None else [])
        return self.outcome(path, answer)

    def outcome(self, path, answer):
        success = self.protos.option(self.protos.method(path), "pintle.success_status") or 200
        if answer.status != success:
            assert answer.header("content-type").split(";")[0] == "application/json", answer
            error = json.loads(answer.body)
            details = []
            for detail in error.get("details", []):
                assert detail["@type"].startswith("type.googleapis.com/"), detail
                details.append((detail["@type"].rsplit("/", 1)[1],
                                {key: value for key, value in detail.items() if key != "@type"}))
            return Outcome(error["code"], error["message"], details, headers=answer.headers,
                           http_status=answer.status)
        name = self.protos.method(path).output_type.full_name
        assert answer.header("content-type").split(";")[0] == "application/json", answer
        response = self.protos.from_json(name, json.loads(answer.body))
        return Outcome(0, response=response, headers=answer.headers, http_status=answer.status)

    def close(self):
        self.transport.close()


def each_byte(body):
    """A padded base64 group for every byte, sent as one piece."""
    return [framing.text_encode(*[body[i:i + 1] for i in range(len(body))])]


def prefix_apart(body):
    """The envelope's prefix and its message as base64 groups of their own, sent apart."""
    return [framing.text_encode(body[:5]), framing.text_encode(body[5:])]


def rows(protos, server, certificate):
    """Every dialect over every transport: what acceptance asks for, as (name, function that makes the client)."""
    port, tls = server.port, server.tls_port
    plain, secure = f"http://127.0.0.1:{port}", f"https://localhost:{tls}"
    trust = ["--cacert", str(certificate)]
    if isinstance(certificate, Identity):
        trust = ["--cacert", str(certificate.trust)]
        if certificate.certificate:
            trust += ["--cert", str(certificate.certificate), "--key", str(certificate.key)]

    def curl(name, base, *arguments, version):
        return lambda: Curl(name, base, *arguments, version=version)

    found = {
        "grpc": lambda name: GRPC(name, protos, server.target),
        "grpc-tls": lambda name: GRPC(name, protos, server.tls_target, certificate),
    }
    for transport, cert in ((HTTP1, None), (HTTP2, None), (HTTP1, certificate), (HTTP2, certificate)):
        label = transport.name + ("-tls" if cert else "")
        make = lambda t=transport, c=cert: t(tls if c else port, c)  # noqa: E731
        found |= {
            f"grpc-web-{label}": lambda name, m=make: GRPCWeb(name, protos, m()),
            f"grpc-web-text-{label}": lambda name, m=make: GRPCWeb(name, protos, m(), text=True),
            f"connect-json-{label}": lambda name, m=make: Connect(name, protos, m(), "json"),
            f"connect-proto-{label}": lambda name, m=make: Connect(name, protos, m(), "proto"),
        }
        if not cert:
            found |= {
                f"grpc-web-text-groups-{label}": lambda name, m=make: GRPCWeb(
                    name, protos, m(), text=True, split=prefix_apart),
                f"grpc-web-text-bytes-{label}": lambda name, m=make: GRPCWeb(
                    name, protos, m(), text=True, split=each_byte),
            }
    for label, make in {
        "h1": curl("h1", plain, "--http1.1", version="1.1"),
        "h2": curl("h2", plain, "--http2-prior-knowledge", version="2"),
        "h1-tls": curl("h1-tls", secure, "--http1.1", *trust, version="1.1"),
        "h2-tls": curl("h2-tls", secure, "--http2", *trust, version="2"),
    }.items():
        found[f"json-{label}"] = lambda name, m=make: Gateway(name, protos, m())
        found[f"json-bare-{label}"] = lambda name, m=make: Gateway(name, protos, m(), prefix="")
    return found


ROW_NAMES = sorted(
    ["grpc", "grpc-tls"]
    + [f"{kind}-{label}" for kind in ("grpc-web", "grpc-web-text", "connect-json", "connect-proto")
       for label in ("h1", "h2", "h1-tls", "h2-tls")]
    + [f"grpc-web-text-{kind}-{label}" for kind in ("groups", "bytes") for label in ("h1", "h2")]
    + [f"json-{bare}{label}" for bare in ("", "bare-") for label in ("h1", "h2", "h1-tls", "h2-tls")])
