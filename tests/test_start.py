"""What the first window does without, so that it comes soon."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

FIRST_WINDOW = """
import sys
from pathlib import Path
from footcoach.app import Options, build, make_application, this_computer
from footcoach.storage.paths import Paths
from footcoach.storage.state import ProgramState, save_state

paths = Paths(Path(sys.argv[1]))
save_state(paths.state_file, ProgramState(has_read_safety=True))
application = make_application()
coordinator = build(Options(), this_computer(), paths)
coordinator.open()
coordinator.window.show()
print(*sys.modules)
"""


def test_first_window__loads_neither_database_nor_charts_nor_session_nor_workers(tmp_path):
    command = [sys.executable, "-c", FIRST_WINDOW, str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, timeout=60)
    loaded = set(result.stdout.split())
    late = {
        "sqlite3",
        "_hashlib",
        "difflib",
        "platform",
        "secrets",
        "concurrent.futures",
        "numpy",
        "hibari",
        "onnxruntime",
        "pyqtgraph",
        "PySide6.QtNetwork",
        "PySide6.QtMultimedia",
        "PySide6.QtTextToSpeech",
        "footcoach.coach.player",
        "footcoach.workers",
        "footcoach.core.dose",
        "footcoach.core.record",
        "footcoach.core.session",
        "footcoach.figure.painter",
        "footcoach.storage.pictures",
        "footcoach.ui.help",
        "footcoach.ui.common.key_list",
        "footcoach.ui.progress.progress_page",
        "footcoach.ui.session.session_page",
        "footcoach.ui.window.refusal_dialog",
    }
    assert "footcoach.ui.today.today_page" in loaded
    assert loaded & late == set()
