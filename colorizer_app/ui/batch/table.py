"""The photos of a batch as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import QPalette, QPixmap

from colorizer_app.ui.batch.thumbnails import Thumbnails
from colorizer_app.ui.batch.words import duration, look_name, status_name
from colorizer_app.ui.style import error_text, soft_on_base
from colorizer_app.workbench.batch import Item, NamedLook, Status
from colorizer_app.workers.wording import in_own_language

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

PROGRESS_ROLE = _Role.UserRole + 1
"""How much of a photo is done, 0 to 1; None unless it is being worked at."""


class Column(IntEnum):
    """The columns."""

    PHOTO = 0
    LOOK = 1
    STATUS = 2
    TIME = 3
    MESSAGE = 4


class BatchTable(QAbstractTableModel):
    """Items of a batch, one in each row, in their order.

    Parameters
    ----------
    thumbnails
        Asked for the picture of a row when that is seen.
    """

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._items: list[Item] = []
        self._rows: dict[int, int] = {}
        self._rows_of_path: dict[Path, int] = {}
        self._progress: dict[int, float] = {}
        self._look = NamedLook()
        self._palette = QPalette()
        thumbnails.arrived.connect(self._on_picture)

    @property
    def items(self) -> Sequence[Item]:
        """All items, from top to bottom."""
        return self._items

    def item_at(self, row: int) -> Item:
        """Return the item in a row."""
        return self._items[row]

    def share(self) -> float:
        """Return how much of the batch is done, 0 to 1."""
        ended = sum(not item.status.is_open for item in self._items)
        return (ended + sum(self._progress.values())) / max(1, len(self._items))

    def set_look(self, look: NamedLook) -> None:
        """Say how photos are coloured that have no look of their own."""
        if look != self._look:
            self._look = look
            self._renew(Column.LOOK, Column.LOOK)

    def set_palette(self, palette: QPalette) -> None:
        """Take the colours of words from a palette."""
        self._palette = palette
        self._renew(Column.PHOTO, Column.MESSAGE)

    # -- what the worker says ------------------------------------------------------------------

    @Slot(object)
    def reset(self, items: tuple[Item, ...]) -> None:
        """Show these items and no others."""
        self.beginResetModel()
        self._items = list(items)
        self._progress.clear()
        self._number()
        self.endResetModel()

    @Slot(object)
    def update(self, items: Iterable[Item]) -> None:
        """Show items as they are now; new ones come last."""
        new = []
        for item in items:
            row = self._rows.get(item.id)
            if row is None:
                new.append(item)
            else:
                self._replace(row, item)
        if new:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._items += new
            self._number()
            self.endInsertRows()

    @Slot(object)
    def remove(self, item_ids: Iterable[int]) -> None:
        """Show items no more."""
        rows = sorted((self._rows[i] for i in item_ids if i in self._rows), reverse=True)
        while rows:
            last = first = rows.pop(0)
            while rows and rows[0] == first - 1:
                first = rows.pop(0)
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._items[first : last + 1]
            self._number()
            self.endRemoveRows()

    @Slot(int, float)
    def set_progress(self, item_id: int, share: float) -> None:
        """Show how much of an item is done."""
        row = self._rows.get(item_id)
        if row is not None and self._items[row].status == Status.RUNNING:
            self._progress[item_id] = share
            index = self.index(row, Column.STATUS)
            self.dataChanged.emit(index, index)

    # -- what the view asks --------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many items there are."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return what a column is called."""
        if role == _Role.TextAlignmentRole and section == Column.TIME:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation == Qt.Orientation.Vertical or role != _Role.DisplayRole:
            return None
        return {
            Column.PHOTO: self.tr("Photo"),
            Column.LOOK: self.tr("Look"),
            Column.STATUS: self.tr("Status"),
            Column.TIME: self.tr("Time"),
            Column.MESSAGE: self.tr("Message"),
        }[Column(section)]

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return what there is to say or show about an item."""
        item, column = self._items[index.row()], Column(index.column())
        match role:
            case _Role.DisplayRole | _Role.AccessibleTextRole:
                return self._text(item, column)
            case _Role.DecorationRole if column is Column.PHOTO:
                return self._picture(item)
            case _Role.ToolTipRole:
                return self._hint(item, column)
            case _Role.ForegroundRole:
                return self._color(item, column)
            case _Role.TextAlignmentRole if column is Column.TIME:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        running = role == PROGRESS_ROLE and item.status == Status.RUNNING
        return self._progress.get(item.id, 0.0) if running else None

    def _picture(self, item: Item) -> QPixmap:
        if item.status == Status.DONE:
            return self._thumbnails.picture(item.output, instead=item.source)
        return self._thumbnails.picture(item.source)

    def _text(self, item: Item, column: Column) -> str:
        match column:
            case Column.PHOTO:
                return item.source.name
            case Column.LOOK:
                return look_name(item.look or self._look)
            case Column.STATUS if item.status == Status.RUNNING:
                share = round(100 * self._progress.get(item.id, 0.0))
                return self.tr("{percent} %").format(percent=share)
            case Column.STATUS:
                return status_name(item.status)
            case Column.TIME:
                return "" if item.seconds is None else duration(item.seconds)
            case Column.MESSAGE:
                return in_own_language(item.error or "")

    def _hint(self, item: Item, column: Column) -> str | None:
        if column is Column.PHOTO:
            return f"{item.source}\n→ {item.output}"
        if item.error is None or column not in (Column.MESSAGE, Column.STATUS):
            return None
        return in_own_language(item.error)

    def _color(self, item: Item, column: Column) -> Any:
        if item.status == Status.FAILED and column in (Column.STATUS, Column.MESSAGE):
            return error_text(self._palette)
        if column is Column.TIME or (column is Column.LOOK and item.look is None):
            return soft_on_base(self._palette)
        return None

    # -- keeping in order ----------------------------------------------------------------------

    def _replace(self, row: int, item: Item) -> None:
        before = self._items[row]
        if item.status != Status.RUNNING:
            self._progress.pop(item.id, None)
        if item.status == Status.DONE and before.status != Status.DONE:
            self._thumbnails.forget(item.output)
        self._items[row] = item
        self._rows_of_path[item.output] = row
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _number(self) -> None:
        self._rows = {item.id: row for row, item in enumerate(self._items)}
        self._rows_of_path = {item.output: row for row, item in enumerate(self._items)}
        self._rows_of_path |= {item.source: row for row, item in enumerate(self._items)}

    def _renew(self, first: Column, last: Column) -> None:
        if self._items:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._items) - 1, last))

    @Slot(object)
    def _on_picture(self, path: Path) -> None:
        row = self._rows_of_path.get(path)
        if row is not None:
            index = self.index(row, Column.PHOTO)
            self.dataChanged.emit(index, index, [_Role.DecorationRole])
