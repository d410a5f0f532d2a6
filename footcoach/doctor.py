"""`footcoach doctor`: what works on this computer, and the remedy for what does not.

Whatever loads Qt or waits for a service runs in a process of its own, with a deadline: a library that is missing or a
service that hangs costs one finding, not the report. `python -m footcoach.doctor display` is such a process.
"""

import importlib.metadata
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from footcoach import __version__
from footcoach.core.cue import OWN_VOICE_LANGUAGE
from footcoach.core.errors import FootcoachError
from footcoach.core.quote import shown_sentence
from footcoach.desktop.own_voice import has_own_voice
from footcoach.desktop.packages import (
    DISPLAY_PACKAGES,
    SCREEN_SAVER_PACKAGES,
    SOUND_PACKAGES,
    VOICE_PACKAGES,
    Packages,
    install_commands,
)
from footcoach.workers.messages import Configure, to_line
from footcoach.workers.worker import module_command

ANSWER_WITHIN_S = 8.0
LITTLE_SPACE_BYTES = 20_000_000
OWN_VOICE_PACKAGES = ("hibari-tts", "onnxruntime", "numpy")
DUMMY_OUTPUT = "auto_null"
"""What sound servers call the output that they make up where there is none."""


class Verdict(StrEnum):
    """What came out of a check, in words that need no colour."""

    WORKS = "works"
    FAILS = "does not work"
    UNKNOWN = "could not tell"


@dataclass(frozen=True)
class Remedy:
    """What to do about something that does not work.

    Attributes:
        advice: One or two sentences.
        packages: What to install, by the family of the system; may be empty.
    """

    advice: str
    packages: Packages = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """What one check found.

    Attributes:
        thing: What was checked.
        verdict: Whether it works.
        detail: What was found.
        remedy: What to do; None where nothing has to be done.
    """

    thing: str
    verdict: Verdict
    detail: str
    remedy: Remedy | None = None


class NoAnswerError(FootcoachError):
    """A process gave no usable answer.

    Attributes:
        verdict: What that means for what it was to check.
    """

    def __init__(self, reason: str, verdict: Verdict) -> None:
        super().__init__(reason)
        self.verdict = verdict


Answer = Mapping[str, object]


def ask(command: Sequence[str], question: bytes = b"") -> Answer:
    """Run a process that writes a JSON object in a line, and return the first.

    Raises:
        NoAnswerError: It wrote none in time, or none at all.
    """
    try:
        ran = subprocess.run(command, input=question, capture_output=True, timeout=ANSWER_WITHIN_S, check=False)
    except subprocess.TimeoutExpired as late:
        # A daemon that it started may hold its output open although the answer is there.
        return _first_answer(late.stdout or b"", f"No answer within {ANSWER_WITHIN_S:g} seconds.", Verdict.UNKNOWN)
    words = ran.stderr.decode(errors="replace").strip().rpartition("\n")[2]
    return _first_answer(ran.stdout, words or f"The check ended with code {ran.returncode}.", Verdict.FAILS)


def _first_answer(output: bytes, reason: str, verdict: Verdict) -> Answer:
    try:
        answer = json.loads(output.partition(b"\n")[0])
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise NoAnswerError(reason, verdict)
    return answer


def _without_answer(thing: str, error: NoAnswerError, remedy: Remedy) -> Finding:
    hanging = Remedy("What should have answered hangs. Log out and in again, then try once more.")
    return Finding(thing, error.verdict, str(error), hanging if error.verdict is Verdict.UNKNOWN else remedy)


def check_display() -> Finding:
    """Find out whether windows can be opened."""
    elsewhere = Remedy("Start Footcoach on a desktop. Pictures of a session without one: footcoach demo DIR")
    missing = Remedy("Install what Qt needs to open windows.", DISPLAY_PACKAGES)
    try:
        answer = ask(module_command("footcoach.doctor", "display"))
    except NoAnswerError as error:
        return _without_answer("display", error, missing)
    if "screen" in answer:
        return Finding("display", Verdict.WORKS, str(answer["screen"]))
    return Finding(
        "display", Verdict.FAILS, str(answer["reason"]), missing if answer["is_library_missing"] else elsewhere
    )


