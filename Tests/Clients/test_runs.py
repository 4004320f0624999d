"""What an event brought about, by one question and live: its run, the run's steps, the attempts to tell a target; and
what the run would do today."""
import json
import secrets
import subprocess
import time

import pytest
import requests

from harness import programs
from harness.receiver import Receiver

TELLS = "idn:identity-created"


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.close()


@pytest.fixture
def server(tmp_path):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=["--allow-target", "127.0.0.1"])
    server.url = f"http://{server.target}"
    server.session = requests.Session()
    server.session.headers["authorization"] = f"Bearer {server.token}"
    yield server
    assert server.terminate() == 0, server.output()


def call(server, method, path, body=None, status=200):
    answer = server.session.request(method, server.url + path, json=body, timeout=20)
    assert answer.status_code == status, answer.text
    return answer.json() if answer.content else None


def patch(server, workflow, *operations):
    answer = server.session.patch(f"{server.url}/workflows/{workflow}", data=json.dumps(operations), timeout=10,
                                  headers={"content-type": "application/json-patch+json"})
    assert answer.status_code == 200, answer.text


def make(server, receiver):
    """A workflow that asks the receiver when an identity is created, and that waits before it ends."""
    made = call(server, "POST", "/workflows", {
        "name": "Joiners", "owner": {"type": "IDENTITY", "id": "1", "name": "n"},
        "definition": {"start": "Ask", "steps": {
            "Ask": {"type": "action", "actionId": "sp:http", "versionNumber": 2, "nextStep": "Pause", "attributes": {
                "method": "post", "url": receiver.url("/step"), "requestContentType": "json",
                "jsonRequestBody": {"who.$": "$.trigger.identity.id"}}},
            "Pause": {"type": "action", "actionId": "sp:sleep", "versionNumber": 1, "nextStep": "Done",
                      "attributes": {"type": "waitFor", "duration": "1s"}},
            "Done": {"type": "success"}}},
        "trigger": {"type": "EVENT", "attributes": {"id": TELLS}}})["id"]
    patch(server, made, {"op": "replace", "path": "/enabled", "value": True})
    return made


def publish(server):
    return int(call(server, "POST", "/event/v1/events", {
        "type": TELLS, "aggregateId": "u1", "payload": {"identity": {"id": "u1"}}}, 201)["position"])


def settled(server, path, seconds=20):
    deadline = time.monotonic() + seconds
    while True:
        timeline = call(server, "GET", path)
        if timeline.get("isOver") and any(entry["kind"] == "ENTRY_KIND_RUN" for entry in timeline["entries"]):
            return timeline
        assert time.monotonic() < deadline, timeline
        time.sleep(0.05)


def test_what_an_event_brought_about(server, receiver):
    receiver.answer("/step", b'{"ok":true}', headers=[("content-type", "application/json")])
    receiver.answer("/hook", b"", status=204)
    target = call(server, "POST", "/v2/actions/targets", {
        "name": "hook", "endpoint": receiver.url("/hook"), "timeout": "5s", "restAsync": {}})["id"]
    call(server, "PUT", "/v2/actions/executions", {"condition": {"event": {"all": True}}, "targets": [target]})
    workflow = make(server, receiver)
    position = publish(server)
    around = settled(server, f"/run/v1/timeline?eventPosition={position}")
    kinds = [entry["kind"] for entry in around["entries"]]
    assert kinds[0] == "ENTRY_KIND_EVENT" and kinds.count("ENTRY_KIND_ATTEMPT") == 1
    (attempt,) = [entry for entry in around["entries"] if entry["kind"] == "ENTRY_KIND_ATTEMPT"]
    assert attempt["targetId"] == target and attempt["status"] == 204 and "error" not in attempt
    (run,) = {entry["runId"] for entry in around["entries"] if entry["kind"] == "ENTRY_KIND_RUN"}

    # The run, with its steps between the event and its end.
    timeline = call(server, "GET", f"/run/v1/timeline?runId={run}")
    told = [(entry["type"], entry.get("step", "")) for entry in timeline["entries"] if entry["kind"] == "ENTRY_KIND_RUN"]
    assert told == [
        ("WorkflowExecutionStarted", ""), ("ActivityTaskScheduled", "Ask"), ("ActivityTaskStarted", "Ask"),
        ("ActivityTaskCompleted", "Ask"), ("ActivityTaskScheduled", "Pause"), ("ActivityTaskCompleted", "Pause"),
        ("WorkflowExecutionCompleted", "Done")]
    assert timeline["entries"][0]["eventPosition"] == str(position)
    assert all(entry["workflowId"] == workflow for entry in timeline["entries"] if "runId" in entry)
    # What began it is first, whatever its clock said; the rest is in the order of time.
    times = [entry["time"] for entry in timeline["entries"]][1:]
    assert times == sorted(times)

    # Nothing is asked again, whatever the replay comes to.
    asked = lambda: [one for one in receiver.requests if one.path == "/step"]
    assert len(asked()) == 1
    replay = call(server, "POST", f"/run/v1/runs/{run}:replay", {})
    assert replay["isSame"] and replay["status"] == replay["recordedStatus"] == "Completed", replay
    patch(server, workflow, {"op": "replace", "path": "/enabled", "value": False})
    patch(server, workflow, {"op": "replace", "path": "/definition/steps/Ask/attributes/method", "value": "put"})
    replay = call(server, "POST", f"/run/v1/runs/{run}:replay", {})
    assert [step["comparison"] for step in replay["steps"]][0] == "STEP_COMPARISON_UNKNOWN" and "isSame" not in replay
    assert len(asked()) == 1


