"""Three processes on one PostgreSQL cluster under load, while processes and PostgreSQL are killed and networks are cut."""
import os
import random
import time

import pytest

from harness.broken_network import BrokenNetwork
from harness.cluster_load import Load
from harness.delivery_receiver import Receiver

SOAK_SECONDS = float(os.environ.get("CLUSTER_SECONDS", "20"))
KILL_SECONDS = float(os.environ.get("CLUSTER_KILL_SECONDS", "5"))
ENGINE_SECONDS = float(os.environ.get("CLUSTER_ENGINE_SECONDS", "15"))
CUT_SECONDS = float(os.environ.get("CLUSTER_CUT_SECONDS", "9"))
# How long a network is cut: shorter and longer than it takes others to believe that a process is dead.
CUT_BETWEEN = (1, 9)
# How long the processes may take to come to an end with what is queued, on a machine that does much else.
END_SECONDS = 180


class Faults:
    """What happens to a group, each kind at its times, and who it happens to by lot."""

    def __init__(self, group, cluster, network, seed):
        self.group, self.cluster, self.network = group, cluster, network
        self.draw, self.counts, now = random.Random(seed), {"kills": 0, "engine": 0, "cuts": 0}, time.monotonic()
        self.held = None
        self.next = {self.kill: now + KILL_SECONDS, self.kill_engine: now + ENGINE_SECONDS, self.cut: now + CUT_SECONDS}

    def go_on(self, end):
        while (first := min(self.next, key=self.next.get)) and self.next[first] < end:
            time.sleep(max(0, self.next[first] - time.monotonic()))  # the load goes on
            self.next[first] = float("inf")
            first()

    def kill(self):
        number = self.draw.randrange(len(self.group.servers))
        self.group.servers[number].kill()
        # One that is started while its network is cut ends, and whoever watches over it starts it again.
        if number != self.held:
            self.group.restart(number)
        self.counts["kills"] += 1
        self.next[self.kill] = time.monotonic() + KILL_SECONDS

    def kill_engine(self):
        self.cluster.kill()
        self.cluster.start()
        self.counts["engine"] += 1
        self.next[self.kill_engine] = time.monotonic() + ENGINE_SECONDS

    def cut(self):
        self.held = self.draw.randrange(len(self.group.servers))
        self.network.hold(self.held)
        self.counts["cuts"] += 1
        self.next[self.heal] = time.monotonic() + self.draw.uniform(*CUT_BETWEEN)

    def heal(self):
        if self.held is None:
            return
        self.network.heal(self.held)
        if not self.group.servers[self.held].running:
            self.group.restart(self.held)
        self.held = None
        self.next[self.cut] = time.monotonic() + CUT_SECONDS


@pytest.mark.alone  # it looks at times: how soon a revoked token is taken nowhere
def test_faults_under_load(tmp_path, cluster, group):
    """Nothing that was acknowledged is lost or there twice, what watches see is in order, each event is delivered in its
    object's order under one id, each run ends, each timer once, and a revoked token is taken nowhere."""
    seed = os.environ.get("CLUSTER_SEED") or str(random.randrange(1 << 30))
    print(f"CLUSTER_SEED={seed}")
    network = BrokenNetwork(cluster.port, 3)
    receiver = Receiver(tmp_path / "receiver.log")
    try:
        group = group(3, [cluster.tls_url.replace(f":{cluster.port}/", f":{port}/") for port in network.ports])
        load = Load(group, receiver.start(), seed)
        load.begin()
        faults = Faults(group, cluster, network, seed)
        faults.go_on(time.monotonic() + SOAK_SECONDS)
        faults.heal()
        load.end()
        ended = time.monotonic()
        print(faults.counts, load.check(END_SECONDS), f"after {time.monotonic() - ended:.1f} s", flush=True)
    finally:
        receiver.stop()
        network.stop()
