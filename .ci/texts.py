#!/usr/bin/env python3
"""Finds comparisons of foreign texts that are not by bytes.

Swift calls canonically equivalent texts equal ("K" and U+212A), SQL, JSON and protobuf do not. In Sources:

- No `Dictionary(uniqueKeysWithValues:)`: the second of two equal keys ends the process.
- Sets and dictionaries of `String` only in the files of OWN_WORDS, where every text is the program's own; others have
  `UTF8Key`.
- In the targets of RECORDS, a type whose `==` the compiler makes holds texts as `@UTF8Compared` properties. Not asked
  of errors (nothing is found by them), and of events and messages, whose protocols give them an `==`; nor of the
  types of OWN_TYPES.
- In the targets of CUTS no text is looked at or cut by characters (`hasPrefix`, `hasSuffix`, `split` at a text): a mark that
  combines with the character before it hides it, and U+212A is a "K". Not in the files of OWN_CUTS.

Prints one line for each breach, as path:line: text, and exits 1 when there is one.
usage: texts.py [--self-test]
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Programs for tests, and the generator, whose names protoc has checked.
LEFT_OUT = {"protoc-gen-pintle", "pintle-testee", "pintle-fuzz"}
RECORDS = {"Store", "Records", "Delivery", "Engine", "Services"}

# Where texts are the program's own words, or ASCII that was checked before.
OWN_WORDS = {
    "Base/Status/StatusSource.swift": "names of figures",
    "RPC/Calls/MethodTable.swift": "names of services at start",
    "RPC/Protocols/ConnectError.swift": "names of metadata, which are checked ASCII",
    "Delivery/Policy/HostName.swift": "a constant list, asked for canonical names, which are ASCII",
    "Server/CommandLine/CommandTable.swift": "names of options",
    "Server/CommandLine/Settings.swift": "names of options",
    "Server/CommandLine/SettingsReader.swift": "the environment, by names of options",
    "Server/CommandLine/SettingsReload.swift": "names of options",
    "Server/Process/Console.swift": "the environment, by names of options",
    "Server/Administration/LocalHTTPClient.swift": "fields of the server's own answers",
    "Services/Access/Caller.swift": "permissions, which roles name",
    "Services/Access/Role.swift": "permissions, which roles name",
    "Store/Schema/Migrator.swift": "names of features",
    "Store/Schema/ProjectionCheckpoints.swift": "names of projections",
    "StoreSQLite/SQLiteStatement.swift": "texts of statements",
    "StorePostgres/PostgresStatements.swift": "texts of statements",
    "StorePostgres/PostgresSettings.swift": "keywords of libpq",
}
# Types in which texts are the program's own words.
OWN_TYPES = {"LocalizedText", "Role", "CallCounts", "ActionsVersion"}

# Where texts are cut that are looked at by bytes: what comes from peers or is kept.
CUTS = RECORDS | {"Wire", "Net", "HTTP", "RPC", "Crypto", "StoreSQLite"}
# Where texts are the program's own words.
OWN_CUTS = {
    "Records/Access/MembershipTable.swift": "names of roles, which were checked when they were granted",
    "Records/Executions/KnownEventTypes.swift": "a list in the program",
    "StoreSQLite/SQLiteConnection.swift": "statements of migrations, and the path of the data directory",
    "Wire/Messages/JSONWriter.swift": "a number as Swift writes it",
}
CUT = re.compile(r'(?<!Validation)\.(?:hasPrefix|hasSuffix)\("|\.split\(separator: "')

TYPE = re.compile(r"^\s*(?:@\w+\s+)*(?:(?:public|package|private|fileprivate|indirect|final)\s+)*"
                  r"(struct|enum)\s+(\w+)(?:<[^>]*>)?\s*(?::\s*([^{]*))?\{")
TEXT = r"(?:String\??|\[String\]\??)"
PROPERTY = re.compile(rf"^\s*(?:(?:public|package|private|fileprivate)\s+)?(?:private\(set\)\s+)?(?:var|let)\s+(\w+)"
                      rf"\s*(?::\s*{TEXT}\s*(?:=.*)?|=\s*\"[^\"]*\")$")
CASE = re.compile(rf"^\s*(?:indirect )?case\s.*[(:,]\s*{TEXT}\s*[,)]")
TABLE = re.compile(r"\bSet<(?:String|Substring)>|\[(?:String|Substring)\s*:(?!:)|\bDictionary<(?:String|Substring)\b")


def breaches(path, text):
    """The breaches of one file, as (line, text); `path` is below Sources."""
    found = []
    lines = [re.sub(r"^\s*//.*", "", line) for line in text.splitlines()]
    checks_records = path.split("/")[0] in RECORDS
    depth, scopes = 0, []
    for number, line in enumerate(lines, 1):
        if "Dictionary(uniqueKeysWithValues:" in line:
            found.append((number, "Dictionary(uniqueKeysWithValues:) ends the process at the second of two keys"))
        if path.split("/")[0] in CUTS and path not in OWN_CUTS and CUT.search(line):
            found.append((number, "foreign texts are cut by bytes: utf8HasPrefix, utf8HasSuffix, utf8Split"))
        if path not in OWN_WORDS and TABLE.search(line):
            found.append((number, "a table of texts has UTF8Key for its key"))
        if scopes and depth == scopes[-1]["depth"] + 1:
            scope = scopes[-1]
            if re.search(r"static func == ?\(", line):
                scope["own"] = True
            text_property = scope["kind"] == "struct" and PROPERTY.match(line)
            if text_property or scope["kind"] == "enum" and CASE.match(line):
                scope["texts"].append(number)
        declared = TYPE.match(line)
        code = re.sub(r'"(?:\\.|[^"\\])*"', '""', line)
        change = code.count("{") - code.count("}")
        if declared and change > 0:
            conforms = re.findall(r"\w+", declared[3] or "")
            scopes.append({"depth": depth, "kind": declared[1], "name": declared[2], "texts": [], "own": False,
                           "made": bool({"Equatable", "Hashable"} & set(conforms))
                           and not {"Error", "DomainEvent", "Message"} & set(conforms)})
        depth += change
        while scopes and depth <= scopes[-1]["depth"]:
            scope = scopes.pop()
            if checks_records and scope["made"] and not scope["own"] and scope["name"] not in OWN_TYPES:
                found += [(at, f"{scope['name']} is compared by a text that is not @UTF8Compared") for at in scope["texts"]]
    return sorted(found)


SELF_TEST = [
    ("cuts by characters", "RPC/A.swift", 'a.hasPrefix("b")\na.hasSuffix("b")\na.split(separator: ".")\n', [1, 2, 3]),
    ("cuts by bytes", "RPC/A.swift", 'a.utf8HasPrefix("b")\nValidation.hasPrefix(a, b)\na.utf8Split(".")\n', []),
    ("the program's own words", "Server/A.swift", 'a.hasPrefix("-")\n', []),
    ("a dictionary", "Wire/a.swift", "let a = Dictionary(uniqueKeysWithValues: b)", [1]),
    ("tables", "Wire/a.swift", "let a: Set<String> = []\nlet b = [String: Int]()\nlet c: [Int: String]\nlet d: [UTF8Key: Int]", [1, 2]),
    ("a comment", "Wire/a.swift", "  /// Set<String>", []),
    ("own words", "Store/Schema/Migrator.swift", "let a: Set<String>", []),
    ("a record", "Store/a.swift", "public struct A: Sendable, Equatable {\n  public var a: String\n  @UTF8Compared var b: String\n"
     "  let c: [String]\n  var d: String?\n  var e: Int\n  var f: String { a }\n  var g = \"\"\n}", [2, 4, 5, 8]),
    ("elsewhere", "RPC/a.swift", "struct A: Equatable {\n  var a: String\n}", []),
    ("not compared", "Store/a.swift", "struct A: Sendable {\n  var a: String\n}", []),
    ("with its own", "Store/a.swift", "struct A: Hashable {\n  var a: String\n  static func == (l: A, r: A) -> Bool { true }\n}", []),
    ("an enum", "Store/a.swift", "enum A: Equatable {\n  case a(String)\n  case b(name: String, Int)\n  case c(Int)\n}", [2, 3]),
    ("an error", "Store/a.swift", "enum A: Error, Equatable {\n  case a(String)\n}", []),
    ("inside another", "Store/a.swift", "struct A: Equatable {\n  struct B {\n    var b: String\n  }\n  var a: String\n}", [5]),
]


def self_test():
    failures = 0
    for name, path, text, wanted in SELF_TEST:
        lines = [number for number, _ in breaches(path, text)]
        if lines != wanted:
            print(f"{name}: found {lines}, not {wanted}")
            failures += 1
    return failures


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    count = 0
    for source in sorted((ROOT / "Sources").rglob("*.swift")):
        path = source.relative_to(ROOT / "Sources").as_posix()
        if path.split("/")[0] in LEFT_OUT or "/Generated/" in path:
            continue
        for number, text in breaches(path, source.read_text()):
            print(f"Sources/{path}:{number}: {text}")
            count += 1
    for path in OWN_WORDS:
        if not (ROOT / "Sources" / path).exists():
            print(f".ci/texts.py: there is no Sources/{path}")
            count += 1
    if not count:
        print("Foreign texts are compared by their bytes.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
