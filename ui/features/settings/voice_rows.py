"""The voices to choose from, as rows of a list: the default one, the others, and none."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from guided.preferences import Preferences
from guided.voice.engine import OfferedVoice

MBROLA_COMMAND = "sudo apt-get install mbrola-de6"
"""Installs the best German voice of a Debian-like system; it is used once it is there."""


class VoiceRows:
    """Rows for `offered`, the default voice first."""

    def __init__(self, offered: Sequence[OfferedVoice] = ()) -> None:
        self._offered = tuple(offered) or (OfferedVoice(""),)

    def labels(self) -> list[dict[str, str]]:
        """Return what each row says: the `name` of a voice, and `about` it."""
        translate = QCoreApplication.translate
        usual, robotic = translate("VoiceRows", "the usual one"), translate("VoiceRows", "robotic")
        rows = [{"name": _shown_name(each), "about": robotic if each.robotic else ""} for each in self._offered]
        rows[0]["about"] = translate("VoiceRows", "the usual one, robotic") if self._offered[0].robotic else usual
        rows[0]["name"] = rows[0]["name"] or translate("VoiceRows", "This computer’s voice")
        silent = translate("VoiceRows", "words on the screen only")
        return [*rows, {"name": translate("VoiceRows", "No voice"), "about": silent}]

    def chosen(self, preferences: Preferences) -> int:
        """Return the row of the chosen voice; the first where it is not among them."""
        if preferences.voice == "none":
            return len(self._offered)
        names = [each.name for each in self._offered]
        return names.index(preferences.voice_name) if preferences.voice_name in names else 0

    def choice(self, row: int) -> tuple[str, str] | None:
        """Return the preferences `voice` and `voice_name` for a row; None where there is no such row.

        The default voice has no name there, so that a better one takes its place once it is installed.
        """
        if not 0 <= row <= len(self._offered):
            return None
        return ("none", "") if row == len(self._offered) else ("computer", self._offered[row].name if row else "")

    def suggestion(self, language: str, platform: str) -> str:
        """Return a command that installs a better voice for `language`, where all there are sound robotic; else ""."""
        robotic = all(each.robotic for each in self._offered)
        return MBROLA_COMMAND if robotic and language.startswith("de") and platform.startswith("linux") else ""


def _shown_name(voice: OfferedVoice) -> str:
    """Return the name of a voice, in the language that it speaks where it is called after that alone: Deutsch."""
    own = QLocale(voice.language).nativeLanguageName() if voice.language and "(" not in voice.name else ""
    return own or voice.name
