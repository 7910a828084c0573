"""What every page stands in."""

from dataclasses import dataclass

from ui.viewmodels.afterwards import AfterwardsViewModel
from ui.viewmodels.arrive import ArriveViewModel
from ui.viewmodels.choose import ChooseViewModel
from ui.viewmodels.gentle import GentleViewModel
from ui.viewmodels.guide import GuideViewModel
from ui.viewmodels.help import HelpViewModel
from ui.viewmodels.home import HomeViewModel
from ui.viewmodels.keeping import KeepingViewModel
from ui.viewmodels.ladder import LadderViewModel
from ui.viewmodels.lock import LockViewModel
from ui.viewmodels.mine import MineViewModel
from ui.viewmodels.moment import MomentViewModel
from ui.viewmodels.names import NamesViewModel
from ui.viewmodels.practice import PracticeViewModel
from ui.viewmodels.programme import ProgrammeViewModel
from ui.viewmodels.receiving import Receiving
from ui.viewmodels.reflection import ReflectionViewModel
from ui.viewmodels.remember import RememberViewModel
from ui.viewmodels.settings import SettingsViewModel
from ui.viewmodels.sheet import SheetViewModel
from ui.viewmodels.studio import StudioViewModel
from ui.viewmodels.summary import SummaryViewModel
from ui.viewmodels.three import ThreeViewModel
from ui.viewmodels.unfinished import UnfinishedViewModel


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
