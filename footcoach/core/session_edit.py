"""What a person may change in the record of a session, there and back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from footcoach.core.pain import BodySite, PainMoment, scores_at, with_scores
from footcoach.core.record import SessionLine, SessionRecord, StopReason

LONGEST_NOTE = 2000
"""The most characters of a note."""


@dataclass(frozen=True)
class SessionEdit:
    """The parts of a session that can be changed, as they are to be.

    Attributes:
        pain: The overall pain at each moment, 0 to 10; a moment without an answer is missing.
        stop_reason: Why it was ended early; None when nobody said.
        note: The person's own words, at most LONGEST_NOTE characters.
    """

    pain: Mapping[PainMoment, int]
    stop_reason: StopReason | None
    note: str


def edit_of(session: SessionRecord | SessionLine) -> SessionEdit:
    """Return what `session` holds now: applied to it later, it takes every edit back."""
    overall = {moment: scores_at(session.pain, moment).get(BodySite.OVERALL) for moment in PainMoment}
    answered = {moment: score for moment, score in overall.items() if score is not None}
    return SessionEdit(answered, session.stop_reason, session.note)


def edited(record: SessionRecord, edit: SessionEdit) -> SessionRecord:
    """Return `record` with the edit; pain at single sites stays as it is."""
    pain = record.pain
    for moment in PainMoment:
        sites = scores_at(pain, moment)
        sites.pop(BodySite.OVERALL, None)
        if moment in edit.pain:
            sites[BodySite.OVERALL] = edit.pain[moment]
        pain = with_scores(pain, moment, sites)
    return replace(record, pain=pain, stop_reason=edit.stop_reason, note=edit.note)
