"""Icons in the colours of the palette."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from colorizer_app.resources import resource_dir

_SIZES = (16, 20, 24, 32, 48)


def app_icon() -> QIcon:
    """Return the program's own icon."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(svg_pixmap("colorizer", QColor(), side))
    return icon


def tinted_icon(name: str, palette: QPalette) -> QIcon:
    """Return ``icons/<name>.svg`` with ``currentColor`` replaced by the palette's text colours.

    It is a picture of the palette as it is now: make it anew when that changes.
    """
    icon = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        color = palette.color(group, QPalette.ColorRole.WindowText)
        for side in _SIZES:
            for ratio in (1, 2):
                icon.addPixmap(svg_pixmap(name, color, side, ratio), mode)
    return icon


def svg_pixmap(name: str, color: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """Return ``icons/<name>.svg``, ``side`` logical pixels square, for a screen of that ratio."""
    svg = _svg(name).replace(b"currentColor", color.name().encode())
    pixels = round(side * ratio)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _svg(name: str) -> bytes:
    return (resource_dir() / "icons" / f"{name}.svg").read_bytes()
