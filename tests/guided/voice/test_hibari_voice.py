"""Test the neural voice: its length, loudness and sameness, and that nothing else says its words as phonemes."""

import re
import shutil
import subprocess
import sys
from hashlib import sha256
from importlib.util import find_spec
from math import sqrt
from pathlib import Path

import pytest

from guided.exercise.model import Pace
from guided.exercise.speech_length import speaking_seconds
from guided.voice import hibari_voice
from guided.voice.engine import OfferedVoice, SpeechError, SpeechFailure
from guided.voice.hibari_voice import HibariVoice, installed_version, marked_for_hibari
from guided.voice.rendering import MAX_PEAK, TARGET_RMS, RenderedSpeech, render
from guided.voice.utterance import Utterance
from guided.voice.voice_worker import WORKER, VoiceWorker
from guided.voice.wav import read_wav
from tests.guided.voice.speakers import espeak, tone
from tests.paths import ROOT

needs_hibari = pytest.mark.skipif(installed_version() is None, reason="hibari-tts is not installed")
LINES = (
    "Close your eyes, if you like.",
    "Let your shoulders drop. There is nothing to get right.",
    "Robin, rest your hand on Sam’s back, and leave it there.",
    "Breathe in, slowly. And out.",
    "Would you both like a little more?",
    "Stay for 2-3 breaths.",
    "Ease off whenever you like; it is as good an answer as yes.",
    "Hold each other, the way you would in a doorway before a long journey.",
    "Yes.",
    "Thank you.\nStay as long as you like.",
)


def voiced_rms(sound: RenderedSpeech) -> float:
    values = read_wav(sound.data).values
    blocks = [values[at : at + 240] for at in range(0, len(values), 240)]
    peak = max(map(abs, values))
    loud = [block for block in blocks if max(map(abs, block)) > peak / 100]
    return sqrt(sum(value * value for block in loud for value in block) / sum(map(len, loud)))


@needs_hibari
def test_ten_lines_have_their_length_and_loudness_and_are_the_same_from_a_new_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sounds: list[list[RenderedSpeech]] = []
    for _ in range(2):
        worker = VoiceWorker()
        monkeypatch.setattr(hibari_voice, "WORKER", worker)
        made = [render(Utterance(text, Pace.NORMAL), HibariVoice("1")) for text in LINES]
        worker.close()
        sounds.append([sound for sound in made if isinstance(sound, RenderedSpeech)])
    assert len(sounds[0]) == len(LINES)
    assert sounds[0] == sounds[1]
    for text, sound in zip(LINES, sounds[0], strict=True):
        samples = read_wav(sound.data)
        assert (samples.rate, sound.spoken.seconds) == (24_000, len(samples.values) / 24_000)
        assert 0.5 < sound.spoken.seconds / (speaking_seconds(text, Pace.NORMAL) + 0.5) < 1.6
        assert max(map(abs, samples.values)) <= MAX_PEAK
        assert TARGET_RMS * 0.5 < voiced_rms(sound) < TARGET_RMS * 1.3


@needs_hibari
def test_slower_pace_and_rate_take_longer() -> None:
    def seconds(pace: Pace, rate: float = 1.0) -> float:
        sound = render(Utterance(LINES[2], pace), HibariVoice("1", rate))
        assert isinstance(sound, RenderedSpeech)
        return sound.spoken.seconds

    assert seconds(Pace.SLOW, 0.7) > seconds(Pace.SLOW) > seconds(Pace.NORMAL) > seconds(Pace.BRISK)


@needs_hibari
def test_name_is_said_as_it_sounds() -> None:
    voice = HibariVoice("1")
    own = HibariVoice("1", names=(("Siobhan", "Shivawn"),))
    assert own.speak("Siobhan", Pace.SLOW, "en") == voice.speak("Shivawn", Pace.SLOW, "en")
    assert voice.speak("Zoë", Pace.SLOW, "en") == voice.speak("Zoe", Pace.SLOW, "en")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Let your eyes close.", "Let your eyes [close](/klˈOz/)."),
        ("A clear no.", "A clear no ."),
        ("Gen, thank Gen.", "Gen ... thank Gen ."),
        ("Say “no.”", "Say “no .”"),
        ("Wait... Is it a no?", "Wait ... Is it a no?"),
        ("[Robin](/hˈɛl/), [[x]] (y)", "(Robin)(/hˈɛl/), ( (x)) (y)"),
        ("Niamh’s hand, niamh", "[Niamh](/nˈiv/)’s hand, niamh"),
        ("A café, *slowly*", "A cafe, slowly"),
        ("Hold it for 30s.", "Hold it for 30 seconds ."),
    ],
)
def test_text_is_marked_by_the_program_alone(written: str, said: str) -> None:
    assert marked_for_hibari(written, ()) == said


