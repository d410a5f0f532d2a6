"""The movement of one exercise to look at: it plays over and over, at its own speed or half of it."""

from functools import partial

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.exercise import Exercise, Side
from footcoach.core.plan import Phase
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.fields import TickBox
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.phrases import phase_word, picture_text
from footcoach.ui.common.roles import ChoiceButton, Group
from footcoach.ui.common.side_label import SideLabel
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.figures.preview_loop import PreviewLoop
from footcoach.ui.figures.preview_script import PreviewScript, one_side_script, preview_script, sides_of

_HALF = 0.5
_SIDE_EM, _SIDE_TEXT_EM = (11.5, 2.4), 1.3
_ONE_ROW_EM = 38
"""Words and controls stand side by side where there is so much room, in units of the text size."""


class FigurePreview(QWidget):
    """A large figure, the word for what it does, and the controls to stop it and to slow it down.

    It plays by itself, unless the person wants still pictures.
    """

    def __init__(
        self,
        exercise: Exercise,
        phases: tuple[Phase, ...],
        figures: FigureModel,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Show `exercise` as its `phases` are dosed, which begin with its PREPARE."""
        super().__init__(parent)
        self._exercise = exercise
        self._phases = phases
        self._figures = figures
        self._is_playing = False
        self._wanted_side: Side | None = None
        self._view = FigureView(figures)
        self._view.setAccessibleName(self.tr("Picture"))
        self._loop = PreviewLoop(self._view, clock)
        self._loop.phase_changed.connect(self._on_loop_phase_changed)
        self._word = text_label("", "heading")
        self._word.setObjectName("previewWord")
        self._word.setWordWrap(False)
        self._side = SideLabel()
        self._fit_side()
        self._play = QPushButton()
        self._slower = TickBox(self.tr("Slower"))
        self._make_controls()
        self._side_buttons = self._make_side_buttons()
        self._below = self._make_below()
        self._lay_out()
        figures.changed.connect(self._begin)
        self._begin()

    def set_stage_height(self, height_px: int) -> None:
        """Give the figure so much room from its feet to above its head."""
        self._view.setFixedHeight(height_px)

    def changeEvent(self, event: QEvent) -> None:
        """Name the side in another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_side()

    def _fit_side(self) -> None:
        em_px = max(BODY_PX, self.fontInfo().pixelSize())
        self._side.setFixedSize(round(_SIDE_EM[0] * em_px), round(_SIDE_EM[1] * em_px))
        self._side.set_wanted_px(round(_SIDE_TEXT_EM * em_px))

    def _make_controls(self) -> None:
        self._play.setObjectName("previewButton")
        self._play.setAutoDefault(False)
        self._play.clicked.connect(self._on_play_clicked)
        self._slower.setObjectName("slowerBox")
        self._slower.setAccessibleDescription(self.tr("Play at half speed"))
        self._slower.toggled.connect(self._on_slower_toggled)

    def _make_side_buttons(self) -> dict[Side | None, ChoiceButton]:
        """Return a button for both sides in turn and one for each; none where there is nothing to choose."""
        if not sides_of(self._phases):
            return {}
        texts = {
            None: (self.tr("Both sides"), "Both"),
            Side.LEFT: (self.tr("Left"), "Left"),
            Side.RIGHT: (self.tr("Right"), "Right"),
        }
        buttons = {}
        for side, (text, name) in texts.items():
            buttons[side] = button = ChoiceButton(text)
            button.setObjectName(f"preview{name}Button")
            button.setProperty("role", "choice")
            button.setChecked(side is None)
            button.clicked.connect(partial(self._on_side_button_clicked, side))
        return buttons

    def _side_choice(self) -> Group:
        choice = Group()
        choice.setObjectName("previewSides")
        choice.setAccessibleName(self.tr("Which side the figure shows"))
        row = QVBoxLayout(choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(FlowRow(*self._side_buttons.values()))
        return choice

    def _make_below(self) -> QWidget:
        """Return what stands below the figure: words and controls, and between them the choice of a side."""
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_PX)
        first: QWidget = self._words()
        if self._side_buttons:
            column.addWidget(first)
            first = self._side_choice()
        column.addWidget(AdaptiveRow(first, self._controls(), row_em=_ONE_ROW_EM, second_share=0))
        return below

    def _words(self) -> QWidget:
        """Return the side and the word for what the figure does, which is as long as it happens to be."""
        return FlowRow(self._side, self._word, gap_px=2 * SPACE_PX)

    def _controls(self) -> QWidget:
        return FlowRow(self._slower, self._play, gap_px=2 * SPACE_PX)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_PX)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._below)

    @Slot()
    def _begin(self) -> None:
        """Show the beginning; play it where that is wanted and possible."""
        script = self._script()
        can_play = any(self._figures.can_show(phase) for phase in script.phases)
        self._below.setVisible(can_play or not self._figures.is_loaded())
        self._play.setEnabled(can_play)
        self._loop.set_script(script)
        self._show_words(script.phases[0])
        self._view.present(Still(script.phases[0], has_ghost=True))
        self._set_playing(can_play and self._figures.appearance.moves)

    def _script(self) -> PreviewScript:
        if self._wanted_side is None:
            return preview_script(self._phases, self._figures.cycle_ms)
        return one_side_script(self._phases, self._figures.cycle_ms, side=self._wanted_side)

    def show_phases(self, phases: tuple[Phase, ...]) -> None:
        """Show the exercise in another dosage, from its beginning."""
        if phases != self._phases:
            self._phases = phases
            self._begin()

    def _on_side_button_clicked(self, side: Side | None) -> None:
        """Show one side, or both in turn, from the beginning; a figure that stands still goes on standing."""
        was_playing = self._is_playing
        self._wanted_side = side
        for other, button in self._side_buttons.items():
            button.setChecked(other is side)
        self._begin()
        self._set_playing(was_playing)

    def _set_playing(self, is_playing: bool) -> None:
        self._is_playing = is_playing
        self._play.setText(self.tr("Pause") if is_playing else self.tr("Play"))
        if is_playing:
            self._loop.play()
        else:
            self._loop.pause()

    def _show_words(self, phase: Phase) -> None:
        self._word.setText(phase_word(phase))
        self._side.set_side(phase.side)
        self._view.setAccessibleDescription(picture_text(self._exercise, phase))

    @Slot(object)
    def _on_loop_phase_changed(self, phase: Phase) -> None:
        self._show_words(phase)

    @Slot()
    def _on_play_clicked(self) -> None:
        self._set_playing(not self._is_playing)

    @Slot(bool)
    def _on_slower_toggled(self, is_slower: bool) -> None:
        self._loop.set_speed(_HALF if is_slower else 1.0)
