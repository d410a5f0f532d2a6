"""What the voice worker tells of lines that are rendered by hand and played on a loudspeaker that is not there."""

from importlib.resources import files

import pytest
from PySide6.QtCore import QObject, Signal

pytest.importorskip("PySide6.QtMultimedia", reason="needs libpulse", exc_type=ImportError)

from footcoach.core.cue import LEAD_IN_MS
from footcoach.workers import repertoire
from footcoach.workers.messages import Begun, Configure, Failed, Finished, Render, Rendered, Say, SpeechReady, Stop
from footcoach.workers.renderer import Line
from footcoach.workers.sound_output import linear_volume, load_recording
from footcoach.workers.voice_player import ENGINE, VOICES, VoicePlayer
from tests.workers.fake_sound import FakeSink, SoundStudio, State, install

RATE_HZ = 24_000
BYTES_A_MS = 48
READY = SpeechReady(ENGINE, VOICES)


def configure(**changed):
    return Configure(**{"language": "en", "voice": "", "speed_percent": 90, "volume_percent": 80, **changed})


def samples(text):
    """Every letter is heard for 100 ms."""
    return text.encode()[:1] * (100 * BYTES_A_MS) * len(text)


class HandRenderer(QObject):
    """Renders what it is told to, when it is told to."""

    ready = Signal()
    failed = Signal(str)
    rendered = Signal(object)

    def __init__(self):
        super().__init__()
        self.wanted = []

    def want(self, texts, speed_percent):
        self.wanted = [(text, speed_percent) for text in texts]

    def hurry(self, text, speed_percent):
        wanted = text, speed_percent
        self.wanted = [wanted, *(other for other in self.wanted if other != wanted)]

    def render(self, count=1):
        for _ in range(count):
            text, speed_percent = self.wanted.pop(0)
            self.rendered.emit(Line(text, speed_percent, samples(text), RATE_HZ))


class Studio(SoundStudio):
    """A voice player and all that it tells."""

    def __init__(self):
        self.told = []
        self.renderer = HandRenderer()
        lead_in = load_recording(files("footcoach.assets") / "sounds" / "tick.wav").beginning(LEAD_IN_MS)
        super().__init__(VoicePlayer(self.renderer, lead_in, self.told.append))

    def wake(self):
        self.player.start()
        self.last().become(State.IdleState)

    def texts_playing(self):
        [*sinks] = self.sinks()
        return [sink.samples for sink in sinks]


@pytest.fixture
def studio(qapp, monkeypatch):
    install(monkeypatch)
    studio = Studio()
    yield studio
    studio.player.deleteLater()


@pytest.fixture
def awake(studio):
    """Return the same, loaded, configured and with a loudspeaker that is awake."""
    studio.wake()
    studio.renderer.ready.emit()
    studio.execute(configure())
    assert studio.told == [READY]
    studio.told.clear()
    return studio


def test_configure__answered_once_the_engine_is_loaded(studio):
    studio.execute(configure(), configure(volume_percent=50))
    assert studio.told == []
    studio.renderer.ready.emit()
    assert studio.told == [READY] * 2
    studio.execute(configure())
    assert studio.told == [READY] * 3


def test_configure__another_language(awake):
    awake.execute(configure(language="de"))
    assert awake.told == [Failed("this voice does not speak 'de'")]


def test_engine__that_cannot_be_loaded(studio):
    studio.execute(configure())
    studio.renderer.failed.emit("No module named 'hibari'")
    assert studio.told == [Failed("No module named 'hibari'")]


def test_say__of_a_rendered_line_begins_at_once(awake):
    awake.execute(Render(("Hold", "Rest")))
    awake.renderer.render(2)
    awake.told.clear()
    awake.execute(Say(7, "Rest"))
    assert awake.told == [Begun(7)]
    assert awake.last().samples == samples("Rest")
    assert awake.last().volume == pytest.approx(linear_volume(80))
    awake.last().become(State.IdleState)
    assert awake.told == [Begun(7), Finished(7)]


