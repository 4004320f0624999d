"""Workflows by the paths that SailPoint's clients use, and the same by gRPC: definitions, changes, lists, errors."""
import http.client
import json
import re
import urllib.parse
import uuid

import pytest

from harness import programs
from harness.documentation import run_page
from harness.management import Service, fresh_name
from harness.paths import PREFIXES, SEED, Paths, document

SERVICE = "pintle.workflow.v1.WorkflowService"
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}|\.\d{6}|\.\d{9})?Z$")
UUID = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")

READY = {"start": "Wait", "steps": {
    "Wait": {"type": "action", "actionId": "sp:sleep", "versionNumber": 1, "nextStep": "Done",
             "attributes": {"type": "waitFor", "duration": "1m"}},
    "Done": {"type": "success"}}}
EXTERNAL = {"type": "EXTERNAL", "attributes": {"name": "n", "description": None}}


@pytest.fixture(scope="module")
def paths(pintle):
    return Paths(pintle, pintle.token)


@pytest.fixture
def workflow(paths):
    """A workflow with the seed's content, deleted afterwards."""
    made = paths.need("POST", "/workflows", SEED | {"name": fresh_name("workflow")})
    yield made
    status, _, _ = paths.call("GET", f"/workflows/{made['id']}")
    if status == 200:
        paths.patch(made["id"], {"op": "replace", "path": "/enabled", "value": False})
        assert paths.call("DELETE", f"/workflows/{made['id']}")[0] == 204


@pytest.mark.parametrize("prefix", PREFIXES + ["v1"])
def test_every_member_under_every_prefix(paths, prefix):
    """What a request has comes back as it was, with all that the printed answer has."""
    root = "/workflows/v1" if prefix == "v1" else f"{prefix}/workflows"
    made = paths.need("POST", root, SEED)
    try:
        assert UUID.match(made["id"]) and made["executionCount"] == 0 and made["failureCount"] == 0
        assert TIME.match(made["created"]) and made["modified"] == made["created"]
        for who in ("modifiedBy", "creator"):
            assert made[who]["type"] == "IDENTITY" and made[who]["id"] and made[who]["name"]
        for member, value in SEED.items():
            assert made[member] == value, member
        # Members stand in their order, and steps are kept to the letter.
        assert list(made["definition"]["steps"]["Send Email"]) == list(SEED["definition"]["steps"]["Send Email"])
        assert paths.need("GET", f"{root}/{made['id']}") == made
        # What a client reads and writes back changes nothing, not even its date.
        assert paths.need("PUT", f"{root}/{made['id']}", made) == made
        listed = paths.need("GET", root)
        assert isinstance(listed, list) and made in listed
        without = paths.need("GET", f"{root}/{made['id']}?workflowMetrics=false")
        assert "executionCount" not in without and "failureCount" not in without
    finally:
        assert paths.call("DELETE", f"{root}/{made['id']}")[0] == 204
    status, _, value = paths.call("GET", f"{root}/{made['id']}")
    assert status == 404
    document(value, "404 Not found", made["id"])


def test_put_replaces(paths, workflow):
    """What a PUT does not have is reset, but for name and owner, without which there is no workflow."""
    id_ = workflow["id"]
    changed = paths.need("PUT", f"/workflows/{id_}", {"description": "d"})
    assert changed["description"] == "d" and changed["name"] == workflow["name"] and changed["owner"] == workflow["owner"]
    assert "definition" not in changed and "trigger" not in changed and changed["created"] == workflow["created"]
    assert changed["modified"] > workflow["modified"]
    emptied = paths.need("PUT", f"/workflows/{id_}", {})
    assert emptied["description"] == ""
    full = paths.need("PUT", f"/workflows/{id_}", SEED)
    assert {name: full[name] for name in SEED} == SEED


