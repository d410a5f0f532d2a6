"""The banner in the upper corner of the stage: why the session stands still, and for a while a notice."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.session.caption_label import CaptionLabel

_PLACE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
"""Beside whoever stands on the stage, and above whoever lies there."""

_HINT_MS = 6_000
_NOTICE_MS = 12_000
"""How long a hint and a notice stand; nobody has to close them."""


class SessionBanner(QWidget):
    """Shows a reason as long as there is one, and a notice until its time is over: a hint also below the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = CaptionLabel("pauseReason", _PLACE, is_strong=True, parent=self)
        self._notice = CaptionLabel("sessionNotice", _PLACE, parent=self)
        self._waiting: list[str] = []
        self._current = ""
        self._notice_shown = QTimer(self)
        self._notice_shown.setSingleShot(True)
        self._notice_shown.timeout.connect(self._show_next)
        self._show()

    def show_reason(self, text: str) -> None:
        """Show why the session stands still; empty when it goes on, and then the notices go on too."""
        had_reason = bool(self._reason.text())
        self._reason.setText(text)
        if text:
            self._put_back()
            self._notice_shown.stop()
            self._show_notice("")
        elif had_reason:
            self._show_next()

    def show_notice(self, text: str) -> None:
        """Show what a person should know, long enough to be read from afar, one after the other."""
        self._waiting.append(text)
        if not self._reason.text() and not self._notice_shown.isActive():
            self._show_next()

    def show_hint(self, text: str) -> None:
        """Show what follows from what the person has just done, before every notice."""
        self._put_back()
        self._notice_shown.start(_HINT_MS)
        self._show_notice(text)

    def end_hint(self) -> None:
        """Show again what a hint stands before."""
        self._notice_shown.stop()
        self._show_next()

    def _put_back(self) -> None:
        """Let a notice that gives way come again, for its whole time."""
        if self._current:
            self._waiting.insert(0, self._current)
            self._current = ""

    @Slot()
    def _show_next(self) -> None:
        self._current = self._waiting.pop(0) if self._waiting and not self._reason.text() else ""
        if self._current:
            self._notice_shown.start(_NOTICE_MS)
        self._show_notice(self._current)

    def _show_notice(self, text: str) -> None:
        self._notice.setText(text)
        self._show()

    def set_wanted_px(self, wanted_px: int) -> None:
        """Write so large, or as large as fits."""
        self._reason.set_wanted_px(wanted_px)
        self._notice.set_wanted_px(wanted_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each its place."""
        super().resizeEvent(event)
        self._share_room()

    def _show(self) -> None:
        self._notice.setVisible(bool(self._notice.text()))
        self._reason.setVisible(bool(self._reason.text()))
        self.setVisible(bool(self._reason.text() or self._notice.text()))
        self._share_room()

    def _share_room(self) -> None:
        """Give all of it to the one that is there, or half of it to each."""
        above, below = self.rect(), self.rect()
        if self._reason.text() and self._notice.text():
            above.setHeight(self.height() // 2)
            below.setTop(above.bottom() + 1)
        self._reason.setGeometry(above)
        self._notice.setGeometry(below)

    def stop(self) -> None:
        """Keep no notice for when nobody looks."""
        self._notice_shown.stop()
