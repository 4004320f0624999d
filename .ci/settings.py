#!/usr/bin/env python3
"""Writes the table of docs/settings.md from what the built program says of its settings, or checks that it is up to
date.
usage: settings.py [--check] [PROGRAM]
PROGRAM is a built `pintle`; without one, the newest of .build/release and .build/debug, which is built when there is
none."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "settings.md"
BEGIN, END = "<!-- made from Sources/pintle/Options.swift by .ci/settings.py -->", "<!-- end -->"


def program(arguments):
    if arguments:
        return pathlib.Path(arguments[0])
    built = [path for kind in ("release", "debug") if (path := ROOT / ".build" / kind / "pintle").exists()]
    if not built:
        subprocess.run(["swift", "build", "--product", "pintle"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
        return ROOT / ".build" / "debug" / "pintle"
    return max(built, key=lambda path: path.stat().st_mtime)


def main():
    check = "--check" in sys.argv
    path = program([word for word in sys.argv[1:] if word != "--check"])
    table = subprocess.run([path, "settings", "-o", "markdown"], check=True, stdout=subprocess.PIPE,
                           stdin=subprocess.DEVNULL, text=True).stdout
    head, rest = PAGE.read_text().split(BEGIN)
    tail = rest.split(END)[1]
    wanted = f"{head}{BEGIN}\n\n{table}\n{END}{tail}"
    if not check:
        PAGE.write_text(wanted)
        return 0
    if PAGE.read_text() != wanted:
        print(f"docs/settings.md is not what {path} says: run python3 .ci/settings.py")
        return 1
    print("docs/settings.md is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
