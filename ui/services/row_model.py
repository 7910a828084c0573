"""Provides a list of dataclass values to QML: each field is a role with the same name."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")


class RowModel(QAbstractListModel, Generic[Row]):
    """A list model of rows of one dataclass."""

    def __init__(self, kind: type[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [each.name for each in fields(kind)]  # type: ignore[arg-type]
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Replace the rows; rows that are already shown are updated, not created anew."""
        old, new = len(self.rows), len(rows)
        if not new:
            self.replace(())
            return
        if new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
            del self.rows[new:]
            self.endRemoveRows()
        stay = min(old, new)
        changed = [place for place in range(stay) if self.rows[place] != rows[place]]
        self.rows[:stay] = rows[:stay]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        if new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
            self.rows.extend(rows[old:])
            self.endInsertRows()

    def replace(self, rows: Sequence[Row]) -> None:
        """Replace all rows at once, as a different list."""
        self.beginResetModel()
        self.rows = [*rows]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def roleNames(self) -> dict[int, QByteArray]:
        first = int(Qt.ItemDataRole.UserRole)
        return {first + number: QByteArray(name.encode()) for number, name in enumerate(self._names)}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = role - int(Qt.ItemDataRole.UserRole)
        if not index.isValid() or not 0 <= index.row() < len(self.rows) or not 0 <= number < len(self._names):
            return None
        return getattr(self.rows[index.row()], self._names[number])
