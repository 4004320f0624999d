"""Traces, as a collector that reads OTLP by OpenTelemetry's own messages gets them."""
import gzip
import json
import secrets
import threading
import time

import pytest
import urllib3
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2
from opentelemetry.proto.trace.v1 import trace_pb2

from harness import dialects, programs
from harness.management import fresh_name
from harness.receiver import Receiver

ACTIONS = "/zitadel.action.v2.ActionService"
CREATE = "/pintle.admin.v1.AdminService/CreateOrganization"
CREATED = "org.added"
SKIP = [("x-pintle-skip-executions", "true")]
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = "00f067aa0ba902b7"
SAMPLED, UNSAMPLED = f"00-{TRACE}-{PARENT}-01", f"00-{TRACE}-{PARENT}-00"
ROWS = ["grpc", "grpc-web-h1", "connect-json-h1", "connect-proto-h2", "json-h1"]
ERROR = trace_pb2.Status.STATUS_CODE_ERROR
http = urllib3.PoolManager(retries=False)


class Collector(Receiver):
    """A receiver whose requests are read as OTLP."""

    def spans(self):
        """Every span so far, with the resource's and the span's attributes as dictionaries."""
        with self.lock:
            bodies = [one.body for one in self.requests if one.path == "/v1/traces"]
        found = []
        for body in bodies:
            for part in trace_service_pb2.ExportTraceServiceRequest.FromString(body).resource_spans:
                for scope in part.scope_spans:
                    assert scope.scope.name == "pintle"
                    found += [Span(span, part.resource) for span in scope.spans]
        return found

    def wait(self, condition, what, seconds=20):
        """The spans, as soon as they are as they should be."""
        end = time.monotonic() + seconds
        while True:
            spans = self.spans()
            if condition(spans):
                return spans
            assert time.monotonic() < end, f"{what}: {[(one.name, one.trace) for one in spans]}"
            time.sleep(0.05)  # polled: spans come when they come


class Span:
    def __init__(self, span, resource):
        self.proto = span
        self.name, self.kind, self.status = span.name, span.kind, span.status.code
        self.trace, self.id, self.parent = span.trace_id.hex(), span.span_id.hex(), span.parent_span_id.hex()
        self.attributes = {one.key: getattr(one.value, one.value.WhichOneof("value")) for one in span.attributes}
        self.resource = {one.key: one.value.string_value for one in resource.attributes}


def of_trace(spans, trace):
    return [one for one in spans if one.trace == trace]


class World:
    """A server that exports traces, its collector and its targets."""

    def __init__(self, protos, directory, certs, extra=(), endpoint=None):
        self.protos, self.collector, self.receiver = protos, Collector(), Receiver()
        self.metrics_port = programs.free_port()
        self.server = programs.start_pintle(directory, token=secrets.token_urlsafe(32), certs=certs, extra=[
            "--allow-target", self.receiver.url("")[len("http://"):], "--otlp-endpoint", endpoint or self.collector.url(""),
            "--metrics-listen", f"{programs.HOST}:{self.metrics_port}", "--log", "all", *extra])
        self.rows = dialects.rows(protos, self.server, certs.certificate)
        self.clients = {}

    def call(self, path, value=None, row="grpc", headers=(), token=None):
        if row not in self.clients:
            self.clients[row] = self.rows[row](row)
        name = self.protos.method(path).input_type.full_name
        return self.clients[row].call(path, self.protos.from_json(name, value or {}), token or self.server.token, headers)

    def need(self, path, value=None):
        outcome = self.call(path, value, headers=[*SKIP, ("traceparent", UNSAMPLED)])
        assert outcome.code == 0, outcome
        return self.protos.to_json(outcome.response)

    def target(self, path, kind="restWebhook"):
        how = {} if kind == "restAsync" else {"interruptOnError": True}
        return self.need(f"{ACTIONS}/CreateTarget", {
            "name": fresh_name("t"), kind: how, "timeout": "10s", "endpoint": self.receiver.url(path)})["id"]

    def set(self, condition, *targets):
        self.need(f"{ACTIONS}/SetExecution", {"condition": condition, "targets": list(targets)})

    def figure(self, name, **labels):
        text = http.request("GET", f"http://{programs.HOST}:{self.metrics_port}/metrics").data.decode()
        wanted = name + ("{" + ",".join(f'{key}="{value}"' for key, value in labels.items()) + "}" if labels else "")
        return next((float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line.rsplit(" ", 1)[0] == wanted), 0)

    def lines(self, event):
        lines = [json.loads(line) for line in self.server.output().splitlines() if line.startswith("{")]
        return [line for line in lines if line.get("event") == event]

    def stop(self):
        for client in self.clients.values():
            client.close()
        self.clients = {}
        return self.server.terminate()

    def close(self):
        status = self.stop()
        self.collector.close()
        self.receiver.close()
        assert status == 0, self.server.output()


