import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from PySide6.QtCore import QObject

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def allowed_versions(python):
    requirements = map(Requirement, tomllib.loads(PROJECT.read_text())["project"]["dependencies"])
    specifiers = SpecifierSet()
    for requirement in requirements:
        if requirement.name == "PySide6-Essentials" and requirement.marker.evaluate({"python_version": python}):
            specifiers &= requirement.specifier
    return specifiers


@pytest.mark.parametrize(("python", "is_allowed"), [("3.11", False), ("3.12", True), ("3.13", True)])
def test_requirement__version_that_loses_references_to_none(python, is_allowed):
    assert ("6.12.0" in allowed_versions(python)) is is_allowed


@pytest.mark.parametrize("python", ["3.11", "3.12"])
def test_requirement__versions_known_to_work(python):
    assert list(allowed_versions(python).filter(["6.9.3", "6.10.2", "6.11.3"])) == ["6.10.2", "6.11.3"]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12")
def test_void_calls__leave_none_its_references():
    target = QObject()
    target.blockSignals(False)
    before = sys.getrefcount(None)
    for _ in range(1000):
        target.setObjectName("name")
    assert sys.getrefcount(None) >= before - 10
