"""Workflows of the kinds that people publish, with values of our own, run to their ends: they call the server that runs
them, as they do where they come from, and connectors and a receiver of the test's."""
import email
import email.policy
import json
import pathlib
import secrets
import time

import pytest

from harness import programs
from harness.paths import ASKS, Paths, moment, wait_for
from harness.receiver import Receiver

ACTIONS = ["sp:get-identity", "sp:get-identities", "sp:get-accounts", "sp:manage-account", "sp:access:get", "sp:access:manage",
           "sp:forms"]


@pytest.fixture(scope="module")
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory, receiver):
    connectors = [part for action in ACTIONS for part in ("--connector", f"{action}={receiver.url('/' + action)}")]
    server = programs.start_pintle(tmp_path_factory.mktemp("exported"), token=secrets.token_urlsafe(32), public=True, extra=[
        "--allow-target", "127.0.0.1", "--email-sender", "workflows@example.com", *connectors])
    printed = programs.run("pintle", "client", "create", "--data", server.data, "--name", "workflows", "--role", "ORG_OWNER")
    server.client = printed.stdout.splitlines()[-1].split()
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture(scope="module")
def paths(server):
    return Paths(server, server.token)


@pytest.fixture(autouse=True)
def nothing_is_left(paths):
    """Workflows that a test leaves enabled would answer the events of others, and so would subscriptions."""
    yield
    for one in paths.need("GET", "/beta/trigger-subscriptions"):
        paths.need("DELETE", f"/beta/trigger-subscriptions/{one['id']}", status=204)
    for one in paths.need("GET", "/v3/workflows?filters=enabled%20eq%20true"):
        paths.enable(one["id"], False)


@pytest.fixture
def mail(server):
    """The messages that were sent since, by a function."""
    directory = pathlib.Path(server.data) / "mail"
    before = set(directory.glob("*"))

    def sent(count):
        files = wait_for(lambda: len(new := sorted(set(directory.glob("*")) - before)) >= count and new)
        return [email.message_from_bytes(one.read_bytes(), policy=email.policy.default) for one in files]
    return sent


def http_step(method, url, next_, server=None, **more):
    """A step that calls, with the token of the server's client when it is given; members as exports have them."""
    own = {"authenticationType": None} if server is None else {
        "authenticationType": "OAuth", "oAuthClientId": server.client[0], "oAuthClientSecret": server.client[1],
        "oAuthTokenUrl": f"http://{server.target}/oauth/token"}
    return {"actionId": "sp:http", "attributes": own | {"method": method} | ({"url": url} if url else {}) | more,
            "nextStep": next_, "type": "action", "versionNumber": 2, "displayName": "", "description": None}


def action(id_, next_, version=1, more=None, **attributes):
    return {"actionId": id_, "attributes": attributes, "nextStep": next_, "type": "action", "versionNumber": version,
            "displayName": ""} | (more or {})


def choice(comparator, a, b, next_, otherwise):
    b = {"variableB.$": b} if isinstance(b, str) and b.startswith("$.") else {"variableB": b}
    return {"choiceList": [{"comparator": comparator, "nextStep": next_, "variableA.$": a} | b], "defaultStep": otherwise,
            "type": "choice", "displayName": "as exported"}


END = {"displayName": "", "type": "success"}


def make(paths, name, definition, trigger, enabled=True):
    made = paths.need("POST", "/v3/workflows", {"name": name, "definition": definition, "trigger": trigger})
    if enabled:
        paths.enable(made["id"])
    return made["id"]


def runs(paths, workflow, count, status="Completed"):
    """The workflow's runs once there are so many with a status, the oldest first."""
    query = f"filters=status%20eq%20%22{status}%22"
    found = wait_for(lambda: len(one := paths.need("GET", f"/v3/workflows/{workflow}/executions?{query}")) >= count and one)
    assert len(found) == count, found
    return found[::-1]


def history(paths, run):
    return paths.need("GET", f"/v3/workflow-executions/{run}/history")


# MARK: Failed runs are run again

