"""Joins what was read from the disk with what the person has changed while it was read."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from footcoach.storage.catalogue import Catalogue

Value = TypeVar("Value")


def merged(before: Catalogue, now: Catalogue, on_disk: Catalogue, unsaved: Collection[str]) -> Catalogue:
    """Return `now`, with all that is on the disk.

    Args:
        before: What there was when the reading began.
        now: What there is by now, with what the person has chosen.
        on_disk: What was read; it may be older than what has changed since `before`.
        unsaved: The ids of routines that are not on the disk as they are in `now`.
    """
    changed = _changed(before.routines, now.routines) | set(unsaved)
    new_exercises = now.own_exercise_ids - before.own_exercise_ids
    gone_exercises = before.own_exercise_ids - now.own_exercise_ids
    return replace(
        now,
        exercises=_joined(on_disk.exercises, now.exercises, _changed(before.exercises, now.exercises)),
        exercise_files=_joined(
            on_disk.exercise_files, now.exercise_files, _changed(before.exercise_files, now.exercise_files)
        ),
        own_exercise_ids=(on_disk.own_exercise_ids | new_exercises) - gone_exercises,
        routines=_joined(on_disk.routines, now.routines, changed),
        installed_routine_files=on_disk.installed_routine_files,
        own_files=_joined(on_disk.own_files, now.own_files, changed),
        errors=(
            *(error for error in on_disk.errors if error.routine_id not in changed),
            *(error for error in now.errors if error.routine_id in changed),
        ),
    )


def _changed(before: Mapping[str, object], now: Mapping[str, object]) -> set[str]:
    """Return the ids of what is another one by now, new or gone."""
    return {id_ for id_ in {**before, **now} if now.get(id_) is not before.get(id_)}


def _joined(on_disk: Mapping[str, Value], now: Mapping[str, Value], changed: Collection[str]) -> dict[str, Value]:
    """Return what is on the disk, but of what has `changed` that which is there `now`."""
    kept = {id_: value for id_, value in on_disk.items() if id_ not in changed}
    return kept | {id_: value for id_, value in now.items() if id_ in changed}
