"""A private desktop: its own buses, screen, window manager, accessibility and sound, and nothing of the real one.

Waiting here is always for another process and always bounded.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, TypeVar

from tests.end_to_end.timing import WakeUps

SYSTEM_PYTHON = "/usr/bin/python3"
ACCESSIBILITY_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SCREEN = "1280x900x24"
# Two loudspeakers that nobody hears, the first being the default. Qt plays on the default whatever PULSE_SINK says, and
# speech-dispatcher on what PULSE_SINK says: a program that is given VOICE_APART is heard with tones and voice apart.
LOUDSPEAKER, VOICE_LOUDSPEAKER = "speaker", "voice"
VOICE_APART = {"PULSE_SINK": VOICE_LOUDSPEAKER}
# Qt then knows of no loudspeaker. An own XDG_RUNTIME_DIR beside it keeps away the speech service of those who have one.
WITHOUT_SOUND = {"PULSE_SERVER": "unix:/nonexistent"}
# The rate of the tones; without it all sound would be converted to 44100 Hz on its way.
SOUND_RATE = 48_000
SOUND_SERVER = (
    *("pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "-n"),
    *("-L", f"module-null-sink sink_name={LOUDSPEAKER} rate={SOUND_RATE}"),
    *("-L", f"module-null-sink sink_name={VOICE_LOUDSPEAKER} rate={SOUND_RATE}"),
    *("-L", "module-native-protocol-unix"),
)
# So long something is waited for that comes at once on a machine with nothing else to do.
PATIENCE_S = 30.0
# Every process of the desktop inherits this variable: even those that a daemon starts can be found and ended.
MARK = "FOOTCOACH_TEST_DESKTOP"

# What must be there, and the Debian package that brings it.
PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "dbus-daemon": "dbus-x11",
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
    "pactl": "pulseaudio-utils",
    "speech-dispatcher": "speech-dispatcher",
    "espeak-ng": "espeak-ng",
    "orca": "orca",
}
# Where distributions put the piece that lets speech-dispatcher speak through espeak-ng.
SPEECH_MODULES = ("/usr/lib", "/usr/lib64", "/usr/libexec")
LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libEGL.so.1": "libegl1",
}

Found = TypeVar("Found")
Point = tuple[int, int]
"""In pixels of the screen."""


def missing_packages() -> list[str]:
    """Return the Debian packages without which the desktop cannot be started, empty when all is there."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if _accessibility_launcher() is None:
        missing.append("at-spi2-core")
    if not _succeeds([SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]):
        missing.append("python3-pyatspi")
    load = "import ctypes, sys; ctypes.CDLL(sys.argv[1])"
    missing += [package for name, package in LIBRARIES.items() if not _succeeds([sys.executable, "-c", load, name])]
    if not any(Path(folder, "speech-dispatcher-modules", "sd_espeak-ng").exists() for folder in SPEECH_MODULES):
        missing.append("speech-dispatcher-espeak-ng")
    # One package may bring several programs.
    return list(dict.fromkeys(missing))


def _succeeds(command: Sequence[str], environment: Mapping[str, str] | None = None) -> bool:
    try:
        return subprocess.run(command, env=environment, capture_output=True, timeout=30, check=False).returncode == 0
    except OSError:
        return False


def _accessibility_launcher() -> str | None:
    return next((path for path in ACCESSIBILITY_LAUNCHERS if Path(path).exists()), None)


def wait_until(condition: Callable[[], Found], what: str, *, seconds: float = PATIENCE_S, pause: float = 0.01) -> Found:
    """Return the first true value of `condition`, or fail after `seconds` naming `what` was waited for."""
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds:g} s in vain for {what}")
        time.sleep(pause)
    return value


