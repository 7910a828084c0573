"""Test that a line is marked once it says something else than what was recorded."""

from pathlib import Path

import pytest

from guided.cli import commands
from guided.exercise.reading import read_file
from guided.exercise.recorded_words import note_words
from tests.guided.sound_files import SOUNDS, flac

TEXT = """format = 1
title = "x"
touch = "none"

[[step]]
say = "Sit down, both of you."
for = "40s"
voice = "voice/sit-1.flac"
cues = [{ at = "20s", say = "And rest.", voice = "voice/sit-2.flac" }]

[[step]]
part = "closing"
say = "Nothing has to follow."
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "x.toml"
    file.write_text(TEXT, "utf-8")
    (tmp_path / "voice").mkdir()
    record(file, "sit-1", "Sit down, both of you.")
    record(file, "sit-2", "And rest.")
    return file


def record(file: Path, name: str, words: str) -> None:
    (file.parent / "voice" / f"{name}.flac").write_bytes(note_words(flac(), words))


def told(file: Path) -> list[tuple[int, str, str, str]]:
    return [(each.line, each.severity, each.code, each.message) for each in read_file(file).problems]


def test_line_that_says_what_was_recorded_is_not_marked(file: Path) -> None:
    assert told(file) == []
    file.write_text(TEXT.replace("down, both of you.", "down – both of  you!"), "utf-8")
    assert told(file) == []


@pytest.mark.parametrize(("name", "line"), [("sit-1", 8), ("sit-2", 9)])
def test_changed_line_is_a_warning_at_its_recording_in_one_sentence(file: Path, name: str, line: int) -> None:
    record(file, name, "Stand up.")
    words = "this was recorded when the words were “Stand up.”; record it again, or take `voice` out"
    assert told(file) == [(line, "warning", "words-changed", words)]


def test_long_words_are_quoted_up_to_a_word(file: Path) -> None:
    record(file, "sit-1", "word " * 200)
    ((_, _, _, message),) = told(file)
    assert "word word…”" in message
    assert len(message) < 200


def test_recording_made_elsewhere_is_not_marked(file: Path) -> None:
    (file.parent / "voice" / "sit-1.flac").write_bytes(SOUNDS["flac"])
    assert told(file) == []


def test_note_of_another_program_is_taken_as_words_and_shown_on_one_line(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record(file, "sit-1", "Stand\x1b[2J\nup\u202e.")
    assert commands.main(["check", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "\x1b" not in printed
    assert "was recorded when the words were" in printed


def test_pack_tells_of_changed_lines_and_is_written(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pack.toml").write_text('format = 1\nid = "anna.x"\ntitle = "X"\nversion = 1\nby = "Anna"\n', "utf-8")
    (tmp_path / "exercises").mkdir()
    file.rename(tmp_path / "exercises" / "x.toml")
    (tmp_path / "voice").rename(tmp_path / "exercises" / "voice")
    record(tmp_path / "exercises" / "x.toml", "sit-1", "Stand up.")
    assert commands.main(["pack", str(tmp_path), "-o", str(tmp_path / "x.guided")]) == 0
    assert commands.main(["check", str(tmp_path / "x.guided")]) == 0
    assert capsys.readouterr().out.count("recorded when the words were “Stand up.”") == 2
