"""What leads from one page to the next, a part of the program each: the practice, what is kept, and the studio."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from ui.ladders import LadderVisit
    from ui.viewmodels.shell import Rooms, ShellViewModel


def into_practice(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """The page "Our practice" and those behind it."""

    def visit(exercise: "Exercise", meant: "LadderVisit") -> None:
        lowest = 1 if meant.shortest and exercise.rungs else None  # where it is new to them, no more is asked for
        shell.arrive_from_here(exercise, lowest, meant)

    rooms.home.practising.connect(lambda: shell.turn_to("practice"))
    rooms.home.noting.connect(lambda: shell.turn_to("moment"))
    rooms.practice.left.connect(shell.goHome)
    rooms.practice.programmeChosen.connect(rooms.programme.show)
    rooms.practice.programmeChosen.connect(lambda _programme: shell.turn_to("programme"))
    rooms.practice.ladderChosen.connect(shell.climb)
    rooms.practice.choosing.connect(lambda: shell.turn_to("three"))
    rooms.ladder.left.connect(lambda: shell.turn_to("practice"))
    rooms.ladder.visiting.connect(visit)
    rooms.afterwards.left.connect(shell.goHome)
    rooms.moment.left.connect(lambda: shell.leave("moment"))
    for opens in (rooms.practice, rooms.programme, rooms.ladder):
        opens.chosen.connect(shell.arrive_from_here)
    for helped in (rooms.ladder, rooms.afterwards):
        helped.helping.connect(shell.openHelp)
    for behind in (rooms.programme, rooms.three):
        behind.left.connect(lambda: shell.turn_to("practice"))
        behind.takenUp.connect(lambda: shell.turn_to("practice"))


def into_keeping(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """What is kept, behind the settings; once it is all erased, the first page is the first."""
    rooms.settings.keeping.connect(lambda: shell.turn_to("keeping"))
    rooms.keeping.left.connect(lambda: shell.turn_to("settings"))
    rooms.keeping.erased.connect(lambda: shell.turn_to("names"))


def into_studio(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """The studio, the sheet of one file, and whatever is let go over the window."""
    rooms.home.writing.connect(shell.write)
    rooms.home.mending.connect(shell.mend)
    rooms.studio.left.connect(shell.goHome)
    rooms.studio.reading.connect(shell.openGuide)
    rooms.studio.opened.connect(lambda path: shell.look_at(path, from_studio=True))
    rooms.studio.told.connect(rooms.receiving.tell)
    rooms.sheet.left.connect(lambda: shell.write() if rooms.sheet.fromStudio else shell.goHome())
    rooms.sheet.mended.connect(shell.arrive)
    rooms.sheet.arriving.connect(shell.arrive_from_here)
    rooms.sheet.rehearsing.connect(shell.rehearse)
    rooms.receiving.came.connect(shell.receive)
    rooms.receiving.severalCame.connect(shell.receive_several)
    rooms.receiving.folderCame.connect(shell.receive_folder)
    rooms.receiving.welcomes = shell.welcomes
