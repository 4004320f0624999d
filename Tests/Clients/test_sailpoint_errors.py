"""The errors of the 29 endpoints of workflows and triggers under each prefix, with the exact shape of each."""
import re
import secrets
import uuid

import pytest

from harness import dialects, programs
from harness.endpoints import ENDPOINTS, WORKFLOWS
from harness.management import Admin, fresh_name
from harness.paths import ASKS, DECISION, EXPERIMENTAL, PREFIXES, SEED, Paths, document

EVERY = PREFIXES + ["v1"]
PATCH = "application/json-patch+json"
LONG = "x" * 201

# A body that each endpoint takes, for those that have one.
BODIES = {
    "CreateWorkflow": SEED, "PutWorkflow": SEED,
    "PatchWorkflow": [{"op": "replace", "path": "/description", "value": "d"}],
    "TestWorkflow": {"input": {}}, "ExecuteExternally": {"input": {}}, "TestExternalExecution": {"input": {}},
    "CreateSubscription": {"name": "n", "triggerId": ASKS, "type": "HTTP",
                           "httpConfig": {"url": "https://example.com/a", "httpDispatchMode": "ASYNC"}},
    "PutSubscription": {"name": "n", "type": "HTTP",
                        "httpConfig": {"url": "https://example.com/a", "httpDispatchMode": "ASYNC"}},
    "PatchSubscription": [{"op": "replace", "path": "/description", "value": "d"}],
    "ValidateFilter": {"input": {}, "filter": "$.a"},
    "TestInvocation": {"triggerId": ASKS, "contentJson": {}},
    "CompleteInvocation": {"secret": "s", "output": DECISION, "error": ""},
}
# What each refuses with 400: an id, a query, a body (None for its own), and words of the cause.
BAD = {
    "ListWorkflows": ("", "limit=251", None, "Limit"),
    "CreateWorkflow": ("", "", {"name": "n", "enabled": True}, "enabled"),
    "GetWorkflow": (LONG, "", None, "Id"),
    "PutWorkflow": ("n", "", {"owner": []}, "owner"),
    "PatchWorkflow": ("n", "", [{"op": "jump", "path": "/name"}], "jump"),
    "DeleteWorkflow": (LONG, "", None, "Id"),
    "TestWorkflow": ("n", "", {}, "Input"),
    "CreateExternalClient": (LONG, "", None, "Id"),
    "ExecuteExternally": ("n", "", b"{", "end"),
    "TestExternalExecution": ("n", "", b"{", "end"),
    "ListWorkflowExecutions": ("n", "filters=status", None, "filters"),
    "GetWorkflowExecution": (LONG, "", None, "Id"),
    "GetWorkflowExecutionHistory": ("n", "offset=-1", None, "Offset"),
    "GetWorkflowExecutionRecord": (LONG, "", None, "Id"),
    "CancelWorkflowExecution": (LONG, "", None, "Id"),
    "ListLibrary": ("", "limit=x", None, "limit"),
    "ListLibraryActions": ("", "filters=name%20eq%20%22x%22", None, "filters"),
    "ListLibraryTriggers": ("", "limit=-1", None, "Limit"),
    "ListLibraryOperators": ("", "a=%zz", None, "%"),
    "ListTriggers": ("", "sorters=type", None, "sorters"),
    "ListSubscriptions": ("", "count=maybe", None, "count"),
    "CreateSubscription": ("", "", {"name": "n"}, "triggerId"),
    "PutSubscription": ("n", "", b"[]", "object"),
    "PatchSubscription": ("n", "", [{"op": "replace", "path": "/name"}], "value"),
    "DeleteSubscription": (LONG, "", None, "Id"),
    "ValidateFilter": ("", "", {"input": {}}, "Filter"),
    "TestInvocation": ("", "", {"contentJson": {}}, "TriggerId"),
    "CompleteInvocation": ("n", "", {"secret": "s", "output": DECISION, "error": ""}, "no invocation waits"),
    "ListInvocationStatus": ("", "limit=251", None, "Limit"),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = programs.start_pintle(tmp_path_factory.mktemp("errors"), token=secrets.token_urlsafe(32), public=True, extra=[
        "--failed-authentications-burst", "100000"])
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture(scope="module")
def tokens(server, protos):
    """Tokens by who has them: `owner`, `nobody` without a role, `outside`, which is for one workflow only; and `run`, the id of
    a run of another workflow."""
    client = dialects.GRPC("grpc", protos, server.target)
    admin = Admin(protos, client, server.token)
    account = admin.call("CreateServiceAccount", name=fresh_name("nobody")).account.id
    nobody = admin.call("CreateToken", accountId=account).secret
    client.close()
    paths = Paths(server, server.token)
    workflow = paths.need("POST", "/workflows", {"name": "w", "trigger": {"type": "EXTERNAL", "attributes": {"name": "w"}}})
    own = paths.need("POST", f"/workflows/{workflow['id']}/external/oauth-clients")
    status, _, token = Paths(server, None).call(
        "POST", "/oauth/token", f"grant_type=client_credentials&client_id={own['id']}&client_secret={own['secret']}".encode(),
        "application/x-www-form-urlencoded")
    assert status == 200, token
    other = paths.need("POST", "/workflows", {"name": "o", "definition": {"start": "a", "steps": {"a": {"type": "success"}}}})
    run = paths.need("POST", f"/workflows/{other['id']}/test", {"input": {}})["workflowExecutionId"]
    return {"owner": server.token, "nobody": nobody, "outside": token["access_token"], "run": run}


def call(server, token, endpoint, prefix, id_=None, query="", body=None, headers=None):
    id_ = str(uuid.uuid4()) if id_ is None else id_
    return Paths(server, token).call(
        endpoint.verb, endpoint.url(prefix, id_) + ("?" + query if query else ""),
        BODIES.get(endpoint.method) if body is None else body,
        PATCH if endpoint.verb == "PATCH" else "application/json",
        (EXPERIMENTAL if endpoint.needs_header(prefix) else {}) if headers is None else headers)


def test_the_table_is_whole():
    assert len(ENDPOINTS) == len({one.method for one in ENDPOINTS}) == 29
    assert set(BAD) == {one.method for one in ENDPOINTS}


@pytest.mark.parametrize("prefix", EVERY)
def test_bad_requests(server, tokens, prefix):
    for endpoint in ENDPOINTS:
        id_, query, body, cause = BAD[endpoint.method]
        status, head, value = call(server, tokens["owner"], endpoint, prefix, id_, query, body)
        assert (status, head["content-type"]) == (400, "application/json"), (endpoint.method, status, value)
        document(value, "400.1 Bad Request Content", cause)
        if endpoint.needs_header(prefix):
            status, _, value = call(server, tokens["owner"], endpoint, prefix, headers={})
            assert status == 400, (endpoint.method, value)
            document(value, "400.1 Bad Request Content", "x-sailpoint-experimental")


@pytest.mark.parametrize("prefix", EVERY)
@pytest.mark.parametrize("token", [None, "nobody's", "a.b.c"])
def test_nobody_knows_who_calls(server, prefix, token):
    for endpoint in ENDPOINTS:
        status, head, value = call(server, token, endpoint, prefix)
        assert status == 401 and list(value) == ["error"] and value["error"], (endpoint.method, status, value)
        assert head["content-type"] == "application/json" and head["www-authenticate"], endpoint.method


@pytest.mark.parametrize("prefix", EVERY)
def test_whoever_calls_may_not(server, tokens, prefix):
    for endpoint in ENDPOINTS:
        # Who completes needs no role, and shows by the secret that it is his to complete.
        if endpoint.method != "CompleteInvocation":
            status, _, value = call(server, tokens["nobody"], endpoint, prefix)
            assert status == 403, (endpoint.method, status, value)
            document(value, "403 Forbidden")
        # A token for one workflow starts and cancels that one's runs alone.
        id_ = tokens["run"] if endpoint.method == "CancelWorkflowExecution" else None
        status, _, value = call(server, tokens["outside"], endpoint, prefix, id_)
        assert status == 403, (endpoint.method, status, value)
        document(value, "403 Forbidden")


@pytest.mark.parametrize("prefix", EVERY)
def test_what_is_not_there(server, tokens, prefix):
    for endpoint in ENDPOINTS:
        if endpoint.variable and endpoint.method != "CompleteInvocation":
            id_ = str(uuid.uuid4())
            status, _, value = call(server, tokens["owner"], endpoint, prefix, id_)
            assert status == 404, (endpoint.method, status, value)
            document(value, "404 Not found", id_ if endpoint.service == WORKFLOWS else "with this id")


@pytest.mark.parametrize("prefix", EVERY)
def test_paths_and_methods_that_do_not_exist(server, tokens, prefix):
    owner = Paths(server, tokens["owner"])
    # A path can be one of several: what stands in a bare path where an id is may look like a version.
    prefixes = {prefix, "", "v1"} if prefix in ("", "v1") else {prefix}
    patterns = [(one.verb, re.compile(re.sub(r"\{\w+\}", "[^/]+", one.url(any_))))
                for any_ in prefixes for one in ENDPOINTS]
    for path in {one.url(prefix, "n") for one in ENDPOINTS}:
        verbs = {verb for verb, pattern in patterns if pattern.fullmatch(path)}
        for verb in {"GET", "POST", "PUT", "PATCH", "DELETE"} - verbs:
            status, head, value = owner.call(verb, path, {} if verb in ("POST", "PUT", "PATCH") else None, headers=EXPERIMENTAL)
            assert status == 405, (verb, path, status, value)
            document(value, "405 Method Not Allowed")
            told = {one.strip() for one in head["allow"].split(",")}
            assert told - {"HEAD", "OPTIONS"} == verbs, (verb, path, told)
    for path in {one.url(prefix, "n") for one in ENDPOINTS}:
        status, _, value = owner.call("GET", path + "/a/b/c/d", headers=EXPERIMENTAL)
        assert status == 404, (path, status, value)
        document(value, "404 Not found")
    if prefix.startswith("/"):
        for path in (prefix, prefix + "/", prefix + "/nothing", prefix + "//workflows"):
            status, _, value = owner.call("GET", path, headers=EXPERIMENTAL)
            assert status == 404, (path, status, value)
            document(value, "404 Not found")


def test_too_many_calls(tmp_path):
    """What an account may do in a second is over with its first call."""
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=["--calls-per-account", "1"])
    for prefix in EVERY:
        for endpoint in ENDPOINTS:
            for _ in range(3):
                status, head, value = call(server, server.token, endpoint, prefix)
                if status == 429:
                    break
            assert (status, value) == (429, {"message": " Rate Limit Exceeded "}), (endpoint.method, status, value)
            assert 1 <= int(head["retry-after"]) <= 60 and head["content-type"] == "application/json"
    assert server.terminate() == 0, server.output()
