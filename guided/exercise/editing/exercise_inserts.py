"""Insert steps of another exercise into one, with all that they refer to, where the rules of consent hold with them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from guided.exercise.diagnostic import Problem
from guided.exercise.editing.blocks import insert_block
from guided.exercise.editing.document import Document, EditError, TextEdit, apply_edits
from guided.exercise.editing.fields import set_field
from guided.exercise.editing.step_names import references_to, step_name
from guided.exercise.editing.step_places import StepPlaces
from guided.exercise.editing.steps_along import StepsAlong
from guided.exercise.editing.taken_steps import Fitting, taken_step
from guided.exercise.model import Part, Touch
from guided.exercise.reading import read_text

_WRONG_LENGTH = "wrong-length"


@dataclass(frozen=True, slots=True)
class Taken:
    """Steps of another exercise, counted from 0. `same_folder` is whether its recordings are beside this one too."""

    source: Document
    steps: Sequence[int]
    same_folder: bool = False


def takeable_steps(source: Document) -> list[int]:
    """Return the steps that can be taken out of an exercise: all but those in which places are changed."""
    if source.kind.block != "step":
        return []
    return [n for n in range(len(source.blocks)) if not source.value(("step", n, "between_rounds"))]


def insert_steps(document: Document, taken: Taken, below: int, name: str) -> list[TextEdit]:
    """Return the edits that insert the steps, and what they need, below the step `below` or as near to it as they may.

    Names that are taken already are changed. `name` is that of the file, without its ending. Raise EditError where
    either text is no valid TOML, or where the steps may stand nowhere.
    """
    if document.kind.block != "step" or taken.source.kind.block != "step":
        raise EditError("steps belong into an exercise")
    along = StepsAlong(taken.source).with_what_they_need(taken.steps)
    before = Counter(each.code for each in _errors(document.text, name))
    refused: Problem | None = None
    for place in _places(document, below):
        edits = _Insertion(document, taken, along, place).edits()
        errors = _errors(apply_edits(document.text, edits), name)
        new = [each for each in errors if each.code not in before]
        if not new and Counter(each.code for each in errors) <= before:
            return [*edits, *_length_that_fits(document, edits, name)]
        refused = refused or next(iter(new or errors))
    assert refused is not None
    raise EditError(f"these steps can’t stand here: {refused.message}")


def _places(document: Document, below: int) -> Iterator[int]:
    """Yield the places for main steps, the nearest to the one below the chosen step first."""
    steps = StepPlaces(document)
    first, end = steps.first_main(), steps.first_closing()
    wanted = min(max(below + 1, first), end)
    places = [
        at for at in range(first, end + 1) if not _parts_a_question(steps, at) and not _is_behind_aside(steps, at)
    ]
    yield from sorted(places or [end], key=lambda at: (abs(at - wanted), at < wanted))


def _parts_a_question(steps: StepPlaces, at: int) -> bool:
    """Return whether a question is directly above, or places are changed below."""
    above = at - 1
    return (above >= 0 and steps.is_question(above) and steps.part(above) is Part.MAIN) or bool(
        steps.value(at, "between_rounds") if at < steps.count else False
    )


def _is_behind_aside(steps: StepPlaces, at: int) -> bool:
    """Return whether only those come past a place who eased off: the step above is led to by its name alone."""
    above = at - 1
    if above < 1 or steps.part(above) is not Part.MAIN or steps.part(above - 1) is not Part.MAIN:
        return False
    name = step_name(steps.document, above)
    return bool(steps.then(above - 1)) and name is not None and bool(references_to(steps.document, name))


def _errors(text: str, name: str) -> list[Problem]:
    found = read_text(text, name).problems
    return [each for each in found if each.severity == "error"]


def _length_that_fits(document: Document, edits: Iterable[TextEdit], name: str) -> list[TextEdit]:
    """Return the edit that promises the new length, where the old one was true and no longer is."""

    def off(text: str) -> str | None:
        return next((each.fix for each in read_text(text, name).problems if each.code == _WRONG_LENGTH), None)

    fix = off(apply_edits(document.text, edits))
    if fix is None or off(document.text) is not None:
        return []
    return set_field(document, ("length",), fix.strip('"'))


class _Insertion(StepPlaces):
    """The edits that insert steps at one place."""

    def __init__(self, document: Document, taken: Taken, along: Sequence[int], place: int) -> None:
        super().__init__(document)
        self._taken = taken
        self._source = StepsAlong(taken.source)
        self._along = along
        self._place = place

    def edits(self) -> list[TextEdit]:
        mine = {part: [n for n in self._along if self._source.part(n) is part] for part in Part}
        highest = max((self._source.touch(n) for n in self._along), default=Touch.NONE)
        ways = self._source.ways_on(mine[Part.MAIN])
        onward, edits = self._onward(mine[Part.MAIN], ways)
        fitting = self._fitting(ways, onward, highest)
        edits += [*self.raised_to(highest), *self._top(highest, fitting)]
        places = {Part.OPENING: self.first_main(), Part.MAIN: self._place, Part.CLOSING: self.count}
        for part in (Part.CLOSING, Part.MAIN, Part.OPENING):
            blocks = [block for n in mine[part] if (block := taken_step(self._taken.source, n, fitting)) is not None]
            if blocks:
                edits += insert_block(self.document, places[part], "\n\n".join(blocks))
        return edits

    def _onward(self, main: Sequence[int], ways: Mapping[int, int | None]) -> tuple[str | None, list[TextEdit]]:
        """Return the name of where the inserted main steps go on, and the edits that make it so.

        It is None where that is what stands below them. Where the step above leads on to another, they do instead.
        """
        above = self._place - 1
        then = self.then(above) if above >= 0 and self.part(above) is Part.MAIN else None
        if main and then:
            return then, self.without_then(above)
        if all(ways[n] is not None for n in main[:-1]):
            return None, []
        if self._place == self.first_closing():
            return self.end, []
        named = step_name(self.document, self._place)
        if named is not None:
            return named, []
        name = self.free(_slug(self.value(self._place, "title")) or "on")
        return name, set_field(self.document, ("step", self._place, "id"), name)

    def _written_ways(
        self, ways: Mapping[int, int | None], onward: str | None, names: Mapping[str, str]
    ) -> dict[int, str | None]:
        """Return what each main step says of where it leads on; None where that is the step below."""
        above = self._place - 1
        leads = above >= 0 and self.part(above) is Part.MAIN and self.then(above) is not None
        order = list(ways)
        found: dict[int, str | None] = {}
        for number, below in zip_longest(order, order[1:]):
            to = ways[number]
            if to is None:
                found[number] = onward if below is not None or leads else None
            elif to == below:
                found[number] = None
            else:
                name = step_name(self._taken.source, to)
                found[number] = names.get(name or "")
        return found

    def _fitting(self, ways: Mapping[int, int | None], onward: str | None, highest: Touch) -> Fitting:
        names = [name for n in self._along if (name := step_name(self._taken.source, n)) is not None]
        taken = {step_name(self.document, n) for n in range(self.count)}
        new: dict[str, str] = {}
        for name in names:
            found, number = name, 2
            while found in taken or found in new.values():
                found, number = f"{re.sub(r'-[0-9]+$', '', name)[:36]}-{number}", number + 1
            new[name] = found
        touch = self._source.most
        variants = _ids(self._taken.source, "variants")
        rungs = self._taken.source.value(("rungs",))
        own_rungs = self.document.value(("rungs",))
        return Fitting(
            names=new,
            ways=self._written_ways(ways, onward, new),
            touch=None if touch is max(self.most, highest) else touch.word,
            variant=next(iter(variants), None),
            keeps_variants=set(variants) <= set(_ids(self.document, "variants")),
            keeps_rungs=rungs is not None and own_rungs in (None, rungs),
            keeps_files=self._taken.same_folder,
            asks_aloud=own_rungs is None,
        )

    def _top(self, highest: Touch, fitting: Fitting) -> list[TextEdit]:
        """Return the edits at the top of the file: rungs that come along, and that both have to opt in."""
        edits = []
        uses_rungs = any(self._source.value(n, "rung") is not None for n in self._along)
        if fitting.keeps_rungs and uses_rungs and self.document.value(("rungs",)) is None:
            rungs = self._taken.source.value(("rungs",))
            edits += set_field(
                self.document, ("rungs",), [str(each) for each in rungs] if isinstance(rungs, list) else []
            )
        if highest is Touch.INTIMATE and self.document.value(("opt_in",)) is not True:
            edits += set_field(self.document, ("opt_in",), value=True)
        return edits


def _ids(document: Document, name: str) -> list[str]:
    found = document.value((name,))
    rows = found if isinstance(found, list) else []
    return [str(each["id"]) for each in rows if isinstance(each, dict) and "id" in each]


def _slug(title: object) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:36].strip("-") if isinstance(title, str) else ""
