"""What a careful coach would notice: errors that would leave somebody unasked or lost, and warnings for the rest."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from guided.exercise import flow
from guided.exercise.diagnostic import Severity
from guided.exercise.duration import format_duration
from guided.exercise.lint.consent import ConsentRules, Finding
from guided.exercise.lint.question_wording import question_wording_findings
from guided.exercise.lint.timing import crowded_passages, silence_warning, spoken_passages
from guided.exercise.lint.touch_wording import touch_mentions
from guided.exercise.model import UNTIL_READY, Ending, Exercise, Eyes, Lead, Pace, Part, Step, Touch
from guided.exercise.schema.field_table import STEP_TABLE
from guided.exercise.schema.values import closest_match
from guided.exercise.speech_length import fill_names, speaking_seconds, step_seconds
from guided.exercise.toml.parsed import UNKNOWN_FIELD, ParsedFile, start_of_group
from guided.exercise.toml.scanner import FieldPath, Location, Span
from guided.text.wording import duration_text

MAX_SHOWN_LETTERS = 57
"""Letters of a shown line that two people read from three metres: about 19 letters on each of three lines."""

MAX_UNASKED_TOUCH_SECONDS = 180.0
"""Seconds of touch after which a question is due."""

LENGTH_TOLERANCE = (0.2, 20.0)
"""A promised length may be off by this share and by so many seconds; more than both is said."""

LANGUAGES = frozenset(
    "af am ar as az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gd gl gu he hi hr hu hy id is it ja ka kk "
    "kn ko ku ky la lb lt lv mi mk ml mr ms mt my nb ne nl nn no or pa pl pt qu ro ru sd si sk sl sq sr sv sw ta te th "
    "tk tr tt ug uk ur uz vi zh".split()
)
"""Languages that a synthetic voice is made for."""

_PRESSING = re.compile(
    r"\b(must(?:n't)?|should(?:n't)?|ought to|(?:don't|do not|never) stop|(?:you(?:'ve)? (?:both )?(?:have|got) to)"
    r"|müsst|musst|sollt|sollst|solltet|solltest|hört nicht auf|hör nicht auf)\b",
    re.IGNORECASE,
)
_RELEASED_BEFORE = re.compile(
    r"\b(?:no|nothing|nobody|no one|neither of you|if (?:\w+ ){0,3}|if|wenn (?:\w+ ){0,3})\s*\Z", re.IGNORECASE
)
_RELEASED_BEHIND = re.compile(r"(?: \w+){0,2} (?:nicht|nichts|nie|niemand\w*|kein\w*)\b", re.IGNORECASE)
_PROMISING = re.compile(
    r"\b(heals?|cures?|healing|oxytocin|releases? (?:\w+ )?hormones?|guarante(?:es?|ed)|will (?:heal|cure|fix|save)"
    r"|lowers? (?:your )?(?:blood pressure|cortisol|stress hormones?)|boosts? \w+|proven|scientifically|detox\w*"
    r"|heilt|oxytocin|garantiert|senkt den blutdruck|setzt \w+ frei|bewiesen|wissenschaftlich)\b",
    re.IGNORECASE,
)
_ROLES = re.compile(r"\{(giver|receiver)\}")
_SIX_LETTERS = {"a": "Taylor", "b": "Jordan", "giver": "Taylor", "receiver": "Jordan"}


POSSIBLE_CAUSES = {
    "without-ask": ("ask",),
    "with-ask": ("ask",),
    "for-with-ask": ("ask", "aloud"),
    "breaths-without-breathe": ("breathe",),
    "for-and-breaths": ("for", "breaths"),
    "cue-too-late": ("for", "breaths", "breathe"),
    "breath-cut-off": ("for", "breathe"),
    "too-many-words": ("for", "breaths", "breathe", "cues", "voice"),
    "little-silence": ("for", "breaths", "breathe", "say", "cues", "voice", "touch", "part"),
    "shown-to-closed-eyes": ("say", "voice", "eyes"),
    "touch-above-file": ("part", "ask"),
    "part-order": ("part",),
}
"""What may be no more than what follows from another mistake in these fields of the same step; it is not said then."""

FIELDS_EXCLUDED_BY_ASK = ("for", "say", "breathe", "breaths", "cues", "then")
"""What a step that asks has not; `for` only where it asks aloud."""

CODES_WITHOUT_FLOW_EFFECT = frozenset(
    ("cue-too-late", "shown-to-closed-eyes", "breaths-without-breathe", "for-and-breaths", "needs-opt-in")
)
"""Errors that change nothing about where steps lead and what they ask."""


RecordingLength = Callable[[str], float | None]
"""How many seconds a recording of an exercise takes, by what the file calls it; None where it cannot be heard."""


def unknown_length(_voice: str) -> float | None:
    return None


def lint_exercise(
    exercise: Exercise, parsed: ParsedFile, *, sound: bool, recording_length: RecordingLength = unknown_length
) -> None:
    """Note what is to be said of an exercise whose fields could be read. Where they are not `sound`, nothing is said of
    where its steps lead, as that may be no more than what follows from another mistake."""
    advice = _Advice(exercise, parsed, recording_length)
    for number, step in enumerate(exercise.steps):
        advice.check_step(number, step)
    advice.check_whole()
    if sound and advice.is_clear:
        advice.check_ways()
        if advice.is_clear:
            advice.check_path()


def wording_warnings(text: str, *, sourced: bool) -> Iterator[tuple[str, str]]:
    """A code and words for what presses in `text`, and, where no source is named, for what promises."""
    if pressing := next((found for found in _PRESSING.finditer(text) if not _releases(text, found)), None):
        yield "pressing-words", f"“{pressing[0]}” presses; an invitation leaves room (“you might”, “if you like”)"
    if not sourced and (promise := _PROMISING.search(text)):
        words = f"“{promise[0]}” promises something; name where that comes from in `sources`, or leave it out"
        yield "promising-words", words


class _Advice:
    def __init__(self, exercise: Exercise, parsed: ParsedFile, recording_length: RecordingLength) -> None:
        self._recording_length = recording_length
        self._exercise = exercise
        self._parsed = parsed
        self._ids = {step.id for step in exercise.steps if step.id}
        self._ids_broken = any(path[-1] in ("id", "step", UNKNOWN_FIELD) for path in parsed.unreadable)
        self.is_clear = True
        """Whether nothing was told so far that changes where steps lead."""
        self._out_of_order = _out_of_order([list(Part).index(step.part) for step in exercise.steps])

    @cached_property
    def _visits(self) -> list[flow.StepEntry]:
        return flow.step_entries(self._exercise)

    @cached_property
    def _visits_of(self) -> dict[int, list[flow.StepEntry]]:
        """Every way of coming to a step, by its number."""
        found: dict[int, list[flow.StepEntry]] = {}
        for visit in self._visits:
            found.setdefault(visit.position.step, []).append(visit)
        return found

    def _tell(
        self,
        where: FieldPath,
        code: str,
        words: str,
        fix: str | None = None,
        severity: Severity = "error",
        *,
        key: bool = False,
    ) -> None:
        if self._follows(where[:2], code):
            return
        place = self._place(where)
        self._parsed.add_problem(code, words, place.key if key else place.value, fix, severity)
        self.is_clear = self.is_clear and (severity == "warning" or code in CODES_WITHOUT_FLOW_EFFECT)

    def _follows(self, step: FieldPath, code: str) -> bool:
        causes = POSSIBLE_CAUSES.get(code, ())
        return bool(causes) and any((*step, name) in self._parsed.unreadable for name in (*causes, UNKNOWN_FIELD))

    def _warn(self, where: FieldPath, code: str, words: str, fix: str | None = None) -> None:
        self._tell(where, code, words, fix, "warning")

    def _place(self, where: FieldPath) -> Location:
        for length in range(len(where), 0, -1):
            if where[:length] in self._parsed.locations:
                return self._parsed.locations[where[:length]]
        return Location(Span(0, 1), Span(0, 1))

    def _is_written(self, where: FieldPath) -> bool:
        return where in self._parsed.locations

    def _is_broken(self, where: FieldPath) -> bool:
        return where in self._parsed.unreadable

    # One step by itself

    def check_step(self, number: int, step: Step) -> None:
        where = ("step", number)
        self._check_name(number, step)
        self._check_part(number, step)
        self._check_touch(where, step)
        if step.ask is None:
            self._check_ordinary(where, step)
        else:
            self._check_question(where, step)
        self._check_ways_named(where, step)
        self._check_way_back(where, step)
        self._check_after(where, step)
        self._check_cues(where, step)
        self._check_eyes(where, step)
        self._check_time(where, step)
        for path, text in self._texts(where, step):
            self._check_words(path, text)

    def _check_name(self, number: int, step: Step) -> None:
        first = next((n for n, other in enumerate(self._exercise.steps) if other.id == step.id), number)
        if step.id and first != number:
            line, _ = self._parsed.lines.line_and_column(self._place(("step", first, "id")).value.start)
            words = f"two steps have the id “{step.id}”; the first is on line {line}. Give this one another"
            self._tell(("step", number, "id"), "doubled-id", words)

    def _check_part(self, number: int, step: Step) -> None:
        if number in self._out_of_order:
            written_at = ("step", number, "part")
            if self._is_written(written_at):
                words = f"a step of the {step.part.value} part stands among others; the order is opening, main, closing"
                self._tell(written_at, "part-order", words)
                return
            above = number and self._exercise.steps[number - 1].part is Part.CLOSING
            part, beside = (Part.CLOSING, "below the closing") if above else (Part.OPENING, "above the opening")
            if self._belongs_to_main(number, step):
                move = "above the closing" if above else "below the opening"
                words = f"a step that names no part belongs to the main part, and this one stands {beside}; move it"
                self._tell(("step", number), "part-order", f"{words} {move}")
                return
            words = f"a step that names no part belongs to the main part, and this one stands {beside}; name its part"
            self._tell(("step", number), "part-order", f"{words}, or move it", f'part = "{part.value}"')

    def _belongs_to_main(self, number: int, step: Step) -> bool:
        """Whether a step without a part asks, touches or is led to: in another part it would lose the touch that it
        has from the file."""
        ways = ("then", "if_continue", "if_ease_off", "if_stop")
        led_to = step.id and any(getattr(each, way) == step.id for each in self._exercise.steps for way in ways)
        where = ("step", number)
        said = any(
            spoken.minimum >= Touch.HANDS for _, text in self._texts(where, step) for spoken in touch_mentions(text)
        )
        touches = step.touch >= Touch.HANDS and self._is_written((*where, "touch"))
        return bool(led_to) or step.ask is not None or touches or said

    def _check_touch(self, where: FieldPath, step: Step) -> None:
        if step.touch > self._exercise.touch and self._is_written(("touch",)) and not self._is_broken(("touch",)):
            words = (
                f"this step's touch is “{step.touch.word}”, more than the “{self._exercise.touch.word}” of the file; "
                "the touch at the top of the file is the most that any step has"
            )
            self._tell((*where, "touch"), "touch-above-file", words)
        unknown = self._is_broken(("rungs",)) or self._is_broken((UNKNOWN_FIELD,))
        if step.rung is not None and not unknown:
            rungs = len(self._exercise.rungs)
            if not rungs:
                self._parsed.unreadable.add(("rungs",))
                words = "this file has no `rungs`, so a step can't have a `rung`; name them at the top of the file"
                self._tell((*where, "rung"), "rung-without-rungs", words, 'rungs = ["...", "..."]')
            elif step.rung > rungs:
                words = f"there are {rungs} rungs, and this is rung {step.rung}"
                self._tell((*where, "rung"), "unknown-rung", words)

    def _check_ordinary(self, where: FieldPath, step: Step) -> None:
        for name in ("aloud", "if_continue", "if_ease_off", "if_stop"):
            if self._is_written((*where, name)):
                words = f"`{name}` goes with `ask`, and this step asks nothing"
                self._tell((*where, name), "without-ask", words, key=True)
        if step.breaths is not None and step.breathe is None:
            words = "`breaths` counts breaths of a pattern, and this step has no `breathe`"
            self._tell((*where, "breaths"), "breaths-without-breathe", words, 'breathe = "4-6"', key=True)
        if step.breaths is not None and step.for_ is not None:
            words = "a step lasts `for` a time or a number of `breaths`, not both; delete one of them"
            self._tell((*where, "breaths"), "for-and-breaths", words, key=True)

    def _check_question(self, where: FieldPath, step: Step) -> None:
        if self._told_as_two_steps(where, step):
            return
        for name in FIELDS_EXCLUDED_BY_ASK:
            if name != "for" and self._is_written((*where, name)):
                instead = "; where it leads is `if_continue`" if name == "then" else "; put it into a step of its own"
                self._tell((*where, name), "with-ask", f"a step that asks has no `{name}`{instead}", key=True)
        if step.for_ is not None and not step.aloud:
            words = "a question at the keyboard waits as long as they like; `for` goes with `aloud = true`"
            self._tell((*where, "for"), "for-with-ask", words, key=True)
        elif step.for_ == UNTIL_READY:
            self._tell((*where, "for"), "for-with-ask", "a question aloud lasts a time, such as 15 seconds", '"15s"')
        if step.aloud and self._exercise.rungs:
            words = "in a file with `rungs` every question is asked at the keyboard; delete `aloud`"
            self._tell((*where, "aloud"), "aloud-too-far", words, key=True)

    def _told_as_two_steps(self, where: FieldPath, step: Step) -> bool:
        """Tell of a question and the fields of another step in one, the [[step]] between them forgotten.

        An empty line parts them, or two fields behind the question that it can't have.
        """
        written = [name for name in STEP_TABLE.fields if self._is_written((*where, name))]
        starts = {name: self._place((*where, name)).key.start for name in written}
        refused = [name for name in FIELDS_EXCLUDED_BY_ASK if name in starts and not (name == "for" and step.aloud)]
        parted = (
            start_of_group(self._parsed.text, *sorted((starts["ask"], starts[name])))
            for name in sorted(refused, key=starts.__getitem__)
        )
        group = next((group for group in parted if group is not None), None)
        if group is None and sum(starts[name] > starts["ask"] for name in refused) >= 2:
            behind = min((name for name in written if starts[name] > starts["ask"]), key=starts.__getitem__)
            group = self._place((*where, behind)).key
        if group is None:
            return False
        line, _ = self._parsed.lines.line_and_column(group.start)
        if not any((told.code, told.line) == ("missing-block", line) for told in self._parsed.problems):
            words = "a step seems to begin here without its [[step]]; a step that asks does nothing else"
            self._parsed.add_problem("missing-block", words, group, "[[step]]")
        self.is_clear = False
        return True

    def _check_after(self, where: FieldPath, step: Step) -> None:
        if step.after is None:
            return
        if step.part is not Part.CLOSING:
            words = "only a step of the closing part has `after`; the step that follows this one is named in `then`"
            self._tell((*where, "after"), "after-outside-closing", words, key=True)
        elif step.after is Ending.STOPPED and (step.touch >= Touch.HANDS or step.ask is not None):
            name = "ask" if step.ask is not None else "touch"
            words = "after a stop nobody is touched and nothing is asked; this closing step would never be played"
            self._tell((*where, name), "touch-after-stop", words, key=True)

    def _check_way_back(self, where: FieldPath, step: Step) -> None:
        if step.part is not Part.CLOSING:
            return
        for name in ("then", "if_continue", "if_ease_off"):
            to = next((other for other in self._exercise.steps if other.id and other.id == getattr(step, name)), None)
            if to is not None and to.part is not Part.CLOSING:
                words = "the closing leads to its own end and nowhere else; delete this line"
                self._tell((*where, name), "closing-leads-back", words, key=True)

    def _check_ways_named(self, where: FieldPath, step: Step) -> None:
        for name in ("then",) if step.ask is None else ("if_continue", "if_ease_off", "if_stop"):
            to = getattr(step, name)
            if to is None or to in self._ids or to in flow.RESERVED or self._ids_broken:
                continue
            known = sorted(self._ids | set(flow.RESERVED))
            titled = next((step.id for step in self._exercise.steps if step.title and step.title == to), None)
            meant = titled or (
                flow.CLOSING if to.lower() in ("end", "stop", "finish", "ende") else closest_match(to, known)
            )
            words = f"no step has the id “{to}”"
            if not self._ids:
                words += "; give the step it leads to an `id`"
            self._tell((*where, name), "unknown-step", words, f'"{meant}"' if meant else None)

    def _check_cues(self, where: FieldPath, step: Step) -> None:
        if step.ask is not None:
            return
        seconds = self._seconds(step)
        ends = step.for_ != UNTIL_READY
        for number, cue in enumerate(step.cues):
            if ends and cue.at >= seconds and (step.for_ is not None or step.breaths is not None):
                words = f"this cue comes after {format_duration(cue.at)}, and its step lasts {format_duration(seconds)}"
                self._tell((*where, "cues", number, "at"), "cue-too-late", words)

    def _check_eyes(self, where: FieldPath, step: Step) -> None:
        if step.eyes is not Eyes.CLOSED:
            return
        shown = [((*where, "show"), step)] if step.show and not (step.say or step.voice) else []
        cues = [((*where, "cues", n, "show"), c) for n, c in enumerate(step.cues) if c.show and not (c.say or c.voice)]
        for path in [path for path, _ in shown] + [path for path, _ in cues]:
            words = "eyes are closed in this step, and these words are only shown; say them too"
            self._tell(path, "shown-to-closed-eyes", words, key=True)

    def _texts(self, where: FieldPath, step: Step) -> Iterator[tuple[FieldPath, str]]:
        for name in ("title", "say", "show", "ask"):
            if text := getattr(step, name):
                yield (*where, name), text
        for number, cue in enumerate(step.cues):
            for name in ("say", "show"):
                if text := getattr(cue, name):
                    yield (*where, "cues", number, name), text

    def _check_words(self, where: FieldPath, text: str) -> None:
        if where[-1] == "show" and len(self._filled(text)) > MAX_SHOWN_LETTERS:
            words = f"{MAX_SHOWN_LETTERS} letters can be read from three metres, and this has {len(self._filled(text))}"
            self._warn(where, "long-line", words)
        for code, words in wording_warnings(text, sourced=bool(self._exercise.sources)):
            self._warn(where, code, words)

    # The file as a whole

    def check_whole(self) -> None:
        exercise = self._exercise
        for name in ("title", "about"):
            if text := getattr(exercise, name):
                self._check_words((name,), text)
        unknown = self._is_broken(("opt_in",)) or self._is_broken((UNKNOWN_FIELD,))
        if exercise.touch >= Touch.CLOSE and not exercise.opt_in and not unknown:
            words = f"touch up to “{exercise.touch.word}” is shown only to couples who asked for it"
            where = ("opt_in",) if self._is_written(("opt_in",)) else ("touch",)
            self._tell(where, "needs-opt-in", words, "true" if where == ("opt_in",) else "opt_in = true")
        if exercise.language.split("-")[0] not in LANGUAGES:
            self._warn(("language",), "no-voice", f"no voice is known for the language “{exercise.language}”")

    # Where steps lead

    def check_ways(self) -> None:
        questions = ConsentRules(self._exercise, self._parsed, self._visits)
        for number, step in enumerate(self._exercise.steps):
            if step.ask is not None and (found := questions.answers(number)):
                self._tell_found(found)
        for found in questions.unasked():
            self._tell_found(found)
        for number in self._loops():
            words = "from here the steps go round for ever, with no check-in on the way"
            self._tell(("step", number, "then"), "endless-loop", words)

    def _tell_found(self, found: Finding) -> None:
        self._tell(found.path, found.code, found.message, found.fix, found.severity, key=found.key)

    def _loops(self) -> list[int]:
        """Steps that lead back to themselves without a check-in; of each such round only the one that leads back."""
        exercise = self._exercise
        onward = {}
        for number, step in enumerate(exercise.steps):
            if step.ask is None:
                to = flow.next_position(exercise, flow.Position(number, exercise.rounds), step.then)
                onward[number] = to.step if to is not None else None
        found = []
        for start in onward:
            at, seen = onward.get(start), {start}
            while at is not None and at not in seen and at in onward:
                seen.add(at)
                at = onward[at]
            back = onward[start]
            if at == start and back is not None and back <= start and exercise.steps[start].then:
                found.append(start)
        return found

    # The way through, as if every answer were yes

    def check_path(self) -> None:
        exercise = self._exercise
        steps = exercise.steps
        for number in range(len(steps)):
            if number not in self._visits_of and steps[number].after is not Ending.STOPPED:
                self._warn(("step", number), "never-reached", "no way leads to this step")
        closings = [number for number, step in enumerate(steps) if step.part is Part.CLOSING]
        if not closings:
            last = ("step", len(steps) - 1)
            self._warn(
                last, "no-closing", "there is no closing; without one, Guided ends with its own", 'part = "closing"'
            )
        elif all(steps[number].after is Ending.STOPPED for number in closings):
            words = (
                "every closing step is for after a stop; without another, Guided ends a finished exercise with its own"
            )
            self._warn(("step", closings[0], "after"), "no-closing", words)
        if exercise.touch >= Touch.NEAR and not any(step.ask for step in steps):
            self._warn(("touch",), "no-check-in", "nobody is asked anything in this exercise; a check-in has `ask`")
        self._check_roles()
        self._check_words_of_touch()
        questions = ConsentRules(exercise, self._parsed, self._visits)
        for found in (*question_wording_findings(exercise, self._parsed, self._visits), *questions.falling_through()):
            self._tell_found(found)
        self._check_rungs(questions)
        self._check_walk()

    def _check_words_of_touch(self) -> None:
        """Words that speak of more touch than the file or the step says, the closest of each."""
        exercise = self._exercise
        top: list[tuple[FieldPath, str]] = [((n,), text) for n in ("title", "about") if (text := getattr(exercise, n))]
        top += [(("variants", n), variant) for n, variant in enumerate(exercise.variants)]
        self._warn_of_touch(top, exercise.touch, "the touch of the whole file is")
        warned = set[int]()
        for number, step in enumerate(exercise.steps):
            texts = [] if step.ask is not None else list(self._texts(("step", number), step))
            if self._warn_of_touch(texts, step.touch, "the touch of this step is"):
                warned.add(number)
        for number, step in enumerate(exercise.steps):
            if step.ask is None or number not in self._visits_of:
                continue
            to = flow.next_position(exercise, self._visits_of[number][0].position, step.if_continue)
            if to is not None and exercise.steps[to.step].ask is None and to.step not in warned:
                asked: list[tuple[FieldPath, str]] = [(("step", number, "ask"), step.ask)]
                words = "the touch of the step that yes leads to is"
                self._warn_of_touch(asked, self._until_asked_again(to), words, asked=True)

    def _until_asked_again(self, place: flow.Position) -> Touch:
        """The most touch on the way from `place` to the next question."""
        touch, seen = Touch.NONE, set[flow.Position]()
        at: flow.Position | None = place
        while at is not None and at not in seen and self._exercise.steps[at.step].ask is None:
            seen.add(at)
            touch = max(touch, self._exercise.steps[at.step].touch)
            at = flow.next_position(self._exercise, at, self._exercise.steps[at.step].then)
        return touch

    def _warn_of_touch(
        self, texts: list[tuple[FieldPath, str]], touch: Touch, words: str, *, asked: bool = False
    ) -> bool:
        found = [(spoken, path, text) for path, text in texts for spoken in touch_mentions(text, asked=asked)]
        above = [each for each in found if each[0].minimum > touch]
        if not above:
            return False
        spoken, path, text = max(above, key=lambda each: each[0].minimum)
        said = text[spoken.start : spoken.end]
        words = (
            f"“{said}” speaks of touch “{spoken.usual.word}”, and {words} “{touch.word}”; what is asked goes by `touch`"
        )
        self._parsed.add_problem("touch-in-words", words, self._span_of(path, said), None, "warning")
        return True

    def _span_of(self, where: FieldPath, said: str) -> Span:
        """Where `said` stands in the text at `where`, or all of that text where it is written otherwise."""
        span = self._place(where).value
        spaced = r"\s+".join(map(re.escape, said.split()))
        found = re.compile(spaced).search(self._parsed.text, span.start, span.end)
        return Span(*found.span()) if found else span

    def _check_rungs(self, questions: ConsentRules) -> None:
        steps = [(number, step) for number, step in enumerate(self._exercise.steps) if step.rung is not None]
        for number, step in steps:
            lower = next((other for _, other in steps if _is_lower_and_closer(other, step)), None)
            if lower is not None:
                words = (
                    f"rung {step.rung} has touch “{step.touch.word}”, and rung {lower.rung} “{lower.touch.word}”; "
                    "the rungs go from the gentlest up"
                )
                self._warn(("step", number, "rung"), "rung-order", words)
                break
        for found in questions.left_out():
            self._tell_found(found)

    def _check_roles(self) -> None:
        exercise = self._exercise
        if (exercise.rounds > 1 and exercise.swap) or any(step.swap for step in exercise.steps):
            return
        for number, step in enumerate(exercise.steps):
            for path, text in self._texts(("step", number), step):
                if _ROLES.search(text):
                    words = "giver and receiver never change places; `rounds = 2` at the top lets both receive"
                    self._warn(path, "roles-never-change", words, "rounds = 2")
                    return
            if step.lead in (Lead.GIVER, Lead.RECEIVER):
                words = "giver and receiver never change places; `rounds = 2` at the top lets both receive"
                self._warn(("step", number, "lead"), "roles-never-change", words, "rounds = 2")
                return

    def _check_time(self, where: FieldPath, step: Step) -> None:
        if step.ask is not None or step.for_ == UNTIL_READY:
            return
        seconds = self._seconds(step)
        said = spoken_passages(where, step, self._takes)
        is_timed = step.for_ is not None or step.breaths is not None
        full = list(crowded_passages(said, seconds)) if is_timed else []
        for path, words in full:
            self._warn(path, "too-many-words", words)
        if not full and (little := silence_warning(step, said, seconds)):
            self._warn((*where, "for"), "little-silence", *little)
        if step.breathe and step.for_ is not None and step.breaths is None:
            breath = step.breathe.seconds
            fits = round(seconds / breath, 3)
            if fits != int(fits):
                lower, upper = int(fits) * breath, (int(fits) + 1) * breath
                words = (
                    f"a breath of {breath:g} seconds does not fit a whole number of times "
                    f"into {format_duration(seconds)}"
                )
                nearer = upper if not lower or upper - seconds <= seconds - lower else lower
                self._warn((*where, "breathe"), "breath-cut-off", words, f'for = "{format_duration(nearer)}"')

    def _check_walk(self) -> None:
        """The whole length, and touch that goes on too long unasked."""
        exercise = self._exercise
        place: flow.Position | None = flow.first_position(exercise)
        asked: dict[flow.Position, int] = {}
        total = touching = 0.0
        told: set[int] = set()
        while place is not None:
            step = exercise.steps[place.step]
            seconds = self._seconds(step)
            total += seconds
            if step.ask is not None:
                touching = 0.0
                asked[place] = asked.get(place, 0) + 1
                to = step.if_continue if asked[place] <= 3 else flow.CLOSING
                place = flow.next_position(exercise, place, to)
                continue
            touching = touching + seconds if step.touch >= Touch.HANDS else 0.0
            if touching > MAX_UNASKED_TOUCH_SECONDS and place.step not in told:
                told.add(place.step)
                where: FieldPath = ("step", place.step, "for")
                words = "by the end of this step there were more than 3 minutes of touch with no check-in"
                self._warn(where, "long-unasked", words)
            place = flow.next_position(exercise, place, step.then)
        for number, step in enumerate(exercise.steps):
            if number not in told and step.touch >= Touch.HANDS and self._seconds(step) > MAX_UNASKED_TOUCH_SECONDS:
                self._warn(
                    ("step", number, "for"), "long-unasked", "this is more than 3 minutes of touch with no check-in"
                )
        unsure = any(path[-1] in ("for", "say", "breathe", "breaths", "length") for path in self._parsed.unreadable)
        promised = exercise.length
        if (
            promised is not None
            and not unsure
            and abs(total - promised) > max(LENGTH_TOLERANCE[0] * promised, LENGTH_TOLERANCE[1])
        ):
            words = f"the steps take {duration_text(total)}, and `length` says {duration_text(promised)}"
            self._warn(("length",), "wrong-length", words, f'"{format_duration(total)}"')

    def _seconds(self, step: Step) -> float:
        return step_seconds(step, self._filled(step.say or ""), self._exercise.pace)

    def _takes(self, text: str | None, voice: str | None) -> float | None:
        if voice:
            return self._recording_length(voice)
        return speaking_seconds(self._filled(text), Pace(self._exercise.pace)) if text else None

    @staticmethod
    def _filled(text: str) -> str:
        return fill_names(text, **_SIX_LETTERS)


def _is_lower_and_closer(step: Step, than: Step) -> bool:
    return (step.rung or 0) < (than.rung or 0) and step.touch > max(than.touch, Touch.NEAR)


def _releases(text: str, pressing: re.Match[str]) -> bool:
    """Whether a pressing word is said to take pressure away, as in “nothing should hurt” or “ihr müsst nichts”."""
    if pressing[0].lower() in ("müsst", "musst") and _RELEASED_BEHIND.match(text, pressing.end()):
        return True
    return bool(_RELEASED_BEFORE.search(text[: pressing.start()]))


def _out_of_order(ranks: list[int]) -> set[int]:
    """The fewest places whose removal leaves the ranks rising."""
    longest: list[list[int]] = []
    for place, rank in enumerate(ranks):
        before: list[int] = []
        for run in longest:
            if ranks[run[-1]] <= rank and len(run) > len(before):
                before = run
        longest.append([*before, place])
    kept: list[int] = []
    for run in longest:
        kept = run if len(run) > len(kept) else kept
    return set(range(len(ranks))) - set(kept)
