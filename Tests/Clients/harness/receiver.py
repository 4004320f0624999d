"""Somebody else's server: what targets are called at, what it was sent, and what it answers."""
import dataclasses
import http.server
import json
import threading
import time

from . import programs


@dataclasses.dataclass
class Received:
    path: str
    headers: dict
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


class Receiver:
    """An HTTP server on loopback, on a port of its own unless one is asked for; each path answers what `answer` set
    for it, an empty 200 until then."""

    def __init__(self, address=("127.0.0.1", 0)):
        self.requests, self.answers, self.lock = [], {}, threading.Lock()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                with receiver.lock:
                    status, answer, fields, seconds = receiver.answers.get(self.path, (200, b"", (), 0))
                if callable(answer):
                    answer = json.dumps(answer(Received(self.path, headers, body))).encode()
                time.sleep(seconds)  # a target that takes its time, where a test asks for one
                with receiver.lock:
                    receiver.requests.append(Received(self.path, headers, body))
                self.send_response(status)
                for name, value in (*fields, ("content-length", str(len(answer)))):
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST

            def log_message(self, *arguments):
                pass

            do_PUT = do_PATCH = do_DELETE = do_POST

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                pass  # a client that goes away is what some tests are about

        self.server = Server(address, Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def url(self, path):
        return "http://{}:{}{}".format(*self.server.server_address, path)

    def answer(self, path, body=b"", status=200, headers=(), seconds=0):
        """Sets what a path answers; a body that is no bytes is sent as JSON, a function of the request is called for
        it."""
        data = body if isinstance(body, bytes) or callable(body) else json.dumps(body).encode()
        with self.lock:
            self.answers[path] = (status, data, tuple(headers), seconds)

    def take(self, path, count=1, seconds=programs.PATIENCE_SECONDS):
        """The requests to a path, which must be `count`; forgets them."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with self.lock:
                if sum(one.path == path for one in self.requests) >= count:
                    break
            time.sleep(0.005)  # polled: calls to async targets come when they come
        with self.lock:
            found = [one for one in self.requests if one.path == path]
            self.requests = [one for one in self.requests if one.path != path]
        assert len(found) == count, f"{len(found)} requests to {path}, not {count}"
        return found

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join(10)
