"""The steps of an exercise as whoever inserts others sees them: how close each is, and where it leads."""

from guided.exercise.editing.document import Document, TextEdit
from guided.exercise.editing.fields import delete_field, set_field
from guided.exercise.editing.step_names import free_name, step_name
from guided.exercise.flow import CLOSING, NEXT_ROUND
from guided.exercise.model import Part, Touch

_TOUCHES = {touch.word: touch for touch in Touch}


class StepPlaces:
    """Answer questions about the steps of a document, which are counted from 0."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.count = len(document.blocks)

    def raised_to(self, touch: Touch) -> list[TextEdit]:
        """Let the file come as close as `touch`. The main steps that have the file's own touch keep it."""
        most = self.most
        if most >= touch:
            return []
        kept = [
            edit
            for number in range(self.count)
            if self.part(number) is Part.MAIN
            and not self.is_question(number)
            and not self.value(number, "between_rounds")
            and self.value(number, "touch") is None
            for edit in set_field(self.document, ("step", number, "touch"), most.word)
        ]
        return [*set_field(self.document, ("touch",), touch.word), *kept]

    @property
    def most(self) -> Touch:
        return _TOUCHES.get(str(self.document.value(("touch",))), Touch.NONE)

    def value(self, number: int, name: str) -> object:
        return self.document.value(("step", number, name)) if number >= 0 else None

    def part(self, number: int) -> Part:
        return next((part for part in Part if part == self.value(number, "part")), Part.MAIN)

    def touch(self, number: int) -> Touch:
        changes = self.value(number, "between_rounds")
        usual = self.most if number >= 0 and self.part(number) is Part.MAIN and not changes else Touch.NONE
        return _TOUCHES.get(str(self.value(number, "touch")), usual)

    def is_question(self, number: int) -> bool:
        return self.value(number, "ask") is not None

    def then(self, number: int) -> str | None:
        found = self.value(number, "then")
        return found if isinstance(found, str) else None

    def without_then(self, number: int) -> list[TextEdit]:
        return delete_field(self.document, ("step", number, "then")) if self.then(number) else []

    def then_line(self, number: int) -> str:
        """Return the line in which a step says where it goes on, with the comment behind it."""
        return "".join(self.document.text[each.start : each.end] for each in self.without_then(number)).strip()

    @property
    def end(self) -> str:
        """Return where the last main step leads."""
        rounds = self.document.value(("rounds",))
        return NEXT_ROUND if isinstance(rounds, int) and rounds > 1 else CLOSING

    def first_main(self) -> int:
        return next((n for n in range(self.count) if self.part(n) is not Part.OPENING), self.count)

    def first_closing(self) -> int:
        return next((n for n in range(self.count) if self.part(n) is Part.CLOSING), self.count)

    def free(self, name: str) -> str:
        taken = {step_name(self.document, number) for number in range(self.count)}
        return free_name(self.document, name) if name in taken else name
