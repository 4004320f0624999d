"""The server on PostgreSQL: what was acknowledged survives kill -9 of either; several processes work side by side, and do
what one had that is dead."""
import collections
import http.client
import json
import os
import random
import secrets
import signal
import subprocess
import threading
import time

import pytest

from harness import dialects, postgres, programs
from harness.delivery_receiver import Receiver
from harness.management import Admin, Management
from test_delivery import ALLOW, API, Refused
from test_docs_commands import BLOCKS
from test_events import Channel, take
from test_restart import LONGEST, TOKEN, Restarted, load, loads

pytestmark = pytest.mark.skipif(postgres.BINARIES is None, reason="PostgreSQL is not installed")

UNKNOWN, UNAVAILABLE = 2, 14
TAKE_OVER_SECONDS = 10


@pytest.fixture()
def cluster():
    cluster = postgres.Cluster()
    yield cluster
    cluster.close()


class Place:
    """A directory for one process of several that share a database and a master key."""

    def __init__(self, directory, cluster, token, key=None, url=None):
        directory.mkdir()
        self.directory, self.token = directory, token
        self.extra = ["--database", url or cluster.url]
        if key:
            self.extra += ["--master-key-file", key]

    def start(self):
        return programs.start_pintle(self.directory, token=self.token, extra=self.extra)


def wait_for(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.02)  # polled: another process tells nobody


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


def test_acknowledged_writes_survive_kills_of_either(tmp_path, protos, cluster):
    place = Place(tmp_path / "one", cluster, secrets.token_urlsafe(32))
    everything = {}
    for round_ in range(3):
        server = place.start()
        try:
            writers = Writers(protos, server, f"r{round_}")
            writers.wait_for_more(50)
            cluster.kill()
            wait_for(lambda: server.ready_status() == 503, 10)
            cluster.start()
            writers.wait_for_more(50)
            assert server.ready_status() == 200
            # Until here every refusal was the server's own word.
            with writers.lock:
                before = dict(writers.told)
            server.kill()
            told = writers.finish()
        finally:
            server.kill()
        everything |= told
        maybe = {name for name, code in told.items() if name not in before}
        check(cluster, told, maybe)
    server = place.start()
    try:
        client = dialects.GRPC("grpc", protos, server.target)
        made = [name for name, code in everything.items() if code == 0]
        assert len(made) >= 300
        total = Management(protos, client, server.token).call("ListActions").details.total_result
        assert total == int(cluster.query("SELECT COUNT(*) FROM actions")[0][0])
        client.close()
        assert server.terminate() == 0, server.output()
    finally:
        server.kill()


class Group:
    """Processes that share a cluster and a master key; any of them may be killed and started anew."""

    def __init__(self, directory, cluster, count, *extra):
        token, key = secrets.token_urlsafe(32), directory / "master.key"
        self.cluster, self.token = cluster, token
        self.places = [Place(directory / f"p{number}", cluster, token, key) for number in range(count)]
        for place in self.places:
            place.extra += [*ALLOW, *extra]
        # The first one makes what all of them need.
        self.servers = []
        for place in self.places:
            self.servers.append(place.start())

    def restart(self, number):
        self.servers[number] = self.places[number].start()

    def stop(self):
        for server in self.servers:
            server.kill()


@pytest.fixture()
def group(tmp_path, cluster):
    made = []

    def make(count):
        made.append(Group(tmp_path, cluster, count))
        return made[-1]

    yield make
    for one in made:
        one.stop()


