"""What `make install` puts below a directory: complete, as hard as it says, and left alone where somebody changed it."""
import shlex
import shutil
import subprocess

import pytest

from harness import programs


def install(root, **variables):
    return subprocess.run(["make", "-s", "install", f"DESTDIR={root}", f"PROGRAM={programs.program('pintle')}",
                           *(f"{name}={value}" for name, value in variables.items())],
                          cwd=programs.ROOT, capture_output=True, text=True, timeout=60)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("root")
    done = install(root, PREFIX="/usr")
    assert done.returncode == 0, done.stderr
    return root


def test_every_file_and_its_mode(root):
    files = {str(path.relative_to(root)): f"{path.stat().st_mode & 0o777:o}" for path in root.rglob("*") if path.is_file()}
    pages = [name for name in files if name.startswith("usr/share/man/")]
    assert len(pages) > 20 and {files.pop(name) for name in pages} == {"644"}
    assert files == {"usr/bin/pintle": "755", "usr/lib/systemd/system/pintle.service": "644",
                     "usr/lib/systemd/system/pintle.socket": "644", "usr/lib/sysusers.d/pintle.conf": "644",
                     "usr/share/bash-completion/completions/pintle": "644", "usr/share/zsh/site-functions/_pintle": "644",
                     "usr/share/fish/vendor_completions.d/pintle.fish": "644", "etc/pintle/pintle.conf": "644"}
    assert "@" not in "".join(line for line in (root / "usr/lib/systemd/system/pintle.service").read_text().splitlines()
                              if not line.startswith("SystemCallFilter"))


def test_the_settings_are_the_programs_and_stay_as_somebody_left_them(root):
    settings = root / "etc/pintle/pintle.conf"
    printed = programs.run("pintle", "settings").stdout
    assert settings.read_text() == printed
    settings.write_text("log = all\n")
    try:
        assert install(root, PREFIX="/usr").returncode == 0
        assert settings.read_text() == "log = all\n"
    finally:
        settings.write_text(printed)


def test_a_program_that_is_not_there_is_an_error(tmp_path):
    done = install(tmp_path, PROGRAM=tmp_path / "none")
    assert done.returncode != 0 and "make pintle" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_units_command_starts_the_server(root, tmp_path):
    """With the paths of the unit below a directory, the data directory empty as systemd makes it."""
    unit = (root / "usr/lib/systemd/system/pintle.service").read_text()
    command = next(line for line in unit.splitlines() if line.startswith("ExecStart=")).removeprefix("ExecStart=")
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    arguments = shlex.split(command.replace("/var/lib/pintle", str(data)).replace("/etc", f"{root}/etc"))
    assert arguments[:2] == ["/usr/bin/pintle", "serve"]
    port = programs.free_port()
    server = programs.Server("pintle", [*arguments[1:], "--listen", f"127.0.0.1:{port}"], port)
    assert (data / "admin-token").stat().st_mode & 0o777 == 0o600
    assert server.terminate() == 0, server.output()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_the_unit_is_right_and_below_2_0(root):
    unit = "/usr/lib/systemd/system/pintle.service"
    security = subprocess.run(["systemd-analyze", "security", "--offline=true", f"--root={root}", "--threshold=20", "pintle.service"],
                              capture_output=True, text=True, timeout=60)
    assert security.returncode == 0, security.stdout[-2000:] + security.stderr
    print(security.stdout.strip().splitlines()[-1])
    # The program is elsewhere while it is only looked at.
    found = subprocess.run(["systemd-analyze", "verify", "--man=no", _with_program(root, unit)], capture_output=True, text=True, timeout=60)
    assert [line for line in found.stderr.splitlines() if "pintle" in line] == [] and found.returncode == 0, found.stderr


def _with_program(root, unit):
    copy = root.parent / "pintle.service"
    copy.write_text((root / unit[1:]).read_text().replace("/usr/bin/pintle", str(root / "usr/bin/pintle")))
    return str(copy)
