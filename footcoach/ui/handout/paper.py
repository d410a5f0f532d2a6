"""The handout as pages for a screen, a printer or a PDF file."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFontInfo, QGuiApplication, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from footcoach.ui.common.sheet import RESOLUTION_DPI, Sheet
from footcoach.ui.handout.items import TextItem
from footcoach.ui.handout.layout import laid_out
from footcoach.ui.handout.words import Handout


class HandoutPages:
    """A handout on paper of one size.

    Attributes:
        title: What it is called.
        size_mm: The size of each page.
        pages: What stands where, page by page.
    """

    def __init__(self, handout: Handout, size_mm: QSizeF) -> None:
        """Put `handout` on pages of `size_mm`."""
        self.title = handout.title
        self.size_mm = size_mm
        # What only measures needs nothing to draw on.
        self.pages = laid_out(handout, _sheet(QPainter()), size_mm)

    def text(self, number: int) -> str:
        """Return everything that is written on a page, from 0."""
        return " ".join(item.text for item in self.pages[number] if isinstance(item, TextItem))

    def paint(self, number: int, painter: QPainter, resolution_dpi: float) -> None:
        """Paint a page, from 0, whose corner is where the painter's coordinates begin."""
        painter.save()
        painter.scale(resolution_dpi / RESOLUTION_DPI, resolution_dpi / RESOLUTION_DPI)
        sheet = _sheet(painter)
        for item in self.pages[number]:
            item.draw(sheet)
        painter.restore()

    def paint_all(self, device: QPagedPaintDevice, resolution_dpi: float) -> bool:
        """Paint all pages on a device without margins; return whether it takes them."""
        painter = QPainter()
        if not painter.begin(device):
            return False
        for number in range(len(self.pages)):
            if number:
                device.newPage()
            self.paint(number, painter, resolution_dpi)
        return painter.end()

    def pdf(self) -> bytes:
        """Return the content of a PDF file."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(RESOLUTION_DPI)
        writer.setPageSize(QPageSize(self.size_mm, QPageSize.Unit.Millimeter))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(self.title)
        writer.setCreator("Footcoach")
        self.paint_all(writer, RESOLUTION_DPI)
        return bytes(buffer.data().data())


def usual_size_mm(*, is_letter: bool) -> QSizeF:
    """Return the size of US Letter, or of A4."""
    paper = QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4
    return QPageSize(paper).size(QPageSize.Unit.Millimeter)


def _sheet(painter: QPainter) -> Sheet:
    return Sheet(painter, QFontInfo(QGuiApplication.font()).family())