def test_several_processes_work_side_by_side(protos, cluster, group):
    """All of them write, each write stands once, and each process sees the events of the others in their order."""
    servers = group(3).servers
    channels = [Channel(protos, server.target, server.token) for server in servers]
    watches = [channel.watch(timeout=120) for channel in channels]
    writers = [Writers(protos, server, f"s{number}") for number, server in enumerate(servers)]
    for one in writers:
        one.wait_for_more(50)
    told = {}
    for one in writers:
        told |= one.finish()
    assert set(told.values()) == {0}
    check(cluster, told)
    (count,) = cluster.query("SELECT COUNT(*) FROM events")
    (first, *_), = cluster.query("SELECT MIN(position) FROM events")
    for watch in watches:
        positions = [event.position for event in take(watch, len(told))]
        assert positions == sorted(set(positions)) and positions[0] >= int(first) and len(positions) <= int(count[0])
        watch.cancel()
    assert len(told) >= 150
    # Ids of different processes never meet, and what one has made another one finds.
    clients = [dialects.GRPC("grpc", protos, server.target) for server in servers]
    totals = {Management(protos, client, servers[0].token).call("ListActions").details.total_result for client in clients}
    assert totals == {len(told)}
    assert len(cluster.query("SELECT number FROM nodes")) == 3
    for one in (*clients, *channels):
        one.close()
    for server in servers:
        assert server.terminate() == 0, server.output()
    assert cluster.query("SELECT number FROM nodes") == []


def test_a_revoked_token_dies_everywhere(protos, group):
    servers = group(2).servers
    clients = [dialects.GRPC("grpc", protos, server.target) for server in servers]
    roots = [Admin(protos, client, server.token) for client, server in zip(clients, servers)]
    organization = roots[0].call("CreateOrganization", name="o").organization.id
    admin = Admin(protos, clients[0], servers[0].token, organization)
    account = admin.call("CreateServiceAccount", name="a").account.id
    admin.call("GrantOrganizationRole", accountId=account, role="ORG_OWNER")
    token = admin.call("CreateToken", accountId=account)
    others = Management(protos, clients[1], token.secret)
    for _ in range(3):
        assert others.try_call("ListActions").code == 0
    admin.call("RevokeToken", accountId=account, id=token.token.id)
    revoked = time.monotonic()
    # Refused at once where it was revoked, and within the bound elsewhere.
    assert Management(protos, clients[0], token.secret).try_call("ListActions").code == 16
    time.sleep(max(0, 1 - (time.monotonic() - revoked)))  # the bound itself is what is tested
    assert others.try_call("ListActions").code == 16
    for client in clients:
        client.close()


def hook(server, receiver, *types):
    """Has a target called for events of these types."""
    api = API(server)
    target = api.add_target("hook", receiver.url)
    for one in types:
        api.set_execution(one, [target])
    return target


