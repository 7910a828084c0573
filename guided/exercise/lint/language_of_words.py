"""Find words in another language than the file says, which the wrong voice would read."""

from collections.abc import Iterable, Iterator

from guided.exercise.lint.language_guess import (
    LANGUAGE_NAMES,
    MIN_SHARE,
    SCRIPTS,
    WORDS,
    hits,
    is_hardly_english,
    language_of,
    plain_language_of,
    script_of,
    short_language_of,
)
from guided.exercise.toml.edits import edits_for_fix
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import FieldPath

_FIELDS = frozenset("title about say show ask call reflect care needs rungs".split())


def check_language(parsed: ParsedFile) -> None:
    """Warn where the words of the file, or of one of its texts, are in another language than it says."""
    language = parsed.data.get("language", "en")
    if not isinstance(language, str) or _is_told_already(parsed):
        return
    said, texts = language.split("-")[0].lower(), list(_texts(parsed.data, ()))
    if said not in WORDS:
        found = plain_language_of(" ".join(text for _, text in texts))
        if found is not None:
            _warn_of_file(parsed, said, found)
    elif other := next((each for each in texts if script_of(each[1])), None):
        _warn_of_script(parsed, said, *other)
    elif not _check_whole(parsed, said, " ".join(text for _, text in texts)):
        _check_each(parsed, said, texts)


def _is_told_already(parsed: ParsedFile) -> bool:
    """Return whether another problem tells that the language is not known, or stands in the wrong place."""
    if not parsed.problems:
        return False
    misplaced = any(path[-1] == "language" for path in parsed.locations if len(path) > 1)
    no_voice = any(problem.code == "no-voice" for problem in parsed.problems)
    return misplaced or no_voice or ("language",) in parsed.unreadable


def _check_whole(parsed: ParsedFile, said: str, text: str) -> bool:
    """Warn where all words of the file together are in another language, and return whether they are."""
    whole = language_of(text)
    if whole == said or (whole is None and not (said == "en" and is_hardly_english(text))):
        return False
    _warn_of_file(parsed, said, whole)
    return True


def _check_each(parsed: ParsedFile, said: str, texts: list[tuple[FieldPath, str]]) -> None:
    """Warn of the first text that is in another language."""
    for path, text in texts:
        found = language_of(text) or short_language_of(text, said)
        if found in (said, None) or hits(text)[str(found)] < MIN_SHARE * hits(text)[said]:
            continue
        message = (
            f"these words are {LANGUAGE_NAMES[str(found)]}, and the voice of this file is {LANGUAGE_NAMES[said]}; a "
            "file is in one language, and `language` at its top says which"
        )
        location = parsed.locations.get(path)
        if location is not None:
            parsed.add_problem("other-language", message, location.value, severity="warning")
        return


def _warn_of_file(parsed: ParsedFile, said: str, found: str | None) -> None:
    """Warn that the words of the file are in the language `found`, or in one that is not known here."""
    written = ("language",) in parsed.locations
    path: FieldPath = ("language",) if written else ("title",)
    if path not in parsed.locations:
        return
    is_in = f"are {LANGUAGE_NAMES[found]}" if found else "are hardly English"
    says = (
        f"`language` says {LANGUAGE_NAMES.get(said, f'“{said}”')}"
        if written
        else "without `language` an English voice reads them"
    )
    fix = None if found is None else f'"{found}"' if written else f'language = "{found}"'
    span = parsed.locations[path].value
    edits = edits_for_fix(parsed, (), span, fix) if fix else []
    message = f"the words of this file {is_in}, and {says}"
    parsed.add_problem("other-language", message, span, fix, "warning", edits=edits)


def _warn_of_script(parsed: ParsedFile, said: str, at: FieldPath, text: str) -> None:
    letters, language = SCRIPTS[str(script_of(text))]
    message = (
        f"these are {letters} letters, and the voice of this file, {LANGUAGE_NAMES[said]}, cannot read them; name "
        "their language in `language` at the top of the file"
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
