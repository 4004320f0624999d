"""The programs as a newcomer meets them: the first start, the calls that are printed, the README, the command line."""
import json
import os
import pathlib
import re
import signal
import subprocess
import time

import pytest

from harness import dialects, programs
from harness.management import Admin, Management

ROOT = programs.ROOT


def start_without_token(directory, certs=None):
    """A first start with nothing given but addresses; the server and what it printed."""
    port = programs.free_port()
    arguments = ["serve", "--data", directory / "data", "--listen", f"{programs.HOST}:{port}"]
    tls_port = None
    if certs:
        tls_port = programs.free_port()
        arguments += ["--listen-tls", f"{programs.HOST}:{tls_port}", "--cert", certs.certificate, "--key", certs.key]
    server = programs.Server("pintle", arguments, port, tls_port, directory / f"log{time.monotonic_ns()}")
    end = time.monotonic() + programs.PATIENCE_SECONDS
    while "curl" not in server.output() and time.monotonic() < end:
        time.sleep(0.01)  # polled: the calls may be printed a moment after it is ready
    return server, server.output()


def printed_commands(text):
    """The commands that the program printed to be pasted, each with the lines that continue it."""
    joined = re.sub(r"\\\n\s*", " ", text)
    return [line.strip().removeprefix("$ ") for line in joined.splitlines()
            if re.match(r"^\s*(\$ )?(curl|printf|make) ", line)]


def paste(command, token, cwd=ROOT):
    return subprocess.run(["bash", "-c", "set -o pipefail\n" + command], stdin=subprocess.DEVNULL, capture_output=True,
                          cwd=cwd, timeout=60, env=programs.clean_environment(PINTLE_TOKEN=token))


def test_the_first_start_prints_a_token_once_and_calls_that_work(tmp_path, certs, protos):
    server, text = start_without_token(tmp_path, certs)
    try:
        found = set(re.findall(r"PINTLE_TOKEN=['\"]?([\w.~+/=-]{16,})", text)) or set(
            re.findall(r"[Bb]earer ([\w.~+/=-]{16,})", text))
        assert len(found) == 1, f"one token should be printed:\n{text}"
        (token,) = found
        client = dialects.GRPC("grpc", protos, server.target)
        assert Management(protos, client, token).try_call("ListFlowTypes").code == 0
        client.close()
        commands = printed_commands(text)
        assert len(commands) >= 3 and any("curl" in one for one in commands), f"calls to paste should be printed:\n{text}"
        for command in commands:
            done = paste(command, token)
            answer = done.stdout.decode(errors="replace")
            assert done.returncode == 0, f"{command}\n{answer}{done.stderr.decode()}"
            assert '"code":' not in answer and "missing" not in answer, f"{command}\n{answer}"
    finally:
        assert server.terminate() == 0
    server, text = start_without_token(tmp_path, certs)
    try:
        assert token not in text, "the token is printed once only"
        assert "$PINTLE_TOKEN" in text
        for command in printed_commands(text):
            assert paste(command, token).returncode == 0, command
    finally:
        assert server.terminate() == 0


def printed_tokens(text):
    return re.findall(r"PINTLE_TOKEN=([\w.~+/=-]{16,})", text)


def test_a_first_start_that_cannot_listen_makes_nothing(pintle, tmp_path):
    """Nor one whose certificate cannot be read: the next start is the first one."""
    data = tmp_path / "data"
    certificate = tmp_path / "none.crt"
    certificate.write_text("none")
    for arguments, mentioned in (
            (["--listen", pintle.target], str(pintle.port)),
            (["--listen", "127.0.0.1:0", "--metrics-listen", pintle.target], str(pintle.port)),
            (["--listen-tls", "127.0.0.1:0", "--cert", certificate, "--key", certificate], "none.crt")):
        done = programs.run("pintle", "serve", "--data", data, *arguments, check=False)
        assert done.returncode == 1 and mentioned in done.stderr, done
        assert not printed_tokens(done.stdout) and not (data / "token.unshown").exists()
    server, text = start_without_token(tmp_path)
    try:
        assert len(printed_tokens(text)) == 1, text
    finally:
        assert server.terminate() == 0


@pytest.mark.parametrize("arguments", [
    ["--smtp-user", "x"], ["--smtp-server", "smtps://127.0.0.1", "--smtp-user", "x"],
    ["--smtp-server", "smtps://127.0.0.1", "--smtp-user", "x", "--smtp-password-file", "none"],
    ["--connector", "sp:a=https://example.com/", "--connector-token-file", "none"]])
