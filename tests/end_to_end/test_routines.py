"""Making a routine and doing it: by the keyboard and what a screen reader can press; and by the mouse."""

import contextlib

import pytest

from tests.end_to_end.conftest import Desktop
from tests.end_to_end.machine import wait_until
from tests.end_to_end.reader import ANNOUNCEMENT, FOCUS, NOTIFICATION, Reader

SPEED = 8
# More than any page has.
MOST_STOPS = 60
NAME, OWN = "Feet", "Marbles"
STRETCH, HEELS = "seated-toe-stretch", "heel-raises"


class Mouse:
    """Goes through the program by the mouse alone."""

    def __init__(self, program):
        self.machine, self.reader = program.machine, program.reader

    def click(self, id_, times=1):
        self.machine.click(self.reader.middle(id_), times)

    def click_named(self, name, role):
        self.machine.click(self.reader.middle_of_named(name, role))

    def choose(self, id_, word):
        """Open a choice, and click a line of it."""
        self.click(id_)
        self.click_named(word, "list item")

        def is_chosen():
            return (found := self.reader.find(id_)) is not None and found.name == word

        wait_until(is_chosen, f"{id_} to be {word!r}", pause=0.05)


class Walk:
    """Goes through the program, and waits for what a screen reader is told on the way."""

    def __init__(self, program):
        self.reader = program.reader
        self.keys = program.machine.keys

    def reach(self, id_):
        """Press Tab until the keyboard is on a control."""
        for _ in range(MOST_STOPS):
            if (found := self.reader.find(id_)) is not None and found.focused:
                return
            known = self._stops()
            self.keys("Tab")
            wait_until(lambda known=known: self._stops() > known, "Tab to go on")
        raise AssertionError(f"Tab does not lead to {id_}")

    def _stops(self):
        return sum(event.type == FOCUS and event.detail == 1 for event in self.reader.events())

    def write(self, text):
        """Write over what the field with the keyboard says."""
        self.keys("ctrl+a", *text, "Return")

    def hear(self, text):
        """Wait for what is read out without being asked for."""
        wait_until(
            lambda: text in [event.data for event in self.reader.notifications()],
            f"the notification {text!r}",
            pause=0.05,
        )

    def see(self, role, name):
        """Wait until something that is called so can be found."""
        what = f"the {role} {name!r}"
        try:
            wait_until(lambda: name in self.names(role), what, pause=0.05)
        except AssertionError as error:
            raise AssertionError(f"{error}, but {self.names(role)}") from error

    def names(self, role):
        return [control.name for control in self.reader.showing() if control.role == role]

    def be_on(self, id_, role, name):
        """Wait until the keyboard is on a control that is called so."""

        def is_there():
            found = self.reader.find(id_)
            return found is not None and found.focused and (found.role, found.name) == (role, name)

        wait_until(is_there, f"the keyboard on the {role} {name!r}", pause=0.05)


@pytest.fixture
def desktop(desktop):
    """The desktop with a screen reader that hears notifications, too, and where the keyboard goes."""
    with contextlib.closing(Reader(desktop.machine, (ANNOUNCEMENT, FOCUS, NOTIFICATION))) as reader:
        yield Desktop(desktop.machine, reader)


@pytest.fixture
def program(start):
    program = start("--time-scale", str(SPEED), settings={})
    program.understand()
    program.wait_for("startButton", "Start")
    return program


@pytest.fixture
def walk(program):
    return Walk(program)


def test_routine__made_offered_and_done_without_seeing_it(walk):
    make_routine(walk)
    change_an_entry(walk)
    make_an_exercise_without_a_clock(walk)
    choose_a_level(walk)
    offer_and_do_it(walk)


def make_routine(walk):
    walk.keys("alt+3")
    walk.reader.press("newRoutineButton")
    walk.be_on("routineName", "text", "Name")
    walk.write(NAME)
    walk.see("heading", NAME)
    walk.reach("exerciseChoice")
    walk.keys("s")
    walk.be_on("exerciseChoice", "combo box", "Seated toe stretch")
    walk.reader.press("addExerciseButton")
    walk.hear("Seated toe stretch was added at the end.")
    walk.reach("exerciseList")
    walk.keys("alt+Up")
    walk.hear("Seated toe stretch is now number 1 of 2.")
    walk.see("list item", "1  Seated toe stretch, 4:14")


