"""Routes of pages for the couple across weeks: practice, programmes, ladders, memories and private notes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.navigation.destinations import ToArrive, ToLadder, ToPack, ToPractice, ToProgramme, ToRemembered
from ui.navigation.navigator import Arrival
from ui.navigation.page import Page
from ui.navigation.page_context import PageContext
from ui.navigation.route import Route, Routes
from ui.services.coach import has_coach

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.model import Exercise
    from ui.features.ladder.ladder import LadderViewModel
    from ui.features.notes.private_notes import PrivateNotesViewModel
    from ui.features.packs.pack import PackViewModel
    from ui.features.practice.practice import PracticeViewModel
    from ui.features.programme.pick_three import PickThreeViewModel
    from ui.features.programme.programme import ProgrammeViewModel
    from ui.features.reflection.memories import MemoriesViewModel
    from ui.features.summary.summary import SummaryViewModel
    from ui.services.ladders import LadderVisit


def _practice(context: PageContext) -> "PracticeViewModel":
    from ui.features.practice.practice import PracticeViewModel

    services, go = context.services, context.navigator.go
    practice = PracticeViewModel(
        services.couple,
        services.programmes,
        services.agreement,
        services.journal,
        services.warmth,
        tender=services.tender,
        our_time=services.our_time,
        inviting=services.inviting,
        packs=services.packs,
        picker=services.picker,
        waiting=services.ladders.waiting,
    )

    def arrive(exercise: "Exercise", up_to_rung: int | None) -> None:
        label = QCoreApplication.translate("Routes", "Our practice")
        go(ToArrive(exercise, up_to_rung, back_label=label))

    practice.left.connect(context.navigator.back)
    practice.chosen.connect(arrive)
    practice.programmeChosen.connect(lambda programme: go(ToProgramme(programme)))
    practice.pathways.programmeChosen.connect(lambda programme: go(ToProgramme(programme)))
    practice.pathways.ladderChosen.connect(lambda ladder: go(ToLadder(ladder)))
    practice.pathways.packChosen.connect(lambda pack: go(ToPack(kept=pack)))
    practice.pathways.fileChosen.connect(lambda file: go(ToPack(file)))
    practice.pathways.pickThreeRequested.connect(lambda: go(Page.PICK_THREE))
    practice.memoriesRequested.connect(lambda: go(Page.MEMORIES))
    practice.summaryRequested.connect(lambda: go(Page.SUMMARY))
    practice.unlockRequested.connect(lambda: go(Page.LOCK))
    practice.privateNotesRequested.connect(lambda: go(Page.PRIVATE_NOTES))
    services.events.erasing.connect(practice.for_the_call.forget)
    services.events.locking.connect(practice.for_the_call.saveAndAdd)
    return practice


def _enter_practice(practice: "PracticeViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToPractice):
        practice.show(to.part)
    elif not arrival.returning:
        practice.show("week")


def _programme(context: PageContext) -> "ProgrammeViewModel":
    from ui.features.programme.programme import ProgrammeViewModel

    services = context.services
    programme = ProgrammeViewModel(
        services.couple,
        services.programmes,
        services.agreement,
        has_coach=lambda: has_coach(services.couple, services.journal),
        waiting=services.ladders.waiting,
    )

    def arrive(exercise: "Exercise", up_to_rung: int | None) -> None:
        context.navigator.go(ToArrive(exercise, up_to_rung, back_label=str(programme.title)))

    programme.chosen.connect(arrive)
    programme.left.connect(context.navigator.back)
    programme.takenUp.connect(lambda: context.navigator.go(ToPractice("week")))
    return programme


def _enter_programme(programme: "ProgrammeViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToProgramme):
        programme.show(to.programme)


def _pack(context: PageContext) -> "PackViewModel":
    from ui.features.packs.pack import PackViewModel

    services = context.services
    pack = PackViewModel(services.packs, services.couple, services.sounds)
    pack.left.connect(lambda: _leave_pack(context))
    pack.putAway.connect(lambda: _leave_pack(context))
    pack.keptPack.connect(context.startup.start)
    pack.messageRaised.connect(context.status.show)

    def let_go() -> None:
        if Page.PACK not in context.navigator.trail:
            pack.leave()

    context.navigator.changed.connect(let_go)
    return pack


def _leave_pack(context: PageContext) -> None:
    """Go back to where a kept pack was looked at, or on to the first page."""
    if len(context.navigator.trail) > 1:
        context.navigator.back()
    else:
        context.startup.start()


def _enter_pack(pack: "PackViewModel", arrival: Arrival) -> None:
    if not isinstance(to := arrival.destination, ToPack):
        return
    if to.file is not None:
        pack.open(to.file)
    else:
        pack.look(to.kept)


def _three(context: PageContext) -> "PickThreeViewModel":
    from ui.features.programme.pick_three import PickThreeViewModel

    three = PickThreeViewModel(context.services.exercises.exercises, context.services.agreement)
    three.left.connect(context.navigator.back)
    three.takenUp.connect(lambda: context.navigator.go(ToPractice("week")))
    return three


def _ladder(context: PageContext) -> "LadderViewModel":
    from ui.features.ladder.ladder import LadderViewModel

    services, go = context.services, context.navigator.go
    ladder = LadderViewModel(services.couple, services.ladders, services.suggestions)

    def visit(exercise: "Exercise", meant: "LadderVisit") -> None:
        lowest = 1 if meant.shortest and exercise.rungs else None  # only the shortest rung on a first visit
        go(ToArrive(exercise, lowest, meant, str(ladder.title)))

    def arrive(summary: "ExerciseSummary") -> None:
        if exercise := context.read(summary):
            go(ToArrive(exercise, back_label=str(ladder.title)))
        else:
            ladder.enter()

    ladder.left.connect(context.navigator.back)
    ladder.helping.connect(lambda: go(Page.HELP))
    ladder.visiting.connect(visit)
    ladder.chosen.connect(arrive)
    return ladder


def _enter_ladder(ladder: "LadderViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToLadder):
        ladder.show(to.ladder)


def _remember(context: PageContext) -> "MemoriesViewModel":
    from ui.features.reflection.memories import MemoriesViewModel

    services = context.services
    remember = MemoriesViewModel(services.journal, services.programmes, services.agreement)
    remember.left.connect(context.navigator.back)
    remember.opened.connect(lambda remembered, heading: context.navigator.go(ToRemembered(remembered, heading)))
    services.events.reflectionDeleted.connect(remember.set_removed)
    return remember


def _summary(context: PageContext) -> "SummaryViewModel":
    from ui.features.summary.summary import SummaryViewModel
    from ui.features.summary.summary_file import SummaryFileViewModel
    from ui.features.summary.summary_material import SummaryMaterial

    services = context.services
    material = SummaryMaterial(
        services.couple, services.programmes, services.agreement, services.journal, services.warmth
    )
    summary = SummaryViewModel(material, SummaryFileViewModel(services.desktop, services.picker), services.now)
    summary.left.connect(context.navigator.back)
    services.events.erasing.connect(summary.forget)
    return summary


def _mine(context: PageContext) -> "PrivateNotesViewModel":
    from ui.features.notes.private_notes import PrivateNotesViewModel

    services = context.services
    mine = PrivateNotesViewModel(services.couple, services.data, services.now, elsewhere=services.journal.elsewhere)

    def shut() -> None:
        if context.navigator.page is not Page.PRIVATE_NOTES or context.privacy.shown:
            mine.closeNotes()

    mine.left.connect(lambda: context.navigator.leave(Page.PRIVATE_NOTES))
    context.navigator.changed.connect(shut)
    context.privacy.changed.connect(shut)
    return mine


ROUTES: Routes = {
    Page.PRACTICE: Route(
        qml="practice/Practice.qml",
        make=_practice,
        section=Page.PRACTICE,
        enter=_enter_practice,
        refresh=lambda page: page.refresh(),
        refreshes_hidden=False,
    ),
    Page.PROGRAMME: Route(
        qml="programme/Programme.qml", make=_programme, section=Page.PRACTICE, enter=_enter_programme
    ),
    Page.PACK: Route(qml="packs/Pack.qml", make=_pack, enter=_enter_pack),
    Page.PICK_THREE: Route(qml="programme/PickThree.qml", make=_three, section=Page.PRACTICE),
    Page.LADDER: Route(qml="ladder/Ladder.qml", make=_ladder, section=Page.PRACTICE, enter=_enter_ladder),
    Page.MEMORIES: Route(qml="reflection/Memories.qml", make=_remember, section=Page.PRACTICE),
    Page.SUMMARY: Route(qml="summary/Summary.qml", make=_summary, section=Page.PRACTICE),
    Page.PRIVATE_NOTES: Route(qml="notes/PrivateNotes.qml", make=_mine, section=Page.PRACTICE, accepts_files=False),
}
