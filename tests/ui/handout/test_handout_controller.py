"""Showing, saving and printing the handout, by the dialogs as a person uses them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible, QImage, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget

from footcoach.core.offered_routines import OfferedRoutines
from footcoach.core.routine import Routine
from footcoach.storage.settings import Settings
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.handout.handout_controller import HandoutController
from footcoach.ui.handout.preview_dialog import PageView, PreviewDialog
from footcoach.ui.handout.printing import print_handout
from tests.ui.formats import FORMATS
from tests.ui.handout.papers import POINTS_PER_MM, ROUTINE, Read, handout, loaded_figures, thirty_exercises
from tests.ui.keyboard import wait_for_window

EMPTY = Routine("empty", "Empty", ())


class Desk:
    """A window with a controller, and all that it told."""

    def __init__(self, qtbot, formats=FORMATS):
        self.qtbot = qtbot
        self.window = QWidget()
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        self.window.show()
        self.controller = HandoutController(
            self.window,
            figures=loaded_figures(),
            formats=formats,
            settings=lambda: Settings({}, {}),
            offered=lambda: self.offered,
        )
        self.offered = OfferedRoutines(ROUTINE.id)
        self.told, self.errors = [], []
        self.controller.status_told.connect(self.told.append)
        self.controller.error_told.connect(self.errors.append)

    def dialog(self, kind):
        (found,) = [dialog for dialog in self.window.findChildren(kind) if dialog.isVisible()]
        return found

    def preview(self, routine=ROUTINE):
        self.controller.preview(routine)
        dialog = self.dialog(PreviewDialog)
        wait_for_window(self.qtbot, dialog)
        return dialog

    def save_as(self, file):
        dialog = self.dialog(QFileDialog)
        dialog.selectFile(str(file))
        dialog.accept()


def press(dialog, name):
    dialog.findChild(QPushButton, name).click()


def line(dialog, name):
    return dialog.findChild(StatusLine, name).text()


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


# Saving


def test_save__offers_a_name(desk):
    desk.controller.save_handout(ROUTINE)
    dialog = desk.dialog(QFileDialog)
    assert dialog.objectName() == "saveHandoutDialog"
    assert Path(dialog.selectedFiles()[0]).name == "The six foot exercises.pdf"
    dialog.reject()
    assert desk.told == []


def test_save__writes_and_tells(desk, tmp_path):
    desk.controller.save_handout(ROUTINE)
    desk.save_as(tmp_path / "on the fridge")
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told == [f"Saved your exercises in {tmp_path / 'on the fridge.pdf'}."]
    file = tmp_path / "on the fridge.pdf"
    assert Read(file.read_bytes()).texts[0].startswith("The six foot exercises")
    assert file.stat().st_mode & 0o777 == 0o600


def test_save__cannot_be_written(desk, tmp_path):
    desk.controller.save_handout(ROUTINE)
    desk.dialog(QFileDialog).fileSelected.emit(str(tmp_path / "missing" / "handout.pdf"))
    desk.qtbot.waitUntil(lambda: bool(desk.errors))
    assert desk.errors[0].startswith("handout.pdf: cannot be written: No such file or directory. Choose another folder")
    desk.dialog(QFileDialog).reject()


@pytest.mark.parametrize(("region", "height_mm"), [("en_GB", 297), ("en_US", 279), ("es_MX", 279), ("de_DE", 297)])
def test_paper__is_that_of_the_region(qtbot, tmp_path, region, height_mm):
    desk = Desk(qtbot, LocaleFormats("en", QLocale(region)))
    desk.controller.save_handout(ROUTINE)
    desk.save_as(tmp_path / "handout.pdf")
    qtbot.waitUntil(lambda: bool(desk.told))
    read = Read((tmp_path / "handout.pdf").read_bytes())
    assert [round(size.height() / POINTS_PER_MM) for size in read.sizes] == [height_mm]
    assert f"Week {'Su Mo' if region in {'en_US', 'es_MX'} else 'Mo Tu'}" in read.texts[0]


# The preview


def test_preview__shows_the_page_as_it_is(desk):
    dialog = desk.preview()
    (view,) = dialog.findChildren(PageView)
    assert view.height() == pytest.approx(view.width() * 297 / 210, abs=2)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Page 1 of 1"
    assert "Lift one leg and straighten it" in interface.text(QAccessible.Text.Description)
    picture = view.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 8).name() == "#ffffff"
    assert len({picture.pixel(x, y) for x in range(0, 900, 7) for y in range(0, 400, 7)}) > 50
    assert QApplication.focusWidget().objectName() == "printHandoutButton"
    dialog.reject()


def test_preview__is_used_by_keyboard_and_gone_when_closed(desk):
    dialog = desk.preview()
    reached = set()
    for _ in range(6):
        desk.qtbot.keyClick(dialog, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        reached.add(focused.objectName() or type(focused).__name__)
    assert {"PageView", "closeHandoutButton", "savePdfButton", "printHandoutButton"} <= reached
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.window.findChildren(PreviewDialog) == []


def test_preview__shows_all_pages(desk):
    dialog = desk.preview(thirty_exercises())
    names = [view.accessibleName() for view in dialog.findChildren(PageView)]
    assert names[:2] == [f"Page 1 of {len(names)}", f"Page 2 of {len(names)}"]
    dialog.reject()


def test_preview__saves_and_tells_there(desk, tmp_path):
    dialog = desk.preview()
    press(dialog, "savePdfButton")
    desk.save_as(tmp_path / "handout.pdf")
    desk.qtbot.waitUntil(lambda: bool(line(dialog, "handoutStatus")))
    assert line(dialog, "handoutStatus") == f"Saved your exercises in {tmp_path / 'handout.pdf'}."
    assert desk.told == []
    dialog.reject()


def test_preview__of_a_routine_without_exercises(desk):
    desk.controller.preview(EMPTY)
    desk.controller.save_handout(EMPTY)
    assert desk.errors == ["There is nothing to print: this routine has no exercises."] * 2
    assert desk.window.findChildren(QDialog) == []


# Printing


def test_print__without_a_printer(desk, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    dialog = desk.preview()
    press(dialog, "printHandoutButton")
    assert line(dialog, "handoutError") == "This computer has no printer. Save the page as PDF to print it elsewhere."
    assert desk.window.findChildren(QPrintDialog) == []
    dialog.reject()


def test_print__asks_for_the_printer_and_its_paper(desk, monkeypatch, tmp_path):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Kitchen"])
    dialog = desk.preview()
    press(dialog, "printHandoutButton")
    asking = desk.dialog(QPrintDialog)
    printer = asking.printer()
    assert printer.docName() == "The six foot exercises"
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A4
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    asking.accepted.emit(printer)
    assert line(dialog, "handoutStatus") == "Sent to the printer."
    assert Read((tmp_path / "printed.pdf").read_bytes()).texts[0].startswith("The six foot exercises")
    asking.reject()
    dialog.reject()


@pytest.mark.parametrize("paper", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5])
def test_print__fills_the_paper_that_is_chosen(qapp, tmp_path, paper):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(paper))
    assert print_handout(handout(), printer)
    read = Read((tmp_path / "printed.pdf").read_bytes())
    assert (len(read.sizes) > 1) is (paper is QPageSize.PageSizeId.A5)
    width = QPageSize(paper).sizePoints().width()
    assert max(box.right() for letters in read.letters for box in letters) == pytest.approx(width - 27, abs=5)
    assert isinstance(read.picture, QImage)


@pytest.mark.parametrize(
    ("usual", "on_weekdays", "told"),
    [
        ("other", {1: ROUTINE.id, 4: ROUTINE.id}, "on Tuesday, Friday"),
        (ROUTINE.id, dict.fromkeys(range(5), "other"), "on 2 days a week"),
        (ROUTINE.id, {0: "other"}, "on 3 days a week"),
        ("other", {0: "other"}, "on 3 days a week"),
    ],
)
def test_preview__says_the_days_that_the_routine_has_in_the_week(desk, usual, on_weekdays, told):
    desk.offered = OfferedRoutines(usual, on_weekdays)
    (view, *_) = desk.preview().findChildren(PageView)
    assert told in view.accessibleDescription()


# In the program


def test_program__shows_it_from_progress(start_program):
    program = start_program(region="en_US").appear().settle()
    program.press("progressPlace")
    program.settle()
    program.press("handoutButton")
    dialog = program.dialog("handoutDialog")
    (view,) = dialog.findChildren(PageView)
    assert view.heightForWidth(850) == 1100
    assert "on 3 days a week" in view.accessibleDescription()
    dialog.reject()