def test_failed_runs_are_run_again(server, paths, receiver, mail):
    """A workflow that reads the failed runs of another between two times, and starts each again with what started it; it calls
    itself for those beyond the first three."""
    receiver.answer("/flaky", {"error": "not now"}, status=503)
    flaky = make(paths, "flaky", {"start": "Call", "steps": {
        "Call": http_step("post", receiver.url("/flaky"), "success", jsonRequestBody={"of": "{{$.trigger.of}}"}),
        "success": {"type": "success"}}}, {"type": "EXTERNAL", "attributes": {"name": "flaky"}}, enabled=False)
    start = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60))
    for number in range(5):
        paths.need("POST", f"/v3/workflows/{flaky}/test", {"input": {"of": number}})
    failed = runs(paths, flaky, 5, "Failed")
    receiver.take("/flaky", 5)
    receiver.answer("/flaky", {"ok": True})

    base = f"http://{server.target}"
    retry = paths.need("POST", "/v3/workflows", {"name": "Retry", "trigger": {
        "type": "EXTERNAL", "attributes": {"description": "needs workflowId, start, end and email"}}})["id"]
    client = paths.need("POST", f"/v3/workflows/{retry}/external/oauth-clients")
    again = http_step("post", client["url"], "End Step - Success 2", requestContentType="json", jsonRequestBody={
        "email": "{{$.trigger.email}}", "end": "{{$.hTTPRequest.body[2].startTime}}", "start": "{{$.trigger.start}}",
        "workflowId": "{{$.trigger.workflowId}}"})
    again["attributes"] |= {"authenticationType": "OAuth", "oAuthClientId": client["id"],
                            "oAuthClientSecret": client["secret"], "oAuthTokenUrl": base + "/oauth/token"}
    definition = {"start": "HTTP Request", "steps": {
        # As people write it: quotation marks stand in the URL as they are.
        "HTTP Request": http_step(
            "get", base + "/v3/workflows/{{$.trigger.workflowId}}/executions?filters=status%20eq%20\"Failed\""
            "%20and%20start_time%20lt%20\"{{$.trigger.end}}\"", "Loop", server),
        "Loop": action("sp:loop:iterator", "Compare Numbers", **{
            "context.$": "$.trigger", "input.$": "$.hTTPRequest.body[:3]", "start": "Compare Timestamps", "steps": {
                "Compare Timestamps": choice("TimestampGreaterThan", "$.loop.loopInput.startTime", "$.loop.context.start",
                                             "HTTP Request 2", "End Step - Success"),
                "HTTP Request 2": http_step(
                    "get", base + "/v3/workflow-executions/{{$.loop.loopInput.id}}/history", "HTTP Request 1", server),
                "HTTP Request 1": http_step(
                    "post", base + "/v3/workflows/{{$.loop.context.workflowId}}/test", "End Step - Success 1", server,
                    requestContentType="json", **{
                        "jsonRequestBody.$": "$.hTTPRequest2.body[?(@.type == \"WorkflowExecutionStarted\")].attributes"}),
                "End Step - Success": END, "End Step - Success 1": END}}),
        "Compare Numbers": choice("NumericGreaterThan", "$.hTTPRequest.body.length()", 3, "Compare Timestamps 1", "Send Email"),
        "Compare Timestamps 1": choice("TimestampGreaterThan", "$.hTTPRequest.body[3].startTime", "$.trigger.start",
                                       "HTTP Request 4", "Send Email"),
        "HTTP Request 4": again,
        "Send Email": action("sp:send-email", "End Step - Success 2", 2, subject="Finished retrying", context={},
                             body="Runs of {{$.trigger.workflowId}} from {{$.trigger.start}} on are run again.", **{
                                 "recipientEmailList.$": "$.trigger.email"}),
        "End Step - Success 2": END}}
    read = paths.need("GET", f"/v3/workflows/{retry}")
    paths.need("PUT", f"/v3/workflows/{retry}", read | {"definition": definition})
    paths.enable(retry)
    token = Paths(server, None).need(
        "POST", "/oauth/token", f"grant_type=client_credentials&client_id={client['id']}"
        f"&client_secret={client['secret']}".encode(), type_="application/x-www-form-urlencoded")["access_token"]
    end = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 60))
    answer = Paths(server, token).need("POST", f"/beta/workflows/execute/external/{retry}", {
        "workflowId": flaky, "start": start, "end": end, "email": "asker@example.com"})
    paths.execution(answer["workflowExecutionId"], "Completed", "Failed")

    # The second run has the others: it begins before the oldest that the first one had.
    runs(paths, retry, 2)
    calls = receiver.take("/flaky", 5)
    assert sorted(int(one.json["of"]) for one in calls) == [0, 1, 2, 3, 4]
    assert {one["id"] for one in failed}.isdisjoint(one["id"] for one in runs(paths, flaky, 5))
    [message] = mail(1)
    assert message["to"] == "asker@example.com" and message["from"] == "workflows@example.com"
    assert f"Runs of {flaky} from {start} on are run again." in message.get_content()
    # Nobody reads the secrets of the clients in what is told of the runs.
    for one in runs(paths, retry, 2):
        text = json.dumps(history(paths, one["id"]))
        assert server.client[1] not in text and client["secret"] not in text