@pytest.fixture
def make(protos, tmp_path, certs):
    made = []

    def make(*extra, endpoint=None):
        made.append(World(protos, tmp_path, certs, extra, endpoint))
        return made[-1]

    yield make
    for world in made:
        world.close()


def fresh_trace():
    return secrets.token_hex(16)


def test_one_trace_joins_call_target_commit_and_delivery_in_every_dialect(make):
    secret = "canary-" + secrets.token_hex(8)
    world = make("--otlp-attribute", "service.name=shop", "--otlp-attribute", "deployment.environment.name=test")
    before, started = world.target("/before"), world.target("/started", "restAsync")
    world.set({"request": {"method": CREATE}}, before, started)
    world.set({"event": {"event": CREATED}}, world.target("/delivered"))
    traces = {row: fresh_trace() for row in ROWS}
    for row, trace in traces.items():
        name = fresh_name(secret)
        outcome = world.call(CREATE, {"name": name}, row, [("traceparent", f"00-{trace}-{PARENT}-01")])
        assert outcome.code == 0, outcome
        told = {path: world.receiver.take(path)[0].headers["traceparent"] for path in ("/before", "/started", "/delivered")}
        spans = of_trace(world.collector.wait(lambda spans: len(of_trace(spans, trace)) >= 5, row), trace)
        assert len({one.id for one in spans}) == len(spans) == 5, [(one.name, one.attributes) for one in spans]
        call, = [one for one in spans if one.name == CREATE[1:]]
        targets = [one for one in spans if one.name == "call target"]
        commit, = [one for one in spans if one.name == "commit"]
        delivery, = [one for one in spans if one.name == "deliver event"]
        assert (call.parent, call.kind) == (PARENT, trace_pb2.Span.SPAN_KIND_SERVER)
        assert call.proto.flags == 0x301 and commit.proto.flags == 0x101
        assert {one.parent for one in (*targets, commit)} == {call.id} and delivery.parent == commit.id
        assert {one.kind for one in (*targets, delivery)} == {trace_pb2.Span.SPAN_KIND_CLIENT}
        # What each receiver was told is the span of its own request.
        assert told["/delivered"] == f"00-{trace}-{delivery.id}-01"
        assert {told["/before"], told["/started"]} == {f"00-{trace}-{one.id}-01" for one in targets}
        assert {one.attributes["pintle.target.id"] for one in targets} == {before, started}
        for one in (*targets, delivery):
            assert (one.attributes["http.request.method"], one.attributes["http.response.status_code"]) == ("POST", 200)
        assert delivery.attributes["pintle.event.type"] == CREATED and commit.attributes["pintle.events"] >= 1
        service, method = CREATE[1:].split("/")
        assert (call.attributes["rpc.service"], call.attributes["rpc.method"]) == (service, method)
        if row.startswith("json"):
            assert call.attributes["http.response.status_code"] == 200 and "rpc.system" not in call.attributes
        elif row.startswith("connect"):
            assert call.attributes["rpc.system"] == "connect_rpc"
        else:
            assert (call.attributes["rpc.system"], call.attributes["rpc.grpc.status_code"]) == ("grpc", 0)
        for one in spans:
            assert call.proto.start_time_unix_nano <= one.proto.start_time_unix_nano <= one.proto.end_time_unix_nano
            assert abs(one.proto.end_time_unix_nano - time.time_ns()) < 60 * 10**9
            assert one.status != ERROR
            assert one.resource["service.name"] == "shop" and one.resource["deployment.environment.name"] == "test"
            assert one.resource["service.instance.id"] and one.resource["service.version"]
    sent = b"".join(one.body for one in world.collector.requests)
    for canary in (secret, world.server.token):
        assert canary.encode() not in sent
    assert all(one.headers["content-type"] == "application/x-protobuf" for one in world.collector.requests)
    lines = [json.loads(line) for line in world.server.output().splitlines() if line.startswith("{")]
    assert set(traces.values()) <= {line.get("trace_id") for line in lines}


