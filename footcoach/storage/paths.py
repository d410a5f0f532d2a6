"""Where everything is kept. Made once, handed in; nothing is created before something is written."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Paths:
    """The places below one folder.

    Attributes:
        data_dir: The folder that everything kept lives under.
    """

    data_dir: Path

    @property
    def settings_file(self) -> Path:
        """What the person has chosen."""
        return self.data_dir / "settings.toml"

    @property
    def state_file(self) -> Path:
        """What the program remembers by itself."""
        return self.data_dir / "state.toml"

    @property
    def history_file(self) -> Path:
        """What was done in every session."""
        return self.data_dir / "history.sqlite"

    @property
    def backups_dir(self) -> Path:
        """Copies of the history, one for each of the last days on which it was used."""
        return self.data_dir / "backups"

    @property
    def exercises_dir(self) -> Path:
        """The person's own exercise files."""
        return self.data_dir / "exercises"

    @property
    def routines_dir(self) -> Path:
        """The person's own routine files."""
        return self.data_dir / "routines"


def default_paths() -> Paths:
    """Return the places that this system's conventions give."""
    import platformdirs  # noqa: PLC0415 (only a start without --data-dir needs it)

    return Paths(platformdirs.user_data_path("footcoach", appauthor=False))
