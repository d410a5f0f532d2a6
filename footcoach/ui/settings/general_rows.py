"""The rows of the general settings: made from their declarations, kept up to date together."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from footcoach.storage.settings import (
    ChoiceSetting,
    NameSetting,
    NumberSetting,
    Setting,
    Settings,
    SwitchSetting,
)
from footcoach.ui.common.fields import NumberField
from footcoach.ui.settings.settings_rows import ChoiceRow, NumberRow, SwitchRow
from footcoach.ui.settings.voice_row import VoiceRow

translate = QCoreApplication.translate

Change = Callable[[Setting, str | int], None]


class GeneralRows:
    """Makes the row of each setting, and shows in all of them what is chosen."""

    def __init__(self, change: Change) -> None:
        """Call `change` with the setting and its new value when a person changes one."""
        self._change = change
        self._refreshers: list[Callable[[Settings], None]] = []

    def of(self, setting: Setting) -> QWidget:
        """Return a row for any setting."""
        match setting:
            case NumberSetting():
                return self._number(setting)
            case ChoiceSetting():
                return self._choice(setting)
            case SwitchSetting():
                return self.switch(setting)
            case NameSetting():
                return self.voice(setting)

    def switch(self, setting: SwitchSetting, beside: QWidget | None = None) -> SwitchRow:
        """Return a row that turns something on and off; `beside` stands at its end."""
        row = SwitchRow(setting.key, *words_of(setting), beside)
        row.changed.connect(partial(self._change, setting))
        self._refreshers.append(lambda settings: row.show_value(settings.is_on(setting)))
        return row

    def voice(self, setting: NameSetting, beside: QWidget | None = None) -> VoiceRow:
        """Return a row that chooses a voice; `beside` stands at its end."""
        row = VoiceRow(setting.key, *words_of(setting), beside)
        row.changed.connect(partial(self._change, setting))
        self._refreshers.append(lambda settings: row.show_value(settings.name(setting)))
        return row

    def show(self, settings: Settings) -> None:
        """Show `settings` in every row."""
        for refresh in self._refreshers:
            refresh(settings)

    def _number(self, setting: NumberSetting) -> NumberRow:
        field = NumberField(setting.minimum, setting.maximum, _suffix(setting.unit))
        row = NumberRow(setting.key, *words_of(setting), field, setting.default)
        row.changed.connect(partial(self._change, setting))
        self._refreshers.append(lambda settings: row.show_value(settings.number(setting)))
        return row

    def _choice(self, setting: ChoiceSetting) -> ChoiceRow:
        choices = tuple((choice.value, translate("Words", choice.label)) for choice in setting.choices)
        row = ChoiceRow(setting.key, *words_of(setting), choices)
        row.changed.connect(partial(self._change, setting))
        self._refreshers.append(lambda settings: row.show_value(settings.choice(setting)))
        return row


def words_of(setting: Setting) -> tuple[str, str]:
    """Return the label and the help of a setting in the language of the screen."""
    return translate("Words", setting.label), translate("Words", setting.help)


def _suffix(unit: str) -> str:
    return {"s": translate("SettingsDialog", " s"), "%": translate("SettingsDialog", " %"), "": ""}[unit]
