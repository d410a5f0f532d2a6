"""The handout: what stands on it, and that all of it has its place on the paper, whatever there is to tell."""

from dataclasses import replace
from importlib.resources import files
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor

from footcoach.core.routine import Routine, RoutineEntry, SideOrder
from footcoach.storage.own_exercises import new_exercise
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.handout.items import BoxItem, PictureItem, RuleItem, TextItem
from footcoach.ui.handout.layout import LEAST_PT, MARGIN
from tests.factories import NO_PREFERENCES
from tests.storage.pictures import png
from tests.ui.handout.papers import (
    A4,
    LETTER,
    POINTS_PER_MM,
    ROUTINE,
    Read,
    handout,
    pages_of,
    thirty_exercises,
    with_guidance,
)

SMALL_PT = 8
each_paper = pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])


def items_of(page, kind):
    return [item for item in page if isinstance(item, kind)]


def ticks_of(page):
    """The boxes to tick: of all boxes the small ones."""
    return [box for box in items_of(page, BoxItem) if box.width < 10]


def rounded_in(rect):
    """`rect` without what rounding makes of it."""
    return rect.adjusted(0.01, 0.01, -0.01, -0.01)


# The words


def test_texts__are_those_of_the_exercises(qapp):
    (text,) = Read(pages_of().pdf()).texts
    assert text.startswith("The six foot exercises Week 1 begins on")
    for number, exercise in enumerate(ROUTINE.exercises, 1):
        assert f"{number} {exercise.name}" in text
        assert exercise.dosage_summary.format_map(exercise.default_dosage()) in text
        for words in (*exercise.guidance.steps, *exercise.guidance.stop_if.split(". ")):
            assert words.rstrip(".") in text
        assert all(thing.name in text for thing in exercise.equipment)


def test_safety__is_said_once_where_it_is_true_of_every_exercise(qapp):
    paper = handout()
    assert paper.safety.startswith(
        "For chest pain, a drooping face or one weak side, call 999, 112 or 911 now. Stop at"
    )
    assert paper.safety.endswith("Pain up to 3 out of 10 is fine. At 4 or 5, make it easier. At 6, stop.")
    stops = {exercise.name: exercise.stop for exercise in paper.exercises}
    assert stops["5  Resistance band"] == "Stop if the band slips or has a nick."
    assert stops["6  Ankle circles"] == "If your raised leg tingles, bend your knee. Stop if it still tingles."


def test_safety__is_never_left_out(qapp):
    first, second = ROUTINE.entries[:2]
    own = replace(second, exercise=with_guidance(second.exercise, stop_if="Stop when it rains."))
    paper = handout(Routine("two", "Two", (first, own)))
    assert paper.safety == "For chest pain, a drooping face or one weak side, call 999, 112 or 911 now."
    assert [exercise.stop for exercise in paper.exercises] == [first.exercise.guidance.stop_if, "Stop when it rains."]


def test_numbers__are_as_they_are_set(qapp):
    preferences = replace(NO_PREFERENCES, dosage={"heel-raises": {"repetitions": 7}, "marching": {"march_s": 90}})
    routine = replace(ROUTINE, entries=(RoutineEntry(ROUTINE.exercises[0], {"sets": 3}), *ROUTINE.entries[1:]))
    paper = handout(routine, replace(preferences, warms_up=True))
    nbsp = "\N{NO-BREAK SPACE}"
    assert paper.exercises[0].dosage == f"3{nbsp}×{nbsp}20{nbsp}s + 20{nbsp}s"
    assert paper.exercises[1].dosage == f"2{nbsp}×{nbsp}7, up 3{nbsp}s, hold 2{nbsp}s"
    assert paper.before.endswith(f"Warm up first: Marching on the spot, 90{nbsp}s.")
    assert "Warm up" not in handout(routine, preferences).before


def test_days__are_no_more_than_the_exercise_allows(qapp):
    often = {exercise.name: exercise.often for exercise in handout(goal_days=6).exercises}
    assert often["1  Tiptoe walk"] == ("on 5 days a week",)
    assert often["6  Ankle circles"] == ("twice a day", "on 6 days a week")


