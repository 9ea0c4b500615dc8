"""The sliders of colour, and undoing what they did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from tests.gui.panel.steps import (
    LEFT,
    after_colours,
    difference,
    double_click,
    drag,
    look_of,
    open_photo,
    trigger,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("name", ["boldness", "saturation", "warmth", "tint"])
def test_a_drag_is_one_step_and_undo_brings_the_former_pixels_back(
    qtbot: QtBot, window: MainWindow, temple: Path, name: str
) -> None:
    before = open_photo(qtbot, window, temple)
    value = getattr(window.panel.colour, name)
    neutral, text = value.slider.value(), value.value_text()
    after = after_colours(qtbot, window, lambda: drag(value.slider, 0.5, 0.7, 0.8, 0.95))
    chosen = look_of(window)

    assert getattr(chosen, name) > getattr(Look(), name)
    assert difference(before, after) > 0.2
    assert window.editor.stack.count() == 1
    undone = after_colours(qtbot, window, lambda: trigger(window, ActionId.UNDO))
    assert np.array_equal(undone, before)
    assert look_of(window) == Look()
    assert (value.slider.value(), value.value_text()) == (neutral, text)
    assert not window.actions_by_id[ActionId.UNDO].isEnabled()
    redone = after_colours(qtbot, window, lambda: trigger(window, ActionId.REDO))
    assert np.array_equal(redone, after)
    assert look_of(window) == chosen


def test_keys_move_a_slider_by_steps_that_are_undone_one_by_one(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    slider = window.panel.colour.warmth.slider
    slider.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_End):
        after_colours(qtbot, window, lambda key=key: QTest.keyClick(slider, key))  # type: ignore[misc]
    assert look_of(window).warmth == 1.0
    keys = Qt.KeyboardModifier.ControlModifier
    for expected in (0.11, 0.01, 0.0):
        after_colours(qtbot, window, lambda: QTest.keyClick(window, Qt.Key.Key_Z, keys))
        assert look_of(window).warmth == pytest.approx(expected)
    assert "Warmth" in window.actions_by_id[ActionId.REDO].text()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    after_colours(qtbot, window, lambda: QTest.keyClick(window, Qt.Key.Key_Z, both))

    assert look_of(window).warmth == 0.01


@pytest.mark.parametrize("way", ["double click", "button", "Delete", "Reset"])
def test_ways_back_to_neutral(qtbot: QtBot, window: MainWindow, temple: Path, way: str) -> None:
    before = open_photo(qtbot, window, temple)
    tint = window.panel.colour.tint
    after_colours(qtbot, window, lambda: drag(tint.slider, 0.5, 0.1))
    assert tint.value_text().startswith("−")
    assert tint.reset_button.isVisible()
    acts: dict[str, Callable[[], object]] = {
        "double click": lambda: double_click(tint.slider),
        "button": lambda: QTest.mouseClick(tint.reset_button, LEFT),
        "Delete": lambda: QTest.keyClick(tint.slider, Qt.Key.Key_Delete),
        "Reset": lambda: QTest.mouseClick(window.panel.reset_button, LEFT),
    }
    back = after_colours(qtbot, window, acts[way])

    assert look_of(window) == Look()
    assert np.array_equal(back, before)
    assert not tint.reset_button.isVisible()
    assert window.editor.stack.count() == 2


def test_a_drag_that_comes_back_is_no_step(qtbot: QtBot, window: MainWindow, temple: Path) -> None:
    open_photo(qtbot, window, temple)
    after_colours(qtbot, window, lambda: drag(window.panel.colour.warmth.slider, 0.5, 0.9, 0.5))

    assert look_of(window) == Look()
    assert not window.actions_by_id[ActionId.UNDO].isEnabled()


def test_the_wheel_changes_nothing_by_accident(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    slider = window.panel.colour.warmth.slider
    QTest.wheelEvent(
        window.windowHandle(), slider.mapTo(window, slider.rect().center()), QPoint(0, 120)
    )

    assert look_of(window) == Look()
