"""Test the bundled sound files."""

import importlib
import math
import random
import statistics
import subprocess
import sys
import wave
from array import array
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QUrl

from ui.foundation import paths

BELLS = ("bell", "bowl", "chime", "soft")
BACKGROUNDS = ("fire", "night", "rain", "sea")
FOLDER = paths.resources() / "sounds"
RATE = 22_050


def bell(name: str) -> "array[int]":
    with wave.open(str(FOLDER / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


@pytest.fixture(scope="module")
def loops(qapp: QCoreApplication) -> "dict[str, array[int]]":
    """The backgrounds as Qt decodes them, which is what will be heard."""
    return {name: decoded(FOLDER / f"{name}.wav") for name in BACKGROUNDS}


def decoded(file: Path) -> "array[int]":
    from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

    decoder, done, samples = QAudioDecoder(), QEventLoop(), array("h")

    def take() -> None:
        while decoder.bufferAvailable():
            buffer = decoder.read()
            kind = buffer.format()
            assert (kind.channelCount(), kind.sampleRate(), kind.sampleFormat()) == (
                1,
                RATE,
                QAudioFormat.SampleFormat.Int16,
            )
            samples.frombytes(bytes(buffer.constData()))

    decoder.bufferReady.connect(take)
    decoder.finished.connect(done.quit, Qt.ConnectionType.QueuedConnection)
    decoder.error.connect(done.quit, Qt.ConnectionType.QueuedConnection)
    decoder.setSource(QUrl.fromLocalFile(str(file)))
    decoder.start()
    done.exec()
    take()
    assert decoder.error() == QAudioDecoder.Error.NoError
    return samples


def strength(samples: "array[int] | list[float]") -> float:
    return math.sqrt(math.fsum(value * value for value in samples) / len(samples))


def levels(samples: "array[int]", seconds: float) -> list[float]:
    count = round(seconds * RATE)
    return [strength(samples[start : start + count]) for start in range(0, len(samples) - count + 1, count)]


def loudness(samples: "array[int]", rate: int) -> float:
    """Strength as an ear has it, more or less: little of what lies below 100 Hz, more of what lies above 1,500."""
    bass, low, middle = (math.exp(-math.tau * hertz / rate) for hertz in (100, 100, 1_500))
    first = second = third = 0.0
    heard = []
    for sample in samples:
        first = bass * first + (1 - bass) * sample
        second = low * second + (1 - low) * (sample - first)
        clear = sample - first - second
        third = middle * third + (1 - middle) * clear
        heard.append(clear + 0.58 * (clear - third))
    return strength(heard)


def test_making_them_again_gives_the_same_bytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(paths.resources() / "make_sounds.py"), str(tmp_path)], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    shipped = {path.name: path.read_bytes() for path in FOLDER.glob("*.wav")}
    assert sorted(made) == sorted(shipped) == sorted(f"{name}.wav" for name in (*BELLS, "count", *BACKGROUNDS))
    assert [name for name in made if made[name] != shipped[name]] == []


@pytest.mark.parametrize("name", BELLS)
def test_a_bell_begins_and_ends_in_silence_and_never_clips(name: str) -> None:
    samples = bell(name)
    assert max(map(abs, samples[:20])) < 100
    assert max(map(abs, samples[-20:])) < 3
    assert 6_000 < max(map(abs, samples)) < 0.9 * 32_767


def test_no_bell_is_louder_than_another() -> None:
    strengths = [strength(bell(name)[:22_050]) for name in BELLS]
    assert max(strengths) / min(strengths) < 1.01


def test_the_backgrounds_are_as_loud_as_each_other_and_well_below_the_bells(loops: "dict[str, array[int]]") -> None:
    loud = [loudness(samples, RATE) for samples in loops.values()]
    assert 20 * math.log10(max(loud) / min(loud)) < 1
    assert 4 * max(loud) < min(loudness(bell(name)[:22_050], 44_100) for name in BELLS)


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_a_background_is_small_and_long_and_decoded_whole(name: str, loops: "dict[str, array[int]]") -> None:
    file = (FOLDER / f"{name}.wav").read_bytes()
    place = file.index(b"fact") + 8
    assert len(loops[name]) == int.from_bytes(file[place : place + 4], "little")
    assert len(loops[name]) > 25 * RATE
    assert len(file) < 400_000


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_a_background_goes_on_from_its_end_to_its_beginning_as_anywhere_in_it(
    name: str, loops: "dict[str, array[int]]"
) -> None:
    samples, tenth = loops[name], RATE // 10
    steps = sorted(abs(after - before) for before, after in pairwise(samples))
    assert abs(samples[0] - samples[-1]) <= steps[len(steps) * 99 // 100]
    assert 1 / 1.5 < strength(samples[:tenth]) / strength(samples[-tenth:]) < 1.5


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_nothing_in_a_background_startles(name: str, loops: "dict[str, array[int]]") -> None:
    windows = levels(loops[name], 0.05)
    assert max(windows) < 2.5 * statistics.median(windows)
    assert min(windows) > statistics.median(windows) / 4
    assert max(map(abs, loops[name])) < 0.25 * 32_767


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_a_background_is_no_hiss_and_leans_to_no_side(name: str, loops: "dict[str, array[int]]") -> None:
    """A tone of 4 kHz moves by 1.08 times its strength from sample to sample: less than 0.7 is mostly below that."""
    samples = loops[name]
    moves = [float(after - before) for before, after in pairwise(samples)]
    assert strength(moves) < 0.7 * strength(samples)
    assert abs(math.fsum(samples) / len(samples)) < 0.01 * strength(samples)


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(paths.resources()))
    return importlib.import_module("making.ring")


def test_it_matters_nowhere_in_a_ring_where_it_begins(ring: ModuleType) -> None:
    dice = random.Random(1)
    noise = [dice.uniform(-1, 1) for _ in range(2 * RATE)]
    turned = noise[700:] + noise[:700]
    for change in (
        lambda it: ring.low_pass(it, 60),
        lambda it: ring.band(it, 250, 1_500),
        lambda it: ring.resonate(it, 430, 0.007),
        lambda it: ring.echo(it, 0.0413, 0.45),
    ):
        once, other = change(noise), change(turned)
        assert other == pytest.approx(once[700:] + once[:700], abs=1e-3 * strength(once))
