"""The data of a file with weeks or rungs -> a programme or a ladder, and what a careful coach would notice in it."""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from guided.exercise.builders.table_reader import TableReader, as_number, as_text, as_texts, as_whole
from guided.exercise.duration import format_duration
from guided.exercise.lint.length_rules import is_length_off
from guided.exercise.lint.wording_rules import wording_warnings
from guided.exercise.model import Exercise, Frequency, Ladder, Programme, ProgrammeEntry, Rung, Touch, Week, Weekday
from guided.exercise.schema.programme_tables import ENTRY_TABLE, WEEK_TABLE
from guided.exercise.toml.parsed import Data, ParsedFile
from guided.exercise.toml.source_text import FieldPath as Where

KnownExercises = Callable[[], Mapping[str, Exercise | None]]
"""The exercises by name that a programme or a ladder may use, asked for when one is read."""

FREQUENCY_FIELDS = ("every", "times", "on")


class _BuilderWithExercises(TableReader):
    """What the two have in common: their top, and that they name exercises."""

    def __init__(self, parsed: ParsedFile) -> None:
        super().__init__(parsed)
        self._among: Mapping[str, Exercise | None] | None = None

    def named(self, where: Where, name: str) -> Exercise | None:
        """The exercise called `name`, where it is known and right; one that nobody knows is told."""
        if self._among is None or name in self._among:
            return (self._among or {}).get(name)
        found = self._meant(name)
        fix = f'"{found}"' if found else None
        self.tell(where, "unknown-exercise", f"there is no exercise “{name}” here or among the bundled ones", fix)
        return None

    def _meant(self, name: str) -> str | None:
        """The known exercise that was probably meant, by its title or its spelling."""
        among = self._among or {}
        tidy = "-".join(name.strip().lower().replace("_", " ").split())
        titles = {each.title.lower(): known for known, each in among.items() if each}
        close = get_close_matches(tidy, sorted(among), n=1, cutoff=0.6)
        return tidy if tidy in among else titles.get(name.strip().lower(), close[0] if close else None)

    def warn_of_words(self, where: Where, data: Data, *fields: str) -> None:
        """Tell of words that press or promise in the texts of one table."""
        for name in fields:
            told = data.get(name)
            for code, message in (
                wording_warnings(told, sourced="sources" in self.parsed.data) if isinstance(told, str) else ()
            ):
                self.warn((*where, name), code, message)


class ProgrammeBuilder(_BuilderWithExercises):
    def build(self, name: str, among: KnownExercises | None) -> Programme | None:
        self._among = among() if among else None
        top = self.top()
        weeks = tuple(self._week(index, raw) for index, raw in enumerate(self.blocks()))
        self.warn_of_words((), top, "title", "about")
        return Programme(
            name=name,
            title=as_text(top.get("title")) or name,
            weeks=weeks,
            about=as_text(top.get("about")),
            by=as_text(top.get("by")),
            language=as_text(top.get("language")) or "en",
            care=as_texts(top.get("care")),
            moods=as_texts(top.get("moods")),
            needs=as_texts(top.get("needs")),
            sources=as_texts(top.get("sources")),
            note=as_text(top.get("note")),
        )

    def _week(self, index: int, raw: Data) -> Week:
        where = ("week", index)
        got = self.block(index, raw)
        rows = self.rows((*where, "do"), raw.get("do"), WEEK_TABLE.fields["do"])
        suggested = tuple(do for each in rows if (do := self._do(*each)))
        if self.is_flow_known and raw and not raw.keys() & {"do", "call", "reflect"}:
            message = "nothing is suggested in this week, and nothing is asked; give it `do` or `reflect`"
            self.warn(where, "empty-week", message)
        self.warn_of_words(where, got, "title", "call", "reflect")
        return Week(
            title=as_text(got.get("title")),
            call=as_text(got.get("call")),
            do=suggested,
            reflect=as_text(got.get("reflect")),
            repeat=as_whole(got.get("repeat")) or 1,
            note=as_text(got.get("note")),
        )

    def _do(self, where: Where, raw: Data) -> ProgrammeEntry | None:
        if not raw:
            message = 'this entry is empty; write it as { exercise = "long-hug", every = "day" }, or delete it'
            self.tell(where, "empty-entry", message)
            return None
        got = self.table(where, raw, ENTRY_TABLE)
        unread = any(path[: len(where)] == where for path in self.parsed.unreadable)
        self._check_rhythm(where, raw, unread=unread)
        self._check_days(where, got)
        self._check_exercise(where, got)
        if "exercise" not in got:
            return None
        return ProgrammeEntry(
            exercise=str(got["exercise"]),
            every=Frequency(str(got["every"])) if "every" in got else None,
            times=as_whole(got.get("times")),
            on=tuple(Weekday[day.upper()] for day in as_texts(got.get("on"))),
            up_to_rung=as_whole(got.get("up_to_rung")),
            optional=bool(got.get("optional", False)),
            note=as_text(got.get("note")),
        )

    def _check_rhythm(self, where: Where, raw: Data, *, unread: bool) -> None:
        written_ones = [name for name in raw if name in FREQUENCY_FIELDS]
        if not written_ones and not unread:
            message = "this says not how often; give it one of `every`, `times` and `on`"
            self.tell(where, "no-rhythm", message, 'every = "day"')
        for name in written_ones[1:]:
            message = f"how often is said once, and here `{written_ones[0]}` says it already; delete one of the two"
            self.tell((*where, name), "two-rhythms", message, key=True)

    def _check_days(self, where: Where, got: Data) -> None:
        days = as_texts(got.get("on"))
        for index, day in enumerate(days):
            if day in days[:index]:
                self.tell((*where, "on", index), "doubled-day", f"“{day}” stands in this list already; delete one")

    def _check_exercise(self, where: Where, got: Data) -> None:
        if "exercise" not in got:
            return
        exercise = self.named((*where, "exercise"), str(got["exercise"]))
        if exercise is None:
            return
        rung, rungs = as_whole(got.get("up_to_rung")), len(exercise.rungs)
        if rung is not None and not rungs:
            message = f"“{exercise.name}” has no rungs; delete `up_to_rung`"
            self.tell((*where, "up_to_rung"), "rung-without-rungs", message, key=True)
        elif rung is not None and rung > rungs:
            message = f"“{exercise.name}” has {rungs} rungs, and this goes up to rung {rung}"
            self.tell((*where, "up_to_rung"), "unknown-rung", message, str(rungs))
        if exercise.opt_in and not got.get("optional"):
            message = f"“{exercise.name}” is only for couples who asked for such exercises; mark it as optional"
            self.warn((*where, "exercise"), "not-optional", message, "optional = true")


