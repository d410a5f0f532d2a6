"""Lets Python look for garbage in the thread of the windows only.

Python collects cycles in whichever thread happens to allocate. A cycle with a widget or a pixmap in it, destroyed
outside the thread of the windows crashes the program, and the history works in a thread of its own.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication


@contextmanager
def collecting_in_gui_thread(application: QCoreApplication) -> Iterator[None]:
    """Collect garbage only when the event loop of `application` has nothing else to do; it runs inside the block.

    There is no timer: a program that waits is not woken for it.
    """
    dispatcher = QAbstractEventDispatcher.instance(application.thread())
    dispatcher.aboutToBlock.connect(collect_if_due)
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        dispatcher.aboutToBlock.disconnect(collect_if_due)


def collect_if_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds."""
    due = [
        number
        for number, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > limit > 0
    ]
    if due:
        gc.collect(max(due))
