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
    times = [entry["time"] for entry in timeline["entries"]]
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
