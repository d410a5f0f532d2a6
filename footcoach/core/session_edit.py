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
        pain: The answer at each moment for each place of the body, 0 to 10, None for no answer; one that is not named
            here stays as it is.
        stop_reason: Why it was ended early; None when nobody said.
        note: The person's own words, at most LONGEST_NOTE characters.
    """

    pain: Mapping[tuple[PainMoment, BodySite], int | None]
    stop_reason: StopReason | None
    note: str


def edit_of(session: SessionRecord | SessionLine) -> SessionEdit:
    """Return what `session` holds now: the pain overall at each moment, and every answer for a single place."""
    answers = {(pain.moment, pain.site): pain.score for pain in session.pain}
    asked = [(moment, site) for moment in PainMoment for site in BodySite]
    pain = {key: answers.get(key) for key in asked if key[1] is BodySite.OVERALL or key in answers}
    return SessionEdit(pain, session.stop_reason, session.note)


def way_back(record: SessionRecord, edit: SessionEdit) -> SessionEdit:
    """Return what takes `edit` of `record` back, and leaves alone the answers that `edit` does not name."""
    answers = {(pain.moment, pain.site): pain.score for pain in record.pain}
    return SessionEdit({key: answers.get(key) for key in edit.pain}, record.stop_reason, record.note)


def edited(record: SessionRecord, edit: SessionEdit) -> SessionRecord:
    """Return `record` with the edit."""
    pain = record.pain
    for moment in PainMoment:
        scores: dict[BodySite, int | None] = {**scores_at(pain, moment)}
        scores |= {site: score for (asked, site), score in edit.pain.items() if asked is moment}
        pain = with_scores(pain, moment, {site: score for site, score in scores.items() if score is not None})
    return replace(record, pain=pain, stop_reason=edit.stop_reason, note=edit.note)
