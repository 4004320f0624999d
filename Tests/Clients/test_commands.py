"""What the command line does to a server: through its socket, through a URL with a token, and through a profile."""
import http.server
import json
import os
import pty
import re
import select
import signal
import subprocess
import threading
import time

import pytest

from harness import programs
from harness.delivery_receiver import Receiver


class Line:
    """The command line against one server, reached in one way."""

    def __init__(self, way, server, directory):
        self.way = way
        self.environment = {"PINTLE_PROFILES": str(directory / "profiles.json"), "PINTLE_TOKEN": server.token}
        url = f"http://127.0.0.1:{server.port}"
        if way == "profile":
            self.run_plain("profile", "set", "here", "--url", url)
            assert os.stat(directory / "profiles.json").st_mode & 0o777 == 0o600
        self.arguments = {"socket": ["--data", str(server.data)], "url": ["--url", url],
                          "profile": ["--profile", "here"]}[way]

    def run_plain(self, *arguments, check=True):
        return programs.run("pintle", *arguments, check=check, env=self.environment)

    def __call__(self, *arguments, check=True):
        return self.run_plain(*arguments, *self.arguments, check=check)

    def json(self, *arguments):
        return json.loads(self(*arguments, "--json").stdout)

    def popen(self, *arguments):
        return subprocess.Popen(
            [programs.program("pintle"), *arguments, *self.arguments], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=programs.clean_environment(**self.environment))


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = programs.start_pintle(tmp_path_factory.mktemp("commands"), extra=["--allow-target", "127.0.0.1"])
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture(params=["socket", "url", "profile"])
def line(request, server, tmp_path):
    return Line(request.param, server, tmp_path)


