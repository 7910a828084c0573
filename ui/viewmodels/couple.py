"""The two people, as far as the program knows them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from guided.preferences import Preferences, load, save

LENT = ("Amber", "Mist")
"""The names of the two lights, lent to whoever gives none."""


class Couple(QObject):
    """Their preferences, kept in a file; `changed` when anything was settled anew."""

    changed = Signal()

    def __init__(self, path: Path, names: tuple[str, str] | None = None, parent: QObject | None = None) -> None:
        """Read `path`; `names` are used instead of those in it, and not kept."""
        super().__init__(parent)
        self._path = path
        self._given = names
        found = load(path)
        self._preferences = found.preferences
        self.notice = found.notice

    @property
    def preferences(self) -> Preferences:
        return self._preferences

    @property
    def names(self) -> tuple[str, str]:
        return self._given or (self._preferences.name_a or LENT[0], self._preferences.name_b or LENT[1])

    def settle(self, preferences: Preferences) -> None:
        """Take and keep `preferences`; where they cannot be written they hold until the program closes."""
        if preferences == self._preferences:
            return
        self._preferences = preferences
        try:
            save(self._path, preferences)
        except OSError as error:
            self.notice = self.tr("This could not be kept: {reason}").format(reason=error.strerror or str(error))
        self.changed.emit()
