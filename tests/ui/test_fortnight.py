"""Test two weeks of use in the real window, then search every byte in the couple's folders."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt, QTimer

from guided import bundled
from guided.exercise.reading import read_file
from guided.practice.ladder_state import LadderState
from guided.practice.storage.records import MomentKind
from tests.ui.support.journals import write
from tests.ui.support.program import MakeProgram, ProgramUnderTest, make_couple, write_own_exercise
from tests.ui.support.programmes import NEAR
from ui.features.reflection.reflection import ReflectionViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.navigation.destinations import ToArrive, ToLadder
from ui.services.journal import CoupleJournal
from ui.services.resume_store import FileResumeStore

Key = Qt.Key
ENTER = Key.Key_Return
NAME = "bit-by-bit"
MONDAY = datetime.fromisoformat("2026-03-02T20:00")
YES, EASE, STOP = 0, 1, 2
KEYS = ((Key.Key_A, Key.Key_S, Key.Key_D), (Key.Key_J, Key.Key_K, Key.Key_L))
PRIVATE = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4)
EASY, NEW, TOO_MUCH, UNSAID = range(4)
TOLD = """paus rested resting stop ease eased easing answer continu silen too.?much easy unsaid rather wish offer declin
early partner amber mist giver receiver first.one who said complet finish skipp score streak""".split()
"""What would tell of somebody, or of what happened, in whatever was written by the program."""

Files = dict[str, bytes]


class Fortnight:
    """`who`, 0 or 1, is the one who eases, stops and finds it too much; the other says yes to everything."""

    def __init__(self, program: ProgramUnderTest, who: int) -> None:
        self.program, self.who = program, who
        self.seen: list[Files] = []

    def lives(self, wall: list[datetime]) -> None:
        program = self.program
        program.open()
        write(program.machine.journal).save_ladder_state(NAME, LadderState(rung=1))
        for day in range(14):
            wall[0] = MONDAY + timedelta(days=day)
            (self.visits, self.eases, self.ends, self.notes)[day % 4](day)
            if program.page != "tonight":
                program.go_to("tonight")
            program.wait_for_page("tonight")
        program.machine.close()
        copying = program.machine.journal._last_good._work  # it reads the journal with a connection of its own
        program.qtbot.waitUntil(lambda: not copying.busy)

    def visits(self, day: int) -> None:
        """A ladder, and what each says of it in private."""
        program = self.program
        rooms = program.view_models
        rooms.arrive._random = rooms.afterwards._random = Random(day)  # type: ignore[assignment]
        ladder = program.services.ladders.named(NAME)
        assert ladder is not None
        program.navigation.navigator.go(ToLadder(ladder))
        program.wait_for_page("ladder")
        program.click(program.find("openToday"))
        program.wait_for_page("arrive")
        program.hold(Key.Key_F, Key.Key_J)
        program.wait_for_page("session")
        program.release(Key.Key_F, Key.Key_J)
        self.plays(YES)
        if program.page == "afterwards":
            self.says((TOO_MUCH, UNSAID, EASY)[day // 4 % 3])

    def says(self, word: int) -> None:
        program = self.program
        room = program.view_models.afterwards
        turns = 0
        while program.page == "afterwards" and room.stage != "thanks":
            if room.stage == "word":
                program.press(PRIVATE[word if turns == self.who else NEW])
            elif room.stage == "next":
                program.press(PRIVATE[0 if turns == self.who else 1])
                turns += 1
            elif room.stage == "offer":
                return
            elif room.stage == "waiting":
                next(child for child in room.children() if isinstance(child, QTimer)).setInterval(0)
                program.qtbot.waitUntil(lambda: room.stage != "waiting")
            else:
                turns += room.stage == "privateThanks" and not room._has_next
                program.press(ENTER)
            program.wait_until_idle()

    def eases(self, day: int) -> None:
        """One of them asks for less, and both say a word of it."""
        self.begins("long-hug")
        self.plays(EASE)
        room = self.program.shell.viewModel
        if isinstance(room, ReflectionViewModel):
            order = (self.who, 1 - self.who)
            for one, word in zip(order, ("tired", "warm"), strict=True):
                room.choose(one, word)
            room.writeLine(f"The rain, {day}.")
            room.move(0.4)
            room.leave()
            self.program.wait_for_page("tonight")

    def ends(self, _day: int) -> None:
        self.begins("hand-ladder")
        self.plays(STOP)

    def notes(self, day: int) -> None:
        journal, at = self.program.machine.journal, self.program.machine.now().astimezone()
        write(journal).add_moment([*MomentKind][day % len(MomentKind)], at)
        write(journal).add_question(f"How long is long, {day}?", at)
        self.program.view_models.tonight.tender.sayToday()

    def begins(self, name: str) -> None:
        exercise = read_file(bundled.exercises() / f"{name}.toml").exercise
        assert exercise is not None
        self.program.navigation.navigator.reset(ToArrive(exercise))
        self.program.wait_for_page("arrive")
        self.program.hold(Key.Key_F, Key.Key_J)
        self.program.wait_for_page("session")
        self.program.release(Key.Key_F, Key.Key_J)

    def plays(self, how: int) -> None:
        """To its end, `how` said by one of them wherever they are asked, and a rest in the middle."""
        program = self.program
        program.qtbot.waitUntil(lambda: program.session.ticking)
        session, rested = program.session, False
        while session.kind != "end":
            if session.kind == "ready":
                session.ready()
            elif session.kind == "ask" and not session.answered:
                program.press(KEYS[self.who][how])
                self.looks()
                program.press(KEYS[1 - self.who][YES])
            elif session.kind == "step" and session.part == "main" and not rested:
                session.pause()
                self.looks()
                session.resume()
                rested = True
            program.advance(2)
        program.wait_until_idle()
        program.press(ENTER)
        program.qtbot.waitUntil(lambda: program.page != "session")
        program.wait_until_idle()

    def looks(self) -> None:
        """What is in the files now, in the middle of it."""
        keeper = self.program.machine.resume_store
        assert keeper is not None
        if keeper._writer is not None:
            keeper._writer.submit(lambda: None).result()
        self.seen.append(read())


def read() -> Files:
    folders = (paths.data(), paths.config())
    found = {f"{folder.name}/{each.name}": each for folder in folders for each in folder.rglob("*") if each.is_file()}
    return {name: each.read_bytes() for name, each in sorted(found.items()) if each.suffix != ".toml"}


def told_of(files: Files) -> set[str]:
    """Which of those words the program wrote; what they said themselves, and settled, is theirs."""
    found = set()
    for name, data in files.items():
        if name.endswith("preferences.json"):
            continue
        texts = b"\n".join(re.findall(rb"[ -~]{3,}", data)).decode().lower()
        texts += data.decode("utf-16-le", "ignore").lower()
        found |= {word for word in TOLD if re.search(rf"\b{word}", texts)}
    return found


@pytest.fixture
def lived(make_program: MakeProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Fortnight]:
    def made(who: int) -> Fortnight:
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        write_own_exercise("sitting-near.toml", NEAR)
        couple = make_couple(paths.config() / "preferences.json", ask_at_keyboard=True)
        journal = CoupleJournal(paths.data() / "journal.db")
        keeper = FileResumeStore(paths.data() / "session.json")
        wall = [MONDAY]
        fortnight = Fortnight(
            make_program(couple, Machine(journal=journal, resume_store=keeper, now=lambda: wall[0])), who
        )
        fortnight.lives(wall)
        for folder in ("data", "config"):
            (tmp_path / folder).rename(tmp_path / f"{folder}-{who}")
        return fortnight

    return made


def test_files_after_a_fortnight_do_not_tell_who_answered_what(
    lived: Callable[[int], Fortnight], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Files] = []
    seen: list[list[Files]] = []
    for who in (0, 1):
        seen.append(lived(who).seen)
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / f"data-{who}"))
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / f"config-{who}"))
        found.append(read())
    assert [told_of(files) for files in (*found, *seen[0])] == [set()] * (2 + len(seen[0]))
    # An open connection has two files more, of which nothing is left once it is closed.
    found = [{name: files[name] for name in files if not name.endswith(("-wal", "-shm"))} for files in found]
    assert [*found[0]] == [*found[1]]
    assert [name for name in found[0] if found[0][name] != found[1][name]] == []
    assert len(seen[0]) > 15
    assert all(
        words in found[0]["guided/journal.db"] for words in (b"tired", b"bit-by-bit", b"long-hug", b"hand-ladder")
    )
    in_between = [{name: each for name, each in files.items() if name.endswith(".json")} for files in seen[0]]
    assert in_between == [{name: files[name] for name in files if name.endswith(".json")} for files in seen[1]]
    assert any("guided/session.json" in files for files in in_between)
    assert len(found[0]["guided/journal.db"]) > 10_000
