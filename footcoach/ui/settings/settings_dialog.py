"""The settings: every number typed, with its limits, its origin and its way back; changes take effect at once."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from footcoach.core.compiler import PlanCompiler
from footcoach.core.cue import SoundChoices
from footcoach.core.exercise import PhaseKind
from footcoach.core.plan import Plan
from footcoach.core.routine import Routine
from footcoach.core.session import Status
from footcoach.storage.settings import (
    FIGURE_SETTINGS,
    GOAL_SETTINGS,
    PREPARATION_SETTINGS,
    SCREEN_SETTINGS,
    Settings,
)
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.phrases import clock_time, spoken_time
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.settings.sections import Sections
from footcoach.ui.settings.settings_form import SettingsForm
from footcoach.ui.settings.sound_section import SoundPreview, SoundSection

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
        language: str,
        session_status: Status | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Edit `settings`.

        Args:
            settings: What is chosen now.
            routine: Whose dosages can be changed.
            compiler: Tells how long the routine takes.
            figures: Shows how the figure looks.
            preview: Lets voice and tones be heard.
            language: What the voice speaks, such as en.
            session_status: What the session behind the dialog is doing; None without one.
            parent: The window that the dialog belongs to.
        """
        title = QCoreApplication.translate("SettingsDialog", "Settings")
        super().__init__("settingsDialog", title, column_px=_WIDEST_PX, margin_px=2 * SPACE_PX, parent=parent)
        self._before = settings
        self._settings = settings
        self._routine = routine
        self._compiler = compiler
        self._figures = figures
        self._preview = preview
        self._language = language
        self._form = SettingsForm(settings, self)
        self._times: dict[str, QLabel] = {}
        self._sections = Sections()
        self._total = text_label("", "subheading")
        self._total.setObjectName("settingsTotal")
        self._error = text_label("", "warning")
        self._error.setObjectName("settingsError")
        self._error.hide()
        self._session = text_label("", "quiet")
        self._undo = self._button("undoButton", self.tr("Undo changes"))
        self._reset_all = self._button("resetAllButton", self.tr("Reset all exercises"))
        self._close = self._button("closeSettingsButton", self.tr("Close"))
        self._add_sections()
        self._lay_out()
        self._connect()
        self._show_settings()
        self.show_session_status(session_status)

    # What it is made of

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _add_sections(self) -> None:
        form, sections = self._form, self._sections
        screen = [form.row(setting) for setting in SCREEN_SETTINGS]
        figure = [form.row(setting) for setting in FIGURE_SETTINGS]
        sections.add(self.tr("Look and language"), [*screen, self._beside_picture(figure)])
        sections.add(self.tr("Voice and tones"), [SoundSection(form, self._preview, self._sound_choices)])
        sections.add(self.tr("Getting ready"), [form.row(setting) for setting in PREPARATION_SETTINGS])
        for entry in self._routine.entries:
            numbers = [form.dosage_row(entry, number) for number in entry.exercise.dosage.values()]
            sections.add(entry.exercise.name, [self._exercise_time(entry.exercise.id), *numbers])
        sections.add(self.tr("Weekly goal"), [form.row(setting) for setting in GOAL_SETTINGS])

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
        work = [phase for phase in self._plan().phases if phase.kind is PhaseKind.MOVE]
        if work:
            picture.present(Still(work[0], has_ghost=False))
        return picture

    def _exercise_time(self, exercise_id: str) -> QLabel:
        self._times[exercise_id] = text_label("", "quiet")
        return self._times[exercise_id]

    def _lay_out(self) -> None:
        self.column.setSpacing(SPACE_PX)
        self.column.addWidget(self._sections, 1)
        for label in (self._session, self._error, self._total):
            self.column.addWidget(label)
        self.add_buttons(self._reset_all, self._undo, self._close)
        # The page around it could be scrolled by the keyboard too, but hardly ever needs to be.
        self._sections.setFocus()

    def _connect(self) -> None:
        self._form.changed.connect(self._change)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._reset_all.clicked.connect(self._on_reset_all_clicked)
        self._close.clicked.connect(self.accept)

    def show_session_status(self, status: Status | None) -> None:
        """Say when a change counts for the session behind the dialog; nothing without one, or after its end."""
        words = {
            Status.RUNNING: self.tr("The session goes on. A change counts from its next step."),
            Status.PAUSED: self.tr("The session is paused. A change counts from its next step."),
        }
        text = words.get(status, "") if status is not None else ""
        self._session.setText(text)
        self._session.setVisible(bool(text))

    @Slot(str)
    def show_error(self, text: str) -> None:
        """Say that something is wrong with keeping the changes."""
        self._error.setText(text)
        self._error.show()

    # What it does

    def _sound_choices(self) -> SoundChoices:
        return self._settings.sound_choices(self._language)

    def _plan(self) -> Plan:
        return self._compiler.compile(self._routine, self._settings.preferences())

    @Slot(object)
    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self._show_settings()
        self.changed.emit(settings)

    @Slot()
    def _on_undo_clicked(self) -> None:
        self._change(self._before)

    @Slot()
    def _on_reset_all_clicked(self) -> None:
        self._change(Settings(self._settings.general, {}))

    def _show_settings(self) -> None:
        self._form.show(self._settings)
        plan = self._plan()
        for segment in plan.segments:
            text = self.tr("This exercise takes {time}.").format(time=spoken_time(segment.duration_ms))
            self._times[segment.exercise_id].setText(text)
        total_ms = plan.total_ms
        self._total.setText(self.tr("Whole session: {time}").format(time=clock_time(total_ms)))
        self._total.setAccessibleName(self.tr("Whole session: {time}").format(time=spoken_time(total_ms)))
        self._undo.setEnabled(self._settings != self._before)
        self._reset_all.setEnabled(bool(self._settings.dosage))


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    return holder
