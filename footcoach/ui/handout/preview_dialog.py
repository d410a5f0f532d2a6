"""Shows the handout as it will be on paper, to be printed or saved."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.cached_pixmap import CachedPixmap
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.roles import Role
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.common.sheet import MM_PER_INCH
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import FOCUS_FRAME_PX
from footcoach.ui.handout import words
from footcoach.ui.handout.paper import HandoutPages

_WIDEST_PX = 1100
_BESIDE_PX = 60
"""So much of the window stays in sight beside the dialog."""


class PageView(QWidget):
    """One page, as wide as there is room; a screen reader reads what is written on it."""

    accessible_role = Role.Graphic

    def __init__(self, pages: HandoutPages, number: int) -> None:
        """Show the page with `number`, from 0."""
        super().__init__()
        self._pages = pages
        self._number = number
        self._picture = CachedPixmap(self, self._paint)
        self.setAccessibleName(words.page_number(number + 1, len(pages.pages)))
        self.setAccessibleDescription(pages.text(number))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that a wider one is higher."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """Return the height of a page."""
        size = self._pages.size_mm
        return round(width_px * size.height() / size.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, framed while it has the focus."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture.pixmap(self._number))
        role, width_px = QPalette.ColorRole.Dark, 1
        if self.hasFocus():
            role, width_px = QPalette.ColorRole.Accent, FOCUS_FRAME_PX
        painter.setPen(QPen(self.palette().color(role), width_px))
        inset_px = width_px / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset_px, inset_px, -inset_px, -inset_px))
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        # Paper is white in every theme.
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        self._pages.paint(self._number, painter, self.width() / self._pages.size_mm.width() * MM_PER_INCH)


class PreviewDialog(ScrollDialog):
    """Shows all pages.

    Signals:
        print_requested: print them.
        save_requested: save them as a PDF file.
    """

    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, pages: HandoutPages, parent: QWidget) -> None:
        """Show `pages` over the window of `parent`."""
        title = QCoreApplication.translate("PreviewDialog", "Your exercises on paper")
        super().__init__("handoutDialog", title, column_px=_WIDEST_PX, parent=parent)
        self._status, self._error = StatusLine("handoutStatus", "state"), StatusLine("handoutError", "warning")
        self._lay_out(pages)
        print_button = AccentButton(self.tr("Print…"))
        print_button.setProperty("role", "primary")
        save, close = QPushButton(self.tr("Save as PDF…")), QPushButton(self.tr("Close"))
        buttons = {"printHandoutButton": print_button, "savePdfButton": save, "closeHandoutButton": close}
        for name, button in buttons.items():
            button.setObjectName(name)
        print_button.clicked.connect(self.print_requested)
        save.clicked.connect(self.save_requested)
        close.clicked.connect(self.reject)
        self.add_buttons(close, save, print_button, default=print_button)
        print_button.setFocus()

    def show_status(self, text: str) -> None:
        """Say what was done."""
        self._error.tell("")
        self._tell(self._status, text)

    def show_error(self, text: str) -> None:
        """Say why it could not be done."""
        self._status.tell("")
        self._tell(self._error, text)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the page as large as there is room."""
        parent = self.parentWidget()
        self.fit_content(min(_WIDEST_PX, parent.window().width() - _BESIDE_PX) if parent else _WIDEST_PX)
        super().showEvent(event)

    def _lay_out(self, pages: HandoutPages) -> None:
        count = len(pages.pages)
        intro = self.tr("Tick a box each time you have done an exercise.")
        if count > 1:
            intro += " " + self.tr("It takes {count} pages.").format(count=count)
        parts = (
            heading_label(self.tr("Your exercises on paper"), "title"),
            text_label(intro),
            self._status,
            self._error,
        )
        for part in (*parts, *(PageView(pages, number) for number in range(count))):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _tell(self, line: StatusLine, text: str) -> None:
        line.tell(text)
        # Whoever looks at the last page sees it, too.
        self._page.verticalScrollBar().setValue(0)
