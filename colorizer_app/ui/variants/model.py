"""The variants of the open photo as rows."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.look_names import describe, names_of
from colorizer_app.ui.variants.thumbnails import Thumbnails
from colorizer_app.workbench.variants import Variant

_MIME = "application/x-colorizer-variant"

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row holds beside what every model's rows do."""

    STARRED = Qt.ItemDataRole.UserRole
    IS_CURRENT = Qt.ItemDataRole.UserRole + 1
    MEANING = Qt.ItemDataRole.UserRole + 2
    """What the variant is called while it has no name of its own."""


class VariantsModel(QAbstractListModel):
    """Follows the editor, by which it also renames and moves variants.

    Rows come, go and move one at a time: what is about a row stays with its variant.
    """

    def __init__(self, editor: LookEditor, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._thumbnails = thumbnails
        self._rows: list[Variant] = list(editor.variants.items)
        self._names = names_of(editor.variants)
        self._current_key = editor.variants.current_key
        self._mark = f"{secrets.token_hex(8)}:"
        thumbnails.changed.connect(self._on_pictures)

    def key_of(self, row: int) -> int:
        """Return the key of the variant in a row."""
        return self._rows[row].key

    def row_of(self, key: int) -> int:
        """Return the row of a variant."""
        return [variant.key for variant in self._rows].index(key)

    def follow(self) -> None:
        """Take over what has become of the variants."""
        before, names, current = list(self._rows), self._names, self._current_key
        variants = self._editor.variants
        self._names, self._current_key = names_of(variants), variants.current_key
        self._remove_all_but({variant.key for variant in variants.items})
        self._put_in_order(variants.items)
        was = {variant.key: variant for variant in before}
        for row, variant in enumerate(variants.items):
            key = variant.key
            marked = (key == current) != (key == self._current_key)
            if marked or was.get(key) != variant or names.get(key) != self._names[key]:
                self._rows[row] = variant
                self._tell_of(row, row)

    def _remove_all_but(self, keys: set[int]) -> None:
        for row in reversed(range(len(self._rows))):
            if self._rows[row].key not in keys:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()

    def _put_in_order(self, items: Sequence[Variant]) -> None:
        for row, variant in enumerate(items):
            keys = [each.key for each in self._rows]
            if variant.key not in keys:
                self.beginInsertRows(QModelIndex(), row, row)
                self._rows.insert(row, variant)
                self.endInsertRows()
            elif (at := keys.index(variant.key)) != row:
                self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), row)
                self._rows.insert(row, self._rows.pop(at))
                self.endMoveRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many variants there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return name, picture and marks of a variant."""
        if not index.isValid():
            return None
        variant = self._rows[index.row()]
        name = self._names[variant.key]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return name
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.of(variant)
        if role == Qt.ItemDataRole.ToolTipRole:
            exact = describe(variant.look, exactly=True)
            return name if name.startswith(exact) else f"{name}\n{exact}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, starred").format(name=name) if variant.starred else name
        marks = {
            Role.STARRED: variant.starred,
            Role.IS_CURRENT: variant.key == self._current_key,
            Role.MEANING: describe(variant.look),
        }
        return marks.get(Role(role)) if role in list(Role) else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a variant; a name that is left as it is seen is not thereby given."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        variant, name = self._rows[index.row()], str(value).strip()
        if name != self._names[variant.key]:
            self._editor.rename(variant.key, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that variants are renamed and dragged, and dropped between each other."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        """Variants are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Nothing else is dropped between variants."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the key of the variant that is dragged."""
        mime = QMimeData()
        key = self.key_of(indexes[0].row())
        mime.setData(_MIME, QByteArray(f"{self._mark}{key}".encode()))
        return mime

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index
    ) -> bool:
        """Take what was dragged from here, and not from another window's strip."""
        return data.data(_MIME).startsWith(self._mark.encode())

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move the variant to where it was let go; beside all others that is the end."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        key = int(bytes(data.data(_MIME).data()).decode().removeprefix(self._mark))
        keys = [variant.key for variant in self._rows]
        if key not in keys:  # it was undone while it was held
            return False
        to = len(keys) if row < 0 else row
        at = keys.index(key)
        self._editor.move(key, to - 1 if to > at else to)
        return True

    @Slot()
    def _on_pictures(self) -> None:
        self._tell_of(0, len(self._rows) - 1)

    def _tell_of(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last))
