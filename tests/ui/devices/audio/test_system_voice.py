"""Test the system's voice with Qt's mock engine."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from guided.exercise.flow import Position
from guided.exercise.model import Exercise, Pace, Part, Step, Touch
from guided.preferences import Preferences
from guided.session.timeline import PreparedExercise
from guided.voice.engine import SpeechFailure
from guided.voice.hibari_voice import HibariVoice
from guided.voice.utterance import Utterance
from ui.devices.audio import system_voice
from ui.devices.audio.machine_audio import MachineSounds
from ui.devices.audio.playback import AudioPlayback
from ui.devices.audio.system_voice import SystemVoice
from ui.foundation import paths

TWO = Utterance("One. Two.", Pace.BRISK)


@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[SystemVoice]:
    parent = QObject()
    yield SystemVoice(parent, engine="mock")
    del parent


@pytest.fixture
def said(voice: SystemVoice, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the engine was asked to say."""
    from PySide6.QtTextToSpeech import QTextToSpeech

    heard: list[str] = []
    say = QTextToSpeech.say
    monkeypatch.setattr(QTextToSpeech, "say", lambda engine, text: (heard.append(text), say(engine, text)))
    return heard


def told_by(voice: SystemVoice) -> list[bool]:
    told: list[bool] = []
    voice.spoke.connect(told.append)
    return told


def test_sentences_are_spoken_in_order(voice: SystemVoice, said: list[str], qtbot: QtBot) -> None:
    told = told_by(voice)
    voice.say(Utterance("One. ... \n\x07Two [[x]].", Pace.BRISK))
    assert said == ["One."]
    qtbot.waitUntil(lambda: told == [True, False])
    assert said == ["One.", "Two [ [x]]."]
    assert voice.voiced


def test_newer_line_replaces_older(voice: SystemVoice, said: list[str], qtbot: QtBot) -> None:
    told = told_by(voice)
    voice.say(TWO)
    voice.say(Utterance("Three.", Pace.BRISK))
    qtbot.waitUntil(lambda: told[-1:] == [False])
    assert said == ["One.", "Three."]


def test_paused_voice_resumes_with_its_sentence(voice: SystemVoice, said: list[str], qtbot: QtBot) -> None:
    told = told_by(voice)
    voice.say(TWO)
    qtbot.waitUntil(lambda: said == ["One.", "Two."])
    voice.rest()
    assert told == [True, False]
    voice.go_on()
    qtbot.waitUntil(lambda: told == [True, False, True, False])
    assert said == ["One.", "Two.", "Two."]


def test_line_of_left_step_is_not_spoken(voice: SystemVoice, said: list[str]) -> None:
    voice.say(TWO)
    voice.rest()
    voice.leave()
    voice.go_on()
    assert said == ["One."]


@pytest.mark.parametrize("text", ["", "...", "\n\n"])
def test_empty_line_is_not_spoken(voice: SystemVoice, said: list[str], text: str) -> None:
    told = told_by(voice)
    voice.say(Utterance(text))
    assert (said, told) == ([], [])


