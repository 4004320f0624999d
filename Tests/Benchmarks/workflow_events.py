"""Events that workflows and triggers wait for: how many a second go through the filters when there are 100 subscriptions, ten of
which look at each event.

One event in a hundred starts a run, so that the filters are what is measured. It counts until the run of the last event has been
written: the position of whoever follows the log is kept with it."""
import json
import os
import statistics
import tempfile
import time

from workflow_server import Server

# Triggers that only tell, so that each may have many subscriptions.
TYPES = ["idn:identity-created", "idn:identity-deleted", "idn:identity-attributes-changed", "idn:account-created",
         "idn:account-updated", "idn:account-deleted", "idn:account-correlated", "idn:source-created", "idn:source-updated",
         "idn:source-deleted"]
SUBSCRIPTIONS = 100
BATCH = 500
NAMES = ["department", "location", "displayName", "costCenter", "managers"]
DEFINITION = {"start": "Done", "steps": {"Done": {"type": "success"}}}
FILTER = "$.changes[?(@.attribute == '%s')]"
# A filter that uses up the steps that an event's filters have together: each descent looks once more at all that is below.
COSTLY_FILTER = "$..[?(@..[?(@..x == 1)])]"
COSTLY_EVENTS = 50


def table(programs, rounds, count, bars):
    results = {name: [] for name in programs}
    for number in range(rounds):
        for name in list(programs)[::-1 if number % 2 else 1]:
            results[name].append(one_round(programs[name], count))
    middle = {name: [statistics.median(column) for column in zip(*found)] for name, found in results.items()}
    print(f"\n### events through filters, {SUBSCRIPTIONS} subscriptions, {SUBSCRIPTIONS // len(TYPES)} look at each, {rounds} rounds\n")
    print("| program | events/s | CPU us/event | CPU us to publish one to nobody |\n|---|---:|---:|---:|")
    for name, (rate, cost, alone) in middle.items():
        print(f"| {name} | {rate:.0f} | {cost:.1f} | {alone:.1f} |")
    print("\n| figure | measured | bar |\n|---|---:|---:|")
    bars.check("events a second, published and filtered", middle["pintle"][0], at_least=5000)
    costs = [costly_round(programs["pintle"]) for _ in range(rounds)]
    bars.check(f"CPU for {SUBSCRIPTIONS} filters of an organization that use up their steps", statistics.median(costs),
               at_most=20, digits=1, unit=" ms")


def one_round(program, count):
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        server = Server(program, directory)
        try:
            for number in range(SUBSCRIPTIONS):
                subscribe(server, number)
            other = publish(server, ["custom.nobody"], count // 2)[1] / (count // 2) * 1e6
            publish(server, TYPES, BATCH)
            settle(server)
            before = time.monotonic(), server.cpu()
            publish(server, TYPES, count)
            settle(server)
            taken, used = time.monotonic() - before[0], server.cpu() - before[1]
            return count / taken, used / count * 1e6, other
        finally:
            server.kill()


def subscribe(server, number):
    """Every other subscription is a workflow's, the rest are triggers'; each type has ten."""
    type_, filter_ = TYPES[number // 10], FILTER % f"attribute{number}"
    if number % 2:
        server.workflow(f"w{number}", DEFINITION, {"type": "EVENT", "attributes": {"id": type_, "filter.$": filter_}})
    else:
        server.call("POST", "/beta/trigger-subscriptions", {
            "name": f"s{number}", "triggerId": type_, "type": "HTTP", "filter": filter_,
            "httpConfig": {"url": "https://receiver.example/", "httpDispatchMode": "SYNC"}})


def event(type_, number):
    """An event with five changes; every hundredth starts a run."""
    changes = [{"attribute": name, "oldValue": f"old {number}", "newValue": f"new {number}"} for name in NAMES]
    if number % 100 == 0 and type_ in TYPES:
        changes[-1]["attribute"] = f"attribute{TYPES.index(type_) * 10 + 1}"
    return {"type": type_, "aggregateId": f"u{number % 5000}", "payload": {
        "identity": {"id": f"u{number}", "name": "john.doe", "type": "IDENTITY"}, "changes": changes}}


def publish(server, types, count):
    """Publishes so many events and returns seconds, and the server's CPU seconds."""
    bodies = [json.dumps([event(types[n % len(types)], n) for n in range(start, min(start + BATCH, count))])
              for start in range(0, count, BATCH)]
    before = time.monotonic(), server.cpu()
    for body in bodies:
        server.call("POST", "/event/v1/events:batch", body)
    return time.monotonic() - before[0], server.cpu() - before[1]


def settle(server):
    """Waits until an event that comes last has started its run."""
    database = server.look()
    server.call("POST", "/event/v1/events:batch", [event(TYPES[0], 0)])
    (last,) = database.execute("SELECT MAX(position) FROM events").fetchone()
    end = time.monotonic() + 300
    while database.execute("SELECT 1 FROM workflow_runs WHERE request = ?", [f"event/{last}"]).fetchone() is None:
        assert time.monotonic() < end, "the last event starts no run"
        time.sleep(0.005)  # polled: nobody tells a client
    database.close()


# MARK: Filters that cost too much

def costly_round(program):
    """Milliseconds of CPU that the filters take for an event when all of them cost as much as they may."""
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        server = Server(program, directory)
        try:
            for number in range(SUBSCRIPTIONS - 1):
                server.workflow(f"w{number}", DEFINITION, {
                    "type": "EVENT", "attributes": {"id": TYPES[0], "filter.$": COSTLY_FILTER}})
            # What comes of its filter is written down, so that one sees how far the log has been followed.
            server.call("POST", "/beta/trigger-subscriptions", {
                "name": "s", "triggerId": TYPES[0], "type": "HTTP", "filter": COSTLY_FILTER,
                "httpConfig": {"url": "https://receiver.example/", "httpDispatchMode": "SYNC"}})
            publish_costly(server, "custom.nobody", 1)
            publish_costly(server, TYPES[0], 1)
            alone = publish_costly(server, "custom.nobody", COSTLY_EVENTS)
            return (publish_costly(server, TYPES[0], COSTLY_EVENTS) - alone) / COSTLY_EVENTS * 1e3
        finally:
            server.kill()


def publish_costly(server, type_, count):
    """The CPU seconds that it takes to publish events with much below their root, and to follow them."""
    nested = {}
    for _ in range(25):
        nested = {"in": nested, "list": [{"y": number} for number in range(100)]}
    before = server.cpu()
    for number in range(count):
        answer = server.call("POST", "/event/v1/events", {
            "type": type_, "aggregateId": f"u{number}", "payload": {"list": nested}})
    if type_ in TYPES:
        database = server.look()
        while database.execute("SELECT MAX(position) FROM log_followers").fetchone()[0] < int(answer["position"]):
            time.sleep(0.005)  # polled: nobody tells a client
        database.close()
    return server.cpu() - before
