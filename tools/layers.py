"""Checks which part of the program imports which, and that no imports are circular.

Run `python tools/layers.py` in the project's environment. The exit code is 1 if a contract of `pyproject.toml`, under
`tool.importlinter`, is broken. Imports for types alone count.
"""

import contextlib
import io
import sys
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    sys.path.insert(0, str(ROOT))
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        code = lint_imports(config_filenames=(str(ROOT / "pyproject.toml"),), no_cache=True, no_logo=True)
    if code:
        print(written.getvalue())
    return code


if __name__ == "__main__":
    sys.exit(main())
