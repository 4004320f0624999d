#!/usr/bin/env python3
"""Writes the table of docs/limits.md from the limits in Sources, or checks that it is up to date.

Limits stand beside what they bound: constants of `Limits` in files named Limits+Subject.swift, and values that a
server is given in files named SubjectLimits.swift. The table has them in the order of the layers.
usage: limits.py [--check]"""
import pathlib
import re
import sys

from imports import LAYERS

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "limits.md"
BEGIN, END = "<!-- made from Sources by .ci/limits.py -->", "<!-- end -->"
LIMIT = re.compile(r"^\s*(?:public |package )?(?:static )?(?:var|let) (\w+)(?:: (\w+))? = ([\d_ */+]+)\s*$")
HEADING = re.compile(r"^\s*// (\w[\w'/. ]*)$")


def number(expression):
    # Only digits, spaces, _ and arithmetic pass LIMIT.
    return eval(expression.replace("/", "//"), {"__builtins__": {}})  # noqa: S307


def shown(name, kind, value):
    if name.endswith("Seconds"):
        return duration(value * 10**9)
    if kind == "Int64" or name.endswith(("Nanoseconds", "Timeout")):
        return duration(value)
    if name.endswith("Bytes") or name.endswith("BufferedOutput"):
        for unit, size in (("MiB", 1 << 20), ("KiB", 1 << 10)):
            if value >= size and value % size == 0:
                return f"{value // size} {unit}"
        return f"{value} bytes"
    return f"{value:,}".replace(",", " ")


def duration(nanoseconds):
    for unit, size in (("d", 86_400 * 10**9), ("h", 3600 * 10**9), ("min", 60 * 10**9), ("s", 10**9), ("ms", 10**6),
                       ("us", 10**3)):
        if nanoseconds >= size and nanoseconds % size == 0:
            return f"{nanoseconds // size} {unit}"
    return f"{nanoseconds} ns"


def files():
    """The files that hold limits, by layer and then by path."""
    for target in LAYERS:
        for path in sorted((ROOT / "Sources" / target).rglob("*Limits*.swift")):
            if path.stem.startswith("Limits+") or path.stem.endswith("Limits"):
                yield path


def limits():
    """(heading, [(name, value, meaning)]) in the order of the source."""
    sections = []
    for path in files():
        sections.append(("", []))
        comment = []
        for line in path.read_text().splitlines():
            heading, limit = HEADING.match(line), LIMIT.match(line)
            if heading and not line.strip().startswith("///"):
                sections.append((heading[1], []))
            elif line.strip().startswith("///"):
                comment.append(line.strip()[3:].strip())
                continue
            elif limit:
                name, kind, expression = limit.groups()
                meaning = " ".join(comment).replace("|", "\\|")
                meaning = meaning.removesuffix(".") if not meaning.endswith("...") else meaning
                sections[-1][1].append((name, shown(name, kind, number(expression)), meaning))
            comment = []
    return [(heading, rows) for heading, rows in sections if rows]


def table():
    lines = ["| limit | value | what it bounds |", "|---|---:|---|"]
    for heading, rows in limits():
        if heading:
            lines.append(f"| **{heading}** | | |")
        lines += [f"| `{name}` | {value} | {meaning} |" for name, value, meaning in rows]
    return "\n".join(lines)


def main():
    page = PAGE.read_text()
    head, rest = page.split(BEGIN)
    tail = rest.split(END)[1]
    wanted = f"{head}{BEGIN}\n\n{table()}\n\n{END}{tail}"
    if "--check" in sys.argv:
        if page != wanted:
            print("docs/limits.md is not up to date: run python3 .ci/limits.py")
            return 1
        print("docs/limits.md is up to date.")
        return 0
    PAGE.write_text(wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
