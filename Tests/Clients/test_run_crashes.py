"""Runs that are killed with kill -9 at random points end as they would have without: no effect is missing, and what is
made twice is made under one key."""
import collections
import concurrent.futures
import http.client
import json
import os
import random
import re
import secrets
import signal
import subprocess
import threading
import time

from harness import databases, programs
from harness.paths import ASKS, TELLS, Paths, wait_for
from harness.receiver import Receiver

KILLS = int(os.environ.get("KILLS", "20"))
# What a process that dies tells its callers.
GONE = (ConnectionError, http.client.HTTPException)
EXTRA = ["--allow-target", "127.0.0.1"]


Request = collections.namedtuple("Request", "path key json")


class Plan:
    """What a run with a number does, by a model of its own: `n % 4` says which way it goes."""

    def __init__(self, n):
        self.n, self.way = n, n % 4
        self.items = [f"{n}.{index}" for index in range(2 + n % 2)]
        self.completed = self.way != 3

    def answer(self, path):
        """What the receiver answers a request of this run; the number follows from the request alone."""
        if path == "/call":
            return (500, {"no": self.n}) if self.way == 3 else (
                200, {"kind": "list" if self.way in (0, 1) else "none", "items": self.items})
        return (404, {}) if path == "/item" and self.way == 1 else (200, {"seen": self.n})

    @property
    def effects(self):
        """The requests that must arrive: path and body."""
        found = [("/call", {"n": self.n})]
        if self.way == 3:
            return found + [("/caught", {"n": self.n, "status": 500})]
        if self.way in (0, 1):
            found += [("/item", {"n": self.n, "item": item, "text": f"<{self.n}>"}) for item in self.items]
            if self.way == 1:
                found += [("/item-caught", {"n": self.n, "item": item}) for item in self.items]
        return found + [("/last", {"n": self.n, "seen": "list" if self.way in (0, 1) else "none"})]

    @property
    def steps(self):
        """The steps that its history has as done or failed, passes included."""
        if self.way == 3:
            names = ["Call", "Caught"]
        else:
            names = ["Call", "Choose"] + (["Text", "Each"] if self.way in (0, 1) else []) + ["Wait", "Last"]
            if self.way in (0, 1):
                names += ["Item"] * len(self.items) + (["Item Caught"] * len(self.items) if self.way == 1 else [])
        return collections.Counter(names)


def call(receiver, path, next_, body, **more):
    return {"type": "action", "actionId": "sp:http", "versionNumber": 2, "nextStep": next_, **more, "attributes": {
        "method": "post", "url": receiver.url(path), "authenticationType": None, "requestContentType": "json",
        "jsonRequestBody": body}}


def definition(receiver):
    return {"start": "Call", "steps": {
        "Call": call(receiver, "/call", "Choose", {"n": "{{$.trigger.n}}"}, **{"catch": [{"next": "Caught"}]}),
        "Choose": {"type": "choice", "defaultStep": "Wait", "choiceList": [{
            "comparator": "StringEquals", "variableA.$": "$.call.body.kind", "variableB": "list", "nextStep": "Text"}]},
        "Text": {"type": "action", "actionId": "sp:define-variable", "nextStep": "Each", "attributes": {"variables": [
            {"name": "text", "variableA": "<{{$.trigger.n}}>"}]}},
        "Each": {"type": "action", "actionId": "sp:loop:iterator", "nextStep": "Wait", "attributes": {
            "input.$": "$.call.body.items", "context.$": "$", "start": "Item", "steps": {
                "Item": call(receiver, "/item", "Passed", {
                    "n": "{{$.loop.context.trigger.n}}", "item": "{{$.loop.loopInput}}", "text": "{{$.loop.context.text.text}}"},
                    **{"catch": [{"next": "Item Caught"}]}),
                "Item Caught": call(receiver, "/item-caught", "Passed", {
                    "n": "{{$.loop.context.trigger.n}}", "item": "{{$.loop.loopInput}}"}),
                "Passed": {"type": "success"}}}},
        "Wait": {"type": "action", "actionId": "sp:sleep", "nextStep": "Last", "attributes": {
            "type": "waitFor", "duration": "1s"}},
        "Last": call(receiver, "/last", "Done", {"n": "{{$.trigger.n}}", "seen": "{{$.call.body.kind}}"}),
        "Done": {"type": "success", "output": {"n.$": "$.trigger.n", "answer.$": "$.last.body.seen"}},
        "Caught": call(receiver, "/caught", "Refused", {"n": "{{$.trigger.n}}", "status": "{{$.call.statusCode}}"}),
        "Refused": {"type": "failure", "failureName": "refused", "description": "{{$.trigger.n}} was refused"}}}