def test_failures_are_in_the_trace_and_say_nothing_secret(make):
    world = make()
    world.set({"request": {"method": CREATE}}, world.target("/before"))
    world.receiver.answer("/before", status=500)
    failed, refused, retried = fresh_trace(), fresh_trace(), fresh_trace()
    outcome = world.call(CREATE, {"name": "a"}, "grpc", [("traceparent", f"00-{failed}-{PARENT}-01")])
    assert outcome.code != 0, outcome
    code = outcome.code
    outcome = world.call(CREATE, {"name": "a"}, "connect-json-h1", [("traceparent", f"00-{refused}-{PARENT}-01")], token="canary-token")
    assert outcome.code == 16
    spans = world.collector.wait(lambda spans: len(of_trace(spans, failed)) >= 2 and of_trace(spans, refused), "failures")
    target, = [one for one in of_trace(spans, failed) if one.name == "call target"]
    assert (target.status, target.attributes["error.type"], target.attributes["http.response.status_code"]) == (ERROR, "500", 500)
    call, = [one for one in of_trace(spans, failed) if one.name == CREATE[1:]]
    assert call.attributes["rpc.grpc.status_code"] == code and (call.status == ERROR) == (code in (2, 4, 12, 13, 14, 15))
    call, = of_trace(spans, refused)
    assert call.attributes["rpc.connect_rpc.error_code"] == "unauthenticated"
    # Each attempt of a delivery is a span.
    world.set({"request": {"method": CREATE}})
    world.set({"event": {"event": CREATED}}, world.target("/delivered"))
    world.receiver.answer("/delivered", status=503)
    assert world.call(CREATE, {"name": fresh_name("o")}, headers=[("traceparent", f"00-{retried}-{PARENT}-01")]).code == 0
    world.collector.wait(lambda spans: [one for one in of_trace(spans, retried) if one.name == "deliver event"], "attempt")
    world.receiver.answer("/delivered")
    spans = world.collector.wait(
        lambda spans: len([one for one in of_trace(spans, retried) if one.name == "deliver event"]) >= 2, "second attempt", 60)
    attempts = [one for one in of_trace(spans, retried) if one.name == "deliver event"]
    assert attempts[0].status == ERROR and attempts[-1].status != ERROR
    assert "http.request.resend_count" not in attempts[0].attributes and attempts[1].attributes["http.request.resend_count"] == 1
    assert b"canary-token" not in b"".join(one.body for one in world.collector.requests)


