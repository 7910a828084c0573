"""Test that `pack.toml` is read, and that each slip in it gives one message with a fix where there is one."""

from datetime import date

import pytest

from guided.exercise.model import UNTIL_READY, Exercise, Touch
from guided.exercise.pack_model import Dose, PackFiles
from guided.exercise.reading import ReadResult, read_text
from tests.guided.packs.coach_files import HUG, MANIFEST, TEA

DOSE = '\n[[dose]]\nexercise = "our-hug"\n'


def files() -> PackFiles:
    """Return what lies beside the pack: two exercises and a programme."""
    read = {"tea": read_text(TEA, "tea").exercise, "our-hug": read_text(HUG, "our-hug").exercise}
    assert all(isinstance(each, Exercise) for each in read.values())
    return PackFiles(read, frozenset({"easier-touch"}))


def read(text: str) -> ReadResult:
    return read_text(text, "pack", files=files())


def problems(text: str) -> list[tuple[str, str | None]]:
    """Return the code and the fix of each problem."""
    return [(each.code, each.fix) for each in read(text).problems]


def test_pack_without_mistakes_is_read_whole() -> None:
    text = f'{MANIFEST}touch = "embrace"\n{DOSE}length = "1m"\ntimes = 2\ntouch = "hands"\n'
    reading = read(text)
    assert reading.problems == ()
    pack = reading.pack
    assert pack is not None
    assert (pack.id, pack.version, pack.title) == ("anna.easier-touch", 1, "Easier touch")
    assert (pack.by, pack.couple, pack.made) == ("Anna Berg", "Maya and Jonas", date(2026, 11, 26))
    assert (pack.programme, pack.touch) == ("easier-touch", Touch.EMBRACE)
    assert pack.doses == (Dose(exercise="our-hug", length=60.0, times=2, touch=Touch.HANDS),)


def test_length_until_ready_is_read() -> None:
    reading = read_text(f'{MANIFEST}{DOSE}length = "until ready"\n', "pack")
    assert reading.pack is not None
    assert reading.pack.doses[0].length == UNTIL_READY


@pytest.mark.parametrize(
    ("line", "instead", "found"),
    [
        ('id = "anna.easier-touch"', 'id = "Anna Berg/Easier Touch"', ("wrong-name", '"anna-berg.easier-touch"')),
        ('id = "anna.easier-touch"', 'id = "easier"', ("wrong-name", '"your-name.easier"')),
        ('id = "anna.easier-touch"\n', "", ("missing-id", 'id = "your-name.its-name"')),
        ("version = 1", 'version = "1"', ("wrong-kind", "1")),
        ("version = 1", "version = 0", ("out-of-range", "1")),
        ('couple = "Maya', 'for = "Maya', ("unknown-field", "couple")),
        ("made = 2026-11-26", 'made = "26.11.2026"', ("wrong-date", "2026-11-26")),
        ("made = 2026-11-26", 'made = "26. November 2026"', ("wrong-date", "2026-11-26")),
        ("made = 2026-11-26", 'made = "Nov 26, 2026"', ("wrong-date", "2026-11-26")),
        ("made = 2026-11-26", "made = 2026-11-26T10:00:00", ("wrong-date", "2026-11-26")),
        ("made = 2026-11-26", 'made = "soon"', ("wrong-date", None)),
        ("made = 2026-11-26", "made = 2026", ("wrong-kind", None)),
        ('programme = "easier-touch"', 'programme = "easier-tuch"', ("unknown-programme", '"easier-touch"')),
        ('programme = "easier-touch"', 'programme = "easier-touch.toml"', ("wrong-name", '"easier-touch"')),
        ('by = "Anna Berg"', "by = Anna Berg", ("unquoted-text", '"Anna Berg"')),
        ('by = "Anna Berg"', 'by: "Anna Berg"', ("colon-for-equals", 'by = "Anna Berg"')),
        ("format = 1", "format = 9", ("newer-format", None)),
    ],
)
def test_slip_in_a_pack_gives_one_message_and_its_fix(line: str, instead: str, found: tuple[str, str | None]) -> None:
    assert line in MANIFEST
    assert problems(MANIFEST.replace(line, instead)) == [found]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ('[[dose]]\nexercise = "our-hugg"\ntimes = 2\n', ("unknown-exercise", '"our-hug"')),
        ('[[dose]]\nexercise = "tea"\n', ("empty-dose", None)),
        ('[dose]\nexercise = "tea"\ntimes = 2\n', ("single-brackets", None)),
        ('[[dose]]\nexercise = "tea"\ntimes = 20\n', ("out-of-range", "14")),
        ('[[dose]]\nexercise = "our-hug"\nlength = 30\n', ("bare-time", '"30s" or "30 min"')),
        ('[[dose]]\nexercise = "our-hug"\nlength = "45s"\n', ("unknown-length", None)),
        ('[[dose]]\nexercise = "tea"\nlength = "45s"\n', ("unknown-length", None)),
        ('[[dose]]\nexercise = "our-hug"\ntouch = "close"\n', ("touch-not-lower", None)),
        ('[[dose]]\nexercise = "our-hug"\ntouch = "embrace"\n', ("touch-not-lower", None)),
        ('[[dose]]\nexercise = "our-hug"\ntouch = "none"\n', ("nothing-left", None)),
        ('[[dose]]\nexercise = "our-hug"\ntouch = "hand"\n', ("unknown-choice", '"hands"')),
        ('[[dose]]\nexercise = "tea"\ntimes = 2\n\n[[dose]]\nexercise = "tea"\ntimes = 3\n', ("doubled-dose", None)),
    ],
)
def test_slip_in_a_dose_gives_one_message_and_its_fix(lines: str, found: tuple[str, str | None]) -> None:
    assert problems(f"{MANIFEST}\n{lines}") == [found]


def test_most_touch_that_leaves_nothing_of_an_exercise_is_told_at_its_line() -> None:
    reading = read(f'{MANIFEST}touch = "none"\n')
    assert [(each.code, each.line) for each in reading.problems] == [("nothing-left", 10)]


def test_words_that_press_are_a_warning() -> None:
    reading = read(MANIFEST.replace("Little and often is plenty.", "You must do this."))
    assert [each.severity for each in reading.problems] == ["warning"]
    assert reading.pack is not None
