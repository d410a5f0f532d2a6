"""The charts of Progress: what they say in words, what they draw, and that they follow theme, size and period."""

from dataclasses import replace
from datetime import date, timedelta
from math import isnan

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QTableWidget

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.pain_trend import PainTrend
from footcoach.core.progress import GoalState, Period, Span
from footcoach.storage.paths import Paths
from footcoach.ui.common.chart_ticks import amount_ticks, day_ticks
from footcoach.ui.common.legend import Legend
from footcoach.ui.common.theme import DARK, LIGHT, apply_theme
from footcoach.ui.progress.chart_words import met_text, trend_text
from footcoach.ui.progress.words import minutes_number, minutes_text
from tests.ui.formats import FORMATS
from tests.ui.histories import TODAY, answers, default_plan, make_record, write, write_one_day, write_years

pytest_plugins = ("tests.ui.progress.progress_pages",)


def two_years(folder):
    write_years(folder, 104)


def choose(shown, period):
    field = shown.find("periodField")
    field.setCurrentIndex(field.findData(period.value))
    field.activated.emit(field.currentIndex())
    shown.settle()


def summary(shown, name):
    """The sentence of a chart."""
    return shown.find(name)._summary.text()


def table(shown, name):
    """The rows of a chart's table, as a person reads them."""
    if not shown.find(name).findChild(QTableWidget).isVisible():
        shown.press(f"{name}Table")
    found = shown.find(name).findChild(QTableWidget)
    rows, columns = range(found.rowCount()), range(found.columnCount())
    return [[found.item(row, column).text() for column in columns] for row in rows]


def heights(chart):
    """The amounts of the bars by their places: goal met, not met, not over yet, days off."""
    return [dict(zip(*chart._bars[state].getData(), strict=True)) for state in GoalState]


def test_one_day__makes_sense(show_progress):
    shown = show_progress(write_one_day)
    assert summary(shown, "minutesChart") == "18 minutes in total, on average 18 minutes a week."
    assert summary(shown, "daysChart") == "This week is your first."
    assert summary(shown, "painChart").startswith("From 0, no pain, to 10, the worst pain.")
    assert table(shown, "minutesChart") == [["23 Nov 2026", "18", "not yet"]]
    assert table(shown, "daysChart") == [["23 Nov 2026", "1", "3", "1", "100 %"]]
    assert table(shown, "painChart") == [["23 Nov 2026", "4", "3", "–"]]


def test_bars__full_where_the_goal_was_met(show_progress):
    def three_weeks(folder):
        paths = Paths(folder)
        plan = default_plan(paths)
        days = [TODAY - timedelta(days=days) for days in (0, 7, 6, 5, 14, 13)]
        write(paths, [make_record(plan, day, number) for number, day in enumerate(days)])

    shown = show_progress(three_weeks)
    met, missed, so_far, paused = heights(shown.chart("daysChart"))
    middles = [(TODAY - timedelta(weeks=weeks)).toordinal() + 3.5 for weeks in (0, 1, 2)]
    assert met == {middles[1]: 3}
    assert missed == {middles[2]: 2}
    assert so_far == {middles[0]: 1}
    assert paused == {}
    assert [row[2] for row in table(shown, "minutesChart")] == ["not yet", "yes", "no"]
    assert summary(shown, "daysChart") == "You met your goal in 1 of 2 weeks."


def ill_in_between(folder, off=range(8, 15), done_while_ill=()):
    """A week with the goal met, a week of illness, another with the goal met, and the present one with nothing yet."""
    paths = Paths(folder)
    plan = default_plan(paths)
    met = [TODAY - timedelta(days=days) for days in (1, 2, 3, 15, 16, 17)]
    done = [*met, *(TODAY - timedelta(days=days) for days in done_while_ill)]
    days_off = [TODAY - timedelta(days=days) for days in off]
    write(paths, [make_record(plan, day, number) for number, day in enumerate(done)], days_off)


