"""Insert the parts that exercises are made of: a step, a question with its gentler way, a breath, a kiss, a closing.

Nothing that is inserted raises touch without a question, or raises that of a step which was there before.
"""

from enum import StrEnum

from guided.exercise.editing.blocks import insert_block
from guided.exercise.editing.document import Document, EditError, TextEdit
from guided.exercise.editing.fields import set_field
from guided.exercise.editing.insert_words import InsertWords, words_in
from guided.exercise.editing.step_places import StepPlaces
from guided.exercise.editing.written_values import Value, written_value
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


class _Into(StepPlaces):
    """What is inserted, and where it may stand."""

    def __init__(self, document: Document, below: int) -> None:
        super().__init__(document)
        self._below = min(max(below, -1), self.count - 1)
        self.words: InsertWords = words_in(str(document.value(("language",)) or "en"))

    def beside(self, fields: dict[str, Value]) -> list[TextEdit]:
        """Insert a step of the same part and as close as the one it stands below. It goes on where that one did."""
        below = self._below
        part = self.part(below) if below >= 0 else Part.OPENING
        own: dict[str, Value] = {} if part is Part.MAIN else {"part": part.value}
        if part is Part.CLOSING and isinstance(after := self.value(below, "after"), str):
            own["after"] = after
        if part is Part.MAIN:
            own |= self._closeness_of(self._coming(below + 1) if self.is_question(below) else below)
        block = _block(own | fields, self.then_line(below))
        return [*self.without_then(below), *insert_block(self.document, below + 1, block)]

    def question(self) -> list[TextEdit]:
        """Insert a question that asks for the step that follows, and the gentler step before the closing.

        Where no step follows that could be asked for, one is inserted too, a little closer than the one before.
        """
        at = self._main_place()
        follows = at < self.first_closing() and not self.is_question(at) and not self.then(at - 1)
        before = at - 1 if at and self.part(at - 1) is Part.MAIN else -1
        asked = self.touch(at if follows else before)
        asked = asked if follows or self._is_for_one else Touch(min(asked + 1, self.most))
        gentler = min(Touch(max(asked - 1, Touch.NONE)), Touch.NEAR if self._is_for_one else Touch.INTIMATE)
        name = self.free(self.words.gentler_id)
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
        name = self.free(self.words.kiss_id)
        before = at - 1 if at and self.part(at - 1) is Part.MAIN else -1
        rung = self.value(before, "rung")
        kiss: dict[str, Value] = {"title": self.words.kiss_title}
        kiss |= {"rung": rung} if isinstance(rung, int) else {}
        kiss |= {"touch": Touch.CLOSE.word, "for": "15s", "lengths": KISS_LENGTHS, "say": self.words.kiss}
        kiss |= {"sound": "chime", "end_sound": "bell"}
        away: dict[str, Value] = {"id": name, "title": self.words.foreheads_title, "touch": Touch.HANDS.word}
        away |= {"for": "30s", "breathe": "4-6", "say": self.words.foreheads}
        blocks = [_block({"ask": self.words.kiss_question, "if_ease_off": name}), _block(kiss, self._way_on(at))]
        return [*self.raised_to(Touch.CLOSE), *self._with_gentler_way(at, blocks, _block(away))]

    def swap(self) -> list[TextEdit]:
        """Insert the step in which giver and receiver change places, and a second round where there is none."""
        rounds = self.document.value(("rounds",))
        second = [] if isinstance(rounds, int) and rounds > 1 else set_field(self.document, ("rounds",), 2)
        step: dict[str, Value] = {"title": self.words.swap_title, "between_rounds": True, "for": "15s"}
        return [*second, *insert_block(self.document, self.first_main(), _block(step | {"say": self.words.swap}))]

    def closing(self) -> list[TextEdit]:
        """Insert a closing at the end: the one that is missing, of those for a finish and for a stop."""
        endings = {self.value(n, "after") for n in range(self.first_closing(), self.count)}
        after = {Ending.FINISHED.value: Ending.STOPPED.value, Ending.STOPPED.value: Ending.FINISHED.value}
        missing = next((other for there, other in after.items() if there in endings and other not in endings), None)
        calm = missing == Ending.STOPPED.value
        fields: dict[str, Value] = {"part": Part.CLOSING.value}
        if missing is not None:
            fields["after"] = missing
        words = self.words.closing_stopped if calm else self.words.closing
        fields |= {"for": "20s", "say": words, "sound": "soft" if calm else "bell"}
        return insert_block(self.document, self.count, _block(fields))

    def _with_gentler_way(self, at: int, blocks: list[str], away: str) -> list[TextEdit]:
        """Insert `blocks` at a place, and the gentler step before the closing, where no other step leads into it."""
        closing = self.first_closing()
        opened = self.without_then(at - 1)
        if at == closing:
            return [*opened, *insert_block(self.document, at, "\n\n".join((*blocks, away)))]
        return [
            *opened,
            *insert_block(self.document, at, "\n\n".join(blocks)),
            *self._led_past(closing),
            *insert_block(self.document, closing, away),
        ]

    def _led_past(self, closing: int) -> list[TextEdit]:
        """Return the edit that leads the last main step past what is inserted below it."""
        last = closing - 1
        if last < 0 or self.part(last) is not Part.MAIN or self.is_question(last) or self.then(last):
            return []
        return set_field(self.document, ("step", last, "then"), self.end)

    def _closeness_of(self, number: int) -> dict[str, Value]:
        """Return the fields that make a main step as close as the step `number`, and on the same rung."""
        rung, touch = self.value(number, "rung"), self.touch(number)
        found: dict[str, Value] = {"rung": rung} if isinstance(rung, int) else {}
        return found if touch is self.most else found | {"touch": touch.word}

    @property
    def _is_for_one(self) -> bool:
        return self.document.value(("for_one",)) is True

    def _way_on(self, at: int) -> str:
        """Return the line for a step at a place that goes on where the one before went, or past the gentler step."""
        usual = f"then = {written_value(self.end)}" if at == self.first_closing() else ""
        return self.then_line(at - 1) or usual

    def _coming(self, at: int) -> int:
        """Return the first main step from `at` on that asks nothing, or the one before where there is none."""
        return next((n for n in range(at, self.first_closing()) if not self.is_question(n)), at - 1)

    def _main_place(self) -> int:
        """Return the place for a question that is nearest to the one below the chosen step.

        That is among the main steps, behind those that change places, and not between a question and what it asks for.
        """
        first = self.first_main()
        while first < self.count and self.value(first, "between_rounds"):
            first += 1
        at = min(max(self._below + 1, first), self.first_closing())
        while at > first and self.is_question(at - 1):
            at -= 1
        return at


def _block(fields: dict[str, Value], then: str = "") -> str:
    """Return a step with these fields, in the order of the table of fields, and a last line."""
    lines = (f"{name} = {written_value(fields[name])}" for name in STEP_TABLE.fields if name in fields)
    return "\n".join(("[[step]]", *lines, *([then] if then else [])))
