"""The welcome: three steps, each of which can be left, on the way to "Before you start"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.coach.device_error import DeviceError
from footcoach.core.cue import SoundChoices
from footcoach.storage.settings import FIGURE_LOOK, VOICE_VOLUME, Settings
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.page_stack import PageStack
from footcoach.ui.common.sound_preview import SoundPreview
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.welcome.look_step import LookStep
from footcoach.ui.welcome.rules_step import RulesStep
from footcoach.ui.welcome.step_dots import StepDots
from footcoach.ui.welcome.voice_step import VoiceStep
from footcoach.ui.welcome.welcome_step import WIDTH_PX, WelcomeStep

translate = QCoreApplication.translate

_STEPS = 3


class WelcomePage(QWidget):
    """Leads through the steps. Escape and Skip leave it at any time.

    Signals:
        changed: the new Settings, when a person chose something.
        left: it is over, read to its end or not.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(
        self,
        settings: Settings,
        figures: FigureModel,
        *,
        make_preview: Callable[[], SoundPreview],
        sound_choices: Callable[[Settings], SoundChoices],
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the first step.

        Args:
            settings: What is chosen so far.
            figures: Who shows the movements.
            make_preview: Returns what lets the voice be heard; not called before somebody asks for it.
            sound_choices: Returns what settings want to be heard.
            parent: The widget to stand in.
        """
        super().__init__(parent)
        self.setWindowTitle(translate("Welcome", "Welcome"))
        self._settings = settings
        self._make_preview = make_preview
        self._sound_choices = sound_choices
        self._preview: SoundPreview | None = None
        self._next = self._next_button()
        self._back = _button("welcomeBackButton", translate("Welcome", "Back"))
        self._back.clicked.connect(self._on_back_clicked)
        self._look = LookStep(figures, self._next, _where(1))
        self._voice = VoiceStep(figures, self._next, _where(2))
        self._steps: tuple[WelcomeStep, ...] = (
            self._look,
            self._voice,
            RulesStep(figures, self._next, _where(3)),
        )
        self._dots = StepDots(_STEPS)
        self._stack = PageStack()
        for step in self._steps:
            self._stack.addWidget(step)
        self._connect()
        self._lay_out()
        self.show_settings(settings)
        self._show_step(0)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen, here or elsewhere."""
        self._settings = settings
        self._look.show_look(settings.choice(FIGURE_LOOK))
        self._voice.show_volume(settings.number(VOICE_VOLUME))

    def focus_start(self) -> QWidget:
        """Return the title of the step."""
        return self._steps[self._place].focus_start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape, unless that is to leave the full screen first; scroll the step from the buttons below it."""
        if event.key() == Qt.Key.Key_Escape and not self.window().isFullScreen():
            self.left.emit()
        elif not self._steps[self._place].scroll_by(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar as wide as what stands above it."""
        super().resizeEvent(event)
        self._align_bar()

    def changeEvent(self, event: QEvent) -> None:
        """Do so in another size of text, too."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._align_bar()

    def _align_bar(self) -> None:
        em_px = max(BODY_PX, self.font().pixelSize())
        self._bar.setMaximumWidth(round(WIDTH_PX * em_px / BODY_PX))

    @property
    def _place(self) -> int:
        return self._stack.currentIndex()

    def _connect(self) -> None:
        self._look.look_chosen.connect(self._on_look_chosen)
        self._voice.volume_chosen.connect(self._on_voice_volume_chosen)
        self._voice.voice_asked.connect(self._on_voice_asked)

    def _lay_out(self) -> None:
        skip = _button("skipWelcomeButton", translate("Welcome", "Skip"))
        skip.setAccessibleDescription(translate("Welcome", "Leave the welcome"))
        skip.setProperty("role", "plain")
        skip.clicked.connect(self.left)
        bar = self._bar = QWidget()
        steps = QHBoxLayout()
        steps.setSpacing(SPACE_PX)
        steps.addStretch(1)
        steps.addWidget(self._back)
        steps.addWidget(self._next)
        row = QGridLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(skip, 0, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._dots, 0, 1)
        row.addLayout(steps, 0, 2)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(2, 1)
        centring = QHBoxLayout()
        centring.setContentsMargins(4 * SPACE_PX, SPACE_PX, 4 * SPACE_PX, 2 * SPACE_PX)
        centring.addStretch(1)
        centring.addWidget(bar, 1000)
        centring.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack, 1)
        layout.addLayout(centring)

    def _next_button(self) -> AccentButton:
        button = AccentButton(translate("Welcome", "Next"))
        button.setObjectName("welcomeNextButton")
        button.setProperty("role", "primary")
        button.setMinimumHeight(48)
        button.setMinimumWidth(140)
        button.setDefault(True)
        button.clicked.connect(self._on_next_clicked)
        return button

    def _show_step(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._dots.show_place(place)
        self._back.setVisible(place > 0)
        self.focus_start().setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, settings: Settings) -> None:
        self.show_settings(settings)
        self.changed.emit(settings)

    def _the_preview(self) -> SoundPreview:
        if self._preview is None:
            self._preview = self._make_preview()
            self._preview.error_found.connect(self._on_preview_error_found)
        return self._preview

    @Slot()
    def _on_next_clicked(self) -> None:
        if self._place + 1 < _STEPS:
            self._show_step(self._place + 1)
        else:
            self.left.emit()

    @Slot()
    def _on_back_clicked(self) -> None:
        self._show_step(self._place - 1)

    @Slot(str)
    def _on_look_chosen(self, look: str) -> None:
        self._take(self._settings.with_general(FIGURE_LOOK, look))

    @Slot(int)
    def _on_voice_volume_chosen(self, percent: int) -> None:
        self._take(self._settings.with_general(VOICE_VOLUME, percent))

    @Slot()
    def _on_voice_asked(self) -> None:
        self._voice.clear_error()
        self._the_preview().try_voice(self._sound_choices(self._settings), self._voice.sentence)

    @Slot(object)
    def _on_preview_error_found(self, error: DeviceError) -> None:
        self._voice.show_error(error)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setMinimumHeight(48)
    button.setAutoDefault(False)
    return button


def _where(number: int) -> str:
    return translate("Welcome", "Step {number} of {count}.").format(number=number, count=_STEPS)
