"""Named moods to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QGuiApplication, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from colorizer_app.look import Context, Look
from colorizer_app.ui.borrowing import BorrowFlow
from colorizer_app.ui.panel.thumbnails import RADIUS, cut
from colorizer_app.ui.style import accent_on, mix, scaled_font, window_color

_COLUMNS = 3
_PICTURE_HEIGHT = 54
_LEAST_WIDTH = 70
_FRAME = 2
_GAP = 4


class MoodGrid(QWidget):
    """Moods with a picture and a name; those that suit the photo most come first.

    A click borrows that mood alone, and one on a mood that is borrowed gives it back. With Ctrl
    held it is mixed with those that are borrowed already.
    """

    def __init__(self, flow: BorrowFlow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._buttons: list[MoodButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def buttons(self) -> tuple[MoodButton, ...]:
        """Return a button for each mood, in their order."""
        return tuple(self._buttons)

    def set_contexts(self, contexts: Sequence[Context], before: QWidget) -> None:
        """Offer these, none of them borrowed so far.

        Parameters
        ----------
        contexts
            In their order.
        before
            What has the focus before the first of them.
        """
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [MoodButton(each, self._flow.thumbnail(each), self) for each in contexts]
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, *divmod(index, _COLUMNS), Qt.AlignmentFlag.AlignTop)
            button.picked.connect(self._flow.pick)
            self.setTabOrder(before, button)
            before = button

    def set_look(self, look: Look) -> None:
        """Show which are borrowed."""
        borrowed = {each.context for each in look.contexts}
        for button in self._buttons:
            button.setChecked(button.context in borrowed)


class MoodButton(QAbstractButton):
    """One mood: its picture and below it its name."""

    picked = Signal(object, bool)
    """The context, and whether it is to be mixed with others."""

    def __init__(
        self, context: Context, thumbnail: QPixmap | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._thumbnail = thumbnail
        self._cut = QPixmap()
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Mood “{name}”").format(name=context.name))
        self.setToolTip(
            self.tr("{name}\nClick to borrow this mood, Ctrl+click to mix it in").format(
                name=context.name
            )
        )
        self.setFont(scaled_font(self, 0.88))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """Return a size with room for the picture, the name and the frame."""
        name = _lines_of(self) * self.fontMetrics().lineSpacing()
        height = _PICTURE_HEIGHT + name + 2 * _FRAME + _GAP
        return QSize(_LEAST_WIDTH, height)

    def nextCheckState(self) -> None:
        """Change nothing: what is borrowed is for the look to say."""

    def _on_clicked(self) -> None:
        modifiers = QGuiApplication.keyboardModifiers()
        self.picked.emit(self.context, bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw picture, name, and a frame around the picture of a mood that is borrowed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, ground = self.palette().windowText().color(), window_color(self.palette())
        picture = QRectF(_FRAME, _FRAME, self.width() - 2 * _FRAME, _PICTURE_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(words, ground, 0.8))
        painter.drawRoundedRect(picture, RADIUS, RADIUS)
        if self._thumbnail is not None:
            painter.drawPixmap(picture.topLeft(), self._picture(picture.size().toSize()))
        if self.underMouse() and not self.isDown():
            painter.setBrush(QColor(255, 255, 255, 40))
            painter.drawRoundedRect(picture, RADIUS, RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(accent_on(self.palette()) if self.isChecked() else words, 2.0))
            painter.drawRoundedRect(picture.adjusted(-1.0, -1.0, 1.0, 1.0), RADIUS + 1, RADIUS + 1)
        self._paint_name(painter, picture)

    def _paint_name(self, painter: QPainter, picture: QRectF) -> None:
        painter.setPen(self.palette().windowText().color())
        top = picture.bottom() + _GAP
        box = QRectF(0, top, self.width(), self.height() - top)
        whole = self.width() * _lines_of(self)
        text = self.fontMetrics().elidedText(
            self.context.name, Qt.TextElideMode.ElideRight, round(whole)
        )
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, flags | Qt.TextFlag.TextWordWrap, text)
        if self.hasFocus() and self.isChecked():  # its frame is taken
            line = QRectF(10, self.height() - 2.5, self.width() - 20, 2)
            painter.fillRect(line, self.palette().windowText())

    def _picture(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._cut.size() != size * ratio and self._thumbnail is not None:
            self._cut = cut(self._thumbnail, size, ratio)
        return self._cut


def _lines_of(button: MoodButton) -> int:
    """Return how many lines a mood's name is given."""
    width = button.fontMetrics().horizontalAdvance(button.context.name)
    return 1 if width <= _LEAST_WIDTH else 2
