"""Test that valid exercises in different styles have no problem."""

from pathlib import Path

import pytest

from guided.exercise.reading import read_file, read_text
from guided.session.consent import Answer
from guided.session.script import write_script
from tests.paths import GOOD_FILES

FILES = sorted(GOOD_FILES.glob("*.toml"))


def test_valid_files_exist() -> None:
    assert len(FILES) >= 10


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_valid_file_has_no_problem(file: Path) -> None:
    reading = read_file(file)
    assert reading.problems == ()
    assert reading.exercise is not None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_valid_file_has_no_problem_with_other_line_ends(file: Path) -> None:
    text = file.read_bytes().decode().replace("\r\n", "\n")
    assert read_text(text.replace("\n", "\r\n"), file.stem).exercise == read_text(text, file.stem).exercise
    assert read_text(text.replace("\n", "\r\n"), file.stem).problems == ()


@pytest.mark.parametrize("answer", Answer)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_session_of_valid_file_reaches_its_end(file: Path, answer: Answer) -> None:
    exercise = read_file(file).exercise
    assert exercise is not None
    assert 0 < write_script(exercise, answers=(answer,) * 10).seconds < 3600
