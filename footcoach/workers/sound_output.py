"""Plays recordings through the loudspeaker that the system uses at the moment.

Only workers import it: Qt Multimedia may wait for a sound server for ever, or end the process.
"""

import wave
from dataclasses import dataclass
from enum import Enum, auto
from importlib.resources.abc import Traversable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QObject, QTimer, Signal, Slot

from footcoach.workers.worker import ending_if_hung

# While it loads, Qt Multimedia says on standard error that there is no PipeWire (it then takes PulseAudio) and which
# FFmpeg it has for films. Both are harmless. Rules that a program sets are the weakest: those in QT_LOGGING_RULES and
# QT_LOGGING_CONF have the last word.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver.warning=false\nqt.multimedia.ffmpeg.info=false")

from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio  # noqa: E402

SETTLE_MS = 500
"""So long the outputs stay as they are before one is tried. They change in bursts; and of a sound server that is back,
Qt tells before all of Qt has found it: a stream that is opened too early ends the process, by an assertion in libpulse.
"""

STALL_MS = 2_500
"""Longer than a loudspeaker takes to wake."""

HUNG_AFTER_S = 5.0
"""Longer than a sound server takes to open or close a stream."""

STAND_IN_ID = b"auto_null"
"""What PulseAudio and PipeWire call the output that swallows everything while there is no real one."""

SAMPLE_FORMAT = QAudioFormat.SampleFormat.Int16


@dataclass(frozen=True)
class Recording:
    """Sound in memory, and how to read it."""

    format: QAudioFormat
    samples: QByteArray

    @property
    def length_ms(self) -> int:
        """How long it takes to be played."""
        return self.format.durationForBytes(self.samples.size()) // 1000

    def beginning(self, ms: int) -> "Recording":
        """Return its first `ms` milliseconds."""
        return Recording(self.format, self.samples.first(self.format.bytesForDuration(1000 * ms)))


def mono_recording(samples: bytes, rate_hz: int) -> Recording:
    """Return a recording of one channel with 16 bits a sample, `rate_hz` of them each second."""
    audio_format = QAudioFormat()
    audio_format.setSampleFormat(SAMPLE_FORMAT)
    audio_format.setSampleRate(rate_hz)
    audio_format.setChannelCount(1)
    return Recording(audio_format, QByteArray(samples))


def load_recording(path: Traversable) -> Recording:
    """Read a WAV file of one channel with 16 bits a sample."""
    with path.open("rb") as file, wave.open(file) as sound:
        return mono_recording(sound.readframes(sound.getnframes()), sound.getframerate())


def linear_volume(percent: int) -> float:
    """Return the factor of the samples, 0 to 1, for a volume in equal steps for the ear, 0 to 100."""
    scale = QtAudio.VolumeScale
    return QtAudio.convertVolume(percent / 100, scale.LogarithmicVolumeScale, scale.LinearVolumeScale)


def find_loudspeaker() -> QAudioDevice | None:
    """Return the output that the system uses at the moment; None if nobody would hear it."""
    device = QMediaDevices.defaultAudioOutput()
    return None if device.isNull() or device.id().data() == STAND_IN_ID else device


class PlaybackOutcome(Enum):
    """How a playback ended."""

    SENT = auto()
    """All of it was handed over."""

    BROKEN = auto()
    """The loudspeaker, or the sound server, has gone; another stream may do better."""

    STALLED = auto()
    """It came to no end. Who opens or closes a stream now may wait for ever, or end the process."""


class Playback(QObject):
    """Sends one recording to a loudspeaker through a stream of its own, which is to be closed when that is over.

    Signals:
        ended: Itself, and the PlaybackOutcome.
    """

    ended = Signal(object, object)

    def __init__(self, device: QAudioDevice, recording: Recording, volume: float, parent: QObject) -> None:
        """Prepare to play on `device`; `volume` is a factor, 0 to 1."""
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._buffer.setData(recording.samples)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, recording.format, self)
        # All of it is handed over when it starts; whatever holds up this thread later cannot make it stutter.
        self._sink.setBufferSize(recording.samples.size())
        self._sink.setVolume(volume)
        self._sink.stateChanged.connect(self._on_sink_state_changed)
        self._stall_timer = QTimer(self)
        self._stall_timer.setSingleShot(True)
        self._stall_timer.setInterval(recording.length_ms + STALL_MS)
        self._stall_timer.timeout.connect(self._on_stall_timer_timeout)
        self._is_overdue = False

    def start(self) -> None:
        """Let it be heard; `ended` may follow at once."""
        self._stall_timer.start()
        with ending_if_hung(HUNG_AFTER_S):
            self._sink.start(self._buffer)
        if self._sink.error() is not QtAudio.Error.NoError:
            self._end(PlaybackOutcome.BROKEN)

    def rest(self) -> None:
        """Stand still, and stay open. What stands still wakes neither this process nor the sound server."""
        with ending_if_hung(HUNG_AFTER_S):
            self._sink.suspend()

    def set_volume(self, volume: float) -> None:
        """Go on so loud; a factor, 0 to 1."""
        self._sink.setVolume(volume)

    def close(self) -> None:
        """Be silent at once and go; `ended` does not follow."""
        self._stall_timer.stop()
        self._sink.stateChanged.disconnect(self._on_sink_state_changed)
        with ending_if_hung(HUNG_AFTER_S):
            self._sink.reset()
        self.deleteLater()

    def _end(self, outcome: PlaybackOutcome) -> None:
        self._stall_timer.stop()
        self.ended.emit(self, outcome)

    @Slot(QtAudio.State)
    def _on_sink_state_changed(self, state: QtAudio.State) -> None:
        if state is QtAudio.State.IdleState:
            self._end(PlaybackOutcome.SENT)
        elif state is QtAudio.State.StoppedState:
            self._end(PlaybackOutcome.BROKEN)

    @Slot()
    def _on_stall_timer_timeout(self) -> None:
        # A sound server that dies says nothing, nor does one whose last output is taken away: Qt goes on naming it as
        # the default device. All that can be seen is that what plays comes to no end.
        if self._is_overdue:
            self._end(PlaybackOutcome.STALLED)
        else:
            # If this process was held up, so was what it should have seen.
            self._is_overdue = True
            self._stall_timer.start()


