"""Provides the sentences at the top of the practice pages."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from guided.practice.daily_sentence import phrase_index


def greeting(today: date, *, tender: bool = False, away: bool = False) -> str:
    """Return the greeting of the practice page for today. It differs on tender days and during an absence, but never
    depends on how long the couple was away."""
    among = while_away() if away else on_tender_days() if tender else as_usual()
    return among[phrase_index(today, len(among))]


def as_usual() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Phrases", "Good to have you both here."),
        translate("Phrases", "There’s no hurry."),
        translate("Phrases", "Come as you are, both of you."),
        translate("Phrases", "Everything here is as you left it."),
        translate("Phrases", "Take your time."),
    )


def on_tender_days() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Phrases", "Gently today. A little is plenty."),
        translate("Phrases", "Rest counts, and so does quiet."),
        translate("Phrases", "Go gently, both of you."),
    )


def while_away() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Phrases", "Travel well, both of you."),
        translate("Phrases", "Wherever you are: everything here stays as it is."),
    )