def wait_for(what, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = what()
        if value:
            return value
        time.sleep(0.05)  # polled: what a server does in the background
    raise TimeoutError


def test_the_list_of_targets_says_how_they_fare(line, tmp_path):
    """Of those without deliveries as well."""
    receiver = Receiver(tmp_path / "received", status=503).start()
    names = [f"{one}-{line.way}" for one in ("idle", "held", "off", "failing")]
    kind = f"custom.{line.way}.list"

    def states():
        rows = [re.split(r"  +", one) for one in line("target", "list").stdout.splitlines()]
        assert rows[0] == ["ID", "NAME", "KIND", "STATE", "TIMEOUT", "ENDPOINT"]
        return {row[1]: row[3] for row in rows[1:]}

    try:
        for name in names:
            line("target", "create", name, receiver.url)
        idle, held, off, failing = names
        line("target", "pause", held)
        line("target", "disable", off)
        line("execution", "set", f"event/{kind}", "--target", failing)
        for number in range(20):
            line("event", "publish", kind, f"o{number}")
        wait_for(lambda: states()[failing].startswith("breaker "), 60)
        assert [states()[name] for name in (idle, held, off)] == ["active", "paused", "disabled"]
        answer = line.json("target", "list")
        assert [one["targetId"] for one in answer["states"]] == [one["id"] for one in answer["targets"]]
        (state,) = [one for one in answer["states"] if int(one.get("pendingCount", 0)) == 20]
        assert state["breaker"] in ("BREAKER_STATE_OPEN", "BREAKER_STATE_HALF_OPEN")
    finally:
        line("execution", "delete", f"event/{kind}", check=False)
        for name in names:
            line("target", "delete", name, "--yes", check=False)
        receiver.stop()


def test_targets_executions_events_and_deliveries(line, tmp_path):
    receiver = Receiver(tmp_path / "received", status=200).start()
    name = f"hook-{line.way}"
    kind = f"custom.{line.way}.paid"
    try:
        made = line("target", "create", name, receiver.url, "--timeout", "5s").stdout.splitlines()
        key = made[-1]
        assert len(key) > 20 and name in made[1]
        assert key not in line("target", "list").stdout + line("target", "list", "--json").stdout
        assert key not in line("target", "show", name).stdout + line("target", "show", name, "--json").stdout
        shown = line.json("target", "show", name)
        assert shown["target"]["timeout"] == "5s" and shown["settings"]["enabled"] is True
        line("execution", "set", f"event/{kind}", "--target", name)
        row = [one for one in line("execution", "list").stdout.splitlines() if one.startswith(f"event/{kind} ")]
        assert row[0].split() == [f"event/{kind}", name]
        payload = tmp_path / "payload.json"
        payload.write_text('{"total": 12345678901234567890.10}')
        published = line.json("event", "publish", kind, "o1", f"@{payload}", "--id", f"id-{line.way}")
        again = line.json("event", "publish", kind, "o1", f"@{payload}", "--id", f"id-{line.way}")
        assert again["duplicate"] and again["position"] == published["position"]
        (event,) = line.json("event", "list", "--type", kind)["events"]
        assert event["position"] == published["position"]
        assert "12345678901234567890.10" in line("event", "list", "--type", kind, "--json").stdout, "digits are kept"
        delivery, = wait_for(lambda: line.json("delivery", "list", "--type", kind, "--state", "delivered")["deliveries"])
        assert [one for one in receiver.received() if kind in one["body"]]
        text = line("delivery", "show", delivery["id"]).stdout
        assert "delivered" in text and receiver.url in text
        line("delivery", "replay", delivery["id"])
        wait_for(lambda: len([one for one in receiver.received() if kind in one["body"]]) == 2)
        line("target", "schedule", name, "24h")
        receiver.answer(503)
        line("event", "publish", kind, "o3")
        late, = wait_for(lambda: [one for one in line.json("delivery", "list", "--type", kind, "--state", "pending")["deliveries"]
                                  if one.get("attemptCount") == "1"])
        assert late["dueTime"] in line("delivery", "list", "--type", kind, "--state", "pending").stdout, "when it is tried next"
        receiver.answer(200)
        assert "It is sent now." in line("delivery", "send-now", late["id"]).stdout
        wait_for(lambda: line.json("delivery", "show", late["id"])["delivery"]["state"] == "DELIVERY_STATE_DELIVERED")
        done = line("delivery", "send-now", late["id"], "--json", check=False)
        assert done.returncode != 0 and "DELIV-s2fIn" in done.stdout + done.stderr
        line("target", "schedule", name, "standard")
        receiver.stop()
        line("target", "disable", name)
        line("event", "publish", kind, "o2")
        dead = wait_for(lambda: line.json("delivery", "list", "--type", kind, "--state", "dead")["deliveries"])
        done = line("delivery", "replay", "--target", name, check=False)
        assert done.returncode == 2 and "--yes" in done.stderr
        line("target", "enable", name)
        assert line.json("delivery", "replay", "--target", name, "--yes")["replayedCount"] == len(dead)
        line("delivery", "cancel", dead[0]["id"], "--yes")
        assert line.json("delivery", "show", dead[0]["id"])["delivery"]["state"] == "DELIVERY_STATE_CANCELLED"
        new = line("target", "rotate", name, "--overlap", "1h").stdout.strip()
        assert new and new != key
        # A key that has leaked: it and those before it end at once.
        last = line("target", "rotate", name, "--overlap", "0s").stdout.strip()
        assert last and last not in (key, new)
        done = line("target", "delete", name, check=False)
        assert done.returncode == 2 and name in line("target", "list").stdout
        line("execution", "delete", f"event/{kind}")
        line("target", "delete", name, "--yes")
        assert name not in line("target", "list").stdout
    finally:
        receiver.stop()


def test_filters_of_executions(line, tmp_path):
    receiver = Receiver(tmp_path / "received", status=200).start()
    name, kind = f"filtered-{line.way}", f"custom.filtered{line.way}"
    condition, wider = f"event/{kind}.paid", f"event/{kind}.*"
    path = "$.event_payload[?(@.total > 100)]"
    organization = next(one for one in line.json("org", "list")["organizations"] if one["name"] == "Pintle")["id"]

    def row(condition):
        return next(one for one in line("execution", "list").stdout.splitlines() if one.startswith(condition + " "))

    def sent(object_):
        published = line.json("event", "publish", f"{kind}.paid", object_[0], json.dumps(object_[1]))
        return [one["executionId"] for one in line.json("delivery", "list", "--type", f"{kind}.paid", "--limit", "100")["deliveries"]
                if one["position"] == published["position"]]

    try:
        line("target", "create", name, receiver.url)
        line("execution", "set", condition, "--target", name)
        assert line("execution", "filter", condition).stdout == f"{condition}: no filter\n"
        assert line("execution", "filter", condition, path).stdout == f"{condition}: {path}\n"
        assert row(condition).split(maxsplit=2) == [condition, name, path]
        assert line("execution", "filter", condition).stdout == f"{condition}: {path}\n"
        assert sent(("o1", {"total": 101})) == [condition] and sent(("o2", {"total": 100})) == []
        # What is left out fires the next wider one.
        line("execution", "set", wider, "--target", name)
        assert line.json("execution", "filter", wider, "--only-org", "Pintle")["filter"] == {"organizationIds": [organization]}
        assert row(wider).endswith(f"organizations {organization}")
        assert sent(("o3", {"total": 100})) == [wider] and sent(("o4", {"total": 101})) == [condition]
        listed = {one["condition"]["event"].get("event"): one.get("filter") for one in line.json("execution", "list")["executions"]
                  if "event" in one["condition"]}
        assert listed[f"{kind}.paid"] == {"path": path}
        for arguments, code, says in (
                ((condition, "$.["), 1, "no JSONPath"), ((condition, "--only-org", "nobody"), 1, "nobody"),
                ((condition, "$", "--none"), 2, "--none"), ((condition, ""), 2, "--none takes"),
                ((condition, "", "--only-org", "Pintle"), 2, "--none takes"), ((condition, "--only-org", ""), 2, "is empty"),
                (("request", "$"), 1, "executions of events"),
                ((f"event/{kind}.other", "$"), 1, "no execution"), (("rubbish", "$"), 2, "no condition")):
            done = line("execution", "filter", *arguments, check=False)
            assert (done.returncode, says in done.stderr) == (code, True), done
        assert line("execution", "filter", condition, "--none").stdout == f"{condition}: no filter\n"
        assert row(condition).split() == [condition, name] and sent(("o5", {})) == [condition]
    finally:
        for one in (condition, wider):
            line("execution", "delete", one, check=False)
        line("target", "delete", name, "--yes", check=False)
        receiver.stop()


def test_static_fields_and_the_test_of_a_target(line, server, tmp_path):
    receiver = Receiver(tmp_path / "received", status=200).start()
    name, kind, canary = f"fields-{line.way}", f"custom.{line.way}.fields", f"canary-of-{line.way}"
    file = tmp_path / "fields"
    try:
        line("target", "create", name, receiver.url)
        file.write_text(f"Authorization:  Bearer {canary} \r\nx-other: 1\n")
        assert "Authorization, x-other" in line("target", "fields", name, file).stdout
        assert canary not in line("target", "show", name, "--json").stdout
        tried = line.json("target", "test", name)
        assert tried["delivered"] and tried["status"] == 200
        request = receiver.received()[-1]
        assert request["fields"]["authorization"] == f"Bearer {canary}" and request["fields"]["x-other"] == "1"
        assert json.loads(request["body"])["event_type"] == "target.tested"
        # A name alone keeps its value; what is not named goes.
        file.write_text("authorization\n")
        line("target", "fields", name, file)
        line("execution", "set", f"event/{kind}", "--target", name)
        line("event", "publish", kind, "o1")
        delivery, = wait_for(lambda: line.json("delivery", "list", "--type", kind, "--state", "delivered")["deliveries"])
        request, = [one for one in receiver.received() if kind in one["body"]]
        assert request["fields"]["authorization"] == f"Bearer {canary}" and "x-other" not in request["fields"]
        shown = line("delivery", "show", delivery["id"], "--json").stdout
        assert canary not in shown and '"authorization","value":"[redacted]"' in shown.replace(" ", "")
        assert canary not in server.output() + line("event", "list", "--json").stdout
        assert not [file for file in server.data.iterdir() if file.is_file() and canary.encode() in file.read_bytes()]
        for wrong in ("host: a", "webhook-id: 1", "x-a", "x y: 1", "x-a: 1\nX-A: 2"):
            file.write_text(wrong + "\n")
            done = line("target", "fields", name, file, check=False)
            assert done.returncode == 1 and "the static field" in done.stderr, done
        receiver.stop()
        done = line("target", "test", name, check=False)
        assert done.returncode == 1 and "did not take it" in done.stderr
    finally:
        receiver.stop()


def test_schedules_of_targets(line):
    name = f"schedule-{line.way}"
    line("target", "create", name, "https://hook.example/")
    try:
        assert line("target", "schedule", name, "10s,1m,1h").stdout.endswith("is tried again after 10s, 60s, 3600s\n")
        assert line.json("target", "show", name)["settings"]["retrySchedule"] == {"waits": ["10s", "60s", "3600s"]}
        assert "\ntried again after: 10s, 60s, 3600s\n" in line("target", "show", name).stdout
        assert "tried once" in line("target", "schedule", name, "once").stdout
        assert line.json("target", "show", name)["settings"]["retrySchedule"] == {}
        assert "\ntried again: never\n" in line("target", "show", name).stdout
        for wrong, code, says in (("", 2, "is no schedule"), ("5", 2, "is no schedule"), ("5s,", 2, "is no schedule"),
                                  ("0s", 2, "is no schedule"), ("5s,2d", 1, "wait 2"), (",".join(["5s"] * 31), 1, "30")):
            done = line("target", "schedule", name, wrong, check=False)
            assert done.returncode == code and says in done.stderr, done
        assert "standard" in line("target", "schedule", name, "standard").stdout
        assert "retrySchedule" not in line.json("target", "show", name)["settings"]
    finally:
        line("target", "delete", name, "--yes")


def test_what_is_held_of_a_paused_target_is_sent_when_it_is_resumed(line, tmp_path):
    receiver = Receiver(tmp_path / "received", status=200).start()
    name, kind = f"paused-{line.way}", f"custom.{line.way}.paused"
    try:
        line("target", "create", name, receiver.url)
        line("execution", "set", f"event/{kind}", "--target", name)
        for number, back in enumerate(("resume", "enable")):
            assert line("target", "pause", name).stdout.startswith("paused target ")
            assert line.json("target", "show", name)["settings"]["pauseReason"] == "paused by request"
            assert "\npaused because: paused by request\n" in line("target", "show", name).stdout
            assert "paused" in line("target", "show", name).stdout
            for object in ("o1", "o2"):
                line("event", "publish", kind, object)
            held = wait_for(lambda: (lambda all: len(all) == 2 and all)(
                line.json("delivery", "list", "--target", name, "--state", "held")["deliveries"]))
            assert len(receiver.received()) == 2 * number
            line("target", back, name)
            wait_for(lambda: len(receiver.received()) == 2 * number + 2)
            assert {one["fields"]["webhook-id"] for one in receiver.received()[-2:]} == {one["id"] for one in held}
            assert not line.json("delivery", "list", "--target", name, "--state", "held").get("deliveries")
    finally:
        line("execution", "delete", f"event/{kind}")
        line("target", "delete", name, "--yes")
        receiver.stop()


def test_the_alert_target_is_told_of_dead_letters(line, tmp_path):
    good, bad = Receiver(tmp_path / "good", status=200).start(), Receiver(tmp_path / "bad", status=500).start()
    names, kind = (f"alerts-{line.way}", f"failing-{line.way}"), f"custom.{line.way}.alerted"
    try:
        for name, receiver in zip(names, (good, bad)):
            line("target", "create", name, receiver.url)
        line("target", "schedule", names[1], "once")
        line("execution", "set", f"event/{kind}", "--target", names[1])
        assert line("target", "alerts").stdout == "no target gets alerts\n"
        line("target", "alerts", names[0])
        id = line.json("target", "show", names[0])["target"]["id"]
        assert line("target", "alerts").stdout == f"target {id} gets alerts\n"
        line("event", "publish", kind, "o1")
        wait_for(good.received)
        (told,) = good.received()
        body = json.loads(told["body"])
        assert (body["event_type"], body["aggregateType"]) == ("alert.delivery.dead", "alert")
        assert body["event_payload"]["eventType"] == kind and told["fields"]["zitadel-signature"]
        assert line("target", "alerts", "-").stdout == "no target gets alerts\n"
        assert line("target", "alerts", "nobody", check=False).returncode == 1
    finally:
        line("target", "alerts", "-")
        line("execution", "delete", f"event/{kind}")
        for name in names:
            line("target", "delete", name, "--yes")
        for receiver in (good, bad):
            receiver.stop()


def test_a_target_that_will_not_be_called_is_told_of_at_once(line):
    name = f"private-{line.way}"
    made = line("target", "create", name, "http://10.99.0.1:9000/")
    try:
        assert "--allow-target 10.99.0.1:9000 allows it" in made.stderr and "warning" not in made.stdout
        # The key is the last line.
        assert made.stdout.splitlines()[-1] and " " not in made.stdout.splitlines()[-1]
        assert "10.99.0.1:9000" in line("target", "show", name).stderr
        assert "10.99.0.1:9000" in line.json("target", "show", name)["settings"]["addressRefusal"]
    finally:
        line("target", "delete", name, "--yes")


def test_events_are_printed_as_they_come(line):
    kind = f"custom.tail.{line.way}"
    tail = line.popen("event", "tail", "--type", kind, "--json", "--count", "3")
    position = line.json("event", "publish", kind, "before")["position"]
    # From a position nothing is missed, however late the command comes.
    late = line.popen("event", "tail", "--type", kind, "--after-position", str(int(position) - 1), "--count", "3")
    published = 1
    while tail.poll() is None:
        line("event", "publish", kind, f"o{published}")
        published += 1
        assert published < 50
    events = [json.loads(one) for one in tail.communicate(timeout=10)[0].splitlines()]
    assert tail.returncode == 0 and len(events) == 3 and all(one["type"] == kind for one in events)
    text = late.communicate(timeout=10)[0]
    assert late.returncode == 0 and " before" in text.splitlines()[0] and len(text.splitlines()) == 3
    assert "\x1b" not in text, "colours at a terminal only"


@pytest.mark.alone
def test_a_tail_ends_when_it_is_interrupted_or_the_server_ends(tmp_path):
    server = programs.start_pintle(tmp_path)
    line = Line("url", server, tmp_path)
    tail = line.popen("event", "tail", "--json")
    line("event", "publish", "custom.a.b", "o")
    time.sleep(0.3)
    tail.send_signal(signal.SIGINT)
    assert tail.wait(10) == -signal.SIGINT
    other = line.popen("event", "tail", "--after-position", "0")
    assert other.stdout.readline()
    server.kill()
    error = other.communicate(timeout=20)[1]
    assert other.returncode == 1 and ("cut off" in error or "does not answer" in error), error


WORKFLOW = {"name": "greet", "trigger": {"type": "EXTERNAL"}, "enabled": True, "definition": {
    "start": "Done", "steps": {"Done": {"type": "success", "output.$": "$.trigger.name"}}}}


def test_workflows(line, server, tmp_path):
    name = f"greet-{line.way}"
    file = tmp_path / "w.json"
    file.write_text(json.dumps(WORKFLOW | {"name": name}))
    if line.way == "socket":
        # A workflow acts as the account that has enabled it, and the machine's operator is none.
        done = line("workflow", "apply", str(file), check=False)
        assert done.returncode == 2 and "--url" in done.stderr and name not in line("workflow", "list").stdout
        file.write_text(json.dumps(WORKFLOW | {"name": name, "enabled": False}))
        line("workflow", "apply", str(file))
        done = line("workflow", "enable", name, check=False)
        assert done.returncode == 2 and "--url" in done.stderr
        done = line("workflow", "run", name, "--test", check=False)
        assert done.returncode == 2 and "--url" in done.stderr
        # What an account has enabled the operator can start, too.
        other = Line("url", server, tmp_path)
        other("workflow", "enable", name)
        assert "Completed" in line("workflow", "run", name, '{"name":"Bob"}').stdout
        (run,) = line.json("workflow", "runs", name)["executions"]
        assert "WorkflowExecutionStarted" in line("workflow", "logs", run["id"]).stdout
        line("workflow", "disable", name)
        line("workflow", "delete", name, "--yes")
        return
    made = line.json("workflow", "apply", str(file))
    assert made["enabled"] is True and name in line("workflow", "list").stdout
    again = line.json("workflow", "apply", str(file))
    assert again["id"] == made["id"] and again["enabled"] is True
    done = line("workflow", "run", name, '{"name":"Ann"}')
    assert "Completed" in done.stdout, done
    (run,) = line.json("workflow", "runs", name)["executions"]
    logs = line("workflow", "logs", run["id"], "--follow").stdout
    assert "WorkflowExecutionStarted" in logs.splitlines()[0] and "Completed" in logs.splitlines()[-1]
    # A definition that is refused leaves the workflow as it was.
    file.write_text(json.dumps(WORKFLOW | {"name": name, "definition": {"start": "Nowhere", "steps": {}}}))
    done = line("workflow", "apply", str(file), check=False)
    assert done.returncode == 1
    kept = json.loads(line("workflow", "show", name).stdout)
    assert kept["enabled"] is True and kept["definition"]["start"] == "Done"
    done = line("workflow", "delete", name, "--yes", check=False)
    assert done.returncode == 1, "it is enabled"
    line("workflow", "disable", name)
    tried = line("workflow", "run", name, '{"name":"Bob"}', "--test")
    assert "Completed" in tried.stdout
    line("workflow", "delete", name, "--yes")
    # Nor is a new one left behind.
    done = line("workflow", "apply", str(file), check=False)
    assert done.returncode == 1 and name not in line("workflow", "list").stdout


def test_a_run_that_fails_is_told_by_the_exit_code(server, tmp_path):
    line = Line("profile", server, tmp_path)
    name = f"fail-{line.way}"
    file = tmp_path / "w.json"
    file.write_text(json.dumps({"name": name, "trigger": {"type": "EXTERNAL"}, "enabled": True, "definition": {
        "start": "No", "steps": {"No": {"type": "failure", "failureName": "no"}}}}))
    line("workflow", "apply", str(file))
    done = line("workflow", "run", name, check=False)
    assert done.returncode == 1 and "Failed" in done.stdout, done


def test_administration_through_a_url(line, server, tmp_path):
    org = f"org-{line.way}"
    line("org", "create", org)
    line("account", "create", "robot", "--org", org, "--role", "ORG_EVENT_PUBLISHER")
    token = line("token", "create", "robot", "--org", org).stdout.splitlines()[-1]
    assert "ORG_EVENT_PUBLISHER" in line("account", "list", "--org", org).stdout
    if line.way == "socket":
        return  # whoever calls through it is the operator
    weak = Line("url", server, tmp_path)
    weak.environment["PINTLE_TOKEN"] = token
    weak("event", "publish", "custom.a.b", "o")
    done = weak("org", "list", check=False)
    assert done.returncode == 1 and "permission" in done.stderr.lower(), done
    assert weak("account", "create", "x", "--role", "ORG_OWNER", check=False).returncode == 1
    # An owner of the organization sees its roles without those of the instance, and gives away no more than it has.
    owner = Line("url", server, tmp_path)
    line("account", "create", "owner", "--org", org, "--role", "ORG_OWNER")
    owner.environment["PINTLE_TOKEN"] = line("token", "create", "owner", "--org", org).stdout.splitlines()[-1]
    assert "ORG_EVENT_PUBLISHER" in owner("account", "list").stdout
    (own,) = [one["id"] for one in line.json("org", "list")["organizations"] if one["name"] == org]
    assert "ORG_EVENT_PUBLISHER" in owner("account", "list", "--org", own).stdout
    done = owner("account", "create", "strong", "--role", "ORG_OWNER", "--role", "IAM_OWNER", check=False)
    assert done.returncode == 1 and " strong " not in owner("account", "list").stdout


def test_what_keeps_a_profile_from_being_used(server, tmp_path):
    line = Line("profile", server, tmp_path)
    file = tmp_path / "profiles.json"
    assert server.token not in line.run_plain("profile", "list").stdout
    file.chmod(0o640)
    done = line("target", "list", check=False)
    assert done.returncode == 1 and "0600" in done.stderr
    file.chmod(0o600)
    line("target", "list")
    line.environment["PINTLE_PROFILE"] = "here"
    line.run_plain("target", "list")
    done = line.run_plain("target", "list", "--profile", "nowhere", check=False)
    assert done.returncode == 1 and "nowhere" in done.stderr
    line.run_plain("profile", "delete", "here")
    done = line("target", "list", check=False)
    assert done.returncode == 1
    del line.environment["PINTLE_PROFILE"]
    line.environment.pop("PINTLE_TOKEN")
    done = line.run_plain("target", "list", "--url", f"http://127.0.0.1:{server.port}", check=False)
    assert done.returncode == 1 and "auth header missing" in done.stderr
    assert "PINTLE_TOKEN" in done.stderr and "--client-cert" in done.stderr
    done = line.run_plain("profile", "set", "bare", "--url", f"http://127.0.0.1:{server.port}", check=False)
    assert done.returncode == 2 and "PINTLE_TOKEN" in done.stderr and "--client-cert" in done.stderr
    line.environment["PINTLE_TOKEN"] = "a\nx-evil: 1"
    done = line.run_plain("target", "list", "--url", f"http://127.0.0.1:{server.port}", check=False)
    assert done.returncode == 2
    line.environment["PINTLE_TOKEN"] = "wrong"
    done = line.run_plain("target", "list", "--url", f"http://127.0.0.1:{server.port}", check=False)
    assert done.returncode == 1 and "token" in done.stderr.lower()


def test_a_url_with_tls_needs_a_certificate_that_is_trusted(tmp_path, certs):
    server = programs.start_pintle(tmp_path, certs=certs)
    try:
        line = Line("url", server, tmp_path)
        url = f"https://localhost:{server.tls_port}"
        done = line.run_plain("target", "list", "--url", url, check=False)
        assert done.returncode == 1 and "certificate" in done.stderr.lower(), done
        line.run_plain("target", "list", "--url", url, "--target-ca", certs.certificate)
    finally:
        assert server.terminate() == 0


def test_a_peer_that_answers_without_end_or_elsewhere_is_left(tmp_path):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["content-length"]))
            if "GetTarget" in self.path or "ListTargets" in self.path:
                self.send_response(302)
                self.send_header("location", f"http://127.0.0.1:{self.server.server_port}/stolen")
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("content-type", "application/connect+json")
            self.end_headers()
            # A message of 1 GiB, as its head says.
            self.wfile.write(b"\0\x40\0\0\0" + b"x" * 1000)

        def do_GET(self):
            self.server.stolen = True

        def log_message(self, *_):
            pass

    peer = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    peer.stolen = False
    threading.Thread(target=peer.serve_forever, daemon=True).start()
    try:
        environment = {"PINTLE_TOKEN": "secret"}
        url = f"http://127.0.0.1:{peer.server_port}"
        done = programs.run("pintle", "target", "list", "--url", url, check=False, env=environment)
        assert done.returncode == 1 and "302" in done.stderr and not peer.stolen
        done = programs.run("pintle", "event", "tail", "--url", url, check=False, env=environment)
        assert done.returncode == 1 and "longer than" in done.stderr
    finally:
        peer.shutdown()


