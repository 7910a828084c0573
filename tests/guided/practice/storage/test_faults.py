"""Test with a failing disk that acknowledged changes are kept, and that no plain text lies beside a lock."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guided.practice.storage.faults.campaign import build
from tests.guided.practice.storage.faults.operations import OPERATIONS
from tests.paths import ROOT

SAMPLE, MANY = 4, 40
"""How many operations on the disk are tried of each mode: a few at each desk run, more in CI."""
SECRETS = ("seal", "unseal", "change-passphrase", "remove-notes")
"""Operations during which a kill could leave texts readable or lock the couple out. They are killed at many places in
each run; the last two have fewer than `MANY`, so that all are tried."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="operations on the disk are caught as Linux has it")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    try:
        return build(tmp_path_factory.mktemp("library"))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("there is no C compiler")


def tried(library: Path, scratch: Path, most: int, modes: str, name: str, seconds: float) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.guided.practice.storage.faults.campaign", str(scratch), str(most), modes, name],
        cwd=ROOT,
        env={**os.environ, "LD_PRELOAD": str(library)},
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    assert done.stdout, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["problems"] == []
    assert found["killed"] > 0


@pytest.mark.parametrize("name", OPERATIONS)
def test_disk_failing_at_a_few_places_loses_nothing(name: str, library: Path, tmp_path: Path) -> None:
    tried(library, tmp_path, SAMPLE, "all", name, 300)


@pytest.mark.parametrize("name", SECRETS)
def test_kill_at_many_places_of_locking_loses_and_leaks_nothing(name: str, library: Path, tmp_path: Path) -> None:
    tried(library, tmp_path, MANY, "KILLED", name, 300)


@pytest.mark.slow
@pytest.mark.parametrize("name", OPERATIONS)
def test_disk_failing_at_many_places_loses_nothing(name: str, library: Path, tmp_path: Path) -> None:
    tried(library, tmp_path, MANY, "all", name, 3600)


def test_campaign_reports_lost_data_and_unexpected_errors(library: Path, tmp_path: Path) -> None:
    """The campaign itself: something that is lost is told, and so is an error that nobody expects."""
    code = """
import sys
from pathlib import Path
from tests.guided.practice.storage.faults.trials import Mode, Operation, campaign

def make(folder):
    (folder / "a").write_text("before")

def run(folder, say):
    (folder / "a").write_text("after")
    say("written")

def check(after):
    assert (after.folder / "a").read_text() == ("after" if after.said else "before")

def surprised(folder, say):
    try:
        (folder / "a").write_text("after")
    except OSError:
        raise KeyError("surprise")

found = campaign(Operation(make, run, check), Path(sys.argv[1]), [Mode.KILLED, Mode.TORN], 99)
assert found.trials == 4 == found.killed, found
assert len(found.problems) == 2, found
found = campaign(Operation(make, surprised, lambda after: None), Path(sys.argv[1]), [Mode.FAILS_ONCE], 99)
assert "surprise" in "".join(found.problems), found
"""
    environment = {**os.environ, "LD_PRELOAD": str(library), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
