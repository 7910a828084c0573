"""Test reading folders: a faulty file never hides a good one."""

import os
from pathlib import Path

import pytest

from guided.catalogue.library import files_left_out, find_files, find_folders, load_library, read_files
from tests.paths import EXAMPLES

HUG = (EXAMPLES / "long-hug.toml").read_text(encoding="utf-8")


def put(folder: Path, name: str, text: str = HUG) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_faulty_file_does_not_hide_a_good_one(tmp_path: Path) -> None:
    good = [put(tmp_path, "a.toml"), put(tmp_path, "z.toml")]
    bad = [
        put(tmp_path, "b.toml", "x"),
        put(tmp_path, "c.toml", ""),
        put(tmp_path, "d.toml", HUG.replace("format = 1", "format = 9")),
        put(tmp_path, "e.toml", "[" * 10_000),
    ]
    (tmp_path / "f.toml").write_bytes(b"\xff\xfe\x00")
    os.mkfifo(tmp_path / "g.toml")
    (tmp_path / "h.toml").symlink_to("nowhere.toml")
    library = load_library([tmp_path])
    assert [entry.path for entry in library.entries] == good
    assert [each.path for each in library.faulty_files] == [*bad, *(tmp_path / f"{name}.toml" for name in "fgh")]
    assert all(each.problems for each in library.faulty_files)
    assert {entry.exercise.name for entry in library.entries} == {"a", "z"}


def test_file_with_warnings_is_an_entry(tmp_path: Path) -> None:
    put(tmp_path, "a.toml", HUG.replace("Let your arms settle.", "You must rest."))
    library = load_library([tmp_path])
    assert len(library.entries) == 1
    assert library.faulty_files == ()


def test_other_files_are_neither_entries_nor_faulty(tmp_path: Path) -> None:
    put(tmp_path, "easier.toml", 'format = 1\ntitle = "Easier"\n[[week]]\ntitle = "Arriving"\n')
    put(tmp_path, "pack.toml", 'format = 1\nid = "anna.easier"\nversion = 1\ntitle = "Easier"\n')
    put(tmp_path, "notes.txt")
    put(tmp_path, ".hidden.toml")
    put(tmp_path, ".hidden/a.toml")
    put(tmp_path, "a.toml~")
    library = load_library([tmp_path])
    assert library.entries == ()
    assert library.faulty_files == ()


def test_toml_txt_file_is_reported(tmp_path: Path) -> None:
    file = put(tmp_path, "a.toml.txt")
    library = load_library([tmp_path])
    assert library.entries == ()
    ((path, (problem,)),) = [(each.path, each.problems) for each in library.faulty_files]
    assert path == file
    assert problem.code == "wrong-file-name"
    assert "Rename it to a.toml " in problem.message


def test_subfolders_are_read_in_name_order(tmp_path: Path) -> None:
    expected = [put(tmp_path, name) for name in ("b.toml", "a/c.toml", "a/d/e.toml", "f/a.toml")]
    assert list(find_files(tmp_path)) == expected


def test_folders_are_read_in_the_given_order(tmp_path: Path) -> None:
    second, first = put(tmp_path, "one/a.toml"), put(tmp_path, "two/a.toml")
    library = load_library([tmp_path / "two", tmp_path / "one"])
    assert [entry.path for entry in library.entries] == [first, second]


