"""What commands without a message of the API print for programs, and how they fail."""
import json

import pytest

from harness import programs


def run(*arguments, check=True, **environment):
    return programs.run("pintle", *arguments, "--json", check=check, env=environment or None)


def test_commands_without_a_server(tmp_path):
    profiles = {"PINTLE_PROFILES": str(tmp_path / "profiles.json"), "PINTLE_TOKEN": "a-token-0123456789-abcdef"}
    version = json.loads(run("version").stdout)
    assert f"{version['program']} {version['version']}" == programs.run("pintle", "version").stdout.strip()
    (first, second) = json.loads(run("schedule", "next", "@daily", "--count", "2", "--after", "2026-01-01T00:00:00Z").stdout)["runs"]
    assert first["utc"] == "2026-01-02T00:00:00Z" and second["utc"] == "2026-01-03T00:00:00Z"
    settings = {one["name"]: one for one in json.loads(run("settings").stdout)["settings"]}
    assert settings["listen"]["environment"] == "PINTLE_LISTEN" and settings["listen"]["isList"] is True
    assert settings["take-over-grace"]["defaults"] == ["10s"]
    made = json.loads(run("cert", "dev", "--out", tmp_path / "certs").stdout)
    assert made["isNew"] is True and made["certificate"].endswith("dev.crt")
    assert json.loads(run("cert", "dev", "--out", tmp_path / "certs").stdout)["isNew"] is False
    told = json.loads(run("profile", "set", "p", "--url", "http://127.0.0.1:1", **profiles).stdout)
    assert told == {"name": "p", "url": "http://127.0.0.1:1"}
    assert json.loads(run("profile", "delete", "p", **profiles).stdout) == {"name": "p"}


def test_health(tmp_path):
    server = programs.start_pintle(tmp_path)
    try:
        for place in (["--data", server.data], ["--url", f"http://{server.target}"]):
            answer = json.loads(run("health", *place).stdout)
            assert answer["ready"] is True and answer["status"] == 200, answer
    finally:
        assert server.terminate() == 0


@pytest.mark.parametrize("arguments, code, mentioned", [
    (["nonsense"], 2, "nonsense"), (["org", "create"], 2, "NAME"), (["schedule", "next", "x"], 2, ""),
    (["health", "--data", "/nonexistent"], 1, "/nonexistent"), (["version", "--unknown"], 2, "--unknown"),
])
def test_errors_are_objects(arguments, code, mentioned):
    done = run(*arguments, check=False)
    error = json.loads(done.stderr)["error"]
    assert done.returncode == error["exitCode"] == code and mentioned in error["message"], done
    assert done.stdout == ""
    plain = programs.run("pintle", *arguments, check=False)
    assert plain.stderr.strip() == f"pintle: {error['message']}"