# MARK: A trigger that asks is answered by a workflow

@pytest.fixture
def bridge(server, paths):
    """A workflow that decides, started from outside by a subscription to the trigger that asks; its id and its client."""
    definition = {"start": "Compare Strings", "steps": {
        "Compare Strings": choice("StringEquals", "$.trigger.requestedFor[0].type", "IDENTITY", "HTTP Request", "HTTP Request 1"),
        "HTTP Request": http_step("post", None, "success", server, requestContentType="json", **{
            "url.$": "$.trigger._metadata.callbackURL", "jsonRequestBody": {"secret": "{{$.trigger._metadata.secret}}", "output": {
                "approved": True, "approver": "Workflow", "comment": "for {{$.trigger.requestedFor[0].name}}"}}}),
        "HTTP Request 1": http_step("post", None, "success", server, requestContentType="json", **{
            "url.$": "$.trigger._metadata.callbackURL", "jsonRequestBody": {
                "secret": "{{$.trigger._metadata.secret}}", "error": "nobody of type {{$.trigger.requestedFor[0].type}}",
                "output": {}}}),
        "success": {"type": "success"}}}
    id_ = make(paths, "Access Request Preapproval", definition, {"type": "EXTERNAL", "attributes": {"name": "bridge"}}, False)
    client = paths.need("POST", f"/v3/workflows/{id_}/external/oauth-clients")
    paths.enable(id_)
    return id_, client


def test_a_trigger_is_answered_by_a_workflow(server, paths, bridge):
    workflow, client = bridge
    made = paths.subscribe(client["url"], httpConfig={
        "url": client["url"], "httpDispatchMode": "ASYNC", "httpAuthenticationType": "BEARER_TOKEN",
        "bearerTokenAuthConfig": {"bearerToken": "not-yet"}})
    # Each week another workflow gives the subscription a new token; here at once.
    renew = make(paths, "Update Access Token", {"start": "HTTP Request", "steps": {
        "HTTP Request": http_step("post", f"http://{server.target}/oauth/token", "HTTP Request 1", urlParams={
            "client_id": client["id"], "client_secret": client["secret"], "grant_type": "client_credentials"}),
        "HTTP Request 1": http_step(
            "patch", f"http://{server.target}/beta/trigger-subscriptions/{made['id']}", "success", server,
            oAuthCredentialLocation="oAuthInHeader", requestContentType="json-patch+json", jsonPatchRequestBody=[
                {"op": "replace", "path": "/httpConfig/bearerTokenAuthConfig/bearerToken",
                 "value": "{{$.hTTPRequest.body.access_token}}"}]),
        "success": {"type": "success"}}}, {"type": "SCHEDULED", "attributes": {
            "cronString": "0 0 * * 0", "frequency": "weekly", "timeZone": "America/New_York", "weeklyDays": ["Sunday"],
            "weeklyTimes": ["00:00"]}}, enabled=False)
    run = paths.need("POST", f"/v3/workflows/{renew}/test", {"input": {}})["workflowExecutionId"]
    assert paths.execution(run, "Completed", "Failed")["status"] == "Completed", history(paths, run)
    paths.enable(renew)

    decisions(paths)
    runs(paths, workflow, 2)