def check_sound() -> Finding:
    """Find out whether there is a loudspeaker."""
    remedy = Remedy(
        "Connect a loudspeaker. If the computer has one, install a sound server and log in again.", SOUND_PACKAGES
    )
    try:
        answer = ask(module_command("footcoach.doctor", "sound"))
    except NoAnswerError as error:
        return _without_answer("sound", error, remedy)
    if answer["id"] == DUMMY_OUTPUT:
        return Finding("sound", Verdict.FAILS, "There is only the sound server's dummy, which nobody hears.", remedy)
    if not answer["name"]:
        return Finding("sound", Verdict.FAILS, "No loudspeaker was found.", remedy)
    return Finding("sound", Verdict.WORKS, str(answer["name"]))


def check_voice() -> Finding:
    """Find out whether the voice of Footcoach speaks, by letting it make a word."""
    if not has_own_voice():
        return Finding("voice", Verdict.WORKS, "The system's voices speak: Footcoach has none for a Mac with Intel.")
    until = "Until it works, a voice of the system speaks, if there is one."
    remedy = Remedy(f"{until} Install {_how_to_install_voice()}")
    try:
        answer = ask(module_command("footcoach.doctor", "voice"))
    except NoAnswerError as error:
        return _without_answer("voice", error, remedy)
    if not answer["heard_ms"]:
        return Finding("voice", Verdict.FAILS, "It makes no sound.", remedy)
    return Finding("voice", Verdict.WORKS, f"Footcoach's own. It made a word in {answer['took_ms']} ms.")


def _how_to_install_voice() -> str:
    try:
        declared = importlib.metadata.requires("footcoach") or ()
    except importlib.metadata.PackageNotFoundError:
        return "Footcoach: it runs from its source, without what it needs."
    # The shells of all systems know these marks, and take < for something else without them.
    requirements = (requirement.partition(";")[0].strip() for requirement in declared)
    quoted = " ".join(f'"{one}"' for one in requirements if one.startswith(OWN_VOICE_PACKAGES))
    command = f"{shlex.quote(sys.executable)} -m pip install --upgrade --force-reinstall {quoted}"
    return f"its parts again: {command}"


def check_system_voices(language: str) -> Finding:
    """Find out whether one of the system's voices speaks `language`; for the one of Footcoach's own it is an extra."""
    thing, remedy = "system voices", Remedy("Install a voice and log in again.", VOICE_PACKAGES)
    if language == OWN_VOICE_LANGUAGE and has_own_voice():
        remedy = Remedy(
            "While the voice above works, you need none. To choose another one, install it.", VOICE_PACKAGES
        )
    command = Configure(language=language, voice="", speed_percent=100, volume_percent=100)
    try:
        answer = ask(module_command("footcoach.workers.speech_worker"), to_line(command))
    except NoAnswerError as error:
        return _without_answer(thing, error, remedy)
    if answer["event"] != "ready":
        return Finding(thing, Verdict.FAILS, f"The reason: {answer['reason']}.", remedy)
    voices = answer["voices"]
    assert isinstance(voices, list)
    return Finding(thing, Verdict.WORKS, f"{answer['engine']}, voices that speak {language!r}: {len(voices)}")


def check_screen_saver() -> Finding:
    """Find out whether the desktop keeps the screen on when it is asked to."""
    remedy = Remedy(
        "Let the settings of your desktop keep the screen on for half an hour. "
        "Where there is no desktop but only a window manager, xscreensaver takes the request while it runs.",
        SCREEN_SAVER_PACKAGES,
    )
    try:
        answer = ask(module_command("footcoach.workers.wake_lock_worker"))
    except NoAnswerError as error:
        return _without_answer("screen-saver", error, remedy)
    if answer["event"] != "held":
        return Finding(
            "screen-saver", Verdict.FAILS, f"Nothing on this desktop took the request. {answer['reason']}", remedy
        )
    return Finding("screen-saver", Verdict.WORKS, f"It can be held off with {answer['method']}.")


