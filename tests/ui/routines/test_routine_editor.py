"""A person's own routines: made, changed step by step, undone, saved by themselves."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QSpinBox

from footcoach.core.exercise import Side
from footcoach.core.routine import ExtraSet, SideOrder
from footcoach.storage.catalogue import load_catalogue
from footcoach.ui.common.rows import NumberRow
from footcoach.ui.common.theme import colours_of
from footcoach.ui.routines.exercise_list import ExerciseList
from footcoach.ui.routines.timeline_strip import TimelineStrip

OWN = """id = "mine"
entries = [{ exercise = "heel-raises" }, { exercise = "foot-massage" }, { exercise = "ankle-circles" }]
[text.en]
name = "Mine"
"""
FAULTY = """id = "mine"
entries = [{ exercise = "heel-raises" }, { exercise = "squats" }]
[text.en]
name = "Mine"
"""


class Editor:
    """The editor of the routine `mine`, and what is on the disk."""

    def __init__(self, program):
        self.program = program

    @property
    def page(self):
        return self.program.window.current_page()

    def field(self, name, kind=QSpinBox):
        return self.program.find(name, kind)

    @property
    def list(self):
        return self.program.find("exerciseList", ExerciseList)

    @property
    def lines(self):
        return [self.list.item(row).text().split("  ·  ")[0] for row in range(self.list.count())]

    @property
    def told(self):
        return self.program.text("editorTold")

    @property
    def summary(self):
        return self.program.text("routineSummary")

    def kept(self, routine_id="mine"):
        """What the file says, once everything is written."""
        self.program.coordinator._places._routines.close()
        return load_catalogue(self.program.paths, "en").routines[routine_id]

    def own_ids(self):
        return list(self.program.coordinator._places._routines._catalogue.own_files)

    def kept_ids(self):
        return [exercise.id for exercise in self.kept().exercises]

    def shortcut(self, keys):
        QTest.keySequence(QApplication.focusWidget() or self.page, QKeySequence(keys))


@pytest.fixture
def place(start_program):
    """A function that starts the program in the place Routines."""

    def start(**options):
        program = start_program(**options).appear().settle()
        program.press("routinesPlace")
        return program

    return start


@pytest.fixture
def editor(place):
    program = place(files={"routines/mine.toml": OWN})
    program.press("edit-mine")
    return Editor(program)


RAISES, MASSAGE, CIRCLES = "heel-raises", "foot-massage", "ankle-circles"


# The order


def test_order__by_buttons(editor):
    assert editor.lines == ["1  Heel raises", "2  Foot massage", "3  Ankle circles"]
    assert not editor.field("earlierButton", QPushButton).isEnabled()
    editor.program.press("laterButton")
    assert editor.lines == ["1  Foot massage", "2  Heel raises", "3  Ankle circles"]
    assert editor.told == "Heel raises is now number 2 of 3."
    editor.program.press("laterButton")
    editor.program.press("earlierButton")
    assert editor.kept_ids() == [MASSAGE, RAISES, CIRCLES]


def test_list__is_as_high_as_its_lines(editor):
    last = editor.list.visualItemRect(editor.list.item(2))
    assert editor.list.viewport().height() == last.bottom() + 1


def test_order__by_keyboard(editor):
    editor.list.setFocus()
    editor.list.setCurrentRow(2)
    QTest.keyClick(editor.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(editor.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(editor.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert editor.list.currentRow() == 0
    QTest.keyClick(editor.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.kept_ids() == [RAISES, CIRCLES, MASSAGE]
    assert QApplication.focusWidget() is editor.list


@pytest.mark.parametrize(
    ("row", "target", "is_lower_half", "expected"),
    [
        (0, 2, True, [MASSAGE, CIRCLES, RAISES]),
        (0, 2, False, [MASSAGE, RAISES, CIRCLES]),
        (2, 0, False, [CIRCLES, RAISES, MASSAGE]),
        (1, 1, True, [RAISES, MASSAGE, CIRCLES]),
        (0, None, True, [MASSAGE, CIRCLES, RAISES]),
    ],
)
def test_order__by_dragging(editor, row, target, is_lower_half, expected):
    editor.list.setCurrentRow(row)
    if target is None:
        position = QPointF(5, editor.list.viewport().height() - 1)
    else:
        room = editor.list.visualItemRect(editor.list.item(target))
        position = QPointF(room.center().x(), room.bottom() - 1 if is_lower_half else room.top() + 1)
    data, button, modifier = QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(position, Qt.DropAction.MoveAction, data, button, modifier)
    editor.list.dropEvent(event)
    assert editor.kept_ids() == expected
    assert editor.list.count() == 3


@pytest.mark.parametrize("gap", [0, 1, 3])
def test_gap__is_marked_where_the_exercise_would_come(editor, gap):
    accent = QColor(colours_of(editor.list.palette()).accent).rgb()
    editor.list.setCurrentRow(-1)
    editor.list.show_gap(gap)
    picture = editor.list.viewport().grab().toImage()
    marked = [y for y in range(picture.height()) if picture.pixel(picture.width() - 20, y) == accent]
    place = editor.list.visualItemRect(editor.list.item(gap)).top() if gap < 3 else picture.height()
    assert len(marked) >= 2
    assert all(abs(y - place) <= 3 for y in marked)


# What is in it


def test_remove__goes_on_with_the_next_and_keeps_one(editor):
    editor.program.press("removeExerciseButton")
    assert editor.told == "Heel raises was removed."
    assert editor.lines == ["1  Foot massage", "2  Ankle circles"]
    assert editor.list.currentRow() == 0
    editor.list.setFocus()
    QTest.keyClick(editor.list, Qt.Key.Key_Delete)
    assert not editor.field("removeExerciseButton", QPushButton).isEnabled()
    QTest.keyClick(editor.list, Qt.Key.Key_Delete)
    assert editor.told == "A routine has one exercise at least."
    assert editor.kept_ids() == [CIRCLES]


def test_add__offers_what_is_not_in_it(editor):
    choice = editor.field("exerciseChoice", QComboBox)
    offered = ["Tiptoe walk", "Seated toe stretch", "Resistance band"]
    assert [choice.itemText(row) for row in range(choice.count())] == offered
    choice.setCurrentIndex(0)
    editor.program.press("addExerciseButton")
    assert editor.lines[-1] == "4  Tiptoe walk"
    assert editor.list.currentRow() == 3
    assert editor.told == "Tiptoe walk was added at the end."
    assert editor.kept_ids() == [RAISES, MASSAGE, CIRCLES, "toe-walking"]
    add = editor.field("addExerciseButton", QPushButton)
    add.setFocus()
    for _ in range(2):
        add.click()
    assert not add.isVisible()
    assert QApplication.focusWidget() is editor.list


def test_number__is_kept_and_the_total_follows(editor):
    assert editor.summary == "3 exercises  ·  about 10 minutes"
    strip = editor.page.findChild(TimelineStrip)
    before = strip.accessibleDescription()
    editor.field("heel-raises-sets").setValue(10)
    assert editor.summary == "3 exercises  ·  about 30 minutes"
    assert strip.accessibleDescription() != before
    assert editor.kept().entries[0].dosage == {"sets": 10}
    editor.field("heel-raises-sets").setValue(2)
    assert editor.kept().entries[0].dosage == {}


def test_number__begins_at_what_the_settings_say(place):
    program = place(settings="[dosage.heel-raises]\nsets = 4\n", files={"routines/mine.toml": OWN})
    program.press("edit-mine")
    assert program.find("heel-raises-sets", QSpinBox).value() == 4


def choose(field, value):
    """Choose a value as a person does."""
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def test_extra_set__is_kept_told_and_undone(editor):
    editor.list.setCurrentRow(2)
    choose(editor.field("ankle-circles-extra", QComboBox), "left")
    assert "left: 1 more set" in editor.list.item(2).text()
    assert editor.kept().entries[2].extra_side is Side.LEFT
    editor.program.press("undoButton")
    assert editor.kept().entries[2].extra_set is None
    assert editor.field("ankle-circles-extra", QComboBox).currentText() == "no"


def test_sides__of_an_exercise_that_takes_time_to_change_them_cannot_alternate(editor):
    editor.list.setCurrentRow(2)
    field = editor.field("ankle-circles-sides", QComboBox)
    assert [field.itemData(row) for row in range(field.count())] == [
        "left-first",
        "right-first",
        "left-only",
        "right-only",
    ]
    told = "They cannot alternate: changing sides takes too long here."
    assert field.accessibleDescription().endswith(told)


def test_extra_set__goes_when_one_side_works_alone_and_comes_back_with_undo(editor):
    editor.list.setCurrentRow(2)
    choose(editor.field("ankle-circles-extra", QComboBox), "right")
    choose(editor.field("ankle-circles-sides", QComboBox), "left-only")
    assert editor.kept().entries[2].extra_set is None
    assert not editor.page.findChild(QComboBox, "ankle-circles-extra").isVisible()
    editor.program.press("undoButton")
    assert editor.kept().entries[2].extra_set is ExtraSet.RIGHT
    assert editor.field("ankle-circles-extra", QComboBox).currentText() == "on the right"


def test_warm_up__is_chosen_left_out_and_undone(editor):
    field = editor.field("warmUpChoice", QComboBox)
    assert [field.itemText(row) for row in range(field.count())] == ["none", "Marching on the spot"]
    choose(field, "marching")
    assert editor.kept().warm_up.exercise.id == "marching"
    assert "The warm-up is off in the settings. It is left out until it is on there." in [
        label.text() for label in editor.page.findChildren(QLabel) if label.isVisible()
    ]
    editor.program.press("undoButton")
    assert editor.kept().warm_up is None
    assert field.currentText() == "none"


def test_warm_up__is_seen_in_the_timeline_where_it_is_on(place):
    program = place(warms_up=True, files={"routines/mine.toml": OWN})
    program.press("edit-mine")
    assert not program.text("routineSummary").startswith("Warm-up")
    choose(program.find("warmUpChoice", QComboBox), "marching")
    assert program.text("routineSummary").startswith("Warm-up")


def test_extra_set__is_offered_for_exercises_with_sides_only(editor):
    assert not editor.page.findChildren(QComboBox, "heel-raises-extra")


def test_sides__are_kept_and_told(editor):
    assert not editor.page.findChildren(QComboBox, "heel-raises-sides")
    editor.list.setCurrentRow(2)
    field = editor.field("ankle-circles-sides", QComboBox)
    assert field.count() == 4
    field.setCurrentIndex(field.findData(SideOrder.RIGHT_ONLY))
    field.activated.emit(field.currentIndex())
    assert "right only" in editor.list.item(2).text()
    assert editor.kept().entries[2].side_order is SideOrder.RIGHT_ONLY
    editor.program.press("startRoutineButton")
    sides = {phase.side for phase in editor.program.player.plan.phases if phase.exercise_id == CIRCLES}
    assert sides == {"right"}


def test_name__is_taken_with_enter_and_refused_when_it_is_none(editor):
    field = editor.field("routineName", QLineEdit)
    field.setText("  Morning ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert editor.program.window.windowTitle().startswith("Morning")
    assert editor.kept().name == "Morning"
    field.setText(" ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Morning"
    assert "1 to 60 letters" in editor.told
    field.setText("x" * 61)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Morning"
    assert "1 to 60 letters" in editor.told


def test_name__as_long_as_one_can_be_stays_as_it_is(place):
    name = "\N{FOOT}" * 60
    program = place(files={"routines/mine.toml": "# untouched\n" + OWN.replace("Mine", name)})
    program.press("edit-mine")
    editor = Editor(program)
    assert editor.field("routineName", QLineEdit).text() == name
    program.press("backToRoutinesButton")
    assert editor.kept().name == name
    assert (program.paths.routines_dir / "mine.toml").read_text() == "# untouched\n" + OWN.replace("Mine", name)


# Undo


def test_undo__takes_back_each_step(editor):
    editor.program.press("laterButton")
    editor.field("heel-raises-sets").setValue(3)
    editor.program.press("removeExerciseButton")
    assert editor.kept_ids() == [MASSAGE, CIRCLES]
    editor.shortcut("Ctrl+Z")
    assert editor.told == "Undone: remove Heel raises."
    assert editor.kept_ids() == [MASSAGE, RAISES, CIRCLES]
    editor.program.press("undoButton")
    assert editor.kept().entries[1].dosage == {}
    editor.field("undoButton", QPushButton).setFocus()
    editor.program.press("undoButton")
    assert editor.kept_ids() == [RAISES, MASSAGE, CIRCLES]
    assert not editor.field("undoButton", QPushButton).isEnabled()
    assert QApplication.focusWidget().objectName() == "redoButton"
    editor.shortcut("Ctrl+Y")
    assert editor.told == "Done again: move Heel raises."
    assert editor.kept_ids() == [MASSAGE, RAISES, CIRCLES]


def test_undo__a_new_step_ends_what_could_be_done_again(editor):
    editor.program.press("laterButton")
    editor.program.press("undoButton")
    editor.field("heel-raises-sets").setValue(3)
    assert not editor.field("redoButton", QPushButton).isEnabled()


# Coming and going


def test_leave__by_escape_comes_back_to_the_card(editor):
    editor.field("heel-raises-sets").setValue(10)
    QTest.keyClick(editor.page, Qt.Key.Key_Escape)
    card = editor.program.find("routine-mine")
    assert "3 exercises  ·  about 30 minutes" in [label.text() for label in card.findChildren(QLabel)]
    assert card.isAncestorOf(QApplication.focusWidget())


def test_leave__by_a_key_of_a_place_takes_what_is_typed_and_today_follows(place):
    program = place(files={"routines/mine.toml": OWN}, offered="mine")
    program.press("rename-mine")
    editor = Editor(program)
    assert editor.field("routineName", QLineEdit).selectedText() == "Mine"
    QTest.keyClicks(QApplication.focusWidget(), "Evening")
    editor.shortcut("Alt+1")
    program.settle()
    texts = [label.text() for label in program.page.findChildren(QLabel) if label.isVisible()]
    assert "Evening" in texts
    assert editor.kept().name == "Evening"


def test_leave__by_closing_the_window_keeps_the_last_step(editor):
    editor.field("heel-raises-sets").setValue(3)
    editor.program.window.close()
    assert load_catalogue(editor.program.paths, "en").routines["mine"].entries[0].dosage == {"sets": 3}


def test_start__runs_what_was_just_changed(editor):
    editor.program.press("laterButton")
    editor.program.press("startRoutineButton")
    assert editor.program.text("exerciseName") == "Foot massage"


def test_settings__changed_behind_it_are_seen(editor):
    editor.shortcut("Ctrl+,")
    dialog = editor.program.dialog("settingsDialog")
    dialog.open_exercise("heel-raises")
    dialog.findChild(QSpinBox, "heel-raises-sets").setValue(5)
    dialog.close()
    assert editor.field("heel-raises-sets").value() == 5


def test_begin_unless_busy__runs_what_was_just_changed(place):
    program = place(files={"routines/mine.toml": OWN}, offered="mine")
    program.press("edit-mine")
    program.press("laterButton")
    program.coordinator.begin_unless_busy()
    assert program.text("exerciseName") == "Foot massage"


def test_settings__count_with_what_was_just_changed_or_is_being_typed(place):
    program = place(files={"routines/mine.toml": OWN}, offered="mine")
    program.press("edit-mine")
    editor = Editor(program)
    field = editor.field("heel-raises-sets")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    editor.shortcut("Ctrl+,")
    assert program.coordinator._choices.routine.entries[0].dosage == {"sets": 7}
    program.dialog("settingsDialog").close()
    assert QApplication.focusWidget() is field
    program.press("undoButton")
    assert editor.kept().entries[0].dosage == {}


# New ones, copies, and those that go


def test_duplicate__of_a_built_in_one_is_an_own_file(place):
    program = place()
    program.press("duplicate-back-pain-article")
    editor = Editor(program)
    assert editor.field("routineName", QLineEdit).selectedText() == "Copy of The six foot exercises"
    (own_id,) = editor.own_ids()
    assert own_id.startswith("copy-of-the-six-foot-exercises-")
    kept = editor.kept(own_id)
    assert len(kept.entries) == 6
    assert kept.warm_up.exercise.id == "marching"
    program.press("backToRoutinesButton")
    assert program.find(f"edit-{own_id}").isVisible()
    assert not [b for b in program.page.findChildren(QPushButton, "edit-back-pain-article") if b.isVisible()]


def test_new__twice_keeps_both(place):
    program = place()
    program.press("newRoutineButton")
    assert Editor(program).lines == ["1  Tiptoe walk"]
    assert Editor(program).told.startswith("It begins with Tiptoe walk, because a routine needs one.")
    program.press("backToRoutinesButton")
    program.press("newRoutineButton")
    editor = Editor(program)
    names = [editor.kept(id_).name for id_ in editor.own_ids()]
    assert names == ["My routine", "My routine"]


@pytest.mark.parametrize("is_undone", [False, True])
def test_new__is_not_taken_for_one_that_was_removed(place, monkeypatch, is_undone):
    endings = iter(["0001", "0001", "0002"])
    monkeypatch.setattr("footcoach.storage.own_files._ending", lambda: next(endings))
    program = place()
    program.press("newRoutineButton")
    program.press("backToRoutinesButton")
    program.press("remove-my-routine-0001")
    if is_undone:
        program.press("undoRemoveButton")
        program.press("remove-my-routine-0001")
    program.press("newRoutineButton")
    assert Editor(program).own_ids() == ["my-routine-0002"]


def test_new__is_not_offered_in_the_place_of_one_that_is_gone(place, monkeypatch):
    endings = iter(["0001", "0002"])
    monkeypatch.setattr("footcoach.storage.own_files._ending", lambda: next(endings))
    program = place(offered="my-routine-0001")
    program.press("newRoutineButton")
    program.press("backToRoutinesButton")
    assert program.coordinator._choices.routine.id == "back-pain-article"


def test_remove__is_undone_in_a_line(place):
    program = place(files={"routines/mine.toml": OWN}, offered="mine")
    file = program.paths.routines_dir / "mine.toml"
    program.press("remove-mine")
    assert not file.exists()
    assert program.text("routinesTold").startswith("“Mine” was removed. Instead of it, Today offers")
    assert QApplication.focusWidget().objectName() == "undoRemoveButton"
    assert program.coordinator._choices.routine.id == "back-pain-article"
    program.press("undoRemoveButton")
    assert file.read_text() == OWN
    assert program.coordinator._choices.routine.id == "mine"
    assert program.find("routine-mine").isAncestorOf(QApplication.focusWidget())


# What goes wrong


def test_edit__not_while_the_file_has_errors(place):
    program = place(files={"routines/mine.toml": FAULTY})
    assert not program.find("edit-mine").isEnabled()
    assert not program.find("rename-mine").isEnabled()
    texts = [label.text() for label in program.find("routine-mine").findChildren(QLabel) if label.isVisible()]
    assert "Something in its file is wrong. Mend that first: saving would lose it." in texts
    assert (program.paths.routines_dir / "mine.toml").read_text() == FAULTY


def test_remove__takes_its_errors_with_it_until_it_is_back(place):
    program = place(files={"routines/mine.toml": FAULTY})
    assert program.find("routineErrors").isVisible()
    program.press("remove-mine")
    assert not [frame for frame in program.page.findChildren(QFrame, "routineErrors") if frame.isVisible()]
    program.press("undoRemoveButton")
    QApplication.processEvents()
    assert program.find("routineErrors").isVisible()
    assert not program.find("edit-mine").isEnabled()


def test_edit__though_an_exercise_file_of_that_name_has_errors(place):
    program = place(files={"routines/mine.toml": OWN, "exercises/mine.toml": "oops"})
    assert program.find("edit-mine").isEnabled()
    program.press("remove-mine")
    QApplication.processEvents()
    assert program.find("routineErrors").isVisible()


def test_save__that_fails_is_told(editor, qtbot, monkeypatch):
    monkeypatch.setattr("footcoach.ui.routines.routines_controller.save_routine", _full)
    editor.field("heel-raises-sets").setValue(3)
    editor.program.coordinator._places._routines.close()
    qtbot.waitUntil(lambda: editor.told.startswith("This could not be kept in"))
    assert "no room" in editor.told


def _full(*_arguments):
    raise OSError(28, "no room")


def test_remove__that_fails_is_told(place, monkeypatch):
    program = place(files={"routines/mine.toml": OWN})
    monkeypatch.setattr("footcoach.storage.removal.remove_file", _full)
    program.press("remove-mine")
    assert program.text("routinesTold") == "“Mine” could not be removed: no room."
    assert program.find("routine-mine").isVisible()
    program.coordinator._places._routines._on_page_undo_requested()
    assert (program.paths.routines_dir / "mine.toml").read_text() == OWN


def test_remove__of_a_file_that_is_gone_is_undone_by_a_new_one(place):
    program = place(files={"routines/mine.toml": OWN})
    (program.paths.routines_dir / "mine.toml").unlink()
    program.press("remove-mine")
    assert program.text("routinesTold") == "“Mine” was removed."
    program.press("undoRemoveButton")
    assert Editor(program).kept_ids() == [RAISES, MASSAGE, CIRCLES]


def test_remove__of_a_file_in_another_encoding_keeps_every_byte(place):
    program = place(files={"routines/mine.toml": OWN})
    file = program.paths.routines_dir / "mine.toml"
    file.write_bytes(b"# \xfc\r\n")
    program.press("remove-mine")
    assert not file.exists()
    program.press("undoRemoveButton")
    assert file.read_bytes() == b"# \xfc\r\n"


def test_undo__of_a_removal_writes_over_nothing(place):
    program = place(files={"routines/mine.toml": OWN})
    file = program.paths.routines_dir / "mine.toml"
    program.press("remove-mine")
    file.write_text("# another")
    program.press("undoRemoveButton")
    assert program.text("routinesTold").startswith("“Mine” could not be put back: File exists")
    assert file.read_text() == "# another"
    file.unlink()
    program.press("undoRemoveButton")
    assert file.read_text() == OWN


# For the pointer


@pytest.mark.parametrize("text_size", ["100", "200"])
def test_told__moves_nothing_away_from_under_the_pointer(place, text_size):
    program = place(files={"routines/mine.toml": OWN}, settings=f'text_size = "{text_size}"\n')
    program.press("edit-mine")
    editor = Editor(program)
    before = place_of(editor, editor.field(f"{RAISES}-sets"))
    editor.page.tell("Done.")
    assert place_of(editor, editor.field(f"{RAISES}-sets")) == before


@pytest.mark.parametrize("text_size", ["100", "200"])
@pytest.mark.parametrize("name", ["addExerciseButton", "removeExerciseButton"])
def test_click__a_second_one_at_the_same_place_presses_no_other_button(place, name, text_size):
    program = place(files={"routines/mine.toml": OWN}, settings=f'text_size = "{text_size}"\n')
    program.press("edit-mine")
    editor = Editor(program)
    pressed = place_of(editor, editor.field(name, QPushButton))
    program.press(name)
    buttons = [button for button in editor.page.findChildren(QPushButton) if button.isVisible()]
    assert {button.objectName() for button in buttons if place_of(editor, button).intersects(pressed)} <= {name}


def place_of(editor, widget):
    """Where it is on the page, once everything is laid out."""
    lay_out()
    return QRect(widget.mapTo(editor.page, QPoint()), widget.size())


def lay_out():
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


# For a screen reader, and for the eye


def test_names__every_control_has_one(editor):
    editor.list.setCurrentRow(2)
    for widget in (*editor.page.findChildren(QPushButton), *editor.page.findChildren(QSpinBox), editor.list):
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert name, widget.objectName()
    line = QAccessible.queryAccessibleInterface(editor.list).child(2)
    assert line.text(QAccessible.Text.Name) == "3  Ankle circles, 2:09"
    assert editor.field("fields-ankle-circles", object).accessibleName() == "Ankle circles"
    assert len([row for row in editor.page.findChildren(NumberRow) if row.isVisible()]) == 7


@pytest.mark.parametrize("text_size", ["100", "200"])
def test_list__every_line_is_seen(place, text_size):
    program = place(files={"routines/mine.toml": OWN}, settings=f'text_size = "{text_size}"\n')
    program.window.resize(1024, 640)
    program.press("edit-mine")
    QApplication.processEvents()
    editor = Editor(program)
    last = editor.list.visualItemRect(editor.list.item(2))
    assert editor.list.viewport().rect().contains(last)
