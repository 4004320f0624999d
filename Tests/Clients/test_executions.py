"""Executions fire in every dialect, with a real target on loopback; signatures checked by other people's code."""
import base64
import concurrent.futures
import datetime
import gzip
import hashlib
import hmac
import json
import secrets
import time
import zlib

import pytest
import standardwebhooks

from harness import dialects, programs
from harness.management import fresh_name
from harness.receiver import Receiver

ACTIONS = "/zitadel.action.v2.ActionService"
ADMIN = "/pintle.admin.v1.AdminService"
CREATE = "/pintle.admin.v1.AdminService/CreateOrganization"
RUN = "/pintle.function.v1.FunctionService/RunFunction"
SKIP = [("x-pintle-skip-executions", "true")]
ROWS = ["grpc", "grpc-web-h1", "grpc-web-text-h2", "connect-json-h1", "connect-proto-h2", "json-h1", "json-h2-tls"]


class World:
    """A server that may call loopback, its receiver, and short ways to set executions."""

    def __init__(self, protos, directory, certs, extra=()):
        self.protos = protos
        self.receiver = Receiver()
        self.directory, self.certs = directory, certs
        self.start(["--allow-target", "127.0.0.1", *extra])

    def start(self, extra):
        self.server = programs.start_pintle(self.directory, token=secrets.token_urlsafe(32), certs=self.certs,
                                            extra=extra)
        self.clients = {}
        self.rows = dialects.rows(self.protos, self.server, self.certs.certificate)

    def client(self, row):
        if row not in self.clients:
            self.clients[row] = self.rows[row](row)
        return self.clients[row]

    def call(self, path, value=None, row="grpc", headers=(), token=None):
        name = self.protos.method(path).input_type.full_name
        return self.client(row).call(path, self.protos.from_json(name, value or {}), token or self.server.token, headers)

    def need(self, path, value=None):
        """Calls past all executions; the answer as an object."""
        outcome = self.call(path, value, headers=SKIP)
        assert outcome.code == 0, outcome
        return self.protos.to_json(outcome.response)

    def target(self, path, kind="restWebhook", interrupts=True, **more):
        """Creates a target at a path of the receiver; its id and signing key."""
        how = {} if kind == "restAsync" else {"interruptOnError": interrupts}
        made = self.need(f"{ACTIONS}/CreateTarget", {
            "name": fresh_name("t"), kind: how, "timeout": "10s", "endpoint": self.receiver.url(path), **more})
        return made["id"], made["signingKey"]

    def set(self, condition, *targets):
        self.need(f"{ACTIONS}/SetExecution", {"condition": condition, "targets": list(targets)})

    def stop(self):
        for client in self.clients.values():
            client.close()
        return self.server.terminate()

    def close(self):
        status = self.stop()
        self.receiver.close()
        assert status == 0, self.server.output()


REQUEST = {"request": {"method": CREATE}}
RESPONSE = {"response": {"method": CREATE}}
ALL = {"request": {"all": True}}


@pytest.fixture(scope="module")
def shared(protos, tmp_path_factory, certs):
    world = World(protos, tmp_path_factory.mktemp("executions"), certs)
    yield world
    world.close()


@pytest.fixture
def world(shared):
    yield shared
    for condition in (REQUEST, RESPONSE, ALL):
        shared.set(condition)
    shared.receiver.requests.clear()


@pytest.mark.parametrize("row", ROWS)
def test_every_dialect_has_the_same_payload(world, row):
    world.set(REQUEST, world.target("/before")[0])
    world.set(RESPONSE, world.target("/after")[0])
    name = fresh_name("o")
    outcome = world.call(CREATE, {"name": name}, row, [("x-forwarded-for", "203.0.113.7")])
    assert outcome.code == 0, outcome
    before, = world.receiver.take("/before")
    after, = world.receiver.take("/after")
    assert before.headers["content-type"] == "application/json"
    body = before.json
    headers = body.pop("headers")
    assert headers.pop("content-type")[0].startswith("application/")
    assert headers.pop("host")[0].split(":")[0] in ("127.0.0.1", "localhost")
    assert headers == {"x-forwarded-for": ["203.0.113.7"]}
    assert list(body) == ["fullMethod", "instanceID", "orgID", "userID", "request"]
    assert body["fullMethod"] == CREATE and body["request"] == {"name": name}
    assert all(body[key].isdigit() for key in ("instanceID", "orgID", "userID"))
    answered = after.json
    assert answered.pop("headers")
    assert answered == {**body, "response": world.protos.to_json(outcome.response)}


