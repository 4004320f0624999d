"""Every command of the documentation, run as it is printed: the blocks of a page one after the other in one shell, in a directory of
their own with a fresh server's data. What is not run here stands in NOT_RUN with the reason, or in ELSEWHERE with the test that runs it."""
import dataclasses
import json
import re
import subprocess
import time

import pytest

from harness import programs
from harness.paths import Paths
from harness.receiver import Receiver

ROOT = programs.ROOT
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "Tests").rglob("README.md")), ROOT / "certs" / "README.md"]
# What makes a line of a block a command: a program's name, or an assignment of a shell.
COMMAND = re.compile(r"^(?:\(|\$ )?(?:umask \S+; )?(?:sudo (?:-u \S+ )?|[A-Z_]+=\S+ )*"
                     r"(?:pintle|make|curl|docker|podman|skopeo|swift|git|python3|node|go|bash|export|echo|cat|\.venv\S*|\.build\S*|[a-z]+=[\"$]|"
                     r"systemctl|systemd-\w+|journalctl|promtool|apt\S*|openssl|grpcurl|kill|rm|cp|mv|mkdir|sed|timeout|sleep|wait|\$\w+) ?")


@dataclasses.dataclass
class Block:
    page: str
    kind: str  # the fence's word; "plain" without one, "indented" for lines that are moved in
    text: str
    answer: str | None = None  # what is printed as its answer: the plain block right behind it

    @property
    def commands(self):
        return [line for line in self.text.splitlines() if COMMAND.match(line)]


def read_blocks(page):
    """The page's blocks of code."""
    blocks, lines, at = [], page.read_text().splitlines(), 0
    name = str(page.relative_to(ROOT))
    last_fence = -2
    while at < len(lines):
        line = lines[at]
        if line.startswith("```"):
            end = next(i for i in range(at + 1, len(lines)) if lines[i].startswith("```"))
            text = "\n".join(lines[at + 1:end]) + "\n"
            behind = [i for i in range(last_fence + 1, at) if lines[i].strip()]
            kind = line[3:].strip() or "plain"
            if kind == "plain" and blocks and blocks[-1].kind == "sh" and not behind and not COMMAND.match(text):
                blocks[-1].answer = text
            else:
                blocks.append(Block(name, kind, text))
            last_fence, at = end, end + 1
        elif line.startswith("    ") and (at == 0 or not lines[at - 1].strip()):
            end = at
            while end < len(lines) and (lines[end].startswith("    ") or (not lines[end].strip() and end + 1 < len(lines)
                                                                           and lines[end + 1].startswith("    "))):
                end += 1
            blocks.append(Block(name, "indented", "\n".join(one[4:] for one in lines[at:end]) + "\n"))
            at = end
        else:
            at += 1
    return blocks


BLOCKS = [block for page in PAGES for block in read_blocks(page) if block.kind == "sh" or block.commands]

# Pages whose sh blocks another test runs in their order, with a receiver, a client or a server that only it has.
ELSEWHERE = {
    "README.md": "test_program.py",
    "docs/quickstart.md": "test_quickstart.py",
    "docs/triggers.md": "test_triggers.py",
    "docs/workflows.md": "test_workflows.py",
    "docs/commands.md": "test_commands.py",
    "docs/backup.md": "test_commands.py",
    "docs/bodies.md": "test_bodies.py",
    "docs/library.md": "test_library.py",
    "docs/identity-providers.md": "test_identity_providers.py",
}