class World:
    """A receiver, a server that dies and comes back, and what is known of the runs."""

    def __init__(self, directory, seed):
        self.directory, self.chance = directory, random.Random(seed)
        self.receiver = Receiver()
        self.killed = collections.Counter()
        self.count, self.lock = 0, threading.Lock()
        self.server, self.workflows = None, {}
        # Numbers of runs that the server said it had begun, and of those of which nobody knows.
        self.begun, self.asked, self.invocations, self.callbacks = set(), set(), {}, {}
        # How many requests the process lives to see; nil for all.
        self.fatal, self.fatal_after = None, False
        receiver, world = self.receiver, self

        class Handler(self.receiver.server.RequestHandlerClass):
            def do_POST(self):
                value = json.loads(self.rfile.read(int(self.headers["content-length"])))
                key = self.headers["idempotency-key"]
                with receiver.lock:
                    receiver.requests.append(Request(self.path, key, value))
                world.seen(before=True)
                status, answer = (202, {}) if self.path == "/asked" else Plan(value["n"]).answer(self.path)
                text = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)
                self.wfile.flush()
                world.seen(before=False)

        self.receiver.server.RequestHandlerClass = Handler

    def seen(self, before):
        """A request came, or was answered: it may be the one that the process does not outlive."""
        with self.lock:
            if self.fatal is None or before == self.fatal_after:
                return
            self.fatal -= 1
            if self.fatal > 0:
                return
            self.fatal = None
        self.server.process.kill()

    # MARK: The server

    def start(self):
        self.server = programs.start_pintle(self.directory, token=self.token, extra=EXTRA)
        self.paths = Paths(self.server, self.server.token)

    def set_up(self):
        self.token = secrets.token_urlsafe(32)
        self.start()
        for kind, trigger in [("external", {"type": "EXTERNAL", "attributes": {}}),
                              ("event", {"type": "EVENT", "attributes": {"id": TELLS}}),
                              ("decides", {"type": "EXTERNAL", "attributes": {}})]:
            made = self.paths.need("POST", "/workflows", {
                "name": kind, "trigger": trigger, "definition": definition(self.receiver)})
            self.workflows[kind] = made["id"]
            self.paths.enable(made["id"])
        self.paths.need("POST", "/beta/trigger-subscriptions", {
            "name": "Decides", "triggerId": ASKS, "type": "WORKFLOW",
            "workflowConfig": {"workflowId": self.workflows["decides"]}}, 201)
        self.paths.subscribe(self.receiver.url("/asked"), trigger="idn:access-request-dynamic-approver")

    # MARK: What callers do

    def begin(self, kind):
        with self.lock:
            n = self.count
            self.count += 1
            self.asked.add((kind, n))
        self.ask(kind, n)

    def ask(self, kind, n):
        if kind == "external":
            self.paths.need("POST", f"/workflows/execute/external/{self.workflows['external']}", {"input": {"n": n}})
        elif kind == "event":
            self.paths.need("POST", "/event/v1/events", {
                "type": TELLS, "aggregateId": f"u{n}", "payload": {"n": n}}, 201)
        elif kind == "decides":
            one = self.paths.need("POST", "/trigger/v1/invocations", {
                "triggerId": ASKS, "input": {"n": n}, "idempotencyKey": str(n)})["invocation"]
            assert self.invocations.setdefault(n, one["id"]) == one["id"]
        else:
            one = self.paths.need("POST", "/trigger/v1/invocations", {
                "triggerId": "idn:access-request-dynamic-approver", "input": {"n": n}, "idempotencyKey": f"c{n}"})["invocation"]
            self.callbacks.setdefault(n, {"id": one["id"], "won": set()})
        with self.lock:
            self.begun.add((kind, n))

    def call_back(self, n):
        """Somebody decides, maybe as the process dies: an answer that did not come says nothing."""
        known = self.callbacks[n]
        for one in list(self.receiver.requests):
            if one.path == "/asked" and one.key == known["id"]:
                value = self.chance.randrange(1 << 30)
                known.setdefault("tried", set()).add(value)
                status, _, _ = self.paths.complete(known["id"], one.json["_metadata"]["secret"], {"value": value})
                assert status in (204, 400), status
                if status == 204:
                    known["won"].add(value)
                return

    def work(self, count):
        """Several callers at once, until the process is gone."""
        def one(kind):
            try:
                self.begin(kind) if kind != "callback" else [self.call_back(n) for n in list(self.callbacks)[-3:]]
            except GONE:
                pass  # the process is gone, which is the point; that nothing but a kill ended it is looked at below

        kinds = ["external", "event", "decides", "asks", "callback"]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            list(pool.map(one, [self.chance.choice(kinds) for _ in range(count)]))

    # MARK: Kills

    def kill_somewhere(self):
        """One life of the process, which ends at a random point of a random kind; its name."""
        how = self.chance.choice(["starts", "request", "answer", "wait", "young"])
        if how in ("request", "answer"):
            with self.lock:
                self.fatal, self.fatal_after = self.chance.randrange(1, 25), how == "answer"
        self.killed[how] += 1
        killer = None
        if how == "starts":
            killer = threading.Timer(self.chance.random() * 0.06, self.server.process.kill)
            killer.start()
        self.work(self.chance.randrange(3, 9))
        if how in ("request", "answer"):
            # Waiting runs of lives before are among those that make requests.
            end = time.monotonic() + 1.2
            while self.server.running and time.monotonic() < end:
                time.sleep(0.005)
        elif how == "wait":
            # Timers end a second after the runs began, those of lives before among them.
            time.sleep(self.chance.uniform(0, 0.3) if self.chance.random() < 0.5 else self.chance.uniform(0.9, 1.2))
        elif how == "young":
            self.server.kill()
            # It dies as it starts, before or after it goes on with what is there.
            young = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", *self.server.command], stdin=subprocess.DEVNULL,
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=programs.clean_environment())
            time.sleep(self.chance.random() * 0.2)
            young.kill()
            young.wait(10)
        if killer:
            killer.join()
        with self.lock:
            self.fatal = None
        self.server.kill()
        assert self.server.process.returncode == -signal.SIGKILL, self.server.output()
        self.start()

    # MARK: The end

    def runs(self, kind):
        found, offset = [], 0
        while page := self.paths.need("GET", f"/workflows/{self.workflows[kind]}/executions?limit=250&offset={offset}"):
            found += page
            offset += len(page)
        return found

    def ended_runs(self, kind):
        """The runs of a workflow once all have ended."""
        found = self.runs(kind)
        return found if all(one["status"] in ("Completed", "Failed") for one in found) else None

    def check(self):
        # Callers that keep a key ask again until they are answered.
        for kind, n in sorted(self.asked - self.begun):
            if kind in ("decides", "asks"):
                self.ask(kind, n)
        # Of a run there is word before its start is answered; an event's run comes when it comes.
        events = {n for kind, n in self.begun if kind == "event"}
        wait_for(lambda: events <= {one.json["n"] for one in list(self.receiver.requests) if one.path == "/call"}, 20)
        ended = {kind: wait_for(lambda: self.ended_runs(kind)) for kind in self.workflows}
        effects, numbers = collections.defaultdict(set), {}
        for one in self.receiver.requests:
            if one.path != "/asked":
                effects[one.path, json.dumps(one.json, sort_keys=True)].add(one.key)
        for (path, _), keys in effects.items():
            assert len(keys) == 1, f"{path} was called under {keys}"
        assert len({key for keys in effects.values() for key in keys}) == len(effects), "two effects have one key"
        for (path, body), keys in effects.items():
            numbers.setdefault(next(iter(keys)).split("/")[0], set()).add(json.loads(body)["n"])
        expected = set()
        for kind, found in ended.items():
            seen = set()
            for run in found:
                (n,) = numbers[run["id"]]
                plan = Plan(n)
                assert (kind, n) in self.asked and n not in seen, f"run {n} of {kind} was begun twice, or by nobody"
                seen.add(n)
                assert run["status"] == ("Completed" if plan.completed else "Failed"), (n, run)
                expected |= {(path, json.dumps(body, sort_keys=True)) for path, body in plan.effects}
                self.check_history(run["id"], plan)
            lost = {n for one, n in self.begun if one == kind} - seen
            assert not lost, f"{len(lost)} runs of {kind} are lost, as {min(lost)}"
        made = sum(one.path != "/asked" for one in self.receiver.requests)
        print(f"{sum(map(len, ended.values()))} runs, {len(effects)} effects, {made - len(effects)} requests more than that; "
              f"{len(self.callbacks)} callbacks; killed: {dict(self.killed)}")
        missing, unknown = expected - set(effects), set(effects) - expected
        assert not missing and not unknown, (sorted(missing)[:3], sorted(unknown)[:3])
        for n, id_ in self.invocations.items():
            told = self.paths.need("GET", f"/trigger/v1/invocations/{id_}?wait=20s")["invocation"]
            if Plan(n).completed:
                assert (told["state"], told["output"]) == ("INVOCATION_STATE_DECIDED", {"n": n, "answer": n}), told
            else:
                assert told["state"] == "INVOCATION_STATE_FAILED", told
        self.check_callbacks()

    def check_history(self, run, plan):
        history = self.paths.need("GET", f"/v3/workflow-executions/{run}/history")
        kinds = collections.Counter(event["type"] for event in history)
        assert kinds["WorkflowExecutionStarted"] == 1, kinds
        assert kinds["WorkflowExecutionCompleted"] + kinds["WorkflowExecutionFailed"] == 1, kinds
        done = collections.Counter(
            event["attributes"]["displayName"] for event in history
            if event["type"] in ("ActivityTaskCompleted", "ActivityTaskFailed", "WorkflowTaskCompleted"))
        assert done == plan.steps, (plan.n, done, plan.steps)

    def check_callbacks(self):
        """Each was asked, under one secret; who was told so is the only one that decided."""
        ids = {known["id"] for known in self.callbacks.values()}
        sent = lambda: [one for one in list(self.receiver.requests) if one.path == "/asked"]
        wait_for(lambda: ids <= {one.key for one in sent()}, 30)
        secrets_ = collections.defaultdict(set)
        for one in sent():
            secrets_[one.key].add(one.json["_metadata"]["secret"])
        assert all(len(found) == 1 for found in secrets_.values())
        for n, known in self.callbacks.items():
            self.call_back(n)
            assert self.paths.complete(known["id"], next(iter(secrets_[known["id"]])), {"value": -1})[0] == 400
            assert len(known["won"]) <= 1, known
            told = self.paths.need("GET", f"/trigger/v1/invocations/{known['id']}")["invocation"]
            assert told["state"] == "INVOCATION_STATE_DECIDED" and told["output"]["value"] in known["tried"], (told, known)
            assert not known["won"] or {told["output"]["value"]} == known["won"], (told, known)