def check_data_folder(folder: Path) -> Finding:
    """Find out whether something can be kept in `folder`, or whether it can be made."""
    nearest = next(path for path in (folder, *folder.parents) if os.path.lexists(path))
    other = Remedy("Make room for it, or choose another folder: footcoach --data-dir DIR")
    try:
        with tempfile.NamedTemporaryFile(dir=nearest, prefix=".footcoach-doctor-") as probe:
            probe.write(b"Footcoach was here.\n")
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return Finding("data folder", Verdict.FAILS, f"Nothing can be kept in {nearest}: {error.strerror}.", other)
    free_bytes = shutil.disk_usage(nearest).free
    if free_bytes < LITTLE_SPACE_BYTES:
        detail = f"{folder} has only {free_bytes // 1_000_000} MB left."
        return Finding("data folder", Verdict.WORKS, detail, Remedy("Make room before the disk is full."))
    if nearest != folder:
        return Finding("data folder", Verdict.WORKS, f"{folder} can be made; nothing has been kept yet.")
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        private = Remedy(f"Make it private: chmod 700 {shlex.quote(str(folder))}")
        return Finding("data folder", Verdict.WORKS, f"{folder}, which others on this computer can open.", private)
    return Finding("data folder", Verdict.WORKS, str(folder))


def examine(data_dir: Path, language: str) -> list[Finding]:
    """Check everything at the same time; it takes ANSWER_WITHIN_S at most, and a little.

    Args:
        data_dir: Where everything is kept, or will be.
        language: What the voice is to speak, such as en.
    """
    checks: list[Callable[[], Finding]] = [
        check_display,
        check_sound,
        *([check_voice] if language == OWN_VOICE_LANGUAGE else []),
        lambda: check_system_voices(language),
        check_screen_saver,
        lambda: check_data_folder(data_dir),
    ]
    with ThreadPoolExecutor(len(checks)) as pool:
        return list(pool.map(lambda check: check(), checks))


def report(findings: Sequence[Finding], release: Mapping[str, str]) -> str:
    """Return the findings as text for a terminal, without its last line end."""
    system = f"{release.get('PRETTY_NAME', platform.platform())}, {platform.machine()}"
    lines = [f"Footcoach {__version__}, Python {platform.python_version()}, Qt {_qt_version()}, {system}"]
    for finding in findings:
        lines += ["", f"{finding.thing:14}{finding.verdict}", f"    {shown_sentence(finding.detail)}"]
        if finding.remedy:
            remedy = (finding.remedy.advice, *install_commands(finding.remedy.packages, release))
            lines += [f"    {line}" for line in remedy]
    return "\n".join(lines)


def _qt_version() -> str:
    """Return the version of the package, since Qt itself may not be able to tell."""
    try:
        return importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError:
        return "of unknown version"


def _look_at_display() -> Answer:
    from footcoach.desktop.display import why_no_window  # noqa: PLC0415 (it may wait for a screen that hangs)

    if obstacle := why_no_window():
        return {"reason": obstacle.reason, "is_library_missing": obstacle.is_library_missing}
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    application = QGuiApplication(sys.argv[:1])
    screen = application.primaryScreen()
    size = screen.size()
    scale_percent = round(screen.devicePixelRatio() * 100)
    return {"screen": f"{application.platformName()}, {size.width()}×{size.height()}, scale {scale_percent} %"}


def _look_at_sound() -> Answer:
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

    application = QCoreApplication(sys.argv[:1])
    device = QMediaDevices.defaultAudioOutput()
    answer = {"name": device.description(), "id": bytes(device.id().data()).decode(errors="replace")}
    del application
    return answer


def _look_at_voice() -> Answer:
    from footcoach.workers.synthesizer import Synthesizer  # noqa: PLC0415 (it may not be there)

    synthesizer = Synthesizer()
    began_s = time.monotonic()
    line = synthesizer.line("Ready", 100)
    took_ms = round((time.monotonic() - began_s) * 1000)
    return {"took_ms": took_ms, "heard_ms": len(line.samples) // 2 * 1000 // line.rate_hz}


LOOKS = {"display": _look_at_display, "sound": _look_at_sound, "voice": _look_at_voice}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(LOOKS[sys.argv[1]]()) + "\n")
    sys.stdout.flush()
