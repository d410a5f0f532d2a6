"""Voice and tones in the settings: what is offered, what is changed, and what can be tried."""

from importlib.resources import files

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.coach.device_error import DeviceError, device_error_text
from footcoach.core.compiler import PlanCompiler
from footcoach.core.cue import SoundChoices, Tone
from footcoach.core.session import Status
from footcoach.storage.settings import (
    DEFAULT_SETTINGS,
    FULL_SCREEN,
    TONES,
    TONES_VOLUME,
    VOICE,
    VOICE_NAME,
    VOICE_SPEED,
    VOICE_VOLUME,
)
from footcoach.ui.common import rows
from footcoach.ui.common.theme import LIGHT, apply_theme
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.settings.settings_dialog import SettingsDialog
from tests.factories import make_exercise, make_routine
from tests.ui.window.test_pages_fit import CASES, check_fits

VOICES = ("English (Great Britain)", "English (America)")
HELP = VOICE_NAME.help
OWN = "Footcoach's voice"
LOOKING = "Looking for voices…"


class RecordingPreview(QObject):
    """Remembers what it was asked for; the tests give its answers."""

    voices_known = Signal(object)
    error_found = Signal(object)

    def __init__(self):
        super().__init__()
        self.requests = []
        self.tried = []
        self.played = []

    def request_voices(self, choices):
        self.requests.append(choices)

    def try_voice(self, choices):
        self.tried.append(choices)

    def play_tone(self, tone, choices):
        self.played.append((tone, choices))


class Dialog:
    """The settings as a person uses them."""

    def __init__(self, settings=DEFAULT_SETTINGS, **options):
        self.preview = RecordingPreview()
        self.changes = []
        assets = files("footcoach.assets")
        self.widget = SettingsDialog(
            settings,
            make_routine(make_exercise()),
            PlanCompiler(),
            FigureModel(assets / "figures"),
            self.preview,
            **{"everything": make_routine(make_exercise()), "language": "en", **options},
        )
        self.widget.changed.connect(self.changes.append)
        self.widget.resize(900, 680)
        self.widget.show()

    @property
    def settings(self):
        return self.changes[-1]

    def open_section(self, name="Voice and tones"):
        sections = self.widget.findChild(QListWidget, "settingsSections")
        (item,) = sections.findItems(name, Qt.MatchFlag.MatchExactly)
        sections.setCurrentItem(item)
        return self

    def find(self, name, kind=QWidget):
        found = self.widget.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name):
        self.find(name, QPushButton).click()

    @property
    def voice(self):
        return self.find(VOICE_NAME.key, QComboBox)

    def voices(self):
        return [self.voice.itemText(i) for i in range(self.voice.count())]

    def choose_voice(self, word):
        self.voice.setCurrentText(word)
        self.voice.activated.emit(self.voice.currentIndex())

    def texts(self, widget=None):
        """Every sentence that can be seen, in the whole dialog or in the row of a widget."""
        labels = (widget.parentWidget() if widget else self.widget).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]


@pytest.fixture
def make_dialog(qtbot):
    def make(*args, **options):
        dialog = Dialog(*args, **options)
        qtbot.addWidget(dialog.widget)
        return dialog

    return make


@pytest.fixture
def dialog(make_dialog):
    return make_dialog().open_section()


# The voices


def test_voices__are_asked_for_when_the_section_is_first_opened(make_dialog):
    dialog = make_dialog()
    assert dialog.preview.requests == []
    dialog.open_section()
    assert dialog.preview.requests == [DEFAULT_SETTINGS.sound_choices("en")]
    dialog.open_section("Getting ready").open_section()
    assert len(dialog.preview.requests) == 1


def test_voices__until_they_are_known_the_present_choice_is_shown(make_dialog):
    dialog = make_dialog(DEFAULT_SETTINGS.with_general(VOICE_NAME, "Anna")).open_section()
    assert dialog.voices() == [OWN, "Anna"]
    assert dialog.voice.currentText() == "Anna"
    assert LOOKING in dialog.texts(dialog.voice)
    assert HELP not in dialog.texts(dialog.voice)


