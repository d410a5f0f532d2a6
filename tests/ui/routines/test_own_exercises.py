"""A person's own exercises: made in the window from a name alone, changed, undone, run, recorded, removed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from footcoach.core.exercise import PhaseKind, Posture
from footcoach.core.routine import SideOrder
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.file_check import errors_in
from footcoach.storage.own_exercises import new_exercise
from footcoach.storage.pictures import read_picture
from footcoach.ui.common.fields import TickBox
from footcoach.ui.common.safety_texts import stop_list
from footcoach.ui.routines.exercise_list import ExerciseList
from footcoach.ui.routines.picture_card import PictureCard
from footcoach.ui.session.summary_page import SummaryPage
from tests.storage.pictures import png as png_data
from tests.ui.window.test_pages_fit import settle
from tests.workers.processes import children

CALF = new_exercise("calf-press", "Calf press", "en", str)
TOES = new_exercise("toe-curls", "Toe curls", "en", str)
MINE = """id = "mine"
entries = [{ exercise = "calf-press", dosage = { repetitions = 4, s1_s = 7 } }, { exercise = "heel-raises" }]
[text.en]
name = "Mine"
"""
ONLY = """id = "only"
entries = [{ exercise = "calf-press" }]
[text.en]
name = "Only this"
"""
FILES = {"exercises/calf-press.toml": CALF.data, "routines/mine.toml": MINE, "routines/only.toml": ONLY}


class Own:
    """The program in the place Routines, and what is on the disk."""

    def __init__(self, program):
        self.program = program

    def field(self, name, kind=QLineEdit):
        return self.program.find(name, kind)

    def write(self, name, text):
        """Type into a line, and leave it."""
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def choose(self, name, value):
        field = self.field(name, QComboBox)
        field.setCurrentIndex(field.findData(value))
        field.activated.emit(field.currentIndex())

    def kept(self):
        """What is on the disk once everything is written."""
        self.program.coordinator._places._routines.close()
        return load_catalogue(self.program.paths, "en")

    def exercise(self):
        catalogue = self.kept()
        (exercise_id,) = catalogue.own_exercise_ids
        assert errors_in(catalogue.exercise_files[exercise_id], catalogue) == ()
        return catalogue.exercises[exercise_id]

    @property
    def told(self):
        return self.program.text("exerciseTold")

    @property
    def lines(self):
        steps = self.field("stepList", ExerciseList)
        return [steps.item(row).text() for row in range(steps.count())]


@pytest.fixture
def place(start_program):
    """A function that starts the program in the place Routines."""

    def start(**files):
        program = start_program(files=files.pop("files", None)).appear().settle()
        program.press("routinesPlace")
        return Own(program)

    return start


@pytest.fixture
def editor(place):
    own = place()
    own.program.press("newExerciseButton")
    return own


@pytest.fixture
def used(place):
    return place(files=FILES)


def test_edit__without_sides_a_routine_has_no_extra_set_of_it(place):
    sided = CALF.with_sides(is_sided=True)
    mine = MINE.replace("dosage = {", 'extra_set = "left", dosage = {', 1)
    own = place(files={"exercises/calf-press.toml": sided.data, "routines/mine.toml": mine})
    own.program.press("edit-exercise-calf-press")
    own.choose("exerciseSides", "both")
    own.program.press("backFromExerciseButton")
    catalogue = own.kept()
    assert catalogue.errors == ()
    assert [exercise.id for exercise in catalogue.routines["mine"].exercises] == ["calf-press", "heel-raises"]


# New


def test_new__keyboard_is_on_the_name_and_a_name_is_enough(editor):
    assert QApplication.focusWidget() is editor.field("exerciseName")
    QTest.keyClicks(QApplication.focusWidget(), "Calf press")
    editor.program.press("backFromExerciseButton")
    exercise = editor.exercise()
    assert (exercise.name, exercise.milestones.announcement) == ("Calf press", "Next, Calf press")
    card = editor.program.find(f"exercise-{exercise.id}")
    assert "Calf press" in [label.text() for label in card.findChildren(QLabel)]
    assert QApplication.focusWidget().accessibleName() == "Start “Calf press”"


def test_edit__a_number_counts_as_it_is_written_though_the_settings_had_another(editor):
    program, id_ = editor.program, editor.exercise().id
    choices = program.coordinator._choices
    choices.set_settings(choices.settings.with_dosage(id_, "repetitions", 3).with_dosage(id_, "prepare_s", 20))
    editor.field("exercise-repetitions", QSpinBox).setValue(5)
    program.press("startExerciseButton")
    assert program.player.plan.phases[0].repetitions == 5
    assert program.player.plan.phases[0].duration_ms == 20_000


SET_ELSEWHERE = """[dosage.calf-press]
repetitions = 3
s1_s = 8
"""


@pytest.fixture
def set_elsewhere(start_program):
    program = start_program(files=FILES, settings=SET_ELSEWHERE).appear().settle()
    program.press("routinesPlace")
    return Own(program)


def numbers_of(own):
    return own.exercise().default_dosage()["repetitions"], own.program.coordinator._choices.settings.dosage


def test_edit__shows_the_numbers_that_count_and_writes_nothing(set_elsewhere):
    own = set_elsewhere
    card = own.program.find("exercise-calf-press")
    assert any(label.text().startswith("1 × 3, move 8 s") for label in card.findChildren(QLabel))
    own.program.press("edit-exercise-calf-press")
    assert own.field("exercise-repetitions", QSpinBox).value() == 3
    assert own.field("stepSeconds", QSpinBox).value() == 8
    assert own.program.text("exerciseSummary").startswith("1 × 3, move 8 s")
    assert numbers_of(own) == (10, {"calf-press": {"repetitions": 3, "s1_s": 8}})


def test_edit__makes_the_numbers_that_count_those_of_the_exercise(set_elsewhere):
    own = set_elsewhere
    own.program.press("edit-exercise-calf-press")
    own.write("exerciseName", "Press")
    assert own.program.text("exerciseSummary") == "1 × 3, move 8 s  ·  34 seconds"
    own.program.press("backFromExerciseButton")
    assert numbers_of(own) == (3, {})
    assert own.kept().exercises["calf-press"].default_dosage()["s1_s"] == 8


def test_duplicate__has_the_numbers_that_count(set_elsewhere):
    set_elsewhere.program.press("duplicate-exercise-calf-press")
    assert set_elsewhere.field("exercise-repetitions", QSpinBox).value() == 3


def test_settings__over_the_editor_are_a_step_of_it(used):
    program = used.program
    program.press("edit-exercise-calf-press")
    program.coordinator._dialogs.open_settings_of("calf-press")
    dialog = program.dialog("settingsDialog")
    dialog.findChild(QSpinBox, "calf-press-repetitions").setValue(6)
    dialog.close()
    repetitions = used.field("exercise-repetitions", QSpinBox)
    assert repetitions.value() == 6
    assert numbers_of(used) == (6, {})
    program.press("undoButton")
    assert used.told == "Undone: change in the settings."
    assert (repetitions.value(), *numbers_of(used)) == (10, 10, {})


def test_edit__how_often_a_day_is_kept_told_and_undone(editor):
    doses = editor.field("exerciseDosesPerDay", QSpinBox)
    doses.setValue(2)
    doses.setValue(3)
    editor.program.press("undoButton")
    assert doses.value() == editor.exercise().dose_per_day == 2
    editor.program.press("backFromExerciseButton")
    editor.program.press(f"view-exercise-{editor.exercise().id}")
    assert any("twice a day" in label.text() for label in editor.program.page.findChildren(QLabel))


def test_new__runs_counts_speaks_and_is_recorded(editor):
    program = editor.program
    editor.write("exerciseName", "Calf press")
    editor.field("exercise-repetitions", QSpinBox).setValue(5)
    program.press("startExerciseButton")
    assert program.text("phaseName") == "Get ready"
    assert [phase.label for phase in program.player.plan.phases] == ["Get ready", *["Move"] * 5]
    texts = {cue.text for phase in program.player.plan.phases for cue in phase.asides}
    assert "Last one" in texts
    program.run(program.player.plan.total_ms)
    assert isinstance(program.page, SummaryPage)
    said = program.computer.said
    assert [said.count(text) for text in ("Get ready", "Move", "Halfway through", "Last one")] == [1, 5, 1, 1]
    (record,) = program.asked(lambda history: tuple(history.sessions()))
    done = [phase for phase in record.phases if phase.kind is PhaseKind.MOVE]
    assert [(phase.exercise_id, phase.done_ms) for phase in done] == [(editor.exercise().id, 5_000)] * 5


def test_new__from_the_editor_of_a_routine_is_added_to_it_and_leads_back(used):
    used.program.press("edit-mine")
    used.program.press("newExerciseForRoutineButton")
    used.write("exerciseName", "Wobble")
    used.program.press("backFromExerciseButton")
    assert used.program.text("routineSummary").startswith("3 exercises")
    exercises = used.field("exerciseList", ExerciseList)
    assert exercises.currentItem().text().startswith("3  Wobble")
    assert QApplication.focusWidget() is exercises
    routine = used.kept().routines["mine"]
    assert [exercise.name for exercise in routine.exercises] == ["Calf press", "Heel raises", "Wobble"]


def test_new__from_the_editor_of_a_routine_leads_back_to_that_only_once(used):
    used.program.press("edit-mine")
    used.program.press("newExerciseForRoutineButton")
    used.program.press("startExerciseButton")
    used.program.end_session()
    used.program.press("closeSummaryButton")
    used.program.press("routinesPlace")
    used.program.press("edit-exercise-calf-press")
    used.program.press("backFromExerciseButton")
    assert QApplication.focusWidget().accessibleName() == "Start “Calf press”"


def detour(used):
    """Change a routine, make an exercise for it, and come back."""
    used.program.press("edit-mine")
    used.program.press("laterButton")
    used.program.press("newExerciseForRoutineButton")
    used.write("exerciseName", "Wobble")
    used.program.press("backFromExerciseButton")


def kept_names(used):
    return [exercise.name for exercise in used.kept().routines["mine"].exercises]


def test_undo__of_a_routine_goes_on_after_a_new_exercise_was_made_for_it(used):
    detour(used)
    page = used.program.window.current_page()
    QTest.keySequence(page, QKeySequence("Ctrl+Z"))
    assert used.program.text("editorTold") == "Undone: add the new exercise."
    assert kept_names(used) == ["Heel raises", "Calf press"]
    QTest.keySequence(page, QKeySequence("Ctrl+Z"))
    assert kept_names(used) == ["Calf press", "Heel raises"]
    assert not used.field("undoButton", QPushButton).isEnabled()
    for _ in range(2):
        QTest.keySequence(page, QKeySequence("Ctrl+Shift+Z"))
    assert kept_names(used) == ["Heel raises", "Calf press", "Wobble"]
    used.program.press("undoButton")
    assert used.field("exerciseChoice", QComboBox).findText("Wobble") >= 0


def test_undo__of_a_routine_goes_on_when_it_is_opened_again(used):
    detour(used)
    used.program.press("backToRoutinesButton")
    used.program.press("edit-mine")
    used.program.press("undoButton")
    assert kept_names(used) == ["Heel raises", "Calf press"]


def test_undo__of_a_routine_knows_nothing_of_one_that_is_another_by_now(used):
    detour(used)
    used.program.press("backToRoutinesButton")
    (new_id,) = used.kept().own_exercise_ids - {"calf-press"}
    used.program.press(f"remove-exercise-{new_id}")
    used.program.dialog("removeExerciseDialog").accept()
    used.program.press("edit-mine")
    assert not used.field("undoButton", QPushButton).isEnabled()


def test_undo__of_a_routine_brings_no_exercise_back_that_is_gone(used):
    detour(used)
    used.program.press("undoButton")
    used.program.press("backToRoutinesButton")
    (new_id,) = used.kept().own_exercise_ids - {"calf-press"}
    used.program.press(f"remove-exercise-{new_id}")
    used.program.press("edit-mine")
    assert not used.field("redoButton", QPushButton).isEnabled()


def test_escape__while_a_name_is_typed_takes_it_along_to_the_routine(used):
    used.program.press("edit-mine")
    used.program.press("newExerciseForRoutineButton")
    name = used.field("exerciseName", QLineEdit)
    name.setFocus()
    QTest.keyClicks(name, "Wobble")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert used.field("exerciseList", ExerciseList).currentItem().text().startswith("3  Wobble")
    used.program.press("earlierButton")
    assert kept_names(used) == ["Calf press", "Wobble", "Heel raises"]


def test_page__of_one_without_words_says_whom_to_call_and_all_signs_to_stop_at(used):
    used.program.press("view-exercise-calf-press")
    seen = [label.text() for label in used.program.page.findChildren(QLabel) if label.isVisible()]
    stop = stop_list()
    assert stop.call in seen
    assert seen[seen.index(f"{stop.heading}:") + 1 :][: len(stop.lines)] == list(stop.lines)


def test_duplicate__is_another_one(used):
    used.program.press("duplicate-exercise-calf-press")
    catalogue = used.kept()
    assert sorted(catalogue.exercises[id_].name for id_ in catalogue.own_exercise_ids) == [
        "Calf press",
        "Copy of Calf press",
    ]


# Changes


def test_change__every_field_is_kept(editor):
    editor.write("exerciseName", "Ball press")
    editor.choose("exercisePosture", "chair")
    editor.choose("exerciseSides", "sided")
    editor.write("exerciseThings", "ball, chair")
    lines = editor.field("exerciseLines", QPlainTextEdit)
    lines.setFocus()
    QTest.keyClicks(lines, "Sit down.")
    QTest.keyClick(lines, Qt.Key.Key_Return)
    QTest.keyClicks(lines, "Press the ball.")
    QTest.keyClick(lines, Qt.Key.Key_Tab)
    editor.field("exercise-sets", QSpinBox).setValue(2)
    editor.field("exercise-switch_side_s", QSpinBox).setValue(7)
    editor.write("stepLabel", "Press")
    editor.choose("stepKind", "hold")
    editor.field("stepSeconds", QSpinBox).setValue(9)
    editor.write("stepCue", "And press")
    exercise = editor.exercise()
    assert (exercise.name, exercise.posture, exercise.is_sided) == ("Ball press", Posture.CHAIR, True)
    assert [thing.name for thing in exercise.equipment] == ["ball", "chair"]
    assert exercise.guidance.steps == ("Sit down.", "Press the ball.")
    (step,) = exercise.steps
    assert (step.label, step.kind, step.cue.left) == ("Press", "hold", "And press")
    numbers = exercise.default_dosage()
    assert (numbers["sets"], numbers["switch_side_s"], numbers[step.seconds_key]) == (2, 7, 9)


def test_sides__alternating_is_kept_and_run_with_a_repetition_a_side(editor):
    editor.choose("exerciseSides", "alternating")
    assert editor.field("exercise-switch_side_s", QSpinBox).value() == 2
    told = "1 × 10 each side, move 5 s  ·  alternating, left first  ·  2 minutes 28 seconds"
    assert editor.program.text("exerciseSummary") == told
    assert editor.exercise().is_alternating
    editor.program.press("startExerciseButton")
    shown = []
    for _ in range(36):
        editor.program.run(1_000)
        now = [editor.program.text(name) for name in ("sideName", "repetition", "phaseName")]
        shown += [now] if now not in shown else []
    assert [line for line in shown if line[2] == "Move"] == [
        [side, f"Repetition {number} of 10", "Move"] for number in (1, 2) for side in ("LEFT", "RIGHT")
    ]


def test_sides__that_take_something_to_change_cannot_alternate(place):
    text = CALF.with_sides(is_sided=True).data.decode()
    text = text.replace("[text.en.between]", '[text.en.between]\nswitch_position = ["Turn round"]')
    own = place(files={**FILES, "exercises/calf-press.toml": text})
    own.program.press("edit-exercise-calf-press")
    own.choose("exerciseSides", "alternating")
    assert own.told == "Left and right cannot alternate here: there is too much to do to change sides."
    assert own.field("exerciseSides", QComboBox).currentData() == "sided"


def test_routine__offers_to_alternate_where_the_exercise_can(place):
    own = place(files={**FILES, "exercises/calf-press.toml": CALF.with_sides(is_sided=True).data})
    own.program.press("edit-mine")
    own.choose("calf-press-sides", "alternating-right-first")
    assert own.kept().routines["mine"].entries[0].side_order is SideOrder.ALTERNATING_RIGHT_FIRST


def test_steps__are_added_moved_and_removed_by_keyboard(editor):
    editor.program.press("addStepButton")
    editor.write("stepLabel", "Hold")
    assert editor.lines == ["1  Move  ·  You move  ·  5 seconds", "2  Hold  ·  You move  ·  5 seconds"]
    steps = editor.field("stepList", ExerciseList)
    steps.setFocus()
    QTest.keyClick(steps, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [line[:7] for line in editor.lines] == ["1  Hold", "2  Move"]
    assert editor.told == "Hold is now number 1 of 2."
    QTest.keyClick(steps, Qt.Key.Key_Delete)
    assert [line[:7] for line in editor.lines] == ["1  Move"]
    QTest.keyClick(steps, Qt.Key.Key_Delete)
    assert editor.told == "An exercise has one step at least."


def test_step__without_a_clock_waits_in_the_session(editor):
    editor.program.find("stepUntilDone", TickBox).click()
    assert editor.lines == ["1  Move  ·  You move  ·  until you say so"]
    assert editor.program.text("exerciseSummary") == "1 × 10, move  ·  own pace  ·  about 1 minute"
    editor.field("exercise-repetitions", QSpinBox).setValue(1)
    assert editor.exercise().steps[0].is_until_done
    editor.program.press("startExerciseButton")
    editor.program.run(60_000)
    assert editor.program.text("phaseName") == "Move"


def test_undo__step_by_step_and_again(editor):
    editor.write("exerciseName", "Calf press")
    editor.choose("exerciseSides", "sided")
    editor.field("exercise-sets", QSpinBox).setValue(3)
    page = editor.program.window.current_page()
    for _ in range(3):
        QTest.keySequence(page, QKeySequence("Ctrl+Z"))
    assert editor.field("exerciseName").text() == "My exercise"
    assert not page.findChild(QSpinBox, "exercise-switch_side_s").isVisible()
    assert not editor.field("undoButton", QPushButton).isEnabled()
    for _ in range(3):
        QTest.keySequence(page, QKeySequence("Ctrl+Shift+Z"))
    exercise = editor.exercise()
    assert (exercise.name, exercise.is_sided, exercise.default_dosage()["sets"]) == ("Calf press", True, 3)


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("exerciseName", "", "This is empty. Write a text. Until then, the old one stays."),
        ("exerciseName", "x" * 61, "This is longer than 60 characters. Shorten it. Until then, the old one stays."),
        ("stepLabel", "", "This is empty. Write a text. Until then, the old one stays."),
        ("stepCue", "a b c d e f g", "This has 7 words, more than 6. Say it shorter. Until then, the old one stays."),
    ],
)
def test_error__is_told_beside_its_field_and_not_kept(editor, field, text, told):
    before = editor.exercise()
    editor.write(field, text)
    row = editor.field(field).parentWidget()
    assert told in [label.text() for label in row.findChildren(QLabel)]
    assert editor.field(field).text() == text
    assert editor.field(field).accessibleDescription().startswith(told)
    assert editor.exercise() == before
    editor.write(field, "Good")
    assert told not in [label.text() for label in row.findChildren(QLabel)]


NOTHING_BUT_RESTS = (
    "This has nothing but rests. Let one of the steps be a move or a hold. Until then, the old one stays."
)


def test_kind__of_the_only_step_is_no_rest_and_what_was_typed_stays(editor):
    long_name = "x" * 61
    editor.write("exerciseName", long_name)
    editor.write("stepLabel", "Pause")
    editor.choose("stepKind", "rest")
    kind = editor.field("stepKind", QComboBox)
    assert kind.currentData() == "move"
    assert editor.told == NOTHING_BUT_RESTS
    assert editor.field("stepLabel").text() == "Pause"
    assert editor.field("exerciseName").text() == long_name
    (step,) = editor.exercise().steps
    assert (step.kind, step.label) == (PhaseKind.MOVE, "Pause")


def test_remove__of_the_only_step_that_is_no_rest_leaves_the_keyboard_on_it(editor):
    editor.program.press("addStepButton")
    editor.choose("stepKind", "rest")
    steps = editor.field("stepList", ExerciseList)
    steps.setCurrentRow(0)
    editor.program.press("removeStepButton")
    assert editor.told == NOTHING_BUT_RESTS
    assert (steps.currentRow(), len(editor.lines)) == (0, 2)


def test_change__routines_follow_and_come_back_with_undo(used):
    used.program.press("edit-exercise-calf-press")
    used.program.press("addStepButton")
    used.field("stepList", ExerciseList).setCurrentRow(0)
    used.program.press("removeStepButton")
    (entry, _) = used.kept().routines["mine"].entries
    assert entry.dosage == {"repetitions": 4}
    used.program.press("undoButton")
    (entry, _) = used.kept().routines["mine"].entries
    assert entry.dosage == {"repetitions": 4, "s1_s": 7}


HARD = {
    "id": "hard",
    "dosage": [{"key": "repetitions", "default": 20}, {"key": "prepare_s"}, {"key": "s1_s"}],
    "text": {"en": {"level": "Twenty times", "dosage_summary": "{repetitions} times"}},
}
LEVELS = [{"id": "easy", "text": {"en": {"level": "Ten times"}}}, HARD]
WITH_LEVELS = replace(CALF, document={**CALF.document, "levels": LEVELS})


@pytest.fixture
def levelled(start_program):
    files = {**FILES, "exercises/calf-press.toml": WITH_LEVELS.data}
    settings = '[levels]\ncalf-press = "hard"\n'
    program = start_program(files=files, settings=settings).appear().settle()
    program.press("routinesPlace")
    program.press("edit-exercise-calf-press")
    return Own(program)


def test_levels__are_told_and_stay_while_the_exercise_is_changed(levelled):
    told = levelled.program.text("exerciseLevels")
    assert told.startswith("This exercise has 2 levels: Ten times, Twenty times. Here you change “Ten times”.")
    assert levelled.field("exercise-repetitions", QSpinBox).value() == 10
    levelled.write("exerciseName", "Press")
    levelled.field("exercise-repetitions", QSpinBox).setValue(12)
    assert levelled.program.text("exerciseSummary").startswith("1 × 12, move 5 s")
    exercise = levelled.exercise()
    hard = exercise.at_level("hard")
    assert (exercise.name, exercise.default_dosage()["repetitions"]) == ("Press", 12)
    assert (hard.name, hard.default_dosage()["repetitions"]) == ("Press", 20)
    levelled.program.press("startExerciseButton")
    assert levelled.program.player.plan.phases[0].repetitions == 12


def test_levels__that_cannot_follow_are_told_and_nothing_is_lost(levelled):
    before = levelled.exercise()
    levelled.program.press("addStepButton")
    assert levelled.told == (
        "The level “Twenty times” cannot follow this change. Change that level first, with a text editor, in the"
        " exercise's file. levels[1].steps[1].seconds: s2_s is not in the dosage."
    )
    assert levelled.exercise() == before


def test_levels__are_not_told_of_where_there_are_none(editor):
    assert not editor.program.page.findChild(QLabel, "exerciseLevels").isVisible()


def test_change__a_file_that_has_become_faulty_is_told(used):
    (used.program.paths.exercises_dir / "calf-press.toml").write_text("id = 3\n")
    used.program.press("edit-exercise-calf-press")
    assert used.program.text("routinesTold").startswith("It cannot be changed. calf-press.toml, posture: ")


# The picture


def picture_file(tmp_path, colour="#ff0000", name="photo.png"):
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.save(str(tmp_path / name))
    return tmp_path / name


@pytest.fixture
def choose(qtbot):
    """A function that lets a file become the picture, and waits until it has been told what became of it."""

    def take(own, file):
        own.program.window.findChild(PictureCard).take(file)
        told = own.program.window.findChild(QLabel, "pictureTold")
        qtbot.waitUntil(lambda: told.text() not in {"", "Reading the picture…"}, timeout=30_000)
        qtbot.waitUntil(lambda: not children(), timeout=30_000)
        return told.text()

    return take


def test_picture__is_kept_shown_described_and_taken_away(editor, choose, tmp_path):
    assert choose(editor, picture_file(tmp_path)) == "The picture is in. It was made to fit."
    editor.write("pictureWords", "A red ball")
    exercise = editor.exercise()
    folder = editor.program.paths.exercises_dir
    assert read_picture(folder / exercise.picture)
    assert exercise.picture_text == "A red ball"
    assert editor.field("picturePreview", QWidget).accessibleDescription() == "A red ball"
    editor.program.press("removePictureButton")
    assert editor.exercise().picture == ""
    editor.program.press("undoButton")
    assert editor.exercise() == exercise
    editor.program.press("backFromExerciseButton")
    assert [file.name for file in folder.glob("*.png")] == [exercise.picture]


def test_picture__of_which_nothing_is_left_is_removed_when_the_editor_is_left(editor, choose, tmp_path):
    choose(editor, picture_file(tmp_path))
    choose(editor, picture_file(tmp_path, "#0000ff"))
    folder = editor.program.paths.exercises_dir
    assert len(list(folder.glob("*.png"))) == 2
    editor.program.press("backFromExerciseButton")
    assert [file.name for file in folder.glob("*.png")] == [editor.exercise().picture]


def test_picture__is_seen_on_the_stage(editor, choose, tmp_path):
    choose(editor, picture_file(tmp_path))
    program = editor.program
    program.press("startExerciseButton")
    image = program.page.grab().toImage()
    assert "#ff0000" in {image.pixelColor(x, image.height() // 3).name() for x in range(0, image.width(), 5)}


def test_picture__that_is_none_is_told(editor, choose, tmp_path):
    file = tmp_path / "x.png"
    file.write_bytes(b"GIF89a")
    assert choose(editor, file) == "This is no picture that can be read. Choose a PNG, JPEG or SVG file."
    assert editor.exercise().picture == ""


def test_picture__of_a_copy_is_its_own(editor, choose, tmp_path):
    choose(editor, picture_file(tmp_path))
    exercise = editor.exercise()
    editor.program.press("backFromExerciseButton")
    editor.program.press(f"duplicate-exercise-{exercise.id}")
    editor.program.press("backFromExerciseButton")
    editor.program.press(f"remove-exercise-{exercise.id}")
    copy = editor.exercise()
    folder = editor.program.paths.exercises_dir
    assert [file.name for file in folder.glob("*.png")] == [copy.picture]
    editor.program.press("undoRemoveButton")
    assert read_picture(folder / exercise.picture) == read_picture(folder / copy.picture)


BROKEN = 'id = 3\npicture = "{picture}"\n'


def test_picture__stays_when_another_exercise_has_it(editor, choose, tmp_path):
    choose(editor, picture_file(tmp_path))
    first, folder = editor.exercise(), editor.program.paths.exercises_dir
    (folder / "faulty.toml").write_text(BROKEN.format(picture=first.picture))
    choose(editor, picture_file(tmp_path, "#0000ff"))
    second = editor.exercise()
    editor.program.press("backFromExerciseButton")
    assert (folder / first.picture).exists()
    (folder / "faulty.toml").write_text(BROKEN.format(picture=second.picture))
    editor.program.press(f"remove-exercise-{first.id}")
    assert not (folder / f"{first.id}.toml").exists()
    assert (folder / second.picture).exists()


def test_picture__of_two_exercises_goes_with_the_last_and_comes_back(place):
    png = png_data()
    own = {id_: CALF.with_id(id_).with_picture("shared.png").data for id_ in ("one", "two")}
    used = place(files={f"exercises/{id_}.toml": data for id_, data in own.items()} | {"exercises/shared.png": png})
    picture = used.program.paths.exercises_dir / "shared.png"
    used.program.press("remove-exercise-one")
    assert picture.exists()
    used.program.press("remove-exercise-two")
    assert not picture.exists()
    used.program.press("undoRemoveButton")
    assert picture.read_bytes() == png


def test_picture__can_be_dropped(editor, qtbot, tmp_path):
    card = editor.program.window.findChild(PictureCard)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture_file(tmp_path)))])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    before = frame_of(card)
    QApplication.sendEvent(card, enter)
    assert enter.isAccepted()
    assert frame_of(card) != before
    QApplication.sendEvent(card, QDragLeaveEvent())
    assert frame_of(card) == before
    QApplication.sendEvent(card, enter)
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(card.chosen, timeout=30_000):
        QApplication.sendEvent(card, drop)
    qtbot.waitUntil(lambda: not children(), timeout=30_000)
    assert editor.exercise().picture


def frame_of(card):
    """The colours from the edge of the preview inwards."""
    picture = card.findChild(QWidget, "picturePreview").grab().toImage()
    return [picture.pixel(x, picture.height() // 2) for x in range(4)]


# Removing


def test_remove__one_that_nothing_uses(place):
    own = place(files={"exercises/toe-curls.toml": TOES.data})
    own.program.press("remove-exercise-toe-curls")
    assert own.kept().own_exercise_ids == frozenset()
    assert own.program.text("routinesTold") == "“Toe curls” was removed."
    own.program.press("undoRemoveButton")
    assert own.kept().own_exercise_ids == {"toe-curls"}
    assert (own.program.paths.exercises_dir / "toe-curls.toml").read_bytes() == TOES.data


def test_remove__one_that_is_used_says_so_first_and_undo_brings_all_back(used):
    before = used.kept()
    used.program.press("remove-exercise-calf-press")
    dialog = used.program.window.findChild(QDialog, "removeExerciseDialog")
    assert dialog.accessibleDescription().splitlines() == [
        "These routines go on without it: Mine.",
        "These have nothing else, and go with it: Only this.",
        "What you have done stays in Progress. You can undo this.",
    ]
    dialog.findChild(QPushButton, "removeAnywayButton").click()
    without = used.kept()
    assert "only" not in without.routines
    assert [exercise.id for exercise in without.routines["mine"].exercises] == ["heel-raises"]
    assert without.errors == ()
    used.program.press("undoRemoveButton")
    assert used.kept() == before


def test_undo__shows_what_came_back_also_in_a_large_text(start_program):
    files = {**FILES, "exercises/toe-curls.toml": TOES.data}
    program = start_program(settings='text_size = "200"\n', files=files).appear().settle()
    program.window.resize(1024, 640)
    program.press("routinesPlace")
    for name in ("remove-exercise-toe-curls", "remove-only"):
        settle(program)
        program.press(name)
        settle(program)
        program.press("undoRemoveButton")
        settle(program)
        assert program.window.focusWidget().objectName() == name.replace("remove", "start")
        assert not program.window.focusWidget().visibleRegion().isEmpty(), name


def done_names(program):
    program.press("progressPlace")
    program.settle()
    return {label.text() for label in program.window.findChildren(QLabel)}


def test_remove__what_was_done_keeps_its_last_name_also_after_the_next_start(start_program, place):
    own = place(files={"exercises/toe-curls.toml": TOES.data})
    program = own.program
    program.press("start-exercise-toe-curls")
    program.run(program.player.plan.total_ms)
    program.settle()
    program.press("closeSummaryButton")
    program.press("routinesPlace")
    program.press("edit-exercise-toe-curls")
    own.write("exerciseName", "Toe grips")
    program.press("backFromExerciseButton")
    program.press("remove-exercise-toe-curls")
    assert "Toe grips" in " ".join(done_names(program))
    program.window.close()
    again = start_program().appear().settle()
    assert "Toe grips" in " ".join(done_names(again))
    assert again.coordinator._places._choices.catalogue.own_exercise_ids == frozenset()


def test_remove__keep_it(used):
    used.program.press("remove-exercise-calf-press")
    dialog = used.program.window.findChild(QDialog, "removeExerciseDialog")
    dialog.findChild(QPushButton, "keepExerciseButton").click()
    assert used.kept().own_exercise_ids == {"calf-press"}


def test_remove__that_fails_is_told_and_leaves_all(used, monkeypatch):
    monkeypatch.setattr("footcoach.storage.removal.remove_file", _full)
    used.program.press("remove-exercise-calf-press")
    used.program.window.findChild(QDialog, "removeExerciseDialog").accept()
    assert used.program.text("routinesTold") == "“Calf press” could not be removed: no room."
    assert used.kept().own_exercise_ids == {"calf-press"}


def test_keep__that_fails_is_told(editor, monkeypatch, qtbot):
    monkeypatch.setattr("footcoach.ui.routines.own_exercises_controller.write_whole", _full)
    editor.write("exerciseName", "Calf press")
    editor.program.coordinator._places._routines.close()
    qtbot.waitUntil(lambda: editor.told.startswith("This could not be kept in"))


def _full(*_arguments):
    raise OSError(28, "no room")
