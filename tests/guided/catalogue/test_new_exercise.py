"""Test starting an exercise: what its file is called, what is in it, and that nothing is overwritten."""

from pathlib import Path

import pytest

from guided import bundled
from guided.catalogue.new_exercise import bundled_titles, copy_bundled, file_stem, is_bundled, write_new
from guided.exercise.model import Touch
from guided.exercise.new_file import NewFile, NewKind
from guided.exercise.reading import read_file


def new(title: str) -> NewFile:
    return NewFile(NewKind.EXERCISE, title, Touch.HANDS, 5)


def test_every_exercise_of_the_program_can_be_begun_with() -> None:
    titles = dict(bundled_titles())
    assert len(titles) == len(list(bundled.exercises().glob("*.toml")))
    assert titles["The long hug"].name == "long-hug.toml"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("A cup of tea", "a-cup-of-tea"),
        ("Süßer Morgen", "suesser-morgen"),
        ("Don’t hurry: café, 2 min", "dont-hurry-cafe-2-min"),
        ("  --  ", ""),
        ("静かな夜", ""),
        ("Con", "our-con"),
        ("../up\\and/away", "up-and-away"),
        ("long " * 40, "-".join(["long"] * 12)),
    ],
)
def test_title_gives_a_name_for_the_file(title: str, stem: str) -> None:
    assert file_stem(title) == stem


@pytest.mark.parametrize("title", ["A cup of tea", 'The "quiet" one\\', "{name}", "静かな夜 2"])
def test_new_exercise_can_be_played_and_has_its_title(tmp_path: Path, title: str) -> None:
    reading = read_file(write_new(tmp_path / "new", new(title)))
    assert reading.errors == ()
    assert reading.exercise is not None
    assert reading.exercise.title == title


def test_new_exercise_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "tea.toml").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        write_new(tmp_path, new("Tea"))
    assert (tmp_path / "tea.toml").read_text("utf-8") == "mine"


def test_title_without_a_letter_for_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="small letters"):
        write_new(tmp_path, new("♥"))
    assert not list(tmp_path.iterdir())


def test_copies_of_what_came_with_the_program_have_names_of_their_own(tmp_path: Path) -> None:
    source = bundled.exercises() / "long-hug.toml"
    before = source.read_bytes()
    first, second = (copy_bundled(source, tmp_path, "The long hug, our way") for _ in range(2))
    assert [first.name, second.name] == ["the-long-hug-our-way.toml", "the-long-hug-our-way-2.toml"]
    assert source.read_bytes() == before
    changed = zip(before.decode().splitlines(), first.read_text("utf-8").splitlines(), strict=True)
    assert [new for old, new in changed if old != new] == ['title = "The long hug, our way"']


def test_what_came_with_the_program_is_known_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(bundled.exercises(), target_is_directory=True)
    assert is_bundled(tmp_path / "link" / "long-hug.toml")
    assert not is_bundled(tmp_path / "long-hug.toml")
