"""Test three months of use in the real window with a simulated clock."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt

from guided import bundled
from guided.exercise.model import Exercise
from guided.exercise.reading import read_file
from guided.practice.storage.records import MomentKind
from guided.practice.tender_days import TenderDays
from guided.session.session_choices import SessionChoices
from tests.ui.support.journals import write
from tests.ui.support.phrases import NEVER_GONE, UNKIND
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import comes_to_practice, practice
from tests.ui.support.sessions import play_to_end
from ui.devices.desktop.desktop import Desktop
from ui.machine import Machine
from ui.services.journal import CoupleJournal

Key = Qt.Key
BEGUN = datetime.fromisoformat("2026-01-05T20:30")
DAYS = 91
DAY = re.compile(r"[A-Z][a-z]+day( \d+ [A-Z][a-z]+)?")
LINES = ("The rain, and neither of us moved.", "You laughed first.", "", "")
DONE = ("The long hug", "The hand ladder", "The thirty-second kiss", *(f"“{line}”" for line in LINES))
AWAY = range(20, 27)
SILENT = range(45, 66)
"""Three weeks in which neither of them opens it."""
TENDER = (31, 4)
CALLS = (14, 28, 70, 84)
EVENINGS = ("long-hug", "hand-ladder", "thirty-second-kiss")
SAID = ("calm", "warm", "shy", "tired", "near", "salty")


@dataclass
class Quarter:
    """The program they live in, and all that stood on its pages, by the day."""

    program: ProgramUnderTest
    now: list[datetime]
    chance: Random = field(default_factory=lambda: Random(7))
    read: dict[int, set[str]] = field(default_factory=dict)
    warmth: list[float] = field(default_factory=list)

    def lives(self) -> None:
        self.program.open()
        for day in range(DAYS):
            self.now[0] = BEGUN + timedelta(days=day)
            if day in SILENT:
                continue
            self.has_a_day(day)
            self.warmth.append(float(self.program.services.warmth._warmth))

    def has_a_day(self, day: int) -> None:
        self.program.services.exercises.reload()
        for _ in range(0 if day in AWAY else self.chance.choice((0, 1, 1, 2, 4))):
            write(self.program.machine.journal).add_moment(
                self.chance.choice(tuple(MomentKind)), self.now[0].astimezone()
            )
        for at, do in self.plans().items():
            if at == day:
                do()
        if day % 9 == 3 and day not in AWAY:
            self.plays(self.chance.choice(EVENINGS), ended=day % 4 == 1)
        if day % 10 == 0:
            self.notes_with_two_keys()
        if day % 6 == 0 or day - 1 in CALLS or day in (max(SILENT) + 1, TENDER[0]):
            self.looks_at_practice(day)
        self.reads(day)

    def plans(self) -> dict[int, Callable[[], object]]:
        journal, warmth = self.program.machine.journal, practice(self.program)._warmth
        return {
            0: self.takes_up,
            AWAY[0]: warmth.leave,
            AWAY[-1] + 1: warmth.comeBack,
            TENDER[0]: lambda: write(journal).save_tender_days(TenderDays(self.now[0].date(), TENDER[1])),
            12: lambda: write(journal).add_question("How do we begin when one of us comes home tired?", self.stamp),
            26: lambda: write(journal).add_question("May it be quiet for a week?", self.stamp),
            83: self.hands_over,
        }

    @property
    def stamp(self) -> datetime:
        return self.now[0].astimezone()

    def takes_up(self) -> None:
        self.opens_practice()
        practice(self.program).pathways.openProgramme(0)
        self.program.wait_for_page("programme")
        self.program.click(self.program.find("takeUp"))
        comes_to_practice(self.program)
        until = practice(self.program).callPlan
        until.setCallDay((self.now[0].date() + timedelta(days=CALLS[0])).isoformat())
        self.goes_home()

    def plays(self, name: str, *, ended: bool) -> None:
        """To its end, with a word or a line or neither, or stopped in the middle."""
        self.program.navigation.sessions.begin(self.exercise(name), SessionChoices(names=self.program.couple.names))
        self.program.wait_for_page("session")
        self.program.qtbot.waitUntil(lambda: self.program.session.ticking)
        if ended:
            self.program.advance(12)
            self.program.press(Key.Key_Escape)
        play_to_end(self.program)
        self.program.wait_until_idle()
        self.program.press(Key.Key_Return)
        if not ended:
            self.program.wait_for_page("reflection")
            self.says_something()
        self.program.wait_for_page("tonight")

    def says_something(self) -> None:
        room = self.program.shell.viewModel
        for whose in (0, 1):
            if self.chance.random() < 0.6:
                room.choose(whose, self.chance.choice(SAID))  # type: ignore[union-attr]
        if line := self.chance.choice(LINES):
            room.writeLine(line)  # type: ignore[union-attr]
            room.setAgain(True)  # type: ignore[union-attr]
        self.program.wait_until_idle()
        self.program.click(self.program.find("leave"))

    def notes_with_two_keys(self) -> None:
        before = len(self.program.machine.journal.read.moments())
        self.program.press(Key.Key_Plus)
        self.program.wait_for_page("moment")
        self.program.press(Key.Key_3)
        self.program.qtbot.waitUntil(lambda: len(self.program.machine.journal.read.moments()) == before + 1)
        self.program.press(Key.Key_Escape)
        self.program.wait_for_page("tonight")

    def looks_at_practice(self, day: int) -> None:
        self.opens_practice()
        self.reads(day)
        self.goes_home()

    def hands_over(self) -> None:
        """The day before the last call, everything but the words between them."""
        self.opens_practice()
        practice(self.program).openSummary()
        self.program.wait_for_page("summary")
        room = self.program.view_models.summary
        room.choose("quarter")
        room.chooseUsual()
        room.savePdf()
        self.program.qtbot.waitUntil(lambda: room.file.message != "")
        room.saveText()
        self.program.qtbot.waitUntil(lambda: room.file.message.endswith(".txt"))
        self.program.press(Key.Key_Escape)
        comes_to_practice(self.program)
        self.goes_home()

    def opens_practice(self) -> None:
        self.program.wait_for_page("tonight")
        self.program.click(self.program.find("practice"))
        comes_to_practice(self.program)

    def goes_home(self) -> None:
        self.program.press(Key.Key_Escape)
        self.program.wait_for_page("tonight")

    def reads(self, day: int) -> None:
        self.read.setdefault(day, set()).update(words for words in self.program.texts() if words)

    def exercise(self, name: str) -> Exercise:
        found = read_file(bundled.exercises() / f"{name}.toml").exercise
        assert found is not None
        return found


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("documents")


@pytest.fixture
def lived(make_program: MakeProgram, tmp_path: Path, documents: Path) -> Quarter:
    now = [BEGUN]
    machine = Machine(
        journal=CoupleJournal(tmp_path / "own" / "journal.db"),
        desktop=Desktop(lambda: documents, lambda _: True),
        now=lambda: now[0],
    )
    quarter = Quarter(make_program(machine=machine, ask_after=True), now)
    quarter.lives()
    return quarter


def test_quarter_of_a_year_keeps_every_promise(lived: Quarter, tmp_path: Path, documents: Path) -> None:
    everything = set().union(*lived.read.values())
    assert {words for words in everything if UNKIND.search(words.replace(NEVER_GONE, ""))} == set()
    assert all(0.1 < warmth <= 1 for warmth in lived.warmth)
    assert max(lived.warmth) - min(lived.warmth) > 0.2
    after = lived.read[SILENT[-1] + 1]
    before = set().union(*(words for day, words in lived.read.items() if day <= SILENT[0]))
    new = {words for words in after - before if not (DAY.fullmatch(words) or words in DONE or "   ·   " in words)}
    assert new == set(), "they read what they read any day, and what they did last"
    assert not any("19 January" in words for words in after), "and of no call that was long ago"

    kept = lived.program.machine.journal
    assert len(kept.read.sessions()) >= 6
    assert kept.read.reflections()
    assert kept.read.tender() is None, "a stretch that is over is not kept"
    assert [each.words for each in kept.read.questions()]
    lived.program.machine.journal.close()

    every_byte = b"".join(
        path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".toml"
    )
    told = b"\n".join(re.findall(rb"[ -~]{4,}", every_byte)).decode().lower()
    for word in ("paused", "stopped", "eased", "declined", "ended early", "answered", '"a"', '"b"'):
        assert word not in told, word

    handed = sorted(documents.iterdir())
    assert [path.suffix for path in handed] == [".pdf", ".txt"]
    text = handed[1].read_text("utf-8")
    assert "How do we begin when one of us comes home tired?" in text
    assert not any(line in text for line in LINES if line)
    assert not re.search(r"paus|stop|early|miss|%", text, re.IGNORECASE)