def test_a_subscription_can_name_the_workflow(paths, bridge):
    workflow, _ = bridge
    paths.need("POST", "/beta/trigger-subscriptions", {
        "name": "Bridge", "triggerId": ASKS, "type": "WORKFLOW", "workflowConfig": {"workflowId": workflow}}, 201)
    decisions(paths)
    runs(paths, workflow, 2)


def test_what_ends_at_once_ends_after_its_beginning(paths):
    """A run of steps without effects is over in the transaction that starts it."""
    workflow = make(paths, "At once", {"start": "Done", "steps": {"Done": END}}, {"type": "EXTERNAL", "attributes": {"name": "once"}})
    paths.need("POST", "/beta/trigger-subscriptions", {
        "name": "At once", "triggerId": ASKS, "type": "WORKFLOW", "workflowConfig": {"workflowId": workflow}}, 201)
    paths.test()
    [run] = runs(paths, workflow, 1)
    assert moment(run["startTime"]) <= moment(run["closeTime"])
    events = history(paths, run["id"])
    assert (events[0]["timestamp"], events[-1]["timestamp"]) == (run["startTime"], run["closeTime"])


def decisions(paths):
    """One identity is let through, one machine is not."""
    for who, decided in [({"type": "IDENTITY", "id": "i1", "name": "Ada Meyer"}, None),
                         ({"type": "MACHINE", "id": "m1", "name": "Crane 7"}, "nobody of type MACHINE")]:
        [begun] = paths.need("POST", "/beta/trigger-invocations/test", {
            "triggerId": ASKS, "contentJson": {}, "input": {"accessRequestId": "r", "requestedFor": [who]}})
        told = paths.ended(begun["id"])["completeInvocationInput"]
        if decided is None:
            assert told == {"localizedError": None, "output": {
                "approved": True, "approver": "Workflow", "comment": "for Ada Meyer"}}
        else:
            assert told["localizedError"]["message"] == decided


# MARK: Leavers

def leaver(duration):
    return {"start": "Compare Strings", "steps": {
        "Compare Strings": choice("StringEquals", "$.trigger.changes[?(@.attribute == \"cloudLifecycleState\")].newValue",
                                  "terminated", "Get Identity", "End Step — Success 1"),
        "Get Identity": action("sp:get-identity", "Get Access", 2, **{"id.$": "$.trigger.identity.id"}),
        "Get Access": action("sp:access:get", "Get Accounts", accessprofiles=True, entitlements=False, roles=False,
                             getAccessBy="specificIdentity", **{"identityToReturn.$": "$.getIdentity.id"}),
        "Get Accounts": action("sp:get-accounts", "Manage Access", getAccountsBy="specificIdentity", **{
            "identity.$": "$.getIdentity.id"}),
        "Manage Access": action("sp:access:manage", "Manage Accounts", comments="has left", requestType="REVOKE_ACCESS", **{
            "removeIdentity.$": "$.getIdentity.id", "requestedItems.$": "$.getAccess.accessItems",
            "removeDuration.$": "$.getAccess.duration"}),
        "Manage Accounts": action("sp:manage-account", "Wait", operation="disable", more={"catch": [{"next": "Send Email 2"}]}, **{
            "accountIds.$": "$.getAccounts.accounts[?(@.sourceId=='s-directory')].id"}),
        "Wait": action("sp:sleep", "Manage Accounts 1", type="waitFor", duration=duration),
        "Manage Accounts 1": action("sp:manage-account", "Get Identity 1", operation="delete", **{
            "accountIds.$": "$.getAccounts.accounts[*].id"}),
        "Get Identity 1": action("sp:get-identity", "Send Email 1", 2, **{"id.$": "$.getIdentity.managerRef.id"}),
        "Send Email 1": action(
            "sp:send-email", "End Step — Success", 2, subject="Employee leaving",
            body="Dear ${manager}<br><p><b style=\"\">${displayName}</b> is gone, for $5.</p>", context={
                "displayName.$": "$.getIdentity.attributes.displayName", "manager.$": "$.getIdentity1.attributes.firstname"}, **{
                    "recipientEmailList.$": "$.getIdentity1.attributes.email"}),
        "Send Email 2": action("sp:send-email", "Operator Failure", 2, subject="By hand, please", recipientEmailList=["admin@example.com"],
                               body="{{$.manageAccounts.error}}"),
        "Operator Failure": {"type": "failure", "actionId": "sp:operator-failure", "failureName": "Not disabled",
                             "description": "{{$.getIdentity.id}} keeps its accounts"},
        "End Step — Success": END, "End Step — Success 1": END}}


