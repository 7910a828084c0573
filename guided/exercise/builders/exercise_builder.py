"""The data of a file with steps -> an exercise."""

from collections.abc import Iterator

from guided.exercise.builders.table_reader import TableReader, as_number, as_text, as_texts, as_whole
from guided.exercise.lint.context import RecordingLength, unknown_length
from guided.exercise.lint.exercise_lint import lint_exercise
from guided.exercise.lint.touch_wording import touch_mentions
from guided.exercise.model import DEFAULT_CLOSENESS, Ending, Exercise, Eyes, Lead, Pace, Part, Step, StepCue, Touch
from guided.exercise.schema.fields import Field
from guided.exercise.schema.step_tables import CUE_TABLE, STEP_TABLE
from guided.exercise.toml.parsed import Data
from guided.exercise.toml.source_text import FieldPath as Where


class ExerciseBuilder(TableReader):
    """Reads the data of an exercise against the table of fields and puts it together."""

    def build(self, name: str, recording_length: RecordingLength = unknown_length) -> Exercise | None:
        """The exercise, and all that is to be said of it; `recording_length` tells how long a recording is."""
        if not self.parsed.data:
            self.tell_of_nothing()
            return None
        top = self.top()
        touch = Touch[str(top.get("touch", "none")).upper()]
        steps = tuple(self._step(index, raw, touch) for index, raw in enumerate(self.blocks()))
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
            care=as_texts(top.get("care")),
            variants=as_texts(top.get("variants")),
            practice=as_text(top.get("practice")),
            moods=as_texts(top.get("moods")),
            needs=as_texts(top.get("needs")),
            sources=as_texts(top.get("sources")),
            note=as_text(top.get("note")),
        )
        lint_exercise(exercise, self.parsed, is_flow_known=self.is_flow_known, recording_length=recording_length)
        return exercise

    def _step(self, index: int, raw: Data, most: Touch) -> Step:
        got = self.block(index, raw)
        part = Part(str(got.get("part", "main")))
        named = got.get("touch")
        default = most if part is Part.MAIN and "ask" not in raw else Touch.NONE
        touch = Touch[str(named).upper()] if named else default
        closeness = got.get("closeness")
        return Step(
            id=as_text(got.get("id")),
            part=part,
            after=Ending(str(got["after"])) if "after" in got else None,
            title=as_text(got.get("title")),
            for_=got.get("for"),  # type: ignore[arg-type]
            say=as_text(got.get("say")),
            show=as_text(got.get("show")),
            voice=as_text(got.get("voice")),
            cues=self._cues(("step", index, "cues"), raw.get("cues")),
            touch=touch,
            rung=as_whole(got.get("rung")),
            closeness=DEFAULT_CLOSENESS[touch] if closeness is None else float(str(closeness)),
            lead=Lead(str(got["lead"])) if "lead" in got else None,
            breathe=got.get("breathe"),  # type: ignore[arg-type]
            breaths=as_whole(got.get("breaths")),
            sound=as_text(got.get("sound")),
            end_sound=as_text(got.get("end_sound")),
            ask=as_text(got.get("ask")),
            aloud=bool(got.get("aloud", False)),
            if_continue=as_text(got.get("if_continue")),
            if_ease_off=as_text(got.get("if_ease_off")),
            if_stop=as_text(got.get("if_stop")),
            then=as_text(got.get("then")),
            swap=bool(got.get("swap", False)),
            fixed=bool(got.get("fixed", False)),
            eyes=Eyes(str(got.get("eyes", "open"))),
            note=as_text(got.get("note")),
        )

    def _cues(self, where: Where, raw: object) -> tuple[StepCue, ...]:
        rows = self.rows(where, raw, STEP_TABLE.fields["cues"])
        return tuple(cue for each in rows if (cue := self._cue(*each)))

    def _cue(self, where: Where, raw: Data) -> StepCue | None:
        if not raw:
            self.tell(where, "empty-cue", 'this cue is empty; write it as { at = "5s", say = "..." }, or delete it')
            return None
        got = self.table(where, raw, CUE_TABLE)
        if not raw.keys() & {"say", "show", "voice", "sound"} and not raw.keys() - CUE_TABLE.fields.keys():
            self.tell(where, "empty-cue", "a cue does something: give it `say`, `show`, `voice` or `sound`")
        if "at" not in got:
            return None
        return StepCue(
            at=float(str(got["at"])),
            say=as_text(got.get("say")),
            show=as_text(got.get("show")),
            voice=as_text(got.get("voice")),
            sound=as_text(got.get("sound")),
        )

    def to_write(self, field: Field) -> str | None:
        """What to write where `field` is missing: of `touch`, as much as the steps name or speak of, and never a guess
        that nobody touches."""
        if field.name != "touch":
            return super().to_write(field)
        found = max((touch for step in self._steps_as_written() for touch in _touches(step)), default=Touch.NONE)
        title = self.parsed.data.get("title")
        spoken = (each.usual for each in touch_mentions(title if isinstance(title, str) else ""))
        found = max(found, *spoken, Touch.NONE)
        return f'touch = "{found.word}"' if found > Touch.NONE else None

    def meant_here(self, path: Where) -> str | None:
        is_name = len(path) == 3 and str(path[-1]).lower() in ("name", "label")
        return "id" if is_name and self._is_led_to(path) else None

    def _is_led_to(self, path: Where) -> bool:
        """Whether the text at `path` of a step is what another step leads to."""
        steps = self._steps_as_written()
        name = steps[int(path[1])].get(str(path[2]))
        ways = ("then", "if_continue", "if_ease_off", "if_stop")
        return isinstance(name, str) and any(name == step.get(way) for step in steps for way in ways)

    def _steps_as_written(self) -> list[Data]:
        raw = self.parsed.data.get("step")
        return (
            [raw]
            if isinstance(raw, dict)
            else [step for step in raw if isinstance(step, dict)]
            if isinstance(raw, list)
            else []
        )


def _touches(step: Data) -> Iterator[Touch]:
    """The touch that a step names, and what it speaks of."""
    named = str(step.get("touch", "none")).upper()
    yield Touch[named] if named in Touch.__members__ else Touch.NONE
    for name in ("title", "say", "ask"):
        text = step.get(name)
        if isinstance(text, str):
            yield from (each.usual for each in touch_mentions(text, asked=name == "ask"))
