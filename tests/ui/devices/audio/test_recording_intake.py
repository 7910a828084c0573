"""Test that recordings are made of whatever a microphone or a telephone gives, and of nothing else."""

import shutil
import struct
import subprocess
import sys
from array import array
from functools import cache
from math import pi, sin
from pathlib import Path

import pytest

from guided.exercise.audio_formats import Container, detect_container
from guided.exercise.recorded_words import noted_words
from guided.exercise.recordings import Recording, find_recording
from guided.own_program import INTAKE_COMMAND
from guided.voice.engine import SpeechFailure
from guided.voice.rendering import RenderedSpeech, render
from guided.voice.utterance import Utterance
from guided.voice.wav import Samples, read_wav, write_wav
from guided.voicing import finished
from guided.voicing.finished import FinishedRecording, RecordingError, RecordingFailure
from guided.voicing.keeping import keep_recording
from guided.voicing.spoken_lines import LineKey
from tests.guided.sound_files import SOUNDS, flac
from tests.paths import ROOT
from tools.loudness import integrated
from ui.devices.audio import recording_intake
from ui.devices.audio.recording_intake import finish_recording
from ui.devices.audio.recording_level import level_recording

LINE_SECONDS = 2.0
RATE = 32_000
"""Samples a second of a recording. The module that says so sets what Qt may read, so it is not imported here."""
VOICE_LUFS = -20.5
"""How loud the program's own voice is (`tools/loudness.py`)."""


@cache
def spoken(rate: int = 48_000, level: int = 3_000) -> array:  # type: ignore[type-arg]
    """Return two seconds of hums as long as syllables, with a second of silence before and after."""
    hums = [round(level * sin(2 * pi * 180 * n / rate) * sin(2 * pi * 2 * n / rate) ** 2) for n in range(2 * rate)]
    return array("h", [0] * rate + hums + [0] * rate)


