"""Runs that wait for their time: what a million of them cost a start and the memory, how soon work goes on after kill -9, and how
punctual a thousand timers a second are.

One run is started by the API. The others are written beside it, into the database of a server that has ended, as the server writes
them: the same row with another id and time."""
import os
import sqlite3
import statistics
import tempfile
import time

from workflow_server import Server

DEFINITION = {"start": "Wait", "steps": {
    "Wait": {"type": "action", "actionId": "sp:sleep", "versionNumber": 1,
             "attributes": {"type": "waitFor", "duration": "300d"}, "nextStep": "Done"},
    "Done": {"type": "success"}}}
# How many timers are due in each second, and for how many seconds.
TIMERS, SECONDS = 1000, 10
# Workflows, among which the runs are divided; half of them are the first one's.
WORKFLOWS = 100
# When the first work of a lane l is due that is in a state.
FIRST_DUE = ("SELECT MIN(due_at) FROM work w WHERE w.organization = l.organization AND w.kind = l.kind AND w.state = %d "
             "AND w.ended_at IS NULL AND w.lane = l.lane")
RUN_COLUMNS = "organization, id, workflow, snapshot, origin, account, request, status, started_at, closed_at, events, bytes, error, claim"
WORK_COLUMNS = ("organization, kind, id, lane, series, position, due_at, state, attempts, leased_by, token, leased_until, ended_at, "
                "outcome")


def table(programs, waiting, bars):
    found = {name: one_round(program, waiting) for name, program in programs.items()}
    print(f"\n### {waiting:,} runs that wait\n")
    print("| program | start s, none waits | all wait | MiB, none | all | after kill -9: first run s | late ms, median | 99 % | worst | "
          "CPU us/timer | CPU s a minute at rest |\n|---|" + "---:|" * 10)
    for name, one in found.items():
        print(f"| {name} | {one['start'][0]:.3f} | {one['start'][1]:.3f} | {one['memory'][0]:.1f} | {one['memory'][1]:.1f} | "
              f"{one['goes_on']:.3f} | {one['late'][0]:.0f} | {one['late'][1]:.0f} | {one['late'][2]:.0f} | {one['cost']:.0f} | "
              f"{one['rest']:.2f} |")
    one = found["pintle"]
    print("\n| figure | measured | bar |\n|---|---:|---:|")
    bars.check(f"start with {waiting:,} runs that wait", one["start"][1], at_most=1, digits=3, unit=" s")
    bars.check("memory more than without them", one["memory"][1] - one["memory"][0], at_most=50, digits=1, unit=" MiB")
    bars.check("work goes on after kill -9", one["goes_on"], at_most=1, digits=3, unit=" s")
    bars.check(f"the latest of {TIMERS} timers a second", one["late"][2], at_most=200, unit=" ms")


def one_round(program, waiting):
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        server = Server(program, directory)
        try:
            workflows = [server.workflow(f"w{n}", DEFINITION, {"type": "EXTERNAL", "attributes": {"name": "bench"}})
                         for n in range(WORKFLOWS)]
            for workflow in workflows:
                server.call("POST", f"/workflows/execute/external/{workflow}", {"n": 3})
            server.stop()
            found = {"start": [server.start()], "memory": [rest(server)[0]]}
            server.stop()
            begun = time.monotonic()
            write(server, workflows, waiting)
            print(f"wrote {waiting:,} runs in {time.monotonic() - begun:.0f} s, {os.path.getsize(server.database) >> 20} MiB",
                  flush=True)
            found["start"].append(server.start())
            memory, found["rest"] = rest(server)
            found["memory"].append(memory)
            server.stop()
            found["goes_on"], found["late"], found["cost"] = timers(server, workflows)
            return found
        finally:
            server.kill()


def rest(server, seconds=30):
    """The memory after some time in which nothing is due, and the CPU seconds that a minute of it takes; behind the sweep that
    comes 10 s after the start."""
    time.sleep(15)
    before = server.cpu()
    time.sleep(seconds)
    return server.memory(), (server.cpu() - before) * 60 / seconds


