"""Parse choices, lists, and sounds named by a word or a file. Each parser raises InvalidValueError."""

import re
from json import dumps

from guided.exercise.audio_formats import SOUND_ENDINGS
from guided.exercise.builders.text_values import check_length, normalize_text, plain_text
from guided.exercise.builders.type_errors import describe_value, wrong_type_error
from guided.exercise.closest_match import closest_match
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.number_words import whole_number_in
from guided.exercise.schema.aliases import CHOICE_ALIASES, CHOICE_GROUPS, EMPTY_WORDS, WEEKLY_WORDS, choice_meant
from guided.exercise.schema.fields import AUDIO_EXTENSIONS, Field, FieldType
from guided.exercise.schema.programme_tables import ENTRY_TABLE
from guided.exercise.toml.loose_lists import choices_value

TOUCH_MATCH_CUTOFF = 0.8
"""How like a word has to be to a choice of `touch` to be offered as a fix (0 to 1). A wrong offer could mean less touch
than meant, and so fewer questions."""


_AT_MOST = re.compile(r"^(?:up to|at most|max\.?|maximum|bis zu|bis|höchstens|the|der|die|das) ", re.IGNORECASE)
_DAYS = re.compile(r"([^\W\d_]+)\.? ?(?:-|–|—|to|bis|through|until) ?([^\W\d_]+)")
"""Days from one to another, such as “Mon-Fri”."""


def parse_choice(field: Field, raw: object) -> str:
    """Return one of the choices of a field."""
    known = list(field.choices)
    if isinstance(raw, bool | int | float):
        written = str(raw).lower() if isinstance(raw, bool) else "a number"
        if field.name == "every" and raw in (1, 2) and not isinstance(raw, bool):
            raise InvalidValueError(
                f"`every` needs a word in quotes: {_either(known)}", f'"{known[int(raw) - 1]}"', "unknown-choice"
            )
        fix = '"none"' if raw is False and "none" in known and field.name != "touch" else None
        message = f"`{field.name}` needs a word in quotes: {_either(known)}; this is {written}"
        raise InvalidValueError(message, fix, "wrong-kind" if isinstance(raw, bool) else "unknown-choice")
    if isinstance(raw, list) and len(raw) > 1 and (meant_all := _choices_meant(field, raw)):
        message = f"`{field.name}` has one word, and this is a list of {len(raw)}"
        raise InvalidValueError(message, _one_of(field, meant_all), "wrong-kind")
    text = plain_text(field, raw)
    if text in field.choices:
        return text
    if text.strip(" .").lower() in EMPTY_WORDS and "none" not in known and not field.required:
        message = f"`{field.name}` says nothing here; what an exercise has not is left out. Delete this line"
        raise InvalidValueError(message, None, "empty")
    plain = _AT_MOST.sub("", text)
    cutoff = TOUCH_MATCH_CUTOFF if field.name == "touch" else 0.6
    meant = CHOICE_ALIASES.get(field.name, {}).get(plain.strip().lower()) or closest_match(plain, known, cutoff)
    fix = f'"{meant}"' if meant else None
    parts = re.split(r"[,;/+&]| and | or | und | oder ", text)
    if len(parts) > 1 and (several := _choices_meant(field, list(parts))):
        fix = _one_of(field, several)
    message = f"“{text}” is no choice for `{field.name}`; it is {_either(known)}"
    if field.name == "after":
        message += "; the step that follows is named in `then`"
    if field.name == "every" and (instead := _rhythm_instead(text.strip().lower())):
        message, fix = f"{message}. {instead}, in the place of `every`", None
    raise InvalidValueError(message, fix, "unknown-choice")


def _rhythm_instead(words: str) -> str | None:
    """Return what says how often, where `every` has no choice for it."""
    if choice_meant("every", words):
        return None
    if words in WEEKLY_WORDS:
        return "Once a week is `times = 1`"
    if days := choices_value(ENTRY_TABLE.fields["on"], words):
        return f"A day of the week is `on = {days}`"
    if group := CHOICE_GROUPS["on"].get(words.replace("-", "")):
        return f"Days of the week are `on = [{', '.join(dumps(day) for day in group)}]`"
    gap_of_days = re.fullmatch(r"(?:every )?(\w+?)(?:rd|th|\.)? (?:days?|tage?)", words)
    if gap_of_days and (gap := whole_number_in(gap_of_days[1])) and gap > 2:
        return f"Once in {gap} days is about `times = {max(1, round(7 / gap))}` in a week"
    number = whole_number_in(words)
    if number and re.search(r"\b(?:a|per|each|every|am|pro|jeden) (?:day|tag)\b|daily|täglich", words):
        return 'Once a day is the most that is suggested, `every = "day"`'
    return f"So often in a week is `times = {number}`" if number and not gap_of_days and number != 1 else None


