"""Combine an exercise with the couple's choices, and compute which cues each step emits and when."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from guided.exercise import flow
from guided.exercise.choosing import with_choices
from guided.exercise.flow import Position
from guided.exercise.model import (
    ALOUD_ANSWER_SECONDS,
    CHECK_IN_SECONDS,
    UNTIL_READY,
    Ending,
    Exercise,
    Lead,
    Part,
    Step,
    Touch,
)
from guided.exercise.roles import has_roles, names_roles, turn_steps
from guided.exercise.speech_length import PAUSE_AFTER_SPEECH, fill_names, speaking_seconds, step_seconds
from guided.session.cues import Ask, Cue, Partner, Say, StepBegins, Wait
from guided.session.program_phrases import (
    ASK_ALOUD,
    CLOSING_NAME,
    ENTER_IS_YES,
    FOR_ONE,
    GENTLER_IS,
    NO_HURRY,
    OR_FINISH,
    OWN_CLOSING,
    OWN_QUESTION,
    OWN_REST,
    TOUCH_NAMES,
)
from guided.session.session_choices import SessionChoices
from guided.session.speech_timing import ScheduledSpeech, after_current_sentence, schedule_in_turn, spoken_until
from guided.session.step_cues import StepTimeline, bell_cues, hold, opening_cues, speech_cues, time_to_answer
from guided.text.direction import isolate, with_direction, without_marks
from guided.voice.utterance import SpeechTiming, Utterance

MIN_ANSWER_SECONDS = 5.0
"""Shortest time in seconds that a question aloud waits for a sign, whatever its file says."""


MeasureSpeech = Callable[[Utterance], SpeechTiming | None]
"""Return how long an utterance really takes, or None where no voice has measured it."""


def no_measurement(_line: Utterance) -> SpeechTiming | None:
    """Return None: no voice measures anything."""
    return None


@dataclass(frozen=True)
class PreparedExercise:
    """An exercise ready to be played. It always has a closing for each ending.

    `written` is the exercise as its file has it; `lengths` measures speech.
    """

    written: Exercise
    choices: SessionChoices = SessionChoices()
    lengths: MeasureSpeech = field(default=no_measurement, compare=False)

    @cached_property
    def exercise(self) -> Exercise:
        """Return the exercise with the program's own steps added where the file has none."""
        steps = tuple(self._chosen.steps)
        for after, phrase in ((Ending.FINISHED, OWN_CLOSING), (Ending.STOPPED, OWN_REST)):
            if not any(self._closes(step, after) for step in steps):
                steps = (*steps, Step(part=Part.CLOSING, after=after, for_=20.0, say=self._phrase(phrase)))
        return replace(self._chosen, steps=steps, up_to_rung=self.choices.up_to_rung)

    @cached_property
    def _chosen(self) -> Exercise:
        """Return the exercise with the length and the variant that were chosen."""
        return with_choices(self.written, self.choices.length, self.choices.variant)

    def _closes(self, step: Step, after: Ending) -> bool:
        """Return whether `step` closes the ending `after` by itself: it asks nothing, whatever was consented to."""
        above = flow.is_above(replace(self._chosen, up_to_rung=self.choices.up_to_rung), step)
        is_calm = step.part is Part.CLOSING and step.touch < Touch.HANDS and step.ask is None
        theirs = step.variant in (None, self.choices.variant)
        return is_calm and theirs and step.after in (None, after) and not above

    @cached_property
    def turns(self) -> frozenset[int]:
        """Return the indexes of the steps in which one person receives touch before or after the other."""
        return turn_steps(self.exercise)

    def line(self, text: str, voice: str | None = None) -> Utterance:
        """Return `text` as an utterance, or the recording `voice` in its place."""
        return Utterance(without_marks(text), self.exercise.pace, self.exercise.language, self.file(voice))

    def file(self, name: str | None) -> Path | None:
        """Return the path of the file that the exercise calls `name`, or None if there is no folder or no name."""
        folder = self.exercise.folder
        return folder / name if folder is not None and name is not None else None

    def lines(self) -> tuple[Utterance, ...]:
        """Return every utterance that may be spoken, in file order, with the names for both ways of the roles."""
        utterances: dict[Utterance, None] = {}
        for index, step in enumerate(self.exercise.steps):
            for swapped in (False, True):
                position = Position(index, 2 if step.between_rounds else 1, swapped, step.after is Ending.STOPPED)
                if flow.is_skipped(self.exercise, position):
                    continue
                if step.ask is None:
                    texts = [(step.say, step.voice), *((cue.say, cue.voice) for cue in step.cues)]
                    utterances |= {self.line(self.words(s or "", position), v): None for s, v in texts if s or v}
                else:
                    utterances |= {self.line(text): None for text in self._all_question_texts(position)}
        return tuple(utterances)

    def giver(self, position: Position) -> Partner:
        """Return who gives at `position`."""
        return "a" if (self.choices.begins == "a") is not position.swapped else "b"

    def words(self, text: str, position: Position) -> str:
        """Return `text` with the names filled in for the roles at `position`."""
        a, b = self.choices.names
        giver, receiver = (a, b) if self.giver(position) == "a" else (b, a)
        filled = fill_names(text, a=a, b=b, giver=giver, receiver=receiver)
        return with_direction(filled, right_to_left=self._right_to_left)

    @cached_property
    def _right_to_left(self) -> bool:
        return self.written.right_to_left

    def name_of(self, position: Position | None) -> str:
        """Return how a check-in names the step at `position`; None is the end."""
        if position is None:
            return self._phrase(CLOSING_NAME)
        step = self.exercise.steps[position.step]
        if named := self.title(position):
            return named
        if step.part is Part.CLOSING:
            return self._phrase(CLOSING_NAME)
        names = TOUCH_NAMES.get(self._language, TOUCH_NAMES["en"])
        return names[step.touch]

    def timeline(self, position: Position, *, after_bell: bool = False, share: float = 1.0) -> StepTimeline:
        """Return what the ordinary step at `position` emits, and when.

        `after_bell` says that a bell rings as the step before it ends. `share` is the share of the written length for
        which the step is held; the times of its cues move with it.

        Where a voice has measured the words, no words overlap others, a bell waits for the end of a sentence, and the
        step waits for the end of its words.
        """
        step = self.exercise.steps[position.step]
        if share != 1.0:
            step = hold(step, self.timeline(position).usual * share, share)
        rings = after_bell or step.sound not in (None, "none")
        speeches = schedule_in_turn(self._speeches(step, position), after_bell=rings)
        usual = self._usual_seconds(step, position, speeches)
        bells = [
            bell
            for cue in step.cues
            for bell in bell_cues(position.step + 1, cue.sound, after_current_sentence(cue.at, speeches))
        ]
        lasts = max([usual, spoken_until(speeches), *(bell.at for bell in bells)])
        seconds = None if step.for_ == UNTIL_READY else lasts
        cues = [
            *self._opening_cues(step, position, seconds, usual),
            *bells,
            *self._speech_cues(position.step + 1, speeches, lasts),
        ]
        if seconds is not None and lasts > usual:
            cues.append(Wait(at=usual, step=position.step + 1, seconds=lasts - usual))
        cues = sorted((cue for cue in cues if seconds is None or cue.at <= seconds), key=lambda cue: cue.at)
        read = tuple(part for speech in speeches for part in speech.read)
        return StepTimeline(tuple(cues), tuple(bell_cues(position.step + 1, step.end_sound)), seconds, lasts, read)

    def check_in(
        self,
        position: Position,
        yes: Position | None,
        ease: Position | None,
        stop: Position | None,
        *,
        aloud: bool,
        after_bell: bool = False,
        explains: bool = True,
    ) -> StepTimeline:
        """Return the timeline of the question at `position`. `yes`, `ease` and `stop` are where the answers lead.

        `explains` adds how to answer to the spoken words. Only a question `aloud` has `seconds`: how long it waits for
        a sign.
        """
        step = self.exercise.steps[position.step]
        ask = self._make_ask(position, self.words(step.ask or "", position), yes, ease, stop, aloud=aloud)
        speeches = schedule_in_turn(
            [self._question_speech(ask, explains=explains)], after_bell=after_bell or step.sound not in (None, "none")
        )
        usual, waits = CHECK_IN_SECONDS, ALOUD_ANSWER_SECONDS
        if aloud and isinstance(step.for_, float | int):
            usual = waits = max(float(step.for_), MIN_ANSWER_SECONDS)
        seconds, usual = time_to_answer(speeches[0], spoken_until(speeches), usual, waits, aloud=aloud)
        cues: list[Cue] = [*self._opening_cues(replace(step, touch=Touch.NONE), position, seconds, usual), ask]
        cues += self._speech_cues(ask.step, speeches, usual)
        if seconds is not None and seconds > waits:
            cues.append(Wait(at=waits, step=ask.step, seconds=seconds - waits))
        return StepTimeline(tuple(sorted(cues, key=lambda cue: cue.at)), (), seconds, usual, speeches[0].read)

    def own_check_in(
        self,
        coming: Position,
        ease: Position | None,
        stop: Position | None,
        *,
        aloud: bool = False,
        after_bell: bool = False,
        explains: bool = True,
    ) -> StepTimeline:
        """Return the timeline of a question before `coming` that the consent rule needs and the file does not have."""
        ask = self._make_own_ask(coming, ease, stop, aloud=aloud)
        speeches = schedule_in_turn([self._question_speech(ask, explains=explains)], after_bell=after_bell)
        seconds, usual = time_to_answer(
            speeches[0], spoken_until(speeches), CHECK_IN_SECONDS, ALOUD_ANSWER_SECONDS, aloud=aloud
        )
        cues = (ask, *self._speech_cues(ask.step, speeches, usual))
        return StepTimeline(cues, (), seconds, usual, speeches[0].read)

    def no_hurry(self, position: Position, at: float) -> Say:
        """Return what is said when nobody gave a sign to the question aloud at `position`, and the walk rests."""
        text = self._phrase(NO_HURRY)
        return Say(at=at, step=position.step + 1, text=text, seconds=speaking_seconds(text, self.exercise.pace))

    def _all_question_texts(self, position: Position) -> list[str]:
        """Return every text that may be spoken for the check-in at `position`."""
        exercise = self.exercise
        step, ways = exercise.steps[position.step], flow.branches(exercise, position)
        coming = None if ways.yes is None else exercise.steps[ways.yes.step]
        aloud = flow.may_be_asked_aloud(exercise, step, coming) and not self.choices.ask_at_keyboard
        question = self.words(step.ask or "", position)
        asks = [self._make_ask(position, question, ways.yes, ways.ease, ways.stop, aloud=aloud)]
        if aloud and ways.ease is not None and not asks[0].ease_closes:
            asks.append(self._make_own_ask(ways.ease, None, None, aloud=True))
        texts = [self._question_text(ask, explains=explains) for ask in asks for explains in (True, False)]
        return [*texts, self._phrase(NO_HURRY)] if aloud else texts

    def _make_own_ask(self, coming: Position, ease: Position | None, stop: Position | None, *, aloud: bool) -> Ask:
        question = self._phrase(OWN_QUESTION).format(isolate(self.name_of(coming)))
        return replace(self._make_ask(coming, question, coming, ease, stop, aloud=aloud), of_own_accord=True)

    def _usual_seconds(self, step: Step, position: Position, speeches: list[ScheduledSpeech]) -> float:
        """Return the length of a step as written. A step without a length is as long as its words."""
        by_words = step.for_ is None and not (step.breathe and step.breaths)
        if by_words and (until := spoken_until(speeches)):
            return until + PAUSE_AFTER_SPEECH
        return step_seconds(step, self.words(step.say or "", position), self.exercise.pace)

    def _make_ask(
        self,
        position: Position,
        text: str,
        yes: Position | None,
        ease: Position | None,
        stop: Position | None,
        *,
        aloud: bool,
    ) -> Ask:
        return Ask(
            at=0,
            step=position.step + 1,
            text=text,
            aloud=aloud,
            yes=self.name_of(yes),
            ease=self.name_of(ease),
            stop=self.name_of(stop),
            ease_closes=ease is None or self.exercise.steps[ease.step].part is Part.CLOSING,
            giver=self._giver_after_yes(position, yes),
        )

    def _giver_after_yes(self, asked: Position, yes: Position | None) -> Partner | None:
        """Return who would touch or come near if `yes` is followed; None where both or neither would."""
        if yes is None:
            return None
        question, coming = self.exercise.steps[asked.step].ask, self.exercise.steps[yes.step]
        one_gives = coming.lead is not Lead.BOTH and (has_roles(coming) or names_roles(question))
        return self.giver(yes) if one_gives and coming.ask is None and coming.touch >= Touch.NEAR else None

    def _question_text(self, ask: Ask, *, explains: bool) -> str:
        """Return the spoken question, with how to answer it if `explains`, so that it can be answered with closed
        eyes."""
        if ask.aloud:
            after = ASK_ALOUD if explains else ENTER_IS_YES
        elif explains:
            after = OR_FINISH if ask.ease_closes else GENTLER_IS
        else:
            return ask.text
        return f"{ask.text}\n{self._phrase(after).format(isolate(ask.ease))}"

    def _question_speech(self, ask: Ask, *, explains: bool) -> ScheduledSpeech:
        """Return the speech of a question. It shows nothing, because the screen shows the question itself."""
        return self._speech(0.0, self._question_text(ask, explains=explains), None, "")

    def _speech(self, at: float, text: str, voice: str | None, shown: str) -> ScheduledSpeech:
        line = self.line(text, voice) if text or voice else None
        spoken = self.lengths(line) if line else None
        takes = spoken.seconds if spoken else speaking_seconds(text, self.exercise.pace)
        return ScheduledSpeech(at, text, line, voice, shown, takes, spoken)

    def _opening_cues(self, step: Step, position: Position, seconds: float | None, usual: float) -> list[Cue]:
        begins = StepBegins(
            at=0,
            step=position.step + 1,
            round=position.round,
            part=step.part,
            title=self.title(position),
            touch=step.touch,
            giver=self.giver(position),
            seconds=seconds,
            after=step.after,
        )
        return opening_cues(begins, step, usual)

    def _speech_cues(self, number: int, speeches: list[ScheduledSpeech], seconds: float) -> list[Cue]:
        return speech_cues(number, speeches, seconds, self.exercise.pace, right_to_left=self._right_to_left)

    def _speeches(self, step: Step, position: Position) -> list[ScheduledSpeech]:
        lines = [(0.0, step.say, step.show, step.voice), *((c.at, c.say, c.show, c.voice) for c in step.cues)]
        return [
            self._speech(at, self.words(say or "", position), voice, self.words(show or say or "", position))
            for at, say, show, voice in lines
            if say or show or voice
        ]

    def title(self, position: Position) -> str:
        """Return the title of the step at `position`, else the name of its rung, else an empty text."""
        step = self.exercise.steps[position.step]
        return self.words(step.title or (self.exercise.rungs[step.rung - 1] if step.rung else ""), position)

    @property
    def _language(self) -> str:
        return self.written.language.split("-")[0].lower()

    def _phrase(self, by_language: dict[str, str]) -> str:
        """Return a phrase of the program in the exercise's language, for one person where it is for one."""
        spoken = (self._language, "en")
        keys = [f"{FOR_ONE}{each}" for each in spoken] if self.written.for_one else []
        return next(by_language[key] for key in (*keys, *spoken) if key in by_language)
