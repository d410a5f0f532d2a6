"""A question in a session: part of the page, over all of it, and as large as everything else that is read there."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.fit_label import FitLabel
from footcoach.ui.common.focus import move_focus, press_by_enter

_VEIL = 0.96
"""How much of the page is hidden behind the question."""

_WIDEST_SHARE, _SHARES = 0.72, {"question": 0.13, "explanation": 0.20, "button": 0.115}
"""Of the page: how wide the texts and buttons are at most, and how high each of them is."""

_TEXT_SHARES = {"question": 0.085, "explanation": 0.046, "button": 0.048}
"""The size of the texts, as a share of the page's height."""


class SessionQuestion(QDialog):
    """A question with two answers. Escape, and Enter at first, give the one that changes nothing.

    It is a dialog to a screen reader and to whoever waits for the answer, but no window: it lies over its page, and no
    key and no click reaches what is behind it.
    """

    def __init__(
        self,
        name: str,
        question: str,
        explanation: str,
        *,
        reject: tuple[str, str],
        accept: tuple[str, str],
        page: QWidget,
    ) -> None:
        """Ask over `page`.

        Args:
            name: What it is called in the program.
            question: The question.
            explanation: What a person should know to answer it.
            reject: Name and words of the button that changes nothing.
            accept: Name and words of the other one.
            page: What it covers.
        """
        super().__init__(page)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setObjectName(name)
        self.setAccessibleName(question)
        self.setAccessibleDescription(explanation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._question = self._text(question, is_bold=True)
        self._explanation = self._text(explanation, is_bold=False)
        self._rejecting, self._accepting = self._button(AccentButton, *reject), self._button(QPushButton, *accept)
        self._rejecting.setProperty("role", "primary")
        self._rejecting.clicked.connect(self.reject)
        self._accepting.clicked.connect(self.accept)
        self._page = page
        self._column = layout = QVBoxLayout(self)
        layout.addStretch(3)
        for widget in (self._question, self._explanation, self._rejecting, self._accepting):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(4)
        page.installEventFilter(self)

    def ask(self) -> None:
        """Come up, with the keyboard on the answer that changes nothing."""
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        # A dialog that has just closed may have left the keyboard to no window.
        self.window().activateWindow()
        self._rejecting.setFocus(Qt.FocusReason.OtherFocusReason)

    def _text(self, text: str, *, is_bold: bool) -> FitLabel:
        label = FitLabel(is_bold=is_bold, parent=self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setText(text)
        return label

    def _button(self, kind: type[QPushButton], name: str, words: str) -> QPushButton:
        button = kind(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page."""
        if watched is self._page and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._page.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as large to read as the page is."""
        super().resizeEvent(event)
        width_px, height_px = round(self.width() * _WIDEST_SHARE), min(self.height(), round(self.width() * 0.7))
        if self.width() < self.height():
            width_px = round(self.width() * 0.9)
        for name, label in (("question", self._question), ("explanation", self._explanation)):
            label.setFixedSize(width_px, round(height_px * _SHARES[name]))
            label.set_wanted_px(round(height_px * _TEXT_SHARES[name]))
        for button in (self._rejecting, self._accepting):
            button.setFixedSize(min(width_px, round(height_px * 0.62)), round(height_px * _SHARES["button"]))
            button.setStyleSheet(f"font-size: {round(height_px * _TEXT_SHARES['button'])}px; font-weight: 650")
        self._column.setSpacing(round(height_px * 0.022))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Let the room shine through faintly."""
        painter = QPainter(self)
        veil = QColor(self.palette().color(QPalette.ColorRole.Window))
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go from one answer to the other, and to nothing behind them."""
        return move_focus(self, is_forward=is_next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a click beside the answers from the page, where it might mean something."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep it from there to its end."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus on Enter; what the keys of the page do must wait for the answer."""
        if not press_by_enter(self.focusWidget(), event):
            super().keyPressEvent(event)
        event.accept()
