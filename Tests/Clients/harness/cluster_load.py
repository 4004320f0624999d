"""A bounded load on processes that share a database and that are killed meanwhile, and what has to be true afterwards.

Each thread asks one process at a steady rate and notes what it was told: a success, the server's word that nothing was done,
or neither. What was acknowledged must be there, once; what was refused must not."""
import collections
import contextlib
import http.client
import json
import random
import threading
import time

from . import programs
from .cluster import assert_order, wait_for
from .paths import TELLS

ORGANIZATION = "x-zitadel-orgid"
# The bound after which no process takes a revoked token.
REVOKED_SECONDS = 1
DONE, REFUSED, UNKNOWN = "done", "refused", "unknown"


class Caller:
    """Calls of one process of a group, whichever stands in its place now; for one thread."""

    def __init__(self, group, number):
        self.group, self.number = group, number
        self.server = self.connection = None

    def call(self, method, path, body=None, token=None, **fields):
        """Status and body's JSON; a status of None says that the connection broke off."""
        server = self.group.servers[self.number]
        if server is not self.server:
            self.close()
            self.server = server
        if not self.connection:
            self.connection = http.client.HTTPConnection(programs.HOST, server.port, timeout=programs.PATIENCE_SECONDS)
        head = {"authorization": f"Bearer {token or self.group.token}", "content-type": "application/json", **fields}
        try:
            self.connection.request(method, path, None if body is None else json.dumps(body), head)
            answer = self.connection.getresponse()
            text = answer.read()
            return answer.status, json.loads(text) if text else None
        except (OSError, http.client.HTTPException, ValueError):
            self.close()
            return None, None

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None


class Watch:
    """A watch of events that goes on behind its last position, at any process, whenever it ends."""

    def __init__(self, group, number, draw):
        self.group, self.number, self.draw = group, number, draw
        self.position, self.positions, self.ends, self.stop = 0, [], 0, threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)

    def run(self):
        while not self.stop.is_set():
            server = self.group.servers[self.number]
            with contextlib.suppress(OSError, http.client.HTTPException, ValueError):
                self.watch(server)
            self.ends += 1
            self.number = self.draw.randrange(len(self.group.servers))
            time.sleep(0.1)  # a process that is away is not asked without end

    def watch(self, server):
        connection = http.client.HTTPConnection(programs.HOST, server.port, timeout=programs.PATIENCE_SECONDS)
        try:
            connection.request("GET", f"/event/v1/events:watch?types=custom.soak&afterPosition={self.position}",
                               headers={"authorization": f"Bearer {server.token}"})
            for line in connection.getresponse():
                value = json.loads(line)
                if self.stop.is_set() or "error" in value:
                    return
                # A line that was cut off is none.
                if not line.endswith(b"\n"):
                    return
                self.position = int(value["result"].get("position", 0))
                if "event" in value["result"]:
                    self.positions.append(self.position)
        finally:
            connection.close()


