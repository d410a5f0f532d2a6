"""The choice of an easier or harder form, and everything that follows it."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from footcoach.storage.settings_file import SettingsFile
from tests.ui.reading import read

OWN_LEVEL = """
id = "own"
entries = [{ exercise = "resistance-band", level = "hold-5" }, { exercise = "foot-massage" }]
[text.en]
name = "Mine"
"""


@pytest.fixture
def page(program):
    program.appear()
    program.press("card-resistance-band")
    return program.page


def texts(page):
    return "\n".join(str(part) for part in read(page))


def chosen(program):
    buttons = program.find("levelChoice").findChildren(QAbstractButton)
    return [button.text() for button in buttons if button.isChecked()]


def test_page__offers_the_forms_from_easy_to_hard(program, page):
    buttons = program.find("levelChoice").findChildren(QAbstractButton)
    assert [button.text() for button in buttons] == ["Hold 5 seconds", "Hold 10 seconds", "Hold 15 seconds"]
    assert buttons[0].accessibleDescription() == "You hold each pull for 5 seconds."
    assert chosen(program) == ["Hold 15 seconds"]
    assert program.find("levelChoice").accessibleName() == "Level, from easy to hard"


def test_page__of_an_exercise_with_one_form_offers_none(program):
    program.appear()
    program.press("card-foot-massage")
    assert program.page.findChildren(QWidget, "levelChoice") == []


def test_choosing__shows_the_words_and_numbers_of_the_form(program, page):
    program.press("level-hold-5")
    assert chosen(program) == ["Hold 5 seconds"]
    assert program.text("levelNote") == "You hold each pull for 5 seconds."
    seen = texts(page)
    assert "Articles like ours hold for a count of 5." in seen
    assert "Hold for 10 seconds, later for 15." in seen
    assert "The article: hold it for 15 seconds." not in seen


def test_choosing__is_for_every_routine_without_a_level_of_its_own(program, page):
    assert program.text("levelReach") == "It counts in each of your routines that has no level of its own."
    program.press("level-hold-5")
    program.press("todayButton")
    program.press("routinesPlace")
    assert "Resistance band (Hold 5 seconds)" in texts(program.page).replace("\N{NO-BREAK SPACE}", " ")


def test_choosing__stays_where_the_keyboard_is(program, page):
    program.find("level-hold-5").setFocus()
    program.press("level-hold-5")
    assert program.find("level-hold-5").hasFocus()


def test_choosing__is_kept_and_can_be_taken_back(program, page):
    program.press("level-hold-5")
    program.coordinator.window.close()
    assert SettingsFile.read(program.paths.settings_file).document["levels"] == {"resistance-band": "hold-5"}


def test_choosing__back_is_as_if_nothing_had_been(program, page):
    program.press("level-hold-5")
    program.press("level-hold-15")
    program.coordinator.window.close()
    assert "levels" not in SettingsFile.read(program.paths.settings_file).document


def test_choosing__today_follows(program, page):
    program.press("level-hold-5")
    program.press("todayButton")
    assert "Hold 5 seconds" in program.find("card-resistance-band").accessibleDescription()


def test_choosing__the_session_holds_so_long(program, page):
    program.press("level-hold-5")
    program.press("startExerciseButton")
    assert {phase.duration_ms for phase in program.player.plan.phases if phase.label == "Hold"} == {5000}
    assert program.player.plan.levels == {"resistance-band": "hold-5"}


def test_form__of_the_routine_is_changed_there(start_program):
    program = start_program(offered="own", files={"routines/own.toml": OWN_LEVEL}).appear()
    program.press("card-resistance-band")
    assert chosen(program) == ["Hold 5 seconds"]
    assert not program.find("level-hold-10").isEnabled()
    assert "“Mine” has a level of its own. You change it in Routines." in program.text("levelNote")
    (reach,) = program.page.findChildren(QLabel, "levelReach")
    assert not reach.isVisible()


def test_settings__have_the_numbers_of_the_form(start_program):
    program = start_program(settings='[levels]\nresistance-band = "hold-10"\n').appear()
    program.press("card-resistance-band")
    program.press("changeNumbersButton")
    dialog = program.dialog("settingsDialog")
    assert dialog.findChild(QWidget, "resistance-band-hold_s").value() == 10
    assert "Level: Hold 10 seconds. You change it on the page of the exercise." in texts(dialog)


def test_settings__an_unknown_level_is_told_and_the_exercise_is_as_it_comes(start_program):
    program = start_program(settings='[levels]\nresistance-band = "hold-99"\n').appear()
    assert "this exercise has no such level; it is done as it comes, “Hold 15 seconds”" in texts(program.page)
    assert "10 × 15 s each foot" in program.find("card-resistance-band").accessibleDescription()


def test_caption__stands_above_the_buttons(program, page):
    choice = program.find("levelChoice")
    (caption,) = (label for label in choice.findChildren(QLabel) if label.text() == choice.accessibleName())
    for button in choice.findChildren(QAbstractButton):
        assert (
            caption.mapTo(choice, caption.rect().bottomLeft()).y() < button.mapTo(choice, button.rect().topLeft()).y()
        )
