"""A magnifier that shows one spot of the photo in every picture at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from colorizer_app.ui.style import CANVAS
from colorizer_app.ui.views.drawing import Drawing
from colorizer_app.ui.views.pane import Pane
from colorizer_app.ui.views.view_state import Rect, Viewport, ViewState

_SCALE = 2.0
"""Pixels of the screen per pixel of the photo; where the photo is seen as large, twice that."""
_TILES = {1: 220, 2: 200, 4: 160, 6: 140}
"""The side of a tile by how many there are, in the widget's own units."""
_BORDER = 2
_SHADOW = 3
_FRAME = 2 * _SHADOW + _BORDER
_FROM_POINTER = 24
_LEAST_TILE = 40
_ROUND = 10.0


class Loupe(QWidget):
    """Tiles side by side, ordered as the panes are; stands beside the pointer, out of its way."""

    def __init__(self, drawing: Drawing, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._drawing = drawing
        self._panes: tuple[Pane, ...] = ()
        self._columns = 1
        self._spot = (0.5, 0.5)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        drawing.view.changed.connect(self.update)

    @property
    def spot(self) -> tuple[float, float]:
        """The place of the photo that is magnified, in 0..1 of its width and height."""
        return self._spot

    @property
    def scale(self) -> float:
        """Pixels of the screen per pixel of the photo."""
        return max(_SCALE, 2.0 * self._drawing.view.scale())

    def set_panes(self, panes: Sequence[Pane], columns: int) -> None:
        """Show these pictures, in so many columns."""
        self._panes, self._columns = tuple(panes), columns
        rows = -(-len(panes) // columns)
        step = self._tile() + _BORDER
        self.resize(columns * step + _FRAME, rows * step + _FRAME)
        self.update()

    def magnify(self, spot: tuple[float, float], pointer: QPoint) -> None:
        """Show a place of the photo, beside the pointer."""
        self._spot = spot
        self.move(_beside(pointer, self.size(), self._room.rect()))
        self.update()

    def tiles(self) -> list[QRect]:
        """Return where each picture is, in the widget's coordinates."""
        side = self._tile()
        start = _SHADOW + _BORDER
        return [
            QRect(
                start + index % self._columns * (side + _BORDER),
                start + index // self._columns * (side + _BORDER),
                side,
                side,
            )
            for index in range(len(self._panes))
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tiles in a frame that stands out from any photo."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setPen(QPen(QColor(0, 0, 0, 120), 2.0 * _SHADOW))
        painter.setBrush(QColor(255, 255, 255))
        painter.drawRoundedRect(outline, _ROUND, _ROUND)
        inside = QPainterPath()
        border = float(_BORDER)
        inside.addRoundedRect(outline.adjusted(border, border, -border, -border), _ROUND, _ROUND)
        painter.setClipPath(inside)
        for pane, tile in zip(self._panes, self.tiles(), strict=True):
            self._paint_tile(painter, pane, tile)

    def _paint_tile(self, painter: QPainter, pane: Pane, tile: QRect) -> None:
        viewport, layer = self._drawing.view.viewport(), self._drawing.layer(pane)
        painter.fillRect(tile, CANVAS)
        if viewport is None or layer is None:
            return
        ratio = self._drawing.view.ratio
        seen = Viewport(viewport.photo, (round(tile.width() * ratio), round(tile.height() * ratio)))
        whole = seen.photo_rect(ViewState(self.scale, self._spot))
        rect = Rect(
            tile.x() + whole.x / ratio,
            tile.y() + whole.y / ratio,
            whole.width / ratio,
            whole.height / ratio,
        )
        layer.draw(painter, rect, tile, self.scale)

    def _tile(self) -> int:
        """Return the side of a tile: left or right of the pointer there is room for all."""
        side = next(side for most, side in _TILES.items() if len(self._panes) <= most)
        room = self._room.width() // 2 - _FROM_POINTER - _FRAME
        return max(_LEAST_TILE, min(side, room // self._columns - _BORDER))


def _beside(pointer: QPoint, size: QSize, room: QRect) -> QPoint:
    """Return a place right below the pointer, or on its other side where there is no room."""

    def along(at: int, length: int, limit: int) -> int:
        after, before = at + _FROM_POINTER, at - _FROM_POINTER - length
        if after + length <= limit or before < 0:
            return max(0, min(after, limit - length))
        return before

    return QPoint(
        along(pointer.x(), size.width(), room.width()),
        along(pointer.y(), size.height(), room.height()),
    )
