"""An interrupted session is offered again, and goes on where it was."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from footcoach.core.record import Outcome, RecordStatus
from footcoach.core.session import Status
from footcoach.storage.settings import TEXT_SIZE
from footcoach.ui.common.phrases import about_minutes
from footcoach.ui.session.summary_page import SummaryPage
from tests.ui.settings.setting_fields import field_of
from tests.ui.today.test_today_past import done

# Getting ready, the tiptoe walk, and a second with the toes out.
ONE_ROUND_MS = 10_000 + 20_000 + 1_000

SHORT = """version = 1
tone_start = false
[dosage.toe-walking]
sets = 1
"""


def is_offered(program, name="interrupted"):
    """Whether Today offers something besides Start."""
    return any(offer.isVisible() for offer in program.page.findChildren(QWidget, name))


def all_sessions(program):
    return program.asked(lambda history: tuple(history.sessions()))


@pytest.fixture
def interrupt(start_program):
    """Return a function that lets a session run for so long and then closes the window, and starts the program anew."""

    def interrupt(ms, **values):
        program = start_program(settings=SHORT, **values).appear().settle()
        program.press("startButton")
        program.run(ms)
        program.window.close()
        program.dialog("closeDialog").accept()
        assert not program.window.isVisible()
        return start_program().appear().settle()

    return interrupt


def test_closed__in_a_session_offers_to_continue_at_the_exact_repetition(interrupt):
    # Toe walking 10 + 40 s, then heel raises: 10 s, and 9 s for each repetition; 60 s between the sets.
    program = interrupt(50_000 + 10_000 + 90_000 + 60_000 + 5 * 9_000 + 4_000)
    assert program.text("interruptedText") == "Resume heel raises, second set, repetition 6 of 10?"
    program.press("continueButton")
    snapshot = program.player.snapshot()
    assert (snapshot.phase.exercise_id, snapshot.phase.set_number, snapshot.phase.repetition) == ("heel-raises", 2, 6)
    assert (program.text("phaseName"), snapshot.shown_s) == ("Get ready", 15)
    assert program.text("nextUp") == "Next: Up, 3\N{NO-BREAK SPACE}s"
    assert program.text("caption").startswith("Heel raises")
    program.run(15_000)
    assert (program.text("phaseName"), program.text("repetition")) == ("Up", "Set 2 of 2\nRepetition 6 of 10")
    program.player.end()
    (record,) = all_sessions(program)
    assert record.status is RecordStatus.ENDED
    assert sum(phase.outcome is Outcome.COMPLETED for phase in record.phases) > 60


def test_continue__lets_the_summary_tell_of_both_parts(interrupt):
    program = interrupt(50_000 + 15_000 + 9_000)
    program.press("continueButton")
    program.run(15_000 + 9_000)
    program.player.end()
    assert isinstance(program.page, SummaryPage)
    assert sum(work.done_ms for work in all_works(program)) == 40_000 + 2 * 8_000


def all_works(program):
    (record,) = all_sessions(program)
    return program.asked(lambda history: history.works(record.day, record.day))


def test_start_again__ends_the_old_session_and_keeps_what_was_done(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.press("startAgainButton")
    assert program.player.snapshot().index == 0
    program.run(ONE_ROUND_MS)
    program.player.end()
    sessions = all_sessions(program)
    assert len({record.id for record in sessions}) == 2
    assert [(record.status, record.resume_at, record.done_ms) for record in sessions] == [
        (RecordStatus.ENDED, None, 21_000)
    ] * 2


def test_start__leaves_the_old_session_open_until_a_whole_one_is_done(interrupt):
    program = interrupt(ONE_ROUND_MS)
    # Each start of the program under test begins at the same time of day.
    program.clock.advance(3_600_000)
    program.press("startButton")
    program.player.end()
    program.press("closeSummaryButton")
    program.settle()
    assert program.text("interruptedText").startswith("Resume tiptoe walk")
    program.press("startButton")
    program.run(program.player.plan.total_ms)
    program.press("closeSummaryButton")
    program.settle().settle()
    assert not is_offered(program, "interrupted")
    assert [record.status for record in all_sessions(program)] == [RecordStatus.ENDED, RecordStatus.FINISHED]


def test_discard__keeps_what_was_done_and_offers_no_more(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.press("discardButton")
    program.settle()
    assert not is_offered(program)
    assert [(record.status, record.done_ms) for record in all_sessions(program)] == [(RecordStatus.ENDED, 21_000)]


def notices(program):
    return [label.text() for label in program.page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(("ms", "is_kept"), [(ONE_ROUND_MS, True), (9_000, False)])
def test_discard__says_what_is_kept(interrupt, ms, is_kept):
    program = interrupt(ms)
    program.press("discardButton")
    program.settle()
    (notice,) = [text for text in notices(program) if "not offered any more" in text]
    assert ("kept in Progress" in notice) is is_kept


def test_discard__of_a_session_in_which_nothing_was_done_leaves_nothing(interrupt):
    program = interrupt(9_000)
    assert program.text("interruptedText") == "Resume tiptoe walk?"
    program.press("discardButton")
    program.settle()
    assert all_sessions(program) == ()


def test_closed__while_getting_ready_keeps_the_answer_about_pain(start_program):
    program = start_program(settings=SHORT).appear().settle()
    program.press("painBefore-3")
    program.press("startButton")
    program.run(5_000)
    program.window.close()
    program.dialog("closeDialog").accept()
    program = start_program().appear().settle()
    assert program.text("interruptedText") == "Resume tiptoe walk?"
    (record,) = all_sessions(program)
    assert [pain.score for pain in record.pain] == [3]


def test_continue__with_more_repetitions_than_before_records_them_all(start_program):
    program = start_program(settings=SHORT + "[dosage.heel-raises]\nsets = 1\nrepetitions = 2\n").appear().settle()
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    program.run(15_000 + 9_000 + 1_000)
    program.window.close()
    program.dialog("closeDialog").accept()
    program = start_program(settings=SHORT + "[dosage.heel-raises]\nsets = 1\nrepetitions = 4\n").appear().settle()
    program.press("continueButton")
    program.run(15_000 + 3 * 9_000)
    (record,) = all_sessions(program)
    assert record.status is RecordStatus.FINISHED
    assert (record.done_ms, sum(work.planned_ms for work in all_works(program))) == (4 * 8_000, 4 * 8_000)


def test_continue__takes_the_answer_about_pain_along(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.press("painBefore-7")
    program.press("continueButton")
    program.player.end()
    (record,) = all_sessions(program)
    assert [pain.score for pain in record.pain] == [7]


def test_continue__takes_the_newest_answer_about_pain(interrupt, start_program):
    program = interrupt(ONE_ROUND_MS)
    program.press("painBefore-5")
    program.press("continueButton")
    program.window.close()
    program.dialog("closeDialog").accept()
    program = start_program().appear().settle()
    program.press("painBefore-2")
    program.press("continueButton")
    program.player.end()
    (record,) = all_sessions(program)
    assert [pain.score for pain in record.pain] == [2]


def test_skipped_through__makes_up_for_nothing(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.clock.advance(3_600_000)
    program.press("startButton")
    while program.player.snapshot().status is Status.RUNNING:
        program.player.skip()
    program.press("closeSummaryButton")
    program.settle().settle()
    assert is_offered(program)


def test_other_exercise__makes_up_for_nothing(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.clock.advance(3_600_000)
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    program.run(program.player.plan.total_ms)
    program.press("closeSummaryButton")
    program.settle().settle()
    assert is_offered(program)


def test_not_to_be_continued__hides_neither_an_older_one_nor_the_second_round(interrupt):
    program = interrupt(ONE_ROUND_MS)
    (record,) = all_sessions(program)
    gone = replace(record, id="e" * 32, routine_id="gone", last_at_ms=record.last_at_ms + 1)
    program.history.change(lambda history: history.save(gone))
    program.settle().settle()
    assert program.text("interruptedText").startswith("Resume tiptoe walk")
    assert not is_offered(program, "secondRound")
    program.press("discardButton")
    done(program, 0, "ankle-circles")
    assert is_offered(program, "secondRound")


def test_single_exercise__leaves_the_interrupted_session_open(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.press("card-ankle-circles")
    program.press("startExerciseButton")
    program.run(program.player.plan.total_ms)
    program.press("closeSummaryButton")
    program.settle()
    assert program.text("interruptedText").startswith("Resume tiptoe walk")


def test_start_at_once__leaves_the_interrupted_session_open(interrupt, start_program):
    program = interrupt(ONE_ROUND_MS)
    program.window.close()
    program = start_program(starts=True).appear().settle()
    program.player.end()
    program.press("closeSummaryButton")
    program.settle()
    assert program.text("interruptedText").startswith("Resume tiptoe walk")


def test_offer__does_not_take_the_keyboard_from_elsewhere(interrupt):
    program = interrupt(ONE_ROUND_MS)
    assert program.window.focusWidget().objectName() == "continueButton"
    program.find("settingsButton").setFocus()
    program.history.changed.emit()
    program.settle()
    assert program.window.focusWidget().objectName() == "settingsButton"


def test_offer__after_a_session_that_hurt_too_much_is_not_what_is_expected(interrupt, start_program):
    program = interrupt(ONE_ROUND_MS)
    assert program.find("continueButton").property("role") == "primary"
    program.clock.advance(3_600_000)
    program.press("card-ankle-circles")
    program.press("startExerciseButton")
    program.run(program.player.plan.total_ms)
    program.press("painAfter-8")
    program.window.close()
    program = start_program().appear().settle()
    assert program.find("rest").isVisible()
    assert program.find("continueButton").property("role") != "primary"
    assert program.window.focusWidget().objectName() == "pageTitle"


def test_offer__in_another_dosage_keeps_the_keyboard(interrupt):
    program = interrupt(50_000 + 10_000 + 5 * 9_000)
    button = program.find("continueButton")
    assert button.hasFocus()
    before = program.text("interruptedText"), button.text()
    change_number(program, "heel-raises", "repetitions", 20)
    after = program.text("interruptedText"), program.text("continueButton")
    assert all(old != new for old, new in zip(before, after, strict=True))
    assert program.find("continueButton").hasFocus()
    assert button.accessibleDescription() == after[0]
    assert program.find("interrupted").accessibleName().startswith(after[0])


def change_number(program, exercise_id, key, number):
    """Set a number of an exercise in the settings."""
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    dialog.open_exercise(exercise_id)
    field_of(dialog, f"{exercise_id}-{key}").setValue(number)
    dialog.accept()


def test_ended__while_a_slow_history_is_asked_is_not_offered(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.press("continueButton")
    program.run(30_000)
    program.history.changed.emit()
    program.player.end()
    program.press("closeSummaryButton")
    program.settle()
    assert not is_offered(program)
    assert [record.status for record in all_sessions(program)] == [RecordStatus.ENDED]


def test_interrupted__tells_when_and_after_how_much(interrupt):
    program = interrupt(ONE_ROUND_MS)
    labels = program.find("interrupted").findChildren(QLabel)
    texts = [label.text() for label in labels]
    assert any(
        text.startswith("It stopped today at 22:13") and text.endswith(", after 21 seconds of exercise.")
        for text in texts
    )


def test_go_on__when_asked_whether_to_close(start_program):
    program = start_program().appear()
    program.press("startButton")
    program.run(12_000)
    program.window.close()
    assert program.player.snapshot().status is Status.PAUSED
    program.dialog("closeDialog").reject()
    assert program.player.snapshot().status is Status.RUNNING
    assert program.window.isVisible()


def test_resume__of_an_exercise_that_is_gone_is_not_offered_and_not_lost(interrupt):
    program = interrupt(ONE_ROUND_MS)
    (record,) = all_sessions(program)
    gone = replace(record, resume_at=record.resume_at._replace(exercise_id="gone"))
    program.history.change(lambda history: history.save(gone))
    program.settle().settle()
    assert not is_offered(program)
    assert all_sessions(program) == (gone,)


def test_one_exercise__is_continued_without_the_others(start_program):
    program = start_program().appear()
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    program.run(10_000 + 9_000)
    program.window.close()
    program.dialog("closeDialog").accept()
    program = start_program().appear().settle()
    program.press("continueButton")
    assert [segment.exercise_id for segment in program.player.plan.segments] == ["heel-raises"]


def test_finished__is_kept_and_not_offered(start_program):
    program = start_program(settings=SHORT).appear().settle()
    program.press("startButton")
    program.run(program.player.plan.total_ms)
    assert isinstance(program.page, SummaryPage)
    (record,) = all_sessions(program)
    assert (record.status, record.resume_at) == (RecordStatus.FINISHED, None)
    assert {phase.outcome for phase in record.phases} == {Outcome.COMPLETED}
    program.press("closeSummaryButton")
    program.settle()
    assert not any(button.isVisible() for button in program.window.findChildren(QPushButton, "continueButton"))


def test_killed__while_all_that_was_left_was_to_get_up_is_finished(start_program):
    settings = "[dosage.ankle-circles]\nclockwise_s = 5\nanticlockwise_s = 5\n"
    program = start_program(settings=settings).appear().settle()
    program.press("card-ankle-circles")
    program.press("startExerciseButton")
    while program.player.snapshot().phase.label != "Finish":
        program.run(1_000)
    program.settle()
    (record,) = all_sessions(program)
    assert record.status is RecordStatus.OPEN
    program = start_program(settings=settings).appear().settle()
    assert not is_offered(program)
    (record,) = all_sessions(program)
    assert record.status is RecordStatus.FINISHED


def test_continue__says_how_many_minutes_are_left(interrupt):
    program = interrupt(ONE_ROUND_MS)
    button = program.find("continueButton")
    assert button.text() == "Resume: about 24 minutes left"
    program.press("continueButton")
    snapshot = program.player.snapshot()
    ends_ms = program.player.plan.ends_ms
    left_ms = ends_ms[-1] - ends_ms[snapshot.index] + snapshot.phase.duration_ms
    assert button.text() == f"Resume: {about_minutes(left_ms)} left"


def test_offers__are_made_one_at_a_time_by_what_matters(interrupt):
    program = interrupt(ONE_ROUND_MS)
    done(program, 0, "ankle-circles")
    assert offered(program) == ["interrupted"]
    program.press("discardButton")
    program.settle()
    assert offered(program) == ["discarded"], "nothing else comes under the pointer"
    done(program, 0, "heel-raises")
    assert offered(program) == ["secondRound"]
    done(program, 0, "ankle-circles")
    assert offered(program) == ["shortDayButton"]


def offered(program):
    """The names of all that Today offers besides Start."""
    names = ("discarded", "interrupted", "secondRound", "shortDayButton")
    return [name for name in names if is_offered(program, name)]


@pytest.mark.parametrize("ms", [ONE_ROUND_MS, 9_000])
def test_discard__is_undone_in_a_line_that_moves_nothing(interrupt, ms):
    program = interrupt(ms)
    kept = all_sessions(program)
    before = [program.find(name).geometry() for name in ("startButton", "card-toe-walking", "card-ankle-circles")]
    pressed_at = program.find("discardButton").mapTo(program.window, program.find("discardButton").rect().center())
    program.press("discardButton")
    program.settle().settle()
    assert [program.find(n).geometry() for n in ("startButton", "card-toe-walking", "card-ankle-circles")] == before
    assert not isinstance(program.window.childAt(pressed_at), QPushButton)
    program.press("undoDiscardButton")
    program.settle().settle()
    assert offered(program) == ["interrupted"]
    assert all_sessions(program) == kept
    program.press("continueButton")
    assert program.player is not None


def test_discard__by_the_keyboard_leads_to_its_undo(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.find("discardButton").setFocus()
    program.press("discardButton")
    assert program.window.focusWidget() is program.find("undoDiscardButton")


def test_undo__by_the_keyboard_leads_back_to_the_offer(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.press("discardButton")
    program.settle()
    program.find("undoDiscardButton").setFocus()
    program.press("undoDiscardButton")
    program.settle().settle()
    assert program.window.focusWidget() is program.find("continueButton")


def test_undo__that_goes_away_below_the_keyboard_leads_to_the_title(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.press("discardButton")
    program.settle()
    program.find("undoDiscardButton").setFocus()
    done(program, 0, "heel-raises")
    assert program.window.focusWidget() is program.page.focus_start()


def test_discard__is_no_more_told_of_when_one_comes_back_to_today(interrupt):
    program = interrupt(ONE_ROUND_MS)
    program.press("discardButton")
    program.settle()
    program.press("helpPlace")
    program.press("todayPlace")
    assert offered(program) == ["shortDayButton"]


def test_discard__in_a_larger_text_leaves_as_much_room_as_the_offer(interrupt):
    program = interrupt(ONE_ROUND_MS)
    line = discard(program)
    before_px, before_text_px = line.minimumHeight(), line.fontInfo().pixelSize()
    set_choice(program, TEXT_SIZE, "200")
    assert line.fontInfo().pixelSize() > 1.5 * before_text_px
    assert line.minimumHeight() / line.fontInfo().pixelSize() == pytest.approx(before_px / before_text_px, rel=0.05)


def discard(program):
    program.press("discardButton")
    program.settle()
    return program.find("discarded")


def set_choice(program, setting, value):
    """Choose something in the settings."""
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    field = field_of(dialog, setting.key)
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())
    dialog.accept()


def test_undo__of_what_cannot_be_continued_any_more_says_no_more_of_it(start_program):
    program = start_program(settings=SHORT).appear().settle()
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    program.run(15_000 + 5 * 9_000)
    program.window.close()
    program.dialog("closeDialog").accept()
    program = start_program().appear().settle()
    program.press("discardButton")
    program.settle()
    change_number(program, "heel-raises", "repetitions", 1)
    change_number(program, "heel-raises", "sets", 1)
    assert offered(program) == ["discarded"]
    program.press("undoDiscardButton")
    program.settle().settle()
    assert offered(program) == ["shortDayButton"]
    assert [record.status for record in all_sessions(program)] == [RecordStatus.OPEN]


def test_offer__is_the_one_large_button_until_it_is_gone(interrupt):
    program = interrupt(ONE_ROUND_MS)
    start, going_on = program.find("startButton"), program.find("continueButton")
    assert (start.property("role"), going_on.property("role")) == ("large", "primary")
    assert going_on.height() > start.height()
    program.press("continueButton")
    program.run(60_000)
    program.end_session()
    program.press("closeSummaryButton")
    program.settle().settle()
    assert start.property("role") == "start"
