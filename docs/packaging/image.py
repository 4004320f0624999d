#!/usr/bin/env python3
"""Makes a container image (OCI image format 1.1) of a built program, without a container engine: the program and the
libraries that it is linked with, certificate authorities and time zones, and a user that is not root.
usage: image.py PROGRAM FILE
FILE is a tar archive that `podman load`, `docker load` and `skopeo copy oci-archive:FILE` read. The same program on the
same Debian gives the same bytes; the times in it are SOURCE_DATE_EPOCH, or the last commit's."""
import gzip
import hashlib
import io
import json
import os
import pathlib
import re
import stat
import subprocess
import sys
import tarfile
import tempfile
import time

USER = 65532  # who the server is in the container; no user of a host has this id
DATA = "var/lib/pintle"
PROGRAM_PATH = "usr/bin/pintle"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# What the program reads at run time and no library leads to.
READ = ("/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/openssl.cnf", "/usr/lib/ssl/openssl.cnf", "/usr/share/zoneinfo", "/etc/gai.conf")
WRITTEN = {
    "etc/passwd": f"root:x:0:0:root:/:/usr/sbin/nologin\npintle:x:{USER}:{USER}:Pintle:/{DATA}:/usr/sbin/nologin\n",
    "etc/group": f"root:x:0:\npintle:x:{USER}:\n",
    "etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
}
GZIP_LEVEL = 6


def said(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True).stdout


def epoch():
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        commit = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=pathlib.Path(__file__).parent, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        given = commit.stdout.strip() or str(int(time.time()))
    return int(given)


def libraries(program):
    """The files that the loader maps for the program, and the loader, by the names under which it looks for them."""
    found = set()
    for line in said("ldd", program).splitlines():
        if "not found" in line:
            sys.exit(f"{program} needs a library that is not here: {line.strip()}")
        path = re.search(r"(?:=> )?(/\S+) \(", line)
        if path:
            found.add(path[1])
    return sorted(found)


class Layer:
    """A tar archive in the making, with nothing in it that differs from run to run."""

    def __init__(self, when):
        self.when = when
        self.entries = {}  # name -> (TarInfo, bytes)

    def _add(self, name, kind, mode, content=b"", link="", owner=0):
        self._parents(name)
        info = tarfile.TarInfo(name)
        info.type, info.mode, info.linkname, info.size = kind, mode, link, len(content)
        info.uid = info.gid = owner
        info.mtime = self.when
        self.entries[name] = (info, content)

    def _parents(self, name):
        parent = os.path.dirname(name)
        if parent and parent not in self.entries:
            self.directory(parent)

    def directory(self, name, mode=0o755, owner=0):
        self._add(name, tarfile.DIRTYPE, mode, owner=owner)

    def write(self, name, content, mode=0o644):
        self._add(name, tarfile.REGTYPE, mode, content)

    def link(self, name, target):
        self._add(name, tarfile.SYMTYPE, 0o777, link=target)

    def copy(self, path):
        """A file or a tree of the machine under its own path; links stay links, and what they lead to comes along."""
        path = pathlib.Path(path)
        # /lib is a link to /usr/lib where Debian has merged them: the image has it so, too.
        real = pathlib.Path(os.path.realpath(path.parent)) / path.name
        name = str(real).lstrip("/")
        if name in self.entries:
            return
        if real.is_symlink():
            self.link(name, os.readlink(real))
            self.copy(os.path.normpath(real.parent / os.readlink(real)))
        elif real.is_dir():
            self.directory(name)
            for child in sorted(real.iterdir()):
                self.copy(child)
        elif stat.S_ISREG(real.stat().st_mode):
            self.write(name, real.read_bytes(), 0o755 if real.stat().st_mode & 0o111 else 0o644)

    def tar(self):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
            for name in sorted(self.entries):
                info, content = self.entries[name]
                archive.addfile(info, io.BytesIO(content))
        return out.getvalue()


class Image:
    """Blobs by their digests."""

    def __init__(self):
        self.blobs = {}

    def add(self, content, media_type):
        digest = hashlib.sha256(content).hexdigest()
        self.blobs[digest] = content
        return {"mediaType": media_type, "digest": f"sha256:{digest}", "size": len(content)}

    def layer(self, layer):
        """The layer's descriptor and the digest of its bytes before they are compressed."""
        plain = layer.tar()
        return (self.add(gzip.compress(plain, GZIP_LEVEL, mtime=0), "application/vnd.oci.image.layer.v1.tar+gzip"),
                "sha256:" + hashlib.sha256(plain).hexdigest())

    def document(self, value, media_type):
        return self.add(json.dumps(value, separators=(",", ":"), sort_keys=True).encode(), media_type)