def test_handout__days_of_the_week_are_named_unless_an_exercise_is_for_fewer():
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    often = {exercise.name: exercise.often for exercise in handout(own_days=days).exercises}
    assert often["1  Tiptoe walk"] == ("on 5 days a week",)
    assert often["6  Ankle circles"] == ("twice a day", f"on {', '.join(days)}")


def test_side__of_the_picture_is_named(qapp):
    shown = [exercise.shown for exercise in handout().exercises]
    assert shown == ["", "", *["Picture: right side"] * 4]
    drawings = [drawing for exercise in handout().exercises[2:] for drawing in exercise.drawings]
    assert [drawing.pose.working_side.value for drawing in drawings] == ["right"] * 4
    assert [exercise.shown for exercise in handout(draw=lambda _: None).exercises] == [""] * 6


# The page


@each_paper
def test_page__is_one_for_the_article(qapp, paper):
    pages = pages_of(size_mm=paper)
    assert len(pages.pages) == 1
    assert len(items_of(pages.pages[0], PictureItem)) == 7
    read = Read(pages.pdf())
    assert read.title == "The six foot exercises"
    assert [(round(size.width()), round(size.height())) for size in read.sizes] == [
        (round(paper.width() * POINTS_PER_MM), round(paper.height() * POINTS_PER_MM))
    ]
    assert "Page 1" not in read.texts[0]


@each_paper
@pytest.mark.parametrize("routine", [ROUTINE, thirty_exercises()], ids=["article", "thirty"])
def test_page__everything_is_within_the_margins_and_nothing_is_covered(qapp, paper, routine):
    inside = QRectF(MARGIN, MARGIN, paper.width() - 2 * MARGIN, paper.height() - 2 * MARGIN)
    for page in pages_of(routine, paper).pages:
        outside = [item for item in page if not inside.contains(rounded_in(item.rect)) and item.height]
        assert outside == []
        # A rule has no height, and the box of the safety line holds its text.
        solid = [*items_of(page, TextItem), *items_of(page, PictureItem), *ticks_of(page)]
        frame = max(items_of(page, BoxItem), key=lambda box: box.width)
        covered = [
            (one, other)
            for one, other in combinations(solid, 2)
            if rounded_in(one.rect).intersects(rounded_in(other.rect))
        ]
        assert covered == []
        through = [item for item in solid if frame.rect.intersects(item.rect) and not frame.rect.contains(item.rect)]
        assert through == []
        rules = [rule for rule in items_of(page, RuleItem) if rule.width > 100]
        assert [item for rule in rules for item in solid if item.rect.top() < rule.y < item.rect.bottom()] == []


@each_paper
@pytest.mark.parametrize("routine", [ROUTINE, thirty_exercises()], ids=["article", "thirty"])
def test_page__letters_of_the_file_are_on_the_paper(qapp, paper, routine):
    read = Read(pages_of(routine, paper).pdf())
    left, right = (MARGIN * POINTS_PER_MM - 1, (paper.width() - MARGIN) * POINTS_PER_MM + 1)
    bottom = paper.height() * POINTS_PER_MM
    for letters in read.letters:
        assert [
            box for box in letters if not (left <= box.left() and box.right() <= right and 0 <= box.top() < bottom)
        ] == []


@each_paper
def test_page__text_is_large_enough(qapp, paper):
    assert LEAST_PT == 9
    (page,) = pages_of(size_mm=paper).pages
    sizes = {item.size_pt for item in items_of(page, TextItem)}
    assert min(sizes) == SMALL_PT
    read = {item.text for item in items_of(page, TextItem) if item.size_pt < LEAST_PT}
    labels = {"Week", "1", "2", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "Picture: right side"}
    assert read - labels == {"Made with Footcoach. It is not medical advice."}


def test_boxes__are_fourteen_for_each_time_of_a_day(qapp):
    (page,) = pages_of().pages
    assert len(ticks_of(page)) == 14 * (5 + 2)
    assert [item.text for item in items_of(page, TextItem) if item.text in {"Mo", "Su"}] == ["Mo", "Su"] * 6


