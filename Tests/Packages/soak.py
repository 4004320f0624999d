#!/usr/bin/env python3
"""The Debian package in Debian 12 and 13 that are made afresh and booted: it is installed, starts under systemd, stops,
is upgraded while calls come, with and without its socket, removed, installed again over its data, and purged.
usage: soak.py PACKAGE NEWER-PACKAGE DIR [RELEASE]...
As root. DIR keeps the trees of the releases (bookworm, trixie) for the next run. Containers have no network: what the
package depends on is fetched before they are booted."""
import json
import os
import pathlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time

MIRROR = os.environ.get("MIRROR", "http://deb.debian.org/debian")
# Beside what the package depends on: systemd, and a client for the calls.
TOOLS = "systemd,systemd-sysv,dbus,curl,debconf,man-db,procps"
BOOT_SECONDS = 90
OUTSIDE = ("/proc", "/sys", "/run", "/tmp", "/dev", "/var/lib/dpkg", "/var/lib/apt", "/var/cache", "/var/log", "/root", "/var/lib/systemd",
           "/var/tmp", "/boot")


def host(*command, **more):
    return subprocess.run([str(word) for word in command], check=True, stdin=subprocess.DEVNULL, **more)


def tree(release, directory):
    """A fresh copy of the release's tree, and the tree itself where it is missing."""
    kept = directory / release
    if not (kept / "etc/debian_version").exists():
        shutil.rmtree(kept, ignore_errors=True)
        print(f"{release}: making the tree", flush=True)
        host("debootstrap", "--variant=minbase", f"--include={TOOLS}", release, kept, MIRROR, stdout=subprocess.DEVNULL)
    fresh = directory / f"{release}.run"
    shutil.rmtree(fresh, ignore_errors=True)
    host("cp", "-a", "--reflink=auto", kept, fresh)
    return fresh


def fetch(root, packages):
    """Fetches what the packages depend on, without installing it, by the tree's own apt."""
    for name, package in packages.items():
        shutil.copy(package, root / "root" / name)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
    host("chroot", root, "apt-get", "-qq", "update", env=environment)
    host("chroot", root, "apt-get", "-qq", "-y", "--no-install-recommends", "--download-only", "install", f"/root/{next(iter(packages))}",
         env=environment, stdout=subprocess.DEVNULL)


