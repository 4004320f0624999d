"""Two processes on one PostgreSQL cluster are replaced one after the other, behind a load balancer: no call fails."""
import os
import secrets
import time

import pytest

from harness import dialects, programs
from harness.balancer import CHECK_SECONDS, Balancer
from harness.cluster import Place, wait_for
from harness.management import Admin
from test_restart import LONGEST, load, loads

# The program of the version before, where there is one; otherwise the same is started anew.
FORMER = os.environ.get("PINTLE_FORMER", "pintle")
RATE = int(os.environ.get("UPGRADE_RATE", "200"))
ROUNDS = int(os.environ.get("UPGRADE_ROUNDS", "2"))


def start_former(place, port):
    """Starts a process of the version before; one that has to be alone with a database cannot be replaced so."""
    try:
        return place.start(port=port, path=FORMER)
    except TimeoutError as error:
        if "stands by" in str(error):
            pytest.fail(f"{FORMER} has to be alone with a database:\n{error}", pytrace=False)
        raise


@pytest.mark.alone
def test_processes_are_replaced_one_by_one(tmp_path, protos, cluster):
    token, key = secrets.token_urlsafe(32), tmp_path / "master.key"
    places = [Place(tmp_path / f"p{number}", cluster, token, key) for number in range(2)]
    ports = [programs.free_port() for _ in places]
    servers, balancer = [], None
    try:
        for place, port in zip(places, ports):
            servers.append(start_former(place, port))
        balancer = Balancer(ports)
        client = dialects.GRPC("grpc", protos, balancer.target)
        root = Admin(protos, client, token)
        organization = root.call("CreateOrganization", name="load").organization.id
        admin = Admin(protos, client, token, organization)
        account = admin.call("CreateServiceAccount", name="load").account.id
        admin.call("GrantOrganizationRole", accountId=account, role="ORG_EVENT_PUBLISHER")
        publisher = admin.call("CreateToken", accountId=account).secret
        client.close()
        # Every process knows the token before calls go to any of them.
        time.sleep(1)
        by_grpc, by_http = loads(protos, balancer.target, publisher, rate=RATE)
        with load(**by_grpc) as first, load(**by_http) as second:
            time.sleep(1)  # the load is there
            for number in list(range(len(places))) * ROUNDS:
                assert servers[number].terminate() == 0, servers[number].output()
                servers[number] = places[number].start(port=ports[number])
                # The balancer has seen it before the next one ends.
                wait_for(lambda: servers[number].ready_status() == 200, 20)
                time.sleep(5 * CHECK_SECONDS)
        print(f"{first['calls']} and {second['calls']} calls, the longest {first['longest'] * 1000:.0f} and "
              f"{second['longest'] * 1000:.0f} ms")
        assert first["failures"] == [] and second["failures"] == [], (first, second)
        assert max(first["longest"], second["longest"]) <= LONGEST
        total = first["calls"] + second["calls"]
        assert total > 200
        assert cluster.query("SELECT COUNT(*) FROM events WHERE type = 'custom.load'") == [[str(total)]]
        for server in servers:
            assert server.terminate() == 0, server.output()
    finally:
        for server in servers:
            server.kill()
        if balancer:
            balancer.stop()
