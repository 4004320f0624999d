"""The 29 endpoints of workflows and triggers by their paths and by grpcio: the same requests give the same answers."""
import re
import secrets
import urllib.parse
import uuid

import pytest

from harness import dialects, programs, transports
from harness.endpoints import ENDPOINTS
from harness.management import Admin, Service, fresh_name
from harness.paths import ASKS, DECISION, SEED, Paths, wait_for
from harness.receiver import Receiver

BY_METHOD = {one.method: one for one in ENDPOINTS}
STATUS = {3: 400, 5: 404, 7: 403, 8: 429, 9: 400, 16: 401}
# A timestamp, or the receiver's `date`.
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}|\.\d{6}|\.\d{9})?Z|\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT")
READY = {"start": "Call", "steps": {
    "Call": {"type": "action", "actionId": "sp:http", "versionNumber": 2, "nextStep": "Done", "attributes": {
        "method": "post", "url": "{{$.trigger.url}}", "jsonRequestBody": {"n": 1.5, "of": "{{$.trigger.who}}"}}},
    "Done": {"type": "success"}}}
WAITS = {"start": "Wait", "steps": {
    "Wait": {"type": "action", "actionId": "sp:sleep", "versionNumber": 1, "nextStep": "Done",
             "attributes": {"type": "waitFor", "duration": "1h"}},
    "Done": {"type": "success"}}}
# Members in which JSON is free, so that no default may be missing.
FREE = {"steps", "attributes", "input", "payload", "output", "contentJson", "exampleInput", "exampleOutput", "outputSchema",
        "inputExample"}


class ByPath:
    """Calls by the path of a method; (HTTP status, words or None, answer as the response message's JSON)."""

    def __init__(self, paths, prefix):
        self.paths, self.prefix = paths, prefix

    def __call__(self, method, **request):
        endpoint = BY_METHOD[method]
        url = endpoint.url(self.prefix, request.pop(endpoint.variable) if endpoint.variable else "")
        body = None
        if endpoint.body == "*":
            body = request
        elif endpoint.body:
            body = request.pop(endpoint.body)
        if endpoint.body != "*" and request:
            url += "?" + urllib.parse.urlencode({name: str(value).lower() if isinstance(value, bool) else value
                                                 for name, value in request.items()})
        type_ = "application/json-patch+json" if endpoint.verb == "PATCH" else "application/json"
        status, head, value = self.paths.call(endpoint.verb, url, body, type_)
        if status >= 400:
            return status, value["causes"][0]["text"], None
        answer = {endpoint.answer: value or []} if endpoint.answer else value or {}
        if head["x-total-count"]:
            answer["totalCount"] = int(head["x-total-count"])
        return 200, None, answer


class ByGRPC:
    def __init__(self, protos, client, token):
        self.services = {}
        for endpoint in ENDPOINTS:
            service = self.services.setdefault(endpoint.service, Service(protos, client, token))
            service.name = endpoint.service
        self.protos = protos

    def __call__(self, method, **request):
        outcome = self.services[BY_METHOD[method].service].try_call(method, request)
        if outcome.code:
            # A decision that nobody waits for is 400, so that ids are no secret that can be tried.
            status = 400 if method == "CompleteInvocation" and outcome.code == 5 else STATUS[outcome.code]
            return status, outcome.message, None
        return 200, None, self.protos.to_json(outcome.response)


class Told:
    """What the calls of one way answered, ids and times by the names of what they are."""

    def __init__(self, call):
        self.call, self.names, self.answers = call, {}, []

    def __call__(self, method, **request):
        status, words, answer = self.call(method, **request)
        self.answers.append((method, status, words, answer))
        return answer

    def learn(self, value, name):
        self.names[value] = name
        return value

    def plain(self):
        return [(method, status, self.text(words), self.value(answer, False)) for method, status, words, answer in self.answers]

    def text(self, text):
        for value, name in self.names.items():
            text = text and text.replace(value, name)
        return "<time>" if text and TIME.fullmatch(text) else text

    def value(self, value, free):
        if isinstance(value, dict):
            shown = {name: self.value(one, free or name in FREE) for name, one in value.items()
                     # How long a request took.
                     if name != "milliseconds"}
            # ProtoJSON leaves out what has its default.
            return {name: one for name, one in shown.items() if free or one not in (None, "", False, 0, [], {})}
        if isinstance(value, list):
            return [self.value(one, free) for one in value]
        return self.text(value) if isinstance(value, str) else value


