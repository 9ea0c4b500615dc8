"""The few things that the platform's own style does not decide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from colorizer_app.workbench.settings import Theme

CANVAS = QColor(38, 38, 38)
"""Neutral and dark in light and dark mode alike: a coloured surround would tint the photo."""

ACCENT = QColor("#2a6fb0")
"""Of the one button that matters most and of drop targets; white on it has a contrast of 5.2."""


_SCHEMES: dict[Theme, Qt.ColorScheme] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def use_theme(theme: Theme) -> None:
    """Have all windows light or dark, as far as the platform lets an app choose."""
    QGuiApplication.styleHints().setColorScheme(_SCHEMES[theme])


def scaled_font(widget: QWidget, factor: float, *, strong: bool = False) -> QFont:
    """Return the widget's font in another size, so that the desktop's font size is heeded."""
    font = QFont(widget.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def soft_text(palette: QPalette) -> QColor:
    """Return the text colour for what matters less; at least 4.5:1 on the window's colour.

    It is the same for a widget that happens to be disabled: it is asked for once per palette.
    """
    words = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
    return mix(words, window_color(palette), 0.30)


def window_color(palette: QPalette) -> QColor:
    """Return the colour of the window's ground."""
    return palette.color(QPalette.ColorRole.Window)


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """Return ``one`` with a share (0..1) of ``other`` in it."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


def accent_on(palette: QPalette) -> QColor:
    """Return the accent colour as it is seen on the window's colour, at 3:1 at least."""
    is_dark = window_color(palette).lightnessF() < 0.5
    return ACCENT.lighter(150) if is_dark else ACCENT


def soft_on_base(palette: QPalette) -> QColor:
    """Return the text colour for what matters less in a list; at least 4.5:1 on its ground."""
    base = palette.color(QPalette.ColorRole.Base)
    return mix(palette.color(QPalette.ColorRole.Text), base, 0.30)


def error_text(palette: QPalette) -> QColor:
    """Return the colour of words about what failed; at least 4.5:1 on the ground of a list."""
    is_dark = palette.color(QPalette.ColorRole.Base).lightnessF() < 0.5
    return QColor("#ff9a85") if is_dark else QColor("#b03a26")
