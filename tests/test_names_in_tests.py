"""Test that the check of names in tests finds unknown ones, and nothing that PySide6 describes wrongly."""

import pytest

from tools.test_names import unknown_names


@pytest.mark.parametrize(
    "line",
    [
        'tests/ui/test_x.py:3: error: "ProgramUnderTest" has no attribute "opens"  [attr-defined]',
        'tests/ui/test_x.py:3: error: Module "guided.x" has no attribute "y"  [attr-defined]',
        'tests/ui/test_x.py:3: error: Name "House" is not defined  [name-defined]',
        'tests/ui/test_x.py:3: error: Too many arguments for "draw_menu"  [call-arg]',
    ],
)
def test_unknown_name_is_reported(line: str) -> None:
    assert unknown_names(f"{line}\nFound 1 error\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        'tests/ui/test_x.py:3: error: "Property" has no attribute "choose"  [attr-defined]',
        'tests/ui/test_x.py:3: error: Too many arguments for "write" of "Property"  [call-arg]',
        "tests/ui/test_x.py:3: error: Statement is unreachable  [unreachable]",
    ],
)
def test_wrong_type_of_pyside_is_not_reported(line: str) -> None:
    assert unknown_names(line) == []
