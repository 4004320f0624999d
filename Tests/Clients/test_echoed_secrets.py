"""What receivers send back of the secrets of steps, subscriptions and connectors stands nowhere."""
import base64
import http.server
import json
import secrets
import threading

import pytest

from harness import programs
from harness.paths import ASKS, EXPERIMENTAL, Paths

BEARER, HEADER, PASSWORD, CLIENT, TOKEN, CONNECTOR, QUERY, SUBSCRIBED, FURTHER = (
    f"canary-{name}-{secrets.token_hex(6)}" for name in
    ("bearer", "header", "password", "client", "token", "connector", "query&x", "subscribed", "further"))
BASIC = base64.b64encode(f"user:{PASSWORD}".encode()).decode()


class Mirror(http.server.BaseHTTPRequestHandler):
    """Gives a token at /token; elsewhere it sends back all that it was sent, /fails with the status 500."""
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"] or 0)).decode()
        said = {"fields": self.headers.items(), "body": body, "path": self.path,
                "word": (self.headers["authorization"] or "").split(" ")[-1], "approved": True}
        self.server.came.append(json.dumps(said))
        if self.path == "/token":
            said = {"access_token": TOKEN, "expires_in": 3600}
        answer = json.dumps(said).encode()
        self.send_response(500 if self.path == "/fails" else 200)
        self.send_header("content-type", "application/json")
        self.send_header("x-echo", self.headers["authorization"] or self.headers["x-api-key"] or "")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def mirror():
    server = http.server.ThreadingHTTPServer((programs.HOST, 0), Mirror)
    server.daemon_threads, server.came = True, []
    server.url = f"http://{programs.HOST}:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def paths(tmp_path_factory, mirror):
    directory = tmp_path_factory.mktemp("echoed")
    file = directory / "connector.token"
    file.touch(0o600)
    file.write_text(CONNECTOR)
    server = programs.start_pintle(directory, extra=[
        "--allow-target", programs.HOST, "--connector", f"sp:get-identity={mirror.url}/connector",
        "--connector-token-file", str(file)])
    yield Paths(server, server.token)
    assert server.terminate() == 0, server.output()


def check(paths, mirror, texts, *canaries):
    """The secrets came to the receiver, and are in no text, no log and no file of the store."""
    files = [file for file in paths.server.data.iterdir() if file.is_file() and "token" not in file.name]
    for canary in canaries:
        assert any(canary in text or canary.replace("&", "%26") in text for text in mirror.came), canary
        for form in (canary, canary.replace("&", "%26")):
            assert not [text for text in [*texts, paths.server.output()] if form in text], canary
            assert not [file for file in files if form.encode() in file.read_bytes()], canary


STEPS = [
    ("bearer", {"authenticationType": "Bearer", "bearerToken": BEARER}, [BEARER]),
    ("header", {"authenticationType": "Header", "headerAuthName": "X-Api-Key", "headerAuthValue": HEADER}, [HEADER]),
    ("basic", {"authenticationType": "Basic", "basicAuthUserName": "user", "basicAuthPassword": PASSWORD}, [BASIC]),
    ("own field", {"requestHeaders": {"Authorization": f"Bearer {BEARER}", "X-Api-Key": HEADER}}, [BEARER, HEADER]),
    ("parameters", {"urlParams": {"api_key": QUERY}, "formRequestBody": {"client_secret": CLIENT}}, [QUERY, CLIENT]),
]


@pytest.mark.parametrize("place", ["/echo", "/fails"])
@pytest.mark.parametrize("attributes,canaries", [row[1:] for row in STEPS], ids=[row[0] for row in STEPS])
def test_secrets_of_a_request(paths, mirror, place, attributes, canaries):
    texts = run(paths, "sp:http", {"method": "post", "url": mirror.url + place, **attributes})
    check(paths, mirror, texts, *canaries)
    if attributes.get("authenticationType") == "Basic":
        assert PASSWORD not in "".join(texts)


