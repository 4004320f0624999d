#!/usr/bin/env python3
"""Checks that docs/errors.md tells of each id that an error of a service can carry, once, with the code that the sources give it.
usage: errors.py [--check]"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "errors.md"
SERVICES = ROOT / "Sources" / "Services"
ID = r"(?:ACTION|ADMIN|AUTHZ?|COMMAND|DELIV|EVENT|EXEC|FUNC|GRPC|LOG|MANAG|MGMT|QUERY|V3)-[A-Za-z0-9]{4,10}|Err[A-Z][A-Za-z]+"
# Whatever a service's error carries, so that no kind of id is overlooked.
CARRIED = re.compile(r'\.fault\(\s*\.\w+,\s*"([^"]*)"|"([A-Z]{2,8}-[A-Za-z0-9]{4,10})"')
CODES = {"cancelled", "unknown", "invalidArgument", "deadlineExceeded", "notFound", "alreadyExists", "permissionDenied",
         "resourceExhausted", "failedPrecondition", "aborted", "outOfRange", "unimplemented", "internal", "unavailable",
         "dataLoss", "unauthenticated"}


def in_sources():
    """Each id with the codes that stand right before it."""
    found = {}
    for path in sorted(SERVICES.rglob("*.swift")):
        text = path.read_text()
        for words in CARRIED.findall(text):
            word = words[0] or words[1]
            if not re.fullmatch(ID, word):
                sys.exit(f"{path}: {word} looks like an id of an error, and .ci/errors.py does not know its kind")
        for match in re.finditer(rf'(?:\.(\w+),\s*)?"({ID})"', text):
            codes = found.setdefault(match[2], set())
            if match[1] in CODES:
                codes.add(match[1])
    return found


def in_page():
    """Each id of the table with its row's code, as Swift names it."""
    found, twice = {}, []
    for row in re.findall(r"^\| .*$", PAGE.read_text(), re.M):
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        for identity in re.findall(rf"`({ID})`", cells[0]):
            if identity in found:
                twice.append(identity)
            words = cells[1].lower().split()
            found[identity] = words[0] + "".join(word.capitalize() for word in words[1:])
    return found, twice


def main():
    sources, (page, twice) = in_sources(), in_page()
    problems = [f"{one} stands twice in the table" for one in twice]
    problems += [f"{one} is missing in the table" for one in sorted(sources.keys() - page.keys())]
    problems += [f"{one} is no id of the sources" for one in sorted(page.keys() - sources.keys())]
    problems += [f"{one} is {' or '.join(sorted(sources[one]))} in the sources, not {page[one]}"
                 for one in sorted(page.keys() & sources.keys()) if sources[one] and page[one] not in sources[one]]
    for problem in problems:
        print(f"docs/errors.md: {problem}")
    if not problems:
        print(f"docs/errors.md tells of each of {len(page)} ids.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