# (page, the block's beginning): why it is not run here.
NOT_RUN = {
    ("README.md", "pintle serve [--data DIR]"): "a list of commands, not a command: test_completion.py goes through what there is",
    ("docs/cluster.md", "pintle serve --data ./data --database"): "a server of PostgreSQL: test_postgres.py starts one, by this page",
    ("docs/cluster.md", "pintle serve --data ./second"): "the same",
    ("docs/cluster.md", "pintle migrate"): "the same",
    ("docs/operations.md", "make deb"): "apt and root: test_packages.py makes the package, make soak-packages installs it",
    ("docs/operations.md", "sudo cat /var/lib/pintle/admin-token"): "a machine with systemd: make soak-packages",
    ("docs/operations.md", "sudo -u pintle"): "a machine with systemd: make soak-packages",
    ("docs/operations.md", "echo 'pintle pintle/purge-data"): "apt and root: make soak-packages",
    ("docs/operations.md", "make pintle\nsudo make install"): "a release build and systemd: test_install.py",
    ("docs/operations.md", "make image"): "docker: test_packages.py makes the image and runs it",
    ("docs/operations.md", "docker compose"): "docker: test_packages.py reads the file",
    ("docs/operations.md", "sudo systemctl enable --now pintle.socket"): "systemd: make soak-packages",
    ("docs/operations.md", "sudo systemctl reload"): "systemd: make soak-packages",
    ("docs/operations.md", "sudo systemctl stop"): "systemd: make soak-packages",
    ("docs/operations.md", "git pull\nmake deb"): "apt and root: make soak-packages",
    ("docs/operations.md", "git pull\nmake pintle"): "a release build and systemd: test_install.py",
    ("docs/quickstart.md", "make pintle\nexport PATH"): "a release build; the test has the built program on its path",
    ("docs/bodies.md", "pintle-testee serve"): "it serves for ever, and is no program that is installed: the tests of bodies make these calls",
    ("docs/edge.md", "# An authority, and a certificate"): "two terminals, and a server that serves for ever: test_certificates.py",
    ("docs/triggers.md", "python3 -c 'import http.server"): "it serves for ever: test_the_receiver_of_the_page_on_triggers",
    ("docs/testing.md", ".build-fuzz/"): "a build of its own, and a crasher that nobody has",
}

PRELUDE = r"""
set -euo pipefail
curl() { command curl --fail-with-body --max-time 30 "$@"; }
# The id of the object of a list in JSON that has this name, or of the first.
identity() {
  python3 -c 'import json, sys
listed = next(value for value in json.load(sys.stdin).values() if isinstance(value, list))
print(next(one["id"] for one in listed if not sys.argv[1:] or one["name"] == sys.argv[1]))' "$@"
}
"""


@dataclasses.dataclass
class Page:
    """What a page takes for granted: a function that brings it about and gives variables, texts of a reader's own in the place of
    placeholders, more of the server's arguments."""
    prepare: object = None
    replace: tuple = ()
    extra: tuple = ()
    tls: bool = False


def has_client(server, directory):
    done = programs.run("pintle", "client", "create", "--data", server.data, "--name", "mine", "--role", "ORG_OWNER")
    identity, secret = done.stdout.split()[-2:]
    subprocess.run("openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2>/dev/null | openssl pkey -pubout -out public.pem",
                   shell=True, check=True, cwd=directory)
    return {"ID": identity, "SECRET": secret}


def has_run(server, directory):
    paths = Paths(server, server.token)
    workflow = paths.need("POST", "/v2026/workflows", {
        "name": "Greet", "trigger": {"type": "EXTERNAL", "attributes": {}},
        "definition": {"start": "Done", "steps": {"Done": {"type": "success"}}}})
    run = paths.need("POST", f"/v2026/workflows/{workflow['id']}/test", {"input": {}})
    organization = json.loads(programs.run("pintle", "org", "list", "--json", "--data", server.data).stdout)
    return {"run": run["workflowExecutionId"], "id": workflow["id"], "org": first_id(organization)}


def has_target(server, directory):
    # Its thread ends with the tests.
    receiver = Receiver()
    # Two deliveries that wait for another attempt.
    receiver.answer("/late", {}, status=503)
    programs.run("pintle", "target", "create", "late", receiver.url("/late"), "--data", server.data)
    programs.run("pintle", "target", "schedule", "late", "24h", "--data", server.data)
    programs.run("pintle", "execution", "set", "event/custom.late", "--target", "late", "--data", server.data)
    for number in range(2):
        programs.run("pintle", "event", "publish", "custom.late", f"o{number}", "--data", server.data)
    end = time.monotonic() + programs.PATIENCE_SECONDS
    while True:
        listed = programs.run("pintle", "delivery", "list", "--state", "pending", "--json", "--data", server.data).stdout
        waiting = [one["id"] for one in json.loads(listed)["deliveries"] if one.get("attemptCount") == "1"]
        if len(waiting) == 2:
            return {"WAITS": waiting[0], "WAITS_TOO": waiting[1], "HOOK": receiver.url("/hook")}
        assert time.monotonic() < end, listed
        time.sleep(0.05)  # polled: deliveries happen in another process


def first_id(listed):
    listed = listed if isinstance(listed, list) else next(iter(listed.values()))
    return listed[0]["id"]


