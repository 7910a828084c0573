"""Build an exercise from the data of its file."""

from collections.abc import Iterator

from guided.exercise.builders.meant_values import share_of_step
from guided.exercise.builders.named_exercises import KnownExercises, NamedExercisesReader
from guided.exercise.builders.narrowing import as_lengths, as_number, as_text, as_texts, as_variants, as_whole
from guided.exercise.builders.short_form import short_form_problems
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import format_duration
from guided.exercise.lint.context import FindRecording, no_recording
from guided.exercise.lint.exercise_lint import lint_exercise
from guided.exercise.lint.step_numbers import NUMBERED_STEP_MESSAGE, numbered_step
from guided.exercise.lint.touch_wording import touch_mentions
from guided.exercise.model import DEFAULT_CLOSENESS, Ending, Exercise, Eyes, Lead, Pace, Part, Step, StepCue, Touch
from guided.exercise.schema.exercise_table import EXERCISE_TABLE
from guided.exercise.schema.fields import Field, FieldType
from guided.exercise.schema.step_tables import CUE_TABLE, STEP_TABLE
from guided.exercise.toml.loading import Data
from guided.exercise.toml.source_text import FieldPath


class ExerciseBuilder(NamedExercisesReader):
    """Builds an exercise and reports its problems."""

    def build(
        self,
        name: str,
        find_recording: FindRecording = no_recording,
        known_exercises: KnownExercises | None = None,
    ) -> Exercise | None:
        """Return the exercise, or None without any step.

        `find_recording` returns a recording. `known_exercises` returns the exercises of which it may be
        a short form.
        """
        if not self.parsed.data:
            self.report_empty_file()
            return None
        top = self.read_top()
        touch = Touch[str(top.get("touch", "none")).upper()]
        steps = tuple(self._step(index, raw, touch) for index, raw in enumerate(self.read_blocks()))
        if not steps:
            return None
        exercise = Exercise(
            name=name,
            title=as_text(top.get("title")) or name,
            touch=touch,
            steps=steps,
            about=as_text(top.get("about")),
            by=as_text(top.get("by")),
            language=as_text(top.get("language")) or "en",
            length=as_number(top.get("length")),
            pace=Pace(str(top.get("pace", "slow"))),
            rungs=as_texts(top.get("rungs")),
            rounds=as_whole(top.get("rounds")) or 1,
            swap=bool(top.get("swap", True)),
            background=as_text(top.get("background")),
            opt_in=bool(top.get("opt_in", False)),
            for_one=bool(top.get("for_one", False)),
            short_of=as_text(top.get("short_of")),
            draft=bool(top.get("draft", False)),
            care=as_texts(top.get("care")),
            variants=as_variants(top.get("variants")),
            practice=as_text(top.get("practice")),
            moods=as_texts(top.get("moods")),
            needs=as_texts(top.get("needs")),
            sources=as_texts(top.get("sources")),
            note=as_text(top.get("note")),
        )
        lint_exercise(exercise, self.parsed, is_flow_known=self.is_flow_known, find_recording=find_recording)
        if exercise.short_of is not None and known_exercises is not None:
            self.known_exercises = known_exercises()
            self._check_short_form(exercise, exercise.short_of)
        return exercise

    def _check_short_form(self, exercise: Exercise, short_of: str) -> None:
        whole = self.find_exercise(("short_of",), short_of)
        for found in short_form_problems(exercise, whole) if whole else ():
            at = found.path if self.parsed.is_written(found.path) else ("short_of",)
            self.report(at, found.code, found.message, found.fix, severity=found.severity)

    def _step(self, index: int, raw: Data, file_touch: Touch) -> Step:
        values = self.read_block(index, raw)
        part = Part(str(values.get("part", "main")))
        named = values.get("touch")
        between = bool(values.get("between_rounds", False))
        default = file_touch if part is Part.MAIN and "ask" not in raw and not between else Touch.NONE
        touch = Touch[str(named).upper()] if named else default
        closeness = values.get("closeness")
        return Step(
            id=as_text(values.get("id")),
            part=part,
            after=Ending(str(values["after"])) if "after" in values else None,
            title=as_text(values.get("title")),
            for_=values.get("for"),  # type: ignore[arg-type]
            lengths=as_lengths(values.get("lengths")),
            say=as_text(values.get("say")),
            show=as_text(values.get("show")),
            voice=as_text(values.get("voice")),
            cues=self._cues(("step", index, "cues"), raw.get("cues")),
            touch=touch,
            rung=as_whole(values.get("rung")),
            closeness=DEFAULT_CLOSENESS[touch] if closeness is None else float(str(closeness)),
            lead=Lead(str(values["lead"])) if "lead" in values else None,
            breathe=values.get("breathe"),  # type: ignore[arg-type]
            breaths=as_whole(values.get("breaths")),
            sound=as_text(values.get("sound")),
            end_sound=as_text(values.get("end_sound")),
            ask=as_text(values.get("ask")),
            aloud=bool(values.get("aloud", False)),
            if_continue=as_text(values.get("if_continue")),
            if_ease_off=as_text(values.get("if_ease_off")),
            if_stop=as_text(values.get("if_stop")),
            then=as_text(values.get("then")),
            swap=bool(values.get("swap", False)),
            between_rounds=between,
            variant=as_text(values.get("variant")),
            fixed=bool(values.get("fixed", False)),
            eyes=Eyes(str(values.get("eyes", "open"))),
            note=as_text(values.get("note")),
        )

    def _cues(self, path: FieldPath, raw: object) -> tuple[StepCue, ...]:
        rows = self.read_rows(path, raw, STEP_TABLE.fields["cues"])
        return tuple(cue for each in rows if (cue := self._cue(*each)))

    def _cue(self, path: FieldPath, raw: Data) -> StepCue | None:
        if not raw:
            self.report(path, "empty-cue", 'this cue is empty; write it as { at = "5s", say = "..." }, or delete it')
            return None
        values = self.read_table(path, raw, CUE_TABLE)
        if not raw.keys() & {"say", "show", "voice", "sound"} and not raw.keys() - CUE_TABLE.fields.keys():
            self.report(path, "empty-cue", "a cue does something: give it `say`, `show`, `voice` or `sound`")
        if "at" not in values:
            return None
        return StepCue(
            at=float(str(values["at"])),
            say=as_text(values.get("say")),
            show=as_text(values.get("show")),
            voice=as_text(values.get("voice")),
            sound=as_text(values.get("sound")),
            variant=as_text(values.get("variant")),
        )

    def missing_field_fix(self, field: Field) -> str | None:
        """Return what to write where `field` is missing.

        For `touch` that is as much as the steps name or speak of, and nothing where they speak of none: a wrong guess
        that nobody touches would mean fewer questions.
        """
        if field.name != "touch":
            return super().missing_field_fix(field)
        most = max((touch for step in self._steps_as_written() for touch in _touches(step)), default=Touch.NONE)
        title = self.parsed.data.get("title")
        in_title = (each.usual for each in touch_mentions(title if isinstance(title, str) else ""))
        most = max(most, *in_title, Touch.NONE)
        opt_in = "\nopt_in = true" if most >= Touch.INTIMATE and "opt_in" not in self.parsed.data else ""
        return f'touch = "{most.word}"{opt_in}' if most > Touch.NONE else None

    def explain_value(self, path: FieldPath, raw: object, error: InvalidValueError) -> InvalidValueError:
        if path[-1] == "touch" and raw is False:
            return InvalidValueError(error.message, self._touch_without_a_word(path), error.code)
        if path[:1] != ("step",) or len(path) < 3:
            return super().explain_value(path, raw, error)
        if path[-1] == "rung" and isinstance(raw, str) and not error.fix:
            return InvalidValueError(error.message, self._rung_called(raw), error.code)
        steps, index = self._steps_as_written(), int(path[1])
        if STEP_TABLE.fields.get(str(path[-1]), CUE_TABLE.fields["at"]).type is FieldType.STEP_NAME:
            names = [(as_text(each.get("id")), each.get("part") == "closing") for each in steps]
            if not isinstance(raw, int) or isinstance(raw, bool):
                return super().explain_value(path, raw, error)
            named = numbered_step(raw, names, index)
            return InvalidValueError(NUMBERED_STEP_MESSAGE, f'"{named}"' if named else None, error.code)
        seconds = share_of_step(raw, steps[index]) if path[-1] == "at" and index < len(steps) else None
        if seconds is None:
            return super().explain_value(path, raw, error)
        message = f"a cue is timed from the start of its step, and this step lasts {steps[index]['for']}"
        return InvalidValueError(message, f'"{format_duration(seconds)}"', error.code)

    def _rung_called(self, name: str) -> str | None:
        """Return the number of the rung with this name."""
        rungs = self.parsed.data.get("rungs")
        names = [str(each).strip().lower() for each in rungs] if isinstance(rungs, list) else []
        return str(names.index(name.strip().lower()) + 1) if name.strip().lower() in names else None

    def _touch_without_a_word(self, path: FieldPath) -> str | None:
        """Return what to write for `touch = false`: no touch, where no words speak of any."""
        if len(path) == 1:
            spoken = self.missing_field_fix(EXERCISE_TABLE.fields["touch"])
            return '"none"' if spoken is None else None
        step = self._steps_as_written()[int(path[1])]
        return '"none"' if max(_touches(step), default=Touch.NONE) < Touch.HANDS else None

    def intended_field(self, path: FieldPath) -> str | None:
        is_name = len(path) == 3 and str(path[-1]).lower() in ("name", "label")
        return "id" if is_name and self._is_led_to(path) else None

    def _is_led_to(self, path: FieldPath) -> bool:
        """Return whether another step leads to the text at `path` of a step."""
        steps = self._steps_as_written()
        name = steps[int(path[1])].get(str(path[2]))
        ways = ("then", "if_continue", "if_ease_off", "if_stop")
        return isinstance(name, str) and any(name == step.get(way) for step in steps for way in ways)

    def _steps_as_written(self) -> list[Data]:
        raw = self.parsed.data.get("step")
        if isinstance(raw, dict):
            return [raw]
        return [step for step in raw if isinstance(step, dict)] if isinstance(raw, list) else []


def _touches(step: Data) -> Iterator[Touch]:
    """Yield the touch that a step names, and the touch that it speaks of."""
    named = str(step.get("touch", "none")).upper()
    yield Touch[named] if named in Touch.__members__ else Touch.NONE
    for name in ("title", "say", "ask"):
        text = step.get(name)
        if isinstance(text, str):
            yield from (each.usual for each in touch_mentions(text, asked=name == "ask"))
