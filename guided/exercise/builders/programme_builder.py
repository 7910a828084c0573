"""Build a programme from the data of its file."""

from guided.exercise.builders.named_exercises import KnownExercises, NamedExercisesReader
from guided.exercise.builders.narrowing import as_text, as_texts, as_whole
from guided.exercise.lint.pasted_twice import check_pasted_twice
from guided.exercise.programme_model import Frequency, Programme, ProgrammeEntry, Week, Weekday
from guided.exercise.schema.programme_tables import ENTRY_TABLE, WEEK_TABLE
from guided.exercise.toml.loading import Data
from guided.exercise.toml.source_text import FieldPath

FREQUENCY_FIELDS = ("every", "times", "on")
"""The fields of which an entry has exactly one: they say how often an exercise is suggested."""


class ProgrammeBuilder(NamedExercisesReader):
    """Builds a programme and reports its problems."""

    def build(self, name: str, known_exercises: KnownExercises | None) -> Programme | None:
        """Return the programme. `known_exercises` returns the exercises that it may name."""
        self.known_exercises = known_exercises() if known_exercises else None
        top = self.read_top()
        weeks = tuple(self._week(index, raw) for index, raw in enumerate(self.read_blocks()))
        check_pasted_twice(self.parsed)
        self.warn_of_wording((), top, "title", "about")
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
        path = ("week", index)
        values = self.read_block(index, raw)
        rows = self.read_rows((*path, "do"), raw.get("do"), WEEK_TABLE.fields["do"])
        read = [(row[0], entry) for row in rows if (entry := self._entry(*row))]
        entries = tuple(entry for _, entry in read)
        self._check_doubled(read)
        if self.is_flow_known and raw and not raw.keys() & {"do", "call", "reflect"}:
            message = "nothing is suggested in this week, and nothing is asked; give it `do` or `reflect`"
            self.warn(path, "empty-week", message)
        self.warn_of_wording(path, values, "title", "call", "reflect")
        return Week(
            title=as_text(values.get("title")),
            call=as_text(values.get("call")),
            do=entries,
            reflect=as_text(values.get("reflect")),
            repeat=as_whole(values.get("repeat")) or 1,
            note=as_text(values.get("note")),
        )

    def _check_doubled(self, entries: list[tuple[FieldPath, ProgrammeEntry]]) -> None:
        """Warn of an exercise that a week suggests twice, unless on other days or other rungs."""
        for number, (path, entry) in enumerate(entries):
            alike = [each for _, each in entries[:number] if each.exercise == entry.exercise and each != entry]
            if any(each.up_to_rung == entry.up_to_rung and not (each.on and entry.on) for each in alike):
                message = (
                    f"“{entry.exercise}” is in this week already; say how often in one entry, and delete the other"
                )
                self.warn((*path, "exercise"), "doubled-entry", message)

    def _entry(self, path: FieldPath, raw: Data) -> ProgrammeEntry | None:
        if not raw:
            message = 'this entry is empty; write it as { exercise = "long-hug", every = "day" }, or delete it'
            self.report(path, "empty-entry", message)
            return None
        values = self.read_table(path, raw, ENTRY_TABLE)
        unread = any(each[: len(path)] == path for each in self.parsed.unreadable)
        self._check_frequency(path, raw, unread=unread)
        self._check_days(path, values)
        self._check_exercise(path, values)
        if "exercise" not in values:
            return None
        return ProgrammeEntry(
            exercise=str(values["exercise"]),
            every=Frequency(str(values["every"])) if "every" in values else None,
            times=as_whole(values.get("times")),
            on=tuple(Weekday[day.upper()] for day in as_texts(values.get("on"))),
            up_to_rung=as_whole(values.get("up_to_rung")),
            optional=bool(values.get("optional", False)),
            note=as_text(values.get("note")),
        )

    def _check_frequency(self, path: FieldPath, raw: Data, *, unread: bool) -> None:
        given = [name for name in raw if name in FREQUENCY_FIELDS]
        if not given and not unread:
            message = "this says not how often; give it one of `every`, `times` and `on`"
            self.report(path, "no-rhythm", message, 'every = "day"')
        for name in given[1:]:
            message = f"how often is said once, and here `{given[0]}` says it already; delete one of the two"
            self.report((*path, name), "two-rhythms", message, key=True)

    def _check_days(self, path: FieldPath, values: Data) -> None:
        days = as_texts(values.get("on"))
        for index, day in enumerate(days):
            if day in days[:index]:
                self.report((*path, "on", index), "doubled-day", f"“{day}” stands in this list already; delete one")

    def _check_exercise(self, path: FieldPath, values: Data) -> None:
        if "exercise" not in values:
            return
        exercise = self.find_exercise((*path, "exercise"), str(values["exercise"]))
        if exercise is None:
            return
        if exercise.for_one:
            self.refuse_for_one((*path, "exercise"), exercise)
            return
        rung, rungs = as_whole(values.get("up_to_rung")), len(exercise.rungs)
        if rung is not None and not rungs:
            message = f"“{exercise.name}” has no rungs; delete `up_to_rung`"
            self.report((*path, "up_to_rung"), "rung-without-rungs", message, key=True)
        elif rung is not None and rung > rungs:
            message = f"“{exercise.name}” has {rungs} rungs, and this goes up to rung {rung}"
            self.report((*path, "up_to_rung"), "unknown-rung", message, str(rungs))
        if exercise.opt_in and not values.get("optional"):
            message = f"“{exercise.name}” is only for couples who asked for such exercises; mark it as optional"
            self.warn((*path, "exercise"), "not-optional", message, "optional = true")
