"""Test the parser with the files of the toml-test project, if TOML_TEST_DIR names its folder."""

import os
from pathlib import Path

import pytest

from guided.exercise.reading import read_file

FOLDER = os.environ.get("TOML_TEST_DIR")
pytestmark = pytest.mark.skipif(not FOLDER, reason="TOML_TEST_DIR names no folder")

VALID_SINCE_1_1 = ("no-secs", "linebreak-", "trailing-comma", "basic-byte-escapes")
"""Files that are invalid in TOML 1.0 and valid in TOML 1.1, which tomli reads."""


def listed() -> list[str]:
    found: set[str] = set()
    for version in ("1.0.0", "1.1.0") if FOLDER else ():
        names = Path(FOLDER or "", f"files-toml-{version}").read_text(encoding="utf-8").split()
        found |= {name for name in names if name.endswith(".toml")}
    return sorted(found)


@pytest.mark.parametrize("name", [name for name in listed() if name.startswith("valid/")])
def test_valid_toml_has_no_syntax_problem(name: str) -> None:
    reading = read_file(Path(FOLDER or "", name))
    assert not reading.unreadable
    assert [problem for problem in reading.problems if problem.is_syntax] == []


@pytest.mark.parametrize("name", [name for name in listed() if name.startswith("invalid/")])
def test_invalid_toml_has_a_problem(name: str) -> None:
    problems = read_file(Path(FOLDER or "", name)).errors
    assert problems
    if not any(part in name for part in VALID_SINCE_1_1):
        assert any(problem.is_syntax or problem.code in ("encoding", "single-brackets") for problem in problems)