@pytest.mark.parametrize("row", ["grpc", "connect-json-h1", "json-h1"])
def test_what_is_not_sampled_is_not_there(make, row):
    world = make("--trace-sample", "0")
    world.set({"request": {"method": CREATE}}, world.target("/before"))
    marker = fresh_trace()
    # Unsampled, none, no traceparent at all, and fields that are none.
    for given, told in ((UNSAMPLED, UNSAMPLED), (None, None), ("rubbish", None), (SAMPLED.upper(), None)):
        outcome = world.call(CREATE, {"name": fresh_name("o")}, row, [("traceparent", given)] if given else [])
        assert outcome.code == 0, outcome
        assert world.receiver.take("/before")[0].headers.get("traceparent") == told
    assert world.call(CREATE, {"name": fresh_name("o")}, row, [("traceparent", f"00-{marker}-{PARENT}-01")]).code == 0
    spans = world.collector.wait(lambda spans: len(of_trace(spans, marker)) >= 3, "the one that is sampled")
    assert {one.trace for one in spans} == {marker}


STATES = [
    (["congo=t61rcWkgMzE"], "congo=t61rcWkgMzE"), (["a=1, b=2 ,,", "c@d=3"], "a=1,b=2,c@d=3"),
    ([",".join(f"k{number}=v" for number in range(32))], ",".join(f"k{number}=v" for number in range(32))),
    ([",".join(f"k{number}=v" for number in range(33))], None), (["a=1", "B=2"], None), (["a"], None), ([""], None), ([], None),
    (["a=" + "v" * 254] * 2, "a=" + "v" * 254 + ",a=" + "v" * 254),
    (["a=" + "v" * 256, "b=" + "v" * 254] * 2, ",".join(["a=" + "v" * 256, "b=" + "v" * 254, "a=" + "v" * 256])),
]


@pytest.mark.parametrize("row", ROWS)
def test_what_vendors_say_of_a_trace_is_passed_on(make, row):
    """To targets and deliveries, with the spans, and by who records nothing; what breaks the rules costs no more than itself."""
    world = make("--trace-sample", "0")
    world.set({"request": {"method": CREATE}}, world.target("/before"))
    world.set({"event": {"event": CREATED}}, world.target("/delivered"))
    for fields, told in STATES:
        trace = fresh_trace()
        for flags in "00", "01":
            parent = f"00-{trace}-{PARENT}-{flags}"
            outcome = world.call(CREATE, {"name": fresh_name("o")}, row, [("traceparent", parent), *(("tracestate", one) for one in fields)])
            assert outcome.code == 0, outcome
            got = world.receiver.take("/before")[0].headers
            assert got.get("tracestate") == told and got["traceparent"][:36] == parent[:36], (fields, flags)
            got = world.receiver.take("/delivered")[0].headers
            assert (got.get("tracestate"), "traceparent" in got) == ((told, True) if flags == "01" else (None, False)), (fields, flags)
        spans = world.collector.wait(lambda spans: len(of_trace(spans, trace)) >= 4, "its spans")
        assert {one.proto.trace_state for one in of_trace(spans, trace)} == {told or ""}
    # Without a trace it says nothing.
    for parent in (None, "rubbish"):
        fields = [("tracestate", "a=1"), *([("traceparent", parent)] if parent else [])]
        assert world.call(CREATE, {"name": fresh_name("o")}, row, fields).code == 0
        got = world.receiver.take("/before")[0].headers
        assert "tracestate" not in got and "traceparent" not in got


TELLS = "idn:identity-created"


