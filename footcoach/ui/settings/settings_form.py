"""The form of the settings: a row for each, made in one call from its declaration, and all kept up to date together."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from footcoach.core.exercise import DosageNumber, Exercise
from footcoach.storage.settings import (
    ChoiceSetting,
    NameSetting,
    NumberSetting,
    Setting,
    Settings,
    SwitchSetting,
)
from footcoach.ui.common.number_field import NumberField, suffix_of
from footcoach.ui.common.phrases import number_name
from footcoach.ui.common.rows import ChoiceRow, NumberRow, SwitchRow, VoiceRow

translate = QCoreApplication.translate

ValueOf = Callable[[Settings], Any]
WithValue = Callable[[Settings, Any], Settings]


class SettingsForm(QObject):
    """Makes rows, shows the settings in them, and tells what a person has changed.

    Signals:
        changed: the new Settings, when a person changed a row.
    """

    changed = Signal(object)

    def __init__(self, settings: Settings, language: str, parent: QObject | None = None) -> None:
        """Begin with `settings`, for someone whose exercises are in `language`."""
        super().__init__(parent)
        self._language = language
        self._settings = settings
        self._shown: list[tuple[Callable[[Any], None], ValueOf]] = []

    def row(self, setting: Setting) -> QWidget:
        """Return a row for any general setting."""
        match setting:
            case NumberSetting():
                return self._number_row(setting)
            case ChoiceSetting():
                return self._choice_row(setting)
            case SwitchSetting():
                return self.switch_row(setting)
            case NameSetting():
                return self.voice_row(setting)

    def switch_row(self, setting: SwitchSetting, beside: QWidget | None = None) -> SwitchRow:
        """Return a row that turns something on and off; `beside` stands at its end."""
        row = SwitchRow(setting.key, *words_of(setting), beside)
        row.changed.connect(self._follow(row.show_value, lambda settings: settings.is_on(setting), _general(setting)))
        return row

    def voice_row(self, setting: NameSetting, beside: QWidget | None = None) -> VoiceRow:
        """Return a row that chooses a voice; `beside` stands at its end."""
        row = VoiceRow(setting.key, *words_of(setting), self._language, beside)
        row.changed.connect(self._follow(row.show_value, lambda settings: settings.name(setting), _general(setting)))
        return row

    def dosage_row(self, exercise: Exercise, number: DosageNumber) -> NumberRow:
        """Return a row for a number of an exercise in its form."""
        form_id, key, default = exercise.form_id, number.key, number.default
        field = NumberField(number.minimum, number.maximum, suffix_of(number.unit))
        row = NumberRow(f"{exercise.id}-{key}", number_name(exercise, key), number.source, field, default)

        def value_of(settings: Settings) -> int:
            return settings.dosage.get(form_id, {}).get(key, default)

        def with_value(settings: Settings, value: int) -> Settings:
            if value == default:
                return settings.without_dosage(form_id, key)
            return settings.with_dosage(form_id, key, value)

        row.changed.connect(self._follow(row.show_value, value_of, with_value))
        return row

    def show(self, settings: Settings) -> None:
        """Show `settings` in every row whose value is another one."""
        before, self._settings = self._settings, settings
        for show_value, value_of in self._shown:
            value = value_of(settings)
            if value != value_of(before):
                show_value(value)

    def _number_row(self, setting: NumberSetting) -> NumberRow:
        field = NumberField(setting.minimum, setting.maximum, suffix_of(setting.unit))
        row = NumberRow(setting.key, *words_of(setting), field, setting.default)
        row.changed.connect(self._follow(row.show_value, lambda settings: settings.number(setting), _general(setting)))
        return row

    def _choice_row(self, setting: ChoiceSetting) -> ChoiceRow:
        choices = tuple((choice.value, translate("Words", choice.label)) for choice in setting.choices)
        row = ChoiceRow(setting.key, *words_of(setting), choices)
        row.changed.connect(self._follow(row.show_value, lambda settings: settings.choice(setting), _general(setting)))
        return row

    def _follow(
        self, show_value: Callable[[Any], None], value_of: ValueOf, with_value: WithValue
    ) -> Callable[[Any], None]:
        """Show a value of the settings from now on; return what takes the value that a person gives."""
        self._shown.append((show_value, value_of))
        show_value(value_of(self._settings))
        return partial(self._take, with_value)

    def _take(self, with_value: WithValue, value: object) -> None:
        self.changed.emit(with_value(self._settings, value))


def words_of(setting: Setting) -> tuple[str, str]:
    """Return the label and the help of a setting in the language of the screen."""
    return translate("Words", setting.label), translate("Words", setting.help)


def _general(setting: Setting) -> WithValue:
    return lambda settings, value: settings.with_general(setting, value)
