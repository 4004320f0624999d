"""What a receiver sends back of a target's static fields stands nowhere, and a trial ends with its caller's right."""
import base64
import gzip
import http.server
import json
import threading
import time

import pytest

from harness import programs
from harness.paths import Paths

BEARER, KEY, PASSWORD = "canary-bearer-1", 'canary"key\\2', "canary-password-3"
BASIC = base64.b64encode(f"user:{PASSWORD}".encode()).decode()
FIELDS = [{"name": "Authorization", "value": f"Bearer {BEARER}"}, {"name": "X-Api-Key", "value": KEY},
          {"name": "X-Proxy", "value": f"Basic {BASIC}"}, {"name": "x-short", "value": "1"}]


class Mirror(http.server.BaseHTTPRequestHandler):
    """Sends back what it was sent, in fields and in the body; /gzip packed, /call as an error to be passed on, /slow late."""
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        bearer, key, proxy = self.headers["authorization"] or "", self.headers["x-api-key"] or "", self.headers["x-proxy"] or ""
        said = {"all": dict(self.headers), "bare": bearer.removeprefix("Bearer "), "password": PASSWORD if proxy else "", "one": "1"}
        if self.path == "/call":
            said = {"forwardedStatusCode": 403, "forwardedErrorMessage": f"no {bearer} or {key}"}
        if self.path == "/slow":
            self.server.came.set()
            self.server.gone.wait(20)
        body = json.dumps(said).encode()
        self.send_response(500 if self.path == "/fails" else 200)
        if self.path == "/gzip":
            body = gzip.compress(body)
            self.send_header("content-encoding", "gzip")
        for name, value in (("x-echo", bearer), ("www-authenticate", f"Bearer x, {proxy}"), ("location", f"http://e/{key}"), ("x-one", "1")):
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def mirror():
    server = http.server.ThreadingHTTPServer((programs.HOST, 0), Mirror)
    server.daemon_threads = True
    server.came, server.gone = threading.Event(), threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.gone.set()
    server.shutdown()
    server.server_close()


def make_target(paths, mirror, path, **kind):
    made = paths.need("POST", "/v2/actions/targets", {
        "name": path, "endpoint": f"http://{programs.HOST}:{mirror.server_port}{path}", "timeout": "15s", **(kind or {"restWebhook": {}})})
    paths.need("PUT", f"/target/v1/targets/{made['id']}/static_fields", {"fields": FIELDS})
    return made["id"]


def test_what_a_receiver_sends_back_stands_nowhere(tmp_path, mirror):
    server = programs.start_pintle(tmp_path, extra=["--allow-target", programs.HOST])
    try:
        paths = Paths(server, server.token)
        fails, packed, call = (make_target(paths, mirror, "/fails"), make_target(paths, mirror, "/gzip"),
                               make_target(paths, mirror, "/call", restCall={"interruptOnError": True}))
        texts = []
        for target in (fails, packed):
            answer = paths.need("POST", f"/target/v1/targets/{target}/test", {})
            body = base64.b64decode(answer["answer"])
            body = gzip.decompress(body) if target == packed else body
            if target != packed:  # packed bytes are shown as they came
                texts.append(body.decode())
                assert json.loads(body)["bare"] == "[redacted]" and json.loads(body)["one"] == "1"
            assert float(answer["duration"].rstrip("s")) >= 0
        paths.need("PUT", "/v2/actions/executions", {"condition": {"event": {"event": "custom.echo"}}, "targets": [fails]})
        paths.need("PUT", "/v2/actions/executions",
                   {"condition": {"request": {"method": "/pintle.event.v1.EventService/ListEvents"}}, "targets": [call]})
        paths.need("POST", "/event/v1/events", {"type": "custom.echo", "aggregateId": "1"}, 201)
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while True:
            listed = paths.need("GET", f"/delivery/v1/deliveries?filter.targetId={fails}").get("deliveries", [])
            shown = paths.need("GET", f"/delivery/v1/deliveries/{listed[0]['id']}") if listed else {}
            if "attempts" in json.dumps(shown) and "x-echo" in json.dumps(shown):
                break
            assert time.monotonic() < end, shown
            time.sleep(0.05)  # polled: deliveries come when they come
        fields = {one["name"]: one.get("value") for one in shown["attempts"][0]["answerFields"]}
        assert fields["x-echo"] == "[redacted]" and fields["location"] == "http://e/[redacted]" and fields["x-one"] == "1"
        assert "Bearer x" in fields["www-authenticate"], "only what is secret goes"
        status, _, refused = paths.call("GET", "/event/v1/events")
        assert status == 403 and "no [redacted] or [redacted]" in json.dumps(refused)
        texts += [json.dumps(shown), json.dumps(refused), server.output()]
        for canary in (BEARER, KEY, json.dumps(KEY)[1:-1], PASSWORD, BASIC):
            assert not [text for text in texts if canary in text], canary
            assert not [file for file in server.data.iterdir() if file.is_file() and canary.encode() in file.read_bytes()], canary
    finally:
        assert server.terminate() == 0, server.output()


def test_a_trial_ends_with_its_callers_right(tmp_path, mirror):
    server = programs.start_pintle(tmp_path, extra=["--allow-target", programs.HOST])
    try:
        paths = Paths(server, server.token)
        target = make_target(paths, mirror, "/slow")
        account = paths.need("POST", "/admin/v1/accounts", {"name": "trier"}, 201)["account"]["id"]
        paths.need("PUT", f"/admin/v1/instance/members/{account}/roles/IAM_OWNER", {})
        token = paths.need("POST", f"/admin/v1/accounts/{account}/tokens", {}, 201)
        answers = []
        thread = threading.Thread(target=lambda: answers.append(Paths(server, token["secret"]).call("POST", f"/target/v1/targets/{target}/test", {})))
        start = time.monotonic()
        thread.start()
        assert mirror.came.wait(10)
        paths.need("DELETE", f"/admin/v1/accounts/{account}/tokens/{token['token']['id']}")
        thread.join(10)
        assert answers and answers[0][0] == 401 and time.monotonic() - start < 10, answers
    finally:
        mirror.gone.set()
        assert server.terminate() == 0, server.output()


@pytest.mark.parametrize("name", ["Pintle-Causation", "pintle-anything", "Webhook-Id", "DATE"])
def test_fields_that_are_pintles_own_are_refused(name, tmp_path, mirror):
    server = programs.start_pintle(tmp_path, extra=["--allow-target", programs.HOST])
    try:
        paths = Paths(server, server.token)
        target = make_target(paths, mirror, "/fails")
        status, _, answer = paths.call("PUT", f"/target/v1/targets/{target}/static_fields", {"fields": [{"name": name, "value": "1"}]})
        assert status == 400 and "is set by Pintle" in json.dumps(answer)
    finally:
        assert server.terminate() == 0
