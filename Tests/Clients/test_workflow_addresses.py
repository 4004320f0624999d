"""Private addresses that the steps of one workflow may call, because an administrator of the instance said so."""
import json
import secrets
import time

import pytest
import requests

from harness import programs
from harness.receiver import Receiver


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.close()


@pytest.fixture
def server(tmp_path, receiver):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=[
        "--connector", f"sp:get-identity={receiver.url('/connector')}"])
    yield server
    assert server.terminate() == 0, server.output()


class Caller:
    def __init__(self, server, token, organization=None):
        self.server, self.headers = server, {"authorization": f"Bearer {token}"}
        if organization:
            self.headers["x-zitadel-orgid"] = organization

    def __call__(self, method, path, body=None, status=200, kind="application/json"):
        answer = requests.request(method, f"http://{self.server.target}{path}", timeout=20,
                                  headers=self.headers | {"content-type": kind}, data=json.dumps(body) if body is not None else None)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def patch(self, workflow, *operations, status=200):
        return self("PATCH", f"/workflows/{workflow}", list(operations), status, "application/json-patch+json")

    def run(self, workflow):
        """The end of a test run, and why it failed."""
        run = self("POST", f"/workflows/{workflow}/test", {"input": {}})["workflowExecutionId"]
        deadline = time.monotonic() + 20
        while self("GET", f"/workflow-executions/{run}")["status"] in ("Running", "Queued"):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        result = self("GET", f"/workflow-executions/{run}/result")
        return result["execution"]["status"], result.get("error", "")


def test_a_rule_opens_one_workflow(server, receiver):
    """Its requests, their token URLs and its connectors; not its neighbours', nor another port; an edit takes nothing away."""
    root = Caller(server, server.token)
    tenant = root("POST", "/admin/v1/organizations", {"name": "Tenant"}, 201)["organization"]["id"]
    account = Caller(server, server.token, tenant)("POST", "/admin/v1/accounts", {"name": "owner"}, 201)["account"]["id"]
    Caller(server, server.token, tenant)("PUT", f"/admin/v1/members/{account}/roles/ORG_OWNER", {})
    token = Caller(server, server.token, tenant)("POST", f"/admin/v1/accounts/{account}/tokens", {}, 201)["secret"]
    owner, administrator = Caller(server, token), Caller(server, server.token, tenant)

    receiver.answer("/token", {"access_token": "t", "expires_in": 3600})
    receiver.answer("/hook", {"ok": True})
    receiver.answer("/connector", {"id": "1"})
    definition = {"start": "Call", "steps": {
        "Call": {"type": "action", "actionId": "sp:http", "nextStep": "Ask", "attributes": {
            "method": "post", "url": receiver.url("/hook"), "authenticationType": "OAuth", "oAuthTokenUrl": receiver.url("/token"),
            "oAuthClientId": "c", "oAuthClientSecret": "s"}},
        "Ask": {"type": "action", "actionId": "sp:get-identity", "nextStep": "Done", "attributes": {"id": "1"}},
        "Done": {"type": "success"}}}
    made, other = (owner("POST", "/workflows", {
        "name": name, "definition": definition, "trigger": {"type": "EXTERNAL", "attributes": {}}})["id"] for name in ("A", "B"))
    rules = f"/workflows/{made}/allow-rules"

    status, error = owner.run(made)
    assert status == "Failed" and "127.0.0.1 may not be called" in error and receiver.requests == []
    owner("PUT", rules, {"allowRules": ["127.0.0.1"]}, 403)
    assert owner("GET", rules) == {"workflowId": made, "allowRules": []}

    port = receiver.server.server_address[1]
    said = administrator("PUT", rules, {"allowRules": [f"127.0.0.1:{port}"]})
    assert said == owner("GET", f"/v2025{rules}") == {"workflowId": made, "allowRules": [f"127.0.0.1:{port}"]}
    assert owner.run(made) == ("Completed", "")
    assert [one.path for one in receiver.requests] == ["/token", "/hook", "/connector"]
    # What another workflow may do is not changed by it, nor is another port open.
    status, error = owner.run(other)
    assert status == "Failed" and "may not be called" in error
    owner.patch(made, {"op": "replace", "path": "/definition/steps/Call/attributes/url", "value": f"http://127.0.0.1:{programs.free_port()}/"},
                {"op": "replace", "path": "/definition/steps/Call/attributes/oAuthClientSecret", "value": "s"})
    status, error = owner.run(made)
    assert status == "Failed" and "may not be called" in error
    # What its owner changes leaves the rule as it is.
    owner.patch(made, {"op": "replace", "path": "/definition", "value": definition}, {"op": "replace", "path": "/name", "value": "C"})
    assert owner.run(made) == ("Completed", "")
    administrator("PUT", rules, {})
    status, error = owner.run(made)
    assert status == "Failed" and "may not be called" in error
    administrator("PUT", rules, {"allowRules": ["169.254.169.254"]}, 400)
