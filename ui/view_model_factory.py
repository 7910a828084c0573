"""What the pages stand in, put together: each view model with the parts and devices it needs."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from guided import bundled
from guided.catalogue.file_cache import FileCache
from ui.devices.audio.machine_audio import MachineSounds
from ui.features.arrive.arrive import ArriveViewModel
from ui.features.backup.backup import KeepingViewModel
from ui.features.choose.choose import ChooseViewModel
from ui.features.gentle.gentle import GentleViewModel
from ui.features.guide.guide import GuideViewModel
from ui.features.help.help import HelpViewModel
from ui.features.home.home import HomeViewModel
from ui.features.ladder.afterwards import AfterwardsViewModel
from ui.features.ladder.ladder import LadderViewModel
from ui.features.lock.lock import LockViewModel
from ui.features.moment.at_once import AtOnce
from ui.features.moment.moment import MomentViewModel
from ui.features.names.names import NamesViewModel
from ui.features.notes.private_notes import MineViewModel
from ui.features.practice.practice import PracticeViewModel
from ui.features.programme.pick_three import ThreeViewModel
from ui.features.programme.programme import ProgrammeViewModel
from ui.features.reflection.reflection import ReflectionViewModel
from ui.features.reflection.remember import RememberViewModel
from ui.features.session.unfinished import UnfinishedViewModel
from ui.features.settings.lock_card import LockCardViewModel
from ui.features.settings.reminders_card import RemindersViewModel
from ui.features.settings.settings import SettingsViewModel
from ui.features.studio.paths import WaysViewModel
from ui.features.studio.script import ScriptViewModel
from ui.features.studio.sheet import SheetViewModel
from ui.features.studio.studio import StudioViewModel
from ui.features.summary.summary import SummaryViewModel
from ui.features.summary.summary_file import HandingOver
from ui.features.summary.summary_material import Bringing
from ui.foundation import paths
from ui.machine import Machine
from ui.navigation.dropped_files import Receiving
from ui.navigation.pages import Rooms
from ui.services.agreement import Agreed
from ui.services.couple import Couple
from ui.services.ladders import Ladders
from ui.services.lock import JournalLock
from ui.services.programme_catalogue import Pathways
from ui.services.session_recorder import Visits
from ui.services.tender_days import TenderViewModel

if TYPE_CHECKING:
    from guided.exercise.model import Exercise


def furnished(couple: Couple, machine: Machine) -> tuple[Rooms, Visits]:
    """The rooms of the program, and what keeps account of sessions."""
    journal, now = machine.journal, machine.now
    papers = FileCache(paths.data() / "last-read-well")

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
        help=HelpViewModel(couple, machine.fault_log),
        guide=GuideViewModel(bundled.guide()),
        choose=ChooseViewModel(couple, suggestions, now=now, note=machine.chosen),
        gentle=GentleViewModel(couple, suggestions, now=now, tender=tender),
        practice=PracticeViewModel(couple, ways, agreed, journal, home.shared_warmth, tender=tender),
        programme=ProgrammeViewModel(couple, ways, agreed),
        three=ThreeViewModel(home.exercises, agreed),
        unfinished=UnfinishedViewModel(couple, machine.keeper, papers, machine.journal, visits),
        ladder=LadderViewModel(couple, ladders),
        afterwards=AfterwardsViewModel(couple, ladders),
        moment=MomentViewModel(journal, home.shared_warmth, AtOnce(couple, suggestions, tender.is_today, home), now),
        reflection=ReflectionViewModel(couple, journal),
        remember=RememberViewModel(journal, ways, agreed),
        summary=SummaryViewModel(
            Bringing(couple, ways, agreed, journal, home.shared_warmth), HandingOver(machine.desktop), now
        ),
        lock=LockViewModel(lock),
        mine=MineViewModel(couple, paths.data(), now, elsewhere=journal.elsewhere),
        keeping=KeepingViewModel(couple, journal, paths.data(), machine.desktop, now),
        receiving=Receiving(paths.data() / "exercises", studio.folders),
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
    from guided.catalogue.library import find_files

    folders = [bundled.exercises(), paths.data() / "exercises"]
    if couple.preferences.folder:
        folders.append(Path(couple.preferences.folder))
    return chain.from_iterable(find_files(folder) for folder in folders)


def pathway_files(couple: Couple) -> Iterator[Path]:
    """A coach's programmes and ladders, then the couple's own, then those that came with the program."""
    from guided.catalogue.library import find_files

    folders = [paths.data() / "programmes", paths.data() / "ladders", bundled.programmes()]
    if couple.preferences.folder:
        folders.insert(0, Path(couple.preferences.folder))
    return chain.from_iterable(find_files(folder) for folder in folders)
