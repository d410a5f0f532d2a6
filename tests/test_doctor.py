"""What the doctor finds, each check in good and in bad surroundings."""

import importlib.metadata
import os
import re
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace

import pytest

from footcoach import doctor
from footcoach.desktop import display, own_voice
from footcoach.desktop.packages import (
    DISPLAY_PACKAGES,
    SCREEN_SAVER_PACKAGES,
    SOUND_PACKAGES,
    VOICE_PACKAGES,
    Family,
    families,
)
from footcoach.doctor import Finding, NoAnswerError, Remedy, Verdict

DEBIAN = {"ID": "debian", "PRETTY_NAME": "Debian 12"}
PRINT = "import sys, time; sys.stdout.write({output!r}); sys.stdout.flush(); time.sleep({seconds}); sys.exit({code})"

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="packages are named on Linux only")


@pytest.fixture
def answer(monkeypatch):
    """Return a function that sets what every process answers, or the error that it has."""

    def set_answer(answer):
        def ask(_command, _question=b""):
            if isinstance(answer, NoAnswerError):
                raise answer
            return answer

        monkeypatch.setattr(doctor, "ask", ask)

    return set_answer


@pytest.fixture
def intel_mac(monkeypatch):
    monkeypatch.setattr(own_voice, "sys", SimpleNamespace(platform="darwin"))
    monkeypatch.setattr(own_voice, "os", SimpleNamespace(uname=lambda: SimpleNamespace(machine="x86_64")))


def printing(output, *, seconds=0, code=0):
    return [sys.executable, "-c", PRINT.format(output=output, seconds=seconds, code=code)]


def test_ask__takes_the_first_line():
    assert doctor.ask(printing('{"a": 1}\n{"a": 2}\n')) == {"a": 1}


def test_ask__passes_the_question_on():
    command = [sys.executable, "-c", "import sys; print('[1]' if sys.stdin.read() != 'how?' else '{\"is\": true}')"]
    assert doctor.ask(command, b"how?") == {"is": True}


@pytest.mark.parametrize("output", ["", "\n", "no json\n", "[1]\n"])
def test_ask__of_a_process_without_an_answer(output):
    with pytest.raises(NoAnswerError, match="ended with code 3") as caught:
        doctor.ask(printing(output, code=3))
    assert caught.value.verdict is Verdict.FAILS


def test_ask__of_a_process_that_breaks_tells_its_last_words():
    with pytest.raises(NoAnswerError, match=r"^ModuleNotFoundError: No module named 'nosuch'$"):
        doctor.ask([sys.executable, "-c", "import nosuch"])


def test_ask__of_a_process_that_hangs(monkeypatch):
    monkeypatch.setattr(doctor, "ANSWER_WITHIN_S", 0.5)
    with pytest.raises(NoAnswerError, match=r"0\.5 seconds") as caught:
        doctor.ask(printing("", seconds=60))
    assert caught.value.verdict is Verdict.UNKNOWN


def test_ask__of_a_process_that_hangs_after_its_answer(monkeypatch):
    monkeypatch.setattr(doctor, "ANSWER_WITHIN_S", 2)
    assert doctor.ask(printing('{"a": 1}\n', seconds=60)) == {"a": 1}


CHECKS = {
    "display": (doctor.check_display, DISPLAY_PACKAGES),
    "sound": (doctor.check_sound, SOUND_PACKAGES),
    "system voices": (lambda: doctor.check_system_voices("en"), VOICE_PACKAGES),
    "screen-saver": (doctor.check_screen_saver, SCREEN_SAVER_PACKAGES),
}


@pytest.mark.parametrize("thing", CHECKS)
def test_check__whose_process_breaks_names_the_packages(answer, thing):
    check, packages = CHECKS[thing]
    answer(NoAnswerError("libx.so is missing", Verdict.FAILS))
    finding = check()
    assert (finding.thing, finding.verdict, finding.detail) == (thing, Verdict.FAILS, "libx.so is missing")
    assert finding.remedy.packages == packages
    assert set(packages) == set(Family)


@pytest.mark.parametrize("thing", CHECKS)
def test_check__whose_process_hangs_does_not_know(answer, thing):
    answer(NoAnswerError("No answer.", Verdict.UNKNOWN))
    finding = CHECKS[thing][0]()
    assert finding.verdict is Verdict.UNKNOWN
    assert not finding.remedy.packages, "nothing is known to be missing"