def has_certificate(server, directory):
    (directory / "certs").symlink_to(server.certificates)
    return {}


# One event while somebody watches: it is published a moment later, and the watch is cut off.
WATCHED = ("(sleep 1; command curl -sS -o published.json -H \"authorization: Bearer $PINTLE_TOKEN\" http://127.0.0.1:8080/event/v1/events "
           "-d '{\"type\":\"user.human.added\",\"aggregateId\":\"u1\"}') & curl -sS -m 3 -N ")

PLANS = {
    "docs/access.md": Page(has_client, (
        ("rotate --data ./data CLIENT_ID", "rotate --data ./data $(pintle client list --data ./data --json | identity deployer)"),
        ("delete --data ./data CLIENT_ID", "delete --data ./data $(pintle client list --data ./data --json | identity reader)"),
        ("KEY_ID", "$(sed 's/.*\"keyId\":\"\\([^\"]*\\)\".*/\\1/' key.json)"))),
    "docs/admin.md": Page(None, (("TOKEN-ID", "$(pintle token list deployer --org acme --json | identity)"),)),
    "docs/deliveries.md": Page(has_target, (("http://127.0.0.1:9000/", "$HOOK"), ("deliveries/ID/send_now", "deliveries/$WAITS/send_now"), ("send-now ID", "send-now $WAITS_TOO")),
                               extra=("--allow-target", programs.HOST)),
    "docs/events.md": Page(None, (("curl -N ", WATCHED), ("fromNow=true'", "fromNow=true' || test $? = 28"))),
    "docs/timelines.md": Page(has_run),
    "docs/workflows.md": Page(has_run),
    "certs/README.md": Page(has_certificate, (("https://localhost:8443", "https://localhost:TLS"),), tls=True),
}


def is_serve(block):
    """A line that starts a server, not a list of what may be written."""
    return bool(re.match(r"pintle serve (?!\[)", block.text))


def reason(block):
    return next((why for (page, begin), why in NOT_RUN.items() if page == block.page and block.text.startswith(begin)), None)


def is_make(block):
    return all(re.match(r"([A-Z_]+=\S+ )*make ", line) for line in block.commands) and block.commands and block.kind != "sh"


def plain_run(page):
    """The blocks of a page that run here."""
    return [block for block in BLOCKS if block.page == page and not reason(block) and not is_make(block) and not is_serve(block)
            and not (block.kind == "sh" and page in ELSEWHERE)]


RUN = sorted({block.page for block in BLOCKS if plain_run(block.page)})


def test_what_is_not_run_is_still_there():
    """No reason outlives its block, and each test that is named has the page's name in it."""
    for page, begin in NOT_RUN:
        assert [block for block in BLOCKS if block.page == page and block.text.startswith(begin)], (page, begin)
    for page, test in ELSEWHERE.items():
        assert page.split("/")[-1] in (ROOT / "Tests" / "Clients" / test).read_text(), page
    assert len(RUN) > 10 and sum(len(plain_run(page)) for page in RUN) > 20


def test_blocks_are_found(tmp_path):
    """The reader of pages itself: a command in any kind of block is one, an answer belongs to what stands before it."""
    page = ROOT / "docs" / "README.md"
    text = "a\n\n    make x\n    make y\n\nb\n\n```sh\ncurl x\n```\n```\nanswer\n```\n\n```\npintle serve\n```\n\n    not a command\n"
    class Fake:
        def read_text(self):
            return text
        def relative_to(self, _):
            return page.relative_to(ROOT)
    found = read_blocks(Fake())
    assert [(block.kind, block.text, block.answer) for block in found] == [
        ("indented", "make x\nmake y\n", None), ("sh", "curl x\n", "answer\n"), ("plain", "pintle serve\n", None),
        ("indented", "not a command\n", None)]
    assert [bool(block.commands) for block in found] == [True, True, True, False]


@pytest.mark.parametrize("block", [block for block in BLOCKS if is_make(block)], ids=lambda block: f"{block.page}: {block.text[:30]!r}")
def test_targets_of_make_exist(block):
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(), re.M))
    variables = set(re.findall(r"^([A-Z_]+) \??:?=", (ROOT / "Makefile").read_text(), re.M)) | {"PYTEST", "TEST_PROGRAMS"}
    for line in block.commands:
        words = re.sub(r"'[^']*'", "X", line.split("#")[0]).split()
        for word in words:
            if word != "make" and not word.startswith("-"):
                assert word.split("=")[0] in variables if "=" in word else word in targets, line


