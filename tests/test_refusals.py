"""A start that is refused: told on standard error, and in a window wherever somebody sees one."""

import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from footcoach import app, cli
from footcoach.desktop import display, single_instance
from footcoach.desktop.single_instance import AlreadyRunning, SingleInstance
from footcoach.desktop.start_refusal import StartRefusal
from footcoach.storage.errors import FileError
from footcoach.storage.paths import Paths
from footcoach.ui.common import screen_theme
from footcoach.ui.window import refusal_dialog

ROOT = Path(__file__).parents[1]
HUNG = StartRefusal("It is open, but it does not answer.", "Try again.")
ELSEWHERE = StartRefusal("It is open on the computer kitchen.", "Close it there.", can_take_over=True)


class Starts:
    """What a start finds, one try after the other, and what it does about it."""

    def __init__(self, monkeypatch, data):
        self.finds = []
        self.answers = []
        self.takes_over = []
        self.told = []
        self.build_fails = None
        self._data = data
        self.arguments = ["--data-dir", str(data)]
        monkeypatch.setattr(display, "why_no_window", lambda: None)
        monkeypatch.setattr(display, "is_seen", lambda: True)
        monkeypatch.setattr(single_instance, "acquire", self._acquire)
        monkeypatch.setattr(app, "asks_to_go_on", self._ask)
        monkeypatch.setattr(app, "run", self._run)

    def run(self):
        return cli.main(self.arguments)

    def _acquire(self, folder, **given):
        self.takes_over.append(given["takes_over"])
        found = self.finds.pop(0)
        return SingleInstance(folder, None) if found == "free" else found

    def _ask(self, refusal, paths):
        assert paths.data_dir == self._data
        self.told.append(refusal)
        return self.answers.pop(0)

    def _run(self, *_):
        if self.build_fails is not None:
            raise self.build_fails
        return 7


@pytest.fixture
def starts(monkeypatch, tmp_path):
    return Starts(monkeypatch, tmp_path / "data")


def test_open__the_folder_is_free(starts):
    starts.finds = ["free"]
    assert starts.run() == 7
    assert (starts.told, starts.takes_over) == ([], [False])


def test_open__the_first_window_came_forward(starts):
    starts.finds = [AlreadyRunning()]
    assert (starts.run(), starts.told) == (0, [])


def test_open__refused_and_given_up(starts, capsys):
    starts.finds, starts.answers = [HUNG], [False]
    assert (starts.run(), starts.told) == (1, [HUNG])
    assert capsys.readouterr().err == f"footcoach: {HUNG}\n"


def test_open__refused_and_tried_again(starts):
    starts.finds, starts.answers = [HUNG, HUNG, "free"], [True, True]
    assert starts.run() == 7
    assert (starts.told, starts.takes_over) == ([HUNG, HUNG], [False, False, False])


def test_open__lock_of_another_computer_taken_over(starts):
    starts.finds, starts.answers = [ELSEWHERE, "free"], [True]
    assert starts.run() == 7
    assert starts.takes_over == [False, True]


def test_open__a_take_over_is_asked_for_each_time(starts):
    starts.finds, starts.answers = [ELSEWHERE, HUNG, ELSEWHERE], [True, True, False]
    assert starts.run() == 1
    assert starts.takes_over == [False, True, False]


def test_open__refused_where_nobody_sees_a_window(starts, monkeypatch, capsys):
    monkeypatch.setattr(display, "is_seen", lambda: False)
    starts.finds = [HUNG]
    assert (starts.run(), starts.told) == (1, [])
    assert capsys.readouterr().err == f"footcoach: {HUNG}\n"


ERRORS = [
    PermissionError(13, "Permission denied", "/data"),
    FileError("settings.toml", "", "is wrong", "Mend it."),
    ModuleNotFoundError("No module named 'footcoach.assets'"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_open__an_error_before_the_window_is_refused_in_one(starts, capsys, error):
    starts.finds, starts.answers, starts.build_fails = ["free"], [False], error
    assert starts.run() == 1
    (refusal,) = starts.told
    assert refusal.reason == f"Footcoach cannot start: {str(error).removesuffix('.')}."
    assert not refusal.can_take_over
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="other systems do not remove a folder in use")
def test_open__the_folder_that_it_was_started_in_is_gone(tmp_path):
    (tmp_path / "gone").mkdir()
    command = f'cd gone && rmdir ../gone && exec "{sys.executable}" -m footcoach --data-dir mine'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    result = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1].startswith("footcoach: The folder mine cannot be made: No such file")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(("platform", "seen"), [("", True), ("xcb", True), ("offscreen", False), ("minimal:x", False)])
def test_is_seen__of_each_platform(monkeypatch, platform, seen):
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display.is_seen() == seen


@pytest.mark.skipif(sys.platform == "win32", reason="needs the mask of Unix")
def test_start__its_folder_can_be_entered_whatever_the_mask(monkeypatch, tmp_path):
    starts = Starts(monkeypatch, tmp_path / "new" / "data")
    starts.finds = ["free"]
    before = os.umask(0o177)
    try:
        assert starts.run() == 7
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "new", tmp_path / "new" / "data")} == {0o700}


@pytest.mark.parametrize(("screen", "percent"), [(QSize(320, 200), 100), (QSize(3840, 2160), 200)])
def test_ask__text_is_no_larger_than_the_screen_has_room_for(monkeypatch, tmp_path, qapp, screen, percent):
    (tmp_path / "settings.toml").write_text('text_size = "200"\n', encoding="utf-8")
    sizes = []
    monkeypatch.setattr(QScreen, "availableSize", lambda _: screen)
    monkeypatch.setattr(
        screen_theme, "apply_theme", lambda _application, _theme, text_percent, **_: sizes.append(text_percent)
    )
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    monkeypatch.setattr(refusal_dialog, "RefusalDialog", Mock(return_value=Mock(is_going_on=lambda: False)))
    monkeypatch.setattr(app, "set_icon", lambda: None)
    assert not app.asks_to_go_on(HUNG, Paths(tmp_path))
    assert sizes == [percent]