@needs_hibari
@pytest.mark.parametrize(
    ("said", "abbreviated"), [("A clear no.", "A clear number."), ("It is Sat.", "It is Saturday.")]
)
def test_last_word_is_no_abbreviation(said: str, abbreviated: str) -> None:
    assert WORKER.speak(said, 0.8) == WORKER.speak(abbreviated, 0.8)  # as it is without the space
    assert WORKER.speak(marked_for_hibari(said, ()), 0.8) != WORKER.speak(abbreviated, 0.8)


def test_other_languages_and_failures_go_to_the_other_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hibari_voice, "WORKER", VoiceWorker((sys.executable, "-c", "raise SystemExit(3)")))
    line, german = Utterance("Breathe."), Utterance("Atmet.", language="de")
    voice = HibariVoice("1", other=tone())
    assert render(line, voice) == render(line, tone())
    assert render(german, voice) == render(german, tone())
    assert render(line, HibariVoice("1")) is SpeechFailure.FAILED
    assert render(german, HibariVoice("1")) is SpeechFailure.LANGUAGE
    with pytest.raises(SpeechError):
        HibariVoice("1").speak("Atmet.", Pace.SLOW, "de")


def test_another_english_voice_can_be_chosen() -> None:
    program = espeak()
    voices = HibariVoice("1", other=program).voices("en")
    assert voices[0] == OfferedVoice("Heart")
    assert OfferedVoice("English (Great Britain)", robotic=True, language="en-gb") in voices
    assert HibariVoice("1").voices("de") == []
    chosen = type(program)(program.command, "English (America)")
    assert HibariVoice("1", other=chosen).in_turn("en") == (chosen,)
    german = type(program)(program.command, "German")
    assert HibariVoice("1", other=german).in_turn("en")[0] == HibariVoice("1", other=german)


@needs_hibari
@pytest.mark.skipif(not shutil.which("strace"), reason="nobody to watch")
def test_voice_process_opens_no_socket(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    command = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=network,openat", sys.executable]
    request = b'{"text": "Rest your eyes.", "speed": 0.65}\n'
    done = subprocess.run(
        [*command, "-m", "guided.voice.voice_process"], input=request, capture_output=True, cwd=ROOT, check=True
    )
    assert done.stdout.count(b"RIFF") == 1
    calls = log.read_text("utf-8", "replace")
    assert "hibari.onnx" in calls
    assert re.findall(r"\b(?:socket|connect|sendto|bind)\(", calls) == []


@needs_hibari
def test_weights_are_those_that_were_listened_to() -> None:
    package = find_spec("hibari")
    assert package is not None
    assert package.origin is not None
    weights = Path(package.origin).parent / "assets" / "hibari.onnx"
    assert sha256(weights.read_bytes()).hexdigest() == (
        "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8"
    )


@needs_hibari
def test_library_below_the_voice_knows_no_server() -> None:
    """onnxruntime from 1.28 on sends usage data, from threads of its own and after a while."""
    spec = find_spec("onnxruntime")
    assert spec is not None
    assert spec.origin is not None
    files = [file for file in Path(spec.origin).parent.rglob("*") if file.suffix in (".so", ".pyd", ".dll", ".dylib")]
    files += Path(spec.origin).parent.rglob("*.so.*")
    assert files
    assert [file.name for file in files if b"OneCollector" in file.read_bytes()] == []


@needs_hibari
def test_network_is_refused_to_the_voice_process() -> None:
    code = (
        "import socket, sys; from guided.voice.voice_process import _refuse_network\n"
        "sys.addaudithook(_refuse_network)\n"
        "socket.create_connection(('127.0.0.1', 9))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "the voice uses no network" in done.stderr


@pytest.mark.parametrize("words", [["check", "."], ["--version"]])
def test_program_starts_without_numpy_and_onnxruntime(words: list[str]) -> None:
    code = (
        "import sys; from ui.__main__ import import_app, main\n"
        "import_app()\n"
        "import guided.voice.engine_choice, ui.devices.audio.playback\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "sys.exit(bool({'numpy', 'onnxruntime', 'hibari'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, check=True, capture_output=True, timeout=60)
