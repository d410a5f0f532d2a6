"""The level of an exercise in a routine of one's own."""

from PySide6.QtWidgets import QComboBox, QWidget

from footcoach.core.routine import RoutineEntry
from tests.ui.routines.test_routine_editor import Editor

OWN = """id = "mine"
entries = [{ exercise = "resistance-band", dosage = { hold_s = 12, repetitions = 4 } }, { exercise = "foot-massage" }]
[text.en]
name = "Mine"
"""


def opened(start_program, settings=""):
    program = start_program(settings=settings, files={"routines/mine.toml": OWN}).appear().settle()
    program.press("routinesPlace")
    program.press("edit-mine")
    return Editor(program)


def choose(editor, level):
    field = editor.field("resistance-band-level", QComboBox)
    index = field.findData(level)
    field.setCurrentIndex(index)
    field.activated.emit(index)


def entry(editor):
    return editor.kept().entries[0]


def test_level__of_the_routine_comes_with_its_numbers_and_is_kept(start_program):
    editor = opened(start_program)
    field = editor.field("resistance-band-level", QComboBox)
    assert [field.itemText(row) for row in range(field.count())] == [
        "As chosen on its page",
        "Hold 5 seconds",
        "Hold 10 seconds",
        "Hold 15 seconds",
    ]
    field.setFocus()
    choose(editor, "hold-5")
    assert editor.field("resistance-band-hold_s").value() == 5
    assert editor.field("resistance-band-repetitions").value() == 10
    assert "Hold 5 seconds" in editor.list.item(0).text()
    assert field.hasFocus()
    assert entry(editor) == RoutineEntry(entry(editor).exercise, {}, level="hold-5")


def test_level__is_one_step_of_undo(start_program):
    editor = opened(start_program)
    choose(editor, "hold-5")
    editor.program.press("undoButton")
    assert editor.field("resistance-band-hold_s").value() == 12
    assert editor.field("resistance-band-level", QComboBox).currentData() == ""
    assert (entry(editor).level, entry(editor).dosage) == ("", {"hold_s": 12, "repetitions": 4})


def test_level__where_the_routine_has_none_is_the_chosen_one(start_program):
    editor = opened(start_program, settings='[levels]\nresistance-band = "hold-10"\n')
    choose(editor, "hold-15")
    choose(editor, "")
    assert editor.field("resistance-band-hold_s").value() == 10
    assert "Hold 10 seconds" in editor.list.item(0).text()


def test_level__of_an_exercise_with_one_form_is_no_choice(start_program):
    editor = opened(start_program)
    editor.list.setCurrentRow(1)
    assert editor.page.findChildren(QWidget, "foot-massage-level") == []
