"""The completion of command lines, by the shells themselves."""
import shlex
import subprocess

import pytest

from harness import programs

ZSH = """
compdef() { : }
compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -l -- "$@" }
_describe() { print -l -- ${(P)@[-1]%%:*} }
_files() { print -- FILES "$@" }
"""


def complete(shell, script, words):
    """What the shell offers for the last word, which may be empty."""
    if shell == "bash":
        code = (f"source {script}; COMP_WORDS=({' '.join(map(shlex.quote, words))}); COMP_CWORD={len(words) - 1}; "
                "compopt() { echo FILES; }; _pintle; printf '%s\\n' \"${COMPREPLY[@]}\"")
        command = ["bash", "--norc", "-c", code]
    elif shell == "zsh":
        code = (f"{ZSH}\nsource {script}\nwords=({' '.join(map(shlex.quote, words))}); CURRENT={len(words)}; _pintle")
        command = ["zsh", "-f", "-c", code]
    else:
        code = f"source {script}; complete -C {shlex.quote(' '.join(words))}"
        command = ["fish", "--no-config", "-c", code]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and not done.stderr, done
    offered = [line.split("\t")[0].strip() for line in done.stdout.splitlines()]
    return [one for one in offered if one and one.startswith(words[-1])]


@pytest.fixture(params=["bash", "zsh", "fish"])
def offers(request, tmp_path):
    script = tmp_path / f"pintle.{request.param}"
    script.write_text(programs.run("pintle", "completion", request.param).stdout)

    def offers(*words):
        return complete(request.param, script, ["pintle", *words])
    offers.shell = request.param
    return offers


def test_every_command_and_option_is_offered(offers):
    """As many as help has."""
    lines = programs.run("pintle", "help").stdout.splitlines()
    at = lines.index("commands:")
    commands = [line[2:].split("  ")[0].split() for line in lines[at + 1:] if line.startswith("  ")]
    assert len(commands) > 60
    assert set(offers("")) == {one[0] for one in commands}
    for first in ("org", "account", "workflow", "delivery"):
        assert set(offers(first, "")) == {one[1] for one in commands if one[0] == first and len(one) > 1}
    assert set(offers("account", "key", "")) == {"create", "list", "delete"}
    assert offers("account", "gr") == ["grant"] or offers.shell == "zsh"
    assert {"--role", "--org", "--json", "--url", "--skip-executions"} <= set(offers("account", "create", "--"))
    assert "--role" not in offers("account", "list", "--")


def test_values_are_offered(offers):
    assert set(offers("org", "list", "--output", "")) == {"table", "json"}
    assert set(offers("org", "--data", "x", "list", "-o", "")) == {"table", "json"} or offers.shell != "bash"
    assert set(offers("delivery", "list", "--state", "d")) >= {"dead", "delivered"}
    assert not offers("token", "create", "--expires", "1")
    # Two words in a placeholder are none that can be given.
    assert not offers("serve", "--listener-limit", "")
    assert not offers("serve", "--trusted-issuer", "")
    roles = set(offers("account", "create", "--role", ""))
    assert {"IAM_OWNER", "ORG_OWNER", "ORG_EVENT_PUBLISHER"} <= roles
    assert set(offers("account", "grant", "deployer", "")) == roles
    assert offers("account", "grant", "deployer", "ORG_EVENT_P") == ["ORG_EVENT_PUBLISHER"] or offers.shell == "zsh"


def test_words_behind_help_and_completion_are_offered(offers):
    assert set(offers("completion", "")) == {"bash", "zsh", "fish"}
    assert set(offers("help", "")) == set(offers(""))
    assert set(offers("help", "account", "")) == set(offers("account", ""))
    assert set(offers("help", "account", "key", "")) == {"create", "list", "delete"}


def test_an_unknown_shell():
    done = programs.run("pintle", "completion", "tcsh", check=False)
    assert done.returncode == 2 and "bash, zsh, fish" in done.stderr
