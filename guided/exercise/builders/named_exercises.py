"""Read a file that names exercises, and check that they exist."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches

from guided.exercise.builders.table_reader import TableReader
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.lint.wording_rules import wording_warnings
from guided.exercise.model import Exercise
from guided.exercise.toml.loading import Data
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import FieldPath

KnownExercises = Callable[[], Mapping[str, Exercise | None]]
"""Returns the exercises by name that a programme or a ladder may use; None stands for one that has errors."""


class NamedExercisesReader(TableReader):
    """Reads a file that names exercises."""

    def __init__(self, parsed: ParsedFile) -> None:
        super().__init__(parsed)
        self.known_exercises: Mapping[str, Exercise | None] | None = None
        """None where the names of exercises are not checked."""

    def find_exercise(self, path: FieldPath, name: str) -> Exercise | None:
        """Return the exercise called `name`, or None where it has errors or is unknown; report an unknown one."""
        if self.known_exercises is None or name in self.known_exercises:
            return (self.known_exercises or {}).get(name)
        found = self._closest_name(name)
        fix = f'"{found}"' if found else None
        self.report(path, "unknown-exercise", f"there is no exercise “{name}” here or among the bundled ones", fix)
        return None

    def explain_value(self, path: FieldPath, raw: object, error: InvalidValueError) -> InvalidValueError:
        """Return the error of a name with a folder or an ending, with the exercise that is called so as its fix."""
        if error.code != "wrong-name" or not error.fix or not self.known_exercises:
            return super().explain_value(path, raw, error)
        found = self._closest_name(error.fix.strip('"'))
        return InvalidValueError(error.message, f'"{found}"' if found else error.fix, error.code)

    def refuse_for_one(self, path: FieldPath, exercise: Exercise) -> None:
        """Report an exercise that one person does alone: what two take up together would show that it was done."""
        if exercise.for_one:
            message = f"“{exercise.name}” is for one person alone, and this is for two; name another exercise"
            self.report(path, "for-one-among-two", message)

    def _closest_name(self, name: str) -> str | None:
        """Return the known exercise that was probably meant, by its title or its spelling."""
        known = self.known_exercises or {}
        tidy = "-".join(name.strip().lower().replace("_", " ").split())
        titles = {each.title.lower(): known_name for known_name, each in known.items() if each}
        close = get_close_matches(tidy, sorted(known), n=1, cutoff=0.6)
        return tidy if tidy in known else titles.get(name.strip().lower(), close[0] if close else None)

    def warn_of_wording(self, path: FieldPath, data: Data, *fields: str) -> None:
        """Warn of words that press or promise in the texts of one table."""
        for name in fields:
            text = data.get(name)
            for code, message in (
                wording_warnings(text, sourced="sources" in self.parsed.data) if isinstance(text, str) else ()
            ):
                self.warn((*path, name), code, message)