def test_somebody_at_a_terminal_is_asked(server, tmp_path):
    line = Line("socket", server, tmp_path)
    line("target", "create", "asked", "https://asked.example.com/")

    def answer(text):
        main, other = pty.openpty()
        process = subprocess.Popen(
            [programs.program("pintle"), "target", "delete", "asked", *line.arguments], stdin=other, stdout=other,
            stderr=other, env=programs.clean_environment())
        os.close(other)
        seen = b""
        while b"[yes/no]" not in seen:
            assert select.select([main], [], [], 10)[0]
            seen += os.read(main, 1000)
        os.write(main, text)
        try:
            while select.select([main], [], [], 10)[0]:
                piece = os.read(main, 1000)
                if not piece:
                    break
                seen += piece
        except OSError:
            pass  # the terminal's other end is closed
        os.close(main)
        return process.wait(10), seen

    code, seen = answer(b"y\n")
    assert code == 1 and b"nothing was done" in seen and "asked" in line("target", "list").stdout
    code, seen = answer(b"yes\n")
    assert code == 0 and "asked" not in line("target", "list").stdout


def test_the_longest_answer_and_the_longest_file_of_profiles(server, tmp_path):
    limit, extra = 64 * 1024 * 1024, 0

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["content-length"]))
            body = b'{"targets":[]}'
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)
            try:
                self.wfile.write(b" " * (limit - len(body) + extra))
            except OSError:
                pass  # it has heard enough

        def log_message(self, *_):
            pass

    peer = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=peer.serve_forever, daemon=True).start()
    try:
        arguments = ["target", "list", "--url", f"http://127.0.0.1:{peer.server_port}"]
        assert programs.run("pintle", *arguments, env={"PINTLE_TOKEN": "t"}, timeout=120).returncode == 0
        extra = 1
        done = programs.run("pintle", *arguments, env={"PINTLE_TOKEN": "t"}, timeout=120, check=False)
        assert done.returncode == 1 and f"longer than {limit} bytes" in done.stderr
    finally:
        peer.shutdown()
    line = Line("profile", server, tmp_path)
    file = tmp_path / "profiles.json"
    text = file.read_text()
    file.write_text(text + " " * (1024 * 1024 - len(text)))
    line("target", "list")
    file.write_text(file.read_text() + " ")
    done = line("target", "list", check=False)
    assert done.returncode == 1 and "longer than" in done.stderr


