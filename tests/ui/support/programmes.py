"""Provides programmes and a ladder for tests, and a simulated calendar."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.ui.support.journals import write
from tests.ui.support.program import ProgramUnderTest
from ui.features.practice.practice import PracticeViewModel
from ui.features.programme.pick_three import PickThreeViewModel
from ui.features.programme.programme import ProgrammeViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.services.journal import CoupleJournal

TUESDAY = datetime.fromisoformat("2026-05-05T20:00")

WEEKS = """format = 1
title = "Easier touch"
about = "Two weeks between two calls."
care = ["Leave out what does not suit you."]
moods = ["distant", "tender"]

[[week]]
title = "Arriving"
call = "What would easier look like?"
do = [
  { exercise = "long-hug", every = "day" },
  { exercise = "hand-ladder", times = 3, up_to_rung = 2, note = "In the morning, perhaps." },
  { exercise = "thirty-second-kiss", times = 1, optional = true },
]
reflect = "When did your shoulders drop?"

[[week]]
do = [{ exercise = "hand-ladder", on = ["Tue", "Fri"], up_to_rung = 3 }]
repeat = 2
"""

SLOW = """format = 1
title = "Slow mornings"
by = "Anna Berg"

[[week]]
do = [{ exercise = "long-hug", every = "second day" }]
"""

LADDER = """format = 1
title = "Bit by bit"
about = "A patient way, with no end to reach."
care = ["This is no treatment."]

[[rung]]
title = "Near"
exercise = "sitting-near"
touch = "near"

[[rung]]
title = "Hands"
exercise = "hand-ladder"
touch = "hands"
"""

NEAR = """format = 1
title = "Sitting near"
touch = "near"

[[step]]
for = "30s"
say = "Sit beside each other."

[[step]]
part = "closing"
for = "20s"
say = "Thank you."
"""

BROKEN = WEEKS.replace("long-hug", "lng-hug").replace("Easier touch", "Never shown")
FILES = {"easier-touch": WEEKS, "slow-mornings": SLOW, "bit-by-bit": LADDER, "sitting-near": NEAR}


def ship(folder: Path) -> Path:
    """The folder of what ships, with these in it."""
    folder.mkdir()
    for name, text in FILES.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


def own_programme(name: str, text: str, folder: str = "programmes") -> Path:
    """A file in one of the couple's own folders."""
    path = paths.data() / folder / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


@dataclass
class Wall:
    """A calendar on the wall, and what was done before today."""

    now: datetime = TUESDAY
    journal: CoupleJournal = field(default_factory=CoupleJournal)

    def __call__(self) -> datetime:
        return self.now

    def did(self, exercise: str, *, days_ago: int = 0) -> None:
        write(self.journal).add_session(exercise, (self.now - timedelta(days=days_ago)).astimezone())

    def goes_by(self, days: int) -> None:
        self.now += timedelta(days=days)


def with_calendar(wall: Wall) -> Machine:
    return Machine(journal=wall.journal)


def look_at(program: ProgramUnderTest, wall: Wall) -> None:
    """Let the program go by that calendar."""
    program.view_models.practice._agreement._now = wall


def practice(program: ProgramUnderTest) -> PracticeViewModel:
    return program.view_models.practice


def programme(program: ProgramUnderTest) -> ProgrammeViewModel:
    return program.view_models.programme


def three(program: ProgramUnderTest) -> PickThreeViewModel:
    return program.view_models.pickThree


def opens_practice(program: ProgramUnderTest) -> None:
    """From the first page, through its door."""
    program.open()
    program.click(program.find("practice"))
    comes_to_practice(program)


def comes_to_practice(program: ProgramUnderTest) -> None:
    program.wait_for_page("practice")
    program.qtbot.waitUntil(lambda: bool(practice(program).loaded))
    program.qtbot.waitUntil(lambda: not practice(program)._pathways._more.isActive())
    program.window.grabWindow()  # what was read has its place once it was drawn
    program.wait_until_idle()


def shows_part(program: ProgramUnderTest, part: str) -> None:
    """The practice page shows another of its parts."""
    practice(program).show(part)
    program.window.grabWindow()
    program.wait_until_idle()


def opens_pathways(program: ProgramUnderTest) -> None:
    """From the first page to the programmes and ladders."""
    opens_practice(program)
    shows_part(program, "pathways")


def takes_up(program: ProgramUnderTest, row: int = 0) -> None:
    """The programme at `row` becomes theirs, and the practice page tells so."""
    practice(program).pathways.openProgramme(row)
    program.wait_for_page("programme")
    program.click(program.find("takeUp"))
    comes_to_practice(program)