class Load:
    """What is asked of a group, and what it was told."""

    def __init__(self, group, receiver, seed):
        self.group, self.receiver, self.seed = group, receiver, seed
        self.stop, self.lock, self.errors = threading.Event(), threading.Lock(), []
        # What each call was told, by what it was to make: (kind, name).
        self.told, self.refusals = {}, collections.Counter()
        self.token_checks = self.tokens_used = 0
        # When something was acknowledged, by any process.
        self.times = [time.monotonic()]
        api = Caller(group, 0)
        target = self.need(api, "POST", "/v2/actions/targets", {
            "name": "hook", "endpoint": receiver.url, "timeout": "10s", "restWebhook": {}})["id"]
        self.need(api, "PUT", "/v2/actions/executions", {"condition": {"event": {"event": "custom.soak"}}, "targets": [target]})
        self.workflows = {
            kind: self.workflow(api, kind, trigger) for kind, trigger in (
                ("external", {"type": "EXTERNAL", "attributes": {}}), ("event", {"type": "EVENT", "attributes": {"id": TELLS}}),
                ("minute", {"type": "SCHEDULED", "attributes": {"cronString": "* * * * *"}}))}
        organization = self.need(api, "POST", "/admin/v1/organizations", {"name": "tokens"})["organization"]["id"]
        self.own = {ORGANIZATION: organization}
        self.account = self.need(api, "POST", "/admin/v1/accounts", {"name": "a"}, **self.own)["account"]["id"]
        self.need(api, "PUT", f"/admin/v1/members/{self.account}/roles/ORG_OWNER", **self.own)
        api.close()
        count = len(group.servers)
        self.watches = [Watch(group, number, random.Random(f"{seed}w{number}")) for number in range(count)]
        jobs = [(number, job, rate) for number in range(count)
                for job, rate in ((self.publish, 8), (self.write, 8), (self.start, 1.5), (self.tell, 1.5))]
        self.threads = [threading.Thread(target=self.steadily, args=job, daemon=True) for job in jobs]
        self.threads += [threading.Thread(target=self.check_tokens, daemon=True)]

    @staticmethod
    def need(api, method, path, body=None, **fields):
        found, value = api.call(method, path, body, **fields)
        assert found in (200, 201), (method, path, found, value)
        return value

    def workflow(self, api, kind, trigger):
        """Makes a workflow that calls, waits for a second and calls again."""
        def call(path, following):
            return {"type": "action", "actionId": "sp:http", "versionNumber": 2, "nextStep": following, "attributes": {
                "method": "post", "url": self.receiver.url.replace("/hook", path), "authenticationType": None,
                "requestContentType": "json",
                "jsonRequestBody": {"kind": kind, "n": "{{$.trigger.time}}" if kind == "minute" else "{{$.trigger.n}}"}}}

        made = self.need(api, "POST", "/workflows", {"name": kind, "trigger": trigger, "definition": {"start": "First", "steps": {
            "First": call("/first", "Wait"),
            "Wait": {"type": "action", "actionId": "sp:sleep", "nextStep": "Last", "attributes": {
                "type": "waitFor", "duration": "1s"}},
            "Last": call("/last", "Done"), "Done": {"type": "success"}}}})["id"]
        self.need(api, "PATCH", f"/workflows/{made}", [{"op": "replace", "path": "/enabled", "value": True}],
                  **{"content-type": "application/json-patch+json"})
        return made

    def begin(self):
        for one in (*self.threads, *(watch.thread for watch in self.watches)):
            one.start()

    # MARK: What is asked

    def steadily(self, number, job, rate):
        """Does something so many times a second, or as fast as it is answered."""
        api, due, count = Caller(self.group, number), time.monotonic(), 0
        while not self.stop.wait(max(0, due - time.monotonic())):
            due = max(due + 1 / rate, time.monotonic())
            kind, name, status, value = job(api, f"{number}n{count}")
            count += 1
            # 503 and 409: nothing was done. 500 with gRPC's UNKNOWN: nobody knows.
            outcome = UNKNOWN
            if status in (200, 201):
                outcome = DONE
            elif status in (503, 409):
                outcome = REFUSED
            elif status is not None and not (status == 500 and value and value.get("code") == 2):
                self.errors.append((kind, status, value))
            with self.lock:
                self.told[kind, name] = outcome
                if outcome == DONE:
                    self.times.append(time.monotonic())
            if outcome != DONE:
                self.refusals[status] += 1
                self.stop.wait(0.1)  # a process that is away is not asked without end
        api.close()

    def publish(self, api, name):
        status, value = api.call("POST", "/event/v1/events:batch", [
            {"type": "custom.soak", "aggregateType": "thing", "aggregateId": f"{api.number}o{one}", "payload": {"n": name}}
            for one in range(4)])
        return "events", name, status, value

    def write(self, api, name):
        status, value = api.call("POST", "/management/v1/actions", {"name": f"a{name}", "script": "function f() {}"})
        return "action", f"a{name}", status, value

    def start(self, api, name):
        status, value = api.call("POST", f"/workflows/execute/external/{self.workflows['external']}", {"input": {"n": name}})
        return "external", name, status, value

    def tell(self, api, name):
        status, value = api.call("POST", "/event/v1/events", {"type": TELLS, "aggregateId": f"u{name}", "payload": {"n": name}})
        return "event", name, status, value

    def check_tokens(self):
        """Makes tokens, uses them, revokes them, and uses them again when no process may take them any more."""
        draw, callers = random.Random(f"{self.seed}t"), [Caller(self.group, number) for number in range(len(self.group.servers))]
        while not self.stop.wait(0.3):
            api = draw.choice(callers)
            status, value = api.call("POST", f"/admin/v1/accounts/{self.account}/tokens", {}, **self.own)
            if status != 201:
                continue
            secret, path = value["secret"], f"/admin/v1/accounts/{self.account}/tokens/{value['token']['id']}"

            def use(one):
                return one.call("POST", "/management/v1/actions/_search", {}, secret)[0] == 200

            self.tokens_used += sum(use(one) for one in callers)
            status, _ = draw.choice(callers).call("DELETE", path, **self.own)
            if status != 200:
                continue
            revoked = time.monotonic()
            time.sleep(REVOKED_SECONDS)  # the bound itself is what is tested
            for one in callers:
                if use(one):
                    self.errors.append(f"process {one.number} took a token {time.monotonic() - revoked:.2f} s after it was revoked")
                self.token_checks += 1

    # MARK: What has to be true

    def end(self):
        """Ends what asks."""
        self.stop.set()
        for thread in self.threads:
            thread.join(90)
            assert not thread.is_alive()

    def names(self, kind, outcome):
        return {name for (one, name), told in self.told.items() if one == kind and told == outcome}

    def check_names(self, kind, found):
        """Each that was acknowledged is there, none that was refused, and none twice."""
        assert len(found) == len(set(found)), f"twice: {[name for name, n in collections.Counter(found).items() if n > 1][:5]}"
        lost, kept = self.names(kind, DONE) - set(found), self.names(kind, REFUSED) & set(found)
        assert not lost, f"{len(lost)} of {kind} were acknowledged and are not there, as {min(lost)}"
        assert not kept, f"{len(kept)} of {kind} were refused and are there, as {min(kept)}"
        assert set(found) <= {name for one, name in self.told if one == kind}

    def check(self, seconds):
        """`seconds` says how long the processes may take to come to an end with what is queued."""
        cluster = self.group.cluster
        assert self.errors == []
        ((total, distinct),) = cluster.query(
            "SELECT MAX(position) - MIN(position) + 1 = COUNT(*), COUNT(*) = COUNT(DISTINCT position) FROM events")
        assert (total, distinct) == ("t", "t")
        self.check_names("action", [row[0] for row in cluster.query("SELECT name FROM actions")])
        # Who follows the log comes to the last events behind the calls that published them.
        begun, told = f"SELECT COUNT(*) FROM workflow_runs WHERE workflow = '{self.workflows['event']}'", self.names("event", DONE)
        wait_for(lambda: int(cluster.query(begun)[0][0]) >= len(told), seconds)
        wait_for(lambda: cluster.query("SELECT COUNT(*) FROM work WHERE kind IN ('delivery', 'workflow-run') AND ended_at IS NULL")
                 == [["0"]], seconds)
        requests = self.receiver.received()
        total = self.check_deliveries([one for one in requests if one["path"] == "/hook"])
        self.check_watches(total, seconds)
        runs = self.check_runs([one for one in requests if one["path"] != "/hook"])
        assert self.token_checks > 0 and self.tokens_used > 0
        outcomes = collections.Counter(self.told.values())
        pause = max(after - before for before, after in zip(self.times, self.times[1:]))
        return (f"{total} events, {len(self.names('action', DONE))} writes, {runs} runs, {self.token_checks} looks at revoked tokens; "
                f"{sum(watch.ends for watch in self.watches)} watches ended; for {pause:.1f} s nothing was acknowledged; {dict(outcomes)}, {dict(self.refusals)}")

    def check_deliveries(self, requests):
        (row,) = self.group.cluster.query("SELECT COUNT(*) FROM events WHERE type = 'custom.soak'")
        total, ids, batches = int(row[0]), collections.defaultdict(set), collections.Counter()
        for one in requests:
            body = json.loads(one["body"])
            ids[body["aggregateID"], body["sequence"]].add(one["fields"]["webhook-id"])
        assert all(len(found) == 1 for found in ids.values()), "an event was delivered under two ids"
        assert len({found for one in ids.values() for found in one}) == len(ids) == total
        seen = set()
        for one in requests:
            if one["fields"]["webhook-id"] not in seen:
                seen.add(one["fields"]["webhook-id"])
                batches[json.loads(one["body"])["event_payload"]["n"]] += 1
        assert set(batches.values()) == {4}, "a batch is there in part"
        self.check_names("events", list(batches))
        assert_order(requests)
        return total

    def check_watches(self, total, seconds):
        for watch in self.watches:
            wait_for(lambda: len(watch.positions) >= total, seconds)
            watch.stop.set()
            assert watch.positions == sorted(set(watch.positions)) and len(watch.positions) == total

    def check_runs(self, requests):
        """Every run ended; each of its effects was made under one key, and its timer ended once."""
        (api,), draw, count = [Caller(self.group, 0)], random.Random(f"{self.seed}h"), 0
        keys, runs_of = collections.defaultdict(set), {}
        for one in requests:
            body = json.loads(one["body"])
            keys[body["kind"], body["n"], one["path"]].add(one["fields"]["idempotency-key"])
            runs_of.setdefault(one["fields"]["idempotency-key"].split("/")[0], (body["kind"], body["n"]))
        assert all(len(found) == 1 for found in keys.values()), [one for one, found in keys.items() if len(found) > 1][:5]
        for kind, workflow in self.workflows.items():
            found = []
            while page := self.need(api, "GET", f"/workflows/{workflow}/executions?limit=250&offset={len(found)}"):
                found += page
            assert {run["status"] for run in found} <= {"Completed"}, [run for run in found if run["status"] != "Completed"][:3]
            names = [runs_of[run["id"]] for run in found]
            assert len(names) == len(set(names)) and all(one == kind for one, _ in names)
            if kind != "minute":
                self.check_names(kind, [name for _, name in names])
            for run in draw.sample(found, min(len(found), 100)):
                history = self.need(api, "GET", f"/v3/workflow-executions/{run['id']}/history")
                done = collections.Counter(event["attributes"].get("displayName") for event in history
                                           if event["type"] in ("ActivityTaskCompleted", "WorkflowTaskCompleted"))
                assert done["Wait"] == done["First"] == done["Last"] == 1, done
            assert sum(one == kind for one, _, path in keys if path == "/last") == len(found)
            count += len(found)
        return count