def blocks(page):
    return re.findall(r"```sh\n(.*?)```", (programs.ROOT / "docs" / page).read_text(), re.S)


def run_block(block, directory, **environment):
    """Runs a block of a page as it is printed, with the program where a shell finds it."""
    (directory / "bin").mkdir(exist_ok=True)
    link = directory / "bin" / "pintle"
    if not link.exists():
        link.symlink_to(programs.program("pintle"))
    done = subprocess.run(
        ["bash", "-euc", block], cwd=directory, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
        env={"PATH": f"{directory}/bin:/usr/bin:/bin", "HOME": str(directory)} | environment)
    assert done.returncode == 0, f"{block}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_the_page_on_commands(tmp_path):
    server = programs.start_pintle(tmp_path, extra=["--allow-target", "127.0.0.1"])
    receiver = Receiver(tmp_path / "received").start()
    url = f"http://127.0.0.1:{server.port}"
    (tmp_path / "welcome.json").write_text(json.dumps(WORKFLOW | {"name": "welcome", "enabled": False}))
    page = (programs.ROOT / "docs" / "commands.md").read_text()
    for name, declaration in zip(("pintle.json", "labeled.json"), re.findall(r"```json\n(.*?)```", page, re.S), strict=True):
        (tmp_path / name).write_text(declaration)
    forwarded = None
    try:
        assert len(blocks("commands.md")) == 10
        for block in blocks("commands.md"):
            for printed, own in (("https://id.example.com", url), ("http://127.0.0.1:8080", url), ("TOKEN=TOKEN", f"TOKEN={server.token}"),
                                 ("http://localhost:3000/hook", receiver.url + " --after-position 0 --count 1"),
                                 ("event tail", "event tail --after-position 0 --count 1"),
                                 ("--data ./data", f"--data {server.data}")):
                block = block.replace(printed, own)
            if "--dry-run" in block:
                # Its exit code says that there is something to do.
                block = block.replace("--dry-run", "--dry-run || test $? = 2")
            environment = {"PINTLE_DATA": str(server.data)}
            if "curl" in block:
                environment["PINTLE_TOKEN"] = server.token
            output = run_block(block, tmp_path, **environment)
            forwarded = forwarded or ("webhook-signature" in output)
        assert forwarded and len(receiver.received()) >= 1
        assert (tmp_path / ".local/share/bash-completion/completions/pintle").stat().st_size > 1000
        assert "crm" in json.dumps(json.loads((tmp_path / "exported.json").read_text())["targets"])
    finally:
        receiver.stop()
        assert server.terminate() == 0


@pytest.mark.sqlite("backups are made of the embedded engine")
def test_the_page_on_backups(tmp_path):
    server = programs.start_pintle(tmp_path)
    pages = blocks("backup.md")
    assert len(pages) == 4 and server.data == tmp_path / "data"
    for block in pages[:2]:
        run_block(block, tmp_path)
    assert server.terminate() == 0
    for block in pages[2:]:
        run_block(block, tmp_path)
    assert (tmp_path / "new" / "pintle.db").exists()