def test_voices__that_are_known_can_be_chosen(dialog):
    dialog.preview.voices_known.emit(VOICES)
    assert dialog.voices() == [OWN, *VOICES]
    assert dialog.voice.currentText() == OWN
    assert HELP in dialog.texts(dialog.voice)
    assert LOOKING not in dialog.texts()
    dialog.choose_voice("English (America)")
    assert dialog.settings.name(VOICE_NAME) == "English (America)"
    dialog.choose_voice(OWN)
    assert dialog.settings.name(VOICE_NAME) == ""


def test_voices__that_share_a_name_are_one_choice(dialog):
    dialog.preview.voices_known.emit(("Anna", "Anna", "Ben"))
    assert dialog.voices() == [OWN, "Anna", "Ben"]


def test_voices__names_that_mirror_or_never_end_are_shown_safely(make_dialog):
    dialog = make_dialog(DEFAULT_SETTINGS.with_general(VOICE_NAME, "\u202ennA")).open_section()
    assert dialog.voices()[1] == "�nnA"
    dialog.preview.voices_known.emit(("v" * 5_000,))
    assert dialog.voices() == [OWN, "v" * 59 + "…", "�nnA (not on this computer)"]


def test_voices__that_are_known_at_once_are_not_looked_for(make_dialog):
    dialog = make_dialog()
    dialog.preview.request_voices = lambda _choices: dialog.preview.voices_known.emit(VOICES)
    dialog.open_section()
    assert HELP in dialog.texts(dialog.voice)


def test_voices__a_chosen_one_that_is_missing_stays_chosen_and_is_marked(make_dialog):
    dialog = make_dialog(DEFAULT_SETTINGS.with_general(VOICE_NAME, "Anna")).open_section()
    dialog.preview.voices_known.emit(VOICES)
    assert dialog.voices() == [OWN, *VOICES, "Anna (not on this computer)"]
    assert dialog.voice.currentText() == "Anna (not on this computer)"
    assert dialog.changes == []
    dialog.press("tryVoiceButton")
    assert dialog.preview.tried[-1].voice_name == "Anna"


def test_voices__a_missing_one_comes_back_with_undo(make_dialog):
    dialog = make_dialog(DEFAULT_SETTINGS.with_general(VOICE_NAME, "Anna")).open_section()
    dialog.preview.voices_known.emit(VOICES)
    dialog.choose_voice("English (America)")
    assert dialog.voices() == [OWN, *VOICES]
    dialog.press("undoButton")
    assert dialog.voice.currentText() == "Anna (not on this computer)"
    assert dialog.settings.name(VOICE_NAME) == "Anna"


def test_voices__none_of_the_system_leaves_that_of_footcoach(dialog):
    dialog.preview.voices_known.emit(())
    assert dialog.voices() == [OWN]
    assert HELP in dialog.texts(dialog.voice)
    assert LOOKING not in dialog.texts()


def test_voices__of_another_language_are_those_of_the_system(make_dialog):
    dialog = make_dialog(language="de").open_section()
    dialog.preview.voices_known.emit(("Anna",))
    assert dialog.voices() == ["Best for the language", "Anna"]


def test_voices__none_at_all_is_told_with_the_remedy(make_dialog):
    dialog = make_dialog(language="de").open_section()
    dialog.preview.voices_known.emit(())
    assert dialog.voices() == ["Best for the language"]
    assert device_error_text(DeviceError.NO_VOICE) in dialog.texts(dialog.voice)
    assert LOOKING not in dialog.texts()


@pytest.mark.parametrize("error", [DeviceError.NO_VOICE, DeviceError.VOICE_FAILED, DeviceError.NO_LOUDSPEAKER])
def test_voices__that_cannot_be_found_are_told_with_the_reason(dialog, error):
    dialog.preview.error_found.emit(error)
    assert device_error_text(error) in dialog.texts(dialog.voice)
    assert LOOKING not in dialog.texts()


