"""Triggers by the paths that SailPoint's clients use, and the same by gRPC: subscriptions, invocations and
their decisions, and what is left of them after kill -9."""
import concurrent.futures
import http.client
import json
import secrets
import threading
import time

import grpc
import pytest

from harness import dialects, programs
from harness.documentation import run_page
from harness.management import Admin, Service, fresh_name
from harness.paths import ASKS, DECISION, EXPERIMENTAL, TELLS, Paths, document, wait_for
from harness.receiver import Receiver

SERVICE, INVOCATIONS = "pintle.trigger.v1.TriggerService", "pintle.trigger.v1.InvocationService"
REFUSAL = "no invocation waits for a decision under this id and secret"


class Triggers(Service):
    name = SERVICE


class Invocations(Service):
    name = INVOCATIONS


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.server.shutdown()


@pytest.fixture
def server(tmp_path):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=[
        "--allow-target", "127.0.0.1", "--public-url", "https://pintle.example.com"])
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture
def paths(server):
    return Paths(server, server.token)


# MARK: Paths

def test_every_prefix(paths, receiver):
    """All ten endpoints under each prefix; what the SDK of today sends is the version segment."""
    for prefix, version in [("", ""), ("/beta", ""), ("/v3", ""), ("/v2024", ""), ("/v2025", ""), ("/v2026", ""),
                            ("", "/v1")]:
        headers = EXPERIMENTAL if prefix in ("", "/v2024", "/v2025") and not version else {}
        triggers, subscriptions = f"{prefix}/triggers{version}", f"{prefix}/trigger-subscriptions{version}"
        invocations = f"{prefix}/trigger-invocations{version}"

        def need(method, path, body=None, status=200, **more):
            return paths.need(method, path, body, status, headers=headers, **more)

        assert len(need("GET", triggers)) == 30
        made = need("POST", subscriptions, {
            "name": "n", "triggerId": ASKS, "type": "HTTP",
            "httpConfig": {"url": receiver.url("/a"), "httpDispatchMode": "ASYNC"}}, 201)
        assert need("GET", subscriptions) == [made]
        assert need("PUT", f"{subscriptions}/{made['id']}", made) == made
        patched = need("PATCH", f"{subscriptions}/{made['id']}", [{"op": "replace", "path": "/name", "value": "m"}],
                       type_="application/json-patch+json")
        assert patched == made | {"name": "m"}
        assert need("POST", f"{subscriptions}/validate-filter", {"input": {"a": 1}, "filter": "$.a"}) == {
            "isValid": True, "isValidJSONPath": True, "isPathExist": True}
        (begun,) = need("POST", f"{invocations}/test", {"triggerId": ASKS, "contentJson": {}})
        assert need("POST", f"{invocations}/{begun['id']}/complete",
                    {"secret": begun["secret"], "output": DECISION, "error": ""}, 204) is None
        assert need("GET", f"{invocations}/status")[0]["completeInvocationInput"]["output"] == DECISION
        need("DELETE", f"{subscriptions}/{made['id']}", status=204)
        if headers:
            status, _, value = paths.call("GET", triggers)
            assert status == 400 and "x-sailpoint-experimental" in value["causes"][0]["text"]
            assert paths.call("GET", triggers, headers={"x-sailpoint-experimental": "false"})[0] == 400


