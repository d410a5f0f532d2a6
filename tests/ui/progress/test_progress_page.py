"""Progress as a whole: what it shows of a history, and what it does when there is none."""

import sqlite3
import subprocess
import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.core.record import RecordStatus, SessionLine
from footcoach.storage.errors import FileError
from footcoach.storage.paths import Paths
from footcoach.ui.progress.calendar_card import CalendarCard
from footcoach.ui.progress.charts import Charts
from footcoach.ui.progress.progress_page import ProgressPage
from footcoach.ui.progress.words import session_text
from tests.test_accessibility import nameless
from tests.ui.histories import TODAY, default_plan, make_record, write, write_one_day, write_years
from tests.ui.window.test_pages_fit import check_fits

pytest_plugins = ("tests.ui.progress.progress_pages",)

FITS = [(1072, 800, 100), (816, 640, 100), (1072, 800, 200), (816, 640, 200), (800, 560, 200)]


def texts(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def weekly(paths_dir, weeks):
    """Three whole sessions in each of so many weeks before this one, and one today."""
    paths = Paths(paths_dir)
    plan = default_plan(paths)
    days = [TODAY - timedelta(weeks=week, days=day) for week in range(weeks) for day in (1, 2, 3)]
    write(paths, [make_record(plan, day, number) for number, day in enumerate([TODAY, *days])])


def test_numbers__one_day(show_progress):
    shown = show_progress(write_one_day)
    seen = texts(shown.page)
    for text in ("1 of 3", "days so far", "18", "minutes of exercise", "1", "since 23 November"):
        assert text in seen


def test_numbers__more_days_than_the_goal_are_said_as_people_say_it(show_progress):
    def write_four_days(folder):
        paths = Paths(folder)
        plan = default_plan(paths)
        write(paths, [make_record(plan, TODAY + timedelta(days=days), days) for days in range(4)])

    shown = show_progress(write_four_days)
    shown.today = TODAY + timedelta(days=3)
    shown.page.refresh()
    shown.settle()
    seen = texts(shown.page)
    assert {"4", "days, more than your goal of 3"} <= set(seen)
    assert "4 of 3" not in seen


@pytest.mark.parametrize(
    ("percent", "words"),
    [(100, "all of it"), (99, "nearly all of it"), (90, "nearly all of it"), (89, "most of it"),
     (50, "about half of it"), (39, "a part of it"), (9, "only begun"), (0, "only begun")],
)  # fmt: skip
def test_session__how_much_was_done_is_said_as_people_say_it(percent, words):
    line = SessionLine(
        id="1", routine_id="a", started_at_ms=0, utc_offset_min=0, day=TODAY, status=RecordStatus.ENDED,
        planned_ms=100_000, done_ms=percent * 1000, stop_reason=None, note="", pain=(), exercise_ids=frozenset("b"),
        last_at_ms=0,
    )  # fmt: skip
    assert f"  ·  {words}" in session_text(line, {})


@pytest.mark.parametrize("weeks", [1, 40])
def test_numbers__weeks_in_a_row(show_progress, weeks):
    shown = show_progress(lambda folder: weekly(folder, weeks))
    assert str(weeks) in texts(shown.page)
    assert str(3 * weeks + 1) in texts(shown.page)


def test_numbers__another_goal(show_progress):
    shown = show_progress(write_one_day)
    shown.page.show_goal(1)
    shown.settle()
    assert {"1 of 1", "day: goal met"} <= set(texts(shown.page))


def test_numbers__a_goal_of_one_day_that_is_not_met_yet(show_progress):
    def last_week(folder):
        paths = Paths(folder)
        write(paths, [make_record(default_plan(paths), TODAY - timedelta(days=3))])

    shown = show_progress(last_week)
    shown.page.show_goal(1)
    shown.settle()
    assert {"0 of 1", "day so far"} <= set(texts(shown.page))
    shown.page.show_goal(2)
    shown.settle()
    assert {"0 of 2", "days so far"} <= set(texts(shown.page))


def test_numbers__what_counts_days_is_named_by_days(show_progress):
    seen = texts(show_progress(write_one_day).page)
    assert "Last 28 days" in seen
    assert "Last 4 weeks" not in seen


def test_numbers__after_midnight(show_progress):
    shown = show_progress(write_one_day)
    shown.today = TODAY + timedelta(weeks=1)
    shown.page.hide()
    shown.page.show()
    shown.settle()
    assert "0 of 3" in texts(shown.page)
    assert shown.find("chosenDay").text() == "Monday 30 November: nothing done"


def test_clock_set_back__sessions_of_the_future_break_nothing(show_progress):
    shown = show_progress(write_one_day)
    shown.today = TODAY - timedelta(days=1000)
    shown.page.refresh()
    shown.settle()
    assert "0 of 3" in texts(shown.page)
    assert len(shown.buttons("editSession")) == 1


def test_empty__says_what_to_do_and_offers_only_to_take_in(show_progress):
    shown = show_progress()
    assert any("go to Today and press Start" in text for text in texts(shown.page))
    names = ("reportButton", "exportJsonButton", "exportCsvButton", "importButton")
    assert [shown.find(name).isVisible() for name in names] == [False, False, False, True]
    assert not shown.charts.is_loaded


def test_empty__a_button_leads_to_where_a_session_starts(show_progress):
    shown = show_progress()
    with shown.qtbot.waitSignal(shown.page.today_requested, timeout=1000):
        shown.find("goToTodayButton").click()


def test_transfer__is_seen_without_scrolling(show_progress):
    shown = show_progress(write_one_day)
    view = shown.page.findChild(QScrollArea).viewport()
    for name in ("reportButton", "exportJsonButton", "exportCsvButton", "importButton"):
        button = shown.find(name)
        assert view.rect().contains(QRect(button.mapTo(view, QPoint()), button.size()))


def test_open__first_time__numbers_and_days_are_seen_before_the_rest(show_progress, monkeypatch):
    first_seen = []

    def paint(page, event):
        paint_page(page, event)
        if page.findChild(CalendarCard).isVisible():
            first_seen.append(page.findChild(Charts).isVisible())

    paint_page = ProgressPage.paintEvent
    monkeypatch.setattr(ProgressPage, "paintEvent", paint)
    shown = show_progress(write_one_day)
    assert first_seen[0] is False
    assert shown.find("minutesChart").isVisible()
    assert shown.find("importButton").isVisible()


def test_refresh__when_something_was_changed_elsewhere(show_progress):
    shown = show_progress()
    record = make_record(default_plan(shown.paths), TODAY)
    shown.history.change(lambda history: history.save(record))
    shown.qtbot.waitUntil(lambda: not shown.is_empty)
    shown.qtbot.waitUntil(lambda: shown.charts.is_loaded)
    assert "1 of 3" in texts(shown.page)


def test_unreadable__says_so_when_no_answer_comes(show_progress, monkeypatch):
    def broken(*_args, **_kwargs):
        raise sqlite3.DatabaseError("malformed")

    monkeypatch.setattr("footcoach.ui.progress.progress_page.overview", broken)
    shown = show_progress(write_one_day, loads=False)
    shown.qtbot.waitUntil(lambda: any("cannot be read now" in text for text in texts(shown.page)))


def test_error__is_shown(show_progress):
    shown = show_progress()
    shown.history.error_found.emit(FileError("history.sqlite", "", "the disk is full", "Free some space."))
    assert "history.sqlite: the disk is full. Free some space." in texts(shown.page)


def test_status__of_saving_is_shown(show_progress):
    shown = show_progress(write_one_day)
    shown.page.show_status("Saved 1 session.")
    assert "Saved 1 session." in texts(shown.page)


def test_error__of_saving_stands_as_a_warning_instead_of_the_status(show_progress):
    shown = show_progress(write_one_day)
    error, status = shown.find("transferError"), shown.find("transferStatus")
    shown.page.show_status("Saving…")
    shown.page.show_error("a.json: cannot be written.")
    assert (error.isVisible(), error.text(), error.property("role")) == (True, "a.json: cannot be written.", "warning")
    assert not status.isVisible()
    shown.page.show_status("Saved 1 session.")
    assert (error.isVisible(), status.isVisible()) == (False, True)


def test_transfer__what_came_of_it_is_announced_to_who_cannot_see_it(show_progress, monkeypatch):
    announced = []
    monkeypatch.setattr(AccessibleAnnouncer, "announce", lambda _self, text: announced.append(text))
    shown = show_progress(write_one_day)
    shown.page.show_status("Saving…")
    shown.page.show_error("a.json: cannot be written.")
    shown.page.show_status("")
    assert announced == ["Saving…", "a.json: cannot be written."]


def test_change__is_announced_to_who_cannot_see_it(show_progress, monkeypatch):
    announced = []
    monkeypatch.setattr(AccessibleAnnouncer, "announce", lambda _self, text: announced.append(text))
    show_progress(write_one_day).press("dayOffButton")
    assert announced == ["23 November is a day off."]


def test_import__one_name_on_the_button(show_progress):
    assert show_progress().find("importButton").text() == "Import a saved file…"


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("reportButton", "report_requested"),
        ("exportJsonButton", "export_json_requested"),
        ("exportCsvButton", "export_csv_requested"),
        ("importButton", "import_requested"),
    ],
)
def test_transfer__buttons_ask_for_it(show_progress, button, signal):
    shown = show_progress(write_one_day)
    with shown.qtbot.waitSignal(getattr(shown.page, signal), timeout=1000):
        shown.find(button).click()


