"""Tells the version, its day and the time that files of a release have, each from one place."""

import os
import re
import subprocess
from datetime import UTC, date, datetime, time
from pathlib import Path

from guided import __version__

ROOT = Path(__file__).resolve().parents[1]


def release_day(version: str = __version__, changelog: Path = ROOT / "CHANGELOG.md") -> date:
    """Return the day that the changelog gives `version`. Raise LookupError where it has no heading."""
    found = re.search(rf"^## {re.escape(version)} - (\S+)$", changelog.read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise LookupError(f"CHANGELOG.md has no heading for {version}")
    return date.fromisoformat(found[1])


def filled(text: str) -> str:
    """Return a template with `@VERSION@` and `@DATE@`, the day of the release, filled in."""
    return text.replace("@VERSION@", __version__).replace("@DATE@", release_day().isoformat())


def source_date_epoch() -> int:
    """Return the time, in seconds since 1970, that every file of a release has, so that it can be made again.

    It is `SOURCE_DATE_EPOCH` where that is set, as reproducible-builds.org specifies it, else the time of the commit,
    else the day of the release.
    """
    if (given := os.environ.get("SOURCE_DATE_EPOCH", "")).isdecimal():
        return int(given)
    try:
        told = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        told = ""
    return int(told) if told.isdecimal() else int(datetime.combine(release_day(), time(), UTC).timestamp())


def set_times(tree: Path, epoch: int) -> None:
    """Give `tree`, and every file and folder in it, the time `epoch`."""
    for each in (*tree.rglob("*"), tree):
        os.utime(each, (epoch, epoch), follow_symlinks=False)