@pytest.mark.parametrize(("off", "done"), [(range(8, 15), ()), ((9, 10), (8,))])
def test_days_off__a_week_of_them_is_not_missed(show_progress, off, done):
    shown = show_progress(lambda folder: ill_in_between(folder, off, done))
    assert summary(shown, "daysChart") == "You met your goal in 2 of 2 weeks."
    assert [row[2] for row in table(shown, "minutesChart")] == ["not yet", "yes", "days off", "yes"]
    assert [row[2] for row in table(shown, "daysChart")] == ["3", "3", "days off", "3"]


def test_days_off__have_a_mark_of_their_own_and_no_goal(show_progress):
    shown = show_progress(ill_in_between)
    middle = (TODAY - timedelta(weeks=2)).toordinal() + 3.5
    for chart in (shown.chart("minutesChart"), shown.chart("daysChart")):
        assert heights(chart)[list(GoalState).index(GoalState.PAUSED)] == {middle: 0}
        assert list(chart._pauses.getData()[0]) == [middle]
    goals, _ = shown.chart("daysChart")._goals.getData()
    assert len(goals) == 2 * 3
    assert not any(abs(place - middle) < 3.5 for place in goals)
    assert legend(shown, "daysChart") == ["Goal met", "So far", "Days off", "Goal"]


def legend(shown, name):
    return [label.text() for label in shown.find(name).findChild(Legend).findChildren(QLabel) if label.isVisible()]


def test_legend__explains_only_what_is_shown(show_progress):
    shown = show_progress(write_two_weeks)
    assert legend(shown, "minutesChart") == ["Goal met", "So far"]
    assert legend(shown, "daysChart") == ["Goal met", "So far", "Goal"]
    assert legend(shown, "painChart") == ["Before"]


def write_two_weeks(folder):
    """A week with the goal met, and a day of this one; pain was told before the sessions only."""
    paths = Paths(folder)
    plan = default_plan(paths)
    days = [TODAY, *(TODAY - timedelta(days=days) for days in (1, 2, 3))]
    pain = (Pain(PainMoment.BEFORE, BodySite.LEFT_KNEE, 3),)
    write(paths, [replace(make_record(plan, day, number), pain=pain) for number, day in enumerate(days)])


def test_days_off__before_any_week_counts(show_progress):
    def ill_at_once(folder):
        paths = Paths(folder)
        plan = default_plan(paths)
        write(paths, [make_record(plan, TODAY - timedelta(days=7))], [TODAY - timedelta(days=6)])

    shown = show_progress(ill_at_once)
    assert summary(shown, "daysChart") == "No week counts yet, because of days off."


def span(**changes):
    whole = Span(TODAY, 4, 0, 3, 3, weeks_met=2, weeks_paused=1, weeks_open=0, sessions=9, done_share=1)
    return replace(whole, **changes)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "2 of 3 weeks, 1 off"),
        ({"weeks_open": 1}, "2 of 3 so far, 1 off"),
        ({"weeks_paused": 0}, "2 of 4 weeks"),
        ({"weeks_paused": 4, "weeks_met": 0, "days": 1}, "days off"),
    ],
)
def test_days_off__in_bars_of_several_weeks(changes, words):
    assert met_text(span(**changes)) == words


@pytest.mark.parametrize(
    ("period", "bars", "first"),
    [
        (Period.FOUR_WEEKS, 4, "2 Nov 2026"),
        (Period.THREE_MONTHS, 13, "31 Aug 2026"),
        (Period.YEAR, 52, "1 Dec 2025"),
        (Period.TWO_YEARS, 26, "2 Dec – 29 Dec 2024"),
        (Period.ALL, 27, "25 Nov – 1 Dec 2024"),
    ],
)
def test_period__as_many_bars_as_can_be_seen_apart(show_progress, period, bars, first):
    shown = show_progress(two_years)
    choose(shown, period)
    rows = table(shown, "minutesChart")
    assert len(rows) == bars
    assert sum(map(len, heights(shown.chart("minutesChart")))) == bars
    if period is not Period.ALL:
        assert rows[-1][0] == first


