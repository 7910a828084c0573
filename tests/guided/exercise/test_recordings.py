"""Test which sound files are played: complete ones with the right extension that are read in time."""

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise import recordings
from guided.exercise.audio_formats import detect_container
from guided.exercise.recordings import Recording, UnplayableSoundError, find_recording, read_sound, sound_seconds
from guided.files import safe_open
from tests.guided.sound_files import SOUNDS, hostile, mp3, opus, tag, wav

PLAYED_AS_SOUND = {"picture.mp3", "chapters.mp3", "picture.flac", "picture.ogg", "chapters.ogg", "linked.wav"}
"""Files with an address only where titles and pictures are. Nothing requests it, as the witness test shows."""
AT_THE_END = {"trailing.wav", "trailing.flac"}
"""Files with an address behind the sound, which is never read."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "ours" / "voice"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("ending", SOUNDS)
def test_sound_of_each_container_is_read_with_its_length(folder: Path, ending: str) -> None:
    (folder / f"a.{ending}").write_bytes(SOUNDS[ending])
    found = read_sound(folder / f"a.{ending}")
    assert found.data == SOUNDS[ending]
    assert 0.4 < found.seconds < 1.2
    assert find_recording(folder / f"a.{ending}") == Recording(found.seconds)


@pytest.mark.parametrize("name", sorted(hostile("http://127.0.0.1:1/x", "/x").keys() - PLAYED_AS_SOUND - AT_THE_END))
def test_file_that_names_others_is_rejected(folder: Path, name: str) -> None:
    (folder / name).write_bytes(hostile("http://127.0.0.1:1/x", "/etc/hostname")[name])
    with pytest.raises(UnplayableSoundError, match="can't be played"):
        read_sound(folder / name)
    assert find_recording(folder / name) is None


@given(st.sampled_from(sorted(SOUNDS)), st.binary(max_size=40))
def test_bytes_before_a_sound_make_it_no_sound(ending: str, before: bytes) -> None:
    found = detect_container(before + SOUNDS[ending])
    assert (found is not None) is (not before or found is detect_container(SOUNDS[ending]))
    assert not before or before[:1] in b"\xffIRfO" or found is None


@given(st.binary(max_size=200))
def test_random_bytes_are_no_sound(data: bytes) -> None:
    assert detect_container(data) is None


@pytest.mark.parametrize("ending", SOUNDS)
def test_cut_sound_is_read_or_rejected(ending: str) -> None:
    for size in range(min(len(SOUNDS[ending]), 600)):
        detect_container(SOUNDS[ending][:size])


def test_mp3_may_end_in_a_tag_or_a_cut_frame() -> None:
    for end in (b"TAG" + bytes(125), b"APETAGEX" + bytes(24), bytes(100), mp3(1)[:100]):
        assert detect_container(mp3() + end) == "MP3"
    assert detect_container(mp3() + b"anything else") is None
    assert detect_container(mp3(3)) is None


def test_ogg_with_another_stream_is_rejected() -> None:
    assert detect_container(opus() + opus(head=b"\x80theora" + bytes(40))) is None


def test_tag_without_sound_is_rejected() -> None:
    assert detect_container(tag(mp3())) is None


class TestFilesThatDoNotCome:
    @pytest.fixture(autouse=True)
    def short_deadline(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(safe_open, "OPEN_TIMEOUT", 0.2)

    @pytest.fixture
    def stalled(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
        """Simulate a disk that does not answer until the event is set."""
        answers = threading.Event()
        os_open = os.open

        def slow(path: object, *rest: object) -> int:
            if str(path).endswith((".wav", ".ogg")):
                answers.wait()
            return os_open(path, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(os, "open", slow)
        yield answers
        answers.set()

    def test_stalled_disk_times_out_with_few_threads(self, folder: Path, stalled: threading.Event) -> None:
        (folder / "a.wav").write_bytes(wav())
        before = threading.active_count()
        for _ in range(safe_open.MAX_PENDING + 4):
            with pytest.raises(TimeoutError):
                read_sound(folder / "a.wav")
        assert threading.active_count() - before <= safe_open.MAX_PENDING
        assert find_recording(folder / "a.wav") is None
        stalled.set()

    def test_files_are_read_again_once_the_disk_answers(self, folder: Path, stalled: threading.Event) -> None:
        (folder / "a.wav").write_bytes(wav())
        with pytest.raises(TimeoutError):
            read_sound(folder / "a.wav")
        stalled.set()
        assert find_recording(folder / "a.wav") == Recording(pytest.approx(0.5))

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
    def test_pipe_socket_device_and_folder_are_rejected_at_once(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        os.mkfifo(folder / "pipe.wav")
        (folder / "device.wav").symlink_to("/dev/zero")
        (folder / "folder.wav").mkdir()
        monkeypatch.chdir(folder)  # the name of a socket may not be long
        with socket.socket(socket.AF_UNIX) as listening:
            os.chdir(folder)
            listening.bind("socket.wav")
            for name in ("pipe.wav", "device.wav", "folder.wav", "socket.wav", "none.wav", "a\0b.wav"):
                with pytest.raises(OSError) as raised:  # noqa: PT011 (any but the one for a wait)
                    read_sound(folder / name)
                assert not isinstance(raised.value, TimeoutError)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
    def test_pipe_in_place_of_a_file_is_not_waited_for(self, folder: Path) -> None:
        os.mkfifo(folder / "pipe.wav")
        with pytest.raises(OSError, match="no regular file"):
            safe_open.read_regular(folder / "pipe.wav")


def test_file_that_is_too_large_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_open, "MAX_BYTES", 1_000)
    (folder / "a.wav").write_bytes(wav())
    with pytest.raises(UnplayableSoundError, match="is larger than"):
        read_sound(folder / "a.wav")


def test_file_is_measured_again_only_when_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "a.wav"
    file.write_bytes(wav())
    assert sound_seconds(file) == pytest.approx(0.5)
    with monkeypatch.context() as patched:
        patched.setattr(recordings, "_read_and_check", None)
        assert sound_seconds(file) == pytest.approx(0.5)
    file.write_bytes(wav(1.5))
    assert sound_seconds(file) == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("on_disk", "named"), [("Hello.WAV", "hello.wav"), ("hello.wav", "HELLO.Wav"), ("ja\u0308.wav", "j\u00e4.wav")]
)
def test_sound_is_found_where_its_name_differs_in_capitals_or_composition(
    folder: Path, on_disk: str, named: str
) -> None:
    (folder / on_disk).write_bytes(SOUNDS["wav"])
    assert read_sound(folder / named).data == SOUNDS["wav"]


def test_sound_of_exactly_that_name_is_played_among_alike_ones(folder: Path) -> None:
    (folder / "a.wav").write_bytes(SOUNDS["wav"])
    (folder / "A.wav").write_bytes(b"another")
    assert read_sound(folder / "a.wav").data == SOUNDS["wav"]
    with pytest.raises(FileNotFoundError):
        read_sound(folder / "a.WAV")
