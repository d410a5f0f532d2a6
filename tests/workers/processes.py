"""Processes that stand in for workers."""

import os
import sys

from PySide6.QtCore import QCoreApplication

from footcoach.workers.worker_client import WorkerProcess

MUTE = "import sys; sys.stdin.read()"


def python(code, *arguments):
    """Return the command that runs `code`."""
    return (sys.executable, "-c", code, *map(str, arguments))


def children():
    """Return the processes of all clients."""
    return QCoreApplication.instance().findChildren(WorkerProcess)


def is_alive(process_id):
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True
