"""How a second start asks the first program to come forward: one line there, one line back, on a local socket.

The line says `raise`, `start` when today's session is to begin too, or `open` with files to be opened. Behind that,
there may be a token of the desktop.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes, unquote_to_bytes

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""Where the desktop puts what lets a program come forward, the better one first."""

_RAISE: Final = "raise"
_START: Final = "start"
_OPEN: Final = "open"
_FILE: Final = "file:"
"""Stands before the path of a file, in which all but plain letters is quoted."""

_ANSWER: Final = b"ok\n"
_LONGEST_TOKEN = 256
_LONGEST_LINE = 64 * 1024
_MOST_VISITORS = 8
_LONGEST_VISIT_MS = 2000
_CALM_MS = 200
"""After the window came forward, further requests are answered, but change nothing for so long."""


@dataclass(frozen=True)
class Request:
    """What a second start asks for.

    Attributes:
        starts: Whether today's session is to begin.
        files: What is to be opened, as absolute paths.
        token: With which the desktop lets the window come forward; perhaps empty.
    """

    starts: bool = False
    files: tuple[Path, ...] = ()
    token: str = ""


def ask_to_come_forward(
    name: str, deadline: QDeadlineTimer, *, starts: bool = False, files: Sequence[Path] = ()
) -> bool:
    """Ask the program that listens under `name`; say whether it answered by `deadline`.

    Args:
        name: Where it listens.
        deadline: Until when it may answer.
        starts: Whether it is to begin today's session.
        files: What it is to open, if not that, as absolute paths; the last ones are left out where there are too many.
    """
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_left_ms(deadline)):
        return False
    socket.write(_line(Request(starts, tuple(files), _token())))
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_left_ms(deadline)):
            return False
    is_answered = socket.readLine(_LONGEST_LINE).data() == _ANSWER
    socket.abort()
    return is_answered


def _left_ms(deadline: QDeadlineTimer) -> int:
    # Zero would be: do not wait; less than zero: wait for ever.
    return max(1, int(deadline.remainingTime()))


def _line(request: Request) -> bytes:
    """Return the line that says `request`."""
    verb = _START if request.starts else _OPEN if request.files else _RAISE
    line = f"{verb} {request.token}".strip()
    for file in request.files if verb == _OPEN else ():
        longer = f"{line} {_FILE}{quote_from_bytes(os.fsencode(file))}"
        line = longer if len(longer) < _LONGEST_LINE else line
    return line.encode("ascii") + b"\n"


def _token() -> str:
    return next((token for name in TOKENS if _is_token(token := os.environ.get(name, ""))), "")


def _is_token(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_TOKEN and text.isascii() and text.isprintable() and " " not in text


class RaiseServer(QObject):
    """Listens to second starts, and to nothing else: what is not the one line is hung up on, and so is who dawdles.

    Signals:
        raise_requested: the window is to come forward. While this is emitted, the environment holds the token.
        start_requested: then, today's session is to begin.
        files_requested: then, these files are to be opened: a tuple of absolute Paths.
    """

    raise_requested = Signal()
    start_requested = Signal()
    files_requested = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Listen under `name`, which nobody else can have: a file that is there was left by somebody who was killed."""
        super().__init__(parent)
        self._visitors: set[_Visitor] = set()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_VISITORS)
        self._server.newConnection.connect(self._on_server_new_connection)
        self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
        self._calm.stop()
        for visitor in tuple(self._visitors):
            visitor.send_away()

    @Slot()
    def _on_server_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            visitor = _Visitor(socket, self)
            self._visitors.add(visitor)
            visitor.asked.connect(self._on_visitor_asked)
            visitor.left.connect(self._on_visitor_left)
            if len(self._visitors) > _MOST_VISITORS:
                visitor.send_away()
            else:
                visitor.hear()

    @Slot(object)
    def _on_visitor_asked(self, request: Request) -> None:
        if not self._calm.isActive():
            self._raise(request.token)
        if request.starts:
            self.start_requested.emit()
        if request.files:
            self.files_requested.emit(request.files)

    def _raise(self, token: str) -> None:
        self._calm.start()
        # Qt looks for the token here when a window is activated.
        if token:
            os.environ[TOKENS[0]] = token
        self.raise_requested.emit()
        os.environ.pop(TOKENS[0], None)

    @Slot(object)
    def _on_visitor_left(self, visitor: "_Visitor") -> None:
        self._visitors.discard(visitor)


class _Visitor(QObject):
    """Somebody who has connected.

    Signals:
        asked: the window is to come forward; with the Request.
        left: itself: it is over.
    """

    asked = Signal(object)
    left = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_LONGEST_VISIT_MS)
        self._patience.timeout.connect(self.send_away)
        socket.setParent(self)
        socket.setReadBufferSize(_LONGEST_LINE)
        socket.readyRead.connect(self._on_socket_ready_read)
        socket.disconnected.connect(self._on_socket_disconnected)

    def hear(self) -> None:
        """Take the line, which may be here already."""
        self._patience.start()
        self._on_socket_ready_read()

    @Slot()
    def send_away(self) -> None:
        """Hang up."""
        self._socket.abort()
        # It says so itself only if it was connected.
        self._on_socket_disconnected()

    @Slot()
    def _on_socket_ready_read(self) -> None:
        if self._socket.canReadLine():
            request = _request_in(bytes(self._socket.readLine(_LONGEST_LINE).data()))
            if request is None:
                self.send_away()
                return
            self._socket.write(_ANSWER)
            self._socket.flush()
            self.asked.emit(request)
            self._socket.disconnectFromServer()
        elif self._socket.bytesAvailable() >= _LONGEST_LINE:
            self.send_away()

    @Slot()
    def _on_socket_disconnected(self) -> None:
        self._patience.stop()
        self.left.emit(self)
        self.deleteLater()


def _request_in(line: bytes) -> Request | None:
    """Return what a line asks for; None for anything else."""
    verb, *words = line.decode("ascii", "replace").rstrip("\n").split(" ")
    files = tuple(_path_in(word) for word in words if word.startswith(_FILE))
    tokens = [word for word in words if not word.startswith(_FILE)]
    if (
        verb not in {_RAISE, _START, _OPEN}
        or bool(files) != (verb == _OPEN)
        or not all(_is_path(file) for file in files)
    ):
        return None
    if len(tokens) > 1 or not all(map(_is_token, tokens)):
        return None
    return Request(verb == _START, files, "".join(tokens))


def _path_in(word: str) -> Path:
    return Path(os.fsdecode(unquote_to_bytes(word.removeprefix(_FILE))))


def _is_path(file: Path) -> bool:
    return file.is_absolute() and "\0" not in str(file)
