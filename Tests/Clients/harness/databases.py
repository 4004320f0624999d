"""The databases of data directories, in the engine that the tests run on: the embedded one's file, or a database of PostgreSQL,
which Tests/Postgres/programs.sh has the program make."""
import contextlib
import os
import pathlib
import sqlite3
import subprocess

from .postgres import BINARIES

_made = os.environ.get("TEST_DATABASES")
# Whether the program `pintle` works with PostgreSQL where a test names no database.
ON_POSTGRES = _made is not None


def rows(data, sql):
    """The rows of a data directory's database, as texts."""
    if ON_POSTGRES:
        return [tuple(line.split("\t")) for line in _psql(_name_of(data), sql).splitlines()]
    with contextlib.closing(sqlite3.connect(f"file:{_file(data)}?mode=ro", uri=True)) as connection:
        return [tuple(map(str, row)) for row in connection.execute(sql)]


def change(data, sql):
    """Changes rows of a data directory's database, whose server does not run; returns how many."""
    if ON_POSTGRES:
        return int(_psql(_name_of(data), sql).split()[-1])
    with contextlib.closing(sqlite3.connect(_file(data))) as connection, connection:
        return connection.execute(sql).rowcount


def text_of(data):
    """All rows of a data directory's database on PostgreSQL."""
    return subprocess.run([BINARIES / "pg_dump", "-d", _reach(_name_of(data)), "--data-only", "--inserts"], check=True,
                          capture_output=True).stdout


def drop(directory):
    """Drops the databases of all data directories in a directory."""
    path = pathlib.Path(directory).resolve()
    for name, data in _directories():
        if path in data.parents:
            _psql("postgres", f"DROP DATABASE {name} WITH (FORCE)")
            (pathlib.Path(_made) / name).unlink()


def _file(data):
    return pathlib.Path(data) / "pintle.db"


def _directories():
    """The names of the databases, each with its data directory."""
    for one in pathlib.Path(_made).glob("t*"):
        # Tests beside this one drop theirs.
        with contextlib.suppress(FileNotFoundError):
            yield one.name, pathlib.Path(one.read_text().rstrip("\n"))


def _name_of(data):
    path = pathlib.Path(data).resolve()
    (name,) = [name for name, one in _directories() if one == path]
    return name


def _reach(name):
    """libpq's keywords for the database of this name."""
    return f"{os.environ['PINTLE_TEST_POSTGRES']} dbname={name}"


def _psql(name, sql):
    done = subprocess.run([BINARIES / "psql", "-XAt", "-F", "\t", "-d", _reach(name), "-c", sql], check=True, capture_output=True,
                          text=True)
    return done.stdout
