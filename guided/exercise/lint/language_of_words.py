"""Find words in another language than the file says, which the wrong voice would read."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from guided.exercise.toml.edits import edits_for_fix
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import FieldPath

MIN_HITS = 3
"""Words of a language from which on a text is taken to be in it: shorter ones may be names or quotes."""

MIN_SHARE = 4
"""How many times as many words of another language as of its own a text has to have to be taken for it."""

_COMMON_WORDS = {
    "en": "the and you your of to is it for with if other each let this that on in may not would at feel when be or "
    "are slowly hands together hold breathe rest like one what how there does good sit down look out nothing has",
    "de": "und ihr euch der die das den dem ein eine einen ist nicht mit auf zu wenn für oder eure euer eurer deine "
    "dein dir dich du sich im von wie noch aus bei zum zur lasst legt nehmt haltet setzt schaut atmet könnt möchte "
    "möchtest mögt darf hände hand ganz langsam sanft einander gut tut etwas nichts jetzt beide beiden würde ohne nur "
    "schultern augen arme rücken atem atme leise ruhig locker lassen fallen bleibt bleib kommt komm schließt danke "
    "loslassen loslasst weiter wenig länger spürt fühlt",
    "fr": "le la les et vous votre vos une des du est pas avec pour dans sur si ou que qui ce cette l'autre doucement "
    "mains l'un vos soyez laissez",
    "es": "el los las y tu tus una con para por si que del no es en su sus vuestras vuestra despacio manos otro juntos",
    "it": "il gli le e tua tue una con per che del non è nel sua vostre vostra piano mani altro insieme lasciate",
    "pt": "o os as e você vocês seu sua seus suas uma com para por que do da não em no na um ao mãos devagar "
    "outro juntos",
    "pl": "i się w na z do nie jest że jak czy was wasze twoje swoje ręce dłonie powoli razem siebie drugą obok",
    "nl": "de het een en jullie je jouw van is met op niet voor als of elkaar handen langzaam rustig samen laat",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON_WORDS.items()}
_NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch"}
_NAMES |= {"pt": "Portuguese", "pl": "Polish"}
_SCRIPTS = {
    "CYRILLIC": ("Cyrillic", None),
    "GREEK": ("Greek", "el"),
    "HEBREW": ("Hebrew", "he"),
    "ARABIC": ("Arabic", None),
    "CJK": ("Chinese or Japanese", None),
    "HIRAGANA": ("Japanese", "ja"),
    "HANGUL": ("Korean", "ko"),
    "THAI": ("Thai", "th"),
    "DEVANAGARI": ("Indian", None),
}
"""Scripts that no voice of the languages above reads: what their letters are called, and whose alone they are."""
_FIELDS = frozenset("title about say show ask call reflect care needs rungs".split())


def check_language(parsed: ParsedFile) -> None:
    """Warn where the words of the file, or of one of its texts, are in another language than it says."""
    language = parsed.data.get("language", "en")
    said = language.split("-")[0].lower() if isinstance(language, str) else None
    if said not in _WORDS or ("language",) in parsed.unreadable:
        return
    texts = list(_texts(parsed.data, ()))
    if other := next((each for each in texts if _script_of(each[1])), None):
        _warn_of_script(parsed, said, *other)
        return
    whole = _language_of(" ".join(text for _, text in texts))
    if whole not in (said, None):
        _warn_of_file(parsed, said, str(whole))
        return
    for path, text in texts:
        found = _language_of(text)
        if found not in (said, None) and _hits(text)[str(found)] >= MIN_SHARE * _hits(text)[said]:
            message = (
                f"these words are {_NAMES[str(found)]}, and the voice of this file is {_NAMES[said]}; "
                "a file is in one language, and `language` at its top says which"
            )
            location = parsed.locations.get(path)
            if location is not None:
                parsed.add_problem("other-language", message, location.value, severity="warning")
            return


def _warn_of_file(parsed: ParsedFile, said: str, found: str) -> None:
    written = ("language",) in parsed.locations
    path: FieldPath = ("language",) if written else ("title",)
    if path not in parsed.locations:
        return
    says = f"`language` says {_NAMES[said]}" if written else "without `language` an English voice reads them"
    fix = f'"{found}"' if written else f'language = "{found}"'
    span = parsed.locations[path].value
    edits = edits_for_fix(parsed, (), span, fix)
    message = f"the words of this file are {_NAMES[found]}, and {says}"
    parsed.add_problem("other-language", message, span, fix, "warning", edits=edits)


def _script_of(text: str) -> str | None:
    """Return the script of most letters of `text`, where it is not the Latin one."""
    letters = [letter for letter in re.sub(r"\{\w+\}", "", text) if letter.isalpha()]
    if all(letter < "\u0370" for letter in letters):
        return None
    scripts = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in letters)
    most, count = scripts.most_common(1)[0]
    return most if most in _SCRIPTS and 2 * count > len(letters) else None


def _warn_of_script(parsed: ParsedFile, said: str, at: FieldPath, text: str) -> None:
    letters, language = _SCRIPTS[str(_script_of(text))]
    message = (
        f"these are {letters} letters, and the voice of this file, {_NAMES[said]}, cannot read them; name their "
        "language in `language` at the top of the file"
    )
    written = ("language",) in parsed.locations
    fix = None if language is None else f'"{language}"' if written else f'language = "{language}"'
    path = ("language",) if written else at
    location = parsed.locations.get(path)
    if location is not None:
        edits = edits_for_fix(parsed, (), location.value, fix) if fix else []
        parsed.add_problem("other-language", message, location.value, fix, "warning", edits=edits)


def _texts(raw: object, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Yield the texts that are spoken or shown in the data of a file, with their paths."""
    items: Iterable[tuple[str | int, object]] = ()
    if isinstance(raw, dict):
        items = raw.items()
    elif isinstance(raw, list):
        items = enumerate(raw)
    for key, value in items:
        inner = (*path, key)
        name = key if isinstance(key, str) else path[-1] if path else ""
        if isinstance(value, str) and name in _FIELDS:
            yield inner, value
        else:
            yield from _texts(value, inner)


def _hits(text: str) -> dict[str, int]:
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", re.sub(r"\{\w+\}", " ", text).lower())
    return {language: sum(word in known for word in words) for language, known in _WORDS.items()}


def _language_of(text: str) -> str | None:
    """Return the language that `text` is plainly in; None where that is unclear."""
    ranked = sorted(((count, language) for language, count in _hits(text).items()), reverse=True)
    (most, language), (next_most, _) = ranked[:2]
    return language if most >= MIN_HITS and most >= 2 * next_most else None