def test_names__everything_has_one(show_progress):
    shown = show_progress(write_one_day)
    assert nameless(shown.page) == []


def test_keyboard__one_day_of_the_calendar_is_a_stop_of_the_tab_key(show_progress):
    shown = show_progress(write_one_day)
    days = [w for w in shown.page.findChildren(QWidget) if type(w).__name__ == "DayButton" and w.isVisible()]
    stops = [day for day in days if day.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [QAccessible.queryAccessibleInterface(day).text(QAccessible.Text.Name) for day in stops] == [
        "Monday 23 November: 18 minutes, done, today"
    ]


@pytest.mark.parametrize("case", FITS, ids=lambda case: f"{case[0]}x{case[1]}-{case[2]}")
@pytest.mark.parametrize("history", [None, write_one_day, lambda folder: write_years(folder, 20)], ids=["0", "1", "20"])
def test_fit__nothing_is_clipped(show_progress, history, case):
    width, height, text_percent = case
    shown = show_progress(history, theme="dark", text_percent=text_percent, size=(width, height))
    if history is not None:
        for name in ("minutesChartTable", "daysChartTable", "painChartTable"):
            check_fits(shown.page)
            shown.press(name)
    check_fits(shown.page)


def test_start__loads_nothing_of_the_charts():
    code = "import sys, footcoach.ui.progress.progress_page; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {"pyqtgraph", "numpy"}
    assert "footcoach.ui.progress.session_dialog" not in done.stdout.split()