def test_folder_linked_to_itself_is_read_once(tmp_path: Path) -> None:
    file = put(tmp_path, "in/a.toml")
    (tmp_path / "in" / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again").symlink_to(tmp_path / "in", target_is_directory=True)
    found = list(find_files(tmp_path))
    assert len(found) == 1
    assert found[0].samefile(file)


def test_missing_folder_is_empty(tmp_path: Path) -> None:
    file = put(tmp_path, "a.toml")
    library = load_library([tmp_path / "nowhere", file, tmp_path])
    assert [entry.path for entry in library.entries] == [file]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_folder_does_not_hide_others(tmp_path: Path) -> None:
    file = put(tmp_path, "a.toml")
    locked, mine = put(tmp_path, "locked/a.toml").parent, put(tmp_path, "mine.toml")
    locked.chmod(0)
    mine.chmod(0)
    try:
        library = load_library([tmp_path])
    finally:
        locked.chmod(0o700)
    assert [entry.path for entry in library.entries] == [file]
    assert [each.path for each in library.faulty_files] == [mine]


PROGRAMME = 'format = 1\ntitle = "Easier"\n[[week]]\ndo = [{ exercise = "NAME", every = "day" }]\n'


def problems_of(programme: Path) -> list[str]:
    readings = dict(read_files([programme]))
    return [problem.code for problem in readings[programme].problems]


def test_programme_may_use_neighbouring_and_bundled_exercises(tmp_path: Path) -> None:
    put(tmp_path, "coach/exercises/ours.toml")
    put(tmp_path, "coach/programmes/mine.toml")
    put(tmp_path, "coach/exercises/broken.toml", "x")
    put(tmp_path, "elsewhere/far.toml")
    for name, found in {
        "ours": [],
        "mine": [],
        "broken": [],
        "breathe-together": [],
        "far": ["unknown-exercise"],
    }.items():
        assert problems_of(put(tmp_path, "coach/programmes/easier.toml", PROGRAMME.replace("NAME", name))) == found


def test_programme_may_use_exercises_in_any_folder(tmp_path: Path) -> None:
    put(tmp_path, "one/easier.toml", PROGRAMME.replace("NAME", "far"))
    put(tmp_path, "two/far.toml")
    library = load_library([tmp_path / "one", tmp_path / "two"])
    assert [programme.name for programme in library.programmes] == ["easier"]
    assert library.programmes[0].folder == tmp_path / "one"
    alone = load_library([tmp_path / "one"])
    assert alone.programmes == ()
    assert [each.path.name for each in alone.faulty_files] == ["easier.toml"]


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """A coach's folder with links in it, to what is in it and to what is not."""
    folder = tmp_path / "coach"
    put(folder, "a.toml")
    put(folder, "more/b.toml")
    put(tmp_path, "secret/s.toml")
    put(tmp_path, "coach-2/t.toml")
    (folder / "within.toml").symlink_to("more/b.toml")
    (folder / "out.toml").symlink_to(tmp_path / "secret" / "s.toml")
    (folder / "round-about.toml").symlink_to("out.toml")
    (folder / "up.toml").symlink_to("../coach-2/t.toml")
    (folder / "hung.toml").symlink_to("../nowhere.toml")
    (folder / "notes.txt").symlink_to(tmp_path / "secret" / "s.toml")
    (folder / "more" / "far").symlink_to(tmp_path / "secret", target_is_directory=True)
    (folder / ".hidden").symlink_to(tmp_path / "secret", target_is_directory=True)
    return folder


LEFT_OUT = ["out.toml", "round-about.toml", "up.toml", "more/far"]


def test_link_out_of_a_folder_is_reported_and_not_followed(linked: Path) -> None:
    found = [path.relative_to(linked).as_posix() for path in find_files(linked)]
    assert found == ["a.toml", "hung.toml", "within.toml", "more/b.toml"]
    out = files_left_out(linked)
    assert [path.relative_to(linked).as_posix() for path, _ in out] == LEFT_OUT
    assert {problem.code for _, reading in out for problem in reading.errors} == {"link-leads-out"}
    assert [path.name for path in find_folders(linked)] == ["coach", "more"]


def test_searched_folder_may_be_a_link_itself(linked: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(linked, target_is_directory=True)
    assert len(list(find_files(tmp_path / "link"))) == 4
    assert len(files_left_out(tmp_path / "link")) == len(LEFT_OUT)


def test_programme_does_not_use_links_out_of_its_folder(tmp_path: Path) -> None:
    put(tmp_path, "secret/hidden-one.toml")
    programme = put(tmp_path, "ours/easier.toml", PROGRAMME.replace("NAME", "hidden-one"))
    (tmp_path / "ours" / "hidden-one.toml").symlink_to(tmp_path / "secret" / "hidden-one.toml")
    assert problems_of(programme) != []
