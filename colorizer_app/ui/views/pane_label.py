"""What a pane is, in its corner; where there is a choice, it is made there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QActionGroup,
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from colorizer_app.ui.style import scaled_font
from colorizer_app.ui.views.pane import Choice
from colorizer_app.workbench.arrangement import Key

INSET = 12
"""Between a label and the border of the photo."""

_WORDS = QColor(255, 255, 255)
_PILL = QColor(18, 18, 18, 200)
"""White words have a contrast of 9:1 on it even where the photo behind is white."""
_PILL_HOVERED = QColor(60, 60, 60, 225)
_PADDING = QSize(20, 8)
_CHEVRON = 14


class PaneLabel(QToolButton):
    """A pill with words, which opens a menu of what could stand in the pane instead."""

    chosen = Signal(object)
    """Key of the variant that is to stand here; None for the original."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(scaled_font(self, 1.0, strong=True))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._choices = QMenu(self)
        self._group = QActionGroup(self._choices)
        self._offer: tuple[tuple[Choice, ...], Key, str] | None = None
        self.setMenu(self._choices)
        self._whole = ""
        self._allow(False)

    def set_words(self, words: str) -> None:
        """Say what the pane is."""
        if words != self._whole:
            self._whole = words
            self.setText(words)
            self.setToolTip(words)
            self.update()

    def set_choices(self, choices: Sequence[Choice], chosen: Key, title: str) -> None:
        """Offer what could stand here; nothing where there are no choices.

        Parameters
        ----------
        choices
            In the order of the menu.
        chosen
            What stands here now.
        title
            What the choice is about, for those who hear it.
        """
        offer = (tuple(choices), chosen, title)
        if offer == self._offer:
            return  # a menu that is open stays open
        self._offer = offer
        self.setAccessibleName(title)
        self._choices.clear()
        self._choices.setAccessibleName(title)
        for choice in choices:
            action = self._choices.addAction(choice.label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice.key == chosen)
            action.triggered.connect(partial(self.chosen.emit, choice.key))
            self._group.addAction(action)
        self._allow(bool(choices))

    @property
    def choosable(self) -> bool:
        """Whether there is a choice."""
        return not self._choices.isEmpty()

    def open_menu(self, at: QPoint) -> None:
        """Offer the choices at a point of the screen."""
        if self.choosable:
            self._choices.popup(at)

    def _allow(self, choosable: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if choosable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not choosable)

    def place(self, area: QRectF, *, right: bool = False) -> bool:
        """Stand in the lower left or right corner of ``area``; return whether there is room."""
        room = round(area.width()) - 2 * INSET
        size = self.sizeHint()
        fits = size.width() <= room and size.height() <= area.height() - 2 * INSET
        x = area.right() - INSET - size.width() if right else area.left() + INSET
        y = area.bottom() - INSET - size.height()
        self.setGeometry(round(x), round(y), size.width(), size.height())
        return fits

    def squeeze(self, area: QRectF) -> None:
        """Stand in the lower left corner of ``area``, with shortened words if need be."""
        size = self.sizeHint()
        width = min(size.width(), round(area.width()) - 2 * INSET)
        y = area.bottom() - INSET - size.height()
        self.setGeometry(round(area.left()) + INSET, round(y), width, size.height())

    def sizeHint(self) -> QSize:
        """Return a size with room for all words."""
        metrics = QFontMetricsF(self.font())  # rounded down, words would have to be shortened
        advance = metrics.horizontalAdvance(self._whole)
        words = QSize(math.ceil(advance) + 1, math.ceil(metrics.height()))
        return words + _PADDING + QSize(self._room_for_chevron(), 0)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill, the words, and what tells that there is a choice."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(_WORDS, 2.0) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(_PILL_HOVERED if self.underMouse() or self.isDown() else _PILL)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(_WORDS)
        box = QRectF(_PADDING.width() / 2, 0, self._room_for_words(), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words_seen())
        if self.choosable:
            self._paint_chevron(painter)

    def _paint_chevron(self, painter: QPainter) -> None:
        x, y = self.width() - _PADDING.width() / 2 - 5.0, self.height() / 2
        painter.setPen(QPen(_WORDS, 1.6))
        corners = [QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]
        painter.drawPolyline(QPolygonF(corners))

    def words_seen(self) -> str:
        """Return the words as far as there is room for them."""
        metrics = QFontMetricsF(self.font())
        middle = Qt.TextElideMode.ElideMiddle
        return metrics.elidedText(self._whole, middle, self._room_for_words())

    def _room_for_words(self) -> int:
        return self.width() - _PADDING.width() - self._room_for_chevron()

    def _room_for_chevron(self) -> int:
        return _CHEVRON if self.choosable else 0
