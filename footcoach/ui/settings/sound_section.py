"""The section of the settings for the ear: the voice and the tones, each with a button to hear it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.coach.device_error import DeviceError, device_error_text
from footcoach.core.cue import OWN_VOICE_LANGUAGE, SoundChoices, Tone
from footcoach.storage.settings import TONES, TONES_VOLUME, VOICE_NAME, VOICE_SETTINGS, SwitchSetting
from footcoach.ui.common.labels import heading_label
from footcoach.ui.common.rows import HelpLabel
from footcoach.ui.common.sound_preview import SoundPreview
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.settings.settings_form import SettingsForm, words_of


class SoundSection(QWidget):
    """The rows of voice and tones."""

    def __init__(self, form: SettingsForm, preview: SoundPreview, choices: Callable[[], SoundChoices]) -> None:
        """Take the rows from `form`, and let `preview` sound what `choices` returns at that moment."""
        super().__init__()
        self._preview = preview
        self._choices = choices
        self._has_asked = False
        self._has_answer = False
        try_voice = _button("tryVoiceButton", self.tr("Try it"), self.tr("Try it: the voice"))
        self._voice = form.voice_row(VOICE_NAME, beside=try_voice)
        self._tried = self._voice.help
        self._lay_out(form)
        try_voice.clicked.connect(self._on_try_voice_clicked)
        preview.voices_known.connect(self._on_preview_voices_known)
        preview.error_found.connect(self._on_preview_error_found)

    def _lay_out(self, form: SettingsForm) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_PX)
        for setting in VOICE_SETTINGS:
            layout.addWidget(self._voice if setting is VOICE_NAME else form.row(setting))
        layout.addSpacing(2 * SPACE_PX)
        layout.addWidget(heading_label(self.tr("Tones"), "subheading"))
        layout.addWidget(form.row(TONES_VOLUME))
        for tone, switch in TONES.items():
            layout.addWidget(self._tone_row(form, tone, switch))

    def _tone_row(self, form: SettingsForm, tone: Tone, setting: SwitchSetting) -> QWidget:
        label, _ = words_of(setting)
        play = _button(f"{setting.key}-play", self.tr("Play"), self.tr("Play the tone {tone}").format(tone=label))
        row = form.switch_row(setting, beside=play)
        play.clicked.connect(partial(self._on_play_clicked, tone, row.help))
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the voices when the section is opened for the first time: finding them starts a process."""
        super().showEvent(event)
        if not self._has_asked:
            self._has_asked = True
            self._show_search()
            self._preview.request_voices(self._choices())

    def _show_search(self) -> None:
        """Say that voices are looked for, until the answer is there."""
        if self._has_answer:
            self._voice.help.show_help()
        else:
            self._voice.help.show_progress(self.tr("Looking for voices…"))

    def _on_play_clicked(self, tone: Tone, label: HelpLabel) -> None:
        self._begin_trial(label)
        self._preview.play_tone(tone, self._choices())

    @Slot()
    def _on_try_voice_clicked(self) -> None:
        self._show_search()
        self._begin_trial(self._voice.help)
        self._preview.try_voice(self._choices())

    def _begin_trial(self, label: HelpLabel) -> None:
        """Take back what was wrong with the tone before; what is wrong now is told in `label`."""
        if self._tried is not self._voice.help:
            self._tried.show_help()
        self._tried = label

    @Slot(object)
    def _on_preview_voices_known(self, voices: tuple[str, ...]) -> None:
        self._has_answer = True
        self._voice.show_voices(voices)
        if not voices and self._choices().language != OWN_VOICE_LANGUAGE:
            self._tell(self._voice.help, DeviceError.NO_VOICE)
        elif not self._voice.help.has_error:
            self._voice.help.show_help()

    @Slot(object)
    def _on_preview_error_found(self, error: DeviceError) -> None:
        # The search for voices may fail long after a tone was tried.
        self._tell(self._tried if error is DeviceError.NO_LOUDSPEAKER else self._voice.help, error)

    def _tell(self, label: HelpLabel, error: DeviceError) -> None:
        text = device_error_text(error)
        if label.text() != text:
            label.show_error(text)
            AccessibleAnnouncer(label).announce(text)


def _button(name: str, text: str, spoken: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(spoken)
    button.setAutoDefault(False)
    return button
