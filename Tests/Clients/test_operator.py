"""What the operator of the machine gets by the socket in the data directory, who is no account."""
import http.client
import json
import socket

import pytest
import requests

from harness import programs
from test_commands import WORKFLOW, Line


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = programs.start_pintle(tmp_path_factory.mktemp("operator"), public=True)
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture
def line(server, tmp_path):
    return Line("url", server, tmp_path)


@pytest.fixture
def workflow(line, tmp_path):
    """Makes a workflow of this name, enabled or not; returns its id."""
    def make(name, enabled):
        (tmp_path / "w.json").write_text(json.dumps(WORKFLOW | {"name": name, "enabled": enabled}))
        return line.json("workflow", "apply", str(tmp_path / "w.json"))["id"]
    return make


def operate(server, line, method, request):
    """Calls a method of workflows by the socket, in the first organization; returns the status and the answer."""
    organization = line.json("org", "list")["organizations"][0]["id"]
    client = http.client.HTTPConnection("localhost", timeout=20)
    client.sock = socket.socket(socket.AF_UNIX)
    try:
        client.sock.connect(str(server.data / "admin.sock"))
        client.request("POST", f"/pintle.workflow.v1.WorkflowService/{method}", json.dumps(request), {
            "content-type": "application/json", "x-zitadel-orgid": organization})
        answer = client.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        client.close()


ENABLE = {"operations": [{"op": "replace", "path": "/enabled", "value": True}]}


@pytest.mark.parametrize("method,request_", [
    ("PatchWorkflow", lambda id_: {"id": id_} | ENABLE),
    ("PutWorkflow", lambda id_: {"id": id_, "workflow": WORKFLOW | {"name": "kept"}}),
    ("PutWorkflow", lambda id_: {"id": id_, "workflow": WORKFLOW | {"name": "kept", "description": "changed"}, "allowEnabled": True}),
    ("CreateWorkflow", lambda id_: {"workflow": WORKFLOW | {"name": "other"}, "allowEnabled": True}),
    ("TestWorkflow", lambda id_: {"id": id_, "input": {}}),
    ("StartWorkflowExecution", lambda id_: {"workflowId": id_, "test": True}),
    ("RetryWorkflowExecution", lambda id_: {"id": "1"}),
    ("RetryWorkflowExecutions", lambda id_: {"workflowId": id_, "filters": 'status eq "Failed"'}),
])
def test_the_operator_is_nobody_as_whom_runs_could_act(server, line, workflow, method, request_):
    """Whoever sends by the socket what the commands refuse is told why, and nothing is changed."""
    id_ = workflow("kept", False)

    def there():
        return (line("workflow", "list", "--json").stdout, line("workflow", "runs", id_, "--json").stdout,
                len(line.json("event", "list", "--limit", "1000")["events"]))

    before = there()
    status, error = operate(server, line, method, request_(id_))
    assert status == 400 and error["code"] == "failed_precondition", error
    assert error["message"].endswith("do that with an account's token"), error
    assert there() == before


def test_a_client_that_the_operator_makes_has_an_account_of_its_own(server, line, workflow):
    id_ = workflow("started", True)
    status, made = operate(server, line, "CreateExternalClient", {"id": id_})
    assert status == 200, made
    names = [one["name"] for one in line.json("account", "list")["accounts"]]
    assert f"workflow-client-{made['id']}" in names, names
    url = f"http://{server.target}"
    token = requests.post(url + "/oauth/token", auth=(made["id"], made["secret"]),
                          data={"grant_type": "client_credentials"}, timeout=10)
    assert token.status_code == 200, token.text
    started = requests.post(made["url"], json={"input": {"name": "Ann"}}, timeout=10,
                            headers={"authorization": f"Bearer {token.json()['access_token']}"})
    assert started.status_code == 200 and started.json()["workflowExecutionId"], started.text
