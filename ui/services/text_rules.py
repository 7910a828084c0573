"""Gives QML the rules for letters that people see: how many fit in a field, and in which weight they are readable."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from guided.text.direction import isolate
from guided.text.letters import first_letters, letter_count

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class TextRules(QObject):
    """A QML singleton without state. Positions count UTF-16 units, as those of QML do."""

    @Slot(str, int, int, result="QVariantList")
    def surplus(self, text: str, cursor: int, most: int) -> list[int]:
        """Return start and end of what to remove so that `text` has at most `most` letters; empty if it has no more.

        That is the end of what was just inserted before `cursor`, or the end of the text where more is to go.
        """
        if len(text) <= most or (surplus := letter_count(text) - most) <= 0:
            return []
        units = text.encode("utf-16-le", "surrogatepass")
        before = units[: 2 * cursor].decode("utf-16-le", "surrogatepass")
        if (kept := letter_count(before) - surplus) < 0:
            return [_units(first_letters(text, most)), _units(text)]
        return [_units(first_letters(before, kept)), cursor]

    @Slot(str, result=str)
    def isolated(self, words: str) -> str:
        """Return `words` as they are inserted in a sentence of the user interface."""
        return isolate(words)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
