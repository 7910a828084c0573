"""Lists the couple's recent activity as rows of a day and a description."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.text.direction import isolate
from ui.services.journal import CoupleJournal

if TYPE_CHECKING:
    from guided.practice.storage.records import Reflection

MAX_ROWS = 6

Row = dict[str, str]


def rows(journal: CoupleJournal, title: Callable[[str], str], today: date) -> list[Row]:
    """Return the latest entries with `day` and `what`, the latest first, and the `words` and the `line` of each
    reflection; `title` returns the title of an exercise by its name."""
    from ui.services.wording import past_day

    kind_texts = {kind["value"]: kind["name"] for kind in moment_kinds()}
    # A wrong clock may have noted later ones; a journey westwards leaves entries up to a day ahead.
    end = datetime.combine(today + timedelta(days=2), time()).astimezone()
    sessions, moments = journal.read.sessions(most=MAX_ROWS, until=end), journal.read.moments(most=MAX_ROWS, until=end)
    done = [(each.at, each.exercise, title(each.exercise)) for each in sessions]
    noted = [(each.at, "", kind_texts[each.kind.value]) for each in moments]
    latest = sorted([*done, *noted], key=lambda each: each[0], reverse=True)[:MAX_ROWS]
    since = latest[-1][0] if latest else None
    kept = {(each.session.at, each.session.exercise): each.reflection for each in journal.read.reflections(since)}
    return [
        {"day": past_day(at.date(), today), "what": what, **reflection_row(kept.get((at, name)))}
        for at, name, what in latest
    ]


def reflection_row(reflection: "Reflection | None") -> Row:
    """Return a reflection as a row: its `words`, and its `line` in quotation marks."""
    if reflection is None:
        return {"words": "", "line": ""}
    line = QCoreApplication.translate("Lately", "“%1”").replace("%1", isolate(reflection.line))
    return {"words": ", ".join(dict.fromkeys(reflection.words)), "line": line if reflection.line else ""}


def moment_kinds() -> list[Row]:
    """Return the kinds of small moments, each with value, name and about."""
    translate = QCoreApplication.translate
    kind_texts = {
        "question": (translate("Moments", "A question"), translate("Moments", "asked, and listened to")),
        "thought": (translate("Moments", "A thought"), translate("Moments", "shared, however small")),
        "smile": (translate("Moments", "A smile"), translate("Moments", "and one that came back")),
        "look": (translate("Moments", "A look"), translate("Moments", "across the room")),
        "touch": (translate("Moments", "A touch"), translate("Moments", "in passing")),
        "hand": (translate("Moments", "A hand that stayed"), translate("Moments", "a little longer")),
        "phones": (translate("Moments", "Phones down"), translate("Moments", "for a while, both")),
    }
    return [{"value": value, "name": name, "about": about} for value, (name, about) in kind_texts.items()]
