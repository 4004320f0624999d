"""The example of docs/library.md: built as somebody else would build it, and called by real clients."""
import json
import os
import pathlib
import re
import signal
import subprocess

import grpc
import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from harness.programs import ROOT

EXAMPLE = ROOT / "docs" / "examples" / "library"
PROGRAM = pathlib.Path(os.environ.get("TEST_EXAMPLE", ROOT / ".build-example" / "debug" / "shelf"))


@pytest.fixture(scope="module")
def shelf():
    """host:port of the running example; it ends well when it is told to."""
    if not PROGRAM.exists():
        raise FileNotFoundError(f"{PROGRAM} is missing: run `make example` first")
    process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", PROGRAM], stdout=subprocess.PIPE, text=True,
                               stdin=subprocess.DEVNULL)
    try:
        line = process.stdout.readline()
        yield re.fullmatch(r"listening on (\S+)\n", line)[1]
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.stdout.close()


@pytest.fixture(scope="module")
def message(tmp_path_factory):
    """The class of a message of shelf.proto by its name."""
    out = tmp_path_factory.mktemp("shelf") / "set"
    subprocess.run(["protoc", f"-I{EXAMPLE / 'proto'}", f"-I{ROOT / 'proto'}", "--include_imports",
                    f"--descriptor_set_out={out}", "shelf/v1/shelf.proto"], check=True)
    pool = descriptor_pool.DescriptorPool()
    for file in descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes()).file:
        pool.Add(file)
    return lambda name: message_factory.GetMessageClass(pool.FindMessageTypeByName(f"shelf.v1.{name}"))


def curl(shelf, path, *arguments):
    done = subprocess.run(["curl", "-sS", "--max-time", "20", *arguments, f"http://{shelf}{path}"], check=True,
                          capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_grpc(shelf, message):
    with grpc.insecure_channel(shelf) as channel:
        def call(kind, name, response):
            return getattr(channel, kind)(f"/shelf.v1.Books/{name}", lambda request: request.SerializeToString(),
                                          message(response).FromString)
        get = call("unary_unary", "GetBook", "Book")
        assert get(message("GetBookRequest")(id="2"), timeout=20).title == "Emma"
        for book, code in (("9", grpc.StatusCode.NOT_FOUND), ("", grpc.StatusCode.INVALID_ARGUMENT)):
            with pytest.raises(grpc.RpcError) as failure:
                get(message("GetBookRequest")(id=book), timeout=20)
            assert failure.value.code() is code
        books = call("unary_stream", "ListBooks", "Book")(message("ListBooksRequest")(title_part="e"), timeout=20)
        assert [book.title for book in books] == ["Dune", "Ulysses"]


@pytest.mark.parametrize("version", ["--http1.1", "--http2-prior-knowledge"])
def test_json(shelf, version):
    assert curl(shelf, "/v1/books/1", version) == [{"id": "1", "title": "Dune"}]
    assert curl(shelf, "/v1/books/9", version) == [{"code": 5, "message": "there is no book 9"}]
    assert [line["result"]["id"] for line in curl(shelf, "/v1/books", version)] == ["1", "2", "3"]
    connect = curl(shelf, "/shelf.v1.Books/GetBook", version, "-H", "content-type: application/json", "-d", '{"id":"3"}')
    assert connect == [{"id": "3", "title": "Ulysses"}]


def test_the_page_shows_the_files():
    """What docs/library.md prints is what is built."""
    page = (ROOT / "docs" / "library.md").read_text()
    for name in ("Package.swift", "proto/shelf/v1/shelf.proto", "Sources/shelf/BookService.swift", "Sources/shelf/main.swift"):
        assert (EXAMPLE / name).read_text().strip() in page, name


def test_the_commands_of_docs_library_md(shelf):
    """Those that call; `make example` and `make check-generated` run the others."""
    block, = re.findall(r"^```sh\n(.*?)^```", (ROOT / "docs" / "library.md").read_text(), re.S | re.M)
    generate, build, serve, *calls = block.splitlines()
    assert (generate, build) == ("docs/examples/library/generate.sh", "make example") and serve.startswith(".build-example/debug/shelf 6001")
    done = subprocess.run(["bash", "-ec", "\n".join(calls).replace("127.0.0.1:6001", shelf)], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0 and done.stdout.count("Dune") == 2, done
