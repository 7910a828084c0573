"""Test the list of exercises across starts: what is kept of it, and that a session never begins from what is kept."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import time_ns

import pytest
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.catalogue import file_cache
from guided.catalogue.exercise_index import CLOCK_TICK_NS, SUM_BYTES, ExerciseIndex
from guided.catalogue.file_cache import CachedFile, FileCache
from guided.catalogue.library import find_files
from guided.exercise.model import Pace
from guided.exercise.speech_length import speaking_seconds
from guided.practice.storage.folder_lock import acquire
from tests.ui.support.exercises import card_titles, open_exercises
from tests.ui.support.program import MakeProgram, ProgramUnderTest, make_couple
from ui.foundation import paths
from ui.foundation.clock import local_time
from ui.machine import Machine
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.exercise_description import summary_of

NAMES = ("long-hug", "shared-look", "small-bids")
CHANGED = "That exercise has changed. The list is up to date again."

Start = Callable[..., ExerciseCatalogue]


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in NAMES:
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)
    monkeypatch.setattr(file_cache, "time_ns", lambda: time_ns() + 2 * CLOCK_TICK_NS)
    return folder


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "cache", lambda: tmp_path / "cache")
    return tmp_path / "cache" / "exercises.json"


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, kept: Path) -> Start:
    """Returns a function that lists all exercises as a start of the program does, and waits for what it keeps."""

    def begin(later: frozenset[str] = frozenset(), files: FileCache | None = None) -> ExerciseCatalogue:
        couple = make_couple(tmp_path / "preferences.json")
        index = ExerciseIndex(files or FileCache(), summary_of, kept)
        catalogue = ExerciseCatalogue(
            lambda: find_files(bundled.exercises()),
            couple,
            lambda until: {},
            lambda: lambda each: each.name in later,
            local_time,
            index,
        )
        catalogue.begin()
        qtbot.waitUntil(lambda: catalogue.loaded)
        qtbot.waitUntil(kept.exists)
        return catalogue

    return begin


class NothingIsRead(FileCache):
    def read(self, path: Path) -> CachedFile:
        raise AssertionError(path)


def test_length_of_words_follows_the_rate_of_the_voice(start: Start, shelf: Path) -> None:
    words = "Sit close together, and look at one thing in the room. " * 10
    text = f'format = 1\ntitle = "Told"\ntouch = "none"\nabout = "A story."\n[[step]]\nsay = "{words.strip()}"\n'
    (shelf / "told.toml").write_text(text, "utf-8")
    catalogue = start()
    lengths = {}
    for rate in (1.0, 0.7, 1.3):
        settle(catalogue, voice_rate=rate)
        (told,) = [each.summary for each in catalogue.shown if each.summary.name == "told"]
        opened = catalogue.open(told)
        assert opened is not None
        assert opened.length == told.length
        lengths[rate] = told.length
    spoken = speaking_seconds(words.strip(), Pace.SLOW)
    assert lengths[0.7] - lengths[1.0] == pytest.approx(spoken * 3 / 7)
    assert lengths[1.0] - lengths[1.3] == pytest.approx(spoken * 3 / 13)
    settle(catalogue, voice_rate=0.7, voice="none")
    assert [each.summary.length for each in catalogue.shown if each.summary.name == "told"] == [lengths[1.0]]


def settle(catalogue: ExerciseCatalogue, **chosen: object) -> None:
    catalogue._couple.settle(replace(catalogue._couple.preferences, **chosen))  # type: ignore[arg-type]


def test_second_start_lists_the_same_without_reading(start: Start) -> None:
    before = [(each.summary, each.card) for each in start().shown]
    assert [(each.summary, each.card) for each in start(files=NothingIsRead()).shown] == before


def test_kept_file_does_not_tell_which_exercises_a_ladder_keeps_for_later(start: Start, kept: Path) -> None:
    shown = start(frozenset({"long-hug"})).exercises()
    assert [each.name for each in shown] == ["shared-look", "small-bids"]
    document = json.loads(kept.read_bytes()[SUM_BYTES:])
    assert [Path(path).stem for path in document["files"]] == list(NAMES)


def test_file_that_changed_since_it_was_listed_is_listed_anew(start: Start, shelf: Path, qtbot: QtBot) -> None:
    catalogue = start()
    (hug,) = [each for each in catalogue.exercises() if each.name == "long-hug"]
    shutil.copy(shelf / "shared-look.toml", shelf / "long-hug.toml")
    assert catalogue.open(hug) is None
    qtbot.waitUntil(lambda: catalogue.loaded)
    assert [each.title for each in catalogue.exercises() if each.name == "long-hug"] == ["A shared look"]


def test_opened_exercise_has_the_steps_of_its_file(start: Start) -> None:
    start()
    catalogue = start()
    opened = [catalogue.open(each) for each in catalogue.exercises()]
    assert [each.name for each in opened if each is not None and each.steps] == list(NAMES)


def test_reload_before_the_files_are_looked_at_lists_each_once(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    couple = make_couple(tmp_path / "preferences.json")
    index = ExerciseIndex(FileCache(), summary_of)
    catalogue = ExerciseCatalogue(
        lambda: find_files(bundled.exercises()), couple, lambda until: {}, lambda: lambda _: False, local_time, index
    )
    catalogue.begin()
    catalogue.reload()
    qtbot.waitUntil(lambda: catalogue.loaded)
    assert [each.name for each in catalogue.exercises()] == list(NAMES)


def test_card_whose_file_changed_is_shown_anew_and_not_opened(program: ProgramUnderTest, shelf: Path) -> None:
    open_exercises(program)
    page = program.shell.viewModel
    shutil.copy(shelf / "shared-look.toml", shelf / "long-hug.toml")
    page.choose(0, 0)  # type: ignore[union-attr]
    assert program.shell.page == "exercises"
    assert CHANGED in program.texts()
    assert card_titles(program).count("A shared look") == 2


def test_program_that_does_not_have_the_folder_keeps_nothing(program: ProgramUnderTest, kept: Path) -> None:
    program.open()
    program.wait_until_idle()
    assert not kept.exists()


def test_erasing_everything_erases_what_is_kept(make_program: MakeProgram, kept: Path, qtbot: QtBot) -> None:
    program = make_program(machine=Machine(folder=acquire(paths.data())))
    program.open()
    qtbot.waitUntil(kept.exists)
    program.services.events.erasing.emit()
    assert not kept.exists()


def write_beside(shelf: Path, name: str, changes: dict[str, str], source: str = "long-hug") -> None:
    text = (shelf / f"{source}.toml").read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    (shelf / f"{name}.toml").write_text(text, "utf-8")


SHORT = {'length = "1m30s"': 'length = "55s"\nshort_of = "long-hug"'}


@pytest.mark.parametrize("name", ["long-hug-short", "short-hug"])
def test_short_form_shares_the_card_of_the_whole_one(start: Start, shelf: Path, name: str) -> None:
    """The short form is read before the whole one, or after it."""
    write_beside(shelf, name, SHORT)
    catalogue = start()
    assert [each.summary.name for each in catalogue.shown] == list(NAMES)
    (hug,) = [each for each in catalogue.shown if each.summary.name == "long-hug"]
    assert hug.short is not None
    assert hug.short == catalogue.short_form("long-hug") == catalogue.other_form(hug.summary)
    assert catalogue.other_form(hug.short) == hug.summary
    assert [catalogue.within(hug.summary, minutes) for minutes in (None, 1, 2)] == [hug.summary, hug.short, hug.summary]
    assert hug.short.name == name
    assert hug.findable.short_seconds == 55.0
    assert hug.card.meta == "1 or 2 min   ·   Embrace"


def test_short_form_of_an_unknown_exercise_has_a_card_of_its_own(start: Start, shelf: Path) -> None:
    write_beside(shelf, "long-hug-short", {'length = "1m30s"': 'length = "1m30s"\nshort_of = "gone"'})
    assert [each.summary.name for each in start().shown] == ["long-hug-short", *NAMES]


def test_short_form_is_not_shown_while_the_whole_one_waits(start: Start, shelf: Path) -> None:
    write_beside(shelf, "long-hug-short", SHORT)
    assert [each.name for each in start(frozenset({"long-hug"})).exercises()] == ["shared-look", "small-bids"]


def test_exercise_for_one_is_in_no_list_for_two(start: Start, shelf: Path) -> None:
    text = 'format = 1\ntitle = "A breath of your own"\ntouch = "none"\nlength = "30s"\nfor_one = true\n'
    text += '[[step]]\nfor = "20s"\nsay = "Breathe."\n[[step]]\npart = "closing"\nfor = "10s"\nsay = "Thank you."\n'
    (shelf / "own-breath.toml").write_text(text, "utf-8")
    catalogue = start()
    assert [each.summary.name for each in catalogue.for_one] == ["own-breath"]
    assert [each.summary.name for each in catalogue.shown] == list(NAMES)
    assert "own-breath" not in {each.name for each in catalogue.exercises()}
    assert catalogue.seconds("own-breath") == 30.0
