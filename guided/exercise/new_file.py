"""Write a new file: an exercise, one with rungs, a programme or a ladder, as close and as long as asked for.

It is whole and can be played as it is. A comment above each part says what may be changed there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from guided.exercise.duration import format_duration
from guided.exercise.editing.written_values import written_value
from guided.exercise.model import Touch
from guided.exercise.new_file_words import NewFileWords, words_in

QUESTION_SECONDS = 15
"""What a question counts in a length."""
OPENING_SECONDS = CLOSING_SECONDS = 20
LONGEST_STEP = 180
"""The longest main step with its question, in seconds: no touch of more than 3 minutes goes unasked."""
SHORTEST_STEP = 25
LENGTHS = (2, 5, 10, 15)
"""Minutes that a new exercise can take."""
WEEKS = (1, 2, 3, 4)
BY_TOUCH = {
    Touch.NONE: "three-deposits",
    Touch.NEAR: "warm-hands",
    Touch.HANDS: "hand-that-stays",
    Touch.EMBRACE: "long-hug",
    Touch.CLOSE: "thirty-second-kiss",
}
"""The exercises of the program that a new programme and a new ladder are made of."""

Fields = dict[str, str | int]
"""The fields of a step, in the order in which they are written."""


class NewKind(StrEnum):
    """What a new file is."""

    EXERCISE = "exercise"
    RUNGS = "rungs"
    PROGRAMME = "programme"
    LADDER = "ladder"


@dataclass(frozen=True, slots=True)
class NewFile:
    """What a new file is, how close it comes at most, and how long it is: minutes, or weeks of a programme."""

    kind: NewKind
    title: str
    touch: Touch
    length: int
    language: str = "en"


def render_new_file(new: NewFile) -> str:
    """Return the text of a new file. Raise ValueError for touch beyond `close`, which is written by hand alone."""
    if new.touch not in BY_TOUCH:
        raise ValueError(f"a new file comes no closer than close, and not {new.touch.word}")
    words = words_in(new.language)
    make = {
        NewKind.EXERCISE: _exercise,
        NewKind.RUNGS: _with_rungs,
        NewKind.PROGRAMME: _programme,
        NewKind.LADDER: _ladder,
    }[new.kind]
    return "\n".join(make(new, words)) + "\n"


def _top(new: NewFile, words: NewFileWords, about: str) -> Iterator[str]:
    yield f"# {' '.join(new.title.split())}"
    yield "#"
    yield from _comment(words.top_comment)
    yield ""
    yield "format = 1"
    yield f"title = {written_value(new.title)}"
    yield f"about = {written_value(about)}"
    if words.language != "en":
        yield f"language = {written_value(words.language)}"


def _exercise(new: NewFile, words: NewFileWords) -> Iterator[str]:
    yield from _head(new, words)
    yield from _opening(words)
    yield from _comment(words.question_comment)
    yield from _level(new.touch, _main_seconds(new), words, {"title": words.titles[new.touch]}, words.gentler_id)
    gentler = Touch(max(new.touch - 1, Touch.NONE))
    yield from _comment(words.gentler_comment)
    away: Fields = {"id": words.gentler_id, "title": words.gentler_title, "touch": gentler.word}
    yield from _step(away | {"for": "45s", "say": words.gentler_says[gentler]})
    yield from _closing(words)


def _with_rungs(new: NewFile, words: NewFileWords) -> Iterator[str]:
    touches = [touch for touch in Touch if Touch.NONE < touch <= max(new.touch, Touch.NEAR)]
    touches = touches[-(_main_seconds(new) // (SHORTEST_STEP + QUESTION_SECONDS)) :]
    yield from _head(new, words, rungs=[words.titles[touch] for touch in touches])
    yield from _opening(words)
    yield from _comment(words.rungs_comment)
    for rung, (touch, seconds) in enumerate(zip(touches, _shares(_main_seconds(new), len(touches)), strict=True), 1):
        yield from _level(touch, seconds, words, {"rung": rung, "touch": touch.word}, "")
    yield from _closing(words)


def _main_seconds(new: NewFile) -> int:
    return 60 * new.length - OPENING_SECONDS - CLOSING_SECONDS


def _level(touch: Touch, seconds: int, words: NewFileWords, fields: Fields, gentler: str) -> Iterator[str]:
    """Yield questions and steps that come as close as `touch`, for so many seconds together.

    The last one leads past the step that is called `gentler`, where there is one.
    """
    count = -(-seconds // LONGEST_STEP)
    eased: Fields = {"if_ease_off": gentler} if gentler else {}
    for number, share in enumerate(_shares(seconds, count)):
        long = share - QUESTION_SECONDS
        yield from _step(eased | {"ask": words.asks[touch] if number == 0 else words.still})
        says = words.says[touch] if number == 0 else words.goes_on[(number - 1) % len(words.goes_on)]
        named = fields if number == 0 else {name: fields[name] for name in fields if name != "title"}
        yield from _step(named | {"for": format_duration(long), "say": says}, end=False)
        yield f'cues = [{{ at = "{format_duration(long // 2)}", say = {written_value(words.middle)} }}]'
        yield from (['then = "closing"'] if gentler and number == count - 1 else [])
        yield ""


def _head(new: NewFile, words: NewFileWords, rungs: list[str] | None = None) -> Iterator[str]:
    yield from _top(new, words, words.about)
    yield ""
    yield from _comment(words.touch_comment)
    yield f"touch = {written_value(max(new.touch, Touch.NEAR if rungs else Touch.NONE).word)}"
    yield ""
    yield from _comment(words.length_comment)
    yield f"length = {written_value(format_duration(60 * new.length))}"
    yield ""
    if rungs:
        yield f"rungs = {written_value(rungs)}"
        yield ""
    yield from _comment(words.care_comment)
    yield f"care = {written_value([words.care])}"
    yield ""


def _opening(words: NewFileWords) -> Iterator[str]:
    yield from _comment(words.opening_comment)
    yield from _step({"part": "opening", "for": f"{OPENING_SECONDS}s", "say": words.opening})


def _closing(words: NewFileWords) -> Iterator[str]:
    yield from _comment(words.closing_comment)
    closing: Fields = {"part": "closing", "for": f"{CLOSING_SECONDS}s"}
    yield from _step(closing | {"after": "finished", "sound": "bell", "say": words.closing})
    yield from _step(closing | {"after": "stopped", "sound": "soft", "say": words.closing_stopped}, end=False)


def _programme(new: NewFile, words: NewFileWords) -> Iterator[str]:
    names = [name for touch, name in BY_TOUCH.items() if touch <= new.touch]
    yield from _top(new, words, words.programme_about)
    yield ""
    yield from _comment(words.week_comment)
    for number in range(new.length):
        often, rarely = names[min(number, len(names) - 1)], names[min(number + 1, len(names) - 1)]
        yield "[[week]]"
        yield f"title = {written_value(words.weeks[number])}"
        yield "do = ["
        yield f'  {{ exercise = "{often}", times = 3 }},'
        if rarely != often:
            yield f'  {{ exercise = "{rarely}", times = 1, optional = true }},'
        yield "]"
        yield f"reflect = {written_value(words.reflect)}"
        yield from ([""] if number < new.length - 1 else [])


def _ladder(new: NewFile, words: NewFileWords) -> Iterator[str]:
    yield from _top(new, words, words.ladder_about)
    yield f"care = {written_value(words.ladder_care)}"
    yield ""
    yield from _comment(words.rung_comment)
    for touch, name in BY_TOUCH.items():
        if touch > new.touch:
            break
        yield "[[rung]]"
        yield f"title = {written_value(words.titles[touch])}"
        yield f'exercise = "{name}"'
        yield f"about = {written_value(words.says[touch])}"
        yield from (["wider = true"] if touch >= Touch.CLOSE else [])
        yield from ([""] if touch < new.touch else [])


def _step(fields: Fields, *, end: bool = True) -> Iterator[str]:
    """Yield the lines of a step, and an empty one where nothing follows in it."""
    yield "[[step]]"
    for name, value in fields.items():
        yield f"{name} = {written_value(value)}"
    yield from ([""] if end else [])


def _comment(words: str) -> Iterator[str]:
    return (f"# {line}" for line in words.split("\n"))


def _shares(seconds: int, count: int) -> list[int]:
    """Return lengths of `count` steps that make `seconds` together, in fives but for the last."""
    each = seconds // count // 5 * 5
    return [*[each] * (count - 1), seconds - each * (count - 1)]