class Paths:
    """JSON over HTTP, with or without a trace."""

    def __init__(self, world):
        self.world = world

    def need(self, method, path, body=None, trace=None, type_="application/json"):
        headers = {"authorization": f"Bearer {self.world.server.token}", "content-type": type_,
                   "traceparent": f"00-{trace}-{PARENT}-01" if trace else UNSAMPLED}
        answer = http.request(method, f"http://{self.world.server.target}{path}", headers=headers, body=json.dumps(body or {}))
        assert answer.status < 300, answer.data
        return json.loads(answer.data) if answer.data else None

    def workflow(self, path, **more):
        step = {"type": "action", "actionId": "sp:http", "versionNumber": 2, "nextStep": "Done", "attributes": {
            "method": "post", "url": self.world.receiver.url(path), "requestContentType": "json", "jsonRequestBody": {"a": 1}, **more}}
        return self.need("POST", "/v2026/workflows", {
            "name": fresh_name("w"), "trigger": {"type": "EVENT", "attributes": {"id": TELLS}},
            "definition": {"start": "Ask", "steps": {"Ask": step, "Done": {"type": "success"}}}})["id"]

    def enable(self, workflow, value=True):
        self.need("PATCH", f"/v2026/workflows/{workflow}", [{"op": "replace", "path": "/enabled", "value": value}],
                  type_="application/json-patch+json")

    def subscribe(self, path):
        return self.need("POST", "/beta/trigger-subscriptions", {
            "name": fresh_name("s"), "triggerId": TELLS, "type": "HTTP",
            "httpConfig": {"url": self.world.receiver.url(path), "httpDispatchMode": "SYNC"}})["id"]

    def publish(self, trace, **payload):
        self.need("POST", "/event/v1/events", {
            "type": TELLS, "aggregateId": "u1", "payload": {"identity": {"id": "u1"}} | payload}, trace)


def named(spans, name):
    return [one for one in spans if one.name == name]


def test_runs_and_invocations_are_in_the_trace_of_what_brought_them_about(make):
    world = make("--trace-sample", "0")
    paths = Paths(world)
    world.receiver.answer("/step", b'{"ok":true}', headers=[("content-type", "application/json")])
    workflow, subscription = paths.workflow("/step"), paths.subscribe("/told")
    paths.enable(workflow)
    # By an event: both are parts of the commit that wrote it.
    trace = fresh_trace()
    paths.publish(trace)
    told = {path: world.receiver.take(path)[0].headers["traceparent"] for path in ("/step", "/told")}
    spans = of_trace(world.collector.wait(lambda spans: len(of_trace(spans, trace)) >= 7, "an event"), trace)
    (commit,), (run,), (step,), (request,), (invocation,), (sent,) = (named(spans, name) for name in (
        "commit", "run workflow", "run step", "call server", "invoke trigger", "send invocation"))
    assert len(spans) == 7 and len({one.id for one in spans}) == 7
    assert run.parent == invocation.parent == commit.id
    assert (step.parent, request.parent, sent.parent) == (run.id, step.id, invocation.id)
    assert told == {"/step": f"00-{trace}-{request.id}-01", "/told": f"00-{trace}-{sent.id}-01"}
    assert {one.kind for one in (request, sent)} == {trace_pb2.Span.SPAN_KIND_CLIENT}
    assert {one.kind for one in (run, step, invocation)} == {trace_pb2.Span.SPAN_KIND_INTERNAL}
    assert (run.attributes["pintle.workflow.id"], run.attributes["pintle.run.status"]) == (workflow, "completed")
    assert (step.attributes["pintle.step.name"], "pintle.step.retry_count" in step.attributes) == ("Ask", False)
    assert (invocation.attributes["pintle.subscription.id"], invocation.attributes["pintle.invocation.state"]) == (subscription, "completed")
    assert invocation.attributes["pintle.trigger.id"] == TELLS
    for one in (request, sent):
        assert (one.attributes["http.request.method"], one.attributes["http.response.status_code"]) == ("POST", 200)
    assert run.proto.start_time_unix_nano <= step.proto.start_time_unix_nano <= request.proto.start_time_unix_nano
    assert request.proto.end_time_unix_nano <= step.proto.end_time_unix_nano <= run.proto.end_time_unix_nano
    assert all(one.status != ERROR for one in spans)
    # By a call.
    paths.enable(workflow, False)
    for method, path, body, name in (
            ("TestWorkflow", f"/v2026/workflows/{workflow}/test", {"input": {}}, "run workflow"),
            ("TestInvocation", "/beta/trigger-invocations/test", {"triggerId": TELLS, "contentJson": {}}, "invoke trigger")):
        trace = fresh_trace()
        paths.need("POST", path, body, trace)
        spans = of_trace(world.collector.wait(lambda spans: named(of_trace(spans, trace), name), method), trace)
        (call,), (began,) = [one for one in spans if one.name.endswith(method)], named(spans, name)
        assert began.parent == call.id
    # A trace that is not sampled has no spans, and what is asked of others is told of none.
    world.receiver.take("/step")
    paths.need("POST", f"/v2026/workflows/{workflow}/test", {"input": {}})
    assert "traceparent" not in world.receiver.take("/step")[0].headers


