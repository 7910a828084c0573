"""Test the bundled programmes and the bundled ladder."""

from pathlib import Path

import pytest

from guided import bundled
from guided.catalogue.library import bundled_exercises
from guided.exercise.model import Exercise, Touch
from guided.exercise.programme_model import Ladder, Programme
from guided.exercise.reading import ReadResult, read_file
from tests.shipped import shipped_library

FILES = sorted(bundled.programmes().glob("*.toml"))
READINGS = {path: read_file(path, bundled_exercises) for path in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_bundled_file_has_no_problem(file: Path) -> None:
    assert READINGS[file].problems == ()


def found(name: str) -> ReadResult:
    return READINGS[bundled.programmes() / f"{name}.toml"]


def programmes() -> list[Programme]:
    return [reading.programme for reading in READINGS.values() if reading.programme]


def ladder() -> Ladder:
    reading = found("little-by-little").ladder
    assert reading is not None
    return reading


def exercise(name: str) -> Exercise:
    known = bundled_exercises()[name]
    assert known is not None
    return known


def test_bundled_programmes_and_ladder_are_complete() -> None:
    assert {file.stem for file in FILES} == {
        "first-week",
        "little-by-little",
        "roommates",
        "slow-evenings",
        "small-moments",
        "when-it-is-a-lot",
        "while-apart",
    }
    assert len(programmes()) == 6
    library = shipped_library()
    assert library.faulty_files == ()
    assert [each.name for each in library.ladders] == ["little-by-little"]


@pytest.mark.parametrize("programme", programmes(), ids=lambda each: each.name)
def test_no_week_asks_for_too_much(programme: Programme) -> None:
    for week in programme.weeks:
        suggested = [do for do in week.do if not do.optional]
        assert 2 <= len(suggested) <= 6
        minutes = [(exercise(do.exercise).length or 0) / 60 for do in suggested]
        times = [do.times or len(do.on) or {"day": 7, "second day": 4}[str(do.every)] for do in suggested]
        assert sum(m * t for m, t in zip(minutes, times, strict=True)) <= 60
        assert all(exercise(do.exercise).touch < Touch.CLOSE for do in suggested)


def test_roommates_programme_begins_without_touch() -> None:
    programme = found("roommates").programme
    assert programme is not None
    highest = [max(exercise(do.exercise).touch for do in week.do if not do.optional) for week in programme.weeks]
    assert highest[0] is Touch.NONE
    named = {do.exercise for week in programme.weeks for do in week.do}
    assert {"three-deposits", "phones-down", "turning-toward", "holding-hands", "quiet-cuddle", "coming-back"} <= named


def test_programme_for_too_much_stays_below_embrace() -> None:
    programme = found("when-it-is-a-lot").programme
    assert programme is not None
    assert max(exercise(do.exercise).touch for week in programme.weeks for do in week.do) <= Touch.HANDS


def test_bundled_ladder_has_ten_rungs_and_limits() -> None:
    assert [rung.title for rung in ladder().rungs] == [
        "No is safe",
        "Same room",
        "Breath beside",
        "Own hands",
        "One touch, asked for",
        "A hand that stays",
        "Back of the heart",
        "Short embrace",
        "Slow hands, in turns",
        "Rest together",
    ]
    assert [rung.touch for rung in ladder().rungs] == [0, 0, 0, 1, 2, 2, 2, 3, 3, 3]
    assert "not a treatment" in ladder().care[0]
    assert "help page" in " ".join(ladder().care)
    assert not any(rung.wider for rung in ladder().rungs)


def test_every_ladder_visit_is_short_and_asks_at_every_rise() -> None:
    for rung in ladder().rungs:
        known = exercise(rung.exercise)
        assert rung.dose == known.length
        assert (rung.dose or 0) <= 600
        assert not known.opt_in
        assert all(step.touch <= rung.touch for step in known.steps)