@pytest.mark.parametrize("type_, written, kept", [
    ("EVENT", {"id": "idn:a", "filter": "$.b", "cronString": None, "url": None}, {"id": "idn:a", "filter.$": "$.b"}),
    ("EXTERNAL", {"id": None, "filter.$": None, "description": None, "attributeToFilter": None}, {"description": None}),
    ("SCHEDULED", {"cronString": "1 2 * * *", "frequency": None, "name": None}, {"cronString": "1 2 * * *", "frequency": None}),
])
def test_what_a_trigger_of_another_type_has_may_be_null(paths, workflow, type_, written, kept):
    """Clients that know one kind of attributes write all of its members."""
    changed = paths.need("PUT", f"/workflows/{workflow['id']}", {"trigger": {"type": type_, "attributes": written}})
    assert changed["trigger"]["attributes"] == kept


def test_numbers_and_texts_stay(paths, workflow):
    """Digits, odd names and canonically equivalent texts in a definition come back as they were written."""
    body = ('{"definition":{"start":"é","steps":{"é":{"n":12345678901234567890,"f":1.10,"e":1E400},'
            '"e\u0301":{"":null},"\u212a":[1,{"a":[]}],"K":-0}}}').encode()
    status, _, _ = paths.call("PUT", f"/workflows/{workflow['id']}", body)
    assert status == 200
    connection = http.client.HTTPConnection(programs.HOST, paths.server.port, timeout=20)
    connection.request("GET", f"/workflows/{workflow['id']}", None, {"authorization": f"Bearer {paths.token}"})
    text = connection.getresponse().read()
    connection.close()
    steps = body[body.index(b'"steps":'):-2]
    assert steps in text, text


def test_patch(paths, workflow):
    id_ = workflow["id"]
    changed = paths.patch(
        id_, {"op": "replace", "path": "/name", "value": "N"}, {"op": "test", "path": "/enabled", "value": False},
        {"op": "replace", "path": "/description", "value": "D"}, {"op": "replace", "path": "/owner/name", "value": "O"},
        {"op": "add", "path": "/definition/steps/More", "value": {"type": "failure", "failureName": "x"}},
        {"op": "copy", "from": "/definition/steps/success", "path": "/definition/steps/Twice"},
        {"op": "move", "from": "/definition/steps/Twice", "path": "/definition/steps/Thrice"},
        {"op": "remove", "path": "/trigger/displayName"})
    assert (changed["name"], changed["description"], changed["owner"]["name"]) == ("N", "D", "O")
    assert list(changed["definition"]["steps"]) == ["Send Email", "success", "More", "Thrice"]
    assert "displayName" not in changed["trigger"] or changed["trigger"]["displayName"] is None
    removed = paths.patch(id_, {"op": "remove", "path": "/trigger"}, {"op": "remove", "path": "/description"})
    assert "trigger" not in removed and removed["description"] == ""


@pytest.mark.parametrize("operations, cause", [
    ([{"op": "replace", "path": "/id", "value": "x"}], '"/id" cannot be patched'),
    ([{"op": "replace", "path": "", "value": {}}], "cannot be patched"),
    ([{"op": "copy", "from": "/created", "path": "/name"}], '"/created" cannot be patched'),
    ([{"op": "replace", "path": "/definition/steps/None/type", "value": "x"}], 'nothing is at "/None"'),
    ([{"op": "remove", "path": "/definition/nothing"}], 'nothing is at "/nothing"'),
    ([{"op": "replace", "path": "/name", "value": "lost"}, {"op": "remove", "path": "/owner/x"}], "operation 1"),
    ([{"op": "replace", "path": "/name", "value": 5}], "malformed"),
    ([{"op": "replace", "path": "/name"}], '"replace" needs "value"'),
    ([{"op": "jump", "path": "/name"}], 'not "jump"'),
    ([{"op": "test", "path": "/name", "value": "other"}], 'another value is at "/name"'),
    ([{"op": "replace", "path": "name", "value": "x"}], "expected a JSON Pointer"),
    ([{"op": "add", "path": "/trigger/attributes/other", "value": 1}], "has no member"),
    ([{"op": "replace", "path": "/trigger/type", "value": "TIMER"}], "must be"),
])
def test_patches_that_are_refused(paths, workflow, operations, cause):
    """Nothing of them is kept."""
    document(paths.patch(workflow["id"], *operations, status=400), "400.1 Bad Request Content", cause)
    assert paths.need("GET", f"/workflows/{workflow['id']}") == workflow


