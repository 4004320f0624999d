"""Data directories that earlier versions wrote: all of it reads the same, and what was on its way goes out.

fixtures/ holds them and make_data.py, which made them. Their times are moved, so that the fixture is always two hours
old: attempts that it planned are due, and nothing is so old that it is given up or forgotten."""
import collections
import json
import re
import time

import pytest

from harness import old_data, programs
from harness.receiver import Receiver

pytestmark = pytest.mark.sqlite("files of the embedded engine are opened")

FIXTURE = "data-7"


@pytest.fixture(scope="module")
def noted():
    return old_data.record(FIXTURE)


class Opened:
    """The present program with a copy of the fixture."""

    def __init__(self, directory, noted, data, shift):
        self.directory, self.noted, self.data, self.shift = directory, noted, data, shift
        self.start()

    def start(self):
        self.server = programs.start_pintle(self.directory, data=self.data, token=self.noted["token"],
                                            extra=old_data.ALLOW)
        self.api = old_data.API(self.server.port, self.noted["token"])


def differences(before, now, place=""):
    """Where an answer lost or changed something that it held before; more may have been added to its objects."""
    if isinstance(before, dict) and isinstance(now, dict):
        for name, value in before.items():
            if name in now:
                yield from differences(value, now[name], f"{place}/{name}")
            else:
                yield f"{place}/{name} is gone: {value!r}"
    elif isinstance(before, list) and isinstance(now, list):
        if len(before) != len(now):
            yield f"{place}: {len(now)} elements, not {len(before)}"
        for index, (one, other) in enumerate(zip(before, now)):
            yield from differences(one, other, f"{place}/{index}")
    elif type(before) is not type(now) and not {type(before), type(now)} <= {int, float} or before != now:
        yield f"{place}: {now!r}, not {before!r}"


def test_differences_finds_them():
    before = {"a": [1, {"b": "x"}], "c": None}
    assert not list(differences(before, {"a": [1.0, {"b": "x", "new": 1}], "c": None, "d": 2}))
    assert list(differences(before, {"a": [1, {"b": "y"}]})) == ["/a/1/b: 'y', not 'x'", "/c is gone: None"]
    assert list(differences([1, 2], [1])) == [": 1 elements, not 2"]
    assert list(differences([True, "1"], [1, 1])) == ["/0: 1, not True", "/1: 1, not '1'"]


def test_everything_reads_the_same(noted, tmp_path):
    data, shift = old_data.unpack(FIXTURE, tmp_path)
    with old_data.silent_targets():
        opened = Opened(tmp_path, noted, data, shift)
        try:
            now = old_data.read_all(opened.api, shift)
        finally:
            opened.server.kill()
    assert {(key["algorithm"], key["purpose"]) for key in now["keys"]["keys"]} == {
        ("ES256", "payload"), ("EdDSA", "webhook")}, "what its keys have always been for"
    before = dict(noted["read"])
    # What was added behind them is the present program's.
    assert len(now["events"]) >= len(before["events"])
    now["events"] = now["events"][:len(before["events"])]
    # Numbers that a double would change were strings then; JSON has them as they stand in the log (docs/events.md).
    for event in before["events"]:
        for name, value in event.get("payload", {}).items():
            if name in ("expiresAt", "formerKeyExpiresAt") and isinstance(value, str):
                event["payload"][name] = int(value)
    assert [event["position"] for event in before["events"]] == sorted(
        (event["position"] for event in now["events"]), key=int)
    found = list(differences(before, now))
    assert not found, f"{len(found)} differences:\n" + "\n".join(found[:20])


