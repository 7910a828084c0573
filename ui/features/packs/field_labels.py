"""What the fields of files are called in a sentence to a couple."""

from PySide6.QtCore import QCoreApplication


def label(table: str, name: str) -> str:
    """Return what a field of a table, by its noun phrase, is called; every field has words of its own."""
    own = _of_tables().get((table, name))
    return own or _of_everything()[name]


def _of_tables() -> dict[tuple[str, str], str]:
    """Return the words for fields that mean something else in one table than in the others."""
    translate = QCoreApplication.translate
    return {
        ("an exercise", "swap"): translate("PackFields", "whether you change roles between rounds"),
        ("an exercise", "length"): translate("PackFields", "how long it takes"),
        ("a step", "touch"): translate("PackFields", "how close you are in it"),
        ("a step", "rung"): translate("PackFields", "the rung that it is on"),
        ("a cue", "sound"): translate("PackFields", "what sounds"),
        ("a pack", "touch"): translate("PackFields", "the most touch for you two"),
        ("a pack", "about"): translate("PackFields", "the word to you"),
        ("a dose", "touch"): translate("PackFields", "the most touch of it for you two"),
        ("a dose", "length"): translate("PackFields", "the length chosen beforehand"),
        ("a dose", "times"): translate("PackFields", "how often in a week"),
    }


def _of_everything() -> dict[str, str]:
    return {**_of_tops(), **_of_steps(), **_of_weeks()}


def _of_tops() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "format": translate("PackFields", "the version of its format"),
        "title": translate("PackFields", "the title"),
        "about": translate("PackFields", "what is said of it"),
        "touch": translate("PackFields", "how close it comes at most"),
        "by": translate("PackFields", "who made it"),
        "language": translate("PackFields", "its language"),
        "pace": translate("PackFields", "how quickly the voice speaks"),
        "rungs": translate("PackFields", "the names of its rungs"),
        "rounds": translate("PackFields", "how often its main part is played"),
        "background": translate("PackFields", "the sound underneath"),
        "opt_in": translate("PackFields", "whether it stays hidden until you switch it on"),
        "draft": translate("PackFields", "whether it is still being written"),
        "for_one": translate("PackFields", "whether one of you does it alone"),
        "short_of": translate("PackFields", "what it is a short form of"),
        "care": translate("PackFields", "when to leave it out"),
        "variants": translate("PackFields", "the ways of doing it"),
        "practice": translate("PackFields", "how it is grouped"),
        "moods": translate("PackFields", "the feelings that it is for"),
        "needs": translate("PackFields", "what is at hand for it"),
        "sources": translate("PackFields", "where it comes from"),
        "note": translate("PackFields", "your coach’s own note"),
        "id": translate("PackFields", "its name within the files"),
        "version": translate("PackFields", "the version"),
        "couple": translate("PackFields", "for whom it is"),
        "contact": translate("PackFields", "how your coach is reached"),
        "made": translate("PackFields", "the day on which it was made"),
        "programme": translate("PackFields", "the programme that comes first"),
    }


def _of_steps() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "part": translate("PackFields", "the part that it belongs to"),
        "for": translate("PackFields", "how long it lasts"),
        "lengths": translate("PackFields", "the lengths to choose from"),
        "say": translate("PackFields", "what is said"),
        "show": translate("PackFields", "what is shown"),
        "voice": translate("PackFields", "the recording"),
        "closeness": translate("PackFields", "how near the two lights are"),
        "lead": translate("PackFields", "whose light moves"),
        "breathe": translate("PackFields", "the breath"),
        "breaths": translate("PackFields", "how many breaths it lasts"),
        "sound": translate("PackFields", "the sound at its beginning"),
        "end_sound": translate("PackFields", "the sound at its end"),
        "ask": translate("PackFields", "the question"),
        "aloud": translate("PackFields", "whether you ask it each other aloud"),
        "if_continue": translate("PackFields", "where a yes leads"),
        "if_ease_off": translate("PackFields", "where easing off leads"),
        "if_stop": translate("PackFields", "where a stop leads"),
        "then": translate("PackFields", "what comes next"),
        "after": translate("PackFields", "after which ending it is played"),
        "swap": translate("PackFields", "whether you change roles before it"),
        "between_rounds": translate("PackFields", "whether it stands between rounds"),
        "variant": translate("PackFields", "the way of doing it that it is for"),
        "fixed": translate("PackFields", "whether its length is fixed"),
        "eyes": translate("PackFields", "whether eyes are open"),
        "at": translate("PackFields", "when it comes"),
    }


def _of_weeks() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "call": translate("PackFields", "what to bring to the call"),
        "reflect": translate("PackFields", "the question to think about"),
        "repeat": translate("PackFields", "how many weeks are like it"),
        "exercise": translate("PackFields", "the exercise"),
        "every": translate("PackFields", "how often, day by day"),
        "times": translate("PackFields", "how often in the week"),
        "on": translate("PackFields", "on which days"),
        "up_to_rung": translate("PackFields", "how far up its own rungs it goes"),
        "optional": translate("PackFields", "whether it is only if you like"),
        "dose": translate("PackFields", "how long one visit takes"),
        "wider": translate("PackFields", "whether it is never offered"),
    }