class LadderBuilder(_BuilderWithExercises):
    def build(self, name: str, among: KnownExercises | None) -> Ladder | None:
        self._among = among() if among else None
        top = self.top()
        rungs = tuple(rung for index, raw in enumerate(self.blocks()) if (rung := self._rung(index, raw)))
        self.warn_of_words((), top, "title", "about")
        if self.is_flow_known:
            for where, code, message, fix in _slips_of(rungs):
                self.tell(where, code, message, fix)
            if "care" not in self.parsed.data:
                message = "a ladder says its plain limits first: what it is not, and when to leave it out, in `care`"
                self.warn(("title",), "no-limits", message, 'care = ["..."]')
        return Ladder(
            name=name,
            title=as_text(top.get("title")) or name,
            rungs=rungs,
            about=as_text(top.get("about")),
            by=as_text(top.get("by")),
            language=as_text(top.get("language")) or "en",
            care=as_texts(top.get("care")),
            moods=as_texts(top.get("moods")),
            needs=as_texts(top.get("needs")),
            sources=as_texts(top.get("sources")),
            note=as_text(top.get("note")),
        )

    def _rung(self, index: int, raw: Data) -> Rung | None:
        where = ("rung", index)
        got = self.block(index, raw)
        self.warn_of_words(where, got, "title", "about")
        if "exercise" not in got:
            return None
        exercise = self.named((*where, "exercise"), str(got["exercise"]))
        named = got.get("touch")
        if named is None and exercise is None:
            self.is_flow_known = self.is_flow_known and self._among is None
        touch = Touch[str(named).upper()] if named else exercise.touch if exercise else Touch.NONE
        dose = as_number(got.get("dose"))
        if exercise is not None:
            self._check_against(where, exercise, touch, dose)
        return Rung(
            title=as_text(got.get("title")) or str(got["exercise"]),
            exercise=str(got["exercise"]),
            touch=touch,
            about=as_text(got.get("about")),
            dose=dose or (exercise.length if exercise else None),
            wider=bool(got.get("wider", False)),
            note=as_text(got.get("note")),
        )

    def _check_against(self, where: Where, exercise: Exercise, touch: Touch, dose: float | None) -> None:
        if touch < exercise.touch:
            message = f"“{exercise.name}” comes as close as “{exercise.touch.word}”, and this rung says “{touch.word}”"
            self.tell((*where, "touch"), "touch-below-exercise", message, f'"{exercise.touch.word}"')
            self.is_flow_known = False
        length = exercise.length
        if dose is not None and length is not None and is_length_off(dose, length):
            message = (
                f"“{exercise.name}” takes {format_duration(length)}, so a visit can't take {format_duration(dose)}"
            )
            self.tell((*where, "dose"), "impossible-dose", message, f'"{format_duration(length)}"')


def _slips_of(rungs: tuple[Rung, ...]) -> Iterator[tuple[Where, str, str, str | None]]:
    """What breaks the rules of a ladder: where, code, words and fix."""
    if rungs and all(rung.wider for rung in rungs):
        message = (
            "every rung here is `wider`, and what is wider is never opened by a ladder; begin with one that is not"
        )
        yield ("rung", 0), "only-wider", message, None
    for index, rung in enumerate(rungs):
        where: Where = ("rung", index, "touch")
        if rung.touch >= Touch.CLOSE and not rung.wider:
            message = (
                f"a ladder goes up to “embrace”, and “{rung.touch.word}” lies beyond it, there only for those who ask"
            )
            yield where, "needs-wider", message, "wider = true"
        elif rung.wider:
            continue
        elif any(before.wider for before in rungs[:index]):
            yield ("rung", index), "wider-not-last", "what lies beyond the ladder stands behind its last rung", None
        elif index == 0 and rung.touch > Touch.NEAR:
            message = f"a ladder begins without touch, at “none” or “near”, and this begins with “{rung.touch.word}”"
            yield where, "begins-too-close", message, None
        elif index and rung.touch - rungs[index - 1].touch > 1:
            below = rungs[index - 1].touch
            step = Touch(below + 1).word
            message = f"touch rises from “{below.word}” to “{rung.touch.word}” here; put a rung with “{step}” between"
            yield where, "rises-too-far", message, None
