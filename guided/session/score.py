"""An exercise and what two people chose for it, become what plays when."""

from dataclasses import dataclass, replace
from functools import cached_property

from guided.exercise.flow import Place
from guided.exercise.model import ASK_SECONDS, UNTIL_READY, Exercise, Part, Step, Touch
from guided.exercise.speech import captions, filled, speaking_seconds, step_seconds
from guided.session.cues import Ask, Breathe, Cue, Partner, Say, Show, Sound, StepBegins

NOT_CLEARLY_YES = {
    "en": "If it is not a clear yes from you both, press any key and rest.",
    "de": "Wenn es kein klares Ja von euch beiden ist, drückt eine Taste und ruht.",
}
GENTLER_IS = {"en": "Gentler would be: {}.", "de": "Sanfter wäre: {}."}
OWN_QUESTION = {"en": "Would you both like this next: {}?", "de": "Möchtet ihr beide das als Nächstes: {}?"}
CLOSING_NAME = {"en": "The closing", "de": "Der Abschluss"}
TOUCH_NAMES = {
    "en": ("A moment without touch", "Near each other", "Hands", "An embrace", "Close together", "Closer together"),
    "de": ("Ein Moment ohne Berührung", "Nah beieinander", "Hände", "Eine Umarmung", "Ganz nah", "Noch näher"),
}
OWN_CLOSING = {
    "en": "Come to rest, each in your own space. Thank you for being here together. Nothing has to follow.",
    "de": "Kommt zur Ruhe, jeder für sich. Danke, dass ihr zusammen hier seid. Nichts muss folgen.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a couple chose before beginning: their names, who gives first, how they are asked."""

    names: tuple[str, str] = ("Robin", "Sam")
    begins: Partner = "a"
    ask_at_keyboard: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """What one playing of a step does. Cues have `at` counted from the step's beginning; `ending` ones from its end.

    `seconds` is None where it waits for both; `usual` is then what a script counts for it.
    """

    cues: tuple[Cue, ...]
    ending: tuple[Cue, ...]
    seconds: float | None
    usual: float


@dataclass(frozen=True)
class Score:
    """An exercise ready to be walked: it always has a closing that can follow a stop."""

    written: Exercise
    choices: Choices = Choices()

    @cached_property
    def exercise(self) -> Exercise:
        steps = tuple(self.written.steps)
        if any(step.part is Part.CLOSING and step.touch < Touch.HANDS and step.ask is None for step in steps):
            return self.written
        own = Step(part=Part.CLOSING, for_=20.0, say=self._own_words(OWN_CLOSING))
        return replace(self.written, steps=(*steps, own))

    def giver(self, place: Place) -> Partner:
        """Who gives at `place`."""
        return "a" if (self.choices.begins == "a") is not place.swapped else "b"

    def words(self, text: str, place: Place) -> str:
        """`text` with the names filled in as the roles are at `place`."""
        a, b = self.choices.names
        giver, receiver = (a, b) if self.giver(place) == "a" else (b, a)
        return filled(text, a=a, b=b, giver=giver, receiver=receiver)

    def name_of(self, place: Place | None) -> str:
        """What the step at `place` is called where a check-in leads to it; None is the end."""
        if place is None:
            return self._own_words(CLOSING_NAME)
        step = self.exercise.steps[place.step]
        if named := self.title(place):
            return named
        if step.part is Part.CLOSING:
            return self._own_words(CLOSING_NAME)
        names = TOUCH_NAMES.get(self._language, TOUCH_NAMES["en"])
        return names[step.touch]

    def timeline(self, place: Place) -> Timeline:
        """What the ordinary step at `place` does and when."""
        step = self.exercise.steps[place.step]
        usual = step_seconds(step, self.words(step.say or "", place), self.exercise.pace)
        seconds = None if step.for_ == UNTIL_READY else usual
        bells = [bell for cue in step.cues for bell in self._bell(place, cue.sound, cue.at)]
        cues = [*self._beginning(step, place, seconds, usual), *bells, *self._words(step, place, usual)]
        cues = sorted((cue for cue in cues if seconds is None or cue.at <= seconds), key=lambda cue: cue.at)
        return Timeline(tuple(cues), tuple(self._bell(place, step.end_sound)), seconds, usual)

    def check_in(
        self, place: Place, yes: Place | None, ease: Place | None, stop: Place | None, *, aloud: bool
    ) -> Timeline:
        """The question at `place` and what each answer leads to."""
        step = self.exercise.steps[place.step]
        question = self.words(step.ask or "", place)
        ask = self._ask(place, question, yes, ease, stop, aloud=aloud)
        usual = step_seconds(step, question, self.exercise.pace) if aloud else ASK_SECONDS
        seconds = usual if aloud else None
        cues = (*self._beginning(replace(step, touch=Touch.NONE), place, seconds, usual), ask, self._asked(ask))
        return Timeline(cues, (), seconds, usual)

    def own_check_in(self, coming: Place, ease: Place | None, stop: Place | None) -> Timeline:
        """The question asked before `coming` where the file had none and the consent rule wants one."""
        question = self._own_words(OWN_QUESTION).format(self.name_of(coming))
        ask = replace(self._ask(coming, question, coming, ease, stop, aloud=False), of_own_accord=True)
        return Timeline((ask, self._asked(ask)), (), None, ASK_SECONDS)

    def _ask(
        self, place: Place, text: str, yes: Place | None, ease: Place | None, stop: Place | None, *, aloud: bool
    ) -> Ask:
        return Ask(
            at=0,
            step=place.step + 1,
            text=text,
            aloud=aloud,
            yes=self.name_of(yes),
            ease=self.name_of(ease),
            stop=self.name_of(stop),
        )

    def _asked(self, ask: Ask) -> Say:
        after = NOT_CLEARLY_YES if ask.aloud else GENTLER_IS
        text = f"{ask.text}\n{self._own_words(after).format(ask.ease)}"
        return Say(at=0, step=ask.step, text=text, seconds=speaking_seconds(text, self.exercise.pace))

    def _beginning(self, step: Step, place: Place, seconds: float | None, usual: float) -> list[Cue]:
        index = place.step + 1
        cues: list[Cue] = [
            StepBegins(
                at=0,
                step=index,
                round=place.round,
                part=step.part,
                title=self.title(place),
                touch=step.touch,
                giver=self.giver(place),
                seconds=seconds,
            )
        ]
        cues += self._bell(place, step.sound)
        if step.breathe:
            breaths = int((usual + 1e-6) / step.breathe.seconds)
            cues.append(Breathe(at=0, step=index, breath=step.breathe, breaths=step.breaths or breaths))
        return cues

    def _words(self, step: Step, place: Place, seconds: float) -> list[Cue]:
        """The words of a step: what is shown keeps pace with what is said, and never runs into the next words."""
        lines = [(0.0, step.say, step.show, step.voice), *((c.at, c.say, c.show, c.voice) for c in step.cues)]
        lines = [line for line in lines if any(line[1:])]
        cues: list[Cue] = []
        for number, (at, say, show, voice) in enumerate(lines):
            until = lines[number + 1][0] if number + 1 < len(lines) else seconds
            said = self.words(say or "", place)
            takes = speaking_seconds(said, self.exercise.pace)
            if said or voice:
                cues.append(Say(at=at, step=place.step + 1, text=said, seconds=takes, voice=voice))
            cues += self._shown(place, self.words(show or say or "", place), at, until)
        return cues

    def _shown(self, place: Place, text: str, at: float, until: float) -> list[Cue]:
        parts = captions(text)
        whole = sum(map(len, parts)) or 1
        pace = min(speaking_seconds(text, self.exercise.pace), max(until - at, 0.0))
        cues: list[Cue] = []
        before = 0
        for part in parts:
            cues.append(Show(at=at + pace * before / whole, step=place.step + 1, text=part))
            before += len(part)
        return cues

    def _bell(self, place: Place, sound: str | None, at: float = 0) -> list[Cue]:
        return [] if sound is None or sound == "none" else [Sound(at=at, step=place.step + 1, sound=sound)]

    def title(self, place: Place) -> str:
        """What the step at `place` is called: its title, else its rung's name, else nothing."""
        step = self.exercise.steps[place.step]
        return self.words(step.title or (self.exercise.rungs[step.rung - 1] if step.rung else ""), place)

    @property
    def _language(self) -> str:
        return self.written.language.split("-")[0].lower()

    def _own_words(self, words: dict[str, str]) -> str:
        return words.get(self._language, words["en"])
