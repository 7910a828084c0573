"""Test which line a sound file says, from its name."""

import pytest

from guided.exercise.editing.document import Document
from guided.voicing.matching import is_sound_name, match_files
from guided.voicing.spoken_lines import SpokenLine, lines_in
from tests.guided.voicing.exercises import TEXT


@pytest.fixture
def lines() -> list[SpokenLine]:
    return lines_in(Document(TEXT))


def matched(names: list[str], lines: list[SpokenLine]) -> dict[str, str]:
    return {name: line.name for name, line in match_files(names, lines).items()}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("hands-1.m4a", "hands-1"),
        ("Hands 1.M4A", "hands-1"),
        ("hands_2.wav", "hands-2"),
        ("hands-1-take-3.flac", "hands-1"),
        ("03 hands 1.m4a", "hands-1"),
        ("cups.m4a", "cups-1"),
        ("Zwei Tassen, süß & heiß.m4a", "cups-1"),
        ("window.flac", "cups-1"),
        ("Sit down, each with a cup..m4a", "sit-down-each-with-a-1"),
        ("Sit down each.m4a", "sit-down-each-with-a-1"),
        ("let go slowly.opus", "let-go-slowly-1"),
        ("3-2.wav", "hands-2"),
        ("step 5.wav", "let-go-slowly-1"),
        ("Schritt 3-1.wav", "hands-1"),
    ],
)
def test_file_is_named_after_step_and_line_or_words(name: str, line: str, lines: list[SpokenLine]) -> None:
    assert matched([name], lines) == {name: line}


@pytest.mark.parametrize("name", ["hands.m4a", "New Recording 7.m4a", "2.wav", "5.wav", "Sit.wav", ".wav", "呼吸.wav"])
def test_file_that_could_be_any_line_is_none(name: str, lines: list[SpokenLine]) -> None:
    assert matched([name], lines) == {}


def test_line_has_one_file_and_the_surest_name_wins(lines: list[SpokenLine]) -> None:
    assert matched(["3-1.wav", "hands-1.m4a", "hands-1.wav", "window.mp3"], lines) == {
        "hands-1.m4a": "hands-1",
        "window.mp3": "cups-1",
    }


def test_order_of_files_and_of_steps_says_nothing(lines: list[SpokenLine]) -> None:
    names = ["let-go-slowly-1.wav", "hands-2.wav", "cups-1.wav"]
    moved = lines_in(Document(TEXT.replace('part = "closing"\n', "")))[::-1]
    assert matched(names, lines) == matched(names[::-1], moved)


def test_names_of_sound_files_are_told_from_others() -> None:
    assert is_sound_name("a.M4A")
    assert is_sound_name("b c.3gp")
    assert not is_sound_name("tea.toml")
    assert not is_sound_name("wav")
