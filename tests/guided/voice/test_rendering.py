"""Test rendered utterances: length, loudness and the silence between sentences."""

import zlib
from array import array
from math import sqrt
from pathlib import Path

import pytest

from guided.exercise.model import Pace
from guided.voice import rendering
from guided.voice.engine import SpeechFailure
from guided.voice.rendering import LINE_PAUSE, MAX_PEAK, SENTENCE_PAUSE, TARGET_RMS, RenderedSpeech, render
from guided.voice.speech_program import SpeechProgram
from guided.voice.utterance import Utterance
from guided.voice.wav import Samples, read_wav, write_wav
from tests.guided.voice.speakers import espeak, script, tone

AROUND = 0.03


def sound_of(line: Utterance, program: SpeechProgram | None = None) -> RenderedSpeech:
    sound = render(line, program or tone())
    assert isinstance(sound, RenderedSpeech)
    return sound


def program_playing(*values: int) -> SpeechProgram:
    """Return a program that answers any text with these samples."""
    wav = write_wav(Samples(8_000, array("h", values)))
    return script(f"import sys, zlib; sys.stdout.buffer.write(zlib.decompress({zlib.compress(wav)!r}))")


def rms(values: "array[int]") -> float:
    return sqrt(sum(value * value for value in values) / len(values))


def find_silences(samples: Samples) -> list[tuple[float, float]]:
    """Return the start and length of each silence of more than a third of a second."""
    block = samples.rate // 100
    audible = [any(samples.values[at : at + block]) for at in range(0, len(samples.values), block)]
    silences, start = [], None
    for number, each in enumerate([*audible, True]):
        if not each and start is None:
            start = number
        elif each and start is not None:
            if number - start > 33:
                silences.append((start / 100, (number - start) / 100))
            start = None
    return silences


@pytest.mark.parametrize("pace", Pace)
def test_silence_after_a_line_is_longer_than_after_a_sentence(pace: Pace) -> None:
    sound = sound_of(Utterance("One here. Two.\nThree there.", pace))
    lasts = [length * 0.05 + 2 * AROUND for length in (9, 4, 12)]
    pauses = [SENTENCE_PAUSE[pace], LINE_PAUSE[pace]]
    one, two, three = sound.spoken.sentence_ends
    assert one == pytest.approx(lasts[0], abs=0.03)
    assert two == pytest.approx(one + pauses[0] + lasts[1], abs=0.03)
    assert three == pytest.approx(two + pauses[1] + lasts[2], abs=0.03)
    samples = read_wav(sound.data)
    assert sound.spoken.seconds == three == len(samples.values) / samples.rate
    found = find_silences(samples)
    assert [at for at, _ in found] == pytest.approx([one - AROUND, two - AROUND], abs=0.03)
    assert [lasting for _, lasting in found] == pytest.approx([pause + 2 * AROUND for pause in pauses], abs=0.03)


def test_measured_length_is_that_of_the_real_voice() -> None:
    sound = sound_of(Utterance("Let your arms settle. Breathe."), espeak())
    samples = read_wav(sound.data)
    ((at, lasting),) = find_silences(samples)
    first, last = sound.spoken.sentence_ends
    assert at == pytest.approx(first, abs=0.08)
    assert lasting == pytest.approx(1.6, abs=0.15)
    assert last == sound.spoken.seconds == pytest.approx(len(samples.values) / samples.rate)


@pytest.mark.parametrize("level", [300, 5_000, 32_000])
def test_loud_and_quiet_voices_get_the_same_loudness(level: int) -> None:
    values = read_wav(sound_of(Utterance("Aaaaaaaaaa"), tone(level)).data).values
    assert rms(values[1_000:3_000]) == pytest.approx(TARGET_RMS, rel=0.06)
    assert max(map(abs, values)) <= MAX_PEAK


def test_voice_with_peaks_does_not_clip() -> None:
    values = array("h", [0, 20] * 8_000)
    values[9_000] = 32_767
    assert max(map(abs, read_wav(sound_of(Utterance("Aa"), program_playing(*values)).data).values)) <= MAX_PEAK


def test_utterance_fades_in_and_out() -> None:
    values = read_wav(sound_of(Utterance("Aaa. Bbb."), tone(32_000)).data).values
    assert max(map(abs, values[:8])) < 100
    assert max(map(abs, values[-8:])) < 100


@pytest.mark.parametrize(("text", "ends"), [("", ()), (" \n ", ()), ("...", (0.0,)), ("— !\n…", (0.0, 0.0))])
def test_text_without_words_takes_no_time(text: str, ends: tuple[float, ...]) -> None:
    sound = sound_of(Utterance(text))
    assert (sound.data, sound.spoken.seconds, sound.spoken.sentence_ends) == (b"", 0.0, ends)


def test_sentence_without_words_is_a_pause_with_an_end() -> None:
    one, none, two = sound_of(Utterance("Aa. ...\nBb.")).spoken.sentence_ends
    assert one == none
    assert two == pytest.approx(one + LINE_PAUSE[Pace.SLOW] + 0.15 + 2 * AROUND, abs=0.03)


