"""The settings: declared once; the declaration drives defaults, limits, the rows of the dialog and the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from footcoach.core.cue import SoundChoices, Tone
from footcoach.core.exercise import Exercise
from footcoach.core.routine import Preferences, Talk, WaitForMe
from footcoach.core.words import mark


@dataclass(frozen=True)
class NumberSetting:
    """A setting that is a whole number within limits, counted in `unit`; empty where the label says what is counted."""

    key: str
    label: str
    help: str
    default: int
    minimum: int
    maximum: int
    unit: str = "s"


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


@dataclass(frozen=True)
class SwitchSetting:
    """A setting that is on or off."""

    key: str
    label: str
    help: str
    default: bool


@dataclass(frozen=True)
class NameSetting:
    """A setting that is the name of something which only this computer knows; empty for its own choice."""

    key: str
    label: str
    help: str
    default: str = ""


Setting = NumberSetting | ChoiceSetting | SwitchSetting | NameSetting

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
CONTRAST = ChoiceSetting(
    key="contrast",
    label=mark("Words", "High contrast"),
    help=mark("Words", "Black and white, with strong lines."),
    default="system",
    choices=(
        Choice("system", mark("Words", "Same as the system")),
        Choice("on", mark("Words", "On")),
        Choice("off", mark("Words", "Off")),
    ),
)
TEXT_SIZE = ChoiceSetting(
    key="text_size",
    label=mark("Words", "Text size"),
    help=mark("Words", "How large all text is. 100 % is the size of your other programs, or a little larger."),
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
    default="screen",
    choices=(
        Choice("screen", mark("Words", "Same as everything else")),
        Choice("normal", mark("Words", "Normal")),
        Choice("high", mark("Words", "High")),
    ),
)
MOVEMENT = ChoiceSetting(
    key="movement",
    label=mark("Words", "Movement"),
    help=mark("Words", "The figure moves, or still pictures and an arrow show each phase."),
    default="system",
    choices=(
        Choice("system", mark("Words", "Same as the system")),
        Choice("moving", mark("Words", "Moving")),
        Choice("still", mark("Words", "Still pictures")),
    ),
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
WAIT_FOR_ME = ChoiceSetting(
    key="wait_for_me",
    label=mark("Words", "Wait for me"),
    help=mark("Words", "The session waits before an exercise until you press a key or click."),
    default=WaitForMe.NEVER,
    choices=(
        Choice(WaitForMe.NEVER, mark("Words", "Never")),
        Choice(WaitForMe.POSTURE_CHANGE, mark("Words", "When I have to stand, sit or lie down")),
        Choice(WaitForMe.EVERY_EXERCISE, mark("Words", "Before each exercise")),
    ),
)
WARM_UP = SwitchSetting(
    key="warm_up",
    label=mark("Words", "Begin with a warm-up"),
    help=mark("Words", "A session begins with it. An exercise that you start on its own page does not."),
    default=True,
)
WEEKLY_GOAL = NumberSetting(
    key="weekly_goal_days",
    label=mark("Words", "Days a week"),
    help=mark(
        "Words", "On how many days you want to exercise. Days off, when you rest or are ill, do not count against you."
    ),
    # The trials that found most asked for three sessions a week.
    default=3,
    minimum=1,
    maximum=7,
    unit="",
)
FULL_SCREEN = SwitchSetting(
    key="full_screen",
    label=mark("Words", "Full screen during a session"),
    help=mark("Words", "The figure and the numbers are as large as they can be. Escape leaves it."),
    default=False,
)
LETTER_KEYS = SwitchSetting(
    key="letter_keys",
    label=mark("Words", "Single-letter keys"),
    help=mark(
        "Words",
        "M turns the sound off, T says the time left, ? shows all keys. When this is off, hold Ctrl as well.",
    ),
    default=True,
)
VOICE = ChoiceSetting(
    key="voice",
    label=mark("Words", "Voice"),
    help=mark("Words", "Says what to do, just before it is due. A screen reader says it too."),
    default="auto",
    choices=(
        Choice("auto", mark("Words", "On, unless a screen reader speaks")),
        Choice("on", mark("Words", "On")),
        Choice("off", mark("Words", "Off")),
    ),
)
TALK = ChoiceSetting(
    key="talk",
    label=mark("Words", "How much it says"),
    help=mark(
        "Words",
        "Much also tells you more often how to do it well. Few words: only the side, the phase and the last one.",
    ),
    default=Talk.NORMAL,
    choices=(
        Choice(Talk.FULL, mark("Words", "Much")),
        Choice(Talk.NORMAL, mark("Words", "Normal")),
        Choice(Talk.FEW, mark("Words", "Few words")),
    ),
)
VOICE_NAME = NameSetting(
    key="voice_name",
    label=mark("Words", "Who speaks"),
    help=mark("Words", "Footcoach has a voice of its own for English. You can choose one of your computer's instead."),
)
VOICE_SPEED = NumberSetting(
    key="voice_speed_percent",
    label=mark("Words", "Speed of the voice"),
    help=mark("Words", "A little slower than usual is easier to follow."),
    default=90,
    minimum=50,
    maximum=200,
    unit="%",
)
VOICE_VOLUME = NumberSetting(
    key="voice_volume_percent",
    label=mark("Words", "Volume of the voice"),
    help=mark("Words", "On top of your computer's own volume."),
    default=100,
    minimum=0,
    maximum=100,
    unit="%",
)
TONES_VOLUME = NumberSetting(
    key="tones_volume_percent",
    label=mark("Words", "Volume of the tones"),
    help=mark("Words", "On top of your computer's own volume."),
    default=90,
    minimum=0,
    maximum=100,
    unit="%",
)
TONES: Mapping[Tone, SwitchSetting] = {
    Tone.START: SwitchSetting(
        "tone_start", mark("Words", "Start"), mark("Words", "When a movement or a hold begins."), default=True
    ),
    Tone.COUNT: SwitchSetting(
        "tone_count", mark("Words", "Three, two, one"), mark("Words", "The last seconds of a phase."), default=True
    ),
    Tone.END: SwitchSetting(
        "tone_end",
        mark("Words", "End of a phase"),
        mark("Words", "When one phase ends and the next begins."),
        default=True,
    ),
    Tone.CHANGE_SIDES: SwitchSetting(
        "tone_change_sides",
        mark("Words", "Change sides"),
        mark("Words", "When it is the other side's turn."),
        default=True,
    ),
    Tone.DONE: SwitchSetting(
        "tone_done", mark("Words", "Done"), mark("Words", "When the whole session is over."), default=True
    ),
    Tone.TICK: SwitchSetting(
        "tone_tick",
        mark("Words", "Tick"),
        mark("Words", "A quiet tick each second of a repetition, to keep the pace."),
        default=False,
    ),
}
SCREEN_SETTINGS: tuple[Setting, ...] = (THEME, CONTRAST, TEXT_SIZE, FULL_SCREEN, LETTER_KEYS, LANGUAGE)
FIGURE_SETTINGS: tuple[Setting, ...] = (FIGURE_LOOK, FIGURE_CONTRAST, MOVEMENT)
VOICE_SETTINGS: tuple[Setting, ...] = (VOICE, TALK, VOICE_NAME, VOICE_SPEED, VOICE_VOLUME)
TONE_SETTINGS: tuple[Setting, ...] = (TONES_VOLUME, *TONES.values())
PREPARATION_SETTINGS: tuple[Setting, ...] = (WAIT_FOR_ME, POSTURE_CHANGE, FETCH_EQUIPMENT)
WARM_UP_SETTINGS: tuple[Setting, ...] = (WARM_UP,)
GOAL_SETTINGS: tuple[Setting, ...] = (WEEKLY_GOAL,)
GENERAL_SETTINGS = {
    setting.key: setting
    for setting in (
        *SCREEN_SETTINGS,
        *FIGURE_SETTINGS,
        *VOICE_SETTINGS,
        *TONE_SETTINGS,
        *PREPARATION_SETTINGS,
        *WARM_UP_SETTINGS,
        *GOAL_SETTINGS,
    )
}


@dataclass(frozen=True)
class Settings:
    """What a person has chosen; whatever is not in it stands at its default.

    Attributes:
        general: Changed values by the key of their declaration.
        dosage: Changed dosage numbers by the `form_id` of an exercise, then by key.
        levels: In which of its forms an exercise is done, by its id.
    """

    general: Mapping[str, str | int]
    dosage: Mapping[str, Mapping[str, int]]
    levels: Mapping[str, str] = field(default_factory=dict)

    def choice(self, setting: ChoiceSetting) -> str:
        """Return the chosen word."""
        return str(self.general.get(setting.key, setting.default))

    def number(self, setting: NumberSetting) -> int:
        """Return the chosen number."""
        return int(self.general.get(setting.key, setting.default))

    def is_on(self, setting: SwitchSetting) -> bool:
        """Return whether it is switched on."""
        return bool(self.general.get(setting.key, setting.default))

    def name(self, setting: NameSetting) -> str:
        """Return the chosen name; empty for the computer's own choice."""
        return str(self.general.get(setting.key, setting.default))

    def with_general(self, setting: Setting, value: str | int) -> "Settings":
        """Return these settings with one general value changed."""
        return replace(self, general={**self.general, setting.key: value})

    def with_form(self, form: Exercise) -> "Settings":
        """Return these settings with an exercise done in this form of it."""
        others = {id_: level for id_, level in self.levels.items() if id_ != form.id}
        return replace(self, levels=others if form.is_delivered else {**others, form.id: form.level})

    def with_dosage(self, form_id: str, key: str, value: int) -> "Settings":
        """Return these settings with one dosage number changed."""
        changed = {**self.dosage.get(form_id, {}), key: value}
        return replace(self, dosage={**self.dosage, form_id: changed})

    def without_dosage(self, form_id: str, key: str) -> "Settings":
        """Return these settings with one dosage number back at its default."""
        numbers = {other: value for other, value in self.dosage.get(form_id, {}).items() if other != key}
        others = {other: kept for other, kept in self.dosage.items() if other != form_id}
        return replace(self, dosage={**others, form_id: numbers} if numbers else others)

    def following(self, before: Exercise, after: Exercise) -> "Settings":
        """Return these settings for an exercise that its person has changed.

        A number that has changed in it, or is gone, counts from now on as it is there, not as it was once set here.
        """
        was, now = _limits_of(before), _limits_of(after)
        dosage = {
            form_id: numbers
            if form_id.partition("/")[0] != after.id
            else {key: value for key, value in numbers.items() if _is_kept((form_id, key), was, now)}
            for form_id, numbers in self.dosage.items()
        }
        forms = {form.level for form in after.levels}
        levels = {id_: level for id_, level in self.levels.items() if id_ != after.id or level in forms}
        return replace(self, dosage={id_: numbers for id_, numbers in dosage.items() if numbers}, levels=levels)

    def preferences(self) -> Preferences:
        """Return what the plan needs to know of them."""
        return Preferences(
            dosage=self.dosage,
            posture_change_s=self.number(POSTURE_CHANGE),
            fetch_equipment_s=self.number(FETCH_EQUIPMENT),
            wait_for_me=WaitForMe(self.choice(WAIT_FOR_ME)),
            voice_speed_percent=self.number(VOICE_SPEED),
            talk=Talk(self.choice(TALK)),
            warms_up=self.is_on(WARM_UP),
            levels=self.levels,
        )

    def sound_choices(self, language: str) -> SoundChoices:
        """Return what is to be heard by someone whose exercises are in `language`."""
        return SoundChoices(
            speaks={"on": True, "off": False}.get(self.choice(VOICE)),
            language=language,
            voice_name=self.name(VOICE_NAME),
            voice_speed_percent=self.number(VOICE_SPEED),
            voice_volume_percent=self.number(VOICE_VOLUME),
            tones=frozenset(tone for tone, setting in TONES.items() if self.is_on(setting)),
            tones_volume_percent=self.number(TONES_VOLUME),
        )


DEFAULT_SETTINGS = Settings(general={}, dosage={})


_NumbersOfForms = Mapping[tuple[str, str], tuple[int, int, int]]


def _limits_of(exercise: Exercise) -> _NumbersOfForms:
    """Return the numbers of each form of an exercise, with their limits, by `form_id` and key."""
    return {
        (form.form_id, key): (number.default, number.minimum, number.maximum)
        for form in (exercise, *exercise.levels)
        for key, number in form.dosage.items()
    }


def _is_kept(place: tuple[str, str], was: _NumbersOfForms, now: _NumbersOfForms) -> bool:
    return place in now and now[place] == was.get(place)
