"""The second step of the welcome: hear the voice, and set how loud it is."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.coach.device_error import DeviceError, device_error_text
from footcoach.storage.settings import VOICE_VOLUME
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.icons import ButtonIcon
from footcoach.ui.common.labels import caption_of, text_label
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.figures.portrait import PortraitView
from footcoach.ui.welcome.speech_bubble import SpeechBubble
from footcoach.ui.welcome.volume_bar import VolumeBar
from footcoach.ui.welcome.welcome_step import WelcomeStep

translate = QCoreApplication.translate

_ROW_EM = 26
_SPEECH_SHARE = 0.70


class VoiceStep(WelcomeStep):
    """Lets the person hear the voice of the session.

    Signals:
        volume_chosen: the volume of the voice in percent.
        voice_asked: say the sentence.

    Attributes:
        sentence: What is said.
    """

    volume_chosen = Signal(int)
    voice_asked = Signal()

    def __init__(self, figures: FigureModel, next_button: AccentButton, where: str) -> None:
        super().__init__(
            translate("Welcome", "Hear the voice"),
            translate(
                "Welcome",
                "It tells you what to do, a moment before you do it. So you need not look at the screen all the time.",
            ),
            next_button,
            where,
        )
        self.sentence = translate("Welcome", "Hello. I will tell you what to do, and count for you.")
        self._volume = VolumeBar(VOICE_VOLUME)
        self._percent = text_label("")
        self._error = StatusLine("voiceError", "warning")
        self._volume.valueChanged.connect(self._on_volume_value_changed)
        self._volume.settled.connect(self.voice_asked)
        view = PortraitView(figures)
        view.setAccessibleName(translate("Welcome", "Who shows you the movements"))
        self._fill(AdaptiveRow(view, self._speech(), row_em=_ROW_EM, second_share=_SPEECH_SHARE))

    def show_volume(self, percent: int) -> None:
        """Show how loud the voice is."""
        with QSignalBlocker(self._volume):
            self._volume.setValue(percent)
        self._volume.update()
        self._percent.setText(translate("Welcome", "{percent} %").format(percent=percent))

    def show_error(self, error: DeviceError) -> None:
        """Say why nothing is heard, and that it does not matter much."""
        text = translate("Welcome", "{error} You can go on without sound: every word is on the screen, too.")
        self._error.tell(text.format(error=device_error_text(error)))

    def clear_error(self) -> None:
        """Say no more that something is wrong."""
        self._error.tell("")

    def _speech(self) -> QWidget:
        hear = QPushButton(translate("Welcome", "Hear it now"))
        hear.setObjectName("hearVoiceButton")
        hear.setProperty("role", "large")
        hear.setAutoDefault(False)
        ButtonIcon(hear, "sound")
        hear.clicked.connect(self.voice_asked)
        help_text = translate(
            "Welcome",
            "Nothing to hear? Turn up the sound of your computer, and press again. You can change the voice later, in "
            "the settings.",
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE_PX)
        column.addWidget(SpeechBubble(self.sentence))
        column.addWidget(hear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._volume_row())
        column.addWidget(self._error)
        column.addWidget(text_label(help_text, "quiet"))
        column.addStretch(1)
        return holder

    def _volume_row(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_PX // 2)
        column.addWidget(caption_of(self._volume, translate("Words", VOICE_VOLUME.label)))
        row = QHBoxLayout()
        row.setSpacing(SPACE_PX)
        row.addWidget(self._volume)
        row.addWidget(self._percent, 1)
        column.addLayout(row)
        return column

    @Slot(int)
    def _on_volume_value_changed(self, percent: int) -> None:
        self.show_volume(percent)
        self.volume_chosen.emit(percent)
