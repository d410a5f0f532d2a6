"""The figure for the screen: its movements and its look.

The clips and their painter are loaded after the first window has appeared: it must not wait for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcoach.core.exercise import Exercise
from footcoach.core.plan import Phase
from footcoach.storage.settings import FIGURE_CONTRAST, FIGURE_LOOK, MOVEMENT, Settings

if TYPE_CHECKING:
    from footcoach.figure.clip import ClipLibrary
    from footcoach.figure.pose import Pose
    from footcoach.figure.style import FigureStyle
    from footcoach.figure.timeline import Timeline
    from footcoach.ui.figures.exercise_picture import PictureDrawing
    from footcoach.ui.figures.figure_drawing import FigureDrawing

    Drawing = FigureDrawing | PictureDrawing


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


def appearance_of(settings: Settings, *, is_screen_high_contrast: bool, wants_less_motion: bool) -> Appearance:
    """Return what `settings` choose about the figure.

    Args:
        settings: The settings.
        is_screen_high_contrast: Whether everything else is shown in high contrast.
        wants_less_motion: Whether the desktop asks for less motion.
    """
    contrast, movement = settings.choice(FIGURE_CONTRAST), settings.choice(MOVEMENT)
    return Appearance(
        look=settings.choice(FIGURE_LOOK),
        is_high_contrast=is_screen_high_contrast if contrast == "screen" else contrast == "high",
        moves=not wants_less_motion if movement == "system" else movement == "moving",
    )


@dataclass(frozen=True)
class Moment:
    """A figure in motion.

    Attributes:
        phase: What it does.
        before: What it did before, from which it goes on; None at the beginning.
        elapsed_ms: 0 to the phase's duration.
        left: What was shown as the phase before was left early, so that nobody jumps from there; None where it was not.
    """

    phase: Phase
    before: Phase | None
    elapsed_ms: float
    left: Moment | None = None


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


class FigureModel(QObject):
    """What there is to show of the figure in every phase, for the views of it.

    Signals:
        changed: the clips have been read, another appearance was chosen, or exercises have changed; before the clips
            nothing is drawn.
    """

    changed = Signal()

    def __init__(self, clips_dir: Traversable, parent: QObject | None = None) -> None:
        """Find the clips in `clips_dir` when they are loaded."""
        super().__init__(parent)
        self._clips_dir = clips_dir
        self._clips: ClipLibrary | None = None
        self._timeline: Timeline | None = None
        self._exercises: Mapping[str, Exercise] = {}
        self._pictures: Mapping[str, Path] = {}
        self.appearance = Appearance()

    def load(self) -> None:
        """Read the clips; if that fails, no phase has a picture.

        Raises:
            FootcoachError: The installed files are damaged.
        """
        from footcoach.figure.clip import ClipLibrary  # noqa: PLC0415 (the reason of this module)
        from footcoach.figure.clip_files import load_clips  # noqa: PLC0415
        from footcoach.figure.timeline import Timeline  # noqa: PLC0415

        clips = ClipLibrary({})
        try:
            clips = load_clips(self._clips_dir)
        finally:
            self._clips, self._timeline = clips, Timeline(clips)
            self.changed.emit()

    def set_exercises(self, exercises: Mapping[str, Exercise], pictures: Mapping[str, Path]) -> None:
        """Know what exercises there are, and where people's own pictures of some of them lie, by id."""
        if (exercises, pictures) != (self._exercises, self._pictures):
            self._exercises, self._pictures = exercises, pictures
            self.changed.emit()

    def prerender(self) -> Iterator[None]:
        """Return the small steps that make what the first pictures of movements need; none before `load`."""
        if self._clips is None:
            return iter(())
        from footcoach.figure.prerender import prerender  # noqa: PLC0415

        return prerender(self._clips, self.style(is_dark=False))

    def is_loaded(self) -> bool:
        """Return whether it is known what can be shown."""
        return self._timeline is not None

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw the figure in another way from now on."""
        if appearance != self.appearance:
            self.appearance = appearance
            self.changed.emit()

    def can_show(self, phase: Phase) -> bool:
        """Return whether there is a movement for `phase`: a person's own exercise may be without."""
        return self._timeline is not None and self._timeline.can_show(phase)

    def cycle_ms(self, phase: Phase) -> int | None:
        """Return how long one round of a movement that repeats takes, or None."""
        return self._timeline.cycle_ms(phase) if self._timeline is not None else None

    def is_same(self, earlier: Shown | None, later: Shown) -> bool:
        """Return whether two pictures are surely the same; of two moments, the second must not be before the first."""
        if earlier == later:
            return True
        if self._timeline is None or not isinstance(earlier, Moment) or not isinstance(later, Moment):
            return False
        if replace(earlier, elapsed_ms=later.elapsed_ms) != later or later.elapsed_ms < earlier.elapsed_ms:
            return False
        if not self.can_show(earlier.phase):
            return True
        if earlier.left is not None and self._pose(self._timeline, earlier).fades_to is not None:
            return False
        return self._timeline.is_same(earlier.phase, earlier.before, earlier.elapsed_ms, later.elapsed_ms)

    def style(self, *, is_dark: bool, look: str = "") -> FigureStyle:
        """Return the colours in which everything is drawn, and `look`, or who is chosen."""
        from footcoach.figure.style import style_of  # noqa: PLC0415

        is_high_contrast = self.appearance.is_high_contrast
        return style_of(look or self.appearance.look, is_dark=is_dark, is_high_contrast=is_high_contrast)

    def drawing(self, shown: Shown, *, is_dark: bool, has_inset: bool) -> Drawing | None:
        """Return what is to be drawn; None before `load`, and for a phase of no exercise that has no movement either.

        An exercise that the figure does not know has its own picture, or what stands in for one.
        """
        if self._timeline is None:
            return None
        if not self._timeline.can_show(shown.phase):
            return self._picture(shown.phase.exercise_id, is_dark=is_dark)
        from footcoach.ui.figures.figure_drawing import FigureDrawing  # noqa: PLC0415

        style = self.style(is_dark=is_dark)
        if isinstance(shown, Moment):
            return FigureDrawing(self._pose(self._timeline, shown), None, style, has_inset=has_inset, has_arrow=False)
        pose, start = self._timeline.stills(shown.phase)
        return FigureDrawing(pose, start if shown.has_ghost else None, style, has_inset=has_inset, has_arrow=True)

    def _picture(self, exercise_id: str, *, is_dark: bool) -> PictureDrawing | None:
        from footcoach.ui.figures.exercise_picture import picture_drawing  # noqa: PLC0415

        exercise = self._exercises.get(exercise_id)
        if exercise is None:
            return None
        return picture_drawing(exercise, self._pictures.get(exercise_id), self.style(is_dark=is_dark))

    @staticmethod
    def _pose(timeline: Timeline, shown: Moment) -> Pose:
        pose = timeline.pose(shown.phase, shown.before, shown.elapsed_ms)
        left = shown.left
        if left is None or not timeline.can_show(left.phase):
            return pose
        from footcoach.figure.transitions import faded_in  # noqa: PLC0415

        return faded_in(timeline.pose(left.phase, left.before, left.elapsed_ms), pose, shown.elapsed_ms)

    def portrait(self, look: str, *, is_dark: bool) -> FigureDrawing | None:
        """Return head and shoulders of `look`, whoever is chosen; None before `load`, and where it has failed."""
        if self._timeline is None or not self._timeline.has_portrait():
            return None
        from footcoach.ui.figures.figure_drawing import FigureDrawing  # noqa: PLC0415

        style = self.style(is_dark=is_dark, look=look)
        return FigureDrawing(self._timeline.portrait(), None, style, has_inset=False, has_arrow=False)
