"""The databases of data directories, where the tests run on PostgreSQL: Tests/Postgres/programs.sh has the program make them."""
import os
import pathlib
import subprocess

from .postgres import BINARIES

_made = os.environ.get("TEST_DATABASES")
# Whether the program `pintle` works with PostgreSQL where a test names no database.
ON_POSTGRES = _made is not None


def _reach(name):
    """libpq's keywords for the database of this name."""
    return f"{os.environ['PINTLE_TEST_POSTGRES']} dbname={name}"


def name_of(data):
    """The name of a data directory's database; None when no program has asked for it."""
    path = str(pathlib.Path(data).resolve())
    return next((one.name for one in pathlib.Path(_made).glob("t*") if one.read_text().strip() == path), None)


def query(data, sql):
    """Rows of texts of a data directory's database, as PostgreSQL has them."""
    done = subprocess.run([BINARIES / "psql", "-XAt", "-F", "\t", "-d", _reach(name_of(data)), "-c", sql], check=True,
                          capture_output=True, text=True)
    return [line.split("\t") for line in done.stdout.splitlines()]


def drop(directory):
    """Drops the databases of all data directories in a directory."""
    path = str(pathlib.Path(directory).resolve())
    for one in pathlib.Path(_made).glob("t*"):
        if one.read_text().strip().startswith(path + "/"):
            subprocess.run([BINARIES / "psql", "-Xq", "-d", _reach("template1"), "-c", f"DROP DATABASE {one.name} WITH (FORCE)"],
                           check=True, capture_output=True)
            one.unlink()
