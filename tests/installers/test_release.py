"""Test what makes a release: nothing is silently left out, checksums fit, and the tag is that of the version."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guided import __version__
from installers import release
from installers.release import copy_sbom, make_release, tag_problem, write_checksums, write_notes
from tests.paths import ROOT

STEPS = {
    "made": ("-c", "pass"),
    "impossible": ("-c", "import sys; print('there is no tool', file=sys.stderr); sys.exit(2)"),
    "broken": ("-c", "raise SystemExit(1)"),
}


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(release, "STEPS", STEPS)
    return tmp_path


def test_what_cannot_be_made_here_is_named_and_fails_nothing(dist: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert make_release(["made", "impossible"], dist) == 0
    assert "there is no tool\nimpossible: not made here" in capfd.readouterr().err


def test_what_breaks_fails_the_release(dist: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert make_release(["broken", "made"], dist) == 1
    assert "Failed: broken." in capfd.readouterr().err


def test_every_step_is_told_the_time_of_the_release(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"import os, pathlib; pathlib.Path({str(dist / 'told')!r}).write_text(os.environ['SOURCE_DATE_EPOCH'])"
    monkeypatch.setitem(STEPS, "made", ("-c", code))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777896900")
    make_release(["made"], dist)
    assert (dist / "told").read_text() == "1777896900"


def test_checksums_are_those_of_the_files_of_the_release(tmp_path: Path) -> None:
    for name in ("guided-1.0.0.tar.gz", "guided_1.0.0_amd64.deb", "other.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "guided-1.0.0-windows").mkdir()
    sums = write_checksums(tmp_path).read_text("utf-8").splitlines()
    expected = ("guided-1.0.0.tar.gz", "guided_1.0.0_amd64.deb")
    assert sums == [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in expected]
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=True)


def test_list_of_parts_of_each_bundle_lies_beside_the_files_of_the_release(tmp_path: Path) -> None:
    for name in ("guided", f"guided-{__version__}-windows"):
        (tmp_path / name / "LICENSES").mkdir(parents=True)
        (tmp_path / name / "LICENSES" / "guided.cdx.json").write_text(name)
    copy_sbom(tmp_path)
    copied = {file.read_text() for file in tmp_path.glob(f"guided-{__version__}-*.cdx.json")}
    assert copied >= {f"guided-{__version__}-windows"}
    assert len(copied) == (1 if sys.platform == "win32" else 2)


def test_notes_are_what_the_changelog_says_of_this_version_alone(tmp_path: Path) -> None:
    changelog = tmp_path / "CHANGELOG.md"
    parts = ("# Changelog", "## Unreleased", "- later", f"## {__version__} - 2026-05-04", "### Added", "- this")
    changelog.write_text("\n\n".join([*parts, "## 0.0.1 - 2026-01-01\n"]), "utf-8")
    assert write_notes(tmp_path, changelog).read_text("utf-8") == "### Added\n\n- this\n"


@pytest.mark.parametrize(("tag", "fits"), [(f"v{__version__}", True), (__version__, False), ("v9.9.9", False)])
def test_tag_has_to_be_that_of_the_version(tag: str, fits: bool) -> None:
    assert (tag_problem(tag) == "") is fits


def test_every_step_has_its_script() -> None:
    scripts = {words[0] for words in release.STEPS.values() if not words[0].startswith("-")}
    assert [name for name in sorted(scripts) if not (ROOT / name).is_file()] == []


def test_hosted_release_names_steps_that_there_are() -> None:
    workflow = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    named = [name for line in re.findall(r"dev\.py release (.+)", workflow) for name in line.split()]
    assert named
    assert [name for name in named if name not in release.STEPS] == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_archive_made_twice_is_the_same_byte_for_byte(kind: str, tmp_path: Path) -> None:
    found = []
    for number, place in enumerate(("one", "other")):
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1777896900", "PYTHONHASHSEED": str(number)}
        command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(tmp_path / place)]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
        (archive,) = (tmp_path / place).iterdir()
        found.append((archive.name, archive.read_bytes()))
    assert found[0] == found[1]
