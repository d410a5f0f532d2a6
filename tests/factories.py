"""Small exercises and routines to test with."""

from dataclasses import replace

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import (
    Between,
    DosageNumber,
    Equipment,
    Exercise,
    Guidance,
    LaterCue,
    Milestones,
    Origin,
    PhaseKind,
    Posture,
    SidedText,
    Step,
    Unit,
)
from footcoach.core.plan import Plan
from footcoach.core.routine import Preferences, Routine, RoutineEntry

NO_PREFERENCES = Preferences(dosage={}, posture_change_s=0, fetch_equipment_s=0)


def make_exercise(
    id="heel-raises",
    *,
    steps=(("Up", PhaseKind.MOVE, 3), ("Hold", PhaseKind.HOLD, 2)),
    is_sided=False,
    is_alternating=False,
    posture=Posture.STANDING,
    equipment=(),
    later_cues=(),
    form_cues=(),
    milestones=None,
    between=None,
    until_done=(),
    **dosage,
):
    """An exercise; `dosage` are its numbers by key, `steps` are (label, kind, seconds), `between` some texts.

    The steps with a label in `until_done` have no clock. The sides of one that is not sided never alternate.
    """
    numbers = {"prepare_s": 10, **dosage, **{f"step_{i}_s": seconds for i, (_, _, seconds) in enumerate(steps)}}
    return Exercise(
        id=id,
        name=id.replace("-", " ").capitalize(),
        short_name=id,
        posture=posture,
        is_sided=is_sided,
        is_alternating=is_sided and is_alternating,
        equipment=tuple(Equipment(item, item, is_fetched=True) for item in equipment),
        dosage={key: _number(key, value) for key, value in numbers.items()},
        dosage_summary="",
        steps=tuple(
            replace(_step(i, label, kind, later_cues, form_cues), is_until_done=label in until_done)
            for i, (label, kind, _) in enumerate(steps)
        ),
        between=replace(_between(), **({"switch_clip": ""} if is_alternating else {}), **(between or {})),
        guidance=_guidance(),
        dose_per_day=1,
        still_clip="stand",
        milestones=milestones or Milestones(announcement=id.replace("-", " ").capitalize()),
    )


def make_routine(*exercises, id="routine"):
    return Routine(id, "Routine", tuple(RoutineEntry(exercise, {}) for exercise in exercises))


def make_plan(*exercises, preferences=NO_PREFERENCES) -> Plan:
    return compile_plan(make_routine(*exercises), preferences)


def _number(key, value):
    unit = Unit.SECONDS if key.endswith("_s") else Unit.TIMES
    return DosageNumber(key, key, unit, value, 0, 1000, Origin.OWN_CHOICE, "a test")


def _step(index, label, kind, later_cues, form_cues):
    cues = tuple(LaterCue(**cue) for cue in later_cues)
    return Step(kind, label, f"step_{index}_s", SidedText.same(f"{label}!"), cues, "stand", tuple(form_cues))


def _between():
    return Between(
        prepare_cue=SidedText("Left first", "Right first", "Get ready"),
        prepare_text="Stand up.",
        prepare_clip="stand",
        rest_cue="And rest",
        rest_clip="stand",
        switch_cue=SidedText("Left leg now", "Right leg now", "Change"),
        switch_clip="stand",
    )


def _guidance():
    return Guidance(
        why="Why",
        feel="Feel",
        steps=("One.",),
        mistakes=(),
        breathing="Breathe.",
        easier=(),
        harder=(),
        stop_if="It hurts.",
        ask_first=(),
        evidence="None.",
        article_heading="Heading",
        article_note="",
        frequency="daily",
    )