def people(request):
    id_ = request.json["attributes"]["id"]
    return {"id": id_, "managerRef": {"id": "i-boss"}, "attributes": {
        "displayName": f"{id_} & co", "firstname": "Bo", "email": f"{id_}@example.com"}}


def told(receiver, action_, count=1):
    """What a connector was asked, in order."""
    return [one.json["attributes"] for one in receiver.take("/" + action_, count)]


@pytest.mark.parametrize("fails", [False, True])
def test_a_leaver_loses_access_and_accounts(server, paths, receiver, mail, fails):
    receiver.answer("/sp:get-identity", people)
    receiver.answer("/sp:access:get", {"accessItems": [{"id": "a1", "type": "ACCESS_PROFILE"}, {"id": "a2", "type": "ROLE"}]})
    receiver.answer("/sp:get-accounts", {"accounts": [
        {"id": "c1", "sourceId": "s-directory"}, {"id": "c2", "sourceId": "s-mail"}]})
    receiver.answer("/sp:access:manage", {"status": "ok"})
    receiver.answer("/sp:manage-account", {"error": "locked"} if fails else {"status": "ok"}, status=423 if fails else 200)
    workflow = make(paths, f"Leaver {fails}", leaver("1s"), {"type": "EVENT", "attributes": {
        "id": "idn:identity-attributes-changed", "filter.$": "$.changes[?(@.attribute == \"cloudLifecycleState\")]"}})

    def change(who, attribute, value):
        paths.need("POST", "/event/v1/events", status=201, body={
            "type": "idn:identity-attributes-changed", "aggregateId": who, "payload": {
                "identity": {"id": who, "name": who, "type": "IDENTITY"},
                "changes": [{"attribute": attribute, "oldValue": "active", "newValue": value}]}})

    change("i-1", "department", "terminated")  # the filter does not let it through
    change("i-2", "cloudLifecycleState", "prehire")  # ends at once
    change("i-3", "cloudLifecycleState", "terminated")
    if fails:
        [failed] = runs(paths, workflow, 1, "Failed")
        end = history(paths, failed["id"])[-1]
        assert end["attributes"]["failureName"] == "Not disabled" and end["attributes"]["description"] == "i-3 keeps its accounts"
    [first, *rest] = runs(paths, workflow, 1 if fails else 2)
    assert history(paths, first["id"])[0]["attributes"]["input"]["identity"]["id"] == "i-2"
    [message] = mail(1)
    assert told(receiver, "sp:access:get") == [{"accessprofiles": True, "entitlements": False, "roles": False,
                                                "getAccessBy": "specificIdentity", "identityToReturn": "i-3"}]
    # A path that selects nothing leaves its attribute out.
    assert told(receiver, "sp:access:manage") == [{
        "comments": "has left", "requestType": "REVOKE_ACCESS", "removeIdentity": "i-3",
        "requestedItems": [{"id": "a1", "type": "ACCESS_PROFILE"}, {"id": "a2", "type": "ROLE"}]}]
    assert told(receiver, "sp:get-accounts") == [{"getAccountsBy": "specificIdentity", "identity": "i-3"}]
    disable = {"operation": "disable", "accountIds": "c1"}
    if fails:
        assert told(receiver, "sp:manage-account") == [disable] and told(receiver, "sp:get-identity") == [{"id": "i-3"}]
        assert message["to"] == "admin@example.com" and "423" in message.get_content()
    else:
        assert told(receiver, "sp:manage-account", 2) == [disable, {"operation": "delete", "accountIds": ["c1", "c2"]}]
        assert told(receiver, "sp:get-identity", 2) == [{"id": "i-3"}, {"id": "i-boss"}]
        assert message["to"] == "i-boss@example.com"
        assert message.get_content().strip() == 'Dear Bo<br><p><b style="">i-3 & co</b> is gone, for $5.</p>'


