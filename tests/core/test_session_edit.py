"""Changing a session, and changing it back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import StopReason, begin_record
from footcoach.core.session_edit import SessionEdit, edit_of, edited, way_back
from tests.factories import make_exercise, make_plan

BEFORE, AFTER, MORNING = PainMoment
KNEE = Pain(BEFORE, BodySite.KNEE, 7)


@pytest.fixture
def record():
    begun = begin_record("a" * 32, make_plan(make_exercise(sets=1, repetitions=1)), datetime(2026, 11, 3, tzinfo=UTC))
    pain = (Pain(BEFORE, BodySite.OVERALL, 4), KNEE, Pain(AFTER, BodySite.OVERALL, 3))
    return replace(begun, pain=pain, stop_reason=StopReason.TIRED, note="Hm.")


def overall(before=None, after=None, morning=None):
    scores = zip(PainMoment, (before, after, morning), strict=True)
    return {(moment, BodySite.OVERALL): score for moment, score in scores}


def test_edit_of__what_is_there(record):
    assert edit_of(record) == SessionEdit({**overall(4, 3), (BEFORE, BodySite.KNEE): 7}, StopReason.TIRED, "Hm.")


def test_edited__changes_only_what_is_named(record):
    changed = edited(record, SessionEdit(overall(5, None, 0), None, "Better."))
    assert set(changed.pain) == {Pain(BEFORE, BodySite.OVERALL, 5), KNEE, Pain(MORNING, BodySite.OVERALL, 0)}
    assert (changed.stop_reason, changed.note) == (None, "Better.")
    assert replace(changed, pain=record.pain, stop_reason=record.stop_reason, note=record.note) == record


@pytest.mark.parametrize(("score", "expected"), [(2, {replace(KNEE, score=2)}), (None, set())])
def test_edited__a_place_is_corrected_or_removed(record, score, expected):
    changed = edited(record, SessionEdit({(BEFORE, BodySite.KNEE): score}, None, ""))
    assert set(changed.pain) == {*record.pain} - {KNEE} | expected


def test_way_back__takes_back_what_was_changed_and_nothing_else(record):
    edit = SessionEdit({**overall(), (BEFORE, BodySite.KNEE): None}, StopReason.PAIN, "")
    hip = Pain(MORNING, BodySite.HIP, 2)
    changed = edited(record, edit)
    back = edited(replace(changed, pain=(*changed.pain, hip)), way_back(record, edit))
    assert set(back.pain) == {*record.pain, hip}
    assert replace(back, pain=record.pain) == record
