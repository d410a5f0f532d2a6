"""Loads the figures, and says which movements have to be shown as still pictures."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import Exercise
from footcoach.core.plan import Plan, Segment
from footcoach.ui.figures.figures import Figures

translate = QCoreApplication.translate


def load_figures(figures: Figures, plan: Plan, exercises: Mapping[str, Exercise]) -> Iterator[str]:
    """Load the figures for `plan` and yield a sentence for each thing that is wrong with them."""
    errors = figures.load()
    for error in errors:
        yield translate("Coordinator", "A movement of the figure cannot be shown: {error}").format(error=error)
    still = [segment.exercise_id for segment in plan.segments if not _can_show(figures, plan, segment)]
    if errors and still:
        figures.keep_still(still)
        names = ", ".join(exercises[exercise_id].name for exercise_id in still)
        text = translate(
            "Coordinator", "A still picture is shown instead for: {exercises}. Everything else works as usual."
        )
        yield text.format(exercises=names)


def _can_show(figures: Figures, plan: Plan, segment: Segment) -> bool:
    return all(figures.can_show(phase) for phase in plan.phases[segment.first : segment.end])
