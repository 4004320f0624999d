"""Runs the shell blocks of a page of docs/ as they are printed, against a server of the test's."""
import re
import subprocess

from . import programs


def run_page(name, server, directory, replace=()):
    """Runs the sh blocks of docs/NAME one after the other in one shell; what they printed, and the status of each curl.

    The address that the page has becomes the server's, and so do the texts of `replace`."""
    blocks = re.findall(r"```sh\n(.*?)```", (programs.ROOT / "docs" / name).read_text(), re.S)
    assert len(blocks) >= 4
    # Each status goes to the standard error, past what the page does with the answer.
    script = 'set -eu\ncurl() { command curl -w "%{stderr}status %{http_code}\\n" "$@"; }\n' + "\n".join(blocks)
    for printed, own in (("http://127.0.0.1:8080", f"http://{server.target}"), *replace):
        assert printed in script
        script = script.replace(printed, own)
    done = subprocess.run(["bash", "-c", script], env={"PINTLE_TOKEN": server.token, "PATH": "/usr/bin:/bin"}, cwd=directory,
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    statuses = [int(one) for one in re.findall(r"^status (\d+)$", done.stderr, re.M)]
    assert len(statuses) == sum(block.count("curl ") for block in blocks), done.stderr
    return done.stdout, statuses
