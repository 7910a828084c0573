"""Test with a real run of pytest that hanging tests are ended with stacks of all threads, and others still run."""

import os
import subprocess
import sys

import pytest

from tests.paths import ROOT

CONFTEST = """
from tests.limits import TimeLimits

def pytest_configure(config):
    config.pluginmanager.register(TimeLimits(config))
"""

HANGING = """
import ctypes
import subprocess
import sys
import threading

import pytest

def holds_the_lock_of_the_interpreter():
    ctypes.PyDLL(None).sleep(600)

def waits_in_another_thread(pause):
    pause.wait()

def test_hangs_in_c():
    pause = threading.Event()
    threading.Thread(target=waits_in_another_thread, args=[pause], daemon=True).start()
    holds_the_lock_of_the_interpreter()

@pytest.fixture
def hanging_teardown():
    yield
    threading.Event().wait()

def test_fails_and_then_hangs(hanging_teardown):
    assert False

def test_waits_for_a_child():
    code = "import threading\\ndef the_child_waits(): threading.Event().wait()\\nthe_child_waits()"
    done = subprocess.run([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True)
    assert "the_child_waits" in done.stderr

def test_passes():
    pass
"""

LIMIT = "8"
"""Seconds: long enough for a busy machine to collect the tests, short enough to wait for."""


@pytest.fixture(scope="module")
def hung(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The output of a run, each hanging test in a worker of its own."""
    folder = tmp_path_factory.mktemp("hung")
    (folder / "conftest.py").write_text(CONFTEST, "utf-8")
    (folder / "test_hanging.py").write_text(HANGING, "utf-8")
    words = [sys.executable, "-m", "pytest", "-n", "4", "--rootdir", str(folder), "-rfEp", "-p", "no:cacheprovider"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environment |= {"PYTHONPATH": str(ROOT), "GUIDED_TEST_LIMIT": LIMIT}
    return subprocess.run(
        [*words, str(folder)],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    ).stdout


def test_test_that_hangs_in_c_fails_with_the_stacks_of_all_threads(hung: str) -> None:
    assert "crashed while running 'test_hanging.py::test_hangs_in_c'" in hung
    assert "in holds_the_lock_of_the_interpreter" in hung
    assert "in waits_in_another_thread" in hung


def test_teardown_that_hangs_after_a_failure_is_ended(hung: str) -> None:
    assert "crashed while running 'test_hanging.py::test_fails_and_then_hangs'" in hung
    assert "in hanging_teardown" in hung


def test_child_that_hangs_is_aborted_and_its_test_goes_on(hung: str) -> None:
    assert "PASSED test_hanging.py::test_waits_for_a_child" in hung


def test_other_tests_still_run(hung: str) -> None:
    assert "PASSED test_hanging.py::test_passes" in hung
    assert "2 passed" in hung
