"""The same calls in every dialect and over every transport: same answers, same handlers."""
import pytest

from harness import dialects, framing, websocket
from harness.management import (ADMIN, FLOW_NAME, MANAGEMENT, TRIGGER_NAME, Admin, Management, Normaliser, fresh_name)
from harness.transports import HTTP1, HTTP2

DETAILS = {"sequence": "<sequence>", "creationDate": "<time>", "changeDate": "<time>",
           "resourceOwner": "<organization>"}
NO_CHANGES = {"code": 9, "message": "No Changes (COMMAND-Nfh52)",
              "details": [("zitadel.v1.ErrorDetail", {"id": "COMMAND-Nfh52", "message": "No Changes"})]}
ACTION_A = {"id": "<a>", "details": DETAILS, "state": "ACTION_STATE_ACTIVE", "name": "<name a>",
            "script": "function a() {}", "timeout": "10s", "allowedToFail": True}
# Without a timeout of its own an action has the longest there is, and a member that is false is left out.
ACTION_B = {"id": "<b>", "details": DETAILS, "state": "ACTION_STATE_ACTIVE", "name": "<name b>",
            "script": "function b() {}", "timeout": "20s"}


def flow(*actions):
    return {"flow": {
        "type": {"id": "1", "name": {"key": "Action.Flow.Type.ExternalAuthentication",
                                     "localizedMessage": "External Authentication"}},
        "details": DETAILS,
        "state": "FLOW_STATE_ACTIVE",
        "triggerActions": [{
            "triggerType": {"id": "1", "name": {"key": "Action.TriggerType.PostAuthentication",
                                                "localizedMessage": "Post Authentication"}},
            "actions": list(actions)}]}}


# What each step answers, in order.
EXPECTED = [
    ("create a", {"id": "<a>", "details": DETAILS}),
    ("create b", {"id": "<b>", "details": DETAILS}),
    ("set by number", {"details": DETAILS}),
    ("read by number", flow(ACTION_A, ACTION_B)),
    ("set again", NO_CHANGES),
    ("set again by name", NO_CHANGES),
    ("set the other way round by name", {"details": DETAILS}),
    ("read by name", flow(ACTION_B, ACTION_A)),
]
ENTERED = {"CreateAction": 2, "SetTriggerActions": 4, "GetFlow": 2}


def play(protos, client, token):
    """Sends the calls of EXPECTED and gives back what they answered."""
    api = Management(protos, client, token)
    normalise = Normaliser(protos)
    answers = []

    def step(name, method, /, **fields):
        outcome = api.try_call(method, fields)
        if outcome.code == 0 and method == "CreateAction":
            normalise.learn(outcome.response.id, "<a>" if name == "create a" else "<b>")
            normalise.names.setdefault(outcome.response.details.resource_owner, "<organization>")
        if outcome.code != 0 and outcome.http_status and not client.statistics_name.startswith("grpc"):
            assert outcome.http_status == dialects.HTTP_STATUS[outcome.code]
        answers.append((name, normalise(outcome)))
        return outcome

    first, second = fresh_name("first"), fresh_name("second")
    normalise.learn(first, "<name a>")
    normalise.learn(second, "<name b>")
    a = step("create a", "CreateAction", name=first, script="function a() {}", timeout="10s", allowedToFail=True)
    b = step("create b", "CreateAction", name=second, script="function b() {}")
    assert a.code == 0 and b.code == 0, answers
    one, two = a.response.id, b.response.id
    step("set by number", "SetTriggerActions", flowType="1", triggerType="1", actionIds=[one, two])
    step("read by number", "GetFlow", type="1")
    step("set again", "SetTriggerActions", flowType="1", triggerType="1", actionIds=[one, two])
    step("set again by name", "SetTriggerActions", flowType=FLOW_NAME, triggerType=TRIGGER_NAME, actionIds=[one, two])
    step("set the other way round by name", "SetTriggerActions", flowType=FLOW_NAME, triggerType=TRIGGER_NAME,
         actionIds=[two, one])
    step("read by name", "GetFlow", type=FLOW_NAME)
    return answers


@pytest.mark.parametrize("row", dialects.ROW_NAMES + websocket.ROW_NAMES)
def test_the_same_in_every_dialect(row, protos, pintle, certs, grpc_client, management):
    management.clear_flow("1")
    admin = Admin(protos, grpc_client, pintle.token)
    rows = dialects.rows(protos, pintle, certs.certificate) | websocket.rows(protos, pintle, certs.certificate)
    client = rows[row](row)
    before = admin.handlers_entered()
    try:
        answers = play(protos, client, pintle.token)
    finally:
        client.close()
    assert answers == EXPECTED
    after = admin.handlers_entered()
    grown = {key: after[key] - before.get(key, 0) for key in after if after[key] != before.get(key, 0)}
    grown.pop((f"{ADMIN}/ListMethodStatistics", "grpc"))
    assert grown == {(f"{MANAGEMENT}/{method}", client.statistics_name): count for method, count in ENTERED.items()}


