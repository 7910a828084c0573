"""Routes of pages for coaches: the studio, the page of one file, and the guide to the format."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided import bundled
from ui.navigation.destinations import ToArrive, ToExerciseFile, ToStudio, ToWriting
from ui.navigation.navigator import Arrival
from ui.navigation.page import Page
from ui.navigation.page_context import PageContext
from ui.navigation.route import Route, Routes
from ui.services.exercise_catalogue import writable_folders
from ui.services.language import current_language

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from ui.features.guide.guide import GuideViewModel
    from ui.features.packs.give import GiveViewModel
    from ui.features.studio.exercise_file import ExerciseFileViewModel
    from ui.features.studio.studio import StudioViewModel
    from ui.features.writing.writing import WritingViewModel


def _studio(context: PageContext) -> "StudioViewModel":
    from ui.features.studio.studio import StudioViewModel

    services = context.services
    studio = StudioViewModel(services.couple, services.file_cache, services.desktop, services.picker)
    studio.left.connect(context.navigator.back)
    studio.givingRequested.connect(lambda: context.navigator.go(Page.GIVE))
    studio.guideRequested.connect(lambda: context.navigator.go(Page.GUIDE))
    studio.opened.connect(lambda path: context.navigator.go(ToExerciseFile(path, from_studio=True)))
    studio.writing.connect(lambda path: context.navigator.go(ToWriting(path)))
    studio.messageRaised.connect(context.status.show)
    studio.folderMoved.connect(services.watch.check)
    return studio


def _enter_studio(studio: "StudioViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToStudio) and to.folder is not None:
        studio.takeFolder(to.folder)
    if arrival.previous not in (Page.GUIDE, Page.HELP):
        studio.refresh()


def _exercise_file(context: PageContext) -> "ExerciseFileViewModel":
    from ui.features.studio.exercise_file import ExerciseFileViewModel
    from ui.features.studio.paths import PathsViewModel
    from ui.features.studio.script import ScriptViewModel

    services = context.services
    script = ScriptViewModel(services.couple, services.sounds, services.desktop)
    sheet = ExerciseFileViewModel(services.file_cache, script, PathsViewModel(services.couple), services.couple)

    def arrive(exercise: "Exercise") -> None:
        label = QCoreApplication.translate("Routes", "Studio")
        context.navigator.go(ToArrive(exercise, back_label=label))

    def leave() -> None:
        if sheet.fromStudio:
            context.navigator.go(Page.STUDIO)
        else:
            context.navigator.reset(Page.TONIGHT)

    sheet.left.connect(leave)
    sheet.mended.connect(lambda exercise: context.navigator.reset(ToArrive(exercise)))
    sheet.arriving.connect(arrive)
    sheet.rehearsing.connect(context.sessions.rehearse)
    sheet.watching.connect(services.watch.also)
    sheet.messageRaised.connect(context.status.show)
    sheet.writing.connect(lambda path: context.navigator.go(ToWriting(path)))
    return sheet


def _enter_exercise_file(sheet: "ExerciseFileViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToExerciseFile):
        sheet.show(to.path, opens=to.opens, from_studio=to.from_studio)


def _writing(context: PageContext) -> "WritingViewModel":
    from guided.files.versions import Versions
    from ui.features.writing.writing import WritingViewModel
    from ui.features.writing.written_file import WrittenFile

    services = context.services
    file = WrittenFile(Versions(services.data / "versions"), services.now)
    writing = WritingViewModel(
        file,
        services.couple,
        services.sounds,
        microphone=services.microphone,
        finish_recording=services.finish_recording,
        picker=services.picker,
    )
    writing.left.connect(context.navigator.back)
    context.navigator.leaving.connect(writing.turn_away)
    writing.rehearsing.connect(context.sessions.rehearse)
    writing.messageRaised.connect(context.status.show)
    return writing


def _enter_writing(writing: "WritingViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToWriting):
        writing.open(to.path)


def _give(context: PageContext) -> "GiveViewModel":
    from guided.packs.given import GivenPacks
    from ui.features.packs.give import GiveViewModel

    services = context.services
    give = GiveViewModel(
        lambda: writable_folders(services.couple),
        GivenPacks(services.data / "given"),
        services.data / "given" / "begun.json",
        services.desktop,
        services.picker,
        services.now,
    )
    give.left.connect(lambda: context.navigator.leave(Page.GIVE))
    context.navigator.leaving.connect(give.leave)
    give.messageRaised.connect(context.status.show)
    return give


def _enter_give(give: "GiveViewModel", _arrival: Arrival) -> None:
    give.enter()


def _guide(context: PageContext) -> "GuideViewModel":
    from ui.features.guide.guide import GuideViewModel

    guide = GuideViewModel(bundled.guide(current_language()))
    guide.left.connect(lambda: context.navigator.leave(Page.GUIDE))
    return guide


ROUTES: Routes = {
    Page.STUDIO: Route(
        qml="studio/Studio.qml",
        make=_studio,
        section=Page.STUDIO,
        enter=_enter_studio,
        refresh=lambda page: page.refresh(),
    ),
    Page.EXERCISE_FILE: Route(
        qml="studio/ExerciseFile.qml",
        make=_exercise_file,
        section=Page.STUDIO,
        enter=_enter_exercise_file,
        refresh=lambda page: page.read(),
    ),
    Page.WRITING: Route(qml="writing/Writing.qml", make=_writing, section=Page.STUDIO, enter=_enter_writing),
    Page.GIVE: Route(qml="packs/Give.qml", make=_give, section=Page.STUDIO, enter=_enter_give),
    Page.GUIDE: Route(qml="guide/Guide.qml", make=_guide, section=Page.STUDIO),
}
