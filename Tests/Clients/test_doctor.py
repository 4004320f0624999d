"""What `pintle doctor` finds, and what `pintle listen` forwards."""
import base64
import hashlib
import hmac
import json
import re
import socket
import sqlite3
import subprocess
import time

import pytest

from harness import programs
from harness.delivery_receiver import Receiver
from test_commands import Line, wait_for
from test_program import serve_once


def doctor(data, *arguments, env=None):
    """(exit code, {subject: [states]}, whole text)"""
    done = programs.run("pintle", "doctor", "--data", data, *arguments, "--json", check=False, env=env)
    found = {}
    for one in json.loads(done.stdout)["findings"]:
        found.setdefault(one["subject"], []).append(one["state"])
        if one["state"] == "problem":
            assert one["advice"], one
    return done.returncode, found, done.stdout


def test_a_server_in_order(tmp_path):
    server = programs.start_pintle(tmp_path)
    try:
        code, found, text = doctor(server.data)
        assert code == 0 and all(states == ["good"] for states in found.values()), text
        assert {"data directory", "database", "master key", "clock", "disk", "server"} <= found.keys()
        plain = programs.run("pintle", "doctor", "--data", server.data).stdout
        assert "ok      server: answers" in plain and "\x1b" not in plain
        line = Line("url", server, tmp_path)
        done = json.loads(line("doctor", "--json").stdout)
        assert [one["subject"] for one in done["findings"]] == ["server"], "its files are not here"
    finally:
        assert server.terminate() == 0
    code, found, text = doctor(server.data)
    assert code == 0 and found["server"] == ["warning"], text


@pytest.mark.sqlite("files of the embedded engine are damaged")
def test_what_is_wrong_is_found(tmp_path):
    server = programs.start_pintle(tmp_path)
    assert server.terminate() == 0
    data = server.data
    code, found, text = doctor(tmp_path / "none")
    assert code == 1 and found["data directory"] == ["problem"]
    key = data / "master.key"
    for mode in (0o666, 0o644):
        key.chmod(mode)
        code, found, text = doctor(data)
        assert code == 1 and set(found["master key"]) == {"problem"}, text
        assert f"chmod 0600 {key}" in text and "put the file back" not in text, text
    key.chmod(0o600)
    (data / "pintle.db").chmod(0o644)
    code, found, text = doctor(data)
    assert code == 0 and "warning" in found["database"] and f"chmod 0600 {data / 'pintle.db'}" in text, text
    said, _ = serve_once(data)
    assert "everybody may read it" in said and "pintle.db" in said
    (data / "pintle.db").chmod(0o600)
    kept = key.read_text()
    key.write_text("0" * 64 + "\n")
    code, found, text = doctor(data)
    assert code == 1 and "problem" in found["master key"] and "what the database holds is sealed under" in text
    key.unlink()
    code, found, text = doctor(data)
    assert code == 1 and found["master key"] == ["problem"]
    key.write_text(kept)
    key.chmod(0o600)
    assert doctor(data)[0] == 0
    with sqlite3.connect(data / "pintle.db") as database:
        database.execute("UPDATE events SET created_at = created_at + 3600000000000")
    code, found, text = doctor(data)
    assert code == 1 and found["clock"] == ["problem"], text
    file = data / "pintle.db"
    bytes_ = bytearray(file.read_bytes())
    for at in range(8192, len(bytes_), 4096):
        bytes_[at:at + 64] = b"\xff" * 64
    file.write_bytes(bytes_)
    code, found, text = doctor(data)
    assert code == 1 and found["database"] == ["problem"] and "restore" in text


@pytest.mark.parametrize("days, state", [(13, "warning"), (15, "good"), (-1, "problem")])
def test_certificates(days, state, tmp_path):
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    key, certificate = tmp_path / "k.pem", tmp_path / "c.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                    "-keyout", key, "-out", certificate, "-subj", "/CN=localhost", "-days", str(max(days, 1))],
                   check=True, capture_output=True)
    if days < 0:
        # openssl makes none that has ended: the one of another day.
        subprocess.run(["openssl", "req", "-new", "-key", key, "-subj", "/CN=localhost", "-out", tmp_path / "r.pem"],
                       check=True, capture_output=True)
        (tmp_path / "index").write_text("")
        (tmp_path / "serial").write_text("01\n")
        (tmp_path / "ca.cnf").write_text(
            f"[ca]\ndefault_ca=d\n[d]\ndatabase={tmp_path}/index\nserial={tmp_path}/serial\nnew_certs_dir={tmp_path}\n"
            "default_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n")
        subprocess.run(["openssl", "ca", "-batch", "-config", tmp_path / "ca.cnf", "-selfsign", "-keyfile", key, "-in",
                        tmp_path / "r.pem", "-out", certificate, "-startdate", "20200101000000Z", "-enddate",
                        "20200201000000Z", "-notext"], check=True, capture_output=True)
    key.chmod(0o600)
    code, found, text = doctor(data, "--cert", certificate, "--key", key)
    assert found["certificate"] == [state] and code == (state == "problem"), text
    other = programs.Certificates(tmp_path / "other")
    code, found, text = doctor(data, "--cert", certificate, "--key", other.key)
    assert found["certificate"] == ["problem"] and code == 1, text


