"""The level of an exercise in a routine of one's own."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from footcoach.core.routine import ExtraSet, RoutineEntry, SideOrder
from footcoach.ui.routines.entry_fields import EntryFields
from tests.core.test_levels import RAISES
from tests.factories import NO_PREFERENCES
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


def test_sides__are_those_of_the_form(qtbot):
    preferences = replace(NO_PREFERENCES, levels={"heel-raises": "one-leg"})
    entry = RoutineEntry(RAISES, {})
    form, inherited = preferences.level_of(entry).exercise, preferences.dosage_of(entry)
    fields = EntryFields(entry, form, inherited)
    qtbot.addWidget(fields)
    fields.show()
    taken = []
    fields.changed.connect(taken.append)
    extra, sides = (fields.findChild(QComboBox, f"heel-raises-{name}") for name in ("extra", "sides"))
    assert extra.isVisible()
    extra.activated.emit(extra.findData("left"))
    sides.activated.emit(sides.findData("right-first"))
    assert (taken[-1].extra_set, taken[-1].side_order) == (ExtraSet.LEFT, SideOrder.RIGHT_FIRST)
    sides.activated.emit(sides.findData("right-only"))
    assert taken[-1].extra_set is None
    assert not extra.isVisible()
    fields.show_entry(taken[-1], RAISES, NO_PREFERENCES.dosage_of(entry))
    assert [each.value() for each in fields.findChildren(QSpinBox, "heel-raises-repetitions") if each.isVisible()] == [
        10
    ]
    assert not sides.isVisible()