@pytest.mark.parametrize("body, cause", [
    ({}, '"name" is missing'),
    ({"name": ""}, '"name" is missing'),
    ({"name": "x", "enabled": True}, '"enabled" must be false'),
    ({"name": "x\0"}, "zero byte"),
    ({"name": "x", "trigger": {"type": "TIMER"}}, '"trigger.type" must be'),
    ({"name": "x", "trigger": {"type": "EVENT", "attributes": []}}, '"trigger.attributes" must be an object or null'),
    ({"name": "x", "trigger": {"type": "EXTERNAL", "attributes": {"id": "x"}}}, 'has no member "id"'),
    ({"name": "x", "trigger": {"type": "EXTERNAL", "attributes": {"other": None}}}, 'has no member "other"'),
    ({"name": "x", "trigger": {"type": "SCHEDULED", "attributes": {"weeklyDays": "Monday"}}}, "must be a list of texts or null"),
    ({"name": "x", "definition": {"start": 5}}, "start"),
    ({"name": "x", "definition": {"start": "a", "steps": []}}, "steps"),
    ({"name": "x", "definition": {"start": "a", "steps": {"s": {"t": "x" * 400_000}}}}, "at most 400000"),
    ({"name": "x", "definition": {"start": "a", "steps": {"a": {"type": "action", "actionId": "sp:http", "attributes": {
        "url": "https://user:password@a.example/{{$.trigger.id}}"}}}}}, "basicAuthUserName"),
    (b"{", "unexpected end"),
    (b"[]", "object"),
])
def test_what_is_not_made(paths, body, cause):
    status, _, value = paths.call("POST", "/workflows", body)
    assert status == 400
    document(value, "400.1 Bad Request Content")
    assert cause.lower() in value["causes"][0]["text"].lower(), value


def test_what_the_original_ignores_is_named(paths, workflow):
    status, head, value = paths.call("PUT", f"/workflows/{workflow['id']}", workflow | {"other": 1})
    assert status == 200 and value | {"warnings": []} == workflow | {"warnings": []} and "other" in head["pintle-ignored"]


def test_warnings(paths):
    """What keeps a workflow from being enabled is told when it is saved, with step and place."""
    status, _, made = paths.call("POST", "/workflows", SEED)
    assert status == 200
    found = {(one["step"], one["path"]) for one in made["warnings"]}
    assert ("", "$['definition']['start']") in found and all(one["text"] for one in made["warnings"])
    assert any(step == "Send Email" for step, _ in found)
    assert paths.call("DELETE", f"/workflows/{made['id']}")[0] == 204


@pytest.mark.parametrize("type_, doubtful", [
    ("idn:identity-created", False), ("custom.printer.broken", False), ("user.human.added", False), ("workflow.enabled", False),
    ("*", True), ("$", True), ("a" * 300, True), ("pintle.x", True), ("custom.X", True), ("idn:identity-create", True)])
def test_a_type_of_events_that_never_come_is_a_warning(paths, workflow, type_, doubtful):
    trigger = {"type": "EVENT", "attributes": {"id": type_, "filter.$": ""}}
    status, _, put = paths.call("PUT", f"/workflows/{workflow['id']}", workflow | {"definition": READY, "trigger": trigger})
    assert status == 200, put
    found = [one["path"] for one in put.get("warnings", []) if "can come" in one["text"]]
    assert found == (["$['trigger']['attributes']['id']"] if doubtful else []), put
    # It may come with the next version.
    assert paths.patch(workflow["id"], {"op": "replace", "path": "/enabled", "value": True})["enabled"] is True
    paths.patch(workflow["id"], {"op": "replace", "path": "/enabled", "value": False})


