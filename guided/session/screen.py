"""Describe what two people see at one moment, as one frozen value made from the walk alone."""

from dataclasses import dataclass
from math import ceil, cos, pi
from typing import Literal, assert_never

from guided.exercise.breath import BreathPhase
from guided.exercise.captions import wrap_in_two_lines
from guided.exercise.model import DEFAULT_CLOSENESS, Lead, Part, Step, Touch
from guided.session.cues import Ask, Partner, Show
from guided.session.states import Active, Asking, AskingAloud, Ended, Following, Playing, Resting, Visit, Walk
from guided.session.walk_queries import (
    both_can_lengthen,
    can_go_back,
    can_lengthen,
    can_stretch,
    eases_to,
    is_open_ended,
)

Kind = Literal["step", "ready", "ask", "rest", "end"]

AT_EASE = 0.5
"""How full the lights are, from 0 to 1, while no breath is paced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Everything on screen. Fractions are 0 to 1; `progress` and `seconds_left` are -1 where a step has no length.

    `swell` is how full the lights are, `closeness` how near they are to each other, and `lead` whose light leads.
    `yes`, `ease` and `stop` name the steps that the answers lead to.
    """

    kind: Kind
    title: str = ""
    prompt: str = ""
    breath_phase: BreathPhase | None = None
    swell: float = AT_EASE
    progress: float = -1.0
    seconds_left: float = -1.0
    closeness: float = DEFAULT_CLOSENESS[Touch.NONE]
    lead: Literal["a", "b", "both", ""] = ""
    giver: Partner = "a"
    touch: str = "none"
    part: str = Part.CLOSING.value
    yes: str = ""
    ease: str = ""
    stop: str = ""
    answered: bool = False
    """Whether both have answered."""
    answered_a: bool = False
    answered_b: bool = False
    """Whether one person has answered; what they answered is never shown."""
    aloud: bool = False
    ease_closes: bool = False
    """Whether easing off leads to the closing, as a stop does."""
    giver_asked: Partner | Literal[""] = ""
    """Who would touch after a yes; empty where both or neither would."""
    slept: bool = False
    unanswered: bool = False
    """Whether it rests because nobody gave a sign to a question aloud."""
    can_stretch: bool = False
    can_lengthen: bool = False
    both_can_lengthen: bool = False
    can_go_back: bool = False
    open_ended: bool = False
    """Whether the step lasts as long as they like, and any key ends it."""
    gentler: str = ""
    """The step that easing off leads to from the one that is played; empty where that is the closing."""
    words: tuple[str, ...] = ()
    """Everything that the step says or shows, one paragraph each."""


def screen(walk: Walk) -> Screen:
    """Return what the walk looks like now."""
    state = walk.state
    match state:
        case Ended():
            return Screen(kind="end")
        case Resting():
            return _build_screen(walk, state.held, "rest", slept=state.slept, unanswered=state.unanswered)
        case Playing(seconds=None):
            return _build_screen(walk, state, "ready")
        case Asking() | Following():
            return _build_screen(walk, state, "ask")
        case Playing() | AskingAloud():
            return _build_screen(walk, state, "step")
        case _:
            assert_never(state)


def _build_screen(walk: Walk, state: Active, kind: Kind, *, slept: bool = False, unanswered: bool = False) -> Screen:
    visit = state.visit
    step = walk.prepared.exercise.steps[visit.position.step]
    elapsed = walk.time - visit.began
    seconds = state.seconds if isinstance(state, Playing | AskingAloud) else None
    phase, swell = _breath(step, elapsed, seconds) if isinstance(state, Playing) else (None, AT_EASE)
    ask = None if isinstance(state, Playing) else _ask(state)
    return Screen(
        kind=kind,
        title=walk.prepared.title(visit.position),
        prompt=wrap_in_two_lines(ask.text if ask else _caption(state)),
        breath_phase=phase,
        swell=swell,
        progress=min(elapsed / seconds, 1.0) if seconds else -1.0,
        seconds_left=float(ceil(seconds - elapsed)) if seconds else -1.0,
        closeness=step.closeness if ask is None else DEFAULT_CLOSENESS[walk.ground.touch],
        lead=_lead(walk, step, visit),
        giver=walk.prepared.giver(visit.position),
        touch=walk.ground.touch.word,
        part=step.part.value,
        yes=ask.yes if ask else "",
        ease=ask.ease if ask else "",
        stop=ask.stop if ask else "",
        answered=isinstance(state, Following),
        answered_a=_has_answered(state, 0),
        answered_b=_has_answered(state, 1),
        aloud=isinstance(state, AskingAloud),
        ease_closes=ask is not None and ask.ease_closes,
        giver_asked=(ask.giver or "") if ask else "",
        slept=slept,
        unanswered=unanswered,
        can_stretch=can_stretch(walk),
        can_lengthen=can_lengthen(walk),
        both_can_lengthen=both_can_lengthen(walk),
        can_go_back=can_go_back(walk),
        open_ended=is_open_ended(walk),
        gentler=_gentler(walk),
        words=state.timeline.words,
    )


def _caption(state: Active) -> str:
    if not isinstance(state, Playing):
        return ""
    played = state.timeline.cues[: state.played]
    return next((cue.text for cue in reversed(played) if isinstance(cue, Show)), "")


def _ask(state: AskingAloud | Asking | Following) -> Ask:
    return next(cue for cue in state.timeline.cues if isinstance(cue, Ask))


def _has_answered(state: Active, person: int) -> bool:
    return isinstance(state, Following) or (isinstance(state, Asking) and state.answers[person] is not None)


def _gentler(walk: Walk) -> str:
    to = eases_to(walk)
    return "" if to is None else walk.prepared.name_of(to)


def _breath(step: Step, elapsed: float, seconds: float | None) -> tuple[BreathPhase | None, float]:
    """Return the breath phase and how full the lights are. Only whole breaths are paced; after the last one the lights
    stay low."""
    breath = step.breathe
    if breath is None:
        return None, AT_EASE
    if seconds is not None and elapsed >= int((seconds + 1e-6) / breath.seconds) * breath.seconds:
        return None, 0.0
    phase, through = breath.phase_at(elapsed)
    return phase, _fullness(phase, through)


def _fullness(phase: BreathPhase, through: float) -> float:
    """Return how full the lights are, from 0 to 1, at the share `through` of a breath phase."""
    match phase:
        case BreathPhase.IN:
            return (1 - cos(pi * through)) / 2
        case BreathPhase.HOLD:
            return 1.0
        case BreathPhase.OUT:
            return (1 + cos(pi * through)) / 2
        case BreathPhase.REST:
            return 0.0


def _lead(walk: Walk, step: Step, visit: Visit) -> Literal["a", "b", "both", ""]:
    if walk.prepared.written.for_one:
        return "both"
    giver = walk.prepared.giver(visit.position)
    match step.lead:
        case None:
            return ""
        case Lead.BOTH:
            return "both"
        case Lead.GIVER:
            return giver
        case Lead.RECEIVER:
            return "b" if giver == "a" else "a"
