"""Test which checks and tests are run, and where they keep their files."""

import os
import shutil
from pathlib import Path

import pytest

from tools import checks


class TestTemporaryFolder:
    @pytest.fixture(autouse=True)
    def nothing_set(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTEST_DEBUG_TEMPROOT", "")
        monkeypatch.delenv("PYTEST_DEBUG_TEMPROOT")

    @pytest.mark.parametrize(("spare", "wanted"), [(-1, False), (0, True)])
    def test_memory_is_used_where_it_has_room(
        self, spare: int, wanted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        usage = shutil.disk_usage(tmp_path)._replace(free=checks.SPARE_BYTES + spare)
        monkeypatch.setattr(checks.shutil, "disk_usage", lambda _: usage)
        checks.set_temporary_folder(tmp_path)
        assert (os.environ.get("PYTEST_DEBUG_TEMPROOT") == str(tmp_path)) is wanted

    def test_missing_memory_folder_sets_nothing(self, tmp_path: Path) -> None:
        checks.set_temporary_folder(tmp_path / "none")
        assert "PYTEST_DEBUG_TEMPROOT" not in os.environ

    def test_folder_of_the_caller_is_kept(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTEST_DEBUG_TEMPROOT", "chosen")
        checks.set_temporary_folder(tmp_path)
        assert os.environ["PYTEST_DEBUG_TEMPROOT"] == "chosen"


class TestOnceMore:
    @pytest.fixture(autouse=True)
    def runs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ran: list[str] = []
        self.failing: set[str] = set()
        monkeypatch.setattr(checks, "provide_test_programs", lambda: None)
        monkeypatch.setattr(checks, "set_temporary_folder", lambda: None)
        monkeypatch.setattr(
            checks, "run_checks", lambda named: self.ran.extend(named) or int(bool(self.failing & set(named)))
        )
        monkeypatch.setenv("CI", "true")

    def test_failed_tests_are_run_once_more_in_ci(self) -> None:
        self.failing = {"pytest"}
        assert checks.test([]) == 0
        assert self.ran[-1] == "what failed"
        self.failing = {"pytest", "what failed"}
        assert checks.test([]) == 1

    def test_failed_tests_are_not_repeated_at_the_desk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("CI")
        self.failing = {"pytest"}
        assert checks.test([]) == 1
        assert "what failed" not in self.ran

    def test_lint_is_not_forgiven(self) -> None:
        self.failing = {"mypy"}
        assert checks.test([]) == 1


class TestChecks:
    def test_every_check_runs_whatever_the_others_find(self, monkeypatch: pytest.MonkeyPatch) -> None:
        ran: list[str] = []

        def pretend(command: list[str], _environment: object = None) -> int:
            ran.append(command[-1])
            return 1 if command[-1] == "two" else 0

        monkeypatch.setattr(checks, "show_and_run", pretend)
        assert checks.run_checks({"first": ["one"], "second": ["two"], "third": ["three"]}) == 1
        assert ran == ["one", "two", "three"]
        assert checks.run_checks({"first": ["one"]}) == 0

    def test_slow_tests_run_in_ci_only(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CI", "true")
        assert "slow" not in " ".join(checks.pytest_runs()["pytest"])
        monkeypatch.delenv("CI")
        assert "not slow" in " ".join(checks.pytest_runs()["pytest"])
