"""Creates small valid sound files of each kind, and files that only look like them."""

import struct
from array import array

from guided.voice.wav import Samples, write_wav


def wav(seconds: float = 0.5) -> bytes:
    return write_wav(Samples(8_000, array("h", [1_000, -1_000] * round(4_000 * seconds))))


def mp3(frames: int = 40, *, id3: bytes = b"") -> bytes:
    """Silence in frames of 417 bytes: MPEG 1, layer III, 128 kb/s, 44.1 kHz."""
    return (tag(id3) if id3 else b"") + (b"\xff\xfb\x90\xc4" + bytes(413)) * frames


def tag(body: bytes) -> bytes:
    """An ID3v2.3 tag."""
    size = len(body)
    return b"ID3\x03\0\0" + bytes(size >> shift & 127 for shift in (21, 14, 7, 0)) + body


def id3_frame(name: bytes, body: bytes) -> bytes:
    return name + struct.pack(">IH", len(body), 0) + body


def flac(*blocks: bytes) -> bytes:
    """Half a second of one constant value. `blocks` are metadata blocks behind the first, each with its type byte."""
    frames = [_flac_frame(number) for number in range(5)]
    info = struct.pack(">HH", 800, 800) + bytes(6) + (8_000 << 44 | 15 << 36 | 4_000).to_bytes(8, "big") + bytes(16)
    parts = [b"\0" + info, *blocks]
    every = [
        bytes([part[0] | (0x80 if part is parts[-1] else 0)]) + len(part[1:]).to_bytes(3, "big") + part[1:]
        for part in parts
    ]
    return b"fLaC" + b"".join(every) + b"".join(frames)


def _flac_frame(number: int) -> bytes:
    head = b"\xff\xf8\x74\x08" + bytes([number]) + struct.pack(">H", 799)
    body = head + bytes([_crc(head, 8, 0x07)]) + b"\0" + struct.pack(">h", 100)
    return body + struct.pack(">H", _crc(body, 16, 0x8005))


def opus(*, comment: bytes = b"", head: bytes = b"OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0", packets: int = 25) -> bytes:
    """Half a second of silence in an Ogg file. `comment` is one comment, as NAME=value."""
    comments = struct.pack("<I", 1) + struct.pack("<I", len(comment)) + comment if comment else bytes(4)
    silence = [
        _page(960 * (number + 1), number + 2, 4 * (number + 1 == packets), b"\xf8\xff\xfe") for number in range(packets)
    ]
    return b"".join([_page(0, 0, 2, head), _page(0, 1, 0, b"OpusTags" + bytes(4) + comments), *silence])


def _page(granule: int, number: int, flags: int, packet: bytes) -> bytes:
    table = [255] * (len(packet) // 255) + [len(packet) % 255]
    page = struct.pack("<4sBBqIIIB", b"OggS", 0, flags, granule, 7, number, 0, len(table)) + bytes(table) + packet
    return page[:22] + struct.pack("<I", _crc(page, 32, 0x04C11DB7)) + page[26:]


def _crc(data: bytes, bits: int, polynomial: int) -> int:
    crc, top, mask = 0, 1 << bits - 1, (1 << bits) - 1
    for byte in data:
        crc ^= byte << bits - 8
        for _ in range(8):
            crc = (crc << 1 ^ (polynomial if crc & top else 0)) & mask
    return crc


SOUNDS = {"wav": wav(), "mp3": mp3(id3=id3_frame(b"TIT2", b"\0x")), "flac": flac(), "ogg": opus(), "opus": opus()}


def hostile(address: str, path: str) -> dict[str, bytes]:
    """Files by name that would have something else opened: `address`, such as http://127.0.0.1:8000/x, or `path`."""
    url = address.encode()
    entries = f"#EXTINF:5,\n{address}\n#EXTINF:5,\n{path}\n"
    hls = f"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n{entries}#EXT-X-ENDLIST\n".encode()
    concat = f"ffconcat version 1.0\nfile '{path}'\nfile '{address}'\n".encode()
    sdp = b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n"
    picture = struct.pack(">II", 3, 3) + b"-->" + bytes(20) + struct.pack(">I", len(url)) + url
    mov = struct.pack(">I4s4sI4s", 20, b"ftyp", b"M4A ", 0, b"M4A ")
    frame = b"\xff\xfb\x90\xc4"
    return {
        "concat.wav": concat,
        "concat.mp3": concat + mp3(),
        "concat.ogg": concat + opus(),
        "hls.wav": hls,
        "hls.mp3": hls + mp3(),
        "hls.flac": hls,
        "tagged-hls.mp3": tag(id3_frame(b"TIT2", b"\0x")) + hls + mp3(),
        "tagged-concat.mp3": tag(b"") + concat + mp3(),
        "twice-tagged.mp3": tag(b"") + tag(b"") + concat + mp3(),
        "sdp.mp3": b"".join([frame + b"\n" + sdp + bytes(412 - len(sdp)), mp3()]),
        "sdp-in-tag.mp3": mp3(id3=b"\n" + sdp),
        "sdp.wav": sdp,
        "sdp.opus": sdp + opus(),
        "riff-hls.wav": b"RIFF" + struct.pack("<I", len(hls)) + b"WAVE" + hls,
        "trailing.wav": wav() + hls,
        "trailing.mp3": mp3() + hls,
        "trailing.flac": flac() + hls,
        "dts.wav": wav().replace(b"\x01\0\x01\0\x40\x1f", b"\x01\x20\x01\0\x40\x1f"),
        "picture.mp3": mp3(id3=id3_frame(b"APIC", b"\0-->\0\x03\0" + url) + id3_frame(b"WXXX", b"\0\0" + url)),
        "chapters.mp3": mp3(id3=id3_frame(b"CHAP", b"a\0" + bytes(16) + id3_frame(b"WXXX", b"\0\0" + url))),
        "picture.flac": flac(b"\x06" + picture),
        "picture.ogg": opus(comment=b"COVERART=" + url),
        "chapters.ogg": opus(comment=b"CHAPTER001URL=" + url),
        "linked.wav": wav()[:12]
        + b"LIST"
        + struct.pack("<I", 12 + len(url) + len(url) % 2)
        + b"INFOIURL"
        + struct.pack("<I", len(url))
        + url
        + bytes(len(url) % 2)
        + wav()[12:],
        "mov.mp3": mov,
        "video.ogg": opus(head=b"\x80theora" + bytes(40)),
        "empty.wav": b"",
        "short.mp3": b"\xff\xfb",
    }
