"""Leads the program to a setting, and reads what was saved."""

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from guided.preferences import load_preferences
from tests.ui.support.program import ProgramUnderTest
from ui.features.settings.settings import SECTIONS

Key = Qt.Key
MARKUP = '<img src="http://localhost/a.png"><b>x</b>'


SECTION_OF = {
    "saidAField": "couple",
    **dict.fromkeys(("lightA", "lightB", "rename"), "couple"),
    **dict.fromkeys(("voice", "pace", "voiceVolume", "tryVoice"), "voice"),
    **dict.fromkeys(("bellVolume", "background", "backgroundVolume"), "sound"),
    **dict.fromkeys(("theme", "nightSessions", "textSize", "contrast", "reducedMotion", "language", "region"), "look"),
    **dict.fromkeys(("askAtKeyboard", "askAfter", "showClose", "showOptIn"), "sessions"),
    **dict.fromkeys(("setLock", "changeLock", "removeLock", "lockNow", "openLock"), "privacy"),
    **dict.fromkeys(("backup",), "backup"),
    **dict.fromkeys(("voiceCommand", "keepLog"), "advanced"),
}
"""The section in which a setting stands; all others are about reminders."""


def open_settings(program: ProgramUnderTest, section: str = "") -> ProgramUnderTest:
    program.open()
    program.go_to("settings")
    program.wait_for_page("settings")
    if section:
        open_section(program, section)
    return program


def open_section(program: ProgramUnderTest, section: str) -> None:
    """Choose a section with the arrow keys, as a person does."""
    settings = program.view_models.settings
    program.find(f"section-{settings.section}").forceActiveFocus()
    while settings.section != section:
        down = SECTIONS.index(section) > SECTIONS.index(settings.section)
        program.press(Key.Key_Down if down else Key.Key_Up)
    program.wait_until_idle()


def is_inside(item: QQuickItem, name: str) -> bool:
    above: QQuickItem | None = item
    while above is not None and above.objectName() != name:
        above = above.parentItem()
    return above is not None


def reach_setting(program: ProgramUnderTest, name: str) -> QQuickItem:
    """Tab until the focus is on `name`, or on something in it; in the settings, choose its section first."""
    if program.page == "settings" and program.view_models.settings.section != SECTION_OF.get(name, "reminders"):
        open_section(program, SECTION_OF.get(name, "reminders"))
    for _ in range(60):
        if is_inside(program.focused(), name):
            program.wait_until_idle()
            return program.focused()
        program.press(Key.Key_Tab)
    raise AssertionError(f"Tab never leads to {name}")


def saved_setting(program: ProgramUnderTest, field: str) -> object:
    """What the file says now."""
    return getattr(load_preferences(program.couple._path).preferences, field)