@pytest.mark.parametrize("row", ROWS)
def test_targets_are_told_the_trace_of_the_call(world, row):
    trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    world.set(REQUEST, world.target("/waited")[0], world.target("/started", "restAsync")[0])
    for given, told in ((trace, trace), (trace.upper(), None), (None, None)):
        outcome = world.call(CREATE, {"name": fresh_name("o")}, row, [("traceparent", given)] if given else [])
        assert outcome.code == 0, outcome
        for path in ("/waited", "/started"):
            one, = world.receiver.take(path)
            assert one.headers.get("traceparent") == told
            assert "traceparent" not in one.json["headers"]
        world.receiver.requests.clear()


@pytest.mark.parametrize("row", ROWS)
def test_a_call_target_changes_request_and_response(world, row):
    world.set(REQUEST, world.target("/before", "restCall")[0])
    world.set(RESPONSE, world.target("/after", "restCall")[0])
    name = fresh_name("o")
    world.receiver.answer("/before", {"name": name})
    world.receiver.answer("/after")
    outcome = world.call(CREATE, {"name": fresh_name("asked")}, row)
    assert outcome.response.organization.name == name
    world.receiver.answer("/before", {"name": fresh_name("o")})
    world.receiver.answer("/after", {"organization": {"id": "7", "sequence": "18446744073709551615"}})
    outcome = world.call(CREATE, {"name": fresh_name("asked")}, row)
    assert world.protos.to_json(outcome.response) == {"organization": {"id": "7", "sequence": "18446744073709551615"}}
    # What a target puts in the place of a request is validated like a client's.
    world.receiver.answer("/before", {"name": "x" * 201})
    outcome = world.call(CREATE, {"name": fresh_name("o")}, row)
    assert outcome.code == 3 and outcome.message.startswith("invalid CreateOrganizationRequest.Name: ")


def revoke_token(world, account, token):
    world.need(f"{ADMIN}/RevokeToken", {"accountId": account, "id": token["token"]["id"]})


def revoke_role(world, account, _):
    world.need(f"{ADMIN}/RevokeInstanceRole", {"accountId": account, "role": "IAM_OWNER"})


def delete_account(world, account, _):
    world.need(f"{ADMIN}/DeleteServiceAccount", {"id": account})


def let_it_expire(world, account, token):
    pass


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("end,code", [(revoke_token, 16), (revoke_role, 5), (delete_account, 16), (let_it_expire, 16)])
@pytest.mark.parametrize("condition", [REQUEST, RESPONSE], ids=["request", "response"])
def test_a_call_that_a_target_holds_ends_with_its_right(world, row, end, code, condition):
    world.receiver.answer("/slow", seconds=8)
    world.set(condition, world.target("/slow")[0])
    account = world.need(f"{ADMIN}/CreateServiceAccount", {"name": fresh_name("a")})["account"]["id"]
    world.need(f"{ADMIN}/GrantInstanceRole", {"accountId": account, "role": "IAM_OWNER"})
    expiry = {"expireTime": rfc3339(time.time() + 1.5)} if end is let_it_expire else {}
    token = world.need(f"{ADMIN}/CreateToken", {"accountId": account, **expiry})
    client = world.rows[row](row)
    name = world.protos.method(CREATE).input_type.full_name
    request = world.protos.from_json(name, {"name": fresh_name("o")})
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        held = pool.submit(client.call, CREATE, request, token["secret"])
        time.sleep(0.5)  # the call has come to its target
        assert not held.done()
        end(world, account, token)
        begun = time.monotonic()
        outcome = held.result(20)
    client.close()
    assert outcome.code == code, outcome
    assert time.monotonic() - begun < 5, "it waited for its target"
    if outcome.http_status and not row.startswith("grpc"):
        assert outcome.http_status == dialects.HTTP_STATUS[code]


def rfc3339(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).isoformat()


def detail(error_id, text):
    return [("zitadel.v1.ErrorDetail", {"id": error_id, "message": text})]