def _one_of(field: Field, meant: list[str]) -> str:
    """Return the fix for several choices where one may stand: the most touch, or each of them as one way."""
    if field.name == "touch":
        return f'"{max(meant, key=list(field.choices).index)}"'
    return " or ".join(f'"{each}"' for each in meant)


def _either(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _as_list(field: Field, text: str) -> str:
    """Return a text as a list of one, or of the choices that stand in it."""
    lines = [line.strip(" \t-*•") for line in text.split("\n") if line.strip()]
    are_words = bool(field.choices) or field.name == "rungs"
    words = re.split(r"[,;/]\s*", text.strip()) if are_words else lines
    if field.choices and (meant := _choices_meant(field, list(words))):
        words = meant
    return f"[{', '.join(dumps(word, ensure_ascii=False) for word in words if word)}]"


def check_list(field: Field, raw: object) -> list[object]:
    """Return a list that is neither empty nor too long."""
    if not isinstance(raw, list):
        raise wrong_type_error(field, raw, _as_list(field, raw) if isinstance(raw, str) else None)
    if not raw:
        raise InvalidValueError(
            f"`{field.name}` is an empty list; write something in it, or delete the line", None, "empty"
        )
    if len(raw) > field.maximum:
        message = f"`{field.name}` may have {field.maximum:g} items, and this has {len(raw)}"
        raise InvalidValueError(message, None, "too-long")
    return raw


def parse_texts(field: Field, raw: object) -> tuple[str, ...]:
    """Return the texts of a list."""
    items = [raw] if isinstance(raw, str) else raw
    if isinstance(items, list) and items and all(str(item).strip(" .").lower() in EMPTY_WORDS for item in items):
        message = f"`{field.name}` says nothing here; what an exercise has not is left out. Delete this line"
        raise InvalidValueError(message, None, "empty")
    if isinstance(raw, dict | list) and (inner := _texts_in(raw)) and inner != raw:
        message = f"`{field.name}` is one list of texts in quotes, with nothing around them"
        raise InvalidValueError(
            message, f"[{', '.join(dumps(each, ensure_ascii=False) for each in inner)}]", "wrong-kind"
        )
    return tuple(parse_item(field, item) for item in check_list(field, raw))


def _texts_in(raw: object) -> list[str] | None:
    """Return the texts in a list or a group, however deep they stand; None where there is something else."""
    if isinstance(raw, str):
        return [raw]
    inner = raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ()
    found = [_texts_in(each) for each in inner]
    return None if None in found else [text for each in found if each for text in each] or None


def parse_choices(field: Field, raw: object) -> tuple[str, ...]:
    """Return the choices of a list. Where several of them are wrong, the fix is the whole list."""
    items = check_list(field, raw)
    wrong = [item for item in items if str(item) not in field.choices]
    try:
        return tuple(_parse_choice_of_list(field, item) for item in items)
    except InvalidValueError as error:
        meant = _choices_meant(field, items)
        if meant is None or (len(wrong) == 1 and error.fix):
            raise
        words = " and ".join(f"“{item}”" for item in wrong[:2])
        more = f" and {len(wrong) - 2} more" if len(wrong) > 2 else ""
        verb = "is no choice" if len(wrong) == 1 else "are no choices"
        message = f"{words}{more} {verb} for `{field.name}`; it is {_either(list(field.choices))}"
        raise InvalidValueError(message, f"[{', '.join(dumps(word) for word in meant)}]", error.code) from None


def _choices_meant(field: Field, items: list[object]) -> list[str] | None:
    """Return the choices that the items of a list mean, each once; None where one of them means none."""
    aliases, meant = CHOICE_ALIASES.get(field.name, {}), list[str]()
    groups = CHOICE_GROUPS.get(field.name, {})
    known = {choice.lower(): choice for choice in field.choices}
    for item in items:
        word = str(item).strip(" .").lower()
        if field.name == "on" and (days := _DAYS.fullmatch(word)):
            ends = [choice_meant("on", day) for day in days.groups()]
            if None in ends:
                return None
            order = list(field.choices)
            first, last = (order.index(str(end)) for end in ends)
            meant += order[first : last + 1] if first <= last else [*order[first:], *order[: last + 1]]
            continue
        single = word in known or word in aliases
        parts = list(groups.get(word, ())) or ([word] if single else re.findall(r"[^\W\d_]+", word))
        parts = [part for part in parts if part.lower() not in ("and", "or", "und", "oder")]
        found = [known.get(part.lower()) or aliases.get(part.lower()) for part in parts]
        if not found or None in found:
            return None
        meant += [str(each) for each in found]
    return list(dict.fromkeys(meant))


def _parse_choice_of_list(field: Field, item: object) -> str:
    """Return one choice of a list; where several stand in one text, say that each has its own quotes."""
    words = re.findall(r"[^\W\d_]+", item) if isinstance(item, str) and not _DAYS.fullmatch(item.lower()) else []
    if len(words) > 1 and item not in field.choices:
        aliases = CHOICE_ALIASES.get(field.name, {})
        meant = [
            word if word in field.choices else aliases.get(word.lower())
            for word in words
            if word.lower() not in ("and", "or", "und", "oder")
        ]
        if len(meant) > 1 and None not in meant:
            message = f"“{item}” is one text; each word of the list has quotes of its own"
            raise InvalidValueError(message, ", ".join(f'"{word}"' for word in meant), "unknown-choice")
    return parse_choice(field, item)


def parse_item(field: Field, raw: object) -> str:
    """Return one text of a list."""
    if not isinstance(raw, str):
        message = f"each item of `{field.name}` is text in quotes, but this is {describe_value(raw)}"
        raise InvalidValueError(message, f'"{raw}"' if isinstance(raw, int | float) else None, "wrong-kind")
    text = normalize_text(plain_text(field, raw))
    check_length(field, text)
    return text


def parse_voice(field: Field, raw: object) -> str:
    """Return the path of a recording, from the folder of the exercise."""
    return _parse_audio_path(field, plain_text(field, raw))


def parse_sound(field: Field, raw: object) -> str:
    """Return the name of a sound of the program, or the path of a sound file."""
    text = plain_text(field, raw)
    if text in field.choices:
        return text
    if "." in text or "/" in text or "\\" in text:
        return _parse_audio_path(field, text)
    meant = CHOICE_ALIASES.get(field.name, {}).get(text.strip().lower())
    meant = meant or closest_match(text.removeprefix("low ").removeprefix("low-"), list(field.choices))
    known = list(field.choices)
    message = f"there is no sound “{text}”; there are {', '.join(known[:-1])} and {known[-1]}, or a file in sounds/"
    raise InvalidValueError(message, f'"{meant}"' if meant else None, "unknown-sound")


def _parse_audio_path(field: Field, text: str) -> str:
    if "\\" in text:
        raise InvalidValueError(
            "a file's folders are parted by / here", f'"{text.replace(chr(92), "/")}"', "wrong-file"
        )
    if text.startswith(("/", "~")) or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) or ".." in text.split("/"):
        message = (
            "a sound file lies in a folder beside this exercise and is named from there, "
            f"such as {'voice' if field.type is FieldType.VOICE else 'sounds'}/evening.ogg"
        )
        raise InvalidValueError(message, None, "wrong-file")
    folder = "voice/" if field.type is FieldType.VOICE else "sounds/"
    if "/" not in text and "." not in text:
        message = f"`{field.name}` names a recording beside this exercise, such as {folder}evening.ogg, or is left out"
        raise InvalidValueError(message, None, "wrong-file")
    if not text.startswith(folder):
        fix = f'"{folder}{text.rsplit("/", 1)[-1]}"'
        raise InvalidValueError(f"this file has to lie in the folder {folder} beside the exercise", fix, "wrong-file")
    ending = text.rsplit(".", 1)[-1].lower() if "." in text else ""
    if ending not in AUDIO_EXTENSIONS or text.endswith("/"):
        known = f"{', '.join(AUDIO_EXTENSIONS[:-1])} or {AUDIO_EXTENSIONS[-1]}"
        message = f"a sound file ends in {known}; save it as one of these, and write its whole name"
        if field.type is FieldType.VOICE and ending in SOUND_ENDINGS:
            message = f"a recording ends in {known}; drop this one on its step in the Studio, which converts it"
        raise InvalidValueError(message, None, "wrong-file")
    return text
