"""The figure for the screen: its movements, its look, and what stands in for a movement that cannot be shown.

The clips and their painter are loaded after the first window has appeared: it must not wait for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcoach.core.exercise import Side
from footcoach.core.plan import Phase
from footcoach.storage.settings import FIGURE_CONTRAST, FIGURE_LOOK, MOVEMENT, Settings

if TYPE_CHECKING:
    from footcoach.figure.clips import ClipLibrary
    from footcoach.figure.staging import Stage
    from footcoach.ui.figures.drawings import Drawing


@dataclass(frozen=True)
class Appearance:
    """What a person has chosen about the figure.

    Attributes:
        look: Who is drawn.
        is_high_contrast: Whether outlines and colours are strong.
        moves: Whether it moves by itself; else still pictures show each step.
    """

    look: str = "bun"
    is_high_contrast: bool = False
    moves: bool = True


def appearance_of(settings: Settings) -> Appearance:
    """Return what `settings` choose about the figure."""
    return Appearance(
        look=settings.choice(FIGURE_LOOK),
        is_high_contrast=settings.choice(FIGURE_CONTRAST) == "high",
        moves=settings.choice(MOVEMENT) == "moving",
    )


@dataclass(frozen=True)
class Moment:
    """A figure in motion.

    Attributes:
        phase: What it does.
        before: What it did before, from which it goes on; None at the beginning.
        elapsed_ms: 0 to the phase's duration.
    """

    phase: Phase
    before: Phase | None
    elapsed_ms: float


@dataclass(frozen=True)
class Still:
    """A figure that stands still.

    Attributes:
        phase: What the picture stands for.
        has_ghost: Whether the pose that the phase begins with is hinted at.
    """

    phase: Phase
    has_ghost: bool


Shown = Moment | Still


class Figures(QObject):
    """Knows the figure of every phase.

    Signals:
        changed: the clips have been read, or another appearance was chosen; before the clips nothing is drawn.
    """

    changed = Signal()

    def __init__(self, clips_dir: Traversable, stills_dir: Traversable, parent: QObject | None = None) -> None:
        """Find the clips in `clips_dir`, and the pictures that stand in for damaged ones in `stills_dir`."""
        super().__init__(parent)
        self._clips_dir = clips_dir
        self._stills_dir = stills_dir
        self._library: ClipLibrary | None = None
        self._stage: Stage | None = None
        self._still_exercises: frozenset[str] = frozenset()
        self.appearance = Appearance()

    def load(self) -> tuple[str, ...]:
        """Read the clips; return a sentence about each file that cannot be used, with its place and the reason."""
        from footcoach.figure.clips import load_clips  # noqa: PLC0415 (the reason of this module)
        from footcoach.figure.staging import Stage  # noqa: PLC0415

        self._library = load_clips(self._clips_dir)
        self._stage = Stage(self._library)
        self.changed.emit()
        return tuple(str(error) for error in self._library.errors)

    def is_loaded(self) -> bool:
        """Return whether the clips have been read."""
        return self._stage is not None

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw the figure in another way from now on."""
        if appearance != self.appearance:
            self.appearance = appearance
            self.changed.emit()

    def keep_still(self, exercise_ids: Iterable[str]) -> None:
        """Show these exercises by their still pictures only: one that moves now and then confuses."""
        self._still_exercises = frozenset(exercise_ids)
        self.changed.emit()

    def can_show(self, phase: Phase) -> bool:
        """Return whether `phase` is shown moving."""
        is_known = self._stage is not None and self._stage.can_show(phase)
        return is_known and phase.exercise_id not in self._still_exercises

    def cycle_ms(self, phase: Phase) -> int | None:
        """Return how long one round of a movement that repeats takes, or None."""
        if self._library is None or not self.can_show(phase):
            return None
        cycle_s = self._library.cycle_seconds(phase.clip)
        return None if cycle_s is None else round(cycle_s * 1000)

    def is_same(self, earlier: Shown | None, later: Shown) -> bool:
        """Return whether two pictures are surely the same; of two moments, the second must not be before the first."""
        if earlier == later:
            return True
        if self._stage is None or not isinstance(earlier, Moment) or not isinstance(later, Moment):
            return False
        if (earlier.phase, earlier.before) != (later.phase, later.before) or later.elapsed_ms < earlier.elapsed_ms:
            return False
        if not self.can_show(earlier.phase):
            return True
        return not self._stage.is_moving(earlier.phase, self._led_from(earlier), earlier.elapsed_ms)

    def _led_from(self, moment: Moment) -> Phase | None:
        """Return the phase whose last pose the figure goes on from; one that cannot be shown leaves none behind."""
        return moment.before if moment.before is not None and self.can_show(moment.before) else None

    def drawing(self, shown: Shown, *, is_dark: bool, has_inset: bool) -> Drawing | None:
        """Return what is to be drawn; None before `load`, and when there is neither a movement nor a picture."""
        if self._stage is None:
            return None
        if not self.can_show(shown.phase):
            return self._stand_in(shown.phase, is_dark=is_dark)
        from footcoach.figure.style import style_of  # noqa: PLC0415
        from footcoach.ui.figures.drawings import FigureDrawing  # noqa: PLC0415

        look, is_high_contrast = self.appearance.look, self.appearance.is_high_contrast
        style = style_of(look, is_dark=is_dark, is_high_contrast=is_high_contrast)
        if isinstance(shown, Moment):
            pose = self._stage.pose(shown.phase, self._led_from(shown), shown.elapsed_ms)
            return FigureDrawing(pose, None, style, has_inset=has_inset, has_arrow=False)
        pose, start = self._stage.stills(shown.phase)
        return FigureDrawing(pose, start if shown.has_ghost else None, style, has_inset=has_inset, has_arrow=True)

    def _stand_in(self, phase: Phase, *, is_dark: bool) -> Drawing | None:
        """Return the picture that comes with the program for an exercise whose movement cannot be shown."""
        from footcoach.ui.figures.drawings import PictureDrawing  # noqa: PLC0415

        file = self._stills_dir / f"{phase.exercise_id}-{'dark' if is_dark else 'light'}.svg"
        return PictureDrawing(file, is_mirrored=phase.side is Side.LEFT) if file.is_file() else None
