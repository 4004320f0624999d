"""nginx and haproxy in front of a server, with the very settings that docs/proxies.md prints."""
import os
import pathlib
import re
import socket
import subprocess
import time

from . import programs

PAGE = programs.ROOT / "docs" / "proxies.md"


class Proxy:
    """A proxy that ends TLS on `tls_port`, with its settings and log under `directory`."""

    def __init__(self, kind, directory, backend_port, certs):
        self.kind, self.directory = kind, pathlib.Path(directory)
        self.tls_port = programs.free_port()
        block = re.search(rf"```{kind}\n(.*?)```", PAGE.read_text(), re.S)[1]
        combined = self.directory / "combined.pem"
        combined.write_text(pathlib.Path(certs.certificate).read_text() + pathlib.Path(certs.key).read_text())
        for printed, own in (("127.0.0.1:8080", f"{programs.HOST}:{backend_port}"),
                             ("listen 8443", f"listen {programs.HOST}:{self.tls_port}"),
                             ("bind :8443", f"bind {programs.HOST}:{self.tls_port}"),
                             ("/etc/pintle/tls.crt", str(certs.certificate)), ("/etc/pintle/tls.key", str(certs.key)),
                             ("/etc/haproxy/pintle.pem", str(combined))):
            block = block.replace(printed, own)
        command = getattr(self, kind)(block)
        self.log = open(self.directory / "proxy.log", "wb")
        self.process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", *command], stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log)
        self._wait()

    @property
    def target(self):
        return f"localhost:{self.tls_port}"

    def nginx(self, block):
        # The rest of a configuration, with the places of files here instead of below /var.
        places = "".join(f"  {name}_temp_path {self.directory / name};\n"
                         for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;\n" if os.geteuid() == 0 else ""
        settings = self.directory / "nginx.conf"
        settings.write_text(f"{user}daemon off;\npid {self.directory / 'pid'};\nerror_log stderr;\nworker_processes 1;\n"
                            f"events {{}}\nhttp {{\n  access_log off;\n{places}{block}}}\n")
        return ["nginx", "-e", "stderr", "-p", str(self.directory), "-c", str(settings)]

    def haproxy(self, block):
        settings = self.directory / "haproxy.cfg"
        settings.write_text(block)
        return ["haproxy", "-db", "-f", str(settings)]

    def _wait(self):
        end = time.monotonic() + programs.START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.kind} ended:\n{(self.directory / 'proxy.log').read_text()}")
            try:
                socket.create_connection((programs.HOST, self.tls_port), 2).close()
                return
            except OSError:
                time.sleep(0.02)  # polled: a process tells nobody when it begins to listen
        raise TimeoutError(f"{self.kind} does not listen")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        self.log.close()
