"""One picture among others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from colorizer_app.ui.style import ACCENT, CANVAS
from colorizer_app.ui.views.drawing import Drawing
from colorizer_app.ui.views.pane import NOTHING, Choice, Pane
from colorizer_app.ui.views.pane_label import PaneLabel

BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

_FRAME = 3.0
_MARK = ACCENT.lighter(170)
"""On the canvas it has a contrast of more than 4:1; the photo is kept off by a dark line."""


class PhotoPane(QAbstractButton):
    """Shows one picture; checked if it is the current variant, pressed to become it.

    Zooming and panning, and with them all of the mouse, are left to what is around it.
    """

    def __init__(self, drawing: Drawing, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._pane = NOTHING
        self._focus_ring = False
        self.label = PaneLabel(self)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        drawing.view.changed.connect(self.refresh)
        drawing.improved.connect(self.update)

    @property
    def pane(self) -> Pane:
        """What it shows."""
        return self._pane

    def set_pane(self, pane: Pane, choices: Sequence[Choice] = (), title: str = "") -> None:
        """Show a picture; ``choices`` are what could stand here instead, see `PaneLabel`."""
        self._pane = pane
        self.setChecked(pane.current)
        self.label.set_choices(choices, pane.key, title)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is there by now, and say what it is."""
        words = self._words()
        self.setAccessibleName(words)
        self.label.set_words(words)
        self.label.squeeze(self._drawing.view.visible_area())
        self.update()

    def _words(self) -> str:
        if self._drawing.original_only or self._pane.key is None:
            return self.tr("Original")
        if self._pane.picture is None:
            return self.tr("{name} – coming").format(name=self._pane.label)
        return self._pane.label

    def nextCheckState(self) -> None:
        """Change nothing: which variant is current is for the document to say."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave it to what is around."""
        self._focus_ring = False
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Leave it to what is around."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it to what is around."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what could stand here."""
        self.label.open_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Become the current variant."""
        self._show_focus(True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Leave it to what is around: a button would be pressed by the space bar."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring to whoever came here by keyboard; the mouse needs none."""
        super().focusInEvent(event)
        self._show_focus(event.reason() in BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._show_focus(False)

    def _show_focus(self, shown: bool) -> None:
        self._focus_ring = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture and, around it, what marks it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), CANVAS)
        self._drawing.paint(painter, self._pane, self.rect())
        rect = QRectF(self.rect())
        if self._pane.current:
            _paint_frame(painter, rect, _MARK)
        if self._focus_ring:
            inner = rect.adjusted(2 * _FRAME, 2 * _FRAME, -2 * _FRAME, -2 * _FRAME)
            _paint_frame(painter, inner, QColor(255, 255, 255))


def _paint_frame(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Draw just inside ``rect``, kept apart from whatever the photo is there by a dark line."""
    half = _FRAME / 2
    painter.setPen(QPen(QColor(0, 0, 0, 160), 2 * _FRAME, j=Qt.PenJoinStyle.MiterJoin))
    painter.drawRect(rect.adjusted(half, half, -half, -half))
    painter.setPen(QPen(color, _FRAME, j=Qt.PenJoinStyle.MiterJoin))
    painter.drawRect(rect.adjusted(half, half, -half, -half))
