"""Messages of workflows by SMTP: what a mail server of others' making gets, and what a step says when it gets nothing."""
import base64
import json
import re
import secrets
import socket
import time

import pytest
import requests

from harness import programs
from harness.mail import MailServer

SENDER = "workflows@example.com"


class World:
    """A server whose messages go to `mail`, with workflows of one step that sends."""

    def __init__(self, directory, mail_url, *extra, senders=(SENDER,), allow=True):
        self.directory, self.data = directory, directory / "data"
        self.extra = [*extra]
        if mail_url:
            self.extra += ["--smtp-server", mail_url]
        for sender in senders:
            self.extra += ["--email-sender", sender]
        if allow:
            self.extra += ["--allow-target", "127.0.0.1"]
        self.token = secrets.token_urlsafe(32)
        self.start()

    def start(self):
        self.server = programs.start_pintle(self.directory, token=self.token, extra=self.extra)
        self.url = f"http://{self.server.target}"

    def call(self, method, path, body=None, status=200, patch=False):
        answer = requests.request(
            method, self.url + path, data=None if body is None else json.dumps(body), timeout=30, headers={
                "authorization": f"Bearer {self.token}",
                "content-type": "application/json-patch+json" if patch else "application/json"})
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def make(self, attributes, more={}):
        return self.call("POST", "/workflows", {
            "name": "Mail", "trigger": {"type": "EXTERNAL", "attributes": {}}, "definition": {"start": "Tell", "steps": {
                "Tell": {"type": "action", "actionId": "sp:send-email", "versionNumber": 2, "nextStep": "Done",
                         "attributes": {"recipientEmailList": ["ada@example.com"], "subject": "S", "body": "B"} | attributes} | more,
                "Done": {"type": "success"}}}})

    def begin(self, attributes, more={}, trigger={}):
        made = self.make(attributes, more)["id"]
        return self.call("POST", f"/workflows/{made}/test", {"input": trigger})["workflowExecutionId"]

    def ended(self, run, seconds=30):
        deadline = time.monotonic() + seconds
        while True:
            execution = self.call("GET", f"/workflow-executions/{run}")
            if execution["status"] not in ("Running", "Queued"):
                return execution["status"]
            assert time.monotonic() < deadline, execution
            time.sleep(0.05)

    def history(self, run):
        return self.call("GET", f"/workflow-executions/{run}/history")

    def errors(self, run):
        return [event["attributes"]["error"] for event in self.history(run) if event["type"] == "ActivityTaskFailed"]

    def stop(self):
        assert self.server.terminate() == 0, self.server.output()


@pytest.fixture
def worlds(tmp_path):
    made, closers = [], []

    def make(mail=None, url=None, *extra, scheme="smtp", **more):
        if mail:
            closers.append(mail)
            url = mail.url(scheme)
        made.append(World(tmp_path, url, *extra, **more))
        return made[-1]
    yield make
    for world in made:
        world.stop()
    for mail in closers:
        mail.close()


