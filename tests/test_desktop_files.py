"""What tells a Linux desktop of the program and of its files."""

import os
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from configparser import RawConfigParser
from pathlib import Path

import pytest

from footcoach import APPLICATION_ID
from footcoach.storage.file_format import BUNDLE_SUFFIX
from tests.storage.bundles import exported, fill, routine

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "packaging" / "linux"
ENTRY = FOLDER / f"{APPLICATION_ID}.desktop"
MIME_INFO = FOLDER / f"{APPLICATION_ID}.xml"
MIME_TYPE = "application/x-footcoach"
NAMESPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}

needs_mime_tool = pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="needs shared-mime-info")


@pytest.fixture(scope="module")
def entry():
    parser = RawConfigParser()
    parser.optionxform = str
    parser.read(ENTRY, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def run(*command, **variables):
    environment = {**os.environ, **variables}
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)


def test_entry__starts_the_program_with_files_of_its_type(entry):
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    program, command, files = entry["Exec"].split()
    assert program in scripts
    assert (command, files) == ("open", "%F")
    assert entry["MimeType"] == f"{MIME_TYPE};"
    assert entry["Icon"] == APPLICATION_ID


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_entry__is_valid():
    result = run("desktop-file-validate", str(ENTRY))
    assert (result.returncode, result.stdout + result.stderr) == (0, "")


def test_type__has_the_ending_of_a_bundle_and_the_icon_of_the_program():
    (found,) = ET.parse(MIME_INFO).getroot().findall("m:mime-type", NAMESPACE)
    assert found.get("type") == MIME_TYPE
    assert found.find("m:glob", NAMESPACE).get("pattern") == f"*{BUNDLE_SUFFIX}"
    assert found.find("m:icon", NAMESPACE).get("name") == APPLICATION_ID


@needs_mime_tool
@pytest.mark.parametrize("name", ["mine.footcoach", "MINE.FOOTCOACH", "mine"], ids=["name", "capitals", "content"])
def test_type__is_found_for_a_bundle(tmp_path, name):
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(MIME_INFO, packages)
    result = run("update-mime-database", str(packages.parent), XDG_DATA_HOME=str(tmp_path / "share"))
    assert (result.returncode, result.stderr) == (0, "")
    bundle = tmp_path / name
    bundle.write_bytes(exported(fill(tmp_path / "home", (), [routine("heel-raises")])))
    code = "import sys, PySide6.QtCore as qt; print(qt.QMimeDatabase().mimeTypeForFile(sys.argv[1]).name())"
    found = run(sys.executable, "-c", code, str(bundle), XDG_DATA_HOME=str(tmp_path / "share"))
    assert found.stdout.strip() == MIME_TYPE
