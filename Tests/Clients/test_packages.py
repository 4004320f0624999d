"""What is installed: the manual pages, the Debian package, the container image and its compose file, made of the program
under test. `make soak-packages` installs, upgrades and purges the package where systemd runs."""
import gzip
import hashlib
import json
import os
import re
import subprocess
import tarfile

import pytest
import yaml

from harness import programs

pytestmark = pytest.mark.sqlite("packages are the same for either engine")

PACKAGING = programs.ROOT / "docs" / "packaging"
EPOCH = "1700000000"


def run(*command, timeout=300, **more):
    done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=timeout,
                          env=programs.clean_environment(SOURCE_DATE_EPOCH=EPOCH, **more))
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def commands():
    lines = programs.run("pintle", "help").stdout.splitlines()
    return [line[2:].split("  ")[0] for line in lines[lines.index("commands:") + 1:] if line.startswith("  ")]


# MARK: Manual pages

@pytest.fixture(scope="module")
def manual(tmp_path_factory):
    directory = tmp_path_factory.mktemp("man")
    run("python3", PACKAGING / "man_pages.py", programs.program("pintle"), directory)
    return directory


def test_every_command_and_setting_has_its_page(manual):
    pages = {path.name for path in manual.glob("man?/*")}
    assert pages == {"pintle.1", "pintle.conf.5"} | {f"pintle-{name.split()[0]}.1" for name in commands()}
    rendered = {}
    for name in commands():
        file = f"man1/pintle-{name.split()[0]}.1"
        page = rendered.get(file) or rendered.setdefault(file, run("man", "-P", "cat", "-l", manual / file, MANWIDTH="300"))
        assert f"pintle {name}" in page
        for option in re.findall(r"^  (?:-\w, )?(--[\w-]+)", programs.run("pintle", "help", *name.split()).stdout, re.M):
            assert option in page, (name, option)
    settings = run("man", "-P", "cat", "-l", manual / "man5" / "pintle.conf.5", MANWIDTH="300")
    names = re.findall(r"^#([a-z-]+) = ", programs.run("pintle", "settings").stdout, re.M)
    assert len(names) > 40 and [name for name in names if f"{name} = " not in settings] == []


def test_the_pages_render_without_warnings(manual):
    for page in manual.glob("man?/*"):
        done = subprocess.run(["groff", "-ww", "-man", "-Tutf8", str(page)], capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, ""), page.name


def test_what_roff_would_read_is_text(manual):
    """No line but those of the script begins with a request, and each backslash is an escape of its."""
    requests = {".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi", ".nh", ".ad", '.\\"'}
    for page in manual.glob("man?/*"):
        for line in page.read_text().splitlines():
            if line.startswith((".", "'")):
                assert line.split()[0] in requests, line
            assert re.sub(r"\\(f[BIR]|-|&|e|\((dq|ha|ti|ga)|\")", "", line).count("\\") == 0, line


# MARK: The Debian package

@pytest.fixture(scope="module")
def deb(tmp_path_factory):
    directory = tmp_path_factory.mktemp("deb")
    # Quickly rather than small.
    printed = run(PACKAGING / "deb" / "build.sh", programs.program("pintle"), directory, DPKG_DEB_COMPRESSOR_LEVEL="0")
    return printed.split()[-1]


def test_the_package_is_whole_and_lintian_says_nothing(deb, tmp_path):
    """Lintian has been asked when it was made: an error, a warning or a remark ends it."""
    run("dpkg-deb", "--extract", deb, tmp_path)
    files = {"/" + str(path.relative_to(tmp_path)): path for path in tmp_path.rglob("*") if path.is_file()}
    modes = {name: f"{path.stat().st_mode & 0o777:o}" for name, path in files.items()}
    for name, mode in (("/usr/bin/pintle", "755"), ("/etc/pintle/pintle.conf", "644"), ("/usr/lib/sysusers.d/pintle.conf", "644"),
                       ("/usr/share/bash-completion/completions/pintle", "644"), ("/usr/share/zsh/vendor-completions/_pintle", "644"),
                       ("/usr/share/fish/vendor_completions.d/pintle.fish", "644"), ("/usr/share/man/man1/pintle-serve.1.gz", "644"),
                       ("/usr/share/man/man5/pintle.conf.5.gz", "644"), ("/usr/share/doc/pintle/copyright", "644")):
        assert modes[name] == mode
    units = [path for name, path in files.items() if name.endswith("/systemd/system/pintle.service")]
    assert len(units) == 1 and "ExecStart=/usr/bin/pintle serve" in units[0].read_text()
    assert files["/etc/pintle/pintle.conf"].read_text() == programs.run("pintle", "settings").stdout
    assert ".debug_info" not in run("readelf", "-SW", files["/usr/bin/pintle"])
    # The data directory is systemd's to make: a package that had it would make it readable.
    assert not (tmp_path / "var").exists()