def test_every_error_has_its_shape(server, paths, receiver, protos):
    made = paths.subscribe(receiver.url("/a"))
    (begun,) = paths.test()
    complete = f"/beta/trigger-invocations/{begun['id']}/complete"
    for method, path, body, cause in [
            ("POST", "/beta/trigger-subscriptions", {"name": "n"}, "triggerId is missing"),
            ("POST", complete, {"secret": "x"}, "CompleteInvocationRequest.Output"),
            ("POST", complete, {"output": {}}, "CompleteInvocationRequest.Secret"),
            ("POST", complete, {"secret": "x", "output": "no"}, "expected an object"),
            ("POST", complete, {"secret": "x", "output": {}}, REFUSAL),
            ("GET", "/beta/triggers?limit=251", None, "Limit"),
            ("GET", "/beta/triggers?filters=name%20eq%20%22x%22", None, "filters"),
            ("PATCH", f"/beta/trigger-subscriptions/{made['id']}", [{"op": "add", "path": "/id", "value": "x"}],
             "cannot be changed"),
            ("PUT", f"/beta/trigger-subscriptions/{made['id']}", made | {"triggerId": TELLS}, "cannot be changed")]:
        status, _, value = paths.call(method, path, body)
        assert status == 400, (path, value)
        document(value, "400.1 Bad Request Content", cause)
    for path in (f"{complete}", "/beta/triggers", "/beta/trigger-subscriptions"):
        method = "POST" if path == complete else "GET"
        body = {"secret": "x", "output": {}} if method == "POST" else None
        for token in (None, "nobody's"):
            status, _, value = Paths(server, token).call(method, path, body)
            assert status == 401 and list(value) == ["error"] and value["error"]
    client = dialects.GRPC("grpc", protos, server.target)
    admin = Admin(protos, client, server.token)
    account = admin.call("CreateServiceAccount", name=fresh_name("viewer")).account.id
    admin.call("GrantOrganizationRole", accountId=account, role="ORG_OWNER_VIEWER")
    viewer = Paths(server, admin.call("CreateToken", accountId=account).secret)
    assert viewer.need("GET", "/beta/trigger-subscriptions")[0]["id"] == made["id"]
    status, _, value = viewer.call("DELETE", f"/beta/trigger-subscriptions/{made['id']}")
    assert status == 403
    document(value, "403 Forbidden")
    for method, path in [("DELETE", "/beta/trigger-subscriptions/none"), ("GET", "/beta/trigger-invocations/none")]:
        status, _, value = paths.call(method, path)
        assert status == 404, value
        document(value, "404 Not found")
    status, head, value = paths.call("DELETE", "/beta/triggers")
    assert status == 405 and value["detailCode"] == "405 Method Not Allowed"
    for _ in range(8):
        assert paths.complete(begun["id"], "wrong")[0] == 400
    # One above was wrong, too; the tenth is the last.
    paths.complete(begun["id"], "wrong")
    status, head, value = paths.complete(begun["id"], begun["secret"])
    assert (status, value) == (429, {"message": " Rate Limit Exceeded "}) and 1 <= int(head["retry-after"]) <= 60
    client.close()


# MARK: Decisions

@pytest.mark.parametrize("mode, answer, decided", [
    ("SYNC", (200, json.dumps(DECISION).encode(), (), 0), True), ("ASYNC", (200, b"{}", (), 0), False),
    ("DYNAMIC", (200, json.dumps(DECISION).encode(), (), 0), True), ("DYNAMIC", (202, b"", (), 0), False)])
def test_the_ways_to_decide(paths, receiver, mode, answer, decided):
    receiver.answers["/a"] = answer
    paths.subscribe(receiver.url("/a"), mode=mode, httpConfig={
        "url": receiver.url("/a"), "httpDispatchMode": mode, "httpAuthenticationType": "BASIC_AUTH",
        "basicAuthConfig": {"userName": "sender", "password": "pw"}})
    (begun,) = paths.test()
    request = wait_for(lambda: receiver.requests and receiver.requests[0])
    assert request.headers["authorization"] == "Basic c2VuZGVyOnB3"
    metadata = request.json["_metadata"]
    assert metadata == {
        "callbackURL": f"https://pintle.example.com/beta/trigger-invocations/{begun['id']}/complete",
        "responseMode": mode.lower(), "secret": begun["secret"], "triggerId": ASKS, "triggerType": "requestResponse"}
    if not decided:
        assert "completed" not in paths.status(begun["id"])
        callback = metadata["callbackURL"].removeprefix("https://pintle.example.com")
        assert paths.need("POST", callback, {"secret": metadata["secret"], "output": DECISION}, 204) is None
    assert paths.ended(begun["id"])["completeInvocationInput"] == {"localizedError": None, "output": DECISION}
    status, _, value = paths.complete(begun["id"], begun["secret"])
    assert status == 400 and value["causes"][0]["text"] == REFUSAL


def test_an_answer_that_comes_too_late(paths, receiver):
    receiver.answers["/a"] = (200, json.dumps(DECISION).encode(), (), 12)
    paths.subscribe(receiver.url("/a"), mode="SYNC")
    (begun,) = paths.test()
    ended = paths.ended(begun["id"])
    assert ended["completeInvocationInput"]["localizedError"]["message"] == "there was no answer within 10 s"
    assert len([r for r in receiver.requests]) <= 1


