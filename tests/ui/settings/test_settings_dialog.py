import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QListWidget, QPushButton, QSpinBox, QWidget

from footcoach.figure.style import LOOKS
from footcoach.storage.settings import FIGURE_LOOK
from footcoach.storage.settings_file import SettingsFile
from footcoach.ui.common.theme import apply_theme
from footcoach.ui.settings.sections import Sections
from tests.ui.settings.setting_fields import field_of

UNTOUCHED = {"warm_up": False}
"""What stands in the settings file of these tests from the beginning."""


@pytest.fixture
def settings(program):
    program.press("settingsButton")
    return program.dialog("settingsDialog")


def field(dialog, name):
    return field_of(dialog, name, QSpinBox)


def button(dialog, name):
    return field_of(dialog, name, QPushButton)


def total(dialog):
    return dialog.findChild(QLabel, "settingsTotal").text()


def wait_until_kept(program, **expected):
    """Wait until the general settings, besides those untouched, or the dosages in the file are those expected."""
    if "general" in expected:
        expected["general"] = UNTOUCHED | expected["general"]
    file, exercises = program.paths.settings_file, program.coordinator._choices.catalogue.exercises

    def is_kept():
        settings = SettingsFile.read(file).settings(exercises).settings
        assert {name: getattr(settings, name) for name in expected} == expected

    program.qtbot.waitUntil(is_kept)


def test_dialog__has_a_typed_field_for_every_number_of_every_exercise(program, settings):
    for exercise in program.coordinator._choices.catalogue.exercises.values():
        for number in exercise.dosage.values():
            spin = field(settings, f"{exercise.id}-{number.key}")
            assert (spin.value(), spin.minimum(), spin.maximum()) == (number.default, number.minimum, number.maximum)
            assert spin.suffix() == (" s" if number.key.endswith("_s") else " ×")
            assert spin.accessibleName() == number.label
            assert number.source in spin.accessibleDescription()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("figure_look", ["Hair in a bun", "Curly hair", "Short hair", "Grey hair", "Headscarf"]),
        ("figure_contrast", ["Same as everything else", "Normal", "High"]),
        ("movement", ["Same as the system", "Moving", "Still pictures"]),
    ],
)
def test_figure__can_be_chosen_and_is_kept_at_once(program, settings, name, words):
    choices = field_of(settings, name, QComboBox)
    assert [choices.itemText(i) for i in range(choices.count())] == words
    assert choices.currentIndex() == 0
    choices.activated.emit(1)
    wait_until_kept(program, general={name: choices.itemData(1)})


def test_figure__every_look_can_be_drawn():
    assert {choice.value for choice in FIGURE_LOOK.choices} == set(LOOKS)


def test_change__shows_the_new_total_and_is_kept_at_once(program, settings):
    assert total(settings) == "Whole session: 27:36"
    field(settings, "toe-walking-tiptoe_s").setValue(30)
    assert total(settings) == "Whole session: 28:26"
    wait_until_kept(program, dosage={"toe-walking": {"tiptoe_s": 30}})


def test_change__shows_on_today(program, settings):
    field(settings, "toe-walking-tiptoe_s").setValue(30)
    assert "5:00" in [label.text() for label in program.page.findChildren(QLabel)]


def test_nonsense__cannot_be_entered(program, settings):
    spin = field(settings, "toe-walking-sets")
    spin.setFocus()
    spin.selectAll()
    program.qtbot.keyClicks(spin, "-5")
    spin.clearFocus()
    assert spin.value() == 5
    spin.setValue(10_000)
    assert spin.value() == spin.maximum()


def test_reset__one_row_goes_back_to_the_article(program, settings):
    reset = button(settings, "toe-walking-tiptoe_s-reset")
    assert not reset.isEnabled()
    field(settings, "toe-walking-tiptoe_s").setValue(30)
    assert reset.isEnabled()
    wait_until_kept(program, dosage={"toe-walking": {"tiptoe_s": 30}})
    reset.click()
    assert field(settings, "toe-walking-tiptoe_s").value() == 20
    wait_until_kept(program, dosage={})


def test_reset_all__puts_every_exercise_back_and_leaves_the_look(program, settings):
    field(settings, "toe-walking-tiptoe_s").setValue(30)
    field(settings, "heel-raises-sets").setValue(3)
    field(settings, "posture_change_s").setValue(30)
    wait_until_kept(program, dosage={"toe-walking": {"tiptoe_s": 30}, "heel-raises": {"sets": 3}})
    button(settings, "resetAllButton").click()
    wait_until_kept(program, dosage={}, general={"posture_change_s": 30})


