#!/usr/bin/env python3
"""Finds circles between the folders of one target.

Swift has no imports inside a target, so what a folder needs is read from its words. For each target in Sources:

- A folder is a directory with Swift files; the target's own directory is the folder ".", and a directory inside a
  folder is a folder of its own.
- A name belongs to the folder that declares it: types and type aliases at the top level of a file, functions,
  variables and operators there, and what an extension adds to a type of another folder or target (members whose names
  have a capital inside, types). Only names that the target declares exactly once count, whatever kind and depth the
  other declarations have, and none that are private or fileprivate: a word that may mean two things proves nothing. A
  nested type is reached through the one around it.
- A file refers to a name where the word stands outside of comments and text (what is interpolated into text is code).
  Types: not behind a dot, unless the target's own name is before it. Functions and variables: not behind a dot, and
  not as a label. Members of extensions: behind a dot. A file that uses the word for something of its own, such as a
  generic parameter, a parameter or a variable, does not refer to the name.
- A folder needs another if one of its files refers to a name of the other's, or extends one of its types.

So what is found is there; a use that shows no name (a member of a value whose type stands nowhere) is not seen.

Prints each circle with an example for each of its arrows, and exits 1 when there is one.
usage: folders.py [--root DIR] [TARGET...]     folders.py --self-test
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TYPES = {"struct", "class", "enum", "protocol", "actor", "typealias"}
VALUES = {"func", "var", "let", "case", "associatedtype", "subscript", "init", "macro"}
HIDDEN = {"private", "fileprivate"}
# A word, a number, or one other character; an escaped identifier is its word.
TOKEN = re.compile(r"`?([A-Za-z_]\w*)`?|\d\w*(?:\.\d\w*)?|\n|\S")
TEXT = re.compile(r'(#*)("""|")')


def code(source):
    """The source without comments and text, line for line; what is interpolated into text stays."""
    out, index = [], 0

    def blank(piece):
        out.append("\n" * piece.count("\n") or " ")

    while index < len(source):
        found = re.compile(r'//|/\*|#*"').search(source, index)
        if not found:
            out.append(source[index:])
            break
        out.append(source[index:found.start()])
        index = found.start()
        if found[0] == "//":
            end = source.find("\n", index)
            index = len(source) if end < 0 else end
        elif found[0] == "/*":
            end, depth = index + 2, 1
            while depth and end < len(source):
                mark = re.compile(r"/\*|\*/").search(source, end)
                end = mark.end() if mark else len(source)
                depth += {"/*": 1, "*/": -1}.get(mark[0], 0) if mark else -depth
            blank(source[index:end])
            index = end
        else:
            index = text(source, index, out, blank)
    return "".join(out)


def text(source, index, out, blank):
    """Copies a literal's interpolations to `out`; the index behind the literal."""
    hashes, quotes = TEXT.match(source, index).groups()
    part = re.compile(re.escape("\\" + hashes) + r"(\()?|" + re.escape(quotes + hashes))
    start = index = index + len(hashes) + len(quotes)
    while True:
        found = part.search(source, index)
        if not found:
            blank(source[start:])
            return len(source)
        if found[0] == quotes + hashes:
            blank(source[start:found.start()])
            return found.end()
        if not found[1]:
            index = found.end() + 1
            continue
        blank(source[start:found.start()])
        depth, end = 1, found.end()
        while depth and end < len(source):
            mark = re.compile(r'[()]|#*"').search(source, end)
            if not mark:
                return len(source)
            if mark[0] in "()":
                depth += 1 if mark[0] == "(" else -1
                end = mark.end()
            else:
                end = text(source, mark.start(), [], lambda piece: None)
        # Text inside an interpolation is taken out in turn.
        out.append("(" + code(source[found.end():end - 1]) + ")")
        start = index = end


