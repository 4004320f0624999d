"""Several processes that share a PostgreSQL cluster and a master key."""
import collections
import json
import secrets
import time

from . import programs

ALLOW = ("--allow-target", "127.0.0.1")
# After how long at most others do what a dead process had begun.
TAKE_OVER_SECONDS = 10


class Place:
    """A directory for one process of several that share a database and a master key."""

    def __init__(self, directory, cluster, token, key=None, url=None):
        directory.mkdir()
        self.directory, self.token = directory, token
        self.extra = ["--database", url or cluster.url]
        if key:
            self.extra += ["--master-key-file", key]

    def start(self, **more):
        return programs.start_pintle(self.directory, token=self.token, extra=self.extra, **more)


class Group:
    """Processes that share a cluster and a master key; any of them may be killed and started anew."""

    def __init__(self, directory, cluster, count, urls=None):
        token, key = secrets.token_urlsafe(32), directory / "master.key"
        self.cluster, self.token = cluster, token
        self.places = [Place(directory / f"p{number}", cluster, token, key, urls and urls[number]) for number in range(count)]
        for place in self.places:
            place.extra += ALLOW
        # The first one makes what all of them need.
        self.servers = []
        for place in self.places:
            self.servers.append(place.start())

    def restart(self, number):
        self.servers[number] = self.places[number].start()

    def stop(self):
        for server in self.servers:
            server.kill()


def wait_for(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.02)  # polled: another process tells nobody


def assert_order(requests):
    """The deliveries of each object came in the order of its events, whatever came twice."""
    seen, reached = set(), collections.defaultdict(int)
    for one in requests:
        if one["fields"]["webhook-id"] in seen:
            continue
        seen.add(one["fields"]["webhook-id"])
        body = json.loads(one["body"])
        assert body["sequence"] == reached[body["aggregateID"]] + 1, body
        reached[body["aggregateID"]] = body["sequence"]
