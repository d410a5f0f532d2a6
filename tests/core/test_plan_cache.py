from dataclasses import replace

from footcoach.core.compiler import compile_plan
from footcoach.core.plan_cache import PlanCache
from tests.factories import NO_PREFERENCES, make_exercise, make_routine

FASTER = replace(NO_PREFERENCES, voice_speed_percent=120)


def test_plan__is_what_the_compiler_returns():
    routine = make_routine(make_exercise())
    cache = PlanCache()
    assert cache.plan(routine, NO_PREFERENCES) == compile_plan(routine, NO_PREFERENCES)
    assert cache.plan(routine, FASTER) == compile_plan(routine, FASTER)


def test_plan__of_equal_routine_and_preferences_is_kept():
    cache = PlanCache()
    first = cache.plan(make_routine(make_exercise()), replace(NO_PREFERENCES))
    assert cache.plan(make_routine(make_exercise()), replace(NO_PREFERENCES)) is first


def test_plan__of_several_routines_are_kept_side_by_side():
    routine = make_routine(make_exercise("first"), make_exercise("second"))
    part, cache = routine.only({"second"}), PlanCache()
    plans = [cache.plan(routine, NO_PREFERENCES), cache.plan(part, NO_PREFERENCES)]
    assert cache.plan(routine, NO_PREFERENCES) is plans[0]
    assert cache.plan(part, NO_PREFERENCES) is plans[1]
