"""Keeps constraints.txt: the exact versions of every package that Footcoach is run, tested, checked and built with.

python scripts/lock.py renew     take the newest versions that pyproject.toml allows
python scripts/lock.py outdated  say which packages have newer versions than the lock
"""

import argparse
import json
import platform
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

LOCK = "constraints.txt"
HEADER = "# The exact versions that Footcoach is tested with. Written by `make lock`; see docs/decisions/017-lock.md.\n"
OLDEST_PYTHON = (3, 11)
# It installs everything else, and is no requirement of anything.
INSTALLER = "pip>=25.3"


class PipError(Exception):
    """Pip could not find out; its text is what pip says."""


def main() -> int:
    """Do what the command line asks; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["renew", "outdated"])
    parser.add_argument("--project", type=Path, default=Path(__file__).parents[1], help="where pyproject.toml is")
    options = parser.parse_args()
    return renew(options.project) if options.command == "renew" else report_outdated(options.project)


def renew(project: Path) -> int:
    """Write the newest versions that are allowed."""
    if (sys.version_info[:2], platform.system()) != (OLDEST_PYTHON, "Linux"):
        # What serves the oldest Python serves the newer ones too, and only Linux needs every package.
        oldest = ".".join(map(str, OLDEST_PYTHON))
        print(f"The lock is made with Python {oldest} on Linux: make clean, then make PYTHON=python{oldest} lock")
        return 1
    try:
        found = newest(requirements(project / "pyproject.toml"))
    except PipError as error:
        print(f"{LOCK} stays as it is: pip could not ask the package index. {error}")
        return 1
    before = read(project / LOCK)
    lines = [f"{name}=={version}\n" for name, version in sorted(found.items())]
    (project / LOCK).write_text(HEADER + "".join(lines), encoding="utf-8", newline="\n")
    print(table(changes(before, found), ("package", "was", "is")) or f"{LOCK} has the newest versions already.")
    return 0


def report_outdated(project: Path) -> int:
    """Say what is newer than the lock, whether pyproject.toml allows it or not."""
    locked = read(project / LOCK)
    try:
        found = newest(locked, "--no-deps")
    except PipError as error:
        print(f"Nothing is known of newer versions: pip could not ask the package index. {error}")
        return 0
    print(table(changes(locked, found), ("package", "locked", "newest")) or f"Nothing is newer than {LOCK}.")
    return 0


def requirements(file: Path) -> list[str]:
    """Return everything that the project asks for in `file`, for whatever purpose."""
    document = tomllib.loads(file.read_text(encoding="utf-8"))
    groups = document.get("dependency-groups", {}).values()
    asked = [*document["project"]["dependencies"], *document["build-system"]["requires"], INSTALLER]
    return [*asked, *(requirement for group in groups for requirement in group)]


def newest(wanted: Iterable[str], *options: str) -> dict[str, str]:
    """Return the version that pip would install of each package, by its normal name, whatever is installed here.

    Raises:
        PipError: It could not find out.
    """
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"]
    command += ["--disable-pip-version-check", "--retries", "1", "--timeout", "15", *options, *wanted]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise PipError(ran.stderr.strip().rpartition("\n")[2])
    packages = [package["metadata"] for package in json.loads(ran.stdout)["install"]]
    return {normal(package["name"]): package["version"] for package in packages}


def read(lock: Path) -> dict[str, str]:
    """Return the versions of a lock by the names of their packages; none where there is no lock."""
    lines = lock.read_text(encoding="utf-8").splitlines() if lock.exists() else []
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return dict(pairs)


def normal(name: str) -> str:
    """Return the one of the ways to write a name that packages are compared by."""
    return name.lower().replace("_", "-").replace(".", "-")


def changes(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return name, version before and version after of what is different."""
    names = sorted(before.keys() | after.keys())
    rows = [(name, before.get(name, "-"), after.get(name, "-")) for name in names]
    return [row for row in rows if row[1] != row[2]]


def table(rows: Sequence[Sequence[str]], heads: Sequence[str]) -> str:
    """Return rows under their heads as text in columns; empty where there are none."""
    if not rows:
        return ""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (heads, *rows))
    return "\n".join(line.rstrip() for line in lines)


if __name__ == "__main__":
    sys.exit(main())
