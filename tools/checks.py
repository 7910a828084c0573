"""Runs the checks and the tests: `python -m tools.checks lint`, `python -m tools.checks test [ARGUMENTS]`.

`dev.py lint` and `dev.py test` run it in `.venv`.
"""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.commands import ROOT, say, show_and_run
from tools.system_packages import provide_test_programs

TOML_SUITE = ROOT / "tests" / "toml-test"

PYTEST = ("-m", "pytest")
PYTEST_ALONE = (*PYTEST, "--numprocesses=1")
"""In one separate process, so that a test that hangs is ended with that process, and the others still run."""


SHARED_MEMORY = Path("/dev/shm")
SPARE_BYTES = 4 << 30
"""Free bytes below which the tests' files stay on the disk: ten times what one whole run writes."""


def set_temporary_folder(memory: Path = SHARED_MEMORY) -> None:
    """Let pytest keep its files in memory, on a Linux with room for them, unless the caller has named a folder.

    The tests kill programs and fail their disk operations, but no machine loses power: waiting for a real disk to
    have synchronized proves nothing.
    """
    if "PYTEST_DEBUG_TEMPROOT" in os.environ or not os.access(memory, os.W_OK | os.X_OK):
        return
    if shutil.disk_usage(memory).free >= SPARE_BYTES:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(memory)


def pytest_runs() -> dict[str, list[str]]:
    """Return the two runs of pytest. Tests that listen in real time run alone at the end; slow ones run in CI only."""
    wanted = "not alone" if os.environ.get("CI") else "not alone and not slow"
    processes = min(8, 1 + (os.cpu_count() or 1))
    return {
        "pytest": [*PYTEST, "-m", wanted, f"--numprocesses={processes}", "--dist=worksteal", "--tb=short"],
        "what is heard": [*PYTEST_ALONE, "-m", "alone"],
    }


LINT_CHECKS = {
    "ruff check": ["-m", "ruff", "check", "--quiet"],
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet"],
    "mypy": ["-m", "mypy", "--no-error-summary"],
    "names in tests": [str(ROOT / "tools" / "test_names.py")],
    "layers": [str(ROOT / "tools" / "layers.py")],
    "QML lint": [str(ROOT / "tools" / "qml_lint.py")],
}


def run_checks(checks: Mapping[str, Sequence[str]]) -> int:
    """Run every check, whatever the earlier ones found. Return 0 where all passed, else 1."""
    failed = [name for name, words in checks.items() if show_and_run([sys.executable, *words]) != 0]
    say(f"Not passed: {', '.join(failed)}." if failed else f"Passed: {', '.join(checks)}.")
    return 1 if failed else 0


def test(arguments: Sequence[str]) -> int:
    provide_test_programs()
    if TOML_SUITE.is_dir():
        os.environ.setdefault("TOML_TEST_DIR", str(TOML_SUITE))
    set_temporary_folder()
    passed = [run_checks(LINT_CHECKS), run_checks({"pytest": [*PYTEST, *arguments]} if arguments else pytest_runs())]
    if passed[1] and os.environ.get("CI"):
        say("What failed is run once more, alone: some tests listen in real time, and a busy machine holds them up.")
        passed[1] = run_checks({"what failed": [*PYTEST_ALONE, "--last-failed", "--last-failed-no-failures=none"]})
    return max(passed)


def main(words: Sequence[str]) -> int:
    return run_checks(LINT_CHECKS) if words[0] == "lint" else test(words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
