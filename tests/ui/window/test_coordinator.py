"""From the first launch to the end, and what happens when files are damaged or cannot be written."""

import json
import re
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QPushButton

from footcoach.storage.catalogue import Catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS, THEME
from footcoach.storage.settings_file import LoadedSettings, SettingsFile
from footcoach.storage.state import ProgramState, load_state
from footcoach.ui.common.safety_texts import safety_lists, stop_list
from footcoach.ui.exercise.exercise_page import ExercisePage
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.progress.progress_page import ProgressPage
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.session.summary_page import SummaryPage
from footcoach.ui.today.today_page import TodayPage
from footcoach.ui.window.coordinator import Coordinator
from footcoach.ui.window.safety_page import SafetyPage
from tests.fakes import FakeClock, FakeComputer
from tests.ui.formats import FORMATS
from tests.ui.settings.setting_fields import field_of


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_first_launch__shows_before_you_start_until_understood(start_program):
    program = start_program(has_read_safety=False)
    assert isinstance(program.page, SafetyPage)
    program.press("understoodButton")
    assert isinstance(program.page, TodayPage)
    assert load_state(program.paths.state_file).has_read_safety


def test_second_launch__shows_today(program):
    assert isinstance(program.page, TodayPage)


def test_progress__is_made_while_nobody_waits_and_comes_after_today(program):
    assert program.window.findChild(ProgressPage) is None
    program.qtbot.waitUntil(lambda: program.window.findChild(ProgressPage) is not None)
    assert isinstance(program.page, TodayPage)
    program.press("progressPlace")
    assert isinstance(program.page, ProgressPage)
    program.settle()


def test_progress__can_be_opened_before_it_was_made(program):
    program.press("progressPlace")
    made = program.page
    program.coordinator._prepare_places()
    assert program.window.findChildren(ProgressPage) == [made]
    program.settle()


def test_progress__is_not_made_beside_a_session(program):
    program.press("startButton")
    program.coordinator._prepare_places()
    assert program.window.findChild(ProgressPage) is None


def test_start_option__starts_at_once_but_never_before_the_safety_page(start_program):
    assert isinstance(start_program(starts=True).page, SessionPage)


def test_start_option__on_the_first_launch_starts_after_the_safety_page(start_program):
    program = start_program(starts=True, has_read_safety=False)
    assert isinstance(program.page, SafetyPage)
    program.press("understoodButton")
    assert isinstance(program.page, SessionPage)


def test_begin_unless_busy__begins_on_any_page_but_the_first(start_program):
    program = start_program()
    program.press("card-heel-raises")
    program.coordinator.begin_unless_busy()
    assert isinstance(program.page, SessionPage)


def test_begin_unless_busy__before_the_safety_page_was_read(start_program):
    program = start_program(has_read_safety=False)
    program.coordinator.begin_unless_busy()
    assert isinstance(program.page, SafetyPage)


def test_begin_unless_busy__a_session_is_under_way_until_its_summary_is_closed(program):
    program.press("startButton")
    player = program.player
    program.coordinator.begin_unless_busy()
    assert program.player is player
    program.end_session()
    program.coordinator.begin_unless_busy()
    assert isinstance(program.page, SummaryPage)


def test_begin_unless_busy__a_dialog_is_open(program):
    program.press("settingsButton")
    program.coordinator.begin_unless_busy()
    assert isinstance(program.page, TodayPage)
    program.dialog("settingsDialog").reject()
    program.coordinator.begin_unless_busy()
    assert isinstance(program.page, SessionPage)


SAFETY_LINES = {
    "before you start if": [
        "last 3 months",
        "feet are numb",
        "blood clot",
        "pregnant",
        "osteoporosis",
        "balance",
        "heart disease",
        "gout",
        "thin your blood",
    ],
    "Keep safe": ["floor", "shoes", "worktop", "march", "breathing", "Pain up to 3 out of 10 is fine", "unwell"],
    "Stop at once": [
        "chest pain",
        "severe breathlessness",
        "dizziness",
        "fainting",
        "heart that races",
        "headache",
        "one side",
    ],
    "Call 999, 112 or 911": [
        "pain, tingling, weakness or numbness in both legs",
        "numb or tingly round your genitals or buttocks",
        "hard to pee",
        "lose control of your bladder or bowels",
        "new sexual problems",
        "clumsy, or are getting weaker fast",
        "chest pain",
        "bad accident",
    ],
    "kick or snap in your calf": ["tendon may be torn", "tiptoe", "urgent care or A&E"],
    "blood clot": ["throbbing or cramping pain", "swelling", "warm", "red or darker skin", "hard, sore veins"],
    "today or tomorrow": [
        "high temperature",
        "lost weight",
        "lump",
        "much worse at night",
        "sneeze, cough or poo",
        "between your shoulder blades",
        "cancer",
        "steroids",
    ],
    "foot or an ankle": ["fall", "weight on it", "hot, red", "numb", "hurts or looks different in some way"],
    "doctor soon": ["few weeks", "day-to-day tasks", "getting worse"],
}