@pytest.mark.parametrize("row", ROWS)
def test_errors_interrupt_or_not(world, row):
    stopping, _ = world.target("/t")
    going, _ = world.target("/t", interrupts=False)
    cases = [
        ({"status": 500}, 9, "Execution failed", "EXEC-dra6yamk98"),
        ({"status": 302, "headers": [("location", world.receiver.url("/elsewhere"))]}, 9, "Execution failed",
         "EXEC-dra6yamk98"),
        ({"body": {"forwardedStatusCode": 403, "forwardedErrorMessage": "nein, dürft ihr nicht"}}, 7,
         "nein, dürft ihr nicht", "EXEC-reUaUZCzCp"),
        ({"body": {"forwardedErrorMessage": "why"}}, 9, "why", "EXEC-bmhNhpcqpF"),
    ]
    for answer, code, text, error_id in cases:
        world.receiver.answer("/t", **answer)
        world.set(REQUEST, stopping)
        name = fresh_name("o")
        outcome = world.call(CREATE, {"name": name}, row)
        assert (outcome.code, outcome.message) == (code, f"{text} ({error_id})")
        assert outcome.details == detail(error_id, text)
        if outcome.http_status and not row.startswith("grpc"):
            assert outcome.http_status == dialects.HTTP_STATUS[code]
        world.set(REQUEST, going)
        # The same name is free: the call that was stopped did nothing.
        assert world.call(CREATE, {"name": name}, row).code == 0
        world.receiver.take("/t", 2)
    world.receiver.take("/elsewhere", 0, seconds=0)


def test_a_denial_is_heard_however_it_is_sent(world):
    denial = json.dumps({"forwardedStatusCode": 403, "forwardedErrorMessage": "no"}).encode()
    broken = ("Response is not valid JSON (ACTION-4m9s2)", 9)
    heard = ("no (EXEC-reUaUZCzCp)", 7)
    cases = [
        ("gzip", gzip.compress(denial), heard), ("x-gzip", gzip.compress(denial), heard),
        ("deflate", zlib.compress(denial), heard), ("gzip, gzip", gzip.compress(gzip.compress(denial)), heard),
        ("identity", b"\xef\xbb\xbf" + denial, heard), ("identity", denial.replace(b"forwarded", b"Forwarded"), heard),
        ("br", denial, broken), ("gzip", denial, broken), ("gzip", gzip.compress(denial)[:-9], broken),
        ("gzip", gzip.compress(bytes(1024 * 1024 + 1)), ("Execution failed (EXEC-dra6yamk98)", 9)),
        ("identity", denial[:-1], broken), ("identity", denial.decode().encode("utf-16"), broken),
    ]
    for kind in ("restWebhook", "restCall"):
        world.set(REQUEST, world.target("/t", kind)[0])
        for coding, body, (text, code) in cases:
            world.receiver.answer("/t", body, headers=[("content-encoding", coding)])
            outcome = world.call(CREATE, {"name": fresh_name("o")})
            assert (outcome.message, outcome.code) == (text, code), (kind, coding, body[:40])
            request, = world.receiver.take("/t")
            assert request.headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.alone
def test_what_cannot_be_reached(world):
    closed = programs.free_port()
    for endpoint, code, text in [
            (f"http://127.0.0.1:{closed}/", 2,
             f"the target at 127.0.0.1:{closed} cannot be reached: the connection failed"),
            ("http://10.255.255.1/", 3, "The target's address is not allowed (EXEC-N5lu09)"),
            ("http://169.254.169.254/latest", 3, "The target's address is not allowed (EXEC-N5lu09)")]:
        made = world.need(f"{ACTIONS}/CreateTarget", {
            "name": fresh_name("t"), "restWebhook": {"interruptOnError": True}, "timeout": "5s", "endpoint": endpoint})
        world.set(REQUEST, made["id"])
        outcome = world.call(CREATE, {"name": fresh_name("o")})
        assert (outcome.code, outcome.message) == (code, text)
    world.receiver.answer("/slow", seconds=1)
    world.set(REQUEST, world.target("/slow", timeout="0.2s")[0])
    started = time.monotonic()
    outcome = world.call(CREATE, {"name": fresh_name("o")})
    assert time.monotonic() - started < 0.9
    assert outcome.code == 2 and outcome.message.endswith("cannot be reached: it did not answer in time")


def test_signatures_verify_with_other_peoples_code(world):
    identity, key = world.target("/signed")
    world.set(REQUEST, identity)

    def check(key):
        assert world.call(CREATE, {"name": fresh_name("o")}).code == 0
        request, = world.receiver.take("/signed")
        fields = dict(part.split("=") for part in request.headers["zitadel-signature"].split(","))
        code = hmac.new(key.encode(), fields["t"].encode() + b"." + request.body, hashlib.sha256)
        assert hmac.compare_digest(fields["v1"], code.hexdigest())
        assert abs(int(fields["t"]) - time.time()) < 60
        secret = "whsec_" + base64.b64encode(key.encode()).decode()
        standardwebhooks.Webhook(secret).verify(request.body, request.headers)
        with pytest.raises(standardwebhooks.WebhookVerificationError):
            standardwebhooks.Webhook(secret).verify(request.body + b" ", request.headers)
        return request.headers["webhook-id"]

    first = check(key)
    assert check(key) != first
    rotated = world.need(f"{ACTIONS}/UpdateTarget", {"id": identity, "expirationSigningKey": "0s"})["signingKey"]
    assert rotated != key
    check(rotated)


