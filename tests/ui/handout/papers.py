"""Handouts of the program's own routine, and of routines that are harder to lay out."""

from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

from footcoach.core.exercise import Equipment
from footcoach.core.routine import Routine, RoutineEntry
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.handout.paper import HandoutPages, usual_size_mm
from footcoach.ui.handout.words import make_handout
from tests.factories import NO_PREFERENCES

ROUTINE = load_catalogue(Paths(Path("/nowhere")), "en").default_routine()
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
A4, LETTER = (usual_size_mm(is_letter=is_letter) for is_letter in (False, True))
POINTS_PER_MM = 72 / 25.4


@cache
def loaded_figures():
    figures = FigureModel(files("footcoach.assets") / "figures")
    figures.load()
    return figures


def draw(phase):
    return loaded_figures().drawing(Still(phase, has_ghost=False), is_dark=False, has_inset=True)


def handout(routine=ROUTINE, preferences=NO_PREFERENCES, goal_days=3, weekdays=WEEKDAYS, draw=draw, own_days=()):
    return make_handout(routine, preferences, goal_days, weekdays, draw, own_days=own_days)


def pages_of(routine=ROUTINE, size_mm=A4, **choices):
    return HandoutPages(handout(routine, **choices), size_mm)


def with_guidance(exercise, **texts):
    return replace(exercise, guidance=replace(exercise.guidance, **texts))


def thirty_exercises():
    """As many as five routines, with as long names as there may be, and one that needs more than a page by itself."""
    entries = []
    for number in range(30):
        exercise = ROUTINE.exercises[number % 6]
        thing = Equipment(f"thing-{number}", f"thing number {number}", is_fetched=True)
        own = replace(exercise, id=f"own-{number}", name=f"Number {number} " + "W" * 49, equipment=(thing,))
        entries.append(RoutineEntry(own, {}))
    steps = tuple(f"Step {number}: " + "do as you are told, " * 28 + "please." for number in range(20))
    endless = with_guidance(replace(entries[3].exercise, dose_per_day=10), steps=steps, stop_if="No. " * 150)
    entries[3] = RoutineEntry(endless, {})
    return Routine("long", "W" * 60, tuple(entries))


class Read:
    """A PDF file as a reader of it sees it."""

    def __init__(self, content):
        buffer = QBuffer()
        buffer.setData(content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        self.title = document.metaData(QPdfDocument.MetaDataField.Title)
        self.sizes = [document.pagePointSize(number) for number in range(document.pageCount())]
        selections = [document.getAllText(number) for number in range(document.pageCount())]
        self.texts = [" ".join(selection.text().split()) for selection in selections]
        self.letters = [[polygon.boundingRect() for polygon in selection.bounds()] for selection in selections]
        self.picture = document.render(0, QSize(595, 842))
        document.close()
