"""Taking the history along and bringing it in, by the dialogs as a person uses them."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from footcoach.storage.history.export_file import write_export
from footcoach.storage.history.import_file import ExportDocument
from footcoach.storage.history.import_plan import ImportPreview
from footcoach.storage.paths import Paths
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.theme import apply_theme
from footcoach.ui.transfer.import_dialog import ImportDialog
from footcoach.ui.transfer.transfer_controller import TransferController
from tests.storage.history.transfers import TODAY, make_record, new_history
from tests.ui.formats import FORMATS
from tests.ui.waiting import wait_for_answers


class Transfers:
    """A window with a controller, and all that it told."""

    def __init__(self, qtbot, data_dir):
        self.qtbot = qtbot
        self.paths = Paths(data_dir)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.history = HistoryService(self.paths, TODAY)
        self.is_open = True
        self.controller = TransferController(
            self.history, self.window, lambda: TODAY, FORMATS, is_wanted=lambda: self.is_open
        )
        self.told = []
        self.controller.status_told.connect(self.told.append)
        self.errors = []
        self.controller.error_told.connect(self.errors.append)
        self.imports = []
        self.controller.imported.connect(lambda: self.imports.append("imported"))
        self.changes = []
        self.history.changed.connect(lambda: self.changes.append("changed"))

    def has(self, *records):
        self.history.change(lambda history: history.merge(records, []))
        self.wait()
        self.changes.clear()

    def sessions(self):
        """What is on the disk."""
        answers = []
        self.history.query(lambda history: list(history.sessions()), answers.append)
        self.wait()
        return answers[0]

    def wait(self):
        wait_for_answers(self.qtbot, self.history)

    def file_dialog(self, name):
        found = [dialog for dialog in self.window.findChildren(QFileDialog, name) if dialog.isVisible()]
        assert len(found) == 1
        return found[0]

    def choose(self, name, file):
        """Choose a file in the dialog called `name`, and wait for what comes of it."""
        dialog = self.file_dialog(name)
        dialog.selectFile(str(file))
        dialog.accept()
        self.wait()

    def import_dialog(self):
        found = [dialog for dialog in self.window.findChildren(ImportDialog) if dialog.isVisible()]
        assert len(found) == 1
        return found[0]

    def text(self, name="importText"):
        return self.import_dialog().findChild(QLabel, name).text()

    def seen(self):
        """Every text of the dialog that can be seen, from the top."""
        names = ("importHeading", "importFile", "importText", "importHere", "importFinal")
        labels = [self.import_dialog().findChild(QLabel, name) for name in names]
        return [label.text() for label in labels if label.isVisible()]

    def button(self, name):
        return self.import_dialog().findChild(QPushButton, name)

    def import_file(self, file):
        self.controller.import_file()
        self.choose("importFileDialog", file)

    def press(self, name):
        self.button(name).click()
        self.wait()


@pytest.fixture
def transfers(qtbot, tmp_path):
    transfers = Transfers(qtbot, tmp_path / "data")
    yield transfers
    transfers.history.close()


def refuse_sessions(file):
    """Let the database fail at the next session, as on a full disk."""
    with closing(sqlite3.connect(file)) as other:
        other.execute(
            "CREATE TRIGGER full BEFORE INSERT ON pain BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
        )


@pytest.fixture
def export(tmp_path):
    """Return a function that writes an export."""

    def write(*records, days_off=()):
        file = tmp_path / "from elsewhere.json"
        write_export(new_history(*records, days_off=days_off), file, TODAY)
        return file

    return write


def test_export_json__offers_a_new_name_in_the_documents(transfers):
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    documents.mkdir(exist_ok=True)
    transfers.controller.export_json()
    dialog = transfers.file_dialog("exportJsonDialog")
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert Path(dialog.selectedFiles()[0]).name == "footcoach-2026-11-23.json"
    assert Path(dialog.directory().path()) == documents
    assert dialog.isModal()
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.reject()
    assert transfers.told == []


@pytest.mark.parametrize(("count", "words"), [(0, "0 sessions"), (1, "1 session"), (3, "3 sessions")])
def test_export_json__says_what_it_did(transfers, tmp_path, count, words):
    transfers.has(*(make_record(number) for number in range(count)))
    transfers.controller.export_json()
    transfers.choose("exportJsonDialog", tmp_path / "mine")
    assert transfers.told == ["Saving…", f"Saved {words} in mine.json."]
    assert (tmp_path / "mine.json").read_text().count('"routine_id"') == count
    assert transfers.changes == []


def test_export_csv__says_what_it_did(transfers, tmp_path):
    transfers.has(make_record(1), make_record(2))
    transfers.controller.export_csv()
    assert Path(transfers.file_dialog("exportCsvDialog").selectedFiles()[0]).name == "footcoach-2026-11-23.csv"
    transfers.choose("exportCsvDialog", tmp_path / "table")
    assert transfers.told == ["Saving…", "Saved 2 sessions in table.csv."]
    assert (tmp_path / "table.csv").read_bytes().startswith(b"\xef\xbb\xbfDay,")


def test_export__where_nothing_can_be_written(transfers, tmp_path):
    transfers.controller.export_json()
    transfers.file_dialog("exportJsonDialog").fileSelected.emit(str(tmp_path / "gone" / "a.json"))
    transfers.wait()
    assert transfers.errors[-1].startswith(
        "a.json: cannot be written: No such file or directory. Choose another folder"
    )


def test_import__says_what_it_will_do_and_then_does_it(transfers, export):
    transfers.has(make_record(1))
    new = [make_record(2, days_later=-20), make_record(3)]
    transfers.import_file(export(make_record(1), *new, days_off=[TODAY]))
    assert transfers.told == ["Reading from elsewhere.json…", ""]
    assert transfers.seen() == [
        "Import from this file?",
        "from elsewhere.json",
        "2 new sessions, from 3 November 2026 to 23 November 2026.\n1 day off that is not marked here yet.",
        "1 session is already here and stays as it is. Nothing is overwritten.",
        "An import cannot be undone; delete single sessions instead.",
    ]
    assert transfers.sessions() == [make_record(1)]
    transfers.press("confirmImportButton")
    assert transfers.told[2:] == ["Importing…", "Done: 2 new sessions and 1 day off."]
    assert transfers.seen() == ["Import", "Done: 2 new sessions and 1 day off."]
    assert not transfers.button("confirmImportButton").isVisible()
    assert transfers.changes == ["changed"]
    assert transfers.imports == ["imported"]
    assert sorted(record.id for record in transfers.sessions()) == [f"{n:032x}" for n in (1, 2, 3)]
    transfers.press("closeImportButton")
    assert not any(dialog.isVisible() for dialog in transfers.window.findChildren(ImportDialog))


def test_import__of_one_day(transfers, export):
    transfers.import_file(export(make_record(1)))
    assert transfers.seen()[2:4] == ["1 new session, of 23 November 2026.", "Nothing is overwritten."]
    transfers.press("confirmImportButton")
    assert transfers.text() == "Done: 1 new session."


def test_import__with_nothing_new(transfers, export):
    transfers.has(make_record(1), make_record(2))
    transfers.import_file(export(make_record(1), make_record(2)))
    assert transfers.seen() == [
        "Nothing new in this file",
        "from elsewhere.json",
        "2 sessions are already here and stay as they are. Nothing is overwritten.",
    ]
    assert not transfers.button("confirmImportButton").isEnabled()
    assert transfers.button("closeImportButton").isDefault()


@pytest.mark.parametrize("text_percent", [100, 200])
def test_import__every_text_has_its_room(transfers, export, text_percent):
    apply_theme(QApplication.instance(), "light", text_percent)
    transfers.has(make_record(9))
    file = export(make_record(9), make_record(1), make_record(2, days_later=40), days_off=[TODAY])
    transfers.import_file(file.rename(file.with_name("W" * 200 + ".json")))
    dialog = transfers.import_dialog()
    assert (dialog.width() <= 1024, dialog.height() <= 640) == (True, True)
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        words = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        assert label.width() >= words, label.text()
    for button in dialog.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()
        assert button.parentWidget().rect().contains(button.geometry()), button.text()


def test_import__large_numbers_are_grouped(qtbot):
    days_off = frozenset(TODAY - timedelta(days=number) for number in range(1000))
    preview = ImportPreview(ExportDocument(Path("a.json"), (), days_off, ()), frozenset(), 2190, days_off, None, None)
    dialog = ImportDialog(preview, "a.json", FORMATS)
    qtbot.addWidget(dialog)
    seen = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "2,190 sessions are already here" in seen
    assert "1,000 days off" in seen


def test_import__cancelled_changes_nothing(transfers, export):
    transfers.import_file(export(make_record(1)))
    transfers.press("closeImportButton")
    assert transfers.sessions() == []
    assert transfers.changes == []


def test_import__of_a_damaged_file_says_why(transfers, tmp_path):
    (tmp_path / "broken.json").write_text('{"format": "footcoach-history", "version": 1')
    transfers.import_file(tmp_path / "broken.json")
    assert transfers.errors[-1] == (
        "broken.json, end of the file: something is missing here. "
        "Nothing was imported. Choose a file just as Footcoach saved it."
    )
    assert transfers.window.findChildren(ImportDialog) == []


def test_import__a_name_with_markup_is_only_text(transfers, tmp_path, export):
    file = export(make_record(1)).rename(tmp_path / "<b>x<b>.json")
    transfers.import_file(file)
    assert transfers.text("importFile") == "<b>x<b>.json"
    assert transfers.import_dialog().findChild(QLabel, "importFile").textFormat().name == "PlainText"


def test_import__closed_while_it_goes_on(transfers, export):
    transfers.import_file(export(make_record(1)))
    dialog = transfers.import_dialog()
    dialog.findChild(QPushButton, "confirmImportButton").click()
    assert dialog.findChild(QLabel, "importHeading").text() == "Importing…"
    dialog.reject()
    transfers.wait()
    assert transfers.told[-1] == "Done: 1 new session."


def test_import__while_the_history_cannot_be_written(transfers, export):
    transfers.has(make_record(9))
    transfers.import_file(export(make_record(1)))
    refuse_sessions(transfers.paths.history_file)
    transfers.press("confirmImportButton")
    words = "That did not work: your history could not be used. Nothing was changed."
    assert transfers.errors[-1] == words
    assert transfers.imports == []
    assert transfers.text() == words
    assert transfers.sessions() == [make_record(9)]


def test_import__that_was_read_too_late_opens_no_dialog(transfers, export):
    file = export(make_record(1))
    transfers.is_open = False
    transfers.import_file(file)
    assert not transfers.window.findChildren(ImportDialog)
    assert "was read, but not imported" in transfers.errors[-1]
    transfers.is_open = True
    transfers.import_file(file)
    assert transfers.import_dialog().isVisible()


@pytest.mark.parametrize(
    ("name", "button"), [("export_file.write_export", "export"), ("import_plan.read_export", "import")]
)
def test_mistake_of_the_program__is_raised_and_nothing_waits_for_ever(transfers, tmp_path, monkeypatch, name, button):
    def wrong(*_args, **_kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(f"footcoach.storage.history.{name}", wrong)
    (tmp_path / "a.json").touch()
    with transfers.qtbot.captureExceptions() as raised:
        for _ in range(2):
            if button == "import":
                transfers.import_file(tmp_path / "a.json")
            else:
                transfers.controller.export_json()
                transfers.file_dialog("exportJsonDialog").fileSelected.emit(str(tmp_path / "a.json"))
                transfers.file_dialog("exportJsonDialog").reject()
                transfers.wait()
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError] * 2
    assert len(transfers.errors) == 2


def test_history_that_cannot_be_opened__is_said_instead_of_waiting(qtbot, tmp_path):
    (tmp_path / "data").mkdir()
    with closing(sqlite3.connect(tmp_path / "data" / "history.sqlite")) as newer:
        newer.execute("PRAGMA user_version = 99")
    transfers = Transfers(qtbot, tmp_path / "data")
    transfers.controller.export_csv()
    transfers.choose("exportCsvDialog", tmp_path / "sessions.csv")
    transfers.history.close()
    assert transfers.errors[-1].startswith("That did not work")
    assert not (tmp_path / "sessions.csv").exists()
