"""Provide exercises for tests of the walk: two real ones, and a strategy that makes any, valid or not."""

from hypothesis import strategies as st

from guided.exercise.breath import BreathPattern
from guided.exercise.model import DEFAULT_CLOSENESS, UNTIL_READY, Exercise, Lead, Part, Step, StepCue, Touch

HUG = Exercise(
    name="long-hug",
    title="The long hug",
    touch=Touch.EMBRACE,
    length=70.0,
    steps=(
        Step(part=Part.OPENING, for_=15.0, say="Stand or sit facing each other. Feel your feet on the floor."),
        Step(ask="Would a hug feel good?", aloud=True, if_ease_off="hands"),
        Step(
            title="Hug",
            touch=Touch.EMBRACE,
            closeness=DEFAULT_CLOSENESS[Touch.EMBRACE],
            for_=20.0,
            say="Let your arms settle.",
            sound="bell",
            end_sound="chime",
            breathe=BreathPattern(4, 6),
            cues=(StepCue(at=8.0, say="Let your shoulders drop."), StepCue(at=14.0, show="Stay if it is nice.")),
            then="closing",
        ),
        Step(id="hands", title="Hands instead", touch=Touch.HANDS, for_=20.0, say="Hold hands instead."),
        Step(part=Part.CLOSING, for_=20.0, sound="bell", say="Loosen slowly."),
    ),
)


def _rung(number: int, touch: Touch) -> tuple[Step, ...]:
    return (
        Step(ask=f"{{receiver}}, would rung {number} be good?"),
        Step(rung=number, touch=touch, for_=30.0, say="{giver}, come to rest beside {receiver}."),
    )


LADDER = Exercise(
    name="hand-ladder",
    title="The hand ladder",
    touch=Touch.HANDS,
    rungs=("Side by side", "Palms near", "Fingertips", "Whole hand"),
    rounds=2,
    steps=(
        Step(part=Part.OPENING, for_=UNTIL_READY, say="Sit side by side."),
        *_rung(1, Touch.NEAR),
        *_rung(2, Touch.NEAR),
        *_rung(3, Touch.HANDS),
        *_rung(4, Touch.HANDS),
        Step(part=Part.CLOSING, for_=20.0, sound="bell", say="Rest your hands in your own lap."),
    ),
)

_lengths = st.sampled_from([1.0, 2.5, 7.0])
_words = st.sampled_from([None, "Settle.", "{giver}, rest a hand on {receiver}'s back. Breathe out slowly, and stay."])
_sounds = st.sampled_from([None, "bell", "none"])


@st.composite
def _step(draw: st.DrawFn, number: int, part: Part, targets: list[str], rungs: int) -> Step:
    target = st.none() | st.sampled_from(targets)
    common = {"id": f"step-{number}", "title": f"Step {number}", "part": part, "swap": draw(st.booleans())}
    if draw(st.integers(0, 2)) == 0:
        return Step(
            **common,
            ask=draw(st.sampled_from(["Shall we?", "{receiver}, is this welcome?"])),
            aloud=draw(st.booleans()),
            if_continue=draw(target),
            if_ease_off=draw(target),
            if_stop=draw(target),
        )
    seconds = draw(_lengths)
    touch = draw(st.sampled_from(Touch))
    cues = draw(
        st.lists(
            st.builds(
                StepCue,
                at=st.sampled_from([0.0, 0.1, 0.5, 0.9]).map(lambda f: f * seconds),
                say=_words,
                sound=_sounds,
                variant=st.sampled_from([None, None, "seated"]),
            ),
            max_size=2,
            unique_by=lambda cue: cue.at,
        )
    )
    return Step(
        **common,
        touch=touch,
        closeness=DEFAULT_CLOSENESS[touch],
        rung=draw(st.none() | st.integers(1, rungs)) if rungs else None,
        for_=draw(st.sampled_from([seconds, seconds, None, UNTIL_READY])) if not cues else seconds,
        lengths=draw(st.sampled_from([(), (), (1.0, seconds, UNTIL_READY)])),
        between_rounds=draw(st.integers(0, 4)) == 0,
        variant=draw(st.sampled_from([None, None, "seated", "lying"])),
        say=draw(_words),
        sound=draw(_sounds),
        end_sound=draw(_sounds),
        breathe=draw(st.sampled_from([None, BreathPattern(4, 6), BreathPattern(2, 3, hold=1)])),
        cues=tuple(sorted(cues, key=lambda cue: cue.at)),
        fixed=draw(st.booleans()),
        then=draw(target) if draw(st.integers(0, 3)) == 0 else None,
    )


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    """Make any exercise that a file could hold. Many break the consent rule, and steps lead anywhere, also in loops."""
    parts = [Part.OPENING] * draw(st.integers(0, 2)) + [Part.MAIN] * draw(st.integers(1, 5))
    parts += [Part.CLOSING] * draw(st.integers(0, 2))
    rungs = draw(st.sampled_from([0, 0, 4]))
    targets = [f"step-{number}" for number in range(len(parts))] + ["next", "next-round", "closing"]
    steps = tuple(draw(_step(number, part, targets, rungs)) for number, part in enumerate(parts))
    return Exercise(
        name="any",
        title="Any",
        touch=Touch.INTIMATE,
        rungs=("One", "Two", "Three", "Four")[:rungs],
        rounds=draw(st.integers(1, 3)),
        swap=draw(st.booleans()),
        steps=steps,
    )


TURN = Step(touch=Touch.HANDS, lead=Lead.GIVER, for_=120.0, say="{giver}, hold {receiver}.")
ASK = Step(ask="{receiver}, would that be good?")
CLOSING = Step(part=Part.CLOSING, for_=20.0, say="Thank you.")
STROKES = Exercise(name="strokes", title="Strokes", touch=Touch.HANDS, rounds=2, steps=(ASK, TURN, CLOSING))
