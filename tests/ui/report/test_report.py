"""The report for the physiotherapist: what it counts, and one page whatever there is to tell."""

import gc
import random
import re
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QSize
from PySide6.QtGui import QColor
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import Side
from footcoach.core.pain import PainMoment
from footcoach.core.record import RecordStatus, StopReason
from footcoach.core.routine import Routine, RoutineEntry
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.errors import FileError
from footcoach.storage.history.database import open_history
from footcoach.storage.paths import Paths
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.sheet import SMALL_PT, Sheet
from footcoach.ui.report import words
from footcoach.ui.report.exercise_table import rows_of
from footcoach.ui.report.facts import DayNote, ReportChoices, read_report
from footcoach.ui.report.page import Report, report_pdf, write_report
from tests.factories import NO_PREFERENCES
from tests.ui.histories import TODAY, answers, default_plan, make_record, write, write_one_day, write_years

MONDAY, SUNDAY = 0, 6
MM = 72 / 25.4
MARGIN = 15 * MM
SEVEN_DAYS = 36 * MM


@pytest.fixture
def paths(tmp_path):
    return Paths(tmp_path / "data")


def facts_of(paths, goal_days=3, first_weekday=MONDAY, today=TODAY, warm_ups=()):
    with closing(open_history(paths.history_file, paths.backups_dir, today).history) as history:
        return read_report(history, today, goal_days, first_weekday, warm_ups)


def facts_with(paths, *records, days_off=(), **choices):
    write(paths, records, days_off)
    return facts_of(paths, **choices)


@pytest.fixture
def plan(paths):
    return default_plan(paths)


# What it counts: TODAY is Monday 23 November 2026


def test_facts__nothing_done(paths):
    facts = facts_with(paths)
    assert (facts.days, facts.sessions, facts.done_ms, facts.notes, facts.shares) == (0, 0, 0, (), ())
    assert (facts.stopped, facts.weeks_over) == ({}, ())


def test_warm_up__is_told_as_what_it_is_and_does_no_day(paths):
    catalogue = load_catalogue(paths, "en")
    routine = catalogue.default_routine()
    plan = compile_plan(routine, replace(NO_PREFERENCES, warms_up=True))
    marched = make_record(plan, TODAY, share=2 / len(plan.phases))
    facts = facts_with(paths, marched, warm_ups=catalogue.warm_up_ids)
    assert (facts.days, facts.sessions, facts.done_ms) == (0, 1, 120_000)
    choices = ReportChoices(routine, NO_PREFERENCES, 3, catalogue.warm_up_ids)
    rows = rows_of(facts, choices, catalogue.exercises)
    assert [(row.name, row.dosage) for row in rows[6:]] == [("Marching on the spot", "warm-up")]


@pytest.mark.parametrize(("first_weekday", "first"), [(MONDAY, date(2026, 9, 7)), (SUNDAY, date(2026, 9, 6))])
def test_facts__twelve_weeks_and_nothing_else(paths, plan, first_weekday, first):
    before, inside, tomorrow = (make_record(plan, day, n) for n, day in enumerate(
        (first - timedelta(days=1), first, TODAY + timedelta(days=1)), 1
    ))  # fmt: skip
    facts = facts_with(paths, before, inside, tomorrow, first_weekday=first_weekday)
    assert (facts.first, facts.today, facts.sessions, facts.days) == (first, TODAY, 1, 1)
    assert len(facts.weeks) == 12
    assert facts.done_ms == inside.done_ms


def test_facts__weeks_since_the_first_session_ever(paths, plan):
    facts = facts_with(paths, make_record(plan, TODAY - timedelta(weeks=2), 1))
    assert [week.days_done for week in facts.weeks] == [1, 0, 0]
    # The present week is not over.
    assert [week.is_met for week in facts.weeks_over] == [False, False]
    assert len(facts_of(paths, goal_days=1).weeks_over) == 2


def test_facts__the_present_week_counts_as_soon_as_it_is_met(paths, plan):
    facts = facts_with(paths, make_record(plan, TODAY, 1), goal_days=1)
    assert [week.is_met for week in facts.weeks_over] == [True]


def test_facts__a_week_of_days_off_says_nothing_about_the_goal(paths, plan):
    records = [make_record(plan, TODAY - timedelta(days=days), days) for days in (1, 15)]
    facts = facts_with(paths, *records, days_off=[TODAY - timedelta(days=days) for days in range(8, 15)], goal_days=1)
    assert [week.is_met for week in facts.weeks_over] == [True, True]


