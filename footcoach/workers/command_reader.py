"""Reads the commands of a worker from standard input."""

import sys
import threading
from collections.abc import Iterable
from typing import Any

from msgspec.json import Decoder
from PySide6.QtCore import QObject, Signal

from footcoach.workers.worker import end_soon


class CommandReader(QObject):
    """Waits for commands in a thread of its own, because Qt cannot watch a pipe on every system.

    Its signals are emitted in that thread.

    Signals:
        command_read: A command.
        ended: There will be no more.
    """

    command_read = Signal(object)
    ended = Signal()

    def __init__(self, commands: Decoder[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands

    def start(self) -> None:
        """Read standard input from now on, to its end, after which the process ends soon, whatever hangs."""
        threading.Thread(target=self._read_and_end, daemon=True).start()

    def read(self, lines: Iterable[bytes]) -> None:
        """Read all of `lines`; log invalid commands on standard error and go on."""
        for line in lines:
            try:
                command = self._commands.decode(line)
            except ValueError as error:
                sys.stderr.write(f"invalid command: {error}\n")
            else:
                self.command_read.emit(command)
        self.ended.emit()

    def _read_and_end(self) -> None:
        self.read(sys.stdin.buffer)
        end_soon()
