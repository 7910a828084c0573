"""Names the folders of the checkout that tests read from."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUNDLED_EXERCISES = ROOT / "exercises"
EXAMPLES = ROOT / "tests" / "guided" / "exercise" / "examples"
GOOD_FILES = ROOT / "tests" / "guided" / "exercise" / "good"
