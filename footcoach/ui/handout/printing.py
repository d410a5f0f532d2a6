"""The handout on a printer. What of Qt it needs takes a while to load, so it is imported when somebody prints."""

from collections.abc import Callable

from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from footcoach.ui.handout.paper import HandoutPages
from footcoach.ui.handout.words import Handout


def has_printer() -> bool:
    """Return whether the computer knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def open_print_dialog(pages: HandoutPages, parent: QWidget, then: Callable[[QPrinter], None]) -> None:
    """Let a printer, its paper and the number of copies be chosen.

    Args:
        pages: What is to be printed; their paper is offered first.
        parent: What the dialog belongs to.
        then: Gets the printer.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(pages.size_mm, QPageSize.Unit.Millimeter))
    printer.setDocName(pages.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("printDialog")
    # There is hardly ever more than one page.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    dialog.accepted.connect(lambda: then(printer))
    dialog.finished.connect(dialog.deleteLater)
    # PySide6 knows only the form of open() that wants a slot by its name.
    QDialog.open(dialog)


def print_handout(handout: Handout, printer: QPrinter) -> bool:
    """Print on the paper that was chosen; return whether the printer takes it."""
    printer.setFullPage(True)
    size_mm = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
    return HandoutPages(handout, size_mm).paint_all(printer, printer.resolution())