def test_say__of_another_line_goes_to_the_front(awake):
    awake.execute(Render(("Hold", "Rest")), Say(1, "Time left"))
    assert [text for text, _ in awake.renderer.wanted] == ["Time left", "Hold", "Rest"]
    awake.renderer.render()
    assert awake.told == [Begun(1)]
    assert awake.last().samples == samples("Time left")


def test_say__cuts_off_the_line_before(awake):
    awake.execute(Say(1, "Hold"))
    awake.renderer.render()
    awake.execute(Say(2, "Rest"))
    awake.renderer.render()
    [sink] = awake.sinks()
    assert sink.samples == samples("Rest")
    assert awake.told == [Begun(1), Begun(2)], "what is cut off does not finish"


def test_say__what_is_asked_for_last_counts(awake):
    awake.execute(Say(1, "Hold"), Say(2, "Rest"))
    awake.renderer.render(2)
    assert awake.told == [Begun(2)]


def test_stop__also_what_is_not_rendered_yet(awake):
    awake.execute(Say(1, "Hold"), Stop())
    awake.renderer.render()
    assert (awake.told, awake.sinks()) == ([], [])


def test_say__while_the_loudspeaker_wakes(studio):
    """A sound server may take two seconds to say that it has played what wakes it, and plays the rest meanwhile."""
    studio.player.start()
    studio.renderer.ready.emit()
    studio.execute(configure(), Say(1, "Hold"))
    studio.renderer.render()
    assert studio.told == [READY, Begun(1)]


def test_say__waits_for_the_loudspeaker_to_be_found(studio):
    studio.renderer.ready.emit()
    studio.execute(configure(), Say(1, "Hold"))
    studio.renderer.render()
    assert studio.told == [READY]
    studio.wake()
    assert studio.told == [READY, Begun(1)]


def test_say__without_a_loudspeaker(awake):
    awake.use("")
    awake.settle()
    assert awake.told == [], "nobody has asked"
    awake.execute(Say(1, "Hold"))
    assert awake.told == [Failed("there is no loudspeaker")]


def test_say__after_the_loudspeaker_has_come_back(awake):
    awake.use("")
    awake.settle()
    awake.use("other")
    awake.settle()
    awake.last().become(State.IdleState)
    awake.execute(Say(1, "Hold"))
    awake.renderer.render()
    assert awake.told == [Begun(1)]


def test_say__on_a_loudspeaker_that_goes_meanwhile(awake):
    awake.execute(Say(1, "Hold"))
    awake.renderer.render()
    awake.last().become(State.StoppedState)
    assert awake.told == [Begun(1), Finished(1)], "the next one is not held up"


def test_say__nothing_that_can_be_heard(awake):
    awake.renderer.rendered.emit(Line("…", 90, b"", RATE_HZ))
    awake.execute(Say(1, "…"))
    assert awake.told == [Begun(1), Finished(1)]


def test_say__on_a_sound_server_that_hangs(awake):
    awake.execute(Say(1, "Hold"))
    awake.renderer.render()
    awake.stall(awake.last())
    assert awake.has_given_up


def test_render__tells_the_lengths_in_batches(awake, monkeypatch):
    monkeypatch.setattr(repertoire, "BATCH_S", 0)
    awake.execute(Render(("Hold", "Go on", "Hold")))
    assert [text for text, _ in awake.renderer.wanted] == ["Hold", "Go on"]
    awake.renderer.render(2)
    assert awake.told == [Rendered({"Hold": 400}), Rendered({"Go on": 500})]


def test_render__tells_the_last_lengths_together(awake, monkeypatch):
    monkeypatch.setattr(repertoire, "BATCH_S", 3600)
    awake.execute(Render(("a", "b", "c", "d")))
    awake.renderer.render(4)
    told = [event.lengths for event in awake.told]
    assert told in ([dict.fromkeys("abcd", 100)], [{"a": 100}, dict.fromkeys("bcd", 100)])