def matches(printed, output):
    """Whether the output is the one that is printed: `...` stands for anything, a number for another."""
    pattern = re.escape(printed.strip()).replace(r"\.\.\.", ".*")
    return re.search(re.sub(r"\d+", r"\\d+", pattern), output, re.S)


@pytest.mark.parametrize("page", RUN)
def test_the_page(page, tmp_path, certs):
    plan = PLANS.get(page, Page())
    server = programs.start_pintle(tmp_path, certs=certs if plan.tls else None, extra=plan.extra)
    server.certificates = certs.certificate.parent
    try:
        variables = plan.prepare(server, tmp_path) if plan.prepare else {}
        (tmp_path / "bin").mkdir()
        (tmp_path / "bin" / "pintle").symlink_to(programs.program("pintle"))
        script = PRELUDE
        blocks = plain_run(page)
        for number, block in enumerate(blocks):
            script += f"echo '==== {number}'\n{block.text}"
        for printed, own in plan.replace:
            assert printed in script, printed
            script = script.replace(printed, own)
        script = script.replace("127.0.0.1:8080", server.target).replace("localhost:TLS", f"localhost:{server.tls_port}")
        done = subprocess.run(["bash", "-c", script], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=90,
                              env={"PATH": f"{tmp_path}/bin:/usr/bin:/bin", "HOME": str(tmp_path), "PINTLE_TOKEN": server.token} | variables)
        assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
        outputs = re.split(r"^==== \d+\n", re.sub(r"(?<!\n)==== ", "\n==== ", done.stdout), flags=re.M)[1:]
        assert len(outputs) == len(blocks)
        for block, output in zip(blocks, outputs):
            if block.answer:
                assert matches(block.answer, output), f"printed:\n{block.answer}\ncame:\n{output}"
    finally:
        assert server.terminate() == 0, server.output()


SERVES = [block for block in BLOCKS if is_serve(block) and not reason(block) and not (block.kind == "sh" and block.page in ELSEWHERE)]


@pytest.mark.parametrize("block", SERVES, ids=lambda block: f"{block.page}: {block.text[:40]!r}")
def test_the_server_takes_the_line(block, tmp_path):
    """A server that is started as a page says, at free ports, takes calls and ends."""
    (tmp_path / "smtp-password").write_text("secret\n")
    (tmp_path / "smtp-password").chmod(0o600)
    command = re.match(r"(?:.*\\\n)*.*\n", block.text)[0].strip()
    ports = {}
    def port(match):
        return "127.0.0.1:" + str(ports.setdefault(match[1], programs.free_port()))
    command = re.sub(r"(?<=[ /])(?:127\.0\.0\.1)?:(8\d\d\d)\b", port, command)
    if "--listen" not in command:
        command += f" --listen 127.0.0.1:{programs.free_port()}"
    data = re.search(r"--data (\S+)", command)
    log = (tmp_path / "log").open("w")
    server = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "bash", "-c", "exec " + command], cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=log,
                              stderr=log, env=programs.clean_environment(PATH=f"{programs.PROGRAMS}:/usr/bin:/bin"))
    try:
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while programs.run("pintle", "health", "--data", tmp_path / (data[1] if data else "data"), check=False).returncode != 0:
            assert time.monotonic() < end and server.poll() is None, (tmp_path / "log").read_text()
            time.sleep(0.1)
    finally:
        server.terminate()
        status = server.wait(30)
        log.close()
    assert status == 0, (tmp_path / "log").read_text()


def test_the_receiver_of_the_page_on_triggers(tmp_path):
    block, = [block for block in BLOCKS if block.page == "docs/triggers.md" and block.text.startswith("python3 -c")]
    port = programs.free_port()
    receiver = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "bash", "-c", "exec " + block.text.replace("9000", str(port))],
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        done = subprocess.run(["curl", "-sS", "--retry", "20", "--retry-connrefused", "--retry-delay", "1", "-w", "%{http_code}", "-d", '{"a":1}',
                               f"http://127.0.0.1:{port}/decide"], capture_output=True, text=True, timeout=60)
        assert done.stdout == "202", done
    finally:
        receiver.kill()
        receiver.wait(10)
