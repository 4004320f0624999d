#!/usr/bin/env python3
"""Compares every import with the layer table, and checks three rules that no compiler checks.

SwiftPM lets a file import what a dependency drags in, so a layer could reach past its neighbour unnoticed. Here a
target may import its row of the table, the system modules of its row, and nothing else. Prints one line for each
breach, as path:line: text, and exits 1 when there is one.
usage: imports.py [ROOT]
"""
import json
import pathlib
import re
import subprocess
import sys

# The layers, bottom up, an arrow down only. Package.swift may list less, never more.
LAYERS = {
    "CNghttp2": [], "COpenSSL": [], "CSQLite": [], "CCurl": [], "CZlib": [], "CShims": [],
    "PathTemplates": [],
    "Base": ["CShims"],
    "RegularExpressions": ["Base"],
    "Wire": ["Base"],
    "JSONPath": ["Base", "RegularExpressions", "Wire"],
    "Schedules": ["Base"],
    "Descriptors": ["Wire"],
    "Crypto": ["Base", "Wire", "COpenSSL"],
    "Net": ["Base", "CShims", "COpenSSL"],
    "HTTP": ["Base", "Net", "CNghttp2"],
    "RPC": ["Base", "PathTemplates", "Net", "HTTP", "Wire", "CZlib"],
    "OpenAPI": ["Base", "PathTemplates", "RPC", "Wire"],
    "WebFiles": ["Base", "RPC"],
    "API": ["Base", "RPC", "Wire"],
    "Store": ["Base", "Wire"],
    "Records": ["Base", "JSONPath", "Wire", "Store"],
    "StoreSQLite": ["Base", "Store", "CSQLite"],
    "StorePostgres": ["Base", "Store"],
    "Delivery": ["Base", "Crypto", "Net", "Store", "Records", "Wire", "CCurl", "CZlib"],
    "Engine": ["Base", "RegularExpressions", "Crypto", "JSONPath", "Schedules", "Store", "Records", "Delivery",
               "Wire"],
    "Services": ["Base", "API", "RPC", "JSONPath", "Schedules", "Wire", "Store", "Records", "Crypto", "Delivery",
                 "Engine"],
    "Server": ["Base", "Wire", "Net", "HTTP", "RPC", "OpenAPI"],
    "pintle": ["Base", "Crypto", "Wire", "Net", "HTTP", "RPC", "API", "Store", "StoreSQLite",
               "StorePostgres", "Records", "Delivery", "Engine", "OpenAPI", "WebFiles", "Schedules", "Services", "Server",
               "CCurl"],
    "pintle-testee": ["Base", "JSONPath", "Net", "HTTP", "RPC", "OpenAPI", "WebFiles", "Schedules", "Wire", "Server"],
    "pintle-fuzz": ["Base", "RegularExpressions", "Crypto", "Wire", "Schedules", "Descriptors", "JSONPath", "Net", "HTTP",
                    "RPC", "Delivery", "Engine", "Services", "Server"],
    # Nothing below it that holds its output, as Wire does.
    "protoc-gen-pintle": ["PathTemplates"],
}

# Modules of the toolchain that any target may import.
SYSTEM = {"Swift", "Synchronization", "Glibc"}
# The contract and the domain do no input or output: time, randomness and files come through seams.
WITHOUT_GLIBC = {"API", "Services"}
# A static binary grows from 10 MB to 70 MB with them.
FORBIDDEN = {"Foundation", "FoundationEssentials", "FoundationNetworking", "FoundationInternationalization"}

# What may stand at the top of the repository.
TOP = {".ci", ".gitignore", ".swift-format", "LICENSE", "Makefile", "Package.swift", "README.md", "Sources", "Tests",
       "certs", "docs", "proto"}

IMPORT = re.compile(
    r"^\s*(?:@[\w()]+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+"
    r"(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)")
UNCHECKED = re.compile(r"@unchecked\s+Sendable|nonisolated\(unsafe\)")


def module_name(target):
    """The name under which a target is imported."""
    return target.replace("-", "_")


