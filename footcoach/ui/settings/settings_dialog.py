"""The settings: every number typed, with its limits, its origin and its way back; changes take effect at once."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from footcoach.core.compiler import PlanCompiler
from footcoach.core.cue import SoundChoices
from footcoach.core.exercise import Exercise, PhaseKind
from footcoach.core.plan import Plan
from footcoach.core.routine import Routine, RoutineEntry
from footcoach.core.session import Status
from footcoach.storage.settings import (
    FIGURE_SETTINGS,
    GOAL_SETTINGS,
    PREPARATION_SETTINGS,
    SCREEN_SETTINGS,
    WARM_UP_SETTINGS,
    Settings,
)
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.phrases import plan_clock_time, spoken_plan_time
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.common.sound_preview import SoundPreview
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.settings.sections import Sections
from footcoach.ui.settings.settings_form import SettingsForm
from footcoach.ui.settings.sound_section import SoundSection

_PICTURE_PX = QSize(240, 240)
_PICTURE_BESIDE_EM = 32
_WIDEST_PX = 1240


class SettingsDialog(ScrollDialog):
    """Edits settings.

    Signals:
        changed: the new Settings, after every change.
    """

    changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        routine: Routine,
        compiler: PlanCompiler,
        figures: FigureModel,
        preview: SoundPreview,
        *,
        everything: Routine,
        language: str,
        session_status: Status | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Edit `settings`.

        Args:
            settings: What is chosen now.
            routine: What Today offers.
            compiler: Tells how long the routine takes.
            figures: Shows how the figure looks.
            preview: Lets voice and tones be heard.
            everything: All exercises whose numbers can be changed, each in the form that counts, with the warm-up.
            language: What the voice speaks, such as en.
            session_status: What the session behind the dialog is doing; None without one.
            parent: The window that the dialog belongs to.
        """
        title = QCoreApplication.translate("SettingsDialog", "Settings")
        super().__init__("settingsDialog", title, column_px=_WIDEST_PX, margin_px=2 * SPACE_PX, parent=parent)
        self._before = settings
        self._settings = settings
        self._routine = routine
        self._everything = everything
        self._compiler = compiler
        self._figures = figures
        self._preview = preview
        self._language = language
        self._form = SettingsForm(settings, language, self)
        self._times: dict[str, QLabel] = {}
        self._sections = Sections()
        self._total = text_label("", "subheading")
        self._total.setObjectName("settingsTotal")
        self._told = StatusLine("settingsTold", "state")
        self._error = StatusLine("settingsError", "warning")
        self._session = text_label("", "quiet")
        self._undo = self._button("undoButton", self.tr("Undo changes"))
        self._reset_all = self._button("resetAllButton", self.tr("Reset all exercises"))
        self._close = self._button("closeSettingsButton", self.tr("Close"))
        self._add_sections()
        self._lay_out()
        self._connect()
        self._show_settings()
        self.show_session_status(session_status)

    def open_exercise(self, exercise_id: str) -> None:
        """Show the numbers of an exercise of the routine."""
        self._sections.open(exercise_id)

    # What it is made of

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _add_sections(self) -> None:
        sections = self._sections
        sections.add(self.tr("Look and language"), self._look_rows())
        sections.add(self.tr("Voice and tones"), self._sound_rows())
        sections.add(self.tr("Getting ready"), map(self._form.row, PREPARATION_SETTINGS))
        if self._everything.warm_up is not None:
            sections.add(self.tr("Warm-up"), self._warm_up_rows(self._everything.warm_up))
        for entry in self._everything.entries:
            sections.add(entry.exercise.name, self._exercise_rows(entry), entry.exercise.id)
        sections.add(self.tr("Weekly goal"), map(self._form.row, GOAL_SETTINGS))

    # The rows of a section are made one by one when it is first shown.

    def _look_rows(self) -> Iterator[QWidget]:
        yield from map(self._form.row, SCREEN_SETTINGS)
        yield self._beside_picture([self._form.row(setting) for setting in FIGURE_SETTINGS])

    def _sound_rows(self) -> Iterator[QWidget]:
        yield SoundSection(self._form, self._preview, self._sound_choices)

    def _warm_up_rows(self, entry: RoutineEntry) -> Iterator[QWidget]:
        yield from map(self._form.row, WARM_UP_SETTINGS)
        yield from self._exercise_rows(entry)

    def _exercise_rows(self, entry: RoutineEntry) -> Iterator[QWidget]:
        exercise = entry.exercise
        yield self._exercise_time(exercise.id)
        own = next((each for each in self._routine.entries if each.exercise.id == exercise.id), entry)
        yield from self._level_lines(exercise, own)
        if labels := [number.label for key, number in exercise.dosage.items() if key in own.dosage]:
            text = self.tr("“{routine}” has numbers of its own for: {numbers}. You change them in Routines.")
            yield text_label(text.format(routine=self._routine.name, numbers=", ".join(labels)), "state")
        for number in exercise.dosage.values():
            yield self._form.dosage_row(exercise, number)

    def _level_lines(self, exercise: Exercise, own: RoutineEntry) -> Iterator[QWidget]:
        """Yield which level the numbers are for, where there are several, and whether the routine has another."""
        if exercise.level:
            text = self.tr("Level: {level}. You change it on the page of the exercise.")
            yield text_label(text.format(level=exercise.level_name), "quiet")
        if own.level not in {"", exercise.level}:
            text = self.tr("“{routine}” has a level of its own: {level}. You change it in Routines.")
            level = own.exercise.at_level(own.level).level_name
            yield text_label(text.format(routine=self._routine.name, level=level), "state")

    def _beside_picture(self, rows: list[QWidget]) -> AdaptiveRow:
        # The holder of the picture is what it wants to be; the picture itself would take more.
        parts = _column(*rows), _column(self._look_picture())
        return AdaptiveRow(*parts, row_em=_PICTURE_BESIDE_EM, second_share=0)

    def _look_picture(self) -> QWidget:
        """Return a picture of the figure as it looks with these settings."""
        picture = FigureView(self._figures, is_small=True)
        picture.setFixedSize(_PICTURE_PX)
        picture.setAccessibleName(self.tr("Picture"))
        picture.setAccessibleDescription(self.tr("The figure as it looks now"))
        work = [phase for phase in self._plan(self._everything).phases if phase.kind is PhaseKind.MOVE]
        if work:
            picture.present(Still(work[0], has_ghost=False))
        return picture

    def _exercise_time(self, exercise_id: str) -> QLabel:
        self._times[exercise_id] = text_label("", "quiet")
        self._show_times()
        return self._times[exercise_id]

    def _lay_out(self) -> None:
        self.column.setSpacing(SPACE_PX)
        self.column.addWidget(self._sections, 1)
        for label in (self._session, self._told, self._error, self._total):
            self.column.addWidget(label)
        self.add_buttons(self._reset_all, self._undo, self._close)
        # The page around it could be scrolled by the keyboard too, but hardly ever needs to be.
        self._sections.names().setFocus()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the names of the sections, the section and the buttons."""
        return *self._sections.regions(), *self._button_region()

    def _connect(self) -> None:
        self._form.changed.connect(self._change)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._reset_all.clicked.connect(self._on_reset_all_clicked)
        self._close.clicked.connect(self.accept)

    def show_session_status(self, status: Status | None) -> None:
        """Say when a change counts for the session behind the dialog; nothing without one, or after its end."""
        words = {
            Status.RUNNING: self.tr("The session is still running. A change counts from the next phase."),
            Status.PAUSED: self.tr("The session is paused. A change counts from the next phase."),
        }
        text = words.get(status, "") if status is not None else ""
        self._session.setText(text)
        self._session.setVisible(bool(text))

    @Slot(str)
    def show_error(self, text: str) -> None:
        """Say that something is wrong with keeping the changes."""
        self._error.tell(text)

    # What it does

    def _sound_choices(self) -> SoundChoices:
        return self._settings.sound_choices(self._language)

    def _plan(self, routine: Routine) -> Plan:
        return self._compiler.compile(routine, self._settings.preferences())

    @Slot(object)
    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self._told.tell("")
        self._show_settings()
        self.changed.emit(settings)

    @Slot()
    def _on_undo_clicked(self) -> None:
        self._change(self._before)
        self._told.tell(self.tr("Everything is as it was when you opened the settings."))

    @Slot()
    def _on_reset_all_clicked(self) -> None:
        self._change(replace(self._settings, dosage={}))
        self._told.tell(self.tr("All exercises are back to their first numbers."))

    def _show_settings(self) -> None:
        self._form.show(self._settings)
        self._show_times()
        plan, text = self._plan(self._routine), self.tr("Whole session: {time}")
        self._total.setText(text.format(time=plan_clock_time(plan.total_ms, is_about=plan.is_about)))
        spoken = spoken_plan_time(plan.total_ms, is_about=plan.is_about)
        self._total.setAccessibleName(text.format(time=spoken))
        self._undo.setEnabled(self._settings != self._before)
        self._reset_all.setEnabled(bool(self._settings.dosage))

    def _show_times(self) -> None:
        plan = self._plan(self._everything)
        times = {
            segment.exercise_id: spoken_plan_time(segment.duration_ms, is_about=segment.is_about)
            for segment in plan.segments
        }
        for exercise_id, label in self._times.items():
            # Only the warm-up can be left out.
            text = self.tr("It is switched off.")
            if exercise_id in times:
                text = self.tr("This exercise takes {time}.").format(time=times[exercise_id])
            label.setText(text)


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    return holder
