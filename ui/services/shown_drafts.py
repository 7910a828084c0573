"""Keeps which drafts their author shows to the couple, among the preferences."""

from dataclasses import replace
from pathlib import Path

from guided.catalogue.visibility import draft_key
from guided.preferences import MAX_SHOWN_DRAFTS
from ui.services.couple import Couple


class ShownDrafts:
    """The drafts that the couple sees; every other one is seen in the Studio alone."""

    def __init__(self, couple: Couple) -> None:
        self._couple = couple

    def has(self, file: Path) -> bool:
        """Return whether the couple sees the draft in `file`."""
        return draft_key(file) in self._couple.preferences.shown_drafts

    def show(self, file: Path, *, shown: bool) -> None:
        """Show the draft in `file` to the couple, or no more. Of too many, the one shown first is no longer."""
        key, preferences = draft_key(file), self._couple.preferences
        others = [each for each in preferences.shown_drafts if each != key]
        kept = [*others, key][-MAX_SHOWN_DRAFTS:] if shown else others
        self._couple.settle(replace(preferences, shown_drafts=tuple(kept)))