def test_safety__begins_with_what_concerns_everybody(start_program):
    headings = [safety_list.heading for safety_list in safety_lists()]
    assert [next(key for key in SAFETY_LINES if key in heading) for heading in headings] == list(SAFETY_LINES)
    page = texts(start_program(has_read_safety=False).page)
    assert [text for text in page if text in headings] == headings


def test_safety__whom_to_call_stands_alone_above_the_signs(start_program):
    call = "For chest pain, a drooping face or one weak side, call 999, 112 or 911 now."
    page = texts(start_program(has_read_safety=False).page)
    assert page[page.index(call) + 1] == stop_list().heading
    assert all(line[0].islower() for line in stop_list().lines), "each line ends the sentence of the heading"


def test_safety__an_age_is_no_sign_by_itself():
    assert not any("under 20" in line or "age" in line.split() for each in safety_lists() for line in each.lines)


@pytest.mark.parametrize(("heading", "signs"), SAFETY_LINES.items(), ids=SAFETY_LINES.keys())
def test_safety__names_every_sign_of_the_reference_on_a_line_of_its_own(start_program, heading, signs):
    """The signs are those of the NHS pages; a sign that needs another one beside it would be softened."""
    cards = start_program(has_read_safety=False).page.findChildren(QFrame)
    lines = next(
        texts(card)
        for card in cards
        if card.property("role") == "card" and any(heading in text for text in texts(card)[:2])
    )
    found = [next((line for line in lines[1:] if sign in line), None) for sign in signs]
    assert None not in found, dict(zip(signs, found, strict=True))


def test_today__shows_six_cards_with_their_times_and_the_total(program):
    shown = texts(program.page)
    assert "6 exercises  ·  about 28 minutes" in shown
    times = [text for text in shown if re.fullmatch(r"\d:\d\d", text)]
    assert times == ["4:10", "4:15", "4:14", "3:28", "9:30", "1:59"]


def test_start_key__enter_starts_from_today(program):
    program.qtbot.keyClick(program.find("startButton"), Qt.Key.Key_Space)
    assert isinstance(program.page, SessionPage)


def test_card__opens_the_exercise_and_leads_back(program):
    program.press("card-heel-raises")
    assert isinstance(program.page, ExercisePage)
    assert "NHS Tayside counts to 3. So does FIX-Heel, a trial." in texts(program.page)
    program.press("todayButton")
    assert isinstance(program.page, TodayPage)


def test_exercise_page__can_be_done_alone(program):
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    assert [segment.exercise_id for segment in program.player.plan.segments] == ["heel-raises"]


def test_summary__leads_back_to_today(program):
    program.press("startButton")
    program.end_session()
    assert isinstance(program.page, SummaryPage)
    program.press("closeSummaryButton")
    assert isinstance(program.page, TodayPage)
    program.qtbot.waitUntil(lambda: program.player is None)


def test_about__says_what_trials_show_and_leads_to_the_safety_page(program):
    program.press("aboutButton")
    about = program.dialog("aboutDialog")
    assert any("There is almost no direct proof" in text for text in texts(about))
    next(b for b in about.findChildren(type(program.find("aboutButton"))) if b.objectName() == "safetyButton").click()
    assert isinstance(program.page, SafetyPage)


BAD_FILES = {
    "missing field": ("no-name.toml", 'id = "x"\n', "posture"),
    "junk": ("junk.toml", b"\x00\xff" * 5_000_000, "larger than"),
    "not UTF-8": ("latin.toml", b'id = "\xe9"\n', "not valid UTF-8"),
}


