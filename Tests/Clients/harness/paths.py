"""The HTTP paths of workflows and triggers with a token, as curl would call them, and the content of their printed examples."""
import http.client
import json
import re
import time

from . import programs

ASKS, TELLS = "idn:access-request-pre-approval", "idn:identity-created"
DECISION = {"approved": False, "comment": "two is one too many", "approver": "Q"}
# What the trigger paths of these prefixes need; the others pass it over.
EXPERIMENTAL = {"x-sailpoint-experimental": "true"}
PREFIXES = ["", "/v3", "/beta", "/v2024", "/v2025", "/v2026"]


class Paths:
    """Calls of the HTTP paths with a token."""

    def __init__(self, server, token):
        self.server, self.token = server, token

    def call(self, method, path, body=None, type_="application/json", headers=()):
        """Status, head and the body's JSON (None when there is none); a body that is no bytes is sent as JSON."""
        connection = http.client.HTTPConnection(programs.HOST, self.server.port, timeout=programs.PATIENCE_SECONDS)
        try:
            head = {"authorization": f"Bearer {self.token}"} if self.token else {}
            if body is not None:
                head["content-type"] = type_
            data = body if body is None or isinstance(body, bytes) else json.dumps(body)
            connection.request(method, path, data, head | dict(headers))
            answer = connection.getresponse()
            text = answer.read()
            return answer.status, answer.headers, json.loads(text) if text else None
        finally:
            connection.close()

    def need(self, method, path, body=None, status=200, **more):
        """The body of an answer with that status, a workflow's warnings left out."""
        found, _, value = self.call(method, path, body, **more)
        assert found == status, (found, value)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                one.pop("warnings", None)
        return value

    # MARK: Workflows

    def patch(self, id_, *operations, prefix="", status=200):
        return self.need("PATCH", f"{prefix}/workflows/{id_}", list(operations), status, type_="application/json-patch+json")

    def enable(self, id_, on=True):
        return self.patch(id_, {"op": "replace", "path": "/enabled", "value": on})

    def execution(self, id_, *states):
        """A run once it is in one of the states; it does not end before it begins."""
        found = wait_for(lambda: (one := self.need("GET", f"/v3/workflow-executions/{id_}"))["status"] in states and one)
        assert "closeTime" not in found or moment(found["startTime"]) <= moment(found["closeTime"]), found
        return found

    # MARK: Triggers

    def subscribe(self, url, trigger=ASKS, mode="ASYNC", **more):
        return self.need("POST", "/beta/trigger-subscriptions", {
            "name": "Checks", "triggerId": trigger, "type": "HTTP",
            "httpConfig": {"url": url, "httpDispatchMode": mode}, **more}, 201)

    def test(self, trigger=ASKS):
        return self.need("POST", "/beta/trigger-invocations/test", {"triggerId": trigger, "contentJson": {"by": "a test"}})

    def complete(self, id_, secret, output=None, **more):
        return self.call("POST", f"/beta/trigger-invocations/{id_}/complete",
                         {"secret": secret, "output": DECISION if output is None else output, **more})

    def status(self, id_):
        (one,) = [one for one in self.need("GET", "/beta/trigger-invocations/status") if one["id"] == id_]
        return one

    def ended(self, id_):
        """The invocation in the list once it has ended."""
        return wait_for(lambda: (one := self.status(id_)).get("completed") and one)


def wait_for(condition, seconds=programs.PATIENCE_SECONDS):
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.02)
    return found


def moment(text):
    """A timestamp as what compares: they have as many digits as they need."""
    whole, _, fraction = text.removesuffix("Z").partition(".")
    return whole, fraction.ljust(9, "0")


TEXTS = {
    "400.1 Bad Request Content": "The request was syntactically correct but its content is semantically invalid.",
    "403 Forbidden": "The server understood the request but refuses to authorize it.",
    "404 Not found": "The server did not find a current representation for the target resource.",
    "405 Method Not Allowed": "The target resource does not have this method.",
}


def document(value, code, cause=None):
    """Checks an error document member by member; `cause` is in the text of its only cause."""
    extra = ["message", "details"] if "details" in value else []
    assert list(value) == ["detailCode", "trackingId", "messages", "causes", *extra], value
    assert value["detailCode"] == code and re.fullmatch("[0-9a-f]{32}", value["trackingId"]), value
    assert value["messages"] == [{"locale": "en-US", "localeOrigin": "DEFAULT", "text": TEXTS[code]}], value
    for one in value["causes"]:
        assert list(one) == ["locale", "localeOrigin", "text"], one
        assert (one["locale"], one["localeOrigin"]) == ("en-US", "DEFAULT") and one["text"]
    if cause is not None:
        [found] = value["causes"]
        assert cause in found["text"], found


# Every member that a request can have, a start that is no step, and texts that only look odd.
SEED = {
    "name": "Send Email",
    "owner": {"type": "IDENTITY", "id": "2c91808568c529c60168cca6f90c1313", "name": "William Wilson"},
    "description": "Send an email to the identity who's attributes changed.",
    "definition": {"start": "Send Email Test", "steps": {
        "Send Email": {"actionId": "sp:send-email", "attributes": {
            "body": "This is a test", "from": "[email\u00a0protected]", "recipientId.$": "$.identity.id", "subject": "test"},
            "nextStep": "success", "selectResult": None, "type": "ACTION"},
        "success": {"type": "success"}}},
    "enabled": False,
    "trigger": {"type": "EVENT", "displayName": "string", "attributes": {
        "id": "idn:identity-attributes-changed", "filter.$": "$.changes[?(@.attribute == 'manager')]", "description": "string"}},
}