def test_runs_end_as_they_would_have_without_the_kills(tmp_path):
    """`KILLS` says how often the process is killed, `KILLS_SEED` repeats the points of an earlier run as far as threads
    and clocks allow."""
    seed = int(os.environ.get("KILLS_SEED", secrets.randbelow(1 << 32)))
    print(f"KILLS_SEED={seed}")
    world = World(tmp_path, seed)
    try:
        world.set_up()
        for _ in range(KILLS):
            world.kill_somewhere()
        world.check()
        assert world.server.terminate() == 0, world.server.output()
    finally:
        if world.server:
            world.server.kill()
        world.receiver.close()


LOST = "the server ended 5 times while this was under way"


def lines_of(server, event):
    lines = [json.loads(line) for line in server.output().splitlines() if line.startswith("{")]
    return [line for line in lines if line.get("event") == event]


def set_aside(server):
    """How much was set aside since the start, by kind."""
    done = subprocess.run(["curl", "-sS", "--unix-socket", server.data / "admin.sock", "http://localhost/metrics"],
                          capture_output=True, text=True, check=True)
    return {kind: int(count) for kind, count in re.findall(
        r'pintle_store_queue_set_aside_total\{kind="([a-z-]+)"\} (\d+)', done.stdout)}


def test_a_run_that_kills_the_server_fails_at_last(tmp_path):
    """After five deaths it has failed and says why; runs that were under way beside it come to their ends."""
    hooks, world = Receiver(), {"deaths": 0}

    def answer(request):
        if request.json["n"] == "fatal":
            world["deaths"] += 1
            world["server"].process.kill()
        return {}

    hooks.answer("/step", answer, seconds=0.05)
    token = secrets.token_urlsafe(32)
    world["server"] = programs.start_pintle(tmp_path, token=token, extra=EXTRA)
    try:
        paths = Paths(world["server"], token)
        made = paths.need("POST", "/workflows", {
            "name": "w", "trigger": {"type": "EXTERNAL", "attributes": {}}, "definition": {"start": "Step", "steps": {
                "Step": call(hooks, "/step", "End", {"n": "{{$.trigger.n}}"}),
                "End": {"type": "success"}}}})
        paths.enable(made["id"])
        path = f"/workflows/execute/external/{made['id']}"
        # The others come first, so that they are under way when the server dies.
        runs = [paths.need("POST", path, {"input": {"n": str(n)}})["workflowExecutionId"] for n in range(8)]
        try:
            fatal = paths.need("POST", path, {"input": {"n": "fatal"}})["workflowExecutionId"]
        except GONE:
            fatal = None  # the answer may not have come any more
        lives = 0
        while True:
            wait_for(lambda: not world["server"].running or ended(paths, made["id"]), seconds=90)
            if world["server"].running:
                break
            world["server"].kill()
            lives += 1
            assert lives <= 6
            world["server"] = programs.start_pintle(tmp_path, token=token, extra=EXTRA)
            paths = Paths(world["server"], token)
        assert lives == world["deaths"] == 5
        found = {one["id"]: one["status"] for one in paths.need("GET", f"/workflows/{made['id']}/executions")}
        failed = [id_ for id_, status in found.items() if status == "Failed"]
        assert len(found) == 9 and len(failed) == 1 and fatal in (None, failed[0])
        assert all(found[id_] == "Completed" for id_ in runs)
        history = paths.need("GET", f"/workflow-executions/{failed[0]}/history")
        assert LOST in json.dumps(history[-1]), history[-1]
        (line,) = lines_of(world["server"], "run_set_aside")
        assert line["run"] == failed[0] and line["message"] == LOST
        assert set_aside(world["server"]) == {
            "delivery": 0, "trigger-invocation": 0, "workflow-run": 1, "workflow-schedule": 0}
        # Without what was at fault it can be run again, from where it was.
        hooks.answer("/step")
        hooks.requests.clear()
        again = paths.need("POST", f"/workflow-executions/{failed[0]}/retry", {"failedStep": True})
        assert paths.execution(again["id"], "Completed", "Failed")["status"] == "Completed"
        assert hooks.take("/step")[0].json == {"n": "fatal"}
        assert world["server"].terminate() == 0, world["server"].output()
    finally:
        world["server"].kill()
        hooks.close()


