"""Write down a session: what is shown, said, sounded and asked, and when. The walk itself plays it."""

from dataclasses import dataclass, replace
from enum import Enum
from math import inf

from guided.exercise.model import Ending, Exercise, Touch
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Ask, Breathe, Cue, End, Rest, Say, Show, Sound, StepBegins, Wait, cue_to_dict
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import SimulatedCouple
from guided.session.states import Ended, Resting
from guided.session.timeline import MeasureSpeech, PreparedExercise, no_measurement
from guided.text.direction import isolate
from guided.text.terminal import printable, printable_json
from guided.text.wording import clock_text, count_text, duration_text

ENDING_LABELS = {Ending.FINISHED: "after a finish", Ending.STOPPED: "after a stop"}


class ScriptEnding(Enum):
    """How a script ends: at the end of the exercise or, if nobody answers, in a rest or at an open question."""

    END = "end"
    PAUSE = "pause"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Script:
    """One playing of an exercise. `seconds` is its length; `repeats` tells that a check-in looped and was answered with
    stop."""

    title: str
    seconds: float
    cues: tuple[Cue, ...]
    repeats: bool
    ending: ScriptEnding = ScriptEnding.END

    @property
    def max_touch(self) -> Touch:
        """Return the most touch of any step played."""
        return max((cue.touch for cue in self.cues if isinstance(cue, StepBegins)), default=Touch.NONE)

    @property
    def last_step(self) -> int:
        """Return the number of the step in which it ends; 0 if there are no cues."""
        return self.cues[-1].step if self.cues else 0


def write_script(
    exercise: Exercise,
    choices: SessionChoices | None = None,
    answers: tuple[Answer, ...] = (),
    lengths: MeasureSpeech = no_measurement,
    *,
    silent: bool = False,
) -> Script:
    """Play the exercise to its end without waiting.

    Check-ins are answered with `answers` in order, then with yes. With `silent` nobody ever answers, and the script
    ends where nothing more would happen.

    A check-in takes its usual time, 15 seconds if the file gives none. A step that waits until both are ready takes as
    long as its words and three seconds. `lengths` measures speech where a voice can.
    """
    couple = SimulatedCouple(answers, silent=silent)
    walk, cues = walks.begin(PreparedExercise(exercise, choices or SessionChoices(), lengths), 0.0)
    walk, more = couple.run_until(walk, inf)
    match walk.state:
        case Ended():
            ends = ScriptEnding.END
        case Resting():
            ends = ScriptEnding.PAUSE
        case _:
            ends = ScriptEnding.QUESTION
    return Script(exercise.title, walk.time, (*cues, *more), couple.repeats, ends)


def format_script(script: Script) -> str:
    """Return the script as text for people: a block for each step, a line for each cue."""
    steps = sum(isinstance(cue, StepBegins) for cue in script.cues)
    asks = sum(isinstance(cue, Ask) for cue in script.cues)
    lines = [
        script.title,
        f"{duration_text(script.seconds)}, {count_text(steps, 'step')}, {count_text(asks, 'check-in')}",
    ]
    shown_at = ""
    for cue in script.cues:
        at = clock_text(cue.at)
        if isinstance(cue, StepBegins | End):
            lines.append("")
            shown_at = ""
        first, *rest = _cue_lines(cue)
        lines.append(f"{at if at != shown_at else '':>7}  {first}")
        lines += (f"{'':>7}  {line}" for line in rest)
        shown_at = at
    if script.repeats:
        lines += ["", "A check-in leads back to itself for as long as both say yes; here they stop."]
    if script.ending is ScriptEnding.PAUSE:
        lines += ["", f"Nobody answered the question in step {script.last_step}. Guided pauses here, until both go on."]
    elif script.ending is ScriptEnding.QUESTION:
        lines += ["", f"Nobody answers the question in step {script.last_step}. It waits for as long as they like."]
    return "\n".join(map(printable, lines))


def _cue_lines(cue: Cue) -> list[str]:
    match cue:
        case StepBegins():
            ending = [ENDING_LABELS[cue.after]] if cue.after is not None else []
            about = [f"step {cue.step}", *([f"“{isolate(cue.title)}”"] if cue.title else []), cue.part.value, *ending]
            if cue.round > 1:
                about.append(f"round {cue.round}")
            about += [
                f"touch: {cue.touch.word}",
                duration_text(cue.seconds) if cue.seconds is not None else "until both are ready",
            ]
            return [" · ".join(about)]
        case Say():
            lines = [*map(isolate, cue.text.split("\n")), *([f"(recording {cue.voice})"] if cue.voice else [])]
            return [f"{'says' if number == 0 else '':<8} {line}" for number, line in enumerate(filter(None, lines))]
        case Show():
            first, *rest = map(isolate, cue.text.split("\n"))
            return [f"{'shows':<8} {first}", *(f"{'':<8} {line}" for line in rest)]
        case Sound():
            return [f"{'sounds':<8} {cue.sound}"]
        case Breathe():
            return [f"{'breathes':<8} {cue.breath} · {count_text(cue.breaths, 'breath')}"]
        case Ask():
            how = "aloud, in words" if cue.aloud else "each at the keyboard"
            ways = " · ".join(
                f"{answer}: {isolate(to)}"
                for answer, to in (("yes", cue.yes), ("ease off", cue.ease), ("stop", cue.stop))
            )
            return [f"{'asks':<8} {isolate(cue.text)} ({how})", f"{'':<8} {ways}"]
        case Wait():
            return [f"{'waits':<8} {duration_text(cue.seconds)} more, for the end of what is being said"]
        case Rest() | End():
            return ["pauses" if isinstance(cue, Rest) else "the end"]


def script_to_json(script: Script) -> str:
    """Return the script as JSON for programs."""
    cues = [cue_to_dict(replace(cue, at=round(cue.at, 3))) for cue in script.cues]
    whole = {"title": script.title, "seconds": round(script.seconds, 3), "ends": script.ending.value, "cues": cues}
    return printable_json(whole)