def test_sentence_that_never_ends_is_given_up(
    voice: SystemVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtTextToSpeech import QTextToSpeech

    monkeypatch.setattr("ui.devices.audio.system_voice.PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(QTextToSpeech, "say", lambda engine, text: None)
    told = told_by(voice)
    voice.say(Utterance("A.", Pace.BRISK))
    qtbot.waitUntil(lambda: told == [True, False])
    assert voice.voiced
    with qtbot.waitSignal(voice.failed):
        voice.say(Utterance("A.", Pace.BRISK))
    assert told == [True, False] * 2
    assert voice.failure is SpeechFailure.SLOW
    voice.say(TWO)
    assert told == [True, False] * 2
    voice.tune(1.0, "")
    assert voice.voiced


@pytest.mark.qt_log_ignore("is not supported", extend=True)
def test_missing_engine_gives_no_voice(qtbot: QtBot) -> None:
    parent = QObject()
    voice = SystemVoice(parent, engine="nothing of that name")
    told = told_by(voice)
    with qtbot.waitSignal(voice.failed):
        voice.say(TWO)
    assert (voice.voiced, voice.failure, told) == (False, SpeechFailure.ABSENT, [])


def test_mock_engine_is_not_used(qtbot: QtBot, said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    made = system_voice._made
    monkeypatch.setattr(system_voice, "_made", lambda _engine, parent: made("mock", parent))
    parent = QObject()
    voice = SystemVoice(parent)
    voice.say(TWO)
    assert (voice.voiced, said) == (False, [])


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_system_voice_is_used_without_other_program(
    platform: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GUIDED_VOICE", raising=False)
    chosen = Preferences()
    sounds = MachineSounds(paths.resources() / "sounds", lambda: chosen, platform=platform)
    sounds.prepare()
    playing = sounds._playing
    assert playing is not None
    assert isinstance(playing.voice, SystemVoice)
    assert sounds.length(TWO) is not None
    chosen = Preferences(voice_command="my-voice")
    sounds.follow()
    assert not isinstance(playing.voice, SystemVoice)


def test_engine_is_made_in_qml_without_a_class_of_python(qtbot: QtBot) -> None:
    """An object that Python made is called by Qt's threads, which wait for the interpreter's lock then."""
    parent = QObject()
    engine = system_voice._made("mock", parent)
    assert engine.metaObject().className().startswith("QDeclarativeTextToSpeech")


def test_system_voice_is_not_used_on_linux(qtbot: QtBot) -> None:
    parent = QObject()
    playing = AudioPlayback({}, parent, platform="linux")
    playing.use(SpeechFailure.ABSENT, Preferences())
    assert not isinstance(playing.voice, SystemVoice)


def test_length_of_a_line_follows_the_rate(voice: SystemVoice) -> None:
    line = Utterance("One two three. Four five six.")
    usual = voice.length(line)
    voice.tune(0.7, "")
    slow = voice.length(line)
    assert usual is not None
    assert slow is not None
    assert slow.seconds == pytest.approx(usual.seconds / 0.7)
    assert len(slow.sentence_ends) == 2
    assert slow.sentence_ends[-1] == slow.seconds
    voice.failure = SpeechFailure.SLOW
    assert voice.length(line) is None


def test_step_waits_for_the_words_of_a_slow_system_voice(qtbot: QtBot) -> None:
    parent = QObject()
    playing = AudioPlayback({}, parent, platform="darwin")
    playing.use(SpeechFailure.ABSENT, Preferences(voice_rate=0.7))
    step = Step(part=Part.MAIN, for_=20.0, say="word " * 40)
    exercise = Exercise(name="x", touch=Touch.NONE, title="", about="", pace=Pace.SLOW, steps=[step])
    slow = PreparedExercise(exercise, lengths=playing.length).timeline(Position(0))
    assert slow.seconds is not None
    assert slow.seconds > 25.0
    playing.use(None, Preferences(voice="none"))
    assert PreparedExercise(exercise, lengths=playing.length).timeline(Position(0)).seconds == 20.0
    del parent


def test_chosen_neural_voice_leaves_other_languages_to_the_system(qtbot: QtBot) -> None:
    parent = QObject()
    playing = AudioPlayback({}, parent, platform="darwin")
    playing.use(HibariVoice("1"), Preferences(voice_name="Heart"))
    german, english = (playing.voice_for(Utterance("So.", language=tag)) for tag in ("de", "en-GB"))
    assert isinstance(german, SystemVoice)
    assert english is playing.voice
    assert not isinstance(english, SystemVoice)
    del parent


def test_name_is_said_by_the_system_as_it_sounds(voice: SystemVoice, said: list[str]) -> None:
    voice.tune(1.0, "", (("Siobhan", "Shivawn"),))
    voice.say(Utterance("Siobhan rests.", Pace.BRISK))
    assert said == ["Shivawn rests."]