@pytest.mark.parametrize(("name", "content", "reason"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_damaged_exercise_file__is_said_and_the_rest_works(start_program, name, content, reason):
    program = start_program(files={f"exercises/{name}": content})
    (message,) = [text for text in texts(program.page) if name in text]
    assert message.startswith("Left out: ")
    assert reason in message
    program.press("startButton")
    assert len(program.player.plan.segments) == 6


def test_damaged_settings__are_said_and_the_program_starts(start_program):
    program = start_program(settings="theme = ")
    shown = texts(program.page)
    assert any("settings.toml" in text and "end of the file" in text for text in shown)
    assert any("settings-damaged-1.toml" in text for text in shown)
    program.press("noticeButton")
    assert not any("settings.toml" in text for text in texts(program.page))


def test_thousands_of_bad_settings__a_few_are_said_and_how_many_more(start_program):
    program = start_program(settings="".join(f"key{number} = 1\n" for number in range(5_000)))
    said = [text for text in texts(program.page) if "there is no such setting" in text]
    assert [text.split(":")[0] for text in said] == [f"settings.toml, key{number}" for number in range(5)]
    assert "And 4,995 more of this kind." in texts(program.page)


def test_hostile_settings__are_said_in_short_and_visible_lines(start_program):
    keys = {"k" * 5_000: "k" * 59 + "…", "\u202egnihton": "�gnihton", "line\nbreak": "line�break"}
    program = start_program(settings="".join(f"{json.dumps(key)} = 1\n" for key in keys))
    said = [text for text in texts(program.page) if "there is no such setting" in text]
    assert [text.split(":")[0] for text in said] == [f"settings.toml, {quote}" for quote in keys.values()]


def test_markup_in_the_name_of_a_file__is_shown_as_it_is(start_program):
    program = start_program(files={"exercises/<img src=x>.toml": "junk"})
    (label,) = [label for label in program.page.findChildren(QLabel) if "<img" in label.text()]
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in program.page.findChildren(QLabel))


def test_settings_that_cannot_be_kept__are_said_once_and_count_all_the_same(program, monkeypatch):
    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("footcoach.storage.settings_file.write_whole", full_disk)
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    for value in (3, 4):
        field_of(dialog, "heel-raises-sets").setValue(value)
    told = dialog.findChild(QLabel, "settingsError")
    program.qtbot.waitUntil(lambda: "No space left on device" in told.text())
    dialog.accept()
    messages = [text for text in texts(program.page) if "No space left on device" in text]
    assert len(messages) == 1
    program.press("startButton")
    assert program.player.plan.phases[-1].exercise_id == "ankle-circles"
    assert {p.sets for p in program.player.plan.phases if p.exercise_id == "heel-raises"} == {4}


def test_close__remembers_the_window_and_no_session_is_lost_by_it(program):
    program.window.resize(1100, 700)
    program.window.close()
    assert load_state(program.paths.state_file).window_geometry
    assert load_state(program.paths.state_file).has_read_safety


def test_theme__is_kept_and_applied(program):
    program.press("settingsButton")
    field = program.dialog("settingsDialog").findChild(object, "theme")
    field.setCurrentIndex(field.findData("dark"))
    field.activated.emit(field.currentIndex())
    assert program.window.palette().window().color().lightness() < 128
    program.window.close()
    assert SettingsFile.read(program.paths.settings_file).settings({}).settings.choice(THEME) == "dark"


def test_no_exercise_at_all__the_window_opens_and_says_what_to_do(qtbot, tmp_path):
    program = Coordinator(
        catalogue=Catalogue("en", {}, {}, ()),
        loaded=LoadedSettings(DEFAULT_SETTINGS, ()),
        state=ProgramState(has_read_safety=True),
        paths=Paths(tmp_path),
        figures=FigureModel(tmp_path),
        computer=FakeComputer(FakeClock()).handed_in,
        formats=FORMATS,
        time_scale=1.0,
    )
    qtbot.addWidget(program.window)
    program.open(starts=True)
    program.window.show()
    assert "No exercise could be read. Install Footcoach again." in texts(program.window)
    assert not program.window.findChild(QPushButton, "startButton").isEnabled()


def test_date__is_that_of_the_day_on_which_today_is_shown(program):
    program.clock.advance(0, wall_ms=int(datetime(2027, 1, 1, tzinfo=UTC).timestamp() * 1000) - program.clock.wall_ms)
    program.press("card-heel-raises")
    program.press("todayButton")
    assert "Friday 1 January" in texts(program.page)


def test_keys__enter_opens_a_card_and_escape_leads_back(program):
    card = program.find("card-heel-raises")
    card.setFocus()
    program.qtbot.keyClick(card, Qt.Key.Key_Return)
    assert isinstance(program.page, ExercisePage)
    program.qtbot.keyClick(program.find("todayButton"), Qt.Key.Key_Escape)
    assert isinstance(program.page, TodayPage)


def test_today__begins_at_the_top_when_it_comes_back(program):
    program.window.resize(800, 560)
    bar = program.page.verticalScrollBar()
    program.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    program.press("card-ankle-circles")
    program.press("todayButton")
    assert bar.value() == 0


def test_text_size__changed_on_today_changes_its_columns_at_once(program):
    program.window.resize(1280, 800)
    grid = program.page.findChild(QGridLayout)
    assert grid.itemAtPosition(0, 2) is not None
    program.press("settingsButton")
    sizes = program.dialog("settingsDialog").findChild(QComboBox, "text_size")
    sizes.setCurrentIndex(sizes.findData("200"))
    sizes.activated.emit(sizes.currentIndex())
    program.dialog("settingsDialog").accept()
    cards = [program.find(f"card-{name}") for name in ("toe-walking", "seated-toe-stretch")]
    assert cards[0].x() == cards[1].x(), "the third below the first"
