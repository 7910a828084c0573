"""Provides the messages about passphrases."""

from PySide6.QtCore import QCoreApplication

from guided.practice.storage.problems import StoreProblem
from ui.services.lock import AttemptDelay, Outcome


def not_opened(outcome: Outcome, guard: AttemptDelay) -> str:
    """Return why a lock did not open, and what to do; empty if it did."""
    translate = QCoreApplication.translate
    if outcome is Outcome.DONE:
        return ""
    if outcome is Outcome.DAMAGED:
        return translate(
            "Passphrase", "The file that holds its key can’t be read. A copy of it, put in its place, opens it again."
        )
    if outcome is Outcome.FAILED:
        return not_done(None)
    if guard.rest <= 0:
        return translate("Passphrase", "That was not it. Try once more, in your own time.")
    return {
        3: translate("Passphrase", "That was not it. Take a few breaths, and then try again."),
        4: translate("Passphrase", "That was not it. Give it half a minute, and then try again."),
        5: translate("Passphrase", "That was not it. Give it a minute, and then try again."),
    }.get(guard.wrong, translate("Passphrase", "That was not it. Give it two minutes, and then try again."))


def not_done(problem: StoreProblem | None) -> str:
    """Return why a lock could not be set or removed."""
    translate = QCoreApplication.translate
    if problem is StoreProblem.FULL:
        return translate("Passphrase", "The disk is full, and everything is as it was.")
    if problem is StoreProblem.LOCKED:
        return translate(
            "Passphrase",
            "Another program has one of your journal’s files open just now. Everything is as it was; try again in a "
            "moment.",
        )
    return translate("Passphrase", "That didn’t work right now, and nothing has changed.")


def changed() -> str:
    return QCoreApplication.translate("Passphrase", "Your new passphrase is set.")


def again() -> str:
    return QCoreApplication.translate("Passphrase", "You can try again now.")


def not_taken(new: str, once_more: str) -> str:
    """Return why a new passphrase can't be used; empty if it can."""
    if not new:
        return QCoreApplication.translate("Passphrase", "Type a passphrase first. A few words make a good one.")
    if new != once_more:
        return QCoreApplication.translate("Passphrase", "The two are not the same. Please type both again.")
    return ""


def advice(new: str) -> str:
    """Return a warning if the new passphrase is easy to guess; it is accepted all the same."""
    from guided.practice.storage.passphrase_strength import is_guessable

    if not new or not is_guessable(new):
        return ""
    return QCoreApplication.translate(
        "Passphrase",
        "This one would be easy to guess. A few words that nobody else would put together are safer. It works all the "
        "same.",
    )


def elsewhere() -> str:
    """Return the message shown if another program uses the same folder."""
    return QCoreApplication.translate(
        "Passphrase",
        "Guided is open a second time. Do this in the window you opened first, or close that one and start again.",
    )


def missing() -> str:
    return QCoreApplication.translate("Passphrase", "This needs the package sqlcipher3, which is not installed here.")
