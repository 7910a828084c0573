"""Test key files: only their passphrase opens them, and hostile ones can't exhaust time or memory."""

import json
import os
import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from guided.files.durable import replacement_path
from guided.practice.storage import key_file
from guided.practice.storage.file_names import has_key, key_copy_path
from guided.practice.storage.key_file import KeyFileError, ScryptCost, WrongPassphraseError
from tests.guided.practice.storage.key_material import CHEAP

PASSPHRASES = ["a", "correct horse battery staple", "x" * 100_000, "🕯️🫶🏽", "Grüße", " ", "a\0b", "\ud800", "שלום"]


def made(path: Path, passphrase: str) -> bytes:
    """A new key, which the key file at `path` holds."""
    key = key_file.new_key()
    key_file.write_key_file(path, key_file.wrap(key, passphrase, CHEAP))
    return key


def change(path: Path, passphrase: str, new: str) -> None:
    key_file.change_passphrase(path, passphrase, new)


@pytest.fixture(autouse=True)
def cheap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every guess is quick here, but where it is about what a guess costs."""
    if "cost" not in request.node.name:
        monkeypatch.setattr(key_file, "DEFAULT_COST", CHEAP)


@pytest.mark.parametrize("passphrase", PASSPHRASES, ids=range(len(PASSPHRASES)))
def test_its_passphrase_opens_it_and_no_other(passphrase: str, tmp_path: Path) -> None:
    key = made(tmp_path / "journal.key", passphrase)
    kept = key_file.read_key_file(tmp_path / "journal.key")
    assert key_file.unwrap(kept, passphrase) == key
    for other in ("", passphrase + " ", passphrase.upper() + "?", passphrase[:-1]):
        with pytest.raises(WrongPassphraseError):
            key_file.unwrap(kept, other)


def test_it_does_not_matter_how_a_keyboard_writes_an_umlaut() -> None:
    composed, apart = (unicodedata.normalize(form, "Größe é") for form in ("NFC", "NFD"))
    assert composed != apart
    kept = key_file.wrap(key_file.new_key(), apart, CHEAP)
    assert key_file.unwrap(kept, composed) == key_file.unwrap(kept, apart)


def test_no_passphrase_is_no_lock() -> None:
    with pytest.raises(ValueError, match="needs a passphrase"):
        key_file.wrap(key_file.new_key(), "", CHEAP)


def test_the_usual_cost_is_what_is_written_about_it() -> None:
    assert (key_file.DEFAULT_COST.n, key_file.DEFAULT_COST.r, key_file.DEFAULT_COST.p) == (2**15, 8, 3)
    assert 32 * 2**20 <= key_file.DEFAULT_COST.memory < 33 * 2**20
    key = key_file.new_key()
    assert key_file.unwrap(key_file.wrap(key, "a passphrase"), "a passphrase") == key


def test_the_same_key_and_passphrase_are_never_wrapped_alike() -> None:
    key = key_file.new_key()
    first, second = (json.loads(key_file.wrap(key, "x", CHEAP)) for _ in range(2))
    assert all(first[name] != second[name] for name in ("salt", "wrapped", "seal"))
    assert key.hex() not in (first["wrapped"], second["wrapped"])


def test_it_is_for_its_owner_alone_from_the_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    real = os.fsync

    def watched(file: int) -> None:
        found = os.fstat(file)
        if stat.S_ISREG(found.st_mode):
            seen.append((stat.S_IMODE(found.st_mode), found.st_size))
        real(file)

    monkeypatch.setattr(os, "fsync", watched)
    path = tmp_path / "own" / "journal.key"
    made(path, "x")
    assert [size for _, size in seen] == 2 * [path.stat().st_size]
    if os.name == "posix":
        assert seen[0][0] == seen[1][0] == stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_passphrase_can_be_changed_and_the_key_stays(tmp_path: Path) -> None:
    path = tmp_path / "journal.key"
    key = made(path, "before")
    with pytest.raises(WrongPassphraseError):
        change(path, "wrong", "after")
    change(path, "before", "after")
    assert key_file.unwrap(key_file.read_key_file(path), "after") == key
    with pytest.raises(WrongPassphraseError):
        key_file.unwrap(key_file.read_key_file(path), "before")
    assert {each.name for each in tmp_path.iterdir()} == {"journal.key", "journal.key.copy"}
    assert path.read_bytes() == key_copy_path(path).read_bytes()


DAMAGES = {
    "a flipped bit": lambda kept: bytes([kept[0] ^ 1]) + kept[1:],
    "cut short": lambda kept: kept[:40],
    "empty": lambda kept: b"",
    "zeros": lambda kept: bytes(len(kept)),
    "far too long": lambda kept: kept + bytes(100_000),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("which", ["key file", "copy"])
def test_either_of_the_two_opens_and_mends_the_other(
    which: str, damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "journal.key"
    key = made(path, "x")
    kept = path.read_bytes()
    damaged = path if which == "key file" else key_copy_path(path)
    damaged.write_bytes(damage(kept))
    with pytest.raises(WrongPassphraseError):
        key_file.unlock(path, "y")
    assert key_file.unlock(path, "x") == (key, kept)
    assert path.read_bytes() == key_copy_path(path).read_bytes() == kept
    damaged.unlink()
    assert has_key(path)
    assert key_file.unlock(path, "x") == (key, kept)
    assert path.read_bytes() == key_copy_path(path).read_bytes() == kept


def test_every_flipped_bit_of_a_key_file_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "journal.key"
    key = made(path, "x")
    kept = path.read_bytes()
    for place in range(0, 8 * len(kept), 7):
        flipped = bytearray(kept)
        flipped[place // 8] ^= 1 << place % 8
        path.write_bytes(flipped)
        assert key_file.unlock(path, "x") == (key, kept)
        assert path.read_bytes() == kept


def test_with_both_damaged_nothing_is_taken_for_a_wrong_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "journal.key"
    made(path, "x")
    for each in (path, key_copy_path(path)):
        each.write_bytes(each.read_bytes()[:-1])
    with pytest.raises(KeyFileError):
        key_file.unlock(path, "x")


def test_two_that_differ_both_open_and_the_other_passphrase_ends_with_that(tmp_path: Path) -> None:
    path = tmp_path / "journal.key"
    key = made(path, "old")
    old = path.read_bytes()
    path.write_bytes(key_file.wrap(key, "new"))
    assert key_copy_path(path).read_bytes() == old
    assert key_file.unlock(path, "new")[0] == key
    with pytest.raises(WrongPassphraseError):
        key_file.unlock(path, "old")


def test_a_change_whose_copy_can_not_be_written_is_one_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.key"
    key = made(path, "before")
    write = key_file.write_atomically

    def fails(place: Path, data: bytes) -> None:
        if place == key_copy_path(path):
            raise OSError(28, "No space left on device")
        write(place, data)

    monkeypatch.setattr(key_file, "write_atomically", fails)
    key_file.change_passphrase(path, "before", "after")
    with pytest.raises(WrongPassphraseError):
        key_file.unlock(path, "before")
    monkeypatch.undo()
    monkeypatch.setattr(key_file, "DEFAULT_COST", CHEAP)
    assert key_file.unlock(path, "after")[0] == key
    assert key_copy_path(path).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("broken", ["open", "fsync", "replace"])
def test_a_change_that_is_cut_short_leaves_the_passphrase_before(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.key"
    key = made(path, "before")

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path if broken == "replace" else os, broken, fails)
    with pytest.raises(OSError, match="No space"):
        change(path, "before", "after")
    monkeypatch.undo()
    assert key_file.unwrap(key_file.read_key_file(path), "before") == key
    change(path, "before", "after")
    assert key_file.unwrap(key_file.read_key_file(path), "after") == key


def test_a_lock_that_is_removed_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "journal.key"
    made(path, "x")
    replacement_path(path).write_bytes(b"half")
    for _ in range(2):
        key_file.remove_key_file(path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(KeyFileError):
        key_file.read_key_file(path)


@pytest.mark.parametrize("seed", range(60))
def test_a_file_that_was_changed_anywhere_is_damaged_and_not_a_wrong_word(seed: int) -> None:
    kept = key_file.wrap(key_file.new_key(), "x", CHEAP)
    random = Random(seed)
    place = random.randrange(len(kept))
    changed = kept[:place] + bytes([random.randrange(256)]) + kept[place + 1 :]
    for damaged in (changed, kept[:place], kept * 20, b"", b"[]", b'{"sum": 1}', b"[" * 1500):
        if damaged != kept:
            with pytest.raises(KeyFileError):
                key_file.unwrap(damaged, "x")


@pytest.mark.parametrize(
    "figures",
    [
        {"n": 2**40},
        {"n": 2**30, "r": 1},
        {"r": 2**30},
        {"p": 2**30},
        {"n": 3},
        {"n": 0},
        {"n": 1},
        {"n": -2},
        {"r": 0},
        {"p": -1},
        {"n": 2.0},
        {"n": "2"},
        {"n": True},
        {"n": None},
        {"salt": ""},
        {"wrapped": "00"},
        {"format": 2},
    ],
    ids=str,
)
def test_a_file_that_asks_for_too_much_or_makes_no_sense_is_damaged(figures: dict[str, object]) -> None:
    """Even where somebody reckoned its sum anew."""
    found = json.loads(key_file.wrap(key_file.new_key(), "x", CHEAP)) | figures
    del found["sum"]
    forged = json.dumps({**found, "sum": key_file._checksum(found)}).encode()
    with pytest.raises(KeyFileError):
        key_file.unwrap(forged, "x")


@pytest.mark.parametrize("name", ["salt", "wrapped", "seal", "n", "p"])
def test_what_somebody_forged_opens_nothing(name: str) -> None:
    found = json.loads(key_file.wrap(key_file.new_key(), "x", CHEAP))
    del found["sum"]
    found[name] = found[name] * 2 if isinstance(found[name], int) else found[name][::-1]
    with pytest.raises(WrongPassphraseError):
        key_file.unwrap(json.dumps({**found, "sum": key_file._checksum(found)}).encode(), "x")


def test_the_most_that_a_file_may_ask_for_is_bearable() -> None:
    assert ScryptCost(n=2**17, r=8, p=1).bearable
    assert not ScryptCost(n=2**18, r=8, p=1).bearable
    assert not ScryptCost(n=2**17, r=8, p=16).bearable


def test_wrong_words_slow_down_and_never_for_good() -> None:
    assert [key_file.delay_after(wrong) for wrong in range(9)] == [0, 0, 0, 10, 20, 40, 80, 120, 120]
    assert key_file.delay_after(100_000) == 120


def test_change_leaves_no_key_file_of_a_damaged_one_to_the_passphrase_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_file, "DEFAULT_COST", CHEAP)
    path, aside, of_another = (tmp_path / f"journal{each}.key" for each in ("", ".damaged-1", ".damaged-2"))
    key, other = key_file.new_key(), key_file.new_key()
    key_file.write_key_file(path, key_file.wrap(key, "before", CHEAP))
    key_file.write_key_file(aside, key_file.read_key_file(path))
    key_file.write_key_file(of_another, key_file.wrap(other, "before", CHEAP))
    key_file.change_passphrase(path, "before", "after")
    for each in (path, key_copy_path(path), aside, key_copy_path(aside)):
        assert key_file.unwrap(each.read_bytes(), "after") == key
        with pytest.raises(WrongPassphraseError):
            key_file.unwrap(each.read_bytes(), "before")
    assert key_file.unwrap(key_file.read_key_file(of_another), "before") == other