class Machine:
    """A booted tree."""

    def __init__(self, root):
        self.root = root
        # systemd of Debian 13 wants version 2 of control groups, which a host of version 1 has beside it.
        script = f"""
          if [ "$(stat -fc %T /sys/fs/cgroup)" != cgroup2fs ]; then
            umount -R /sys/fs/cgroup && mount -t cgroup2 cgroup2 /sys/fs/cgroup
          fi
          group=/sys/fs/cgroup/pintle-soak-$$
          mkdir "$group" && echo $$ > "$group/cgroup.procs"
          export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1
          exec systemd-nspawn --quiet --directory={shlex.quote(str(root))} --register=no --keep-unit --private-network --boot \
            --console=pipe systemd.unit=multi-user.target
        """
        self.log = open(f"{root}.log", "wb")
        self.process = subprocess.Popen(["unshare", "--mount", "--propagation", "private", "bash", "-c", script], stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log, start_new_session=True)
        self.leader = None
        end = time.monotonic() + BOOT_SECONDS
        while time.monotonic() < end:
            assert self.process.poll() is None, f"systemd-nspawn ended: see {root}.log"
            children = subprocess.run(["ps", "-o", "pid=,comm=", "--ppid", str(self.process.pid)], capture_output=True, text=True).stdout
            found = re.search(r"(\d+) systemd\b", children)
            if found:
                self.leader = found[1]
                if self("systemctl is-system-running", check=False).strip() in ("running", "degraded"):
                    return
            time.sleep(0.5)
        self.stop()
        raise TimeoutError(f"{root} did not boot: see {root}.log")

    def command(self, script):
        return ["nsenter", "--target", self.leader, "--all", "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8",
                "DEBIAN_FRONTEND=noninteractive", "sh", "-c", script]

    def __call__(self, script, check=True):
        done = subprocess.run(self.command(script), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
        if check and done.returncode != 0:
            raise RuntimeError(f"{script}: {done.returncode}\n{done.stdout}{done.stderr}\n" + self("journalctl -u pintle --no-pager -n 40", False))
        return done.stdout + done.stderr

    def stop(self):
        if self.process.poll() is None and self.leader:
            self("systemctl poweroff --no-block", check=False)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
        self.log.close()


class Calls:
    """Calls, one after the other, from inside the machine; what became of each."""

    SCRIPT = """
      while [ ! -e /tmp/stop-calls ]; do
        curl -sk -o /dev/null --max-time 30 -w '%{http_code} %{time_total}\\n' URL || true
        sleep 0.02
      done; rm -f /tmp/stop-calls"""

    def __init__(self, machine, url):
        self.machine = machine
        self.process = subprocess.Popen(machine.command(self.SCRIPT.replace("URL", url)), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)

    def end(self):
        self.machine("touch /tmp/stop-calls")
        lines = [line.split() for line in self.process.communicate(timeout=60)[0].splitlines()]
        return [(status, float(seconds)) for status, seconds in lines]


def apt(machine, words):
    return machine(f"apt-get -y --no-install-recommends {words}")


def files(machine):
    """Every file but those that running systems change."""
    leave = " -o ".join(f"-path {path}" for path in OUTSIDE)
    return set(machine(f"find / -xdev \\( {leave} \\) -prune -o -print").splitlines())


def wait_until_ready(machine, url="http://127.0.0.1:8080/readyz"):
    machine(f"curl -sSk --retry 60 --retry-delay 1 --retry-all-errors -o /dev/null {url}")


def check(what, holds):
    if not holds:
        raise AssertionError(what)
    print(f"  {what}", flush=True)


def soak(release, old, new, directory):
    print(f"{release}:", flush=True)
    root = tree(release, directory)
    fetch(root, {"old.deb": old, "new.deb": new})
    newer = subprocess.run(["dpkg-deb", "--field", new, "Version"], check=True, capture_output=True, text=True).stdout.strip()
    machine = Machine(root)
    try:
        exercise(machine, newer)
    finally:
        machine.stop()
    shutil.rmtree(root)
    print(f"{release}: passed", flush=True)


def exercise(machine, newer):
    version = machine("systemctl --version").split("\n")[0]
    check(f"booted by {version}", True)
    # Dependencies first, so that what the package itself brings can be told from what they bring.
    machine("dpkg --unpack /root/old.deb; apt-get -y --no-install-recommends -f install; apt-get -y purge pintle")
    machine("echo 'pintle pintle/purge-data boolean true' | debconf-set-selections; userdel pintle; rm -rf /var/lib/pintle")
    before = files(machine)

    apt(machine, "install /root/old.deb")
    wait_until_ready(machine)
    check("installed, it runs and is enabled", machine("systemctl is-active pintle; systemctl is-enabled pintle").split() == ["active", "enabled"])
    check("its socket is off", "enabled" not in machine("systemctl is-enabled pintle.socket", check=False).split())
    check("it runs as pintle", machine("ps -o user= -C pintle").split() == ["pintle"])
    check("its data is its own", machine("stat -c '%U %G %a' /var/lib/pintle /var/lib/pintle/pintle.db /var/lib/pintle/admin-token").splitlines()
          == ["pintle pintle 700", "pintle pintle 600", "pintle pintle 600"])
    check("commands go through its socket", "Pintle" in machine("setpriv --reuid pintle --regid pintle --clear-groups pintle org list --data /var/lib/pintle"))
    check("health says ok", machine("pintle health --data /var/lib/pintle").strip() == "ok")
    exposure = float(re.search(r"exposure level for pintle.service: ([\d.]+)", machine("systemd-analyze security --no-pager pintle.service"))[1])
    check(f"systemd-analyze security: {exposure}", exposure < 2.0)
    check("its manual is found", "PINTLE-SERVE(1)" in machine("man -P cat pintle-serve") and "allow-target" in machine("man -P cat pintle.conf"))
    check("nothing failed", "0 loaded units" in machine("systemctl --failed --no-pager"))

    token = machine("cat /var/lib/pintle/admin-token").strip()
    def call(path, body=None):
        data = f"-d {shlex.quote(json.dumps(body))}" if body is not None else ""
        return json.loads(machine(f"curl -sS --fail-with-body -H 'authorization: Bearer {token}' {data} http://127.0.0.1:8080{path}"))
    made = call("/management/v1/actions", {"name": "kept", "script": "function kept(ctx, api) {}"})["id"]

    def kept():
        return call(f"/management/v1/actions/{made}")["action"]["name"] == "kept"

    started = time.monotonic()
    machine("systemctl stop pintle")
    result = machine("systemctl show -p Result,ExecMainStatus --value pintle").split()
    check(f"it stops by itself ({time.monotonic() - started:.1f} s)", sorted(result) == ["0", "success"])
    machine("systemctl start pintle")
    wait_until_ready(machine)
    check("and starts again with what it had", kept())
    machine("systemctl reload pintle && systemctl is-active pintle")

    machine("printf 'log = all\\n' > /etc/pintle/pintle.conf")
    calls = Calls(machine, "http://127.0.0.1:8080/healthz")
    time.sleep(1)
    pid = machine("systemctl show -p MainPID --value pintle").strip()
    apt(machine, "-o Dpkg::Options::=--force-confold install /root/new.deb")
    wait_until_ready(machine)
    time.sleep(1)
    outcomes = calls.end()
    lost = [one for one in outcomes if one[0] != "200"]
    check("upgraded: " + newer, machine("dpkg-query -W -f '${Version}' pintle") == newer)
    check("the new one runs", machine("systemctl show -p MainPID --value pintle").strip() not in (pid, "0"))
    # A refused call comes back at once, and the next one is made 20 ms later.
    check(f"without its socket {len(lost)} of {len(outcomes)} calls came while it was away (at most 3 s)", len(outcomes) > 20 and len(lost) <= 150)
    check("what somebody has set stays", machine("cat /etc/pintle/pintle.conf") == "log = all\n")
    check("what it had is there", kept())

    machine("printf 'listen = systemd:web\\nlisten = 127.0.0.1:8080\\n' > /etc/pintle/pintle.conf; mkdir -p /etc/systemd/system/pintle.socket.d; "
            "printf '[Socket]\\nListenStream=\\nListenStream=127.0.0.1:8081\\n' > /etc/systemd/system/pintle.socket.d/port.conf; "
            "systemctl daemon-reload; systemctl stop pintle; systemctl enable --now pintle.socket; systemctl start pintle")
    wait_until_ready(machine, "http://127.0.0.1:8081/readyz")
    calls = Calls(machine, "http://127.0.0.1:8081/healthz")
    time.sleep(1)
    apt(machine, "-o Dpkg::Options::=--force-confold install --allow-downgrades --reinstall /root/new.deb")
    wait_until_ready(machine)
    time.sleep(1)
    outcomes = calls.end()
    lost = [one for one in outcomes if one[0] != "200"]
    slowest = max(seconds for _, seconds in outcomes)
    check(f"with its socket none of {len(outcomes)} calls is refused; the slowest waits {slowest:.2f} s", len(outcomes) > 20 and lost == [])

    apt(machine, "remove pintle")
    check("removed: nothing runs", machine("ps -o user= -C pintle", check=False) == "")
    check("its sockets are closed", "active" not in machine("systemctl is-active pintle pintle.socket", check=False).split())
    check("data and settings stay", machine("test -s /var/lib/pintle/pintle.db && test -e /etc/pintle/pintle.conf && echo stay").strip() == "stay")
    machine("rm -r /etc/systemd/system/pintle.socket.d; printf 'log = all\\n' > /etc/pintle/pintle.conf; systemctl daemon-reload")
    apt(machine, "install /root/new.deb")
    wait_until_ready(machine)
    check("installed again it has what it had", kept())

    # Nobody has said anything, and nobody can be asked.
    machine("echo PURGE | debconf-communicate pintle")
    apt(machine, "install --reinstall /root/new.deb")
    said = apt(machine, "purge pintle")
    check("purged without a yes: the data stays, and it says so", "/var/lib/pintle stays" in said
          and machine("test -s /var/lib/pintle/pintle.db && echo stays").strip() == "stays")
    apt(machine, "install /root/new.deb")
    wait_until_ready(machine)
    # At a terminal the question is asked.
    asked = machine("(sleep 15; echo yes; sleep 5) | script -qec 'DEBIAN_FRONTEND=readline apt-get -y purge pintle' /dev/null")
    check("at a terminal purging asks", "Remove the server's data?" in asked and "Without the key no backup" in " ".join(asked.split()))
    check("the answer counts", machine("test -e /var/lib/pintle || echo gone").strip() == "gone")
    apt(machine, "install /root/new.deb")
    wait_until_ready(machine)
    machine("echo 'pintle pintle/purge-data boolean true' | debconf-set-selections")
    apt(machine, "purge pintle")
    left = files(machine) - before
    # The user stays, as Debian has it: its number must not become another's.
    check(f"purged with a yes: nothing is left ({', '.join(sorted(left)) or 'no file'})", left <= {"/etc/passwd-", "/etc/shadow-", "/etc/group-", "/etc/gshadow-"})
    check("the user stays", machine("getent passwd pintle").startswith("pintle:"))


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    old, new, directory = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    if os.getuid() != 0:
        sys.exit("Only root may boot a container.")
    directory.mkdir(parents=True, exist_ok=True)
    for release in sys.argv[4:] or ["bookworm", "trixie"]:
        soak(release, old, new, directory)


if __name__ == "__main__":
    main()
