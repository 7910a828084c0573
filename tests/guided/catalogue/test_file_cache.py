"""Test that a file saved with errors stays usable in its last good version, also after a restart."""

from pathlib import Path

import pytest

from guided.catalogue.file_cache import FileCache

GOOD = 'format = 1\ntitle = "{}"\ntouch = "none"\n[[step]]\nfor = "20s"\nsay = "Sit."\n'
BAD = GOOD.replace("touch", "tuoch")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "coach" / "ours.toml"
    path.parent.mkdir()
    save(path, GOOD.format("One"))
    return path


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def save(path: Path, text: str) -> None:
    """Save as editors do: replace the file by a new one, so that its inode differs."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)


def title(cache: FileCache, file: Path) -> str:
    exercise = cache.read(file).exercise
    assert exercise is not None
    return exercise.title


def test_unchanged_file_is_read_once(file: Path) -> None:
    cache = FileCache()
    assert cache.read(file) is cache.read(file)
    save(file, GOOD.format("Two"))
    assert title(cache, file) == "Two"


def test_file_with_new_errors_keeps_its_last_good_version(file: Path) -> None:
    cache = FileCache()
    assert not cache.read(file).is_stale
    for _ in range(2):
        save(file, BAD.format("Two"))
        cached_file = cache.read(file)
        assert (cached_file.has_errors, cached_file.is_stale, title(cache, file)) == (True, True, "One")
        assert "Two" in cached_file.reading.text
    save(file, GOOD.format("Three"))
    assert (cache.read(file).is_stale, title(cache, file)) == (False, "Three")


def test_file_that_always_had_errors_is_not_usable(file: Path) -> None:
    save(file, BAD)
    cached_file = FileCache().read(file)
    assert (cached_file.has_errors, cached_file.is_stale, cached_file.exercise) == (True, False, None)


def test_last_good_version_survives_a_restart(file: Path, copies: Path) -> None:
    first = FileCache(copies)
    first.read(file)
    save(file, BAD)
    first.read(file)
    again = FileCache(copies)
    assert (again.read(file).is_stale, title(again, file)) == (True, "One")
    exercise = again.read(file).exercise
    assert exercise is not None
    assert exercise.folder == file.parent
    save(file, GOOD.format("Two"))
    assert title(again, file) == "Two"
    assert list(copies.iterdir()) == []


def test_file_without_errors_has_no_kept_copy(file: Path, copies: Path) -> None:
    FileCache(copies).read(file)
    assert not copies.exists()


def test_damaged_kept_copy_is_ignored(file: Path, copies: Path) -> None:
    first = FileCache(copies)
    first.read(file)
    save(file, BAD)
    first.read(file)
    (one,) = copies.iterdir()
    one.write_bytes(b"\xff\xfe\x00")
    assert FileCache(copies).read(file).exercise is None


def test_unwritable_folder_keeps_last_good_version_in_memory(file: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    cache = FileCache(tmp_path / "taken" / "kept")
    cache.read(file)
    save(file, BAD)
    assert title(cache, file) == "One"


def test_missing_file_is_dropped_with_its_copy(file: Path, copies: Path) -> None:
    cache = FileCache(copies)
    cache.read(file)
    save(file, BAD)
    cache.read(file)
    file.unlink()
    cache.forget_all_but([])
    assert list(copies.iterdir()) == []
    assert cache.read(file).exercise is None


def test_programme_with_new_errors_stays_usable(tmp_path: Path) -> None:
    path = tmp_path / "weeks.toml"
    text = 'format = 1\ntitle = "Weeks"\n[[week]]\ndo = [{ exercise = "long-hug", times = 2 }]\n'
    save(path, text)
    cache = FileCache()
    cache.read(path)
    save(path, text.replace("times", "tmies"))
    cached_file = cache.read(path)
    assert cached_file.is_stale
    assert cached_file.exercise is None
    assert cached_file.last_good is not None
    assert cached_file.last_good.title == "Weeks"
