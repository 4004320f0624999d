"""Targets and executions through all four versions of their API, by grpcio, Connect and curl."""
import json
import secrets
import subprocess

import pytest

from harness import dialects, programs
from harness.management import ACTIONS, Actions, fresh_name
from harness.transports import HTTP2, Curl

EVERYTHING = {"event": {"all": True}}
USERS = {"event": {"group": "user"}}
METHODS = {"request": {"method": "/zitadel.action.v2.ActionService/ListTargets"}}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server of its own: what executions there are concerns every call."""
    server = programs.start_pintle(
        tmp_path_factory.mktemp("actions"), token=secrets.token_urlsafe(32),
        extra=["--public-url", "https://pintle.example.com"])
    yield server
    assert server.terminate() == 0, server.output()


CLIENTS = {
    "grpc": lambda protos, server: dialects.GRPC("grpc", protos, server.target),
    "connect-proto": lambda protos, server: dialects.Connect("connect", protos, HTTP2(server.port), "proto"),
    "curl-h1": lambda protos, server: dialects.Gateway(
        "curl-h1", protos, Curl("h1", f"http://{server.target}", "--http1.1", version="1.1")),
    "curl-h2": lambda protos, server: dialects.Gateway(
        "curl-h2", protos, Curl("h2", f"http://{server.target}", "--http2-prior-knowledge", version="2")),
}


@pytest.fixture(params=sorted(CLIENTS))
def client(request, protos, server):
    client = CLIENTS[request.param](protos, server)
    yield client
    client.close()


@pytest.fixture(params=ACTIONS, ids=lambda name: name.removeprefix("zitadel.").removesuffix(".ActionService"))
def api(request, protos, server, client):
    return Actions(request.param, protos, client, server.token)


def refused(outcome, code, message):
    """Checks an error with an id: "text (ID)" and the detail that repeats both."""
    assert (outcome.code, outcome.message) == (code, message)
    text, _, rest = message.rpartition(" (")
    assert outcome.details == [("zitadel.v1.ErrorDetail", {"id": rest[:-1], "message": text})]


def get(api, id_):
    """A target: its name, timeout, kind and whether it interrupts, whatever the version calls them."""
    found = api.call(api.method("GetTarget"), {api.id_name: id_}).target
    content = found.config if api.version == 1 else found
    kind = content.WhichOneof("target_type")
    interrupts = getattr(getattr(content, kind), "interrupt_on_error", False)
    return content.name, content.timeout.ToJsonString(), kind, interrupts


def test_the_life_of_a_target(api):
    name = fresh_name("target")
    id_ = api.create(name, restCall={"interruptOnError": True})
    assert get(api, id_) == (name, "10s", "rest_call", True)
    refused(api.try_call("CreateTarget", api.target(
        name=name, timeout="1s", endpoint="https://hook.example.com", restAsync={})), 6,
        "Errors.Target.AlreadyExists (V3-DKcYh)")

    other = fresh_name("target")
    api.call(api.method("UpdateTarget"), api.target(id_, name=other, timeout="0.5s"))
    assert get(api, id_) == (other, "0.500s", "rest_call", True)
    api.call(api.method("UpdateTarget"), api.target(id_, restWebhook={}))
    assert get(api, id_) == (other, "0.500s", "rest_webhook", False)
    if api.version > 0:
        old, new = (api.call(api.method("UpdateTarget"), api.target(id_, expirationSigningKey="0s")).signing_key
                    for _ in range(2))
        assert len(old) == len(new) == 36 and old != new

    api.call("DeleteTarget", {api.id_name: id_})
    refused(api.try_call(api.method("GetTarget"), {api.id_name: id_}), 5, "Target not found (QUERY-hj5oaniyrz)")
    again = api.try_call("DeleteTarget", {api.id_name: id_})
    if api.has_includes:
        refused(again, 5, "Target not found (COMMAND-k4s7ucu0ax)")
    else:
        assert again.code == 0 and again.response.HasField("deletion_date")


def test_lists(api):
    label = fresh_name("list")
    ids = [api.create(f"{label}{letter}") for letter in "bca"]

    def find(asc=True, **page):
        filters = [{"targetNameFilter": {"targetName": label, "method": 2}}]
        found = api.call(api.method("ListTargets"), api.listing(filters, asc=asc, **page))
        targets = found.result if api.has_includes else found.targets
        details = found.details if api.has_includes else found.pagination
        names = [one.config.name if api.version == 1 else one.name for one in targets]
        return [name.removeprefix(label) for name in names], details.total_result

    assert find() == (["b", "c", "a"], 3)
    assert find(asc=False) == (["a", "c", "b"], 3)
    assert find(limit=1, offset=1) == (["c"], 3)
    for id_ in ids:
        api.call("DeleteTarget", {api.id_name: id_})
    assert find() == ([], 0)


def test_executions(api):
    first, second = (api.create(fresh_name("target")) for _ in range(2))

    def find():
        found = api.call(api.method("ListExecutions"), api.listing(
            [{"targetFilter": {"targetId": second}}], asc=True))
        return [api.protos.to_json(one) for one in (found.result if api.has_includes else found.executions)]

    for condition in (METHODS, USERS):
        api.call("SetExecution", api.execution(condition, [second, first]))
    found = find()
    assert [one.get("Condition") or one["condition"] for one in found] == [METHODS, USERS]
    lists = [(one["execution"] if api.version == 1 else one)["targets"] for one in found]
    wanted = [{"target": second}, {"target": first}] if api.has_includes else [second, first]
    assert lists == [wanted, wanted]
    if api.has_includes:
        api.call("SetExecution", api.execution(EVERYTHING, [USERS]))
        refused(api.try_call("SetExecution", api.execution(USERS, [EVERYTHING])), 9,
                "Errors.Execution.CircularInclude (COMMAND-iuch02i656)")
    refused(api.try_call("SetExecution", api.execution(METHODS, [first, "1"])), 5,
            "Target not found (COMMAND-17e8fq1ggk)")

    # What includes goes before what it includes: without it, nothing would be left of it.
    conditions = ([EVERYTHING] if api.has_includes else []) + [METHODS, USERS]
    for condition in conditions:
        if api.version == 0:
            refused(api.try_call("SetExecution", api.execution(condition, [])), 3,
                    "No targets defined (COMMAND-56bteot2uj)")
            api.call("DeleteExecution", {"condition": condition})
            refused(api.try_call("DeleteExecution", {"condition": condition}), 5,
                    "Execution not found (COMMAND-suq2upd3rt)")
        else:
            api.call("SetExecution", api.execution(condition, []))
    assert find() == []
    for id_ in (first, second):
        api.call("DeleteTarget", {api.id_name: id_})


def test_what_conditions_may_name(api):
    flow = ["PostAuthentication", "PreCreation", "PostCreation"]
    triggers = {"ExternalAuthentication": flow, "CustomiseToken": ["PreUserinfoCreation", "PreAccessTokenCreation"],
                "InternalAuthentication": flow, "CustomizeSAMLResponse": ["PreSAMLResponseCreation"]}
    assert list(api.call("ListExecutionFunctions").functions) == (
        [f"Action.Flow.Type.{flow}.Action.TriggerType.{one}" for flow, ones in triggers.items() for one in ones]
        if api.version == 0 else ["preuserinfo", "preaccesstoken", "presamlresponse"])
    methods = list(api.call("ListExecutionMethods").methods)
    services = list(api.call("ListExecutionServices").services)
    assert methods == sorted(methods) and services == sorted(services)
    assert set(ACTIONS) | {"grpc.health.v1.Health"} <= set(services)
    assert {method.split("/")[1] for method in methods} == set(services)


SEED = json.loads("""{
"instance": {"id": "string", "domain": "string"},
"condition": {
"request": {"method": "/zitadel.session.v2.SessionService/ListSessions",
"service": "zitadel.session.v2.SessionService", "all": true},
"response": {"method": "/zitadel.session.v2.SessionService/ListSessions",
"service": "zitadel.session.v2.SessionService", "all": true},
"function": {"name": "string"},
"event": {"event": "user.human.added", "group": "user.human", "all": true}},
"execution": {"targets": [{
"target": "string",
"include": {
"request": {"method": "/zitadel.session.v2.SessionService/ListSessions",
"service": "zitadel.session.v2.SessionService", "all": true},
"response": {"method": "/zitadel.session.v2.SessionService/ListSessions",
"service": "zitadel.session.v2.SessionService", "all": true},
"function": {"name": "string"},
"event": {"event": "user.human.added", "group": "user.human", "all": true}}}]}}""")


def test_the_documented_curl_call(protos, server):
    """`curl -L -X PUT` with the documented headers: as printed, and with one member of each oneof."""
    def put(body):
        done = subprocess.run(
            ["curl", "-L", "-X", "PUT", f"http://{server.target}/resources/v3alpha/actions/executions",
             "-H", "Content-Type: application/json", "-H", "Accept: application/json",
             "-H", f"Authorization: Bearer {server.token}", "-d", json.dumps(body, indent=0),
             "--silent", "--noproxy", "*", "--max-time", "20", "--write-out", "\n%{http_code}"],
            capture_output=True, text=True, check=True)
        text, _, status = done.stdout.rpartition("\n")
        return int(status), json.loads(text)

    status, answer = put(SEED)
    assert (status, answer["code"]) == (400, 3)
    assert answer["message"].startswith("the oneof zitadel.object.v3alpha.Instance.property is set twice")

    api = Actions(ACTIONS[1], protos, dialects.GRPC("grpc", protos, server.target), server.token)
    target = api.create(fresh_name("target"))
    body = {"instance": {"domain": "pintle.example.com"}, "condition": SEED["condition"],
            "execution": {"targets": [{"target": target}]}}
    status, answer = put(body)
    assert status == 400 and "RequestExecution.condition is set twice" in answer["message"]
    for kind, name in (("event", "event"), ("event", "group"), ("event", "all"), ("request", "all"),
                       ("response", "all")):
        body["condition"] = {kind: {name: SEED["condition"][kind][name]}}
        status, answer = put(body)
        assert status == 201, answer
        assert set(answer["details"]) == {"id", "created", "changed", "owner"}
        assert answer["details"]["owner"]["type"] == "OWNER_TYPE_INSTANCE"
        assert put(body) == (201, answer)
        body["execution"] = {"targets": []}
        assert put(body)[0] == 201
        body["execution"] = {"targets": [{"target": target}]}
    api.client.close()
