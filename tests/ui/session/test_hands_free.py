"""A session without hands: on the whole screen, waiting for the person, muted, and with something missing."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton

from footcoach.coach.reader_output import MOMENT_MS, ReaderOutput
from footcoach.core.cue import Tone
from footcoach.core.gap import PauseReason
from footcoach.core.session import Status
from footcoach.ui.session.session_banner import SessionBanner
from footcoach.ui.session.session_bar import SessionBar
from footcoach.ui.today.today_page import TodayPage
from tests.ui.settings.setting_fields import field_of

PREPARE_MS = 10_000
WAIT_ALWAYS = 'wait_for_me = "every"'


def started(start_program, settings="", **options):
    program = start_program(settings=settings, **options)
    program.press("startButton")
    return program


def press(program, key, text=""):
    """Press a key that writes `text`; QTest itself knows no media keys."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(program.page, event)


def waiting(start_program):
    program = started(start_program, WAIT_ALWAYS)
    program.player.skip()
    assert program.player.snapshot().pause_reason is PauseReason.WAITING
    return program


# The whole screen


@pytest.mark.parametrize("way", ["key", "button", "setting"])
def test_whole_screen__leaves_nothing_to_point_at(start_program, way):
    program = started(start_program, "full_screen = true" if way == "setting" else "")
    if way == "key":
        program.qtbot.waitUntil(program.window.isActiveWindow)
        program.qtbot.keyClick(program.window, Qt.Key.Key_F11)
    elif way == "button":
        program.press("fullScreenButton")
    assert program.window.isFullScreen()
    assert [button for button in program.page.findChildren(QPushButton) if button.isVisible()] == []
    assert program.page.cursor().shape() is Qt.CursorShape.BlankCursor


def seen_buttons(program):
    return [button.objectName() for button in program.page.findChildren(QPushButton) if button.isVisible()]


def move_pointer(program):
    for spot in (QPoint(200, 200), QPoint(220, 210)):
        QTest.mouseMove(program.figure(), spot)


def test_whole_screen__the_pointer_brings_the_buttons_for_a_while(start_program):
    program = started(start_program, "full_screen = true")
    program.qtbot.waitUntil(lambda: program.page.width() == program.window.screen().size().width())
    figure, caption = program.figure()._clear_part(), program.find("caption").geometry()
    move_pointer(program)
    assert len(seen_buttons(program)) == 7
    assert program.page.cursor().shape() is not Qt.CursorShape.BlankCursor
    bar = program.page.findChild(SessionBar)
    assert program.page.rect().contains(bar.geometry())
    assert not bar.geometry().intersects(program.find("caption").geometry()), "the caption makes room"
    assert program.figure()._clear_part() == figure, "and the picture stands still"
    (timer,) = bar.findChildren(QTimer)
    timer.stop()
    timer.timeout.emit()
    assert seen_buttons(program) == []
    assert program.page.cursor().shape() is Qt.CursorShape.BlankCursor
    assert program.find("caption").geometry() == caption


def test_whole_screen__a_pause_keeps_the_buttons_and_says_that_it_is_one(start_program):
    program = started(start_program)
    program.player.pause()
    program.window.toggle_full_screen()
    assert len(seen_buttons(program)) == 7
    reason, hint = program.find("pauseReason"), program.find("sessionNotice")
    assert (reason.text(), hint.text()) == ("Paused. Press Space to resume.", "Escape leaves the full screen.")
    assert not reason.geometry().intersects(hint.geometry())
    program.player.resume()
    assert seen_buttons(program) == []


def test_whole_screen__escape_leaves_it_and_does_not_end_the_session(start_program):
    program = started(start_program, "full_screen = true")
    press(program, Qt.Key.Key_Escape)
    assert not program.window.isFullScreen()
    assert program.find("pauseButton").isVisible()
    assert program.player.snapshot().status is Status.RUNNING


def test_whole_screen__escape_leaves_it_after_waking_wherever_the_focus_is(start_program):
    program = started(start_program, "full_screen = true")
    program.clock.advance(60_000)
    program.player.catch_up()
    assert program.player.snapshot().status is Status.PAUSED
    program.page.clearFocus()
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    assert not program.window.isFullScreen()