def test_facts__ended_early_by_reason(paths, plan):
    day = TODAY - timedelta(days=1)
    facts = facts_with(
        paths,
        make_record(plan, day, 1, share=0.5, stop_reason=StopReason.PAIN),
        make_record(plan, day, 2, share=0.5, stop_reason=StopReason.PAIN),
        make_record(plan, day, 3, share=0.5),
        make_record(plan, day, 4),
        # Interrupted, but it may still be continued; and one in which nothing was done.
        make_record(plan, day, 5, share=0.5, status=RecordStatus.OPEN),
        make_record(plan, day, 6, share=0.0, stop_reason=StopReason.NO_TIME),
    )
    assert facts.stopped == {StopReason.PAIN: 2, None: 1}
    assert facts.sessions == 5


def test_routines__all_that_were_done_are_named(paths, plan):
    catalogue = load_catalogue(paths, "en")
    short = compile_plan(catalogue.routines["short-routine"], NO_PREFERENCES)
    records = [make_record(plan, TODAY, 1), make_record(short, TODAY, 2), make_record(short, TODAY, 3)]
    assert words.routines(facts_with(paths, records[0]), catalogue.default_routine()) == "The six foot exercises"
    told = words.routines(facts_with(paths, *records), catalogue.default_routine())
    assert told == "short-routine (2 ×), The six foot exercises (1 ×)"
    with closing(open_history(paths.history_file, paths.backups_dir, TODAY).history) as history:
        history.name_routines({"short-routine": "A short routine"})
    facts = facts_of(paths)
    assert words.routines(facts, catalogue.default_routine()).startswith("A short routine (2 ×)")
    assert "A short routine (2 ×)" in Page(report_pdf(report(paths, facts))).text


def test_facts__pain_by_week(paths, plan):
    facts = facts_with(
        paths,
        make_record(plan, date(2026, 9, 7), 1, pain=answers(6, 5, 4)),
        make_record(plan, date(2026, 9, 13), 2, pain=answers(3, None, 0)),
        make_record(plan, date(2026, 11, 22), 3, pain=answers(0)),
        make_record(plan, TODAY, 4),
    )
    assert [(point.first, point.days) for point in facts.pain] == [
        (facts.first + timedelta(weeks=number), 7) for number in range(12)
    ]
    assert {number: point.scores for number, point in enumerate(facts.pain) if point.scores} == {
        0: {PainMoment.BEFORE: 4.5, PainMoment.AFTER: 5, PainMoment.NEXT_MORNING: 2},
        10: {PainMoment.BEFORE: 0},
    }
    assert facts.answers == {PainMoment.BEFORE: 3, PainMoment.AFTER: 1, PainMoment.NEXT_MORNING: 2}


def test_facts__notes_in_one_line_newest_first(paths, plan):
    yesterday = TODAY - timedelta(days=1)
    facts = facts_with(
        paths,
        make_record(plan, yesterday, 1, note="one\n\n two\tthree "),
        make_record(plan, TODAY, 2, note=" \n "),
        make_record(plan, TODAY, 3, note="last", hour=9),
    )
    assert facts.notes == (DayNote(TODAY, "last"), DayNote(yesterday, "one two three"))


# The page


def report(paths, facts=None, routine=None):
    catalogue = load_catalogue(paths, "en")
    choices = ReportChoices(routine or catalogue.default_routine(), NO_PREFERENCES, 3)
    return Report(facts or facts_of(paths), choices, catalogue.exercises, LocaleFormats("en", QLocale("en_GB")))


