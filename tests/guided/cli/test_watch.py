"""Test what `guided check --watch` reports at each save, with simulated pauses."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guided.cli.pack_commands import PackReadings
from guided.cli.watch import CLEAR, watch
from guided.exercise.reading import ReadResult, read_text
from tests.guided.packs.coach_files import coach_folder, made, put
from tests.paths import EXAMPLES, ROOT

HUG = (EXAMPLES / "long-hug.toml").read_text(encoding="utf-8")
BAD = HUG.replace('for = "15s"', "for = 1:30")


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    save("hug.toml", HUG)


def save(name: str, text: str) -> None:
    """Save as editors do: replace the file by a new one, so that its inode differs."""
    Path("new").write_text(text, encoding="utf-8")
    Path("new").replace(name)


def reports_during(*actions: Callable[[], object]) -> list[list[str]]:
    """Return what is reported at first and after each of `actions`, which run in the pauses; then press Ctrl-C."""
    written: list[str] = []
    reports: list[list[str]] = []
    remaining = iter(actions)

    def pause(_seconds: float) -> None:
        reports.append(written[:])
        written.clear()
        try:
            next(remaining)()
        except StopIteration:
            raise KeyboardInterrupt from None

    watch(lambda: sorted(Path().glob("*.toml")), pause, written.append)
    return reports


def test_watch_reports_all_files_then_only_saved_ones() -> None:
    first, quiet, broken, mended = reports_during(
        lambda: None, lambda: save("hug.toml", BAD), lambda: save("hug.toml", HUG)
    )
    assert first == ["1 file read: no problems."]
    assert quiet == []
    assert broken[0].startswith("error: a length of time needs quotes  [unquoted-time]\n --> hug.toml:9:7\n")
    assert broken[0].endswith("\n\n1 file read: 1 error.")
    assert mended == ["hug.toml: no problems\n\n1 file read: no problems."]


def test_unchanged_file_with_problems_has_one_line() -> None:
    save("bad.toml", BAD)
    first, after = reports_during(lambda: save("hug.toml", HUG + "\n"))
    assert first[0].count("error:") == 1
    assert after == ["hug.toml: no problems\n\nbad.toml: still 1 place to look at\n\n2 files read: 1 error."]


def test_watch_reports_added_and_removed_files() -> None:
    _, came, went = reports_during(lambda: save("bad.toml", BAD), lambda: Path("bad.toml").unlink())
    assert "--> bad.toml:9:7" in came[0]
    assert went == ["bad.toml: no longer there\n\n1 file read: no problems."]


def test_watch_waits_for_a_missing_file() -> None:
    written: list[str] = []
    pauses: Iterator[Callable[[], object]] = iter([lambda: save("late.toml", HUG)])

    def pause(_seconds: float) -> None:
        doing = next(pauses, None)
        if doing is None:
            raise KeyboardInterrupt
        doing()

    watch(lambda: [Path("late.toml")], pause, written.append)
    assert "there is no such file" in written[0]
    assert written[1] == "late.toml: no problems\n\n1 file read: no problems."


def test_programme_is_checked_again_when_its_exercise_changes() -> None:
    week = '[[week]]\ndo = [{ exercise = "ladder", every = "day", up_to_rung = 2 }]\n'
    save("weeks.toml", f'format = 1\ntitle = "x"\n{week}')
    ladder = (EXAMPLES / "hand-ladder.toml").read_text(encoding="utf-8")
    save("ladder.toml", ladder)
    first, after = reports_during(lambda: save("ladder.toml", HUG))
    assert first == ["3 files read: no problems."]
    assert "ladder.toml: no problems" in after[0]
    assert "has no rungs" in after[0]
    assert after[0].endswith("3 files read: 1 error.")


def test_only_a_terminal_is_cleared(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def ends(_seconds: float) -> None:
        raise KeyboardInterrupt

    def files() -> list[Path]:
        return [Path("hug.toml")]

    monkeypatch.setenv("TERM", "xterm")
    watch(files, ends)
    assert capsys.readouterr().out == "1 file read: no problems.\n\n"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    watch(files, ends)
    assert capsys.readouterr().out == f"{CLEAR}1 file read: no problems.\n"
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("WT_SESSION", raising=False)
    watch(files, ends)
    assert CLEAR not in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def test_ctrl_c_ends_watch_quietly() -> None:
    attentive = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a CI may not be
    code = f"{attentive}; import sys; from guided.cli.commands import main; sys.exit(main(['check', '--watch', '.']))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"1 file read: no problems.\n"
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_link_out_of_the_folder_is_reported_each_time() -> None:
    written: list[str] = []
    out: list[tuple[Path, ReadResult]] = []
    todo = iter(
        [lambda: out.append((Path("out.toml"), read_text("", "out"))), lambda: save("hug.toml", BAD), lambda: None]
    )

    def pause(_seconds: float) -> None:
        try:
            next(todo)()
        except StopIteration:
            raise KeyboardInterrupt from None

    watch(lambda: sorted(Path().glob("*.toml")), pause, written.append, lambda: out)
    assert ["--> out.toml" in each for each in written] == [False, True, True]
    assert written[1].endswith("2 files read: 1 error.")


def test_pack_and_folder_of_one_are_checked_again_when_a_file_of_them_is_saved() -> None:
    folder = coach_folder(Path("coach"))
    file = made(Path("made"))
    packs = PackReadings()
    written: list[str] = []
    reports: list[str] = []

    def break_hug() -> None:
        put(folder, "exercises/our-hug.toml", BAD.encode())

    def cut_short() -> None:
        file.write_bytes(file.read_bytes()[:-30])

    actions = iter([break_hug, lambda: None, cut_short])

    def pause(_seconds: float) -> None:
        reports.append("".join(written))
        written.clear()
        try:
            next(actions)()
        except StopIteration:
            raise KeyboardInterrupt from None

    watch(list, pause, written.append, lambda: [*packs.of(folder), *packs.of(file)])
    first, broken, quiet, cut = reports
    assert "error" not in first
    assert "a length of time needs quotes" in broken
    assert quiet == ""
    assert "no-pack" in cut
    assert "damaged" in cut or "no file from a coach" in cut