@pytest.mark.alone
def test_a_decision_after_the_deadline_is_none(paths, receiver):
    """The receiver that answers at once decides late or not at all; nobody waits for it beyond the deadline."""
    receiver.answers["/a"] = (200, json.dumps(DECISION).encode(), (), 4)
    paths.subscribe(receiver.url("/a"), mode="SYNC", responseDeadline="PT2S")
    begun = time.monotonic()
    told = paths.need("POST", "/trigger/v1/invocations", {"triggerId": ASKS, "input": {"n": 1}, "wait": "8s"})["invocation"]
    assert told["state"] == "INVOCATION_STATE_EXPIRED" and "output" not in told, told
    assert time.monotonic() - begun < 3.5
    # In time it counts.
    receiver.answers["/a"] = (200, json.dumps(DECISION).encode(), (), 0.5)
    told = paths.need("POST", "/trigger/v1/invocations", {"triggerId": ASKS, "input": {"n": 2}, "wait": "8s"})["invocation"]
    assert (told["state"], told["output"]) == ("INVOCATION_STATE_DECIDED", DECISION)


@pytest.mark.parametrize("end", [
    {"type": "failure", "failureName": "n", "description": "d {{$.trigger._metadata.secret}}"},
    {"type": "success", "output": {"s.$": "$.trigger._metadata.secret", "t": "a {{$.trigger._metadata.secret}}"}},
    {"type": "action", "actionId": "sp:sleep", "nextStep": "Done",
     "attributes": {"type": "waitFor", "duration": "{{$.trigger._metadata.secret}}"}}])
def test_what_became_of_it_does_not_tell_the_secret(paths, end):
    """Neither the list nor a timeline does, whatever the workflow that decides says."""
    workflow = paths.need("POST", "/workflows", {"name": "decides", "trigger": {"type": "EXTERNAL", "attributes": {}}, "definition": {
        "start": "End", "steps": {"End": end, "Done": {"type": "success"}}}})["id"]
    paths.enable(workflow)
    paths.need("POST", "/beta/trigger-subscriptions", {
        "name": "Decides", "triggerId": ASKS, "type": "WORKFLOW", "workflowConfig": {"workflowId": workflow}}, 201)
    (begun,) = paths.test()
    ended = paths.ended(begun["id"])
    run = paths.need("GET", f"/workflows/{workflow}/executions")[0]["id"]
    told = json.dumps([
        ended, paths.need("GET", f"/run/v1/timeline?runId={run}"), paths.need("GET", f"/run/v1/timeline?invocationId={begun['id']}"),
        paths.need("GET", f"/workflow-executions/{run}/history"), paths.need("GET", f"/workflow-executions/{run}/result")])
    assert begun["secret"] not in told and "********" in json.dumps(ended["completeInvocationInput"])


def test_one_of_many_decides(paths, receiver):
    paths.subscribe(receiver.url("/a"))
    (begun,) = paths.test()
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda n: paths.complete(begun["id"], begun["secret"], {"n": n}), range(200)))
    (winner,) = [n for n, answer in enumerate(answers) if answer[0] == 204]
    assert {answer[0] for answer in answers} == {204, 400}
    assert paths.ended(begun["id"])["completeInvocationInput"]["output"] == {"n": winner}


# Connections and calls in flight on each: 1,000 callers never have more than so many.
CHANNELS, IN_FLIGHT, KEPT = 4, 60, 8


def test_one_of_a_thousand_decides(server, paths, receiver, protos):
    """Half of them by gRPC on connections that are shared, half by JSON on connections that are kept."""
    paths.subscribe(receiver.url("/a"))
    (begun,) = paths.test()
    id_, secret = begun["id"], begun["secret"]
    request = protos.message(f"{SERVICE[:-14]}CompleteInvocationRequest")
    response = protos.message(protos.method(f"/{SERVICE}/CompleteInvocation").output_type.full_name)
    channels = [grpc.insecure_channel(server.target, options=[("grpc.use_local_subchannel_pool", 1)])
                for _ in range(CHANNELS)]
    calls = [one.unary_unary(f"/{SERVICE}/CompleteInvocation", request_serializer=request.SerializeToString,
                             response_deserializer=response.FromString) for one in channels]
    kept = threading.local()

    def by_grpc(n):
        message = protos.from_json(request.DESCRIPTOR.full_name, {"id": id_, "secret": secret, "output": {"n": n}})
        try:
            calls[n % CHANNELS](message, metadata=[("authorization", f"Bearer {server.token}")], timeout=30)
            return 204
        except grpc.RpcError as error:
            return {grpc.StatusCode.NOT_FOUND: 400}.get(error.code(), error.code())

    def by_json(n):
        if not hasattr(kept, "connection"):
            kept.connection = http.client.HTTPConnection(programs.HOST, server.port, timeout=30)
        kept.connection.request("POST", f"/beta/trigger-invocations/{id_}/complete",
                                json.dumps({"secret": secret, "output": {"n": n}}), {"content-type": "application/json", "authorization": f"Bearer {server.token}"})
        answer = kept.connection.getresponse()
        answer.read()
        return answer.status

    with (concurrent.futures.ThreadPoolExecutor(CHANNELS * IN_FLIGHT) as many,
          concurrent.futures.ThreadPoolExecutor(KEPT) as few):
        waiting = [many.submit(by_grpc, n) if n % 2 else few.submit(by_json, n) for n in range(1000)]
        answers = [one.result() for one in waiting]
    for channel in channels:
        channel.close()
    (winner,) = [n for n, answer in enumerate(answers) if answer == 204]
    assert set(answers) == {204, 400}
    assert paths.ended(id_)["completeInvocationInput"]["output"] == {"n": winner}


