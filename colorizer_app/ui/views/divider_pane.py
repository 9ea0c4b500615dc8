"""Two pictures in one place, with a divider between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from colorizer_app.ui.style import CANVAS
from colorizer_app.ui.views.divider_paint import paint_divider
from colorizer_app.ui.views.drawing import Drawing
from colorizer_app.ui.views.pane import NOTHING, Choice, Pane
from colorizer_app.ui.views.pane_label import PaneLabel
from colorizer_app.ui.views.photo_pane import BY_KEYBOARD
from colorizer_app.workbench.arrangement import Side

DIVIDER_STEPS = 1000
_GRAB_DISTANCE = 28.0


class DividerPane(QAbstractSlider):
    """Shows one picture left and another right; the slider's value is the divider's place.

    Value 0 shows only the right one, `DIVIDER_STEPS` only the left one. Drag near the divider or
    use the arrow keys, Home and End; a double click centres it. Everything else is left to what is
    around it.
    """

    def __init__(self, drawing: Drawing, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._sides = (NOTHING, NOTHING)
        self._grab: float | None = None
        self._focus_ring = False
        self.labels = (PaneLabel(self), PaneLabel(self))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, DIVIDER_STEPS)
        self.setSingleStep(DIVIDER_STEPS // 50)
        self.setPageStep(DIVIDER_STEPS // 10)
        self.setValue(DIVIDER_STEPS // 2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.valueChanged.connect(self._place_labels)
        drawing.view.changed.connect(self.refresh)
        drawing.improved.connect(self.update)

    @property
    def sides(self) -> tuple[Pane, Pane]:
        """What is left and what is right."""
        return self._sides

    def set_sides(
        self, left: Pane, right: Pane, choices: Sequence[Choice], titles: tuple[str, str]
    ) -> None:
        """Show two pictures; ``choices`` may stand on either side instead."""
        self._sides = (left, right)
        if not self.divides():
            self._let_go()
        offered = choices if self.divides() else ()
        for label, pane, title in zip(self.labels, self._sides, titles, strict=True):
            label.set_choices(offered, pane.key, title)
        self.refresh()

    def divides(self) -> bool:
        """Whether two different pictures are seen."""
        left, right = map(self._drawing.layer, self._sides)
        return left is not right

    @Slot()
    def centre(self) -> None:
        """Show half of each."""
        self.setValue(DIVIDER_STEPS // 2)

    @Slot()
    def refresh(self) -> None:
        """Show what is there by now, and say what it is."""
        words = [self._words(pane) for pane in self._sides]
        name = self.tr("Divider between “{left}” and “{right}”")
        self.setAccessibleName(name.format(left=words[0], right=words[1]))
        for label, text in zip(self.labels, words, strict=True):
            label.set_words(text)
        self._place_labels()
        self.update()

    def _words(self, pane: Pane) -> str:
        return self.tr("Original") if self._drawing.shows_original(pane) else pane.label

    @Slot()
    def _place_labels(self) -> None:
        area, x = self._drawing.view.visible_area(), self.divider_x()
        left, right = self.labels
        if not self.divides():
            left.setVisible(left.place(area) and bool(self._drawing.view.viewport()))
            right.hide()
            return
        on_left = QRectF(area.left(), area.top(), x - area.left(), area.height())
        on_right = QRectF(x, area.top(), area.right() - x, area.height())
        left.setVisible(left.place(on_left))
        right.setVisible(right.place(on_right, right=True))

    def divider_x(self) -> float:
        """Return where the divider is, in the widget's coordinates."""
        area = self._drawing.view.visible_area()
        return area.left() + area.width() * self.value() / DIVIDER_STEPS

    def _move(self, x: float) -> None:
        area = self._drawing.view.visible_area()
        self.setValue(round((x - area.left()) / max(area.width(), 1.0) * DIVIDER_STEPS))

    def _near(self, position: QPointF) -> bool:
        return self.divides() and abs(position.x() - self.divider_x()) <= _GRAB_DISTANCE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both sides and the divider."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), CANVAS)
        left, right = self._sides
        if not self.divides():
            self._drawing.paint(painter, left, self.rect())
            return
        split, width, height = round(self.divider_x()), self.width(), self.height()
        self._drawing.paint(painter, left, QRect(0, 0, split, height))
        self._drawing.paint(painter, right, QRect(split, 0, width - split, height))
        focus = self.palette().highlight().color() if self._focus_ring else None
        area = self._drawing.view.visible_area()
        paint_divider(painter, self.divider_x(), area, held=self.isSliderDown(), focus=focus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the divider."""
        self._focus_ring = False
        position = event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._near(position):
            self._hold(self.divider_x() - position.x())
        elif left and self.divides() and not self._drawing.view.overflows():
            self._hold(0.0)
            self._move(position.x())
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the divider if it is held; whatever is around may follow the pointer as well."""
        position = event.position()
        if self._grab is not None:
            self._move(position.x() + self._grab)
        self._choose_cursor(position)
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        event.setAccepted(self._grab is not None)
        self._let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put the divider in the middle."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.centre()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what is around: a slider would move."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what could stand on this side."""
        side = Side.LEFT if event.pos().x() < self.divider_x() else Side.RIGHT
        self.labels[side.value].open_menu(event.globalPos())

    def _hold(self, offset: float) -> None:
        self._grab = offset
        self.setSliderDown(True)
        self.update()

    def _let_go(self) -> None:
        self._grab = None
        self.setSliderDown(False)
        self.update()

    def _choose_cursor(self, position: QPointF) -> None:
        if self._grab is not None or self._near(position):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        else:
            self.unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the divider; what moves the photo is left to what is around."""
        self._show_focus(True)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

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