def test_whole_screen__ends_with_the_session_that_took_it(start_program):
    program = started(start_program, "full_screen = true")
    program.player.end()
    assert not program.window.isFullScreen()


def test_whole_screen__of_the_window_outlasts_the_session(start_program):
    program = start_program()
    program.window.toggle_full_screen()
    program.press("startButton")
    assert [button for button in program.page.findChildren(QPushButton) if button.isVisible()] == []
    program.player.end()
    assert program.window.isFullScreen()
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    assert not program.window.isFullScreen()


def test_whole_screen__makes_side_word_and_digits_larger(start_program):
    program = started(start_program)
    program.player.skip()
    program.player.skip()
    program.run(1_000)
    program.window.resize(1280, 800)
    page = program.page
    sizes = []
    for is_whole_screen in (False, True):
        page.set_whole_screen(is_whole_screen)
        sizes.append(
            [
                *(program.find(name).font().pixelSize() for name in ("sideName", "phaseName")),
                program.find("timeLeft").digits_height_px(),
            ]
        )
    in_window, on_screen = sizes
    assert all(larger > smaller for smaller, larger in zip(in_window, on_screen, strict=True)), sizes


# Waiting


def test_wait__stands_still_and_says_how_to_go_on(start_program):
    program = waiting(start_program)
    program.clock.advance(600_000)
    program.player.catch_up()
    assert program.text("pauseReason") == "Waiting for you. Press a key when ready."
    assert program.find("pauseButton").accessibleName() == "I am ready"
    assert program.find("timeLeft").value() == 15


def test_wait__figure_keeps_clear_of_the_caption(start_program):
    """No picture comes after the one in which the caption grew, also when a notice had its place already."""
    program = started(start_program, WAIT_ALWAYS).appear()
    program.page.show_notice("Something")
    program.run(PREPARE_MS)
    program.play(2_000)
    program.player.skip()
    waiting_at = program.picture()
    program.page.repaint()
    program.window.resize(program.window.width() + 1, program.window.height())
    program.window.resize(program.window.width() - 1, program.window.height())
    assert program.picture() == waiting_at


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Qt.Key.Key_Space, " "),
        (Qt.Key.Key_Return, "\r"),
        (Qt.Key.Key_A, "a"),
        (Qt.Key.Key_PageDown, ""),
        (Qt.Key.Key_MediaPlay, ""),
    ],
)
def test_wait__a_key_goes_on(start_program, key, text):
    program = waiting(start_program)
    press(program, key, text)
    assert program.player.snapshot().status is Status.RUNNING
    assert program.player.snapshot().phase.exercise_id == "heel-raises"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Qt.Key.Key_Shift, ""),
        (Qt.Key.Key_Super_L, ""),
        (Qt.Key.Key_Print, ""),
        (Qt.Key.Key_F11, ""),
        (Qt.Key.Key_Tab, "\t"),
        (Qt.Key.Key_T, "t"),
        (Qt.Key.Key_M, "m"),
    ],
)
def test_wait__keys_with_a_meaning_of_their_own_do_not_go_on(start_program, key, text):
    program = waiting(start_program)
    press(program, key, text)
    assert program.player.snapshot().pause_reason is PauseReason.WAITING