def test_schedules_and_invocations_that_were_set_aside(tmp_path):
    """An invocation has failed; a schedule has ended, and goes on when its workflow is enabled again."""
    hooks, token, asked = Receiver(), secrets.token_urlsafe(32), threading.Event()
    server = programs.start_pintle(tmp_path, token=token, extra=EXTRA)

    def ask(request):
        asked.set()
        return {}

    def schedules():
        return databases.rows(server.data, "SELECT lost_leases FROM work WHERE kind = 'workflow-schedule'")

    try:
        paths = Paths(server, token)
        hooks.answer("/ask", ask, seconds=2)
        paths.subscribe(hooks.url("/ask"), mode="SYNC")
        (begun,) = paths.test()
        made = paths.need("POST", "/workflows", {
            "name": "w", "trigger": {"type": "SCHEDULED", "attributes": {"cronString": "0 0 1 1 *"}},
            "definition": {"start": "End", "steps": {"End": {"type": "success"}}}})
        paths.enable(made["id"])
        assert asked.wait(10)
        server.kill()
        asked.clear()
        # As if four processes had died before this one, and all five with the schedule, which is due.
        for statement in ("UPDATE work SET lost_leases = 4 WHERE state = 2",
                          "UPDATE work SET lost_leases = 5, due_at = 1 WHERE kind = 'workflow-schedule'",
                          "UPDATE work_lanes SET wake_at = 1 WHERE kind = 'workflow-schedule'"):
            assert databases.change(server.data, statement) == 1
        server = programs.start_pintle(tmp_path, token=token, extra=EXTRA)
        paths = Paths(server, token)
        failed = paths.ended(begun["id"])["completeInvocationInput"]
        assert failed["output"] is None and LOST in json.dumps(failed["localizedError"]), failed
        (line,) = wait_for(lambda: lines_of(server, "invocation_set_aside"))
        assert line["invocation"] == begun["id"] and line["message"] == LOST
        (line,) = wait_for(lambda: lines_of(server, "run_not_started"))
        assert line["workflow"] == made["id"]
        assert line["message"] == LOST + ": the workflow is not started again until it is enabled anew"
        assert set_aside(server) == {"delivery": 0, "trigger-invocation": 1, "workflow-run": 0, "workflow-schedule": 1}
        assert schedules() == [] and not asked.is_set()
        paths.enable(made["id"], on=False)
        paths.enable(made["id"])
        assert schedules() == [("0",)]
        assert paths.need("GET", f"/workflows/{made['id']}/executions") == []
        assert server.terminate() == 0, server.output()
    finally:
        server.kill()
        hooks.close()


def ended(paths, workflow):
    """Whether all runs have ended; not as long as the server does not answer."""
    try:
        return all(one["status"] != "Running" for one in paths.need("GET", f"/workflows/{workflow}/executions"))
    except (OSError, http.client.HTTPException):
        return False
