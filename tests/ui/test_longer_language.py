"""Test that every page has room for a language whose words are 40 % longer, in the smallest window with large text."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QByteArray, QTranslator
from PySide6.QtGui import QGuiApplication

from tests.ui.support.items import cut, misplaced
from tests.ui.support.pages import KINDS, MORE_PAGES, PAGES
from tests.ui.support.program import MakeProgram, ProgramUnderTest

SMALL = (900, 600)
LONGER = 0.4
"""Share of its letters that is added to each word. German adds about a quarter to a whole text, and more to a label."""
FORMATS = re.compile(r"[dMy ,.]+|en")
"""Matches formats of dates and the name of the language, which are no words."""
PARTS = re.compile(r"%\d|\{\w*\}|[^\W\d_]+")
"""Matches the places in a message, and its words."""


def longer(message: str) -> str:
    """Return the message with each word made longer, and its places as they are."""
    if FORMATS.fullmatch(message):
        return message
    return PARTS.sub(lambda part: part[0] if part[0][0] in "%{" else _longer_word(part[0]), message)


def _longer_word(word: str) -> str:
    return word + "ö" * round(LONGER * len(word))


class LongerLanguage(QTranslator):
    """Translates each message of the program into longer words."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str | bytes | QByteArray,
        source_text: str | bytes | QByteArray,
        disambiguation: str | bytes | QByteArray | None = None,
        n: int = -1,
    ) -> str:
        return longer(_text(source_text))


def _text(words: str | bytes | QByteArray) -> str:
    return words if isinstance(words, str) else bytes(words).decode()


@pytest.fixture
def longer_language(qapp: QGuiApplication) -> Iterator[None]:
    translator = LongerLanguage()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_words_grow_and_places_stay() -> None:
    assert longer("Week {number} of %1") == "Weeköö {number} ofö %1"
    assert longer("dddd d MMMM") == "dddd d MMMM"
    assert longer("en") == "en"


@pytest.mark.usefixtures("longer_language")
@pytest.mark.parametrize(
    "comes_to",
    [*PAGES, *MORE_PAGES, *KINDS],
    ids=lambda each: each.__name__,
)
def test_page_has_room_for_longer_words(
    make_program: MakeProgram, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    program = make_program(large_text=True)
    comes_to(program)
    program.resize(*SMALL)
    program.wait_until_idle()
    assert (misplaced(program.window), cut(program.window)) == ([], [])
