"""SailPoint's own SDK, unmodified: today's line and, for the paths with prefixes, the line before it. What it calls stands in
harness/sailpoint_sdk.py, with the SDK's bugs; here is what must have come of it."""
import json
import pathlib
import re
import secrets
import subprocess
import sys

import pytest

from harness import programs
from harness.receiver import Receiver
from harness.paths import DECISION, SEED

PROGRAM = pathlib.Path(__file__).parent / "harness" / "sailpoint_sdk.py"
# What both lines can read of triggers: their models of the other examples are wrong.
READABLE = {"idn:identity-attributes-changed", "idn:saved-search-complete", "idn:source-created", "idn:source-deleted",
            "idn:source-updated"}


@pytest.fixture(scope="module")
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = programs.start_pintle(tmp_path_factory.mktemp("sdk"), token=secrets.token_urlsafe(32), public=True, extra=[
        "--allow-target", "127.0.0.1", "--email-sender", "hr@example.com"])
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture(scope="module")
def client(server):
    """Id and secret of a client, as its user gets them."""
    printed = programs.run("pintle", "client", "create", "--data", server.data, "--name", "sdk", "--role", "ORG_OWNER")
    return printed.stdout.splitlines()[-1].split()


@pytest.mark.parametrize("line", ["v1", "v3", "beta", "v2024", "v2025"])
def test_the_sdk(line, server, client, receiver):
    # The script looks there for how many requests came.
    receiver.answer(f"/{line}/requests", lambda _: sum(one.path == f"/{line}" for one in receiver.requests))
    env = {} if line == "v1" else {"PYTHONPATH": str(pathlib.Path(sys.prefix) / "prefixes")}
    done = subprocess.run([sys.executable, PROGRAM, line, f"http://{server.target}", *client, receiver.url(f"/{line}")],
                          env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout.splitlines()[-1])

    made = found["made"]
    for member, value in SEED.items():
        if line != "v1" and member == "trigger":  # of which that line's model has more members
            value = value | {"attributes": value["attributes"] | {"attributeToFilter": None, "formDefinitionId": None}}
        assert made[member] == value, member
    assert set(made) - set(SEED) == {"id", "executionCount", "failureCount", "created", "modified", "modifiedBy", "creator"}
    refused = found["refused"]
    words = "definition has errors: start 'Send Email Test' is not a step"
    assert refused["details"] == {"Error 1": words}
    assert refused["message"] == f"Please fix the following validation errors: {words}" == refused["causes"][0]["text"]
    assert found["execution"]["status"] == "Completed"
    assert [one["type"] for one in found["history"]] == [
        "WorkflowExecutionStarted", "ActivityTaskScheduled", "ActivityTaskStarted", "ActivityTaskCompleted",
        "WorkflowExecutionCompleted"]
    assert found["history"][0]["attributes"] == {"input": {"identity": {"id": "emil@example.com"}}}
    assert ("record" in found) == (line in ("v1", "v2025"))
    if "record" in found:
        assert [one["attributes"] for one in found["record"]["history"]] == [one["attributes"] for one in found["history"]]
        assert found["record"]["definition"]["start"] == "Send Email"
    assert found["library"]["complete"] == sum(found["library"][part] for part in ("actions", "operators", "triggers")) >= 60
    if line == "v3":
        return
    assert len(found["every trigger"]) == 30 and READABLE <= set(found["triggers"]) <= set(found["every trigger"])
    assert all(re.fullmatch("(No match|Multiple matches) found when deserializing the JSON string into TriggerExampleInput", one)
               for one in found["unreadable"]), found["unreadable"]
    assert found["decision"] == DECISION
    [sent] = receiver.take(f"/{line}")
    assert sent.headers["authorization"] == "Bearer t-1" and sent.json["why"] == "b"


def test_the_mail(server):
    """What the runs of the script sent, one message each."""
    messages = sorted((pathlib.Path(server.data) / "mail").iterdir())
    assert len(messages) == 5
    for one in messages:
        text = one.read_text()
        assert "From: hr@example.com" in text and "To: emil@example.com" in text and "Subject: test" in text