def test_pages__as_many_as_needed_and_nothing_is_left_out(qapp):
    routine = thirty_exercises()
    pages = pages_of(routine)
    assert len(pages.pages) > 6
    texts = Read(pages.pdf()).texts
    for number, text in enumerate(texts, 1):
        assert "Week 1 begins on" in text
        assert "call 999, 112 or 911 now." in text
        assert text.endswith(f"Page {number} of {len(texts)}")
    assert sum(len(ticks_of(page)) for page in pages.pages) == 14 * (24 + 10 + 5 * 2)
    assert "…" not in "".join(texts)
    # Between the pictures and the boxes, from page to page.
    column = [item for page in pages.pages for item in items_of(page, TextItem) if 45 < item.x < 150]
    whole = "".join("".join(item.text.split()) for item in column if item.text != "Week 1 begins on")
    for exercise in routine.exercises:
        for words in (exercise.name, *exercise.guidance.steps):
            assert "".join(words.split()) in whole


def test_pages__with_one_exercise_and_no_figure(qapp):
    pages = pages_of(ROUTINE.only({"foot-massage"}), draw=lambda _: None)
    (page,) = pages.pages
    assert items_of(page, PictureItem) == []
    assert len(ticks_of(page)) == 14


def test_pages__on_small_paper_lying_on_its_side(qapp):
    pages = pages_of(size_mm=QSizeF(210, 148))
    assert len(pages.pages) > 1
    assert all(item.rect.bottom() <= 148 - MARGIN + 0.01 for page in pages.pages for item in page)


def test_page__is_white_whatever_the_theme(qapp):
    before, dark = qapp.palette(), qapp.palette()
    dark.setColor(dark.ColorRole.Window, QColor("black"))
    dark.setColor(dark.ColorRole.WindowText, QColor("white"))
    light_picture = Read(pages_of().pdf()).picture
    qapp.setPalette(dark)
    dark_picture = Read(pages_of().pdf()).picture
    qapp.setPalette(before)
    assert light_picture == dark_picture


def clips_of(*exercises):
    """The clips that the pictures of each exercise show."""
    paper = handout(Routine("own", "Own", tuple(RoutineEntry(exercise, {}) for exercise in exercises)))
    return [[drawing.pose.clip for drawing in exercise.drawings] for exercise in paper.exercises]


def test_pictures__of_one_who_walks_show_what_is_seen_from_the_side_and_from_the_front():
    assert clips_of(*ROUTINE.exercises) == [
        ["tiptoe-walk", "toes-out-walk"],
        ["heel-raise-hold"],
        ["toe-stretch-hold"],
        ["ball-roll"],
        ["band-hold"],
        ["ankle-circles-clockwise"],
    ]


def test_pictures__of_an_own_exercise_whose_picture_is_none_of_its_steps():
    walk = ROUTINE.exercises[0]
    named = [replace(walk, id=clip, still_clip=clip) for clip in ("stand", "no-such-clip")]
    assert clips_of(*named) == [["stand", "toes-out-walk"], ["tiptoe-walk", "toes-out-walk"]]


def test_handout__of_one_side_alone_changes_no_sides():
    (entry,) = ROUTINE.only({"ankle-circles"}).entries
    both, left = (
        handout(Routine("one", "One", (replace(entry, side_order=order),))).exercises[0]
        for order in (SideOrder.LEFT_FIRST, SideOrder.LEFT_ONLY)
    )
    assert both.steps[-1] == "Change sides."
    assert left.steps == both.steps[:-1]
    assert "each" not in left.dosage
    assert left.dosage.endswith("left only")


@pytest.mark.parametrize("has_picture", [False, True])
def test_page__exercise_of_which_no_more_than_the_name_is_written(tmp_path, has_picture):
    own = new_exercise("own", "Calf press", "en", str).exercise()
    (tmp_path / "own.png").write_bytes(png(40, 30, 9))
    figures = FigureModel(files("footcoach.assets") / "figures")
    figures.load()
    figures.set_exercises({"own": own}, {"own": tmp_path / "own.png"} if has_picture else {})
    routine = Routine("own", "Own", (RoutineEntry(own, {}),))

    def picture(phase):
        return figures.drawing(Still(phase, has_ghost=False), is_dark=False, has_inset=True)

    (exercise,) = handout(routine, draw=picture).exercises
    assert (exercise.steps, exercise.shown, len(exercise.drawings)) == ((), "", 1)
    assert (exercise.drawings[0].picture is not None) == has_picture
    assert "Calf press" in pages_of(routine, draw=picture).text(0)
