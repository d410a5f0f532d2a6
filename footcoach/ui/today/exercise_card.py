"""One exercise on Today: its picture, its name, how long it takes and what is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.exercise import Exercise
from footcoach.core.plan import Phase
from footcoach.ui.common.labels import spoken, text_label
from footcoach.ui.common.phrases import dosage_text, plan_clock_time, spoken_plan_time, times_a_day, with_level
from footcoach.ui.common.roles import Role, WholeButton
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.common.week_dots import WeekDots
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.figures.figure_view import FigureView

if TYPE_CHECKING:
    from footcoach.ui.figures.preview_loop import PreviewLoop

_LONGEST_HOLD_MS = 2_000
"""A hold in a picture that is only looked at in passing."""

_BY_TAB = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class ExerciseCard(QPushButton):
    """A card that opens the exercise's page; its figure moves while the card is pointed at or reached by Tab.

    Signals:
        opened: the exercise's id, when the card is pressed.
    """

    opened = Signal(str)

    accessible_role = Role.Button
    accessible_class = WholeButton

    def __init__(self, exercise: Exercise, figures: FigureModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"card-{exercise.id}")
        self.setProperty("role", "exercise")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._exercise = exercise
        self._figures = figures
        self._clock = clock
        self._dosage_numbers: dict[str, int] = {}
        self._phases: tuple[Phase, ...] = ()
        self._loop: PreviewLoop | None = None
        self._is_pointed_at = False
        self._is_reached = False
        self._summary = ""
        self._picture = FigureView(figures, is_small=True, parent=self)
        self._time = text_label("", "quiet")
        self._time.setWordWrap(False)
        self._dosage = text_label("", "quiet")
        # The history answers a little later than the card is shown, which must not move it.
        self._dose = text_label("\N{NO-BREAK SPACE}", "quiet")
        self._dose.setObjectName(f"dose-{exercise.id}")
        self._dots = WeekDots(self)
        self._parts = QVBoxLayout(self)
        self._name = text_label(exercise.name, "subheading")
        self._layout_parts(self._name)
        self.clicked.connect(self._on_clicked)

    def show_form(self, exercise: Exercise) -> None:
        """Show the same exercise in another form; its numbers are told next."""
        if exercise != self._exercise:
            # Else the same numbers would not be told anew, though they may be in other words.
            self._phases = ()
        self._exercise = exercise
        self._name.setText(exercise.name)

    def show_dosage(self, dosage: dict[str, int], phases: tuple[Phase, ...]) -> None:
        """Show how long the exercise takes and what is done: its `phases`, beginning with its PREPARE."""
        if (dosage, phases) == (self._dosage_numbers, self._phases):
            return
        self._dosage_numbers, self._phases = dosage, phases
        self._show_life()
        duration_ms = sum(phase.duration_ms for phase in phases)
        is_about = any(phase.is_until_done for phase in phases)
        self._time.setText(plan_clock_time(duration_ms, is_about=is_about))
        numbers = dosage_text(self._exercise, dosage, phases)
        often = [times_a_day(self._exercise.dose_per_day)] if self._exercise.dose_per_day > 1 else []
        # There is one line: which level it is says more than its numbers.
        seen = "  ·  ".join([numbers if self._exercise.is_delivered else self._exercise.level_name, *often])
        if seen != self._dosage.text():
            self._dosage.setText(seen)
            # Else the rows of words are still as high as those before.
            self._parts.activate()
            self.setFixedHeight(self.heightForWidth(self.width()))
        self.setAccessibleName(f"{self._exercise.name}, {spoken_plan_time(duration_ms, is_about=is_about)}")
        self._summary = "  ·  ".join([with_level(self._exercise, numbers), *often])
        self._describe()

    @property
    def picture_px(self) -> int:
        """How high the picture is."""
        return self._picture.height()

    def set_picture_px(self, height_px: int) -> None:
        """Make the picture so high."""
        if height_px != self._picture.height():
            self._picture.setFixedHeight(height_px)
            self.setFixedHeight(self.heightForWidth(self.width()))

    def show_dose(self, text: str, done: int, meant: int) -> None:
        """Show how much of it is done, such as "1 of 2 today", with as many dots; nothing for an empty text."""
        self._dose.setText(text or "\N{NO-BREAK SPACE}")
        self._show_as("state" if text.startswith("✓") else "quiet")
        self._dots.show_days(done, meant)
        self._describe()

    def _show_as(self, role: str) -> None:
        if role != self._dose.property("role"):
            self._dose.setProperty("role", role)
            self._dose.style().unpolish(self._dose)
            self._dose.style().polish(self._dose)

    def _describe(self) -> None:
        texts = (self._summary, self._dose.text().strip())
        self.setAccessibleDescription(", ".join(spoken(text) for text in texts if text))

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
        """Take the height that the texts need."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.setFixedHeight(self.heightForWidth(self.width()))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Come alive under the pointer."""
        super().enterEvent(event)
        self._is_pointed_at = True
        self._show_life()

    def leaveEvent(self, event: QEvent) -> None:
        """Stand still again."""
        super().leaveEvent(event)
        self._is_pointed_at = False
        self._show_life()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come alive for the keyboard; a page that only puts the focus back keeps still."""
        super().focusInEvent(event)
        self._is_reached = event.reason() in _BY_TAB
        self._show_life()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stand still again."""
        super().focusOutEvent(event)
        self._is_reached = False
        self._show_life()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still; a pointer that leaves a hidden card does not tell."""
        super().hideEvent(event)
        self._is_pointed_at = self._is_reached = False
        self._show_life()

    def _show_life(self) -> None:
        is_alive = self._is_pointed_at or self._is_reached
        if is_alive and self._figures.appearance.moves and self._figures.can_show(self._still()):
            self._play()
        else:
            if self._loop is not None:
                self._loop.pause()
            self._picture.present(Still(self._still(), has_ghost=False))

    def _play(self) -> None:
        # Nothing moves in the first window, so it need not wait for these.
        from footcoach.ui.figures.preview_loop import PreviewLoop  # noqa: PLC0415
        from footcoach.ui.figures.preview_script import one_side_script  # noqa: PLC0415

        script = one_side_script(self._phases, self._figures.cycle_ms, longest_hold_ms=_LONGEST_HOLD_MS)
        if self._loop is None:
            self._loop = PreviewLoop(self._picture, self._clock)
        self._loop.set_script(script)
        self._loop.play()

    def _still(self) -> Phase:
        """Return the phase whose picture stands for the exercise."""
        clip = self._exercise.still_clip
        named = (phase for phase in self._phases if phase.clip == clip)
        return next(named, replace(self._phases[0], clip=clip))

    def _layout_parts(self, name: QLabel) -> None:
        layout = self._parts
        layout.setContentsMargins(8, 8, 8, 10)
        layout.setSpacing(2)
        layout.addWidget(self._picture)
        words = QVBoxLayout()
        words.setContentsMargins(6, 4, 6, 0)
        words.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(name, 1)
        row.addWidget(self._time)
        state = QHBoxLayout()
        state.setSpacing(SPACE_PX)
        state.addWidget(self._dots)
        state.addWidget(self._dose, 1)
        words.addLayout(row)
        words.addWidget(self._dosage)
        words.addLayout(state)
        layout.addLayout(words)
        for child in (self._picture, name, self._time, self._dosage, self._dose, self._dots):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _on_clicked(self) -> None:
        self.opened.emit(self._exercise.id)
