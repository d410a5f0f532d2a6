"""Histories to export and import: any that the program may have, and one to damage."""

import sqlite3
from datetime import date, timedelta

from hypothesis import strategies as st

from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.plan import Place
from footcoach.core.record import Outcome, PhaseKey, PhaseRecord, RecordStatus, SessionRecord, StopReason
from footcoach.core.session_edit import LONGEST_NOTE
from footcoach.storage.history.history import History
from footcoach.storage.history.schema import migrate

TODAY = date(2026, 11, 23)
TEN_O_CLOCK_MS = 1_795_428_000_000


def new_database():
    """An empty database in memory."""
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection)
    return connection


def new_history(*records, days_off=(), connection=None):
    """A history that has these sessions, in memory unless told otherwise."""
    history = History(connection or new_database())
    history.merge(records, days_off)
    return history


def content(history):
    """Everything that a history has."""
    return list(history.sessions()), history.days_off(), history.works(date.min, date.max)


def make_phase(step=0, *, done_ms=3000, planned_ms=3000, outcome=Outcome.COMPLETED, day=TODAY, **fields):
    values = dict(exercise_id="heel-raises", kind=PhaseKind.MOVE, side=Side.BOTH, repetition=1)
    return PhaseRecord(
        **(values | fields),
        place=Place(1, 0, 1, step),
        planned_ms=planned_ms,
        done_ms=done_ms,
        outcome=outcome,
        day=day,
    )


def pending(step):
    return make_phase(step, done_ms=0, outcome=Outcome.PENDING, day=None)


def make_record(number=1, *, days_later=0, **fields):
    """A session of three phases, one of them not done."""
    at_ms = TEN_O_CLOCK_MS + days_later * 86_400_000
    day = TODAY + timedelta(days_later)
    values = dict(
        id=f"{number:032x}",
        routine_id="back-pain-article",
        started_at_ms=at_ms,
        utc_offset_min=60,
        status=RecordStatus.ENDED,
        phases=(make_phase(0, day=day), make_phase(1, done_ms=1200, outcome=Outcome.SKIPPED, day=day), pending(2)),
        last_at_ms=at_ms + 60_000,
        stop_reason=StopReason.TIRED,
        note="Geübt, “ganz” gut 🙂\n\x00",
        pain=(Pain(PainMoment.BEFORE, BodySite.OVERALL, 4), Pain(PainMoment.AFTER, BodySite.FOOT, 0)),
    )
    return SessionRecord(**(values | fields))


_ids = st.from_regex(r"[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}", fullmatch=True)
_numbers = st.integers(0, 1010)
_places = st.builds(Place, _numbers, _numbers, _numbers, _numbers)
_keys = st.builds(PhaseKey, _ids, _places)
_days = st.dates(date(1969, 12, 31), date(2200, 12, 31))
_moments_ms = st.integers(86_400_000, 7_289_000_000_000)


@st.composite
def _phases(draw, key):
    planned_ms = draw(st.integers(1, 24 * 3_600_000))
    outcome = draw(st.sampled_from(Outcome))
    is_pending = outcome is Outcome.PENDING
    return PhaseRecord(
        exercise_id=key.exercise_id,
        kind=draw(st.sampled_from(PhaseKind)),
        side=draw(st.sampled_from(Side)),
        repetition=draw(_numbers),
        place=key.place,
        planned_ms=planned_ms,
        done_ms=0 if is_pending else draw(st.integers(0, planned_ms)),
        outcome=outcome,
        day=None if is_pending else draw(_days),
    )


@st.composite
def records(draw):
    keys = draw(st.lists(_keys, max_size=5, unique=True))
    pains = draw(st.lists(st.tuples(st.sampled_from(PainMoment), st.sampled_from(BodySite)), unique=True))
    return SessionRecord(
        id=f"{draw(st.integers(0, 2**128 - 1)):032x}",
        routine_id=draw(_ids),
        started_at_ms=draw(_moments_ms),
        utc_offset_min=draw(st.integers(-1440, 1440)),
        status=draw(st.sampled_from([RecordStatus.FINISHED, RecordStatus.ENDED])),
        phases=tuple(draw(_phases(key)) for key in keys),
        last_at_ms=draw(_moments_ms),
        stop_reason=draw(st.none() | st.sampled_from(StopReason)),
        note=draw(st.text(max_size=LONGEST_NOTE)),
        pain=tuple(Pain(moment, site, draw(st.integers(0, 10))) for moment, site in pains),
        levels={key.exercise_id: draw(_ids) for key in keys if draw(st.booleans())},
    )


histories = st.tuples(
    st.lists(records(), max_size=4, unique_by=lambda record: record.id), st.frozensets(_days, max_size=4)
)