@pytest.mark.parametrize("mode", ["SYNC", "ASYNC", "DYNAMIC"])
def test_the_ways_to_decide_when_the_server_is_killed(tmp_path, receiver, mode):
    """The process dies while who is asked makes up its mind; what a process that is gone was told counts for nothing, and
    what the next one is told does."""
    extra = ["--allow-target", "127.0.0.1"]
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=extra)
    paths = Paths(server, server.token)
    receiver.answers["/a"] = (200, b'{"n":1}', (), 0.5)
    paths.subscribe(receiver.url("/a"), mode=mode)
    (begun,) = paths.test()
    time.sleep(0.2)
    server.kill()
    time.sleep(0.5)
    receiver.answers["/a"] = (200, b'{"n":2}', (), 0)
    server = programs.start_pintle(tmp_path, extra=extra)
    paths = Paths(server, server.token)
    first, second = receiver.take("/a", 2)
    assert first.json == second.json and first.json["_metadata"]["secret"] == begun["secret"]
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"] == begun["id"]
    if mode == "ASYNC":
        server.kill()
        server = programs.start_pintle(tmp_path, extra=extra)
        paths = Paths(server, server.token)
        assert "completed" not in paths.status(begun["id"])
        for wrong in (begun["secret"][:-1], begun["secret"].swapcase(), ""):
            assert paths.complete(begun["id"], wrong, {"n": 2})[0] == 400
        assert paths.complete(begun["id"], begun["secret"], {"n": 2})[0] == 204
    assert paths.ended(begun["id"])["completeInvocationInput"] == {"localizedError": None, "output": {"n": 2}}
    assert paths.complete(begun["id"], begun["secret"], {"n": 3})[0] == 400
    server.kill()
    server = programs.start_pintle(tmp_path, extra=extra)
    paths = Paths(server, server.token)
    assert paths.status(begun["id"])["completeInvocationInput"]["output"] == {"n": 2}
    assert paths.complete(begun["id"], begun["secret"], {"n": 3})[0] == 400
    # A process that died before it had noted the answer asks once more, under the same key.
    assert mode == "ASYNC" or not receiver.requests
    assert all(again.headers["idempotency-key"] == begun["id"] for again in receiver.requests)
    assert server.terminate() == 0, server.output()


@pytest.mark.alone
def test_deadlines_pass_while_the_server_is_off(tmp_path, receiver):
    """One whose time is over is over when the server is back, and one whose time is not waits on."""
    extra = ["--allow-target", "127.0.0.1"]
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=extra)
    paths = Paths(server, server.token)
    id_ = paths.subscribe(receiver.url("/a"), responseDeadline="PT1S")["id"]
    (short,) = paths.test()
    paths.need("PATCH", f"/beta/trigger-subscriptions/{id_}", [
        {"op": "replace", "path": "/responseDeadline", "value": "PT1H"}], type_="application/json-patch+json")
    (long,) = paths.test()
    receiver.take("/a", 2)
    server.kill()
    time.sleep(1.2)
    server = programs.start_pintle(tmp_path, extra=extra)
    paths = Paths(server, server.token)
    # Too late, whether that was noted already or not.
    assert paths.complete(short["id"], short["secret"])[0] == 400
    ended = paths.ended(short["id"])["completeInvocationInput"]
    assert ended["output"] is None and ended["localizedError"]["message"], ended
    assert paths.complete(short["id"], short["secret"])[0] == 400
    assert paths.complete(long["id"], long["secret"])[0] == 204
    assert paths.status(short["id"])["completeInvocationInput"] == ended
    assert not receiver.requests
    assert server.terminate() == 0, server.output()