def test_what_fails_in_a_run_is_in_its_trace_and_says_nothing_secret(make):
    world = make("--trace-sample", "0")
    paths = Paths(world)
    world.receiver.answer("/step", b"canary-of-the-answer", status=500)
    world.receiver.answer("/told", b"canary-of-the-answer", status=400)
    workflow = paths.workflow("/step", requestHeaders={"traceparent": "00-mine"})
    paths.subscribe("/told")
    paths.enable(workflow)
    trace = fresh_trace()
    paths.publish(trace, secret="canary-of-the-payload")
    # What the step says itself comes first.
    assert world.receiver.take("/step")[0].headers["traceparent"] == "00-mine"
    spans = of_trace(world.collector.wait(
        lambda spans: {"run workflow", "invoke trigger"} <= {one.name for one in of_trace(spans, trace)}, "failures"), trace)
    for name, status in (("call server", "500"), ("run step", "500"), ("send invocation", "400")):
        assert {(one.status, one.attributes["error.type"]) for one in named(spans, name)} == {(ERROR, status)}, name
    (run,), (invocation,) = named(spans, "run workflow"), named(spans, "invoke trigger")
    assert (run.status, run.attributes["pintle.run.status"]) == (ERROR, "failed")
    assert (invocation.status, invocation.attributes["pintle.invocation.state"]) == (ERROR, "failed")
    assert b"canary-of" not in b"".join(one.body for one in world.collector.requests)


def test_two_fields_are_none(make):
    world = make("--trace-sample", "0")
    answer = http.request(
        "POST", f"http://{world.server.target}/management/v1/flows/types/_search",
        headers=urllib3.HTTPHeaderDict([("authorization", f"Bearer {world.server.token}"), ("traceparent", SAMPLED),
                                        ("traceparent", SAMPLED)]))
    assert answer.status == 200
    world.call(CREATE, {"name": fresh_name("o")}, "grpc", [("traceparent", f"00-{'ab' * 16}-{PARENT}-01")])
    spans = world.collector.wait(lambda spans: of_trace(spans, "ab" * 16), "the one that is sampled")
    assert not of_trace(spans, TRACE)


def test_traces_begin_here_and_health_has_none(make):
    world = make()
    assert world.call(CREATE, {"name": fresh_name("o")}).code == 0
    assert world.call("/grpc.health.v1.Health/Check", row="connect-json-h1").code == 0
    spans = world.collector.wait(lambda spans: len(spans) >= 2, "a root")
    root, = [one for one in spans if one.name == CREATE[1:]]
    assert root.parent == "" and len(root.trace) == 32 and len(root.id) == 16 and root.proto.flags == 0x101
    assert not [one for one in spans if "Health" in one.name]
    lines = [json.loads(line) for line in world.server.output().splitlines() if line.startswith("{")]
    assert root.trace in {line.get("trace_id") for line in lines}


def test_header_fields_come_from_a_file(make, tmp_path):
    file = tmp_path / "headers"
    file.write_text("authorization: Bearer canary-secret\n\nx-scope-orgid: 7\n")
    file.chmod(0o600)
    world = make("--otlp-headers-file", file)
    world.call(CREATE, {"name": fresh_name("o")})
    world.collector.wait(lambda spans: spans, "spans")
    one = world.collector.requests[0]
    assert (one.headers["authorization"], one.headers["x-scope-orgid"]) == ("Bearer canary-secret", "7")
    assert "canary-secret" not in world.server.output()


