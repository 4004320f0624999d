"""A server with workflows, as the benchmarks of workflows start, stop and kill it."""
import http.client
import json
import os
import secrets
import sqlite3
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
bench = {"__file__": os.path.join(HERE, "run.py"), "__name__": "run"}
exec(open(bench["__file__"]).read().rsplit("main()", 1)[0], bench)
PORT = 21510
PATCH = "application/json-patch+json"


class Server:
    """A server on a data directory of its own, with a token that may do everything."""

    def __init__(self, program, directory):
        self.program, self.directory = program, directory
        self.token = secrets.token_urlsafe(32)
        self.token_file = os.path.join(directory, "token")
        with open(self.token_file, "w") as file:
            file.write(self.token)
        os.chmod(self.token_file, 0o600)
        self.connection = self.process = None
        self.start()

    def start(self):
        """Starts it; how many seconds passed until it answered a call that reads the store."""
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [self.program, "serve", "--data", f"{self.directory}/data", "--loops", "1", "--listen", f"127.0.0.1:{PORT}",
             "--bootstrap-token-file", self.token_file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                self.connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
                self.call("GET", "/v3/workflows")
                return time.monotonic() - begun
            except OSError:
                assert self.process.poll() is None and time.monotonic() < begun + 60, "the server does not start"
                time.sleep(0.005)  # polled: it does not listen yet

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Ends it in order, so that its files hold everything."""
        self.process.terminate()
        self.process.wait()

    @property
    def database(self):
        return f"{self.directory}/data/pintle.db"

    def look(self):
        """A connection that reads the database beside the server."""
        return sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, isolation_level=None)

    def cpu(self):
        return sum(bench["cpu"](self.process.pid))

    def memory(self):
        """MiB, without what is shared with others."""
        return bench["rss"](self.process.pid)

    def call(self, verb, path, body=None, type_="application/json", headers=()):
        text = body if body is None or isinstance(body, str) else json.dumps(body)
        self.connection.request(verb, path, text, {
            "authorization": f"Bearer {self.token}", "content-type": type_, **dict(headers)})
        answer = self.connection.getresponse()
        text = answer.read()
        assert answer.status < 300, (path, answer.status, text[:300])
        return json.loads(text) if text else None

    def workflow(self, name, definition, trigger):
        """Makes a workflow and enables it; its id."""
        made = self.call("POST", "/workflows", {"name": name, "definition": definition, "trigger": trigger})
        self.call("PATCH", f"/workflows/{made['id']}", [{"op": "replace", "path": "/enabled", "value": True}], PATCH)
        return made["id"]


class Bars:
    """Figures with what they have to be; what misses that is told at the end."""

    def __init__(self):
        self.missed = []

    def check(self, name, value, at_least=None, at_most=None, digits=0, unit=""):
        is_met = (at_least is None or value >= at_least) and (at_most is None or value <= at_most)
        bar = f"at least {at_least:,}" if at_least is not None else f"at most {at_most:,}"
        print(f"| {name} | {value:,.{digits}f}{unit} | {bar}{unit} |{'' if is_met else ' missed |'}", flush=True)
        if not is_met:
            self.missed.append(name)
