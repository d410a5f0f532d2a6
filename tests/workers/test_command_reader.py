import pytest

from footcoach.core.cue import Tone
from footcoach.workers.command_reader import CommandReader
from footcoach.workers.messages import SPEECH_COMMANDS, TONE_COMMANDS, Play, Say, Stop, to_line


class Listener:
    """A reader and what it has read; None for the end."""

    def __init__(self, commands):
        self.reader = CommandReader(commands)
        self.read = []
        self.reader.command_read.connect(self.read.append)
        self.reader.ended.connect(lambda: self.read.append(None))


@pytest.mark.parametrize(
    ("decoder", "commands"),
    [
        (SPEECH_COMMANDS, [Say(1, "Hold"), Stop(), Say(2, "Rest, ½ minute\nand “breathe”")]),
        (TONE_COMMANDS, [Play(Tone.START, 12), Stop()]),
    ],
)
def test_read__commands_to_the_end(decoder, commands):
    listener = Listener(decoder)
    listener.reader.read(map(to_line, commands))
    assert listener.read == [*commands, None]


@pytest.mark.parametrize("decoder", [SPEECH_COMMANDS, TONE_COMMANDS])
@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"nonsense\n",
        b"[]\n",
        b"\xff\n",
        b'{"command": "dance"}\n',
        b'{"command": "say", "number": "one", "text": "Hold"}\n',
        b'{"command": "say", "number": 4294967296, "text": "Hold"}\n',
        b'{"command": "configure", "language": "en", "voice": "", "speed_percent": 0, "volume_percent": 100}\n',
        b'{"command": "play", "tone": "x"}\n',
        b"[" * 100_000,
    ],
)
def test_read__invalid_command_is_logged_and_passed_over(decoder, capsys, line):
    listener = Listener(decoder)
    listener.reader.read([line, to_line(Stop())])
    assert listener.read == [Stop(), None]
    [complaint] = capsys.readouterr().err.splitlines()
    assert complaint.startswith("invalid command: ")
