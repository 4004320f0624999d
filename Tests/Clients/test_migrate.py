"""`pintle migrate`: the whole of a data directory stands in PostgreSQL afterwards, whenever it was killed, and nothing else is
touched. MIGRATE_EVENTS= says how many events there are."""
import contextlib
import hashlib
import json
import os
import pathlib
import random
import secrets
import sqlite3
import subprocess
import time

import pytest

from harness import dialects, postgres, programs
from harness.management import Management
from harness.cluster import wait_for

pytestmark = [
    pytest.mark.skipif(postgres.BINARIES is None, reason="PostgreSQL is not installed"),
    pytest.mark.sqlite("directories move from the embedded engine"),
]

EVENTS = int(os.environ.get("MIGRATE_EVENTS", "20000"))


def filled(tmp_path, protos, events=EVENTS):
    """A data directory in which something of most kinds stands, and many events; its server has ended."""
    token = secrets.token_urlsafe(32)
    server = programs.start_pintle(tmp_path, token=token)
    try:
        client = dialects.GRPC("grpc", protos, server.target)
        management = Management(protos, client, token)
        for number in range(30):
            # Of several lengths, with what SQL would trip over.
            management.create_action(f"action {number} é'\"\\ {'x' * (number * 5)}")
        client.close()
        for words in (("target", "create", "crm", "https://crm.example.com/hook"), ("org", "create", "acme"),
                      ("account", "create", "deployer"), ("client", "create", "--name", "mine", "--role", "ORG_OWNER"),
                      ("execution", "set", "event/group:custom", "crm"),
                      ("event", "publish", "custom.made", "1"), ("event", "publish", "custom.made", "2")):
            programs.run("pintle", *words, "--data", server.data, check=False)
        assert server.terminate() == 0, server.output()
    finally:
        server.kill()
    with contextlib.closing(sqlite3.connect(server.data / "pintle.db")) as database:
        columns = [row[1] for row in database.execute("PRAGMA table_info(events)")]
        (position,) = database.execute("SELECT last_position FROM instance").fetchone()
        made = {"position": f"{position} + n", "aggregate_type": "'bulk'", "aggregate_id": "'b' || (n % 100)",
                "sequence": "1 + (n - 1 - (n - 1) % 100) / 100", "type": "'custom.bulk'",
                "payload": "'{\"number\":' || n || ',\"text\":\"' || hex(randomblob(n % 60)) || '\"}'"}
        # 100 objects, whose events follow one another.
        made["aggregate_id"] = "'b' || ((n - 1) % 100)"
        chosen = ", ".join(made.get(name, name) for name in columns)
        database.execute(
            f"""INSERT INTO events ({', '.join(columns)})
            WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {events})
            SELECT {chosen} FROM numbers, (SELECT * FROM events ORDER BY position LIMIT 1)""")
        database.execute(f"UPDATE instance SET last_position = {position + events}")
        database.commit()
    return server


def sums(path):
    """For each table of a SQLite file its number of rows and a hash of them."""
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        tables = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")]
        found = {}
        for table in tables:
            columns = sorted(row[1] for row in database.execute(f"PRAGMA table_info({table})"))
            rows = [json.dumps([value.hex() if isinstance(value, bytes) else None if value is None else str(value) for value in row])
                    for row in database.execute(f"SELECT {', '.join(map(quoted, columns))} FROM {table}")]
            found[table] = summed(rows)
        return found


def quoted(name):
    return f'"{name}"'


def summed(rows):
    digest = hashlib.sha256()
    for row in sorted(rows):
        digest.update(row.encode() + b"\n")
    return len(rows), digest.hexdigest()


def postgres_sums(cluster, tables):
    found = {}
    for table in tables:
        columns = sorted((name, kind) for name, kind in cluster.query(
            f"SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'"))
        shown = [f"encode({quoted(name)}, 'hex')" if kind == "bytea" else f"CAST({quoted(name)} AS TEXT)" for name, kind in columns]
        rows = [json.dumps(json.loads(row[0])) for row in cluster.query(f"SELECT json_build_array({', '.join(shown)}) FROM {quoted(table)}")]
        found[table] = summed(rows)
    return found


def command(server, cluster):
    return ["migrate", "--from", server.data, "--to", cluster.url]


def start(server, cluster):
    return subprocess.Popen(
        ["setpriv", "--pdeathsig", "KILL", programs.program("pintle"), *map(str, command(server, cluster))], stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=programs.clean_environment())


def is_under_way(cluster):
    return cluster.query("SELECT to_regclass('pintle_move') IS NOT NULL") == [["t"]]