def change_an_entry(walk):
    reader = walk.reader
    reader.set_value(f"{STRETCH}-repetitions", 3)
    number = reader.control(f"{STRETCH}-repetitions")
    assert (number.role, number.name, number.value) == ("spin button", "Repetitions for each leg", 3)
    assert "From 1 to" in number.description
    walk.reach(f"{STRETCH}-extra")
    walk.keys("Down")
    walk.see("list item", "1  Seated toe stretch, left: 1 more set, 8:20")
    reader.press("undoButton")
    walk.hear("Undone: change Seated toe stretch.")
    assert reader.control(f"{STRETCH}-extra").name == "no"


def make_an_exercise_without_a_clock(walk):
    reader = walk.reader
    reader.press("newExerciseForRoutineButton")
    walk.be_on("exerciseName", "text", "Name")
    walk.write(OWN)
    walk.see("heading", OWN)
    assert reader.control("stepUntilDone").role == "check box"
    assert reader.control("stepUntilDone").name == "No clock"
    reader.press("stepUntilDone")
    walk.see("list item", "1  Move, You move, until you say so")
    reader.press("backFromExerciseButton")
    walk.reach("exerciseList")
    walk.keys("End", "alt+Up", "alt+Up")
    walk.hear(f"{OWN} is now number 1 of 3.")


def choose_a_level(walk):
    walk.keys("alt+1")
    walk.reader.press(f"card-{HEELS}")
    walk.see("heading", "Heel raises")
    walk.see("panel", "Level, from easy to hard")
    walk.reader.press_named("One leg", "radio button")
    walk.hear("You stand on one foot, fingertips on the worktop.")


def offer_and_do_it(walk):
    reader = walk.reader
    walk.keys("alt+3")
    reader.press_named(f"Offer “{NAME}” on Today", "radio button")
    walk.keys("alt+1")
    walk.see("heading", NAME)
    reader.press("startButton")
    walk.see("push button", "Done")
    assert reader.control("repetition").name == "Repetition 1 of 10"
    wait_until(lambda: any("Press Space when done" in heard.data for heard in reader.announcements()), "what to press")
    walk.keys("space")
    walk.see("label", "Repetition 2 of 10")
    reader.press("doneButton")
    walk.see("label", "Repetition 3 of 10")


def test_routine__made_and_changed_by_the_mouse_alone(program):
    walk, mouse = Walk(program), Mouse(program)
    mouse.click("routinesPlace")
    mouse.click("newRoutineButton")
    drag_an_exercise(walk, mouse)
    choose_an_extra_set_and_a_level(walk, mouse)
    choose_a_level_on_its_page(walk, mouse)


def drag_an_exercise(walk, mouse):
    walk.see("list item", "1  Tiptoe walk, 4:10")
    # A second click hits nothing else, though the list has grown meanwhile.
    mouse.click("addExerciseButton", times=2)
    walk.hear("Heel raises was added at the end.")
    walk.see("list item", "2  Heel raises, 4:15")
    mouse.choose("exerciseChoice", "Seated toe stretch")
    mouse.click("addExerciseButton")
    walk.see("list item", "3  Seated toe stretch, 4:14")
    x_px, top_px = mouse.reader.middle_of_named("1  Tiptoe walk, 4:10", "list item")
    mouse.machine.drag(mouse.reader.middle_of_named("3  Seated toe stretch, 4:14", "list item"), (x_px, top_px - 5))
    walk.hear("Seated toe stretch is now number 1 of 3.")
    mouse.click("undoButton")
    walk.see("list item", "3  Seated toe stretch, 4:14")


def choose_an_extra_set_and_a_level(walk, mouse):
    mouse.choose(f"{STRETCH}-extra", "on the right")
    walk.see("list item", "3  Seated toe stretch, right: 1 more set, 5:40")
    mouse.machine.turn_wheel(mouse.reader.middle(f"{STRETCH}-extra"))
    mouse.click_named("2  Heel raises, 4:15", "list item")
    mouse.choose(f"{HEELS}-level", "One leg")
    walk.see("list item", "2  Heel raises, One leg, 6:39")
    assert "3  Seated toe stretch, right: 1 more set, 5:40" in walk.names("list item"), "the wheel only scrolls"


def choose_a_level_on_its_page(walk, mouse):
    mouse.click("backToRoutinesButton")
    mouse.click("todayPlace")
    mouse.click(f"card-{HEELS}")
    walk.see("panel", "Level, from easy to hard")
    mouse.click_named("On a chair", "radio button")
    walk.hear("You sit and lift both heels.")
