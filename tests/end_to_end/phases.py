"""What the screen should show in each phase of a plan, and what it was seen to show."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.end_to_end.reader import Event
from tests.end_to_end.timing import Moment

ASSETS = Path(__file__).parents[2] / "assets" / "exercises"
EXERCISES = {file.stem: tomllib.loads(file.read_text())["text"]["en"]["name"] for file in ASSETS.glob("*.toml")}
SIDES = {"left": "LEFT", "right": "RIGHT", "both": "Both feet"}

# The labels that together name a phase, by their object names.
LABELS = ("exerciseName", "phaseName", "sideName", "repetition")

Shown = Mapping[str, str]


def shown_in(phase: Mapping[str, Any]) -> Shown:
    """Return what the labels should show in a phase of `footcoach plan --json`."""
    return {
        "exerciseName": EXERCISES[phase["exercise"]],
        "phaseName": phase["label"],
        "sideName": SIDES[phase["side"]],
        "repetition": _repetition(phase),
    }


def _repetition(phase: Mapping[str, Any]) -> str:
    counts = []
    if phase["sets"] > 1:
        counts.append(f"{'set' if phase['reps'] > 1 else 'round'} {phase['set']} of {phase['sets']}")
    if phase["reps"] > 1 or not counts:
        counts.append(f"repetition {phase['rep']} of {phase['reps']}")
    return ", ".join(counts)


@dataclass(frozen=True)
class Seen:
    """A phase that was seen.

    Attributes:
        began: When its first label changed.
        shown: What the labels showed.
    """

    began: Moment
    shown: Shown


def changes(events: Sequence[Event], since: float) -> list[Event]:
    """Return the changes of the labels that name a phase."""
    return [
        event
        for event in events
        if event.time >= since and event.id in LABELS and event.type == "object:property-change:accessible-name"
    ]


def follow(expected: Sequence[Shown], events: Sequence[Event]) -> list[Seen]:
    """Read the phases out of the changes of the labels, which arrive one by one.

    Between two phases every label that differs must change, in any order, and to nothing but its new text. So no
    phase can be lost or invented however short it is, and no moment has to be guessed at which the labels are settled.
    Labels that have not changed since before the first event are taken to show the first phase.
    """
    assert events, "no label changed"
    seen = [Seen(events[0].moment, expected[0])]
    shown = dict(expected[0])
    began: Moment | None = None
    for event in events:
        text = _plain(event)
        if text == shown[event.id]:
            continue
        where = f"after phase {len(seen)} of {len(expected)}, {seen[-1].shown}"
        assert len(seen) < len(expected), f"{where}: {event.id} became {text!r}"
        following = expected[len(seen)]
        assert text == following[event.id], f"{where}: {event.id} became {text!r}, expected {following}"
        began = began or event.moment
        shown[event.id] = text
        if shown == following:
            seen.append(Seen(began, following))
            began = None
    return seen


def _plain(event: Event) -> str:
    """Return the new text; where a count stands in its sentence makes no difference to its capital letter."""
    return event.data.lower() if event.id == "repetition" else event.data
