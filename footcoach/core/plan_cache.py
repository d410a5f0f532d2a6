"""Keeps the plans of the present preferences, so that each routine is compiled once however many ask for its plan."""

from footcoach.core.compiler import compile_plan
from footcoach.core.plan import Plan
from footcoach.core.routine import Preferences, Routine


class PlanCache:
    """Compiles each routine once; other preferences than the last ones begin anew."""

    def __init__(self) -> None:
        self._preferences: Preferences | None = None
        self._plans: list[tuple[Routine, Plan]] = []

    def plan(self, routine: Routine, preferences: Preferences) -> Plan:
        """Return the plan of `routine` with these preferences."""
        if preferences != self._preferences:
            self._preferences = preferences
            self._plans = []
        # A routine holds mappings, so that it can be compared but not hashed; there are few of them.
        kept = next((plan for known, plan in self._plans if known == routine), None)
        if kept is None:
            kept = compile_plan(routine, preferences)
            self._plans.append((routine, kept))
        return kept
