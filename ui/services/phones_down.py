"""Provides time without phones as a session: put the phones away, and hear a soft bell at the end."""

from PySide6.QtCore import QCoreApplication

from guided.exercise.model import UNTIL_READY, Exercise, Lead, Part, Step, Touch
from ui.services.language import current_language

NAME = ""
"""An empty name, as the exercise has no file."""
MINUTES = (10, 20, 30)


def phones_down(minutes: int) -> Exercise:
    """Return a session of so many minutes, in the language of the user interface. It waits until the phones are put
    away, then stays silent until the bell."""
    translate = QCoreApplication.translate
    return Exercise(
        name=NAME,
        title=translate("PhonesDown", "Phones down"),
        touch=Touch.NONE,
        language=current_language(),
        steps=(
            Step(
                part=Part.OPENING,
                for_=UNTIL_READY,
                say=translate("PhonesDown", "Put both phones away, somewhere you can’t see them. Take your time."),
            ),
            Step(
                title=translate("PhonesDown", "Phones down"),
                for_=60.0 * minutes,
                lead=Lead.BOTH,
                closeness=0.4,
                sound="soft",
                end_sound="soft",
                say=translate("PhonesDown", "This time is yours. A soft bell ends it."),
            ),
            Step(
                part=Part.CLOSING,
                for_=20.0,
                say=translate("PhonesDown", "That was your time. The phones can come back, or stay where they are."),
            ),
        ),
    )