def test_undo__takes_back_what_was_changed_since_the_dialog_opened(program, settings):
    undo = button(settings, "undoButton")
    assert not undo.isEnabled()
    field(settings, "toe-walking-tiptoe_s").setValue(30)
    field(settings, "posture_change_s").setValue(30)
    undo.click()
    assert total(settings) == "Whole session: 27:36"
    assert not undo.isEnabled()


def test_change__during_a_session_counts_from_the_next_phase(program):
    program.press("startButton")
    program.run(15_000)
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    field(dialog, "toe-walking-tiptoe_s").setValue(30)
    field(dialog, "toe-walking-toes_out_s").setValue(7)
    dialog.accept()
    assert program.find("timeLeft").value() == 15, "the phase under way keeps its length"
    program.run(15_000)
    assert (program.text("phaseName"), program.find("timeLeft").value()) == ("Toes out", 7)


@pytest.mark.parametrize("has_focus", [False, True])
@pytest.mark.parametrize("name", ["posture_change_s", "theme"])
def test_wheel__over_a_field_changes_nothing(program, settings, name, has_focus):
    widget = field_of(settings, name)
    shown = widget.property("value"), widget.property("currentText")
    widget.setFocus()
    if not has_focus:
        widget.clearFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, wheel)
    assert (widget.property("value"), widget.property("currentText")) == shown


def test_enter__in_a_field_takes_the_number_and_resets_nothing(program, settings):
    field(settings, "posture_change_s").setValue(33)
    other = field(settings, "fetch_equipment_s")
    settings.findChild(QListWidget, "settingsSections").setCurrentRow(2)
    other.setFocus()
    other.selectAll()
    program.qtbot.keyClicks(other, "20")
    program.qtbot.keyClick(other, Qt.Key.Key_Return)
    assert (field(settings, "posture_change_s").value(), other.value()) == (33, 20)
    assert settings.isVisible()


@pytest.mark.parametrize(("typed", "value"), [("150", 120), ("9999", 120), ("120", 120), ("7", 7)])
def test_typing__more_than_the_limit_gives_the_limit(program, settings, typed, value):
    spin = field(settings, "resistance-band-hold_s")
    spin.setFocus()
    spin.selectAll()
    program.qtbot.keyClicks(spin, typed)
    program.qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert spin.value() == value
    wait_until_kept(program, dosage={"resistance-band": {"hold_s": value}})


def type_into(program, spin, text):
    """Type in the place of the number that is there, without finishing."""
    section = spin.window().findChild(QListWidget, "settingsSections")
    section.setCurrentItem(*section.findItems("Getting ready", Qt.MatchFlag.MatchExactly))
    spin.setFocus()
    spin.selectAll()
    program.qtbot.keyClicks(spin, text)


@pytest.mark.parametrize("close", ["close", "accept", "reject", "button"])
def test_typing__is_taken_when_the_dialog_is_closed(program, settings, close):
    type_into(program, field(settings, "posture_change_s"), "7,5")
    if close == "button":
        button(settings, "closeSettingsButton").click()
    else:
        getattr(settings, close)()
    wait_until_kept(program, general={"posture_change_s": 8})


def test_typing__is_taken_when_the_program_ends(program, settings):
    type_into(program, field(settings, "posture_change_s"), "33")
    program.window.close()
    wait_until_kept(program, general={"posture_change_s": 33})


def test_typing__of_nonsense_is_not_taken_when_the_dialog_is_closed(program, settings):
    type_into(program, field(settings, "posture_change_s"), "1e3")
    settings.accept()
    assert program.coordinator._choices.settings.general == UNTOUCHED


def test_escape__takes_back_what_is_typed_and_only_then_closes(program, settings):
    spin = field(settings, "posture_change_s")
    type_into(program, spin, "33")
    program.qtbot.keyClick(spin, Qt.Key.Key_Escape)
    assert (settings.isVisible(), spin.value(), spin.text()) == (True, 10, "10 s")
    program.qtbot.keyClick(spin, Qt.Key.Key_Escape)
    assert not settings.isVisible()
    assert program.coordinator._choices.settings.general == UNTOUCHED


def test_undo__takes_what_is_typed_back_too(program, settings):
    spin = field(settings, "posture_change_s")
    type_into(program, spin, "33")
    program.qtbot.keyClick(spin, Qt.Key.Key_Return)
    type_into(program, spin, "44")
    button(settings, "undoButton").setFocus()
    button(settings, "undoButton").click()
    assert spin.text() == "10 s"