def test_render__of_what_is_there_is_told_at_once(awake):
    awake.execute(Render(("Hold", "Rest")))
    awake.renderer.render(2)
    awake.told.clear()
    awake.execute(Render(("Rest", "Hold")))
    assert awake.renderer.wanted == []
    assert awake.told == [Rendered({"Rest": 400, "Hold": 400})]


def test_render__of_other_texts_forgets_those_that_are_not_done(awake):
    awake.execute(Render(("Hold", "Rest")))
    awake.renderer.render()
    awake.execute(Render(("Go on", "Hold")))
    assert [text for text, _ in awake.renderer.wanted] == ["Go on"]


def test_render__of_other_texts_keeps_what_is_asked_for(awake):
    awake.execute(Render(("Hold",)), Say(1, "Time left"), Render(("Go on", "Rest")))
    assert [text for text, _ in awake.renderer.wanted] == ["Time left", "Go on", "Rest"]
    awake.renderer.render()
    assert awake.told == [Begun(1)]
    awake.execute(Render(("Rest", "Go on")))
    assert [text for text, _ in awake.renderer.wanted] == ["Rest", "Go on"], "it is made once"


def test_render__of_what_is_asked_for(awake):
    awake.execute(Say(1, "Rest"), Render(("Hold", "Rest")))
    assert [text for text, _ in awake.renderer.wanted] == ["Rest", "Hold"]
    awake.renderer.render(2)
    assert Begun(1) in awake.told
    told = [event.lengths for event in awake.told if isinstance(event, Rendered)]
    assert {text for lengths in told for text in lengths} == {"Hold", "Rest"}


def test_configure__another_speed_keeps_what_is_asked_for(awake):
    awake.execute(Render(("Hold",)), Say(1, "Time left"))
    late = awake.renderer.wanted[0]
    awake.execute(configure(speed_percent=120))
    assert awake.renderer.wanted == [("Time left", 120), ("Hold", 120)]
    awake.renderer.rendered.emit(Line(*late, samples("slow"), RATE_HZ))
    assert awake.told == [READY], "a line of the speed before is not said any more"
    awake.renderer.render()
    assert awake.told == [READY, Begun(1)]
    assert awake.last().samples == samples("Time left")


def test_configure__another_speed_before_the_loudspeaker_is_found(studio):
    studio.renderer.ready.emit()
    studio.execute(configure(), Say(1, "Hold"))
    studio.renderer.render()
    studio.execute(configure(speed_percent=120))
    studio.wake()
    assert studio.renderer.wanted == [("Hold", 120)]
    studio.renderer.render()
    assert studio.told[-1] == Begun(1)


def test_configure__another_speed_makes_all_of_it_anew(awake):
    awake.execute(Render(("Hold", "Rest")))
    awake.renderer.render()
    late = awake.renderer.wanted[0]
    awake.execute(configure(speed_percent=120))
    assert awake.renderer.wanted == [("Hold", 120), ("Rest", 120)]
    awake.renderer.rendered.emit(Line(*late, samples("slow"), RATE_HZ))
    awake.execute(Say(1, "Rest"))
    assert not awake.sinks(), "a line of the speed before is not said any more"


def test_configure__the_same_speed_keeps_all_of_it(awake):
    awake.execute(Render(("Hold",)))
    awake.renderer.render()
    awake.execute(configure(volume_percent=20), Say(1, "Hold"))
    assert awake.last().volume == pytest.approx(linear_volume(20))
    assert awake.renderer.wanted == []


def test_lines__only_so_many_are_kept(awake, monkeypatch):
    monkeypatch.setattr(repertoire, "LINES_KEPT", 2)
    awake.execute(Render(("a", "b", "c")))
    assert [text for text, _ in awake.renderer.wanted] == ["a", "b"]
    awake.renderer.render(2)
    awake.execute(Say(1, "a"), Say(2, "live"))
    awake.renderer.render()
    awake.execute(Say(3, "a"))
    assert awake.renderer.wanted == [], "it was used after b"
    awake.execute(Say(4, "b"))
    assert awake.renderer.wanted == [("b", 90)]
    assert all(sink.state is not State.ActiveState for sink in FakeSink.all[:-1])
