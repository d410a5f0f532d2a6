"""The speech service of the private desktop, and what each program has it say.

A screen reader and Footcoach share it, as they do on a real desktop, so that one has to wait for the other. All times
are seconds of the monotonic clock, as everywhere in these tests.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.end_to_end.machine import Machine, wait_until

CONFIGURATION = """
AddModule "one-voice" "sd_generic" "one-voice.conf"
DefaultModule one-voice
CustomLogFile "protocol" "{log}"
"""
# One voice of espeak-ng, which has ten thousand: a busy machine takes a minute to look through them. The desktop of the
# tests has no language, and Qt wants a voice for that too; it takes one whose language it does not know.
ONE_VOICE = """
GenericExecuteSynth "printf %s \\'$DATA\\' | espeak-ng -v en --stdin --stdout | paplay"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "en"
AddVoice "none" "MALE1" "none"
DefaultVoice "en"
"""
# When, who, which way, what; behind what a program says stands how long it was.
LINE = re.compile(
    r"^\[\w{3} (.{15} \d{4} : \d+)\] speechd: +(\d+):(DATA|REPLY):\|(.*?)\n?\|(?: \(\d+\))?$", re.MULTILINE | re.DOTALL
)
CLIENT = re.compile(r'SET SELF CLIENT_NAME "?\w+:(\w+):', re.IGNORECASE)
# What is said stands between these, each in a line of its own.
SPEAK, END = "SPEAK", "."
QUEUED = re.compile(r"225-(\d+)")
BEGUN = re.compile(r"701-(\d+)")
# Measured once, so that what was said at one moment is said at the same one whenever the log is read.
MONOTONIC_AHEAD_S = time.monotonic() - time.time()


@dataclass(frozen=True)
class Spoken:
    """Something that was said, and when it began."""

    at: float
    text: str


class SpeechService:
    """Runs speech-dispatcher for those whose XDG_RUNTIME_DIR is that of the machine. Use it as a context manager."""

    def __init__(self, machine: Machine, folder: Path) -> None:
        """Start it on `machine`, with its files in a new `folder`, and wait until programs can come."""
        folder.mkdir(parents=True)
        self._log = folder / "protocol.log"
        (folder / "modules").mkdir()
        (folder / "modules" / "one-voice.conf").write_text(ONE_VOICE)
        (folder / "speechd.conf").write_text(CONFIGURATION.format(log=self._log))
        places = ["--config-dir", str(folder), "--log-dir", str(folder)]
        command = ["speech-dispatcher", "--run-single", "--timeout", "0", *places]
        self._process = machine.start(command, "speech-service", extra={"TZ": "UTC"})
        socket = Path(machine.environment["XDG_RUNTIME_DIR"], "speech-dispatcher", "speechd.sock")
        wait_until(socket.exists, "the speech service", pause=0.05)

    def __enter__(self) -> "SpeechService":
        return self

    def __exit__(self, *_: object) -> None:
        # Asked to end, it may wait for those who speak.
        self._process.kill()
        self._process.wait(10)

    def said(self, program: str) -> list[Spoken]:
        """Return what a program, by the name that it gave the service, has begun to say so far, oldest first."""
        programs: dict[str, str] = {}
        texts: dict[str, str] = {}
        queued: dict[str, str] = {}
        begun: dict[str, float] = {}
        for at, connection, kind, what in self._lines():
            if kind == "DATA" and (name := CLIENT.match(what)):
                programs[connection] = name[1]
            elif kind == "DATA":
                texts[connection] = "" if what.upper() == SPEAK else texts.get(connection, "") + what
            elif (message := QUEUED.match(what)) and programs[connection] == program:
                queued[message[1]] = texts[connection].removesuffix(END)
            elif message := BEGUN.match(what):
                begun[message[1]] = at
        # A voice may begin before the service has answered that it will.
        return [Spoken(begun[message], text) for message, text in queued.items() if message in begun]

    def _lines(self) -> Iterator[tuple[float, str, str, str]]:
        text = self._log.read_text(errors="replace").replace("\r", "") if self._log.exists() else ""
        for found in LINE.finditer(text):
            yield _moment(found[1]), found[2], found[3], found[4]


def _moment(stamp: str) -> float:
    """Return the moment of the monotonic clock of a time in UTC, whose microseconds stand behind a colon."""
    seconds, _, microseconds = stamp.rpartition(" : ")
    at = datetime.strptime(seconds, "%b %d %H:%M:%S %Y").replace(tzinfo=UTC).timestamp() + int(microseconds) / 1e6
    return at + MONOTONIC_AHEAD_S
