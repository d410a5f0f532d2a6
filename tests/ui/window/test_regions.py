"""In regions with other words and digits the pages are still of one language, and their digits of one kind."""

import re
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTreeView,
    QWidget,
)

from footcoach.ui.common.locale_formats import LocaleFormats
from tests.ui.histories import write_years

DAY_MS = 86_400_000
GERMAN = {"Januar", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember"}
GERMAN |= {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Di", "Mi", "Do"}


@pytest.fixture(params=["de_DE", "ar_EG", "fa_IR"])
def region(request):
    """Where the person lives: what Qt itself takes from the system, and what the program is told."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def texts(root):
    """All that can be read on a page, and all that a screen reader says of it."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        match widget:
            case QLabel() | QAbstractButton() | QSpinBox():
                yield widget.text()
            case QComboBox():
                yield from (widget.itemText(index) for index in range(widget.count()))
            case QListWidget():
                yield from (widget.item(index).text() for index in range(widget.count()))
            case QTableWidget():
                cells = ((row, column) for row in range(widget.rowCount()) for column in range(widget.columnCount()))
                yield from (widget.item(*cell).text() for cell in cells if widget.item(*cell) is not None)


def check(root):
    found = [text for text in texts(root) if text]
    assert found
    for text in found:
        assert all(character.isascii() for character in text if character.isdigit()), text
        assert not re.search(r"[\u0590-\u08ff]", text), text
        assert not GERMAN & set(re.findall(r"\w+", text)), text


def settle(program):
    program.settle()
    for _ in range(10):
        QApplication.processEvents()


def test_region__today_with_a_session_interrupted_three_days_ago(start_program, region):
    program = start_program(region=region).appear().settle()
    program.press("startButton")
    program.run(15_000)
    program.window.close()
    program.dialog("closeDialog").accept()
    program = start_program(region=region)
    program.clock.advance(3 * DAY_MS)
    program.appear().settle()
    check(program.window)
    (offer,) = [label.text() for label in program.page.findChildren(QLabel) if "It stopped" in label.text()]
    assert offer.startswith("It stopped on Tuesday 14 November at "), offer


def test_region__progress_with_years(start_program, region, tmp_path):
    write_years(tmp_path / "data", weeks=30)
    program = start_program(region=region)
    program.clock.advance(1105 * DAY_MS)
    program.appear().settle()
    program.press("progressPlace")
    settle(program)
    check(program.window)
    program.page.findChildren(QPushButton, "editSession")[0].click()
    check(program.dialog("sessionDialog"))


@pytest.mark.parametrize("button", ["settingsButton", "aboutButton"])
def test_region__dialogs(start_program, region, button):
    program = start_program(region=region)
    program.press(button)
    (dialog,) = [dialog for dialog in program.window.findChildren(QDialog) if dialog.isVisible()]
    sections = dialog.findChild(QListWidget, "settingsSections")
    for row in range(sections.count() if sections is not None else 1):
        if sections is not None:
            sections.setCurrentRow(row)
        check(dialog)


def test_region__session_and_summary(start_program, region):
    program = start_program(region=region)
    program.press("startButton")
    program.run(13_000)
    program.page.say_time_left()
    check(program.window)
    program.player.end()
    check(program.window)


def test_region__file_dialog(start_program, region, tmp_path, monkeypatch):
    file = tmp_path / "documents" / "saved.json"
    file.parent.mkdir()
    file.write_text("{}")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(file.parent))
    program = start_program(region=region)
    program.press("progressPlace")
    settle(program)
    program.press("importButton")
    (dialog,) = [dialog for dialog in program.window.findChildren(QFileDialog) if dialog.isVisible()]
    view = dialog.findChild(QTreeView)
    program.qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) > 0)
    row = view.model().index(0, 0, view.rootIndex())
    cells = [row.sibling(0, column).data() for column in range(4)]
    assert cells[:2] == ["saved.json", "2 bytes"]
    today = LocaleFormats("en", QLocale(region)).dated(datetime.fromtimestamp(file.stat().st_mtime).date())
    assert cells[3].startswith(today), cells
