"""What has to be installed on Linux, by the names that the packages have in each family of systems."""

import platform
import sys
from collections.abc import Mapping
from enum import StrEnum


class Family(StrEnum):
    """Systems that share the names of their packages."""

    DEBIAN = "Debian, Ubuntu"
    FEDORA = "Fedora"
    ARCH = "Arch"


INSTALL = {Family.DEBIAN: "sudo apt install", Family.FEDORA: "sudo dnf install", Family.ARCH: "sudo pacman -S"}
FAMILY_OF_ID = {
    "debian": Family.DEBIAN,
    "ubuntu": Family.DEBIAN,
    "fedora": Family.FEDORA,
    "rhel": Family.FEDORA,
    "arch": Family.ARCH,
}

Packages = Mapping[Family, str]
DISPLAY_PACKAGES: Packages = {
    Family.DEBIAN: (
        "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libegl1 libgl1 libfontconfig1"
    ),
    Family.FEDORA: "xcb-util-cursor xcb-util-wm xcb-util-keysyms libglvnd-egl libglvnd-glx libxkbcommon-x11 fontconfig",
    Family.ARCH: "xcb-util-cursor xcb-util-wm xcb-util-keysyms libglvnd libxkbcommon-x11 fontconfig",
}
SOUND_PACKAGES: Packages = {
    Family.DEBIAN: "libpulse0 pipewire-pulse wireplumber",
    Family.FEDORA: "pulseaudio-libs pipewire-pulseaudio wireplumber",
    Family.ARCH: "libpulse pipewire-pulse wireplumber",
}
VOICE_PACKAGES: Packages = {
    Family.DEBIAN: "speech-dispatcher speech-dispatcher-espeak-ng libspeechd2",
    Family.FEDORA: "speech-dispatcher speech-dispatcher-espeak-ng",
    Family.ARCH: "speech-dispatcher espeak-ng",
}
SCREEN_SAVER_PACKAGES: Packages = {
    Family.DEBIAN: "xscreensaver",
    Family.FEDORA: "xscreensaver-base",
    Family.ARCH: "xscreensaver",
}


def os_release() -> Mapping[str, str]:
    """Return what the system says of itself, empty where it says nothing."""
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def families(release: Mapping[str, str]) -> tuple[Family, ...]:
    """Return the families whose packages to name: the system's own, or all where that is not known."""
    ids = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return next(((FAMILY_OF_ID[id_],) for id_ in ids if id_ in FAMILY_OF_ID), tuple(Family))


def install_commands(packages: Packages, release: Mapping[str, str]) -> tuple[str, ...]:
    """Return how to install `packages`, for the own system or for every family; empty on other systems than Linux."""
    if sys.platform != "linux":
        return ()
    return tuple(f"{name}: {INSTALL[name]} {packages[name]}" for name in families(release) if name in packages)