def test_voices__an_answer_after_the_dialog_is_gone_harms_nobody(qapp):
    dialog = Dialog().open_section()
    preview = dialog.preview
    dialog.widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.widget.close()
    QApplication.sendPostedEvents(dialog.widget, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(dialog.widget)
    preview.voices_known.emit(VOICES)
    preview.error_found.emit(DeviceError.NO_VOICE)


# Trying it


def test_try_it__hands_over_what_is_chosen_now(dialog):
    dialog.preview.voices_known.emit(VOICES)
    dialog.choose_voice("English (America)")
    dialog.find(VOICE_SPEED.key, QSpinBox).setValue(120)
    dialog.find(VOICE_VOLUME.key, QSpinBox).setValue(70)
    dialog.press("tryVoiceButton")
    tones = frozenset(Tone) - {Tone.TICK}
    assert dialog.preview.tried == [SoundChoices(None, "en", "English (America)", 120, 70, tones, 90)]


def test_try_it__without_a_voice_tells_it_once_each_time(dialog):
    dialog.preview.voices_known.emit(())
    sentence = device_error_text(DeviceError.NO_VOICE)
    for _ in range(2):
        dialog.press("tryVoiceButton")
        assert sentence not in dialog.texts()
        dialog.preview.error_found.emit(DeviceError.NO_VOICE)
        assert dialog.texts().count(sentence) == 1


def test_try_it__while_the_voices_are_looked_for_leaves_that_standing(dialog):
    dialog.press("tryVoiceButton")
    assert LOOKING in dialog.texts(dialog.voice)


def test_try_it__after_a_failed_search_looks_again(dialog):
    dialog.preview.error_found.emit(DeviceError.NO_VOICE)
    dialog.press("tryVoiceButton")
    assert LOOKING in dialog.texts(dialog.voice)
    dialog.preview.voices_known.emit(VOICES)
    assert HELP in dialog.texts(dialog.voice)


def test_try_it__a_error_outlasts_the_list_of_voices(dialog):
    dialog.press("tryVoiceButton")
    dialog.preview.error_found.emit(DeviceError.NO_LOUDSPEAKER)
    dialog.preview.voices_known.emit(VOICES)
    assert device_error_text(DeviceError.NO_LOUDSPEAKER) in dialog.texts(dialog.voice)


@pytest.mark.parametrize(("tone", "setting"), TONES.items())
def test_play__hands_over_the_tone_and_what_is_chosen_now(dialog, tone, setting):
    dialog.find(TONES_VOLUME.key, QSpinBox).setValue(35)
    dialog.find(setting.key, QCheckBox).setChecked(False)
    dialog.press(f"{setting.key}-play")
    ((played, choices),) = dialog.preview.played
    assert played is tone
    assert choices.tones_volume_percent == 35
    assert tone not in choices.tones


def test_play__without_a_loudspeaker_tells_it_where_it_was_pressed(dialog):
    sentence = device_error_text(DeviceError.NO_LOUDSPEAKER)
    first, second = TONES[Tone.START], TONES[Tone.END]
    dialog.press(f"{first.key}-play")
    dialog.preview.error_found.emit(DeviceError.NO_LOUDSPEAKER)
    assert dialog.texts(dialog.find(first.key)) == [sentence]
    dialog.press(f"{second.key}-play")
    assert dialog.texts(dialog.find(first.key)) == [first.help]
    dialog.preview.error_found.emit(DeviceError.NO_LOUDSPEAKER)
    assert dialog.texts(dialog.find(second.key)) == [sentence]
    assert dialog.texts().count(sentence) == 1


def test_play__a_error_of_the_voice_is_told_at_the_voice(dialog):
    dialog.press(f"{TONES[Tone.START].key}-play")
    dialog.preview.error_found.emit(DeviceError.NO_VOICE)
    assert device_error_text(DeviceError.NO_VOICE) in dialog.texts(dialog.voice)


def test_error__is_announced_once_to_who_cannot_see_it(dialog, monkeypatch):
    announced = []
    monkeypatch.setattr(AccessibleAnnouncer, "announce", lambda _self, text: announced.append(text))
    dialog.press("tryVoiceButton")
    for _ in range(2):
        dialog.preview.error_found.emit(DeviceError.NO_VOICE)
    assert announced == [device_error_text(DeviceError.NO_VOICE)]


def test_buttons__are_never_pressed_by_enter_in_a_field(dialog, qtbot):
    buttons = dialog.widget.findChildren(QPushButton)
    assert [b.objectName() for b in buttons if b.autoDefault() or b.isDefault()] == []
    speed = dialog.find(VOICE_SPEED.key, QSpinBox)
    speed.setFocus()
    speed.selectAll()
    qtbot.keyClicks(speed, "110")
    qtbot.keyClick(speed, Qt.Key.Key_Return)
    assert dialog.settings.number(VOICE_SPEED) == 110
    assert (dialog.preview.tried, dialog.preview.played) == ([], [])
    assert dialog.widget.isVisible()


# The rows


@pytest.mark.parametrize("setting", [*TONES.values(), FULL_SCREEN])
def test_switch__is_changed_and_undone(dialog, setting):
    box = dialog.find(setting.key, QCheckBox)
    assert (box.isChecked(), box.text()) == (setting.default, setting.label)
    box.click()
    assert dialog.settings.is_on(setting) is not setting.default
    dialog.press("undoButton")
    assert dialog.settings == DEFAULT_SETTINGS
    assert box.isChecked() is setting.default
    assert len(dialog.changes) == 2, "showing a value changes nothing"


@pytest.mark.parametrize("setting", [VOICE_SPEED, VOICE_VOLUME, TONES_VOLUME])
def test_number__has_its_unit_its_limits_and_its_reset(dialog, setting):
    field = dialog.find(setting.key, QSpinBox)
    assert (field.value(), field.minimum(), field.maximum()) == (setting.default, setting.minimum, setting.maximum)
    assert field.text() == f"{setting.default} %"
    field.setValue(setting.minimum)
    assert dialog.settings.number(setting) == setting.minimum
    dialog.press(f"{setting.key}-reset")
    assert dialog.settings.number(setting) == setting.default


def test_voice__is_turned_off_and_undone(dialog):
    voice = dialog.find(VOICE.key, QComboBox)
    voice.setCurrentIndex(voice.findData("off"))
    voice.activated.emit(voice.currentIndex())
    dialog.press("tryVoiceButton")
    assert dialog.preview.tried[-1].speaks is False
    dialog.press("undoButton")
    assert voice.currentData() == "auto"


def test_names__for_a_screen_reader(dialog):
    def spoken(name):
        interface = QAccessible.queryAccessibleInterface(dialog.find(name))
        return interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)

    # What a combo box says on Linux is its value; its name is that of its label.
    assert (dialog.voice.accessibleName(), dialog.voice.accessibleDescription()) == ("Who speaks", HELP)
    (label,) = [label for label in dialog.widget.findChildren(QLabel) if label.buddy() is dialog.voice]
    assert label.text() == "Who speaks"
    assert spoken("tryVoiceButton")[0] == "Try it: the voice"
    assert spoken("voice_speed_percent") == ("Speed of the voice", f"{VOICE_SPEED.help} From 50 to 200.")
    for setting in TONES.values():
        assert spoken(setting.key) == (setting.label, setting.help)
        assert spoken(f"{setting.key}-play")[0] == f"Play the tone {setting.label}"
    switch = QAccessible.queryAccessibleInterface(dialog.find("tone_tick"))
    assert switch.role() is QAccessible.Role.CheckBox


