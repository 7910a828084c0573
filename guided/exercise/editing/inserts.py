"""Insert the parts that exercises are made of: a step, a question with its gentler way, a breath, a kiss, a closing.

Nothing that is inserted raises touch without a question, or raises that of a step which was there before.
"""

from enum import StrEnum

from guided.exercise.editing.blocks import insert_block
from guided.exercise.editing.document import Document, EditError, TextEdit
from guided.exercise.editing.fields import delete_field, set_field
from guided.exercise.editing.insert_words import InsertWords, words_in
from guided.exercise.editing.step_names import free_name, step_name
from guided.exercise.editing.written_values import Value, written_value
from guided.exercise.flow import CLOSING, NEXT_ROUND
from guided.exercise.model import Ending, Part, Touch
from guided.exercise.schema.step_tables import STEP_TABLE

KISS_LENGTHS = ("6s", "15s", "30s", "until ready")
_TOUCHES = {touch.word: touch for touch in Touch}


class Insert(StrEnum):
    """What can be inserted into an exercise."""

    STEP = "step"
    QUESTION = "question"
    BREATH = "breath"
    KISS = "kiss"
    SWAP = "swap"
    CLOSING = "closing"


def insert(document: Document, kind: Insert, below: int) -> list[TextEdit]:
    """Return the edits that insert `kind` below the step `below`, counted from 0, or as near to it as it may stand.

    Raise EditError where the text is no valid TOML, or the file is no exercise.
    """
    if document.kind.block != "step":
        raise EditError(f"a {document.kind.block} is no step; steps belong into an exercise")
    into = _Into(document, below)
    match kind:
        case Insert.STEP:
            return into.beside({"for": "20s", "say": into.words.step})
        case Insert.BREATH:
            breath: dict[str, Value] = {"title": into.words.breath_title, "breathe": "4-6", "breaths": 3}
            return into.beside(breath | {"say": into.words.breath})
        case Insert.QUESTION:
            return into.question()
        case Insert.KISS:
            return into.kiss()
        case Insert.SWAP:
            return into.swap()
    return into.closing()


