"""What the two look for on the first page: the time they have, how they feel, words, and more."""

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
LONGEST = 80
"""Letters of what is looked for."""

Options = list[dict[str, str]]


@QmlElement
@QmlUncreatable("made by the program")
class SearchFilterViewModel(QObject):
    """Each kind of thing asked for has options with `value` and `label`, and is empty while it is left open."""

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
        """How near things come; the nearest of all only where it is shown."""
        translate = QCoreApplication.translate
        found = _options(
            none=translate("Describing", "No touch"),
            near=translate("Describing", "Near"),
            hands=translate("Describing", "Hands"),
            embrace=translate("Describing", "Embrace"),
            close=translate("Describing", "Close"),
            intimate=translate("Describing", "Intimate"),
        )
        return found if self._couple.preferences.closer else found[:-1]

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

    @Property(bool, notify=changed)
    def active(self) -> bool:
        """Whether anything at all is asked for."""
        return bool(self._chosen or self._text.strip())

    @Slot(str)
    def setText(self, words: str) -> None:
        """Look for `words`, as they are typed."""
        if words != self._text:
            self._text = words[:LONGEST]
            self.changed.emit()

    @Slot(str, str)
    def choose(self, kind: str, value: str) -> None:
        """Ask for `value`; chosen again, it is let go."""
        if self._chosen.pop(kind, "") != value:
            self._chosen[kind] = value
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Ask for nothing any more."""
        if self._chosen or self._text:
            self._chosen, self._text = {}, ""
            self.changed.emit()

    def _drop_hidden_options(self) -> None:
        """Nothing is asked for that is no longer among the options."""
        self.optionsChanged.emit()
        if self._chosen.get("touch") == "intimate" and not self._couple.preferences.closer:
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
