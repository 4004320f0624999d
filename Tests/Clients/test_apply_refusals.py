"""What is refused of a declaration leaves things as they were, and several who apply at once make one of each."""
import json

import pytest

from harness import programs
from test_apply import EVERYTHING, TARGET, dry, switches, target_events, write
from test_commands import WORKFLOW, Line


@pytest.fixture
def server(tmp_path):
    server = programs.start_pintle(tmp_path, extra=["--allow-target", "127.0.0.1"])
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture
def line(server, tmp_path):
    return Line("url", server, tmp_path)


def refuse(line, method):
    """Has the server refuse every call of a method, by a target that nobody serves."""
    if "gate" not in line("target", "list").stdout:
        line("target", "create", "gate", "http://127.0.0.1:1/", "--kind", "call", "--interrupt-on-error")
    line("execution", "set", f"request/{method}", "--target", "gate")


def calls(url, token):
    return {"name": "calls", "trigger": {"type": "EXTERNAL"}, "enabled": True, "definition": {"start": "Call", "steps": {
        "Call": {"type": "ACTION", "actionId": "sp:http", "nextStep": "Done", "attributes": {
            "url": url, "method": "GET", "authenticationType": "Bearer", "bearerToken": token}}, "Done": {"type": "success"}}}}


def events(line):
    return len(line.json("event", "list", "--all-organizations", "--limit", "1000")["events"])


@pytest.mark.parametrize("how", ["apply", "workflow apply"])
def test_a_refused_workflow_stays_enabled_with_its_secrets(line, tmp_path, how):
    """What only enabling judges is judged before anything is changed, by a dry run, too."""
    line("apply", "-f", write(tmp_path / "a.json", workflows=[calls("https://one.example.com/", "s3cret")]))
    before = line("workflow", "show", "calls").stdout
    count = events(line)

    def apply(workflow, *arguments):
        if how == "apply":
            return line("apply", "-f", write(tmp_path / "b.json", workflows=[workflow]), *arguments, check=False)
        (tmp_path / "w.json").write_text(json.dumps(workflow))
        return line("workflow", "apply", str(tmp_path / "w.json"), check=False)

    for workflow, says in (
            (calls("https://two.example.com/", "********"), "the secret 'bearerToken' was never sent"),
            (calls("https://one.example.com/", "********") | {"trigger": {"type": "SCHEDULED", "attributes": {
                "frequency": "cronSchedule", "cronString": "nonsense"}}}, "trigger has errors"),
            (calls("https://one.example.com/", "********") | {"definition": {"start": "Nowhere", "steps": {}}}, "has errors")):
        for arguments in ([["--dry-run"], []] if how == "apply" else [[]]):
            done = apply(workflow, *arguments)
            assert done.returncode == 1 and says in done.stderr, done
        assert line("workflow", "show", "calls").stdout == before and events(line) == count
    # The secret is there still.
    done = apply(calls("https://one.example.com/", "********") | {"description": "other"})
    assert done.returncode == 0, done
    assert json.loads(line("workflow", "show", "calls").stdout)["enabled"] is True
    # With its secret it may call elsewhere; what is to be disabled may wait for it.
    assert apply(calls("https://two.example.com/", "s3cret-2")).returncode == 0
    assert apply(calls("https://three.example.com/", "********") | {"enabled": False}).returncode == 0


def test_a_workflow_whose_change_the_server_refuses_is_enabled_again(line, tmp_path):
    line("apply", "-f", write(tmp_path / "a.json", workflows=[calls("https://one.example.com/", "s3cret")]))
    refuse(line, "pintle.workflow.v1.WorkflowService/PutWorkflow")
    wanted = calls("https://one.example.com/", "********") | {"description": "other"}
    done = line("apply", "-f", write(tmp_path / "b.json", workflows=[wanted]), check=False)
    assert done.returncode == 1 and "0 made, 0 changed" in done.stdout, done
    shown = json.loads(line("workflow", "show", "calls").stdout)
    assert shown["enabled"] is True and shown.get("description", "") == ""
    line("execution", "delete", "request/pintle.workflow.v1.WorkflowService/PutWorkflow")
    assert line("apply", "-f", write(tmp_path / "b.json", workflows=[wanted])).stdout.endswith("0 made, 1 changed, 0 as declared\n")