def test_what_the_package_needs(deb):
    depends = run("dpkg-deb", "--field", deb, "Depends")
    names = {one.split()[0] for one in depends.split(", ")}
    # The names of Debian 12. Debian 13's libcurl4t64 and libssl3t64 provide them (make soak-packages).
    assert {"libc6", "libcurl4", "libnghttp2-14", "libsqlite3-0", "libssl3", "zlib1g", "tzdata", "ca-certificates"} <= names
    # Before its release a version has its commit's time, which sorts before the release.
    version = programs.run("pintle", "version").stdout.split()[1]
    found = run("dpkg-deb", "--field", deb, "Version").strip()
    assert found in (f"{version}-1", f"{version}~20231114221320-1")
    run("dpkg", "--compare-versions", found, "le", f"{version}-1")
    conffiles = run("dpkg-deb", "--info", deb, "conffiles")
    assert conffiles.split() == ["/etc/pintle/pintle.conf"]


def test_scripts_of_the_package(deb, tmp_path):
    run("dpkg-deb", "--control", deb, tmp_path)
    postinst, postrm = (tmp_path / "postinst").read_text(), (tmp_path / "postrm").read_text()
    assert postinst.index("systemd-sysusers") < postinst.index("deb-systemd-invoke")
    assert "deb-systemd-invoke $_dh_action 'pintle.service'" in postinst and "debian-installed 'pintle.socket'" in postinst
    prerm = (tmp_path / "prerm").read_text()
    assert "deb-systemd-invoke stop 'pintle.service'" in prerm and "deb-systemd-invoke stop 'pintle.socket'" in prerm
    assert "Default: false" in (tmp_path / "templates").read_text()
    assert postrm.index("pintle/purge-data") < postrm.index("db_purge")
    for script in ("postinst", "postrm", "prerm"):
        run("sh", "-n", tmp_path / script)


# MARK: The image

@pytest.fixture(scope="module")
def image(tmp_path_factory):
    file = tmp_path_factory.mktemp("image") / "pintle.tar"
    run("python3", PACKAGING / "image.py", programs.program("pintle"), file)
    return file


@pytest.fixture(scope="module")
def layout(image):
    directory = image.parent / "layout"
    with tarfile.open(image) as archive:
        archive.extractall(directory, filter="data")
    return directory


class Layout:
    """An image's documents, each blob checked when it is read: digest, size, media type."""

    def __init__(self, directory):
        self.directory = directory
        self.index = json.loads((directory / "index.json").read_text())
        self.seen = set()
        descriptor, = self.index["manifests"]
        self.manifest = json.loads(self.blob(descriptor, "application/vnd.oci.image.manifest.v1+json"))
        self.config = json.loads(self.blob(self.manifest["config"], "application/vnd.oci.image.config.v1+json"))
        self.layers = [self.blob(one, "application/vnd.oci.image.layer.v1.tar+gzip") for one in self.manifest["layers"]]

    def blob(self, descriptor, media_type):
        assert descriptor["mediaType"] == media_type
        algorithm, digest = descriptor["digest"].split(":")
        content = (self.directory / "blobs" / algorithm / digest).read_bytes()
        assert (len(content), hashlib.new(algorithm, content).hexdigest()) == (descriptor["size"], digest)
        self.seen.add(digest)
        return content


def test_the_image_is_as_the_specification_has_it(layout):
    """OCI image format 1.1: layout, index, manifest, configuration, layers."""
    assert json.loads((layout / "oci-layout").read_text()) == {"imageLayoutVersion": "1.0.0"}
    image = Layout(layout)
    version = programs.run("pintle", "version").stdout.split()[1]
    assert (image.index["schemaVersion"], image.index["mediaType"]) == (2, "application/vnd.oci.image.index.v1+json")
    assert image.index["manifests"][0]["annotations"]["org.opencontainers.image.ref.name"] == version
    assert (image.manifest["schemaVersion"], image.manifest["mediaType"]) == (2, "application/vnd.oci.image.manifest.v1+json")
    assert image.seen == {path.name for path in (layout / "blobs" / "sha256").iterdir()}
    config = image.config
    assert config["os"] == "linux" and config["architecture"] in ("amd64", "arm64")
    assert config["created"] == "2023-11-14T22:13:20Z"
    assert config["rootfs"] == {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(gzip.decompress(layer)).hexdigest()
                                                               for layer in image.layers]}
    assert len(config["history"]) == len(image.layers) == 2
    assert config["config"]["User"] == "65532:65532"
    assert config["config"]["Labels"]["org.opencontainers.image.version"] == version
    assert config["config"]["Healthcheck"]["Test"] == ["CMD", "/usr/bin/pintle", "health"]
    docker, = json.loads((layout / "manifest.json").read_text())
    assert docker["RepoTags"] == [f"pintle:{version}"]
    assert [docker["Config"], *docker["Layers"]] == [f"blobs/{one['digest'].replace(':', '/')}" for one in
                                                     (image.manifest["config"], *image.manifest["layers"])]