def test_times_of_filters(paths, workflow):
    """Those beyond what 64 bits of nanoseconds tell are compared like others."""
    run = paths.need("PUT", f"/workflows/{workflow['id']}", workflow | {"definition": READY}) and paths.need(
        "POST", f"/workflows/{workflow['id']}/test", {"input": {}})["workflowExecutionId"]
    for condition, found in [
            ('lt "9999-12-31T23:59:59Z"', True), ('gt "0001-01-01T00:00:00Z"', True), ('gt "9999-12-31T23:59:59Z"', False),
            ('lt "0001-01-01T00:00:00Z"', False), ('lt "2262-04-11T23:47:16.9Z"', True), ('eq "2262-04-11T23:47:16.9Z"', False),
            ('gt "1677-09-21T00:12:43.1Z"', True), ('lt "1677-09-21T00:12:43.1Z"', False)]:
        query = urllib.parse.quote(f"start_time {condition}")
        runs = paths.need("GET", f"/workflows/{workflow['id']}/executions?filters={query}")
        assert [one["id"] for one in runs] == ([run] if found else []), condition


def test_enabling(paths, workflow):
    """The definition is looked at when the workflow is enabled; while it is, nothing changes."""
    id_ = workflow["id"]
    enable = {"op": "replace", "path": "/enabled", "value": True}
    refused = paths.patch(id_, enable, status=400)
    document(refused, "400.1 Bad Request Content", "Please fix the following validation errors")
    assert refused["message"].startswith("Please fix the following validation errors")
    assert "Error 1" in refused["details"] and any("Send Email Test" in text for text in refused["details"].values())
    assert paths.need("GET", f"/workflows/{id_}")["enabled"] is False
    paths.need("PUT", f"/workflows/{id_}", workflow | {"definition": READY})
    assert paths.patch(id_, enable)["enabled"] is True
    for change in [{"op": "replace", "path": "/name", "value": "x"}, {"op": "remove", "path": "/trigger"}]:
        document(paths.patch(id_, change, status=400), "400.1 Bad Request Content", "disable it first")
    document(paths.need("DELETE", f"/workflows/{id_}", None, 400), "400.1 Bad Request Content", "disable it first")
    document(paths.need("POST", f"/workflows/{id_}/test", {"input": {}}, 400), "400.1 Bad Request Content", "disable")
    off = paths.patch(id_, enable | {"value": False})
    assert off["enabled"] is False and off["definition"] == READY


@pytest.mark.parametrize("change", [
    {"path": "/definition/steps/V/attributes/variables/0/variableA", "value": "http://127.0.0.1:9002"},
    {"path": "/definition/steps/Call/attributes/url", "value": "{{$.v.base}}.b.example/x"},
    {"path": "/definition/steps/Call/attributes/url", "value": "http://127.0.0.1:9002/x"},
    {"path": "/definition/steps/V/attributes/variables/1/variableA", "value": "http://127.0.0.1:9002"}])
def test_secrets_stay_with_whom_they_were_for(paths, workflow, change):
    """What decides a step's host may stand in another step; a secret in any form is never told."""
    definition = {"start": "V", "steps": {
        "V": {"type": "Mutation", "nextStep": "Call", "attributes": {"id": "sp:define-variable", "variables": [
            {"name": "base", "variableA": "http://127.0.0.1:9001"}, {"name": "other", "variableA": "x"}]}},
        "Call": {"type": "action", "actionId": "sp:http", "nextStep": "Done", "attributes": {
            "method": "get", "url": "{{$.v.base}}/x", "authenticationType": "Bearer", "bearerToken": "secret-1",
            "requestHeaders": [{"Key": "X-Vault-Token", "Value": "secret-2"}], "urlParams": {"api_key": "secret-3"},
            "headerAuthValue": {"v": "secret-4"}}},
        "Done": {"type": "success"}}}
    url = f"/workflows/{workflow['id']}"
    put = paths.need("PUT", url, workflow | {"definition": definition})
    assert "secret-" not in json.dumps([put, paths.need("GET", url), paths.need("GET", "/event/v1/events?limit=100")])
    on, off = ({"op": "replace", "path": "/enabled", "value": value} for value in (True, False))
    assert paths.patch(workflow["id"], on)["enabled"] is True
    paths.patch(workflow["id"], off)
    _, _, changed = paths.call("PATCH", url, [{"op": "replace"} | change], type_="application/json-patch+json")
    # The answer of the change itself says which secrets it dropped.
    dropped = {one["path"]: one["step"] for one in changed["warnings"] if "was never sent, or what is called" in one["text"]}
    assert "$['definition']['steps']['Call']['attributes']['bearerToken']" in dropped and set(dropped.values()) == {"Call"}
    assert len(dropped) == 4, dropped
    document(paths.patch(workflow["id"], on, status=400), "400.1 Bad Request Content", "was never sent, or what is called")


