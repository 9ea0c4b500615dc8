"""One of the named moods."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from colorizer_app.ui.moods import mood_name
from colorizer_app.ui.own_moods import DELETE_KEY, RENAME_KEY
from colorizer_app.ui.panel.thumbnails import RADIUS, cut
from colorizer_app.ui.style import accent_on, mix, scaled_font, window_color
from colorizer_app.workbench.messages import ShownContext

_PICTURE_HEIGHT = 54
_LEAST_WIDTH = 70
_FRAME = 2
_GAP = 4
_METER = 4
_MUCH, _SOMEWHAT = 0.5, 0.2
_RIBBON = QPolygonF([QPointF(0, 0), QPointF(9, 0), QPointF(9, 13), QPointF(4.5, 9), QPointF(0, 13)])


class MoodButton(QAbstractButton):
    """One mood: its picture, a bar that says how much the photo resembles it, and its name.

    One of a person's own has a ribbon on its picture.

    Parameters
    ----------
    shown
        The mood. A cosine of 1 fills the bar, one of -1 leaves it empty; at half its length the
        photo resembles it no more than photos do by chance.
    thumbnail
        Its picture.
    """

    picked = Signal(object, bool)
    """The context, and whether it is to be mixed with others."""
    rename_wanted = Signal(str)
    delete_wanted = Signal(str)
    """The name of a mood of a person's own."""
    menu_wanted = Signal(str, QPoint)
    """That name, and where on the screen."""

    def __init__(
        self, shown: ShownContext, thumbnail: QPixmap | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = shown.context
        self.name = mood_name(self.context.name)
        self.own = shown.own
        self.nearness = (1.0 + shown.cosine) / 2
        self._thumbnail = thumbnail
        self._cut = QPixmap()
        self.setCheckable(True)
        self.setFont(scaled_font(self, 0.88))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._describe(shown.cosine)
        self.clicked.connect(self._on_clicked)

    def _describe(self, cosine: float) -> None:
        name = self.tr("Your own mood “{name}”") if self.own else self.tr("Mood “{name}”")
        self.setAccessibleName(name.format(name=self.name))
        likeness = self._likeness(cosine)
        self.setAccessibleDescription(likeness)
        tip = self.tr("Click to borrow this mood, Ctrl+click to mix it in")
        self.setToolTip(f"{self.name}\n{likeness}\n{tip}")

    def _likeness(self, cosine: float) -> str:
        if cosine >= _MUCH:
            text = self.tr("Much like this photo ({cosine})")
        elif cosine >= _SOMEWHAT:
            text = self.tr("Somewhat like this photo ({cosine})")
        elif cosine > 0:
            text = self.tr("A little like this photo ({cosine})")
        else:
            text = self.tr("Not like this photo ({cosine})")
        return text.format(cosine=QLocale().toString(cosine, "f", 2))

    def sizeHint(self) -> QSize:
        """Return a size with room for the picture, the bar, the name and the frame."""
        name = _lines_of(self) * self.fontMetrics().lineSpacing()
        height = _PICTURE_HEIGHT + _METER + name + 2 * _FRAME + 2 * _GAP
        return QSize(_LEAST_WIDTH, height)

    def name_rect(self) -> QRectF:
        """Return where the name is."""
        top = _FRAME + _PICTURE_HEIGHT + _METER + 2 * _GAP
        return QRectF(0, top, self.width(), self.height() - top)

    def nextCheckState(self) -> None:
        """Change nothing: what is borrowed is for the look to say."""

    def _on_clicked(self) -> None:
        modifiers = QGuiApplication.keyboardModifiers()
        self.picked.emit(self.context, bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def event(self, event: QEvent) -> bool:
        """Claim the keys that are about a mood here, whatever else they may be elsewhere."""
        if (
            self.own
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (RENAME_KEY, DELETE_KEY)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename or delete a mood of a person's own."""
        if self.own and event.key() == RENAME_KEY:
            self.rename_wanted.emit(self.context.name)
        elif self.own and event.key() == DELETE_KEY:
            self.delete_wanted.emit(self.context.name)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a person's own mood, at the pointer or, by key, below its name."""
        if self.own:
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            below = self.mapToGlobal(self.rect().bottomLeft())
            self.menu_wanted.emit(self.context.name, below if by_key else event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, with a frame around the picture of a mood that is borrowed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self.palette().windowText().color()
        picture = QRectF(_FRAME, _FRAME, self.width() - 2 * _FRAME, _PICTURE_HEIGHT)
        self._paint_picture(painter, picture)
        self._paint_nearness(painter, picture)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent_on(self.palette()) if self.isChecked() else words, 2.0))
            painter.drawRoundedRect(picture.adjusted(-1.0, -1.0, 1.0, 1.0), RADIUS + 1, RADIUS + 1)
        self._paint_name(painter)

    def _paint_picture(self, painter: QPainter, picture: QRectF) -> None:
        words, ground = self.palette().windowText().color(), window_color(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(words, ground, 0.8))
        painter.drawRoundedRect(picture, RADIUS, RADIUS)
        if self._thumbnail is not None:
            painter.drawPixmap(picture.topLeft(), self._picture(picture.size().toSize()))
        if self.own:
            painter.setPen(QPen(QColor(0, 0, 0, 150), 1.5))
            painter.setBrush(QColor(Qt.GlobalColor.white))
            painter.drawPolygon(_RIBBON.translated(picture.right() - 17, picture.top()))
            painter.setPen(Qt.PenStyle.NoPen)
        if self.isDown() or self.underMouse():
            shade = QColor(0, 0, 0, 90) if self.isDown() else QColor(255, 255, 255, 40)
            painter.setBrush(shade)
            painter.drawRoundedRect(picture, RADIUS, RADIUS)

    def _paint_nearness(self, painter: QPainter, picture: QRectF) -> None:
        words, ground = self.palette().windowText().color(), window_color(self.palette())
        track = QRectF(picture.left(), picture.bottom() + _GAP, picture.width(), _METER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(words, ground, 0.85))
        painter.drawRoundedRect(track, _METER / 2, _METER / 2)
        track.setWidth(max(float(_METER), track.width() * self.nearness))
        painter.setBrush(mix(words, ground, 0.35))
        painter.drawRoundedRect(track, _METER / 2, _METER / 2)

    def _paint_name(self, painter: QPainter) -> None:
        painter.setPen(self.palette().windowText().color())
        whole = self.width() * _lines_of(self)
        text = self.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, round(whole))
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in text.split())
        fits = widest <= self.width()
        wrap = Qt.TextFlag.TextWordWrap if fits else Qt.TextFlag.TextWrapAnywhere
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(self.name_rect(), flags | wrap, text)
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
    width = button.fontMetrics().horizontalAdvance(button.name)
    return 1 if width <= _LEAST_WIDTH else 2
