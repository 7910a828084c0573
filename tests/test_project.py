"""Test the project's documents: links lead somewhere, and repeated statements agree."""

import ast
import re
import struct
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

import dev
from guided import __version__

ROOT = Path(dev.__file__).resolve().parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("exercises/*.md")])
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "test.yml").read_text("utf-8")
WORKFLOWS = sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / ".github" / "workflows").iterdir())
PICTURES = ROOT / "docs" / "pictures"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PYTHONS = [f"3.{minor}" for minor in range(dev.OLDEST[1], dev.NEWEST[1] + 1)]
TEST_FILES = sorted((ROOT / "tests").rglob("*.py"))
ARROWS = {"↓": "Down", "→": "Right", "←": "Left"}


def id_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def without_code(page: Path) -> str:
    return re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings have where it is hosted."""
    headings = re.findall(r"^#+ (.+)$", without_code(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def imported_modules(file: Path) -> set[str]:
    """The last part of each module that `file` imports, and the names imported from packages, which may be modules."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {part for alias in node.names for part in alias.name.split(".")}
        elif isinstance(node, ast.ImportFrom):
            found |= {*(node.module or "").split("."), *(alias.name for alias in node.names)}
    return found


def size_of(picture: Path) -> tuple[int, int]:
    """The width and height that a PNG file names."""
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height


class TestLinks:
    @pytest.mark.parametrize("page", PAGES, ids=id_of)
    def test_relative_link_leads_to_a_file_and_heading(self, page: Path) -> None:
        links = re.findall(r"\]\(([^)\s]+)\)", without_code(page))
        broken = []
        for link in links:
            if link.startswith("https://"):
                continue
            name, _, anchor = link.partition("#")
            target = (page.parent / name).resolve() if name else page
            if not target.is_relative_to(ROOT) or not target.exists() or (anchor and anchor not in anchors(target)):
                broken.append(link)
        assert broken == []

    def test_every_page_can_be_reached_from_readme(self) -> None:
        found, waiting = set[Path](), [ROOT / "README.md"]
        while waiting:
            page = waiting.pop()
            if page not in found and page.suffix == ".md":
                found.add(page)
                names = re.findall(r"\]\(([^)#\s]+)", without_code(page))
                waiting += [(page.parent / name).resolve() for name in names if not name.startswith("https://")]
        assert set(PAGES) <= found

    def test_readme_shows_each_picture(self) -> None:
        text = (ROOT / "README.md").read_text("utf-8")
        assert {name.split("/")[-1] for name in re.findall(r"!\[[^]]+\]\((.*?)\)", text)} == {
            path.name for path in PICTURES.iterdir()
        }


class TestTests:
    def test_no_file_imports_a_test_module_or_a_conftest(self) -> None:
        modules = {file.stem for file in TEST_FILES if file.name.startswith("test_") or file.name == "conftest.py"}
        importing = {file.relative_to(ROOT).as_posix(): imported_modules(file) & modules for file in TEST_FILES}
        assert {name: found for name, found in importing.items() if found} == {}


class TestGlossary:
    ROWS = re.findall(r"^\| (\*\*.*?) \| (.*?) \|$", GLOSSARY, re.MULTILINE)

    def test_every_word_has_one_sentence(self) -> None:
        assert len(self.ROWS) > 40
        assert [words for words, meaning in self.ROWS if not re.fullmatch(r"[A-Z][^.]*\.", meaning)] == []

    def test_no_word_has_two_meanings(self) -> None:
        words = [word for named, _ in self.ROWS for word in re.findall(r"\*\*(.*?)\*\*", named)]
        assert len(words) == len(set(words))


class TestDecisions:
    def test_numbers_have_no_gap(self) -> None:
        numbers = [int(record.name[:4]) for record in RECORDS]
        assert numbers == sorted(set(numbers))

    @pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
    def test_record_has_its_parts(self, record: Path) -> None:
        text = record.read_text("utf-8")
        assert re.match(rf"# {record.name[:4]}\. .+\n\nStatus: (accepted|proposed|replaced by \d{{4}})", text)
        parts = re.findall(r"^## (.+)\n\n(?=\S)", text, re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences"]

    def test_index_lists_every_record_by_its_title(self) -> None:
        index = (RECORDS[0].parent / "README.md").read_text("utf-8")
        titles = {record.name: record.read_text("utf-8").partition("\n")[0][8:] for record in RECORDS}
        rows = re.findall(r"^\| (\d{4}) \| \[(.+)\]\((.+)\) \|$", index, re.MULTILINE)
        assert {name: title for _, title, name in rows} == titles
        assert all(name.startswith(number) for number, _, name in rows)


class TestVersion:
    RELEASES = re.findall(r"^## (\d+\.\d+\.\d+) - (\d{4}-\d{2}-\d{2})$", CHANGELOG, re.MULTILINE)

    def test_changelog_begins_with_this_version(self) -> None:
        assert self.RELEASES[0][0] == __version__

    def test_changelog_goes_back_in_time(self) -> None:
        assert CHANGELOG.index("## Unreleased") < CHANGELOG.index(f"## {__version__}")
        assert all(later[1] >= earlier[1] for later, earlier in pairwise(self.RELEASES))

    def test_changelog_has_the_usual_parts_alone(self) -> None:
        usual = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
        assert set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE)) <= usual

    def test_version_is_written_in_one_place(self) -> None:
        assert PROJECT["dynamic"] == ["version"]
        assert "version" not in PROJECT