def test_a_collector_that_asks_for_time_gets_every_span_once(make):
    world = make()
    world.collector.answer("/v1/traces", status=429, headers=[("retry-after", "1")])
    trace = fresh_trace()
    assert world.call(CREATE, {"name": fresh_name("o")}, headers=[("traceparent", f"00-{trace}-{PARENT}-01")]).code == 0
    world.collector.wait(lambda spans: of_trace(spans, trace), "the attempt")
    world.collector.answer("/v1/traces")
    with world.collector.lock:
        refused = len(world.collector.requests)
    world.collector.wait(lambda spans: len(of_trace(spans, trace)) >= 4, "the second attempt")
    time.sleep(1.5)  # in which a third attempt would come
    with world.collector.lock:
        del world.collector.requests[:refused]
    accepted = of_trace(world.collector.spans(), trace)
    # The refused attempts that came before the answer was another are the same spans.
    assert {one.name for one in accepted} == {CREATE[1:], "commit"}
    assert world.lines("trace_export_failed") and world.lines("trace_export_recovered")


def test_a_collector_that_refuses_costs_its_spans_alone(make):
    world = make()
    world.collector.answer("/v1/traces", status=400)
    for _ in range(3):
        assert world.call(CREATE, {"name": fresh_name("o")}).code == 0
    end = time.monotonic() + programs.PATIENCE_SECONDS
    while world.figure("pintle_trace_spans_lost_total", reason="rejected") < 6:
        assert time.monotonic() < end
        time.sleep(0.1)
    assert world.figure("pintle_trace_spans_exported_total") == 0
    assert "400" in world.lines("trace_export_failed")[0]["message"]
    assert world.lines("trace_spans_lost")


def test_part_of_a_batch_may_be_refused(make):
    world = make()
    answer = trace_service_pb2.ExportTraceServiceResponse()
    answer.partial_success.rejected_spans, answer.partial_success.error_message = 1, "too old"
    world.collector.answer("/v1/traces", gzip.compress(answer.SerializeToString()), headers=[("content-encoding", "gzip")])
    assert world.call(CREATE, {"name": fresh_name("o")}).code == 0
    end = time.monotonic() + programs.PATIENCE_SECONDS
    while not world.figure("pintle_trace_spans_lost_total", reason="rejected"):
        assert time.monotonic() < end
        time.sleep(0.1)
    assert "too old" in world.lines("trace_export_failed")[0]["message"]


def test_the_server_works_without_its_collector_and_exports_when_it_is_back(make):
    port = programs.free_port()
    world = make(endpoint=f"http://{programs.HOST}:{port}")
    trace = fresh_trace()
    started = time.monotonic()
    for _ in range(20):
        assert world.call(CREATE, {"name": fresh_name("o")}, headers=[("traceparent", f"00-{trace}-{PARENT}-01")]).code == 0
    assert time.monotonic() - started < 10
    end = time.monotonic() + programs.PATIENCE_SECONDS
    while not world.lines("trace_export_failed"):
        assert time.monotonic() < end
        time.sleep(0.1)
    assert world.figure("pintle_trace_spans_exported_total") == 0
    collector = Collector((programs.HOST, port))
    try:
        spans = collector.wait(lambda spans: len(of_trace(spans, trace)) >= 40, "what waited", 60)
        assert len({one.id for one in of_trace(spans, trace)}) == 40
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while not world.lines("trace_export_recovered"):
            assert time.monotonic() < end
            time.sleep(0.1)
        assert world.figure("pintle_trace_spans_exported_total") >= 40
    finally:
        collector.close()