def test_pain__the_trend_in_words_is_never_a_promise(show_progress):
    shown = show_progress(two_years)
    choose(shown, Period.TWO_YEARS)
    told = summary(shown, "painChart")
    assert (
        "much better. People feel a change of 2 points as much better or much worse. A change of a third counts too,"
        in told
    )
    assert "cure" not in told
    assert "heal" not in told


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (
            1.5,
            2.4,
            "from 1.5 in the first two weeks to 2.4 in the last two: much worse. People feel a change of 2 points",
        ),
        (1.5, 1.9, "to 1.9 in the last two: a change too small to be sure of."),
        (4.0, 4.0, "to 4.0 in the last two: about the same. People feel a change of"),
    ],
)
def test_pain__the_sentence_follows_its_own_rule(start, end, words):
    told = trend_text(PainTrend(start, end), FORMATS)
    assert words in told
    assert ("third" in told) == ("too small" not in told)


@pytest.mark.parametrize(
    ("duration_ms", "words", "number"),
    [
        (0, "0 minutes", "0"),
        (300, "1 second", "under 1"),
        (40_000, "40 seconds", "under 1"),
        (59_400, "59 seconds", "under 1"),
        (59_600, "1 minute", "1"),
        (60_000, "1 minute", "1"),
        (150_000, "2 minutes", "2"),
    ],
)
def test_words__durations_under_a_minute_are_in_seconds(duration_ms, words, number):
    assert (minutes_text(duration_ms), minutes_number(duration_ms, FORMATS)) == (words, number)


def test_period__is_kept_while_the_program_runs(show_progress):
    shown = show_progress(two_years)
    choose(shown, Period.YEAR)
    shown.page.hide()
    shown.page.show_goal(5)
    shown.page.show()
    shown.settle()
    assert len(table(shown, "minutesChart")) == 52


def test_pain__lines_break_where_there_is_no_answer(show_progress):
    def gaps(folder):
        paths = Paths(folder)
        plan = default_plan(paths)
        pains = {9: answers(3, 2), 8: answers(4), 7: answers(5, 4), 6: (), 5: answers(2, 1)}
        records = [make_record(plan, TODAY - timedelta(days=days), days, pain=pain) for days, pain in pains.items()]
        write(paths, records)

    shown = show_progress(gaps)
    choose(shown, Period.FOUR_WEEKS)
    lines = shown.chart("painChart")._lines
    before, after = (list(lines[moment].getData()[1]) for moment in (PainMoment.BEFORE, PainMoment.AFTER))
    assert [None if isnan(score) else score for score in before] == [3, 4, 5, None, 2, None]
    assert [None if isnan(score) else score for score in after] == [2, None, 4, None, 1, None]
    assert len({lines[moment].opts["symbol"] for moment in PainMoment}) == 3


def test_pain__no_answers_at_all(show_progress):
    def silent(folder):
        paths = Paths(folder)
        write(paths, [make_record(default_plan(paths), TODAY)])

    shown = show_progress(silent)
    assert summary(shown, "painChart").startswith("No answers in this period.")
    assert table(shown, "painChart") == []


def test_exercises__left_and_right_apart(show_progress):
    shown = show_progress(write_one_day)
    seen = [label.text() for label in shown.find("exercisesCard").findChildren(QLabel) if label.isVisible()]
    assert {"Ankle circles, left", "Ankle circles, right", "Heel raises", "100 %"} <= set(seen)


def test_exercises__one_that_is_no_longer_there_keeps_its_id(show_progress):
    def foreign(folder):
        paths = Paths(folder)
        record = make_record(default_plan(paths), TODAY)
        phases = tuple(replace(phase, exercise_id="<b>old</b>") for phase in record.phases[:3])
        write(paths, [replace(record, phases=phases)])

    shown = show_progress(foreign)
    (name,) = [one for one in shown.find("exercisesCard").findChildren(QLabel) if "old" in one.text()]
    assert (name.text(), name.textFormat()) == ("<b>old</b>", Qt.TextFormat.PlainText)


