"""Text -> an exercise, or every problem at once."""

import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from guided.exercise import syntax, values
from guided.exercise.advice import advise
from guided.exercise.fields import CUE, ELSEWHERE, EXERCISE, FORMAT_VERSION, STEP, Field, Kind, Scope
from guided.exercise.model import CLOSENESS, Exercise, Eyes, Lead, Pace, Part, Step, StepCue, Touch
from guided.exercise.parsed import MOST_PROBLEMS, UNNAMED, Data, Parsed, new_group
from guided.exercise.problems import Problem, Refusal
from guided.exercise.source import Path as Where
from guided.exercise.source import Place, Span

LARGEST = 256 * 1024
"""Bytes of a file. Two hundred full steps take a tenth of it."""

OTHER_FILES = {"week": "a programme", "rung": "a ladder across sessions"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: an exercise where it has no error, and its problems by place. `unreadable` when there is no
    text to speak of: no such file, no permission, not text."""

    exercise: Exercise | None
    problems: tuple[Problem, ...]
    text: str = ""
    unreadable: bool = False

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")


def read_file(path: Path) -> Reading:
    """Read a file. Whatever is wrong with it, or with getting at it, is a problem; nothing is raised."""
    try:
        data = _bytes(path)
        text = _decoded(data)
    except Refusal as refusal:
        line = 1 if refusal.fix is None else int(refusal.fix)
        problem = Problem(refusal.code or "unreadable", "error", refusal.words, None, line, 1, line, 2)
        return Reading(None, (problem,), unreadable=refusal.code == "unreadable")
    reading = read(text, path.stem)
    if reading.exercise is None:
        return reading
    return replace(reading, exercise=replace(reading.exercise, folder=path.parent))


def read(text: str, name: str) -> Reading:
    """Read the text of an exercise file called `name`."""
    if len(text) > LARGEST:
        return Reading(None, (_whole("too-large", f"this file is larger than {LARGEST // 1024} kB"),), "")
    parsed = syntax.parse(text)
    newer = _newer(parsed)
    if newer is not None:
        return Reading(None, (newer,), text)
    other = next((kind for word, kind in OTHER_FILES.items() if word in parsed.data), None)
    if (other or name == "pack") and "step" not in parsed.data and not parsed.problems:
        words = f"this is {other or 'a pack'}, which is not checked yet; exercises are"
        return Reading(None, (replace(_whole("not-an-exercise", words), severity="warning"),), text)
    exercise = _Builder(parsed, name).built()
    problems = tuple(sorted(parsed.problems, key=lambda each: (each.line, each.column, each.severity)))
    broken = exercise is None or any(problem.severity == "error" for problem in problems)
    return Reading(None if broken else exercise, problems, text)


def _whole(code: str, words: str) -> Problem:
    return Problem(code, "error", words, None, 1, 1, 1, 2)


def _bytes(path: Path) -> bytes:
    """What is in the file; raises Refusal, in words, for all that is none or too much."""
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise Refusal("this is a folder, and a file is wanted", None, "unreadable")
        if not stat.S_ISREG(kind.st_mode):
            raise Refusal("this is not an ordinary file", None, "unreadable")
        if kind.st_size > LARGEST:
            words = f"this file has {kind.st_size // 1024} kB, and an exercise never needs more than {LARGEST // 1024}"
            raise Refusal(words, None, "too-large")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)[:LARGEST]
    except Refusal:
        raise
    except FileNotFoundError:
        raise Refusal("there is no such file", None, "unreadable") from None
    except PermissionError:
        raise Refusal("this file may not be read; its permissions forbid it", None, "unreadable") from None
    except (OSError, ValueError) as error:
        reason = (
            os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "no file can have this name"
        )
        raise Refusal(f"this file can't be read ({reason})", None, "unreadable") from None


def _decoded(data: bytes) -> str:
    """The bytes as text. A byte-order mark is let pass. The fix of the Refusal raised is the line it is about."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"\0" in data[:200] and _is_wide(data)):
        words = "this file is saved as UTF-16; save it as UTF-8 (in the editor: Save as, Encoding)"
        raise Refusal(words, None, "encoding")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        letter = data[error.start : error.start + 1].decode("cp1252", "replace")
        words = (
            f"this file is not saved as UTF-8; a letter on this line (perhaps “{letter}”) can't be read. "
            "Save it as UTF-8 (in the editor: Save as, Encoding)"
        )
        raise Refusal(words, str(line), "encoding") from None


def _is_wide(data: bytes) -> bool:
    start = data[:200]
    return start.count(b"\0") >= len(start) // 3


def _newer(parsed: Parsed) -> Problem | None:
    number = parsed.data.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number <= FORMAT_VERSION:
        return None
    place = parsed.places[("format",)].value
    line, column = parsed.lines.at(place.start)
    told = number if number < values.BEYOND_COUNTING else "a far higher one"
    words = f"this file needs a newer Guided: its format is {told}, and this Guided reads {FORMAT_VERSION}"
    return Problem("newer-format", "error", words, None, line, column, line, column + place.end - place.start)


class _Builder:
    """Reads the data against the table of fields and puts an exercise together."""

    def __init__(self, parsed: Parsed, name: str) -> None:
        self._parsed = parsed
        self._name = name
        self._sound = not any(path[-1] in STRUCTURE for path in parsed.broken)
        """Whether nothing was found that could change where steps lead or what they ask."""

    def built(self) -> Exercise | None:
        data = self._parsed.data
        if not data:
            self._tell_of_nothing()
            return None
        top = self._table((), self._without_headless_step(data), EXERCISE)
        touch = Touch[str(top.get("touch", "none")).upper()]
        raws = self._steps(data)
        steps = tuple(self._step(number, raw, touch) for number, raw in enumerate(raws))
        if not steps:
            return None
        exercise = Exercise(
            name=self._name,
            title=_text(top.get("title")) or self._name,
            touch=touch,
            steps=steps,
            about=_text(top.get("about")),
            by=_text(top.get("by")),
            language=_text(top.get("language")) or "en",
            length=_float(top.get("length")),
            pace=Pace(str(top.get("pace", "slow"))),
            rungs=_texts(top.get("rungs")),
            rounds=_int(top.get("rounds")) or 1,
            swap=bool(top.get("swap", True)),
            background=_text(top.get("background")),
            opt_in=bool(top.get("opt_in", False)),
            care=_texts(top.get("care")),
            variants=_texts(top.get("variants")),
            practice=_text(top.get("practice")),
            moods=_texts(top.get("moods")),
            needs=_texts(top.get("needs")),
            sources=_texts(top.get("sources")),
            note=_text(top.get("note")),
        )
        advise(exercise, self._parsed, sound=self._sound)
        return exercise

    def _without_headless_step(self, data: Data) -> Data:
        """The top of the file without the fields of a first step that has no [[step]] above it, which is told."""
        places = self._parsed.places
        headless = [name for name in data if name in STEP.fields and name not in EXERCISE.fields and (name,) in places]
        if not headless:
            return data
        first = min(places[path].key.start for path in places if len(path) == 1)
        group = new_group(self._parsed.text, first, places[(headless[0],)].key.start)
        if group is None or any(places[(name,)].key.start < group.start for name in headless):
            return data
        words = "a step seems to begin here without its [[step]]"
        self._parsed.tell("missing-block", words, group, "[[step]]")
        self._parsed.broken.add((UNNAMED,))
        self._sound = False
        return {name: raw for name, raw in data.items() if name == "step" or places[(name,)].key.start < group.start}

    def _tell_of_nothing(self) -> None:
        if not self._parsed.problems:
            words = "there is nothing in this file; `guided new NAME` writes one to start from"
            self._object((), "empty-file", words)

    def _steps(self, data: Data) -> list[Data]:
        raw = data.get("step")
        where: Where = ("step",)
        if isinstance(raw, dict):
            self._object(where, "single-brackets", syntax.SINGLE_BRACKETS, "[[step]]")
            self._parsed.places.update(
                {
                    ("step", 0, *path[1:]): place
                    for path, place in list(self._parsed.places.items())
                    if path[:1] == where
                }
            )
            return [raw]
        if raw is None:
            return []
        if not isinstance(raw, list) or not all(isinstance(each, dict) for each in raw):
            self._object(
                where, "wrong-kind", "steps are blocks; each begins with [[step]] on a line of its own", "[[step]]"
            )
            return []
        if not raw:
            self._object(where, "empty", "an exercise has at least one [[step]]")
        limit = EXERCISE.fields["step"].most
        if len(raw) > limit:
            words = f"an exercise has at most {limit:g} steps, and this has {len(raw)}"
            self._object(("step", int(limit)), "too-long", words)
            return []
        return raw

    def _step(self, number: int, raw: Data, most: Touch) -> Step:
        where = ("step", number)
        if not raw and not any(path[:2] == where for path in self._parsed.broken):
            self._object(where, "empty", "this step is empty; write what happens in it, or delete it")
            self._sound = False
        got = self._table(where, raw, STEP)
        part = Part(str(got.get("part", "main")))
        named = got.get("touch")
        default = most if part is Part.MAIN and "ask" not in raw else Touch.NONE
        touch = Touch[str(named).upper()] if named else default
        closeness = got.get("closeness")
        return Step(
            id=_text(got.get("id")),
            part=part,
            title=_text(got.get("title")),
            for_=got.get("for"),  # type: ignore[arg-type]
            say=_text(got.get("say")),
            show=_text(got.get("show")),
            voice=_text(got.get("voice")),
            cues=self._cues(where, raw.get("cues")),
            touch=touch,
            rung=_int(got.get("rung")),
            closeness=CLOSENESS[touch] if closeness is None else float(str(closeness)),
            lead=Lead(str(got["lead"])) if "lead" in got else None,
            breathe=got.get("breathe"),  # type: ignore[arg-type]
            breaths=_int(got.get("breaths")),
            sound=_text(got.get("sound")),
            end_sound=_text(got.get("end_sound")),
            ask=_text(got.get("ask")),
            aloud=bool(got.get("aloud", False)),
            if_continue=_text(got.get("if_continue")),
            if_ease_off=_text(got.get("if_ease_off")),
            if_stop=_text(got.get("if_stop")),
            then=_text(got.get("then")),
            swap=bool(got.get("swap", False)),
            fixed=bool(got.get("fixed", False)),
            eyes=Eyes(str(got.get("eyes", "open"))),
            note=_text(got.get("note")),
        )

    def _cues(self, step: Where, raw: object) -> tuple[StepCue, ...]:
        where = (*step, "cues")
        if raw is None:
            return ()
        if not isinstance(raw, list) or not all(isinstance(cue, dict) for cue in raw):
            fix = f"[{self._written(where)}]" if isinstance(raw, dict) else None
            words = '`cues` needs a list of cues, such as [{ at = "8s", say = "..." }]'
            self._object(where, "wrong-kind", words, fix)
            return ()
        if not raw:
            self._object(where, "empty", "`cues` is an empty list; write a cue in it, or delete the line")
        if len(raw) > (STEP.fields["cues"].most):
            words = f"a step has at most {STEP.fields['cues'].most:g} cues, and this has {len(raw)}"
            self._object(where, "too-long", words)
            return ()
        return tuple(cue for number, each in enumerate(raw) if (cue := self._cue((*where, number), each)))

    def _cue(self, where: Where, raw: Data) -> StepCue | None:
        if not raw:
            self._object(where, "empty-cue", 'this cue is empty; write it as { at = "5s", say = "..." }, or delete it')
            return None
        got = self._table(where, raw, CUE)
        if not raw.keys() & {"say", "show", "voice", "sound"} and not raw.keys() - CUE.fields.keys():
            self._object(where, "empty-cue", "a cue does something: give it `say`, `show`, `voice` or `sound`")
        if "at" not in got:
            return None
        return StepCue(
            at=float(str(got["at"])),
            say=_text(got.get("say")),
            show=_text(got.get("show")),
            voice=_text(got.get("voice")),
            sound=_text(got.get("sound")),
        )

    def _table(self, where: Where, data: Data, scope: Scope) -> dict[str, object]:
        """The fields of one table that can be read; a problem for each that can't, is unknown or is missing."""
        got: dict[str, object] = {}
        missing = {name for name, field in scope.fields.items() if field.required and name not in data}
        for name, raw in data.items():
            if len(self._parsed.problems) >= MOST_PROBLEMS:
                return got
            path = (*where, name)
            field = scope.fields.get(name)
            if field is None:
                missing.discard(self._unknown(path, scope) or "")
            elif field.kind not in (Kind.STEPS, Kind.CUES):
                try:
                    got[name] = values.read(field, raw, self._written(path))
                except Refusal as refusal:
                    told = self._inner(path, field, raw, refusal)
                    self._object(told, refusal.code or "wrong-value", refusal.words, refusal.fix)
                    self._sound = self._sound and name not in STRUCTURE
                    self._parsed.broken.add(path)
        for name in scope.fields:
            if name in missing and not self._parsed.broken & {(*where, name), (*where, UNNAMED)}:
                self._missing(where, scope.fields[name])
        return got

    @staticmethod
    def _inner(path: Where, field: Field, raw: object, refusal: Refusal) -> Where:
        """The item of a list that is meant, where only one of them is refused."""
        is_list = isinstance(raw, list) and field.kind in (Kind.TEXTS, Kind.CHOICES) and len(raw) <= field.most
        for number, item in enumerate(raw if is_list and isinstance(raw, list) else ()):
            try:
                values.read(field, [item])
            except Refusal as inner:
                if inner.words == refusal.words:
                    return (*path, number)
        return path

    def _missing(self, where: Where, field: Field) -> None:
        if field.kind is Kind.STEPS and any(path[:1] == (field.name,) for path in self._parsed.places):
            return
        self._sound = self._sound and field.name not in STRUCTURE
        words = f"`{field.name}` is missing ({field.about[0].lower()}{field.about[1:].rstrip('.')})"
        self._object(where, f"missing-{field.name}", words, MISSING.get(field.name))

    def _unknown(self, path: Where, scope: Scope) -> str | None:
        """Tell of a field that is none, and which one was probably meant."""
        name = str(path[-1])
        tidy = name.lower().replace("-", "_").replace(" ", "_")
        meant = tidy if tidy in scope.fields else scope.meanings.get(tidy)
        if tidy in ("name", "label") and scope is STEP and self._is_led_to(path):
            meant = "id"
        elsewhere = None if meant else _belongs(tidy, scope) or _called_elsewhere(tidy, scope)
        if meant is None and elsewhere is None:
            meant = values.nearest(tidy, list(scope.fields))
        words = f"{scope.called} has no `{name}`"
        if elsewhere:
            self._object(path, "belongs-elsewhere", f"{words}; {elsewhere}", key=True)
        elif meant:
            self._object(path, "unknown-field", words, "[[step]]" if meant == "step" else meant, key=True)
        else:
            self._object(path, "unknown-field", f"{words}; delete it, or begin the line with # to keep it", key=True)
        if elsewhere is not None and len(path) == 1 and isinstance(self._parsed.data.get(name), list):
            self._parsed.broken.add((UNNAMED,))
            self._sound = False
        if elsewhere is None:
            self._sound = self._sound and meant is not None and meant not in STRUCTURE
            self._parsed.broken.add((*path[:-1], meant or UNNAMED))
        return meant

    def _is_led_to(self, path: Where) -> bool:
        """Whether the text at `path` of a step is what another step leads to."""
        steps = self._steps_as_written()
        name = steps[int(path[1])].get(str(path[2]))
        ways = ("then", "if_continue", "if_ease_off", "if_stop")
        return isinstance(name, str) and any(name == step.get(way) for step in steps for way in ways)

    def _steps_as_written(self) -> list[Data]:
        raw = self._parsed.data.get("step")
        return (
            [raw]
            if isinstance(raw, dict)
            else [step for step in raw if isinstance(step, dict)]
            if isinstance(raw, list)
            else []
        )

    def _object(self, where: Where, code: str, words: str, fix: str | None = None, *, key: bool = False) -> None:
        place = self._place(where)
        self._parsed.tell(code, words, place.key if key else place.value, fix)

    def _place(self, where: Where) -> Place:
        places = self._parsed.places
        for length in range(len(where), 0, -1):
            if where[:length] in places:
                return places[where[:length]]
        first = re.search(r"[^\s]+", self._parsed.text)
        start = Span(first.start(), first.end()) if first else Span(0, 0)
        return Place(start, start)

    def _written(self, path: Where) -> str:
        place = self._parsed.places.get(path)
        return self._parsed.text[place.value.start : place.value.end] if place else ""


STRUCTURE = frozenset(
    "? touch rung rungs rounds swap ask aloud part id then if_continue if_ease_off if_stop step for opt_in".split()
)
"""The fields that decide where steps lead and what may follow; while one of them is wrong, nothing is said of that."""

MISSING = {
    "format": "format = 1",
    "title": 'title = "..."',
    "touch": 'touch = "none"',
    "step": "[[step]]",
    "at": 'at = "5s"',
}


def _belongs(name: str, scope: Scope) -> str | None:
    """Where a field belongs that stands in the wrong table."""
    if name == "at" and scope is not CUE:
        return 'it belongs to a cue: cues = [{ at = "5s", say = "..." }]'
    if scope is EXERCISE and name in STEP.fields:
        return "it belongs to a step, below a [[step]] line"
    if scope is STEP and name in EXERCISE.fields:
        return "it belongs at the top of the file, above the first [[step]]"
    if scope is CUE and name in STEP.fields:
        return "it belongs to the step, outside the braces"
    if name in ELSEWHERE:
        return f"it belongs to {ELSEWHERE[name]}, which is a file of its own"
    return None


def _called_elsewhere(name: str, scope: Scope) -> str | None:
    """Where a field belongs that stands in the wrong table, and under another name than its own."""
    if scope is EXERCISE and name in STEP.meanings:
        return f"below a [[step]] line it is `{STEP.meanings[name]}`"
    if scope is STEP and name in EXERCISE.meanings:
        return f"at the top of the file it is `{EXERCISE.meanings[name]}`"
    return None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()


def _int(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _float(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