@pytest.mark.alone
def test_an_async_target_is_not_waited_for_but_finished_at_the_end(protos, tmp_path, certs):
    world = World(protos, tmp_path, certs)
    world.receiver.answer("/later", seconds=1)
    world.set(REQUEST, world.target("/later", "restAsync")[0])
    started = time.monotonic()
    assert world.call(CREATE, {"name": fresh_name("o")}).code == 0
    assert time.monotonic() - started < 0.9
    assert world.stop() == 0
    world.receiver.take("/later", 1, seconds=0)
    world.receiver.close()


@pytest.mark.alone
def test_the_callers_deadline_ends_the_targets_call(world):
    world.receiver.answer("/slow", seconds=2)
    world.set(REQUEST, world.target("/slow", interrupts=False)[0])
    started = time.monotonic()
    outcome = world.call(CREATE, {"name": fresh_name("o")}, "connect-json-h1", [("connect-timeout-ms", "200")])
    assert outcome.code == 4 and time.monotonic() - started < 1.5


def test_streams_show_their_first_request(world):
    path = "/pintle.event.v1.EventService/WatchEvents"
    world.set({"request": {"method": path}}, world.target("/watch")[0])
    world.receiver.answer("/watch", status=500)
    try:
        client = world.client("grpc")
        method = world.protos.method(path)
        call = client.channel.unary_stream(
            path, request_serializer=lambda message: message.SerializeToString(),
            response_deserializer=world.protos.message(method.output_type.full_name).FromString)
        stream = call(world.protos.message(method.input_type.full_name)(),
                      metadata=client.fields(world.server.token, ()), timeout=10)
        with pytest.raises(Exception) as error:
            next(stream)
        assert "EXEC-dra6yamk98" in error.value.details()
        request, = world.receiver.take("/watch")
        assert request.json["fullMethod"] == path
    finally:
        world.set({"request": {"method": path}})


@pytest.mark.parametrize("row", ROWS)
def test_functions(world, row):
    world.receiver.answer("/one", {"append_claims": [{"key": "level", "value": 7}, {"key": "sub", "value": "x"}]})
    world.receiver.answer("/two", {"set_user_metadata": [{"key": "k", "value": "AQ=="}]})
    world.set({"function": {"name": "preuserinfo"}}, world.target("/one", "restCall")[0],
              world.target("/two", "restCall")[0])
    context = {"userinfo": {"sub": "1"}, "user": {"id": "1"}}
    outcome = world.call(RUN, {"name": "preuserinfo", "context": context}, row)
    assert world.protos.to_json(outcome.response) == {
        "claims": {"level": 7, "urn:zitadel:iam:action:function/preuserinfo:log": ['key "sub" already exists']},
        "setUserMetadata": [{"key": "k", "value": "AQ=="}]}
    one, = world.receiver.take("/one")
    two, = world.receiver.take("/two")
    assert one.json == {"function": "function/preuserinfo", **context}
    assert two.json["response"]["append_claims"][0] == {"key": "level", "value": 7}
    outcome = world.call(RUN, {"name": "nothing"}, row)
    assert outcome.code == 5
    world.set({"function": {"name": "preuserinfo"}})
    assert world.protos.to_json(world.call(RUN, {"name": "preuserinfo", "context": context}, row).response) == {}


