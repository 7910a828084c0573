"""Hold what the couple looks for in the library: time, mood, text and further filters."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.couple import Couple
from ui.services.wording import length

if TYPE_CHECKING:
    from guided.catalogue.search import SearchFilter

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MINUTES = (1, 5, 15, 30)
MAX_QUERY_LETTERS = 80
"""Maximum length of a search text, in characters."""

Options = list[dict[str, str]]


@QmlElement
@QmlUncreatable("made by the program")
class SearchFilterViewModel(QObject):
    """Offer each filter's options with `value` and `label`, and hold the chosen value; it is empty if none is
    chosen."""

    changed = Signal()
    optionsChanged = Signal()

    def __init__(self, couple: Couple, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._text = ""
        self._chosen: dict[str, str] = {}
        couple.changed.connect(self._drop_hidden_options)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def times(self) -> Options:
        return [{"value": str(minutes), "label": length(60 * minutes)} for minutes in MINUTES]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def moods(self) -> Options:
        return _options(
            frazzled=self.tr("frazzled"), distant=self.tr("distant"), tender=self.tr("tender"), easy=self.tr("easy")
        )

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def practices(self) -> Options:
        return _options(
            hug=self.tr("Hugs"),
            kiss=self.tr("Kisses"),
            cuddle=self.tr("Cuddles"),
            touch=self.tr("Touch"),
            breath=self.tr("Breath"),
            look=self.tr("Looks"),
            words=self.tr("Words"),
            care=self.tr("Care"),
            moment=self.tr("Small moments"),
        )

    @Property("QVariantList", notify=optionsChanged)  # type: ignore[arg-type]
    def touches(self) -> Options:
        """Return the options for touch; "intimate" only if such exercises are shown."""
        translate = QCoreApplication.translate
        found = _options(
            none=translate("Describing", "No touch"),
            near=translate("Describing", "Near"),
            hands=translate("Describing", "Hands"),
            embrace=translate("Describing", "Embrace"),
            close=translate("Describing", "Close"),
            intimate=translate("Describing", "Intimate"),
        )
        return found if self._couple.preferences.show_opt_in else found[:-1]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def spans(self) -> Options:
        return _options(short=self.tr("Short"), middle=self.tr("In between"), long=self.tr("Long"))

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(str, notify=changed)
    def time(self) -> str:
        return self._chosen.get("time", "")

    @Property(str, notify=changed)
    def mood(self) -> str:
        return self._chosen.get("mood", "")

    @Property(str, notify=changed)
    def practice(self) -> str:
        return self._chosen.get("practice", "")

    @Property(str, notify=changed)
    def touch(self) -> str:
        return self._chosen.get("touch", "")

    @Property(str, notify=changed)
    def span(self) -> str:
        return self._chosen.get("span", "")

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Return how many filters are set, without the search text."""
        return len(self._chosen)

    @Property(bool, notify=changed)
    def active(self) -> bool:
        """Return whether any filter or search text is set."""
        return bool(self._chosen or self._text.strip())

    @Slot(str)
    def setText(self, words: str) -> None:
        """Set the search text as it is typed."""
        if words != self._text:
            self._text = words[:MAX_QUERY_LETTERS]
            self.changed.emit()

    @Slot(str, str)
    def choose(self, kind: str, value: str) -> None:
        """Set the filter `kind` to `value`; clear it if it has that value already."""
        if self._chosen.pop(kind, "") != value:
            self._chosen[kind] = value
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Clear all filters and the search text."""
        if self._chosen or self._text:
            self._chosen, self._text = {}, ""
            self.changed.emit()

    def _drop_hidden_options(self) -> None:
        """Clear a chosen option that is no longer offered."""
        self.optionsChanged.emit()
        if self._chosen.get("touch") == "intimate" and not self._couple.preferences.show_opt_in:
            self.choose("touch", "intimate")

    def to_filter(self) -> "SearchFilter":
        from guided.catalogue.search import DurationRange, SearchFilter
        from guided.exercise.model import Touch

        chosen = self._chosen.get
        time, touch, span = chosen("time"), chosen("touch"), chosen("span")
        return SearchFilter(
            minutes=int(time) if time else None,
            mood=chosen("mood"),
            text=self._text,
            practice=chosen("practice"),
            touch=Touch[touch.upper()] if touch else None,
            duration_range=DurationRange(span) if span else None,
        )


def _options(**labels: str) -> Options:
    return [{"value": value, "label": label} for value, label in labels.items()]
