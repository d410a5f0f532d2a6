"""The statement on accessibility speaks of every criterion of WCAG 2.2, A and AA, and only of tests that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STATEMENT = (ROOT / "docs" / "accessibility.md").read_text()
# 4.1.1 is no longer in WCAG 2.2.
CRITERIA = {
    "1.1": "1",
    "1.2": "1 2 3 4 5",
    "1.3": "1 2 3 4 5",
    "1.4": "1 2 3 4 5 10 11 12 13",
    "2.1": "1 2 4",
    "2.2": "1 2",
    "2.3": "1",
    "2.4": "1 2 3 4 5 6 7 11",
    "2.5": "1 2 3 4 7 8",
    "3.1": "1 2",
    "3.2": "1 2 3 4 6",
    "3.3": "1 2 3 4 7 8",
    "4.1": "2 3",
}
STATES = {"met", "partly", "not met", "does not apply"}
ROW = re.compile(r"\| (\d\.\d\.\d+) [^|]+ \((AA?)\) \| ([^|]+) \| (.*) \|")
ROWS = [found.groups() for found in map(ROW.fullmatch, STATEMENT.splitlines()) if found]


def test_statement__has_every_criterion_once_and_in_order():
    wanted = [f"{guideline}.{number}" for guideline, numbers in CRITERIA.items() for number in numbers.split()]
    assert [number for number, *_ in ROWS] == wanted
    assert len([level for _, level, *_ in ROWS if level == "A"]) == 31


def test_statement__says_of_each_whether_it_is_met_and_how_that_is_known():
    assert [row for row in ROWS if row[2] not in STATES] == []
    assert [row for row in ROWS if not row[3].strip()] == []


def test_statement__names_files_that_are_there():
    named = set(re.findall(r"\b(?:tests|docs|footcoach|assets)/[\w./-]*\w", STATEMENT))
    assert named
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


@pytest.mark.parametrize("page", ["README.md", "docs/architecture.md"])
def test_statement__can_be_found(page):
    assert "accessibility.md)" in (ROOT / page).read_text()
