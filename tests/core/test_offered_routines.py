from datetime import date

from footcoach.core.offered_routines import OfferedRoutines

MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


def test_on__a_weekday_has_its_own_or_the_usual_one():
    offered = OfferedRoutines("usual").with_weekday(0, "short")
    assert offered.on(MONDAY) == "short"
    assert offered.on(TUESDAY) == "usual"
    assert offered.ids == {"usual", "short"}


def test_with_weekday__none_follows_the_usual_one_again():
    assert OfferedRoutines("usual", {0: "short"}).with_weekday(0, None) == OfferedRoutines("usual")


def test_among__what_is_gone_falls_back():
    offered = OfferedRoutines("gone", {0: "short", 3: "gone"})
    assert offered.among({"short": 1}, "article") == OfferedRoutines("article", {0: "short"})


def test_weekdays_of__the_usual_one_has_those_that_are_left():
    offered = OfferedRoutines("usual", {0: "short", 3: "short"})
    assert offered.weekdays_of("short") == {0, 3}
    assert offered.weekdays_of("usual") == {1, 2, 4, 5, 6}
    assert offered.weekdays_of("other") == frozenset()
