"""Saving the report, by the dialog as a person uses it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.history.history import History
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.report.facts import ReportChoices
from footcoach.ui.report.report_controller import ReportController
from tests.factories import NO_PREFERENCES
from tests.ui.formats import FORMATS
from tests.ui.histories import TODAY, write_one_day
from tests.ui.waiting import wait_for_answers


class Saving:
    """A window with a controller, and all that it told."""

    def __init__(self, qtbot, paths):
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.history_file = paths.history_file
        self.history = HistoryService(paths, TODAY)
        catalogue = load_catalogue(paths, "en")
        self.controller = ReportController(
            self.history,
            self.window,
            choices=lambda: ReportChoices(catalogue.default_routine(), NO_PREFERENCES, 3),
            exercises=catalogue.exercises,
            today=lambda: TODAY,
            formats=FORMATS,
        )
        self.told = []
        self.controller.status_told.connect(self.told.append)
        self.errors = []
        self.controller.error_told.connect(self.errors.append)

    def dialog(self):
        (found,) = [dialog for dialog in self.window.findChildren(QFileDialog) if dialog.isVisible()]
        return found

    def save_as(self, file):
        self.controller.save_report()
        dialog = self.dialog()
        dialog.selectFile(str(file))
        dialog.accept()
        self.qtbot.waitUntil(lambda: bool(self.told or self.errors))
        wait_for_answers(self.qtbot, self.history)


@pytest.fixture
def saving(qtbot, tmp_path):
    saving = Saving(qtbot, write_one_day(tmp_path / "data"))
    yield saving
    saving.history.close()


def test_save__offers_a_name(saving):
    saving.controller.save_report()
    dialog = saving.dialog()
    assert dialog.objectName() == "saveReportDialog"
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert Path(dialog.selectedFiles()[0]).name == "footcoach-report-2026-11-23.pdf"
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.reject()
    assert saving.told == []


def test_save__writes_and_tells(saving, tmp_path):
    saving.save_as(tmp_path / "for Anna")
    assert saving.told == [f"Saved the report in {tmp_path / 'for Anna.pdf'}."]
    assert (tmp_path / "for Anna.pdf").read_bytes().startswith(b"%PDF")


def test_save__cannot_be_written(saving, tmp_path):
    saving.controller.save_report()
    saving.dialog().fileSelected.emit(str(tmp_path / "missing" / "report.pdf"))
    saving.qtbot.waitUntil(lambda: bool(saving.errors))
    (text,) = saving.errors
    assert text.startswith("report.pdf: cannot be written: No such file or directory. Choose another folder")
    saving.dialog().reject()


def test_save__history_fails(saving, tmp_path):
    saving.history.query(History.session_ids, lambda _: None)
    wait_for_answers(saving.qtbot, saving.history)
    with closing(sqlite3.connect(saving.history_file)) as other:
        other.execute("DROP TABLE work")
    saving.save_as(tmp_path / "report.pdf")
    assert saving.errors == ["That did not work: your history could not be read. Nothing was saved."]
    assert not (tmp_path / "report.pdf").exists()