def script(told, receiver):
    """Every endpoint at least once, errors among them; whatever way it is called."""
    workflow = told("CreateWorkflow", workflow=SEED)
    id_ = told.learn(workflow["id"], "workflow")
    told("GetWorkflow", id=id_)
    told("GetWorkflow", id=id_, workflowMetrics=False)
    told("GetWorkflow", id=told.learn(str(uuid.uuid4()), "unknown"))
    told("CreateWorkflow", workflow={"name": "n", "enabled": True})
    told("PatchWorkflow", id=id_, operations=[{"op": "replace", "path": "/enabled", "value": True}])
    told("PutWorkflow", id=id_, workflow=SEED | {"name": "Mended", "definition": READY})
    told("PatchWorkflow", id=id_, operations=[{"op": "replace", "path": "/trigger/attributes/id", "value": "idn:by-two-ways"}])
    told("PatchWorkflow", id=id_, operations=[{"op": "test", "path": "/name", "value": "other"}])
    told("ListWorkflows", filters='triggerId eq "idn:by-two-ways"', count=True, limit=5)
    told("ListWorkflows", limit=251)
    run = told("TestWorkflow", id=id_, input={"url": receiver.url("/run"), "who": "é"})["workflowExecutionId"]
    told.learn(run, "run")
    wait_for(lambda: told.call("GetWorkflowExecution", id=run)[2]["status"] == "Completed")
    told("GetWorkflowExecution", id=run)
    told("GetWorkflowExecutionHistory", id=run)
    told("GetWorkflowExecutionHistory", id=run, limit=1, offset=1)
    told("GetWorkflowExecutionRecord", id=run)
    told("ListWorkflowExecutions", workflowId=id_, filters='status eq "Completed"', count=True)
    told("CancelWorkflowExecution", id=run)
    told("TestWorkflow", id=id_)

    told("PutWorkflow", id=id_, workflow={"name": "Waits", "definition": WAITS, "trigger": {
        "type": "EXTERNAL", "attributes": {"name": "outside"}}})
    waits = told.learn(told("TestWorkflow", id=id_, input={})["workflowExecutionId"], "waiting run")
    told("CancelWorkflowExecution", id=waits)
    wait_for(lambda: told.call("GetWorkflowExecution", id=waits)[2]["status"] == "Canceled")
    told("GetWorkflowExecutionHistory", id=waits)
    client = told("CreateExternalClient", id=id_)
    told.learn(client["id"], "client"), told.learn(client["secret"], "secret of the client")
    told("ExecuteExternally", id=id_, body={"input": {"a": 1}})
    told("PatchWorkflow", id=id_, operations=[{"op": "replace", "path": "/enabled", "value": True}])
    outside = told("ExecuteExternally", id=id_, body={"a": [1, None, {}]})["workflowExecutionId"]
    told("CancelWorkflowExecution", id=told.learn(outside, "run from outside"))
    told("TestExternalExecution", id=id_, body={"input": {"a": [], "b": None, "c": False}})
    told("DeleteWorkflow", id=id_)
    told("PatchWorkflow", id=id_, operations=[{"op": "replace", "path": "/enabled", "value": False}])
    told("DeleteWorkflow", id=id_)
    told("DeleteWorkflow", id=id_)

    told("ListLibrary", limit=7, offset=20)
    told("ListLibraryActions", filters='id eq "sp:http"')
    told("ListLibraryTriggers", filters='type eq "SCHEDULED"')
    told("ListLibraryTriggers", filters='other eq "x"')
    told("ListLibraryOperators")

    told("ListTriggers", sorters="-name", count=True)
    config = {"url": receiver.url("/decide"), "httpDispatchMode": "ASYNC", "httpAuthenticationType": "BASIC_AUTH",
              "basicAuthConfig": {"userName": "u", "password": "p"}}
    made = told("CreateSubscription", subscription={
        "name": "n", "description": "d", "triggerId": ASKS, "type": "HTTP", "responseDeadline": "PT2H", "httpConfig": config,
        "enabled": False, "filter": "$.a"})
    subscription = told.learn(made["id"], "subscription")
    told("CreateSubscription", subscription={"name": "n", "triggerId": ASKS, "type": "HTTP", "httpConfig": config})
    told("CreateSubscription", subscription={"name": "n", "triggerId": "idn:nothing", "type": "HTTP", "httpConfig": config})
    told("PutSubscription", id=subscription, subscription={"name": "m", "type": "HTTP", "httpConfig": config})
    told("PatchSubscription", id=subscription, operations=[{"op": "replace", "path": "/filter", "value": "$.b"}])
    told("PatchSubscription", id=subscription, operations=[{"op": "replace", "path": "/id", "value": "x"}])
    told("ListSubscriptions", filters='type eq "HTTP"', sorters="triggerName", count=True)
    told("ValidateFilter", input={"b": None}, filter="$.b")
    told("ValidateFilter", input={"b": 1}, filter="$.[")
    told("TestInvocation", triggerId="idn:source-created", contentJson={})
    [begun] = told("TestInvocation", triggerId=ASKS, contentJson={"a": [], "b": None}, input={"b": 1},
                   subscriptionIds=[subscription])["invocations"]
    told.learn(begun["id"], "invocation"), told.learn(begun["secret"], "secret of the invocation")
    told("ListInvocationStatus", filters=f'subscriptionId eq "{subscription}"')
    told("CompleteInvocation", id=begun["id"], secret="wrong", output=DECISION)
    told("CompleteInvocation", id=begun["id"], secret=begun["secret"], output=DECISION, error="")
    told("CompleteInvocation", id=begun["id"], secret=begun["secret"], output=DECISION, error="")
    told("ListInvocationStatus", filters=f'subscriptionId eq "{subscription}"', count=True)
    told("DeleteSubscription", id=subscription)
    told("DeleteSubscription", id=subscription)


