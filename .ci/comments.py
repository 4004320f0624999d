#!/usr/bin/env python3
"""Checks that whatever the libraries that others may use make public has a documentation comment.

Not asked of generated code, of members that override others, of `init()`, and of what a type has because a protocol asks
for it, which has described it. Prints one line for each declaration without one, and exits 1 when there is one.
usage: comments.py [--self-test]"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIBRARIES = ["Wire", "Net", "HTTP", "RPC"]

ATTRIBUTES = r"(?:@\w+(?:\([^)]*\))?\s+)*"
ATTRIBUTE = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s*)+$")
WORDS = (r"(?:@\w+(?:\([^)]*\))?\s+|final |static |class |mutating |nonmutating |override |indirect |convenience |required |"
         r"unowned(?:\(unsafe\))? |weak |package\(set\) |private\(set\) |internal\(set\) )*")
KINDS = "func|var|let|struct|class|enum|protocol|init|subscript|typealias|actor|macro"
PUBLIC = re.compile(rf"^\s*{WORDS}(?:public|open) {WORDS}({KINDS})\b\s*(==|[^\s(:<{{=]*)")
TYPE = re.compile(rf"^\s*{WORDS}(?:(?:public|open|package|private|fileprivate|internal) )?{WORDS}"
                  r"(struct|class|enum|protocol|actor|extension)\s+([\w.]+)")
REQUIREMENT = re.compile(rf"^\s*{ATTRIBUTES}(?:static |mutating )*(func|var|init|subscript|associatedtype)\b\s*([^\s(:<{{]*)")
CASE = re.compile(r"^\s*(?:indirect )?case\b")
FIELD = re.compile(rf"^\s*{WORDS}(?:public|open) {WORDS}(?:var|let) [^{{]*$")
# What protocols of the standard library ask for.
STANDARD = {"==", "hash", "description", "rawValue", "enqueue", "init(rawValue", "init(stringLiteral", "init(dictionaryLiteral"}


def name_of(line, kind, name):
    """A declaration's name, of an initialiser with the first label."""
    label = re.search(r"init\??\((\w+)", line)
    return name if kind != "init" else f"init({label[1]}" if label else "init("


def requirements(texts):
    """The names of protocols, and of what they ask for."""
    protocols, names = set(), set(STANDARD)
    for text in texts:
        inside = None
        for line in text.split("\n"):
            indent = len(line) - len(line.lstrip())
            kind = TYPE.match(line)
            if kind and kind[1] == "protocol":
                protocols.add(kind[2])
                inside = indent
            elif inside is not None and line.startswith(" " * inside + "}"):
                inside = None
            elif inside is not None and indent == inside + 2 and (match := REQUIREMENT.match(line)):
                names.add(name_of(line, match[1], match[2]))
    return protocols, names - {"", "init("}


def undocumented(text, protocols, names):
    """The lines, from 1, of public declarations without a comment."""
    lines = text.split("\n")
    found = []
    # Around a line: the indentation of members, the kind, and whether they may be what a protocol asks for.
    around = []
    for index, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        while around and line.strip() and indent < around[-1][0]:
            around.pop()
        match = PUBLIC.match(line)
        isMember = bool(around) and indent == around[-1][0]
        implied = None
        if isMember and around[-1][1] in ("enum", "protocol") and around[-1][3]:
            implied = (CASE if around[-1][1] == "enum" else REQUIREMENT).match(line)
        if kind := TYPE.match(line):
            head = " ".join(lines[index:index + 5]).split("{")[0]
            if not line.rstrip().endswith("}"):
                conforms = ":" in head or kind[1] == "extension" and kind[2] in protocols
                around.append((indent + 2, kind[1], conforms, bool(match)))
        if not match and not implied:
            continue
        if match and isMember and around[-1][2] and name_of(line, match[1], match[2]) in names:
            # A conformance: documentation shows what the protocol says.
            continue
        if match and (" override " in line or match[1] == "init" and "init()" in line):
            continue
        above = index - 1
        while above >= 0 and (ATTRIBUTE.match(lines[above]) or lines[above].lstrip().startswith("// swift-format")):
            above -= 1
        if above >= 0 and lines[above].lstrip().startswith("///"):
            continue
        # Rows of cases and of plain properties may share the comment above the first.
        row = CASE if implied and CASE.match(line) else FIELD if match and FIELD.match(line) else None
        while row and above >= 0 and row.match(lines[above]):
            above -= 1
        if row and above >= 0 and above < index - 1 and lines[above].lstrip().startswith("///"):
            continue
        found.append(index + 1)
    return found


CASES = [
    ("/// A.\npublic struct A {\n  public var b = 1\n}", [3]),
    ("/// A.\n@frozen\npublic struct A {\n  /// B.\n  @inlinable public var b = 1\n  public init() {}\n}", []),
    ("/// A.\npublic enum A {\n  case b\n  /// C.\n  case c\n  var d: Int { 1 }\n}", [3]),
    ("/// A.\npublic enum A {\n  /// B and c.\n  case b\n  case c\n}", []),
    ("/// A.\npublic protocol A {\n  func b()\n  /// C.\n  static func c()\n}", [3]),
    ("extension A: P {\n  public func c() {}\n  public func d() {}\n}", [3]),
    ("extension P {\n  public func c() {}\n  public func d() {}\n}", [3]),
    ("/// A.\npublic struct A: P {\n  public var c: Int { 1 }\n}", []),
    ("/// A.\npublic struct A {\n  public func c() {}\n}", [3]),
    ("/// A.\npublic struct A {\n  /// B and c.\n  public var b = 1\n  public var c = 1\n\n  public var d = 1\n}", [7]),
    ("extension A {\n  public func c() {}\n}", [2]),
    ("/// A.\nopen class A {\n  open func b() {}\n  public override func c() {}\n  func d() {}\n  public init(x: Int) {}\n}", [3, 6]),
    ("struct A {\n  func b() {}\n  // public func c()\n}", []),
]


def main():
    if "--self-test" in sys.argv:
        for text, expected in CASES:
            if (got := undocumented(text, {"P"}, STANDARD | {"c"})) != expected:
                print(f"{text}\n\n{got}, not {expected}")
                return 1
        return 0
    count = 0
    everything = [path.read_text() for library in LIBRARIES for path in (ROOT / "Sources" / library).rglob("*.swift")]
    protocols, names = requirements(everything)
    for library in LIBRARIES:
        for path in sorted((ROOT / "Sources" / library).rglob("*.swift")):
            if "Generated" in path.parts or path.name.startswith("Fuzz"):
                continue
            for line in undocumented(path.read_text(), protocols, names):
                print(f"{path.relative_to(ROOT)}:{line}: {path.read_text().splitlines()[line - 1].strip()}")
                count += 1
    if count:
        print(f"{count} public declarations without a documentation comment.", file=sys.stderr)
        return 1
    print("Whatever the libraries make public has its comment.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