def test_killed_again_and_again(tmp_path, protos, cluster):
    server = filled(tmp_path, protos)
    seed = int(os.environ.get("MIGRATE_SEED", random.randrange(1 << 32)))
    print(f"MIGRATE_SEED={seed}")
    draw = random.Random(seed)
    kills, changed, wait = 0, False, 0.5
    while True:
        process = start(server, cluster)
        try:
            output, _ = process.communicate(timeout=draw.uniform(0.05, wait))
            break
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        kills += 1
        wait *= 1.2
        assert kills < 100
        if not is_under_way(cluster):
            continue
        # Nobody takes what is there for a database.
        done = programs.run("pintle", "serve", "--data", tmp_path / "other", "--database", cluster.url, "--listen",
                            f"127.0.0.1:{programs.free_port()}", check=False)
        assert done.returncode == 1 and "pintle migrate has not ended" in done.stderr, done.stderr
        (tmp_path / "other").mkdir(mode=0o700)  # what is refused leaves none
        doctor = programs.run("pintle", "doctor", "--data", tmp_path / "other", "--database", cluster.url, check=False)
        (tmp_path / "other").rmdir()
        assert "may hold a part of the data" in doctor.stdout + doctor.stderr
        if kills > 3 and not changed:
            # The directory is as it was: its server may go on for a while.
            changed = True
            programs.run("pintle", "org", "create", "meanwhile", "--data", server.data)
    assert process.returncode == 0, output
    assert "were copied and compared" in output, output
    print(f"{kills} kills")
    assert kills >= 2
    assert not is_under_way(cluster)
    former = server.data / "pintle.db.migrated"
    assert former.exists() and not (server.data / "pintle.db").exists() and not (server.data / "pintle.db-wal").exists()
    wanted = sums(former)
    assert wanted["events"][0] > EVENTS and len(wanted) > 40
    assert postgres_sums(cluster, wanted) == wanted

    # What came of it is used as before, and in no other way.
    text = programs.run("pintle", "serve", "--data", server.data, "--listen", f"127.0.0.1:{programs.free_port()}", check=False).stderr
    assert "name that by --database" in text
    done = programs.run("pintle", "doctor", "--data", server.data, check=False)
    assert done.returncode == 1 and "the data lie in PostgreSQL at" in done.stdout
    again = programs.run("pintle", *command(server, cluster), check=False)
    assert again.returncode == 1 and "was migrated already" in again.stderr
    other = programs.start_pintle(tmp_path, token=server.token, extra=["--database", cluster.url])
    try:
        client = dialects.GRPC("grpc", protos, other.target)
        management = Management(protos, client, server.token)
        assert len(management.actions()) == 30
        management.create_action("after")
        client.close()
        assert "crm" in programs.run("pintle", "target", "list", "--data", server.data).stdout
        if changed:
            assert "meanwhile" in programs.run("pintle", "org", "list", "--data", server.data).stdout
        # The keys open.
        programs.run("pintle", "target", "rotate", "crm", "--data", server.data)
        assert other.terminate() == 0, other.output()
    finally:
        other.kill()


def test_its_end_is_made_up_for(tmp_path, protos, cluster):
    """Killed between the last steps, it finishes."""
    server = filled(tmp_path, protos, events=100)
    done = programs.run("pintle", *command(server, cluster), "--json")
    told = json.loads(done.stdout)
    assert told["events"] > 100 and told["rows"] > told["events"] and told["tables"] > 40
    assert told["formerDatabase"] == str(server.data / "pintle.db.migrated") and "pintle" in told["database"] + told["data"]
    wanted = sums(server.data / "pintle.db.migrated")
    note = ("CREATE TABLE pintle_move (one BIGINT PRIMARY KEY, source TEXT COLLATE \"C\" NOT NULL, stage BIGINT NOT NULL); "
            f"INSERT INTO pintle_move VALUES (1, '{told['instance']}', 3)")
    for is_renamed in (False, True):
        cluster.query(note)
        if not is_renamed:
            (server.data / "pintle.db.migrated").rename(server.data / "pintle.db")
        text = programs.run("pintle", *command(server, cluster)).stdout
        assert f"holds the instance {told['instance']}" in text
        assert not is_under_way(cluster)
        assert (server.data / "pintle.db.migrated").exists() and not (server.data / "pintle.db").exists()
        assert postgres_sums(cluster, wanted) == wanted
    # Of an earlier stage whose rows went: not with the database under its later name.
    cluster.query(note.replace("3)", "2)"))
    done = programs.run("pintle", *command(server, cluster), check=False)
    assert done.returncode == 1 and "give that its former name" in done.stderr
    (server.data / "pintle.db.migrated").rename(server.data / "pintle.db")
    # What was tampered with on the other side is copied again.
    cluster.query("DELETE FROM events WHERE position = 7; UPDATE actions SET name = 'other' WHERE name LIKE 'action 3 %'")
    programs.run("pintle", *command(server, cluster))
    assert postgres_sums(cluster, wanted) == wanted


