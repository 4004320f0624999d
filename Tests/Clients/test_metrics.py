"""Metrics, as Prometheus' own tool and a known load see them; logs and health beside them."""
import json
import pathlib
import re
import socket
import ssl
import subprocess
import time

import pytest
import urllib3

from harness import databases, programs

ROOT = programs.ROOT
MONITORING = ROOT / "docs" / "monitoring"
TOKEN = "a-token-for-metrics"
http = urllib3.PoolManager(retries=False)


def promtool(*arguments, stdin=None):
    done = subprocess.run(["promtool", *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def scrape(port, token=None, **fields):
    if token:
        fields["authorization"] = f"Bearer {token}"
    return http.request("GET", f"http://{programs.HOST}:{port}/metrics", headers=fields)


def figures(text):
    """{(name, frozenset of labels): number}"""
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            name, labels, number = re.fullmatch(r"(\w+)(?:\{(.*)\})? (\S+)", line).groups()
            pairs = re.findall(r'(\w+)="((?:[^"\\]|\\.)*)"', labels or "")
            assert (name, frozenset(pairs)) not in found, line
            found[name, frozenset(pairs)] = float(number)
    return found


def figure(found, name, **labels):
    return found.get((name, frozenset(labels.items())))


@pytest.fixture
def server(tmp_path):
    port = programs.free_port()
    token_file = tmp_path / "metrics-token"
    token_file.write_text(TOKEN + "\n")
    token_file.chmod(0o600)
    server = programs.start_pintle(tmp_path, extra=[
        "--metrics-listen", f"{programs.HOST}:{port}", "--metrics-token-file", token_file, "--log-format", "logfmt",
        "--loops", "2"])
    server.metrics_port = port
    yield server
    server.terminate()


def load(server, calls):
    """Calls that succeed, are refused, and lead nowhere, `calls` of each."""
    base = f"http://{programs.HOST}:{server.port}"
    token = {"authorization": f"Bearer {server.token}"}
    for _ in range(calls):
        path = "/management/v1/flows/types/_search"
        assert http.request("POST", base + path, headers=token).status == 200
        assert http.request("POST", base + path).status == 401
        assert http.request("GET", base + "/nowhere?secret=canary", headers={"x-request-id": "r 1"}).status == 404
        assert http.request(
            "POST", base + "/zitadel.management.v1.ManagementService/ListFlowTypes", body=b"{}",
            headers={"content-type": "application/json", **token}).status == 200


def test_the_metrics_of_a_known_load_are_the_load(server):
    load(server, 7)
    first = figures(scrape(server.metrics_port, TOKEN).data.decode())
    load(server, 5)
    found = figures(scrape(server.metrics_port, TOKEN).data.decode())
    method = "zitadel.management.v1.ManagementService/ListFlowTypes"
    for dialect, code in (("json", "ok"), ("json", "unauthenticated"), ("connect", "ok")):
        labels = {"method": method, "dialect": dialect, "code": code}
        assert figure(first, "pintle_rpc_calls_finished_total", **labels) == 7
        assert figure(found, "pintle_rpc_calls_finished_total", **labels) == 12
    labels = {"method": method, "dialect": "json"}
    assert figure(found, "pintle_rpc_calls_started_total", **labels) == 24
    assert figure(found, "pintle_rpc_handlers_entered_total", **labels) == 12
    assert figure(found, "pintle_rpc_call_duration_seconds_count", **labels) == 24
    assert figure(found, "pintle_rpc_call_duration_seconds_bucket", le="+Inf", **labels) == 24
    assert 0 < figure(found, "pintle_rpc_call_duration_seconds_sum", **labels) < 24
    assert figure(found, "pintle_http_unrouted_requests_total", dialect="none") == 12
    assert not any("nowhere" in value for _, labels in found for _, value in labels), "paths are no labels"
    assert figure(found, "pintle_loop_busy_seconds_total", loop="0") > 0
    assert databases.ON_POSTGRES or figure(found, "pintle_store_disk_free_bytes") > 0
    assert figure(found, "process_open_fds") > 10
    assert figure(found, "pintle_key_age_seconds", algorithm="ES256") < 600


def test_promtool_is_content(server, tmp_path):
    load(server, 1)
    text = scrape(server.metrics_port, TOKEN)
    assert text.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    # It says nothing where it has nothing to say; names of the process are every program's.
    said = promtool("check", "metrics", stdin=text.data.decode())
    assert not said, said
    open_text = scrape(server.metrics_port, TOKEN, accept="application/openmetrics-text;version=1.0.0")
    assert open_text.headers["content-type"].startswith("application/openmetrics-text; version=1.0.0")
    assert open_text.data.endswith(b"# EOF\n")
    promtool("check", "rules", MONITORING / "alerts.yml")
    # It checks no dashboards, so their expressions stand as rules.
    dashboard = json.loads((MONITORING / "dashboard.json").read_text())
    rules = [{"record": f"panel_{panel['id']}_{target['refId']}",
              "expr": target["expr"].replace("$instance", ".*").replace("$__rate_interval", "1m")}
             for panel in dashboard["panels"] for target in panel["targets"]]
    (tmp_path / "panels.json").write_text(json.dumps({"groups": [{"name": "panels", "rules": rules}]}))
    promtool("check", "rules", tmp_path / "panels.json")


def test_what_rules_and_dashboard_read_is_there():
    table = set(re.findall(r"^\| `(\w+)`", (ROOT / "docs" / "metrics.md").read_text(), re.M))
    rules = (MONITORING / "alerts.yml").read_text()
    dashboard = json.loads((MONITORING / "dashboard.json").read_text())
    read = " ".join(target["expr"] for panel in dashboard["panels"] for target in panel["targets"])
    named = {re.sub(r"_(bucket|sum|count)$", "", name)
             for name in re.findall(r"\b(?:pintle|process)_\w+", " ".join(re.findall(r"expr: .*|\n            ?.*", rules)) + read)}
    assert len(named) > 25
    assert named - table == set()


def test_who_may_read(server, tmp_path):
    port = server.metrics_port
    assert scrape(port).status == 401
    assert scrape(port, TOKEN[:-1]).status == 401
    assert scrape(port, TOKEN + "x").status == 401
    assert scrape(port, server.token).status == 401
    assert http.request("GET", f"http://{programs.HOST}:{port}/readyz").status == 200
    assert http.request("POST", f"http://{programs.HOST}:{port}/management/v1/flows/types/_search").status == 404
    # Not where the API is; through the administrator's socket without a token.
    assert scrape(server.port, TOKEN).status == 404
    done = subprocess.run(["curl", "-sS", "--unix-socket", server.data / "admin.sock", "http://localhost/metrics"],
                          capture_output=True, text=True, timeout=20)
    assert "pintle_build_info{" in done.stdout
    for arguments, reason in (
            (["--metrics-listen", "0.0.0.0:0"], "--metrics-token-file"),
            (["--metrics-listen", ":0"], "--metrics-token-file"),
            (["--metrics-token-file", tmp_path / "metrics-token"], "--metrics-listen"),
            (["--metrics-tls"], "--metrics-listen"),
            (["--metrics-listen", "127.0.0.1:0", "--metrics-token-file", tmp_path / "short"], "16")):
        (tmp_path / "short").write_text("x" * 15)
        (tmp_path / "short").chmod(0o600)
        done = programs.run("pintle", "serve", "--data", tmp_path / "other", *arguments, check=False)
        assert done.returncode == 2 and reason in done.stderr, done.stderr


def test_without_a_token_this_machine_is_asked_by_its_own_names(tmp_path):
    """A web page whose name was made to lead here names another host."""
    port = programs.free_port()
    server = programs.start_pintle(tmp_path, extra=["--metrics-listen", f"{programs.HOST}:{port}"])
    try:
        for host in (None, "localhost", f"LOCALHOST:{port}", "127.0.0.1", f"127.0.0.1:{port}", "[::1]", f"[::1]:{port}"):
            assert scrape(port, **({"host": host} if host else {})).status == 200, host
        for host in ("evil.example", f"evil.example:{port}", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1",
                     "[::2]", "[::1", "::1", "localhost:80:80", "localhost:x"):
            answer = scrape(port, host=host)
            assert answer.status in (400, 403) and b"pintle_" not in answer.data, host
        assert b"localhost" in scrape(port, host="evil.example").data
        assert http.request("GET", f"http://{programs.HOST}:{port}/readyz", headers={"host": "probe.internal"}).status == 200
        done = subprocess.run(
            ["curl", "-sS", "--http2-prior-knowledge", "-H", "host: evil.example", "-o", tmp_path / "answer", "-w",
             "%{http_code}", f"http://{programs.HOST}:{port}/metrics"], capture_output=True, text=True, timeout=20)
        assert done.stdout == "403", done
    finally:
        assert server.terminate() == 0


def test_encrypted_metrics(tmp_path):
    """Readers get the server's certificate, and the next one once the files have changed."""
    port = programs.free_port()
    live = {name: tmp_path / f"live.{name}" for name in ("key", "crt")}

    def install(pair):
        for path, source in ((live["key"], pair.key), (live["crt"], pair.certificate)):
            fresh = path.with_suffix(".new")
            fresh.write_bytes(pathlib.Path(source).read_bytes())
            fresh.chmod(0o600)
            fresh.replace(path)
        return pair.certificate

    first, second = (programs.Certificates(tmp_path / name) for name in ("first", "second"))
    authority = install(first)
    server = programs.start_pintle(tmp_path, extra=[
        "--metrics-listen", f"{programs.HOST}:{port}", "--metrics-tls", "--cert", live["crt"], "--key", live["key"]])
    try:
        assert f"https://{programs.HOST}:{port}/metrics" in server.output()
        assert b"pintle_build_info{" in encrypted(port, authority, "/metrics")
        assert b" 200 " in encrypted(port, authority, "/healthz")[:20]
        with socket.create_connection((programs.HOST, port), 10) as plain:
            plain.sendall(b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n")
            assert plain.recv(100).startswith(b"HTTP/1.1 400")
        authority = install(second)
        wanted = pathlib.Path(authority).read_text().strip()
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while ssl.get_server_certificate((programs.HOST, port)).strip() != wanted:
            assert time.monotonic() < end, server.output()
            time.sleep(0.1)  # the server looks at its files every few seconds and tells nobody
        assert b"pintle_build_info{" in encrypted(port, authority, "/metrics")
    finally:
        server.terminate()


def encrypted(port, authority, path):
    context = ssl.create_default_context(cafile=str(authority))
    with socket.create_connection((programs.HOST, port), 10) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n".encode())
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
    return answer


def test_logs_name_the_request_and_no_secret(server):
    base = f"http://{programs.HOST}:{server.port}"
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    load(server, 1)
    answer = http.request("GET", base + "/management/v1/actions/nothing?access_token=canary", headers={
        "authorization": f"Bearer {server.token}", "x-request-id": "abc",
        "traceparent": f"00-{trace}-00f067aa0ba902b7-01"})
    assert answer.status == 404
    server.terminate()
    lines = [line for line in server.output().splitlines() if line.startswith("time=")]
    (nowhere,) = [line for line in lines if "event=request_unrouted" in line]
    assert 'level=warn' in nowhere and "verb=GET path=/nowhere status=404" in nowhere and 'request_id="r 1"' in nowhere
    (failed,) = [line for line in lines if "code=not_found" in line]
    assert "path=/management/v1/actions/nothing" in failed and "request_id=abc" in failed
    assert f"trace_id={trace}" in failed and re.search(r" caller=\d+ organization=\d+", failed)
    events = [match[1] for line in lines if (match := re.search(r" event=(\w+)", line))]
    assert events[0] == "started" and events[-2:] == ["stopping", "stopped"]
    assert "canary" not in "\n".join(lines) and server.token not in "\n".join(lines)


def test_health_asks_a_server_that_runs(server):
    base = f"http://{programs.HOST}:{server.port}"
    assert programs.run("pintle", "health", "--data", server.data).stdout == "ok\n"
    assert programs.run("pintle", "health", "--url", base).stdout == "ok\n"
    server.terminate()
    for arguments in (["--data", server.data], ["--url", base]):
        done = programs.run("pintle", "health", *arguments, check=False)
        assert done.returncode == 1 and done.stderr.startswith("pintle: "), done.stderr


def test_health_by_tls_trusts_whom_it_is_told(tmp_path, certs):
    server = programs.start_pintle(tmp_path, certs=certs)
    try:
        url = f"https://localhost:{server.tls_port}"
        done = programs.run("pintle", "health", "--url", url, "--target-ca", certs.certificate)
        assert done.stdout == "ok\n"
        assert programs.run("pintle", "health", "--url", url, check=False).returncode == 1
    finally:
        server.terminate()
