"""Hears the whole catalogue as the program speaks it, with a speech recogniser, and lists what it mishears.

Run `python tools/misheard.py [FILE...] [--voice NAME] [--names] [--most PERCENT]` in the project's environment. It
needs the recogniser, which is no dependency of the project: `pip install moonshine-voice==0.0.49` (its small English
weights are in the package; nothing is fetched). Without a FILE it hears every English exercise. `--names` hears the
table of names instead. The exit code is 1 if more words than `--most` (5 %) are misheard.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from guided import bundled
from guided.exercise.captions import split_sentences
from guided.exercise.reading import read_file
from guided.preferences import Preferences
from guided.session.timeline import PreparedExercise
from guided.voice.engine import SpeechEngine
from guided.voice.engine_choice import choose_engine
from guided.voice.name_sounds import name_table
from guided.voice.rendering import RenderedSpeech, render
from guided.voice.utterance import Utterance
from guided.voice.wav import read_wav

NEEDED = "misheard: this needs a recogniser: pip install moonshine-voice==0.0.49"
_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SPELLINGS = {
    "gray": "grey",
    "color": "colour",
    "center": "centre",
    "neighbor": "neighbour",
    "favorite": "favourite",
    "colors": "colours",
    "cozy": "cosy",
    "ok": "okay",
    "hm": "hmm",
    "mm": "hmm",
    "mmm": "hmm",
}


@dataclass(frozen=True)
class Heard:
    """What was said and what was heard; `wrong` is how many words were lost, added or changed."""

    said: str
    heard: str
    words: int
    wrong: int


class Recogniser:
    """The small English model of Moonshine, from inside its package."""

    def __init__(self) -> None:
        import moonshine_voice
        from moonshine_voice.transcriber import Transcriber

        model = Path(moonshine_voice.__file__).parent / "assets" / "tiny-en"
        self._transcriber = Transcriber(str(model), moonshine_voice.ModelArch.TINY)

    def words(self, sound: RenderedSpeech) -> str:
        """Return what is heard, with half a second of silence around, by which a sentence is found."""
        samples = read_wav(sound.data)
        around = [0.0] * (samples.rate // 2)
        values = [*around, *(value / 32_768 for value in samples.values), *around]
        transcript = self._transcriber.transcribe_without_streaming(values, samples.rate)
        return " ".join(line.text for line in transcript.lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Lists what a speech recogniser mishears of the catalogue.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--voice", default="", metavar="NAME", help="a voice by the name that the settings show")
    parser.add_argument("--names", action="store_true", help="hear the table of names")
    parser.add_argument("--most", type=float, default=5.0, metavar="PERCENT", help="words that may be misheard")
    words = parser.parse_args(arguments)
    if find_spec("moonshine_voice") is None:
        print(NEEDED, file=sys.stderr)
        return 2
    engine = choose_engine(Preferences(voice_name=words.voice), environment={"PATH": "/usr/local/bin:/usr/bin:/bin"})
    if not isinstance(engine, SpeechEngine):
        print("misheard: there is no voice here", file=sys.stderr)
        return 2
    print(f"spoken by {words.voice or next((each.name for each in engine.voices('en')), 'a command')}", flush=True)
    if words.names:
        return _hear_names(engine)
    return _hear_lines(engine, words.files or sorted(bundled.exercises().glob("*.toml")), words.most)


def _hear_lines(engine: SpeechEngine, files: Iterable[Path], most: float) -> int:
    recogniser, counted, wrong = Recogniser(), 0, 0
    hear = cache(lambda sentence: _hear(recogniser, engine, sentence))
    for file in files:
        for sentence in _sentences(file):
            result = hear(sentence)
            counted, wrong = counted + result.words, wrong + result.wrong
            if result.wrong:
                print(f"{file.stem}: {result.wrong} of {result.words}: {result.said}\n    {result.heard}", flush=True)
    share = 100 * wrong / max(counted, 1)
    print(f"{share:.1f} % of {counted} words misheard")
    return 1 if share > most else 0


def _hear_names(engine: SpeechEngine) -> int:
    """Print how each name of the table is heard, beside how it is heard without the table."""
    recogniser = Recogniser()
    for name, sounds in name_table().items():
        heard = [
            _hear(recogniser, engine, Utterance(f"Hello, {each}.")).heard for each in (name.title(), sounds.letters)
        ]
        print(f"{name.title()}: {' | '.join(heard)}", flush=True)
    return 0


def _sentences(file: Path) -> Iterator[Utterance]:
    """Yield each different sentence of an exercise, with names filled in."""
    exercise = read_file(file).exercise
    if exercise is None or exercise.language.split("-")[0].lower() != "en":
        return
    lines = [line for line in PreparedExercise(exercise).lines() if line.recording is None]
    texts = [(text, line.pace) for line in lines for part in line.text.split("\n") for text in split_sentences(part)]
    yield from (Utterance(text, pace) for text, pace in dict.fromkeys(texts))


def _hear(recogniser: Recogniser, engine: SpeechEngine, sentence: Utterance) -> Heard:
    sound = render(sentence, engine)
    heard = recogniser.words(sound) if isinstance(sound, RenderedSpeech) and sound.data else ""
    said, found = compared_words(sentence.text), compared_words(heard)
    return Heard(sentence.text, heard, len(said), misheard_words(said, found))


def compared_words(text: str) -> list[str]:
    """Return the words of `text` in one spelling: lower case, numbers as words, British."""
    plain = text.lower().replace("’", "'")
    plain = re.sub(r"\bto-day\b", "today", plain)
    words = re.findall(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*", plain)
    spelt = (number_word(int(word)) if word.isdecimal() else _SPELLINGS.get(word, word) for word in words)
    return " ".join(spelt).split()


def misheard_words(said: Sequence[str], heard: Sequence[str]) -> int:
    """Return how many words of `said` were lost or changed, or were added to it: the distance of Levenshtein."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(said, 1):
        above, row[0] = row[0], number
        for place, other in enumerate(heard, 1):
            above, row[place] = row[place], min(above + (word != other), row[place] + 1, row[place - 1] + 1)
    return row[-1]


def number_word(number: int) -> str:
    """Return a number below a hundred as a word, as the files write it; others in digits."""
    if number < len(_NUMBERS):
        return _NUMBERS[number]
    tens, ones = divmod(number, 10)
    return str(number) if number > 99 else _TENS[tens] + (f" {_NUMBERS[ones]}" if ones else "")


if __name__ == "__main__":
    sys.exit(main())