def test_who_locked_everybody_out_gets_in_again(protos, tmp_path, certs):
    world = World(protos, tmp_path, certs)
    world.receiver.answer("/broken", status=500)
    target, _ = world.target("/broken")
    repair = {"condition": ALL, "targets": []}
    try:
        for row in ROWS:
            world.set(ALL, target)
            for path, value in [(f"{ACTIONS}/SetExecution", repair), (CREATE, {"name": fresh_name("o")})]:
                assert world.call(path, value, row).message == "Execution failed (EXEC-dra6yamk98)"
            assert world.call(f"{ACTIONS}/SetExecution", repair, row, SKIP).code == 0
            assert world.call(CREATE, {"name": fresh_name("o")}, row).code == 0
        # Others cannot use the header, whatever they may do besides.
        account = world.need("/pintle.admin.v1.AdminService/CreateServiceAccount", {"name": "viewer"})["account"]["id"]
        world.need("/pintle.admin.v1.AdminService/GrantInstanceRole", {"accountId": account, "role": "IAM_ORG_MANAGER"})
        other = world.need("/pintle.admin.v1.AdminService/CreateToken", {"accountId": account})["secret"]
        message = world.protos.message("pintle.admin.v1.ListOrganizationsRequest")()
        for row in ROWS:
            path = "/pintle.admin.v1.AdminService/ListOrganizations"
            assert world.client(row).call(path, message, other, SKIP).code == 7
            assert world.client(row).call(path, message, other).code == 0
        world.set(ALL, target)
    finally:
        assert world.stop() == 0
    # The other way in: a start that runs none.
    world.start(["--allow-target", "127.0.0.1", "--skip-executions"])
    try:
        assert "--skip-executions: no request or response execution runs" in world.server.output()
        assert any(json.loads(line).get("event") == "executions_skipped"
                   for line in world.server.output().splitlines() if line.startswith("{"))
        assert world.call(f"{ACTIONS}/SetExecution", repair).code == 0
    finally:
        world.close()


def test_commands_go_past_a_broken_execution(world, tmp_path):
    """The operator of the machine, an owner elsewhere, and somebody who may not."""
    from test_commands import Line
    for path, status, said in (("/broken", 503, "(EXEC-dra6yamk98)"), (None, None, "cannot be reached")):
        if path:
            world.receiver.answer(path, status=status)
            identity, _ = world.target(path)
        else:
            answer = world.need(f"{ACTIONS}/CreateTarget", {"name": fresh_name("t"), "timeout": "2s", "restWebhook": {"interruptOnError": True},
                                                             "endpoint": f"http://127.0.0.1:{programs.free_port()}/"})
            identity = answer["id"]
        for way, hint in (("socket", "--skip-executions goes past the execution that refused it"),
                          ("url", "--skip-executions goes past the execution that refused it, for an account with the role IAM_OWNER")):
            world.set(ALL, identity)
            line = Line(way, world.server, tmp_path)
            done = line("execution", "delete", "request", check=False)
            assert done.returncode == 1 and said in done.stderr and done.stderr.endswith(f"; {hint}\n"), done
            # Streams and doctor say it, too.
            done = line("event", "tail", "--count", "1", check=False)
            assert done.returncode == 1 and done.stderr.endswith(f"; {hint}\n"), done
            assert hint in line("doctor", check=False).stdout
            assert "request" in line("execution", "list", "--skip-executions").stdout
            line("execution", "delete", "request", "--skip-executions")
            assert line("execution", "list").stdout.count("request") == 0
    line = Line("socket", world.server, tmp_path)
    events = line.json("event", "list", "--type", "execution.skipped", "--all-organizations", "--limit", "1000")["events"]
    methods = [one["payload"]["method"] for one in events if one["payload"]["reason"] == "header"]
    assert "zitadel.action.v2.ActionService/ListExecutions" in methods, "each use is an event"
    name = fresh_name("weak")
    line("account", "create", name, "--role", "ORG_OWNER")
    line = Line("url", world.server, tmp_path)
    line.environment["PINTLE_TOKEN"] = Line("socket", world.server, tmp_path)("token", "create", name).stdout.splitlines()[-1]
    assert line("workflow", "list").returncode == 0
    done = line("workflow", "list", "--skip-executions", check=False)
    assert done.returncode == 1 and done.stderr.endswith("; --skip-executions needs the role IAM_OWNER\n"), done


def test_failures_are_logged(world):
    world.receiver.answer("/t", status=503)
    identity, _ = world.target("/t", interrupts=False)
    world.set(REQUEST, identity)
    assert world.call(CREATE, {"name": fresh_name("o")}).code == 0
    end = time.monotonic() + programs.PATIENCE_SECONDS
    while time.monotonic() < end:  # polled: the log is written by a thread of its own
        lines = [json.loads(line) for line in world.server.output().splitlines() if line.startswith("{")]
        found = [line for line in lines if line.get("target") == identity]
        if found:
            break
        time.sleep(0.01)
    assert [(line["event"], line["execution"], line["message"], line["interrupted"]) for line in found] == [
        ("target_failed", f"request{CREATE}", "answered with status 503", "no")]