@pytest.mark.parametrize("transport", [HTTP1, HTTP2], ids=["h1", "h2"])
def test_text_cut_at_every_base64_offset(transport, protos, pintle, management):
    """The cut falls between two chunks (HTTP/1.1) or two DATA frames (HTTP/2), so that it is exact."""
    actions = [management.create_action(), management.create_action()]
    management.clear_flow("1")
    management.call("SetTriggerActions", flowType="1", triggerType="1", actionIds=actions)
    path = f"/{MANAGEMENT}/SetTriggerActions"
    request = protos.from_json(f"{MANAGEMENT.rsplit('.', 1)[0]}.SetTriggerActionsRequest",
                               {"flowType": "1", "triggerType": "1", "actionIds": actions})
    body = framing.envelope(request.SerializeToString())
    client = dialects.GRPCWeb("grpc-web-text", protos, transport(pintle.port), text=True)
    try:
        for groups in ([body], [body[:5], body[5:]], [body[:1], body[1:4], body[4:]],
                       [body[i:i + 1] for i in range(len(body))]):
            text = framing.text_encode(*groups)
            for cut in range(1, len(text)):
                answer = client.send(path, [text[:cut], text[cut:]], client.fields(pintle.token, []), chunked=True)
                outcome = client.outcome(path, answer)
                assert (outcome.code, outcome.message) == (9, "No Changes (COMMAND-Nfh52)"), f"cut at {cut} of {text}"
    finally:
        client.close()


@pytest.mark.parametrize("text", ["AAAA?AAA", "AAAAA", "AAAAAAA=A", "===="])
def test_text_that_is_not_base64_fails_and_the_connection_lives(text, protos, pintle):
    client = dialects.GRPCWeb("grpc-web-text", protos, HTTP1(pintle.port), text=True)
    path = f"/{MANAGEMENT}/GetFlow"
    try:
        answer = client.send(path, [text.encode()], client.fields(pintle.token, []))
        assert answer.status in (200, 400)
        if answer.status == 200:
            outcome = client.outcome(path, answer)
            assert outcome.code in (3, 13), outcome
        assert Management(protos, client, pintle.token).try_call("GetFlow", type="1").code == 0
    finally:
        client.close()


def test_cross_origin_preflight_and_answer(pintle, protos):
    """What a browser asks before a gRPC-Web or Connect call from another site."""
    path = f"/{MANAGEMENT}/GetFlow"
    origin = ("origin", "https://app.example")
    client = HTTP1(pintle.port)
    try:
        answer = client.request("OPTIONS", path, [
            origin, ("access-control-request-method", "POST"),
            ("access-control-request-headers", "authorization,content-type,x-grpc-web,x-zitadel-orgid")], [])
        assert answer.status in (200, 204)
        assert answer.header("access-control-allow-origin") == "*"
        assert answer.header("access-control-allow-credentials") is None
        assert "POST" in answer.header("access-control-allow-methods")
        allowed = answer.header("access-control-allow-headers").lower()
        assert allowed == "*" or all(
            name in allowed for name in ("authorization", "content-type", "x-grpc-web", "x-zitadel-orgid"))
        fields = [("content-type", "application/grpc-web+proto"), ("authorization", f"Bearer {pintle.token}"), origin]
        answer = client.request("POST", path, fields, [framing.envelope(b"\x0a\x011")])
        assert answer.status == 200 and answer.header("access-control-allow-origin") == "*"
        assert "grpc-status" in answer.header("access-control-expose-headers").lower()
    finally:
        client.close()


@pytest.mark.parametrize("codec", ["json", "proto"])
@pytest.mark.parametrize("transport", [HTTP1, HTTP2], ids=["h1", "h2"])
def test_connect_get(transport, codec, protos, testee):
    client = dialects.Connect("connect", protos, transport(testee.port), codec, get=True)
    path = "/pintle.testing.v1.EchoService/Read"
    request = protos.from_json("pintle.testing.v1.Everything", {
        "stringValue": "a b+c/é", "int64Value": "-9007199254740993", "bytesValue": "AP8=", "repeatedInt32": [1, 2]})
    try:
        outcome = client.call(path, request)
        assert outcome.code == 0, outcome
        assert outcome.response == request
        # A method that may change something is not called by GET.
        answer = client.transport.request("GET", "/pintle.testing.v1.EchoService/EchoNode?connect=v1&encoding=json"
                                          "&message=%7B%7D", [], [])
        assert answer.status == 405 and answer.header("allow") == "POST"
    finally:
        client.close()


@pytest.mark.parametrize("language, text", [
    ("en", "External Authentication"), ("de", "Externe Authentifizierung"),
    ("de-CH, en;q=0.5", "Externe Authentifizierung"), ("fr", "External Authentication"),
    ("fr, de;q=0.3, en;q=0.2", "Externe Authentifizierung")])
def test_names_follow_the_language(language, text, protos, pintle, grpc_client):
    api = Management(protos, grpc_client, pintle.token, headers=[("accept-language", language)])
    types = api.call("ListFlowTypes").result
    assert [one.id for one in types] == ["1", "2", "3", "4"]
    assert types[0].name.key == "Action.Flow.Type.ExternalAuthentication"
    assert types[0].name.localized_message == text
