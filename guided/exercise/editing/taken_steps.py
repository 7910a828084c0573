"""Write a step of one exercise so that it fits into another: its name, its touch, and what it refers to."""

from collections.abc import Mapping
from dataclasses import dataclass

from guided.exercise.editing.document import Document, TextEdit, apply_edits
from guided.exercise.editing.fields import delete_field, set_field
from guided.exercise.editing.rows import delete_row
from guided.exercise.editing.step_places import StepPlaces
from guided.exercise.flow import RESERVED
from guided.exercise.model import Part
from guided.exercise.toml.source_text import FieldPath

_STEP: FieldPath = ("step", 0)
_LEADING = ("if_continue", "if_ease_off", "if_stop", "then")


@dataclass(frozen=True, slots=True)
class Fitting:
    """What a step has to fit.

    `names` has the new names of the steps that come along, by the old ones. `ways` has where each main step leads on by
    its `then`, or a question by a yes; None is for the step below. `touch` is the one to write into a step that has
    none of its own, and `variant` the one whose words are taken where the other exercise has none. `keeps_variants` and
    `keeps_rungs` are whether it has the same ones, `keeps_files` is whether it lies in the same folder, and
    `asks_aloud` whether it may ask with the two's own voices.
    """

    names: Mapping[str, str]
    ways: Mapping[int, str | None]
    touch: str | None
    variant: str | None
    keeps_variants: bool
    keeps_rungs: bool
    keeps_files: bool
    asks_aloud: bool


def taken_step(source: Document, number: int, fitting: Fitting) -> str | None:
    """Return the lines of a step with its comment, as they fit; None for one that is not for the chosen variant."""
    span = source.block(number)
    step = _Step(source.text[span.start : span.end].replace("\r\n", "\n").strip("\n"))
    if not fitting.keeps_variants:
        if step.value("variant") not in (None, fitting.variant):
            return None
        step.take_variant(fitting.variant)
    step.rename(fitting.names)
    if number in fitting.ways:
        step.lead_on(fitting.ways[number])
    places = StepPlaces(source)
    main = places.part(number) is Part.MAIN and not places.is_question(number)
    if main and fitting.touch is not None and step.value("touch") is None:
        step.set("touch", fitting.touch)
    if not fitting.keeps_rungs:
        step.delete("rung")
    if not fitting.asks_aloud and step.value("aloud") is not None:
        step.delete("aloud")
        step.delete("for")
    if not fitting.keeps_files:
        step.forget_files()
    return step.text


class _Step:
    """One step alone, as a text that is changed bit by bit."""

    def __init__(self, text: str) -> None:
        self.text = text

    def value(self, *path: str | int) -> object:
        return Document(self.text).value((*_STEP, *path))

    def set(self, name: str, value: str) -> None:
        self._apply(set_field(Document(self.text), (*_STEP, name), value))

    def delete(self, *path: str | int) -> None:
        self._apply(delete_field(Document(self.text), (*_STEP, *path)))

    def _apply(self, edits: list[TextEdit]) -> None:
        self.text = apply_edits(self.text, edits)

    def rename(self, names: Mapping[str, str]) -> None:
        """Name the step anew, and the steps that it leads to. Ways to what does not come along are forgotten."""
        for field in ("id", *_LEADING):
            name = self.value(field)
            if isinstance(name, str) and name in names:
                self.set(field, names[name])
            elif isinstance(name, str) and field != "id" and name not in RESERVED:
                self.delete(field)

    def lead_on(self, to: str | None) -> None:
        """Lead to another step by itself, or by a yes."""
        field = "then" if self.value("ask") is None else "if_continue"
        if to is None:
            self.delete(field)
        else:
            self.set(field, to)

    def take_variant(self, variant: str | None) -> None:
        """Say what is said in one variant, in the place of what is said without one."""
        if self.value("variant") is not None:
            self.delete("variant")
        rows = self.value("cues")
        for row in range(len(rows) - 1, -1, -1) if isinstance(rows, list) else ():
            if self.value("cues", row, "variant") not in (None, variant):
                self._delete_row(row)
        while (found := self._row_of(variant)) is not None:
            row = found
            at = self.value("cues", row, "at")
            said = self.value("cues", row, "say")
            if str(at).strip("0 .") == "s" and isinstance(said, str):
                self.set("say", said)
                self._delete_row(row)
                continue
            for other in range(len(self._rows()) - 1, -1, -1):
                if other != row and self.value("cues", other, "at") == at and not self.value("cues", other, "variant"):
                    self._delete_row(other)
                    row -= other < row
            self.delete("cues", row, "variant")

    def _rows(self) -> list[object]:
        rows = self.value("cues")
        return rows if isinstance(rows, list) else []

    def _row_of(self, variant: str | None) -> int | None:
        """Return a cue that is for a variant, or None where none is left."""
        rows = range(len(self._rows())) if variant is not None else ()
        return next((row for row in rows if self.value("cues", row, "variant") == variant), None)

    def _delete_row(self, row: int) -> None:
        self._apply(delete_row(Document(self.text), 0, row))

    def forget_files(self) -> None:
        """Forget recordings and sounds in files, which are beside the other exercise alone."""
        self.delete("voice")
        for name in ("sound", "end_sound"):
            if "/" in str(self.value(name)):
                self.delete(name)
        for row in range(len(self._rows())):
            self.delete("cues", row, "voice")
