"""Several processes work with one PostgreSQL cluster: each sees what the others do, and they do what one had that is dead."""
import json
import os
import re
import signal
import subprocess
import time

import pytest

from harness import dialects, programs
from harness.cluster import TAKE_OVER_SECONDS, assert_order, wait_for
from harness.cluster_writers import Writers, check
from harness.delivery_receiver import Receiver
from harness.management import Admin, Management
from test_delivery import API
from test_events import Channel, take


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
    end = time.monotonic() + programs.PATIENCE_SECONDS
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
        wait_for(lambda: len(receiver.received()) >= 5, programs.PATIENCE_SECONDS)
        first, _ = owner(cluster, group)
        # The other one says how the target fares, too.
        wait_for(lambda: api[1 - first].target_state(target).get("breaker") not in (None, "BREAKER_STATE_CLOSED"), programs.PATIENCE_SECONDS)
        receiver.answer(200)
        group.servers[first].kill()
        killed = time.time()
        api[1 - first].publish("custom.made", ["one", "two"])
        wait_for(lambda: sum(one["status"] == 200 for one in receiver.received()) >= 2, programs.PATIENCE_SECONDS)
        taken = [one for one in receiver.received() if one["status"] == 200]
        print(f"taken over after {taken[0]['time'] - killed:.1f} s")
        assert taken[0]["time"] - killed < TAKE_OVER_SECONDS
        # Started anew it works beside the other one.
        group.restart(first)
        API(group.servers[first]).publish("custom.made", ["three"])
        wait_for(lambda: any(json.loads(one["body"])["aggregateID"] == "three" for one in receiver.received()), programs.PATIENCE_SECONDS)
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
            wait_for(lambda: len({one["fields"]["webhook-id"] for one in receiver.received()}) == 200, programs.PATIENCE_SECONDS)
            (taken,) = cluster.query(f"SELECT taken_over_at > 0 FROM nodes WHERE number = {node}")
            assert taken == ["t"]
        finally:
            os.kill(still.pid, signal.SIGCONT)
        wait_for(lambda: still.ready_status() == 200, programs.PATIENCE_SECONDS)
        for server in group.servers:
            API(server).publish("custom.made", objects)
        wait_for(lambda: len({one["fields"]["webhook-id"] for one in receiver.received()}) == 240, programs.PATIENCE_SECONDS)
        assert_order(receiver.received())
    finally:
        receiver.stop()


def listed(server, *more):
    """The processes as `pintle node list` shows them, by their numbers."""
    shown = programs.run("pintle", "node", "list", "--data", server.data, "--json", *more).stdout
    return {one["number"]: one for one in json.loads(shown)["nodes"]}


def figure(server, name):
    """A figure of the server's metrics."""
    text = subprocess.run(["curl", "-sS", "--unix-socket", server.data / "admin.sock", "http://localhost/metrics"],
                          check=True, capture_output=True, text=True, timeout=20).stdout
    return int(re.search(rf"^{name} (\d+)$", text, re.M)[1])


def test_the_processes_are_listed(cluster, group):
    """Each process tells of all: who is there, what each has, and who is silent; doctor and metrics say the same."""
    group = group(3)
    servers = group.servers
    lists = [listed(server) for server in servers]
    assert [sorted(one) for one in lists] == [sorted(lists[0])] * 3 and len(lists[0]) == 3
    for server, nodes in zip(servers, lists):
        (own,) = [one for one in nodes.values() if one.get("answers")]
        assert own["name"].startswith(f"process {server.pid} on ") and own["present"] and own["version"]
        assert own["startTime"] <= own["heardTime"]
    wait_for(lambda: sum(len(one.get("duties", ())) for one in listed(servers[0]).values()) > 0, programs.PATIENCE_SECONDS)
    holders = [number for number, one in listed(servers[1]).items() if one.get("duties")]
    assert len(holders) == 1
    wait_for(lambda: all(figure(server, "pintle_store_nodes") == 3 for server in servers), programs.PATIENCE_SECONDS)
    table = programs.run("pintle", "node", "list", "--data", servers[0].data).stdout.splitlines()
    assert table[0].split()[:3] == ["NUMBER", "NAME", "VERSION"] and len(table) == 4
    assert sum("* " in line for line in table[1:]) == 1 and all(" there " in line for line in table[1:])
    doctor = programs.run("pintle", "doctor", "--data", servers[0].data, "--database", cluster.url, check=False).stdout
    (line,) = [line for line in doctor.splitlines() if "worked with the database" in line]
    assert "3 worked with the database" in line
    for server in servers:
        assert f"process {server.pid} on " in line
    # Whose work is taken over: it stays in the list, and has nothing any more.
    (first,) = [number for number, server in enumerate(servers) if lists[number][holders[0]].get("answers")]
    servers[first].kill()
    left = [server for number, server in enumerate(servers) if number != first]

    def is_taken_over():
        nodes = listed(left[0])
        return not nodes[holders[0]].get("present") and any(one.get("duties") for number, one in nodes.items() if number != holders[0])

    wait_for(is_taken_over, programs.PATIENCE_SECONDS)
    assert " silent " in programs.run("pintle", "node", "list", "--data", left[0].data).stdout
    wait_for(lambda: all(figure(server, "pintle_store_nodes") == 2 for server in left), programs.PATIENCE_SECONDS)
    wait_for(lambda: sum(figure(server, "pintle_store_nodes_taken_over_total") for server in left) == 1, programs.PATIENCE_SECONDS)
    # One that ends in order leaves nothing.
    assert left[1].terminate() == 0, left[1].output()
    assert len(listed(left[0])) == 2


@pytest.mark.sqlite("such a process has the embedded engine")
def test_a_process_of_its_own_is_listed(tmp_path):
    server = programs.start_pintle(tmp_path, token="a-token-that-is-long-enough-for-a-test")
    try:
        shown = programs.run("pintle", "node", "list", "--data", server.data, "--json").stdout
        (node,) = json.loads(shown)["nodes"]
        assert node["name"].startswith(f"process {server.pid} on ") and node["present"] and node["answers"]
        assert node.get("number", 0) == 0 and not node.get("duties")
        assert figure(server, "pintle_store_nodes") == 1
        assert server.terminate() == 0, server.output()
    finally:
        server.kill()
