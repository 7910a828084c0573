"""Format the paths through an exercise for the coach who wrote it, as text or JSON."""

from itertools import groupby

from guided.exercise.flow import Position
from guided.exercise.model import Part
from guided.session.consent import Answer
from guided.session.path_counting import CheckIn, ExercisePath, Leg
from guided.session.path_search import ExercisePaths, can_end_without_closing, is_uneven, loops
from guided.session.script import ENDING_LABELS, ScriptEnding
from guided.text.direction import isolate
from guided.text.terminal import printable, printable_json
from guided.text.wording import count_text, duration_text

MAX_SHOWN_PATHS = 30
"""How many paths are written out one by one."""

ANSWER_LABELS = {Answer.CONTINUE: "yes", Answer.EASE: "ease off", Answer.STOP: "stop"}
ANSWER_NAMES = {Answer.CONTINUE: "continue", Answer.EASE: "ease", Answer.STOP: "stop"}


def format_paths(paths: ExercisePaths) -> str:
    """Return the report as text for people."""
    exercise = paths.prepared.written
    parts = [
        [exercise.title, f"{_ways(paths.count)} through, {_check_ins(paths)}"],
        _lengths(paths),
        ["To look at", *(f"  {line}" for line in _notes(paths))],
        ["Where each answer leads", *_leg_lines(paths)] if paths.check_ins else [],
        ["Where nobody answers", f"  {_silence_line(paths)}"] if paths.check_ins else [],
        ["Touch at most", *(f"  {touch.word:<10} {_ways(ways)}" for touch, ways in paths.by_touch)],
        ["Giving and receiving", f"  {_receiving_line(paths)}"],
        _path_lines(paths) if paths.count > 1 else [],
    ]
    return "\n\n".join("\n".join(map(printable, lines)) for lines in parts if lines)


def paths_to_json(paths: ExercisePaths) -> str:
    """Return the report as JSON for programs."""
    whole = {
        "title": paths.prepared.written.title,
        "ways": paths.count,
        "usual": _row(paths.usual),
        "shortest": _row(paths.shortest),
        "longest": _row(paths.longest),
        "touch": {touch.word: ways for touch, ways in paths.by_touch},
        "in_silence": {"ends": (silent := paths.unanswered_script).ending.value, "touch": silent.max_touch.word},
        "never_reached": list(paths.unreached_steps),
        "dead_ends": _dead_ends(paths),
        "closings": [
            {"step": number, "after": step.after or "both"}
            for number, step in enumerate(paths.prepared.written.steps, 1)
            if step.part is Part.CLOSING
        ],
        "whole": paths.is_complete,
        "check_ins": [
            {
                "step": each.step,
                "round": each.round,
                "of_own_accord": each.of_own_accord,
                **{ANSWER_NAMES[answer]: _leg_row(paths, leg) for answer, leg in zip(Answer, each.legs, strict=False)},
            }
            for each in paths.check_ins
        ],
        "listed": [_row(way) for way in paths.listed],
    }
    return printable_json(whole)


def _row(way: ExercisePath) -> dict[str, object]:
    return {
        "answers": [ANSWER_NAMES[answer] for answer in way.answers],
        "seconds": round(way.seconds, 3),
        "touch": way.touch.word,
        "receives": {"a": round(way.received[0], 3), "b": round(way.received[1], 3)},
    }


def _leg_row(paths: ExercisePaths, leg: Leg) -> dict[str, object]:
    to = None if leg.to is None else paths.check_ins[leg.to].step
    return {"steps": list(leg.steps), "seconds": round(leg.seconds, 3), "then_asks": to, "leads_back": leg.leads_back}


def _ways(number: int) -> str:
    return count_text(number, "way")


def _check_ins(paths: ExercisePaths) -> str:
    steps = {each.step for each in paths.check_ins}
    asked = count_text(len(paths.check_ins), "check-in")
    return asked if len(steps) == len(paths.check_ins) else f"{asked} in {count_text(len(steps), 'step')}"


def _lengths(paths: ExercisePaths) -> list[str]:
    promised = paths.prepared.written.length
    lines = [f"  the usual     {_length(paths.usual)}"]
    if paths.count > 1:
        lines += [f"  the shortest  {_length(paths.shortest)}", f"  the longest   {_length(paths.longest)}"]
    if promised is not None:
        lines.append(f"  promised      {duration_text(promised)}")
    return ["Lengths", *lines]


def _length(way: ExercisePath) -> str:
    return f"{duration_text(way.seconds):<13} {_answers_text(way)}"


def _answers_text(way: ExercisePath) -> str:
    """Return the answers of a path with repeats counted: `yes × 3, then stop`."""
    runs = [(ANSWER_LABELS[answer], len([*run])) for answer, run in groupby(way.answers)]
    parts = [f"{word} × {times}" if times > 1 else word for word, times in runs]
    return ", then ".join(parts) if parts else "nobody is asked"


