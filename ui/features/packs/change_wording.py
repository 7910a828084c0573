"""Say in plain words what has changed between two versions of a pack."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from guided.exercise.model import Touch
from guided.exercise.schema.exercise_table import TOUCH_CHOICES
from guided.text.direction import isolate
from guided.text.letters import first_letters, letter_count
from guided.text.wording import join_lines
from ui.features.packs.field_labels import label
from ui.services.exercise_description import touch_phrase
from ui.services.wording import counted, exact, listed

if TYPE_CHECKING:
    from guided.packs.changes import Change

MAX_LETTERS = 90
"""Letters of a text that are quoted."""
_TIME_FIELDS = ("for", "length", "lengths", "at", "dose")
_NAMING_FIELDS = ("title", "ask", "say", "exercise", "show")


def change_sentence(change: "Change") -> str:
    """Return one sentence on one change."""
    sentence = _sentence(change)
    more = QCoreApplication.translate("PackChanges", "That may mean more touch.")
    return f"{sentence} {more}" if change.rises and (change.name or change.blocks) else sentence


def _sentence(change: "Change") -> str:
    from guided.packs.changes import ChangeKind

    if change.kind is ChangeKind.CLOSER:
        return _closer(change)
    if change.table is None:
        return _of_sound(change)
    if not change.name and not change.blocks:
        return _of_file(change)
    if not change.name:
        return _of_block(change)
    return _of_field(change)


def _closer(change: "Change") -> str:
    translate = QCoreApplication.translate
    before, after = change.before, change.after
    assert isinstance(before, Touch)
    assert isinstance(after, Touch)
    if change.table is None:
        words = translate("PackChanges", "It comes closer than before: up to {after}. Before it was {before}.")
    else:
        words = translate("PackChanges", "“{title}” comes closer than before: up to {after}. Before it was {before}.")
    return words.format(title=_shown(change.title), after=touch_phrase(after), before=touch_phrase(before))


def _of_sound(change: "Change") -> str:
    from guided.packs.changes import ChangeKind

    translate = QCoreApplication.translate
    words = {
        ChangeKind.ADDED: translate("PackChanges", "New: the recording or sound {name}."),
        ChangeKind.REMOVED: translate("PackChanges", "Gone: the recording or sound {name}."),
    }.get(change.kind, translate("PackChanges", "The recording or sound {name} has changed."))
    return words.format(name=isolate(change.title.rpartition("/")[2]))


def _of_file(change: "Change") -> str:
    from guided.packs.changes import ChangeKind

    translate = QCoreApplication.translate
    if change.kind is ChangeKind.ADDED:
        words = translate("PackChanges", "New: “{title}”.")
    else:
        words = translate("PackChanges", "Gone: “{title}”.")
    return words.format(title=_shown(change.title))


def _of_block(change: "Change") -> str:
    from guided.packs.changes import ChangeKind

    translate = QCoreApplication.translate
    data = change.after if change.kind is ChangeKind.ADDED else change.before
    named = data if isinstance(data, dict) else {}
    excerpt = next((str(named[name]) for name in _NAMING_FIELDS if named.get(name)), "…")
    if change.kind is ChangeKind.ADDED:
        words = translate("PackChanges", "{place} is new: “{words}”")
    else:
        words = translate("PackChanges", "{place} is gone: “{words}”")
    return words.format(place=_place(change), words=_shown(excerpt))


def _of_field(change: "Change") -> str:
    from guided.packs.changes import ChangeKind

    translate = QCoreApplication.translate
    assert change.table is not None
    if change.name in ("note", "id", "format"):  # a note is for the coach alone, the others say nothing to a couple
        words = translate("PackChanges", "{place}: {field} has changed.")
    elif change.kind is ChangeKind.ADDED:
        words = translate("PackChanges", "{place}: {field}. Now {after}, not set before.")
    elif change.kind is ChangeKind.REMOVED:
        words = translate("PackChanges", "{place}: {field}. No longer set, before {before}.")
    else:
        words = translate("PackChanges", "{place}: {field}. Now {after}, before {before}.")
    return words.format(
        place=_place(change),
        field=label(change.table.noun_phrase, change.name),
        before=_value(change.name, change.before),
        after=_value(change.name, change.after),
    )


def _place(change: "Change") -> str:
    """Return where a change is: the file, its block and the row within it."""
    translate = QCoreApplication.translate
    words = [translate("PackChanges", "“{title}”").format(title=_shown(change.title))]
    if change.language:
        words.append(translate("PackChanges", "as written in {language}").format(language=_language(change.language)))
    if change.blocks and change.file_kind is not None:
        block = {
            "step": translate("PackChanges", "step {number}"),
            "week": translate("PackChanges", "week {number}"),
            "rung": translate("PackChanges", "a rung"),
            "dose": translate("PackChanges", "how much of it is for you"),
        }[change.file_kind.block]
        words.append(block.format(number=change.blocks[0]))
    if len(change.blocks) > 1:
        row = translate("PackChanges", "line {number}")
        words.append(row.format(number=change.blocks[1]))
    return ", ".join(words)


def _language(language: str) -> str:
    return isolate(QLocale(language).nativeLanguageName() or language)


def _value(name: str, raw: object) -> str:
    """Return a value as it is read in a sentence."""
    translate = QCoreApplication.translate
    if isinstance(raw, bool):
        return translate("PackChanges", "yes") if raw else translate("PackChanges", "no")
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, list):
        return listed([_value(name, each) for each in raw])
    if isinstance(raw, dict):
        return _value(name, raw.get("title", raw.get("id", "…")))
    text = str(raw)
    if name == "touch" and text in TOUCH_CHOICES:
        return touch_phrase(Touch[text.upper()])
    if name in _TIME_FIELDS and (seconds := _seconds(text)) is not None:
        return exact(seconds)
    return (
        translate("PackChanges", "“{title}”").format(title=_shown(text.rstrip("."))) if isinstance(raw, str) else text
    )


def _seconds(text: str) -> float | None:
    """Return the seconds of a length of time as it is written; None where it is none."""
    from guided.exercise.diagnostic import InvalidValueError
    from guided.exercise.duration import parse_duration

    try:
        return parse_duration(text)
    except InvalidValueError:
        return None


def _shown(text: str) -> str:
    whole = join_lines(text)
    return isolate(whole if letter_count(whole) <= MAX_LETTERS else f"{first_letters(whole, MAX_LETTERS)}…")


def change_rows(changes: "Sequence[Change]", most: int) -> list[dict[str, object]]:
    """Return rows of a list of at most so many changes: `words`, and whether it `rises`; the last says what is left."""
    rows: list[dict[str, object]] = [{"words": change_sentence(each), "rises": each.rises} for each in changes[:most]]
    if len(changes) > most:
        one = QCoreApplication.translate("PackChanges", "And one more change.")
        many = QCoreApplication.translate("PackChanges", "And {number} more changes.")
        rows.append({"words": counted(len(changes) - most, one, many), "rises": False})
    return rows
