"""Help: answers with their sources, ways to what they speak of, and the list of keys."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableWidget

from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.ui.common.key_list import KeyList
from footcoach.ui.common.labels import HeadingLabel
from footcoach.ui.common.safety_texts import stop_list
from footcoach.ui.exercise.exercise_page import ExercisePage
from footcoach.ui.help.help_page import HelpPage
from footcoach.ui.help.question_card import QuestionCard
from footcoach.ui.help.questions import question_groups
from footcoach.ui.window.safety_page import SafetyPage
from tests.test_assets import BANNED
from tests.ui.keyboard import shortcut, wait_for_window

ROUTINE = load_catalogue(Paths(Path("/nowhere")), "en").default_routine()
QUESTIONS = {question.id: question for group in question_groups() for question in group.questions}
each_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))


@pytest.fixture
def help_page(start_program):
    program = start_program().appear().settle()
    wait_for_window(program.qtbot, program.window)
    program.press("helpPlace")
    return program


def card_of(program, question):
    return program.find(f"question-{question}")


def buttons_of(card):
    return {button.text(): button for button in card.findChildren(QPushButton)}


# What it says


@each_question
def test_answer__is_short_has_a_source_and_promises_nothing(question):
    sentences = re.split(r"(?<=[.!?:])\s+", question.answer)
    assert 1 <= len(sentences) + len(question.lines) <= 9
    assert max(len(sentence.split()) for sentence in (*sentences, *question.lines)) <= 25
    assert question.source.endswith(".")
    assert not BANNED.search(" ".join((question.text, question.answer, *question.lines)))


def test_floor__every_exercise_on_the_floor_has_its_chair_and_its_page_says_so():
    floor = QUESTIONS["floor"]
    on_the_floor = [e.id for e in ROUTINE.exercises if e.posture in {"floor", "lying"}]
    assert set(on_the_floor) <= set(floor.exercise_ids)
    by_id = {exercise.id: exercise for exercise in ROUTINE.exercises}
    assert [line.split(":")[0] for line in floor.lines] == [by_id[name].name for name in floor.exercise_ids]
    for name in floor.exercise_ids:
        assert any(re.match(r"Sit\b.*(chair|leg out)", line) for line in by_id[name].guidance.easier), name


def test_stop__is_word_by_word_the_list_of_before_you_start():
    question = QUESTIONS["stop"]
    assert (question.answer, question.lines) == (f"{stop_list().call}\n{stop_list().heading}:", stop_list().lines)


def test_headings__are_of_three_levels_in_order(help_page):
    levels = [(heading.heading_level, heading.text()) for heading in help_page.page.findChildren(HeadingLabel)]
    assert [text for level, text in levels if level == 1] == ["Help"]
    sections = ["How much, how long", "When it is not easy", "When it hurts", "What else helps", "Keys"]
    assert [text for level, text in levels if level == 2] == sections
    assert [text for level, text in levels if level == 3][: len(QUESTIONS)] == [
        question.text for question in QUESTIONS.values()
    ]


def test_card__is_read_whole_by_a_screen_reader(help_page):
    question = QUESTIONS["floor"]
    card = card_of(help_page, "floor")
    assert card.focusPolicy() is Qt.FocusPolicy.TabFocus
    for text in (question.text, question.answer, *question.lines, f"Source: {question.source}"):
        assert text in card.accessibleName()


# Where it leads


def test_help__is_made_when_it_is_first_shown(start_program):
    program = start_program().appear().settle()
    program.coordinator._prepare_places()
    assert program.window.findChild(HelpPage) is None
    program.press("helpPlace")
    page = program.page
    assert isinstance(page, HelpPage)
    program.press("todayPlace")
    program.press("helpPlace")
    assert program.page is page


def test_safety__opens_and_comes_back_to_help(help_page):
    help_page.press("helpSafetyButton")
    assert isinstance(help_page.page, SafetyPage)
    help_page.press("understoodButton")
    assert isinstance(help_page.page, HelpPage)


@pytest.mark.parametrize("question", ["cramp", "stop"])
def test_safety__opens_from_the_answers_that_speak_of_it(help_page, question):
    buttons_of(card_of(help_page, question))["Before you start"].click()
    assert isinstance(help_page.page, SafetyPage)


def test_about__opens(help_page):
    help_page.press("helpAboutButton")
    assert help_page.dialog("aboutDialog").isVisible()


def test_exercise__opens_from_an_answer(help_page):
    buttons = buttons_of(card_of(help_page, "floor"))
    assert list(buttons) == ["Heel raises", "Seated toe stretch", "Resistance band", "Ankle circles"]
    buttons["Ankle circles"].click()
    assert isinstance(help_page.page, ExercisePage)
    assert help_page.window.windowTitle() == "Ankle circles — Footcoach"
    back = help_page.find("todayButton")
    assert (back.text(), back.accessibleName()) == ("‹  Help", "Back to Help")
    help_page.press("todayButton")
    assert isinstance(help_page.page, HelpPage)
    assert help_page.window.windowTitle() == "Help — Footcoach"


def test_exercise__of_which_escape_leads_back_to_help(help_page):
    buttons_of(card_of(help_page, "floor"))["Ankle circles"].click()
    help_page.qtbot.keyClick(help_page.find("todayButton"), Qt.Key.Key_Escape)
    assert isinstance(help_page.page, HelpPage)


def test_exercise__that_is_not_in_the_routine_has_no_button(qtbot):
    page = HelpPage(ROUTINE.only({"ankle-circles"}).exercises, has_letters=True)
    qtbot.addWidget(page)
    opened = [button.text() for card in page.findChildren(QuestionCard) for button in card.findChildren(QPushButton)]
    assert set(opened) == {"Ankle circles", "Before you start"}


# The keys


def table_texts(widget):
    return [table.item(row, 0).text() for table in widget.findChildren(QTableWidget) for row in range(table.rowCount())]


def test_keys__are_those_of_the_dialog(help_page):
    shortcut("?")
    assert table_texts(help_page.page) == table_texts(help_page.dialog("keysDialog"))


def test_keys__are_reached_by_their_button(help_page):
    help_page.press("helpKeysButton")
    first = help_page.page.findChild(KeyList).focus_start()
    assert QApplication.focusWidget() is first
    assert not first.visibleRegion().isEmpty()


def test_keys__of_one_letter_come_and_go_with_the_setting(help_page):
    assert "T or Ctrl+T" in table_texts(help_page.page)
    help_page.press("settingsButton")
    dialog = help_page.dialog("settingsDialog")
    dialog.findChild(object, "letter_keys").click()
    dialog.accept()
    assert "T or Ctrl+T" not in table_texts(help_page.page)
    assert "Ctrl+T" in table_texts(help_page.page)


def test_page__begins_at_the_top_each_time(help_page):
    help_page.press("helpKeysButton")
    assert help_page.page.verticalScrollBar().value() > 0
    help_page.press("todayPlace")
    help_page.press("helpPlace")
    assert help_page.page.verticalScrollBar().value() == 0


def test_regions__are_the_sections(help_page):
    reached = []
    for _ in range(7):
        shortcut("F6")
        focused = QApplication.focusWidget()
        reached.append(focused.accessibleName() or focused.objectName())
    assert len(set(reached)) == 7


def test_safety__read_again_is_left_by_escape(help_page):
    help_page.press("helpSafetyButton")
    assert isinstance(help_page.page, SafetyPage)
    QTest.keyClick(help_page.page, Qt.Key.Key_Escape)
    assert isinstance(help_page.page, HelpPage)
