"""Test that whatever is made of the program takes its version and times from one place."""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from guided import __version__
from installers.versions import filled, release_day, set_times, source_date_epoch
from tests.paths import ROOT

TEMPLATES = [
    file
    for folder in ("installers", "resources/icons")
    for file in sorted((ROOT / folder).rglob("*"))
    if file.is_file() and file.suffix not in (".bmp", ".pyc", ".png", ".ico", ".icns")
]


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_no_file_for_packages_has_a_version_of_its_own(file: Path) -> None:
    text = file.read_text("utf-8")
    named = re.findall(r"(?i)(?:version|release)\W{1,12}(\d+\.\d+(?:\.\d+)?)", text)
    assert __version__ not in text
    assert [each for each in named if each not in ALLOWED.get(file.name, ())] == []


ALLOWED: dict[str, tuple[str, ...]] = {
    "app.guided.Guided.yml": ("24.08",),
    "entitlements.plist": ("1.0",),
    "guided.metainfo.xml": ("1.0",),
    "launcher.manifest": ("1.0",),
    "sbom.py": ("1.6",),
}
"""Versions of something else: of a runtime, of XML, of CycloneDX."""


def test_template_is_filled_with_version_and_day() -> None:
    assert filled("Guided @VERSION@, @DATE@") == f"Guided {__version__}, {release_day().isoformat()}"


def test_day_of_a_version_is_that_of_its_heading(tmp_path: Path) -> None:
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text("## Unreleased\n\n## 1.2.0 - 2026-05-04\n\n## 1.1.0 - 2026-04-01\n", "utf-8")
    assert release_day("1.2.0", changelog) == date(2026, 5, 4)
    with pytest.raises(LookupError):
        release_day("1.3.0", changelog)


def test_time_of_a_release_is_the_one_that_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777896900")
    assert source_date_epoch() == 1777896900
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert source_date_epoch() > 1_700_000_000


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_times_are_set_of_files_folders_and_links(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_text("")
    (tmp_path / "link").symlink_to("nowhere")
    set_times(tmp_path, 1777896900)
    assert {each.lstat().st_mtime for each in (tmp_path, *tmp_path.rglob("*"))} == {1777896900}