def write(server, workflows, count):
    """Writes runs that wait for other times, from 100 to 300 days from now."""
    database = sqlite3.connect(server.database, isolation_level=None)
    for statement in "PRAGMA synchronous = OFF", "PRAGMA cache_size = -400000", "BEGIN":
        database.execute(statement)
    day = 86_400 * 10**9
    now = time.time_ns()
    run, events, work = template(database, workflows[0])
    # In the order of the keys; ids that are less than the first one's belong to nobody.
    first = int(run["id"]) - count - 1

    def owner(n):
        return workflows[0] if n % 2 else workflows[1 + n // 2 % (len(workflows) - 1)]

    rows = ((str(first + n), owner(n), now + 100 * day + n * 200 * day // count) for n in range(count))
    insert(database, run, events, work, rows)
    for workflow in workflows:
        ids = (run["organization"], workflow)
        database.execute(
            "UPDATE workflow_run_counts SET (started, open) = (SELECT COUNT(*), COUNT(*) FROM workflow_runs WHERE organization = ?1 "
            "AND workflow = ?2) WHERE organization = ?1 AND workflow = ?2", ids)
    database.execute(f"UPDATE work_lanes AS l SET wake_at = ({FIRST_DUE % 1}) WHERE kind = 'workflow-run'")
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def template(database, workflow):
    """The rows of the run that a workflow has."""
    database.row_factory = sqlite3.Row
    run = database.execute("SELECT * FROM workflow_runs WHERE workflow = ? ORDER BY started_at LIMIT 1", [workflow]).fetchone()
    events = database.execute("SELECT events FROM workflow_run_events WHERE run = ?", [run["id"]]).fetchone()["events"]
    work = database.execute("SELECT * FROM work WHERE id = ?", [run["id"]]).fetchone()
    database.row_factory = None
    assert str(work["due_at"]) in events, events
    return run, events, work


def insert(database, run, events, work, rows):
    """Writes a run for each row: its id, workflow and the time at which it goes on."""
    snapshots = dict(database.execute("SELECT workflow, id FROM workflow_snapshots"))
    organization, due = run["organization"], str(work["due_at"])
    runs, works, histories = [], [], []

    def flush():
        database.executemany(f"INSERT INTO workflow_runs ({RUN_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", runs)
        database.executemany("INSERT INTO workflow_run_events (organization, run, first, events) VALUES (?,?,0,?)", histories)
        database.executemany(f"INSERT INTO work ({WORK_COLUMNS}) VALUES (?,?,?,?,?,?,?,1,0,NULL,0,NULL,NULL,NULL)", works)
        for rows in runs, works, histories:
            rows.clear()

    for id_, workflow, time_ in rows:
        history = events.replace(due, str(time_))
        runs.append((organization, id_, workflow, snapshots[workflow], "external", run["account"], id_, 2, run["started_at"], None,
                     2, len(history), None, None))
        histories.append((organization, id_, history))
        works.append((work["organization"], work["kind"], id_, f"{organization}/{workflow}", "", int(id_), time_))
        if len(runs) == 10_000:
            flush()
    flush()


def timers(server, workflows):
    """Lets timers come due, kills the server in the middle of it, and watches the rest: after how many seconds work went on, how late
    runs ended, and what each took of CPU."""
    database = sqlite3.connect(server.database, isolation_level=None)
    run, events, work = template(database, workflows[0])
    first = int(database.execute("SELECT MIN(id) FROM workflow_runs").fetchone()[0]) - 2 * TIMERS * SECONDS - 1
    begin = time.time_ns() + 4 * 10**9
    count = TIMERS * SECONDS
    # Half of them belong to one workflow.
    rows = [(str(first + n), workflows[0] if n % 2 else workflows[1 + n // 2 % (len(workflows) - 1)],
             begin + n * 10**9 // TIMERS) for n in range(count)]
    database.execute("BEGIN")
    insert(database, run, events, work, rows)
    for workflow in workflows:
        database.execute("UPDATE workflow_run_counts SET open = open + ? WHERE workflow = ?",
                         [sum(one[1] == workflow for one in rows), workflow])
    database.execute("UPDATE work_lanes SET wake_at = ? WHERE kind = 'workflow-run'", [begin])
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    server.start()
    wait_until(begin + 2 * 10**9)
    server.kill()
    killed = time.time_ns()
    # Work that comes due meanwhile, so that there is some to go on with.
    started = time.monotonic()
    server.start()
    look = server.look()
    ended = "SELECT 1 FROM workflow_runs WHERE organization = ? AND workflow = ? AND closed_at > ? LIMIT 1"
    while not look.execute(ended, [run["organization"], workflows[0], killed]).fetchone():
        assert time.monotonic() < started + 60, "no work goes on"
        time.sleep(0.002)  # polled: the store tells nobody outside
    goes_on = time.monotonic() - started
    # What came due while nothing ran is over soon; what comes due from then on is to be punctual.
    wait_until(time.time_ns() + 10**9)
    since, before = time.time_ns(), server.cpu()
    late = watch(look, begin + count * 10**9 // TIMERS + 5 * 10**8)
    counted = sum(one[2] >= since for one in rows)
    cost = (server.cpu() - before) / counted * 1e6
    look.close()
    return goes_on, (statistics.median(late), late[int(len(late) * 0.99)], late[-1]), cost


def watch(look, end):
    """How late the one is that is due first, milliseconds, each time when one looks."""
    late = []
    first = f"SELECT MIN(MIN(IFNULL(({FIRST_DUE % 1}), 1 << 62), IFNULL(({FIRST_DUE % 2}), 1 << 62))) FROM work_lanes l WHERE kind = ?"
    while time.time_ns() < end:
        (due,) = look.execute(first, ["workflow-run"]).fetchone()
        late.append(max(0, time.time_ns() - due) / 1e6)
        time.sleep(0.02)  # polled: the store tells nobody outside
    return sorted(late)


def wait_until(moment):
    time.sleep(max(0, moment - time.time_ns()) / 1e9)
