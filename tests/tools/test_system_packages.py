"""Test what is missing on a Linux, and who may install it."""

import os
import re
import sys
from pathlib import Path

import pytest

from tools import system_packages


class TestLibraries:
    def test_libraries_that_do_not_load_are_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def load(name: str) -> object:
            if "xcb-cursor" in name or "libEGL" in name:
                raise OSError(name)
            return object()

        monkeypatch.setattr(sys, "platform", "linux")
        assert system_packages.missing_libraries(load) == ["libEGL.so.1", "libxcb-cursor.so.0"]

    @pytest.mark.parametrize("platform", ["darwin", "win32"])
    def test_other_systems_miss_no_library(self, platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def load(name: str) -> object:
            raise OSError(name)

        monkeypatch.setattr(sys, "platform", platform)
        assert system_packages.missing_libraries(load) == []

    def test_package_is_listed_once(self) -> None:
        assert system_packages.packages_for(["libgthread-2.0.so.0", "libGL.so.1", "libglib-2.0.so.0"]) == [
            "libgl1",
            "libglib2.0-0",
        ]

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
        assert {name for name in needed - own if not name.startswith(everywhere)} <= set(system_packages.LIBRARIES)


def needed_by(library: Path) -> set[str]:
    """The names of other libraries in an ELF file's string table: all that look like one."""
    return {name.decode() for name in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", library.read_bytes())}


class TestWhoMayInstall:
    @pytest.fixture(autouse=True)
    def debian(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tools = {"apt-get", "sudo"}
        monkeypatch.setattr(system_packages.shutil, "which", lambda name: name if name in self.tools else None)

    def test_root_installs_without_sudo(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
        assert system_packages.apt_prefix() == []

    @pytest.mark.parametrize(("someone_there", "prefix"), [(True, ["sudo"]), (False, ["sudo", "-n"])])
    def test_user_at_terminal_installs_with_sudo(
        self, someone_there: bool, prefix: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
        monkeypatch.setattr("sys.stdin.isatty", lambda: someone_there)
        assert system_packages.apt_prefix() == prefix

    def test_user_without_sudo_cannot_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tools = {"apt-get"}
        monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
        assert system_packages.apt_prefix() is None

    def test_system_without_apt_cannot_install(self) -> None:
        self.tools = {"sudo", "dnf"}
        assert system_packages.apt_prefix() is None


class TestVoice:
    @pytest.fixture(autouse=True)
    def somebody_without_a_voice(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tools = {"apt-get", "sudo"}
        self.asked: list[str] = []
        self.ran: list[list[str]] = []
        monkeypatch.setattr(system_packages, "VOICE_OFFERED", tmp_path / "offered")
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(system_packages.shutil, "which", lambda name: name if name in self.tools else None)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setattr(
            system_packages, "show_and_run", lambda command, _environment=None: self.ran.append(command) or 0
        )
        monkeypatch.delenv("GUIDED_VOICE", raising=False)

    def answers(self, answer: str) -> None:
        def ask(question: str) -> str:
            self.asked.append(question)
            if answer == "end of input":
                raise EOFError
            return answer

        system_packages.offer_voice(ask)

    @pytest.mark.parametrize("arguments", [[], ["evening.toml"], ["evening.toml", "--rehearse"]])
    def test_it_is_wanted_where_a_window_opens(self, arguments: list[str]) -> None:
        assert system_packages.wants_voice(arguments)

    @pytest.mark.parametrize("arguments", [["check", "evening.toml"], ["script", "x.toml"], ["--help"], ["new", "x"]])
    def test_it_is_not_wanted_for_anything_else(self, arguments: list[str]) -> None:
        assert not system_packages.wants_voice(arguments)

    def test_it_is_not_wanted_twice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answers("n")
        assert not system_packages.wants_voice([])

    def test_it_is_not_wanted_where_there_is_one_or_none_may_be(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GUIDED_VOICE", "none")
        assert not system_packages.wants_voice([])
        monkeypatch.delenv("GUIDED_VOICE")
        self.tools.add("espeak-ng")
        assert not system_packages.wants_voice([])
        self.tools.clear()
        monkeypatch.setattr(sys, "platform", "darwin")
        assert not system_packages.wants_voice([])

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


class TestProgramsForTests:
    @pytest.fixture(autouse=True)
    def a_machine_that_tests(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ran: list[list[str]] = []
        monkeypatch.setenv("CI", "true")
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
        monkeypatch.setattr(system_packages.shutil, "which", lambda name: name if name == "apt-get" else None)
        monkeypatch.setattr(
            system_packages, "show_and_run", lambda command, _environment=None: self.ran.append(command) or 0
        )

    def test_missing_ones_are_installed_in_ci(self, tmp_path: Path) -> None:
        for there in ("usr/bin/strace", "usr/lib/any-machine/girepository-1.0/Atspi-2.0.typelib"):
            (tmp_path / there).parent.mkdir(parents=True)
            (tmp_path / there).touch()
        system_packages.provide_test_programs(tmp_path)
        (_, install) = self.ran
        wanted = set(system_packages.TEST_PROGRAMS.values()) - {"strace", "gir1.2-atspi-2.0"}
        assert install[-len(wanted) :] == sorted(wanted)

    def test_own_machine_gets_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("CI")
        system_packages.provide_test_programs(tmp_path)
        assert self.ran == []

    def test_missing_programs_are_reported(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(system_packages.shutil, "which", lambda name: None)
        system_packages.provide_test_programs(tmp_path)
        assert "left out" in capsys.readouterr().err
