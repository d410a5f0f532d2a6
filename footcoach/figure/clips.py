"""Every movement of the figure by its name."""

from collections.abc import Mapping, Sequence
from importlib.resources.abc import Traversable

from footcoach.core.exercise import Side
from footcoach.figure.clip import Clip
from footcoach.figure.clip_reader import ClipReader
from footcoach.figure.clipfile import ClipFileError
from footcoach.figure.pose import Pose


class ClipLibrary:
    """Every clip by its name.

    Attributes:
        errors: What could not be read, each with file, place and reason.
    """

    def __init__(self, clips: Mapping[str, Clip], errors: Sequence[ClipFileError] = ()) -> None:
        self._clips = dict(clips)
        self.errors = tuple(errors)

    def names(self) -> frozenset[str]:
        """Return the names of all clips."""
        return frozenset(self._clips)

    def clip(self, name: str) -> Clip:
        """Return a clip.

        Raises:
            KeyError: There is none of this name.
        """
        return self._clips[name]

    def still_progress(self, clip: str) -> float:
        """Return the progress whose pose is the clip's picture."""
        return self._clips[clip].spec.still

    def cycle_seconds(self, clip: str) -> float | None:
        """Return how long one cycle of a repeating clip lasts, or None for a movement that runs once per phase."""
        return self._clips[clip].spec.cycle_s

    def pose(self, clip: str, progress: float, side: Side) -> Pose:
        """Return the person in `clip` at `progress` 0 to 1.

        Args:
            clip: A name out of `names`.
            progress: 0 at the beginning, 1 at the end; of a movement that does not repeat, values outside are taken as
                the nearer of the two.
            side: The side that works. The picture is turned round for the left one.

        Raises:
            KeyError: There is no such clip.
        """
        found = self._clips[clip]
        return found.picture(found.moment(progress, side), progress, side)


def load_clips(directory: Traversable) -> ClipLibrary:
    """Return the clips of all `*.toml` files in a directory; what cannot be used is among the errors."""
    clips: dict[str, Clip] = {}
    errors: list[ClipFileError] = []
    try:
        files = sorted((f for f in directory.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    except OSError as error:
        return ClipLibrary({}, [ClipFileError(directory.name, "", error.strerror or str(error))])
    for file in files:
        try:
            reader = ClipReader(file.name, text_of(file))
        except ClipFileError as error:
            errors.append(error)
            continue
        errors += reader.errors
        for clip in reader.clips:
            if clip.name in clips:
                errors.append(ClipFileError(file.name, f"clips.{clip.name}", "another file has a clip of this name"))
            else:
                clips[clip.name] = clip
    return ClipLibrary(clips, errors)


def text_of(file: Traversable) -> str:
    """Return what a file says.

    Raises:
        ClipFileError: It cannot be read.
    """
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ClipFileError(file.name, f"byte {error.start}", "this is not UTF-8 text") from error
    except OSError as error:
        raise ClipFileError(file.name, "", error.strerror or str(error)) from error
