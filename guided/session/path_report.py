"""All ways through an exercise, told to the coach who wrote it."""

from itertools import groupby

from guided.exercise.flow import Position
from guided.exercise.model import Part
from guided.session.consent import Answer
from guided.session.path_counting import CheckIn, Leg, Way
from guided.session.path_search import Paths, backward, ends_unclosed, is_uneven
from guided.session.script import AFTER, Ends
from guided.text.terminal import printable, printable_json
from guided.text.wording import count_text, duration_text

SHOWN = 30
"""Ways that are written out one by one for people."""

ANSWERS = {Answer.CONTINUE: "yes", Answer.EASE: "ease off", Answer.STOP: "stop"}
WORDS = {Answer.CONTINUE: "continue", Answer.EASE: "ease", Answer.STOP: "stop"}


def told(paths: Paths) -> str:
    """The report as people read it."""
    exercise = paths.score.written
    parts = [
        [exercise.title, f"{_ways(paths.count)} through, {_check_ins(paths)}"],
        _lengths(paths),
        ["To look at", *(f"  {line}" for line in _to_look_at(paths))],
        ["Where each answer leads", *_leads(paths)] if paths.check_ins else [],
        ["Where nobody answers", f"  {_in_silence(paths)}"] if paths.check_ins else [],
        ["Touch at most", *(f"  {touch.word:<10} {_ways(ways)}" for touch, ways in paths.by_touch)],
        ["Giving and receiving", f"  {_receiving(paths)}"],
        _each(paths) if paths.count > 1 else [],
    ]
    return "\n\n".join("\n".join(map(printable, lines)) for lines in parts if lines)


def to_json(paths: Paths) -> str:
    whole = {
        "title": paths.score.written.title,
        "ways": paths.count,
        "usual": _row(paths.usual),
        "shortest": _row(paths.shortest),
        "longest": _row(paths.longest),
        "touch": {touch.word: ways for touch, ways in paths.by_touch},
        "in_silence": {"ends": (silent := paths.in_silence).ends.value, "touch": silent.touch.word},
        "never_reached": list(paths.never),
        "dead_ends": _dead_ends(paths),
        "closings": [
            {"step": number, "after": step.after or "both"}
            for number, step in enumerate(paths.score.written.steps, 1)
            if step.part is Part.CLOSING
        ],
        "whole": paths.whole,
        "check_ins": [
            {
                "step": each.step,
                "round": each.round,
                "of_own_accord": each.of_own_accord,
                **{WORDS[answer]: _leg_row(paths, leg) for answer, leg in zip(Answer, each.legs, strict=False)},
            }
            for each in paths.check_ins
        ],
        "listed": [_row(way) for way in paths.listed],
    }
    return printable_json(whole)


def _row(way: Way) -> dict[str, object]:
    return {
        "answers": [WORDS[answer] for answer in way.answers],
        "seconds": round(way.seconds, 3),
        "touch": way.touch.word,
        "receives": {"a": round(way.receives[0], 3), "b": round(way.receives[1], 3)},
    }


def _leg_row(paths: Paths, leg: Leg) -> dict[str, object]:
    to = None if leg.to is None else paths.check_ins[leg.to].step
    return {"steps": list(leg.steps), "seconds": round(leg.seconds, 3), "then_asks": to, "leads_back": leg.back}


def _ways(number: int) -> str:
    return count_text(number, "way")


def _check_ins(paths: Paths) -> str:
    steps = {each.step for each in paths.check_ins}
    asked = count_text(len(paths.check_ins), "check-in")
    return asked if len(steps) == len(paths.check_ins) else f"{asked} in {count_text(len(steps), 'step')}"


def _lengths(paths: Paths) -> list[str]:
    promised = paths.score.written.length
    lines = [f"  the usual     {_length(paths.usual)}"]
    if paths.count > 1:
        lines += [f"  the shortest  {_length(paths.shortest)}", f"  the longest   {_length(paths.longest)}"]
    if promised is not None:
        lines.append(f"  promised      {duration_text(promised)}")
    return ["Lengths", *lines]


def _length(way: Way) -> str:
    return f"{duration_text(way.seconds):<13} {_answered(way)}"


def _answered(way: Way) -> str:
    """The answers of a way, the same ones together: `yes × 3, then stop`."""
    runs = [(ANSWERS[answer], len([*run])) for answer, run in groupby(way.answers)]
    said = [f"{word} × {times}" if times > 1 else word for word, times in runs]
    return ", then ".join(said) if said else "nobody is asked"