@pytest.mark.parametrize(
    ("program", "failure"),
    [
        (None, SpeechFailure.ABSENT),
        (SpeechFailure.COMMAND, SpeechFailure.COMMAND),
        (SpeechProgram(("/nowhere/voice",)), SpeechFailure.ABSENT),
        (script("print('Error: no voice')"), SpeechFailure.FAILED),
        (
            script(f"import sys; sys.stdout.buffer.write({write_wav(Samples(8_000, array('h', [])))!r})"),
            SpeechFailure.FAILED,
        ),
        (
            script(f"import sys; sys.stdout.buffer.write({write_wav(Samples(8_000, array('h', [5] * 900)))!r})"),
            SpeechFailure.FAILED,
        ),
    ],
    ids=["none", "command", "absent", "words", "empty", "still"],
)
def test_failed_rendering_returns_its_reason(
    program: SpeechProgram | SpeechFailure | None, failure: SpeechFailure
) -> None:
    assert render(Utterance("Breathe."), program) is failure


def test_same_text_renders_the_same_sound() -> None:
    assert sound_of(Utterance("Breathe in. And out."), espeak()) == sound_of(
        Utterance("Breathe in. And out."), espeak()
    )


class TestRecordings:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Return a file's own folder of recordings, with one of 1.5 seconds."""
        folder = tmp_path / "voice" / "ours" / "voice"
        folder.mkdir(parents=True)
        (folder / "hug.wav").write_bytes(write_wav(Samples(8_000, array("h", [100] * 12_000))))
        return folder

    def test_recording_keeps_its_own_length(self, folder: Path) -> None:
        sound = sound_of(Utterance("Words.", recording=folder / "hug.wav"))
        assert sound.recorded
        assert len(read_wav(sound.data).values) == 12_000
        assert (sound.spoken.seconds, sound.spoken.sentence_ends) == (1.5, (1.5,))

    @pytest.mark.parametrize("level", [100, 2_000, 32_000])
    def test_recording_is_as_loud_as_the_voice(self, folder: Path, level: int) -> None:
        loud = read_wav(tone(level).speak("Aaaaaaaaaa", Pace.SLOW, "en"))
        (folder / "loud.wav").write_bytes(write_wav(loud))
        values = read_wav(sound_of(Utterance("", recording=folder / "loud.wav")).data).values
        assert len(values) == len(loud.values)
        assert rms(values[1_000:3_000]) == pytest.approx(TARGET_RMS, rel=0.06)
        assert max(map(abs, values)) <= MAX_PEAK

    @pytest.mark.parametrize("content", ["silent", "long"])
    def test_recording_that_cannot_be_levelled_is_played_as_it_is(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, content: str
    ) -> None:
        monkeypatch.setattr(rendering, "MAX_LEVELLED_SECONDS", 1.0)
        seconds, level = (0.5, 0) if content == "silent" else (2.0, 500)
        data = write_wav(Samples(8_000, array("h", [level] * round(8_000 * seconds))))
        (folder / "own.wav").write_bytes(data)
        assert sound_of(Utterance("", recording=folder / "own.wav")).data == data

    def test_recording_plays_without_a_speech_program(self, folder: Path) -> None:
        assert isinstance(render(Utterance("", recording=folder / "hug.wav"), None), RenderedSpeech)

    def test_recording_outside_its_folder_is_not_played(self, folder: Path) -> None:
        beside = folder.parent / "secret.wav"
        beside.write_bytes((folder / "hug.wav").read_bytes())
        above = folder.parents[1] / "other.wav"
        above.write_bytes((folder / "hug.wav").read_bytes())
        (folder / "link.wav").symlink_to(beside)
        (folder / "far.wav").symlink_to(above)
        (folder / "near.wav").symlink_to(folder / "hug.wav")
        for name in ("link.wav", "far.wav", "../secret.wav", "../../other.wav"):
            assert render(Utterance("", recording=folder / name), None) is SpeechFailure.RECORDING
        assert isinstance(render(Utterance("", recording=folder / "near.wav"), None), RenderedSpeech)

    def test_recording_in_a_linked_folder_is_not_played(self, folder: Path, tmp_path: Path) -> None:
        other = tmp_path / "theirs"
        other.mkdir()
        (other / "voice").symlink_to(folder)
        assert render(Utterance("", recording=other / "voice" / "hug.wav"), None) is SpeechFailure.RECORDING

    @pytest.mark.parametrize("name", ["none.wav", "folder.ogg", "words.ogg", "cut.wav", "empty.mp3", "loop.wav"])
    def test_damaged_recording_is_not_played(self, folder: Path, name: str) -> None:
        (folder / "folder.ogg").mkdir()
        (folder / "words.ogg").write_text("no sound at all", "utf-8")
        (folder / "cut.wav").write_bytes((folder / "hug.wav").read_bytes()[:30])
        (folder / "empty.mp3").touch()
        (folder / "loop.wav").symlink_to(folder / "loop.wav")
        assert render(Utterance("", recording=folder / name), None) is SpeechFailure.RECORDING

    def test_text_is_spoken_in_place_of_a_missing_recording(self, folder: Path) -> None:
        line = Utterance("Breathe.", recording=folder / "none.wav")
        spoken = sound_of(line)
        assert not spoken.recorded
        assert spoken == sound_of(Utterance("Breathe."))