class Machine:
    """The private desktop. Use it as a context manager.

    Attributes:
        folder: Where everything of it is kept.
        environment: What a program needs to run on it.
        wake_ups: How late a program is woken on it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment: dict[str, str] = {}
        self.wake_ups = WakeUps()
        self._mark = uuid.uuid4().hex
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> "Machine":
        try:
            self._start()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def start(
        self, command: Sequence[str], name: str, *, extra: Mapping[str, str] | None = None, **streams: int | IO[bytes]
    ) -> subprocess.Popen[bytes]:
        """Start a program on this desktop; what it writes goes to files called by `name`."""
        streams.setdefault("stdin", subprocess.DEVNULL)
        with (self.folder / f"{name}.out").open("wb") as out, (self.folder / f"{name}.err").open("wb") as err:
            streams = {"stdout": out, "stderr": err, **streams}
            process = subprocess.Popen(
                command, env={**self.environment, **(extra or {})}, cwd=self.folder, start_new_session=True, **streams
            )
        self._processes.append(process)
        return process

    def start_sound_server(self, runtime: Path) -> subprocess.Popen[bytes]:
        """Start a sound server for those whose XDG_RUNTIME_DIR is `runtime`, which is made if it is not there.

        What sounds or speaks with another XDG_RUNTIME_DIR is not heard from it.
        """
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        own = {"XDG_RUNTIME_DIR": str(runtime)}
        name = f"sound-{len(self._processes)}"
        # A bus has room for the name of one server only, and none of them needs it.
        server = self.start(SOUND_SERVER, name, extra={**own, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})

        def is_ready() -> bool:
            assert server.poll() is None, (self.folder / f"{name}.err").read_text()
            return _succeeds(["pactl", "get-sink-volume", LOUDSPEAKER], {**self.environment, **own})

        wait_until(is_ready, "the sound server", pause=0.05)
        return server

    def keys(self, *keys: str) -> float:
        """Press keys as the keyboard does, by their X names; return when."""
        moment = time.monotonic()
        self._run(["xdotool", "key", "--clearmodifiers", *keys])
        return moment

    def hold(self, key: str, seconds: float) -> None:
        """Hold a key down for so long, and let the X server repeat it."""
        self._run(["xdotool", "keydown", key, "sleep", str(seconds), "keyup", key])

    def click(self, place: Point, times: int = 1) -> None:
        """Click with the left button of the mouse."""
        self._run(["xdotool", *_move(place), "click", "--repeat", str(times), "--delay", "60", "1"])

    def turn_wheel(self, place: Point) -> None:
        """Turn the wheel of the mouse towards the hand, by one notch."""
        self._run(["xdotool", *_move(place), "click", "5"])

    def drag(self, start: Point, end: Point) -> None:
        """Drag with the mouse as a hand does, which is not at once at the other end."""
        half_way = (start[0] + end[0]) // 2, (start[1] + end[1]) // 2
        pause = ["sleep", "0.05"]
        way = [*pause, *_move(half_way), *pause, *_move(end), *pause]
        self._run(["xdotool", *_move(start), "mousedown", "1", *way, "mouseup", "1"])

    @contextlib.contextmanager
    def keyboard(self, layout: str) -> Iterator[None]:
        """Have a keyboard of another layout for a while."""
        self._run(["setxkbmap", layout])
        try:
            yield
        finally:
            self._run(["setxkbmap", "us"])

    def screenshot(self, path: Path) -> bool:
        """Save a picture of the screen; say whether that was possible."""
        if shutil.which("import") is None:
            return False
        self._run(["import", "-window", "root", str(path)])
        return True

    def _run(self, command: Sequence[str]) -> None:
        subprocess.run(command, env=self.environment, check=True, timeout=20, capture_output=True)

    def _start(self) -> None:
        runtime = self.folder / "runtime"
        home = self.folder / "home"
        for new in (runtime, home):
            new.mkdir(mode=0o700, parents=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            MARK: self._mark,
        }
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._first_line(bus, "bus")
        # -displayfd lets the server choose a free number and say it once it accepts clients.
        screen = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
        self.environment["DISPLAY"] = ":" + self._first_line(screen, "screen")
        managed = self.folder / "openbox-is-ready"
        self.start(["openbox", "--sm-disable", "--startup", f"touch {managed}"], "openbox")
        launcher = _accessibility_launcher()
        assert launcher is not None
        self.start([launcher, "--launch-immediately"], "accessibility")
        self.start_sound_server(runtime)
        wait_until(managed.exists, "the window manager")

    def _first_line(self, command: Sequence[str], name: str) -> str:
        process = self.start(command, name)
        output = self.folder / f"{name}.out"

        def line() -> str:
            assert process.poll() is None, (self.folder / f"{name}.err").read_text()
            text = output.read_text()
            return text.strip() if text.endswith("\n") else ""

        return wait_until(line, f"the first line of {command[0]}")

    def _stop(self) -> None:
        self.wake_ups.close()
        for process in reversed(self._processes):
            _end(process)
        self._processes.clear()
        # What the daemons started on their own ends with them, but not at once; speech-dispatcher waits to be told.
        self._signal_leftovers(signal.SIGTERM)
        with contextlib.suppress(AssertionError):
            wait_until(lambda: not self._leftovers(), "the end of every process", seconds=3.0)
        self._signal_leftovers(signal.SIGKILL)

    def _signal_leftovers(self, number: signal.Signals) -> None:
        for pid in self._leftovers():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    def _leftovers(self) -> list[int]:
        wanted = f"{MARK}={self._mark}".encode()
        found = []
        for environ in Path("/proc").glob("[0-9]*/environ"):
            with contextlib.suppress(OSError):
                if wanted in environ.read_bytes().split(b"\0"):
                    found.append(int(environ.parent.name))
        return found


def _move(place: Point) -> list[str]:
    return ["mousemove", *(str(px) for px in place)]


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    # A frozen process does not hear the request to end.
    process.send_signal(signal.SIGCONT)
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)