def owner(cluster, group):
    """The place in the group of the process that has leased the target, and its number in the database."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        rows = cluster.query("SELECT DISTINCT leased_by FROM work_lanes WHERE kind = 'delivery' AND leased_by IS NOT NULL")
        if rows:
            (node,) = {int(row[0].split(".")[0]) for row in rows}
            ((name,),) = cluster.query(f"SELECT name FROM nodes WHERE number = {node}")
            return [server.pid for server in group.servers].index(int(name.split()[1])), node
        time.sleep(0.02)  # polled: another process tells nobody
    raise AssertionError("nobody has the target")


def test_what_a_killed_process_had_others_do(tmp_path, cluster, group):
    """kill -9 of the process that has the target: within 10 s another one goes on, in the order of each object."""
    group = group(2)
    receiver = Receiver(tmp_path / "receiver.log", status=503).start()
    try:
        target = hook(group.servers[0], receiver, "custom.made")
        api = [API(server) for server in group.servers]
        # So many failures have the target left alone, and its owner keep it.
        api[0].publish("custom.made", [f"o{number}" for number in range(10)])
        wait_for(lambda: len(receiver.received()) >= 5, 10)
        first, _ = owner(cluster, group)
        # The other one says how the target fares, too.
        wait_for(lambda: api[1 - first].target_state(target).get("breaker") not in (None, "BREAKER_STATE_CLOSED"), 10)
        receiver.answer(200)
        group.servers[first].kill()
        killed = time.time()
        api[1 - first].publish("custom.made", ["one", "two"])
        wait_for(lambda: sum(one["status"] == 200 for one in receiver.received()) >= 2, 30)
        taken = [one for one in receiver.received() if one["status"] == 200]
        print(f"taken over after {taken[0]['time'] - killed:.1f} s")
        assert taken[0]["time"] - killed < TAKE_OVER_SECONDS
        # Started anew it works beside the other one.
        group.restart(first)
        API(group.servers[first]).publish("custom.made", ["three"])
        wait_for(lambda: any(json.loads(one["body"])["aggregateID"] == "three" for one in receiver.received()), 20)
    finally:
        receiver.stop()


def test_who_was_away_does_nothing_that_others_do_now(tmp_path, protos, cluster, group):
    """A process that stood still for so long that others took its work over goes on beside them."""
    group = group(2)
    receiver = Receiver(tmp_path / "receiver.log").start()
    try:
        hook(group.servers[0], receiver, "custom.made")
        objects = [f"o{number}" for number in range(20)]
        for _ in range(5):
            API(group.servers[0]).publish("custom.made", objects)
        first, node = owner(cluster, group)
        still, other = group.servers[first], group.servers[1 - first]
        os.kill(still.pid, signal.SIGSTOP)
        try:
            for _ in range(5):
                API(other).publish("custom.made", objects)
            wait_for(lambda: len({one["fields"]["webhook-id"] for one in receiver.received()}) == 200, 30)
            (taken,) = cluster.query(f"SELECT taken_over_at > 0 FROM nodes WHERE number = {node}")
            assert taken == ["t"]
        finally:
            os.kill(still.pid, signal.SIGCONT)
        wait_for(lambda: still.ready_status() == 200, 20)
        for server in group.servers:
            API(server).publish("custom.made", objects)
        wait_for(lambda: len({one["fields"]["webhook-id"] for one in receiver.received()}) == 240, 30)
        assert_order(receiver)
    finally:
        receiver.stop()


def assert_order(receiver):
    """The deliveries of each object came in the order of its events, whatever came twice."""
    seen, reached = set(), collections.defaultdict(int)
    for one in receiver.received():
        if one["fields"]["webhook-id"] in seen:
            continue
        seen.add(one["fields"]["webhook-id"])
        body = json.loads(one["body"])
        assert body["sequence"] == reached[body["aggregateID"]] + 1, body
        reached[body["aggregateID"]] = body["sequence"]


SOAK_SECONDS = int(os.environ.get("CLUSTER_SECONDS", "30"))
KILL_SECONDS = float(os.environ.get("CLUSTER_KILL_SECONDS", "5"))
ENGINE_SECONDS = float(os.environ.get("CLUSTER_ENGINE_SECONDS", "20"))


def test_processes_and_the_engine_are_killed_under_load(tmp_path, protos, cluster, group):
    """Three processes under load, one of which is killed every few seconds, and PostgreSQL less often: each acknowledged
    write is there once, each acknowledged event was delivered in its object's order, under one id."""
    seed = int(os.environ.get("CLUSTER_SEED", random.randrange(1 << 30)))
    draw = random.Random(seed)
    print(f"CLUSTER_SEED={seed}")
    group = group(3)
    receiver = Receiver(tmp_path / "receiver.log").start()
    acknowledged, refused, stop, errors = [], [0], threading.Event(), []

    def publish(number):
        api = None
        while not stop.is_set():
            objects = [f"p{number}o{one}" for one in range(10)]
            try:
                api = api or API(group.servers[number])
                api.publish("custom.soak", objects)
                acknowledged.append(len(objects))
            except (OSError, http.client.HTTPException, Refused, ValueError) as error:
                # The server's own words: it cannot now, or does not know.
                if isinstance(error, Refused) and not any(f": {status} " in str(error) for status in (500, 503, 409)):
                    errors.append(error)
                refused[0] += 1
                api = None
                time.sleep(0.1)  # the process may be starting

    try:
        hook(group.servers[0], receiver, "custom.soak")
        threads = [threading.Thread(target=publish, args=(number,), daemon=True) for number in range(3)]
        for thread in threads:
            thread.start()
        end, next_engine, kills = time.monotonic() + SOAK_SECONDS, time.monotonic() + ENGINE_SECONDS, 0
        while time.monotonic() < end:
            time.sleep(KILL_SECONDS)  # the load goes on
            number = draw.randrange(3)
            group.servers[number].kill()
            kills += 1
            if time.monotonic() >= next_engine:
                cluster.kill()
                cluster.start()
                next_engine = time.monotonic() + ENGINE_SECONDS
            group.restart(number)
        stop.set()
        for thread in threads:
            thread.join(60)
        assert errors == []
        ((total,),) = cluster.query("SELECT COUNT(*) FROM events WHERE type = 'custom.soak'")
        ((positions,),) = cluster.query("SELECT MAX(position) - MIN(position) + 1 = COUNT(*) FROM events")
        print(f"{kills} kills, {sum(acknowledged)} events acknowledged, {total} there, {refused[0]} calls refused")
        assert positions == "t"
        # Of a call that broke off all was kept, or nothing.
        assert sum(acknowledged) <= int(total) <= sum(acknowledged) + 10 * refused[0]
        wait_for(lambda: cluster.query("SELECT COUNT(*) FROM work WHERE kind = 'delivery' AND ended_at IS NULL") == [["0"]], 60)
        ids = {one["fields"]["webhook-id"] for one in receiver.received()}
        events = {(json.loads(one["body"])["aggregateID"], json.loads(one["body"])["sequence"]) for one in receiver.received()}
        assert len(ids) == len(events) == int(total)
        assert_order(receiver)
    finally:
        stop.set()
        receiver.stop()


