"""The settings: declared once; the declaration drives defaults, limits, the rows of the dialog and the file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from footcoach.core.routine import Preferences
from footcoach.core.words import mark


@dataclass(frozen=True)
class NumberSetting:
    """A setting that is a whole number of seconds within limits."""

    key: str
    label: str
    help: str
    default: int
    minimum: int
    maximum: int


@dataclass(frozen=True)
class Choice:
    """One value of a ChoiceSetting, and what the dialog calls it."""

    value: str
    label: str


@dataclass(frozen=True)
class ChoiceSetting:
    """A setting that is one of a few words."""

    key: str
    label: str
    help: str
    default: str
    choices: tuple[Choice, ...]


Setting = NumberSetting | ChoiceSetting

THEME = ChoiceSetting(
    key="theme",
    label=mark("Words", "Colours"),
    help=mark("Words", "Light, dark, or the same as your other programs."),
    default="system",
    choices=(
        Choice("system", mark("Words", "Same as the system")),
        Choice("light", mark("Words", "Light")),
        Choice("dark", mark("Words", "Dark")),
    ),
)
TEXT_SIZE = ChoiceSetting(
    key="text_size",
    label=mark("Words", "Text size"),
    help=mark("Words", "How large all text is."),
    default="100",
    choices=tuple(Choice(percent, f"{percent} %") for percent in ("100", "125", "150", "175", "200")),
)
FIGURE_LOOK = ChoiceSetting(
    key="figure_look",
    label=mark("Words", "Look of the figure"),
    help=mark("Words", "Who shows you the movements."),
    default="bun",
    choices=(
        Choice("bun", mark("Words", "Hair in a bun")),
        Choice("curls", mark("Words", "Curly hair")),
        Choice("short", mark("Words", "Short hair")),
        Choice("grey", mark("Words", "Grey hair")),
        Choice("scarf", mark("Words", "Headscarf")),
    ),
)
FIGURE_CONTRAST = ChoiceSetting(
    key="figure_contrast",
    label=mark("Words", "Contrast of the figure"),
    help=mark("Words", "High draws stronger outlines and colours."),
    default="normal",
    choices=(Choice("normal", mark("Words", "Normal")), Choice("high", mark("Words", "High"))),
)
MOVEMENT = ChoiceSetting(
    key="movement",
    label=mark("Words", "Movement"),
    help=mark("Words", "The figure moves, or still pictures and an arrow show each step."),
    default="moving",
    choices=(Choice("moving", mark("Words", "Moving")), Choice("still", mark("Words", "Still pictures"))),
)
LANGUAGE = ChoiceSetting(
    key="language",
    label=mark("Words", "Language"),
    help=mark("Words", "Takes effect when Footcoach starts again."),
    default="en",
    # A language is written in its own language, whatever the screen speaks.
    choices=(Choice("en", "English"),),
)
POSTURE_CHANGE = NumberSetting(
    key="posture_change_s",
    label=mark("Words", "More time to sit or lie down"),
    help=mark("Words", "Added to getting ready when you stand up, sit down or lie down."),
    default=10,
    minimum=0,
    maximum=120,
)
FETCH_EQUIPMENT = NumberSetting(
    key="fetch_equipment_s",
    label=mark("Words", "More time to fetch things"),
    help=mark("Words", "Added to getting ready when you need a ball, a band, a mat or a chair."),
    default=10,
    minimum=0,
    maximum=120,
)
SCREEN_SETTINGS: tuple[Setting, ...] = (THEME, TEXT_SIZE, LANGUAGE)
FIGURE_SETTINGS: tuple[Setting, ...] = (FIGURE_LOOK, FIGURE_CONTRAST, MOVEMENT)
PREPARATION_SETTINGS: tuple[Setting, ...] = (POSTURE_CHANGE, FETCH_EQUIPMENT)
GENERAL_SETTINGS = {setting.key: setting for setting in SCREEN_SETTINGS + FIGURE_SETTINGS + PREPARATION_SETTINGS}


@dataclass(frozen=True)
class Settings:
    """What a person has chosen; whatever is not in it stands at its default.

    Attributes:
        general: Changed values by the key of their declaration.
        dosage: Changed dosage numbers by exercise id, then by key.
    """

    general: Mapping[str, str | int]
    dosage: Mapping[str, Mapping[str, int]]

    def choice(self, setting: ChoiceSetting) -> str:
        """Return the chosen word."""
        return str(self.general.get(setting.key, setting.default))

    def number(self, setting: NumberSetting) -> int:
        """Return the chosen number."""
        return int(self.general.get(setting.key, setting.default))

    def with_general(self, setting: Setting, value: str | int) -> "Settings":
        """Return these settings with one general value changed."""
        return replace(self, general={**self.general, setting.key: value})

    def with_dosage(self, exercise_id: str, key: str, value: int) -> "Settings":
        """Return these settings with one dosage number changed."""
        changed = {**self.dosage.get(exercise_id, {}), key: value}
        return replace(self, dosage={**self.dosage, exercise_id: changed})

    def without_dosage(self, exercise_id: str, key: str) -> "Settings":
        """Return these settings with one dosage number back at its default."""
        numbers = {other: value for other, value in self.dosage.get(exercise_id, {}).items() if other != key}
        others = {other: kept for other, kept in self.dosage.items() if other != exercise_id}
        return replace(self, dosage={**others, exercise_id: numbers} if numbers else others)

    def preferences(self) -> Preferences:
        """Return what the plan needs to know of them."""
        return Preferences(self.dosage, self.number(POSTURE_CHANGE), self.number(FETCH_EQUIPMENT))


DEFAULT_SETTINGS = Settings(general={}, dosage={})
