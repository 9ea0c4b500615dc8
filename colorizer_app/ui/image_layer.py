"""Pixels of a photo, drawn into a view at any scale."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from colorizer_app.ui.style import CANVAS
from colorizer_app.ui.view_state import Rect, Viewport, ViewState

_HALVED_SCALE = 0.5
_NEAREST_FROM_SCALE = 4.0
"""From here on a person looks at single pixels and wants to see them."""


class ImageLayer:
    """One picture, shown without copying it.

    Parameters
    ----------
    pixels
        uint8, grey (H, W) or RGB (H, W, 3). Kept and not to be changed while the layer lives.
    """

    def __init__(self, pixels: NDArray[np.uint8]) -> None:
        # QImage only borrows the memory: the layer keeps the array alive.
        self._pixels = np.ascontiguousarray(pixels)
        self._image = _borrowing_image(self._pixels)
        self._half: QImage | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self._image.width(), self._image.height()

    def to_image(self) -> QImage:
        """Return a copy that may outlive the layer, for the clipboard."""
        return self._image.copy()

    def draw(self, painter: QPainter, photo_rect: Rect, clip: QRect) -> None:
        """Draw at once, good enough for a picture in motion; 8 ms for 24 megapixels.

        ``photo_rect`` and ``clip`` are in the painter's own units.
        """
        scale = photo_rect.width / self._image.width()
        painter.save()
        painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, scale < _NEAREST_FROM_SCALE
        )
        target = QRectF(photo_rect.x, photo_rect.y, photo_rect.width, photo_rect.height)
        painter.drawImage(target, self._image, QRectF(self._image.rect()))
        painter.restore()

    def render(self, viewport: Viewport, state: ViewState, ratio: float = 1.0) -> QPixmap:
        """Return the whole view at its best, with the canvas beside the photo.

        ``ratio`` is that of the physical pixels, in which the viewport is, to the widget's.
        """
        canvas = QPixmap(QSize(*viewport.view))
        canvas.fill(CANVAS)
        painter = QPainter(canvas)
        rect = viewport.photo_rect(state)
        scale = viewport.scale(state)
        if scale >= 1.0:
            self.draw(painter, rect, canvas.rect())
        else:
            self._draw_averaged(painter, rect, viewport.visible_rect(state), scale)
        painter.end()
        canvas.setDevicePixelRatio(ratio)
        return canvas

    def _draw_averaged(self, painter: QPainter, rect: Rect, visible: Rect, scale: float) -> None:
        source = self._image if scale > _HALVED_SCALE else self._half_size()
        across, down = rect.width / source.width(), rect.height / source.height()
        # Only what is seen is scaled down, in whole source pixels so that nothing shifts.
        left = max(0, math.floor((visible.x - rect.x) / across))
        top = max(0, math.floor((visible.y - rect.y) / down))
        right = min(source.width(), math.ceil((visible.right - rect.x) / across))
        bottom = min(source.height(), math.ceil((visible.bottom - rect.y) / down))
        if right <= left or bottom <= top:
            return
        part = source.copy(QRect(left, top, right - left, bottom - top))
        scaled = _scaled(part, round(part.width() * across), round(part.height() * down))
        painter.drawImage(round(rect.x + left * across), round(rect.y + top * down), scaled)

    def _half_size(self) -> QImage:
        """Return the picture at half its size; made once, it makes all smaller ones quick."""
        if self._half is None:
            width, height = self.size
            half = _scaled(self._image, width // 2, height // 2)
            self._half = half.convertToFormat(QImage.Format.Format_RGB32)
        return self._half


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return a copy of a QImage's pixels, RGB (H, W, 3) or, with opacity, RGBA (H, W, 4)."""
    channels = 4 if image.hasAlphaChannel() else 3
    plain = image.convertToFormat(
        QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    )
    width, height = plain.width(), plain.height()
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(height, plain.bytesPerLine())
    return rows[:, : width * channels].reshape(height, width, channels).copy()


def _scaled(image: QImage, width: int, height: int) -> QImage:
    return image.scaled(
        max(1, width),
        max(1, height),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _borrowing_image(pixels: NDArray[np.uint8]) -> QImage:
    height, width = pixels.shape[:2]
    kind = QImage.Format.Format_Grayscale8 if pixels.ndim == 2 else QImage.Format.Format_RGB888
    return QImage(pixels.data, width, height, pixels.strides[0], kind)
