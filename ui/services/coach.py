"""Says whether the couple talks with a coach now and then: nothing takes one for granted."""

from dataclasses import replace

from ui.services.couple import Couple
from ui.services.journal import CoupleJournal


def has_coach(couple: Couple, journal: CoupleJournal) -> bool:
    """Return whether they have a coach: as they said, or else whether a call is set or a question for one is kept."""
    said = couple.preferences.coach
    if said != "unsaid":
        return said == "yes"
    agreement = journal.read.agreement()
    return (agreement is not None and agreement.call is not None) or bool(journal.read.questions())


def say_coach(couple: Couple, *, has: bool) -> None:
    """Remember whether they have a coach. Nothing that was kept for a call is deleted by it."""
    couple.settle(replace(couple.preferences, coach="yes" if has else "no"))
