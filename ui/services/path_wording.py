"""Word the report of `guided paths` for the window."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication

from guided.exercise.flow import Position
from guided.exercise.model import Part
from guided.session.consent import Answer
from guided.session.path_counting import CheckIn, ExercisePath, Leg
from guided.session.path_search import ExercisePaths, can_end_without_closing, is_uneven, loops
from guided.session.script import ScriptEnding
from guided.text.direction import isolate
from guided.text.wording import duration_text
from ui.services.path_row import PathRow
from ui.services.script_wording import after_word, part_word, touch_word
from ui.services.wording import counted

MAX_LISTED_PATHS = 30
"""Maximum number of paths listed one by one."""


def summary(paths: ExercisePaths) -> str:
    translate = QCoreApplication.translate
    if not paths.check_ins:
        return translate("Paths", "One way through, and nobody is asked.")
    ways = counted(paths.count, translate("Paths", "1 way through"), translate("Paths", "{number} ways through"))
    one, many = translate("Paths", "1 question"), translate("Paths", "{number} questions")
    return f"{ways}, {counted(len({each.step for each in paths.check_ins}), one, many)}"


def report(paths: ExercisePaths) -> list[PathRow]:
    translate = QCoreApplication.translate
    found = [
        (translate("Paths", "Lengths"), _lengths(paths)),
        (translate("Paths", "Worth a look"), [PathRow(False, "", words, mend) for words, mend in _to_look_at(paths)]),
        (translate("Paths", "Where each answer leads"), _leads(paths)),
        (translate("Paths", "If nobody answers"), [_in_silence(paths)] if paths.check_ins else []),
        (translate("Paths", "Touch at most"), _touches(paths)),
        (translate("Paths", "Giving and receiving"), [PathRow(False, "", _receiving(paths))]),
        (translate("Paths", "Each way"), _each(paths) if paths.count > 1 else []),
    ]
    return [row for head, rows in found if rows for row in (PathRow(True, "", head), *rows)]


def _lengths(paths: ExercisePaths) -> list[PathRow]:
    translate = QCoreApplication.translate
    rows = [PathRow(False, duration_text(paths.usual.seconds), _usual(paths))]
    if paths.count > 1:
        shortest = translate("Paths", "the shortest: {answers}").format(answers=_answered(paths.shortest))
        longest = translate("Paths", "the longest: {answers}").format(answers=_answered(paths.longest))
        rows += [
            PathRow(False, duration_text(paths.shortest.seconds), shortest),
            PathRow(False, duration_text(paths.longest.seconds), longest),
        ]
    if paths.prepared.written.length is not None:
        rows.append(
            PathRow(False, duration_text(paths.prepared.written.length), translate("Paths", "what the file promises"))
        )
    return rows


def _usual(paths: ExercisePaths) -> str:
    translate = QCoreApplication.translate
    return translate("Paths", "the usual: {answers}").format(answers=_answered(paths.usual))


def _answer(answer: Answer) -> str:
    translate = QCoreApplication.translate
    return {
        Answer.CONTINUE: translate("Paths", "yes"),
        Answer.EASE: translate("Paths", "gentler"),
        Answer.STOP: translate("Paths", "stop"),
    }[answer]


def _answered(way: ExercisePath) -> str:
    """Return the answers along a path, with equal neighbours grouped: `yes × 3, stop`."""
    runs = [(_answer(answer), len([*run])) for answer, run in groupby(way.answers)]
    said = [f"{word} × {times}" if times > 1 else word for word, times in runs]
    return ", ".join(said) if said else QCoreApplication.translate("Paths", "nobody is asked")


def _to_look_at(paths: ExercisePaths) -> list[tuple[str, bool]]:
    translate = QCoreApplication.translate
    never = translate("Paths", "{step} is never reached.")
    lines = [(never.format(step=_named(paths, number)), True) for number in paths.unreached_steps]
    lines += _dead_ends(paths)
    if not lines and can_end_without_closing(paths, stopped=True):
        own = translate("Paths", "After a stop Guided ends with its own closing: none of yours is for that.")
        lines.append((own, False))
    lines += [(_round(paths, *each), False) for each in loops(paths)]
    asks = translate("Paths", "Before {step} Guided asks of its own accord: touch would rise there unasked.")
    lines += [(asks.format(step=_numbered(each.step)), True) for each in paths.check_ins if each.of_own_accord]
    if not paths.is_complete:
        lines.append((translate("Paths", "There is more of it than could be played; this is a part of it."), True))
    well = translate("Paths", "Nothing: every step is reached, and every way ends with the closing.")
    return list(dict.fromkeys(lines)) or [(well, False)]


def _dead_ends(paths: ExercisePaths) -> list[tuple[str, bool]]:
    translate = QCoreApplication.translate
    lines = []
    if can_end_without_closing(paths):
        if any(step.part is Part.CLOSING for step in paths.prepared.written.steps):
            lines.append((translate("Paths", "One way at least ends without a step of your closing."), True))
        else:
            lines.append((translate("Paths", "There is no closing, so Guided ends every way with its own."), True))
    stop = translate("Paths", "From the question in {step} only a stop leads to the end.")
    steps = sorted({paths.check_ins[number].step for number in paths.stuck_check_ins})
    return lines + [(stop.format(step=_numbered(step)), True) for step in steps]


def _round(paths: ExercisePaths, each: CheckIn, answer: Answer, leg: Leg) -> str:
    assert leg.to is not None
    translate = QCoreApplication.translate
    to = paths.check_ins[leg.to].step
    if to == each.step:
        words = translate("Paths", "In {step} “{answer}” leads back to itself as often as they like: {time} each time.")
    else:
        words = translate("Paths", "In {step} “{answer}” leads back to {to} as often as they like: {time} each time.")
    return words.format(
        step=_numbered(each.step), answer=_answer(answer), to=_numbered(to), time=duration_text(leg.seconds)
    )


def _leads(paths: ExercisePaths) -> list[PathRow]:
    translate = QCoreApplication.translate
    either = translate("Paths", ", or ")
    rows: list[PathRow] = []
    for number in sorted({each.step for each in paths.check_ins}):
        here = [each for each in paths.check_ins if each.step == number]
        asked = paths.prepared.words(paths.prepared.exercise.steps[number - 1].ask or "", Position(number - 1))
        if here[0].of_own_accord:
            asked = asked or translate("Paths", "asked by Guided of its own accord")
        else:
            asked = asked or translate("Paths", "asked by Guided before this gentler step")
        rows.append(PathRow(False, _numbered(number), " ".join(asked.split())))
        for answer in Answer:
            to = dict.fromkeys(_first(paths, each.legs[answer]) for each in here if each.legs)
            rows.append(PathRow(False, "", f"{_answer(answer)}   →   {either.join(to)}", under=True))
    return rows


def _in_silence(paths: ExercisePaths) -> PathRow:
    translate = QCoreApplication.translate
    silent = paths.unanswered_script
    words = {
        ScriptEnding.END: translate("Paths", "it comes to its end; touch at most: {touch}"),
        ScriptEnding.PAUSE: translate("Paths", "it pauses in {step}; touch at most: {touch}"),
        ScriptEnding.QUESTION: translate("Paths", "it waits in {step}; touch at most: {touch}"),
    }[silent.ending]
    told = words.format(step=_numbered(silent.last_step), touch=touch_word(silent.max_touch))
    return PathRow(False, duration_text(silent.seconds), told)


def _first(paths: ExercisePaths, leg: Leg) -> str:
    if leg.steps:
        return _named(paths, leg.steps[0])
    if leg.to is None:
        return QCoreApplication.translate("Paths", "the end")
    return _named(paths, paths.check_ins[leg.to].step)


def _numbered(number: int) -> str:
    return QCoreApplication.translate("Paths", "step {number}").format(number=number)


def _named(paths: ExercisePaths, number: int) -> str:
    translate = QCoreApplication.translate
    step = paths.prepared.exercise.steps[number - 1]
    if number > len(paths.prepared.written.steps):
        return translate("Paths", "Guided’s own closing")
    if step.ask is not None:
        return translate("Paths", "the question in {step}").format(step=_numbered(number))
    title = isolate(" ".join(paths.prepared.title(Position(number - 1)).split()))
    after = f", {after_word(step.after)}" if step.after is not None else ""
    if title:
        return f"{_numbered(number)} “{title}”{after}"
    return f"{_numbered(number)} ({part_word(step.part)}{after}, {touch_word(step.touch)})"


def _touches(paths: ExercisePaths) -> list[PathRow]:
    translate = QCoreApplication.translate
    one, many = translate("Paths", "1 way"), translate("Paths", "{number} ways")
    return [PathRow(False, touch_word(touch), counted(ways, one, many)) for touch, ways in paths.by_touch]


def _receiving(paths: ExercisePaths) -> str:
    translate = QCoreApplication.translate
    a, b = paths.usual.received
    names = [*map(isolate, paths.prepared.choices.names)]
    if not (a or b):
        return translate("Paths", "No step has a giver and a receiver.")
    words = translate("Paths", "When every answer is yes, {a} receives for {time_a} and {b} for {time_b}.")
    told = words.format(a=names[0], time_a=duration_text(a), b=names[1], time_b=duration_text(b))
    if is_uneven(paths.usual):
        if paths.prepared.written.rounds > 1:
            told += " " + translate("Paths", "That is uneven.")
        else:
            told += " " + translate("Paths", "That is uneven; rounds = 2 gives both a turn.")
    return told


def _each(paths: ExercisePaths) -> list[PathRow]:
    translate = QCoreApplication.translate
    rows = [
        PathRow(False, duration_text(way.seconds), f"{touch_word(way.touch)}   ·   {_answered(way)}")
        for way in paths.listed[:MAX_LISTED_PATHS]
    ]
    if paths.count > MAX_LISTED_PATHS:
        more = paths.count - min(MAX_LISTED_PATHS, len(paths.listed))
        rows.append(PathRow(False, "", translate("Paths", "and {number} more").format(number=more), under=True))
    return rows
