"""One value of a look: what it is called, how large it is, a slider, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from colorizer_app.ui.buttons import ToolButton
from colorizer_app.ui.icons import tinted_icon
from colorizer_app.ui.panel.slider import Slider

_PER_UNIT = 100
_ICON_SIDE = 14


@dataclass(frozen=True, slots=True)
class Scale:
    """What the whole numbers of a slider mean: hundredths, counted from ``origin``."""

    low: int
    high: int
    neutral: int
    origin: float = 0.0

    def to_value(self, position: int) -> float:
        """Return what a look holds."""
        return self.origin + position / _PER_UNIT

    def to_position(self, value: float) -> int:
        """Return where the slider stands."""
        return round((value - self.origin) * _PER_UNIT)


class ValueSlider(QWidget):
    """A named slider with its value and a button that takes it back.

    Parameters
    ----------
    name
        What it is called.
    scale
        What its positions mean.
    text
        Writes a position down.
    tip
        What its ends mean, in a few words.
    colors
        See `Slider`.
    """

    moved = Signal(float, int)
    """The value that a person chose, and the gesture they did it by."""

    def __init__(
        self,
        name: str,
        scale: Scale,
        text: Callable[[int], str],
        tip: str,
        colors: Sequence[QColor] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self._text = text
        self.slider = Slider(scale.low, scale.high, scale.neutral, colors, self)
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(tip)
        self.slider.setToolTip(tip)
        self._name = QLabel(name, self)
        self._name.setToolTip(tip)
        self._value = QLabel(self)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._value.setMinimumWidth(self._widest_value())
        self.reset_button = ToolButton(self)
        self.reset_button.setAutoRaise(True)
        self.reset_button.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
        label = self.tr("Reset {name}").format(name=name)
        self.reset_button.setToolTip(label)
        self.reset_button.setAccessibleName(label)
        policy = self.reset_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset_button.setSizePolicy(policy)
        self._lay_out()
        self.slider.valueChanged.connect(self._on_value_changed)
        self.reset_button.clicked.connect(self._reset)
        self._show_value()
        self._follow_palette()

    def _lay_out(self) -> None:
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._name, 1)
        words.addWidget(self.reset_button)
        words.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(words)
        layout.addWidget(self.slider)

    def _widest_value(self) -> int:
        ends = (self._scale.low, self._scale.high)
        return max(self.fontMetrics().horizontalAdvance(self._text(end)) for end in ends)

    def set_value(self, value: float) -> None:
        """Show a value that did not come from here."""
        self.slider.blockSignals(True)
        self.slider.setValue(self._scale.to_position(value))
        self.slider.blockSignals(False)
        self.slider.update()
        self._show_value()

    def value_text(self) -> str:
        """Return the value as it is written down."""
        return self._value.text()

    @Slot(int)
    def _on_value_changed(self, position: int) -> None:
        self._show_value()
        self.moved.emit(self._scale.to_value(position), self.slider.gesture)

    @Slot()
    def _reset(self) -> None:
        self.slider.setFocus()  # the button goes away
        self.slider.begin_gesture()
        self.slider.reset()

    def _show_value(self) -> None:
        position = self.slider.value()
        self._value.setText(self._text(position))
        self.reset_button.setVisible(position != self.slider.neutral)

    def _follow_palette(self) -> None:
        self.reset_button.setIcon(tinted_icon("reset", self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark and back."""
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()
        super().changeEvent(event)


def signed(position: int) -> str:
    """Write down how far from the middle something is."""
    if position == 0:
        return "0"
    return f"+{position}" if position > 0 else f"\N{MINUS SIGN}{-position}"


def percent(position: int) -> str:
    """Write down a share."""
    return f"{position} %"
