"""What a person sees and reaches in a window, measured on its pixels and by its keys."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QPalette, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

LIGHT = QPalette(QColor(239, 239, 239))
DARK = QPalette(QColor(50, 50, 50), QColor(50, 50, 50))

_FRAME = 4
_INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

Shades = NDArray[np.float64]


def interactive(root: QWidget) -> list[QWidget]:
    """Return the visible widgets that a person can do something with just now."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, _INTERACTIVE)
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parentWidget(), (QAbstractSpinBox, QComboBox, QAbstractItemView))
        and not widget.objectName().startswith("qt_")
        and not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        and widget.isVisible()
        and widget.isEnabled()
    ]


def words_of(widget: QWidget) -> str:
    """Return the text that is read on a widget, if any."""
    text = getattr(widget, "text", None)
    return str(text()).replace("&", "") if callable(text) else ""


def with_words(root: QWidget) -> list[tuple[QWidget, QRect]]:
    """Return the visible, enabled widgets with words, and where in ``root`` these are.

    One that paints its words somewhere within itself says where by ``name_rect``.
    """
    found = []
    for widget in root.findChildren(QWidget):
        named = getattr(widget, "name_rect", None)
        labelled = isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) and words_of(widget)
        icon_only = (
            isinstance(widget, QAbstractButton)
            and getattr(widget, "toolButtonStyle", lambda: None)()
            == Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        if (not labelled and named is None) or icon_only:
            continue
        shown = widget.visibleRegion().boundingRect()
        if shown.isEmpty() or not widget.isEnabled():
            continue
        inner = QRectF(widget.rect()) if named is None else named()
        if named is None and not isinstance(widget, QLabel):
            inner = inner.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        area = inner.toRect() & shown
        if area.height() >= inner.height() / 2:
            found.append((widget, area.translated(widget.mapTo(root, QPoint(0, 0)))))
    return found


def seen(root: QWidget, area: QRect, ratio: int = 1) -> Shades:
    """Return what is seen in an area of a window, (H, W, 3) in 0..1, at ``ratio`` pixels to one."""
    image = QImage(area.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    root.render(image, QPoint(0, 0), QRegion(area))
    return shades_of(image)


def words_seen(root: QWidget, area: QRect) -> Shades:
    """Return an area so large that the strokes of letters have pixels of their full colour."""
    return seen(root, area, 3)


def area_of(widget: QWidget, root: QWidget, margin: int = 0) -> QRect:
    """Return where in ``root`` a widget is."""
    area = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    return area.adjusted(-margin, -margin, margin, margin)


def contrast_of_words(pixels: Shades) -> float:
    """Return the contrast between the two colours that most of the pixels have (WCAG 2.1, 1.4.3).

    Shades that can hardly be told from the ground, such as those of a gradient, are part of it.
    """
    colors, counts = np.unique(
        np.round(pixels.reshape(-1, 3) * 255).astype(int), axis=0, return_counts=True
    )
    ground = colors[np.argmax(counts)] / 255
    contrasts = contrast(colors / 255, ground)
    counts[contrasts < 1.3] = 0
    return float(contrasts[np.argmax(counts)]) if counts.any() else 1.0


def contrast(one: Shades, other: Shades) -> Shades:
    """Return the contrast between colours (..., 3) in 0..1, as WCAG 2.1 defines it: 1 to 21."""
    a, b = _luminance(one), _luminance(other)
    return np.asarray((np.maximum(a, b) + 0.05) / (np.minimum(a, b) + 0.05))


def menu_actions(bar: QMenuBar) -> Iterator[tuple[QMenu, list[str]]]:
    """Yield every menu below a menu bar, with the texts in it."""
    waiting = [each.menu() for each in bar.actions() if isinstance(each.menu(), QMenu)]
    while waiting:
        menu = waiting.pop()
        assert isinstance(menu, QMenu)
        waiting += [each.menu() for each in menu.actions() if isinstance(each.menu(), QMenu)]
        yield menu, [each.text() for each in menu.actions() if not each.isSeparator()]


def mnemonics(texts: list[str]) -> list[str]:
    """Return the keys that are underlined in some texts."""
    keys = (QKeySequence.mnemonic(text).toString() for text in texts)
    return [key for key in keys if key]


def _luminance(color: Shades) -> Shades:
    linear = np.where(color <= 0.04045, color / 12.92, ((color + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def shades_of(image: QImage) -> Shades:
    """Return the pixels of a picture in ``Format_RGB32``, (H, W, 3) in 0..1."""
    data = np.frombuffer(image.constBits(), np.uint8)
    bgrx = data.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]
    return np.asarray(bgrx[..., 2::-1] / 255.0)