@pytest.mark.parametrize("trigger, cause", [
    ({"type": ""}, "trigger has errors"),
    (None, "trigger has errors"),
    ({"type": "EVENT", "attributes": None}, "trigger has errors"),
    ({"type": "EVENT", "attributes": {"id": "idn:identity-created", "filter": "$.["}}, "expected a JSONPath"),
    ({"type": "SCHEDULED", "attributes": {"cronString": "61 * * * *"}}, "trigger has errors"),
    ({"type": "SCHEDULED", "attributes": {"frequency": "daily", "timeZone": "Nowhere/At All"}}, "trigger has errors"),
])
def test_triggers_that_cannot_be_enabled(paths, workflow, trigger, cause):
    body = {"definition": READY} | ({"trigger": trigger} if trigger else {})
    paths.need("PUT", f"/workflows/{workflow['id']}", body)
    refused = paths.need("PUT", f"/workflows/{workflow['id']}", body | {"enabled": True}, 400)
    assert any(cause in text for text in refused["details"].values()), refused


def test_lists(paths):
    names = ["Beta", "alpha", "Gamma"]
    made = [paths.need("POST", "/workflows", {"name": f"list-{name}", "trigger": {
        "type": "EVENT", "attributes": {"id": f"idn:{name.lower()}"}}}) for name in names]
    try:
        ids = [one["id"] for one in made]

        def listed(query):
            status, head, value = paths.call("GET", "/v3/workflows?" + query.replace(" ", "%20").replace('"', "%22"))
            assert status == 200, value
            return [ids.index(one["id"]) for one in value if one["id"] in ids], head

        assert listed("sorters=name")[0] == [1, 0, 2]
        assert listed("sorters=-name")[0] == [2, 0, 1]
        assert listed("sorters=modified")[0] == [0, 1, 2]
        assert listed('filters=triggerId eq "idn:alpha"')[0] == [1]
        assert listed("filters=enabled eq true")[0] == []
        found, head = listed('filters=triggerId eq "idn:alpha" or triggerId eq "idn:beta"&count=true&limit=1&sorters=name')
        assert found == [1] and head["x-total-count"] == "2"
        assert listed('filters=connectorInstanceId eq "x"')[0] == []
        assert "x-total-count" not in listed("limit=1")[1]
        for query in ["limit=251", "limit=-1", "offset=-1", "limit=x", "filters=name%20eq%20%22x%22", "filters=enabled", "sorters=id"]:
            status, _, value = paths.call("GET", "/workflows?" + query)
            assert status == 400, (query, value)
            document(value, "400.1 Bad Request Content")
    finally:
        for one in made:
            assert paths.call("DELETE", f"/workflows/{one['id']}")[0] == 204


# An id of nothing: always the same, so that every process that runs tests gives them the same names.
NOBODYS = "6f1c0c52-8f0e-4f5f-9d3a-2b7a1c9e4d10"