def base_layer(program, when):
    """What changes seldom: libraries, authorities, time zones, the user."""
    layer = Layer(when)
    for name in ("bin", "lib", "lib64", "sbin"):
        if os.path.islink(f"/{name}"):
            layer.link(name, os.readlink(f"/{name}"))
            layer.directory(os.readlink(f"/{name}"))
    for path in (*libraries(program), *(one for one in READ if os.path.lexists(one))):
        layer.copy(path)
    for name, content in WRITTEN.items():
        layer.write(name, content.encode())
    layer.directory("tmp", 0o1777)
    layer.directory(DATA, 0o700, USER)
    # The licenses of what was copied, and what scanners of images look for: which packages it is from.
    for package in packages(layer):
        copyright_file = f"/usr/share/doc/{package}/copyright"
        if os.path.exists(copyright_file):
            layer.write(copyright_file.lstrip("/"), pathlib.Path(os.path.realpath(copyright_file)).read_bytes())
        layer.write(f"var/lib/dpkg/status.d/{package}", said("dpkg-query", "--status", package).encode())
    return layer


def packages(layer):
    """The Debian packages whose files the layer has."""
    paths = [f"/{name}" for name, (info, _) in layer.entries.items() if info.isreg() and name not in WRITTEN]
    # Packages tell their files' names as they were before /lib became a link.
    paths += [path.removeprefix("/usr") for path in paths if path.startswith("/usr/lib")]
    known = subprocess.run(["dpkg-query", "--search", *paths], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    names = {name.strip().split(":")[0] for line in known.splitlines() for name in line.split(": ")[0].split(",")
             if not line.startswith("diversion")}
    return sorted(names | {"ca-certificates"})


def program_layer(program, when):
    layer = Layer(when)
    with tempfile.TemporaryDirectory() as directory:
        stripped = pathlib.Path(directory) / "pintle"
        said("strip", "--strip-unneeded", "-o", str(stripped), program)
        layer.write(PROGRAM_PATH, stripped.read_bytes(), 0o755)
    return layer


def make(program, file):
    when = epoch()
    created = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(when))
    version = said(program, "version").split()[1]
    image = Image()
    layers = [image.layer(base_layer(program, when)), image.layer(program_layer(program, when))]
    labels = {
        "org.opencontainers.image.title": "pintle",
        "org.opencontainers.image.description": "identity automation server",
        "org.opencontainers.image.version": version,
        "org.opencontainers.image.created": created,
        "org.opencontainers.image.licenses": "Apache-2.0",
    }
    second = 1_000_000_000
    config = image.document({
        "created": created,
        "architecture": ARCHITECTURES[os.uname().machine],
        "os": "linux",
        "config": {
            "User": f"{USER}:{USER}",
            "Env": ["PATH=/usr/bin:/bin", f"PINTLE_DATA=/{DATA}", "PINTLE_LISTEN=0.0.0.0:8080"],
            "Entrypoint": [f"/{PROGRAM_PATH}"],
            "Cmd": ["serve"],
            "WorkingDir": f"/{DATA}",
            "ExposedPorts": {"8080/tcp": {}},
            "Volumes": {f"/{DATA}": {}},
            "StopSignal": "SIGTERM",
            "Labels": labels,
            # Not of the specification, which keeps the member free for engines that know it.
            "Healthcheck": {"Test": ["CMD", f"/{PROGRAM_PATH}", "health"], "Interval": 10 * second, "Timeout": 6 * second,
                            "StartPeriod": 30 * second, "Retries": 3},
        },
        "rootfs": {"type": "layers", "diff_ids": [plain for _, plain in layers]},
        "history": [{"created": created, "created_by": "image.py", "comment": comment}
                    for comment in ("libraries, authorities, time zones", "pintle")],
    }, "application/vnd.oci.image.config.v1+json")
    manifest = image.document({
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": config,
        "layers": [descriptor for descriptor, _ in layers],
        "annotations": labels,
    }, "application/vnd.oci.image.manifest.v1+json")
    index = {
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.index.v1+json",
        "manifests": [manifest | {"annotations": {"org.opencontainers.image.ref.name": version,
                                                  "io.containerd.image.name": f"pintle:{version}"}}],
    }
    archive = Layer(when)
    archive.write("oci-layout", b'{"imageLayoutVersion":"1.0.0"}')
    archive.write("index.json", json.dumps(index, separators=(",", ":")).encode())
    # For docker before 25, which reads its own list of what an archive holds.
    def blob(descriptor):
        return "blobs/sha256/" + descriptor["digest"].removeprefix("sha256:")
    archive.write("manifest.json", json.dumps([{"Config": blob(config), "RepoTags": [f"pintle:{version}"],
                                                "Layers": [blob(descriptor) for descriptor, _ in layers]}]).encode())
    for digest, content in image.blobs.items():
        archive.write(f"blobs/sha256/{digest}", content)
    pathlib.Path(file).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(file).write_bytes(archive.tar())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(os.path.abspath(sys.argv[1]), sys.argv[2])
    print(sys.argv[2])
