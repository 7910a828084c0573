"""The files of sound that ship."""

import math
import subprocess
import sys
import wave
from array import array
from pathlib import Path

import pytest

from ui import places

NAMES = ("bell", "bowl", "chime", "soft")
FOLDER = places.resources() / "sounds"


def heard(name: str) -> "array[int]":
    with wave.open(str(FOLDER / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def test_making_them_again_gives_the_same_bytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(places.resources() / "make_sounds.py"), str(tmp_path)], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in FOLDER.glob("*.wav")}
    assert sorted(made) == [f"{name}.wav" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_begins_and_ends_in_silence_and_never_clips(name: str) -> None:
    samples = heard(name)
    assert max(map(abs, samples[:20])) < 100
    assert max(map(abs, samples[-20:])) < 3
    assert 6_000 < max(map(abs, samples)) < 0.9 * 32_767


def test_none_is_louder_than_another() -> None:
    loudness = {name: math.sqrt(math.fsum(v * v for v in heard(name)[:22_050]) / 22_050) for name in NAMES}
    assert max(loudness.values()) / min(loudness.values()) < 1.01
