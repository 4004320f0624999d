#!/usr/bin/env python3
"""Puts small defects into a copy of the program, one build for all of them, and runs the tests against each.

    Tests/Mutants/mutants.py                 # every defect; at least 95 % must be seen
    Tests/Mutants/mutants.py NAME...         # some of them
    Tests/Mutants/mutants.py --check         # only whether each defect's place is still there, once

The copy lies in .build/mutants; the sources stay as they are. A defect is seen when a test fails, crashes or does
not come to its end: the suites named beside it are asked first, all others if those notice nothing.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import time

from defects import DEFECTS

ROOT = pathlib.Path(__file__).resolve().parents[2]
TREE = ROOT / ".build" / "mutants"
# The share of the defects that must be seen.
SHARE = 0.95
# How long the tests of one defect may take, in seconds: a hang is seen.
PATIENCE = 300
VARIABLE = "PINTLE_MUTANT"
SWITCH = """\
import Glibc

/// Which of the defects is on.
public enum Mutants {
  private static let chosen = getenv("%s").map { Int(atoi($0)) } ?? 0

  public static func isOn(_ number: Int) -> Bool { chosen == number }
}
""" % VARIABLE


def changed(text, number, defect):
    """The text of a file with a defect behind the switch."""
    count = text.count(defect.before)
    if count != 1:
        raise SystemExit(f"{defect.name}: its place stands {count} times in {defect.file}")
    return text.replace(defect.before, defect.after.replace("ON", f"Mutants.isOn({number})"))


def check():
    """Whether every defect can be put in."""
    names = [defect.name for defect in DEFECTS]
    assert len(set(names)) == len(names), "two defects have one name"
    for defect in DEFECTS:
        assert "ON" in defect.after, f"{defect.name} has no switch"
    changed_texts()
    print(f"{len(DEFECTS)} defects have their places.")


def changed_texts():
    """The texts of all changed files, each with all of its defects."""
    texts = {}
    for number, defect in enumerate(DEFECTS, 1):
        text = texts.get(defect.file) or (ROOT / defect.file).read_text()
        texts[defect.file] = changed(text, number, defect)
    return texts


def make_tree():
    """Copies the program and puts all defects in."""
    TREE.mkdir(parents=True, exist_ok=True)
    texts = changed_texts()
    texts["Sources/Base/Mutants.swift"] = SWITCH
    for file, text in texts.items():
        if not file.startswith("Sources/Base/") and not any(
            line in text for line in ("\nimport Base\n", "public import Base\n")
        ) and not text.startswith("import Base\n"):
            texts[file] = "import Base\n" + text
    wanted = set()
    for part in ("Package.swift", "Sources", "Tests", "proto"):
        start = ROOT / part
        for path in [start] if start.is_file() else start.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                wanted.add(str(path.relative_to(ROOT)))
    for name in wanted | set(texts):
        data = texts[name].encode() if name in texts else (ROOT / name).read_bytes()
        target = TREE / name
        target.parent.mkdir(parents=True, exist_ok=True)
        # What has not changed keeps its time, so that a second build is short.
        if not target.exists() or target.read_bytes() != data:
            target.write_bytes(data)
            if name not in texts:
                shutil.copymode(ROOT / name, target)
    for part in ("Sources", "Tests", "proto"):
        for path in (TREE / part).rglob("*"):
            if path.is_file() and str(path.relative_to(TREE)) not in wanted | set(texts):
                path.unlink()


def run(number, suites):
    """Runs tests with a defect on; returns what was seen of it, None for nothing."""
    command = ["swift", "test", "--skip-build"]
    if suites:
        command += ["--filter", suites]
    environment = dict(os.environ, **{VARIABLE: str(number)})
    try:
        result = subprocess.run(
            command, cwd=TREE, env=environment, capture_output=True, text=True, timeout=PATIENCE,
            errors="replace")
    except subprocess.TimeoutExpired:
        return "the tests did not end"
    if result.returncode == 0:
        if "Test run with 0 tests" in result.stdout and suites:
            raise SystemExit(f"no test is named {suites}")
        return None
    for line in (result.stdout + result.stderr).splitlines():
        if "recorded an issue" in line:
            return line.strip().lstrip("✘ ")[:140]
    return f"the tests ended with {result.returncode}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="the defects to try; all without any")
    parser.add_argument("--check", action="store_true", help="look only whether the places are there")
    parser.add_argument("--few", action="store_true", help="ask only the suites that are named beside a defect")
    options = parser.parse_args()
    check()
    if options.check:
        return
    chosen = [(n, d) for n, d in enumerate(DEFECTS, 1) if not options.names or d.name in options.names]
    make_tree()
    build = subprocess.run(["swift", "build", "--build-tests"], cwd=TREE, capture_output=True, text=True)
    if build.returncode:
        raise SystemExit("\n".join(line for line in build.stdout.splitlines() if "error:" in line))
    suites = "|".join(sorted({d.suites for _, d in chosen}))
    sound = run(0, suites)
    if sound:
        raise SystemExit(f"without any defect: {sound}")
    missed = []
    for number, defect in chosen:
        start = time.monotonic()
        seen = run(number, defect.suites)
        if not seen and not options.few:
            seen = run(number, None)
            seen = seen and f"elsewhere: {seen}"
        print(f"{defect.name:32} {time.monotonic() - start:6.1f} s  {seen or 'NOT SEEN'}", flush=True)
        if not seen:
            missed.append(defect.name)
    share = 1 - len(missed) / len(chosen)
    print(f"{len(chosen) - len(missed)} of {len(chosen)} defects were seen: {share:.0%}")
    if share < SHARE:
        sys.exit(1)


if __name__ == "__main__":
    main()