def lone(cluster):
    """Somebody who has the database to himself, as a server of a former version or a migration has; or waits for it."""
    number = int.from_bytes(b"pinu", "big")
    other = subprocess.Popen(
        [postgres.BINARIES / "psql", "-XAt", "-h", cluster.directory, "-p", str(cluster.port), "-U", postgres.USER, "-d", "postgres"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    other.stdin.write(f"SELECT pg_advisory_lock({number}, hashtext('public'));\n")
    other.stdin.flush()
    return other


def locks(cluster, granted):
    return cluster.query(f"SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND {'' if granted else 'NOT '}granted") == [["1"]]


def test_who_finds_the_database_taken_stands_by(tmp_path, cluster):
    """As long as somebody works with it alone, a process that is started waits, listens nowhere and ends when told to."""
    other = lone(cluster)
    place = Place(tmp_path / "one", cluster, secrets.token_urlsafe(32))
    try:
        wait_for(lambda: locks(cluster, True), 10)
        command = [programs.program("pintle"), "serve", "--data", place.directory / "data", "--listen",
                   f"127.0.0.1:{programs.free_port()}", *place.extra]
        for _ in range(2):
            waiting = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                env=programs.clean_environment())
            assert "stands by: another process works with" in waiting.stderr.readline()
            waiting.send_signal(signal.SIGTERM)
            assert waiting.wait(5) == 0
        other.stdin.close()
        assert other.wait(10) == 0
        server = place.start()
        assert server.terminate() == 0, server.output()
    finally:
        other.kill()


@pytest.mark.alone
@pytest.mark.parametrize("way", ["take-over", "sockets"])
def test_restarts_under_load(tmp_path, protos, cluster, way):
    """No call fails while a server is replaced; what was acknowledged is there once."""
    with Restarted(tmp_path / "one", way, "--database", cluster.url) as restarted:
        client = dialects.GRPC("grpc", protos, restarted.target)
        root = Admin(protos, client, TOKEN)
        organization = root.call("CreateOrganization", name="load").organization.id
        admin = Admin(protos, client, TOKEN, organization)
        account = admin.call("CreateServiceAccount", name="load").account.id
        admin.call("GrantOrganizationRole", accountId=account, role="ORG_EVENT_PUBLISHER")
        token = admin.call("CreateToken", accountId=account).secret
        client.close()
        by_grpc, by_http = loads(protos, restarted.target, token, rate=200)
        with load(**by_grpc) as first, load(**by_http) as second:
            time.sleep(1)  # the load is there
            for _ in range(2):
                restarted.restart()
                time.sleep(1)  # it goes on
        assert first["failures"] == [] and second["failures"] == [], (first, second)
        assert max(first["longest"], second["longest"]) <= LONGEST
        total = first["calls"] + second["calls"]
        assert total > 200
        assert cluster.query("SELECT COUNT(*) FROM events WHERE type = 'custom.load'") == [[str(total)]]


def test_a_place_that_is_lost_on_the_way(tmp_path, cluster):
    """Between the two servers of a take-over somebody else takes the place: both end, as who listens does not stand by."""
    place = Place(tmp_path / "one", cluster, secrets.token_urlsafe(32))
    server = place.start()
    # Whoever waits for a lock gets it before whoever tries.
    other = lone(cluster)
    try:
        wait_for(lambda: locks(cluster, False), 10)
        done = programs.run(
            "pintle", "serve", "--take-over", "--data", server.data, "--listen", server.target, *place.extra, check=False,
            timeout=60)
        assert done.returncode == 1
        assert "over meanwhile: start this server anew, and it stands by" in done.stderr, done.stderr
        assert server.wait(30) == 1
        assert "over meanwhile" in server.output()
    finally:
        other.stdin.close()
        assert other.wait(10) == 0
        server.kill()
    server = place.start()
    assert server.terminate() == 0, server.output()


@pytest.mark.parametrize("readers", [1, 64])
def test_readers(tmp_path, protos, cluster, readers):
    """At its bounds the server works, and has no more connections than it says: as many for lists as for what is read by
    key, and four more."""
    place = Place(tmp_path / "one", cluster, secrets.token_urlsafe(32))
    place.extra += ["--database-readers", readers]
    server = place.start()
    try:
        writers = Writers(protos, server, "r", count=16)
        stop, errors, seen = threading.Event(), [], []

        def read(client):
            management = Management(protos, client, server.token)
            while not stop.is_set():
                try:
                    seen.append(len(management.actions()))
                except Exception as error:  # noqa: BLE001: told to whoever waits
                    errors.append(error)
                    return

        clients = [dialects.GRPC("grpc", protos, server.target) for _ in range(8)]
        threads = [threading.Thread(target=read, args=(client,), daemon=True) for client in clients]
        for thread in threads:
            thread.start()
        writers.wait_for_more(100)
        (count,) = cluster.query("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'pintle'")
        stop.set()
        for thread in threads:
            thread.join(60)
        told = writers.finish()
        for client in clients:
            client.close()
        assert errors == [] and len(seen) >= 8 and set(told.values()) == {0}
        assert 3 <= int(count[0]) <= 2 * readers + 4
        assert server.terminate() == 0, server.output()
    finally:
        server.kill()
    for wrong, words in ((0, "is less than 1"), (65, "is more than 64")):
        done = programs.run("pintle", "serve", "--data", tmp_path / "none", "--database", cluster.url, "--database-readers",
                            wrong, check=False)
        assert done.returncode == 2 and words in done.stderr


PAGE_URL = "'postgres://pintle@db.example.com/pintle?passfile=/etc/pintle/pgpass&sslrootcert=/etc/pintle/ca.pem'"


def test_the_page(tmp_path, cluster):
    """The commands of docs/cluster.md, with this cluster in the place of the page's: a directory moves there and is served."""
    blocks = [block.text.strip() for block in BLOCKS if block.page == "docs/cluster.md"]
    assert [text.split()[1] for text in blocks] == ["serve", "migrate"]
    assert all(PAGE_URL in text for text in blocks)
    serve, migrate = (text.replace(PAGE_URL, f"'{cluster.tls_url}'") for text in blocks)
    environment = programs.clean_environment(PATH=f"{programs.PROGRAMS}:/usr/bin:/bin")
    plain = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32))
    assert plain.terminate() == 0
    done = subprocess.run(["bash", "-c", migrate], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                          env=environment)
    assert done.returncode == 0 and "were copied and compared" in done.stdout, done
    with open(tmp_path / "log", "w") as log:
        server = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", "bash", "-c", f"exec {serve} --listen 127.0.0.1:{programs.free_port()}"],
            cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment)
    try:
        wait_for(lambda: programs.run("pintle", "health", "--data", tmp_path / "data", check=False).returncode == 0, 30)
    finally:
        server.terminate()
        assert server.wait(30) == 0, (tmp_path / "log").read_text()


