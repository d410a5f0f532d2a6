import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication

from footcoach.ui.session.countdown_ring import CountdownRing


@pytest.fixture
def ring(qtbot):
    ring = CountdownRing()
    qtbot.addWidget(ring)
    ring.resize(300, 320)
    ring.show_seconds(12, 20)
    return ring


class Paints(QObject):
    """What is painted anew of a widget, from now on."""

    def __init__(self, widget):
        super().__init__(widget)
        self.rects = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.rects.append(event.rect())
        return False


def picture(ring, progress, *, without=None):
    """The ring at `progress`, with a rectangle of it painted over."""
    ring.set_progress(progress)
    image = ring.grab().toImage()
    if without is not None:
        painter = QPainter(image)
        painter.fillRect(without, QColor("black"))
        painter.end()
    return image


@pytest.mark.parametrize("before", [0.0, 0.01, 0.12, 0.25, 0.49, 0.5, 0.74, 0.9, 0.98])
def test_small_step__changes_only_what_is_painted_anew(ring, qtbot, before):
    after = before + 0.015
    ring.set_progress(before)
    with qtbot.waitExposed(ring):
        ring.show()
    ring.repaint()
    paints = Paints(ring)
    ring.set_progress(after)
    QApplication.processEvents()
    (changed,) = paints.rects
    assert picture(ring, before) != picture(ring, after)
    rest = picture(ring, before, without=changed), picture(ring, after, without=changed)
    # A longer arc is made of other curves, which differ by a shade along the edges.
    assert max(abs(a - b) for a, b in zip(*(bytes(image.constBits()) for image in rest), strict=True)) < 48
    assert changed.width() * changed.height() < ring.width() * ring.height() / 20


def test_step__too_small_to_be_seen__paints_nothing(ring, qtbot):
    with qtbot.waitExposed(ring):
        ring.show()
    ring.set_progress(0.5)
    ring.repaint()
    paints = Paints(ring)
    ring.set_progress(0.5005)
    QApplication.processEvents()
    assert paints.rects == []
    for step in range(2, 9):
        ring.set_progress(0.5 + 0.0005 * step)
    QApplication.processEvents()
    assert paints.rects, "many of them are seen"


def test_seconds__show_at_once(ring):
    twelve = picture(ring, 0.4)
    ring.show_seconds(11, 20)
    assert picture(ring, 0.4) != twelve


def test_dimmed__looks_different(ring):
    bright = picture(ring, 0.4)
    ring.set_dimmed(True)
    assert picture(ring, 0.4) != bright
