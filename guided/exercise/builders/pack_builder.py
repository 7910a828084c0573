"""Build a pack from the data of its `pack.toml`, and check it against the files beside it."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from guided.exercise.builders.narrowing import as_text, as_whole
from guided.exercise.builders.table_reader import TableReader
from guided.exercise.dose import dose_problems
from guided.exercise.lint.wording_rules import wording_warnings
from guided.exercise.model import UNTIL_READY, Length, Touch
from guided.exercise.pack_model import Dose, Pack, PackFiles
from guided.exercise.schema.fields import Field
from guided.exercise.toml.loading import Data
from guided.exercise.toml.source_text import FieldPath

_FIXES = {"id": 'id = "your-name.its-name"', "version": "version = 1"}


class PackBuilder(TableReader):
    """Builds a pack and reports its problems."""

    def build(self, files: PackFiles | None) -> Pack | None:
        """Return the pack. `files` lie beside it; None where that is not known."""
        self._files = files
        top = self.read_top()
        self._warn_of_wording(top)
        doses = [dose for index, raw in enumerate(self.read_blocks()) if (dose := self._dose(index, raw))]
        made, version = top.get("made"), as_whole(top.get("version"))
        identifier = as_text(top.get("id"))
        if identifier is None or version is None:
            return None
        pack = Pack(
            id=identifier,
            version=version,
            title=as_text(top.get("title")) or identifier,
            by=as_text(top.get("by")),
            couple=as_text(top.get("couple")),
            about=as_text(top.get("about")),
            contact=as_text(top.get("contact")),
            made=made if isinstance(made, date) else None,
            language=as_text(top.get("language")) or "en",
            programme=as_text(top.get("programme")),
            touch=_touch(top),
            note=as_text(top.get("note")),
            doses=tuple(doses),
        )
        if files is not None:
            self._check_against(pack, files)
        return pack

    def missing_field_fix(self, field: Field) -> str | None:
        """Return what to write where `field` is missing."""
        return _FIXES.get(field.name) or super().missing_field_fix(field)

    def _dose(self, index: int, raw: Data) -> Dose | None:
        values = self.read_block(index, raw)
        path: FieldPath = ("dose", index)
        if raw and "exercise" in values and not raw.keys() & {"length", "times", "touch"}:
            message = "this dose changes nothing; give it `length`, `times` or `touch`, or delete it"
            self.report(path, "empty-dose", message)
        if "exercise" not in values:
            return None
        return Dose(
            exercise=str(values["exercise"]),
            length=_length(values.get("length")),
            times=as_whole(values.get("times")),
            touch=_touch(values),
        )

    def _warn_of_wording(self, top: Data) -> None:
        for name in ("title", "about"):
            for code, message in wording_warnings(as_text(top.get(name)) or "", sourced=False):
                self.warn((name,), code, message)

    def _check_against(self, pack: Pack, files: PackFiles) -> None:
        if pack.programme is not None and pack.programme not in files.programmes:
            message = f"there is no programme “{pack.programme}” in this pack"
            self.report(("programme",), "unknown-programme", message, _closest(pack.programme, files.programmes))
        seen: set[str] = set()
        for index, dose in enumerate(pack.doses):
            path: FieldPath = ("dose", index)
            if dose.exercise in seen:
                message = f"there is a dose of “{dose.exercise}” already; write one for each exercise"
                self.report((*path, "exercise"), "doubled-dose", message)
            elif dose.exercise not in files.exercises:
                message = f"there is no exercise “{dose.exercise}” in this pack"
                fix = _closest(dose.exercise, files.exercises)
                self.report((*path, "exercise"), "unknown-exercise", message, fix)
            else:
                self._check_dose(path, pack, files, dose)
            seen.add(dose.exercise)
        self._check_touch(pack, files, seen)

    def _check_dose(self, path: FieldPath, pack: Pack, files: PackFiles, dose: Dose) -> None:
        exercise = files.exercises[dose.exercise]
        if exercise is not None:
            for found in dose_problems(path, exercise, pack.dose(dose.exercise), dose.touch):
                self.report(found.path, found.code, found.message, found.fix)

    def _check_touch(self, pack: Pack, files: PackFiles, dosed: set[str]) -> None:
        """Check what the most touch for these two leaves of the exercises that have no dose of their own."""
        for name in () if pack.touch is None else sorted(files.exercises.keys() - dosed):
            exercise = files.exercises[name]
            if exercise is not None:
                for found in dose_problems((), exercise, pack.dose(name), None):
                    self.report(("touch",), found.code, found.message, found.fix)


def _touch(values: Data) -> Touch | None:
    named = as_text(values.get("touch"))
    return Touch[named.upper()] if named else None


def _closest(name: str, known: Iterable[str]) -> str | None:
    found = get_close_matches(name, sorted(known), n=1)
    return f'"{found[0]}"' if found else None


def _length(value: object) -> Length | None:
    if value == UNTIL_READY:
        return UNTIL_READY
    return float(value) if isinstance(value, int | float) else None
