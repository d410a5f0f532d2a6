"""The quiet way beside Start: a session of two exercises, which two they are, and why that is worth it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.routine import SHORT_DAY_EXERCISES, Routine
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.phrases import about_minutes, exercise_count
from footcoach.ui.common.theme import SPACE_PX


class ShortDayRow(QWidget):
    """Keeps its room while there is nothing to offer yet, so that what stands below it does not move.

    Signals:
        start_requested: begin the short day.
    """

    start_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._is_narrow = False
        self._button = QPushButton()
        self._button.setObjectName("shortDayButton")
        self._button.clicked.connect(self.start_requested)
        self._which = text_label("\N{NO-BREAK SPACE}")
        self._which.setObjectName("shortDayExercises")
        # Henry 1999: 15 people aged 67 to 82; those who were given 5 did them neither better nor worse.
        self._why = text_label(self.tr("In one small study, older people did 2 exercises better than 8."), "quiet")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3 * SPACE_PX)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._which)
        texts.addWidget(self._why)
        self._row.addLayout(texts, 1)
        self._row.addWidget(self._button)
        self._say_how_long(0)
        self._is_offered = self._is_superseded = False
        self._keeps_room = True
        self._show()

    def offer(self, routine: Routine, duration_ms: int) -> None:
        """Offer `routine`, a short one, which takes `duration_ms`."""
        names = ", ".join(exercise.name for exercise in routine.exercises)
        self._which.setText(self.tr("Or just these two: {exercises}").format(exercises=names))
        self._say_how_long(duration_ms)
        # Whoever comes to the button by the keyboard has not read the row.
        self._button.setAccessibleDescription(f"{names}. {self._why.text()}")
        self._is_offered = True
        self._show()

    def withdraw(self) -> None:
        """Offer nothing any more, and give the room away."""
        self._is_offered = False
        self._keeps_room = False
        self._show()

    def set_superseded(self, is_superseded: bool) -> None:
        """Give the room away to another offer, or take it back."""
        self._is_superseded = is_superseded
        self._show()

    def _show(self) -> None:
        keeps_its_place = self.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(self._keeps_room and not self._is_superseded)
        self.setSizePolicy(keeps_its_place)
        self.setVisible(self._is_offered and not self._is_superseded)

    def button_px(self) -> int:
        """Return how wide the button is; what stands above it is as wide, so that both make one column."""
        return self._button.sizeHint().width()

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the button below the words, its text in two lines, or beside them."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._is_narrow = is_narrow
        self._show_text()

    def _say_how_long(self, duration_ms: int) -> None:
        text = self.tr("Short day: {exercises}, {time}")
        count = exercise_count(SHORT_DAY_EXERCISES)
        self._text = text.format(exercises=count, time=about_minutes(duration_ms))
        self._button.setAccessibleName(self._text)
        self._show_text()

    def _show_text(self) -> None:
        # A button breaks no lines by itself, and must not make the page wider than a small screen.
        self._button.setText(self._text.replace(", ", ",\n") if self._is_narrow else self._text)
