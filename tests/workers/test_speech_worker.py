import json
import os
import shutil
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtTextToSpeech import QTextToSpeech

from footcoach.workers.messages import Begun, Configure, Failed, Finished, Say, SpeechReady, SpeechVoice, Stop, to_line
from footcoach.workers.speech_worker import SILENT_ENGINE, SpeechWorker, best_voice, rate_of, without_variants

MODULE_FOLDERS = ("/usr/lib", "/usr/lib64", "/usr/libexec")
CONFIGURE = Configure(language="en", voice="", speed_percent=90, volume_percent=80)
ESPEAK = [
    SpeechVoice("English (Caribbean)", "en_US"),
    SpeechVoice("English (America, New York City)", "en_US"),
    SpeechVoice("English (America)", "en_US"),
    SpeechVoice("English (Scotland)", "en_GB"),
    SpeechVoice("English (Great Britain)", "en_GB"),
]


@pytest.mark.parametrize(
    ("speed_percent", "rate"), [(50, -1), (71, -0.494), (90, -0.152), (100, 0), (141, 0.496), (200, 1)]
)
def test_rate_of(speed_percent, rate):
    assert rate_of(speed_percent) == pytest.approx(rate, abs=0.001)


def test_rate_of__always_rises():
    rates = [rate_of(percent) for percent in range(50, 201)]
    assert all(slower < faster for slower, faster in pairwise(rates))


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        ([], set()),
        (["Ann", "Ann+Alex", "Ann+Zac"], {"Ann"}),
        (["Ann+Alex"], {"Ann+Alex"}),
        (["Ann", "Bob+Alex", "+"], {"Ann", "Bob+Alex", "+"}),
        (["English (America)", "English (America)+Alex+high"], {"English (America)"}),
    ],
)
def test_without_variants(names, kept):
    assert without_variants(names) == kept


@pytest.mark.parametrize(
    ("voices", "system", "home", "expected"),
    [
        (ESPEAK, "en_GB", "en_US", "English (Great Britain)"),
        (ESPEAK, "en_US", "en_US", "English (America)"),
        (ESPEAK, "en_AU", "en_US", "English (America)"),
        (ESPEAK, "de_DE", "en_US", "English (America)"),
        (ESPEAK, "C", "en_US", "English (America)"),
        (ESPEAK[3:], "de_DE", "en_US", "English (Great Britain)"),
        (ESPEAK[:2], "en_GB", "en_US", "English (Caribbean)"),
        ([SpeechVoice("Hazel", "en_GB"), SpeechVoice("Zira", "en_US")], "de_DE", "en_US", "Zira"),
        ([SpeechVoice("Hazel", "en_GB"), SpeechVoice("Zira", "en_US")], "en_GB", "en_US", "Hazel"),
        ([SpeechVoice("Ravi", "en_IN"), SpeechVoice("Hazel", "en_GB")], "de_DE", "en_US", "Ravi"),
        ([SpeechVoice("Eva", "de_AT"), SpeechVoice("Udo", "de_DE")], "en_US", "de_DE", "Udo"),
        ([SpeechVoice("Eva", "de_AT"), SpeechVoice("Udo", "de_DE")], "de_AT", "de_DE", "Eva"),
    ],
)
def test_best_voice(voices, system, home, expected):
    assert best_voice(voices, system, home).name == expected


class Studio:
    """A speech worker with the engine that makes no sound, which takes its time as the others do."""

    def __init__(self):
        self.engine = QTextToSpeech(SILENT_ENGINE)
        self.told = []
        self.worker = SpeechWorker(self.engine, self.told.append)

    def execute(self, *commands):
        for command in commands:
            self.worker.execute(command)


@pytest.fixture
def studio(qapp):
    studio = Studio()
    yield studio
    studio.engine.stop()


def test_execute__configure(studio):
    studio.execute(CONFIGURE)
    [ready] = studio.told
    assert isinstance(ready, SpeechReady)
    assert ready.engine == SILENT_ENGINE
    assert [voice.locale for voice in ready.voices] == ["en_GB", "en_GB", "en_US", "en_US"]
    assert studio.engine.voice().locale().name() == "en_US"
    assert studio.engine.rate() == pytest.approx(rate_of(90))
    assert studio.engine.volume() == pytest.approx(0.8)


@pytest.mark.parametrize(("wanted", "spoken"), [("Anne", "Anne"), ("no longer there", "Charly"), ("Kari", "Charly")])
def test_execute__configure_a_voice(studio, wanted, spoken):
    studio.execute(Configure(language="en", voice=wanted, speed_percent=100, volume_percent=100))
    assert studio.engine.voice().name() == spoken


