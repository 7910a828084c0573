"""Names the folders of the checkout that tests read from."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUNDLED_EXERCISES = ROOT / "exercises"
EXAMPLES = ROOT / "tests" / "guided" / "exercise" / "examples"
GOOD_FILES = ROOT / "tests" / "guided" / "exercise" / "good"
BUNDLED_PROGRAM = ROOT / "dist" / "guided" / ("guided.exe" if sys.platform == "win32" else "guided")
"""Exists where `python3 dev.py bundle` was run."""