def test_an_access_token(paths, mirror):
    texts = run(paths, "sp:http", {
        "method": "post", "url": f"{mirror.url}/echo", "authenticationType": "OAuth", "oAuthTokenUrl": f"{mirror.url}/token",
        "oAuthClientId": "c", "oAuthClientSecret": CLIENT, "oAuthCredentialLocation": "oAuthInBody"})
    check(paths, mirror, texts, TOKEN, CLIENT)


def test_the_token_of_connectors_and_a_secret_of_their_own(paths, mirror):
    texts = run(paths, "sp:get-identity", {"id": "1", "deep": {"apiKey": FURTHER}})
    check(paths, mirror, texts, CONNECTOR, FURTHER)


def test_what_is_no_secret_comes_back(paths, mirror):
    texts = run(paths, "sp:http", {"method": "post", "url": f"{mirror.url}/echo", "bearerToken": BEARER,
                                   "requestHeaders": [{"key": "X-Plain", "value": "one"}, {"key": "x-plain", "value": "two"}]}, hidden=False)
    assert "one" in texts[0] and "two" in texts[0] and "[redacted]" not in texts[0]
    sent = json.loads(mirror.came[-1])["fields"]
    assert "authorization" not in {name.lower() for name, _ in sent}


@pytest.mark.parametrize("type_,config,canary", [
    ("BEARER_TOKEN", {"bearerTokenAuthConfig": {"bearerToken": SUBSCRIBED}}, SUBSCRIBED),
    ("BASIC_AUTH", {"basicAuthConfig": {"userName": "user", "password": PASSWORD}}, BASIC),
], ids=["bearer", "basic"])
def test_the_secrets_of_a_subscription(paths, mirror, type_, config, canary):
    made = paths.need("POST", "/trigger-subscriptions", {
        "name": "s", "triggerId": ASKS, "type": "HTTP", "responseDeadline": "PT1H", "enabled": True,
        "httpConfig": {"url": f"{mirror.url}/echo", "httpDispatchMode": "SYNC", "httpAuthenticationType": type_, **config}},
        201, headers=EXPERIMENTAL)
    try:
        begun = paths.need("POST", "/trigger/v1/invocations", {"triggerId": ASKS, "input": {"a": 1}, "wait": "20s"})["invocation"]
        assert begun["output"]["approved"] is True and "[redacted]" in json.dumps(begun["output"]), begun
        key = json.loads(json.loads(mirror.came[-1])["body"])["_metadata"]["secret"]
        texts = [json.dumps(begun), json.dumps(paths.need("GET", "/trigger-invocations/status", headers=EXPERIMENTAL)),
                 json.dumps(paths.need("GET", f"/run/v1/timeline?invocationId={begun['id']}"))]
        check(paths, mirror, texts, canary, key)
        assert PASSWORD not in "".join(texts)
    finally:
        paths.need("DELETE", f"/trigger-subscriptions/{made['id']}", status=204, headers=EXPERIMENTAL)


def run(paths, action, attributes, hidden=True):
    """Runs a workflow of one step; all that is told of the run."""
    made = paths.need("POST", "/v2026/workflows", {
        "name": "w", "trigger": {"type": "EXTERNAL", "attributes": {"name": "n"}}, "definition": {"start": "Ask", "steps": {
            "Ask": {"type": "action", "actionId": action, "nextStep": "Done", "attributes": attributes, "catch": [{"next": "Done"}]},
            "Done": {"type": "success", "output.$": "$.ask"}}}})["id"]
    result = paths.need("POST", "/workflow-executions", {"workflowId": made, "input": {}, "wait": "20s", "test": True})
    run = result["execution"]["id"]
    assert result["execution"]["status"] == "Completed", result
    texts = [json.dumps(result)] + [json.dumps(paths.need("GET", path)) for path in (
        f"/workflow-executions/{run}/history", f"/workflow-executions/{run}/history-v2", f"/workflow-executions/{run}/result",
        f"/run/v1/timeline?runId={run}")]
    assert ("[redacted]" in texts[0]) == hidden, texts[0]
    return texts