class Page:
    """A report as a reader of PDF files sees it."""

    def __init__(self, content):
        buffer = QBuffer()
        buffer.setData(content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        self.pages = document.pageCount()
        self.title = document.metaData(QPdfDocument.MetaDataField.Title)
        selection = document.getAllText(0)
        self.text = " ".join(selection.text().split())
        self.letters = [polygon.boundingRect() for polygon in selection.bounds()]
        self.picture = document.render(0, QSize(595, 842))
        document.close()

    def outside(self):
        """The letters that are not between the margins; a point is given to rounding."""
        return [
            box
            for box in self.letters
            if box.left() < MARGIN - 1 or box.right() > 210 * MM - MARGIN + 1 or box.top() < 0 or box.bottom() > 842
        ]

    def on_top_of_each_other(self):
        """Letters that cover one another by more than what rounding makes of it."""
        boxes = sorted((box.adjusted(1, 1, -1, -1) for box in self.letters), key=lambda box: box.top())
        return [
            (box, other)
            for number, box in enumerate(boxes)
            for other in boxes[number + 1 :]
            if other.top() < box.bottom() and (crossing := box.intersected(other)).width() > 1 and crossing.height() > 1
        ]


def page_of(*arguments):
    return Page(report_pdf(report(*arguments)))


def no_history(paths):
    write(paths, [])
    return report(paths)


def one_day(paths):
    write_one_day(paths.data_dir)
    return report(paths)


def only_in_the_future(paths):
    """A clock that was set back."""
    write(paths, [make_record(default_plan(paths), TODAY + timedelta(weeks=2))])
    return report(paths)


def two_years(paths):
    write_years(paths.data_dir)
    return report(paths)


def everything_at_once(paths):
    """Long names, twelve exercises, two sessions every day, each ended early, with long notes and all answers."""
    chance = random.Random(1)
    plan = default_plan(paths)
    notes = (
        "Donaudampfschiff" * 120,
        "wörter mit 😀 " * 150,
        "今日は左の踵が少し痛い。" * 100,
        "<b>a</b> & b",
        "W" * 2000,
    )
    write(
        paths,
        [
            make_record(
                plan,
                TODAY - timedelta(days=number // 2),
                number + 1,
                share=chance.uniform(0.2, 0.95),
                pain=answers(*(chance.randint(0, 10) for _ in range(3))),
                stop_reason=chance.choice([None, *StopReason]),
                note=notes[number % len(notes)],
                hour=7 + 12 * (number % 2),
            )
            for number in range(160)
        ],
        [TODAY - timedelta(days=number) for number in range(20, 45)],
    )
    exercise = load_catalogue(paths, "en").default_routine().exercises[0]
    long = [
        RoutineEntry(replace(exercise, id=f"own-{n}", name="W" * 60, dosage_summary="W " * 30), {}) for n in range(12)
    ]
    return report(paths, None, Routine("long", "W" * 60, tuple(long)))


@pytest.mark.parametrize("make", [no_history, one_day, only_in_the_future, two_years, everything_at_once])
def test_page__always_one_with_all_text_in_its_place(qapp, paths, make):
    page = Page(report_pdf(make(paths)))
    assert page.pages == 1
    assert page.title == "Foot exercises: the last 12 weeks"
    assert len(page.letters) > 800
    assert page.outside() == []
    assert page.on_top_of_each_other() == []
    for part in ("Name", "Green, 0 to 3", "Amber, 4 or 5", "Red, 6 or more", "Next morning:", "not a medical record."):
        assert part in page.text


def test_page__legend_of_pain_is_written_out_with_large_numbers(qapp, paths):
    text = Page(report_pdf(everything_at_once(paths))).text
    for moment in ("Before", "After", "Next morning"):
        assert re.search(rf"{moment} \(\d{{3}}\)", text), moment


def test_page__what_was_done(qapp, paths, plan):
    yesterday = TODAY - timedelta(days=1)
    write(
        paths,
        [
            make_record(plan, yesterday, 1, share=0.9, stop_reason=StopReason.TIRED, note="Left heel <b>stiff</b>"),
            make_record(plan, TODAY, 2, pain=answers(4, 3)),
        ],
    )
    text = page_of(paths).text
    for part in (
        "7 Sep 2026 to 23 Nov 2026 · The six foot exercises",
        "1 of 2 sessions ended early",
        "Tired: 1",
        "22 Nov Left heel <b>stiff</b>",
        "Before (1)",
        "After (1)",
        "Next morning (0)",
        "Heel raises 2 × 10, up 3 s, hold 2 s 2 100 % both feet",
        "100 % left",
    ):
        assert part in text


def test_page__weeks_of_days_off_are_named_and_not_counted(qapp, paths, plan):
    days = [1, 2, 3, 9, 15, 16, 17, 23]
    records = [make_record(plan, TODAY - timedelta(days=days), number) for number, days in enumerate(days)]
    off = [TODAY - timedelta(days=days) for days in (10, 11, *range(29, 36))]
    text = page_of(
        paths, facts_with(paths, *records, make_record(plan, TODAY - timedelta(days=36), 99), days_off=off)
    ).text
    assert "2 of 4 weeks with the goal of 3 days met" in text
    assert "goal met not met so far days off goal" in text
    assert "1 off 1 3 1 3" in text


def test_page__the_dosage_as_it_is_set(qapp, paths):
    write(paths, [])
    whole = report(paths)
    preferences = replace(NO_PREFERENCES, dosage={"heel-raises": {"repetitions": 7}})
    changed = replace(whole, choices=replace(whole.choices, preferences=preferences))
    assert "2 × 7, up 3 s, hold 2 s" in Page(report_pdf(changed)).text


def one_side(record, side):
    """`record` with only that side of every exercise done."""
    done = tuple(phase if phase.side is side else replace(phase, done_ms=0) for phase in record.phases)
    return replace(record, phases=done)


def test_page__left_in_one_session_and_right_in_another_are_two(qapp, paths, plan):
    records = [one_side(make_record(plan, TODAY, number), side) for number, side in ((1, Side.LEFT), (2, Side.RIGHT))]
    facts = facts_with(paths, *records)
    text = page_of(paths, facts).text
    assert re.search(r"Ankle circles [^%]* 2 50 % left 50 % right", text)


def test_page__an_exercise_that_is_no_longer_in_the_routine(qapp, paths, plan):
    facts = facts_with(paths, make_record(plan, TODAY, 1))
    entries = load_catalogue(paths, "en").default_routine().entries
    unknown = replace(facts, shares=(*facts.shares, replace(facts.shares[0], exercise_id="gone", side=Side.BOTH)))
    text = page_of(paths, unknown, Routine("short", "Short", entries[:5])).text
    assert "Ankle circles not in this routine 1 100 % left" in text
    assert "gone not in this routine 1 100 % both feet" in text


def test_page__nothing_smaller_than_eight_points(qapp, paths, monkeypatch):
    sizes = []
    font = Sheet._font
    monkeypatch.setattr(
        Sheet, "_font", lambda self, size_pt, **how: sizes.append(size_pt) or font(self, size_pt, **how)
    )
    report_pdf(two_years(paths))
    assert min(sizes) == SMALL_PT == 8


def test_page__dark_theme_is_for_the_screen_only(qapp, paths):
    before = qapp.palette()
    dark = qapp.palette()
    dark.setColor(dark.ColorRole.Window, QColor("black"))
    dark.setColor(dark.ColorRole.WindowText, QColor("white"))
    content = two_years(paths)
    light_picture = Page(report_pdf(content)).picture
    qapp.setPalette(dark)
    dark_picture = Page(report_pdf(content)).picture
    qapp.setPalette(before)
    assert light_picture == dark_picture


def test_page__bars_are_as_high_as_their_days(qapp, paths, plan):
    days = [date(2026, 11, 2), *(date(2026, 11, 9) + timedelta(days=n) for n in range(3))]
    days += [date(2026, 11, 16) + timedelta(days=n) for n in range(7)]
    facts = facts_with(paths, *(make_record(plan, day, n) for n, day in enumerate(days, 1)), goal_days=1)
    picture = page_of(paths, facts).picture
    heights = [bar_height(picture, week) / SEVEN_DAYS * 7 for week in (8, 9, 10)]
    assert heights == pytest.approx([1, 3, 7], abs=0.2)


def bar_height(picture, week):
    """How many points a full bar is high, measured on the left of its middle."""
    colours = ((y, picture.pixelColor(x_of(week + 0.3), y)) for y in range(150, 400))
    green = [y for y, colour in colours if colour.alpha() > 200 and colour.red() < 60 < colour.green() < 130]
    return max(green) - min(green) + 1


def x_of(week):
    """Where a moment of a week stands: they are 85 mm wide from 15 mm on, with a margin of 1.5 % at either side."""
    return round((15 + 85 * (1.5 / 103 + week / 12 / 1.03)) * MM)


def test_page__bars_and_pain_stand_on_a_line_that_is_seen(qapp, paths):
    picture = Page(report_pdf(two_years(paths))).picture
    bars_px = line_below(picture, x_of(0), x_of(12))
    pain_px = line_below(picture, round(120 * MM), round(190 * MM))
    # Where it stands depends on the fonts, and on how much the numbers above it say; bars reach down to it.
    lowest_green = max(y for y in range(190, 400) if 60 < picture.pixelColor(x_of(4.3), y).green() < 130)
    assert abs(lowest_green - bars_px) <= 2
    assert abs(pain_px - bars_px) <= 10


def line_below(picture, left_px, right_px):
    """The lowest row of the charts that is dark from end to end."""
    columns = range(left_px, right_px, 3)
    return max(y for y in range(190, 400) if all(is_dark(picture.pixelColor(x, y)) for x in columns))


def is_dark(colour):
    return colour.alpha() > 128 and colour.lightness() < 160


def test_page__made_again_leaves_no_chart_to_be_collected_in_another_thread(qapp, paths):
    content = two_years(paths)
    widgets = len(QApplication.allWidgets())
    for _ in range(3):
        report_pdf(content)
        assert len(QApplication.allWidgets()) == widgets
    with ThreadPoolExecutor(1) as thread:
        thread.submit(gc.collect).result()


# The file


def test_write__readable_by_its_owner_only(tmp_path):
    file = tmp_path / "report.pdf"
    file.write_text("what was there before")
    write_report(file, b"%PDF")
    assert file.read_bytes() == b"%PDF"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_write__no_such_folder(tmp_path):
    with pytest.raises(FileError, match=r"report\.pdf: cannot be written: No such file or directory\. Choose another"):
        write_report(tmp_path / "missing" / "report.pdf", b"%PDF")