class File:
    """What one file declares, introduces and mentions."""

    def __init__(self, path, source):
        self.path = path
        # (name, kind) of what others can see by its name: "type", "value"; (name, kind, extended) of extensions.
        self.top, self.added, self.extended = [], [], []
        # Every name that is declared at all, and those that only this file means.
        self.declared, self.own = [], set()
        # (word, word before, character before, word or character behind, line).
        self.words = []
        self._read(code(source))

    def _read(self, text):
        tokens, line = [], 1
        for match in TOKEN.finditer(text):
            if match[0] == "\n":
                line += 1
            else:
                tokens.append((match[1] or match[0], match[1] is not None, line))
        scopes, pending, hidden, depth = [], None, False, 0
        at = lambda index: tokens[index][0] if 0 <= index < len(tokens) else ""  # noqa: E731
        for index, (token, is_word, line) in enumerate(tokens):
            before, behind = at(index - 1), at(index + 1)
            if token in "([" and not is_word:
                depth += 1
            elif token in ")]" and not is_word:
                depth -= 1
            elif token == "{":
                scopes.append((pending or ("code", "", False), depth))
                pending, hidden, depth = None, False, 0
            elif token == "}":
                depth = scopes.pop()[1] if scopes else 0
                pending, hidden = None, False
            if not is_word:
                continue
            if token != "import" and before != "import":
                self.words.append((token, at(index - 2), before, behind, line))
            scope = scopes[-1][0] if scopes else ("file", "", False)
            if before == ".":
                continue
            if token in HIDDEN and behind != "(":
                hidden = True
            elif token == "extension":
                name, further = behind, index + 2
                while at(further) == ".":
                    name, further = f"{name}.{at(further + 1)}", further + 2
                pending = ("extension", name, hidden)
                self.extended.append((name.split(".")[0], line))
                hidden = False
            elif token in TYPES and tokens[index + 1][1] and behind not in VALUES and behind not in TYPES:
                if depth == 0:
                    self._declare(behind, "type", scope, hidden)
                    if token != "typealias":
                        pending = ("type", behind, hidden or scope[2])
                    hidden = False
            elif token in ("func", "var", "let", "case", "associatedtype"):
                if depth == 0 and scope[0] in ("file", "extension", "type"):
                    self._declare(behind, "value", scope, hidden)
                    if token == "func":
                        pending = ("code", "", False)
                    hidden = False
                else:
                    self.own.add(behind)
                    self.declared.append(behind)
            elif token in ("init", "subscript", "deinit") and scope[0] in ("type", "extension"):
                hidden = False
            # Parameters, labels and generic parameters.
            if behind == ":" and before not in ("?", "case") and depth > 0 or before in "(," and behind == ":":
                self.own.add(token)
            if before == "<" or before == "," and behind in (":", ">", ","):
                if token[0].isupper() and behind in (":", ">", ",") and self._is_generic(tokens, index):
                    self.own.add(token)

    @staticmethod
    def _is_generic(tokens, index):
        """Whether the word stands in the list of a declaration's generic parameters."""
        while index > 0 and tokens[index][0] != "<":
            if tokens[index][0] in "(){}=":
                return False
            index -= 1
        keyword = tokens[index - 2][0] if index >= 2 else ""
        return keyword in TYPES or keyword == "func" or tokens[index - 1][0] in ("init", "subscript")

    def _declare(self, name, kind, scope, hidden):
        if not re.match(r"[A-Za-z_]", name):
            return
        self.declared.append(name)
        if scope[0] == "code":
            self.own.add(name)
        elif hidden or scope[2]:
            self.own.add(name)
        elif scope[0] == "file":
            self.top.append((name, kind))
        elif scope[0] == "extension":
            self.added.append((name, kind, scope[1].split(".")[0]))
        elif kind == "type":
            self.own.add(name)


class Target:
    """The folders of one target; `files` is {path inside the target: source}."""

    def __init__(self, name, files):
        self.name = name
        self.files = [File(pathlib.PurePosixPath(path), source) for path, source in sorted(files.items())]
        self.arrows = collections.defaultdict(list)
        self._find_arrows()

    def _find_arrows(self):
        times = collections.Counter(name for file in self.files for name in file.declared)
        home, kinds = {}, {}
        for file in self.files:
            for name, kind in file.top:
                if times[name] == 1:
                    home[name], kinds[name] = file, kind
        for file in self.files:
            for name, kind, extended in file.added:
                at_home = extended in home and home[extended].path.parent == file.path.parent
                has_words = re.search(r"[a-z][A-Z]", name) or kind == "type"
                if times[name] == 1 and not at_home and has_words:
                    home[name], kinds[name] = file, "member" if kind == "value" else "type"
        for file in self.files:
            for name, line in file.extended:
                self._add(file, home.get(name), name, line)
            for word, two_before, before, behind, line in file.words:
                if word in home and word not in file.own and self._refers(kinds[word], two_before, before, behind):
                    self._add(file, home[word], word, line)

    def _refers(self, kind, two_before, before, behind):
        if kind == "member":
            return before == "."
        if before == ".":
            return two_before == self.name
        return kind == "type" or behind != ":"

    def _add(self, file, other, name, line):
        if other and other.path.parent != file.path.parent:
            self.arrows[str(file.path.parent), str(other.path.parent)].append((file.path, line, name, other.path))

    def circles(self):
        """Sets of folders that need each other."""
        nodes = sorted({folder for arrow in self.arrows for folder in arrow})
        reach = {node: {node} for node in nodes}
        changed = True
        while changed:
            changed = False
            for one, other in self.arrows:
                if not reach[other] <= reach[one]:
                    reach[one] |= reach[other]
                    changed = True
        groups = {frozenset(other for other in nodes if other in reach[node] and node in reach[other]) for node in nodes}
        return sorted((group for group in groups if len(group) > 1), key=sorted)

    def report(self):
        """A line for each circle and each of its arrows."""
        lines = []
        for circle in self.circles():
            lines.append(f"{self.name}: {', '.join(sorted(circle))} need each other")
            for (one, other), uses in sorted(self.arrows.items()):
                if one in circle and other in circle:
                    path, line, name, declared = uses[0]
                    names = len({use[2] for use in uses})
                    more = f" and {names - 1} more names" if names > 1 else ""
                    lines.append(f"  {one} -> {other}: {self.name}/{path}:{line} uses {name} of {declared}{more}")
        return lines


