"""The small pictures in the table, made when they are first seen."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap

from colorizer_app.ui.image_layer import ImageLayer
from colorizer_app.ui.panel.thumbnails import RADIUS, cut
from colorizer_app.workers import MiniatureMaker

SIZE = QSize(64, 48)
"""Of a picture in the table, in logical pixels."""

_SIDE = 160
_MOST_KEPT = 1_000
_BLANK = QColor(128, 128, 128, 48)


class Thumbnails(QObject):
    """Remembers pictures by their paths, and has those that it is asked for first made.

    Parameters
    ----------
    maker
        Makes them on its own thread.
    """

    arrived = Signal(object)
    """Path of the file whose picture is there now."""

    def __init__(self, maker: MiniatureMaker, parent: QObject) -> None:
        super().__init__(parent)
        self._maker = maker
        self._ratio = max(1.0, QGuiApplication.primaryScreen().devicePixelRatio())
        self._blank = self._make_blank()
        self._known: OrderedDict[Path, QPixmap | None] = OrderedDict()
        self._wanted: set[Path] = set()
        maker.made.connect(self._on_made)
        maker.dropped.connect(self._on_dropped)

    def picture(self, path: Path, instead: Path | None = None) -> QPixmap:
        """Return the picture of a file, until it is there that of another one, or a blank one."""
        if path in self._known:
            self._known.move_to_end(path)
            return self._known[path] or self._blank
        if path not in self._wanted:
            self._wanted.add(path)
            self._maker.want(path, _SIDE)
        return self._blank if instead is None else (self._known.get(instead) or self._blank)

    def forget(self, path: Path) -> None:
        """Make the picture of a file anew when it is next asked for."""
        self._known.pop(path, None)

    def _make_blank(self) -> QPixmap:
        blank = QPixmap(SIZE * self._ratio)
        blank.fill(Qt.GlobalColor.transparent)
        painter = QPainter(blank)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_BLANK)
        painter.drawRoundedRect(blank.rect(), RADIUS * self._ratio, RADIUS * self._ratio)
        painter.end()
        blank.setDevicePixelRatio(self._ratio)
        return blank

    @Slot(object, object)
    def _on_made(self, path: Path, pixels: NDArray[np.uint8] | None) -> None:
        self._wanted.discard(path)
        picture = None
        if pixels is not None:
            whole = QPixmap.fromImage(ImageLayer((np.ascontiguousarray(pixels),)).to_image())
            picture = cut(whole, SIZE, self._ratio)
        self._known[path] = picture
        if len(self._known) > _MOST_KEPT:
            self._known.popitem(last=False)
        self.arrived.emit(path)

    @Slot(object)
    def _on_dropped(self, path: Path) -> None:
        self._wanted.discard(path)
