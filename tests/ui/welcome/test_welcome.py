"""The welcome of the first launch: shown once, left at any time, and what is chosen there holds."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from footcoach.coach.device_error import DeviceError
from footcoach.storage.settings import FIGURE_LOOK, VOICE_VOLUME
from footcoach.storage.settings_file import SettingsFile
from footcoach.storage.state import load_state
from footcoach.ui.common.safety_texts import keep_safe_list, pain_rule, support_rule
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.today.today_page import TodayPage
from footcoach.ui.welcome.portrait_button import PortraitButton
from footcoach.ui.welcome.welcome_page import WelcomePage
from footcoach.ui.window.safety_page import SafetyPage
from tests.ui.keyboard import press, wait_for_window


@pytest.fixture
def new(start_program):
    """Start the program for the first time."""

    def start(**options):
        return start_program(has_seen_welcome=False, has_read_safety=False, **options)

    return start


@pytest.fixture
def welcome(new):
    """The program with its first window in front."""
    program = new().appear().settle()
    wait_for_window(program.qtbot, program.window)
    return program


def kept(program):
    return SettingsFile.read(program.paths.settings_file).settings({}).settings


def title(program):
    return QApplication.focusWidget().text()


def texts(program):
    return [label.text() for label in program.page.findChildren(QLabel) if label.isVisible()]


def chosen(program):
    return [button.look for button in program.page.findChildren(PortraitButton) if button.isChecked()]


# Its steps


def test_welcome__leads_in_three_steps_to_before_you_start(welcome):
    titles = []
    for _ in range(3):
        assert isinstance(welcome.page, WelcomePage)
        titles.append(title(welcome))
        press(Qt.Key.Key_Return)
    assert titles == ["Welcome to Footcoach", "Hear the voice", "Two rules that keep you safe"]
    assert isinstance(welcome.page, SafetyPage)
    press(Qt.Key.Key_Return)
    assert isinstance(welcome.page, TodayPage)


def test_back__leads_to_the_step_before_and_is_not_there_at_the_first(welcome):
    assert not welcome.page.findChild(object, "welcomeBackButton").isVisible()
    welcome.press("welcomeNextButton")
    welcome.press("welcomeBackButton")
    assert title(welcome) == "Welcome to Footcoach"


@pytest.mark.parametrize("steps", range(3))
@pytest.mark.parametrize("how", ["escape", "skip"])
def test_welcome__can_be_left_at_any_step(welcome, steps, how):
    for _ in range(steps):
        welcome.press("welcomeNextButton")
    if how == "escape":
        press(Qt.Key.Key_Escape)
    else:
        welcome.press("skipWelcomeButton")
    assert isinstance(welcome.page, SafetyPage)


def test_escape__leaves_the_full_screen_first(welcome):
    welcome.window.toggle_full_screen()
    press(Qt.Key.Key_Escape)
    assert isinstance(welcome.page, WelcomePage)
    press(Qt.Key.Key_Escape)
    assert isinstance(welcome.page, SafetyPage)


# Once


def test_welcome__is_never_shown_twice(new):
    program = new()
    program.press("skipWelcomeButton")
    assert load_state(program.paths.state_file).has_seen_welcome
    program.window.close()
    assert isinstance(new().page, SafetyPage), "what must be read is not passed by"


def test_welcome__of_which_the_window_was_closed_is_not_shown_again(new):
    program = new()
    program.window.close()
    assert isinstance(new().page, SafetyPage)


def test_welcome__is_not_for_who_has_been_here_before(start_program):
    assert isinstance(start_program(has_seen_welcome=True).page, TodayPage)


def test_start_option__on_the_first_launch_asks_only_for_what_must_be_read(new):
    program = new(starts=True)
    assert isinstance(program.page, SafetyPage)
    program.press("understoodButton")
    assert isinstance(program.page, SessionPage)


def test_keys_of_places__lead_nowhere(welcome):
    QTest.keySequence(QApplication.focusWidget(), "Alt+2")
    assert isinstance(welcome.page, WelcomePage)


# Who shows the movements


def test_portraits__are_radio_buttons_with_names(welcome):
    buttons = welcome.page.findChildren(PortraitButton)
    read = [QAccessible.queryAccessibleInterface(button) for button in buttons]
    assert {one.role() for one in read} == {QAccessible.Role.RadioButton}
    assert [one.text(QAccessible.Text.Name) for one in read] == [
        "Hair in a bun",
        "Curly hair",
        "Short hair",
        "Grey hair",
        "Headscarf",
    ]
    assert [bool(one.state().checked) for one in read] == [True, False, False, False, False]


def test_portraits__show_five_different_people(welcome):
    pictures = [button.grab().toImage() for button in welcome.page.findChildren(PortraitButton)[1:]]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_portraits__a_click_chooses_and_is_kept(welcome):
    welcome.press("look-grey")
    welcome.press("look-grey")
    assert chosen(welcome) == ["grey"]
    welcome.press("skipWelcomeButton")
    assert kept(welcome).choice(FIGURE_LOOK) == "grey"
    assert welcome.coordinator._figures.appearance.look == "grey"


def test_portraits__arrows_choose_the_neighbour_and_go_round(welcome):
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "look-bun"
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    assert (chosen(welcome), QApplication.focusWidget().objectName()) == (["short"], "look-short")
    for _ in range(3):
        press(Qt.Key.Key_Left)
    assert chosen(welcome) == ["scarf"]


def test_portraits__follow_the_settings(welcome):
    welcome.press("look-curls")
    QTest.keySequence(QApplication.focusWidget(), "Ctrl+,")
    dialog = welcome.dialog("settingsDialog")
    field = dialog.findChild(object, FIGURE_LOOK.key)
    field.setCurrentIndex(field.findData("scarf"))
    field.activated.emit(field.currentIndex())
    dialog.accept()
    assert chosen(welcome) == ["scarf"]


def test_portraits__before_the_figure_is_loaded_nothing_waits_for_it(new):
    program = new()
    assert not program.coordinator._figures.is_loaded()
    assert len(program.page.findChildren(PortraitButton)) == 5


# The voice


def hear(welcome):
    welcome.press("welcomeNextButton")
    welcome.press("hearVoiceButton")


def test_voice__says_what_stands_in_the_bubble_when_it_is_asked(welcome):
    assert welcome.computer.said == []
    hear(welcome)
    (said,) = welcome.computer.said
    assert said in texts(welcome)


def test_voice__its_volume_is_set_by_keys_heard_and_kept(welcome):
    welcome.press("welcomeNextButton")
    bar = welcome.find(VOICE_VOLUME.key)
    bar.setFocus()
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert (bar.value(), welcome.computer.engine.choices.voice_volume_percent) == (80, 80)
    assert len(welcome.computer.said) == 2
    assert "80 %" in texts(welcome)
    welcome.press("skipWelcomeButton")
    assert kept(welcome).number(VOICE_VOLUME) == 80


def test_voice__its_volume_is_set_by_the_pointer_and_heard_when_it_lets_go(welcome):
    welcome.press("welcomeNextButton")
    bar = welcome.find(VOICE_VOLUME.key)
    middle = QPoint(bar.width() // 2, bar.height() // 2)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert welcome.computer.said == []
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert bar.value() in {50, 60}
    assert len(welcome.computer.said) == 1


def test_voice__is_not_tried_when_another_button_is_let_go(welcome):
    welcome.press("welcomeNextButton")
    bar = welcome.find(VOICE_VOLUME.key)
    before = bar.value()
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(bar, button)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar, Qt.MouseButton.RightButton)
    assert welcome.computer.said == []
    assert bar.isSliderDown()
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton)
    assert len(welcome.computer.said) == 1
    assert bar.value() != before


def test_voice__without_sound_says_so_and_that_one_can_go_on(welcome):
    hear(welcome)
    welcome.coordinator._audio.error_found.emit(DeviceError.NO_LOUDSPEAKER)
    told = welcome.text("voiceError")
    assert "there is no loudspeaker" in told
    assert "go on without sound" in told
    welcome.press("hearVoiceButton")
    assert not welcome.page.findChild(QLabel, "voiceError").isVisible(), "it is tried again"


def test_voice__ends_with_the_welcome(welcome):
    hear(welcome)
    welcome.press("skipWelcomeButton")
    assert not welcome.coordinator._audio.is_previewing


# The rules


def test_rules__are_word_by_word_those_of_before_you_start(welcome):
    welcome.press("welcomeNextButton")
    welcome.press("welcomeNextButton")
    for rule in (support_rule(), pain_rule()):
        assert rule in keep_safe_list().lines
        assert rule in texts(welcome)
        assert rule in QApplication.focusWidget().accessibleDescription()


def test_welcome__in_which_the_program_was_killed_is_shown_again(new):
    program = new()
    assert not load_state(program.paths.state_file).has_seen_welcome
    program.press("skipWelcomeButton")
    assert load_state(program.paths.state_file).has_seen_welcome
