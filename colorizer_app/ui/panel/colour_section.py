"""Boldness, saturation, warmth and tint, and alternatives.

How colours are chosen, the look's head, has no place here: boldness at its lowest is as cautious
as averaging is, and a second control for the same wish, under which boldness does nothing, would
have to be explained.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from colorizer_app.look import Look
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.panel.alternative_row import AlternativeRow
from colorizer_app.ui.panel.value_slider import Scale, ValueSlider, percent, signed

_NEUTRAL = Look()
_BOLDNESS = Scale(0, 100, round(_NEUTRAL.boldness * 100))
_SATURATION = Scale(-100, 100, 0, origin=1.0)
_SHIFT = Scale(-100, 100, 0)

_SATURATIONS = (QColor("#8d8d8d"), QColor("#b98474"), QColor("#e2603a"))
_WARMTHS = (QColor("#3f7fd6"), QColor("#9a9a9a"), QColor("#e39a1c"))
_TINTS = (QColor("#35a04a"), QColor("#9a9a9a"), QColor("#cc4fb4"))


class ColourSection(QWidget):
    """Four sliders, and the alternatives of the photo."""

    def __init__(self, editor: LookEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.boldness = ValueSlider(
            self.tr("Boldness"),
            _BOLDNESS,
            percent,
            self.tr("From safe and pale to vivid"),
            parent=self,
        )
        self.saturation = ValueSlider(
            self.tr("Saturation"),
            _SATURATION,
            signed,
            self.tr("From grey to twice as colourful"),
            _SATURATIONS,
            self,
        )
        self.warmth = ValueSlider(
            self.tr("Warmth"),
            _SHIFT,
            signed,
            self.tr("From cool, as in the shade, to warm, as in evening light"),
            _WARMTHS,
            self,
        )
        self.tint = ValueSlider(
            self.tr("Tint"), _SHIFT, signed, self.tr("From greener to pinker"), _TINTS, self
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.sliders = (self.boldness, self.saturation, self.warmth, self.tint)
        for slider in self.sliders:
            layout.addWidget(slider)
        self.alternative = AlternativeRow(self)
        layout.addWidget(self.alternative)
        self.alternative.chosen.connect(self._on_alternative)
        self.boldness.moved.connect(self._on_boldness)
        self.saturation.moved.connect(self._on_saturation)
        self.warmth.moved.connect(self._on_warmth)
        self.tint.moved.connect(self._on_tint)

    def set_look(self, look: Look) -> None:
        """Show a look."""
        self.boldness.set_value(look.boldness)
        self.saturation.set_value(look.saturation)
        self.warmth.set_value(look.warmth)
        self.tint.set_value(look.tint)
        self.alternative.set_look(look)

    @Slot(float, int)
    def _on_boldness(self, value: float, gesture: int) -> None:
        look = replace(self._editor.look, boldness=value)
        self._editor.change(look, self.tr("Boldness"), gesture)

    @Slot(float, int)
    def _on_saturation(self, value: float, gesture: int) -> None:
        look = replace(self._editor.look, saturation=value)
        self._editor.change(look, self.tr("Saturation"), gesture)

    @Slot(float, int)
    def _on_warmth(self, value: float, gesture: int) -> None:
        look = replace(self._editor.look, warmth=value)
        self._editor.change(look, self.tr("Warmth"), gesture)

    @Slot(float, int)
    def _on_tint(self, value: float, gesture: int) -> None:
        look = replace(self._editor.look, tint=value)
        self._editor.change(look, self.tr("Tint"), gesture)

    @Slot(int)
    def _on_alternative(self, number: int) -> None:
        look = replace(self._editor.look, alternative=number)
        self._editor.change(look, self.tr("Alternative"))
