"""Subscriptions by Amazon EventBridge: what arrives at the endpoint, its signature checked by AWS's own library."""
import datetime
import io
import json
import secrets
import time

import pytest
import requests
from awscrt import auth, http

from harness import programs
from harness.receiver import Receiver

TELLS = "idn:identity-created"
ACCOUNT, REGION = "123456789012", "eu-central-1"
BUS = {"awsAccount": ACCOUNT, "awsRegion": REGION, "busName": "people", "accessKeyId": "AKIDEXAMPLE"}
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TAKEN = {"FailedEntryCount": 0, "Entries": [{"EventId": "1"}]}


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.close()


@pytest.fixture
def server(tmp_path, receiver):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=[
        "--allow-target", "127.0.0.1", "--eventbridge-endpoint", receiver.url("/{region}/events")])
    server.session = requests.Session()
    server.session.headers["authorization"] = f"Bearer {server.token}"
    yield server
    assert server.terminate() == 0, server.output()


def call(server, method, path, body=None, status=200):
    answer = server.session.request(method, f"http://{server.target}{path}", json=body, timeout=10)
    assert answer.status_code == status, answer.text
    return answer.json() if answer.content else None


def subscribe(server, status=201, **more):
    return call(server, "POST", "/beta/trigger-subscriptions", {
        "name": "Bus", "triggerId": TELLS, "type": "EVENTBRIDGE",
        "eventBridgeConfig": {"awsAccount": ACCOUNT, "awsRegion": REGION} | more}, status)


def is_signed(received):
    """Whether AWS's own library makes the same signature of the same request."""
    fields = [(name, received.headers[name]) for name in ("content-type", "host", "x-amz-target")]
    request = http.HttpRequest("POST", received.path, http.HttpHeaders(fields), io.BytesIO(received.body))
    moment = datetime.datetime.strptime(received.headers["x-amz-date"], "%Y%m%dT%H%M%SZ")
    auth.aws_sign_request(request, auth.AwsSigningConfig(
        algorithm=auth.AwsSigningAlgorithm.V4, signature_type=auth.AwsSignatureType.HTTP_REQUEST_HEADERS,
        credentials_provider=auth.AwsCredentialsProvider.new_static(BUS["accessKeyId"], SECRET),
        region=REGION, service="events", date=moment.replace(tzinfo=datetime.timezone.utc))).result(10)
    return request.headers.get("authorization") == received.headers["authorization"]


def test_events_are_put_on_the_bus(server, receiver):
    call(server, "PUT", "/trigger/v1/event_bus", {"eventBus": BUS, "secretAccessKey": SECRET})
    path = f"/{REGION}/events"
    receiver.answer(path, json.dumps(TAKEN).encode())
    subscribe(server)
    call(server, "POST", "/event/v1/events", {
        "type": TELLS, "aggregateId": "u1", "payload": {"identity": {"id": "u1"}}}, 201)
    (received,) = receiver.take(path)
    assert is_signed(received)
    (entry,) = received.json["Entries"]
    assert entry["EventBusName"] == f"arn:aws:events:{REGION}:{ACCOUNT}:event-bus/people"
    assert entry["DetailType"] == TELLS and json.loads(entry["Detail"])["identity"] == {"id": "u1"}
    assert abs(entry["Time"] - time.time()) < 60
    # The secret is told nobody.
    assert call(server, "GET", "/trigger/v1/event_bus") == {"eventBus": BUS}


def test_what_the_bus_refuses_is_told(server, receiver):
    call(server, "PUT", "/trigger/v1/event_bus", {"eventBus": BUS, "secretAccessKey": SECRET})
    path = f"/{REGION}/events"
    receiver.answer(path, json.dumps({"__type": "AccessDeniedException"}).encode(), status=400)
    subscribe(server)
    call(server, "POST", "/event/v1/events", {"type": TELLS, "aggregateId": "u1", "payload": {}}, 201)
    receiver.take(path)
    for _ in range(100):
        (status,) = call(server, "GET", "/beta/trigger-invocations/status")
        if "completeInvocationInput" in status:
            break
        time.sleep(0.05)
    message = status["completeInvocationInput"]["localizedError"]["message"]
    assert "400" in message and "AccessDeniedException" in message


def test_subscriptions_name_the_organizations_bus(server):
    refused = subscribe(server, status=400)
    assert "event bus" in json.dumps(refused)
    call(server, "PUT", "/trigger/v1/event_bus", {"eventBus": BUS, "secretAccessKey": SECRET})
    for more in ({"awsAccount": "210987654321"}, {"awsRegion": "eu-west-1"}):
        subscribe(server, status=400, **more)
    subscribe(server)