# The session behind the dialog


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (Status.RUNNING, "The session is still running. A change counts from the next phase."),
        (Status.PAUSED, "The session is paused. A change counts from the next phase."),
    ],
)
def test_session__behind_the_dialog_is_told(make_dialog, status, text):
    assert text in make_dialog(session_status=status).texts()


@pytest.mark.parametrize("status", [None, Status.READY, Status.FINISHED, Status.ENDED])
def test_session__none_is_not_told(make_dialog, status):
    assert not [text for text in make_dialog(session_status=status).texts() if text.startswith("The session")]


def test_session__that_pauses_while_the_dialog_is_open_is_told(make_dialog):
    dialog = make_dialog(session_status=Status.RUNNING)
    dialog.widget.show_session_status(Status.PAUSED)
    assert [text for text in dialog.texts() if text.startswith("The session")] == [
        "The session is paused. A change counts from the next phase."
    ]


# Room


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0]}x{case[1]}-{case[2]}")
def dressed(request, qapp):
    width, height, text_size = request.param
    apply_theme(qapp, "light", int(text_size))
    yield min(900, width - 60), min(680, height - 40)
    apply_theme(qapp, "light", 100)


def settle():
    for _ in range(5):
        QApplication.processEvents()


def test_fit__with_every_error_told(dressed, make_dialog):
    dialog = make_dialog(session_status=Status.PAUSED).open_section()
    dialog.widget.resize(*dressed)
    dialog.press(f"{TONES[Tone.TICK].key}-play")
    dialog.preview.error_found.emit(DeviceError.NO_LOUDSPEAKER)
    dialog.preview.error_found.emit(DeviceError.NO_VOICE)
    settle()
    check_fits(dialog.widget)