def target(directory):
    paths = sorted(directory.rglob("*.swift"))
    return Target(directory.name, {path.relative_to(directory).as_posix(): path.read_text() for path in paths})


# Each: what it is about, the files, the arrows that must be found.
SELF_TEST = [
    ("types", {"A/a.swift": "struct A { var b: B }", "B/b.swift": "public final class B {}"}, {"A>B"}),
    ("both ways", {"A/a.swift": "struct A { var b: B }", "b.swift": "class B { let a: A? = nil }"}, {"A>.", ".>A"}),
    ("comments and text", {"A/a.swift": '// B\n/* B /* B */ B */\nlet a = "B \\n \\" B" + #"B " \\(B)"#\n'
                           'let c = """\n B " B\n """', "B/b.swift": "struct B {}"}, set()),
    ("interpolation", {"A/a.swift": 'let a = "x \\(f(B.c, ")")) y"', "B/b.swift": "enum B { static let c = 1 }"}, {"A>B"}),
    ("a name declared twice", {"A/a.swift": "struct A { struct B {}; var b: B }", "B/b.swift": "struct B {}"}, set()),
    ("private names", {"A/a.swift": "struct A { let x: B }\nprivate struct B {}",
                       "B/b.swift": "fileprivate struct C {}", "C/c.swift": "let c: C"}, set()),
    ("generic parameters", {"A/a.swift": "struct A<B: Sendable> { var b: B }\nfunc f<C>(_ c: C) {}",
                            "B/b.swift": "struct B {}\nstruct C {}"}, set()),
    ("a generic argument", {"A/a.swift": "let a = Array<B>()", "B/b.swift": "struct B {}"}, {"A>B"}),
    ("nested types", {"A/a.swift": "let a: X.B = x", "B/b.swift": "struct B {}"}, set()),
    ("the target's own name", {"A/a.swift": "let a: T.B = x", "B/b.swift": "struct B {}"}, {"A>B"}),
    ("extensions", {"A/a.swift": "struct A {}", "B/b.swift": "extension A { func startNow() {} }"}, {"B>A"}),
    ("members of extensions", {"A/a.swift": "struct A {}", "B/b.swift": "extension A { func startNow() {} }",
                               "C/c.swift": "func c(x: Int) { x.startNow(); startNow() }"}, {"B>A", "C>B"}),
    ("extensions of others' types", {"A/a.swift": "let a = 1.asText", "B/b.swift": "extension Int { var asText: Int { 1 } }"},
     {"A>B"}),
    ("members of one word", {"A/a.swift": "let a = 1.text", "B/b.swift": "extension Int { var text: Int { 1 } }"}, set()),
    ("functions", {"A/a.swift": "func a() { begin(1); x.begin() }", "B/b.swift": "func begin(_ n: Int) {}"}, {"A>B"}),
    ("labels and members", {"A/a.swift": "func a() { x.begin(); f(begin: 1) }", "B/b.swift": "func begin() {}"}, set()),
    ("local names", {"A/a.swift": "func a() { let limit = 1; f(limit) }", "B/b.swift": "let limit = 1"}, set()),
    ("methods are not functions", {"A/a.swift": "struct A { func work() {} }", "B/b.swift": "func b() { work() }"}, set()),
    ("modifiers", {"A/a.swift": "class A { class func f() {}; private(set) var x = 1; static let y: B }",
                   "B/b.swift": "struct B {}"}, {"A>B"}),
    ("a type behind a private one", {"A/a.swift": "private struct P { let x = 1 }\nstruct A {}", "B/b.swift": "let b: A"},
     {"B>A"}),
    ("folders in folders", {"A/a.swift": "let a: B", "A/B/b.swift": "struct B {}"}, {"A>A/B"}),
]


def self_test():
    failures = 0
    for name, files, wanted in SELF_TEST:
        found = {f"{one}>{other}" for one, other in Target("T", files).arrows}
        if found != wanted:
            print(f"{name}: found {sorted(found)}, not {sorted(wanted)}")
            failures += 1
    circle = Target("T", {"A/a.swift": "struct A { var b: B }", "B/b.swift": "struct B { let c: C }",
                          "C/c.swift": "struct C { var a: [A] }", "D/d.swift": "let d: A"})
    if [sorted(group) for group in circle.circles()] != [["A", "B", "C"]] or len(circle.report()) != 4:
        print(f"a circle: {circle.report()}")
        failures += 1
    return failures


def main():
    arguments = sys.argv[1:]
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    root = ROOT
    if arguments[:1] == ["--root"]:
        root, arguments = pathlib.Path(arguments[1]), arguments[2:]
    names = arguments or sorted(path.name for path in (root / "Sources").iterdir() if path.is_dir())
    lines = [line for name in names for line in target(root / "Sources" / name).report()]
    for line in lines:
        print(line)
    if not lines:
        print("No folders of a target need each other.")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