@pytest.mark.parametrize("prefix", ["/beta", "v1"])
def test_both_ways_tell_the_same(prefix, tmp_path, protos):
    receiver = Receiver()
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), public=True, extra=["--allow-target", "127.0.0.1"])
    client = dialects.GRPC("grpc", protos, server.target)
    ways = [Told(ByPath(Paths(server, server.token), prefix)), Told(ByGRPC(protos, client, server.token))]
    for told in ways:
        script(told, receiver)
    one, other = (told.plain() for told in ways)
    assert {method for method, *_ in one} == set(BY_METHOD)
    for left, right in zip(one, other, strict=True):
        assert left == right
    assert {status for _, status, *_ in one} == {200, 400, 404}
    calls = receiver.take("/run", 2)
    assert [call.json for call in calls] == [{"n": 1.5, "of": "é"}] * 2
    client.close()
    receiver.close()
    assert server.terminate() == 0, server.output()


def rows(protos, server):
    """The ways that have codes of their own, beside grpcio."""
    return [dialects.GRPC("grpc", protos, server.target),
            dialects.GRPCWeb("grpc-web", protos, transports.HTTP2(server.port, None)),
            dialects.Connect("connect-json", protos, transports.HTTP1(server.port, None), "json")]


def ask(protos, client, token, endpoint):
    """A call of a method with nothing but the members that it needs."""
    service = Service(protos, client, token)
    service.name = endpoint.service
    return service.try_call(endpoint.method, {endpoint.variable: str(uuid.uuid4())} if endpoint.variable else {})


def test_whoever_calls_may_not(tmp_path, protos):
    """The 403 and 401 of the paths, by every method: an account without a role, and a token that nobody gave."""
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=["--failed-authentications-burst", "100000"])
    clients = rows(protos, server)
    admin = Admin(protos, clients[0], server.token)
    account = admin.call("CreateServiceAccount", name=fresh_name("nobody")).account.id
    nobody = admin.call("CreateToken", accountId=account).secret
    for client in clients:
        for endpoint in ENDPOINTS:
            # Who completes needs no role.
            if endpoint.method != "CompleteInvocation":
                outcome = ask(protos, client, nobody, endpoint)
                assert outcome.code == 7 and outcome.message, (client, endpoint.method, outcome)
                prefix = "/v3" if endpoint.service.endswith("WorkflowService") else "/beta"
                status, _, value = Paths(server, nobody).call(
                    endpoint.verb, endpoint.url(prefix, "n"), None if endpoint.verb in ("GET", "DELETE") else {},
                    "application/json-patch+json" if endpoint.verb == "PATCH" else "application/json")
                assert (status, value["causes"][0]["text"]) == (403, outcome.message), (client, endpoint.method)
            outcome = ask(protos, client, "nobody's", endpoint)
            assert outcome.code == 16, (client, endpoint.method, outcome)
    for client in clients:
        client.close()
    assert server.terminate() == 0, server.output()


def test_too_many_calls(tmp_path, protos):
    """The 429 of the paths: RESOURCE_EXHAUSTED with the time to wait, by every method."""
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=["--calls-per-account", "1"])
    clients = rows(protos, server)
    for client in clients:
        for endpoint in ENDPOINTS:
            for _ in range(3):
                outcome = ask(protos, client, server.token, endpoint)
                if outcome.code == 8:
                    break
            assert outcome.code == 8 and outcome.message, (client, endpoint.method, outcome)
            [wait] = [value["retryDelay"] for name, value in outcome.details if name == "google.rpc.RetryInfo"]
            assert 0 < float(wait.removesuffix("s")) <= 60, (client, endpoint.method, outcome)
    for client in clients:
        client.close()
    assert server.terminate() == 0, server.output()