def test_a_message_as_it_comes(worlds):
    """Header, envelope and body are what the step says, to a reader of others' making; each line is short."""
    mail = MailServer()
    world = worlds(mail, None, "--smtp-allow-plain")
    body = "<p>Grüße, $name</p>\n.\n..\nFrom here\r\n" + "x" * 5000
    subject = "Über $what – eine lange Zeile, die umgebrochen werden muss, weil sie länger ist als eine Zeile sein darf ✓"
    run = world.begin({
        "recipientEmailList": ["ada@example.com", "emil@bücher.example"], "carbonCopy": ["ada@example.com", "kim@example.com"],
        "replyTo": "help@example.com", "subject": subject, "body": body, "context": {"name": "Ada", "what": "Zugänge"}})
    assert world.ended(run) == "Completed"
    sender, recipients, content = mail.messages[0]
    assert (sender, recipients) == (SENDER, ["ada@example.com", "emil@xn--bcher-kva.example", "kim@example.com"])
    message = mail.parsed()
    assert message["subject"] == subject.replace("$what", "Zugänge")
    assert message["from"] == SENDER and message["reply-to"] == "help@example.com"
    assert message["to"] == "ada@example.com, emil@xn--bcher-kva.example" and message["cc"] == "ada@example.com, kim@example.com"
    assert message.get_content_type() == "text/html" and message["mime-version"] == "1.0"
    assert message.get_payload(decode=True).decode() == body.replace("$name", "Ada")
    assert abs(message["date"].datetime.timestamp() - time.time()) < 60
    assert re.fullmatch(r"<[0-9a-f]{40}@example\.com>", message["message-id"])
    assert message["x-idempotency-key"] == f"{run}/Tell/0" and message["auto-submitted"] == "auto-generated"
    assert not message.defects and all(not part.defects for part in (message["subject"], message["to"], message["date"]))
    assert all(len(line) <= 76 for line in content.split(b"\r\n") if not line.startswith(b"X-Idempotency-Key"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    result = [event["attributes"]["result"] for event in world.history(run) if event["type"] == "ActivityTaskCompleted"]
    assert result == [{"recipients": 4}]


@pytest.mark.parametrize("subject", ["plain", "=?utf-8?B?eA==?=", " blank ", "a" * 60, "a" * 900, "ä" * 400, "x\ty", "\u202e"])
def test_subjects_come_back(worlds, subject):
    mail = MailServer()
    world = worlds(mail, None, "--smtp-allow-plain")
    assert world.ended(world.begin({"subject": subject})) == "Completed"
    raw = mail.messages[0][2]
    assert all(len(line) <= 76 for line in raw.split(b"\r\n") if line.startswith((b"Subject", b" ")))
    assert mail.parsed()["subject"] == subject


@pytest.mark.parametrize("attributes", [
    {"subject": "S\r\nBcc: x@example.com"}, {"subject": "S\nx"}, {"subject.$": "$.trigger.s", "subject": ""},
    {"recipientEmailList": ["ada@example.com\r\nRCPT TO:<x@example.com>"]}, {"recipientEmailList": ["ada@example.com> SIZE=1"]},
    {"replyTo": "a@example.com\r\nBcc: x@example.com"}, {"carbonCopy": ["a@example.com\nx"]},
    {"from": f"{SENDER}\r\nBcc: x@example.com"}, {"recipientEmailList": ["ädä@example.com"]},
    {"from": "other@example.com"}])
def test_what_no_header_may_have_is_not_sent(worlds, attributes):
    mail = MailServer()
    world = worlds(mail, None, "--smtp-allow-plain")
    run = world.begin(attributes, trigger={"s": "S\r\nBcc: x@example.com"})
    assert world.ended(run) == "Failed" and mail.messages == [] and mail.commands == []


@pytest.mark.parametrize("implicit", [False, True])
def test_tls_and_login(worlds, certs, tmp_path, implicit):
    """STARTTLS or smtps, its certificate checked; the password is sent by TLS alone and told nowhere."""
    password = "p äss " + secrets.token_hex(16)
    (tmp_path / "password").write_text(password + "\n")
    mail = MailServer(certs, implicit=implicit, user="robot", password=password)
    world = worlds(mail, None, "--smtp-user", "robot", "--smtp-password-file", str(tmp_path / "password"),
                   "--target-ca", str(certs.certificate), "--log", "all", scheme="smtps" if implicit else "smtp")
    run = world.begin({})
    assert world.ended(run) == "Completed" and mail.commands == [("MAIL", True)]
    assert password not in json.dumps(world.history(run)) and password not in world.server.output()


def test_a_wrong_password_is_not_tried_again(worlds, certs, tmp_path):
    (tmp_path / "password").write_text("wrong-password")
    mail = MailServer(certs, user="robot", password="right-password")
    world = worlds(mail, None, "--smtp-user", "robot", "--smtp-password-file", str(tmp_path / "password"),
                   "--target-ca", str(certs.certificate))
    run = world.begin({}, {"retry": {"maxAttempts": 3, "interval": "1s"}})
    assert world.ended(run) == "Failed" and mail.messages == []
    errors = world.errors(run)
    assert len(errors) == 1 and "535" in errors[0] and "wrong-password" not in json.dumps(world.history(run))


def test_a_server_that_repeats_the_password(worlds, certs, tmp_path):
    """Whatever a mail server says of a password, or with it, does not reach whoever reads the run."""
    password = "SMTPPW-" + secrets.token_hex(8)
    forms = [password, base64.b64encode(password.encode()).decode(), base64.b64encode(f"\0robot\0{password}".encode()).decode()]
    (tmp_path / "password").write_text(password)
    mail = MailServer(certs, user="robot", password="another", refusal="535 bad " + " ".join(forms) + " " + password[::-1])
    world = worlds(mail, None, "--smtp-user", "robot", "--smtp-password-file", str(tmp_path / "password"),
                   "--target-ca", str(certs.certificate))
    run = world.begin({})
    assert world.ended(run) == "Failed"
    (error,) = world.errors(run)
    told = json.dumps([world.history(run), world.call("GET", f"/run/v1/timeline?runId={run}")])
    assert "535" in error and not any(form in told for form in [*forms, password[::-1], "bad"])
    other = MailServer(certs, user="robot", password=password)
    other.answers["ada@example.com"] = "550 no " + " ".join(forms)
    world.stop()
    world.extra[world.extra.index("--smtp-server") + 1] = other.url()
    world.start()
    run = world.begin({})
    assert world.ended(run) == "Failed"
    assert world.errors(run)[0].startswith("the mail server answered 550 no ********")
    assert not any(form in json.dumps(world.history(run)) for form in forms)
    other.close()


def test_a_server_that_offers_no_sign_in(worlds, certs, tmp_path):
    (tmp_path / "password").write_text("password")
    mail = MailServer(certs, offers=False)
    world = worlds(mail, None, "--smtp-user", "robot", "--smtp-password-file", str(tmp_path / "password"),
                   "--target-ca", str(certs.certificate))
    run = world.begin({})
    assert world.ended(run) == "Failed" and mail.messages == []
    assert "no AUTH" in world.errors(run)[0] or "535" in world.errors(run)[0], world.errors(run)


def test_each_message_is_a_file(worlds):
    """However long the step's name is: none is lost, and each has a key of its own."""
    world = worlds()
    steps = {"start": "M" * 245, "steps": {
        "M" * 245: {"type": "action", "actionId": "sp:send-email", "versionNumber": 2, "nextStep": "End",
                    "attributes": {"recipientEmailList": ["ada@example.com"], "subject": "S", "body": "B"}},
        "End": {"type": "success"}}}
    made = world.call("POST", "/workflows", {
        "name": "Mail", "trigger": {"type": "EXTERNAL", "attributes": {}}, "definition": {"start": "Each", "steps": {
            "Each": {"type": "action", "actionId": "sp:loop:iterator", "nextStep": "Done",
                     "attributes": {"input.$": "$.trigger.list", **steps}},
            "Done": {"type": "success"}}}})
    assert made["warnings"] == [], made["warnings"]
    run = world.call("POST", f"/workflows/{made['id']}/test", {"input": {"list": [1, 2, 3, 4, 5]}})["workflowExecutionId"]
    assert world.ended(run) == "Completed", world.history(run)
    files = list((world.data / "mail").glob("*.eml"))
    keys = {line for file in files for line in file.read_bytes().split(b"\r\n") if line.startswith(b"X-Idempotency-Key: ")}
    assert len(files) == len(keys) == 5


def test_a_certificate_of_nobody_is_refused(worlds, certs):
    mail = MailServer(certs)
    world = worlds(mail, None)
    run = world.begin({})
    assert world.ended(run) == "Failed" and mail.messages == [] and mail.commands == []
    assert "certificate" in world.errors(run)[0]


def test_no_starttls_no_message(worlds):
    mail = MailServer()
    world = worlds(mail)
    run = world.begin({})
    assert world.ended(run) == "Failed" and mail.messages == [] and mail.commands == []
    assert "TLS" in world.errors(run)[0]


def test_private_addresses_need_a_rule(worlds):
    mail = MailServer()
    world = worlds(mail, None, "--smtp-allow-plain", allow=False)
    run = world.begin({})
    assert world.ended(run) == "Failed" and mail.messages == []
    assert "--allow-target" in world.errors(run)[0]


def test_what_the_server_refuses_for_now_is_tried_again(worlds):
    """By the step's policy; a message for several recipients is sent to all of them or to none."""
    mail = MailServer()
    world = worlds(mail, None, "--smtp-allow-plain")
    mail.verdicts = ["451 Busy", "452 Full", "250 OK"]
    run = world.begin({}, {"retry": {"maxAttempts": 3, "statusCodes": ["4xx"], "interval": "1s", "backoff": 1}})
    assert world.ended(run) == "Completed"
    assert world.errors(run) == ["the mail server answered 451 Busy", "the mail server answered 452 Full"]
    assert len({mail.parsed(index)["message-id"] for index in range(3)}) == 1
    mail.answers["gone@example.com"] = "550 Nobody of this name"
    run = world.begin({"recipientEmailList": ["ada@example.com", "gone@example.com"]},
                      {"retry": {"maxAttempts": 3, "interval": "1s"}, "catch": [{"next": "Done"}]})
    assert world.ended(run) == "Completed" and len(mail.messages) == 3
    assert world.errors(run) == ["the mail server answered 550 Nobody of this name"]
    failed = [event for event in world.history(run) if event["type"] == "ActivityTaskFailed"]
    assert failed[0]["attributes"]["output"]["statusCode"] == 550
    # The words of others are cut, and hold no control characters.
    mail.answers["gone@example.com"] = "550 \x1b[31m" + "x" * 400
    run = world.begin({"recipientEmailList": ["gone@example.com"]})
    assert world.ended(run) == "Failed" and "\x1b" not in world.errors(run)[0] and len(world.errors(run)[0]) < 400


def test_a_server_that_hangs_holds_up_nobody_else(worlds):
    """A mail server that says nothing costs its own steps their time, other runs go on; a stop does not wait for it."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        world = worlds(None, f"smtp://127.0.0.1:{silent.getsockname()[1]}", "--smtp-allow-plain")
        waiting = [world.begin({}) for _ in range(12)]
        made = world.call("POST", "/workflows", {"name": "Other", "definition": {"start": "Pause", "steps": {
            "Pause": {"type": "action", "actionId": "sp:sleep", "nextStep": "Done", "attributes": {"type": "waitFor", "duration": "1s"}},
            "Done": {"type": "success"}}}})["id"]
        other = world.call("POST", f"/workflows/{made}/test", {"input": {}})["workflowExecutionId"]
        assert world.ended(other, 5) == "Completed"
        assert world.call("GET", f"/workflow-executions/{waiting[0]}")["status"] == "Running"
        begun = time.monotonic()
        world.stop()
        assert time.monotonic() - begun < 20
        world.start()


def test_nobody_there_is_a_connection_that_fails(worlds):
    world = worlds(None, f"smtp://127.0.0.1:{programs.free_port()}", "--smtp-allow-plain")
    run = world.begin({}, {"retry": {"maxAttempts": 2, "errors": ["connection"], "interval": "1s"}})
    assert world.ended(run) == "Failed" and len(world.errors(run)) == 2


def test_a_message_sent_again_after_kill_is_the_same_one(worlds):
    """The process dies before the server has answered: the message comes again, with the same Message-ID."""
    mail = MailServer()
    mail.verdicts = [None]
    world = worlds(mail, None, "--smtp-allow-plain")
    run = world.begin({})
    mail.wait(1)
    world.server.kill()
    world.start()
    assert world.ended(run) == "Completed" and len(mail.messages) == 2
    assert mail.parsed(0)["message-id"] == mail.parsed(1)["message-id"]
    assert mail.parsed(0).get_content() == mail.parsed(1).get_content()


def test_a_goodbye_that_does_not_come_is_not_waited_for(worlds):
    """A message that was taken is taken, whatever the server does after that."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        world = worlds(None, f"smtp://127.0.0.1:{listener.getsockname()[1]}", "--smtp-allow-plain")
        begun = time.monotonic()
        run = world.begin({})
        connection, _ = listener.accept()
        with connection, connection.makefile("rwb") as lines:
            def say(text):
                lines.write(text.encode() + b"\r\n")
                lines.flush()
            say("220 mail.example")
            assert lines.readline().startswith(b"EHLO")
            say("250 mail.example")
            assert lines.readline().startswith(b"MAIL FROM:<workflows@example.com>")
            say("250 OK")
            assert lines.readline() == b"RCPT TO:<ada@example.com>\r\n"
            say("250 OK")
            assert lines.readline() == b"DATA\r\n"
            say("354 Go on")
            while lines.readline() != b".\r\n":
                pass
            say("250 Taken")
            assert lines.readline() == b"QUIT\r\n"
            assert world.ended(run, 5) == "Completed" and time.monotonic() - begun < 5


def test_without_a_sender_nothing_is_enabled(worlds):
    """Saying so names the step and the setting; saving warns of the same."""
    world = worlds(senders=())
    words = "step 'Tell' has errors: messages have no sender: name one by the setting --email-sender ADDRESS"
    made = world.make({})
    assert any("--email-sender" in json.dumps(warning) for warning in made["warnings"]), made
    refused = world.call("PATCH", f"/workflows/{made['id']}", [{"op": "replace", "path": "/enabled", "value": True}], 400, patch=True)
    assert refused["details"] == {"Error 1": words}, refused


def test_a_sender_that_may_not_be_one_is_a_warning(worlds):
    world = worlds(senders=(SENDER, "HR@Example.com"))
    made = world.make({"from": "other@example.com"})
    assert any("'other@example.com' may not be a sender" in json.dumps(warning) for warning in made["warnings"]), made
    assert not world.make({"from": "hr@example.COM"}).get("warnings")


@pytest.mark.parametrize("arguments", [
    ["--smtp-server", "http://127.0.0.1"], ["--smtp-server", "smtp://user@127.0.0.1"], ["--smtp-server", "smtp://127.0.0.1/x"],
    ["--smtp-server", "smtp://169.254.169.254:x"], ["--smtp-user", "robot"], ["--smtp-allow-plain"],
    ["--smtp-server", "smtp://127.0.0.1", "--smtp-user", "robot"],
    ["--smtp-server", "smtp://127.0.0.1", "--smtp-password-file", "FILE"],
    ["--smtp-server", "smtp://127.0.0.1", "--smtp-user", "robot", "--smtp-password-file", "FILE", "--smtp-allow-plain"],
    ["--smtp-server", "smtps://127.0.0.1", "--smtp-user", "robot", "--smtp-password-file", "EMPTY"]])
def test_settings_that_cannot_be_meant(tmp_path, arguments):
    (tmp_path / "file").write_text("secret\n")
    (tmp_path / "empty").write_text("\n")
    arguments = [{"FILE": str(tmp_path / "file"), "EMPTY": str(tmp_path / "empty")}.get(one, one) for one in arguments]
    done = programs.run("pintle", "serve", "--data", tmp_path / "data", "--listen", f"127.0.0.1:{programs.free_port()}", *arguments,
                        check=False)
    assert done.returncode == 2 and "smtp" in done.stderr and "secret" not in done.stderr.replace("--smtp", ""), done.stderr
