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

    `at` counts from the step's beginning. `text` is what is said, as it is written down; `line` is spoken, or the
    recording named `voice` is played; `shown` is the text on screen. `takes` is the expected length in seconds;
    `spoken` is the measured one, or None.
    """

    at: float
    text: str
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
        texts = [self.text] if self.shown in ("", self.text) else [self.shown, self.text]
        return tuple(part for text in texts for part in text.split("\n") if part)

    def reached(self, share: float) -> float:
        """Return the seconds after which a `share` (0 to 1) of the letters has been spoken."""
        sentences = split_sentences(self.line.text) if self.line else []
        if self.spoken is None or len(sentences) != len(self.spoken.sentence_ends):
            return self.takes * share
        letters = share * sum(map(len, sentences))
        began = 0.0
        for sentence, end in zip(sentences, self.spoken.sentence_ends, strict=True):
            if letters < len(sentence):
                return began + (end - began) * letters / len(sentence)
            letters, began = letters - len(sentence), end
        return began


def schedule_in_turn(speeches: list[ScheduledSpeech], *, after_bell: bool) -> list[ScheduledSpeech]:
    """Return `speeches` in order, each begun after the measured ones before it have ended.

    `after_bell` tells that a bell rings as the step begins.
    """
    placed: list[ScheduledSpeech] = []
    free = BELL_SECONDS if after_bell else 0.0
    for speech in speeches:
        at = max(speech.at, free) if speech.spoken else speech.at
        placed.append(replace(speech, at=at))
        if speech.spoken:
            free = at + speech.spoken.seconds + SPEECH_GAP
    return placed


def after_current_sentence(at: float, speeches: list[ScheduledSpeech]) -> float:
    """Return `at`, or the moment after the sentence that is being spoken then."""
    for speech in speeches:
        if speech.spoken is None or not speech.at < at < speech.at + speech.spoken.seconds:
            continue
        began = speech.at
        for end in speech.spoken.sentence_ends:
            if began < at < speech.at + end:
                return speech.at + end + BELL_GAP
            began = speech.at + end
    return at


def spoken_until(speeches: list[ScheduledSpeech]) -> float:
    """Return when the last of the measured words ends; 0 if none is measured."""
    return max((speech.end for speech in speeches if speech.end is not None), default=0.0)