def test_check_display__tells_the_screen():
    finding = doctor.check_display()
    assert finding.verdict is Verdict.WORKS
    assert re.fullmatch(r"offscreen, \d+×\d+, scale 100 %", finding.detail)


@linux_only
def test_check_display__without_one(monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM")
    finding = doctor.check_display()
    assert (finding.verdict, finding.detail) == (
        Verdict.FAILS,
        "There is no display here, so no window can be opened.",
    )
    assert "footcoach demo" in finding.remedy.advice
    assert not finding.remedy.packages


@linux_only
def test_check_display__without_a_library_names_it_once(answer, monkeypatch):
    def missing(_name):
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(display, "ctypes", SimpleNamespace(CDLL=missing))
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("DISPLAY", ":4711")
    answer(asdict(display.why_no_window()))
    finding = doctor.check_display()
    assert finding.detail == "Qt cannot open windows: libxcb-cursor.so.0 is missing."
    assert finding.remedy.packages == DISPLAY_PACKAGES


def test_check_sound__names_the_loudspeaker(answer):
    answer({"name": "Kitchen radio", "id": "alsa_output.1"})
    assert doctor.check_sound() == Finding("sound", Verdict.WORKS, "Kitchen radio")


@pytest.mark.parametrize("device", [{"name": "", "id": ""}, {"name": "Dummy Output", "id": "auto_null"}])
def test_check_sound__without_a_loudspeaker(answer, device):
    answer(device)
    finding = doctor.check_sound()
    assert finding.verdict is Verdict.FAILS
    assert finding.remedy.packages == SOUND_PACKAGES


@linux_only
def test_check_sound__without_a_sound_server(monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")
    assert doctor.check_sound().verdict is Verdict.FAILS


def test_check_voice__makes_a_word():
    finding = doctor.check_voice()
    assert (finding.thing, finding.verdict, finding.remedy) == ("voice", Verdict.WORKS, None)
    assert re.fullmatch(r"Footcoach's own. It made a word in \d+ ms\.", finding.detail)


def test_check_voice__that_is_silent(answer):
    answer({"took_ms": 10, "heard_ms": 0})
    assert doctor.check_voice().verdict is Verdict.FAILS


def test_check_voice__whose_package_is_missing_says_how_to_install_it(answer):
    answer(NoAnswerError("ModuleNotFoundError: No module named 'hibari'", Verdict.FAILS))
    finding = doctor.check_voice()
    assert (finding.verdict, finding.detail) == (Verdict.FAILS, "ModuleNotFoundError: No module named 'hibari'")
    assert "-m pip install" in finding.remedy.advice
    assert re.search(r'"hibari-tts[^"]*<0\.3[^"]*" "onnxruntime[^"]*<2', finding.remedy.advice)
    assert ";" not in finding.remedy.advice, "conditions are not for a shell"


def test_check_voice__of_a_footcoach_that_is_not_installed(answer, monkeypatch):
    def requires(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "requires", requires)
    answer(NoAnswerError("ModuleNotFoundError: No module named 'hibari'", Verdict.FAILS))
    assert "pip" not in doctor.check_voice().remedy.advice


def test_check_voice__where_it_is_not_for_the_system(answer, intel_mac):
    answer(NoAnswerError("ModuleNotFoundError: No module named 'hibari'", Verdict.FAILS))
    finding = doctor.check_voice()
    assert (finding.verdict, finding.remedy) == (Verdict.WORKS, None)
    assert finding.detail == "The system's voices speak: Footcoach has none for a Mac with Intel."


def test_check_system_voices__that_alone_can_speak_are_no_extra(answer, intel_mac):
    answer({"event": "failed", "reason": "no engine"})
    assert "you need none" not in doctor.check_system_voices("en").remedy.advice


def test_check_voice__that_hangs(answer):
    answer(NoAnswerError("No answer.", Verdict.UNKNOWN))
    assert doctor.check_voice().verdict is Verdict.UNKNOWN


def test_check_system_voices__counts_them(answer):
    answer({"event": "ready", "engine": "speechd", "voices": [{"name": "a"}, {"name": "b"}]})
    told = Finding("system voices", Verdict.WORKS, "speechd, voices that speak 'en': 2")
    assert doctor.check_system_voices("en") == told


@pytest.mark.parametrize(("language", "is_extra"), [("en", True), ("de", False)])
def test_check_system_voices__without_one(answer, language, is_extra):
    answer({"event": "failed", "reason": "no engine"})
    finding = doctor.check_system_voices(language)
    assert (finding.verdict, finding.detail) == (Verdict.FAILS, "The reason: no engine.")
    assert finding.remedy.packages == VOICE_PACKAGES
    assert ("you need none" in finding.remedy.advice) is is_extra


def test_check_screen_saver__names_the_method(monkeypatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    finding = doctor.check_screen_saver()
    assert finding.verdict is Verdict.WORKS
    assert "WakepyFakeSuccess" in finding.detail


@linux_only
def test_check_screen_saver__without_a_bus():
    finding = doctor.check_screen_saver()
    assert finding.verdict is Verdict.FAILS
    assert "DBUS_SESSION_BUS_ADDRESS is not set." in finding.detail
    assert finding.remedy.packages == SCREEN_SAVER_PACKAGES


def test_check_data_folder__that_is_there(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    assert doctor.check_data_folder(folder) == Finding("data folder", Verdict.WORKS, str(folder))
    assert list(folder.iterdir()) == [], "the probe is gone"


def test_check_data_folder__that_can_be_made_is_not_made(tmp_path):
    folder = tmp_path / "deep" / "data"
    finding = doctor.check_data_folder(folder)
    assert finding.verdict is Verdict.WORKS
    assert f"{folder} can be made" in finding.detail
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("below", ["", "deeper/still"])
def test_check_data_folder__where_a_file_is(tmp_path, below):
    (tmp_path / "taken").write_text("mine")
    finding = doctor.check_data_folder(tmp_path / "taken" / below)
    assert finding.verdict is Verdict.FAILS
    assert str(tmp_path / "taken") in finding.detail
    assert "--data-dir" in finding.remedy.advice
    assert (tmp_path / "taken").read_text() == "mine"


def test_check_data_folder__on_a_full_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: SimpleNamespace(free=19_999_999))
    finding = doctor.check_data_folder(tmp_path)
    assert "only 19 MB" in finding.detail
    assert finding.remedy


@pytest.mark.skipif(os.name != "posix", reason="the rights of other systems are told otherwise")
def test_check_data_folder__that_others_can_open(tmp_path):
    folder = tmp_path / "my data"
    folder.mkdir(mode=0o700)
    folder.chmod(0o755)
    finding = doctor.check_data_folder(folder)
    assert finding.verdict is Verdict.WORKS
    assert f"chmod 700 '{folder}'" in finding.remedy.advice


@pytest.mark.parametrize(
    ("release", "family"),
    [
        ({"ID": "debian"}, Family.DEBIAN),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, Family.DEBIAN),
        ({"ID": "fedora"}, Family.FEDORA),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, Family.FEDORA),
        ({"ID": "manjaro", "ID_LIKE": "arch"}, Family.ARCH),
    ],
)
def test_families__of_a_known_system(release, family):
    assert families(release) == (family,)


@pytest.mark.parametrize("release", [{}, {"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}])
def test_families__of_another_system_are_all(release):
    assert families(release) == tuple(Family)


FINDINGS = [
    Finding("display", Verdict.WORKS, "xcb, 1280×800"),
    Finding("sound", Verdict.FAILS, "None.", Remedy("Connect one.", SOUND_PACKAGES)),
]


@linux_only
def test_report__names_the_packages_of_the_own_system():
    first, *rest = doctor.report(FINDINGS, DEBIAN).splitlines()
    assert re.fullmatch(r"Footcoach \S+, Python \S+, Qt \d+\.\d+\S*, Debian 12, \S+", first)
    assert rest == [
        "",
        "display       works",
        "    xcb, 1280×800",
        "",
        "sound         does not work",
        "    None.",
        "    Connect one.",
        "    Debian, Ubuntu: sudo apt install libpulse0 pipewire-pulse wireplumber",
    ]


@linux_only
def test_report__names_the_packages_of_every_system_where_it_is_not_known():
    text = doctor.report(FINDINGS, {})
    assert [command in text for command in ("apt install", "dnf install", "pacman -S")] == [True] * 3


def test_command__without_display_and_bus_tells_six_things(tmp_path):
    # In surroundings without anything the environment of the tests has only to lose its screen.
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "footcoach", "--data-dir", str(tmp_path / "data"), "doctor"]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    verdicts = "|".join(Verdict)
    told = re.findall(rf"^(\S+(?: \S+)*) +({verdicts})$", ran.stdout, re.MULTILINE)
    assert [thing for thing, _ in told] == ["display", "sound", "voice", "system voices", "screen-saver", "data folder"]
    assert told[-1][1] == Verdict.WORKS
    assert list(Path(tmp_path).iterdir()) == []
