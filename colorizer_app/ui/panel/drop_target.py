"""Where pictures are dropped that lend their mood."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from colorizer_app.ui.style import accent_on, mix, soft_text, window_color

_RADIUS = 10.0


class DropTarget(QFrame):
    """A frame to drop into, with a button for those who would rather choose.

    It only looks the part: what is dropped anywhere on the panel counts, which is easier to hit.
    Paste, pressed while the button has the focus, pastes here.
    """

    choose_requested = Signal()
    paste_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inviting = False
        self._words = QLabel(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self.choose_button = _ChooseButton(self.tr("&Choose…"), self)
        self.choose_button.setAccessibleName(self.tr("Choose a picture to borrow its mood"))
        self.choose_button.clicked.connect(self.choose_requested)
        self.choose_button.pasted.connect(self.paste_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._words)
        layout.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._follow_palette()

    def set_text(self, text: str) -> None:
        """Say what happens when something is dropped, or what is going on."""
        self._words.setText(text)

    def text(self) -> str:
        """Return what is said."""
        return self._words.text()

    def set_inviting(self, inviting: bool) -> None:
        """Stand out while something is held over the window that could be dropped here."""
        self._inviting = inviting
        self.update()

    def _follow_palette(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, soft_text(self.palette()))
        self._words.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame that says: here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, words = window_color(self.palette()), self.palette().windowText().color()
        accent = accent_on(self.palette())
        frame = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        pen = QPen(accent if self._inviting else mix(words, ground, 0.6), 1.5)
        if self._inviting:
            painter.setBrush(mix(accent, ground, 0.8))
        else:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)


class _ChooseButton(QPushButton):
    """Hears Paste before the window's own Paste does."""

    pasted = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim the keys of Paste."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_paste(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste."""
        if _is_paste(event):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)


def _is_paste(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)
