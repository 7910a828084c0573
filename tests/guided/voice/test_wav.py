"""Test reading and writing of WAV files, also damaged ones."""

import io
import struct
import wave
from array import array

import pytest

from guided.voice.wav import Samples, read_wav, write_wav

PCM, FLOATING, EXTENDED = 1, 3, 0xFFFE
SOUND = array("h", [0, 1_000, -1_000, 32_767, -32_768])


def file(kind: int, channels: int, bits: int, data: bytes, *, extra: bytes = b"", size: int | None = None) -> bytes:
    frame = channels * bits // 8
    shape = struct.pack("<HHIIHH", kind, channels, 22_050, 22_050 * frame, frame, bits) + extra
    chunks = b"fmt " + struct.pack("<I", len(shape)) + shape + b"LIST" + struct.pack("<I", 3) + b"abc\0"
    chunks += b"data" + struct.pack("<I", len(data) if size is None else size) + data
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def test_written_wav_is_read_back_unchanged() -> None:
    assert read_wav(write_wav(Samples(22_050, SOUND))) == Samples(22_050, SOUND)


def test_written_wav_is_read_by_the_standard_library() -> None:
    with wave.open(io.BytesIO(write_wav(Samples(16_000, SOUND)))) as found:
        assert (found.getnchannels(), found.getsampwidth(), found.getframerate()) == (1, 2, 16_000)
        assert found.readframes(99) == struct.pack("<5h", *SOUND)


@pytest.mark.parametrize(
    "data",
    [
        file(PCM, 1, 16, struct.pack("<5h", *SOUND)),
        file(PCM, 1, 16, struct.pack("<5h", *SOUND), size=0x7FFFF000),
        file(PCM, 1, 24, b"".join(struct.pack("<i", value << 8)[:3] for value in SOUND)),
        file(PCM, 1, 32, struct.pack("<5i", *(value << 16 for value in SOUND))),
        file(PCM, 2, 16, struct.pack("<10h", *(value for value in SOUND for _ in range(2)))),
        file(EXTENDED, 1, 16, struct.pack("<5h", *SOUND), extra=struct.pack("<HHIH14x", 22, 16, 4, PCM)),
    ],
    ids=["16", "unknown length", "24", "32", "stereo", "extended"],
)
def test_common_sample_formats_read_alike(data: bytes) -> None:
    assert read_wav(data) == Samples(22_050, SOUND)


def test_eight_bit_and_float_samples_are_read() -> None:
    assert list(read_wav(file(PCM, 1, 8, bytes([128, 0, 255]))).values) == [0, -32_768, 32_512]
    floats = struct.pack("<5f", 0.0, 1.0, -1.0, 7.0, float("nan"))
    assert list(read_wav(file(FLOATING, 1, 32, floats)).values) == [0, 32_767, -32_767, 32_767, 0]


@pytest.mark.parametrize("cut", range(60))
def test_truncated_wav_gives_less_sound_or_an_error(cut: int) -> None:
    whole = write_wav(Samples(22_050, SOUND))[:cut]
    try:
        assert len(read_wav(whole).values) <= len(SOUND)
    except ValueError:
        assert cut < 44


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Error: no such voice\n",
        b"RIFF\0\0\0\0AVI ",
        b"RIFF\0\0\0\0WAVEdata\2\0\0\0ab",
        file(PCM, 0, 16, b"ab"),
        file(PCM, 1, 12, b"ab"),
        file(85, 1, 16, b"ab"),
    ],
)
def test_read_wav_refuses_other_data(data: bytes) -> None:
    with pytest.raises(ValueError, match="WAV"):
        read_wav(data)