class TestPythons:
    def test_metadata_names_those_that_dev_accepts(self) -> None:
        named = [name.rpartition(" ")[2] for name in PROJECT["classifiers"] if ":: 3." in name]
        assert named == PYTHONS
        assert PROJECT["requires-python"] == f">={PYTHONS[0]},<3.{dev.NEWEST[1] + 1}"

    def test_workflow_runs_all_of_them_on_three_systems(self) -> None:
        (pythons,) = re.findall(r"python: \[(.*)\]", WORKFLOW)
        (systems,) = re.findall(r"system: \[(.*)\]", WORKFLOW)
        assert re.findall(r'"(.*?)"', pythons) == PYTHONS
        assert [name.partition("-")[0] for name in systems.split(", ")] == ["ubuntu", "macos", "windows"]

    @pytest.mark.parametrize("file", [*WORKFLOWS, ".pre-commit-config.yaml"])
    def test_hosted_files_run_commands_that_dev_has(self, file: str) -> None:
        named = re.findall(r"dev\.py (\w+)", (ROOT / file).read_text("utf-8"))
        assert named
        assert set(named) <= set(dev.COMMANDS)


class TestWorkflows:
    @pytest.mark.parametrize("file", WORKFLOWS)
    def test_actions_are_pinned_by_commit_and_may_do_nothing_unasked(self, file: str) -> None:
        text = (ROOT / file).read_text("utf-8")
        used = re.findall(r"uses: (.+)", text)
        assert [line for line in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v[\d.]+", line)] == []
        assert re.search(r"^permissions: \{\}$", text, re.MULTILINE)
        assert text.count("contents: write") == (1 if file.endswith("release.yml") else 0)


class TestLicences:
    def test_each_notice_names_a_licence_of_the_project(self) -> None:
        assert PROJECT["license"] == "MIT AND CC-BY-4.0 AND OFL-1.1"
        assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License\n")
        for folder in ("exercises", "programmes"):
            assert "SPDX-License-Identifier: CC-BY-4.0" in (ROOT / folder / "LICENSE").read_text("utf-8")

    def test_every_font_family_has_its_licence_beside_it(self) -> None:
        fonts = ROOT / "resources" / "fonts"
        families = {path.name.partition("-")[0] for path in fonts.glob("*.ttf")}
        licensed = {path.name.removesuffix("-OFL.txt") for path in fonts.glob("*-OFL.txt")}
        assert families == licensed
        assert all("SIL OPEN FONT LICENSE Version 1.1" in path.read_text("utf-8") for path in fonts.glob("*-OFL.txt"))

    def test_resources_notice_covers_every_folder_that_ships(self) -> None:
        notice = (ROOT / "resources" / "LICENSE").read_text("utf-8")
        folders = {path.name for path in (ROOT / "resources").iterdir() if path.is_dir()} - {"making", "__pycache__"}
        assert {name for name in folders if f"\n{name}/ " not in notice} == set()


class TestPages:
    def test_every_key_of_the_help_page_is_in_the_table(self) -> None:
        (file,) = (ROOT / "ui").rglob("AllKeys.qml")
        shown = re.findall(r'key: (?:qsTr\()?"(.+?)"', file.read_text("utf-8").partition("property var session")[2])
        words = [ARROWS.get(word, word) for key in shown for word in re.split(r" and | or |, ", key)]
        table = (ROOT / "docs" / "using.md").read_text("utf-8").partition("## Keys in a session")[2]
        cells = " ".join(re.findall(r"^\| (.*?) \|", table, re.MULTILINE)).replace("*", "")
        assert len(words) > 12
        assert [word for word in words if word not in cells] == []

    @pytest.mark.parametrize("name", ["first-page.png", "session.png"])
    def test_picture_is_small_enough_for_the_readme(self, name: str) -> None:
        assert size_of(PICTURES / name) == (1280, 800)
        assert (PICTURES / name).stat().st_size < 400_000

    @pytest.mark.slow
    def test_pictures_can_be_made_again(self, tmp_path: Path) -> None:
        subprocess.run([sys.executable, "tools/pictures.py", str(tmp_path)], cwd=ROOT, check=True)
        assert {path.name: size_of(path) for path in tmp_path.iterdir()} == {
            path.name: (1280, 800) for path in PICTURES.iterdir()
        }
