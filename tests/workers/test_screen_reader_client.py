import pytest
from PySide6.QtCore import QTimer

from footcoach.workers.messages import Failed, Listening, to_line
from footcoach.workers.screen_reader_client import ANSWER_WITHIN_MS, ScreenReaderClient
from tests.workers.processes import MUTE, children, python

PATIENCE_MS = 10_000


def telling(*events, then=MUTE):
    """A stand-in that tells these events and then waits for the end of its input."""
    lines = b"".join(map(to_line, events)).decode()
    return python(f"print({lines!r}, end='', flush=True)\n{then}")


class Watched:
    """A client, and what it knew after each change."""

    def __init__(self, command):
        self.reader = ScreenReaderClient(command)
        self.known = []
        self.reader.changed.connect(lambda: self.known.append(self.reader.is_listening))


@pytest.fixture
def watch(qtbot, qapp):
    """Return a function that makes a client of a command; at the end every process must have gone by itself."""
    made = []

    def watch(command):
        made.append(Watched(command))
        return made[-1]

    yield watch
    for watched in made:
        watched.reader.close()
    qtbot.waitUntil(lambda: not children(), timeout=PATIENCE_MS)


def test_follow__nothing_is_known_before_the_first_answer(watch):
    watched = watch(python(MUTE))
    assert watched.reader.is_listening is None
    watched.reader.follow()
    watched.reader.follow()
    assert watched.reader.is_listening is None
    assert len(children()) == 1


def test_follow__tells_each_change(watch, qtbot):
    watched = watch(telling(Listening(False), Listening(True), Listening(False)))
    watched.reader.follow()
    qtbot.waitUntil(lambda: len(watched.known) == 3, timeout=PATIENCE_MS)
    assert watched.known == [False, True, False]


@pytest.mark.parametrize(
    "command",
    [
        telling(Listening(True), then=""),
        telling(Listening(True), then="import os; os.abort()"),
        telling(Listening(True), Failed("the bus has gone")),
    ],
    ids=["ends", "crashes", "fails"],
)
def test_follow__a_bus_that_goes_takes_its_listeners_along(watch, qtbot, command):
    watched = watch(command)
    watched.reader.follow()
    qtbot.waitUntil(lambda: watched.reader.is_listening is False, timeout=PATIENCE_MS)
    assert watched.known == [True, False]


def test_follow__where_it_cannot_be_found_out_nobody_listens_and_nobody_asks_again(watch, qtbot):
    watched = watch(("/nonexistent",))
    watched.reader.follow()
    qtbot.waitUntil(lambda: watched.reader.is_listening is False, timeout=PATIENCE_MS)
    watched.reader.follow()
    assert children() == []


def test_follow__without_an_answer_nobody_listens(watch):
    watched = watch(python(MUTE))
    watched.reader.follow()
    [timer] = [timer for timer in watched.reader.findChildren(QTimer) if timer.interval() == ANSWER_WITHIN_MS]
    timer.timeout.emit()
    assert watched.known == [False]


def test_close__begins_anew(watch, qtbot):
    watched = watch(telling(Listening(True)))
    for _ in range(2):
        watched.reader.follow()
        qtbot.waitUntil(lambda: watched.reader.is_listening is True, timeout=PATIENCE_MS)
        watched.reader.close()
        assert watched.reader.is_listening is None
