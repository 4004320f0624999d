"""Fixtures: the built programs, started once for the tests that only call them."""
import pathlib
import secrets
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from harness import cluster as clusters, databases, dialects, postgres, programs  # noqa: E402
from harness.browser import Browser  # noqa: E402
from harness.protos import Protos  # noqa: E402
from harness.management import Management  # noqa: E402


# The files that take longest, the longest first.
LONG = ["test_openapi.py", "test_packages.py", "test_durability.py", "test_apply.py", "test_migrate.py", "test_browser.py", "test_mail.py",
        "test_backup.py", "test_commands.py", "test_console.py", "test_console_changes.py", "test_faults.py", "test_old_data.py", "test_delivery.py"]


def pytest_collection_modifyitems(config, items):
    """Processes that share the files begin with the long ones, so that at the end none has one while the others have nothing."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))


def pytest_runtest_setup(item):
    mark = item.get_closest_marker("sqlite")
    if mark and databases.ON_POSTGRES:
        pytest.skip(mark.args[0])


@pytest.fixture(autouse=True)
def without_databases_of_former_tests(request):
    """What PostgreSQL holds for a test goes with it."""
    yield
    if databases.ON_POSTGRES and "tmp_path" in request.node.funcargs:
        databases.drop(request.node.funcargs["tmp_path"])


@pytest.fixture(scope="session")
def protos(tmp_path_factory):
    return Protos(tmp_path_factory.mktemp("protos"))


@pytest.fixture(scope="session")
def certs(tmp_path_factory):
    return programs.Certificates(tmp_path_factory.mktemp("certs"))


@pytest.fixture(scope="session")
def pintle(tmp_path_factory, certs):
    """One server for the tests that leave it as they found it, but for actions of names of their own."""
    directory = tmp_path_factory.mktemp("pintle")
    server = programs.start_pintle(directory, token=secrets.token_urlsafe(32), certs=certs)
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture(scope="session")
def testee(tmp_path_factory, certs):
    server = programs.start_testee(tmp_path_factory.mktemp("testee"), certs=certs)
    yield server
    assert server.terminate() == 0, server.output()


@pytest.fixture(scope="session")
def browser():
    browser = Browser()
    yield browser
    browser.stop()


@pytest.fixture(scope="session")
def grpc_client(protos, pintle):
    client = dialects.GRPC("grpc", protos, pintle.target)
    yield client
    client.close()


@pytest.fixture(scope="session")
def management(protos, pintle, grpc_client):
    """The management API by gRPC as the administrator, in the first organization."""
    return Management(protos, grpc_client, pintle.token)


@pytest.fixture()
def cluster():
    """A PostgreSQL cluster of the test's own."""
    if postgres.BINARIES is None:
        pytest.skip("PostgreSQL is not installed")
    made = postgres.Cluster()
    yield made
    made.close()


@pytest.fixture()
def group(tmp_path, cluster):
    """Starts so many processes on the cluster."""
    made = []

    def make(count, urls=None):
        made.append(clusters.Group(tmp_path, cluster, count, urls))
        return made[-1]

    yield make
    for one in made:
        one.stop()