def test_settings_are_read_before_anything_is_made(arguments, tmp_path):
    data = tmp_path / "data"
    done = programs.run("pintle", "serve", "--data", data, "--listen", "127.0.0.1:0", *arguments, check=False)
    assert done.returncode in (1, 2) and not printed_tokens(done.stdout), done
    assert not data.exists()


@pytest.mark.parametrize("output", [">/dev/full", ">/dev/null", ">&-", "<&- >&- 2>&-"])
def test_a_token_that_was_not_shown_is_shown_by_the_next_start(output, tmp_path, protos):
    """The standard output cannot be written, goes nowhere or is closed; the token comes with the next start, and works."""
    port = programs.free_port()
    data = tmp_path / "data"
    errors = tmp_path / "errors"
    with open(errors, "wb") as said:
        process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" {output}', "bash", programs.program("pintle"), "serve", "--data", data,
             "--listen", f"127.0.0.1:{port}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, env=programs.clean_environment())
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while programs.run("pintle", "health", "--data", data, check=False).returncode and time.monotonic() < end:
            time.sleep(0.05)  # polled: its output, which would tell, goes nowhere
        process.terminate()
        assert process.wait(30) == 0
    unshown = data / "token.unshown"
    assert ("could not be shown" in errors.read_text()) == ("2>&-" not in output)
    # Nor did what would have been printed go into a file that was opened in the stream's place.
    token = unshown.read_bytes().strip()
    for path in data.iterdir():
        assert path == unshown or not path.is_file() or token not in path.read_bytes(), path
    assert b"listens on" not in (data / "pintle.lock").read_bytes()
    assert unshown.stat().st_mode & 0o777 == 0o600
    server, text = start_without_token(tmp_path)
    try:
        (token,) = printed_tokens(text)
        assert not unshown.exists()
        client = dialects.GRPC("grpc", protos, server.target)
        assert Management(protos, client, token).try_call("ListFlowTypes").code == 0
        client.close()
    finally:
        assert server.terminate() == 0
    server, text = start_without_token(tmp_path)
    try:
        assert not printed_tokens(text)
        # The way out for whoever has lost it, as printed, from another directory.
        (rescue,) = [line.strip() for line in text.splitlines() if " token create administrator " in line]
        done = paste(rescue + " | tail -n 1", "", cwd="/")
        another = done.stdout.decode().strip()
        client = dialects.GRPC("grpc", protos, server.target)
        assert Management(protos, client, another).try_call("ListFlowTypes").code == 0
        client.close()
    finally:
        assert server.terminate() == 0


def test_the_printed_way_to_another_token_names_the_key(tmp_path):
    """As pasted once the server has stopped, from another directory."""
    (tmp_path / "keys").mkdir(mode=0o700)
    port = programs.free_port()
    log = tmp_path / "log"
    with open(log, "wb") as output:
        process = subprocess.Popen(
            [programs.program("pintle"), "serve", "--data", "data", "--listen", f"127.0.0.1:{port}", "--master-key-file",
             "keys/k"], cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL,
            env=programs.clean_environment())
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while " help\n" not in log.read_text() and time.monotonic() < end:
            time.sleep(0.05)  # polled: its output is a file
        process.terminate()
        assert process.wait(30) == 0
    (rescue,) = [line.strip() for line in log.read_text().splitlines() if " token create administrator " in line]
    done = paste(rescue + " | tail -n 1", "", cwd="/")
    assert done.returncode == 0 and len(done.stdout.strip()) > 16, done


def test_what_is_printed_works_where_the_program_runs(tmp_path):
    """Outside of the repository nothing of it is named."""
    port = programs.free_port()
    process = subprocess.Popen(
        [programs.program("pintle"), "serve", "--data", "data", "--listen", f"127.0.0.1:{port}"], cwd=tmp_path,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env=programs.clean_environment())
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line.rstrip().endswith("help"):
                break
        text = "".join(lines)
        assert "docs/examples" not in text and "make" not in text, text
        (token,) = printed_tokens(text)
        for command in printed_commands(text) + [lines[-1].strip()]:
            assert paste(command, token, cwd=tmp_path).returncode == 0, command
    finally:
        process.terminate()
        assert process.wait(30) == 0