# MARK: gRPC

def test_the_same_by_grpc(server, paths, receiver, protos):
    client = dialects.GRPC("grpc", protos, server.target)
    service = Triggers(protos, client, server.token)
    invocations = Invocations(protos, client, server.token)
    receiver.answers["/a"] = (202, b"", (), 0)
    listed = service.call("ListTriggers", filters=f'id eq "{ASKS}"', count=True)
    assert listed.total_count == 1 and listed.triggers[0].type == "REQUEST_RESPONSE"
    made = service.call("CreateSubscription", subscription={
        "name": "n", "triggerId": ASKS, "type": "HTTP",
        "httpConfig": {"url": receiver.url("/a"), "httpDispatchMode": "DYNAMIC"}})
    assert paths.need("GET", "/beta/trigger-subscriptions")[0]["id"] == made.id
    changed = service.call("PatchSubscription", id=made.id, operations=[
        {"op": "replace", "path": "/responseDeadline", "value": "PT10M"}])
    assert changed.response_deadline == "PT10M"
    assert service.call("PutSubscription", id=made.id, subscription={
        "name": "m", "httpConfig": {"url": receiver.url("/a"), "httpDispatchMode": "DYNAMIC"}}).name == "m"
    assert service.call("ValidateFilter", input={"a": 1}, filter="$.b").is_valid_json_path
    (begun,) = service.call("TestInvocation", triggerId=ASKS, contentJson={"x": 1}).invocations
    wait_for(lambda: receiver.requests)
    service.call("CompleteInvocation", id=begun.id, secret=begun.secret, output=DECISION)
    outcome = service.try_call("CompleteInvocation", id=begun.id, secret=begun.secret, output=DECISION)
    assert (outcome.code, outcome.message) == (5, REFUSAL)
    (status,) = service.call("ListInvocationStatus").invocations
    assert status.complete_invocation_input.output["approver"] == "Q" and status.type == "TEST"

    # Somebody else asks, and waits for the decision.
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        asked = pool.submit(invocations.call, "StartInvocation", triggerId=ASKS, input={"who": "me"}, wait="20s")
        request = wait_for(lambda: len(receiver.requests) == 2 and receiver.requests[1])
        assert request.json["who"] == "me"
        id_ = request.headers["idempotency-key"]
        assert paths.complete(id_, request.json["_metadata"]["secret"])[0] == 204
        decided = asked.result().invocation
    assert decided.id == id_ and decided.output["approved"] is False and decided.state == 2
    assert invocations.call("GetInvocation", id=id_).invocation == decided
    service.call("DeleteSubscription", id=made.id)
    assert service.try_call("DeleteSubscription", id=made.id).code == 5
    client.close()


# MARK: Events

def test_events_invoke_triggers(paths, receiver):
    paths.subscribe(receiver.url("/some"), trigger=TELLS, filter="$[?($.attributes.department == 'Logistics')]")
    paths.subscribe(receiver.url("/all"), trigger=TELLS)
    for number, department in enumerate(["Packing", "Logistics", "Crane"]):
        paths.need("POST", "/event/v1/events", status=201, body={
            "type": TELLS, "aggregateId": f"u{number}",
            "payload": {"identity": {"id": f"u{number}"}, "attributes": {"department": department}}})
    wait_for(lambda: len(receiver.requests) == 4)
    told = sorted((one.path, one.json["identity"]["id"]) for one in receiver.requests)
    assert told == [("/all", "u0"), ("/all", "u1"), ("/all", "u2"), ("/some", "u1")]
    assert receiver.requests[0].json["_metadata"] == {"triggerId": TELLS, "triggerType": "fireAndForget"}
    listed = paths.need("GET", "/beta/trigger-invocations/status")
    assert [one["type"] for one in listed] == ["REAL_TIME"] * 4
    wait_for(lambda: all(one.get("completeInvocationInput") == {"localizedError": None, "output": None}
                         for one in paths.need("GET", "/beta/trigger-invocations/status")))


# MARK: After kill -9

