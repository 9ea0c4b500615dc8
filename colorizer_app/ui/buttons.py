"""Buttons that the platform's style has no word for, or too quiet a one.

They paint themselves: a style sheet would keep the colours of the palette it was first shown with.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from colorizer_app.ui.style import ACCENT, accent_on, mix, scaled_font, window_color

_RADIUS = 7.0
_TOOL_RADIUS = 4.0


class PrimaryButton(QPushButton):
    """What to do next. White on the accent colour has a contrast of 5.2."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(scaled_font(self, 1.0, strong=True))

    def sizeHint(self) -> QSize:
        """Return a size with room around the words."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 40, words.height() + 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        fill, text = self._colors()
        _paint(self, fill, text)

    def _colors(self) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            words = self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
            ground = window_color(self.palette())
            return mix(words, ground, 0.9), mix(words, ground, 0.5)
        if self.isDown():
            return ACCENT.darker(140), QColor(Qt.GlobalColor.white)
        return ACCENT.darker(115) if self.underMouse() else ACCENT, QColor(Qt.GlobalColor.white)


class ToolButton(QToolButton):
    """An icon to press, and plainly so when it is on or has the focus.

    Many styles sink what is on by a shade, if that, and draw the focus hardly less faintly.
    """

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what the style draws on a ground in the accent colour, and in a ring."""
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        state = QStyle.StateFlag(option.state)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.isChecked():
            accent, ground = accent_on(self.palette()), window_color(self.palette())
            painter.setPen(QPen(accent, 2.0))
            painter.setBrush(mix(accent, ground, 0.6 if self.isDown() else 0.8))
            painter.drawRoundedRect(frame, _TOOL_RADIUS, _TOOL_RADIUS)
            sunken = QStyle.StateFlag.State_On | QStyle.StateFlag.State_Sunken
            option.state = state & ~sunken
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        if self.hasFocus() and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(self.palette().windowText().color(), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, _TOOL_RADIUS, _TOOL_RADIUS)


class ChoiceButton(QPushButton):
    """One of several to choose from; what is chosen has an edge in the accent colour."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge on what the style draws, within the ring of the focus."""
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(accent_on(self.palette()), 2.0))
            frame = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
            painter.drawRoundedRect(frame, _TOOL_RADIUS, _TOOL_RADIUS)


class LinkButton(QPushButton):
    """An entry in a list: quiet until it is pointed at."""

    def sizeHint(self) -> QSize:
        """Return a size with room around the words."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 28, words.height() + 11)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        words, ground = self.palette().windowText().color(), window_color(self.palette())
        share = 0.85 if self.isDown() else 0.92
        pointed_at = self.underMouse() or self.isDown()
        fill = mix(words, ground, share) if pointed_at else QColor(Qt.GlobalColor.transparent)
        _paint(self, fill, words)


def _paint(button: QPushButton, fill: QColor, text: QColor) -> None:
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(button.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setBrush(fill)
    ring = QPen(button.palette().windowText().color(), 2.0)
    painter.setPen(ring if button.hasFocus() else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
    painter.setPen(text)
    painter.drawText(
        button.rect(),
        Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic,
        button.text(),
    )
