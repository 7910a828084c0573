"""Read a file of a kept pack as the couple has it: named after its pack, with the doses that are meant for them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from guided.exercise.dose import programme_with_doses, with_dose
from guided.exercise.exercise_name import PackPlace
from guided.exercise.model import Exercise, Touch
from guided.exercise.pack_model import Pack
from guided.exercise.programme_model import Ladder, Programme, Rung


class ExercisesSeenFromPack(Mapping[str, Exercise | None]):
    """The exercises among `known`, each of the pack by its name within it."""

    def __init__(self, place: PackPlace, known: Mapping[str, Exercise | None]) -> None:
        self._place = place
        self._known = known

    def __getitem__(self, name: str) -> Exercise | None:
        qualified = self._place.qualified(name)
        return self._known[qualified if qualified in self._known else name]

    def __contains__(self, name: object) -> bool:
        return self._place.qualified(str(name)) in self._known or name in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def exercise_of(place: PackPlace, pack: Pack, exercise: Exercise) -> Exercise:
    """Return an exercise of the pack with its dose, and the names by which others know it and what it is short of."""
    return replace(
        with_dose(exercise, pack.dose(exercise.name)),
        name=place.qualified(exercise.name),
        short_of=exercise.short_of and _known_as(place, exercise.short_of),
        by=exercise.by or pack.by,
    )


def programme_of(place: PackPlace, pack: Pack, programme: Programme) -> Programme:
    """Return a programme of the pack with its doses, and the names by which others know it and what it suggests."""
    dosed = programme_with_doses(programme, pack)
    weeks = (
        replace(week, do=tuple(replace(entry, exercise=_known_as(place, entry.exercise)) for entry in week.do))
        for week in dosed.weeks
    )
    return replace(dosed, name=place.qualified(dosed.name), weeks=tuple(weeks), by=dosed.by or pack.by)


def ladder_of(place: PackPlace, pack: Pack, ladder: Ladder) -> Ladder:
    """Return a ladder of the pack, and the names by which others know it and its exercises."""

    def rung_of(rung: Rung) -> Rung:
        most = pack.dose(rung.exercise).touch
        touch = rung.touch if most is None else Touch(min(rung.touch, most))
        return replace(rung, exercise=_known_as(place, rung.exercise), touch=touch)

    rungs = tuple(rung_of(rung) for rung in ladder.rungs)
    return replace(ladder, name=place.qualified(ladder.name), rungs=rungs, by=ladder.by or pack.by)


def _known_as(place: PackPlace, name: str) -> str:
    """Return the name by which others know an exercise that the pack calls `name`, and which may be a bundled one."""
    is_own = (place.root / "exercises" / f"{name}.toml").is_file()
    return place.qualified(name) if is_own else name
