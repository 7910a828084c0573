"""Say what was meant by a cue that is written in another way, and by a time that is a share of its step."""

import re
from json import dumps

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import format_duration, parse_duration
from guided.exercise.duration_guess import guess_seconds
from guided.exercise.number_words import share_in
from guided.exercise.toml.loading import Data
from guided.exercise.toml.loose_lists import meant_list
from guided.exercise.toml.written_values import is_time, timed_row


def share_of_step(raw: object, step: Data) -> float | None:
    """Return the seconds of a share of a step, such as “halfway” or “50 %”; None where its length is not written."""
    share = share_in(raw) if isinstance(raw, str) else None
    length = step.get("for")
    if share is None or not 0 < share < 1 or not isinstance(length, str):
        return None
    try:
        return round(share * parse_duration(length))
    except InvalidValueError:
        return None


def cues_meant(raw: object) -> str | None:
    """Return a list of cues in braces for texts or pairs that each name a time and words; None where one does not."""
    if isinstance(raw, str):
        raw = [raw]
    if isinstance(raw, dict):
        raw = [raw] if raw.keys() & {"at", "say", "sound", "show"} else [[time, words] for time, words in raw.items()]
    if not isinstance(raw, list) or not raw:
        return None
    if len(raw) % 2 == 0 and all(_is_time(time) for time in raw[::2]) and not any(_is_time(each) for each in raw[1::2]):
        raw = [[time, words] for time, words in zip(raw[::2], raw[1::2], strict=True)]
    rows = [_row(each) for each in raw]
    return None if None in rows else f"[{', '.join(str(row) for row in rows)}]"


def cues_from_halves(raw: list[Data]) -> str | None:
    """Return cues whose time stands in braces of its own, before those of its words, as whole ones."""
    if len(raw) < 2 or len(raw) % 2:
        return None
    pairs = list(zip(raw[::2], raw[1::2], strict=True))
    if not all(first.keys() == {"at"} and second and "at" not in second for first, second in pairs):
        return None
    rows = [_row({**first, **second}) for first, second in pairs]
    return None if None in rows else f"[{', '.join(str(row) for row in rows)}]"


def entry_meant(text: str) -> str | None:
    """Return an entry in braces for a text such as “long-hug, three times”."""
    parted = re.sub(r"\A([a-z][\w-]*)(?:\s+[–-]\s+|[\s,:(]+)(?=\w)", r"\1, ", text.strip().rstrip(")."))
    meant = meant_list("do", f"{{ {parted} }}")
    return meant and meant[1:-1]


def _row(raw: object) -> str | None:
    """Return one cue in braces."""
    if isinstance(raw, str):
        return timed_row(raw)
    if isinstance(raw, dict):
        if len(raw) == 1:
            return _row(list(*raw.items()))
        written = all(isinstance(value, str) for value in raw.values()) and "at" in raw
        pairs = (f"{name} = {dumps(value, ensure_ascii=False)}" for name, value in raw.items())
        return f"{{ {', '.join(pairs)} }}" if written else None
    if not isinstance(raw, list) or len(raw) != 2 or not isinstance(raw[1], str):
        return None
    time, words = raw
    if isinstance(time, int) and not isinstance(time, bool):
        time = f"{time}s"
    if not _is_time(time):
        return None
    tidy = str(time).strip().lower().removeprefix("at ")
    seconds = guess_seconds(tidy)
    at = tidy if seconds is None else format_duration(seconds)
    return f"{{ at = {dumps(at)}, say = {dumps(words.strip(), ensure_ascii=False)} }}"


def _is_time(raw: object) -> bool:
    return isinstance(raw, str) and is_time(raw)
