"""Bodies as they are through the JSON gateway, over both versions of HTTP, and the same calls by gRPC."""
import gzip
import re
import socket
import ssl
import subprocess

import grpc
import pytest

from harness import programs

VERSIONS = ["--http1.1", "--http2-prior-knowledge"]
MiB = 1024 * 1024


def pattern(count, start=0):
    return (bytes(range(251)) * (count // 251 + 2))[start % 251:][:count]


def curl(testee, version, path, *arguments, body=None, code=0):
    """The status, the fields and the body of an answer; `code` is what curl shall exit with."""
    data = ["--data-binary", "@-"] if body is not None else []
    done = subprocess.run(
        ["curl", "-sS", "-i", version, "--max-time", "60", "-H", "Expect:", *data, *arguments,
         f"http://{programs.HOST}:{testee.port}/bodies/v1{path}"], input=body, capture_output=True)
    assert done.returncode == code, done.stderr
    head, _, rest = done.stdout.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    return int(lines[0].split()[1]), fields, rest


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("count", [0, 1, 100, 16 * 1024, 4 * MiB])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_comes_back_as_it_went(version, count, chunked, testee):
    body = pattern(count)
    more = ["-H", "Transfer-Encoding: chunked"] if chunked and version == "--http1.1" else []
    for verb, path in (("POST", "/echo"), ("PUT", "/files/a/b.bin")):
        status, fields, answer = curl(testee, version, path, "-X", verb, "-H", "content-type: audio/ogg", *more, body=body)
        assert (status, answer == body) == (200, True)
        assert (fields["content-type"], fields["content-length"]) == ("audio/ogg", str(count))
        assert fields["content-disposition"] == "attachment"
        assert fields["content-security-policy"] == "sandbox" and fields["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("version", VERSIONS)
def test_one_byte_more_than_a_message_may_have_is_refused(version, testee):
    status, fields, _ = curl(testee, version, "/echo", "-H", "content-type: a/b", body=pattern(4 * MiB + 1))
    assert (status, fields["content-type"]) == (413, "application/json")


@pytest.mark.parametrize("version", VERSIONS)
def test_a_compressed_body_is_taken_apart(version, testee):
    body = pattern(100_000)
    status, fields, answer = curl(
        testee, version, "/echo", "-H", "content-type: text/plain", "-H", "content-encoding: gzip",
        "-H", "accept-encoding: gzip", body=gzip.compress(body))
    assert (status, fields["content-encoding"], gzip.decompress(answer) == body) == (200, "gzip", True)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("count", [0, 1, 20 * MiB])
def test_uploads_are_longer_than_a_message(version, count, testee):
    status, _, answer = curl(testee, version, "/upload/f?note=n", "-H", "content-type: video/mp4", body=pattern(count))
    assert status == 200
    for part in (f'"bytes":"{count}"' if count else '"messages":1', '"name":"f"', '"note":"n"', '"named":1', "video/mp4"):
        assert part.encode() in answer, answer
    assert f'"sum":"{sum(pattern(count))}"'.encode() in answer or sum(pattern(count)) == 0


@pytest.mark.parametrize("version", VERSIONS)
def test_downloads_come_in_pieces(version, testee):
    sizes = [100, 0, 65_536, 1, 9 * MiB]
    status, fields, answer = curl(
        testee, version, "/download?content_type=image/png&" + "&".join(f"sizes={size}" for size in sizes))
    assert (status, fields["content-type"]) == (200, "image/png")
    assert "content-length" not in fields and "content-disposition" not in fields
    assert answer == pattern(sum(sizes))


@pytest.mark.parametrize("version, code", [("--http1.1", 18), ("--http2-prior-knowledge", 92), ("--http1.0", 56)])
@pytest.mark.parametrize("count", [1, 100_000])
def test_an_answer_that_breaks_off_is_seen_to(version, code, count, testee):
    """The first piece is on its way when the second fails, in each version of HTTP; 1.0 has no other end than the connection's."""
    curl(testee, version, f"/download?sizes={count}&sizes=0&pause=200000000&fails=true", code=code)


def test_an_answer_that_breaks_off_has_no_end_of_tls(testee, certs):
    context = ssl.create_default_context(cafile=certs.certificate)
    with socket.create_connection((programs.HOST, testee.tls_port), timeout=30) as plain:
        with context.wrap_socket(plain, server_hostname="localhost", suppress_ragged_eofs=False) as client:
            client.sendall(b"GET /bodies/v1/download?sizes=5&sizes=0&pause=200000000&fails=true HTTP/1.0\r\n\r\n")
            with pytest.raises((ssl.SSLEOFError, ConnectionResetError)):
                while client.recv(65536):
                    pass


def test_no_part_seems_the_whole_on_a_unix_socket(tmp_path):
    """There is no reset there: HTTP/1.0 gets what has a length, and is told to come by 1.1 for the rest."""
    path = tmp_path / "socket"
    testee = programs.start_testee(tmp_path, extra=["--listen", f"unix:{path}"])
    try:
        for target, version, status in (("/fetch?sizes=70000", "1.0", 200), ("/download?sizes=5&sizes=5&pause=1000000", "1.0", 505),
                                        ("/download?sizes=5&sizes=0&pause=200000000&fails=true", "1.0", 505),
                                        ("/download?sizes=5&sizes=5&pause=1000000", "1.1", 200)):
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(30)
                client.connect(str(path))
                client.sendall(f"GET /bodies/v1{target} HTTP/{version}\r\nhost: a\r\nconnection: close\r\n\r\n".encode())
                answer = b"".join(iter(lambda: client.recv(65536), b""))
            assert int(answer.split()[1]) == status, (target, answer[:200])
            assert (b"content-length" in answer) == (version == "1.0"), "each answer tells its end"
    finally:
        assert testee.terminate() == 0


@pytest.mark.parametrize("version", VERSIONS + ["--http1.0"])
def test_whole_answers_end_well(version, testee):
    status, _, answer = curl(testee, version, "/download?sizes=5&sizes=5&pause=1000000")
    assert (status, answer) == (200, pattern(10))


@pytest.mark.parametrize("version", VERSIONS)
def test_head(version, testee):
    status, fields, answer = curl(testee, version, "/fetch?sizes=70000", "-I")
    assert (status, fields["content-length"], answer) == (200, "70000", b"")
    status, fields, answer = curl(testee, version, "/download?sizes=70000", "-I")
    assert (status, fields.get("content-length"), answer) == (200, None, b"")


@pytest.mark.parametrize("version", VERSIONS)
def test_a_patch_names_what_it_changes(version, testee):
    status, fields, _ = curl(testee, version, "/resources/a", "-X", "PATCH",
                             body=b'{"part":{"inner":{"count":0}},"odd1name":null,"list":[{"title":"x"}]}')
    assert (status, fields["x-paths"]) == (200, "list,odd_1name,part.inner.count")
    status, fields, _ = curl(testee, version, "/resources/a?updateMask=displayName", "-X", "PATCH", body=b'{"part":{}}')
    assert (status, fields["x-paths"]) == (200, "display_name")


def test_grpc_has_messages(testee, protos):
    service = "pintle.testing.v1.BodyService"
    body = protos.message("google.api.HttpBody")
    extension = protos.message("google.protobuf.Any")(type_url="t/x", value=b"y")
    message = body(content_type="text/html\r\n", data=b"\xff\0", extensions=[extension])
    with grpc.insecure_channel(testee.target) as channel:
        def call(kind, name, request, response):
            return getattr(channel, kind)(f"/{service}/{name}", request_serializer=lambda value: value.SerializeToString(),
                                          response_deserializer=protos.message(response).FromString)
        assert call("unary_unary", "EchoBody", body, "google.api.HttpBody")(message, timeout=20) == message
        both = call("stream_stream", "Converse", body, "google.api.HttpBody")
        assert list(both(iter([message, body()]), timeout=20)) == [message, body()]
        request = protos.message("pintle.testing.v1.DownloadRequest")(sizes=[3, 0, 2], content_type="a/b", fails=True)
        stream = call("unary_stream", "Download", request, "google.api.HttpBody")(request, timeout=20)
        pieces = []
        with pytest.raises(grpc.RpcError) as failure:
            for piece in stream:
                pieces.append(piece.data)
        assert pieces == [pattern(3), b"", pattern(2, 3)] and failure.value.code() is grpc.StatusCode.NOT_FOUND


def test_the_commands_of_docs_bodies_md():
    block, = re.findall(r"^```sh\n(.*?)^```", (programs.ROOT / "docs" / "bodies.md").read_text(), re.S | re.M)
    script = "set -euo pipefail\ntrap 'kill %1; wait %1' EXIT\ncurl() { command curl --retry 20 --retry-connrefused --retry-delay 1 \"$@\"; }\n"
    done = subprocess.run(
        ["setpriv", "--pdeathsig", "KILL", "bash", "-c", script + block.replace("6000", str(programs.free_port()))], cwd=programs.ROOT,
        stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
        env=programs.clean_environment(PATH=f"{programs.PROGRAMS}:/usr/bin:/bin"))
    assert done.returncode == 0, done.stderr
    assert (programs.ROOT / "README.md").read_bytes() in done.stdout
