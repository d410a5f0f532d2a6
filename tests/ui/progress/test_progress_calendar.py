"""The calendar of Progress: what each day says, and the days off."""

import sqlite3
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from footcoach.storage.history.history import History
from footcoach.storage.paths import Paths
from footcoach.ui.progress.day_button import DayButton
from tests.ui.histories import TODAY, default_plan, make_record, write

pytest_plugins = ("tests.ui.progress.progress_pages",)

FIVE_MONTHS_AGO = TODAY - timedelta(days=150)
A_YEAR_AGO = TODAY - timedelta(days=365)
ALL_SIX = "Tiptoe walk, Heel raises, Seated toe stretch, Foot massage, Resistance band, Ankle circles"


def some_days(folder):
    paths = Paths(folder)
    plan = default_plan(paths)
    begun = make_record(plan, TODAY - timedelta(days=4), 2, share=0.04)
    whole = [make_record(plan, day, 10 + number) for number, day in enumerate((TODAY, FIVE_MONTHS_AGO, A_YEAR_AGO))]
    write(paths, [begun, *whole], days_off=[TODAY - timedelta(days=2), A_YEAR_AGO])


def names(shown):
    """What a screen reader says of the days that are shown."""
    buttons = [button for button in shown.page.findChildren(DayButton) if button.isVisible()]
    return [QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) for button in buttons]


def button(shown, day):
    (found,) = [one for one in shown.page.findChildren(DayButton) if one.isVisible() and one.day == day]
    return found


def press_key(shown, key):
    focused = next(one for one in shown.page.findChildren(DayButton) if one.hasFocus())
    QTest.keyClick(focused, key)
    shown.settle()


def choose(shown, day):
    button(shown, day).click()
    shown.settle()


@pytest.fixture
def shown(show_progress):
    return show_progress(some_days, loads=False)


def test_names__of_all_days_of_three_months(shown):
    seen = names(shown)
    assert len(seen) == 30 + 31 + 30
    for name in (
        "Tuesday 1 September: nothing done",
        "Thursday 19 November: 2 minutes, partly done",
        "Saturday 21 November: day off",
        "Monday 23 November: 18 minutes, done, today",
    ):
        assert name in seen


def told(shown):
    """What is said of the chosen day, line by line."""
    return shown.find("chosenDay").text().splitlines()


def test_choose__a_day_with_one_whole_exercise_counts_and_is_not_done(show_progress):
    def tenth(folder):
        paths = Paths(folder)
        write(paths, [make_record(default_plan(paths), TODAY, share=0.1)])

    shown = show_progress(tenth, loads=False)
    assert told(shown) == [
        "Monday 23 November: 4 minutes, partly done, counts for your week",
        "Tiptoe walk, Heel raises",
    ]


def test_choose__a_whole_session_stays_done_beside_one_that_was_ended_early(show_progress):
    def two(folder):
        paths = Paths(folder)
        plan = default_plan(paths)
        write(paths, [make_record(plan, TODAY, 1), make_record(plan, TODAY, 2, share=0.04)])

    shown = show_progress(two, loads=False)
    assert told(shown) == ["Monday 23 November: 19 minutes, done", ALL_SIX]


def test_choose__tells_the_day_in_words(shown):
    choose(shown, TODAY - timedelta(days=4))
    assert told(shown) == ["Thursday 19 November: 2 minutes, partly done", "Tiptoe walk"]
    choose(shown, TODAY - timedelta(days=3))
    assert told(shown) == ["Friday 20 November: nothing done"]


def test_day_off__by_the_button_and_back(shown):
    choose(shown, TODAY)
    shown.press("dayOffButton")
    assert shown.ask(lambda history: TODAY in history.days_off())
    assert told(shown) == ["Monday 23 November: 18 minutes, done, day off", ALL_SIX]
    assert shown.find("changeTold").text() == "23 November is a day off."
    shown.press("dayOffButton")
    assert not shown.ask(lambda history: TODAY in history.days_off())
    shown.press("undoButton")
    assert shown.ask(lambda history: TODAY in history.days_off())