def test_wait__a_click_anywhere_or_the_word_on_the_screen_goes_on(start_program):
    program = waiting(start_program)
    QTest.mouseClick(program.page, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert program.player.snapshot().status is Status.RUNNING
    program.player.skip()
    assert program.player.snapshot().pause_reason is PauseReason.WAITING
    program.press("pauseButton")
    assert program.player.snapshot().status is Status.RUNNING


def test_wait__a_click_counts_where_the_pointer_is_let_go_of(start_program):
    program = waiting(start_program)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(program.page, left, pos=QPoint(5, 5))
    assert program.player.snapshot().pause_reason is PauseReason.WAITING
    QTest.mouseRelease(program.page, left, pos=QPoint(-5, 5))
    assert program.player.snapshot().pause_reason is PauseReason.WAITING
    QTest.mousePress(program.page, left, pos=QPoint(5, 5))
    QTest.mouseRelease(program.page, left, pos=QPoint(5, 5))
    assert program.player.snapshot().status is Status.RUNNING


def test_wait__a_pause_of_the_person_is_not_ended_by_any_key(start_program):
    program = started(start_program, WAIT_ALWAYS)
    press(program, Qt.Key.Key_Space)
    press(program, Qt.Key.Key_A, "a")
    QTest.mouseClick(program.page, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert program.player.snapshot().pause_reason is PauseReason.USER


# Voice, tones and captions


def test_session__speaks_and_sounds_and_shows_what_is_said(start_program):
    program = started(start_program)
    program.run(PREPARE_MS - 1_000)
    assert program.computer.said == [
        "Tiptoe walk",
        "Stand beside a wall or worktop",
        "One hand on the wall",
        "Up on your toes, small steps",
    ]
    assert program.text("caption") == "Up on your toes, small steps"
    program.run(1_000)
    assert program.computer.played == [Tone.COUNT, Tone.COUNT, Tone.COUNT, Tone.START]


def test_mute__silences_until_taken_back_and_says_so(start_program):
    program = started(start_program)
    press(program, Qt.Key.Key_M)
    program.run(PREPARE_MS)
    assert program.computer.said == ["Tiptoe walk"]
    assert program.computer.played == []
    assert program.find("muteButton").accessibleName() == "Unmute"
    assert program.text("caption") == "Up on your toes, small steps", "captions go on"
    program.press("muteButton")
    assert program.find("muteButton").accessibleName() == "Mute"
    assert program.computer.said[-1] == "Sound on"
    program.run(20_000)
    assert "Heels down, toes out, and walk" in program.computer.said


def test_time_left__is_answered_in_a_few_words_and_the_caption_stands_meanwhile(start_program):
    program = started(start_program)
    program.run(8_000)
    press(program, Qt.Key.Key_T, "t")
    assert program.computer.said[-1] == "4 minutes here, 27 minutes altogether"
    assert program.text("caption") == "4 minutes 2 seconds left in this exercise, 27 minutes 28 seconds in the session."
    program.run(1_500)
    assert program.text("caption").startswith("4 minutes 2 seconds")


def test_settings__change_the_voice_in_the_running_session(start_program):
    program = started(start_program, 'voice = "on"')
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    voice = field_of(dialog, "voice", QComboBox)
    voice.setCurrentIndex(voice.findData("off"))
    voice.activated.emit(voice.currentIndex())
    said = len(program.computer.said)
    program.run(PREPARE_MS)
    assert len(program.computer.said) == said
    # As long as the section is shown, the voice can be tried there.
    dialog.accept()
    assert not program.computer.engine.is_started


def test_close__lets_go_of_the_voice(start_program):
    program = started(start_program)
    assert program.computer.engine.is_started
    program.player.end()
    program.press("closeSummaryButton")
    assert isinstance(program.page, TodayPage)
    assert not program.computer.engine.is_started


# What is missing


def test_error__is_shown_once_in_the_session_and_stays_on_today(start_program):
    program = start_program()
    program.computer.loudspeaker.has_device = False
    program.press("startButton")
    notice = program.text("sessionNotice")
    assert "there is no loudspeaker" in notice
    program.run(PREPARE_MS * 3)
    assert program.player.snapshot().status is Status.RUNNING
    program.player.end()
    program.press("closeSummaryButton")
    told = [label.text() for label in program.find("notice").findChildren(QLabel)]
    assert told.count(notice) == 1


def test_notices__come_one_after_the_other_and_a_hint_before_them(start_program):
    program = started(start_program)
    banner = program.page.findChild(SessionBanner)
    program.page.show_notice("First")
    program.page.show_notice("Second")
    assert program.text("sessionNotice") == "First"
    banner.show_hint("Hint")
    seen = [program.text("sessionNotice")]
    for _ in range(3):
        banner.findChild(QTimer).timeout.emit()
        seen.append(banner.findChild(QLabel, "sessionNotice").text())
    assert seen == ["Hint", "First", "Second", ""]
    assert not banner.isVisible()


def test_notices__wait_while_the_session_stands_still(start_program):
    program = started(start_program)
    program.page.show_notice("Something")
    program.player.pause()
    program.page.show_notice("More")
    assert not program.page.findChild(SessionBanner).findChild(QTimer).isActive()
    assert program.text("pauseReason") == "Paused. Press Space to resume."
    program.player.resume()
    assert program.text("sessionNotice") == "Something"


def test_hint__is_seen_while_the_session_stands_still(start_program):
    program = started(start_program)
    program.player.pause()
    press(program, Qt.Key.Key_M, "m")
    assert program.text("sessionNotice") == "Sound is off. M turns it on."
    assert program.text("pauseReason") == "Paused. Press Space to resume."
    program.page.findChild(SessionBanner).findChild(QTimer).timeout.emit()
    assert program.text("pauseReason") == "Paused. Press Space to resume."


def test_error__after_the_end_reaches_no_page_that_has_gone(start_program):
    program = started(start_program)
    program.player.end()
    QTest.qWait(0)
    program.computer.engine.failed.emit("stuck")
    assert program.find("closeSummaryButton").isVisible()


def test_escape__in_the_moment_of_the_end_asks_nothing(start_program):
    program = started(start_program, "[dosage.ankle-circles]\nprepare_s = 3\n")
    for _ in range(5):
        program.player.skip()
    total_ms = program.player.plan.total_ms
    program.run(total_ms - program.player.snapshot().plan_elapsed_ms - 50)
    program.clock.advance(60)
    press(program, Qt.Key.Key_Escape)
    assert program.find("closeSummaryButton").isVisible()
    assert [dialog for dialog in program.window.findChildren(QDialog) if dialog.isVisible()] == []


def pass_moment(program):
    """Let what is not announced at once be announced, and have been said."""
    reader = program.coordinator.findChild(ReaderOutput)
    program.clock.advance(MOMENT_MS)
    reader.findChild(QTimer).timeout.emit()


def test_screen_reader__that_listens_turns_the_voice_off_and_hears_what_to_do_and_why(start_program, announced):
    program = start_program()
    program.computer.screen_reader.listen()
    program.press("startButton")
    notice = program.text("sessionNotice")
    assert notice.startswith("A screen reader seems to be on")
    for _ in range(40):
        program.run(400)
        pass_moment(program)
    texts = ["Session started. Tiptoe walk", "Stand beside a wall or worktop", "One hand on the wall"]
    assert announced[:5] == [*texts, "Up on your toes, small steps", notice]
    assert program.computer.said == []


def test_screen_reader__is_not_told_what_the_voice_says(start_program, announced):
    program = started(start_program)
    program.run(PREPARE_MS)
    press(program, Qt.Key.Key_T, "t")
    program.player.pause()
    assert "Up on your toes, small steps" in program.computer.said
    pass_moment(program)
    assert announced == []
    press(program, Qt.Key.Key_M, "m")
    pass_moment(program)
    assert announced == ["Sound is off. M turns it on."]
    program.player.resume()
    pass_moment(program)
    assert announced[1:] == ["Get ready: Up on your toes, small steps"]
    press(program, Qt.Key.Key_M, "m")
    pass_moment(program)
    assert program.computer.said[-1] == "Sound on"
    assert len(announced) == 2


def test_screen_reader__that_comes_in_the_middle_takes_over(start_program, announced):
    program = started(start_program)
    program.run(PREPARE_MS - 2_000)
    said = len(program.computer.said)
    program.computer.screen_reader.listen()
    pass_moment(program)
    program.run(2_000)
    assert len(program.computer.said) == said
    assert announced == ["Up on your toes, small steps"]


def test_screen__is_kept_on_while_the_session_runs(start_program):
    program = started(start_program)
    assert program.computer.wake_lock.is_held
    program.player.end()
    assert not program.computer.wake_lock.is_held
