import threading

import pytest

from footcoach.workers.renderer import Line, Renderer

PATIENCE_S = 10


class SlowSynthesizer:
    """Makes one line each time it is let."""

    def __init__(self):
        self.made = []
        self.may_go_on = threading.Semaphore(0)

    def line(self, text, speed_percent):
        assert self.may_go_on.acquire(timeout=PATIENCE_S)
        self.made.append((text, speed_percent))
        return Line(text, speed_percent, b"", 24_000)


@pytest.fixture
def synthesizer():
    return SlowSynthesizer()


@pytest.fixture
def renderer(qtbot, synthesizer):
    renderer = Renderer(lambda: synthesizer)
    with qtbot.waitSignal(renderer.ready):
        renderer.start()
    return renderer


def release(qtbot, renderer, synthesizer, count):
    with qtbot.waitSignals([renderer.rendered] * count):
        for _ in range(count):
            synthesizer.may_go_on.release()


def test_want__in_order(qtbot, renderer, synthesizer):
    renderer.want(("a", "b", "c"), 90)
    release(qtbot, renderer, synthesizer, 3)
    assert synthesizer.made == [("a", 90), ("b", 90), ("c", 90)]


def test_hurry__comes_next(qtbot, renderer, synthesizer):
    renderer.want(("a", "b", "c"), 90)
    release(qtbot, renderer, synthesizer, 1)
    renderer.hurry("now", 100)
    release(qtbot, renderer, synthesizer, 3)
    # It may have been waiting with the second one already.
    assert synthesizer.made[1:] in (
        [("now", 100), ("b", 90), ("c", 90)],
        [("b", 90), ("now", 100), ("c", 90)],
    )


def test_hurry__what_is_wanted_already(qtbot, renderer, synthesizer):
    renderer.want(("a", "b", "c"), 90)
    renderer.hurry("c", 90)
    release(qtbot, renderer, synthesizer, 3)
    renderer.hurry("now", 90)
    release(qtbot, renderer, synthesizer, 1)
    assert sorted(synthesizer.made[:3]) == [("a", 90), ("b", 90), ("c", 90)], "each is made once"
    assert synthesizer.made[2] == ("b", 90)
    assert synthesizer.made[3] == ("now", 90)


def test_want__instead_of_what_was_wanted_before(qtbot, renderer, synthesizer):
    renderer.want(("a", "b", "c"), 90)
    release(qtbot, renderer, synthesizer, 1)
    renderer.want(("d",), 120)
    release(qtbot, renderer, synthesizer, 1)
    assert synthesizer.made[0] == ("a", 90)
    assert synthesizer.made[1] in {("b", 90), ("d", 120)}
    if synthesizer.made[1] == ("b", 90):
        release(qtbot, renderer, synthesizer, 1)
    assert synthesizer.made[-1] == ("d", 120)


class EngineError(Exception):
    """What an engine raises of its own, such as for a file that is no model."""


def failing(qtbot, error):
    """Return why a renderer failed whose engine cannot be loaded."""

    def load():
        raise error

    renderer = Renderer(load)
    with qtbot.waitSignal(renderer.failed) as caught:
        renderer.start()
    return caught.args[0]


@pytest.mark.parametrize(
    "error",
    [
        ImportError("No module named 'hibari'"),
        FileNotFoundError(2, "gone", "x.onnx"),
        EngineError("protobuf parsing failed"),
        EOFError("the file ended too early"),
    ],
)
def test_start__cannot_load(qtbot, error):
    assert failing(qtbot, error) == str(error)


def test_start__cannot_load_for_no_given_reason(qtbot):
    assert failing(qtbot, MemoryError()) == "MemoryError()"