def test_what_is_refused(tmp_path, protos, cluster):
    server = filled(tmp_path, protos, events=10)
    before = sums(server.data / "pintle.db")

    def refused(*arguments, code=1):
        done = programs.run("pintle", "migrate", *arguments, check=False)
        assert done.returncode == code, done.stderr
        assert "s3cret" not in done.stderr + done.stdout
        return done.stderr

    data = ("--from", server.data)
    assert "--from DIR and --to URL" in refused(*data, code=2)
    assert "--from DIR and --to URL" in refused("--to", cluster.url, code=2)
    assert "holds a password" in refused(*data, "--to", "postgres://a:s3cret@127.0.0.1/b", code=2)
    assert "neither a URL" in refused(*data, "--to", "pintle.db", code=2)
    assert "there is no data directory" in refused("--from", tmp_path / "none", "--to", cluster.url)
    (tmp_path / "empty").mkdir(mode=0o700)
    assert "there is no database in" in refused("--from", tmp_path / "empty", "--to", cluster.url)
    assert "sslmode=prefer lets others" in refused(*data, "--to", f"postgres://a@127.0.0.1:{cluster.port}/b?sslmode=prefer")
    assert "cannot open the database" in refused(*data, "--to", cluster.url.replace("/postgres?", "/none?"))
    assert "is missing" in refused(*data, "--to", cluster.url, "--master-key-file", tmp_path / "none.key")
    (tmp_path / "other.key").write_bytes((server.data / "master.key").read_bytes()[::-1])
    (tmp_path / "other.key").chmod(0o600)
    assert "master key" in refused(*data, "--to", cluster.url, "--master-key-file", tmp_path / "other.key")

    # A schema in which something stands, and a database of another instance.
    cluster.query("CREATE TABLE somebodys (a int)")
    text = refused(*data, "--to", cluster.url)
    assert "is not empty: it holds 1 table, such as somebodys" in text
    cluster.query("DROP TABLE somebodys")
    cluster.query("CREATE DATABASE other")
    url = cluster.url.replace("/postgres?", "/other?")
    (tmp_path / "second").mkdir()
    other = programs.start_pintle(tmp_path / "second", token=secrets.token_urlsafe(32), extra=["--database", url])
    try:
        text = refused(*data, "--to", url)
        assert f"process {other.pid} on" in text and "stop it first" in text
        assert other.terminate() == 0
    finally:
        other.kill()
    assert "holds another instance" in refused(*data, "--to", url)
    # While a server works in the directory.
    plain = programs.start_pintle(tmp_path, token=server.token)
    try:
        assert "stop that first" in refused(*data, "--to", cluster.url)
        assert plain.terminate() == 0
    finally:
        plain.kill()
    assert cluster.query("SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'pintle%'") == [["0"]]
    after = sums(server.data / "pintle.db")
    assert after == before

    # A move that has begun is gone on with from its own directory alone.
    process = start(server, cluster)
    wait_for(lambda: is_under_way(cluster) or process.poll() is not None, 20)
    process.kill()
    process.wait()
    if is_under_way(cluster):
        (tmp_path / "third").mkdir()
        third = programs.start_pintle(tmp_path / "third", token=secrets.token_urlsafe(32))
        assert third.terminate() == 0
        assert "a part of another data directory" in refused("--from", third.data, "--to", cluster.url)


def test_the_database_goes_away(tmp_path, protos, cluster):
    """An error says what to do, and the same command goes on."""
    server = filled(tmp_path, protos)
    process = start(server, cluster)
    wait_for(lambda: is_under_way(cluster) or process.poll() is not None, 20)
    time.sleep(0.3)  # somewhere in the middle
    cluster.kill()
    output, _ = process.communicate(timeout=60)
    if process.returncode != 0:
        assert "run the same command again, and it goes on" in output, output
        assert (server.data / "pintle.db").exists()
    cluster.start()
    if process.returncode != 0:
        programs.run("pintle", *command(server, cluster), timeout=120)
    wanted = sums(server.data / "pintle.db.migrated")
    assert postgres_sums(cluster, wanted) == wanted
