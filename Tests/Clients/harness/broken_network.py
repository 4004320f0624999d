"""A network that breaks: ports whose connections go on to a server until it is told to pass nothing on, or to end them. A
process of its own, so that what it passes on waits for no test."""
import asyncio
import subprocess
import sys
import threading

from . import programs


class BrokenNetwork:
    """So many ways to `server_port`, each at a port of its own in `ports`."""

    def __init__(self, server_port, count):
        self.ports = [programs.free_port() for _ in range(count)]
        self.lock = threading.Lock()
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", sys.executable, "-m", "harness.broken_network", str(server_port), *map(str, self.ports)],
            cwd=programs.ROOT / "Tests" / "Clients", stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline() == "ready\n"

    def _tell(self, words):
        with self.lock:
            self.process.stdin.write(words + "\n")
            self.process.stdin.flush()
            assert self.process.stdout.readline() == "done\n"

    def hold(self, number):
        """From now on nothing passes on this way, and nobody is told."""
        self._tell(f"hold {number}")

    def heal(self, number):
        """What had begun breaks off, and what begins passes again."""
        self._tell(f"heal {number}")

    def stop(self):
        self.process.kill()
        self.process.wait(10)


class Way:
    """What one port passes on."""

    def __init__(self, server_port):
        self.server_port, self.open, self.pairs = server_port, asyncio.Event(), set()
        self.open.set()

    async def accept(self, reader, writer):
        pair = Pair(writer)
        self.pairs.add(pair)
        try:
            await self.open.wait()
            there, back = await asyncio.open_connection(programs.HOST, self.server_port)
            pair.writers.append(back)
            await asyncio.gather(self.carry(reader, back), self.carry(there, writer))
        except OSError:
            pass
        finally:
            self.pairs.discard(pair)
            pair.abort()

    async def carry(self, reader, writer):
        while piece := await reader.read(65536):
            await self.open.wait()
            writer.write(piece)
            await writer.drain()
        writer.close()

    def heal(self):
        for pair in list(self.pairs):
            pair.abort()
        self.open.set()


class Pair:
    """Both ends of what one connection became."""

    def __init__(self, writer):
        self.writers = [writer]

    def abort(self):
        for one in self.writers:
            one.transport.abort()


async def serve(server_port, ports):
    ways = [Way(server_port) for _ in ports]
    for way, port in zip(ways, ports):
        await asyncio.start_server(way.accept, programs.HOST, port, backlog=512)
    print("ready", flush=True)
    while line := await asyncio.to_thread(sys.stdin.readline):
        word, number = line.split()
        ways[int(number)].heal() if word == "heal" else ways[int(number)].open.clear()
        print("done", flush=True)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), [int(port) for port in sys.argv[2:]]))