def test_over_tls(tmp_path, cluster, protos):
    place = Place(tmp_path / "one", cluster, secrets.token_urlsafe(32), url=cluster.tls_url)
    server = place.start()
    try:
        used = cluster.query("SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) "
                             "WHERE application_name = 'pintle'")
        assert used == [["t"]]
        client = dialects.GRPC("grpc", protos, server.target)
        Management(protos, client, server.token).create_action("a")
        client.close()
        assert server.terminate() == 0, server.output()
    finally:
        server.kill()


def test_what_is_refused(tmp_path, cluster):
    data = tmp_path / "data"

    def refused(*arguments, code=1):
        done = programs.run("pintle", *arguments, check=False)
        assert done.returncode == code, done.stderr
        return done.stderr

    serve = ("serve", "--data", data, "--listen", f"127.0.0.1:{programs.free_port()}", "--database")
    text = refused(*serve, f"postgres://pintle:s3cret@127.0.0.1:{cluster.port}/postgres", code=2)
    assert "holds a password" in text and "s3cret" not in text
    for mode in ("require", "verify-ca", "prefer", "disable"):
        text = refused(*serve, f"postgres://pintle@127.0.0.1:{cluster.port}/postgres?sslmode={mode}")
        assert f"sslmode={mode} lets others stand in for the database" in text
    # The name that the certificate has to have.
    text = refused(*serve, cluster.tls_url.replace("127.0.0.1", "127.0.0.2"))
    assert "no connection to PostgreSQL" in text
    refused(*serve, "sqlite", code=2)

    # A directory whose data lie there is used with --database alone, and the other way round.
    server = programs.start_pintle(tmp_path, data=data, token=secrets.token_urlsafe(32),
                                   extra=["--database", cluster.url])
    try:
        text = refused("backup", tmp_path / "copy", "--data", data, "--database", cluster.url)
        assert "pg_dump" in text and "pg_basebackup" in text
        assert "pg_dump" in refused("backup", tmp_path / "copy", "--data", data)
        assert "pg_restore" in refused("restore", tmp_path / "bootstrap-token", "--data", data, "--yes")
        text = refused("org", "list", "--data", tmp_path / "elsewhere", "--database", cluster.url)
        assert "there is no data directory" in text
        (tmp_path / "elsewhere").mkdir()
        text = refused("org", "list", "--data", tmp_path / "elsewhere", "--database", cluster.url)
        assert "master key" in text and "is missing" in text
        assert "answers" in programs.run("pintle", "doctor", "--data", data, "--database", cluster.url,
                                         check=False).stdout
        assert server.terminate() == 0, server.output()
    finally:
        server.kill()
    text = refused("serve", "--data", data, "--listen", f"127.0.0.1:{programs.free_port()}")
    assert "lie in PostgreSQL: name that by --database" in text
    # A wrong name does not begin anew.
    cluster.query("CREATE DATABASE other")
    text = refused("serve", "--data", data, "--listen", f"127.0.0.1:{programs.free_port()}", "--database",
                   cluster.url.replace("/postgres?", "/other?"))
    assert "/postgres, and PostgreSQL at" in text and "is empty: name that by --database, or remove" in text
    (tmp_path / "two").mkdir()
    plain = programs.start_pintle(tmp_path / "two", token=secrets.token_urlsafe(32))
    assert plain.terminate() == 0
    text = refused("serve", "--data", plain.data, "--database", cluster.url)
    assert "holds a database of SQLite" in text
