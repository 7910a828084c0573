"""Compare what assistive technology reads of every page, in both languages, with a file of it.

The files are in `golden/`, a folder for each language and a file for each page. A change that is meant is written to
them by `pytest tests/ui/reading_order --update-golden`, and read in the difference before it is committed.
"""

import sys
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from guided import __version__, bundled
from tests.ui.support.accessibility import listing
from tests.ui.support.choosing import STAGES
from tests.ui.support.pages import KINDS, MORE_PAGES, PAGES, show_rehearsal, show_tonight
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import TUESDAY
from ui.machine import Machine
from ui.navigation.page import Page
from ui.services.language import install_language

GOLDEN = Path(__file__).with_name("golden")
LANGUAGES = {"en": "GB", "de": "DE"}
WAYS = [*PAGES, *MORE_PAGES, *STAGES, *KINDS, show_rehearsal]
GUIDE = "# The guide\n\nA first word.\n\n## One step\n\nAn exercise has steps.\n\n```toml\nformat = 1\n```\n\n- One.\n"
SIZE = (1920, 1080)
"""Large, so that whichever fonts a machine has, no item of a list is left out because the list ends before it."""

FOR_THE_MENU = """format = 1
title = "{title}"
about = "Something small."
touch = "none"

[[step]]
say = "Sit facing each other."
for = "40s"
"""
"""What is offered when both would like something without touch."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="keys and folders are named as on Linux")


@pytest.fixture
def shelf(shelf: None) -> None:
    """And enough without touch to choose from."""
    for title in ("A look", "A thank you", "A walk", "A word"):
        file = bundled.exercises() / f"{title.lower().replace(' ', '-')}.toml"
        file.write_text(FOR_THE_MENU.format(title=title), "utf-8")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[str]:
    """The language of the window, with its own ways to write dates."""
    before = QLocale()
    QLocale.setDefault(QLocale(f"{request.param}_{LANGUAGES[request.param]}"))
    translator = install_language(qapp, request.param)
    yield request.param
    if translator is not None:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def nothing_by_chance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same one begins each time, the guide is a short one, and the home folder is the test's."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("ui.features.arrive.arrive.SystemRandom", lambda: Random(1))
    guide = tmp_path / "guide.md"
    guide.write_text(GUIDE, "utf-8")
    monkeypatch.setattr(bundled, "guide", lambda _: guide)


@pytest.mark.usefixtures("assistive_technology", "quick_key_derivation")
@pytest.mark.parametrize("comes_to", WAYS, ids=lambda each: each.__name__)
def test_page_is_read_as_its_file_says(
    make_program: MakeProgram,
    language: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    comes_to: Callable[[ProgramUnderTest], None],
) -> None:
    program = make_program(machine=Machine(now=lambda: TUESDAY), language=language, region=LANGUAGES[language])
    comes_to(program)
    program.resize(*SIZE)
    program.wait_until_idle()
    read = listing(program.window) if comes_to is show_tonight else without_bar(listing(program.window))
    found = (
        "\n".join([f"page {program.page}", *read])
        .replace(str(tmp_path), "FOLDER")
        .replace(f"Guided {__version__}", "Guided VERSION")
        + "\n"
    )
    file = golden_file(language, comes_to)
    if request.config.getoption("--update-golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, "utf-8")
    wanted = file.read_text("utf-8") if file.exists() else ""
    different = unified_diff(wanted.splitlines(), found.splitlines(), file.name, "the page", lineterm="")
    assert found == wanted, "\n".join(["is read otherwise:", *different])


def without_bar(lines: list[str]) -> list[str]:
    """Leave out the navigation bar, which is the same on every page, and in the file of the first."""
    if not (len(lines) > 2 and lines[2].startswith("    Link")):
        return lines
    after = next((place for place, line in enumerate(lines) if place > 1 and not line.startswith("    ")), len(lines))
    return [lines[0], *lines[after:]]


def golden_file(language: str, comes_to: Callable[[ProgramUnderTest], None]) -> Path:
    return GOLDEN / language / f"{comes_to.__name__.removeprefix('show_')}.txt"


def test_every_file_is_of_a_page() -> None:
    wanted = {golden_file(language, comes_to) for language in LANGUAGES for comes_to in WAYS}
    assert set(GOLDEN.glob("*/*.txt")) == wanted


def test_every_page_has_a_file() -> None:
    first = {file.read_text("utf-8").splitlines()[0] for file in GOLDEN.glob("en/*.txt")}
    assert first == {f"page {page}" for page in Page}