class SoundOutput(QObject):
    """Plays recordings, one beside the other; without a loudspeaker it is silent until there is one.

    Signals:
        found: There is a loudspeaker, and it is awake; what is played from now on is heard.
        lost: Nothing can be heard, for a reason in plain words; `found` follows when there is a loudspeaker again.
        played: A Playback that play() returned has come to its end.
        gave_up: Only another process can play now; this one should end at once, without clearing up.
    """

    found = Signal()
    lost = Signal(str)
    played = Signal(object)
    gave_up = Signal()

    def __init__(self, lead_in: Recording, parent: QObject | None = None) -> None:
        """Prepare to play; `lead_in` wakes a loudspeaker and cannot be heard."""
        super().__init__(parent)
        self._lead_in = lead_in
        self._volume = 1.0
        self._is_heard: bool | None = None
        self._playing: list[Playback] = []
        self._keep_alive: Playback | None = None
        self._is_waking = False
        self._settle_timer = QTimer(self)
        self._settle_timer.setSingleShot(True)
        self._settle_timer.setInterval(SETTLE_MS)
        self._settle_timer.timeout.connect(self._try_loudspeaker)

    @property
    def is_awake(self) -> bool:
        """Whether what is played is heard at once."""
        return bool(self._is_heard)

    @property
    def can_play(self) -> bool:
        """Whether what is played is heard: the loudspeaker is awake, or wakes and may be late by a moment."""
        return self.is_awake or self._is_waking

    def start(self) -> None:
        """Find the loudspeaker, and follow it when it changes. A sound server that never answers is waited for."""
        devices = QMediaDevices(self)
        devices.audioOutputsChanged.connect(self._settle_timer.start)
        self._try_loudspeaker()

    def play(self, recording: Recording) -> Playback | None:
        """Let a recording be heard at once; return its playback, or None where nothing can be heard."""
        device = find_loudspeaker()
        if not self.can_play or device is None:
            return None
        playback = Playback(device, recording, self._volume, self)
        playback.ended.connect(self._on_playback_ended)
        self._playing.append(playback)
        playback.start()
        return playback if playback in self._playing else None

    def stop(self) -> None:
        """Be silent at once; `played` does not follow."""
        for playback in self._playing:
            playback.close()
        self._playing.clear()

    def set_volume(self, volume: float) -> None:
        """Play so loud from now on; a factor, 0 to 1."""
        self._volume = volume
        for playback in self._playing:
            playback.set_volume(volume)

    @Slot()
    def _try_loudspeaker(self) -> None:
        """Wake the loudspeaker with what nobody hears; `found` or `lost` is told when that is news.

        The stream stays open until the loudspeaker changes. It keeps the sound server's buffer short: with PulseAudio
        a tone after some silence is up to two seconds late without it, and none 10 ms with it.
        """
        self._drop_keep_alive()
        device = find_loudspeaker()
        if device is None:
            self._lose("there is no loudspeaker")
            return
        self._keep_alive = Playback(device, self._lead_in, 1.0, self)
        self._keep_alive.ended.connect(self._on_keep_alive_ended)
        self._is_waking = True
        self._keep_alive.start()

    def _drop_keep_alive(self) -> None:
        self._is_waking = False
        if self._keep_alive:
            self._keep_alive.close()
            self._keep_alive = None

    def _lose(self, reason: str) -> None:
        if self._is_heard is not False:
            self._is_heard = False
            self.lost.emit(reason)

    def _become_heard(self) -> None:
        if not self._is_heard:
            self._is_heard = True
            self.found.emit()

    def _give_up(self) -> None:
        self._lose("the sound server does not answer")
        self.gave_up.emit()

    @Slot(object, object)
    def _on_keep_alive_ended(self, keep_alive: Playback, outcome: PlaybackOutcome) -> None:
        was_waking, self._is_waking = self._is_waking, False
        if outcome is PlaybackOutcome.STALLED:
            self._give_up()
        elif outcome is PlaybackOutcome.SENT and was_waking:
            keep_alive.rest()
            self._become_heard()
        elif outcome is PlaybackOutcome.BROKEN:
            self._drop_keep_alive()
            if was_waking:
                self._lose("the loudspeaker does not play")
            else:
                self._settle_timer.start()

    @Slot(object, object)
    def _on_playback_ended(self, playback: Playback, outcome: PlaybackOutcome) -> None:
        self._playing.remove(playback)
        if outcome is PlaybackOutcome.STALLED:
            self._give_up()
            return
        playback.close()
        if outcome is PlaybackOutcome.BROKEN and not self._is_waking:
            self._settle_timer.start()
        self.played.emit(playback)
