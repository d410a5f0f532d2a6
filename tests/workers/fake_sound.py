# ruff: noqa: N802, N815 - the names are those of Qt
"""The sound of a system that is not there, in the place of Qt Multimedia."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtMultimedia import QtAudio

from footcoach.workers import sound_output
from footcoach.workers.sound_output import SETTLE_MS

State, Error = QtAudio.State, QtAudio.Error


class FakeOutput:
    """An output of the system; without a name it is none."""

    def __init__(self, name=""):
        self.name = name

    def isNull(self):
        return not self.name

    def id(self):
        return self

    def data(self):
        return self.name.encode()


class FakeDevices(QObject):
    """What the system tells of its outputs."""

    audioOutputsChanged = Signal()
    output = FakeOutput()

    def __init__(self, parent):
        super().__init__(parent)
        type(self).told = self

    @classmethod
    def defaultAudioOutput(cls):
        return cls.output


class FakeSink(QObject):
    """A stream that remembers what it was told, and does what the test says."""

    stateChanged = Signal(State)
    broken = False

    def __init__(self, device, audio_format, parent):
        super().__init__(parent)
        self.device, self.format, self.state, self.error_code = device, audio_format, State.StoppedState, Error.NoError
        type(self).all.append(self)

    def setBufferSize(self, size):
        self.buffer_size = size

    def setVolume(self, volume):
        self.volume = volume

    def error(self):
        return self.error_code

    def start(self, source):
        self.samples = source.data()
        self.become(*(State.StoppedState, Error.OpenError) if self.broken else (State.ActiveState, Error.NoError))

    def suspend(self):
        self.become(State.SuspendedState)

    def reset(self):
        self.become(State.StoppedState, Error.NoError)

    def become(self, state, error=Error.NoError):
        self.error_code = error
        if state is not self.state:
            self.state = state
            self.stateChanged.emit(state)


def install(monkeypatch):
    """Let whoever plays use this sound, with one loudspeaker, until the test is over."""
    monkeypatch.setattr(FakeSink, "all", [], raising=False)
    monkeypatch.setattr(FakeSink, "broken", False)
    monkeypatch.setattr(FakeDevices, "output", FakeOutput("speaker"))
    monkeypatch.setattr(sound_output, "QMediaDevices", FakeDevices)
    monkeypatch.setattr(sound_output, "QAudioSink", FakeSink)


class SoundStudio:
    """A player in these surroundings.

    Attributes:
        player: What plays; it has a signal `gave_up`.
        has_given_up: Whether that was emitted.
    """

    def __init__(self, player):
        self.player = player
        self.has_given_up = False
        player.gave_up.connect(self._on_player_gave_up)

    def _on_player_gave_up(self):
        self.has_given_up = True

    def execute(self, *commands):
        for command in commands:
            self.player.execute(command)

    def use(self, name):
        """Let the system use another output, and say so; without a name there is none."""
        FakeDevices.output = FakeOutput(name)
        FakeDevices.told.audioOutputsChanged.emit()

    def settle_timer(self):
        [timer] = [t for t in self.player.findChildren(QTimer) if t.interval() == SETTLE_MS]
        return timer

    def settle(self):
        """Let so much time pass that the output that is there now is tried."""
        timer = self.settle_timer()
        assert timer.isActive()
        timer.stop()
        timer.timeout.emit()

    def sinks(self, state=State.ActiveState):
        return [sink for sink in FakeSink.all if sink.state is state]

    def last(self):
        return FakeSink.all[-1]

    def timer_of(self, sink):
        [timer] = sink.parent().findChildren(QTimer)
        return timer

    def stall(self, sink):
        """Let so much time pass that the stream should have come to its end, although this process was held up once."""
        timer = self.timer_of(sink)
        for _ in range(2):
            assert timer.isActive()
            assert not self.has_given_up
            timer.stop()
            timer.timeout.emit()
