"""Test that a missing file that an exercise names gives a note on the line that names it."""

import os
from array import array
from pathlib import Path

import pytest

from guided.cli import commands
from guided.exercise.lint.missing_files import missing_file_notes
from guided.exercise.reading import read_file
from guided.voice.wav import Samples, write_wav
from tests.guided.sound_files import opus

TEXT = """format = 1
title = "x"
touch = "none"
background = "sounds/sea.ogg"

[[step]]
say = "Sit. # voice/mine.wav is not meant here"
for = "20s"
voice = "voice/mine.wav"
sound = "bell"
cues = [{ at = "9s", voice = 'voice/other.wav' }, { at = "12s", sound = "sounds/sea.ogg" }]

[[step]]
part = "closing"
say = "Thank you. Nothing has to follow."
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "x.toml"
    file.write_text(TEXT, "utf-8")
    return file


SOUND = write_wav(Samples(8_000, array("h", bytes(16_000))))


def reported(file: Path) -> list[tuple[int, int, str]]:
    reading = read_file(file)
    assert reading.exercise is not None
    return [(note.line, note.column, note.message) for note in missing_file_notes(reading.exercise, reading.text)]


def put(place: Path, data: bytes) -> None:
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(data)


def test_missing_file_is_noted_where_it_is_named_first(file: Path) -> None:
    not_there = "is not beside this exercise yet; until then,"
    assert reported(file) == [
        (4, 14, f"sounds/sea.ogg {not_there} nothing sounds here"),
        (9, 9, f"voice/mine.wav {not_there} the computer's voice says it"),
        (11, 30, f"voice/other.wav {not_there} nothing is said here"),
    ]


def test_playable_file_is_not_noted(file: Path) -> None:
    put(file.parent / "sounds" / "sea.ogg", opus())
    put(file.parent / "voice" / "mine.wav", SOUND)
    put(file.parent / "voice" / "other.wav", b"no sound at all")
    why = "can't be played: it is not a whole WAV, Ogg, FLAC or MP3 file"
    assert reported(file) == [(11, 30, f"voice/other.wav {why}; until then, nothing is said here")]


def test_sound_with_wrong_extension_is_noted_with_the_right_one(file: Path) -> None:
    put(file.parent / "sounds" / "sea.ogg", SOUND)
    put(file.parent / "voice" / "mine.wav", opus())
    put(file.parent / "voice" / "other.wav", SOUND)
    assert [words.partition(";")[0] for *_, words in reported(file)] == [
        "sounds/sea.ogg can't be played: it is WAV inside",
        "voice/mine.wav can't be played: it is Ogg inside",
    ]
    assert "give it a name that ends in .wav" in reported(file)[0][2]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_pipe_is_noted_without_waiting(file: Path) -> None:
    (file.parent / "sounds").mkdir()
    os.mkfifo(file.parent / "sounds" / "sea.ogg")
    assert "it is no ordinary file in this folder" in reported(file)[0][2]


def test_notes_are_no_errors_of_the_check(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["check", str(file)]) == 0
    printed = capsys.readouterr().out
    assert printed.count("note: ") == 3
    assert printed.endswith("\n\n1 file read: no problems.\n")
    assert commands.main(["check", "--json", str(file)]) == 0
    assert capsys.readouterr().out == "[]\n"