def test_tokens_work_and_revoked_ones_do_not(noted, tmp_path):
    data, shift = old_data.unpack(FIXTURE, tmp_path)
    with old_data.silent_targets():
        opened = Opened(tmp_path, noted, data, shift)
        try:
            port, tokens = opened.server.port, noted["tokens"]
            for name in ("viewer", "owner"):
                assert old_data.API(port, tokens[name]).call("GET", "/admin/v1/accounts")["accounts"]
            publisher = old_data.API(port, tokens["publisher"])
            # Published before under the same id: nothing is written again.
            event = {"type": "custom.old.made", "aggregateId": "one", "id": "since"}
            position = publisher.call("POST", "/event/v1/events", event)["position"]
            assert int(position) > int(noted["read"]["events"][-1]["position"])
            again = publisher.call("POST", "/event/v1/events", event)
            assert (again["position"], again["duplicate"]) == (position, True)
            first = next(event for event in noted["read"]["events"] if event.get("id") == "odd-0")
            again = opened.api.call("POST", "/event/v1/events", {
                "type": first["type"], "aggregateType": "thing", "aggregateId": first["aggregateId"], "id": "odd-0"})
            assert (again["position"], again["duplicate"]) == (first["position"], True)
            for refused, status in ((tokens["revoked"], 401), (tokens["gone"], 401)):
                with pytest.raises(RuntimeError, match=f": {status} "):
                    old_data.API(port, refused).call("GET", "/admin/v1/accounts")
            with pytest.raises(RuntimeError, match=": 403 "):
                publisher.call("GET", "/admin/v1/accounts")
        finally:
            opened.server.kill()


def by_object(received, skipping=None):
    """What came at each target about each object, in order; the pattern `skipping` stands once in each body and is
    left out."""
    found = collections.defaultdict(list)
    for one in received:
        body = one["body"]
        if skipping:
            body, count = re.subn(skipping, "", body)
            assert count == 1, body
        found[one["path"], json.loads(body)["aggregateID"]].append({**one, "body": body})
    return found


def test_pending_deliveries_go_out_as_before(noted, tmp_path):
    data, shift = old_data.unpack(FIXTURE, tmp_path)
    states = old_data.states(data / "pintle.db")
    assert set(states) == {1, 2, 3, 4, 5}, "a delivery in each state"
    old_data.put_off(data / "pintle.db", "fails2", (int(time.time()) + 86_400) * 10**9)
    receiver = Receiver(old_data.ADDRESS)
    try:
        opened = Opened(tmp_path, noted, data, shift)
        received, ended = old_data.deliver_all(opened.api, receiver, noted)
        # Bodies said nothing of the origin then, nor to whom they went.
        before, now = by_object(noted["received"]), by_object(
            received, skipping=r'"origin":"published","targetID":"\d+",')
        assert sorted(before) == sorted(now)
        for place in before:
            assert now[place] == before[place], place
        known = {delivery["id"] for delivery in noted["read"]["deliveries"]}
        assert {one: ended[one] for one in known} == {one: noted["ended"][one] for one in known}

        def followers(all_ended):
            return sorted(json.dumps(ended, sort_keys=True) for one, ended in all_ended.items() if one not in known)

        assert followers(ended) == followers(noted["ended"])
        # What was put off waits for its time; everything else goes on as if nothing had been.
        waiting, = (one for one in ended.values() if one["state"] == "DELIVERY_STATE_PENDING")
        assert [attempt[0] for attempt in waiting["attempts"]] == ["1", "2"]
        receiver.requests.clear()
        opened.api.call("POST", "/event/v1/events", {
            "type": "custom.thing.made", "aggregateType": "thing", "aggregateId": "cause", "payload": {"new": 1}})
        body = receiver.take("/quiet")[0].json
        assert (body["sequence"], body["event_payload"]) == (noted_sequence(noted, "cause") + 1, {"new": 1})
        assert opened.server.terminate() == 0, opened.server.output()
    finally:
        receiver.close()


def noted_sequence(noted, aggregate):
    """The number of the last event about an object when the fixture was made."""
    return max(int(event["sequence"]) for event in noted["read"]["events"]
               if event["aggregateId"] == aggregate and event.get("published"))


def test_the_schema_becomes_that_of_a_new_directory(noted, tmp_path):
    data, shift = old_data.unpack(FIXTURE, tmp_path)
    assert old_data.schema(data / "pintle.db")[0] == noted["version"] == 7
    (tmp_path / "fresh").mkdir()
    fresh = programs.start_pintle(tmp_path / "fresh")
    assert fresh.terminate() == 0, fresh.output()
    with old_data.silent_targets():
        opened = Opened(tmp_path, noted, data, shift)
        opened.server.kill()
    assert old_data.schema(data / "pintle.db") == old_data.schema(fresh.data / "pintle.db")