def test_a_watch_shows_a_run_live(server, receiver):
    receiver.answer("/step", b"{}")
    make(server, receiver)
    position = publish(server)
    deadline = time.monotonic() + 10
    while True:
        around = call(server, "GET", f"/run/v1/timeline?eventPosition={position}")
        runs = [entry["runId"] for entry in around["entries"] if "runId" in entry]
        if runs:
            break
        assert time.monotonic() < deadline
        time.sleep(0.02)
    watch = subprocess.run(
        ["curl", "-sN", "--max-time", "15", "-H", f"authorization: Bearer {server.token}", "-H",
         "accept: text/event-stream", f"{server.url}/run/v1/runs/{runs[0]}:watch"],
        stdout=subprocess.PIPE, timeout=20, text=True, check=True)
    data = [json.loads(line[6:]) for line in watch.stdout.splitlines() if line.startswith("data: {")]
    assert data[0]["kind"] == "ENTRY_KIND_EVENT" and data[-1]["type"] == "WorkflowExecutionCompleted"
    ids = [line for line in watch.stdout.splitlines() if line.startswith("id: ")]
    assert ids[-1] == "id: 7"


def test_a_watch_ends_with_a_run_that_leaves_the_decision_to_others(server):
    workflow = call(server, "POST", "/workflows", {
        "name": "Leaves", "trigger": {"type": "EXTERNAL", "attributes": {}},
        "definition": {"start": "Done", "steps": {"Done": {"type": "success"}}}})["id"]
    patch(server, workflow, {"op": "replace", "path": "/enabled", "value": True})
    asks = "idn:access-request-pre-approval"
    call(server, "POST", "/beta/trigger-subscriptions", {
        "name": "Leaves", "triggerId": asks, "type": "WORKFLOW", "workflowConfig": {"workflowId": workflow}}, 201)
    call(server, "POST", "/trigger/v1/invocations", {"triggerId": asks, "input": {"n": 1}})
    deadline = time.monotonic() + 10
    while not (runs := call(server, "GET", f"/workflows/{workflow}/executions")):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    watch = subprocess.run(
        ["curl", "-sN", "--max-time", "15", "-H", f"authorization: Bearer {server.token}", "-H",
         "accept: text/event-stream", f"{server.url}/run/v1/runs/{runs[0]['id']}:watch"],
        stdout=subprocess.PIPE, timeout=20, text=True, check=True)
    data = [json.loads(line[6:]) for line in watch.stdout.splitlines() if line.startswith("data: {")]
    assert data[-1]["type"] == "WorkflowExecutionCompleted"
    assert not any(entry["kind"] == "ENTRY_KIND_INVOCATION_ENDED" for entry in data)


