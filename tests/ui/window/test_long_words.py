"""A word without an end, from whatever file, makes no page and no dialog wider than its window."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QScrollArea, QWidget

import footcoach.app
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.ui.common.fit_label import FitLabel
from footcoach.ui.common.labels import TextLabel, text_label, with_breaks
from tests.ui.histories import TODAY, default_plan, make_record, write

LONG = "https://example.org/" + "a" * 230
NAME = "Zehenspitzengang" * 12
LEVEL = NAME[:40]


def settle(program):
    program.settle()
    for _ in range(10):
        QApplication.processEvents()


def check_no_wider(root):
    areas = [area for area in root.findChildren(QScrollArea) if area.isVisible() and area.widget()]
    assert areas
    for area in areas:
        assert area.widget().width() <= area.viewport().width(), area.accessibleName()
    for label in root.findChildren(TextLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.minimumSizeHint().width() <= root.width()
            is_as_high_as_given = isinstance(label, FitLabel)
            assert is_as_high_as_given or label.height() >= label.heightForWidth(label.width()), label.text()


def heard(label):
    return QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)


def fit_label(text):
    label = FitLabel()
    label.setText(text)
    return label


@pytest.fixture(params=["100", "200"])
def sized(request, start_program, qtbot):
    def start(settings="", **options):
        program = start_program(settings=f'text_size = "{request.param}"\n{settings}', **options).appear()
        program.window.resize(1024, 640)
        settle(program)
        return program

    return start


def test_label__keeps_its_text_and_breaks_what_has_no_end(qtbot):
    label = text_label(f"See {LONG} for more")
    qtbot.addWidget(label)
    assert label.text() == f"See {LONG} for more"
    assert label.minimumSizeHint().width() < 200
    assert label.heightForWidth(200) > 10 * label.fontMetrics().height()
    words = "Plain words stay, also Donaudampfschifffahrt."
    assert with_breaks(words) == words
    assert with_breaks("e\N{COMBINING ACUTE ACCENT}" * 30).replace("\u200b", "") == "e\N{COMBINING ACUTE ACCENT}" * 30
    assert "\u200b\N{COMBINING ACUTE ACCENT}" not in with_breaks("e\N{COMBINING ACUTE ACCENT}" * 30)


@pytest.mark.parametrize("make", [text_label, fit_label], ids=["plain", "fit"])
def test_label__is_heard_as_its_text_was_given(qtbot, make):
    label = make(f"See {LONG}")
    qtbot.addWidget(label)
    assert heard(label) == f"See {LONG}"
    label.setText("See this")
    assert (label.accessibleName(), heard(label)) == ("", "See this")
    label.setText(LONG)
    label.clear()
    assert (label.text(), label.accessibleName(), heard(label)) == ("", "", "")
    label.setAccessibleName("A name of its own")
    label.setText(LONG)
    assert heard(label) == "A name of its own"


def test_fit_label__what_is_cut_is_heard_whole(qtbot):
    label = fit_label("Many plain words " * 20)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert QLabel.text(label).endswith("…")
    assert heard(label) == "Many plain words " * 20


FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}\u200d\N{BOY}"
DARK_FAMILY = FAMILY.replace("\u200d", "\N{EMOJI MODIFIER FITZPATRICK TYPE-6}\u200d")


@pytest.mark.parametrize("before", range(9))
@pytest.mark.parametrize("emoji", [FAMILY, DARK_FAMILY, "\N{HEAVY BLACK HEART}\ufe0f\u200d\N{FIRE}"])
def test_with_breaks__never_inside_an_emoji(before, emoji):
    broken = with_breaks("a" * before + emoji + "b" * 30)
    assert emoji in broken
    assert broken.count("\u200b") >= 3


def test_with_breaks__a_row_of_joiners_has_an_end():
    assert with_breaks("\N{MAN}\u200d" * 200).count("\u200b") >= 10


def test_note__of_one_long_word(sized, tmp_path):
    paths = Paths(tmp_path / "data")
    write(paths, [make_record(default_plan(paths), TODAY, 1, note=LONG)])
    program = sized()
    program.press("progressPlace")
    settle(program)
    check_no_wider(program.window)
    program.page.findChildren(QPushButton, "editSession")[0].click()
    settle(program)
    check_no_wider(program.dialog("sessionDialog"))


def test_notice__about_a_long_key_leaves_start_in_sight(sized):
    program = sized(f'"{"k" * 250}" = 1\n')
    check_no_wider(program.window)
    notice = program.find("notice")
    assert any("kkk" in label.text() for label in notice.findChildren(QLabel))
    program.page.ensureWidgetVisible(program.find("startButton"))
    start = program.find("startButton")
    assert start.visibleRegion().boundingRect() == start.rect()


def with_long_name(exercise):
    levels = tuple(replace(form, name=NAME, short_name=NAME, level_name=LEVEL) for form in exercise.levels)
    return replace(exercise, name=NAME, short_name=NAME, level_name=LEVEL if levels else "", levels=levels)


def with_long_names(catalogue):
    routine = catalogue.default_routine()
    entries = [replace(entry, exercise=with_long_name(entry.exercise)) for entry in routine.entries]
    routine = replace(routine, name=f"The {NAME}", entries=tuple(entries))
    exercises = {entry.exercise.id: entry.exercise for entry in entries}
    return replace(catalogue, exercises=exercises, routines={routine.id: routine})


@pytest.fixture
def long_names(sized, tmp_path, monkeypatch):
    """The program with names that have no end."""
    monkeypatch.setattr(footcoach.app, "load_catalogue", lambda *given: with_long_names(load_catalogue(*given)))
    paths = Paths(tmp_path / "data")
    write(paths, [make_record(default_plan(paths), TODAY, 1)])
    return sized()


def test_names__on_today_and_on_the_page_of_an_exercise(long_names):
    assert any(NAME in label.text() for label in long_names.page.findChildren(QLabel))
    check_no_wider(long_names.window)
    long_names.press("card-heel-raises")
    settle(long_names)
    check_no_wider(long_names.window)


def test_names__in_the_settings(long_names):
    long_names.press("settingsButton")
    dialog = long_names.dialog("settingsDialog")
    sections = dialog.findChild(QListWidget, "settingsSections")
    for row in range(sections.count()):
        sections.setCurrentRow(row)
        settle(long_names)
        check_no_wider(dialog)
        for name in ("closeSettingsButton", "settingsSections", "settingsSectionsMenu"):
            shown = dialog.findChild(QWidget, name)
            assert not shown.isVisible() or shown.visibleRegion().boundingRect() == shown.rect()


def test_names__in_a_session_its_summary_and_progress(long_names):
    long_names.press("startButton")
    long_names.player.skip()
    settle(long_names)
    label = long_names.find("exerciseName")
    assert label.text() == NAME
    shown = QLabel.text(label)
    assert shown.endswith("…")
    assert label._fits(label.font().pixelSize(), shown)
    long_names.player.end()
    settle(long_names)
    check_no_wider(long_names.window)
    long_names.press("closeSummaryButton")
    long_names.press("progressPlace")
    settle(long_names)
    check_no_wider(long_names.window)