def test_targets_are_looked_at(tmp_path):
    server = programs.start_pintle(tmp_path, extra=["--allow-target", "127.0.0.1"])
    receiver = Receiver(tmp_path / "received").start()
    try:
        line = Line("socket", server, tmp_path)
        line("target", "create", "up", receiver.url)
        line("target", "create", "down", f"http://127.0.0.1:{programs.free_port()}/")
        line("target", "disable", "down")
        line("execution", "set", "event/custom.a.b", "--target", "down")
        line("event", "publish", "custom.a.b", "o")
        wait_for(lambda: line.json("delivery", "list", "--state", "dead")["deliveries"])
        code, found, text = doctor(server.data)
        assert code == 0 and found['target "up"'] == ["good"], text
        assert found['target "down"'] == ["warning"] * 3, text
        assert receiver.received() == [], "nothing is sent to a target"
        # No more of them than the limit says.
        targets = [{"name": f"t{number}", "endpoint": receiver.url, "timeout": "1s", "restAsync": {}}
                   for number in range(998)]
        file = tmp_path / "a.json"
        file.write_text(json.dumps({"targets": targets}))
        line("apply", "-f", str(file))
        assert "targets" not in doctor(server.data)[1], "1000 are looked at"
        line("target", "create", "more", receiver.url)
        _, found, text = doctor(server.data)
        assert found["targets"] == ["warning"] and "1000 were looked at, and 1 more target was left out" in text
    finally:
        receiver.stop()
        assert server.terminate() == 0


def test_targets_are_looked_at_together(tmp_path):
    """Those that take a connection and say nothing take the time of one."""
    server = programs.start_pintle(tmp_path, extra=["--allow-target", "127.0.0.1"])
    silent = socket.create_server((programs.HOST, 0), backlog=64)
    try:
        line = Line("socket", server, tmp_path)
        # What TLS needs never comes.
        endpoint = f"https://{programs.HOST}:{silent.getsockname()[1]}/"
        targets = [{"name": f"t{number}", "endpoint": endpoint, "timeout": "1s", "restAsync": {}} for number in range(12)]
        file = tmp_path / "a.json"
        file.write_text(json.dumps({"targets": targets}))
        line("apply", "-f", str(file))
        start = time.monotonic()
        code, found, text = doctor(server.data)
        assert time.monotonic() - start < 20, "5 s each, 60 s one after the other"
        assert all(found[f'target "t{number}"'] == ["warning"] for number in range(12)), text
    finally:
        silent.close()
        assert server.terminate() == 0


def test_addresses_that_the_server_refuses(tmp_path):
    """Whatever can be reached from here: the server will not call them."""
    receiver = Receiver(tmp_path / "received").start()
    server = programs.start_pintle(tmp_path)
    try:
        line = Line("socket", server, tmp_path)
        line("target", "create", "here", receiver.url)
        line("target", "create", "metadata", "http://169.254.169.254/latest")
        line("target", "create", "away", "https://hook.invalid/")
        code, found, text = doctor(server.data)
        assert code == 1 and found['target "here"'] == found['target "metadata"'] == ["problem"], text
        assert found['target "away"'] == ["warning"], text
        findings = {one["subject"]: one for one in json.loads(text)["findings"]}
        here = findings['target "here"']
        port = receiver.port
        assert here["text"] == f"{receiver.url}: the target will not be called: 127.0.0.1:{port} is not on the public internet", here
        assert here["advice"].startswith(f"the server's flag --allow-target 127.0.0.1:{port} allows it for all targets"), here
        assert findings['target "metadata"']["advice"] == "give it another endpoint, or delete it", text
        # A rule of the target's own lets it through.
        file = tmp_path / "a.json"
        file.write_text(json.dumps({"targets": [{"name": "here", "allowRules": ["127.0.0.1"]}]}))
        line("apply", "-f", str(file))
        assert doctor(server.data)[1]['target "here"'] == ["good"]
        assert receiver.received() == []
    finally:
        receiver.stop()
        assert server.terminate() == 0