def test_accounts_are_made_whole_or_not_at_all(tmp_path):
    server = programs.start_pintle(tmp_path)
    data = ["--data", str(server.data)]
    try:
        done = programs.run("pintle", "account", "create", "a", "--role", "ORG_OWNER", "--role", "NOPE", *data,
                            check=False)
        assert done.returncode == 2 and "NOPE" in done.stderr and "ORG_OWNER" in done.stderr, done
        assert [one["name"] for one in as_json("account", "list", *data)["accounts"]] == ["administrator"]
        programs.run("pintle", "account", "create", "a", "--role", "ORG_OWNER", "--role", "IAM_OWNER_VIEWER", *data)
        for _ in range(2):
            # What is granted already is no error.
            done = programs.run("pintle", "account", "grant", "a", "ORG_EVENT_VIEWER", *data)
            assert "ORG_EVENT_VIEWER, ORG_OWNER" in done.stdout
        row = [line for line in programs.run("pintle", "account", "list", *data).stdout.splitlines() if " a " in line]
        assert "IAM_OWNER_VIEWER, ORG_EVENT_VIEWER, ORG_OWNER" in row[0]
        done = programs.run("pintle", "account", "revoke", "a", "ORG_EVENT_PUBLISHER", *data, check=False)
        assert done.returncode == 1
        (account,) = [one for one in as_json("account", "list", *data)["accounts"] if one["name"] == "a"]
        assert sorted(account["roles"]) == ["IAM_OWNER_VIEWER", "ORG_EVENT_VIEWER", "ORG_OWNER"]
        # What cannot be undone is not done by a slip of a script.
        for arguments in (["org", "delete", "Pintle"], ["account", "delete", "a"], ["event", "erase", "--user", "u"],
                          ["access-key", "rotate", "--revoke-tokens"], ["reaction", "drop", "r", "1"],
                          ["client", "delete", "c"], ["account", "key", "delete", "a", "1"]):
            done = programs.run("pintle", *arguments, *data, check=False)
            assert done.returncode == 2 and "--yes" in done.stderr, done
        programs.run("pintle", "account", "delete", "a", "--yes", *data)
    finally:
        assert server.terminate() == 0


def test_a_group_of_commands_has_one_page():
    text = programs.run("pintle", "help", "account").stdout
    assert len(text.splitlines()) < 20 and "account grant ACCOUNT ROLE" in text, text
    assert "PINTLE_LISTEN, with commas between" in programs.run("pintle", "help", "serve").stdout
    done = programs.run("pintle", "serve", env={"PINTLE_LISTEN": "127.0.0.1:1 127.0.0.1:2"}, check=False)
    assert done.returncode == 2 and "commas" in done.stderr


def test_a_token_is_written_to_the_file_that_does_not_exist(tmp_path):
    server = programs.start_pintle(tmp_path)
    try:
        path = tmp_path / "bootstrap-token"
        assert path.stat().st_mode & 0o777 == 0o600
        assert server.token == path.read_text().strip() and len(server.token) >= 32
        assert server.token not in server.output()
    finally:
        assert server.terminate() == 0


def readme_blocks():
    """(command, answer) of every sh block in the README that an answer follows."""
    text = (ROOT / "README.md").read_text()
    return re.findall(r"```sh\n([^`]*)```\n```\n([^`]*)```", text)


def test_the_readme_calls_work(pintle):
    """As pasted, but for the port."""
    blocks = readme_blocks()
    assert len(blocks) == 3
    for command, answer in blocks:
        command = command.replace("127.0.0.1:8080", pintle.target)
        if "trigger_actions.py" in command:
            command = f".venv/bin/python docs/examples/trigger_actions.py {pintle.target}"
        if '"name":"greet"' in command:
            command = command.replace("greet", f"greet{os.getpid()}x")
        done = paste(command, pintle.token)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        got = done.stdout.decode(errors="replace")
        if answer.startswith("{"):
            assert "code" not in json.loads(got), got
            assert json.loads(got).keys() == json.loads(answer).keys()
            assert json.loads(got)["details"].keys() == json.loads(answer)["details"].keys()
        else:
            for line in answer.splitlines():
                assert re.sub(r"\d+$", "", line).strip() in got, f"{line!r} is not in\n{got}"


def test_the_example_speaks_tls(pintle, certs):
    done = paste(f".venv/bin/python docs/examples/trigger_actions.py {pintle.tls_target} {certs.certificate}",
                 pintle.token)
    assert done.returncode == 0 and done.stdout.startswith(b"Post Authentication: greet"), done


def test_version_and_help():
    assert re.fullmatch(r"pintle \d+\.\d+\.\d+\n", programs.run("pintle", "version").stdout)
    text = programs.run("pintle", "help").stdout
    for command in ("serve", "token create", "account create", "org create", "cert dev", "version"):
        assert command in text, command
        assert programs.run("pintle", "help", *command.split()).stdout
    assert "--listen-tls" in programs.run("pintle", "help", "serve").stdout


