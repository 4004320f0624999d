#!/usr/bin/env python3
"""Finds writes of services that do not say on whose behalf.

What somebody calls is written by `DomainStore.write(as:)` or `command(as:)`, which look at the caller's right again in
the transaction. In Sources/Services nobody else calls the store's own `write`, and what the server writes of itself,
`writeForServer` and `commandForServer`, stands in the files of SERVERS_OWN only.

Prints one line for each breach, as path:line: text, and exits 1 when there is one.
usage: writes.py [--self-test]
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SERVICES = ROOT / "Sources" / "Services"

# The entries themselves.
ENTRIES = {"DomainStore.swift", "Access/DomainStore+Caller.swift"}
SERVERS_OWN = {
    "Access/AccessKeys.swift": "the key of access tokens that a new instance lacks",
    "Access/Bootstrap.swift": "the first start",
    "Events/EventRetention.swift": "what has been kept for long enough",
    "Executions/BreakGlass.swift": "a start without executions",
    "Keys/InstanceKeys.swift": "keys that a new instance lacks",
}

# A store's write, whatever the store is called; `responses.write(` and writers of messages are none.
WRITE = re.compile(r"\b(?:\w*[sS]tore|DomainStore\([^)]*\))\.(write|rebuildProjections)\b\s*(\(\s*as:)?")
OWN = re.compile(r"\.(writeForServer|commandForServer)\b")


def breaches(path, text):
    """The breaches of one file, as (line, text); `path` is below Sources/Services."""
    found = []
    text = "\n".join(re.sub(r"^\s*//.*|\"[^\"]*\"", "", line) for line in text.splitlines())

    def add(match, breach):
        found.append((text.count("\n", 0, match.start()) + 1, breach))

    for match in WRITE.finditer(text):
        if match[1] == "rebuildProjections":
            if "DomainStore.authorize(" not in text[match.end():match.end() + 400]:
                add(match, "projections are rebuilt without a look at the caller's right")
        elif not match[2] and path not in ENTRIES:
            add(match, "a write without `as:` looks at nobody's right")
    for match in OWN.finditer(text):
        if path not in ENTRIES and path not in SERVERS_OWN:
            add(match, "a write of the server's own, in a file that SERVERS_OWN does not name")
    return found


def self_test():
    rows = [
        ("try await store.write { transaction in", 1),
        ("try await store.store.write { transaction in", 1),
        ("try await DomainStore(store: store).write { transaction in", 1),
        ("try await store.write(as: caller) { transaction, caller in", 0),
        ("try await store.write(\n  as: caller\n) { transaction, caller in", 0),
        ("try await responses.write(response)", 0),
        ("try await store.writeForServer { transaction in", 1),
        ("count = try await store.store.rebuildProjections(named: name)", 1),
    ]
    for line, count in rows:
        assert len(breaches("X.swift", line)) == count, line
    assert not breaches("Access/Bootstrap.swift", "try await store.writeForServer { transaction in")


def main():
    if "--self-test" in sys.argv:
        self_test()
        return 0
    failed = False
    for file in sorted(SERVICES.rglob("*.swift")):
        path = str(file.relative_to(SERVICES))
        for number, text in breaches(path, file.read_text()):
            print(f"Sources/Services/{path}:{number}: {text}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