@pytest.mark.parametrize("method, path, status", [
    ("GET", f"/workflows/{NOBODYS}", 404),
    ("PUT", f"/workflows/{NOBODYS}", 404),
    ("DELETE", f"/v2025/workflows/{NOBODYS}", 404),
    ("GET", f"/workflow-executions/{NOBODYS}", 404),
    ("GET", f"/workflow-executions/{NOBODYS}/history", 404),
    ("POST", f"/workflow-executions/{NOBODYS}/cancel", 404),
    ("GET", f"/workflows/{NOBODYS}/executions", 404),
    ("GET", "/v3/workflows/a/b/c", 404),
    ("GET", "/workflows/a/b/c/d", 404),
    ("PATCH", "/workflows", 405),
    ("DELETE", "/v2026/workflow-library", 405),
])
def test_paths_that_lead_nowhere(paths, method, path, status):
    found, head, value = paths.call(method, path, {} if method in ("PUT", "PATCH") else None)
    assert found == status
    document(value, "404 Not found" if status == 404 else "405 Method Not Allowed")
    assert (head["allow"] is not None) == (status == 405)


def test_without_a_right(pintle, paths):
    """The shapes of 401 and 403."""
    for token in (None, "wrong"):
        status, _, value = Paths(pintle, token).call("GET", "/workflows")
        assert status == 401 and set(value) == {"error"} and value["error"]


def test_the_same_by_grpc(protos, pintle, grpc_client, paths, workflow):
    """gRPC's answers are the messages of which the paths' JSON is made."""
    service = Service(protos, grpc_client, pintle.token)
    service.name = SERVICE

    def shown(message):
        return protos.to_json(message)

    same = shown(service.call("GetWorkflow", id=workflow["id"]))
    for member in ("id", "name", "owner", "description", "trigger", "created", "creator"):
        assert same[member] == workflow[member]
    assert same["definition"] == workflow["definition"]
    changed = service.call("PatchWorkflow", {"id": workflow["id"], "operations": [
        {"op": "replace", "path": "/description", "value": "by gRPC"}]})
    assert changed.description == "by gRPC" and paths.need("GET", f"/workflows/{workflow['id']}")["description"] == "by gRPC"
    assert service.try_call("GetWorkflow", id=str(uuid.uuid4())).code == 5
    assert service.try_call("CreateWorkflow", {"workflow": {"name": "x", "enabled": True}}).code == 3
    refused = service.try_call("PatchWorkflow", {"id": workflow["id"], "operations": [
        {"op": "replace", "path": "/enabled", "value": True}]})
    assert refused.code == 3 and "Send Email Test" in refused.message
    assert service.call("ListWorkflows", {"count": True}).total_count >= 1
    assert service.call("DeleteWorkflow", id=workflow["id"]) is not None
    assert paths.call("GET", f"/workflows/{workflow['id']}")[0] == 404


