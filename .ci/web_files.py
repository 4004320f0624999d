#!/usr/bin/env python3
"""Writes Sources/WebFiles/Generated from the files of the folders beside it, or checks that it is up to date.

A file stands there as a literal, as it is: text in UTF-8 without carriage returns and other control characters. What is
not text (a picture, a font) is refused: draw an SVG.
usage: web_files.py [--check]"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "WebFiles"
FOLDERS = ("client", "console")
# What browsers are told each of them is: WebFile.swift has the same endings.
ENDINGS = {".html", ".css", ".js", ".ts", ".json", ".svg", ".webmanifest", ".txt"}
NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
# Swift takes no other control characters in a literal, and a browser would read a carriage return as a line's end.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff]")


def problem(path, relative):
    """Why a file cannot be embedded; None when it can."""
    if path.suffix not in ENDINGS:
        return f"only {' '.join(sorted(ENDINGS))} are embedded"
    if not all(NAME.fullmatch(part) for part in relative.parts):
        return "names have small letters, digits, '.', '_' and '-'"
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError as error:
        return f"no UTF-8: {error}"
    if found := FORBIDDEN.search(text):
        return f"it has the control character U+{ord(found[0]):04X}"
    if not text.endswith("\n"):
        return "its last line has no end"
    return None


def literal(text):
    """A literal of several lines without escapes, closed by more number signs than the text has in a row."""
    longest = max((len(run) for run in re.findall(r"#+", text)), default=0)
    signs = "#" * (longest + 1)
    return f'{signs}"""\n{text}\n"""{signs}'


def table(folder):
    """The Swift file of one folder."""
    files = []
    for path in sorted(path for path in (ROOT / folder).rglob("*") if path.is_file()):
        relative = path.relative_to(ROOT / folder)
        if reason := problem(path, relative):
            sys.exit(f"{path}: {reason}")
        files.append(f'    WebFile(\n      "{relative.as_posix()}",\n{literal(path.read_text())}),\n')
    return (
        "// Made by .ci/web_files.py. Do not edit.\n// swift-format-ignore-file\n\n"
        "extension WebFile {\n"
        f"  /// The files of the folder {folder}, in the order of their names.\n"
        f"  static let {folder}: [WebFile] = [\n" + "".join(files) + "  ]\n}\n")


def main():
    wanted = {ROOT / "Generated" / f"WebFile+{folder.capitalize()}.swift": table(folder) for folder in FOLDERS}
    if "--check" in sys.argv:
        stale = [path.name for path, text in wanted.items() if not path.exists() or path.read_text() != text]
        if stale:
            print(f"{', '.join(stale)}: not what the folders have: run python3 .ci/web_files.py")
            return 1
        print("The embedded web files are up to date.")
        return 0
    for path, text in wanted.items():
        path.parent.mkdir(exist_ok=True)
        # A file that is the same keeps its time, so that a build stays small.
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
