"""Which files `apply` reads, what it shows of differences, and what `export` says of what cannot be applied."""
import json
import os
import subprocess
import urllib.request

import pytest

from harness import programs
from test_apply import TARGET, dry, names, write
from test_commands import WORKFLOW, Line


@pytest.fixture
def server(tmp_path):
    server = programs.start_pintle(tmp_path)
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture
def line(server, tmp_path):
    return Line("url", server, tmp_path)


def target(name):
    return TARGET | {"name": name, "restAsync": {}}


def test_directories_in_a_directory_are_read(line, tmp_path):
    """What lies deeper would otherwise be deleted by `--prune`."""
    root = tmp_path / "declared"
    (root / "b" / "c").mkdir(parents=True)
    (root / ".hidden").mkdir()
    write(root / "a.json", targets=[target("a")])
    write(root / "b" / "c" / "deep.json", targets=[target("deep")])
    write(root / ".hidden" / "h.json", targets=[target("hidden")])
    (root / "README.md").write_text("no declaration")
    done = line("apply", "-f", str(root))
    assert names(line)["targets"] == ["a", "deep"] and f"{root}/.hidden is left out" in done.stderr, done
    os.symlink(root, root / "b" / "loop")
    done = line("apply", "-f", str(root), "--dry-run", check=False)
    assert done.returncode == 1 and "leads back to itself" in done.stderr, done
    os.unlink(root / "b" / "loop")
    os.mkfifo(root / "b" / "pipe.json")
    done = line("apply", "-f", str(root), check=False)
    assert done.returncode == 1 and "pipe.json is neither a file nor a directory" in done.stderr, done


@pytest.mark.parametrize("depth,code", [(15, 0), (16, 1)])
def test_directories_are_read_to_a_bound(line, tmp_path, depth, code):
    directory = tmp_path / "declared"
    directory = directory.joinpath(*["d"] * depth)
    directory.mkdir(parents=True)
    write(directory / "a.json", targets=[target("a")])
    assert line("apply", "-f", str(tmp_path / "declared"), check=False).returncode == code


def test_the_standard_input_is_a_file(line):
    done = subprocess.run(
        [programs.program("pintle"), "apply", "-f", "-", *line.arguments], input=json.dumps({"targets": [target("in")]}),
        text=True, capture_output=True, timeout=60, env=programs.clean_environment(**line.environment))
    assert done.returncode == 0 and names(line)["targets"] == ["in"], done


def test_long_lists_show_what_is_added_and_taken_away(line, tmp_path):
    old = [f"10.{number}.0.0/16" for number in range(60)]
    one = target("a") | {"allowRules": old}
    line("apply", "-f", write(tmp_path / "a.json", targets=[one], accounts=[{"name": "robot", "roles": ["ORG_OWNER"]}]))
    new = old[1:] + ["192.168.0.0/16", "172.16.0.0/12"]
    file = write(tmp_path / "b.json", targets=[one | {"allowRules": new}], accounts=[
        {"name": "robot", "roles": ["ORG_OWNER", "IAM_OWNER"]}, {"name": "other", "roles": ["IAM_OWNER"]}])
    text = line("apply", "-f", file, "--dry-run", check=False).stdout
    assert '    allowRules: 60 -> 61: added "192.168.0.0/16", "172.16.0.0/12"; taken away "10.0.0.0/16"\n' in text, text
    assert '    roles: ["ORG_OWNER"] -> ["IAM_OWNER","ORG_OWNER"]\n' in text and '+ account "other"\n    roles: "IAM_OWNER"\n' in text, text
    changes = {one["name"]: one for one in dry(line, "-f", file)}
    assert changes["a"]["differences"] == [{"path": "allowRules", "present": old, "declared": new}]
    assert {"path": "roles", "declared": ["IAM_OWNER"]} in changes["other"]["differences"]
    # Secrets stay hidden.
    subscription = {"name": "s", "triggerId": "idn:identity-created", "type": "HTTP", "httpConfig": {
        "url": "https://s.example.com/", "httpDispatchMode": "SYNC", "httpAuthenticationType": "BASIC_AUTH",
        "basicAuthConfig": {"userName": "u", "password": "s3cret"}}}
    done = line("apply", "-f", write(tmp_path / "c.json", subscriptions=[subscription], targets=[
        target("b") | {"staticFields": [{"name": "x", "value": "s3cret"}]}]), "--dry-run", "--json", check=False)
    assert "differences" in done.stdout and "s3cret" not in done.stdout


def test_what_cannot_be_told_apart_is_said_by_export_and_by_apply(server, line, tmp_path):
    for _ in range(2):
        body = json.dumps({"name": "twin", "definition": WORKFLOW["definition"]}).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{server.port}/v3/workflows", body, headers={
            "authorization": f"Bearer {server.token}", "content-type": "application/json"})
        assert urllib.request.urlopen(request, timeout=30).status < 300
    done = line("export", check=False)
    assert done.returncode == 1 and 'several workflows are called "twin"' in done.stderr, done
    assert len(json.loads(done.stdout)["workflows"]) == 2
    done = line("apply", "-f", write(tmp_path / "a.json", workflows=[{"name": "twin"}]), "--dry-run", check=False)
    assert done.returncode == 1 and 'several workflows are called "twin"' in done.stderr, done


def test_a_kind_of_payload_that_is_left_open_is_refused(line, tmp_path):
    """It would never be as declared: the server takes it for no change."""
    file = write(tmp_path / "a.json", targets=[target("a") | {"payloadType": "PAYLOAD_TYPE_UNSPECIFIED"}])
    for arguments in (["--dry-run"], []):
        done = line("apply", "-f", file, *arguments, check=False)
        assert done.returncode == 1 and "PAYLOAD_TYPE_UNSPECIFIED, which leaves it open" in done.stderr, done


def test_a_right_that_is_missing_is_told_with_its_kind(line, tmp_path):
    line("account", "create", "owner", "--role", "ORG_OWNER")
    line.environment["PINTLE_TOKEN"] = line("token", "create", "owner").stdout.splitlines()[-1]
    for arguments in (["export"], ["apply", "-f", write(tmp_path / "a.json", targets=[target("a")])]):
        done = line(*arguments, check=False)
        assert done.returncode == 1 and "targets: No matching permissions found" in done.stderr, done
