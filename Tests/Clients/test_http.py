"""HTTP as clients, proxies and load balancers read it: answers that come early, dates, checks, plain text on TLS ports."""
import http.client
import re
import secrets
import socket
import ssl
import subprocess
import time

import pytest

from harness import programs

LENGTH = 20 * 1024 * 1024
DATE = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT")


def pieces():
    for _ in range(20):
        yield b"x" * (LENGTH // 20)


@pytest.mark.parametrize("path, status", [("/nothing", 404), ("/helloworld.Greeter/SayHello", 415)])
@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize("tls", [False, True])
def test_a_client_that_sends_everything_first_reads_its_answer(path, status, chunked, tls, testee, certs):
    if tls:
        context = ssl.create_default_context(cafile=certs.certificate)
        client = http.client.HTTPSConnection(programs.HOST, testee.tls_port, context=context, timeout=60)
    else:
        client = http.client.HTTPConnection(programs.HOST, testee.port, timeout=60)
    fields = {"content-type": "text/plain"} | ({} if chunked else {"content-length": str(LENGTH)})
    client.request("POST", path, body=pieces(), headers=fields, encode_chunked=chunked)
    answer = client.getresponse()
    assert (answer.status, answer.getheader("connection")) == (status, "close")
    answer.read()
    client.close()


@pytest.mark.parametrize("version", ["--http1.1", "--http2-prior-knowledge"])
@pytest.mark.parametrize("more", [[], ["-H", "Transfer-Encoding: chunked"]])
def test_curl_reads_its_answer(version, more, testee, tmp_path):
    if more and version != "--http1.1":
        more = ["-H", "Content-Length:"]
    body = tmp_path / "body"
    body.write_bytes(b"x" * LENGTH)
    for _ in range(3):
        done = subprocess.run(
            ["curl", "-sS", version, *more, "-H", "Expect:", "--data-binary", f"@{body}", "-o", "/dev/null", "-w", "%{http_code}",
             "--max-time", "60", f"http://{programs.HOST}:{testee.port}/nothing"], capture_output=True, text=True)
        assert (done.returncode, done.stdout) == (0, "404"), done.stderr


@pytest.mark.parametrize("version", ["--http1.1", "--http2-prior-knowledge"])
@pytest.mark.parametrize("path", ["/healthz", "/nothing", "/v1/nothing"])
def test_every_answer_has_a_date(version, path, testee):
    done = subprocess.run(["curl", "-sS", version, "-I", f"http://{programs.HOST}:{testee.port}{path}"],
                          capture_output=True, text=True, check=True)
    dates = re.findall(r"(?im)^date: (.*)$", done.stdout)
    assert len(dates) == 1 and DATE.fullmatch(dates[0])
    assert abs(time.mktime(time.strptime(dates[0], "%a, %d %b %Y %H:%M:%S GMT")) - time.mktime(time.gmtime())) < 60


def raw(port, request):
    with socket.create_connection((programs.HOST, port), timeout=10) as client:
        client.sendall(request)
        answer = b""
        while piece := client.recv(65536):
            answer += piece
    return answer.decode("latin-1")


@pytest.mark.parametrize("request_", [
    b"OPTIONS / HTTP/1.0\r\n\r\n", b"OPTIONS * HTTP/1.0\r\n\r\n",
    b"OPTIONS / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"])
def test_load_balancers_may_check_by_options(request_, testee):
    assert raw(testee.port, request_).startswith("HTTP/1.1 204 ")


@pytest.mark.parametrize("version", ["--http1.0", "--http1.1", "--http2-prior-knowledge"])
@pytest.mark.parametrize("method", ["POST", "HEAD"])
def test_an_answer_says_its_length_once(version, method, testee):
    body = ["-I"] if method == "HEAD" else ["-D", "-", "--data", '{"customerName":"Ada"}', "-H", "content-type: application/json"]
    path = "/v1/orders" if method == "POST" else "/healthz"
    done = subprocess.run(["curl", "-sS", version, *body, f"http://{programs.HOST}:{testee.port}{path}"], capture_output=True,
                          check=True)
    head, answer = done.stdout.split(b"\r\n\r\n", 1)
    assert head.split()[1] == b"200"
    lengths = re.findall(rb"(?im)^content-length: (\d+)", head)
    assert len(lengths) == 1 and (method == "HEAD" or lengths == [b"%d" % len(answer)]), head
    assert b"transfer-encoding" not in head.lower()


def test_plain_text_on_a_tls_port(testee):
    answer = raw(testee.tls_port, b"DELETE /healthz HTTP/1.1\r\nHost: h\r\n\r\n")
    assert answer.startswith("HTTP/1.1 400 ") and answer.endswith("this port speaks TLS: use https://\n")


def test_grpc_needs_trailers(testee):
    answer = raw(testee.port, b"POST /helloworld.Greeter/SayHello HTTP/1.0\r\ncontent-type: application/grpc\r\n"
                              b"content-length: 5\r\n\r\n\0\0\0\0\0")
    assert answer.startswith("HTTP/1.1 505 ")


def test_the_header_list_is_a_setting(tmp_path, certs):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), certs=certs, extra=["--max-header-list", "32768"])
    try:
        for version in ["--http1.1", "--http2-prior-knowledge"]:
            for count, status in [(20, "200"), (60, "431")]:
                fields = [word for index in range(count) for word in ("-H", f"x-field-{index}: {'x' * 900}")]
                done = subprocess.run(["curl", "-sS", version, *fields, "-o", "/dev/null", "-w", "%{http_code}",
                                       f"http://{programs.HOST}:{server.port}/healthz"], capture_output=True, text=True)
                assert done.stdout == status, (version, count, done.stderr)
    finally:
        assert server.terminate() == 0
