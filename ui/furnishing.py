"""What the pages stand in, put together: each view model with the parts and devices it needs."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from guided.papers import Papers
from ui import places
from ui.devices.locksmith import JournalLock
from ui.devices.sounds import MachineSounds
from ui.ladders import Ladders
from ui.machine import Machine
from ui.viewmodels.afterwards import AfterwardsViewModel
from ui.viewmodels.agreed import Agreed
from ui.viewmodels.arrive import ArriveViewModel
from ui.viewmodels.at_once import AtOnce
from ui.viewmodels.choose import ChooseViewModel
from ui.viewmodels.couple import Couple
from ui.viewmodels.gentle import GentleViewModel
from ui.viewmodels.guide import GuideViewModel
from ui.viewmodels.handing_over import HandingOver
from ui.viewmodels.help import HelpViewModel
from ui.viewmodels.home import HomeViewModel
from ui.viewmodels.keeping import KeepingViewModel
from ui.viewmodels.ladder import LadderViewModel
from ui.viewmodels.lock import LockViewModel
from ui.viewmodels.lock_card import LockCardViewModel
from ui.viewmodels.mine import MineViewModel
from ui.viewmodels.moment import MomentViewModel
from ui.viewmodels.names import NamesViewModel
from ui.viewmodels.pathways import Pathways
from ui.viewmodels.practice import PracticeViewModel
from ui.viewmodels.programme import ProgrammeViewModel
from ui.viewmodels.receiving import Receiving
from ui.viewmodels.reflection import ReflectionViewModel
from ui.viewmodels.remember import RememberViewModel
from ui.viewmodels.reminders import RemindersViewModel
from ui.viewmodels.rooms import Rooms
from ui.viewmodels.script import ScriptViewModel
from ui.viewmodels.settings import SettingsViewModel
from ui.viewmodels.sheet import SheetViewModel
from ui.viewmodels.studio import StudioViewModel
from ui.viewmodels.summary import SummaryViewModel
from ui.viewmodels.summary_material import Bringing
from ui.viewmodels.tender import TenderViewModel
from ui.viewmodels.three import ThreeViewModel
from ui.viewmodels.unfinished import UnfinishedViewModel
from ui.viewmodels.ways import WaysViewModel
from ui.visits import Visits

if TYPE_CHECKING:
    from guided.exercise.model import Exercise


def furnished(couple: Couple, machine: Machine) -> tuple[Rooms, Visits]:
    """The rooms of the program, and what keeps account of sessions."""
    journal, now = machine.journal, machine.now
    papers = Papers(places.data() / "last-read-well")

    def exercises() -> Iterator[Path]:
        return exercise_files(couple)

    def pathways() -> Iterator[Path]:
        return pathway_files(couple)

    tender = TenderViewModel(journal, now)
    visits = Visits(journal, Ladders(journal, pathways, exercises, now, papers, tender.is_today), now)
    ladders = visits.ladders
    home = HomeViewModel(
        exercises,
        couple,
        now=now,
        lately=journal.last_done,
        later=ladders.kept_for_later,
        journal=journal,
        papers=papers,
        tender=tender,
    )
    studio = StudioViewModel(couple, papers, machine.desktop)
    ways = Pathways(exercises, pathways, papers)
    agreed = Agreed(ways, journal, now)
    lock = JournalLock(journal)
    _leave_nothing_readable(machine)

    def suggestions() -> "list[Exercise]":
        ceilings = [each for each in (ladders.ceiling(), tender.ceiling()) if each is not None]
        return [each for each in home.exercises() if all(each.touch <= ceiling for ceiling in ceilings)]

    reminders = RemindersViewModel(couple, machine.autostart, offered=machine.outside is not None)
    rooms = Rooms(
        names=NamesViewModel(couple),
        home=home,
        arrive=ArriveViewModel(couple, machine.sounds, journal=journal),
        studio=studio,
        sheet=SheetViewModel(papers, ScriptViewModel(couple, machine.sounds, machine.desktop), WaysViewModel(couple)),
        settings=SettingsViewModel(
            couple,
            machine.sounds if isinstance(machine.sounds, MachineSounds) else None,
            reminders,
            lock=LockCardViewModel(lock),
        ),
        help=HelpViewModel(couple),
        guide=GuideViewModel(places.guide()),
        choose=ChooseViewModel(couple, suggestions, now=now, note=machine.chosen),
        gentle=GentleViewModel(couple, suggestions, now=now, tender=tender),
        practice=PracticeViewModel(couple, ways, agreed, journal, home.shared_warmth, tender=tender),
        programme=ProgrammeViewModel(couple, ways, agreed),
        three=ThreeViewModel(home.exercises, agreed),
        unfinished=UnfinishedViewModel(couple, machine.keeper, papers, visits),
        ladder=LadderViewModel(couple, ladders),
        afterwards=AfterwardsViewModel(couple, ladders),
        moment=MomentViewModel(journal, home.shared_warmth, AtOnce(couple, suggestions, tender.is_today, home), now),
        reflection=ReflectionViewModel(couple, journal),
        remember=RememberViewModel(journal, ways, agreed),
        summary=SummaryViewModel(
            Bringing(couple, ways, agreed, journal, home.shared_warmth), HandingOver(machine.desktop), now
        ),
        lock=LockViewModel(lock),
        mine=MineViewModel(couple, places.data(), now, elsewhere=journal.elsewhere),
        keeping=KeepingViewModel(couple, journal, places.data(), machine.desktop, now),
        receiving=Receiving(places.data() / "exercises", studio.folders),
    )
    rooms.keeping.erasing.connect(rooms.choose.forget)
    if isinstance(machine.sounds, MachineSounds):
        machine.sounds.changed.connect(rooms.arrive.soundChanged)
    return rooms, visits


def _leave_nothing_readable(machine: Machine) -> None:
    """Where there is a lock, a session half done is not kept for anybody to read."""

    def forget() -> None:
        if machine.journal.has_lock and machine.keeper is not None:
            machine.keeper.forget()

    machine.journal.lockChanged.connect(forget)
    forget()


def exercise_files(couple: Couple) -> Iterator[Path]:
    """The exercises that came with the program, then the couple's own, then those in a coach's folder."""
    from guided.library import files

    folders = [places.exercises(), places.data() / "exercises"]
    if couple.preferences.folder:
        folders.append(Path(couple.preferences.folder))
    return chain.from_iterable(files(folder) for folder in folders)


def pathway_files(couple: Couple) -> Iterator[Path]:
    """A coach's programmes and ladders, then the couple's own, then those that came with the program."""
    from guided.library import files

    folders = [places.data() / "programmes", places.data() / "ladders", places.programmes()]
    if couple.preferences.folder:
        folders.insert(0, Path(couple.preferences.folder))
    return chain.from_iterable(files(folder) for folder in folders)
