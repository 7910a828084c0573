"""Detect the audio format of a file from its whole structure, not from its name.

FFmpeg chooses a reader by the content of a file, and some formats that it reads are lists of other files and addresses
(ffconcat, HLS, SDP). So a file is played only if all of it has the structure of one of four formats that hold their
sound themselves.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum


class Container(StrEnum):
    """A container format that may be played. Its value is its name in messages."""

    WAV = "WAV"
    OGG = "Ogg"
    FLAC = "FLAC"
    MP3 = "MP3"


CONTAINER_BY_EXTENSION = {
    "wav": Container.WAV,
    "ogg": Container.OGG,
    "opus": Container.OGG,
    "flac": Container.FLAC,
    "mp3": Container.MP3,
}
"""By file extension, the container that such a file has to hold."""

SOUND_ENDINGS = tuple("wav mp3 m4a flac ogg opus aac aif aiff caf amr 3gp mp4 wma webm mka".split())
"""How the names of files end, without the dot, of which the Studio makes a recording."""

_WAV_CODECS = {1, 2, 3, 6, 7, 0x11}
"""Codec numbers: PCM, Microsoft ADPCM, floating point, A-law, µ-law, IMA ADPCM."""
_EXTENSIBLE = 0xFFFE
"""The codec number of a WAV file that gives its codec in a longer header."""
_SUBFORMAT_TAIL = bytes.fromhex("000000001000800000aa00389b71")
"""The bytes behind the codec number in every audio subformat of such a file."""
_OGG_CODECS = (b"\x01vorbis", b"OpusHead", b"\x7fFLAC", b"Speex   ")
_MIN_MPEG_FRAMES = 4
"""The fewest whole MPEG frames of an MP3 file: a tenth of a second."""
_SAMPLE_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_BITRATES = {
    True: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Kilobits a second of MPEG layer III: True for MPEG 1, False for MPEG 2 and 2.5."""
_TRAILERS = (b"TAG", b"APETAGEX", b"LYRICSBEGIN", b"ID3", b"3DI")
_SDP = re.compile(rb"(?:^|[\r\n])c=IN IP")
"""The only mark by which FFmpeg takes a file for another format although it is an MP3 file otherwise."""


def detect_container(data: bytes) -> Container | None:
    """Return the container format that `data` has from beginning to end, or None for any other content."""
    return next((container for container, matches in _CHECKS.items() if matches(data)), None)


_BEGINNINGS = (
    (0, b"RIFF"),
    (0, b"OggS"),
    (0, b"fLaC"),
    (0, b"ID3"),
    (0, b"#!AMR"),
    (0, b"FORM"),  # AIFF
    (0, b"caff"),
    (0, b"\x1aE\xdf\xa3"),  # Matroska and WebM
    (0, b"0&\xb2u\x8ef\xcf\x11"),  # Windows Media
    (4, b"ftyp"),  # MPEG-4, as telephones record it, and 3GP
)
"""Where a sound file that may be taken in says what it is, and how."""


def may_be_sound(data: bytes) -> bool:
    """Return whether `data` begins as a sound file does that may be decoded to be taken in.

    None of them is a list of other files. A frame of MPEG audio begins with eleven bits of 1.
    """
    is_mpeg = len(data) > 1 and data[0] == 0xFF and data[1] & 0xE0 == 0xE0
    return is_mpeg or any(data.startswith(mark, at) for at, mark in _BEGINNINGS)


def _is_wav(data: bytes) -> bool:
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return False
    at, playable = 12, False
    while at + 8 <= len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if name == b"fmt ":
            playable = _has_wav_codec(data[at + 8 : at + 8 + size])
        elif name == b"data":
            return playable and at + 8 < len(data)
        at += 8 + size + size % 2
    return False


def _has_wav_codec(format_chunk: bytes) -> bool:
    if len(format_chunk) < 16:
        return False
    codec = int.from_bytes(format_chunk[:2], "little")
    if codec == _EXTENSIBLE:
        return format_chunk[26:40] == _SUBFORMAT_TAIL and int.from_bytes(format_chunk[24:26], "little") in _WAV_CODECS
    return codec in _WAV_CODECS


def _is_ogg(data: bytes) -> bool:
    pages = 0
    at = 0
    while at < len(data):
        head = data[at : at + 27]
        if head[:5] != b"OggS\0" or len(head) < 27:
            return False
        table = data[at + 27 : at + 27 + head[26]]
        body = at + 27 + head[26]
        first = bool(head[5] & 2)
        if first and not data[body : body + 8].startswith(_OGG_CODECS):
            return False
        if pages == 0 and not first:
            return False
        pages += 1
        at = body + sum(table)
    return pages > 1


def _is_flac(data: bytes) -> bool:
    if data[:4] != b"fLaC" or data[4:8] not in (b"\x00\x00\x00\x22", b"\x80\x00\x00\x22"):
        return False
    at, last = 4, False
    while not last and at + 4 <= len(data):
        last = bool(data[at] & 0x80)
        at += 4 + int.from_bytes(data[at + 1 : at + 4], "big")
    return last and data[at : at + 2] in (b"\xff\xf8", b"\xff\xf9")


def _is_mp3(data: bytes) -> bool:
    start = _end_of_id3(data)
    frames, end = 0, start
    for end in _frame_ends(data, start):  # noqa: B007 (the last one is wanted)
        frames += 1
    rest = data[end:]
    truncated = _frame_length(rest) > len(rest)
    over = not rest.strip(b"\0") or truncated or rest.startswith(_TRAILERS)
    return frames >= _MIN_MPEG_FRAMES and over and not _SDP.search(data)


def _end_of_id3(data: bytes) -> int:
    """Return where an ID3 tag at the beginning ends; 0 where there is none."""
    if data[:3] != b"ID3" or len(data) < 10 or any(byte & 0x80 for byte in data[6:10]):
        return 0
    size = data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9]
    return 10 + size + (10 if data[5] & 0x10 else 0)


def _frame_ends(data: bytes, at: int) -> Iterator[int]:
    """Yield the end of each whole MPEG frame from `at` on, as far as they follow one another."""
    while length := _frame_length(data[at : at + 4]):
        at += length
        if at > len(data):
            return
        yield at


def _frame_length(head: bytes) -> int:
    """Return the bytes of the layer III frame that begins with `head`; 0 where no frame begins."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    version, bitrate, rate = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or bitrate in (0, 15) or rate == 3:
        return 0
    kilobits = _BITRATES[version == 3][bitrate - 1]
    samples = 144_000 if version == 3 else 72_000
    return samples * kilobits // _SAMPLE_RATES[version][rate] + (head[2] >> 1 & 1)


_CHECKS: dict[Container, Callable[[bytes], bool]] = {
    Container.WAV: _is_wav,
    Container.OGG: _is_ogg,
    Container.FLAC: _is_flac,
    Container.MP3: _is_mp3,
}
