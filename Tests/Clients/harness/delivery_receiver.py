"""A server that takes deliveries, as a process of its own: it notes each request and answers as it is told."""
import asyncio
import http.client
import json
import pathlib
import socket
import subprocess
import sys
import time


class Receiver:
    """The receiver as tests see it; `url` is where targets send to."""

    def __init__(self, log, port=None, status=200):
        from harness import programs
        self.log = pathlib.Path(log)
        self.port = port or programs.free_port()
        self.url = f"http://127.0.0.1:{self.port}/hook"
        self.process = None
        self.patience = programs.PATIENCE_SECONDS
        self.status = status

    def start(self):
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", sys.executable, __file__, str(self.port), str(self.log), str(self.status)],
            stdin=subprocess.DEVNULL)
        end = time.monotonic() + self.patience
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.02)  # polled: the process tells nobody when it begins to listen

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.wait(10)
            self.process = None

    def answer(self, status):
        """From now on every delivery is answered with this status."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", f"/status/{status}")
        assert connection.getresponse().read() == b"ok"
        connection.close()

    def received(self):
        """Every request so far: a dictionary with the path, the fields of the head, the body, its bytes and the time."""
        if not self.log.exists():
            return []
        lines = self.log.read_text().split("\n")
        return [json.loads(line) for line in lines[:-1]]


async def serve(port, path, status):
    log = open(path, "a", buffering=1)

    async def connection(reader, writer):
        nonlocal status
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                fields = dict((line.split(":", 1)[0].lower(), line.split(":", 1)[1].strip()) for line in head[1:-2])
                body = await reader.readexactly(int(fields.get("content-length", 0)))
                request_path = head[0].split(" ")[1]
                if request_path.startswith("/status/"):
                    status = int(request_path.rsplit("/", 1)[1])
                    writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
                    continue
                # Written before the answer: what Pintle knows as delivered stands in the log.
                log.write(json.dumps({"path": request_path, "fields": fields, "body": body.decode(),
                                      "time": time.time(), "status": status}) + "\n")
                writer.write(f"HTTP/1.1 {status} X\r\ncontent-length: 0\r\n\r\n".encode())
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(connection, "127.0.0.1", port, backlog=512)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
