"""Makes the sounds: `python resources/make_sounds.py [FOLDER]`. The same bytes come out everywhere."""

import sys
from pathlib import Path

from making import bells, wav
from making.backgrounds import BACKGROUNDS
from making.loudness import loudness
from making.ring import RATE, Maker, high_pass

SECONDS = 30
LOUDNESS = 0.02
"""How loud each background is to an ear, full scale being 1: -34 dB, well below the bells."""
LOUDEST = 0.25
"""No sample is larger than this: nothing in a background startles."""


def write(folder: Path) -> None:
    """Write every sound into `folder` as NAME.wav."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, recipe in bells.RECIPES.items():
        wav.write_plain(folder / f"{name}.wav", bells.RATE, bells.samples(recipe))
    for name, maker in BACKGROUNDS.items():
        wav.write_small(folder / f"{name}.wav", RATE, background(maker))


def background(maker: Maker) -> list[int]:
    """A loop as 16 bit samples, about 30 seconds of them: as many as fill whole blocks of the file."""
    ring = high_pass(maker(SECONDS * RATE // wav.BLOCK * wav.BLOCK), 30)
    gain = LOUDNESS / loudness(ring)
    loudest = gain * max(abs(value) for value in ring)
    if loudest >= LOUDEST:
        raise ValueError(f"the loudest sample would be {loudest:.2f}: this is no soft sound")
    return [round(value * gain * 32_767) for value in ring]


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "sounds")