def test_a_runs_log(server, receiver):
    """What its steps asked of others, what is tried again and why, and what looks like a mistake, each in its place; without
    secrets, and the same in pages of any size and live."""
    receiver.answer("/token", {"access_token": "token-that-nobody-sees", "expires_in": 3600})
    receiver.answer("/step?key=query-that-nobody-sees", b"busy", status=503)
    made = call(server, "POST", "/workflows", {
        "name": "Log", "trigger": {"type": "EXTERNAL", "attributes": {}}, "definition": {"start": "Ask", "steps": {
            "Ask": {"type": "action", "actionId": "sp:http", "versionNumber": 2, "nextStep": "Tell", "colour": "red",
                    "retry": {"maxAttempts": 2, "statusCodes": [503], "interval": "1s"}, "catch": [{"next": "Tell"}], "attributes": {
                        "method": "post", "url": receiver.url("/step?key=query-that-nobody-sees"), "authenticationType": "OAuth",
                        "oAuthTokenUrl": receiver.url("/token"), "oAuthClientId": "c", "oAuthClientSecret": "secret-that-nobody-sees"}},
            "Tell": {"type": "action", "actionId": "sp:http", "versionNumber": 2, "nextStep": "Done", "catch": [{"next": "Done"}],
                     "attributes": {"method": "get", "url": "http://127.0.0.1:1/x"}},
            "Done": {"type": "success"}}}})["id"]
    run = call(server, "POST", f"/workflows/{made}/test", {"input": {}})["workflowExecutionId"]
    whole = settled(server, f"/run/v1/timeline?runId={run}")["entries"]
    log = [entry for entry in whole if entry["kind"] == "ENTRY_KIND_LOG"]
    assert [(entry["type"], entry.get("step"), entry.get("status")) for entry in log] == [
        ("warning", "Ask", None), ("request", "Ask", 200), ("request", "Ask", 503), ("retry", "Ask", None),
        ("request", "Ask", 503), ("request", "Tell", None)], log
    assert "colour" in log[0]["text"]
    assert log[1]["text"].startswith(f"POST {receiver.url('/token')} answered 200, after ")
    assert log[2]["text"].startswith(f"POST {receiver.url('/step')} answered 503, after ")
    assert 'step "Ask" is tried again at 2' in log[3]["text"] and "status 503" in log[3]["text"] and log[3]["attempt"] == "2"
    assert "got no answer" in log[5]["text"] and log[5]["error"] and all(entry["runId"] == run for entry in log)
    assert [entry["time"] for entry in whole] == sorted(entry["time"] for entry in whole)
    # Where a line stands: before the part of the history that ended what it tells of.
    places = [index for index, entry in enumerate(whole) if entry["kind"] == "ENTRY_KIND_LOG"]
    assert whole[places[0] + 1]["type"] == "WorkflowExecutionStarted"
    assert whole[places[3] + 1]["type"] == "ActivityTaskFailed" and "requests" not in whole[places[3] + 1]["attributes"]
    history = call(server, "GET", f"/workflow-executions/{run}/history")
    assert [len(event["attributes"].get("requests", [])) for event in history if event["type"] == "ActivityTaskFailed"] == [2, 1, 1]
    told = json.dumps(whole) + json.dumps([event["attributes"].get("requests") for event in history])
    assert "that-nobody-sees" not in told.replace("?key=query-that-nobody-sees", "") and "/step?key" not in json.dumps(log)

    for size in (1, 2, 3, 7, 100):
        entries, token = [], ""
        while True:
            page = call(server, "GET", f"/run/v1/timeline?runId={run}&pageSize={size}&pageToken={token}")
            assert len(page["entries"]) <= size
            entries += page["entries"]
            token = page.get("nextPageToken", "")
            if not token:
                break
        assert entries == whole, size
    watch = subprocess.run(
        ["curl", "-sN", "--max-time", "15", "-H", f"authorization: Bearer {server.token}", "-H",
         "accept: text/event-stream", f"{server.url}/run/v1/runs/{run}:watch"],
        stdout=subprocess.PIPE, timeout=20, text=True, check=True)
    assert [json.loads(line[6:]) for line in watch.stdout.splitlines() if line.startswith("data: {")] == whole
    # Who comes again behind an entry gets the rest, with the lines that belong to it.
    later = subprocess.run(
        ["curl", "-sN", "--max-time", "15", "-H", f"authorization: Bearer {server.token}", "-H", "last-event-id: 3", "-H",
         "accept: text/event-stream", f"{server.url}/run/v1/runs/{run}:watch"],
        stdout=subprocess.PIPE, timeout=20, text=True, check=True)
    rest = [json.loads(line[6:]) for line in later.stdout.splitlines() if line.startswith("data: {")]
    assert rest == whole[places[1]:]


def test_an_event_tells_of_what_it_began(server, receiver):
    """Its invocations with their ends, and the runs that these started, too; an invocation and its run tell of the event."""
    made = call(server, "POST", "/workflows", {
        "name": "Decide", "trigger": {"type": "EXTERNAL", "attributes": {}}, "definition": {"start": "Done", "steps": {
            "Done": {"type": "success", "output": {"approved": True}}}}})["id"]
    patch(server, made, {"op": "replace", "path": "/enabled", "value": True})
    receiver.answer("/told", b"{}")
    call(server, "POST", "/v2026/trigger-subscriptions", {
        "name": "Flow", "triggerId": TELLS, "type": "WORKFLOW", "workflowConfig": {"workflowId": made}}, 201)
    call(server, "POST", "/v2026/trigger-subscriptions", {
        "name": "Hook", "triggerId": TELLS, "type": "HTTP",
        "httpConfig": {"url": receiver.url("/told"), "httpDispatchMode": "SYNC"}}, 201)
    position = publish(server)
    deadline = time.monotonic() + 20
    while True:
        around = call(server, "GET", f"/run/v1/timeline?eventPosition={position}")
        kinds = [entry["kind"] for entry in around["entries"]]
        if around.get("isOver") and kinds.count("ENTRY_KIND_INVOCATION_ENDED") == 2:
            break
        assert time.monotonic() < deadline, around
        time.sleep(0.05)
    assert kinds[0] == "ENTRY_KIND_EVENT" and kinds.count("ENTRY_KIND_INVOCATION_STARTED") == 2
    (run,) = {entry["runId"] for entry in around["entries"] if entry["kind"] == "ENTRY_KIND_RUN"}
    for query in [f"runId={run}", *(f"invocationId={entry['invocationId']}" for entry in around["entries"]
                                    if entry["kind"] == "ENTRY_KIND_INVOCATION_STARTED")]:
        timeline = call(server, "GET", f"/run/v1/timeline?{query}")
        assert timeline["entries"][0]["eventPosition"] == str(position), query
    # What others publish afterwards belongs to itself.
    other = publish(server)
    assert other != position
    assert len(call(server, "GET", f"/run/v1/timeline?eventPosition={position}")["entries"]) == len(kinds)