# MARK: Access reviews

def test_access_is_reviewed(server, paths, receiver, mail):
    """Each access that a search finds is reviewed by a form, one after the other; what is refused is revoked."""
    items = [{"id": f"a{number}", "name": name, "owner": {"id": f"i-{number}"}} for number, name in enumerate(["Vault", "Crane", "Gate"])]
    receiver.answer("/sp:access:get", {"accessItems": items})
    receiver.answer("/sp:forms", lambda request: {"formData": {
        "decision": "Refuse" if request.json["attributes"]["inputForForm_access"] == "Crane" else "Keep", "comments": "unused"}})
    receiver.answer("/sp:access:manage", {"status": "ok"})
    definition = {"start": "Get Access", "steps": {
        "Get Access": action("sp:access:get", "Define Variable", getAccessBy="searchQuery", roles=True, entitlements=False,
                             accessprofiles=False, query="tags:\"{{$.trigger.tag}}\""),
        "Define Variable": {"type": "Mutation", "nextStep": "Compare Numbers", "attributes": {"id": "sp:define-variable", "variables": [
            {"name": "due", "description": "", "variableA.$": "$.trigger.from", "transforms": [
                {"id": "sp:transform:addTime:time", "input": {"length": 14, "unit": "days"}},
                {"id": "sp:transform:substring:string", "input": {"start": 0, "length": 10}}]},
            {"name": "count", "description": "", "variableA.$": "$.getAccess.accessItems.length()"}]}},
        "Compare Numbers": choice("NumericGreaterThanEquals", "$.defineVariable.count", 1, "Serial Loop", "End Step - Success"),
        "Serial Loop": action("sp:serial:iterator", "Send Email", **{
            "input.$": "$.getAccess.accessItems", "context.$": "$.defineVariable", "start": "Form", "steps": {
                "Form": action("sp:forms", "Compare Strings", formDefinitionId="f-1", deadline="3d", reminder="2d",
                               notificationSubject="Review until {{$.loop.context.due}}", notificationBody="Please.", **{
                                   "recipient.$": "$.loop.loopInput.owner.id", "inputForForm_access.$": "$.loop.loopInput.name"}),
                "Compare Strings": choice("StringEquals", "$.form.formData.decision", "Refuse", "Manage Access", "Kept"),
                "Manage Access": action("sp:access:manage", "Revoked", 2, requestType="REVOKE_ACCESS", **{
                    "comments.$": "$.form.formData.comments", "requestedItems.$": "$.loop.loopInput"}),
                "Kept": END, "Revoked": END}}),
        "Send Email": action("sp:send-email", "End Step - Success", 2, subject="Reviewed", recipientEmailList=["audit@example.com"],
                             body="{{$.defineVariable.count}} until {{$.defineVariable.due}}, {{$.serialLoop.iterations}} passes"),
        "End Step - Success": END}}
    workflow = make(paths, "Review", definition, {"type": "EXTERNAL", "attributes": {"name": "review"}}, enabled=False)
    run = paths.need("POST", f"/v3/workflows/{workflow}/test", {
        "input": {"tag": "critical", "from": "2026-11-01T08:00:00Z"}})["workflowExecutionId"]
    assert paths.execution(run, "Completed", "Failed")["status"] == "Completed", history(paths, run)
    assert told(receiver, "sp:access:get")[0]["query"] == 'tags:"critical"'
    forms = told(receiver, "sp:forms", 3)
    assert [(one["inputForForm_access"], one["recipient"]) for one in forms] == [("Vault", "i-0"), ("Crane", "i-1"), ("Gate", "i-2")]
    assert {one["notificationSubject"] for one in forms} == {"Review until 2026-11-15"}
    assert told(receiver, "sp:access:manage") == [{
        "requestType": "REVOKE_ACCESS", "comments": "unused", "requestedItems": items[1]}]
    [message] = mail(1)
    assert message["to"] == "audit@example.com" and message.get_content().strip() == "3 until 2026-11-15, 3 passes"


