"""What is seen before there is a photo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from colorizer_app.ui.buttons import LinkButton, PrimaryButton
from colorizer_app.ui.icons import svg_pixmap
from colorizer_app.ui.style import (
    mix,
    scaled_font,
    soft_text,
    window_color,
)

_RECENT_SHOWN = 4
_RECENT_WIDTH = 420
_PICTURE_SIDE = 112
_FRAME_INSET = 28


class EmptyState(QWidget):
    """A large place to drop a photo on, a button to choose one, and the photos of last time."""

    open_requested = Signal()
    recent_requested = Signal(object)
    """Path of the recent photo to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soft: list[QLabel] = []
        self._picture = QLabel(self)
        self._picture.setPixmap(
            svg_pixmap("colorizer", QColor(), _PICTURE_SIDE, self.devicePixelRatioF())
        )
        title = QLabel(self.tr("Drop a photo here"), self)
        title.setFont(scaled_font(title, 2.1, strong=True))
        paste = QKeySequence(QKeySequence.StandardKey.Paste).toString(
            QKeySequence.SequenceFormat.NativeText
        )
        hint = self._soft_label(
            self.tr(
                "Black-and-white in, believable colour out. You can also paste one with {keys}."
            )
        )
        hint.setText(hint.text().format(keys=paste))
        hint.setFont(scaled_font(hint, 1.15))
        self._open = PrimaryButton(self.tr("&Open…"), self)
        self._open.setAccessibleName(self.tr("Open a photo"))
        self._open.setFont(scaled_font(self._open, 1.15, strong=True))
        self._open.setMinimumSize(150, 42)
        self._open.clicked.connect(self.open_requested)
        self._recent_title = self._soft_label(self.tr("Recent photos"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        private = self._soft_label(self.tr("Everything stays on this computer."))
        self._lay_out(title, hint, private)
        self.set_recent(())

    def _lay_out(self, title: QLabel, hint: QLabel, private: QLabel) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 40, 40, 44)
        layout.setSpacing(0)
        layout.addStretch(3)
        layout.addWidget(self._picture, 0, centre)
        layout.addSpacing(20)
        layout.addWidget(title, 0, centre)
        layout.addSpacing(6)
        layout.addWidget(hint, 0, centre)
        layout.addSpacing(22)
        layout.addWidget(self._open, 0, centre)
        layout.addSpacing(34)
        layout.addWidget(self._recent_title, 0, centre)
        layout.addSpacing(6)
        layout.addLayout(self._recent)
        layout.addStretch(3)
        layout.addWidget(private, 0, centre)

    def set_recent(self, paths: Sequence[Path]) -> None:
        """Show the newest of some recent photos."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for path in paths[:_RECENT_SHOWN]:
            self._recent.addWidget(self._recent_button(path), 0, Qt.AlignmentFlag.AlignHCenter)
        self._recent_title.setVisible(bool(paths))

    def _recent_button(self, path: Path) -> LinkButton:
        button = LinkButton(self)
        metrics = QFontMetrics(button.font())
        text = metrics.elidedText(path.name, Qt.TextElideMode.ElideMiddle, _RECENT_WIDTH - 40)
        button.setText(text.replace("&", "&&"))
        button.setToolTip(str(path))
        button.setAccessibleName(self.tr("Open {name}").format(name=path.name))
        button.clicked.connect(lambda: self.recent_requested.emit(path))
        return button

    def _soft_label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(False)
        self._soft.append(label)
        self._soften(label)
        return label

    def _soften(self, label: QLabel) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, soft_text(self.palette()))
        label.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            for label in self._soft:
                self._soften(label)
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame that says: here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self.palette().color(QPalette.ColorRole.WindowText)
        ground = window_color(self.palette())
        frame = QRectF(self.rect()).adjusted(
            _FRAME_INSET, _FRAME_INSET, -_FRAME_INSET, -_FRAME_INSET
        )
        pen = QPen(mix(text, ground, 0.68), 2.0, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5.0, 4.0])
        painter.setPen(pen)
        painter.setBrush(mix(ground, self.palette().color(QPalette.ColorRole.Base), 0.5))
        painter.drawRoundedRect(frame, 18, 18)
