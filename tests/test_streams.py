"""What the command line writes where letters are missing, streams are closed, or the disk is full."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from footcoach import doctor
from footcoach.cli import main

ENCODINGS = ["cp1251", "cp437", "ascii", "utf-8"]
COMMANDS = [["plan"], ["plan", "--json"], ["--help"], ["--version"], ["plan", "yoga"], ["dance"]]

posix_only = pytest.mark.skipif(os.name != "posix", reason="it closes streams as a POSIX shell does")
linux_only = pytest.mark.skipif(not Path("/dev/full").exists(), reason="it needs a device that is always full")


@pytest.fixture
def data_dir(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def write_exercise(data_dir):
    """Return a function that writes an exercise file with errors that quote `text`."""

    def write(text):
        (data_dir / "exercises").mkdir(parents=True)
        (data_dir / "exercises" / "mine.toml").write_text(f"{json.dumps(text)} = 1\n", encoding="utf-8")

    return write


@pytest.fixture
def run_encoded(monkeypatch, data_dir):
    """Return a function that runs the command line and returns (exit code, output, errors), both as bytes."""

    def run(encoding, *arguments):
        streams = [io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2)]
        monkeypatch.setattr(sys, "stdout", streams[0])
        monkeypatch.setattr(sys, "stderr", streams[1])
        try:
            code = main(["--data-dir", str(data_dir), *arguments])
        except SystemExit as stop:
            code = stop.code
        for stream in streams:
            stream.flush()
        return code, *(stream.buffer.getvalue() for stream in streams)

    return run


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_doctor__letters_that_cannot_be_written_are_replaced(run_encoded, monkeypatch, encoding):
    finding = doctor.Finding("display", doctor.Verdict.WORKS, "xcb, 1280×800, Lautsprecher «Küche» 提踵")
    monkeypatch.setattr(doctor, "examine", lambda *_: [finding])
    code, out, err = run_encoded(encoding, "doctor")
    assert (code, err) == (0, b"")
    assert finding.detail.encode(encoding, "replace") in out


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_errors__letters_that_cannot_be_written_are_replaced(run_encoded, write_exercise, encoding):
    write_exercise("提踵" * 100)
    code, out, err = run_encoded(encoding, "plan")
    assert (code, out) == (1, b"")
    assert ("提踵" * 29).encode(encoding, "replace") in err
    assert err.endswith(f"Check its spelling, or remove it.{os.linesep}".encode())


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_plan_json__is_read_back_whatever_the_encoding(run_encoded, tmp_path, encoding):
    file = tmp_path / "short.toml"
    file.write_text('id = "short"\nentries = [{exercise = "foot-massage"}]\n[text.en]\nname = "Short"\n')
    outputs = {run_encoded(name, "plan", str(file), "--json")[1].decode(name) for name in (encoding, "utf-8")}
    assert [json.loads(output)["routine"] for output in outputs] == ["short"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_command__in_any_encoding(run_encoded, encoding, arguments):
    code, out, err = run_encoded(encoding, *arguments)
    assert code in {0, 1, 2}
    assert out or err
    assert b"Traceback" not in err


HOSTILE = ["k" * 5_000, "line\nbreak", "\u202egnihton", "\x1b[2J"]


@pytest.mark.parametrize("text", HOSTILE, ids=["long", "line break", "mirrored", "escape"])
@pytest.mark.parametrize("arguments", [["{}"], ["plan", "{}"], ["--language", "{}"], ["--time-scale", "{}"], ["--{}"]])
def test_arguments__are_quoted_short_and_visible(run_encoded, arguments, text):
    code, out, err = run_encoded("utf-8", *(argument.format(text) for argument in arguments))
    assert (code in {1, 2}, out) == (True, b"")
    *_, line, end = err.decode().split(os.linesep)
    assert (line.isprintable(), end) == (True, "")
    assert len(line) < 300


def test_plan__of_thousands_of_errors_tells_a_few(run_encoded, data_dir):
    data_dir.mkdir()
    (data_dir / "settings.toml").write_text("".join(f"key{number} = 1\n" for number in range(5_000)))
    _, _, err = run_encoded("utf-8", "plan")
    assert len(err.splitlines()) == 6
    assert err.splitlines()[-1] == b"footcoach: and 4995 more of this kind."


def shell(redirection, *arguments):
    """Run the command line in a shell that redirects its streams; return (exit code, output, errors)."""
    command = f'exec "{sys.executable}" -m footcoach "$@" {redirection}'
    result = subprocess.run(
        ["sh", "-c", command, "sh", *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    return result.returncode, result.stdout, result.stderr


UNWRITABLE = [
    (">&-", ["plan"]),
    pytest.param(">/dev/full", ["plan"], marks=linux_only),
    pytest.param(">/dev/full", ["plan", "--json"], marks=linux_only),
    pytest.param(">/dev/full", ["--version"], marks=linux_only),
]


@posix_only
@pytest.mark.parametrize(("redirection", "arguments"), UNWRITABLE)
def test_output__that_cannot_be_written_is_told_in_one_sentence(redirection, arguments):
    code, _, err = shell(redirection, *arguments)
    assert code == 1
    assert err.startswith("footcoach: standard output: cannot be written: ")
    assert err.count("\n") == 1


@posix_only
@pytest.mark.parametrize("redirection", ["2>&-", pytest.param("2>/dev/full", marks=linux_only)])
@pytest.mark.parametrize(("arguments", "code"), [(["plan", "yoga"], 1), (["dance"], 2)])
def test_errors__that_cannot_be_written_leave_the_exit_code(redirection, arguments, code):
    assert shell(redirection, *arguments) == (code, "", "")


NUMBERS = """
import os, sys
from footcoach.desktop.streams import prepare_streams
prepare_streams()
handle = os.open(sys.executable, os.O_RDONLY)
sys.exit(10 + handle)
"""


@posix_only
def test_prepare_streams__no_file_takes_the_place_of_a_closed_one():
    command = f'exec "{sys.executable}" -c "$1" <&- >&- 2>&-'
    result = subprocess.run(["sh", "-c", command, "sh", NUMBERS], timeout=60, check=False)
    assert result.returncode >= 13


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_command__without_any_stream(monkeypatch, arguments):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = stop.code
    assert code in {0, 1, 2}
