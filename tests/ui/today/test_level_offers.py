"""Today offers another level of an exercise, and the person says yes, no, or takes it back."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QPushButton

from footcoach.core.compiler import compile_plan
from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import RecordStatus, begin_record, with_phase_left
from footcoach.core.session import PhaseLeft
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.settings import DEFAULT_SETTINGS
from tests.ui.today.test_today_past import NOW

BAND = "resistance-band"
HOLD_10 = f'[levels]\n{BAND} = "hold-10"\n'


def done(program, days_ago, level="hold-10", *, before=1, after=1, morning=1):
    """Keep a whole session with the band at a level, so many days ago."""
    routine = load_catalogue(program.paths, "en").default_routine().only({BAND})
    plan = compile_plan(routine.with_levels({BAND: level}), DEFAULT_SETTINGS.preferences())
    begun = NOW - timedelta(days=days_ago, hours=2)
    record = begin_record(uuid4().hex, plan, begun)
    for index, phase in enumerate(plan.phases):
        left = PhaseLeft(index, phase, 0, phase.duration_ms, is_completed=True)
        record = with_phase_left(record, left, begun.date(), record.started_at_ms)
    scores = {PainMoment.BEFORE: before, PainMoment.AFTER: after, PainMoment.NEXT_MORNING: morning}
    pain = tuple(Pain(moment, BodySite.OVERALL, score) for moment, score in scores.items() if score is not None)
    finished = replace(record, status=RecordStatus.FINISHED, resume_at=None, pain=pain)
    program.history.change(lambda history: history.save(finished))
    program.settle().settle()


def level(program):
    return program.coordinator._choices.settings.levels.get(BAND, "hold-15")


def has(program, name):
    return [widget for widget in program.page.findChildren(QPushButton, name) if widget.isVisible()] != []


@pytest.fixture
def today(start_program):
    return start_program(settings=HOLD_10).appear().settle()


@pytest.fixture
def ready(today):
    """Two good sessions running are done."""
    done(today, 5)
    done(today, 3)
    return today


def test_harder__is_offered_with_its_reason(ready):
    assert ready.text("levelText") == "Resistance band: go on to “Hold 15 seconds”?"
    assert (
        ready.find("level")
        .accessibleName()
        .endswith(
            "You did all of it twice, and pain was no worse the next morning. "
            "You hold each pull for 15 seconds, as in the article."
        )
    )
    assert level(ready) == "hold-10"


def test_harder__yes_counts_from_now_on_and_can_be_taken_back(ready):
    ready.find("levelYesButton").setFocus()
    ready.press("levelYesButton")
    assert level(ready) == "hold-15"
    assert ready.text("levelToldText") == "Resistance band is now “Hold 15 seconds”."
    assert ready.find("undoLevelButton").hasFocus()
    ready.qtbot.waitUntil(lambda: "10 × 15 s each foot" in ready.find(f"card-{BAND}").accessibleDescription())
    ready.press("undoLevelButton")
    assert level(ready) == "hold-10"
    assert ready.text("levelText").startswith("Resistance band: go on to")


def test_harder__no_is_remembered_until_there_is_more_to_go_by(ready, start_program):
    ready.press("levelNoButton")
    assert ready.text("levelToldText") == "Resistance band stays “Hold 10 seconds”."
    ready.press("undoLevelButton")
    ready.press("levelNoButton")
    ready.window.close()
    again = start_program(has_seen_welcome=False).appear().settle()
    assert not has(again, "levelYesButton")
    done(again, 1)
    assert has(again, "levelYesButton")


def test_harder__not_after_one_session(today):
    done(today, 3)
    assert not has(today, "levelYesButton")


def test_harder__not_where_the_routine_has_a_level_of_its_own(start_program):
    own = f'id = "own"\nentries = [{{ exercise = "{BAND}", level = "hold-10" }}]\n[text.en]\nname = "Mine"\n'
    program = start_program(offered="own", files={"routines/own.toml": own}).appear().settle()
    done(program, 5)
    done(program, 3)
    assert not has(program, "levelYesButton")


def test_easier__is_offered_after_pain(today):
    done(today, 2, morning=5)
    assert today.text("levelText") == "Resistance band: back to “Hold 5 seconds”?"
    assert "Pain was too much the next morning." in today.find("level").accessibleName()
    today.press("levelYesButton")
    assert level(today) == "hold-5"


def test_easier__also_on_a_day_on_which_it_hurt_too_much(today):
    done(today, 0, after=7, morning=None)
    assert "It hurt too much last time." in today.find("level").accessibleName()


def test_offer__is_gone_when_the_page_comes_back(ready):
    ready.press("levelYesButton")
    ready.press("routinesPlace")
    ready.press("todayPlace")
    assert not has(ready, "undoLevelButton")
    assert not has(ready, "levelYesButton")


def test_offer__waits_while_the_answer_of_the_morning_is_read(today):
    done(today, 3)
    done(today, 1, morning=None)
    today.settle()
    today.press("painMorning-1")
    today.settle().settle()
    assert not has(today, "levelYesButton")
    today.press("closeMorningButton")
    assert has(today, "levelYesButton")
