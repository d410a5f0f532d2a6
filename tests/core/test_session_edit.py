"""Changing a session, and changing it back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import StopReason, begin_record
from footcoach.core.session_edit import SessionEdit, edit_of, edited
from tests.factories import make_exercise, make_plan

BEFORE, AFTER, MORNING = PainMoment
KNEE = Pain(BEFORE, BodySite.KNEE, 7)


@pytest.fixture
def record():
    begun = begin_record("a" * 32, make_plan(make_exercise(sets=1, repetitions=1)), datetime(2026, 11, 3, tzinfo=UTC))
    pain = (Pain(BEFORE, BodySite.OVERALL, 4), KNEE, Pain(AFTER, BodySite.OVERALL, 3))
    return replace(begun, pain=pain, stop_reason=StopReason.TIRED, note="Hm.")


def test_edit_of__what_is_there(record):
    assert edit_of(record) == SessionEdit({BEFORE: 4, AFTER: 3}, StopReason.TIRED, "Hm.")


def test_edited__changes_only_what_can_be_changed(record):
    edit = SessionEdit({BEFORE: 5, MORNING: 0}, None, "Better.")
    changed = edited(record, edit)
    assert set(changed.pain) == {Pain(BEFORE, BodySite.OVERALL, 5), KNEE, Pain(MORNING, BodySite.OVERALL, 0)}
    assert edit_of(changed) == edit
    assert replace(changed, pain=record.pain, stop_reason=record.stop_reason, note=record.note) == record


def test_edited__back_again(record):
    changed = edited(record, SessionEdit({}, StopReason.PAIN, ""))
    back = edited(changed, edit_of(record))
    assert set(back.pain) == set(record.pain)
    assert replace(back, pain=record.pain) == record
