"""Small pictures of where moods come from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

RADIUS = 6.0


def cut(thumbnail: QPixmap, size: QSize, ratio: float) -> QPixmap:
    """Return the middle of a picture with round corners.

    Parameters
    ----------
    thumbnail
        The picture.
    size
        What to fill, in logical pixels.
    ratio
        Of physical pixels to those.
    """
    target = size * ratio
    scaled = thumbnail.scaled(
        target,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    piece = QPixmap(target)
    piece.fill(Qt.GlobalColor.transparent)
    painter = QPainter(piece)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(piece.rect()), RADIUS * ratio, RADIUS * ratio)
    painter.setClipPath(outline)
    left, top = target.width() - scaled.width(), target.height() - scaled.height()
    painter.drawPixmap(left // 2, top // 2, scaled)
    painter.end()
    piece.setDevicePixelRatio(ratio)
    return piece