def test_limits__are_told(settings):
    assert "From 1 to 120." in field(settings, "resistance-band-hold_s").accessibleDescription()


def test_session__that_goes_on_or_is_paused_behind_is_told(program):
    def told():
        program.press("settingsButton")
        dialog = program.dialog("settingsDialog")
        labels = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
        dialog.accept()
        return [text for text in labels if text.startswith("The session")]

    assert told() == []
    program.press("startButton")
    assert told() == ["The session is still running. A change counts from the next phase."]
    program.press("pauseButton")
    assert told() == ["The session is paused. A change counts from the next phase."]


def test_sections__in_their_order(settings):
    sections = settings.findChild(QListWidget, "settingsSections")
    names = [sections.item(row).text() for row in range(sections.count())]
    assert names[:5] == ["Look and language", "Voice and tones", "Getting ready", "Warm-up", "Tiptoe walk"]
    assert names[-1] == "Weekly goal"


def test_getting_ready__begins_with_waiting(settings):
    settings.findChild(QListWidget, "settingsSections").setCurrentRow(2)
    fields = [f for f in settings.findChildren(QWidget) if isinstance(f, QComboBox | QSpinBox) and f.isVisible()]
    top_down = sorted(fields, key=lambda field: field.mapTo(settings, QPoint(0, 0)).y())
    assert [f.objectName() for f in top_down] == ["wait_for_me", "posture_change_s", "fetch_equipment_s"]
    assert top_down[1].suffix() == " s"


def test_switch__is_kept_at_once(program, settings):
    field_of(settings, "full_screen", QCheckBox).click()
    wait_until_kept(program, general={"full_screen": True})


# The names of the sections


@pytest.fixture
def sections(qtbot):
    widget = Sections()
    qtbot.addWidget(widget)
    for name in ("First", "Second"):
        widget.add(name, map(QLabel, [f"The page of {name}"]))
    widget.resize(900, 400)
    widget.show()
    return widget


def seen(sections):
    shown = [w.objectName() for w in sections.findChildren(QWidget) if w.isVisible() and w.objectName()]
    texts = [label.text() for label in sections.findChildren(QLabel) if label.isVisible()]
    return [name for name in shown if name.startswith("settingsSections")], texts


def test_sections__wide_has_a_list_beside_the_page(sections):
    assert seen(sections) == (["settingsSections"], ["First", "The page of First"])
    sections.findChild(QListWidget).setCurrentRow(1)
    assert seen(sections) == (["settingsSections"], ["Second", "The page of Second"])


def test_sections__narrow_has_a_menu_above_the_page(sections):
    sections.resize(300, 400)
    assert seen(sections) == (["settingsSectionsMenu"], ["The page of First"])
    menu = sections.findChild(QComboBox)
    assert (menu.accessibleName(), menu.currentText()) == ("Sections", "First")
    menu.activated.emit(1)
    assert seen(sections) == (["settingsSectionsMenu"], ["The page of Second"])
    sections.findChild(QListWidget).setCurrentRow(0)
    assert menu.currentText() == "First"
    sections.findChild(QListWidget).setCurrentRow(1)
    assert menu.currentText() == "Second"
    sections.resize(900, 400)
    assert seen(sections) == (["settingsSections"], ["Second", "The page of Second"])


def test_sections__large_text_needs_the_menu_sooner(sections, qapp):
    apply_theme(qapp, "light", 200)
    qapp.processEvents()
    assert seen(sections)[0] == ["settingsSectionsMenu"]
    apply_theme(qapp, "light", 100)
    qapp.processEvents()
    assert seen(sections)[0] == ["settingsSections"]


def test_dialog__the_keyboard_begins_at_the_sections(program, settings):
    program.qtbot.waitUntil(lambda: settings.focusWidget() is settings.findChild(QListWidget, "settingsSections"))
    program.qtbot.keyClick(settings.focusWidget(), Qt.Key.Key_Down)
    assert settings.findChild(QListWidget, "settingsSections").currentRow() == 1


def test_exercise__a_number_that_the_routine_fixes_is_told(start_program):
    program = start_program(offered="short-routine")
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    dialog.open_exercise("heel-raises")
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "“A short routine” has numbers of its own for: Sets. You change them in Routines." in texts
    dialog.open_exercise("ankle-circles")
    assert dialog.findChild(QSpinBox, "ankle-circles-sets").isVisible()
