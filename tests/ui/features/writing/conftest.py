"""A file to write."""

from pathlib import Path

import pytest

from tests.ui.support.writing import TEXT


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tea.toml"
    path.write_text(TEXT, "utf-8")
    return path
