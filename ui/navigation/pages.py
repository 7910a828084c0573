"""What every page stands in."""

from dataclasses import dataclass

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
from ui.features.moment.moment import MomentViewModel
from ui.features.names.names import NamesViewModel
from ui.features.notes.private_notes import MineViewModel
from ui.features.practice.practice import PracticeViewModel
from ui.features.programme.pick_three import ThreeViewModel
from ui.features.programme.programme import ProgrammeViewModel
from ui.features.reflection.reflection import ReflectionViewModel
from ui.features.reflection.remember import RememberViewModel
from ui.features.session.unfinished import UnfinishedViewModel
from ui.features.settings.settings import SettingsViewModel
from ui.features.studio.sheet import SheetViewModel
from ui.features.studio.studio import StudioViewModel
from ui.features.summary.summary import SummaryViewModel
from ui.navigation.dropped_files import Receiving

SOURCES = {
    "names": "names/Names.qml",
    "home": "home/Home.qml",
    "arrive": "arrive/Arrive.qml",
    "studio": "studio/Studio.qml",
    "sheet": "studio/Sheet.qml",
    "settings": "settings/Settings.qml",
    "help": "help/Help.qml",
    "guide": "guide/Guide.qml",
    "choose": "choose/Choose.qml",
    "gentle": "gentle/Gentle.qml",
    "practice": "practice/Practice.qml",
    "programme": "programme/Programme.qml",
    "three": "programme/Three.qml",
    "unfinished": "session/Unfinished.qml",
    "ladder": "ladder/Ladder.qml",
    "afterwards": "ladder/Afterwards.qml",
    "moment": "moment/Moment.qml",
    "reflection": "reflection/Reflection.qml",
    "remember": "reflection/Remember.qml",
    "summary": "summary/Summary.qml",
    "lock": "lock/Lock.qml",
    "mine": "notes/Mine.qml",
    "keeping": "backup/Keeping.qml",
    "session": "session/Session.qml",
}
"""The QML file of each page, below `ui/features`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """The view models that pages stand in, one each."""

    names: NamesViewModel
    home: HomeViewModel
    arrive: ArriveViewModel
    studio: StudioViewModel
    sheet: SheetViewModel
    settings: SettingsViewModel
    help: HelpViewModel
    guide: GuideViewModel
    choose: ChooseViewModel
    gentle: GentleViewModel
    practice: PracticeViewModel
    programme: ProgrammeViewModel
    three: ThreeViewModel
    unfinished: UnfinishedViewModel
    ladder: LadderViewModel
    afterwards: AfterwardsViewModel
    moment: MomentViewModel
    reflection: ReflectionViewModel
    remember: RememberViewModel
    summary: SummaryViewModel
    lock: LockViewModel
    mine: MineViewModel
    keeping: KeepingViewModel
    receiving: Receiving
    """No page: what is let go over any of them."""
