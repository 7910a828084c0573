"""Checks that the names that tests use exist: modules, functions, attributes and arguments.

Run `python tools/test_names.py` in the project's environment. The exit code is 1 if a name is unknown. Tests are
checked with mypy like the rest, but for their names alone: what PySide6 says of the types of QML properties is wrong
(it describes each as a `Property`), and tests pass many values of other types on purpose.
"""

import re
import sys
from pathlib import Path

from mypy import api

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--cache-dir=.mypy_cache/tests",
    "--explicit-package-bases",
    "--check-untyped-defs",
    "--implicit-reexport",
    "--no-error-summary",
)
CODES = "attr-defined|call-arg|import-not-found|name-defined"
UNKNOWN = re.compile(
    rf'^.*: error: (?!"(?:Property|object)" has no attribute)(?!.* of "Property").*\[(?:{CODES})\]$', re.MULTILINE
)


def unknown_names(output: str) -> list[str]:
    """Return the lines of mypy's output that tell of a name that does not exist."""
    return UNKNOWN.findall(output)


def main() -> int:
    output, trouble, _ = api.run([*OPTIONS, "--config-file", str(ROOT / "pyproject.toml"), str(ROOT / "tests")])
    found = unknown_names(output)
    for line in [*found, *filter(None, [trouble])]:
        print(line)
    return 1 if found or trouble else 0


if __name__ == "__main__":
    sys.exit(main())
