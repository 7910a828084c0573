"""The process that speaks with Hibari: `python -m guided.voice.voice_process`, started by `guided.voice.voice_worker`.

numpy and onnxruntime, 200 MB of memory, live here alone. The process ends when its standard input does.

A request is a line of JSON on standard input, with the `text` of one sentence and its `speed`. The answer is a line of
JSON with the `size` of the WAV file that follows it on standard output. A first answer of size 0 says that the voice is
ready.

Nothing is fetched: the weights lie in the package, no other voice is asked for, and an attempt to reach a network is
refused. Equal requests get equal bytes.
"""

import json
import os
import sys
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from guided.voice.wav import Samples, write_wav

if TYPE_CHECKING:
    from hibari import Hibari

SEED = 0
SENDING_VERSION = (1, 28)
"""From this version on onnxruntime looks up and calls a server of its maker's by itself, also if told not to."""
_NETWORK_EVENTS = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request")


def main() -> int:
    sys.addaudithook(_refuse_network)
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever else is printed is no answer
    voice = _load()
    voice("Yes.", seed=SEED)  # reads the words' table, which the first sentence would wait for
    _answer(sink, b"")
    for line in source:
        request = json.loads(line)
        _answer(sink, _spoken(voice, request["text"], request["speed"]))
    return 0


def _load() -> "Hibari":
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read as the library is loaded
    import onnxruntime

    if tuple(map(int, onnxruntime.__version__.split(".")[:2])) >= SENDING_VERSION:
        raise RuntimeError("this onnxruntime sends usage data")
    onnxruntime.disable_telemetry_events()
    import hibari

    return hibari.Hibari(model=str(Path(hibari.__file__).parent / "assets" / "hibari.onnx"), threads=1)


def _spoken(voice: "Hibari", text: str, speed: float) -> bytes:
    """Return one sentence as a WAV file; empty if there is nothing to say."""
    sound = (voice(text, speed=speed, seed=SEED).clip(-1.0, 1.0) * 32_767).astype("int16")
    return write_wav(Samples(voice.sample_rate, array("h", sound.tobytes()))) if len(sound) else b""


def _answer(sink: BinaryIO, data: bytes) -> None:
    sink.write(json.dumps({"size": len(data)}).encode() + b"\n" + data)
    sink.flush()


def _refuse_network(event: str, _arguments: object) -> None:
    if event in _NETWORK_EVENTS:
        raise PermissionError("the voice uses no network")


if __name__ == "__main__":
    sys.exit(main())
