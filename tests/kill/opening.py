"""Run as a process of its own: opens a history, makes the copy of a day, and says so, to be killed meanwhile.

python -m tests.kill.opening DATA_DIR DAY
"""

import os
import sys
from datetime import date
from pathlib import Path

from footcoach.storage.history.database import open_history
from footcoach.storage.paths import Paths


def main() -> None:
    """Open, copy, close; a line before, a line after."""
    paths, today = Paths(Path(sys.argv[1])), date.fromisoformat(sys.argv[2])
    os.write(1, b"begins\n")
    history = open_history(paths.history_file, paths.backups_dir, today).history
    assert history is not None
    history.back_up(paths.backups_dir, today, lambda: True)
    history.close()
    os.write(1, b"done\n")


if __name__ == "__main__":
    main()
