"""What leads from one page to the next, a part of the program each."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.practice.storage.records import RememberedSession
    from ui.navigation.pages import Rooms
    from ui.navigation.shell import ShellViewModel
    from ui.services.ladders import LadderVisit


def lead(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """Let every page lead on, and back."""
    for part in (_at_home, _into_practice, _into_small_moments, _into_words, _into_summary, _into_studio):
        part(shell, rooms)
    for part in (_into_settings, _behind_locks, _into_keeping, _to_help):
        part(shell, rooms)


def _into_practice(shell: "ShellViewModel", rooms: "Rooms") -> None:
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
    for behind in (rooms.programme, rooms.three):
        behind.left.connect(lambda: shell.turn_to("practice"))
        behind.takenUp.connect(lambda: shell.turn_to("practice"))


def free_for_a_word(shell: "ShellViewModel") -> bool:
    """Whether a word from outside the window disturbs nobody: nobody is in a session, nor answers in private, nor has
    hidden everything. Before the first page nobody is anywhere, and at the lock nobody has come in."""
    return not shell.begun or shell.welcomes() or (str(shell.page) == "lock" and not shell.hidden)


def _into_small_moments(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """What is begun without the page before a session."""
    at_once = rooms.moment.at_once
    at_once.begun.connect(shell.begin_at_once)
    rooms.home.loadedChanged.connect(at_once.look)


def _into_words(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """What they say of a session, right after it or later, and all that they remember."""

    def come_back(remembered: "RememberedSession", heading: str) -> None:
        rooms.reflection.come_back(remembered, heading)
        shell.turn_to("reflection")

    rooms.practice.remembering.connect(lambda: shell.turn_to("remember"))
    rooms.remember.left.connect(lambda: shell.turn_to("practice"))
    rooms.remember.opened.connect(come_back)
    rooms.reflection.letGoOf.connect(rooms.remember.lose)
    rooms.reflection.left.connect(lambda: shell.turn_to("remember") if rooms.reflection.back else shell.goHome())


def _into_summary(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """The summary for the coach, from the practice and back."""
    rooms.practice.summing.connect(lambda: shell.turn_to("summary"))
    rooms.summary.left.connect(lambda: shell.turn_to("practice"))


def _at_home(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """The first page, what it offers, and the page before a session."""
    rooms.names.done.connect(shell.goHome)
    rooms.home.chosen.connect(lambda _path, exercise: shell.arrive(exercise))
    rooms.home.renaming.connect(lambda: shell.turn_to("names"))
    rooms.home.settling.connect(lambda: shell.turn_to("settings"))
    rooms.home.choosing.connect(lambda: shell.turn_to("choose"))
    rooms.home.tooMuch.connect(lambda: shell.turn_to("gentle"))
    rooms.arrive.left.connect(lambda: shell.leave("arrive"))
    rooms.arrive.begun.connect(shell.begin)
    rooms.unfinished.left.connect(shell.leave_unfinished)
    rooms.unfinished.goneOn.connect(shell.begin)
    for offers in (rooms.choose, rooms.gentle):
        offers.left.connect(shell.goHome)
        offers.chosen.connect(shell.arrive)


def _into_settings(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """The settings, and back."""
    rooms.settings.left.connect(shell.goHome)
    rooms.settings.renaming.connect(lambda: shell.turn_to("names"))


def _to_help(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """Help and the guide, from wherever they are asked for."""
    for helped in (rooms.home, rooms.gentle, rooms.ladder, rooms.afterwards):
        helped.helping.connect(shell.openHelp)
    rooms.help.left.connect(shell.closeHelp)
    rooms.help.writing.connect(shell.openGuide)
    rooms.guide.left.connect(shell.closeGuide)


def _into_keeping(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """What is kept, behind the settings; once it is all erased, the first page is the first."""
    rooms.settings.keeping.connect(lambda: shell.turn_to("keeping"))
    rooms.keeping.left.connect(lambda: shell.turn_to("settings"))
    rooms.keeping.erasing.connect(rooms.practice.for_the_call.forget)
    rooms.keeping.erasing.connect(rooms.summary.forget)
    rooms.keeping.erasing.connect(lambda: rooms.settings.reminders_card.startWithSystem(False))
    rooms.keeping.erased.connect(lambda: shell.turn_to("names"))


def _into_studio(shell: "ShellViewModel", rooms: "Rooms") -> None:
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
    rooms.receiving.came.connect(shell.door.receive)
    rooms.receiving.severalCame.connect(shell.door.receive_several)
    rooms.receiving.folderCame.connect(shell.door.receive_folder)
    rooms.receiving.welcomes = shell.welcomes


def _behind_locks(shell: "ShellViewModel", rooms: "Rooms") -> None:
    """The page that asks for the passphrase, and the notes that are one partner's alone."""

    def shut() -> None:
        if str(shell.page) != "mine" or bool(shell.hidden):
            rooms.mine.shut()

    rooms.lock.left.connect(lambda: shell.leave("lock"))
    rooms.settings.lock_card.opening.connect(shell.open_lock)
    rooms.settings.lock_card.locking.connect(rooms.practice.for_the_call.end)
    rooms.settings.lock_card.locked.connect(shell.lock_again)
    rooms.practice.unlocking.connect(shell.open_lock)
    rooms.practice.notingAlone.connect(shell.open_mine)
    rooms.mine.left.connect(lambda: shell.leave("mine"))
    shell.pageChanged.connect(shut)
    shell.hiddenChanged.connect(shut)