# MARK: Access for a time

def test_access_ends_at_its_date(server, paths, receiver, mail):
    """Somebody approves by a form; access is granted until a date, and taken away at a time of that day."""
    receiver.answer("/sp:get-identity", people)
    receiver.answer("/sp:forms", lambda request: {"formData": {
        "decision": "Approve", "removeDate": "2026-01-01T00:00:00.000Z", "reasonForAccess": "a test"}})
    base = receiver.url("/users")
    receiver.answer("/users/i-9", {"capabilities": ["ORG_ADMIN"]})
    receiver.answer("/token", {"access_token": "t-9", "token_type": "bearer", "expires_in": 3600})

    def call(method, next_, **more):
        step = http_step(method, base + "/{{$.trigger.requestedFor.id}}", next_, **more)
        step["attributes"] |= {"authenticationType": "OAuth", "oAuthClientId": "c", "oAuthClientSecret": "s-9",
                               "oAuthCredentialLocation": "oAuthInHeader", "oAuthTokenUrl": receiver.url("/token")}
        return step

    definition = {"start": "Get Identity", "steps": {
        "Get Identity": action("sp:get-identity", "Form", 2, **{"id.$": "$.trigger.requestedFor.id"}),
        "Form": action("sp:forms", "Compare Strings", formDefinitionId="f-2", recipient="i-boss", **{
            "inputForForm_who.$": "$.trigger.requestedFor.name"}),
        "Compare Strings": choice("StringEquals", "$.form.formData.decision", "Approve", "HTTP Request", "Send Email"),
        "HTTP Request": call("patch", "Wait", requestContentType="json-patch+json", jsonPatchRequestBody=[
            {"op": "add", "path": "/capabilities/0", "value": "ORG_ADMIN"}]),
        "Wait": action("sp:sleep", "HTTP Request 2", type="waitUntil", time="1969-12-31T05:00:00.000Z", **{
            "date.$": "$.form.formData.removeDate"}),
        "HTTP Request 2": call("get", "Compare Strings 1"),
        "Compare Strings 1": choice("StringEquals", "$.hTTPRequest2.body.capabilities[0]", "ORG_ADMIN", "HTTP Request 1", "Send Email"),
        "HTTP Request 1": call("patch", "Send Email 2", requestContentType="json-patch+json", jsonPatchRequestBody=[
            {"op": "remove", "path": "/capabilities/0"}]),
        "Send Email": action("sp:send-email", "End", 2, subject="No", body="-", **{
            "recipientEmailList.$": "$.getIdentity.attributes.email"}),
        "Send Email 2": action("sp:send-email", "End", 2, subject="Over", body="Your access has ended.", **{
            "recipientEmailList.$": "$.getIdentity.attributes.email"}),
        "End": END}}
    workflow = make(paths, "Temporary", definition, {"type": "EVENT", "attributes": {
        "id": "idn:access-request-post-approval", "filter.$": "$.requestedItemsStatus[?(@.name == \"Temporary Admin\")]"}})
    for name in ("Other", "Temporary Admin"):
        paths.need("POST", "/event/v1/events", status=201, body={
            "type": "idn:access-request-post-approval", "aggregateId": name, "payload": {
                "requestedFor": {"id": "i-9", "name": "Nia", "type": "IDENTITY"}, "requestedItemsStatus": [{"name": name}]}})
    runs(paths, workflow, 1)
    [message] = mail(1)
    assert (message["to"], message["subject"]) == ("i-9@example.com", "Over")
    calls = receiver.take("/users/i-9", 3)
    assert [one.headers["authorization"] for one in calls] == ["Bearer t-9"] * 3
    assert [one.json for one in (calls[0], calls[2])] == [
        [{"op": "add", "path": "/capabilities/0", "value": "ORG_ADMIN"}], [{"op": "remove", "path": "/capabilities/0"}]]
    assert calls[0].headers["content-type"] == "application/json-patch+json"
    [token] = receiver.take("/token")
    assert token.headers["authorization"].startswith("Basic ") and b"s-9" not in token.body