def test_day_off__pressed_twice_before_the_answer_is_one_change(shown):
    yesterday = TODAY - timedelta(days=1)
    for day, presses in ((yesterday, 1), (TODAY, 2)):
        choose(shown, day)
        for _ in range(presses):
            shown.find("dayOffButton").click()
        shown.settle()
    assert shown.find("changeTold").text() == "23 November is a day off."
    for _ in range(2):
        QTest.keyClick(shown.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        shown.settle()
    assert shown.find("changeTold").text() == "22 November is not a day off."
    assert not {yesterday, TODAY} & shown.ask(History.days_off)


def test_day_off__taking_it_back_that_fails_is_offered_again(shown, monkeypatch):
    def fail(*_args, **_kwargs):
        raise sqlite3.OperationalError("database is locked")

    choose(shown, TODAY)
    shown.press("dayOffButton")
    with monkeypatch.context() as broken:
        broken.setattr(History, "set_day_off", fail)
        shown.press("undoButton")
    assert shown.ask(lambda history: TODAY in history.days_off())
    shown.press("undoButton")
    assert not shown.ask(lambda history: TODAY in history.days_off())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_day_off__by_the_keys_and_back(shown, key):
    choose(shown, TODAY - timedelta(days=1))
    press_key(shown, Qt.Key.Key_Right)
    press_key(shown, key)
    assert shown.ask(lambda history: TODAY in history.days_off())
    press_key(shown, key)
    assert not shown.ask(lambda history: TODAY in history.days_off())


def test_keys__go_from_day_to_day_and_into_the_months_before(shown):
    choose(shown, TODAY)
    press_key(shown, Qt.Key.Key_Left)
    assert shown.find("chosenDay").text().startswith("Sunday 22 November")
    press_key(shown, Qt.Key.Key_Up)
    assert shown.find("chosenDay").text().startswith("Sunday 15 November")
    for _ in range(3):
        press_key(shown, Qt.Key.Key_PageUp)
    assert shown.find("chosenDay").text().startswith("Saturday 15 August")
    assert "Saturday 15 August: nothing done" in names(shown)


def test_keys__the_last_day_of_a_shorter_month(shown):
    choose(shown, TODAY - timedelta(days=23))
    press_key(shown, Qt.Key.Key_PageUp)
    assert shown.find("chosenDay").text().startswith("Wednesday 30 September")


def test_earlier__asks_for_what_is_not_known_yet(shown):
    for _ in range(4):
        shown.press("calendarEarlier")
    assert "Sunday 23 November 2025: 18 minutes, done, day off" in names(shown)
    assert shown.find("calendarLater").isEnabled()
    for _ in range(4):
        shown.press("calendarLater")
    assert not shown.find("calendarLater").isEnabled()
    assert "Monday 23 November: 18 minutes, done, today" in names(shown)


def test_earlier__pressed_twice_before_the_answer_keeps_days_off_that_were_done(show_progress):
    day = TODAY.replace(month=5, day=5)

    def write_it(folder):
        paths = Paths(folder)
        plan = default_plan(paths)
        write(paths, [make_record(plan, day, 1), make_record(plan, A_YEAR_AGO, 2)], days_off=[day])

    shown = show_progress(write_it, loads=False)
    shown.press("calendarEarlier")
    for _ in range(2):
        shown.find("calendarEarlier").click()
    shown.settle()
    shown.press("calendarLater")
    assert "Tuesday 5 May: 18 minutes, done, day off" in names(shown)


def test_earlier__what_is_shown_stays_known_when_asked_anew(shown):
    for _ in range(4):
        shown.press("calendarEarlier")
    shown.page.refresh()
    shown.settle()
    assert "Sunday 23 November 2025: 18 minutes, done, day off" in names(shown)


def test_marks__differ_without_colour(shown):
    """Done, begun, off and nothing are told apart in a picture without colours."""

    def picture(day):
        """How light it is at the top of the disc, in the corner of the square, and between the number and the edge."""
        image = button(shown, day).grab().toImage()
        reach_px = round(min(image.width(), image.height()) * 0.33)
        middle = QPoint(image.width() // 2, image.height() // 2)
        places = (QPoint(0, -reach_px), QPoint(reach_px, reach_px), QPoint(0, reach_px * 3 // 4))
        return tuple(image.pixelColor(middle + place).lightness() // 16 for place in places)

    days = [TODAY - timedelta(days=days) for days in (0, 2, 3, 4)]
    for day in days:
        button(shown, day).set_chosen(False)
    assert len({picture(day) for day in days}) == 4


def test_width__fewer_months_where_there_is_less_room(show_progress):
    shown = show_progress(some_days, loads=False, size=(560, 800))
    assert len(names(shown)) == 30
