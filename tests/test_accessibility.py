"""What a screen reader finds: every control has a name, and the names of the contract are there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import start_program  # noqa: F401 (the fixture)


def controls(widget):
    focusable = [w for w in widget.findChildren(QWidget) if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return [w for w in focusable if w.isEnabled() and QAccessible.queryAccessibleInterface(w) is not None]


def nameless(widget):
    return [
        f"{type(w).__name__} {w.objectName()}"
        for w in controls(widget)
        if type(w).__name__ != "QLineEdit"  # the inside of a spin box, which has the name
        if not QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name)
    ]


def test_names__on_every_page(start_program):  # noqa: F811
    program = start_program(has_read_safety=False)
    assert nameless(program.window) == []
    program.press("understoodButton")
    assert nameless(program.window) == []
    program.press("card-heel-raises")
    assert nameless(program.window) == []
    program.press("startExerciseButton")
    assert nameless(program.window) == []
    program.press("endButton")
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
