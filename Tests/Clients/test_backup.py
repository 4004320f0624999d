"""Backups under load, and restores that are killed."""
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import threading
import time

import pytest

from harness import programs

pytestmark = pytest.mark.sqlite("backups are made of the embedded engine")

KILLS = int(os.environ.get("RESTORE_KILLS", "40"))


def pintle(*arguments, check=True):
    return programs.run("pintle", *arguments, check=check)


def names(data):
    """The organizations of a data directory that nobody works in."""
    answer = json.loads(pintle("org", "list", "--data", data, "-o", "json").stdout)
    return sorted(one["name"] for one in answer["organizations"])


def make(directory, *organizations):
    """A data directory with these organizations, and no server."""
    directory.mkdir(exist_ok=True)
    server = programs.start_pintle(directory)
    for name in organizations:
        pintle("org", "create", name, "--data", server.data)
    assert server.terminate() == 0
    return server.data


def content(path):
    """Every row of every table."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {table: sorted(map(repr, database.execute(f'SELECT * FROM "{table}"'))) for table in sorted(tables)}


@pytest.mark.parametrize("running", [True, False], ids=["server running", "server stopped"])
def test_backup_and_restore(running, tmp_path):
    server = programs.start_pintle(tmp_path)
    pintle("org", "create", "acme", "--data", server.data)
    if not running:
        assert server.terminate() == 0
    backup, key = tmp_path / "b.db", tmp_path / "k"
    told = json.loads(pintle("backup", backup, "--with-keys", key, "--data", server.data, "--json").stdout)
    assert told["bytes"] == backup.stat().st_size and told["keysFile"] == str(key)
    for file in (backup, key):
        assert file.stat().st_mode & 0o777 == 0o600
    secret = (server.data / "master.key").read_text().strip()
    assert secret.encode() not in backup.read_bytes() and key.read_text().strip() == secret
    assert sorted(one.name for one in tmp_path.glob("b.db*")) == ["b.db"], "one file"
    with sqlite3.connect(backup) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    done = pintle("backup", backup, "--data", server.data, check=False)
    assert done.returncode == 1 and "exists" in done.stderr, "nothing is overwritten"
    if running:
        assert server.terminate() == 0
    before = content(backup)
    pintle("org", "create", "later", "--data", server.data)
    assert names(server.data) == ["Pintle", "acme", "later"]
    done = pintle("restore", backup, "--data", server.data, check=False)
    assert done.returncode == 2 and "--yes" in done.stderr, "nobody can be asked"
    assert names(server.data) == ["Pintle", "acme", "later"]
    pintle("restore", backup, "--data", server.data, "--yes")
    assert content(server.data / "pintle.db") == before
    assert names(server.data) == ["Pintle", "acme"]
    # Somewhere else it needs its key.
    other = tmp_path / "other"
    done = pintle("restore", backup, "--data", other, check=False)
    assert done.returncode == 1 and "--keys" in done.stderr
    pintle("restore", backup, "--data", other, "--keys", key)
    assert names(other) == ["Pintle", "acme"] and (other / "master.key").stat().st_mode & 0o777 == 0o600


def without_checksum(path):
    """As a copy that another program made."""
    with sqlite3.connect(path) as database:
        database.executescript("PRAGMA user_version = 0; PRAGMA application_id = 0")


def test_damage_that_sqlite_does_not_see(tmp_path):
    """One bit of a text, and a log of events that lacks some, or ends elsewhere than the instance says."""
    data = make(tmp_path, "acme-of-the-backup")
    backup, key = tmp_path / "b.db", tmp_path / "k"
    pintle("backup", backup, "--with-keys", key, "--data", data)
    whole = backup.read_bytes()
    with sqlite3.connect(backup) as database:
        assert database.execute("PRAGMA user_version").fetchone() != (0,)

    def refused(path, mentioned, number=iter(range(100))):
        other = tmp_path / f"other{next(number)}"
        done = pintle("restore", path, "--keys", key, "--data", other, check=False)
        assert done.returncode == 1 and mentioned in done.stderr, done
        assert not (other / "pintle.db").exists()

    flipped = tmp_path / "flipped.db"
    # In an event's payload, which no index has.
    at = whole.index(b'"name":"acme-of-the-backup"') + len(b'"name":"')
    for place in (at, 60, 71, len(whole) - 1):
        bytes_ = bytearray(whole)
        bytes_[place] ^= 1
        flipped.write_bytes(bytes_)
        flipped.chmod(0o600)
        refused(flipped, "checksum does not fit")
    bytes_ = bytearray(whole)
    bytes_[at] ^= 1
    bytes_[60:64] = bytes_[68:72] = bytes(4)
    flipped.write_bytes(bytes_)
    pintle("restore", flipped, "--keys", key, "--data", tmp_path / "unknown")
    # What is restored has no checksum any more, and a copy of it by another program is no damaged backup.
    pintle("restore", backup, "--keys", key, "--data", tmp_path / "again")
    copied = tmp_path / "copied.db"
    shutil.copy(tmp_path / "again" / "pintle.db", copied)
    with sqlite3.connect(copied) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (0,)
        assert database.execute("PRAGMA application_id").fetchone() == (0,)
        database.execute("UPDATE accounts SET name = name")
    pintle("restore", copied, "--keys", key, "--data", tmp_path / "from-copy")
    last = "(SELECT MAX(position) FROM events)"
    for number, (change, mentioned) in enumerate([
            ("UPDATE instance SET last_position = last_position + 1", "the last one that was given is"),
            ("UPDATE instance SET last_position = last_position - 1", "the last one that was given is"),
            (f"DELETE FROM events WHERE position = {last}", "the last one that was given is"),
            (f"DELETE FROM events WHERE position = {last}; UPDATE events SET position = {last} + 1 WHERE position = {last}",
             "the objects' last events tell of"),
            # As if the first event of the object were gone.
            ("UPDATE events SET sequence = 2 WHERE position = 1", "are there")]):
        broken = tmp_path / f"broken{number}.db"
        shutil.copy(backup, broken)
        without_checksum(broken)
        with sqlite3.connect(broken) as database:
            database.executescript(change)
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        refused(broken, mentioned)
    # The doctor sees it, too, and a backup of it is made with a warning.
    with sqlite3.connect(data / "pintle.db") as database:
        database.execute("UPDATE instance SET last_position = last_position + 1")
    done = pintle("doctor", "--data", data, "--json", check=False)
    (finding,) = [one for one in json.loads(done.stdout)["findings"] if one["subject"] == "event log"]
    assert done.returncode == 1 and finding["state"] == "problem" and "not whole" in finding["text"], finding
    done = pintle("backup", tmp_path / "kept.db", "--data", data)
    assert "warning" in done.stderr and "not whole" in done.stderr


def test_what_a_killed_backup_left_is_taken_away(tmp_path):
    """Files of processes that are gone, an hour after anybody has written to them; others are told of, and those of a
    process that is there are its own."""
    data = make(tmp_path)
    # Linux gives no process an id beyond 2^22.
    gone = 2**22 + 11

    def left(name, process, age, directory=tmp_path, companion=""):
        path = directory / f"{name}.{process}.partial{companion}"
        path.write_bytes(b"SQLite format 3\0")
        os.utime(path, (time.time() - age,) * 2)
        return path

    old, journal = left("b.db", gone, 3700), left("b.db", gone, 3700, companion="-journal")
    kept = [left("c.db", gone, 3700), left("b.db", os.getpid(), 3700), tmp_path / "b.db.x.partial", tmp_path / "b.db.partial"]
    for path in kept[2:]:
        path.write_bytes(b"")
    done = pintle("backup", tmp_path / "b.db", "--data", data)
    assert not old.exists() and not journal.exists() and all(path.exists() for path in kept)
    told = done.stderr.splitlines()
    assert len(told) == 2 and f"{old}, {journal}: removed" in told[0] and f"warning: {kept[0]} was left" in told[1], told
    # One that somebody may be at, in another container, say.
    young = left("d.db", gone, 3500)
    kept[0].unlink()
    assert f"warning: {young} was left" in pintle("backup", tmp_path / "d.db", "--data", data).stderr
    assert young.exists()
    young.unlink()
    # What SQLite kept beside a file is no less left when the file is gone, and it tells when somebody was there last.
    alone = [left("e.db", gone, 3700, companion=companion) for companion in ("-journal", "-shm")]
    told = pintle("backup", tmp_path / "e.db", "--data", data).stderr
    assert f"{alone[0]}, {alone[1]}: removed" in told and not any(path.exists() for path in alone), told
    old, journal = left("f.db", gone, 3700), left("f.db", gone, 3500, companion="-journal")
    assert f"warning: {old}, {journal} were left" in pintle("backup", tmp_path / "f.db", "--data", data).stderr
    assert old.exists() and journal.exists()
    # The doctor looks in the data directory.
    inside = left("b.db", gone, 3700, data, companion="-journal")
    done = pintle("doctor", "--data", data, "--json", check=False)
    (finding,) = [one for one in json.loads(done.stdout)["findings"] if one["subject"] == "backup"]
    assert finding["state"] == "warning" and str(inside) in finding["text"] and inside.exists()


def test_events_about_objects_of_pintle_leave_a_whole_log(tmp_path):
    """Published about an account of Pintle's, with a sequence of their own."""
    data = make(tmp_path)
    backup, key = tmp_path / "b.db", tmp_path / "k"
    (account, *_) = json.loads(pintle("account", "list", "--data", data, "--json").stdout)["accounts"]
    for _ in range(2):
        pintle("event", "publish", "user.human.added", account["id"], "--data", data)
    pintle("backup", backup, "--with-keys", key, "--data", data)
    pintle("restore", backup, "--keys", key, "--data", tmp_path / "other")
    done = pintle("doctor", "--data", data, "--json", check=False)
    assert "event log" not in {one["subject"] for one in json.loads(done.stdout)["findings"]}, done


