"""A picture that lends its mood."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from colorizer_app.look import Context, Weighted
from colorizer_app.ui.bottom_bar import ElidedLabel
from colorizer_app.ui.buttons import ToolButton
from colorizer_app.ui.icons import tinted_icon
from colorizer_app.ui.moods import mood_name
from colorizer_app.ui.panel.slider import Slider
from colorizer_app.ui.panel.thumbnails import cut
from colorizer_app.ui.panel.value_slider import percent

_SIDE = 52


class DonorRow(QWidget):
    """Thumbnail and name of a picture, how much it counts beside the others, and a way out.

    Parameters
    ----------
    weighted
        The context and its weight.
    thumbnail
        A picture of where it comes from.
    """

    weight_moved = Signal(object, float, int)
    """The context, the weight that a person chose for it, and the gesture they did it by."""
    removed = Signal(object)
    """The context."""
    kept = Signal(object)
    """The context, which a person wants to keep for other photos."""

    def __init__(
        self, weighted: Weighted, thumbnail: QPixmap | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context: Context = weighted.context
        name = mood_name(self.context.name)
        self._picture = QLabel(self)
        self._picture.setFixedSize(_SIDE, _SIDE)
        if thumbnail is not None:
            self._picture.setPixmap(cut(thumbnail, self._picture.size(), self.devicePixelRatioF()))
        self._name = ElidedLabel(self)
        self._name.set_full_text(name)
        self._name.setMinimumWidth(1)
        self._name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.slider = Slider(1, 100, 100, parent=self)
        self.slider.setAccessibleName(self.tr("Share of “{name}”").format(name=name))
        self.slider.setToolTip(self.tr("How much this picture counts beside the others"))
        self.slider.valueChanged.connect(self._on_moved)
        self._share = QLabel(self)
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._share.setMinimumWidth(self.fontMetrics().horizontalAdvance(percent(100)))
        self.keep_button = self._button(
            self.tr("Keep “{name}”").format(name=name),
            self.tr("Keep this mood under a name, for other photos"),
        )
        self.keep_button.clicked.connect(lambda: self.kept.emit(self.context))
        self.remove_button = self._button(
            self.tr("Remove “{name}”").format(name=name),
            self.tr("Borrow from this picture no more"),
        )
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.context))
        self._lay_out()
        self._follow_palette()

    def _button(self, name: str, tip: str) -> ToolButton:
        button = ToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(tip)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        weight = QHBoxLayout()
        weight.setSpacing(6)
        weight.addWidget(self.slider, 1)
        weight.addWidget(self._share)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addLayout(weight)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._picture)
        layout.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.remove_button)
        layout.addLayout(buttons)

    def show_weight(self, weight: float, total: float) -> None:
        """Show how much it counts; alone, where that is of no matter, only its name.

        Parameters
        ----------
        weight
            Its own.
        total
            Of all pictures.
        """
        alone = weight == total
        self.slider.blockSignals(True)
        self.slider.setValue(round(weight * 100))
        self.slider.blockSignals(False)
        self.slider.update()
        self._share.setText(percent(round(100 * weight / total)))
        self.slider.setVisible(not alone)
        self._share.setVisible(not alone)

    def share_text(self) -> str:
        """Return what is said about how much it counts."""
        return self._share.text()

    def _on_moved(self, position: int) -> None:
        self.weight_moved.emit(self.context, position / 100, self.slider.gesture)

    def _follow_palette(self) -> None:
        self.keep_button.setIcon(tinted_icon("keep", self.palette()))
        self.remove_button.setIcon(tinted_icon("close", self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)
