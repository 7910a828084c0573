"""Conversions between columns of the journal and plain values of an export, with validation in both directions."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

from guided.files.bounded_read import parse_json_bounded
from guided.practice.plan import agreement_from_json, agreement_to_json
from guided.practice.storage.journal_rows import MAX_JSON_CHARS

Row = tuple[Any, ...]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MAX_TEXT_CHARS = 20_000
"""Longest text; nothing that the program stores is as long."""
MAX_NUMBER = 1_000_000
"""Largest number that makes sense."""
SENSIBLE_YEARS = range(1970, 7000)
"""Years that make sense: no clock shows others, and the calendar ends some way beyond."""


@dataclass(frozen=True, slots=True)
class Field:
    """One exported value: its `name`, the `columns` that store it, and conversions between them and a plain value.

    Both conversions raise ValueError, TypeError or OverflowError for invalid values. `parts` names the entries of a
    plain value that is a mapping, each with a CSV column of its own.
    """

    name: str
    columns: tuple[str, ...]
    plain: Callable[..., Any]
    row: Callable[[Any], Row]
    parts: tuple[str, ...] = ()


def text_field(name: str, column: str = "") -> Field:
    return Field(name, (column or name,), _text, lambda value: (_text(value),))


def whole_field(name: str, least: int = 0) -> Field:
    return Field(name, (name,), lambda found: _whole(found, least), lambda value: (_whole(value, least),))


def optional(field: Field) -> Field:
    """Return the field with None allowed."""
    return Field(
        field.name,
        field.columns,
        lambda *found: None if found[0] is None else field.plain(*found),
        lambda value: (None,) * len(field.columns) if value is None else field.row(value),
        field.parts,
    )


def yes_or_no_field(name: str) -> Field:
    return Field(name, (name,), bool, lambda value: (int(_is(bool, value)),))


def share_field(name: str) -> Field:
    return Field(name, (name,), _share, lambda value: (_share(value),))


def day_field(name: str) -> Field:
    return Field(name, (name,), _day, lambda value: (_day(value),))


def days_field(name: str) -> Field:
    return Field(
        name,
        (name,),
        lambda found: [_day(each) for each in _is(str, found).split()],
        lambda value: (" ".join(_day(each) for each in _is(list, value)),),
    )


def words_field(name: str) -> Field:
    """A list of words whose order is hidden by sorting."""

    def sound(value: object) -> list[str]:
        return sorted(_text(each) for each in _is(list, value))

    return Field(
        name,
        (name,),
        lambda found: sound(parse_json_bounded(_is(str, found), MAX_JSON_CHARS)),
        lambda value: (json.dumps(sound(value), ensure_ascii=False),),
    )


def choices_field(name: str) -> Field:
    """The chosen or refused lines of a summary, whose order is hidden by sorting."""

    def sound(value: object) -> list[dict[str, str]]:
        found = [{part: _text(each[part]) for part in ("line", "words", "note")} for each in _is(list, value)]
        return sorted(found, key=lambda each: tuple(each.values()))

    return Field(
        name,
        (name,),
        lambda found: sound(parse_json_bounded(_is(str, found), MAX_JSON_CHARS)),
        lambda value: (json.dumps(sound(value), ensure_ascii=False),),
    )


def seconds_field(name: str, most: int) -> Field:
    """A number of seconds, possibly negative."""

    def sound(value: object) -> int:
        found: int = _is(int, value)
        if abs(found) > most:
            raise ValueError
        return found

    return Field(name, (name,), sound, lambda value: (sound(value),))


def time_field(name: str) -> Field:
    def sound(value: object) -> str:
        found = time.fromisoformat(_is(str, value))
        if found.tzinfo is not None:
            raise ValueError
        return found.isoformat()

    return Field(name, (name,), sound, lambda value: (sound(value),))


def up_to_field(name: str, most: int) -> Field:
    """A whole number from 0 to `most`."""

    def sound(value: object) -> int:
        if (found := _whole(value)) > most:
            raise ValueError
        return found

    return Field(name, (name,), sound, lambda value: (sound(value),))


def local_time_field(name: str) -> Field:
    """A day and a time of day, as a clock in the room shows them."""

    def sound(value: object) -> str:
        found = datetime.fromisoformat(_is(str, value))
        if found.tzinfo is not None:
            raise ValueError
        _sensible(found)
        return found.isoformat()

    return Field(name, (name,), sound, lambda value: (sound(value),))


def moment_field(name: str) -> Field:
    """A time on the couple's own clock."""

    def plain(at: int, east: int) -> str:
        clock = timezone(timedelta(minutes=_is(int, east)))
        return (EPOCH + timedelta(seconds=_is(int, at))).astimezone(clock).isoformat()

    def row(value: object) -> Row:
        at = _time(value)
        return _seconds(at), (at.utcoffset() or timedelta()) // timedelta(minutes=1)

    return Field(name, (name, "east_of_utc"), plain, row)


def instant_field(name: str) -> Field:
    """A time in UTC."""
    return Field(
        name,
        (name,),
        lambda found: (EPOCH + timedelta(seconds=_is(int, found))).isoformat(),
        lambda value: (_seconds(_time(value)),),
    )


def pending_rung_field() -> Field:
    def plain(rung: int | None, at: str | None) -> dict[str, Any] | None:
        return None if rung is None or at is None else {"rung": _whole(rung), "at": _time(at).isoformat()}

    def row(value: Any) -> Row:
        return (None, None) if value is None else (_whole(value["rung"]), _time(value["at"]).isoformat())

    return Field("later", ("later_rung", "later_at"), plain, row, ("rung", "at"))


def agreement_field() -> Field:
    def sound(value: object) -> dict[str, object]:
        found = agreement_from_json(value)
        if found is None:
            raise ValueError
        for each in (found.begun, found.week_begun, found.call, found.called):
            _sensible(each)
        for name in (found.programme, *found.own):
            _text(name)
        _whole(found.week)
        return agreement_to_json(found)

    return Field(
        "agreed",
        ("agreed",),
        lambda found: sound(parse_json_bounded(_is(str, found), MAX_JSON_CHARS)),
        lambda value: (json.dumps(sound(value), ensure_ascii=False),),
        ("programme", "begun", "week_begun", "week", "own", "call", "aside", "called"),
    )


def _is(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError
    return value


def _text(value: object) -> str:
    found: str = _is(str, value)
    if len(found) > MAX_TEXT_CHARS:
        raise ValueError
    found.encode()  # half a pair of code units can't be kept
    return found


def _whole(value: object, least: int = 0) -> int:
    found: int = _is(int, value)
    if not least <= found <= MAX_NUMBER:
        raise ValueError
    return found


def _share(value: object) -> float:
    if type(value) not in (int, float) or not 0 <= value <= 1:  # type: ignore[operator]
        raise ValueError
    return float(value)  # type: ignore[arg-type]


def _day(value: object) -> str:
    found = date.fromisoformat(_is(str, value))
    _sensible(found)
    return found.isoformat()


def _time(value: object) -> datetime:
    found = datetime.fromisoformat(_is(str, value))
    if found.utcoffset() is None:
        raise ValueError
    _sensible(found)
    return found


def _sensible(found: date | None) -> None:
    if found is not None and found.year not in SENSIBLE_YEARS:
        raise ValueError


def _seconds(at: datetime) -> int:
    return (at - EPOCH) // timedelta(seconds=1)