@pytest.mark.parametrize("language", ["de", "xx", ""])
def test_execute__configure_a_language_that_no_voice_speaks(studio, language):
    studio.execute(*[Configure(language=language, voice="", speed_percent=100, volume_percent=100)] * 2)
    assert studio.told == [Failed(f"no voice speaks {language!r}")]


def test_execute__say(studio, qtbot):
    studio.execute(Say(5, "Hold"))
    qtbot.waitUntil(lambda: Finished(5) in studio.told)
    assert studio.told == [Begun(5), Finished(5)]


def test_execute__stop(studio, qtbot):
    studio.execute(Say(5, "Up on your toes"))
    qtbot.waitUntil(lambda: studio.engine.state() is QTextToSpeech.State.Speaking)
    studio.execute(Stop())
    assert studio.engine.state() is QTextToSpeech.State.Ready
    studio.execute(Say(6, "Hold"))
    qtbot.waitUntil(lambda: Finished(6) in studio.told)
    assert studio.told == [Begun(5), Begun(6), Finished(6)]


def test_execute__stop_idle(studio):
    studio.execute(Stop())
    assert studio.told == []


def test_error__told_once_in_the_words_of_the_engine(studio):
    for words in ("The loudspeaker is on fire", "Everything is"):
        studio.engine.errorOccurred.emit(QTextToSpeech.ErrorReason.Playback, words)
    assert studio.told == [Failed("The loudspeaker is on fire")]


def run(*commands, code="import footcoach.workers.speech_worker as s, sys; sys.exit(s.main())", **variables):
    """Run the worker on commands, without a display, and return its events; it must end when its input does."""
    result = subprocess.run(
        [sys.executable, "-c", code],
        input=b"".join(map(to_line, commands)),
        env={name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"} | variables,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (result.returncode, result.stderr) == (0, b"")
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("has_mock", [False, True])
def test_main__no_engine_or_only_the_silent_one(tmp_path, has_mock):
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "texttospeech")
    (tmp_path / "texttospeech").mkdir()
    if has_mock:
        for plugin in plugins.glob("*mock*"):
            shutil.copy(plugin, tmp_path / "texttospeech")
    code = f"""
import sys
from PySide6.QtCore import QCoreApplication
QCoreApplication.setLibraryPaths([{str(tmp_path)!r}])
import footcoach.workers.speech_worker
from PySide6.QtTextToSpeech import QTextToSpeech
assert QTextToSpeech.availableEngines() == {["mock"] * has_mock}
sys.exit(footcoach.workers.speech_worker.main())
"""
    assert run(CONFIGURE, Say(1, "Hold"), code=code) == [{"event": "failed", "reason": "no engine"}]


def has_speech_service():
    modules = [Path(folder, "speech-dispatcher-modules", "sd_espeak-ng") for folder in MODULE_FOLDERS]
    engines = set(QTextToSpeech.availableEngines()) - {SILENT_ENGINE}
    return bool(shutil.which("speech-dispatcher") and engines and any(path.exists() for path in modules))


needs_speech_service = pytest.mark.skipif(not has_speech_service(), reason="needs speech-dispatcher-espeak-ng")


@pytest.fixture
def runtime(tmp_path):
    """A place of its own for the speech service, which the engine starts and which ends at the end of the test."""
    yield tmp_path
    for file in (tmp_path / "speech-dispatcher" / "pid").glob("*.pid"):
        os.kill(int(file.read_text()), signal.SIGTERM)


@needs_speech_service
def test_main__speech_service(runtime):
    unknown = Configure(language="xx", voice="", speed_percent=90, volume_percent=80)
    [ready, failed] = run(CONFIGURE, unknown, XDG_RUNTIME_DIR=str(runtime))
    assert (ready["event"], ready["engine"]) == ("ready", "speechd")
    names = [voice["name"] for voice in ready["voices"]]
    assert {"English (America)", "English (Great Britain)"} <= set(names)
    assert {voice["locale"].partition("_")[0] for voice in ready["voices"]} == {"en"}
    assert not [name for name in names if "+" in name]
    # Some of its voices speak languages that Qt does not know either.
    assert failed == {"event": "failed", "reason": "no voice speaks 'xx'"}


@needs_speech_service
def test_main__speech_service_cannot_start(tmp_path):
    [failed] = run(CONFIGURE, XDG_RUNTIME_DIR=str(tmp_path), SPEECHD_CMD=str(tmp_path / "no such program"))
    assert failed["event"] == "failed"
    assert "speech-dispatcher" in failed["reason"]
