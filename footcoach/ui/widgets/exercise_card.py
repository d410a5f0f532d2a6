"""One exercise on Today: its picture, its name, how long it takes and what is done."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.ui.figures import Figures
from footcoach.ui.phrases import clock_time, dosage_text, spoken_time
from footcoach.ui.theme import SPACE_PX
from footcoach.ui.widgets.figure_view import FigureView
from footcoach.ui.widgets.texts import text_label

_PICTURE_RATIO = 0.5


class ExerciseCard(QPushButton):
    """A card that opens the exercise's page.

    Signals:
        opened: the exercise's id, when the card is pressed.
    """

    opened = Signal(str)

    def __init__(self, exercise: Exercise, figures: Figures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"card-{exercise.id}")
        self.setProperty("role", "exercise")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._exercise = exercise
        self._picture = FigureView(figures, has_inset=False, parent=self)
        self._picture.show_still(exercise.still_clip, exercise.sides[0])
        self._time = text_label("", "quiet")
        self._time.setWordWrap(False)
        self._dosage = text_label("", "quiet")
        self._parts = QVBoxLayout(self)
        self._layout_parts(text_label(exercise.name, "subheading"))
        self.clicked.connect(self._on_clicked)

    def show_dosage(self, dosage: dict[str, int], duration_ms: int) -> None:
        """Show how long the exercise takes and what is done."""
        self._time.setText(clock_time(duration_ms))
        summary = dosage_text(self._exercise, dosage)
        if self._exercise.dose_per_day > 1:
            summary += "  ·  " + self.tr("{count} times a day").format(count=self._exercise.dose_per_day)
        self._dosage.setText(summary)
        self.setAccessibleName(f"{self._exercise.name}, {spoken_time(duration_ms)}")
        self.setAccessibleDescription(summary)

    def hasHeightForWidth(self) -> bool:
        """Return that a wider card has a taller picture."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """Return the height that the picture and the texts need."""
        return self._parts.heightForWidth(width_px)

    def sizeHint(self) -> QSize:
        """Return a size for layouts."""
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that clips nothing."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: object) -> None:
        """Keep the picture's shape."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        # Columns may differ by a pixel; their pictures must not.
        self._picture.setFixedHeight(round(self.width() * _PICTURE_RATIO / 8) * 8)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def _layout_parts(self, name: QLabel) -> None:
        layout = self._parts
        layout.setContentsMargins(12, 12, 12, 14)
        layout.setSpacing(SPACE_PX // 2)
        layout.addWidget(self._picture)
        row = QHBoxLayout()
        row.addWidget(name, 1)
        row.addWidget(self._time)
        layout.addLayout(row)
        layout.addWidget(self._dosage)
        for child in (self._picture, name, self._time, self._dosage):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _on_clicked(self) -> None:
        self.opened.emit(self._exercise.id)
