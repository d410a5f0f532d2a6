from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from footcoach.ui.window import about_dialog
from footcoach.ui.window.about_dialog import AboutDialog
from footcoach.ui.window.package_notice import package_notice


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_package_notice__its_words_whole_and_in_order():
    [file] = [file for file in metadata.files("hibari-tts") if file.name == "NOTICE"]
    paragraphs = package_notice("hibari-tts")
    assert " ".join(paragraphs).split() == file.read_text().split()
    assert all("\n " not in paragraph and paragraph for paragraph in paragraphs)


@pytest.mark.parametrize("package", ["there-is-no-such-package", "platformdirs"])
def test_package_notice__without_one(package):
    assert package_notice(package) == ()


def test_about__passes_the_notice_of_the_voice_on(qtbot):
    dialog = AboutDialog(Path("folder"))
    qtbot.addWidget(dialog)
    shown = texts(dialog)
    assert [text for text in shown if text in package_notice("hibari-tts")] == list(package_notice("hibari-tts"))
    assert any("ONNX Runtime (MIT License)" in text for text in shown)


def test_about__without_the_voice(qtbot, monkeypatch):
    monkeypatch.setattr(about_dialog, "package_notice", lambda _package: ())
    dialog = AboutDialog(Path("folder"))
    qtbot.addWidget(dialog)
    assert not [text for text in texts(dialog) if "hibari" in text]
