"""Test the decisions of dev.py: what is outdated, what is missing, and who may install it."""

import json
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

    @pytest.fixture
    def source(self, tmp_path: Path) -> Path:
        """A folder with what an environment is made from."""
        (tmp_path / "pyproject.toml").write_text('[build-system]\n[project]\nname = "a"\n[tool.x]\na = 1\n', "utf-8")
        (tmp_path / "constraints.txt").write_text("a", "utf-8")
        return tmp_path

    @pytest.mark.parametrize(
        ("file", "old", "new"),
        [("pyproject.toml", '"a"', '"b"'), ("constraints.txt", "a", "b")],
        ids=["project", "pins"],
    )
    def test_the_fingerprint_follows_what_it_was_made_from(self, source: Path, file: str, old: str, new: str) -> None:
        before = dev.fingerprint(source, "3.11")
        assert before == dev.fingerprint(source, "3.11")
        assert before != dev.fingerprint(source, "3.12")
        (source / file).write_text((source / file).read_text("utf-8").replace(old, new), "utf-8")
        assert before != dev.fingerprint(source, "3.11")

    def test_setting_of_a_tool_makes_no_environment_stale(self, source: Path) -> None:
        before = dev.fingerprint(source, "3.11")
        text = (source / "pyproject.toml").read_text("utf-8")
        (source / "pyproject.toml").write_text(text.replace("a = 1", "a = 2"), "utf-8")
        assert before == dev.fingerprint(source, "3.11")


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
        assert done.stderr == "dev.py has no command 'tset'. It has: run, test, lint, bench, bundle, release.\n"

    def test_only_a_window_offers_a_voice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[str] = []
        monkeypatch.setattr(dev, "wants_voice", lambda arguments: True)
        monkeypatch.setattr(dev, "offer_voice", lambda: asked.append("asked"))
        monkeypatch.setattr(dev, "exec_in_environment", lambda words: None)
        for command in (dev.test, dev.lint, dev.bench, dev.release):
            command([])
        assert asked == []
        dev.run([])
        assert asked == ["asked"]

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
        assert {name.partition(".")[0] for name in done.stdout.split()} - {"dev", "tools"} <= sys.stdlib_module_names

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
