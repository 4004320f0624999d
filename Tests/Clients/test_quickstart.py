"""A newcomer with docs/quickstart.md: what it prints, run as it is printed, and its receivers against what they must refuse."""
import hashlib
import hmac
import http.client
import os
import re
import shutil
import signal
import subprocess
import time

import pytest

from harness import programs
from test_docs_commands import matches, read_blocks

PAGE = programs.ROOT / "docs" / "quickstart.md"
LANGUAGES = {"python": "python3", "javascript": "node", "go": "go"}
KEY = "Gse2uOHA4A5lxcA3xJcD1OnPqkrX1hDmnnrV"
BODY = b'{"event_type":"user.human.added","aggregateID":"ada"}'


@pytest.fixture(params=LANGUAGES)
def language(request):
    if shutil.which(LANGUAGES[request.param]) is None:
        pytest.skip(f"{LANGUAGES[request.param]} is not installed")
    return request.param


def choice(language):
    """The page's line that chooses the receiver of a language."""
    page = PAGE.read_text()
    if language == "python":
        return re.search(r'^receiver="python3.*$', page, re.M)[0]
    return re.search(rf"^\| {language} \| .* \| `(.*)` \|$", page, re.M | re.I)[1]


def environment(directory):
    """The newcomer's: the program on the path, no settings."""
    return programs.clean_environment(PATH=f"{programs.PROGRAMS}:{os.environ['PATH']}", HOME=str(directory))


def test_a_newcomer_receives_a_signed_webhook(language, tmp_path):
    (tmp_path / "docs").symlink_to(PAGE.parent)
    script = "\n".join(re.findall(r"```sh\n(.*?)```", PAGE.read_text(), re.S))
    for printed, own in ((choice("python"), choice(language)), ("8080", str(programs.free_port())),
                         ("9000", str(programs.free_port()))):
        assert printed in script
        script = script.replace(printed, own)
    # A curl that is refused ends the script, as it would end the newcomer's way.
    script = 'set -eu\ncurl() { command curl --fail-with-body "$@"; }\n' + script
    begun = time.monotonic()
    run = subprocess.Popen(["bash", "-c", script], cwd=tmp_path, env=environment(tmp_path), text=True,
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        output, _ = run.communicate(timeout=120)
    finally:
        try:
            os.killpg(run.pid, signal.SIGKILL)  # what the script left running; nothing when it came to its end
        except ProcessLookupError:
            pass
    assert run.returncode == 0, output
    answers = [block.answer for block in read_blocks(PAGE) if block.answer]
    assert len(answers) == 3
    # Of the deliveries the title alone: one may be told before its outcome is recorded.
    for answer in [*answers[:2], answers[2].splitlines()[0]]:
        assert matches(answer, output), f"printed:\n{answer}\ncame:\n{output}"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("quickstart")] == []
    print(f"{language}: {time.monotonic() - begun:.1f} s from the start of the server to its end")


def signature(key=KEY, body=BODY, age=0):
    sent = str(int(time.time()) - age)
    return f"t={sent},v1=" + hmac.new(key.encode(), sent.encode() + b"." + body, hashlib.sha256).hexdigest()


def test_receivers_take_what_is_signed_and_nothing_else(language, tmp_path):
    (tmp_path / "docs").symlink_to(PAGE.parent)
    (tmp_path / "quickstart").mkdir()
    port = programs.free_port()
    receiver = subprocess.Popen(["bash", "-c", f"{choice(language)}; exec $receiver {port}"], cwd=tmp_path,
                                env=environment(tmp_path) | {"SIGNING_KEY": KEY}, stdout=subprocess.PIPE, text=True)
    try:
        deadline = time.monotonic() + 60
        while True:
            try:
                http.client.HTTPConnection("127.0.0.1", port, timeout=1).connect()
                break
            except OSError:
                assert time.monotonic() < deadline and receiver.poll() is None
                time.sleep(0.05)  # it says nothing when it listens
        large = b" " * ((1 << 20) - len(BODY)) + BODY
        for what, field, body, status in (
            ("right", signature(), BODY, 204),
            ("the former key beside it", signature() + "," + signature(key="other").split(",")[1], BODY, 204),
            ("another key", signature(key="other"), BODY, 401),
            ("another body", signature(), BODY.replace(b"ada", b"eve"), 401),
            ("too old", signature(age=400), BODY, 401),
            ("from the future", signature(age=-400), BODY, 401),
            ("no time", signature().split(",")[1], BODY, 401),
            ("no signature", signature().split(",")[0], BODY, 401),
            ("no HEX", signature()[:-1] + "g", BODY, 401),
            ("nothing", "", BODY, 401),
            ("as large as may be", signature(body=large), large, 204),
            ("one byte larger", signature(body=large + b" "), large + b" ", 413),
        ):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            try:
                connection.request("POST", "/", body, {"ZITADEL-Signature": field})
            except (BrokenPipeError, ConnectionResetError):
                pass  # it answered before it had read all
            assert connection.getresponse().status == status, what
            connection.close()
    finally:
        receiver.terminate()
        output, _ = receiver.communicate(timeout=10)
    assert output == "user.human.added ada\n" * 3
