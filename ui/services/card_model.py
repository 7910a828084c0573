"""Provides exercises to QML as a list of cards."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card: an exercise in short, perhaps one that waits, or with `more` the card that stands for exercises not shown
    yet."""

    title: str
    about: str
    kicker: str = ""
    meta: str = ""
    closeness: float = 0.15
    more: bool = False
    waiting: bool = False
    alone: bool = False
    """Whether one person does it alone."""


def told_apart(cards: Sequence[Card], files: Sequence[Path | None]) -> list[Card]:
    """Return the cards, of exercises in `files`. Where titles are equal, each card also says its file."""
    marks = marks_of_equal_titles([card.title for card in cards], files)
    return [
        replace(card, meta=f"{mark}   ·   {card.meta}") if mark else card
        for card, mark in zip(cards, marks, strict=True)
    ]


def marks_of_equal_titles(titles: Sequence[str], files: Sequence[Path | None]) -> list[str]:
    """Return what tells each title apart from equal ones: the name of its file, with its folder where the names are
    equal too; an empty string for a title that stands alone."""
    folded = [" ".join(title.casefold().split()) for title in titles]
    count = Counter(folded)
    names = Counter((title, file.name) for title, file in zip(folded, files, strict=True) if file)
    return [
        ""
        if count[title] == 1 or file is None
        else file.name
        if names[title, file.name] == 1
        else f"{file.parent.name}/{file.name}"
        for title, file in zip(folded, files, strict=True)
    ]


class Role(IntEnum):
    TITLE = Qt.ItemDataRole.UserRole + 1
    ABOUT = Qt.ItemDataRole.UserRole + 2
    KICKER = Qt.ItemDataRole.UserRole + 3
    META = Qt.ItemDataRole.UserRole + 4
    CLOSENESS = Qt.ItemDataRole.UserRole + 5
    MORE = Qt.ItemDataRole.UserRole + 6
    WAITING = Qt.ItemDataRole.UserRole + 7
    ALONE = Qt.ItemDataRole.UserRole + 8


class CardModel(QAbstractListModel):
    """A list model of cards that are added a few at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []

    def append(self, cards: Sequence[Card]) -> None:
        if not cards:
            return
        first = len(self._cards)
        self.beginInsertRows(QModelIndex(), first, first + len(cards) - 1)
        self._cards.extend(cards)
        self.endInsertRows()

    def replace(self, cards: Sequence[Card]) -> None:
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def show(self, cards: Sequence[Card]) -> None:
        """Replace the cards; rows that are already shown are updated, not created anew."""
        old, new = len(self._cards), len(cards)
        if new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
            del self._cards[new:]
            self.endRemoveRows()
        stay = min(old, new)
        changed = [row for row in range(stay) if self._cards[row] is not cards[row]]
        self._cards[:stay] = cards[:stay]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        self.append(cards[stay:])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def roleNames(self) -> dict[int, QByteArray]:
        return {int(role): QByteArray(role.name.lower().encode()) for role in Role}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._cards):
            return None
        card = self._cards[index.row()]
        match role:
            case Role.TITLE:
                return card.title
            case Role.ABOUT:
                return card.about
            case Role.KICKER:
                return card.kicker
            case Role.META:
                return card.meta
            case Role.CLOSENESS:
                return card.closeness
            case Role.MORE:
                return card.more
            case Role.WAITING:
                return card.waiting
            case Role.ALONE:
                return card.alone
        return None