def test_a_count_of_one(tmp_path):
    receiver = Receiver(tmp_path / "received", status=410).start()
    server = programs.start_pintle(tmp_path, extra=["--allow-target", "127.0.0.1"])
    try:
        line = Line("socket", server, tmp_path)
        line("target", "create", "gone", receiver.url)
        line("execution", "set", "event/custom.a.b", "--target", "gone")
        line("event", "publish", "custom.a.b", "o")
        wait_for(lambda: line.json("delivery", "list", "--state", "dead")["deliveries"])
        text = programs.run("pintle", "doctor", "--data", server.data, check=False).stdout
        assert "1 delivery was given up\n" in text and "delivery replay\" sends it again" in text, text
        line("target", "pause", "gone")
        assert "it is paused and holds 0 deliveries" in programs.run("pintle", "doctor", "--data", server.data, check=False).stdout
        assert line("delivery", "replay", "--yes").stdout == "1 delivery is sent again\n"
        assert "it is paused and holds 1 delivery\n" in programs.run("pintle", "doctor", "--data", server.data, check=False).stdout
        # One without deliveries has a state, too.
        line("target", "create", "idle", receiver.url)
        line("target", "disable", "idle")
        assert 'warning target "idle": it is disabled' in programs.run("pintle", "doctor", "--data", server.data, check=False).stdout
        done = line("event", "erase", "--type", "custom.a.b", "--dry-run").stdout
        assert re.match(r"Would erase 1 event, and the recorded answers of \d+ deliver(y|ies)\.\n", done), done
    finally:
        receiver.stop()
        assert server.terminate() == 0


def test_events_are_forwarded_and_signed(tmp_path):
    server = programs.start_pintle(tmp_path)
    receiver = Receiver(tmp_path / "received").start()
    line = Line("url", server, tmp_path)
    listen = line.popen("listen", "--forward-to", f"{receiver.url}?token=secret&path=/a/", "--type", "custom.a.b", "--count", "4")
    try:
        key = secret = None
        while not secret:
            text = listen.stdout.readline()
            assert "token=secret" not in text, text
            key = re.fullmatch(r"  ZITADEL-Signature:  (\S+)\n", text)[1] if "ZITADEL" in text else key
            secret = text.split()[1] if "webhook-signature" in text else None
        # From now on: it is published until the first one comes.
        number = 0
        while not receiver.received():
            line("event", "publish", "custom.a.b", f"o{number}", '{"total": 1.10}')
            number += 1
            assert number < 100
        (first, *_) = receiver.received()
        fields, body = first["fields"], first["body"]
        message = f"{fields['webhook-id']}.{fields['webhook-timestamp']}.{body}".encode()
        own = base64.b64decode(secret.removeprefix("whsec_"))
        expected = base64.b64encode(hmac.digest(own, message, hashlib.sha256)).decode()
        assert fields["webhook-signature"] == f"v1,{expected}" and own == key.encode()
        moment, code = re.fullmatch(r"t=(\d+),v1=(\w+)", fields["zitadel-signature"]).groups()
        assert hmac.new(key.encode(), f"{moment}.{body}".encode(), hashlib.sha256).hexdigest() == code
        assert first["path"].endswith("?token=secret&path=/a/"), first
        assert f"listen_{int(fields['pintle-causation'])}" == fields["webhook-id"], fields
        document = json.loads(body)
        assert document["event_type"] == "custom.a.b" and document["targetID"] == "listen"
        assert '"event_payload":{"total":1.10}' in body
        # A failing receiver is told of, and a server that starts again is found again: nothing is lost between.
        receiver.answer(500)
        line("event", "publish", "custom.a.b", "failing")
        wait_for(lambda: [one for one in receiver.received() if '"failing"' in one["body"]])
        assert server.terminate() == 0
        again = programs.Server("pintle", server.command[1:], server.port, log=tmp_path / "log2")
        try:
            seen = {json.loads(one["body"])["aggregateID"] for one in receiver.received()}
            while listen.poll() is None and len(seen) < 50:
                line("event", "publish", "custom.a.b", f"later{len(seen)}")
                seen = {json.loads(one["body"])["aggregateID"] for one in receiver.received()}
                time.sleep(0.2)
            assert listen.wait(20) == 0
            output = listen.stdout.read()
            assert re.search(r"custom.a.b  200  \d+ ms", output) and re.search(r"custom.a.b  500  \d+ ms", output)
        finally:
            assert again.terminate() == 0
    finally:
        listen.kill()
        receiver.stop()
        server.kill()
