"""Output that cannot be written: an error, and of what is shown once, what to do about it."""
import json
import os
import subprocess

import pytest

from harness import programs
from harness.paths import Paths
from test_commands import Line


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = programs.start_pintle(tmp_path_factory.mktemp("lost"), extra=["--allow-target", "127.0.0.1"])
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture
def line(server, tmp_path):
    return Line("url", server, tmp_path)


def run(line, *arguments, output="/dev/full"):
    with open(output, "w", closefd=isinstance(output, str)) as stream:
        return subprocess.run(
            [programs.program("pintle"), *arguments], stdin=subprocess.DEVNULL, stdout=stream, stderr=subprocess.PIPE,
            text=True, timeout=60, env=programs.clean_environment(**line.environment))


@pytest.mark.parametrize("words", [
    ["export"], ["org", "list"], ["event", "list", "--json"], ["doctor", "--json"], ["health"], ["target", "list"],
    ["account", "list"], ["account", "list", "--json"]])
def test_commands_fail_whose_output_is_lost(line, words):
    done = run(line, *words, *line.arguments)
    assert done.returncode == 1 and "cannot write to the standard output: No space left on device" in done.stderr, done
    assert run(line, *words, *line.arguments, output="/dev/null").returncode in ((0, 1) if words[0] == "doctor" else (0,))


@pytest.mark.parametrize("words", [["completion", "bash"], ["version"], ["help"], ["--help"], ["serve", "--help"], ["settings"],
                                   ["profile", "list"], ["schedule", "next", "0 0 * * *"]])
def test_so_do_those_that_call_nobody(line, words):
    done = run(line, *words)
    assert done.returncode == 1 and done.stderr.count("cannot write to the standard output") == 1, done
    assert run(line, *words, output="/dev/null").returncode == 0


def test_what_is_shown_once_is_named_with_what_ends_it(server, line):
    """The commands that the error names are right as they stand."""
    line("account", "create", "lost")

    def ended(*words):
        done = run(line, *words, *line.arguments)
        assert done.returncode == 1 and "cannot write to the standard output" in done.stderr and done.stderr.count("\n") == 1, done
        command = done.stderr.rsplit('"pintle ', 1)[1].split('"')[0]
        return line(*command.split(), *(["--yes"] if "delete" in command else []))

    ended("token", "create", "lost")
    assert len(line.json("token", "list", "lost").get("tokens", [])) == 0
    ended("account", "key", "create", "lost")
    assert len(line.json("account", "key", "list", "lost").get("keys", [])) == 0
    ended("client", "create", "--name", "lost-client")
    assert "lost-client" not in json.dumps(line.json("client", "list").get("clients", []))
    line("client", "create", "--name", "other-client")
    (client,) = [one["id"] for one in line.json("client", "list")["clients"] if one["name"] == "other-client"]
    ended("client", "rotate", client)
    assert client not in json.dumps(line.json("client", "list"))
    assert len(ended("target", "create", "lost-target", "https://lost.example.com/").stdout.strip()) > 20
    assert len(ended("target", "rotate", "lost-target").stdout.strip()) > 20
    # A target's key is not shown once alone: the error names the call that shows it.
    done = run(line, "target", "rotate", "lost-target", *line.arguments)
    (target,) = [one for one in line.json("target", "list")["targets"] if one["name"] == "lost-target"]
    assert f"GET /v2/actions/targets/{target['id']} shows" in done.stderr and "cannot be shown" not in done.stderr, done
    assert Paths(server, server.token).need("GET", f"/v2/actions/targets/{target['id']}")["target"]["signingKey"]


def test_who_reads_no_further_is_no_error_but_loses_no_secret(line):
    """A pipe whose reader has gone, as head(1) does."""
    def broken(*words):
        reading, writing = os.pipe()
        os.close(reading)
        try:
            return run(line, *words, output=writing)
        finally:
            os.close(writing)

    done = broken("help", "serve")
    assert done.returncode == 0 and done.stderr == "", done
    line("account", "create", "broken")
    done = broken("token", "create", "broken", *line.arguments)
    assert done.returncode == 1 and "Broken pipe; token " in done.stderr, done