class _Into:
    """The steps that are there, and where others may stand among them."""

    def __init__(self, document: Document, below: int) -> None:
        self._document = document
        self._count = len(document.blocks)
        self._below = min(max(below, -1), self._count - 1)
        self.words: InsertWords = words_in(str(document.value(("language",)) or "en"))

    def beside(self, fields: dict[str, Value]) -> list[TextEdit]:
        """Insert a step of the same part and as close as the one it stands below. It goes on where that one did."""
        below = self._below
        part = self._part(below) if below >= 0 else Part.OPENING
        own: dict[str, Value] = {} if part is Part.MAIN else {"part": part.value}
        if part is Part.CLOSING and isinstance(after := self._value(below, "after"), str):
            own["after"] = after
        if part is Part.MAIN:
            own |= self._closeness_of(self._coming(below + 1) if self._is_question(below) else below)
        block = _block(own | fields, self._then_line(below))
        return [*self._without_then(below), *insert_block(self._document, below + 1, block)]

    def question(self) -> list[TextEdit]:
        """Insert a question that asks for the step that follows, and the gentler step before the closing.

        Where no step follows that could be asked for, one is inserted too, a little closer than the one before.
        """
        at = self._main_place()
        follows = at < self._first_closing() and not self._is_question(at) and not self._then(at - 1)
        before = at - 1 if at and self._part(at - 1) is Part.MAIN else -1
        asked = self._touch(at if follows else before)
        asked = asked if follows or self._is_for_one else Touch(min(asked + 1, self._most))
        gentler = min(Touch(max(asked - 1, Touch.NONE)), Touch.NEAR if self._is_for_one else Touch.INTIMATE)
        name = self._free(self.words.gentler_id)
        blocks = [_block({"ask": self.words.question, "if_ease_off": name})]
        if not follows:
            more = self._closeness_of(before) | {"title": self.words.asked_title, "touch": asked.word}
            blocks.append(_block(more | {"for": "30s", "say": self.words.asked}, self._way_on(at)))
        away: dict[str, Value] = {"id": name, "title": self.words.gentler_title, "touch": gentler.word}
        away |= {"for": "30s", "say": self.words.gentler}
        return self._with_gentler_way(at, blocks, _block(away))

    def kiss(self) -> list[TextEdit]:
        """Insert a kiss with lengths to choose from, its question, and foreheads together for who would rather not."""
        if self._is_for_one:
            raise EditError("a kiss takes two, and this exercise is for one person")
        at = self._main_place()
        name = self._free(self.words.kiss_id)
        before = at - 1 if at and self._part(at - 1) is Part.MAIN else -1
        rung = self._value(before, "rung")
        kiss: dict[str, Value] = {"title": self.words.kiss_title}
        kiss |= {"rung": rung} if isinstance(rung, int) else {}
        kiss |= {"touch": Touch.CLOSE.word, "for": "15s", "lengths": KISS_LENGTHS, "say": self.words.kiss}
        kiss |= {"sound": "chime", "end_sound": "bell"}
        away: dict[str, Value] = {"id": name, "title": self.words.foreheads_title, "touch": Touch.HANDS.word}
        away |= {"for": "30s", "breathe": "4-6", "say": self.words.foreheads}
        blocks = [_block({"ask": self.words.kiss_question, "if_ease_off": name}), _block(kiss, self._way_on(at))]
        return [*self._raised_to(Touch.CLOSE), *self._with_gentler_way(at, blocks, _block(away))]

    def swap(self) -> list[TextEdit]:
        """Insert the step in which giver and receiver change places, and a second round where there is none."""
        rounds = self._document.value(("rounds",))
        second = [] if isinstance(rounds, int) and rounds > 1 else set_field(self._document, ("rounds",), 2)
        step: dict[str, Value] = {"title": self.words.swap_title, "between_rounds": True, "for": "15s"}
        return [*second, *insert_block(self._document, self._first_main(), _block(step | {"say": self.words.swap}))]

    def closing(self) -> list[TextEdit]:
        """Insert a closing at the end: the one that is missing, of those for a finish and for a stop."""
        endings = {self._value(n, "after") for n in range(self._first_closing(), self._count)}
        after = {Ending.FINISHED.value: Ending.STOPPED.value, Ending.STOPPED.value: Ending.FINISHED.value}
        missing = next((other for there, other in after.items() if there in endings and other not in endings), None)
        calm = missing == Ending.STOPPED.value
        fields: dict[str, Value] = {"part": Part.CLOSING.value}
        if missing is not None:
            fields["after"] = missing
        words = self.words.closing_stopped if calm else self.words.closing
        fields |= {"for": "20s", "say": words, "sound": "soft" if calm else "bell"}
        return insert_block(self._document, self._count, _block(fields))

    def _with_gentler_way(self, at: int, blocks: list[str], away: str) -> list[TextEdit]:
        """Insert `blocks` at a place, and the gentler step before the closing, where no other step leads into it."""
        closing = self._first_closing()
        opened = self._without_then(at - 1)
        if at == closing:
            return [*opened, *insert_block(self._document, at, "\n\n".join((*blocks, away)))]
        return [
            *opened,
            *insert_block(self._document, at, "\n\n".join(blocks)),
            *self._led_past(closing),
            *insert_block(self._document, closing, away),
        ]

    def _led_past(self, closing: int) -> list[TextEdit]:
        """Return the edit that leads the last main step past what is inserted below it."""
        last = closing - 1
        if last < 0 or self._part(last) is not Part.MAIN or self._is_question(last) or self._then(last):
            return []
        return set_field(self._document, ("step", last, "then"), self._end)

    def _raised_to(self, touch: Touch) -> list[TextEdit]:
        """Let the file come as close as `touch`. The main steps that have the file's own touch keep it."""
        most = self._most
        if most >= touch:
            return []
        kept = [
            edit
            for number in range(self._count)
            if self._part(number) is Part.MAIN
            and not self._is_question(number)
            and not self._value(number, "between_rounds")
            and self._value(number, "touch") is None
            for edit in set_field(self._document, ("step", number, "touch"), most.word)
        ]
        return [*set_field(self._document, ("touch",), touch.word), *kept]

    @property
    def _most(self) -> Touch:
        return _TOUCHES.get(str(self._document.value(("touch",))), Touch.NONE)

    def _value(self, number: int, name: str) -> object:
        return self._document.value(("step", number, name)) if number >= 0 else None

    def _part(self, number: int) -> Part:
        return next((part for part in Part if part == self._value(number, "part")), Part.MAIN)

    def _touch(self, number: int) -> Touch:
        changes = self._value(number, "between_rounds")
        usual = self._most if number >= 0 and self._part(number) is Part.MAIN and not changes else Touch.NONE
        return _TOUCHES.get(str(self._value(number, "touch")), usual)

    def _closeness_of(self, number: int) -> dict[str, Value]:
        """Return the fields that make a main step as close as the step `number`, and on the same rung."""
        rung, touch = self._value(number, "rung"), self._touch(number)
        found: dict[str, Value] = {"rung": rung} if isinstance(rung, int) else {}
        return found if touch is self._most else found | {"touch": touch.word}

    def _is_question(self, number: int) -> bool:
        return self._value(number, "ask") is not None

    @property
    def _is_for_one(self) -> bool:
        return self._document.value(("for_one",)) is True

    def _then(self, number: int) -> str | None:
        found = self._value(number, "then")
        return found if isinstance(found, str) else None

    def _without_then(self, number: int) -> list[TextEdit]:
        return delete_field(self._document, ("step", number, "then")) if self._then(number) else []

    def _then_line(self, number: int) -> str:
        """Return the line in which a step says where it goes on, with the comment behind it."""
        return "".join(self._document.text[each.start : each.end] for each in self._without_then(number)).strip()

    def _way_on(self, at: int) -> str:
        """Return the line for a step at a place that goes on where the one before went, or past the gentler step."""
        usual = f"then = {written_value(self._end)}" if at == self._first_closing() else ""
        return self._then_line(at - 1) or usual

    @property
    def _end(self) -> str:
        """Return where the last main step leads."""
        rounds = self._document.value(("rounds",))
        return NEXT_ROUND if isinstance(rounds, int) and rounds > 1 else CLOSING

    def _coming(self, at: int) -> int:
        """Return the first main step from `at` on that asks nothing, or the one before where there is none."""
        return next((n for n in range(at, self._first_closing()) if not self._is_question(n)), at - 1)

    def _first_main(self) -> int:
        return next((n for n in range(self._count) if self._part(n) is not Part.OPENING), self._count)

    def _first_closing(self) -> int:
        return next((n for n in range(self._count) if self._part(n) is Part.CLOSING), self._count)

    def _main_place(self) -> int:
        """Return the place for a question that is nearest to the one below the chosen step.

        That is among the main steps, behind those that change places, and not between a question and what it asks for.
        """
        first = self._first_main()
        while first < self._count and self._value(first, "between_rounds"):
            first += 1
        at = min(max(self._below + 1, first), self._first_closing())
        while at > first and self._is_question(at - 1):
            at -= 1
        return at

    def _free(self, name: str) -> str:
        taken = {step_name(self._document, number) for number in range(self._count)}
        return free_name(self._document, name) if name in taken else name


def _block(fields: dict[str, Value], then: str = "") -> str:
    """Return a step with these fields, in the order of the table of fields, and a last line."""
    lines = (f"{name} = {written_value(fields[name])}" for name in STEP_TABLE.fields if name in fields)
    return "\n".join(("[[step]]", *lines, *([then] if then else [])))