def test_reader__every_chart_has_its_figures_in_words(show_progress):
    shown = show_progress(write_one_day)
    for card, name, figure in (
        ("minutesChart", "Minutes a week", "Week from 23 Nov 2026; Minutes 18; Goal met not yet."),
        ("daysChart", "Days a week", "Week from 23 Nov 2026; Days 1; Goal 3; Sessions 1; Done 100 %."),
        ("painChart", "Pain, 0 to 10", "Day 23 Nov 2026; Before 4; After 3; Next morning –."),
    ):
        found = QAccessible.queryAccessibleInterface(shown.chart(card))
        assert found.text(QAccessible.Text.Name) == name
        assert figure in found.text(QAccessible.Text.Description)


def test_table__and_back_to_the_chart(show_progress):
    shown = show_progress(write_one_day)
    chart = shown.chart("minutesChart")
    shown.press("minutesChartTable")
    assert not chart.isVisible()
    shown.press("minutesChartTable")
    assert chart.isVisible()


def test_table__follows_the_period(show_progress):
    shown = show_progress(two_years)
    assert len(table(shown, "minutesChart")) == 13
    choose(shown, Period.FOUR_WEEKS)
    assert len(table(shown, "minutesChart")) == 4


def test_wheel__over_a_chart_scrolls_the_page(show_progress):
    shown = show_progress(write_one_day)
    page, chart = shown.page.findChild(QScrollArea), shown.chart("painChart")
    page.verticalScrollBar().setValue(chart.mapTo(page.widget(), QPoint()).y() - 200)
    before, ranges = page.verticalScrollBar().value(), chart.box.viewRange()
    place = chart.mapTo(shown.page, chart.rect().center())
    QTest.wheelEvent(shown.page.windowHandle(), QPointF(place), QPoint(0, -120))
    assert page.verticalScrollBar().value() != before
    assert chart.box.viewRange() == ranges


def test_theme__changes_with_the_window_open(show_progress, qapp):
    shown = show_progress(write_one_day)
    chart = shown.chart("daysChart")

    def ground():
        return chart.grab().toImage().pixelColor(1, 1).name()

    assert ground() == LIGHT.surface
    size_px = chart.style_now.small_font.pixelSize()
    apply_theme(qapp, "dark", 200)
    shown.settle()
    assert ground() == DARK.surface
    assert chart.style_now.small_font.pixelSize() == 2 * size_px
    assert chart._left.style["tickFont"].pixelSize() == 2 * size_px


def test_ticks__days_have_room():
    first, last = date(2026, 8, 31), date(2026, 11, 29)
    assert [text for _, text in day_ticks(first, last, 9, FORMATS, 0)] == ["Sept", "Oct", "Nov"]
    assert [text for _, text in day_ticks(first, last, 2, FORMATS, 0)] == ["Sept", "Nov"]
    weeks = day_ticks(date(2026, 11, 2), date(2026, 11, 29), 4, FORMATS, 3.5)
    assert weeks[0] == (date(2026, 11, 2).toordinal() + 3.5, "2 Nov")
    years = day_ticks(date(2016, 3, 1), last, 5, FORMATS, 0)
    assert [text for _, text in years] == ["2018", "2020", "2022", "2024", "2026"]
    assert [text for _, text in day_ticks(date(2025, 12, 1), date(2026, 3, 9), 9, FORMATS, 0)][1] == "Jan\n2026"


@pytest.mark.parametrize(
    ("largest", "ticks"), [(0, [0]), (4, [0, 5]), (18, [0, 10, 20]), (88, [0, 30, 60, 90]), (300, [0, 120, 240, 360])]
)
def test_ticks__round_amounts_up_to_the_largest(largest, ticks):
    assert [place for place, _ in amount_ticks(largest)] == ticks


def test_renewal__makes_nothing_new(show_progress):
    """What is thrown away would be garbage, which the thread of the history could be the one to collect."""
    shown = show_progress(two_years)
    charts = [shown.chart(name) for name in ("minutesChart", "daysChart", "painChart")]
    items = [set(map(id, chart.scene().items())) for chart in charts]
    for period in (Period.ALL, Period.FOUR_WEEKS, Period.THREE_MONTHS):
        choose(shown, period)
    assert [set(map(id, chart.scene().items())) for chart in charts] == items
