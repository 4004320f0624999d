"""A PostgreSQL cluster of the tests' own, which can be killed and started again."""
import glob
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import tempfile
import time

from harness import programs

_found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
BINARIES = pathlib.Path(_found[-1]).parent if _found else None
START_SECONDS = 30
USER = "pintle"


class Cluster:
    """Debian's PostgreSQL in a temporary directory: trust over its socket, SCRAM and TLS on 127.0.0.1."""

    def __init__(self, in_memory=True):
        # In memory where there is room: processes are killed here, never the machine.
        memory = pathlib.Path("/dev/shm")
        roomy = in_memory and memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 1 << 30
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="pintle-postgres-", dir=memory if roomy else None))
        self.directory.chmod(0o755)
        self.port = programs.free_port()
        self.owner = []
        # It refuses to run as root.
        if os.getuid() == 0:
            self.owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]
            shutil.chown(self.directory, "postgres", "postgres")
        password = secrets.token_hex(16)
        secret, self.passfile = self.directory / "secret", self.directory / "passfile"
        secret.write_text(password)
        self.passfile.write_text(f"127.0.0.1:*:*:{USER}:{password}\n")
        self.passfile.chmod(0o600)
        self.certificate, key = self.directory / "server.crt", self.directory / "server.key"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out",
             self.certificate], check=True, capture_output=True)
        key.chmod(0o600)
        if self.owner:
            for path in (secret, key):
                shutil.chown(path, "postgres", "postgres")
        data = self.directory / "data"
        subprocess.run(
            [*self.owner, BINARIES / "initdb", "--pgdata", data, "--username", USER, "--auth-local", "trust",
             "--auth-host", "scram-sha-256", "--pwfile", secret, "--encoding", "UTF8", "--locale", "C.UTF-8"],
            check=True, capture_output=True)
        with open(data / "postgresql.conf", "a") as settings:
            settings.write(
                f"listen_addresses = '127.0.0.1'\nport = {self.port}\nunix_socket_directories = '{self.directory}'\n"
                f"ssl = on\nssl_cert_file = '{self.certificate}'\nssl_key_file = '{key}'\nmax_connections = 200\n"
                "log_min_messages = warning\n")
        self.process = None
        self.start()

    def start(self):
        with open(self.directory / "log", "ab") as log:
            self.process = subprocess.Popen(
                [*self.owner, "setpriv", "--pdeathsig", "INT", "--", BINARIES / "postgres", "-D",
                 self.directory / "data"], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            ready = subprocess.run([BINARIES / "pg_isready", "-q", "-h", self.directory, "-p", str(self.port)])
            if ready.returncode == 0:
                return
            if self.process.poll() is not None:
                # What a killed one leaves goes within moments: the next start finds it gone.
                time.sleep(0.2)
                return self.start()
            time.sleep(0.05)
        raise TimeoutError((self.directory / "log").read_text(errors="replace")[-2000:])

    def kill(self):
        """kill -9 of all its processes at once."""
        children = [int(pid) for pid in subprocess.run(
            ["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout.split()]
        for pid in [self.process.pid, *children]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()

    def query(self, sql):
        """Rows of texts, as the server has them."""
        done = subprocess.run(
            [BINARIES / "psql", "-XAt", "-F", "\t", "-h", self.directory, "-p", str(self.port), "-U", USER, "-d",
             "postgres", "-c", sql], check=True, capture_output=True, text=True)
        return [line.split("\t") for line in done.stdout.splitlines()]

    @property
    def url(self):
        """How it is reached over its socket."""
        return f"postgres:///postgres?host={self.directory}&port={self.port}&user={USER}"

    @property
    def tls_url(self):
        return (f"postgres://{USER}@127.0.0.1:{self.port}/postgres?passfile={self.passfile}"
                f"&sslrootcert={self.certificate}")

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)
        shutil.rmtree(self.directory, ignore_errors=True)
