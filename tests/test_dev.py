"""Test the decisions of dev.py: what is outdated, what is missing, and who may install it."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dev
from tests.paths import ROOT


def run_dev(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "dev.py", *words], cwd=ROOT, capture_output=True, text=True, check=False)


def pins() -> dict[str, Requirement]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    requirements = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


def project() -> dict[str, list[str]]:
    data = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    build: list[str] = data["build-system"]["requires"]
    program: list[str] = data["project"]["dependencies"]
    tools: list[str] = data["project"]["optional-dependencies"]["dev"]
    return {"build": build, "program": program, "tools": tools}


class TestLibraries:
    def test_libraries_that_do_not_load_are_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def load(name: str) -> object:
            if "xcb-cursor" in name or "libEGL" in name:
                raise OSError(name)
            return object()

        monkeypatch.setattr(sys, "platform", "linux")
        assert dev.missing_libraries(load) == ["libEGL.so.1", "libxcb-cursor.so.0"]

    @pytest.mark.parametrize("platform", ["darwin", "win32"])
    def test_other_systems_miss_no_library(self, platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def load(name: str) -> object:
            raise OSError(name)

        monkeypatch.setattr(sys, "platform", platform)
        assert dev.missing_libraries(load) == []

    def test_package_is_listed_once(self) -> None:
        assert dev.packages_for(["libgthread-2.0.so.0", "libGL.so.1", "libglib-2.0.so.0"]) == ["libgl1", "libglib2.0-0"]

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a Linux matter")
    def test_every_library_qt_links_to_is_in_the_list(self) -> None:
        import PySide6

        folder = Path(PySide6.__file__).parent / "Qt"
        files = [folder / "plugins/platforms/libqxcb.so", folder / "plugins/platforms/libqoffscreen.so"]
        files += [folder / f"lib/libQt6{name}.so.6" for name in ("Core", "Gui", "Quick", "Multimedia", "DBus")]
        needed = {name for file in files for name in needed_by(file)}
        own = {path.name for path in (folder / "lib").iterdir()}
        everywhere = (
            "libc.",
            "libm.",
            "libdl.",
            "librt.",
            "libpthread.",
            "libgcc_s.",
            "libstdc++.",
            "ld-linux",
            "libz.",
        )
        assert {name for name in needed - own if not name.startswith(everywhere)} <= set(dev.LIBRARIES)


def needed_by(library: Path) -> set[str]:
    """The names of other libraries in an ELF file's string table: all that look like one."""
    return {name.decode() for name in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", library.read_bytes())}


class TestWhoMayInstall:
    @pytest.fixture(autouse=True)
    def debian(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tools = {"apt-get", "sudo"}
        monkeypatch.setattr(dev.shutil, "which", lambda name: name if name in self.tools else None)

    def test_root_installs_without_sudo(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
        assert dev.apt_prefix() == []

    @pytest.mark.parametrize(("someone_there", "prefix"), [(True, ["sudo"]), (False, ["sudo", "-n"])])
    def test_user_at_terminal_installs_with_sudo(
        self, someone_there: bool, prefix: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
        monkeypatch.setattr("sys.stdin.isatty", lambda: someone_there)
        assert dev.apt_prefix() == prefix

    def test_user_without_sudo_cannot_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tools = {"apt-get"}
        monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
        assert dev.apt_prefix() is None

    def test_system_without_apt_cannot_install(self) -> None:
        self.tools = {"sudo", "dnf"}
        assert dev.apt_prefix() is None


class TestVoice:
    @pytest.fixture(autouse=True)
    def somebody_without_a_voice(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tools = {"apt-get", "sudo"}
        self.asked: list[str] = []
        self.ran: list[list[str]] = []
        monkeypatch.setattr(dev, "VOICE_OFFERED", tmp_path / "offered")
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(dev.shutil, "which", lambda name: name if name in self.tools else None)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setattr(dev, "show_and_run", lambda command, _environment=None: self.ran.append(command) or 0)
        monkeypatch.delenv("GUIDED_VOICE", raising=False)

    def answers(self, answer: str) -> None:
        def ask(question: str) -> str:
            self.asked.append(question)
            if answer == "end of input":
                raise EOFError
            return answer

        dev.offer_voice(ask)

    @pytest.mark.parametrize("arguments", [[], ["evening.toml"], ["evening.toml", "--rehearse"]])
    def test_it_is_wanted_where_a_window_opens(self, arguments: list[str]) -> None:
        assert dev.wants_voice(arguments)

    @pytest.mark.parametrize("arguments", [["check", "evening.toml"], ["script", "x.toml"], ["--help"], ["new", "x"]])
    def test_it_is_not_wanted_for_anything_else(self, arguments: list[str]) -> None:
        assert not dev.wants_voice(arguments)

    def test_it_is_not_wanted_twice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answers("n")
        assert not dev.wants_voice([])

    def test_it_is_not_wanted_where_there_is_one_or_none_may_be(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GUIDED_VOICE", "none")
        assert not dev.wants_voice([])
        monkeypatch.delenv("GUIDED_VOICE")
        self.tools.add("espeak-ng")
        assert not dev.wants_voice([])
        self.tools.clear()
        monkeypatch.setattr(sys, "platform", "darwin")
        assert not dev.wants_voice([])

    def test_yes_installs_voice(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.answers("Y")
        assert [command[-1] for command in self.ran] == ["update", "espeak-ng"]
        assert capsys.readouterr().err == ""

    @pytest.mark.parametrize("answer", ["", "n", "what?", "end of input"])
    def test_anything_else_goes_on_without(self, answer: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.answers(answer)
        assert self.ran == []
        assert len(self.asked) == 1
        assert capsys.readouterr().err.count("sudo apt-get install espeak-ng") == 1

    @pytest.mark.parametrize("missing", ["somebody", "apt-get"])
    def test_nobody_is_asked_where_nothing_can_come_of_it(
        self, missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.tools.discard(missing)
        monkeypatch.setattr("sys.stdin.isatty", lambda: missing != "somebody")
        self.answers("y")
        assert (self.asked, self.ran) == ([], [])
        assert capsys.readouterr().err.count("\n") == 1

    def test_tests_are_never_held_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(dev, "offer_voice", lambda: self.asked.append("asked"))
        monkeypatch.setattr(dev, "exec_in_environment", lambda words: None)
        monkeypatch.setattr(dev, "run_checks", lambda checks: 0)
        monkeypatch.delenv("CI", raising=False)
        dev.test([])
        dev.lint([])
        dev.bench([])
        assert self.asked == []
        dev.run([])
        assert self.asked == ["asked"]


class TestProgramsForTests:
    @pytest.fixture(autouse=True)
    def a_machine_that_tests(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ran: list[list[str]] = []
        monkeypatch.setenv("CI", "true")
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
        monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == "apt-get" else None)
        monkeypatch.setattr(dev, "show_and_run", lambda command, _environment=None: self.ran.append(command) or 0)

    def test_missing_ones_are_installed_in_ci(self, tmp_path: Path) -> None:
        for there in ("usr/bin/strace", "usr/lib/any-machine/girepository-1.0/Atspi-2.0.typelib"):
            (tmp_path / there).parent.mkdir(parents=True)
            (tmp_path / there).touch()
        dev.provide_test_programs(tmp_path)
        (_, install) = self.ran
        wanted = set(dev.TEST_PROGRAMS.values()) - {"strace", "gir1.2-atspi-2.0"}
        assert install[-len(wanted) :] == sorted(wanted)

    def test_own_machine_gets_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("CI")
        dev.provide_test_programs(tmp_path)
        assert self.ran == []

    def test_missing_programs_are_reported(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(dev.shutil, "which", lambda name: None)
        dev.provide_test_programs(tmp_path)
        assert "left out" in capsys.readouterr().err


class TestTemporaryFolder:
    @pytest.fixture(autouse=True)
    def nothing_set(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTEST_DEBUG_TEMPROOT", "")
        monkeypatch.delenv("PYTEST_DEBUG_TEMPROOT")

    @pytest.mark.parametrize(("spare", "wanted"), [(-1, False), (0, True)])
    def test_memory_is_used_where_it_has_room(
        self, spare: int, wanted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        usage = shutil.disk_usage(tmp_path)._replace(free=dev.SPARE_BYTES + spare)
        monkeypatch.setattr(dev.shutil, "disk_usage", lambda _: usage)
        dev.set_temporary_folder(tmp_path)
        assert (os.environ.get("PYTEST_DEBUG_TEMPROOT") == str(tmp_path)) is wanted

    def test_missing_memory_folder_sets_nothing(self, tmp_path: Path) -> None:
        dev.set_temporary_folder(tmp_path / "none")
        assert "PYTEST_DEBUG_TEMPROOT" not in os.environ

    def test_folder_of_the_caller_is_kept(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTEST_DEBUG_TEMPROOT", "chosen")
        dev.set_temporary_folder(tmp_path)
        assert os.environ["PYTEST_DEBUG_TEMPROOT"] == "chosen"


class TestOnceMore:
    @pytest.fixture(autouse=True)
    def runs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ran: list[str] = []
        self.failing: set[str] = set()
        monkeypatch.setattr(dev, "provide_test_programs", lambda: None)
        monkeypatch.setattr(dev, "set_temporary_folder", lambda: None)
        monkeypatch.setattr(
            dev, "run_checks", lambda checks: self.ran.extend(checks) or int(bool(self.failing & set(checks)))
        )
        monkeypatch.setenv("CI", "true")

    def test_failed_tests_are_run_once_more_in_ci(self) -> None:
        self.failing = {"pytest"}
        assert dev.test([]) == 0
        assert self.ran[-1] == "what failed"
        self.failing = {"pytest", "what failed"}
        assert dev.test([]) == 1

    def test_failed_tests_are_not_repeated_at_the_desk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("CI")
        self.failing = {"pytest"}
        assert dev.test([]) == 1
        assert "what failed" not in self.ran

    def test_lint_is_not_forgiven(self) -> None:
        self.failing = {"mypy"}
        assert dev.test([]) == 1


class TestStaleness:
    @pytest.fixture
    def venv(self, tmp_path: Path) -> Path:
        """An environment as a finished run leaves it."""
        venv = tmp_path / ".venv"
        for name in ("pytest-9.2.0.dist-info", "tomli-2.5.0.dist-info"):
            (venv / "lib" / "python3.11" / "site-packages" / name).mkdir(parents=True)
        python = dev.venv_python(venv)
        python.parent.mkdir()
        python.touch()
        record = {"fingerprint": "same", "packages": dev.packages_in(venv)}
        (venv / "guided.json").write_text(json.dumps(record), "utf-8")
        return venv

    def ready(self, venv: Path, wanted: str = "same") -> bool:
        return dev.is_ready(venv, venv / "guided.json", wanted)

    def test_finished_environment_is_ready(self, venv: Path) -> None:
        assert self.ready(venv)

    def test_changed_pins_make_environment_stale(self, venv: Path) -> None:
        assert not self.ready(venv, "other")

    def test_removed_package_makes_environment_stale(self, venv: Path) -> None:
        (venv / "lib" / "python3.11" / "site-packages" / "tomli-2.5.0.dist-info").rmdir()
        assert not self.ready(venv)

    def test_removed_python_makes_environment_stale(self, venv: Path) -> None:
        dev.venv_python(venv).unlink()
        assert not self.ready(venv)

    @pytest.mark.parametrize("left", ["", "{", "[]", "{}", '{"fingerprint": "same"}'])
    def test_interrupted_environment_is_not_ready(self, venv: Path, left: str) -> None:
        (venv / "guided.json").write_text(left, "utf-8")
        assert not self.ready(venv)

    def test_missing_environment_is_not_ready(self, tmp_path: Path) -> None:
        assert not self.ready(tmp_path / "nowhere")

    @pytest.mark.parametrize("changed", ["pyproject.toml", "constraints.txt"])
    def test_the_fingerprint_follows_what_it_was_made_from(self, tmp_path: Path, changed: str) -> None:
        for name in ("pyproject.toml", "constraints.txt"):
            (tmp_path / name).write_text("a", "utf-8")
        before = dev.fingerprint(tmp_path, "3.11")
        assert before == dev.fingerprint(tmp_path, "3.11")
        assert before != dev.fingerprint(tmp_path, "3.12")
        (tmp_path / changed).write_text("b", "utf-8")
        assert before != dev.fingerprint(tmp_path, "3.11")


class TestPins:
    def test_everything_the_project_names_is_pinned(self) -> None:
        named = {canonicalize_name(Requirement(words).name) for group in project().values() for words in group}
        assert named <= set(pins())

    def test_the_pins_are_what_the_project_allows(self) -> None:
        for words in project()["program"] + project()["build"]:
            requirement = Requirement(words)
            pin = str(pins()[canonicalize_name(requirement.name)].specifier).removeprefix("==")
            assert requirement.specifier.contains(pin), words

    def test_every_pin_is_one_version(self) -> None:
        assert all(str(pin.specifier).startswith("==") and pin.url is None for pin in pins().values())

    def test_what_is_installed_needs_nothing_without_a_pin(self) -> None:
        found = {canonicalize_name(each.metadata["Name"]): each for each in distributions()}
        needed = {
            canonicalize_name(requirement.name)
            for name in pins()
            if name in found
            for requirement in map(Requirement, found[name].requires or ())
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        }
        assert needed <= set(pins())


class TestCommands:
    def test_it_says_what_it_can_do(self) -> None:
        done = run_dev("--help")
        assert done.returncode == 0
        assert all(f"  {name} " in done.stdout for name in dev.COMMANDS)

    def test_without_a_command_it_does_nothing(self) -> None:
        assert run_dev().returncode == 2

    def test_unknown_command_is_named(self) -> None:
        done = run_dev("tset")
        assert done.returncode == 2
        assert done.stderr == "dev.py has no command 'tset'. It has: run, test, lint, bench, bundle.\n"

    def test_other_python_is_refused_in_a_sentence(self) -> None:
        with pytest.raises(
            dev.SetupError, match=r"^Guided runs on Python 3\.11 to 3\.14, and this is 3\.10: run dev\.py"
        ):
            dev.refuse_other_pythons((3, 10))
        dev.refuse_other_pythons((3, 11))
        dev.refuse_other_pythons((3, 14))

    def test_it_needs_python_alone(self) -> None:
        code = "import sys; before = set(sys.modules); import dev; print(*set(sys.modules) - before)"
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.append({str(ROOT)!r}); {code}"],
            capture_output=True,
            text=True,
            check=True,
        )
        assert {name.partition(".")[0] for name in done.stdout.split()} - {"dev"} <= sys.stdlib_module_names

    def test_every_check_runs_whatever_the_others_find(self, monkeypatch: pytest.MonkeyPatch) -> None:
        ran: list[str] = []

        def pretend(command: list[str], _environment: object = None) -> int:
            ran.append(command[-1])
            return 1 if command[-1] == "two" else 0

        monkeypatch.setattr(dev, "show_and_run", pretend)
        assert dev.run_checks({"first": ["one"], "second": ["two"], "third": ["three"]}) == 1
        assert ran == ["one", "two", "three"]
        assert dev.run_checks({"first": ["one"]}) == 0

    def test_command_that_hangs_is_ended_and_its_stacks_are_written(
        self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(dev, "COMMAND_TIMEOUT", 3)
        code = "import threading\ndef it_hangs_here(): threading.Event().wait()\nit_hangs_here()"
        assert dev.show_and_run([sys.executable, "-X", "faulthandler", "-c", code]) == 124
        written = capfd.readouterr().err
        assert "is ended now" in written
        assert sys.platform == "win32" or "in it_hangs_here" in written

    def test_command_that_is_not_there_is_told_by_its_exit_code(self) -> None:
        assert dev.show_and_run(["no-such-program-anywhere"]) == 127

    def test_slow_tests_run_in_ci_only(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CI", "true")
        assert "slow" not in " ".join(dev.pytest_runs()["pytest"])
        monkeypatch.delenv("CI")
        assert "not slow" in " ".join(dev.pytest_runs()["pytest"])

    def test_words_and_exit_code_pass_through(self) -> None:
        code = """
import sys
from pathlib import Path
import dev
dev.venv_python = lambda: Path(sys.executable)
dev.exec_in_environment(["-c", "import sys; print(sys.argv[1:]); sys.exit(7)", "--odd", "a b"])
"""
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (7, "['--odd', 'a b']\n")
