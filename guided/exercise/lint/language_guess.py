"""Guess the language of a text by its commonest words, or the script that it is written in."""

import re
import unicodedata
from collections import Counter

MIN_HITS = 3
"""Words of a language from which on a text is taken to be in it: shorter ones may be names or quotes."""

MIN_SHARE = 4
"""How many times as many words of another language as of its own a text has to have to be taken for it."""

MIN_SENTENCE = 6
"""The fewest words of a sentence that has, in nearly every language, some of its common words."""

MIN_WORDS, MIN_ENGLISH = 40, 0.1
"""A text of so many words, of which a smaller share than this is common English, is in another language."""

_ALSO_ENGLISH = frozenset("hand die am an so war in arm arme".split())
"""German words that are English, or nearly, too."""

_COMMON_WORDS = {
    "en": "the and you your of to is it for with if other each let this that on in may not would at feel when be or "
    "are slowly hands together hold breathe rest like one what how there does good sit down look out nothing has "
    "here me we us our welcome pauses be nice my have had did they them their those these where why who",
    "de": "und ihr euch der die das den dem ein eine einen ist nicht mit auf zu wenn für oder eure euer eurer deine "
    "dein dir dich du sich im von wie noch aus bei zum zur lasst legt nehmt haltet setzt schaut atmet könnt möchte "
    "möchtest mögt darf hände hand ganz langsam sanft einander gut tut etwas nichts jetzt beide beiden würde ohne nur "
    "schultern augen arme rücken atem atme leise ruhig locker lassen fallen bleibt bleib kommt komm schließt danke "
    "loslassen loslasst gemeinsam gehen nebeneinander hört seht wo wieder zusammen "
    "magst deinem deiner haar kopf zur ruhe kommen seite sind waren wann hat habt haben weiter wenig "
    "länger spürt fühlt",
    "fr": "le la les et vous votre vos une des du est pas avec pour dans sur si ou que qui ce cette l'autre doucement "
    "mains l'un vos soyez laissez il rien n'y ne à",
    "es": "el los las y tu tus una con para por si que del no es en su sus vuestras vuestra despacio manos otro juntos",
    "it": "il gli le e tua tue una con per che del non è nel sua vostre vostra piano mani altro insieme lasciate un "
    "fuori dalla vostri",
    "pt": "o os as e você vocês seu sua seus suas uma com para por que do da não em no na um ao mãos devagar "
    "outro juntos",
    "sv": "och ni att ett är på för inte som den era er varandra händer långsamt så om vill håll vid",
    "pl": "i się w na z do nie jest że jak czy was wasze twoje swoje ręce dłonie powoli razem siebie drugą obok",
    "nl": "de het een en jullie je jouw van is met op niet voor als of elkaar handen langzaam rustig samen laat",
}
WORDS = {language: frozenset(words.split()) for language, words in _COMMON_WORDS.items()}
LANGUAGE_NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "pl": "Polish",
    "sv": "Swedish",
}
SCRIPTS = {
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


def script_of(text: str) -> str | None:
    """Return the script of most letters of `text`, where it is not the Latin one."""
    letters = [letter for letter in re.sub(r"\{\w+\}", "", text) if letter.isalpha()]
    if all(letter < "\u0370" for letter in letters):
        return None
    scripts = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in letters)
    foreign = [(name, count) for name, count in scripts.most_common() if name in SCRIPTS]
    if 2 * sum(count for _, count in foreign) <= len(letters):
        return None
    return "HIRAGANA" if "HIRAGANA" in scripts else foreign[0][0]


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", re.sub(r"\{\w+\}s?", " ", text).lower().replace("’", "'"))


def hits(text: str) -> dict[str, int]:
    words = words_of(text)
    return {language: sum(word in known for word in words) for language, known in WORDS.items()}


def language_of(text: str) -> str | None:
    """Return the language that `text` is plainly in; None where that is unclear."""
    ranked = sorted(((count, language) for language, count in hits(text).items()), reverse=True)
    (most, language), (next_most, _) = ranked[:2]
    return language if most >= MIN_HITS and most >= 2 * next_most else None


def plain_language_of(text: str) -> str | None:
    """Return the language of a long `text`, of which every fourth word at least is one of its common ones."""
    found = language_of(text)
    return found if found and hits(text)[found] >= max(8, len(words_of(text)) / 4) else None


def is_hardly_english(text: str) -> bool:
    """Return whether a long `text` in Latin letters has next to none of the commonest English words."""
    words = words_of(text)
    return len(words) >= MIN_WORDS and hits(text)["en"] < MIN_ENGLISH * len(words)


def short_language_of(text: str, said: str) -> str | None:
    """Return the language of a short `text` that has no word of `said`: half of its words are German or English, or it
    is a sentence of several words with two of another language."""
    words = words_of(text)
    rest = [word for word in words if word not in _ALSO_ENGLISH]
    found = hits(text)
    if found[said]:
        return None
    german = sum(word in WORDS["de"] or bool(re.search("[äöüß]", word)) for word in rest)
    for language, count in (("de", german), ("en", found["en"])):
        if language != said and count >= 2 and 2 * count >= len(rest):
            return language
    count, language = max((count, language) for language, count in found.items())
    return language if said in ("en", "de") and count >= 2 and len(words) >= MIN_SENTENCE else None