@pytest.mark.parametrize("arguments, mentioned", [
    (["serve", "--no-such-flag"], "no-such-flag"), (["nonsense"], "nonsense"),
    (["serve", "--listen", "127.0.0.1:99999"], "99999"), (["serve", "--cert", "/no/such/file"], "cert"),
    (["serve", "--loops", "many"], "loops"), (["cert", "dev"], "out"), (["token", "create"], "ACCOUNT")])
def test_wrong_arguments(arguments, mentioned, tmp_path):
    done = programs.run("pintle", *arguments, *(["--data", tmp_path] if "serve" in arguments else []), check=False)
    assert done.returncode > 0, done
    assert mentioned.lower() in (done.stdout + done.stderr).lower()
    assert len(done.stderr.splitlines()) <= 10, "an error is a sentence, not a page"


def test_an_address_in_use(pintle, tmp_path):
    done = programs.run("pintle", "serve", "--data", tmp_path, "--listen", pintle.target, check=False)
    assert done.returncode > 0 and str(pintle.port) in done.stderr


def test_the_development_certificate(tmp_path):
    first = programs.Certificates(tmp_path)
    assert first.key.stat().st_mode & 0o777 == 0o600
    before = first.certificate.read_bytes()
    assert before.startswith(b"-----BEGIN CERTIFICATE-----")
    again = programs.Certificates(tmp_path)
    assert again.certificate.read_bytes() == before, "a valid pair is kept"


def as_json(*arguments):
    return json.loads(programs.run("pintle", *arguments, "-o", "json").stdout)


@pytest.mark.parametrize("running", [True, False], ids=["server running", "server stopped"])
def test_administration_on_the_command_line(running, tmp_path, protos):
    server = programs.start_pintle(tmp_path)
    token, data = server.token, ["--data", str(server.data)]
    if not running:
        assert server.terminate() == 0
    programs.run("pintle", "org", "create", "acme", *data)
    programs.run("pintle", "account", "create", "deployer", "--org", "acme", "--role", "ORG_OWNER", *data)
    printed = programs.run("pintle", "token", "create", "deployer", "--org", "acme", "--expires", "1h", *data).stdout
    secret = printed.splitlines()[-1].strip()
    assert len(secret) >= 32 and " " not in secret
    assert "acme" in programs.run("pintle", "org", "list", *data).stdout
    assert "deployer" in json.dumps(as_json("account", "list", "--org", "acme", *data))
    tokens = json.dumps(as_json("token", "list", "deployer", "--org", "acme", *data))
    assert secret not in tokens
    if not running:
        server = programs.start_pintle(tmp_path)
    client = dialects.GRPC("grpc", protos, server.target)
    try:
        assert Management(protos, client, secret).create_action("made")
        names = [one.name for one in Admin(protos, client, token).call("ListOrganizations").organizations]
        assert "acme" in names
        done = programs.run("pintle", "token", "revoke", "deployer", "no-such-token", "--org", "acme", *data,
                            check=False)
        assert done.returncode > 0
        (id_,) = set(re.findall(r'"id":\s*"(\d+)"', tokens))
        programs.run("pintle", "token", "revoke", "deployer", id_, "--org", "acme", *data)
        assert Management(protos, client, secret).try_call("ListActions").code == 16
    finally:
        client.close()
        assert server.terminate() == 0


@pytest.mark.sqlite("files of the embedded engine are read")
@pytest.mark.parametrize("running", [True, False], ids=["server running", "server stopped"])
def test_what_is_erased_is_in_no_file(running, tmp_path, protos):
    canary = b"canary-of-ada-lovelace"
    server = programs.start_pintle(tmp_path)
    data = ["--data", str(server.data)]
    try:
        client = dialects.GRPC("grpc", protos, server.target)
        publish = protos.message("pintle.event.v1.PublishEventsRequest")()
        for number in range(200):
            event = publish.events.add(type="user.human.added", aggregate_id="ada" if number % 10 == 3 else f"u{number}")
            event.payload["text"] = canary.decode() if number % 10 == 3 else "x" * number
        assert client.call("/pintle.event.v1.EventService/PublishEvents", publish, server.token).code == 0
        client.close()
        holding = lambda: [path.name for path in server.data.iterdir() if path.is_file() and canary in path.read_bytes()]
        assert holding()
        if not running:
            assert server.terminate() == 0
        dry = as_json("event", "erase", "--user", "ada", "--dry-run", *data)
        assert dry["events"] == "20" and holding()
        assert "Erased 20 events" in programs.run("pintle", "event", "erase", "--user", "ada", "--yes", *data).stdout
        assert holding() == []
        assert "Erased 0 events" in programs.run("pintle", "event", "erase", "--user", "ada", "--yes", *data).stdout
        assert programs.run("pintle", "event", "erase", "--yes", *data, check=False).returncode > 0
    finally:
        server.kill()


