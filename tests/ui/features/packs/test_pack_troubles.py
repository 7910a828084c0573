"""Test a pack that comes at a bad moment, onto a bad disk, or with hostile words in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guided.packs import kept
from guided.packs.contents import check_folder
from guided.packs.kept import KeptPacks
from tests.guided.packs.coach_files import coach_folder, made, put
from tests.guided.packs.hostile_packs import pack_of
from tests.guided.session.exercises import HUG
from tests.ui.support.dropping import let_go
from tests.ui.support.program import ProgramUnderTest
from ui.foundation import paths as places
from ui.navigation.page import Page


def wait_for(program: ProgramUnderTest, stage: str) -> None:
    program.wait_for_page("pack")
    program.qtbot.waitUntil(lambda: program.shell.viewModel.stage == stage)  # type: ignore[attr-defined]
    program.wait_until_idle()


def versions(program: ProgramUnderTest) -> list[int]:
    return [each.pack.version for each in program.services.packs.every]


def test_pack_that_comes_in_a_session_waits_for_its_end(program: ProgramUnderTest, tmp_path: Path) -> None:
    program.start_session(HUG)
    program.advance(2)
    file = made(tmp_path)
    program.navigation.requests.open(file)
    program.advance(2)
    assert program.page == "session"
    assert not let_go(program, file)
    program.session.stopHere()
    program.advance(2)
    program.session.stopHere()
    program.wait_until_idle()
    assert program.page == "session"
    program.navigation.navigator.reset(Page.TONIGHT)
    wait_for(program, "new")


def failing(*_: object) -> None:
    raise OSError(28, "no space left on device")


@pytest.mark.parametrize("part", ["write_atomically", "_sync_all", "make_folder"])
def test_full_disk_keeps_nothing_and_the_version_they_had_stays(
    part: str, program: ProgramUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs = KeptPacks(places.data() / "packs")
    packs.keep(packs.open(made(tmp_path)))
    program.open(made(tmp_path, 2, 'touch = "hands"\n'))
    wait_for(program, "newer")
    with monkeypatch.context() as full:
        full.setattr(kept, part, failing)
        program.click(program.find("keep"))
        program.qtbot.waitUntil(lambda: program.find("keep").isEnabled())
        program.services.packs.finish()
    program.qtbot.waitUntil(lambda: any("no room on the disk" in text for text in program.texts()))
    assert program.page == "pack"
    assert [each.pack.version for each in packs.every()] == [1]
    assert versions(program) == [1]


def test_full_disk_while_a_pack_is_opened_says_that_it_can_not_be_read(
    program: ProgramUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KeptPacks, "open", failing)
    program.open(made(tmp_path))
    wait_for(program, "refused")
    assert any("can’t be read" in text for text in program.texts())


def test_pack_in_a_folder_that_may_not_be_written_is_opened_and_kept(program: ProgramUnderTest, tmp_path: Path) -> None:
    file = made(tmp_path / "stick")
    file.chmod(0o400)
    file.parent.chmod(0o500)
    try:
        program.open(file)
        wait_for(program, "new")
        program.click(program.find("keep"))
        program.wait_for_page("tonight")
        assert versions(program) == [1]
    finally:
        file.parent.chmod(0o700)


def test_file_that_is_gone_by_the_time_it_is_opened_is_told(program: ProgramUnderTest, tmp_path: Path) -> None:
    file = made(tmp_path)
    file.unlink()
    program.open(file)
    wait_for(program, "refused")


BIDI = "Anna \u202eevil\u202c \u2066x"
HOSTILE_WORDS: dict[str, Callable[[str], str]] = {
    "bidi in who it is from": lambda text: text.replace("Anna Berg", BIDI),
    "bidi in for whom it is": lambda text: text.replace("Maya and Jonas", BIDI),
    "markup": lambda text: text.replace("Little and often", "<b>Little</b> <img src=x>"),
    "braces": lambda text: text.replace("Anna Berg", "{couple} {0} %1"),
    "long title": lambda text: text.replace('"Easier touch"', f'"{"a" * 5_000}"'),
    "day that is none": lambda text: text.replace("2026-11-26", "2026-02-30"),
    "day in the year 0": lambda text: text.replace("2026-11-26", "0000-01-01"),
    "day in a far year": lambda text: text.replace("2026-11-26", "9999-12-31"),
    "moment in place of a day": lambda text: text.replace("2026-11-26", "2026-11-26T07:32:00-23:59"),
    "version beyond all numbers": lambda text: text.replace("version = 1", f"version = {'9' * 400}"),
    "version below nothing": lambda text: text.replace("version = 1", "version = -1"),
    "id that leads out": lambda text: text.replace("anna.easier-touch", "../../evil.touch"),
    "id of a device": lambda text: text.replace("anna.easier-touch", "con.nul"),
    "id in capitals": lambda text: text.replace("anna.easier-touch", "Anna.Easier"),
    "programme elsewhere": lambda text: text.replace('programme = "easier-touch"', 'programme = "../x"'),
    "newer format": lambda text: text.replace("format = 1", "format = 99"),
    "deep tables": lambda text: text + "x = " + "[" * 5_000 + "]" * 5_000,
    "many keys": lambda text: text + "\n".join(f"k{number} = 1" for number in range(10_000)),
    "dotted keys": lambda text: text + ".".join("a" for _ in range(5_000)) + " = 1",
    "zero byte": lambda text: text + "\0",
    "dose that raises": lambda text: text + '\n[[dose]]\nexercise = "our-hug"\ntouch = "intimate"\n',
    "dose of nothing": lambda text: text + '\n[[dose]]\nexercise = "none"\ntouch = "near"\n',
}


@pytest.mark.parametrize("kind", HOSTILE_WORDS)
def test_hostile_words_of_a_pack_are_refused_or_shown_as_plain_text(
    kind: str, program: ProgramUnderTest, tmp_path: Path
) -> None:
    folder = coach_folder(tmp_path / "coach")
    manifest = HOSTILE_WORDS[kind]((folder / "pack.toml").read_text("utf-8"))
    entries = [
        (path.relative_to(folder).as_posix(), path.read_bytes())
        for path in sorted(folder.rglob("*.*"))
        if path.suffix in (".toml", ".wav") and path.name != "pack.toml"
    ]
    file = put(tmp_path, "words.guided", pack_of(("pack.toml", manifest.encode()), *entries))
    program.open(file)
    program.wait_for_page("pack")
    page = program.shell.viewModel
    program.qtbot.waitUntil(lambda: page.stage in ("new", "refused"))  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert program.warnings == []
    if page.stage == "refused":  # type: ignore[attr-defined]
        assert page.refusal or page.mistake  # type: ignore[attr-defined]
    for words in (str(page.madeBy), str(page.title)):  # type: ignore[attr-defined]
        opened = sum(words.count(mark) for mark in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
        assert opened <= sum(words.count(mark) for mark in "\u202c\u2069")


@pytest.mark.parametrize(
    "audio",
    [b"", b"RIFF", b"RIFF\xff\xff\xff\xffWAVEfmt \xff\xff\xff\xff", b"OggS" + b"\xff" * 5_000, b"fLaC" + bytes(99)],
)
def test_recording_that_is_none_is_no_reason_to_stand_still(audio: bytes, tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach")
    for name in ("voice/tea-1.wav", "sounds/cup.wav"):
        put(folder, f"exercises/{name}", audio)
    contents = check_folder(folder)
    assert not contents.has_errors
