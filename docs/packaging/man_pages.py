#!/usr/bin/env python3
"""Writes the manual pages of a built program from what it says of itself: pintle(1), pintle-COMMAND(1) for each command
or group of commands, and pintle.conf(5) for the settings of its configuration file.
usage: man_pages.py PROGRAM DIR
DIR gets man1/ and man5/. The pages' date is SOURCE_DATE_EPOCH, or that of the last commit."""
import os
import pathlib
import re
import subprocess
import sys
import time


def printed(program, *arguments):
    return subprocess.run([program, *arguments], check=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True,
                          env={name: value for name, value in os.environ.items() if not name.startswith("PINTLE_")}).stdout


def date():
    """The day of the pages, so that the same sources give the same bytes."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        commit = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=pathlib.Path(__file__).parent, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        epoch = commit.stdout.strip() or time.time()
    return time.strftime("%Y-%m-%d", time.gmtime(int(epoch)))


def text(line):
    """A line of text for roff: what it would read as a request or an escape is shown."""
    line = line.replace("\\", "\\e").replace("-", "\\-").replace("^", "\\(ha").replace("~", "\\(ti").replace("`", "\\(ga")
    line = line.replace('"', "\\(dq")
    return "\\&" + line if line.startswith((".", "'")) else line


def paragraphs(lines):
    """Blocks of lines, as roff; blank lines lie between them."""
    return ["." + "PP\n" + "\n".join(text(line) for line in block.split("\n"))
            for block in "\n".join(lines).strip("\n").split("\n\n") if block.strip()]


def synopsis(usage):
    """A usage line: each option in one piece."""
    words = re.findall(r"\[[^\[\]]*(?:\[[^\]]*\][^\[\]]*)*\](?:\.\.\.)?|\S+", usage)
    return "\n".join(text(word) for word in words)


class Help:
    """What `pintle help COMMAND` prints, taken apart."""

    def __init__(self, printed):
        lines = printed.rstrip("\n").split("\n")
        assert lines[0].startswith("usage: "), lines[0]
        self.usage = lines[0].removeprefix("usage: ")
        self.summary = lines[2]
        marks = {name: lines.index(name + ":") for name in ("options", "examples") if name + ":" in lines}
        body_end = min(marks.values(), default=len(lines))
        self.discussion = lines[3:body_end]
        self.examples = [line.strip() for line in lines[marks["examples"] + 1:]] if "examples" in marks else []
        self.options = []  # (head, meaning, notes)
        if "options" in marks:
            for line in lines[marks["options"] + 1:marks.get("examples", len(lines))]:
                if re.match(r"  \S", line):
                    head, meaning = re.split(r" {2,}", line.strip(), maxsplit=1)
                    self.options.append([head, meaning, ""])
                elif line.strip():
                    self.options[-1][2] = line.strip()

    def roff(self, heading):
        """The command's part of a page; `heading` makes its headings."""
        out = [heading("SYNOPSIS"), synopsis(self.usage), heading("DESCRIPTION"), text(self.summary)]
        out += paragraphs(self.discussion)
        if self.options:
            out.append(heading("OPTIONS"))
            for head, meaning, notes in self.options:
                out += [".TP", "\\fB" + text(head).removeprefix("\\&") + "\\fR", text(meaning)]
                if notes:
                    out.append(text(notes))
        if self.examples:
            out += [heading("EXAMPLES"), ".nf", *(text(line) for line in self.examples), ".fi"]
        return out


