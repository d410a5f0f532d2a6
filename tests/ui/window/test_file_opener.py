"""Shared files that are dropped on the window, or opened with the program."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from footcoach.ui.routines.shared_import_dialog import SharedImportDialog
from tests.storage.bundles import own_exercise, routine

_COPY, _LEFT, _NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(*files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


class Held:
    """What is held over a window, and then dropped."""

    def __init__(self, program, data):
        self.program = program
        self.data = data
        self.handle = program.window.windowHandle()

    def enter(self):
        event = QDragEnterEvent(QPoint(400, 300), _COPY, self.data, _LEFT, _NONE)
        event.ignore()
        QApplication.sendEvent(self.handle, event)
        return event.isAccepted()

    def move(self):
        event = QDragMoveEvent(QPoint(410, 300), _COPY, self.data, _LEFT, _NONE)
        event.ignore()
        QApplication.sendEvent(self.handle, event)
        return event.isAccepted()

    def leave(self):
        QApplication.sendEvent(self.handle, QDragLeaveEvent())

    def drop(self):
        event = QDropEvent(QPointF(410, 300), _COPY, self.data, _LEFT, _NONE)
        QApplication.sendEvent(self.handle, event)
        return event.isAccepted()


def hint(program):
    found = [each for each in program.window.findChildren(QWidget, "dropHint") if each.isVisible()]
    return found[0].findChild(QLabel, "dropHintText").text() if found else ""


def preview(program):
    found = [each for each in program.window.findChildren(SharedImportDialog) if each.isVisible()]
    return [label.text() for label in found[0].findChildren(QLabel)] if found else []


def wait_for_preview(program):
    program.qtbot.waitUntil(lambda: bool(preview(program)))
    return preview(program)


@pytest.fixture
def files(tmp_path):
    """A routine and an exercise of it that somebody has sent."""
    made = [tmp_path / "roll.toml", tmp_path / "mine.toml"]
    for file, text in zip(made, (own_exercise("roll"), routine("roll")), strict=True):
        file.write_text(text)
    return made


def test_drop__anywhere_shows_what_the_files_hold(start_program, files):
    program = start_program().appear().settle()
    held = Held(program, drag(*files))
    assert held.enter()
    assert held.move()
    assert hint(program) == "Drop it here to see what is in it. Nothing is changed yet."
    assert held.drop()
    assert hint(program) == ""
    shown = wait_for_preview(program)
    assert shown[0] == "Import from these files?"
    assert program.window.windowTitle().startswith("Routines")


def test_drop__taken_back_leaves_no_hint(start_program, files):
    program = start_program().appear().settle()
    held = Held(program, drag(*files))
    held.enter()
    held.leave()
    assert hint(program) == ""


def test_drop__of_what_is_no_shared_file_is_not_taken(start_program, tmp_path):
    program = start_program().appear().settle()
    for data in (drag(tmp_path / "photo.jpg"), drag(), QMimeData()):
        assert not Held(program, data).enter()
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/mine.footcoach")])
    assert not Held(program, web).enter()
    assert hint(program) == ""


def test_drop__not_over_a_session_and_not_before_the_safety_page(start_program, files):
    program = start_program().appear().settle()
    program.press("startButton")
    assert not Held(program, drag(*files)).enter()
    assert not Held(start_program(has_read_safety=False).appear(), drag(*files)).enter()


def test_open__with_the_program(start_program, files):
    program = start_program().appear().settle()
    program.coordinator.open_files(files[:1])
    assert wait_for_preview(program)[:2] == ["Import this exercise?", "Ball roll"]


def test_open__before_the_safety_page_was_read(start_program, files):
    program = start_program(has_read_safety=False).appear().settle()
    program.coordinator.open_files(files[:1])
    assert program.window.windowTitle().startswith("Before you start")
    program.press("understoodButton")
    assert "Ball roll" in wait_for_preview(program)


def test_open__in_a_session_comes_after_it(start_program, files):
    program = start_program().appear().settle()
    program.press("startButton")
    program.coordinator.open_files(files[:1])
    shown = [label.text() for label in program.page.findChildren(QLabel) if label.isVisible()]
    assert "roll.toml can be imported after the session." in shown
    program.end_session()
    program.press("closeSummaryButton")
    assert "Ball roll" in wait_for_preview(program)


def test_open__over_a_dialog_comes_after_it(start_program, files):
    program = start_program().appear().settle()
    program.press("settingsButton")
    program.coordinator.open_files(files[:1])
    assert not program.window.windowTitle().startswith("Routines")
    program.dialog("settingsDialog").close()
    program.window.activateWindow()
    assert "Ball roll" in wait_for_preview(program)


def test_close__while_a_file_is_read(start_program, files, qtbot):
    program = start_program().appear().settle()
    program.coordinator.open_files(files)
    with qtbot.waitSignal(program.window.closed):
        program.window.close()
    assert preview(program) == []
