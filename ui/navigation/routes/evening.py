"""Routes of an evening: finding and choosing an exercise, the session, and the pages after it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ui.navigation.destinations import (
    ToAfterwards,
    ToArrive,
    ToLadder,
    ToProgramme,
    ToReflection,
    ToRemembered,
    ToUnfinished,
)
from ui.navigation.navigator import Arrival
from ui.navigation.page import Page
from ui.navigation.page_context import PageContext
from ui.navigation.route import Interruption, Route, Routes

KEEPS_SEARCH = (Page.EXERCISES, Page.ARRIVE, Page.HELP, Page.GUIDE, Page.OPT_IN, Page.LADDER)
"""Pages from which the exercises are found as they were left, with the text of their search."""

if TYPE_CHECKING:
    from collections.abc import Callable

    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.model import Exercise
    from ui.features.arrive.arrive import ArriveViewModel
    from ui.features.choose.choose import ChooseViewModel
    from ui.features.exercises.exercises import ExercisesViewModel
    from ui.features.gentle.gentle import GentleViewModel
    from ui.features.invite.invite import InviteViewModel
    from ui.features.ladder.afterwards import AfterwardsViewModel
    from ui.features.moment.moment import MomentViewModel
    from ui.features.opt_in.opt_in import OptInViewModel
    from ui.features.reflection.reflection import ReflectionViewModel
    from ui.features.session.unfinished import UnfinishedViewModel
    from ui.features.tonight.tonight import Chosen, TonightViewModel


def _opens(context: PageContext, back_label: str) -> "Callable[[ExerciseSummary], None]":
    """Return a function that shows the page before a session, whose way back has a name."""

    def arrive(summary: "ExerciseSummary") -> None:
        if exercise := context.read(summary):
            context.navigator.go(ToArrive(exercise, back_label=back_label))

    return arrive


def _tonight(context: PageContext) -> "TonightViewModel":
    from ui.features.tonight.taken_up import TakenUpToday
    from ui.features.tonight.tonight import TonightViewModel

    services, go = context.services, context.navigator.go
    tonight = TonightViewModel(
        services.exercises,
        services.couple,
        services.journal,
        services.warmth,
        services.tender,
        services.now,
        taken_up=TakenUpToday(services.agreement, services.programmes, services.ladders, services.packs),
        our_time=services.our_time,
        inviting=services.inviting,
        ceiling=services.ladders.ceiling,
    )

    def arrive(chosen: "Chosen") -> None:
        if exercise := context.read(chosen.exercise):
            lowest = 1 if chosen.visit and chosen.visit.shortest and exercise.rungs else None
            label = QCoreApplication.translate("Routes", "Tonight")
            go(ToArrive(exercise, lowest or chosen.up_to_rung, chosen.visit, label))

    tonight.chosen.connect(arrive)
    tonight.programmeChosen.connect(lambda programme: go(ToProgramme(programme)))
    tonight.choiceRequested.connect(lambda: go(Page.CHOOSE))
    tonight.gentleDayRequested.connect(lambda: go(Page.GENTLE))
    tonight.momentRequested.connect(lambda: go(Page.MOMENT))
    tonight.exercisesRequested.connect(lambda: go(Page.EXERCISES))
    tonight.inviteRequested.connect(lambda: go(Page.INVITE))
    return tonight


def _enter_tonight(tonight: "TonightViewModel", _arrival: Arrival) -> None:
    tonight.enter()


def _exercises(context: PageContext) -> "ExercisesViewModel":
    from ui.features.exercises.exercises import ExercisesViewModel

    services, go = context.services, context.navigator.go
    exercises = ExercisesViewModel(
        services.exercises, services.couple, services.journal, services.ladders, services.tender
    )
    opens = _opens(context, QCoreApplication.translate("Routes", "Exercises"))

    def open_in_time(summary: "ExerciseSummary") -> None:
        opens(services.exercises.within(summary, exercises.searchFilter.to_filter().minutes))  # type: ignore[attr-defined]

    exercises.chosen.connect(open_in_time)
    exercises.left.connect(context.navigator.back)
    exercises.ladderChosen.connect(lambda ladder: go(ToLadder(ladder)))
    exercises.optInRequested.connect(lambda: go(Page.OPT_IN))
    return exercises


def _opt_in(context: PageContext) -> "OptInViewModel":
    from ui.features.opt_in.opt_in import OptInViewModel

    opt_in = OptInViewModel(context.services.couple, context.services.exercises)
    opt_in.left.connect(context.navigator.back)
    return opt_in


def _enter_exercises(exercises: "ExercisesViewModel", arrival: Arrival) -> None:
    if arrival.previous not in KEEPS_SEARCH:
        exercises.start_anew()


def _arrive_instead(context: PageContext) -> "Callable[[ExerciseSummary], None]":
    """Return a function that shows the page before a session in place of this one; or the page before this one where
    the exercise is not as it was listed."""

    def arrive(summary: "ExerciseSummary") -> None:
        exercise = context.read(summary)
        context.navigator.replace(ToArrive(exercise)) if exercise else context.navigator.back()

    return arrive


def _choose(context: PageContext) -> "ChooseViewModel":
    from ui.features.choose.choose import ChooseViewModel

    services = context.services
    choose = ChooseViewModel(services.couple, services.suggestions, now=services.now, note=services.menu_note)
    choose.left.connect(context.navigator.back)
    choose.chosen.connect(_arrive_instead(context))
    services.events.erasing.connect(choose.forget)
    return choose


def _gentle(context: PageContext) -> "GentleViewModel":
    from ui.features.gentle.gentle import GentleViewModel

    services = context.services

    def ring() -> None:
        if not context.privacy.shown:
            services.sounds.ring("bell")

    gentle = GentleViewModel(services.couple, services.suggestions, now=services.now, tender=services.tender)
    gentle.left.connect(context.navigator.back)
    gentle.chosen.connect(_arrive_instead(context))
    gentle.helping.connect(lambda: context.navigator.go(Page.HELP))
    gentle.rang.connect(ring)
    return gentle


def _moment(context: PageContext) -> "MomentViewModel":
    from ui.features.moment.moment import MomentViewModel
    from ui.features.moment.moments_now import MomentsNowViewModel

    services = context.services
    at_once = MomentsNowViewModel(services.couple, services.suggestions, context.read, services.tender.is_today)
    services.exercises.loadedChanged.connect(at_once.refresh)
    at_once.refresh()
    moment = MomentViewModel(services.journal, at_once, services.now)
    moment.left.connect(lambda: context.navigator.leave(Page.MOMENT))
    at_once.begun.connect(context.sessions.begin)
    return moment


def _invite(context: PageContext) -> "InviteViewModel":
    from ui.features.invite.invite import InviteViewModel

    navigator = context.navigator
    invite = InviteViewModel(context.services.inviting)

    def forget() -> None:
        if navigator.page not in (Page.INVITE, Page.HELP):
            invite.forget()

    navigator.changed.connect(forget)
    invite.left.connect(lambda: navigator.leave(Page.INVITE))
    invite.tonightRequested.connect(lambda: navigator.reset(Page.TONIGHT))
    invite.choiceRequested.connect(lambda: navigator.replace(Page.CHOOSE))
    return invite


def _arrive(context: PageContext) -> "ArriveViewModel":
    from ui.features.arrive.arrive import ArriveViewModel
    from ui.services.chosen_tonight import ChosenTonight

    services = context.services

    def find_forms(exercise: "Exercise") -> "tuple[Exercise, Exercise | None]":
        other = services.exercises.other_form(exercise)
        found = services.exercises.open(other) if other is not None else None
        if found is None:
            return exercise, None
        return (found, exercise) if exercise.short_of is not None else (exercise, found)

    arrive = ArriveViewModel(
        services.couple,
        services.sounds,
        journal=services.journal,
        tonight=ChosenTonight(services.now),
        find_forms=find_forms,
    )
    arrive.left.connect(lambda: context.navigator.leave(Page.ARRIVE))
    arrive.begun.connect(context.sessions.begin)
    services.events.soundsChanged.connect(arrive.soundChanged)
    return arrive


def _enter_arrive(arrive: "ArriveViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToArrive):
        arrive.arrive(to.exercise, to.up_to_rung, to.back_label, to.visit)


def _session(context: PageContext) -> QObject:
    return context.sessions.current


def _unfinished(context: PageContext) -> "UnfinishedViewModel":
    from ui.features.session.unfinished import UnfinishedViewModel

    def leave(kept: object) -> None:
        context.services.recorder.end_early(kept)  # type: ignore[arg-type]
        context.startup.go_on()

    unfinished = UnfinishedViewModel(context.services.unfinished)
    unfinished.resumed.connect(context.sessions.resume)
    context.sessions.notResumed.connect(unfinished.leave)
    unfinished.left.connect(leave)
    return unfinished


def _enter_unfinished(unfinished: "UnfinishedViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToUnfinished):
        unfinished.show(to.unfinished)


def _afterwards(context: PageContext) -> "AfterwardsViewModel":
    from ui.features.ladder.afterwards import AfterwardsViewModel

    afterwards = AfterwardsViewModel(context.services.couple, context.services.ladders)
    afterwards.left.connect(lambda: context.navigator.reset(Page.TONIGHT))
    afterwards.helping.connect(lambda: context.navigator.go(Page.HELP))
    return afterwards


def _enter_afterwards(afterwards: "AfterwardsViewModel", arrival: Arrival) -> None:
    if isinstance(to := arrival.destination, ToAfterwards):
        afterwards.ask(to.visit, paused=to.paused, completed=to.completed)


def _reflection(context: PageContext) -> "ReflectionViewModel":
    from ui.features.reflection.reflection import ReflectionViewModel

    reflection = ReflectionViewModel(context.services.couple, context.services.journal)
    reflection.left.connect(context.navigator.back)
    reflection.discarded.connect(context.services.events.reflectionDeleted)
    return reflection


def _enter_reflection(reflection: "ReflectionViewModel", arrival: Arrival) -> None:
    match arrival.destination:
        case ToReflection(session, title):
            reflection.ask(session, title)
        case ToRemembered(remembered, heading):
            reflection.come_back(remembered, heading)


ROUTES: Routes = {
    Page.TONIGHT: Route(qml="tonight/Tonight.qml", make=_tonight, section=Page.TONIGHT, enter=_enter_tonight),
    Page.EXERCISES: Route(
        qml="exercises/Exercises.qml", make=_exercises, section=Page.EXERCISES, enter=_enter_exercises
    ),
    Page.OPT_IN: Route(
        qml="opt_in/OptIn.qml", make=_opt_in, section=Page.EXERCISES, enter=lambda page, _: page.enter()
    ),
    Page.CHOOSE: Route(
        qml="choose/Choose.qml", make=_choose, section=Page.TONIGHT, interruption=Interruption.WHEN_CALM
    ),
    Page.GENTLE: Route(
        qml="gentle/Gentle.qml", make=_gentle, section=Page.TONIGHT, interruption=Interruption.WHEN_CALM
    ),
    Page.MOMENT: Route(qml="moment/Moment.qml", make=_moment, section=Page.TONIGHT, instant=True),
    Page.INVITE: Route(
        qml="invite/Invite.qml", make=_invite, section=Page.TONIGHT, interruption=Interruption.WHEN_CALM
    ),
    Page.ARRIVE: Route(qml="arrive/Arrive.qml", make=_arrive, enter=_enter_arrive),
    Page.SESSION: Route(qml="session/Session.qml", make=_session, made_anew=True, interruption=Interruption.FORBIDDEN),
    Page.UNFINISHED: Route(
        qml="session/Unfinished.qml",
        make=_unfinished,
        enter=_enter_unfinished,
        interruption=Interruption.FORBIDDEN,
    ),
    Page.AFTERWARDS: Route(
        qml="ladder/Afterwards.qml",
        make=_afterwards,
        enter=_enter_afterwards,
        interruption=Interruption.FORBIDDEN,
    ),
    Page.REFLECTION: Route(
        qml="reflection/Reflection.qml",
        make=_reflection,
        enter=_enter_reflection,
        interruption=Interruption.FORBIDDEN,
    ),
}
