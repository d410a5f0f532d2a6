"""What a test may not leave behind: a timer or an animation that still runs, a window that nobody owns."""

import gc
import sys
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

# Windows that Qt makes for itself and keeps.
QT_WINDOWS = ("qtooltip_label",)


class Started:
    """The timers and animations that a test started, held weakly: a strong list would keep them running itself."""

    def __init__(self) -> None:
        self._places: dict[weakref.ref[QObject], str] = {}

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Note every start from now on."""
        for cls in (QTimer, QAbstractAnimation):
            monkeypatch.setattr(cls, "start", self._noting(cls.start))

    def _noting(self, start: Callable[..., None]) -> Callable[..., None]:
        def noting(started: QObject, *args: Any, **keywords: Any) -> None:
            caller = sys._getframe(1)
            self._places[weakref.ref(started)] = f"{caller.f_code.co_filename}:{caller.f_lineno}"
            start(started, *args, **keywords)

        return noting

    def still_running(self) -> list[str]:
        """Name what was started and not stopped, with the line that started it."""
        return [
            f"{type(started).__name__} started at {place}"
            for reference, place in self._places.items()
            if (started := reference()) is not None and shiboken6.isValid(started) and _is_running(started)
        ]


def _is_running(started: QObject) -> bool:
    if isinstance(started, QTimer):
        return started.isActive()
    assert isinstance(started, QAbstractAnimation)
    return started.state() != QAbstractAnimation.State.Stopped


def top_level_windows() -> dict[int, QWidget]:
    """Return the windows that exist now, by identity."""
    if not isinstance(QApplication.instance(), QApplication):
        return {}
    return {id(widget): widget for widget in QApplication.topLevelWidgets() if widget.objectName() not in QT_WINDOWS}


@contextmanager
def nothing_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail when the block leaves a timer, an animation or a window behind."""
    started = Started()
    started.watch(monkeypatch)
    before = weakref.WeakSet(top_level_windows().values())
    yield

    def left() -> list[str]:
        windows = [widget for widget in top_level_windows().values() if widget not in before]
        return started.still_running() + [f"the window {window!r}" for window in windows]

    _finish_deleting()
    if left():
        # What only a reference cycle keeps alive is not a leak.
        gc.collect()
        _finish_deleting()
    if remains := left():
        pytest.fail("left behind by the test: " + "; ".join(remains))


def _finish_deleting() -> None:
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
