"""Threads that write as fast as they are answered, and what has to stand in a PostgreSQL cluster afterwards."""
import threading
import time

from . import dialects
from .cluster import wait_for
from .management import Management

UNKNOWN, UNAVAILABLE = 2, 14


class Writers:
    """Threads that make one action after the other and note what each was told."""

    def __init__(self, protos, server, label, count=8):
        self.told, self.lock, self.stop = {}, threading.Lock(), threading.Event()
        self.client = dialects.GRPC("grpc", protos, server.target)
        management = Management(protos, self.client, server.token)
        # The stub is made by one thread.
        management.actions()
        self.threads = [threading.Thread(target=self._write, args=(management, f"{label}w{n}n"), daemon=True)
                        for n in range(count)]
        for thread in self.threads:
            thread.start()

    def _write(self, management, prefix):
        count = 0
        while not self.stop.is_set():
            name = f"{prefix}{count}"
            count += 1
            outcome = management.try_call("CreateAction", name=name, script="function f() {}")
            with self.lock:
                self.told[name] = outcome.code
            if outcome.code:
                time.sleep(0.02)

    def acknowledged(self):
        with self.lock:
            return sum(code == 0 for code in self.told.values())

    def wait_for_more(self, count):
        wanted = self.acknowledged() + count
        wait_for(lambda: self.acknowledged() >= wanted, 60)

    def finish(self):
        self.stop.set()
        for thread in self.threads:
            thread.join(60)
            assert not thread.is_alive()
        self.client.close()
        return self.told


def check(cluster, told, maybe=()):
    """Compares what was told with what stands in the database; `maybe` are names of which nobody knows."""
    names = [row[0] for row in cluster.query("SELECT name FROM actions")]
    assert len(names) == len(set(names)), "an action is there twice"
    names = set(names)
    for name, code in told.items():
        if code == 0:
            assert name in names, f"{name} was acknowledged and is not there"
        elif code == UNAVAILABLE and name not in maybe:
            assert name not in names, f"{name} was refused and is there"
        else:
            assert code in (UNKNOWN, UNAVAILABLE), f"{name}: {code}"
    (events,) = cluster.query("SELECT COUNT(*), COUNT(DISTINCT position), MIN(position), MAX(position) FROM events")
    count, distinct, first, last = map(int, events)
    assert count == distinct == last - first + 1
    (gaps,) = cluster.query(
        "SELECT COUNT(*) FROM (SELECT 1 FROM events GROUP BY organization, aggregate_type, aggregate_id "
        "HAVING MIN(sequence) <> 1 OR MAX(sequence) <> COUNT(*)) AS g")
    assert gaps == ["0"]
