"""Pixels of a photo, drawn into a view at any scale."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from colorizer_app.imaging.bands import row_bands
from colorizer_app.ui.style import CANVAS
from colorizer_app.ui.views.view_state import Rect, Viewport, ViewState
from colorizer_app.workbench.pixels import Levels

_NEAREST_FROM_SCALE = 4.0
"""From here on a person looks at single pixels and wants to see them."""


class ImageLayer:
    """One picture, shown without copying it, wherever and however large the photo is.

    Parameters
    ----------
    levels
        The picture and its smaller versions. Kept and not to be changed while the layer lives.
    """

    def __init__(self, levels: Levels) -> None:
        # QImage only borrows the memory: the layer keeps the arrays alive.
        self._levels = levels
        self._images = tuple(_borrowing_image(pixels) for pixels in levels)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the picture itself."""
        return self._images[0].width(), self._images[0].height()

    def to_image(self) -> QImage:
        """Return a copy that may outlive the layer."""
        return self._images[0].copy()

    def to_mime_data(self) -> QMimeData:
        """Return it for the clipboard, to be copied when somebody asks for it."""
        return _LayerData(self)

    def shrunk(self, size: QSize) -> QImage:
        """Return a small copy that fills ``size``, in pixels; its middle, if the shapes differ."""
        width, height = self.size
        scale = max(size.width() / width, size.height() / height)
        across, down = max(size.width(), width * scale), max(size.height(), height * scale)
        whole = _scaled(self._level_for(across, down), round(across), round(down))
        left, top = (whole.width() - size.width()) // 2, (whole.height() - size.height()) // 2
        return whole.copy(QRect(QPoint(left, top), size))

    def draw(self, painter: QPainter, photo_rect: Rect, clip: QRect, scale: float) -> None:
        """Draw at once, good enough for a picture in motion.

        ``photo_rect`` and ``clip`` are in the painter's own units, ``scale`` is in screen pixels
        per pixel of the photo, of which this may be a smaller picture.
        """
        ratio = painter.device().devicePixelRatioF()
        source = self._level_for(photo_rect.width * ratio, photo_rect.height * ratio)
        painter.save()
        painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, scale < _NEAREST_FROM_SCALE
        )
        target = QRectF(photo_rect.x, photo_rect.y, photo_rect.width, photo_rect.height)
        painter.drawImage(target, source, QRectF(source.rect()))
        painter.restore()

    def render(self, viewport: Viewport, state: ViewState, ratio: float = 1.0) -> QPixmap:
        """Return the whole view at its best, with the canvas beside the photo.

        ``ratio`` is that of the physical pixels, in which the viewport is, to the widget's.
        """
        canvas = QPixmap(QSize(*viewport.view))
        canvas.fill(CANVAS)
        painter = QPainter(canvas)
        rect = viewport.photo_rect(state)
        if rect.width < self.size[0]:
            self._draw_averaged(painter, rect, viewport.visible_rect(state))
        else:
            self.draw(painter, rect, canvas.rect(), viewport.scale(state))
        painter.end()
        canvas.setDevicePixelRatio(ratio)
        return canvas

    def _draw_averaged(self, painter: QPainter, rect: Rect, visible: Rect) -> None:
        source = self._level_for(rect.width, rect.height)
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

    def _level_for(self, width: float, height: float) -> QImage:
        """Return the smallest level that has a pixel for every one of the screen's."""
        enough = (
            image
            for image in reversed(self._images)
            if image.width() >= width and image.height() >= height
        )
        return next(enough, self._images[0])


class _LayerData(QMimeData):
    """A picture on the clipboard; of a scan, the copy alone takes longer than a frame may."""

    _IMAGE = "application/x-qt-image"  # what Qt offers to others as PNG and the like

    def __init__(self, layer: ImageLayer) -> None:
        super().__init__()
        self._layer = layer

    def formats(self) -> list[str]:
        return [self._IMAGE]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype == self._IMAGE

    def retrieveData(self, mimetype: str, _type: object) -> QImage | None:
        return self._layer.to_image() if mimetype == self._IMAGE else None


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return a copy of a QImage's pixels, RGB (H, W, 3) or, with opacity, RGBA (H, W, 4).

    Takes a band of rows at a time: Qt holds the interpreter while it converts, and this is also
    called on the worker's thread, which must not keep the window from its own work.
    """
    channels = 4 if image.hasAlphaChannel() else 3
    kind = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    width, height = image.width(), image.height()
    pixels = np.empty((height, width, channels), np.uint8)
    for rows in row_bands(height, width):
        band = image.copy(0, rows.start, width, rows.stop - rows.start).convertToFormat(kind)
        lines = np.frombuffer(band.constBits(), np.uint8).reshape(-1, band.bytesPerLine())
        pixels[rows] = lines[:, : width * channels].reshape(-1, width, channels)
    return pixels


def _scaled(image: QImage, width: int, height: int) -> QImage:
    return image.scaled(
        max(1, width),
        max(1, height),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _borrowing_image(pixels: NDArray[np.uint8]) -> QImage:
    height, width = pixels.shape[:2]
    kind = QImage.Format.Format_Grayscale8
    if pixels.ndim == 3:
        three = pixels.shape[2] == 3
        kind = QImage.Format.Format_RGB888 if three else QImage.Format.Format_RGB32
    return QImage(pixels.data, width, height, pixels.strides[0], kind)
