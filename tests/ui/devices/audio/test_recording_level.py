"""Test that recordings are made as loud as the voice, aside, whatever they were compressed with."""

import subprocess
import sys
from array import array
from math import pi, sin, sqrt

import pytest

from guided.own_program import RECORDING_COMMAND
from guided.voice import rendering
from guided.voice.rendering import TARGET_RMS
from guided.voice.wav import Samples, read_wav, write_wav
from tests.guided.sound_files import SOUNDS, flac
from ui.devices.audio import recording_level
from ui.devices.audio.recording_level import level_recording
from ui.foundation import paths


def rms(samples: Samples) -> float:
    return sqrt(sum(value * value for value in samples.values) / len(samples.values))


@pytest.mark.parametrize("data", [flac(), write_wav(Samples(8_000, array("h", [100] * 4_000)))], ids=["flac", "wav"])
def test_recording_of_half_a_second_is_as_loud_as_the_voice(data: bytes) -> None:
    made = read_wav(level_recording(data))
    assert rms(made) == pytest.approx(TARGET_RMS, rel=0.06)
    assert len(made.values) / made.rate == pytest.approx(0.5, abs=0.05)


def test_compressed_speech_is_as_loud_as_the_same_in_a_wav_file() -> None:
    compressed = tone_as_alaw(400)
    assert rms(read_wav(level_recording(compressed))) == pytest.approx(TARGET_RMS, rel=0.06)


@pytest.mark.parametrize("data", [SOUNDS["opus"], SOUNDS["mp3"], SOUNDS["ogg"][:400], b"no sound at all", b""])
def test_recording_without_sound_stays_as_it_is(data: bytes) -> None:
    assert level_recording(data) == data


def test_recording_stays_as_it_is_where_the_process_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording_level, "COMMAND", (sys.executable, "-c", "import time; time.sleep(600)"))
    monkeypatch.setattr(recording_level, "TIME_LIMIT", 0.2)
    assert level_recording(SOUNDS["flac"]) == SOUNDS["flac"]


def test_hidden_subcommand_makes_a_recording_as_loud() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui", RECORDING_COMMAND],
        input=SOUNDS["flac"],
        capture_output=True,
        check=True,
        cwd=paths.resources().parent,
    )
    assert read_wav(done.stdout).rate == 32_000


def test_plain_wav_is_levelled_without_a_process() -> None:
    assert rendering.level_wav(SOUNDS["flac"]) == SOUNDS["flac"]
    assert rms(read_wav(rendering.level_wav(SOUNDS["wav"]))) == pytest.approx(TARGET_RMS, rel=0.06)


def tone_as_alaw(level: int) -> bytes:
    """Return half a second of a tone in a WAV file of A-law, which `read_wav` does not decode."""
    values = [round(level * sin(2 * pi * 440 * n / 8_000)) for n in range(4_000)]
    body = bytes(map(_alaw, values))
    plain = bytearray(write_wav(Samples(8_000, array("h", [0])))[:44])
    plain[20:22] = (6).to_bytes(2, "little")
    plain[28:36] = (8_000).to_bytes(4, "little") + (1).to_bytes(2, "little") + (8).to_bytes(2, "little")
    plain[40:44] = len(body).to_bytes(4, "little")
    plain[4:8] = (36 + len(body)).to_bytes(4, "little")
    return bytes(plain) + body


def _alaw(value: int) -> int:
    """Return a sample in A-law (ITU-T G.711)."""
    sign, size = (0x80, value) if value >= 0 else (0, -value - 1)
    size = min(size, 32_767) >> 4
    exponent = max(size.bit_length() - 5, 0)
    mantissa = (size >> max(exponent, 1)) & 0x0F
    return (sign | (exponent << 4) | mantissa) ^ 0x55
