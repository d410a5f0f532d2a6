"""Run as a process of its own: the real program with today's session, which says what its screen shows, to be killed.

python -m tests.kill.program DATA_DIR TIME_SCALE
"""

import json
import os
import sys
from pathlib import Path

from footcoach.app import Options, build, make_application
from footcoach.coach.clock import SystemClock
from footcoach.coach.computer import Computer, Silence
from footcoach.coach.player import Player
from footcoach.core.session import PhaseEntered
from footcoach.storage.paths import Paths
from footcoach.storage.state import State, save_state


def tell(event: PhaseEntered) -> None:
    """Write a line at once: whoever has read it has seen the phase on the screen."""
    phase, place = event.phase, event.phase.place
    key = [phase.exercise_id, place.set_number, place.side_index, place.repetition, place.step]
    os.write(1, (json.dumps([event.index, key, phase.duration_ms]) + "\n").encode())


def main() -> int:
    """Run until it is killed, or until the session is over."""
    folder, time_scale = Path(sys.argv[1]), float(sys.argv[2])
    paths = Paths(folder)
    save_state(paths.state_file, State(has_read_safety=True))
    application = make_application()
    computer = Computer(SystemClock(), Silence, Silence, Silence, is_screen_reader_active=lambda: False)
    options = Options(time_scale=time_scale, starts=True)
    coordinator = build(options, computer, paths)
    coordinator.open(starts=options.starts)
    coordinator.window.show()
    player = coordinator.findChild(Player)
    assert player is not None
    # After the program's own connections: all that is done for a phase is done when the line is written.
    player.phase_entered.connect(tell)
    snapshot = player.snapshot()
    tell(PhaseEntered(snapshot.index, snapshot.phase, 0))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
