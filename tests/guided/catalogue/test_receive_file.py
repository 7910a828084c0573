"""Test that a received file comes with its sounds, and that existing files are kept."""

import os
from pathlib import Path

import pytest

from guided.catalogue.receive_file import ReceivedFile, receive
from guided.exercise.reading import read_file

TEXT = """
format = 1
title = "Ours"
touch = "none"
background = "sounds/sea.ogg"
[[step]]
for = "20s"
say = "Sit."
voice = "voice/sit.ogg"
sound = 'sounds/deep/bell.wav'
[[step]]
part = "closing"
for = "20s"
say = "Thank you."
"""


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """What a coach sent: an exercise with all it names."""
    folder = tmp_path / "given"
    for name in ("voice/sit.ogg", "sounds/sea.ogg", "sounds/deep/bell.wav"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    (folder / "ours.toml").write_text(TEXT, "utf-8")
    return folder / "ours.toml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own" / "exercises"


def inside(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_received_file_brings_the_sounds_it_names(given: Path, own: Path) -> None:
    received = receive(given, own)
    assert received.path == own / "ours.toml"
    assert inside(own) == inside(given.parent)
    assert (received.missing_sounds, received.earlier_files) == ((), ())
    assert len(received.sounds) == 3
    exercise = read_file(received.path).exercise
    assert exercise is not None
    assert exercise.title == "Ours"


def test_missing_sounds_are_listed(given: Path, own: Path) -> None:
    (given.parent / "voice/sit.ogg").unlink()
    assert receive(given, own).missing_sounds == ("voice/sit.ogg",)
    assert "voice/sit.ogg" not in inside(own)


def test_older_file_is_renamed_and_no_longer_listed(given: Path, own: Path) -> None:
    own.mkdir(parents=True)
    (own / "ours.toml").write_text("first", "utf-8")
    (own / "voice").mkdir()
    (own / "voice/sit.ogg").write_bytes(b"mine")
    received = receive(given, own)
    assert {path.name for path in received.earlier_files} == {"ours.toml.earlier", "sit.ogg.earlier"}
    given.write_text(TEXT.replace("Ours", "Ours anew"), "utf-8")
    assert [path.name for path in receive(given, own).earlier_files] == ["ours.toml.earlier-2"]
    found = inside(own)
    assert found["ours.toml.earlier"] == b"first"
    assert found["ours.toml.earlier-2"] == TEXT.encode()
    assert found["voice/sit.ogg.earlier"] == b"mine"
    assert [path.name for path in own.glob("*.toml")] == ["ours.toml"]


def test_receiving_the_same_file_again_changes_nothing(given: Path, own: Path) -> None:
    receive(given, own)
    before = {path: (own / path).stat().st_mtime_ns for path in inside(own)}
    assert receive(given, own).earlier_files == ()
    assert {path: (own / path).stat().st_mtime_ns for path in inside(own)} == before


def test_file_in_the_folder_already_is_not_copied(own: Path) -> None:
    path = own / "deeper" / "ours.toml"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, "utf-8")
    assert receive(path, own) == ReceivedFile(path)
    assert list(inside(own)) == ["deeper/ours.toml"]


@pytest.mark.parametrize(
    "name",
    [
        "voice/../../secret.ogg",
        "voice//secret.ogg",
        "sounds/./secret.ogg",
        "voice/../voice/sit.ogg",
        "voice/x\\..\\y.ogg",
    ],
)
def test_sound_names_cannot_leave_the_folder(given: Path, own: Path, name: str) -> None:
    (given.parent.parent / "secret.ogg").write_bytes(b"secret")
    given.write_text(TEXT.replace("voice/sit.ogg", name), "utf-8")
    receive(given, own)
    assert b"secret" not in inside(own.parent).values()
    assert {path.split("/")[0] for path in inside(own)} == {"ours.toml", "sounds"}


def test_linked_sounds_outside_are_not_copied(given: Path, own: Path) -> None:
    secret = given.parent.parent / "secret.ogg"
    secret.write_bytes(b"secret")
    (given.parent / "voice/sit.ogg").unlink()
    (given.parent / "voice/sit.ogg").symlink_to(secret)
    assert receive(given, own).missing_sounds == ("voice/sit.ogg",)
    assert b"secret" not in inside(own.parent).values()


def test_link_at_the_target_is_not_followed(given: Path, own: Path, tmp_path: Path) -> None:
    own.mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("mine", "utf-8")
    (own / "ours.toml").symlink_to(elsewhere)
    receive(given, own)
    assert elsewhere.read_text("utf-8") == "mine"
    assert (own / "ours.toml").read_text("utf-8") == TEXT


def test_exercise_with_errors_is_received(given: Path, own: Path) -> None:
    given.write_text(TEXT.replace('"none"', '"nnoe"'), "utf-8")
    received = receive(given, own)
    assert read_file(received.path).errors
    assert (own / "voice/sit.ogg").is_file()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("holiday.jpg", b"\xff\xd8\xff"),
        ("settings.toml", b"[tool]\nx = 1\n"),
        ("tombi.toml", TEXT.encode()),
        (".hidden.toml", TEXT.encode()),
        ("wide.toml", TEXT.encode("utf-16")),
        ("zeros.toml", bytes(1000)),
    ],
)
def test_other_files_are_refused_and_not_copied(own: Path, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ValueError, match="nothing that Guided can play"):
        receive(tmp_path / name, own)
    assert not own.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing here")
def test_pipe_or_missing_file_is_refused(own: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    for name in ("pipe.toml", "gone.toml", ""):
        with pytest.raises(ValueError, match="nothing that Guided can play"):
            receive(tmp_path / name, own)


def test_impossible_folder_raises_os_error(given: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OSError, match="file"):
        receive(given, tmp_path / "file" / "exercises")
    assert given.read_text("utf-8") == TEXT
