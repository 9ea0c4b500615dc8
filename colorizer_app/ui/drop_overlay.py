"""What covers the window while something is held over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from colorizer_app.ui.style import ACCENT, scaled_font


class DropOverlay(QWidget):
    """Says that what is below takes what is dropped. Never takes the mouse itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def cover(self, area: QRect) -> None:
        """Show it over some of the parent."""
        self.setGeometry(area)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Darken what is below and draw a frame to drop into."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(16, 24, 32, 190))
        frame = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        painter.setPen(QPen(ACCENT.lighter(140), 3))
        painter.setBrush(QColor(ACCENT.red(), ACCENT.green(), ACCENT.blue(), 70))
        painter.drawRoundedRect(frame, 16, 16)
        painter.setPen(Qt.GlobalColor.white)
        painter.setFont(scaled_font(self, 1.9, strong=True))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.tr("Drop to colorize"))