@pytest.mark.parametrize("change,says", [
    ({"paused": True, "endpoint": "http://a..b/"}, "invalid URL"), ({"paused": True, "endpoint": "no url"}, "invalid URL"),
    ({"paused": True, "endpoint": ""}, "ndpoint"),
    ({"timeout": "7s", "paused": True, "allowRules": ["bad rule"]}, "bad rule"), ({"paused": True, "timeout": "0s"}, "no timeout"),
    ({"paused": True, "timeout": "100000s"}, "imeout"), ({"enabled": False, "allowRules": ["x" * 5000]}, "at most"),
    ({"paused": True, "staticFields": [{"name": "content-type", "value": "s3cret"}]}, "is set by Pintle"),
    ({"paused": True, "staticFields": [{"name": "x y", "value": "s3cret"}]}, "is no name of a field"),
    ({"paused": True, "staticFields": [{"name": "x", "value": "s3cret"}, {"name": "X", "value": "s3cret"}]}, "is there twice"),
    ({"paused": True, "staticFields": [{"name": "x", "value": "s3cret\n"}]}, "control character")])
def test_a_refused_target_stays_as_it_was(line, tmp_path, change, says):
    """Changed or made: it is judged before anything is done, also of what stands before it in the file."""
    line("apply", "-f", write(tmp_path / "a.json", targets=[TARGET | {"restWebhook": {}}]))
    before = line("export").stdout
    other = TARGET | {"name": "other", "restWebhook": {}}
    for targets in ([other, {"name": "a"} | change], [other, TARGET | {"name": "new", "restWebhook": {}} | change]):
        for arguments in (["--dry-run"], []):
            done = line("apply", "-f", write(tmp_path / "b.json", targets=targets), *arguments, check=False)
            assert done.returncode == 1 and says in done.stderr and f'target "{targets[1]["name"]}"' in done.stderr, done
            assert "s3cret" not in done.stderr
    assert line("export").stdout == before


def test_a_target_says_what_of_it_was_changed_before_the_server_refused(line, tmp_path):
    line("apply", "-f", write(tmp_path / "a.json", targets=[TARGET | {"restWebhook": {}}]))
    refuse(line, "zitadel.action.v2.ActionService/UpdateTarget")
    # Nothing but the pause, which is taken back.
    done = line("apply", "-f", write(tmp_path / "b.json", targets=[{"name": "a", "paused": True, "timeout": "7s"}]), check=False)
    assert done.returncode == 1 and "changed before that" not in done.stderr, done
    assert switches(line)["a"] == (True, False, False)
    done = line("apply", "-f", write(tmp_path / "c.json", targets=[
        {"name": "a", "paused": True, "timeout": "7s", "allowRules": ["10.0.0.0/8"]}]), check=False)
    assert done.returncode == 1 and "; changed before that: paused, allowRules\n" in done.stderr, done
    assert switches(line)["a"] == (True, True, False)
    # A right that is missing is seen before the target itself changes.
    line("execution", "delete", "request/zitadel.action.v2.ActionService/UpdateTarget")
    refuse(line, "pintle.target.v1.TargetService/SetAllowRules")
    before = len(target_events(line))
    done = line("apply", "-f", write(tmp_path / "d.json", targets=[{"name": "a", "timeout": "8s", "allowRules": []}]), check=False)
    assert done.returncode == 1 and len(target_events(line)) == before, done


