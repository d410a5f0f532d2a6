"""Where the voice of Footcoach can speak, as the package says it too."""

import importlib.metadata
import os
import sys
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement

from footcoach import app
from footcoach.desktop.own_voice import has_own_voice


@pytest.mark.parametrize(
    ("sys_platform", "machine", "is_there"),
    [
        ("linux", "x86_64", True),
        ("win32", "AMD64", True),
        ("darwin", "arm64", True),
        ("darwin", "x86_64", False),
    ],
)
def test_has_own_voice__where_its_packages_are_installed(monkeypatch, sys_platform, machine, is_there):
    monkeypatch.setattr(sys, "platform", sys_platform)
    monkeypatch.setattr(os, "uname", lambda: SimpleNamespace(machine=machine))
    assert has_own_voice() is is_there
    environment = {"sys_platform": sys_platform, "platform_machine": machine}
    requirements = [Requirement(line) for line in importlib.metadata.requires("footcoach")]
    conditions = [one.marker for one in requirements if one.name in {"hibari-tts", "onnxruntime"}]
    assert [condition.evaluate(environment) for condition in conditions] == [is_there, is_there]


def test_this_computer__has_a_voice_where_there_is_one(monkeypatch):
    assert app.this_computer().make_own_voice is not None
    monkeypatch.setattr(app, "has_own_voice", lambda: False)
    assert app.this_computer().make_own_voice is None
