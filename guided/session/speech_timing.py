"""Place the words of a step in time, using measured lengths of speech where a voice has them."""

from dataclasses import dataclass, replace

from guided.exercise.captions import split_sentences
from guided.voice.utterance import SpeechTiming, Utterance

BELL_SECONDS = 1.5
"""Seconds after a bell before words begin."""
SPEECH_GAP = 1.6
"""Seconds of quiet between the end of some words and later words that would have overlapped them."""
BELL_GAP = 0.3
"""Seconds between the end of a sentence and the bell that waited for it."""


@dataclass(frozen=True, slots=True)
class ScheduledSpeech:
    """Words of a step: what is spoken and shown, and when.

    `at` counts from the step's beginning. `line` is spoken, or the recording named `voice` is played; `shown` is the
    text on screen. `takes` is the expected length in seconds; `spoken` is the measured one, or None.
    """

    at: float
    line: Utterance | None
    voice: str | None
    shown: str
    takes: float
    spoken: SpeechTiming | None = None

    @property
    def end(self) -> float | None:
        """Return when the words have been spoken; None if no voice has measured them."""
        return None if self.spoken is None else self.at + self.spoken.seconds

    @property
    def read(self) -> tuple[str, ...]:
        """Return the words as paragraphs to read: what is shown, and what is said if it differs."""
        said = self.line.text if self.line else ""
        texts = [said] if self.shown in ("", said) else [self.shown, said]
        return tuple(part for text in texts for part in text.split("\n") if part)

    def reached(self, share: float) -> float:
        """Return the seconds after which a `share` (0 to 1) of the letters has been spoken."""
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
    """Return `words` in order, each begun after the measured ones before it have ended.

    `after_bell` tells that a bell rings as the step begins.
    """
    placed: list[ScheduledSpeech] = []
    free = BELL_SECONDS if after_bell else 0.0
    for each in words:
        at = max(each.at, free) if each.spoken else each.at
        placed.append(replace(each, at=at))
        if each.spoken:
            free = at + each.spoken.seconds + SPEECH_GAP
    return placed


def after_current_sentence(at: float, words: list[ScheduledSpeech]) -> float:
    """Return `at`, or the moment after the sentence that is being spoken then."""
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
    """Return when the last of the measured words ends; 0 if none is measured."""
    return max((each.end for each in words if each.end is not None), default=0.0)