def test_results_and_retries(protos, pintle, grpc_client, paths):
    """A run is started and waited for in one call; one that fails is retried, with the definition of then and of now."""
    service = Service(protos, grpc_client, pintle.token)
    service.name = SERVICE
    done = {"start": "Done", "steps": {"Done": {"type": "success", "output": {"n.$": "$.trigger.n", "text": "<{{$.trigger.n}}>"}}}}
    made = paths.need("POST", "/workflows", {"name": fresh_name("results"), "definition": done, "trigger": EXTERNAL})
    id_ = made["id"]
    try:
        body = {"workflowId": id_, "input": {"n": 7}, "wait": "5s", "test": True, "idempotencyKey": fresh_name("key")}
        for prefix in ("", "/beta", "/v2025"):
            first = paths.need("POST", f"{prefix}/workflow-executions", body)
            assert first["output"] == {"n": 7, "text": "<7>"} and first["error"] == ""
            assert first["execution"]["status"] == "Completed" and first["execution"]["workflowId"] == id_
        run = first["execution"]["id"]
        assert paths.need("GET", f"/workflow-executions/{run}/result?wait=2.5s") == first
        assert len(paths.need("GET", f"/workflows/{id_}/executions")) == 1
        status, _, value = paths.call("POST", f"/workflow-executions/{run}/retry", {})
        document(value, "400.1 Bad Request Content", "only failed and canceled ones")
        assert status == 400
        failing = {"start": "No", "steps": {"No": {"type": "failure", "failureName": "No", "description": "{{$.trigger.n}}"}}}
        paths.patch(id_, {"op": "replace", "path": "/definition", "value": failing})
        failed = [paths.need("POST", "/workflow-executions", {"workflowId": id_, "input": {"n": n}, "test": True}) for n in range(3)]
        assert [one["error"] for one in failed] == ["No: 0", "No: 1", "No: 2"] and "output" not in failed[0]
        again = paths.need("POST", f"/workflow-executions/{failed[0]['execution']['id']}/retry")
        assert again["status"] == "Failed" and again["requestId"] == failed[0]["execution"]["id"]
        paths.patch(id_, {"op": "replace", "path": "/definition", "value": done})
        all_ = paths.need("POST", "/workflow-executions/retry", {
            "workflowId": id_, "filters": 'status eq "Failed"', "presentDefinition": True, "limit": 2})
        assert (all_["retried"], all_["refused"], all_["remaining"]) == (2, 0, 1)
        assert [one["id"] for one in all_["executions"]] == [one["execution"]["id"] for one in failed[1:]]
        result = service.call("GetWorkflowExecutionResult", {"id": all_["executions"][1]["retryId"]})
        assert result.execution.status == "Completed" and protos.to_json(result)["output"]["n"] == 2
        rest = service.call("RetryWorkflowExecutions", {
            "workflow_id": id_, "filters": 'status eq "Failed"', "present_definition": True})
        assert (rest.retried, rest.remaining) == (1, 0)
        history = paths.need("GET", f"/workflow-executions/{rest.executions[0].retry_id}/history")
        assert [event["type"] for event in history] == [
            "WorkflowExecutionStarted", "WorkflowExecutionScheduled", "WorkflowExecutionCompleted"]
        assert history[1]["attributes"]["retryOf"] == again["id"]
        refused = service.try_call("RetryWorkflowExecution", {"id": again["id"]})
        assert refused.code == 9 and rest.executions[0].retry_id in refused.message
    finally:
        assert paths.call("DELETE", f"/workflows/{id_}")[0] == 204


def test_library(paths):
    every = paths.need("GET", "/workflow-library")
    parts = {part: paths.need("GET", f"/v2024/workflow-library/{part}") for part in ("actions", "triggers", "operators")}
    assert [one["id"] for one in every[:3]] and sum(map(len, parts.values())) <= max(250, len(every))
    assert {"sp:http", "sp:send-email", "sp:sleep"} <= {one["id"] for one in parts["actions"]}
    assert {"idn:identity-created", "idn:external-http"} <= {one["id"] for one in parts["triggers"]}
    assert {"sp:compare-strings", "sp:operator-success"} <= {one["id"] for one in parts["operators"]}
    for one in every:
        assert one["id"] and one["name"] and one["type"] and one["description"] and isinstance(one["formFields"], list)
    [http_] = paths.need("GET", "/workflow-library/actions?filters=id%20eq%20%22sp:http%22")
    assert http_["versionNumber"] == 2 and any(field["type"] == "secret" for field in http_["formFields"])
    assert paths.need("GET", "/workflow-library/v1/triggers?filters=type%20eq%20%22SCHEDULED%22&limit=1")[0]["type"] == "SCHEDULED"


def test_the_examples_of_the_documentation(paths, pintle, tmp_path):
    """The shell lines of docs/workflows.md, against a server such as `make run` starts."""
    before = {one["id"] for one in paths.need("GET", "/workflows")}
    printed, statuses = run_page("workflows.md", pintle, tmp_path)
    assert statuses == [200] * 4 + [201] + [200] * 3 + [400, 204], printed
    assert '"result":{"text":"Welcome, Ada!"}' in printed and "start 'Nowhere' is not a step" in printed
    # The runs of the test and of the event.
    assert printed.count('"status":"Completed"') == 2
    assert {one["id"] for one in paths.need("GET", "/workflows")} == before
