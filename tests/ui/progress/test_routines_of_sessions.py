"""Of which routine a session was, as Progress tells it: also of one that is gone."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from footcoach.core.compiler import compile_plan
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.ui.progress.routine_names import RoutineNames
from tests.factories import NO_PREFERENCES
from tests.ui.histories import TODAY, make_record, write

pytest_plugins = ("tests.ui.progress.progress_pages",)

OWN = """id = "mine"
entries = [{ exercise = "ankle-circles" }]
[text.en]
name = "Mine"
"""


def plan_of(paths, routine_id):
    return compile_plan(load_catalogue(paths, "en").startable[routine_id], NO_PREFERENCES)


def write_some(data_dir, *, ids=("back-pain-article", "short-routine", "all-exercises")):
    """One session of each routine, the first one today."""
    paths = Paths(data_dir)
    days = (TODAY - timedelta(days=number) for number in range(len(ids)))
    write(paths, [make_record(plan_of(paths, id_), day, n) for n, (id_, day) in enumerate(zip(ids, days, strict=True))])


def facts(page):
    seen = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return [text for text in seen if text.endswith("all of it")]


def test_sessions__name_the_routine_where_it_is_not_the_usual_one(show_progress):
    shown = show_progress(write_some)
    shown.ask(lambda history: history.name_routines({"short-routine": "A short routine"}))
    shown.page.refresh()
    shown.settle()
    first, second, third = (text.split("  ·  ")[0] for text in facts(shown.page))
    assert (first, second, third) == ("6 exercises", "A short routine", "6 exercises")


def test_sessions__of_one_routine_alone(show_progress):
    shown = show_progress(write_some)
    field = shown.find("sessionsOfRoutine", QComboBox)
    named = [field.itemText(row) for row in range(field.count())]
    assert named == ["All routines", "back-pain-article", "short-routine", "Single exercises"]
    field.setCurrentIndex(2)
    field.activated.emit(2)
    shown.settle()
    assert [text.split("  ·  ")[0] for text in facts(shown.page)] == ["short-routine"]
    shown.buttons("deleteSession")[0].click()
    shown.settle()
    assert field.currentText() == "All routines"
    assert len(facts(shown.page)) == 2


def test_sessions__of_a_single_routine_need_no_choice(show_progress):
    shown = show_progress(lambda data_dir: write_some(data_dir, ids=("back-pain-article",)))
    assert not shown.find("sessionsOfRoutine").isVisible()


@pytest.mark.parametrize(
    ("routine_id", "expected"), [("usual", ""), ("all-exercises", ""), ("mine", "Mine"), ("gone", "gone")]
)
def test_worth_saying__what_does_not_go_without_saying(routine_id, expected):
    assert RoutineNames({"usual": "Usual", "mine": "Mine"}, "usual").worth_saying(routine_id) == expected


def test_name__of_a_routine_that_was_removed_stays(start_program):
    program = start_program(files={"routines/mine.toml": OWN}).appear().settle()
    program.press("routinesPlace")
    program.press("start-mine")
    program.run(60_000)
    program.end_session()
    program.press("closeSummaryButton")
    program.settle()
    program.press("routinesPlace")
    program.press("remove-mine")
    program.settle()
    assert program.asked(lambda history: history.routine_names())["mine"] == "Mine"
    program.press("progressPlace")
    program.settle()
    texts = [label.text() for label in program.page.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Mine  ·  Ankle circles") for text in texts)
