"""Whether a window can be opened here. Qt would end the process with a core dump where this gives a sentence."""

import ctypes
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class DisplayObstacle:
    """Why no window can be opened.

    Attributes:
        reason: One sentence.
        is_library_missing: Whether DISPLAY_PACKAGES have to be installed.
    """

    reason: str
    is_library_missing: bool = False


def is_seen() -> bool:
    """Whether somebody sees the windows that can be opened."""
    return _platform() not in {"offscreen", "minimal"}


def why_no_window() -> DisplayObstacle | None:
    """Return why no window can be opened, or None when one can or nothing speaks against it."""
    chosen = _platform()
    if sys.platform != "linux" or chosen not in {"", "xcb", "wayland"}:
        return None
    if chosen != "xcb" and _is_wayland_there():
        return None
    if not os.environ.get("DISPLAY"):
        return DisplayObstacle("There is no display here, so no window can be opened.")
    return _why_no_x11_window()


def _platform() -> str:
    """Return the plugin that Qt was told to show windows with; empty for that of the system."""
    return os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]


def _is_wayland_there() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))
        except OSError:
            return False
    return True


def _why_no_x11_window() -> DisplayObstacle | None:
    import PySide6  # noqa: PLC0415 (only where it is needed)

    plugin = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    try:
        if plugin.exists():
            ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        missing = str(error).split(":", maxsplit=1)[0]
        return DisplayObstacle(f"Qt cannot open windows: {missing} is missing.", is_library_missing=True)
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    has_failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return DisplayObstacle(f"The display {os.environ['DISPLAY']} cannot be reached.") if has_failed else None
