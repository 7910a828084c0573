"""When the words of a step are spoken, once it is known how long they truly take."""

from dataclasses import dataclass, replace

from guided.exercise.captions import split_sentences
from guided.voice.utterance import SpeechTiming, Utterance

BELL_SECONDS = 1.5
"""Seconds that a bell has to itself before words begin."""
SPEECH_GAP = 1.6
"""Seconds of quiet between the end of some words and the words of a later cue that they ran into."""
BELL_GAP = 0.3
"""Seconds between the end of a sentence and the bell that waited for it."""


@dataclass(frozen=True, slots=True)
class ScheduledSpeech:
    """Words of a step: `at` seconds after its beginning they are said as `line` (or by the recording called `voice`)
    and `shown`, and take about `takes`; `spoken` is how long they truly take, where a voice has told.
    """

    at: float
    line: Utterance | None
    voice: str | None
    shown: str
    takes: float
    spoken: SpeechTiming | None = None

    @property
    def end(self) -> float | None:
        """When they have been spoken; None where no voice is known to speak them."""
        return None if self.spoken is None else self.at + self.spoken.seconds

    @property
    def read(self) -> tuple[str, ...]:
        """The same to be read at leisure: what is shown, and what is said where that says more."""
        said = self.line.text if self.line else ""
        texts = [said] if self.shown in ("", said) else [self.shown, said]
        return tuple(part for text in texts for part in text.split("\n") if part)

    def reached(self, share: float) -> float:
        """Seconds after they begin until so great a share of their letters, 0 to 1, has been said."""
        said = split_sentences(self.line.text) if self.line else []
        if self.spoken is None or len(said) != len(self.spoken.sentence_ends):
            return self.takes * share
        letters = share * sum(map(len, said))
        began = 0.0
        for sentence, end in zip(said, self.spoken.sentence_ends, strict=True):
            if letters < len(sentence):
                return began + (end - began) * letters / len(sentence)
            letters, began = letters - len(sentence), end
        return began


def schedule_in_turn(words: list[ScheduledSpeech], *, after_bell: bool) -> list[ScheduledSpeech]:
    """`words` in order, none begun before the last has ended; `after_bell` when a bell rings as the step begins."""
    placed: list[ScheduledSpeech] = []
    free = BELL_SECONDS if after_bell else 0.0
    for each in words:
        at = max(each.at, free) if each.spoken else each.at
        placed.append(replace(each, at=at))
        if each.spoken:
            free = at + each.spoken.seconds + SPEECH_GAP
    return placed


def after_current_sentence(at: float, words: list[ScheduledSpeech]) -> float:
    """`at`, or where it falls into a sentence being spoken, the moment after that sentence."""
    for each in words:
        if each.spoken is None or not each.at < at < each.at + each.spoken.seconds:
            continue
        began = each.at
        for end in each.spoken.sentence_ends:
            if began < at < each.at + end:
                return each.at + end + BELL_GAP
            began = each.at + end
    return at


def spoken_until(words: list[ScheduledSpeech]) -> float:
    """When the last of what is known to be spoken ends; 0 where nothing is."""
    return max((each.end for each in words if each.end is not None), default=0.0)