def _notes(paths: ExercisePaths) -> list[str]:
    lines = [f"{_step_name(paths, number)} is never reached." for number in paths.unreached_steps]
    lines += _dead_ends(paths)
    if not lines and can_end_without_closing(paths, stopped=True):
        lines.append("After a stop Guided ends with its own closing: none of yours is for that.")
    lines += [_loop_line(paths, each, answer, leg) for each, answer, leg in loops(paths)]
    lines += [
        f"Before step {each.step} Guided asks of its own accord: touch would rise there unasked."
        for each in paths.check_ins
        if each.of_own_accord
    ]
    if not paths.is_complete:
        lines.append("There is more of it than could be played; what is told here is a part.")
    return list(dict.fromkeys(lines)) or ["Nothing: every step is reached, and every way ends with the closing."]


def _dead_ends(paths: ExercisePaths) -> list[str]:
    lines = []
    if can_end_without_closing(paths):
        if any(step.part is Part.CLOSING for step in paths.prepared.written.steps):
            lines.append("One way at least ends without a step of your closing.")
        else:
            lines.append("There is no closing, so Guided ends every way with its own.")
    steps = sorted({paths.check_ins[number].step for number in paths.stuck_check_ins})
    return lines + [f"From the check-in in step {step} only a stop leads to the end." for step in steps]


def _loop_line(paths: ExercisePaths, each: CheckIn, answer: Answer, leg: Leg) -> str:
    assert leg.to is not None
    to = paths.check_ins[leg.to].step
    where = "back to itself" if to == each.step else f"back to the check-in in step {to}"
    by = f", by way of {_steps_text(leg.steps)}" if leg.steps else ""
    often = f"as often as they like: {duration_text(leg.seconds)} each time"
    return f"In step {each.step} “{ANSWER_LABELS[answer]}” leads {where}{by}, {often}."


def _steps_text(numbers: tuple[int, ...]) -> str:
    numerals = [str(number) for number in dict.fromkeys(numbers)]
    if len(numerals) > 8:
        numerals = [*numerals[:7], "…", numerals[-1]]
    return f"step {numerals[0]}" if len(numerals) == 1 else f"steps {', '.join(numerals[:-1])} and {numerals[-1]}"


def _leg_lines(paths: ExercisePaths) -> list[str]:
    lines: list[str] = []
    exercise = paths.prepared.exercise
    for number in sorted({each.step for each in paths.check_ins}):
        here = [each for each in paths.check_ins if each.step == number]
        own = (
            "asked by Guided of its own accord" if here[0].of_own_accord else "asked by Guided before this gentler step"
        )
        asked = exercise.steps[number - 1].ask or own
        lines.append(f"  step {number}  {asked}")
        for answer in Answer:
            to = dict.fromkeys(_first_name(paths, each.legs[answer]) for each in here if each.legs)
            lines.append(f"    {ANSWER_LABELS[answer]:<9} {', or '.join(to)}")
    return lines


def _silence_line(paths: ExercisePaths) -> str:
    """Return what happens if no question is ever answered."""
    silent = paths.unanswered_script
    after = f"after {duration_text(silent.seconds)}, touch at most: {silent.max_touch.word}"
    match silent.ending:
        case ScriptEnding.END:
            return f"it comes to its end {after}."
        case ScriptEnding.PAUSE:
            return f"it pauses in step {silent.last_step} {after}."
        case ScriptEnding.QUESTION:
            return f"it waits at the question in step {silent.last_step} {after}."


def _first_name(paths: ExercisePaths, leg: Leg) -> str:
    if leg.steps:
        return _step_name(paths, leg.steps[0])
    return "the end" if leg.to is None else _step_name(paths, paths.check_ins[leg.to].step)


def _step_name(paths: ExercisePaths, number: int) -> str:
    steps = paths.prepared.exercise.steps
    step = steps[number - 1]
    if number > len(paths.prepared.written.steps):
        return "Guided's own closing"
    if step.ask is not None:
        return f"step {number} (a check-in)"
    title = paths.prepared.title(Position(number - 1))
    after = f", {ENDING_LABELS[step.after]}" if step.after is not None else ""
    if title:
        return f"step {number} “{isolate(title)}”{after}"
    return f"step {number} ({step.part.value}{after}, touch: {step.touch.word})"


def _receiving_line(paths: ExercisePaths) -> str:
    a, b = paths.usual.received
    names = [*map(isolate, paths.prepared.choices.names)]
    if not (a or b):
        return "No step has a giver and a receiver."
    sentence = (
        f"When every answer is yes, {names[0]} receives for {duration_text(a)} and {names[1]} for {duration_text(b)}"
    )
    if is_uneven(paths.usual):
        advice = "" if paths.prepared.written.rounds > 1 else "; `rounds = 2` gives both a turn"
        return f"{sentence}. That is uneven{advice}."
    return f"{sentence}."


def _path_lines(paths: ExercisePaths) -> list[str]:
    names = [*map(isolate, paths.prepared.choices.names)]
    lines = ["Each way, without going back" if loops(paths) else "Each way"]
    for way in paths.listed[:MAX_SHOWN_PATHS]:
        a, b = way.received
        received = f"  ({names[0]} receives {duration_text(a)}, {names[1]} {duration_text(b)})" if a or b else ""
        lines.append(f"  {duration_text(way.seconds):<13} {way.touch.word:<9} {_answers_text(way)}{received}")
    if paths.count > MAX_SHOWN_PATHS:
        lines.append(f"  and {paths.count - min(MAX_SHOWN_PATHS, len(paths.listed))} more")
    return lines
