"""Starting, watching and ending the programs under test."""
import itertools
import os
import pathlib
import random
import signal
import socket
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAMS = pathlib.Path(os.environ.get("TEST_PROGRAMS", ROOT / ".build" / "release"))
HOST = "127.0.0.1"
START_SECONDS = 60
# After how long what a test waits for counts as lost, where the time is no bound of the product: machines may be busy.
PATIENCE_SECONDS = 60
TICKS = os.sysconf("SC_CLK_TCK")


def program(name):
    """The path of a built program."""
    path = PROGRAMS / name
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run `make build` first")
    return str(path)


def _own_ports():
    """Ports below the range that the system hands out itself, each once before any comes again. Of the processes that run
    tests beside each other each has a part: what one has found free, another must not take before somebody listens there."""
    ports = list(range(20_000, 32_000))
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        parts = int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
        ports = ports[int(worker.removeprefix("gw")) % parts::parts]
    first = random.randrange(len(ports))
    return itertools.cycle(ports[first:] + ports[:first])


_ports = _own_ports()


def free_port():
    """A port of the loopback address on which nothing listens, and which this process gives to nobody else."""
    for _ in range(200):
        port = next(_ports)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise RuntimeError("no free port below 32000")


def clean_environment(**more):
    """The environment without settings of a server that somebody runs here."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PINTLE_")} | more


def run(name, *arguments, timeout=PATIENCE_SECONDS, check=True, env=None):
    """Runs a program to its end; the result has stdout and stderr as text."""
    done = subprocess.run([program(name), *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, timeout=timeout, env=clean_environment(**(env or {})))
    if check and done.returncode != 0:
        raise RuntimeError(f"{name} {' '.join(map(str, arguments))} exited with {done.returncode}:\n"
                           f"{done.stdout}{done.stderr}")
    return done


class Server:
    """A running program that listens on `port` and, when started with TLS, on `tls_port`."""

    def __init__(self, name, arguments, port, tls_port=None, log=None, ready_path="/readyz"):
        self.name, self.port, self.tls_port = name, port, tls_port
        self.log_path = log
        self.log = open(log, "ab") if log else subprocess.DEVNULL
        self.command = [program(name), *map(str, arguments)]
        started = time.monotonic()
        # setpriv: a test run that is killed leaves no server behind. (Not by preexec_fn: Python would fork, and what
        # grpcio does around a fork breaks in a process with live channels.)
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", *self.command], stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log, env=clean_environment())
        self.pid = self.process.pid
        try:
            self._wait_until_ready(ready_path)
        except BaseException:
            self.kill()
            raise
        self.start_seconds = time.monotonic() - started

    @property
    def target(self):
        return f"{HOST}:{self.port}"

    @property
    def tls_target(self):
        return f"localhost:{self.tls_port}"

    def output(self):
        return pathlib.Path(self.log_path).read_text(errors="replace") if self.log_path else ""

    def ready_status(self, path="/readyz"):
        """The HTTP status of the readiness path; None when nobody listens any more."""
        try:
            with socket.create_connection((HOST, self.port), 2) as s:
                s.settimeout(5)
                s.sendall(f"GET {path} HTTP/1.1\r\nhost: {self.target}\r\nconnection: close\r\n\r\n".encode())
                answer = b""
                while b"\r\n" not in answer:
                    piece = s.recv(4096)
                    if not piece:
                        return None
                    answer += piece
                return int(answer.split(b" ", 2)[1])
        except (ConnectionError, socket.timeout, TimeoutError):
            return None

    def _wait_until_ready(self, path):
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"{' '.join(self.command)} exited with {self.process.returncode}:\n{self.output()}")
            if self.ready_status(path) == 200:
                return
            time.sleep(0.01)  # polled: a process tells nobody when it begins to listen
        raise TimeoutError(f"{' '.join(self.command)} was not ready after {START_SECONDS} s:\n{self.output()}")

    @property
    def running(self):
        return self.process.poll() is None

    def memory(self):
        """Resident memory in bytes."""
        for line in pathlib.Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise RuntimeError("no VmRSS")

    def cpu_seconds(self):
        """User and system time used since the start."""
        text = pathlib.Path(f"/proc/{self.pid}/stat").read_text()
        fields = text[text.rindex(")") + 2:].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def open_files(self):
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def signal(self, number):
        os.kill(self.pid, number)

    def terminate(self, timeout=40):
        """Asks the program to drain and waits for it; its exit status."""
        if self.running:
            self.signal(signal.SIGTERM)
        try:
            return self.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def wait(self, timeout):
        status = self.process.wait(timeout)
        self._close_log()
        return status

    def kill(self):
        if self.running:
            self.process.kill()
        self.process.wait(10)
        self._close_log()

    def _close_log(self):
        if self.log is not subprocess.DEVNULL and not self.log.closed:
            self.log.close()


def start_pintle(directory, data=None, token=None, certs=None, extra=(), public=False, port=None, path="pintle"):
    """`pintle serve` on free ports with its data and log under `directory`; the token of its administrator is
    `server.token`. With `public` it knows the address at which the tests reach it; `path` may name another program."""
    directory = pathlib.Path(directory)
    data = pathlib.Path(data or directory / "data")
    token_file = directory / "bootstrap-token"
    if token and not token_file.exists():
        token_file.write_text(token + "\n")
        token_file.chmod(0o600)
    port = port or free_port()
    arguments = ["serve", "--data", data, "--listen", f"{HOST}:{port}", "--bootstrap-token-file", token_file]
    if public:
        arguments += ["--public-url", f"http://{HOST}:{port}"]
    tls_port = None
    if certs:
        tls_port = free_port()
        arguments += ["--listen-tls", f"{HOST}:{tls_port}", "--cert", certs.certificate, "--key", certs.key]
    server = Server(path, [*arguments, *extra], port, tls_port, directory / "pintle.log")
    server.data = data
    server.token = token_file.read_text().strip()
    return server


def start_testee(directory, certs=None, extra=()):
    """`pintle-testee serve` on free ports."""
    port = free_port()
    arguments = ["serve", "--listen", f"{HOST}:{port}"]
    tls_port = None
    if certs:
        tls_port = free_port()
        arguments += ["--listen-tls", f"{HOST}:{tls_port}", "--cert", certs.certificate, "--key", certs.key]
    return Server("pintle-testee", [*arguments, *extra], port, tls_port, pathlib.Path(directory) / "testee.log")


class Certificates:
    """A development certificate that `pintle cert dev` made."""

    def __init__(self, directory):
        run("pintle", "cert", "dev", "--out", directory)
        self.certificate = pathlib.Path(directory) / "dev.crt"
        self.key = pathlib.Path(directory) / "dev.key"
        if not self.certificate.exists() or not self.key.exists():
            raise RuntimeError("pintle cert dev made no dev.crt and dev.key")