def _to_look_at(paths: Paths) -> list[str]:
    lines = [f"{_named(paths, number)} is never reached." for number in paths.never]
    lines += _dead_ends(paths)
    if not lines and ends_unclosed(paths, stopped=True):
        lines.append("After a stop Guided ends with its own closing: none of yours is for that.")
    lines += [_round(paths, each, answer, leg) for each, answer, leg in backward(paths)]
    lines += [
        f"Before step {each.step} Guided asks of its own accord: touch would rise there unasked."
        for each in paths.check_ins
        if each.of_own_accord
    ]
    if not paths.whole:
        lines.append("There is more of it than could be played; what is told here is a part.")
    return list(dict.fromkeys(lines)) or ["Nothing: every step is reached, and every way ends with the closing."]


def _dead_ends(paths: Paths) -> list[str]:
    lines = []
    if ends_unclosed(paths):
        if any(step.part is Part.CLOSING for step in paths.score.written.steps):
            lines.append("One way at least ends without a step of your closing.")
        else:
            lines.append("There is no closing, so Guided ends every way with its own.")
    steps = sorted({paths.check_ins[number].step for number in paths.only_stop_ends})
    return lines + [f"From the check-in in step {step} only a stop leads to the end." for step in steps]


def _round(paths: Paths, each: CheckIn, answer: Answer, leg: Leg) -> str:
    assert leg.to is not None
    to = paths.check_ins[leg.to].step
    where = "back to itself" if to == each.step else f"back to the check-in in step {to}"
    by = f", by way of {_steps(leg.steps)}" if leg.steps else ""
    often = f"as often as they like: {duration_text(leg.seconds)} each time"
    return f"In step {each.step} “{ANSWERS[answer]}” leads {where}{by}, {often}."


def _steps(numbers: tuple[int, ...]) -> str:
    words = [str(number) for number in dict.fromkeys(numbers)]
    if len(words) > 8:
        words = [*words[:7], "…", words[-1]]
    return f"step {words[0]}" if len(words) == 1 else f"steps {', '.join(words[:-1])} and {words[-1]}"


def _leads(paths: Paths) -> list[str]:
    lines: list[str] = []
    exercise = paths.score.exercise
    for number in sorted({each.step for each in paths.check_ins}):
        here = [each for each in paths.check_ins if each.step == number]
        own = (
            "asked by Guided of its own accord" if here[0].of_own_accord else "asked by Guided before this gentler step"
        )
        asked = exercise.steps[number - 1].ask or own
        lines.append(f"  step {number}  {asked}")
        for answer in Answer:
            to = dict.fromkeys(_first(paths, each.legs[answer]) for each in here if each.legs)
            lines.append(f"    {ANSWERS[answer]:<9} {', or '.join(to)}")
    return lines


def _in_silence(paths: Paths) -> str:
    """What happens where no question is ever answered."""
    silent = paths.in_silence
    after = f"after {duration_text(silent.seconds)}, touch at most: {silent.touch.word}"
    match silent.ends:
        case Ends.END:
            return f"it comes to its end {after}."
        case Ends.PAUSE:
            return f"it pauses in step {silent.step} {after}."
        case Ends.QUESTION:
            return f"it waits at the question in step {silent.step} {after}."


def _first(paths: Paths, leg: Leg) -> str:
    if leg.steps:
        return _named(paths, leg.steps[0])
    return "the end" if leg.to is None else _named(paths, paths.check_ins[leg.to].step)


def _named(paths: Paths, number: int) -> str:
    steps = paths.score.exercise.steps
    step = steps[number - 1]
    if number > len(paths.score.written.steps):
        return "Guided's own closing"
    if step.ask is not None:
        return f"step {number} (a check-in)"
    title = paths.score.title(Position(number - 1))
    after = f", {AFTER[step.after]}" if step.after is not None else ""
    if title:
        return f"step {number} “{title}”{after}"
    return f"step {number} ({step.part.value}{after}, touch: {step.touch.word})"


def _receiving(paths: Paths) -> str:
    a, b = paths.usual.receives
    names = paths.score.choices.names
    if not (a or b):
        return "No step has a giver and a receiver."
    told_ = (
        f"When every answer is yes, {names[0]} receives for {duration_text(a)} and {names[1]} for {duration_text(b)}"
    )
    if is_uneven(paths.usual):
        advice = "" if paths.score.written.rounds > 1 else "; `rounds = 2` gives both a turn"
        return f"{told_}. That is uneven{advice}."
    return f"{told_}."


def _each(paths: Paths) -> list[str]:
    names = paths.score.choices.names
    lines = ["Each way, without going back" if backward(paths) else "Each way"]
    for way in paths.listed[:SHOWN]:
        a, b = way.receives
        received = f"  ({names[0]} receives {duration_text(a)}, {names[1]} {duration_text(b)})" if a or b else ""
        lines.append(f"  {duration_text(way.seconds):<13} {way.touch.word:<9} {_answered(way)}{received}")
    if paths.count > SHOWN:
        lines.append(f"  and {paths.count - min(SHOWN, len(paths.listed))} more")
    return lines
