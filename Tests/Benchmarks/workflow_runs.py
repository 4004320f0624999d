"""Runs of a workflow with three steps and nothing outside: how many a second 64 callers start and end durably, and what one caller
waits for a run that is done when it is answered."""
import http.client
import os
import statistics
import tempfile
import time

from workflow_server import PORT, Server, bench

DEFINITION = {"start": "Define Variable", "steps": {
    "Define Variable": {"type": "Mutation", "attributes": {"id": "sp:define-variable", "variables": [
        {"name": "n", "variableA.$": "$.trigger.n"}]}, "nextStep": "Compare"},
    "Compare": {"type": "choice", "choiceList": [{"comparator": "NumericGreaterThan", "variableA.$": "$.defineVariable.n",
                                                  "variableB": 5, "nextStep": "Big"}], "defaultStep": "Done"},
    "Big": {"type": "failure", "failureName": "big", "description": "too big"},
    "Done": {"type": "success"}}}


def table(programs, rounds, seconds, bars):
    """Measures the programs in turns."""
    results = {name: [] for name in programs}
    for number in range(rounds):
        for name in list(programs)[::-1 if number % 2 else 1]:
            results[name].append(one_round(programs[name], seconds))
    middle = {name: [statistics.median(column) for column in zip(*found)] for name, found in results.items()}
    print(f"\n### runs of three steps, {rounds} rounds, {os.cpu_count()} cores with those who call\n")
    print("| program | durable runs/s, 64 callers | CPU us/run | one caller: median ms | 99 % ms |\n|---|---:|---:|---:|---:|")
    for name, found in middle.items():
        print(f"| {name} | " + " | ".join(f"{value:.{digits}f}" for value, digits in zip(found, [0, 1, 2, 2])) + " |")
    rate, cost, usual, worst = middle["pintle"]
    print("\n| figure | measured | bar |\n|---|---:|---:|")
    bars.check("durable runs a second, 64 callers", rate, at_least=5000)
    bars.check("the same by the server's CPU time, on 2 cores", 2e6 / cost, at_least=5000)
    bars.check("one caller, median", usual, at_most=1.5, digits=2, unit=" ms")
    bars.check("one caller, 99 %", worst, at_most=5, digits=2, unit=" ms")


def one_round(program, seconds):
    with tempfile.TemporaryDirectory(prefix="pintle-bench.", dir=os.getcwd()) as directory:
        server = Server(program, directory)
        try:
            workflow = server.workflow("bench", DEFINITION, {"type": "EXTERNAL", "attributes": {"name": "bench"}})
            path = f"/workflows/execute/external/{workflow}"
            started = server.call("POST", path, {"n": 3})["workflowExecutionId"]
            assert server.call("GET", f"/workflow-executions/{started}")["status"] == "Completed"
            return measure(server, path, seconds)
        finally:
            server.kill()


def measure(server, path, seconds):
    body = os.path.join(server.directory, "body")
    with open(body, "w") as file:
        file.write('{"n":3}')
    extra = ["-d", body, "-H", f"authorization: Bearer {server.token}", "-H", "content-type: application/json"]

    def load(count):
        return bench["h2load"](f"http://127.0.0.1:{PORT}{path}", count, 64, 1, None, False, extra=extra)

    count = max(2000, int(2000 / load(2000) * seconds))
    before = server.cpu()
    taken = load(count)
    used = server.cpu() - before
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    head = {"authorization": f"Bearer {server.token}", "content-type": "application/json"}
    waits = []
    for _ in range(1000):
        begun = time.perf_counter()
        connection.request("POST", path, '{"n":3}', head)
        answer = connection.getresponse()
        answer.read()
        waits.append((time.perf_counter() - begun) * 1e3)
        assert answer.status == 200, answer.status
    waits.sort()
    return count / taken, used / count * 1e6, statistics.median(waits), waits[int(len(waits) * 0.99)]
