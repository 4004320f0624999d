"""The pages of the documentation: each is in the index, and each of their links leads somewhere."""
import re

import pytest

from harness import programs

DOCS = programs.ROOT / "docs"
PAGES = [programs.ROOT / "README.md", *sorted(DOCS.glob("*.md")), *sorted((programs.ROOT / "Tests").glob("*/README.md"))]


def prose(page):
    """A page without its code, in which brackets are no links and "#" is a comment."""
    return re.sub(r"`[^`\n]*`", lambda code: code[0].replace("[", " ").replace("](", " "),
                  re.sub(r"^( *)```.*?^\1```$", "", page.read_text(), flags=re.S | re.M))


def anchors(page):
    """The names that a page's headings have, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.S | re.M), re.M)
    plain = (re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading) for heading in headings)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(programs.ROOT)))
def test_links_lead_somewhere(page):
    wrong = []
    for link in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            wrong.append(link)
    assert wrong == []


def test_the_index_has_every_page():
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", (DOCS / "README.md").read_text()))
    assert listed == {page.name for page in DOCS.glob("*.md")} - {"README.md"}


def test_every_target_of_the_fuzzer_is_described():
    cases = re.findall(r"^  case (\w+)$", (programs.ROOT / "Sources" / "pintle-fuzz" / "FuzzTarget.swift").read_text(), re.M)
    table = re.search(r"^\| Target \| Input .*?\n\n", (DOCS / "testing.md").read_text(), re.S | re.M)[0]
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.M)) == sorted(cases) and len(cases) > 20
