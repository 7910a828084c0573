"""Test utterances rendered ahead of need."""

import threading
from pathlib import Path

import pytest

from guided.voice.engine import SpeechFailure
from guided.voice.rendering import render
from guided.voice.speech_cache import SpeechCache
from guided.voice.speech_program import SpeechProgram
from guided.voice.utterance import Utterance
from tests.guided.voice.speakers import script, tone

ONE, TWO, THREE = (Utterance(words) for words in ("One.", "Two two.", "Three three three."))


class ReadyRecorder:
    """Record which utterances are reported ready, and wait for them."""

    def __init__(self) -> None:
        self.lines: list[Utterance] = []
        self._more = threading.Condition()

    def __call__(self, line: Utterance) -> None:
        with self._more:
            self.lines.append(line)
            self._more.notify_all()

    def all(self, count: int) -> list[Utterance]:
        with self._more:
            assert self._more.wait_for(lambda: len(self.lines) >= count, timeout=60)
        return self.lines


def recording_program(file: Path, then: str = "pass") -> SpeechProgram:
    """Return a program that appends the text it is given to `file`, then runs `then`."""
    return script(f"import sys; open({str(file)!r}, 'a').write(sys.stdin.read()); {then}")


def asked(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines() if file.exists() else []


def test_utterances_are_rendered_in_the_order_given() -> None:
    ready = ReadyRecorder()
    voice = SpeechCache(tone(), on_ready=ready)
    assert voice.length(ONE) is None
    assert voice.sound(ONE) is None
    voice.prepare([TWO, ONE, TWO])
    assert ready.all(2) == [TWO, ONE]
    for line in (ONE, TWO):
        made = render(line, tone())
        assert voice.sound(line) == made
        assert voice.length(line) == made.spoken  # type: ignore[union-attr]
    assert voice.failure is None


def test_wait_returns_the_sound_of_any_utterance() -> None:
    voice = SpeechCache(tone())
    assert voice.wait(THREE) == render(THREE, tone())
    assert voice.wait(THREE) is voice.sound(THREE)
    assert SpeechCache(SpeechFailure.ABSENT).wait(ONE) is None
    assert SpeechCache(None).wait(ONE) is None


def test_hurried_utterance_is_rendered_before_all_others(tmp_path: Path) -> None:
    ready = ReadyRecorder()
    begun, gate = tmp_path / "begun", tmp_path / "gate"
    wait = f"import os, time\nopen({str(begun)!r}, 'w')\nwhile not os.path.exists({str(gate)!r}): time.sleep(0.01)\n"
    voice = SpeechCache(script(wait), on_ready=ready)
    others = [Utterance(f"Other {n}.") for n in range(5)]
    voice.prepare(others)
    pause = threading.Event()
    for _ in range(6_000):
        if begun.exists():
            break
        pause.wait(0.01)
    assert begun.exists()
    voice.hurry(others[3])
    voice.hurry(ONE)
    gate.touch()
    lines = ready.all(6)
    assert lines.index(ONE) < lines.index(others[3]) <= 2
    assert sorted(line.text for line in lines) == sorted(line.text for line in (*others, ONE))


def test_prepared_utterance_is_not_rendered_twice(tmp_path: Path) -> None:
    ready = ReadyRecorder()
    code = tone().command[-1].replace("hush =", f"open({str(tmp_path / 'asked')!r}, 'ab').write(words); hush =", 1)
    voice = SpeechCache(script(code), on_ready=ready)
    voice.prepare([ONE, TWO])
    ready.all(2)
    voice.prepare([TWO, ONE, THREE])
    ready.all(3)
    voice.wait(TWO)
    assert asked(tmp_path / "asked") == ["One.", "Two two.", "Three three three."]


def test_prepare_drops_sounds_no_longer_needed() -> None:
    ready = ReadyRecorder()
    voice = SpeechCache(tone(), on_ready=ready)
    voice.prepare([ONE, TWO])
    ready.all(2)
    voice.prepare([TWO])
    assert voice.sound(ONE) is None
    assert voice.sound(TWO) is not None


def test_full_cache_keeps_first_sounds_and_all_lengths() -> None:
    size = len(render(THREE, tone()).data)  # type: ignore[union-attr]
    ready = ReadyRecorder()
    voice = SpeechCache(tone(), on_ready=ready, max_bytes=size)
    voice.prepare([THREE, TWO, ONE])
    ready.all(3)
    assert voice.sound(THREE) is not None
    assert voice.sound(TWO) is None
    assert None not in [voice.length(line) for line in (ONE, TWO, THREE)]
    assert voice.wait(TWO) is not None
    assert voice.sound(THREE) is None


def test_repeated_failures_stop_further_rendering(tmp_path: Path) -> None:
    ready = ReadyRecorder()
    voice = SpeechCache(recording_program(tmp_path / "asked"), on_ready=ready)
    lines = [Utterance(f"Line {n}.") for n in range(9)]
    voice.prepare(lines)
    ready.all(9)
    assert asked(tmp_path / "asked") == ["Line 0.", "Line 1."]
    assert voice.failure is SpeechFailure.FAILED
    assert [voice.length(line) for line in lines] == [None] * 9
    assert all(voice.unvoiced(line) for line in lines)
    assert not voice.unvoiced(ONE)
    voice.prepare(lines)
    ready.all(18)
    assert asked(tmp_path / "asked") == ["Line 0.", "Line 1."] * 2


def test_single_failure_does_not_stop_rendering(tmp_path: Path) -> None:
    code = tone().command[-1].replace("hush =", "assert b'T' not in words; hush =", 1)
    ready = ReadyRecorder()
    voice = SpeechCache(script(code), on_ready=ready)
    voice.prepare([TWO, ONE])
    ready.all(2)
    assert voice.length(TWO) is None
    assert voice.length(ONE) is not None
    assert voice.failure is None


@pytest.mark.parametrize("program", [SpeechProgram(("/nowhere/voice",)), SpeechFailure.COMMAND])
def test_cache_keeps_why_speech_failed(program: SpeechProgram | SpeechFailure) -> None:
    ready = ReadyRecorder()
    voice = SpeechCache(program, on_ready=ready)
    voice.prepare([ONE, TWO])
    ready.all(2)
    assert voice.failure is (SpeechFailure.ABSENT if isinstance(program, SpeechProgram) else SpeechFailure.COMMAND)


def test_switched_off_speech_is_no_failure() -> None:
    voice = SpeechCache(None)
    assert voice.wait(ONE) is None
    assert voice.failure is None


def test_closed_cache_is_empty_and_wakes_waiters() -> None:
    voice = SpeechCache(tone())
    assert voice.wait(ONE)
    voice.close()
    assert voice.sound(ONE) is None
    assert voice.wait(TWO) is None
    voice.prepare([ONE])
    voice.hurry(TWO)
