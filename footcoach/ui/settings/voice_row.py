"""The row that chooses one of this computer's voices, which are only known after a while."""

from PySide6.QtWidgets import QWidget

from footcoach.ui.settings.settings_rows import ChoiceRow


class VoiceRow(ChoiceRow):
    """Who speaks; the chosen voice stays in the list even when this computer does not have it."""

    def __init__(self, name: str, label: str, note: str, beside: QWidget | None = None) -> None:
        """Make the row called `name`; `beside` stands at its end."""
        super().__init__(name, label, note, (), beside)
        self._voices: tuple[str, ...] | None = None
        self._chosen = ""
        self._fill()

    def show_value(self, value: str) -> None:
        """Show a voice that was chosen elsewhere; empty for the best of the language."""
        self._chosen = value
        self._fill()

    def show_voices(self, voices: tuple[str, ...]) -> None:
        """Offer the voices of this computer."""
        self._voices = voices
        self._fill()

    def _fill(self) -> None:
        voices = self._voices or ()
        # One name that two engines give to a voice is one choice.
        choices = [("", self.tr("Best for the language")), *((voice, voice) for voice in dict.fromkeys(voices))]
        if self._chosen and self._chosen not in voices:
            choices.append((self._chosen, self._word_for_missing(self._chosen)))
        self.offer(tuple(choices))
        super().show_value(self._chosen)

    def _word_for_missing(self, voice: str) -> str:
        if self._voices is None:
            return voice
        return self.tr("{voice} (not on this computer)").format(voice=voice)
