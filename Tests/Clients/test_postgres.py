"""The server on PostgreSQL: what was acknowledged survives kill -9 of either, restarts, connections, and what is refused."""
import secrets
import signal
import subprocess
import threading
import time

import pytest

from harness import dialects, postgres, programs
from harness.cluster import Place, wait_for
from harness.cluster_writers import Writers, check
from harness.management import Admin, Management
from test_docs_commands import BLOCKS
from test_doctor import doctor
from test_restart import LONGEST, TOKEN, Restarted, load, loads

pytestmark = pytest.mark.skipif(postgres.BINARIES is None, reason="PostgreSQL is not installed")


def test_acknowledged_writes_survive_kills_of_either(tmp_path, protos, cluster):
    place = Place(tmp_path / "one", cluster, secrets.token_urlsafe(32))
    everything = {}
    for round_ in range(3):
        server = place.start()
        try:
            writers = Writers(protos, server, f"r{round_}")
            writers.wait_for_more(50)
            cluster.kill()
            wait_for(lambda: server.ready_status() == 503, programs.PATIENCE_SECONDS)
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
        wait_for(lambda: locks(cluster, True), programs.PATIENCE_SECONDS)
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
        wait_for(lambda: locks(cluster, False), programs.PATIENCE_SECONDS)
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


@pytest.mark.sqlite("a directory moves from the embedded engine")
def test_the_page(tmp_path, cluster):
    """The commands of docs/cluster.md, with this cluster in the place of the page's: a directory moves there and is served."""
    blocks = [block.text.strip() for block in BLOCKS if block.page == "docs/cluster.md"]
    assert [text.split()[1] for text in blocks] == ["serve", "serve", "migrate"]
    assert all(PAGE_URL in text for text in blocks)
    serve, second, migrate = (text.replace(PAGE_URL, f"'{cluster.tls_url}'") for text in blocks)
    assert "/etc/pintle/master.key" in second
    second = second.replace("/etc/pintle/master.key", "./data/master.key")
    environment = programs.clean_environment(PATH=f"{programs.PROGRAMS}:/usr/bin:/bin")
    plain = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32))
    assert plain.terminate() == 0
    done = subprocess.run(["bash", "-c", migrate], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                          env=environment)
    assert done.returncode == 0 and "were copied and compared" in done.stdout, done
    servers = []
    try:
        for command, directory in ((serve, "data"), (second, "second")):
            with open(tmp_path / f"{directory}.log", "w") as log:
                servers.append((directory, subprocess.Popen(
                    ["setpriv", "--pdeathsig", "KILL", "bash", "-c", f"exec {command} --listen 127.0.0.1:{programs.free_port()}"],
                    cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment)))
            wait_for(lambda: programs.run("pintle", "health", "--data", tmp_path / directory, check=False).returncode == 0,
                     programs.PATIENCE_SECONDS)
        listed = programs.run("pintle", "node", "list", "--data", tmp_path / "second").stdout.splitlines()
        assert len(listed) == 3 and all(" there " in line for line in listed[1:]) and "STATE" in listed[0], listed
    finally:
        for directory, server in servers:
            server.terminate()
        for directory, server in servers:
            assert server.wait(30) == 0, (tmp_path / f"{directory}.log").read_text()


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


@pytest.mark.sqlite("a directory is used with either engine")
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
    # What of the log of events is missing the doctor tells here, too.
    looks = ["doctor", "--data", data, "--database", cluster.url]
    assert "event log" not in programs.run("pintle", *looks, check=False).stdout
    for change, back, says in [
            ("last_position = last_position + 1", "last_position = last_position - 1", "the last one that was given is"),
            ("last_position = last_position - 1", "last_position = last_position + 1", "the last one that was given is")]:
        cluster.query(f"UPDATE instance SET {change}")
        done = programs.run("pintle", *looks, check=False)
        assert done.returncode == 1 and "PROBLEM event log" in done.stdout and says in done.stdout, done
        cluster.query(f"UPDATE instance SET {back}")
    cluster.query("UPDATE events SET sequence = sequence + 7 WHERE position = 1")
    assert "are there" in programs.run("pintle", *looks, check=False).stdout
    cluster.query("UPDATE events SET sequence = sequence - 7 WHERE position = 1")
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


def test_the_doctor_looks_at_the_master_key_and_the_clocks(tmp_path, cluster):
    server = programs.start_pintle(tmp_path, token=secrets.token_urlsafe(32), extra=["--database", cluster.url])
    assert server.terminate() == 0, server.output()
    looks = [server.data, "--database", cluster.url]
    code, found, text = doctor(*looks)
    assert code == 0 and found["master key"] == found["clock"] == found["database"] == ["good"], text
    key = server.data / "master.key"
    kept = key.read_text()
    key.write_text("0" * 64 + "\n")
    code, found, text = doctor(*looks)
    assert code == 1 and found["master key"] == ["problem"] and "what the database holds is sealed under" in text, text
    key.unlink()
    code, found, text = doctor(*looks)
    assert code == 1 and found["master key"] == ["problem"] and f"there is no file {key}" in text, text
    other = tmp_path / "elsewhere.key"
    other.write_text(kept)
    other.chmod(0o600)
    code, found, text = doctor(*looks, "--master-key-file", other)
    assert code == 0 and found["master key"] == ["good"], text
    key.write_text(kept)
    key.chmod(0o600)
    # Whoever wrote the last event had a clock that went ahead by an hour.
    for change, states in ("+ 3600000000000", ["problem"]), ("- 3600000000000", ["good"]):
        cluster.query(f"UPDATE events SET created_at = created_at {change}")
        code, found, text = doctor(*looks)
        assert code == (states == ["problem"]) and found["clock"] == states, text
    assert "the last event is of" not in text
    # A function before the server's own plays a machine whose clock goes wrong.
    for minutes in (-5, 5):
        cluster.query(f"CREATE OR REPLACE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS "
                      f"$$ SELECT pg_catalog.clock_timestamp() + INTERVAL '{minutes} minutes' $$")
        code, found, text = doctor(server.data, "--database", cluster.url + "&options=-csearch_path%3Dpublic%2Cpg_catalog")
        assert code == 1 and found["clock"] == ["problem"] and " at the database" in text, text
    assert doctor(*looks)[1]["clock"] == ["good"]