def test_the_same_program_gives_the_same_bytes(image, tmp_path):
    run("python3", PACKAGING / "image.py", programs.program("pintle"), tmp_path / "again.tar")
    assert (tmp_path / "again.tar").read_bytes() == image.read_bytes()


@pytest.mark.skipif(os.getuid() != 0, reason="only root may change what a process sees as its root")
def test_the_image_runs_as_nobody_and_answers_its_check(layout, tmp_path):
    """Unpacked by umoci, its files read-only, in namespaces of its own; by the image's own command, check and signal."""
    tag = Layout(layout).index["manifests"][0]["annotations"]["org.opencontainers.image.ref.name"]
    run("umoci", "unpack", "--image", f"{layout}:{tag}", tmp_path / "bundle")
    root = tmp_path / "bundle" / "rootfs"
    config = Layout(layout).config["config"]
    enter = ["chroot", f"--userspec={config['User']}", "--groups=", str(root)]
    (root / "proc").mkdir()
    command = [*config["Entrypoint"], *config["Cmd"]]
    script = f"""
      set -eu
      mount --bind {root} {root}
      mount -t proc proc {root}/proc
      mount -t tmpfs -o mode=700,uid=65532,gid=65532 tmpfs {root}{config['WorkingDir']}
      mount -o remount,bind,ro {root}
      {' '.join(enter)} {' '.join(command)} > {tmp_path}/log 2>&1 &
      server=$!
      tries=0
      until {' '.join(enter)} {' '.join(config['Healthcheck']['Test'][1:])}; do
        tries=$((tries + 1))
        [ $tries -lt 100 ]
        sleep 0.2
      done
      stat -c '%u %a' {root}{config['WorkingDir']} {root}{config['WorkingDir']}/pintle.db
      grep -E '^(Uid|Gid|CapEff|NoNewPrivs)' {root}/proc/$server/status
      {' '.join(enter)} {config['Entrypoint'][0]} org list
      {' '.join(enter)} {config['Entrypoint'][0]} schedule next @daily --zone Europe/Berlin --count 1
      kill -{config['StopSignal'].removeprefix('SIG')} $server
      wait $server
    """
    done = subprocess.run(["unshare", "--mount", "--pid", "--fork", "--net", "--kill-child", "sh", "-c", script], capture_output=True,
                          text=True, timeout=120, env=dict(one.split("=", 1) for one in config["Env"]) | {"PATH": os.environ["PATH"]})
    log = (tmp_path / "log").read_text()
    assert done.returncode == 0, done.stdout + done.stderr + log
    lines = done.stdout.splitlines()
    assert lines[0] == "ok", done.stdout
    assert "65532 700" in lines and "65532 600" in lines
    assert "Uid:\t65532\t65532\t65532\t65532" in lines and "CapEff:\t0000000000000000" in lines
    assert "0.0.0.0:8080" in log and "Pintle" in done.stdout and "+0" in done.stdout


def test_the_image_has_what_it_needs_and_no_more(layout):
    names = set()
    for layer in Layout(layout).layers:
        (layout / "layer.tar").write_bytes(gzip.decompress(layer))
        with tarfile.open(layout / "layer.tar") as archive:
            for member in archive:
                names.add(member.name)
                assert member.uid in (0, 65532) and member.mtime == int(EPOCH), member.name
                assert not member.mode & 0o6000 and (member.issym() or not member.mode & 0o002 or member.name == "tmp"), member.name
    assert {"usr/bin/pintle", "etc/ssl/certs/ca-certificates.crt", "usr/share/zoneinfo/Europe/Berlin", "etc/passwd"} <= names
    assert {name for name in names if name.startswith(("bin/", "usr/bin/", "usr/sbin/"))} == {"usr/bin/pintle"}
    # Of every library the license comes along.
    assert len([name for name in names if name.endswith("/copyright")]) > 20


# MARK: Compose

def test_the_compose_file(layout):
    compose = yaml.safe_load((PACKAGING / "compose.yaml").read_text())
    service = compose["services"]["pintle"]
    config = Layout(layout).config["config"]
    assert service["image"] == json.loads((layout / "manifest.json").read_text())[0]["RepoTags"][0]
    assert service["healthcheck"]["test"] == config["Healthcheck"]["Test"]
    assert service["read_only"] and service["cap_drop"] == ["ALL"] and "no-new-privileges:true" in service["security_opt"]
    assert list(config["Volumes"]) == [service["volumes"][0].split(":")[1]]
    assert service["ports"] == ["127.0.0.1:8080:8080"] and "8080/tcp" in config["ExposedPorts"]
    # Settings that the program knows, those in comments, too.
    known = set(re.findall(r"`(PINTLE_\w+)`", programs.run("pintle", "settings", "-o", "markdown").stdout))
    used = set(re.findall(r"PINTLE_\w+", (PACKAGING / "compose.yaml").read_text())) | {one.split("=")[0] for one in config["Env"][1:]}
    assert used <= known
