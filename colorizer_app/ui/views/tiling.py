"""Where panes lie beside each other: numbers only, no widgets."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

GAP = 4
"""Between panes, in the widget's own units."""


def columns_for(count: int, photo: tuple[int, int], room: QSize, margin: int) -> int:
    """Return in how many columns ``count`` photos of that shape are seen largest.

    Each of them stands at least ``margin`` away from the border of its pane.
    """

    def scale(columns: int) -> float:
        cell = cell_size(count, columns, room)
        return min((cell.width() - 2 * margin) / photo[0], (cell.height() - 2 * margin) / photo[1])

    return max(range(1, count + 1), key=scale)


def cell_size(count: int, columns: int, room: QSize) -> QSize:
    """Return the size of every one of ``count`` panes."""
    rows = -(-count // columns)
    width = (room.width() - GAP * (columns - 1)) // columns
    height = (room.height() - GAP * (rows - 1)) // rows
    return QSize(max(1, width), max(1, height))


def cells(count: int, columns: int, room: QSize) -> list[QRect]:
    """Return where ``count`` panes of one size lie, row by row, the last row in the middle."""
    size = cell_size(count, columns, room)
    rows = -(-count // columns)
    found = []
    for index in range(count):
        row, column = divmod(index, columns)
        in_row = min(columns, count - row * columns)
        left = (room.width() - in_row * size.width() - (in_row - 1) * GAP) // 2
        top = (room.height() - rows * size.height() - (rows - 1) * GAP) // 2
        x = left + column * (size.width() + GAP)
        y = top + row * (size.height() + GAP)
        found.append(QRect(x, y, size.width(), size.height()))
    return found
