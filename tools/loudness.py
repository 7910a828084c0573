"""Measures how loud the voices, bells and backgrounds of an evening are beside each other, at the usual volumes.

Run `python tools/loudness.py [RECORDING ...]` in the project's environment. Loudness is in LUFS as ITU-R BS.1770-4
defines it, with K-weighting and both gates; a bell is measured by its loudest 400 ms.
"""

import importlib
import sys
from array import array
from collections.abc import Iterable, Sequence
from math import log10, pi, tan
from pathlib import Path

from guided.exercise.model import Pace
from guided.preferences import Preferences
from guided.voice.engine import SpeechEngine
from guided.voice.engine_choice import choose_engine
from guided.voice.rendering import RenderedSpeech, render
from guided.voice.utterance import Utterance
from guided.voice.wav import Samples, read_wav
from ui.devices.audio.background import DIPPED_LEVEL
from ui.devices.audio.recording_level import level_recording

SOUNDS = Path(__file__).resolve().parent.parent / "resources" / "sounds"
VOICES = ("", "English (Great Britain)")
LINES = (
    "Let your shoulders drop. There is nothing to get right.",
    "Rest your hand on Sam’s back, and leave it there.",
    "Would you both like a little more?",
)
BLOCK_S, HOP_S = 0.4, 0.1
SILENT, RELATIVE = -70.0, -10.0
"""The gates of BS.1770: blocks quieter than the first, or by so many LU than the mean of the others, do not count."""
_OFFSET = -0.691


def main(arguments: Sequence[str]) -> int:
    chosen = Preferences()
    for name in VOICES:
        engine = choose_engine(Preferences(voice_name=name), environment={"PATH": "/usr/local/bin:/usr/bin:/bin"})
        if not isinstance(engine, SpeechEngine):
            print("loudness: there is no voice here", file=sys.stderr)
            return 2
        _tell(f"voice {name or 'by default'}", integrated(_spoken(engine)), chosen.voice_volume)
    for file in map(Path, arguments):
        rendered = render(Utterance("", recording=file), None, level_recording)
        if isinstance(rendered, RenderedSpeech):
            _tell(f"recording {file.stem}", integrated(read_wav(rendered.data)), chosen.voice_volume)
    for name in ("bell", "chime", "bowl", "soft"):
        _tell(name, max(block_loudness(_sound(name))), chosen.bell_volume)
    sys.path.insert(0, str(SOUNDS.parent))  # the files are packed, so they are made again
    making = importlib.import_module("make_sounds")
    for name, maker in making.BACKGROUNDS.items():
        loud = integrated(Samples(making.RATE, array("h", making.background(maker))))
        _tell(name, loud, chosen.background_volume)
        _tell(f"{name}, while words are spoken", loud, chosen.background_volume * DIPPED_LEVEL)
    return 0


def integrated(samples: Samples) -> float:
    """Return the gated loudness in LUFS; -inf for silence."""
    loud = [each for each in block_loudness(samples) if each > SILENT]
    if not loud:
        return float("-inf")
    gate = _mean(loud) + RELATIVE
    return _mean([each for each in loud if each > gate])


def block_loudness(samples: Samples) -> list[float]:
    """Return the loudness of each block of 400 ms, every 100 ms."""
    weighted = k_weighted([value / 32_768 for value in samples.values], samples.rate)
    hop = round(HOP_S * samples.rate)
    energies = [sum(each * each for each in weighted[at : at + hop]) for at in range(0, len(weighted) - hop + 1, hop)]
    together = round(BLOCK_S / HOP_S)
    blocks = [sum(energies[at : at + together]) / (together * hop) for at in range(len(energies) - together + 1)]
    return [_OFFSET + 10 * log10(block) if block > 0 else float("-inf") for block in blocks]


def k_weighted(values: Sequence[float], rate: int) -> list[float]:
    """Return samples as the ear weighs them: a shelf of +4 dB from 1.7 kHz on, and less below 38 Hz (BS.1770-4)."""
    return _filtered(_filtered(values, _shelf(rate)), _high_pass(rate))


def _shelf(rate: int) -> tuple[float, ...]:
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    turn = tan(pi * 1681.974450955533 / rate)
    slope = turn / 0.7071752369554196
    over = 1 + slope + turn**2
    return (
        (high + band * slope + turn**2) / over,
        2 * (turn**2 - high) / over,
        (high - band * slope + turn**2) / over,
        2 * (turn**2 - 1) / over,
        (1 - slope + turn**2) / over,
    )


def _high_pass(rate: int) -> tuple[float, ...]:
    turn = tan(pi * 38.13547087602444 / rate)
    slope = turn / 0.5003270373238773
    over = 1 + slope + turn**2
    return 1.0, -2.0, 1.0, 2 * (turn**2 - 1) / over, (1 - slope + turn**2) / over


def _filtered(values: Sequence[float], filter_: tuple[float, ...]) -> list[float]:
    b0, b1, b2, a1, a2 = filter_
    first = second = 0.0
    out = []
    for value in values:
        found = b0 * value + first
        first, second = b1 * value - a1 * found + second, b2 * value - a2 * found
        out.append(found)
    return out


def _mean(loudness: Iterable[float]) -> float:
    powers = [10 ** ((each - _OFFSET) / 10) for each in loudness]
    return _OFFSET + 10 * log10(sum(powers) / len(powers))


def _spoken(engine: SpeechEngine) -> Samples:
    sounds = [render(Utterance(line, Pace.SLOW), engine) for line in LINES]
    made = [read_wav(sound.data) for sound in sounds if isinstance(sound, RenderedSpeech)]
    values = made[0].values
    for each in made[1:]:
        values.extend(each.values)
    return Samples(made[0].rate, values)


def _sound(name: str) -> Samples:
    return read_wav((SOUNDS / f"{name}.wav").read_bytes())


def _tell(name: str, loudness: float, volume: float) -> None:
    print(f"{name:<36} {loudness:6.1f} LUFS in its file, {loudness + 20 * log10(volume):6.1f} as it is played")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