def test_nothing_is_lost_when_the_server_is_killed(tmp_path, receiver):
    """Each invocation whose call was answered is sent in the end, under the same secret, and decided once; events whose
    publishing was answered invoke their trigger."""
    extra = ["--allow-target", "127.0.0.1"]
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=extra)
    paths = Paths(server, server.token)
    paths.subscribe(receiver.url("/asks"))
    paths.subscribe(receiver.url("/tells"), trigger=TELLS)
    begun, published = {}, set()
    for round_ in range(4):
        for number in range(5):
            (one,) = paths.test()
            begun[one["id"]] = one["secret"]
            name = f"{round_}-{number}"
            paths.need("POST", "/event/v1/events", status=201, body={
                "type": TELLS, "aggregateId": name, "payload": {"name": name}})
            published.add(name)
        time.sleep(0.01 * round_)
        server.kill()
        server = programs.start_pintle(tmp_path, extra=extra)
        paths = Paths(server, server.token)
    wait_for(lambda: set(begun) <= {one.headers["idempotency-key"] for one in list(receiver.requests)
                                    if one.path == "/asks"})
    wait_for(lambda: published <= {one.json["name"] for one in list(receiver.requests) if one.path == "/tells"})
    for one in receiver.requests:
        if one.path == "/asks":
            assert one.json["_metadata"]["secret"] == begun[one.headers["idempotency-key"]]
    # The same event may be told twice, but never by two invocations.
    keys = {}
    for one in receiver.requests:
        if one.path == "/tells":
            assert keys.setdefault(one.json["name"], one.headers["idempotency-key"]) == one.headers["idempotency-key"]
    for number, (id_, secret) in enumerate(begun.items()):
        assert paths.complete(id_, secret, {"n": number})[0] == 204
        assert paths.complete(id_, secret, {"n": -1})[0] == 400
    server.kill()
    server = programs.start_pintle(tmp_path, extra=extra)
    paths = Paths(server, server.token)
    for number, id_ in enumerate(begun):
        assert paths.status(id_)["completeInvocationInput"]["output"] == {"n": number}
    assert server.terminate() == 0, server.output()


def test_a_workflow_decides_when_the_server_is_killed(tmp_path):
    """Runs wait, the server is killed in the middle of them, and each invocation has its decision, once."""
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32))
    paths = Paths(server, server.token)
    workflow = paths.need("POST", "/workflows", {"name": "decides", "trigger": {"type": "EXTERNAL", "attributes": {}}, "definition": {
        "start": "Wait", "steps": {
            "Wait": {"type": "action", "actionId": "sp:sleep", "attributes": {"type": "waitFor", "duration": "2s"}, "nextStep": "Done"},
            "Done": {"type": "success", "output": {"approved": True, "comment.$": "$.trigger.n"}}}}})["id"]
    paths.enable(workflow)
    paths.need("POST", "/beta/trigger-subscriptions", {
        "name": "Decides", "triggerId": ASKS, "type": "WORKFLOW", "workflowConfig": {"workflowId": workflow}}, 201)
    begun = {}
    for round_ in range(4):
        for _ in range(5):
            number = len(begun)
            one = paths.need("POST", "/trigger/v1/invocations", {
                "triggerId": ASKS, "input": {"n": number}, "idempotencyKey": str(number)})["invocation"]
            begun[one["id"]] = number
        time.sleep(0.2 * round_)
        server.kill()
        server = programs.start_pintle(tmp_path)
        paths = Paths(server, server.token)
    for id_, number in begun.items():
        told = paths.need("GET", f"/trigger/v1/invocations/{id_}?wait=30s")["invocation"]
        assert (told["state"], told["output"]) == ("INVOCATION_STATE_DECIDED", {"approved": True, "comment": number})
    runs = paths.need("GET", f"/workflows/{workflow}/executions")
    assert [one["status"] for one in runs] == ["Completed"] * len(begun)
    assert server.terminate() == 0, server.output()


# MARK: Documentation

def test_the_examples_of_the_documentation(server, receiver, tmp_path):
    """The shell lines of docs/triggers.md, with a receiver of the test's for the reader's own."""
    receiver.answers["/decide"] = (202, b"", (), 0)
    paths = Paths(server, server.token)
    paths.subscribe(receiver.url("/told"), trigger=TELLS)
    printed, statuses = run_page("triggers.md", server, tmp_path, [("http://127.0.0.1:9000", receiver.url(""))])
    assert statuses == [201, 200, 204, 200, 200, 200, 201], printed
    assert '"approved":true' in printed
    assert len(receiver.take("/decide", 2)) == 2
    assert receiver.take("/told")[0].json["identity"]["name"] == "Emil Brandt"
