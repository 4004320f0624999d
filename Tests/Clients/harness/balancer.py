"""A load balancer of the smallest kind: it gives each new connection to a server that says that it is ready, and passes on
what comes. A process of its own, so that what it passes on waits for no test."""
import asyncio
import contextlib
import itertools
import subprocess
import sys

from . import programs

# How often each server is asked whether it is ready, and how long it may take to say so.
CHECK_SECONDS = 0.1
PATIENCE_SECONDS = 2


class Balancer:
    """Listens on `port` for servers at any of `ports`."""

    def __init__(self, ports):
        self.port = programs.free_port()
        self.target = f"{programs.HOST}:{self.port}"
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", sys.executable, "-m", "harness.balancer", str(self.port), *map(str, ports)],
            cwd=programs.ROOT / "Tests" / "Clients", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline() == "ready\n"

    def stop(self):
        self.process.kill()
        self.process.wait(10)


class Server:
    def __init__(self, port):
        self.port, self.is_ready = port, False

    async def look(self):
        while True:
            try:
                self.is_ready = await asyncio.wait_for(self.ask(), PATIENCE_SECONDS)
            except (OSError, asyncio.TimeoutError):
                self.is_ready = False
            await asyncio.sleep(CHECK_SECONDS)

    async def ask(self):
        reader, writer = await asyncio.open_connection(programs.HOST, self.port)
        try:
            writer.write(b"GET /readyz HTTP/1.1\r\nhost: balancer\r\nconnection: close\r\n\r\n")
            return b" 200 " in await reader.readline()
        finally:
            writer.close()


async def carry(reader, writer):
    with contextlib.suppress(OSError):
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
    with contextlib.suppress(OSError, RuntimeError):
        writer.write_eof()


async def serve(port, servers):
    turns = itertools.cycle(servers)

    async def accept(reader, writer):
        for one in itertools.islice(turns, len(servers)):
            if not one.is_ready:
                continue
            with contextlib.suppress(OSError):
                there, back = await asyncio.open_connection(programs.HOST, one.port)
                await asyncio.gather(carry(reader, back), carry(there, writer))
                back.close()
                break
        writer.close()

    looks = [asyncio.create_task(one.look()) for one in servers]
    while not any(one.is_ready for one in servers):
        await asyncio.sleep(0.02)
    await asyncio.start_server(accept, programs.HOST, port, backlog=512)
    print("ready", flush=True)
    await asyncio.gather(*looks)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), [Server(int(port)) for port in sys.argv[2:]]))