def allowed_imports(target):
    system = SYSTEM - {"Glibc"} if target in WITHOUT_GLIBC else SYSTEM
    return {module_name(name) for name in LAYERS[target]} | system


def check_source(path, text, allowed, needs_reasons=True):
    """The breaches of one file, as (line, text)."""
    lines = text.splitlines()
    breaches = []
    for index, line in enumerate(lines):
        found = IMPORT.match(line)
        if found:
            name = found[1]
            if name in FORBIDDEN:
                breaches.append((index + 1, f"{name} may not be linked"))
            elif name not in allowed:
                breaches.append((index + 1, f"this layer may not import {name}"))
        code = line.split("//")[0]
        if needs_reasons and UNCHECKED.search(code):
            first = index
            # Lines in a row share the reason above the first.
            while first > 0 and UNCHECKED.search(lines[first - 1].split("//")[0]):
                first -= 1
            near = lines[max(0, first - 2):index + 1]
            if not any("//" in text for text in near):
                breaches.append((index + 1, "unchecked without its reason on the line or the two above"))
    return breaches


# What several test targets share; it lies beside them and nothing else depends on it.
FOR_TESTS = {"TestDatabases"}


def targets_of_package(root):
    """Package.swift's targets as {name: (kind, dependencies)}."""
    output = subprocess.run(["swift", "package", "--package-path", str(root), "dump-package"],
                            check=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL).stdout
    targets = {}
    for target in json.loads(output)["targets"]:
        names = [next(iter(d.values()))[0] for d in target["dependencies"]]
        kind = "test" if target["name"] in FOR_TESTS else target["type"]
        targets[target["name"]] = (kind, names)
    return targets


def check(root):
    breaches = []
    targets = targets_of_package(root)
    code = {name: deps for name, (kind, deps) in targets.items() if kind != "test"}
    for name in sorted(set(code) | set(LAYERS)):
        if name not in LAYERS:
            breaches.append(f"Package.swift: target {name} has no row in the layer table of .ci/imports.py")
        elif name not in code:
            breaches.append(f".ci/imports.py: the layer table has {name}, which is no target")
        elif set(code[name]) - set(LAYERS[name]):
            breaches.append(f"Package.swift: {name} may not depend on {sorted(set(code[name]) - set(LAYERS[name]))}")
    order = list(LAYERS)
    for name, dependencies in LAYERS.items():
        for dependency in dependencies:
            if order.index(dependency) >= order.index(name):
                breaches.append(f".ci/imports.py: {name} -> {dependency} points up")

    for name, (kind, dependencies) in targets.items():
        is_test = kind == "test"
        if not is_test and name not in LAYERS:
            continue
        if is_test:
            allowed = {module_name(d) for d in dependencies} | SYSTEM | {"Testing"}
            # A test may also reach what the tested layers stand on.
            for dependency in dependencies:
                allowed |= {module_name(d) for d in LAYERS.get(dependency, [])}
        else:
            # What it imports, its row of Package.swift has to list as well: SwiftPM builds without, until it does not.
            allowed = allowed_imports(name) & ({module_name(d) for d in dependencies} | SYSTEM)
        directory = root / ("Tests" if is_test else "Sources") / name
        for path in sorted(directory.rglob("*.swift")):
            for line, text in check_source(path, path.read_text(), allowed, needs_reasons=not is_test):
                breaches.append(f"{path.relative_to(root)}:{line}: {text}")

    listed = subprocess.run(["git", "-C", str(root), "ls-files"], check=True, stdout=subprocess.PIPE, text=True).stdout
    for entry in sorted({line.split("/")[0] for line in listed.splitlines()} - TOP):
        breaches.append(f"{entry}: not among the entries that may stand at the top")
    for line in listed.splitlines():
        if line.startswith("certs/") and line != "certs/README.md":
            breaches.append(f"{line}: certificates and keys are made, never committed")
    return breaches


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    breaches = check(root)
    for breach in breaches:
        print(breach)
    if breaches:
        print(f"{len(breaches)} breaches of the layers.", file=sys.stderr)
        return 1
    print("Every import is in its layer.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