def wav(bits: int, channels: int, rate: int = 48_000) -> bytes:
    """Return the line in a WAV file of so many bits and channels; 32 bits are floating-point."""
    if bits == 32:
        body = b"".join(struct.pack("<f", value / 32_768) * channels for value in spoken(rate))
    else:
        body = b"".join(
            (value << 16).to_bytes(4, "little", signed=True)[-bits // 8 :] * channels for value in spoken(rate)
        )
    size = channels * bits // 8
    form = struct.pack("<HHIIHH", 3 if bits == 32 else 1, channels, rate, rate * size, size, bits)
    return (
        b"RIFF"
        + struct.pack("<I", 36 + len(body))
        + b"WAVEfmt "
        + struct.pack("<I", 16)
        + form
        + b"data"
        + struct.pack("<I", len(body))
        + body
    )


def aiff() -> bytes:
    """Return the line as a Mac writes it: big-endian, two channels, 44.1 kHz."""
    values = spoken(44_100)
    body = b"".join(struct.pack(">hh", value, value) for value in values)
    rate = bytes.fromhex("400eac44000000000000")
    common = struct.pack(">hIh", 2, len(values), 16) + rate
    chunks = (
        b"COMM" + struct.pack(">I", len(common)) + common + b"SSND" + struct.pack(">III", len(body) + 8, 0, 0) + body
    )
    return b"FORM" + struct.pack(">I", len(chunks) + 4) + b"AIFF" + chunks


@cache
def encoded(file_format: str, codec: str) -> bytes:
    """Return the line as an encoder of Qt writes it."""
    command = [sys.executable, "-m", "tests.ui.devices.audio.encode_sound", file_format, codec]
    sound = write_wav(Samples(48_000, spoken()))
    return subprocess.run(command, input=sound, capture_output=True, check=True, cwd=ROOT).stdout


def assert_is_the_line(made: FinishedRecording) -> None:
    assert detect_container(made.data) is Container.FLAC
    assert made.seconds == pytest.approx(LINE_SECONDS + 0.45, abs=0.2)
    samples = decoded(made.data)
    assert len(samples.values) / RATE == pytest.approx(made.seconds, abs=0.01)
    assert integrated(samples) == pytest.approx(VOICE_LUFS, abs=1.5)


def decoded(data: bytes) -> Samples:
    """Return the sound in a file, which a process of its own decodes."""
    code = (
        "import sys, os; from ui.devices.audio.sound_decoding import decode; "
        "sys.stdout.buffer.write(decode(sys.stdin.buffer.read(), 60).values.tobytes()); sys.stdout.flush(); os._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True, cwd=ROOT)
    return Samples(RATE, array("h", done.stdout))


@pytest.mark.parametrize(
    ("bits", "channels", "rate"), [(16, 1, 48_000), (16, 2, 48_000), (24, 2, 44_100), (32, 1, 48_000), (16, 1, 8_000)]
)
def test_line_from_a_microphone_is_trimmed_and_as_loud_as_the_voice(bits: int, channels: int, rate: int) -> None:
    assert_is_the_line(finish_recording(wav(bits, channels, rate)))


@pytest.mark.parametrize(
    ("file_format", "codec"),
    [
        ("Mpeg4Audio", "AAC"),
        ("Mpeg4Audio", "ALAC"),
        ("AAC", "AAC"),
        ("FLAC", "FLAC"),
        ("Matroska", "AAC"),
        ("WMA", "AAC"),
    ],
)
def test_line_from_a_telephone_is_taken_in_from_every_container(file_format: str, codec: str) -> None:
    made = finish_recording(encoded(file_format, codec))
    assert_is_the_line(made)
    assert b"Melbourne" not in made.data


def test_line_from_a_mac_is_taken_in() -> None:
    assert_is_the_line(finish_recording(aiff()))


@pytest.mark.skipif(shutil.which("sox") is None, reason="sox makes the file")
def test_line_in_ogg_vorbis_is_taken_in(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(wav(16, 2))
    subprocess.run(["sox", tmp_path / "a.wav", tmp_path / "a.ogg"], check=True)
    assert_is_the_line(finish_recording((tmp_path / "a.ogg").read_bytes()))


@pytest.mark.parametrize("language", ["en", "de"])
def test_kept_line_is_heard_at_the_loudness_of_the_voice_and_its_length_is_known(tmp_path: Path, language: str) -> None:
    exercise = tmp_path / "kuss.toml"
    text = f'format = 1\ntitle = "x"\nlanguage = "{language}"\n[[step]]\nid = "kuss"\nsay = "Küsst euch."\n'
    made = finish_recording(encoded("Mpeg4Audio", "AAC"))
    voice = keep_recording(made, exercise, text, LineKey(0))
    assert find_recording(tmp_path / voice) == Recording(made.seconds, "Küsst euch.")
    line = Utterance("Küsst euch.", language=language, recording=tmp_path / voice)
    heard = render(line, SpeechFailure.ABSENT, level_recording)
    assert isinstance(heard, RenderedSpeech)
    assert heard.recorded
    assert heard.spoken.seconds == made.seconds
    assert integrated(read_wav(heard.data)) == pytest.approx(VOICE_LUFS, abs=1.5)


def test_finished_line_has_no_note_yet() -> None:
    assert noted_words(finish_recording(wav(16, 1)).data) is None


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (b"", RecordingFailure.UNREADABLE),
        (b"no sound at all", RecordingFailure.UNREADABLE),
        (b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/passwd\n", RecordingFailure.UNREADABLE),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", RecordingFailure.UNREADABLE),
        (b"ID3\x03\0\0\0\0\0\0#EXTM3U\nfile:///etc/passwd\n", RecordingFailure.UNREADABLE),
        (b"\0\0\0\x18ftypM4A " + bytes(2_000), RecordingFailure.UNREADABLE),
        (b"RIFF\xff\xff\xff\xffWAVE" + bytes(100), RecordingFailure.UNREADABLE),
        (b"OggS" + bytes(range(256)) * 40, RecordingFailure.UNREADABLE),
        (b"\x1aE\xdf\xa3" + b"\xff" * 4_000, RecordingFailure.UNREADABLE),
        (SOUNDS["mp3"], RecordingFailure.SILENT),
        (SOUNDS["opus"], RecordingFailure.SILENT),
        (flac(), RecordingFailure.SILENT),
        (write_wav(Samples(48_000, array("h", [0]) * 96_000)), RecordingFailure.SILENT),
    ],
)
def test_file_without_a_line_is_refused_with_its_reason(data: bytes, failure: RecordingFailure) -> None:
    with pytest.raises(RecordingError) as refused:
        finish_recording(data)
    assert refused.value.failure is failure


@pytest.mark.parametrize(("begin", "end"), [(0.0, 0.5), (0.0, 0.01), (0.5, 1.0)])
def test_torn_file_of_a_telephone_is_refused(begin: float, end: float) -> None:
    whole = encoded("Mpeg4Audio", "AAC")
    with pytest.raises(RecordingError) as refused:
        finish_recording(whole[int(begin * len(whole)) : int(end * len(whole))])
    assert refused.value.failure is RecordingFailure.UNREADABLE


def test_sound_that_never_ends_is_given_up_at_the_limit() -> None:
    """A second of silence takes 14 bytes as FLAC, so that a small file may hold days."""
    hours = write_wav(Samples(4_000, array("h", [0]) * 4_000 * 3_600))
    with pytest.raises(RecordingError) as refused:
        finish_recording(hours)
    assert refused.value.failure is RecordingFailure.TOO_LONG


def test_process_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording_intake, "COMMAND", (sys.executable, "-c", "import time; time.sleep(600)"))
    monkeypatch.setattr(recording_intake, "TIME_LIMIT", 0.2)
    with pytest.raises(RecordingError) as refused:
        finish_recording(wav(16, 1))
    assert refused.value.failure is RecordingFailure.SLOW


@pytest.mark.parametrize(
    ("code", "failure"),
    [
        ("import os; os.write(1, bytes(10_000))", RecordingFailure.FAILED),
        ("import os; os.abort()", RecordingFailure.UNREADABLE),
        ("raise SystemExit(1)", RecordingFailure.UNREADABLE),
    ],
)
def test_process_that_breaks_gives_no_recording(
    monkeypatch: pytest.MonkeyPatch, code: str, failure: RecordingFailure
) -> None:
    monkeypatch.setattr(recording_intake, "COMMAND", (sys.executable, "-c", code))
    with pytest.raises(RecordingError) as refused:
        finish_recording(wav(16, 1))
    assert refused.value.failure is failure


def test_program_that_can_not_be_started_gives_no_recording(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(recording_intake, "COMMAND", (str(tmp_path / "nothing"),))
    with pytest.raises(RecordingError) as refused:
        finish_recording(wav(16, 1))
    assert refused.value.failure is RecordingFailure.FAILED


def test_hidden_subcommand_makes_a_recording() -> None:
    command = [sys.executable, "-m", "ui", INTAKE_COMMAND]
    done = subprocess.run(command, input=wav(16, 1), capture_output=True, check=True, cwd=ROOT)
    assert detect_container(done.stdout) is Container.FLAC


def test_program_without_a_machine_makes_no_recordings() -> None:
    with pytest.raises(RecordingError):
        finished.refuse_recordings(b"")