def test_an_account_whose_roles_are_refused_keeps_those_that_it_had(line, tmp_path):
    line("account", "create", "robot", "--role", "ORG_EVENT_VIEWER")
    refuse(line, "pintle.admin.v1.AdminService/GrantOrganizationRole")
    # The instance's role is given first, and taken back.
    done = line("apply", "-f", write(tmp_path / "a.json", accounts=[
        {"name": "robot", "roles": ["IAM_LOGIN_CLIENT", "ORG_OWNER"]}]), check=False)
    assert done.returncode == 1 and 'account "robot"' in done.stderr, done
    (robot,) = [one for one in line.json("account", "list")["accounts"] if one["name"] == "robot"]
    assert robot["roles"] == ["ORG_EVENT_VIEWER"]
    refuse(line, "pintle.admin.v1.AdminService/RevokeInstanceRole")
    done = line("apply", "-f", write(tmp_path / "a.json", accounts=[
        {"name": "robot", "roles": ["IAM_LOGIN_CLIENT", "ORG_OWNER"]}]), check=False)
    assert done.returncode == 1 and "the role IAM_LOGIN_CLIENT was given before that, which cannot be undone" in done.stderr, done


@pytest.mark.parametrize("objects,says", [
    ({"accounts": [{"name": "acc", "roles": ["NOPE"]}]}, "there is no role"),
    ({"executions": [{"condition": "nothing", "targets": ["a"]}]}, "is no condition"),
    ({"executions": [{"condition": "event", "targets": ["nobody"]}]}, "there is no target"),
    ({"targets": [{"name": "a", "unknown": 1}]}, "unknown member")])
def test_a_wrong_file_is_no_difference(line, tmp_path, objects, says):
    """A dry run ends with 2 for differences, and for nothing else that a file says."""
    for arguments in (["--dry-run"], []):
        done = line("apply", "-f", write(tmp_path / "a.json", **objects), *arguments, check=False)
        assert done.returncode == 1 and says in done.stderr, done


def test_the_operator_enables_no_workflow_by_a_file(server, tmp_path):
    done = Line("socket", server, tmp_path)("apply", "-f", write(tmp_path / "a.json", workflows=[WORKFLOW]), check=False)
    assert done.returncode == 1 and "acts as the account that enables" in done.stderr, done


@pytest.mark.parametrize("enabled", ["true", 1, None, {}])
@pytest.mark.parametrize("is_there", [False, True])
def test_a_workflow_whose_enabled_is_no_boolean_is_refused(line, tmp_path, is_there, enabled):
    """By `workflow apply` as by `apply`: taken for false, it would disable a workflow that is there."""
    file = tmp_path / "w.json"
    if is_there:
        file.write_text(json.dumps(WORKFLOW))
        line("workflow", "apply", str(file))
    before = line("workflow", "list", "--json").stdout
    file.write_text(json.dumps(WORKFLOW | {"enabled": enabled}))
    done = line("workflow", "apply", str(file), check=False)
    assert done.returncode == 1 and '"enabled" is neither true nor false' in done.stderr, done
    assert line("workflow", "list", "--json").stdout == before


def together(line, number, *arguments):
    commands = [line.popen(*arguments) for _ in range(number)]
    return [(*command.communicate(timeout=120), command.returncode) for command in commands]


def test_those_who_apply_at_once_make_one_of_each(line, tmp_path):
    """Whoever comes second finds it as it is declared; what others make otherwise is changed."""
    file = write(tmp_path / "a.json", **EVERYTHING)
    for output, error, code in together(line, 8, "apply", "-f", file):
        assert code == 0, (output, error)
    assert dry(line, "-f", file) == []
    there = json.loads(line("export").stdout)
    for kind in ("targets", "workflows", "subscriptions"):
        assert sorted(one["name"] for one in there[kind]) == sorted(one["name"] for one in EVERYTHING[kind])


def test_those_who_apply_a_workflow_at_once_make_one(line, tmp_path):
    (tmp_path / "w.json").write_text(json.dumps(WORKFLOW))
    for output, error, code in together(line, 8, "workflow", "apply", str(tmp_path / "w.json")):
        assert code == 0, (output, error)
    assert [one["name"] for one in line.json("workflow", "list")["workflows"]] == ["greet"]
