"""How a variant looks in the strip, and where in it what is."""

from __future__ import annotations

import math
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from colorizer_app.ui.style import accent_on, mix, window_color
from colorizer_app.ui.variants.model import Index, Role
from colorizer_app.ui.variants.thumbnails import Thumbnails

_PADDING = 7
_GAP = 5
_RADIUS = 5.0
_FRAME = 3.0
_STAR_SIDE = 24
_LONGEST_NAME = 80
_NAME_IN_LETTERS = 16
"""How much of a name there is room for below the picture of a tall photo."""
_GOLD = QColor("#ffd34d")
_SCRIM = QColor(0, 0, 0, 150)
"""White and gold stand out on it whatever the photo is."""


class VariantDelegate(QStyledItemDelegate):
    """Draws picture, name and star; the current variant lies on a card and has a framed picture."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def cell_size(self, font: QFont) -> QSize:
        """Return the size of every cell, for a strip of that font."""
        picture = self._thumbnails.size
        metrics = QFontMetrics(font)
        width = max(picture.width(), metrics.averageCharWidth() * _NAME_IN_LETTERS)
        height = picture.height() + _GAP + metrics.height() + 2 * _PADDING
        return QSize(width + 2 * _PADDING, height)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of a cell."""
        return self.cell_size(option.font)

    def star_rect(self, cell: QRect) -> QRect:
        """Return where in a cell the star is to be clicked."""
        picture = self._picture_rect(cell)
        return QRect(picture.right() + 1 - _STAR_SIDE, picture.top(), _STAR_SIDE, _STAR_SIDE)

    def _picture_rect(self, cell: QRect) -> QRect:
        size = self._thumbnails.size
        left = cell.left() + (cell.width() - size.width()) // 2
        return QRect(QPoint(left, cell.top() + _PADDING), size)

    def _name_rect(self, cell: QRect) -> QRect:
        top = self._picture_rect(cell).bottom() + 1 + _GAP
        return QRect(cell.left() + 3, top, cell.width() - 6, cell.bottom() + 1 - _PADDING - top)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        current = bool(index.data(Role.IS_CURRENT))
        state = option.state
        pointed_at = bool(state & QStyle.StateFlag.State_MouseOver)
        words, ground = option.palette.windowText().color(), window_color(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or pointed_at:
            card = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mix(words, ground, 0.84 if current else 0.92))
            painter.drawRoundedRect(card, _RADIUS + 3, _RADIUS + 3)
        if current and state & QStyle.StateFlag.State_HasFocus:
            ring = QRectF(option.rect).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(words, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, _RADIUS + 2, _RADIUS + 2)
        picture = self._picture_rect(option.rect)
        _paint_picture(painter, picture, index.data(Qt.ItemDataRole.DecorationRole))
        if current:
            frame = QRectF(picture).adjusted(-1, -1, 1, 1)
            painter.setPen(QPen(accent_on(option.palette), _FRAME))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        starred = bool(index.data(Role.STARRED))
        if starred or current or pointed_at:
            _paint_star(painter, self.star_rect(option.rect), starred=starred)
        self._paint_name(painter, option, index, strong=current)
        painter.restore()

    def _paint_name(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, strong: bool
    ) -> None:
        font = QFont(option.font)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        box = self._name_rect(option.rect)
        name = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    # -- renaming --------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line to type a name into; left empty, it shows what the name will be."""
        line = QLineEdit(parent)
        line.setMaxLength(_LONGEST_NAME)
        line.setFont(option.font)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.setFrame(False)
        line.setAutoFillBackground(True)
        line.setPlaceholderText(index.data(Role.MEANING))
        line.setAccessibleName(self.tr("Name of the variant"))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Put the line where the name is."""
        editor.setGeometry(self._name_rect(option.rect).adjusted(0, -2, 0, 2))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the name, with the line out of the way of whatever follows from it."""
        model.setData(index, cast(QLineEdit, editor).text(), Qt.ItemDataRole.EditRole)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say what the star is for where the pointer is on it."""
        tip = event.type() == QEvent.Type.ToolTip
        if tip and index.isValid() and self.star_rect(option.rect).contains(event.pos()):
            if index.data(Role.STARRED):
                text = self.tr("Take the star away (S)")
            else:
                text = self.tr("Star this variant (S): changes then go into a new one")
            QToolTip.showText(event.globalPos(), text, view)
            return True
        return super().helpEvent(event, view, option, index)


def _paint_picture(painter: QPainter, rect: QRect, picture: QPixmap) -> None:
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(rect), _RADIUS - 1, _RADIUS - 1)
    painter.setClipPath(outline)
    painter.drawPixmap(rect, picture)
    painter.restore()


def _paint_star(painter: QPainter, rect: QRect, *, starred: bool) -> None:
    centre = QRectF(rect).center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SCRIM)
    painter.drawEllipse(centre, _STAR_SIDE / 2 - 2, _STAR_SIDE / 2 - 2)
    radius = _STAR_SIDE / 2 - 5
    points = [
        centre + _direction(tip) * (radius if tip % 2 == 0 else 0.45 * radius) for tip in range(10)
    ]
    if starred:
        painter.setBrush(_GOLD)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(Qt.GlobalColor.white, 1.2))
    painter.drawPolygon(QPolygonF(points))


def _direction(tip: int) -> QPointF:
    angle = math.pi * (tip / 5 - 0.5)
    return QPointF(math.cos(angle), math.sin(angle))