class Pages:
    def __init__(self, program, directory):
        self.program = program
        self.directory = pathlib.Path(directory)
        self.version = printed(program, "version").strip()
        self.date = date()

    def write(self, name, section, summary, body):
        title = name.upper().replace("-", "\\-")
        lines = ['.\\" Made from what the program says of itself.',
                 f'.TH {title} {section} {self.date} "{self.version}" "Pintle"',
                 ".nh", ".ad l", ".SH NAME", f"{text(name)} \\- {text(summary)}", *body]
        folder = self.directory / f"man{section}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.{section}").write_text("\n".join(lines) + "\n")

    def all(self):
        lines = printed(self.program, "help").split("\n")
        at = lines.index("commands:")
        names = [(name.split(), summary) for name, summary in
                 (re.split(r" {2,}", line.strip(), maxsplit=1) for line in lines[at + 1:] if line.startswith("  "))]
        groups = {}
        for words, summary in names:
            groups.setdefault(words[0], []).append((words, summary))
        self.program_page(lines[0].split(": ", 1)[1], groups)
        for group, commands in groups.items():
            self.group_page(group, commands)
        self.settings_page()

    def program_page(self, summary, groups):
        body = [".SH SYNOPSIS", "\\fBpintle\\fR COMMAND [OPTION]...", ".SH DESCRIPTION",
                "One process and one port serve one implementation of the APIs by gRPC, gRPC\\-Web, Connect and JSON.",
                "\\fBpintle serve\\fR is the server; the other commands look after it.", ".SH COMMANDS"]
        for group, commands in groups.items():
            body += [".TP", f"\\fBpintle\\-{text(group)}\\fR(1)"]
            if len(commands) == 1 and len(commands[0][0]) == 1:
                body.append(text(commands[0][1]))
            else:
                body.append(text(", ".join(" ".join(words) for words, _ in commands)) + ".")
        body += [".SH EXIT STATUS", "0 for what succeeded, 1 for what failed, 2 for a command line or a setting that is wrong.",
                 ".SH ENVIRONMENT", "Each setting of the server has a variable, PINTLE_ and its name; see", "\\fBpintle\\-serve\\fR(1).",
                 ".TP", "\\fBPINTLE_TOKEN\\fR", "the token for a server at \\fB\\-\\-url\\fR; without one a client certificate says who calls",
                 ".TP", "\\fBPINTLE_PROFILE\\fR", "the profile of a server, as \\fB\\-\\-profile\\fR",
                 ".TP", "\\fBNO_COLOR\\fR", "takes colours away",
                 ".SH FILES",
                 ".TP", "\\fI/etc/pintle/pintle.conf\\fR", "the server's settings; see \\fBpintle.conf\\fR(5)",
                 ".TP", "\\fI/var/lib/pintle\\fR", "database, keys and the socket of commands, where a package has installed it",
                 ".TP", "\\fI\\(ti/.config/pintle/profiles.json\\fR", "profiles, with their tokens",
                 ".SH SEE ALSO", "\\fBpintle.conf\\fR(5)"]
        self.write("pintle", 1, summary, body)

    def group_page(self, group, commands):
        if len(commands) == 1 and len(commands[0][0]) == 1:
            page = Help(printed(self.program, "help", group))
            body = page.roff(lambda name: f".SH {name}")
            summary = page.summary
        else:
            body = [".SH SYNOPSIS", f"\\fBpintle {text(group)}\\fR COMMAND [OPTION]..."]
            for words, _ in commands:
                page = Help(printed(self.program, "help", *words))
                body += [f".SH PINTLE {text(' '.join(words).upper())}"] + page.roff(lambda name: f".SS {name.capitalize()}")
            summary = ", ".join(" ".join(words[1:]) for words, _ in commands)
        body += [".SH SEE ALSO", "\\fBpintle\\fR(1), \\fBpintle.conf\\fR(5)"]
        self.write(f"pintle-{group}", 1, summary[0].lower() + summary[1:].rstrip("."), body)

    def settings_page(self):
        body = [".SH DESCRIPTION",
                "The file that \\fBpintle serve \\-\\-config\\fR names. It has a line for each setting, NAME = VALUE; lists",
                "repeat the line, a # begins a comment, and a value may stand in double quotes to keep its blanks.",
                "The environment overrides the file, and the command line both. SIGHUP has the server read it again.",
                ".SH SETTINGS"]
        for block in printed(self.program, "settings").strip().split("\n\n")[1:]:
            *meaning, setting = block.split("\n")
            assert setting.startswith("#") and " = " in setting, setting
            name, value = setting[1:].split(" = ", 1)
            body += [".TP", f"\\fB{text(name)}\\fR = {text(value)}", *(text(line.removeprefix("# ")) for line in meaning)]
        body += [".SH FILES", ".TP", "\\fI/etc/pintle/pintle.conf\\fR", "where packages and their unit have it",
                 ".SH SEE ALSO", "\\fBpintle\\-serve\\fR(1)"]
        self.write("pintle.conf", 5, "settings of the server pintle", body)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    Pages(os.path.abspath(sys.argv[1]), sys.argv[2]).all()