def test_expired_events_leave_a_whole_log(tmp_path):
    """Published events that were deleted for their age are none that are missing."""
    data = make(tmp_path)
    backup, key = tmp_path / "b.db", tmp_path / "k"
    pintle("backup", backup, "--with-keys", key, "--data", data)
    without_checksum(backup)
    with sqlite3.connect(backup) as database:
        (organization, last) = database.execute("SELECT organization, MAX(position) FROM events").fetchone()
        columns = [row[1] for row in database.execute("PRAGMA table_info(events)")]
        row = dict(zip(columns, database.execute("SELECT * FROM events WHERE position = ?", [last]).fetchone()))
        # As the sweep leaves them: of five events of an object the last one, and one that was the last at another time.
        for sequence in (2, 5):
            row.update(position=last + sequence, aggregate_type="custom.order", aggregate_id="1", sequence=sequence, origin=1,
                       publisher_id=None)
            database.execute(f"INSERT INTO events ({','.join(row)}) VALUES ({','.join('?' * len(row))})", list(row.values()))
        database.execute("UPDATE instance SET last_position = last_position + 5")
    pintle("restore", backup, "--keys", key, "--data", tmp_path / "other")
    assert organization


def test_what_restore_refuses(tmp_path):
    data = make(tmp_path, "acme")
    backup = tmp_path / "b.db"
    pintle("backup", backup, "--data", data)

    def refused(file, *arguments, mentioning):
        before = content(data / "pintle.db")
        done = pintle("restore", file, "--data", data, "--yes", *arguments, check=False)
        assert done.returncode == 1 and mentioning in done.stderr, done
        assert content(data / "pintle.db") == before and names(data) == ["Pintle", "acme"]
        assert not list(data.glob("restore.*"))

    newer = tmp_path / "newer.db"
    shutil.copy(backup, newer)
    without_checksum(newer)
    with sqlite3.connect(newer) as database:
        database.execute("INSERT INTO feature_migrations (organization, feature, number, name, admits_older, applied_at)"
                         " SELECT id, 'access', 999, 'of the future', 0, 0 FROM instance")
    refused(newer, mentioning="later")
    damaged = tmp_path / "damaged.db"
    bytes_ = bytearray(backup.read_bytes())
    for at in range(8192, len(bytes_), 4096):
        bytes_[at:at + 64] = b"\xff" * 64
    damaged.write_bytes(bytes_)
    damaged.chmod(0o600)
    refused(damaged, mentioning="damaged")
    half = tmp_path / "half.db"
    half.write_bytes(backup.read_bytes()[:len(bytes_) // 8192 * 4096])
    half.chmod(0o600)
    refused(half, mentioning="cannot use the backup")
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as database:
        database.execute("CREATE TABLE t (a)")
    foreign.chmod(0o600)
    refused(foreign, mentioning="not a database of Pintle")
    # What SQLite's own check passes, and no server of ours made.
    for number, (change, mentioned) in enumerate([
            ("DROP TABLE tokens", "has no column"), ("DROP INDEX targets_by_name", "has no index targets_by_name"),
            ("DROP INDEX targets_by_name; CREATE INDEX targets_by_name ON targets (id)", "index targets_by_name of targets ("),
            ("CREATE TABLE t AS SELECT * FROM targets; DROP TABLE targets; ALTER TABLE t RENAME TO targets", "has no column"),
            ("CREATE TABLE mine (a)", "has the column a of mine"), ("CREATE INDEX mine ON tokens (id)", "has the index mine"),
            ("CREATE VIEW mine AS SELECT 1", "has the view mine"),
            ("CREATE TRIGGER mine AFTER INSERT ON tokens BEGIN DELETE FROM events; END", "has the trigger mine"),
            ("ALTER TABLE accounts RENAME TO mine", "has no column"),
            ("ALTER TABLE accounts ADD COLUMN mine TEXT", "has the column mine of accounts")]):
        shaped = tmp_path / f"shaped{number}.db"
        shutil.copy(backup, shaped)
        without_checksum(shaped)
        with sqlite3.connect(shaped) as database:
            database.executescript(change)
        refused(shaped, mentioning=mentioned)
    refused(tmp_path / "none", mentioning="there is no file")
    refused(backup, "--keys", tmp_path / "no-key", mentioning=f"there is no file {tmp_path / 'no-key'}")
    refused(backup, "--master-key-file", tmp_path / "no-key", mentioning=f"there is no file {tmp_path / 'no-key'}")
    # The key of another instance.
    other = make(tmp_path / "o")
    refused(backup, "--keys", other / "master.key", mentioning="sealed under")
    # Where there was no directory there is none, and an empty one stays empty: for others that fail as well.
    empty, new, deep = tmp_path / "empty", tmp_path / "new", tmp_path / "deep" / "er"
    empty.mkdir(mode=0o700)
    nowhere = f"postgres:///pintle?host={tmp_path}"
    for command in (["restore", damaged, "--keys", data / "master.key", "--yes", "--data"],
                    ["restore", newer, "--keys", data / "master.key", "--yes", "--data"], ["restore", backup, "--yes", "--data"],
                    ["serve", "--listen", "127.0.0.1:0", "--database", nowhere, "--data"], ["migrate", "--to", nowhere, "--from"]):
        for where in (empty, new, deep) if command[0] != "migrate" else (empty,):
            assert pintle(*command, where, check=False).returncode == 1, command
            assert not new.exists() and not deep.parent.exists() and not list(empty.iterdir()), command
    writable = tmp_path / "writable.db"
    shutil.copy(backup, writable)
    writable.chmod(0o666)
    refused(writable, mentioning="cannot trust")


def test_a_directory_in_use_is_not_restored(tmp_path):
    server = programs.start_pintle(tmp_path)
    try:
        backup = tmp_path / "b.db"
        pintle("backup", backup, "--data", server.data)
        done = pintle("restore", backup, "--data", server.data, "--yes", check=False)
        assert done.returncode == 1 and "in use by pintle serve" in done.stderr
    finally:
        assert server.terminate() == 0


def test_a_backup_under_write_load(tmp_path):
    """Every organization that was made before the backup began is in it, and what is in it is a prefix."""
    server = programs.start_pintle(tmp_path)
    made, stop = [], threading.Event()

    def write():
        import http.client
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        number = 0
        while not stop.is_set():
            name = f"o{number:06}"
            connection.request("POST", "/admin/v1/organizations", json.dumps({"name": name}),
                               {"authorization": f"Bearer {server.token}"})
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 201, answer.status
            made.append(name)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            while len(made) < 50 * (number + 1):
                assert writer.is_alive()
                time.sleep(0.01)  # polled: the writer's own pace
            before = len(made)
            backup = tmp_path / f"b{number}.db"
            pintle("backup", backup, "--data", server.data)
            after = len(made) + 1
            other = tmp_path / f"r{number}"
            other.mkdir(mode=0o700)
            shutil.copy(server.data / "master.key", other / "master.key")
            pintle("restore", backup, "--data", other)
            held = [one for one in names(other) if one != "Pintle"]
            assert before <= len(held) <= after and held == [f"o{one:06}" for one in range(len(held))]
            assert content(other / "pintle.db")["events"] == content(backup)["events"]
    finally:
        stop.set()
        writer.join()
        assert server.terminate() == 0


def test_a_restore_that_is_killed_leaves_the_former_state_or_the_new_one(tmp_path):
    """At random points of its way, some of them within its last steps."""
    first = make(tmp_path / "a", "one")
    second = make(tmp_path / "b", "two")
    backups = {}
    for data, name in ((first, "one"), (second, "two")):
        backups[name] = (tmp_path / f"{name}.db", tmp_path / f"{name}.key")
        pintle("backup", backups[name][0], "--with-keys", backups[name][1], "--data", data)
    data = tmp_path / "data"
    pintle("restore", backups["one"][0], "--keys", backups["one"][1], "--data", data)
    started = time.monotonic()
    pintle("restore", backups["one"][0], "--keys", backups["one"][1], "--data", data, "--yes")
    whole = time.monotonic() - started
    seed = int(os.environ.get("KILLS_SEED", random.randrange(1_000_000)))
    print("KILLS_SEED", seed)
    chance = random.Random(seed)
    held, outcomes = "one", []
    for _ in range(KILLS):
        wanted = "two" if held == "one" else "one"
        backup, key = backups[wanted]
        process = subprocess.Popen(
            [programs.program("pintle"), "restore", str(backup), "--keys", str(key), "--data", str(data), "--yes"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=programs.clean_environment())
        if chance.random() < 0.3:
            # From the moment on at which it is decided.
            end = time.monotonic() + 10
            while not (data / "restore.decided").exists() and process.poll() is None and time.monotonic() < end:
                pass
        else:
            time.sleep(chance.uniform(0, whole * 1.1))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait(10)
        # The next command finds one of the two, whole, with the key that opens it.
        found = names(data)
        assert found in (["Pintle", "one"], ["Pintle", "two"]), found
        assert not list(data.glob("restore.*"))
        state = found[1]
        outcomes.append(state == wanted)
        assert (data / "master.key").read_text() == backups[state][1].read_text()
        assert pintle("key", "list", "--data", data).returncode == 0
        with sqlite3.connect(f"file:{data}/pintle.db?mode=ro", uri=True) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        held = state
    assert any(outcomes) and not all(outcomes), f"kills should come on both sides: {outcomes}"
