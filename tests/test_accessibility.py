"""What a screen reader finds: every control has a name, and the names of the contract are there."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QWidget

from tests.ui.conftest import start_program  # noqa: F401 (the fixture)

SMALLEST_TARGET_PX = 24


def controls(widget):
    focusable = [w for w in widget.findChildren(QWidget) if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return [w for w in focusable if w.isEnabled() and QAccessible.queryAccessibleInterface(w) is not None]


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(widget):
    return [
        f"{type(w).__name__} {w.objectName()}"
        for w in controls(widget)
        if type(w).__name__ != "QLineEdit"  # the inside of a spin box, which has the name
        if not name_of(w)
    ]


def test_names__on_every_page(start_program):  # noqa: F811
    program = start_program(has_seen_welcome=False, has_read_safety=False)
    for _ in range(3):
        assert nameless(program.window) == []
        program.press("welcomeNextButton")
    assert nameless(program.window) == []
    program.press("understoodButton")
    assert nameless(program.window) == []
    program.press("card-heel-raises")
    assert nameless(program.window) == []
    program.press("startExerciseButton")
    assert nameless(program.window) == []
    program.end_session()
    assert nameless(program.window) == []


@pytest.mark.parametrize(("opener", "name"), [("settingsButton", "settingsDialog"), ("aboutButton", "aboutDialog")])
def test_names__in_every_dialog(start_program, opener, name):  # noqa: F811
    program = start_program()
    program.press(opener)
    assert nameless(program.dialog(name)) == []


def test_contract__the_session_page_has_its_names(start_program):  # noqa: F811
    program = start_program()
    program.press("startButton")
    buttons = ["pauseButton", "backButton", "skipButton", "endButton", "settingsButton"]
    labels = ["exerciseName", "phaseName", "sideName", "repetition", "caption", "nextUp", "timeLeft", "sessionProgress"]
    for name in buttons + labels:
        interface = QAccessible.queryAccessibleInterface(program.find(name))
        assert interface.text(QAccessible.Text.Name), name
    time_left = QAccessible.queryAccessibleInterface(program.find("timeLeft"))
    assert time_left.role() is QAccessible.Role.ProgressBar
    assert time_left.text(QAccessible.Text.Name) == "Time left"
    assert time_left.valueInterface().currentValue() == 10


def views(program):
    """Every page and dialog, one after the other, by name."""
    for step in ("who", "voice", "rules"):
        yield f"welcome, {step}", program.window
        program.press("welcomeNextButton")
    yield "Before you start", program.window
    program.press("understoodButton")
    yield "Today", program.window
    program.press("card-heel-raises")
    yield "exercise", program.window
    program.press("startExerciseButton")
    yield "session", program.window
    program.end_session()
    yield "summary", program.window
    program.press("closeSummaryButton")
    program.press("progressPlace")
    yield "Progress", program.settle().window
    program.press("helpPlace")
    yield "Help", program.window
    program.press("aboutButton")
    yield "About", (about := program.dialog("aboutDialog"))
    about.reject()
    program.press("settingsButton")
    settings = program.dialog("settingsDialog")
    sections = settings.findChild(QListWidget, "settingsSections")
    for row in range(sections.count()):
        sections.setCurrentRow(row)
        yield f"settings, {sections.item(row).text()}", settings


def laid_out(view):
    for _ in range(5):
        QApplication.processEvents()
    return view


def words(text):
    return re.sub(r"\W+", " ", text).strip().lower()


def test_names__contain_the_words_on_the_button(start_program):  # noqa: F811
    # Whoever speaks to the computer says what stands there.
    other = [
        (name, button.text(), spoken)
        for name, view in views(start_program(has_seen_welcome=False, has_read_safety=False))
        for button in view.findChildren(QAbstractButton)
        if words(button.text()) not in words(spoken := name_of(button))
    ]
    assert other == []


def test_buttons__are_large_enough_to_be_hit(start_program):  # noqa: F811
    small = [
        (name, button.objectName(), button.width(), button.height())
        for name, view in views(start_program(has_seen_welcome=False, has_read_safety=False))
        for button in laid_out(view).findChildren(QAbstractButton)
        if button.isVisible() and min(button.width(), button.height()) < SMALLEST_TARGET_PX
    ]
    assert small == []