def test_fit__a_voice_with_a_very_long_name_makes_no_page_wider(dressed, make_dialog):
    dialog = make_dialog(DEFAULT_SETTINGS.with_general(VOICE_NAME, "Anna " * 40)).open_section()
    dialog.widget.resize(*dressed)
    dialog.preview.voices_known.emit(("Ben " * 50,))
    settle()
    for page in (area for area in dialog.widget.findChildren(QScrollArea) if area.isVisible()):
        assert page.widget().width() <= page.viewport().width()
    assert dialog.voice.geometry().right() < dialog.find("tryVoiceButton").geometry().left()


def test_fit__the_help_of_a_switch_stands_under_its_label(dressed, make_dialog):
    dialog = make_dialog().open_section()
    dialog.widget.resize(*dressed)
    settle()
    box = dialog.find(TONES[Tone.START].key, QCheckBox)
    option = QStyleOptionButton()
    box.initStyleOption(option)
    label = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, box)
    (note,) = box.parentWidget().findChildren(QLabel)
    assert note.mapToGlobal(note.contentsRect().topLeft()).x() == box.mapToGlobal(label.topLeft()).x()
    assert label.left() > 20


def test_error__has_the_colour_of_a_warning_until_it_is_over(dressed, make_dialog):
    dialog = make_dialog().open_section()
    (note,) = dialog.find(TONES[Tone.START].key).parentWidget().findChildren(QLabel)

    def colour():
        return note.palette().color(QPalette.ColorRole.WindowText).name()

    assert colour() == LIGHT.quiet
    dialog.press(f"{TONES[Tone.START].key}-play")
    dialog.preview.error_found.emit(DeviceError.NO_LOUDSPEAKER)
    assert colour() == LIGHT.warning
    dialog.press(f"{TONES[Tone.START].key}-play")
    assert colour() == LIGHT.quiet


def test_voices__where_footcoach_has_none_the_default_is_the_best_of_the_system(qtbot, monkeypatch):
    monkeypatch.setattr(rows, "has_own_voice", lambda: False)
    row = rows.VoiceRow("voiceName", "Voice", "", "en")
    qtbot.addWidget(row)
    assert row.findChild(QComboBox).itemText(0) == "Best for the language"
