#!/usr/bin/env python3
"""Writes the table of docs/metrics.md from the sources of status in the code, or checks that it is up to date.
usage: metrics.py [--check]"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "metrics.md"
BEGIN, END = "<!-- made from the code by .ci/metrics.py -->", "<!-- end -->"
TEXT = r'"((?:[^"\\]|\\.)*)"'
# A source, or a histogram's source, with its name and help first.
SOURCE = re.compile(r"(StatusSource|\.source)\(\s*name: " + TEXT + r",\s*help:\s*" + TEXT + r"(?=([^{]*))")
# The table of what is counted of connections.
COUNT = re.compile(r"\(\s*" + TEXT + r", \.(counter|gauge),\s*" + TEXT + r"\s*\)")


def labels(rest, text):
    found = re.search(r"labels: ((?:labels|\[[^\]]*\])(?: \+ \[[^\]]*\])?)", rest)
    if not found:
        return []
    shared = re.search(r"let labels = (\[[^\]]*\])", text)
    words = found[1].replace("labels", shared[1]) if found[1].startswith("labels") else found[1]
    return re.findall(r'"(\w+)"', words)


def series():
    """(name, kind, labels, help) of every source, in the order of names."""
    found = []
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        if "Generated" in path.parts:
            continue
        text = path.read_text()
        sources = list(SOURCE.finditer(text))
        made = text.count("StatusSource(\n") + text.count(".source(\n")
        if made != len(sources):
            sys.exit(f"{path}: {made} sources of status, and {len(sources)} that can be read")
        for one in sources:
            rest = re.split(r"StatusSource\(|\.source\(", one[4])[0]
            kind = re.search(r"kind: \.(\w+)", rest)
            found.append((one[2], kind[1] if kind else "histogram", labels(rest, text), one[3]))
        if path.name == "HTTPCounters.swift":
            found += [(one[1], one[2], [], one[3]) for one in COUNT.finditer(text)]
    prefixed = [(name if name.startswith("process_") else "pintle_" + name, *rest) for name, *rest in found]
    return sorted(prefixed)


def main():
    rows = [f"| `{name}` | {kind} | {', '.join(f'`{label}`' for label in labels)} | {text} |"
            for name, kind, labels, text in series()]
    table = "\n".join(["| series | kind | labels | meaning |", "|---|---|---|---|", *rows])
    head, rest = PAGE.read_text().split(BEGIN)
    wanted = f"{head}{BEGIN}\n\n{table}\n\n{END}{rest.split(END)[1]}"
    if "--check" not in sys.argv:
        PAGE.write_text(wanted)
        return 0
    if PAGE.read_text() != wanted:
        print("docs/metrics.md is not what the code has: run python3 .ci/metrics.py")
        return 1
    print("docs/metrics.md is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
