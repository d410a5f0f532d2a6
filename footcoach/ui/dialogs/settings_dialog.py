"""The settings: every number typed, with its limits, its origin and its way back; changes take effect at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from footcoach.core.exercise import DosageNumber, PhaseKind, Unit
from footcoach.core.plan import Plan
from footcoach.core.routine import Routine, RoutineEntry
from footcoach.storage.settings import (
    FIGURE_SETTINGS,
    PREPARATION_SETTINGS,
    SCREEN_SETTINGS,
    ChoiceSetting,
    NumberSetting,
    Setting,
    Settings,
)
from footcoach.ui.figures import Figures, Still
from footcoach.ui.phrases import clock_time, spoken_time
from footcoach.ui.theme import SPACE_PX
from footcoach.ui.widgets.adaptive_row import AdaptiveRow
from footcoach.ui.widgets.figure_view import FigureView
from footcoach.ui.widgets.scroll_page import ScrollPage
from footcoach.ui.widgets.settings_rows import ChoiceRow, NumberField, NumberRow
from footcoach.ui.widgets.texts import text_label

PlanOf = Callable[[Settings], Plan]

_PICTURE_PX = QSize(240, 240)
_PICTURE_BESIDE_EM = 32


class SettingsDialog(QDialog):
    """Edits settings.

    Signals:
        changed: the new Settings, after every change.
    """

    changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        routine: Routine,
        plan_of: PlanOf,
        figures: Figures,
        *,
        is_session_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Edit `settings`.

        Args:
            settings: What is chosen now.
            routine: Whose dosages can be changed.
            plan_of: Tells how long the routine takes.
            figures: Shows how the figure looks.
            is_session_on: Whether a session goes on behind the dialog.
            parent: The window that the dialog belongs to.
        """
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self._before = settings
        self._settings = settings
        self._routine = routine
        self._plan_of = plan_of
        self._figures = figures
        self._refreshers: list[Callable[[], None]] = []
        self._sections = QListWidget()
        self._sections.setObjectName("settingsSections")
        self._sections.setAccessibleName(self.tr("Sections"))
        self._pages = QStackedWidget()
        self._total = text_label("", "subheading")
        self._total.setObjectName("settingsTotal")
        self._problem = text_label("", "warning")
        self._problem.setObjectName("settingsProblem")
        self._problem.hide()
        self._session = text_label(self.tr("The session goes on. A change counts from its next step."), "quiet")
        self._session.setVisible(is_session_on)
        self._undo = self._button("undoButton", self.tr("Undo changes"))
        self._reset_all = self._button("resetAllButton", self.tr("Reset all exercises"))
        self._close = self._button("closeSettingsButton", self.tr("Close"))
        self._add_sections()
        self._lay_out()
        self._connect()
        self._show_settings()

    # What it is made of

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _add_sections(self) -> None:
        screen = [self._general_row(setting) for setting in SCREEN_SETTINGS]
        figure = [self._general_row(setting) for setting in FIGURE_SETTINGS]
        self._add_section(self.tr("Look and language"), [*screen, self._beside_picture(figure)])
        self._add_section(self.tr("Getting ready"), [self._general_row(row) for row in PREPARATION_SETTINGS])
        for entry in self._routine.entries:
            rows = [self._dosage_row(entry, number) for number in entry.exercise.dosage.values()]
            self._add_section(entry.exercise.name, [self._exercise_time(entry), *rows])

    def _add_section(self, name: str, rows: list[QWidget]) -> None:
        page = ScrollPage(name, width_px=760, margin_px=2 * SPACE_PX)
        page.column.setSpacing(SPACE_PX)
        page.column.addWidget(text_label(name, "heading"))
        for row in rows:
            page.column.addWidget(row)
        page.column.addStretch(1)
        self._sections.addItem(name)
        self._pages.addWidget(page)

    def _general_row(self, setting: Setting) -> QWidget:
        label, note = _translated(setting.label), _translated(setting.help)
        if isinstance(setting, ChoiceSetting):
            return self._choice_row(setting, label, note)
        return self._number_row(setting, label, note)

    def _beside_picture(self, rows: list[QWidget]) -> AdaptiveRow:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in rows:
            layout.addWidget(row)
        return AdaptiveRow(column, self._look_picture(), row_em=_PICTURE_BESIDE_EM, second_share=0)

    def _look_picture(self) -> QWidget:
        """Return a picture of the figure as it looks with these settings."""
        picture = FigureView(self._figures, is_small=True)
        picture.setFixedSize(_PICTURE_PX)
        picture.setAccessibleName(self.tr("Picture"))
        picture.setAccessibleDescription(self.tr("The figure as it looks now"))
        work = [phase for phase in self._plan_of(self._settings).phases if phase.kind is PhaseKind.MOVE]
        if work:
            picture.present(Still(work[0], has_ghost=False))
        return picture

    def _choice_row(self, setting: ChoiceSetting, label: str, note: str) -> ChoiceRow:
        choices = tuple((choice.value, _translated(choice.label)) for choice in setting.choices)
        row = ChoiceRow(setting.key, label, note, choices)
        row.changed.connect(partial(self._change_general, setting))
        self._refreshers.append(lambda: row.show_value(self._settings.choice(setting)))
        return row

    def _number_row(self, setting: NumberSetting, label: str, note: str) -> NumberRow:
        field = NumberField(setting.minimum, setting.maximum, self.tr(" s"))
        row = NumberRow(setting.key, label, note, field, setting.default)
        row.changed.connect(partial(self._change_general, setting))
        self._refreshers.append(lambda: row.show_value(self._settings.number(setting)))
        return row

    def _dosage_row(self, entry: RoutineEntry, number: DosageNumber) -> NumberRow:
        exercise_id = entry.exercise.id
        suffix = self.tr(" s") if number.unit is Unit.SECONDS else self.tr(" ×")
        field = NumberField(number.minimum, number.maximum, suffix)
        default = entry.dosage.get(number.key, number.default)
        row = NumberRow(f"{exercise_id}-{number.key}", number.label, number.source, field, default)
        row.changed.connect(partial(self._change_dosage, exercise_id, number.key, default))
        self._refreshers.append(lambda: row.show_value(self._dosage_of(entry)[number.key]))
        return row

    def _exercise_time(self, entry: RoutineEntry) -> QWidget:
        label = text_label("", "quiet")

        def refresh() -> None:
            segments = self._plan_of(self._settings).segments
            duration_ms = next(s.duration_ms for s in segments if s.exercise_id == entry.exercise.id)
            label.setText(self.tr("This exercise takes {time}.").format(time=spoken_time(duration_ms)))

        self._refreshers.append(refresh)
        return label

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._reset_all, self._undo, self._close):
            buttons.addWidget(button)
        panes = QHBoxLayout()
        panes.addWidget(self._sections)
        panes.addWidget(self._pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX)
        layout.addLayout(panes, 1)
        layout.addWidget(self._session)
        layout.addWidget(self._problem)
        layout.addWidget(self._total)
        layout.addLayout(buttons)
        self._sections.setCurrentRow(0)
        self._sections.setSpacing(SPACE_PX // 2)
        self._sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self._sections.currentRowChanged.connect(self._pages.setCurrentIndex)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._reset_all.clicked.connect(self._on_reset_all_clicked)
        self._close.clicked.connect(self.accept)

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say that something is wrong with keeping the changes."""
        self._problem.setText(text)
        self._problem.show()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the names of the sections when the text size changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room_for_sections()

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for the names of the sections."""
        super().showEvent(event)
        self._make_room_for_sections()

    def _make_room_for_sections(self) -> None:
        self._sections.setFixedWidth(self._sections.sizeHintForColumn(0) + 5 * SPACE_PX)

    # What it does

    def _dosage_of(self, entry: RoutineEntry) -> dict[str, int]:
        return self._settings.preferences().dosage_of(entry)

    def _change_general(self, setting: Setting, value: str | int) -> None:
        self._change(self._settings.with_general(setting, value))

    def _change_dosage(self, exercise_id: str, key: str, default: int, value: int) -> None:
        if value == default:
            self._change(self._settings.without_dosage(exercise_id, key))
        else:
            self._change(self._settings.with_dosage(exercise_id, key, value))

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
        for refresh in self._refreshers:
            refresh()
        total_ms = self._plan_of(self._settings).total_ms
        self._total.setText(self.tr("Whole session: {time}").format(time=clock_time(total_ms)))
        self._total.setAccessibleName(self.tr("Whole session: {time}").format(time=spoken_time(total_ms)))
        self._undo.setEnabled(self._settings != self._before)
        self._reset_all.setEnabled(bool(self._settings.dosage))


def _translated(text: str) -> str:
    """Return a marked text of the declarations in the language of the screen."""
    return QCoreApplication.translate("Words", text)
