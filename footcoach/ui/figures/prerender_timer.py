"""The timer that makes in advance what the pictures of movements need."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from footcoach.ui.figures.figure_model import FigureModel


class PrerenderTimer(QObject):
    """Works through the steps whenever there is nothing else to do, until all are done or its owner is gone."""

    def __init__(self, figures: FigureModel, owner: QObject) -> None:
        """Begin as soon as the clips of `figures` are loaded."""
        super().__init__(owner)
        self._figures = figures
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        figures.changed.connect(self._begin)
        self._begin()

    @Slot()
    def _begin(self) -> None:
        self._steps = self._figures.prerender()
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if next(self._steps, self) is self:
            self._timer.stop()