def test_more_spans_than_there_is_room_for_are_counted(make):
    """Nobody reads: the spans that wait stop at their bound, and the rest is counted."""
    world = make(endpoint=f"http://{programs.HOST}:{programs.free_port()}")
    base = f"http://{world.server.target}/management/v1/flows/types/_search"
    headers = {"authorization": f"Bearer {world.server.token}"}

    def load():
        pool = urllib3.HTTPConnectionPool(programs.HOST, world.server.port, maxsize=1, retries=False)
        for _ in range(4500):
            assert pool.request("POST", "/management/v1/flows/types/_search", headers=headers).status == 200
        pool.close()

    assert http.request("POST", base, headers=headers).status == 200
    threads = [threading.Thread(target=load) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # One batch is on its way.
    assert world.figure("pintle_trace_spans_waiting") <= 16_384
    assert world.figure("pintle_trace_spans_lost_total", reason="full") >= 18_000 - 16_384 - 512
    assert world.call(CREATE, {"name": fresh_name("o")}).code == 0


@pytest.mark.parametrize("answers", [True, False])
def test_the_end_exports_what_waits_and_does_not_wait_for_long(make, answers):
    world = make()
    world.collector.answer("/v1/traces", seconds=0 if answers else 30)
    trace = fresh_trace()
    assert world.call(CREATE, {"name": fresh_name("o")}, headers=[("traceparent", f"00-{trace}-{PARENT}-01")]).code == 0
    started = time.monotonic()
    while not answers and world.figure("pintle_trace_spans_waiting"):
        assert time.monotonic() - started < 20
        time.sleep(0.05)  # polled: they are on their way when none waits
    started = time.monotonic()
    assert world.stop() == 0
    assert time.monotonic() - started < 12
    # What the end cuts off is no failure of the collector.
    assert not world.lines("trace_export_failed")
    if answers:
        assert len(of_trace(world.collector.spans(), trace)) == 2


@pytest.mark.parametrize("arguments, text", [
    (["--trace-sample", "0.5"], "--trace-sample needs --otlp-endpoint"),
    (["--otlp-attribute", "a=b"], "--otlp-attribute needs --otlp-endpoint"),
    (["--otlp-headers-file", "f"], "--otlp-headers-file needs --otlp-endpoint"),
    (["--otlp-endpoint", "ftp://a.example"], "is not an http or https URL"),
    (["--otlp-endpoint", "http://user@a.example"], "is not an http or https URL"),
    (["--otlp-endpoint", "http://a.example:4318/v1/traces"], "ends in /v1/traces"),
    (["--otlp-endpoint", "http://169.254.169.254"], "metadata service"),
    *((["--otlp-endpoint", "http://a.example", "--trace-sample", ratio], "is not a number from 0 to 1")
      for ratio in ("1.1", "-0.1", "nan", "inf", "0x1", "", "1e-1", "0,5")),
    *((["--otlp-endpoint", "http://a.example", "--otlp-attribute", one], "is not a name, = and a value")
      for one in ("a", "=b", "a=", "a b=c", "a=b\nc", "a=" + "x" * 255)),
    (["--otlp-endpoint", "http://a.example", *["--otlp-attribute", "a=b"] * 33], "more than 32"),
])
def test_settings_that_cannot_be_are_refused(tmp_path, arguments, text):
    done = programs.run("pintle", "serve", "--data", tmp_path / "data", *arguments, check=False)
    assert done.returncode == 2 and text in done.stderr, done.stderr


@pytest.mark.parametrize("content, text", [
    ("", "holds 0 header fields"), ("canary", "line 1 of"), ("a: b\nhost: canary", "line 2 of"), ("content-type: canary", "line 1 of"),
    ("a b: canary", "line 1 of"), ("a: ca\x01nary", "line 1 of"), ("a: canary\n" * 17, "holds 17 header fields"),
    ("a: " + "canary" * 3000, "longer than"),
])
def test_files_of_header_fields_that_cannot_be_are_refused(tmp_path, content, text):
    file = tmp_path / "headers"
    file.write_text(content)
    file.chmod(0o600)
    done = programs.run("pintle", "serve", "--data", tmp_path / "data", "--otlp-endpoint", "http://a.example", "--otlp-headers-file", file,
                        check=False)
    assert done.returncode in (1, 2) and text in done.stderr and "canary" not in done.stderr, done.stderr