def serve_once(directory, *arguments):
    """What a start with a data directory says on its standard error, and its exit status; nil while it runs."""
    port = programs.free_port()
    command = [programs.program("pintle"), "serve", "--data", directory, "--listen", f"{programs.HOST}:{port}", *arguments]
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _, said = process.communicate(timeout=5)
        return said.decode(), process.returncode
    except subprocess.TimeoutExpired:
        process.kill()
        _, said = process.communicate()
        return said.decode(), None


@pytest.mark.skipif(os.geteuid() != 0, reason="files of another user are made by root alone")
def test_files_that_others_could_have_made(tmp_path):
    open_directory = tmp_path / "open"
    open_directory.mkdir()
    open_directory.chmod(0o777)
    said, status = serve_once(open_directory)
    assert status is None and "everybody may write to it" in said
    for name, text in (("master.key", "0" * 64 + "\n"), ("pintle.db", "")):
        directory = tmp_path / name
        directory.mkdir()
        directory.chmod(0o777)
        planted = directory / name
        planted.write_text(text)
        planted.chmod(0o600)
        os.chown(planted, 65_533, 65_533)
        said, status = serve_once(directory)
        assert status and "belongs to another user (65533)" in said, said
        assert planted.read_text() == text
    token = tmp_path / "token"
    token.write_text("a-token-0123456789-abcdef\n")
    token.chmod(0o602)
    said, status = serve_once(tmp_path / "new", "--bootstrap-token-file", token)
    assert status and "everybody may write to it" in said
    token.chmod(0o600)
    for guessed in "a" * 32, "abcabcabcabcabcabcabcabc", "0123456" * 4:
        token.write_text(guessed)
        said, status = serve_once(tmp_path / "new", "--bootstrap-token-file", token)
        assert status and "can be guessed" in said and guessed not in said
    token.write_text("a-token-0123456789-abcdef\n")
    # As container platforms mount secrets.
    token.chmod(0o644)
    said, status = serve_once(tmp_path / "new", "--bootstrap-token-file", token)
    assert status is None and "everybody may read it" in said


def test_a_new_certificate_is_read_on_hangup(tmp_path, protos):
    certs = programs.Certificates(tmp_path / "certs")
    server = programs.start_pintle(tmp_path, certs=certs)
    try:
        client = dialects.GRPC("tls", protos, server.tls_target, certs.certificate)
        assert Management(protos, client, server.token).try_call("ListFlowTypes").code == 0
        client.close()
        for path in (certs.certificate, certs.key):
            pathlib.Path(path).unlink()
        programs.Certificates(tmp_path / "certs")
        server.signal(signal.SIGHUP)
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while time.monotonic() < end:
            # Polled: the program does not say when it has read the new pair.
            client = dialects.GRPC("tls", protos, server.tls_target, certs.certificate)
            code = Management(protos, client, server.token).try_call("ListFlowTypes").code
            client.close()
            if code == 0:
                break
            time.sleep(0.1)
        assert code == 0, "the new certificate is not served"
        assert server.running
    finally:
        assert server.terminate() == 0


def test_settings_are_read_again_on_hangup(tmp_path, protos):
    file = tmp_path / "pintle.conf"
    file.write_text("log = errors\nloops = 2\n")
    server = programs.start_pintle(tmp_path, extra=("--config", file))

    def hang_up(text, line):
        file.write_text(text)
        server.signal(signal.SIGHUP)
        # Polled: the lines come on another thread than the answers.
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while line not in server.output() and time.monotonic() < end:
            time.sleep(0.05)
        assert line in server.output()

    try:
        client = dialects.GRPC("grpc", protos, server.target)
        management = Management(protos, client, server.token)
        assert management.try_call("ListFlowTypes").code == 0
        hang_up("log = all\nloops = 3\n", "log is all from now on\nchanged settings that the next start will take: loops\n")
        assert management.try_call("ListFlowTypes").code == 0
        end = time.monotonic() + programs.PATIENCE_SECONDS
        line = 'ListFlowTypes","dialect":"grpc","code":"ok"'
        while line not in server.output() and time.monotonic() < end:
            time.sleep(0.05)
        # The one call before was not logged.
        assert server.output().count(line) == 1
        hang_up("log = loud\n", 'cannot read the settings again, the old ones stay in use: ' f'{file}:1: "log": "loud" is not one of')
        client.close()
        assert server.running
    finally:
        assert server.terminate() == 0
