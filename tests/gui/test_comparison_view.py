from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from colorizer_app.ui.comparison_view import DIVIDER_STEPS, ComparisonView
from colorizer_app.ui.image_layer import pixels_of
from colorizer_app.ui.view_state import ViewState
from colorizer_app.workbench.pixels import levels_of

GREY, ORANGE = QColor(100, 100, 100), QColor(220, 120, 40)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ComparisonView]:
    """600 × 400 with a photo of the same shape, so 20 pixels of margin, and its result."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    view = ComparisonView(window)
    layout.addWidget(view)
    layout.addWidget(QLineEdit(window))
    qtbot.addWidget(window)
    view.setFixedSize(600, 400)
    window.show()
    qtbot.waitExposed(window)
    view.set_original(levels_of(np.full((720, 1120), 100, np.uint8)))
    view.set_result(levels_of(np.full((720, 1120, 3), (220, 120, 40), np.uint8)))
    window.activateWindow()
    view.setFocus()
    yield view
    view.clear()


def seen(view: ComparisonView) -> QImage:
    return view.grab().toImage()


def color_at(view: ComparisonView, x: float, y: float = 100) -> QColor:
    return seen(view).pixelColor(round(x), round(y))


def test_original_left_and_result_right(view: ComparisonView, qtbot: QtBot) -> None:
    for _ in ("in motion", "at rest"):
        assert color_at(view, 200) == GREY
        assert color_at(view, 400) == ORANGE
        qtbot.waitUntil(lambda: not view._rest.isActive())


def test_without_a_result_there_is_only_the_original(view: ComparisonView) -> None:
    view.set_original(levels_of(np.full((720, 1120), 100, np.uint8)))

    assert color_at(view, 200) == color_at(view, 400) == GREY
    assert view.showing_original_only()


def test_keys_move_the_divider(view: ComparisonView) -> None:
    keys = Qt.Key
    middle = view.value()
    QTest.keyClick(view, keys.Key_Left)
    assert view.value() < middle
    QTest.keyClick(view, keys.Key_Right)
    assert view.value() == middle
    QTest.keyClick(view, keys.Key_End)
    assert view.value() == DIVIDER_STEPS
    assert color_at(view, 400) == GREY
    QTest.keyClick(view, keys.Key_Home)
    assert view.value() == 0
    assert color_at(view, 200) == ORANGE


def test_dragging_near_the_divider_moves_it_along(view: ComparisonView) -> None:
    start = round(view.divider_x())
    QTest.mousePress(view, LEFT, pos=QPoint(start + 15, 200))
    assert view.isSliderDown()
    QTest.mouseMove(view, QPoint(start + 115, 200))
    QTest.mouseRelease(view, LEFT, pos=QPoint(start + 115, 200))

    assert view.divider_x() == pytest.approx(start + 100, abs=1)
    assert not view.isSliderDown()


def test_a_press_elsewhere_brings_the_divider(view: ComparisonView) -> None:
    QTest.mouseClick(view, LEFT, pos=QPoint(450, 200))

    assert view.divider_x() == pytest.approx(450, abs=1)


def test_a_double_click_centres_it(view: ComparisonView) -> None:
    view.setValue(10)
    QTest.mouseDClick(view, LEFT, pos=QPoint(100, 200))

    assert view.value() == DIVIDER_STEPS // 2


def test_the_original_is_seen_while_the_backslash_is_held(view: ComparisonView) -> None:
    QTest.keyPress(view, Qt.Key.Key_Backslash)
    assert color_at(view, 400) == GREY
    QTest.keyRelease(view, Qt.Key.Key_Backslash)
    assert color_at(view, 400) == ORANGE


def test_a_held_key_is_let_go_with_the_focus(view: ComparisonView, qtbot: QtBot) -> None:
    QTest.keyPress(view, Qt.Key.Key_Backslash)
    edit = view.window().findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()

    qtbot.waitUntil(lambda: color_at(view, 400) == ORANGE)


def test_the_wheel_zooms_at_the_pointer(view: ComparisonView) -> None:
    before = view.scale()
    pointer = QPointF(150, 90)
    area = view.visible_area()
    share = (pointer.x() - area.left()) / area.width()
    turn_wheel(view, pointer, 120 * 12)

    assert view.scale() > 2 * before
    viewport = view.viewport()
    assert viewport is not None
    rect = viewport.photo_rect(view.view_state())
    assert (pointer.x() - rect.x) / rect.width == pytest.approx(share, abs=1e-6)
    turn_wheel(view, pointer, -120 * 30)
    assert view.view_state() == ViewState()


def turn_wheel(view: ComparisonView, at: QPointF, delta: int) -> None:
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize("how", ["middle", "space", "left beside the divider"])
def test_the_photo_can_be_dragged(view: ComparisonView, how: str) -> None:
    view.zoom_to_actual_size()
    centre, divider = view.view_state().centre, view.value()
    button = Qt.MouseButton.MiddleButton if how == "middle" else LEFT
    start = QPoint(100 if how.startswith("left") else round(view.divider_x()), 200)
    if how == "space":
        QTest.keyPress(view, Qt.Key.Key_Space)
    QTest.mousePress(view, button, pos=start)
    QTest.mouseMove(view, start + QPoint(40, 25))
    QTest.mouseRelease(view, button, pos=start + QPoint(40, 25))
    if how == "space":
        QTest.keyRelease(view, Qt.Key.Key_Space)

    moved = view.view_state().centre
    assert (centre[0] - moved[0]) * 1120 == pytest.approx(40)
    assert (centre[1] - moved[1]) * 720 == pytest.approx(25)
    assert view.value() == divider


def test_shift_and_arrows_move_the_photo(view: ComparisonView) -> None:
    view.zoom_to_actual_size()
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert view.view_state().centre[0] > 0.5
    assert view.value() == DIVIDER_STEPS // 2


def test_screen_readers_meet_a_slider(view: ComparisonView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)

    assert interface.role() == QAccessible.Role.Slider
    assert "original" in interface.text(QAccessible.Text.Name)
    value = interface.valueInterface()
    assert value is not None
    assert value.currentValue() == DIVIDER_STEPS // 2
    assert (value.minimumValue(), value.maximumValue()) == (0, DIVIDER_STEPS)
    value.setCurrentValue(250)
    assert view.value() == 250


def test_sharper_colours_take_the_place_of_a_preview(view: ComparisonView) -> None:
    view.zoom_to_actual_size()
    view.pan_by(-200, 30)
    view.setValue(300)
    state, seen_before = view.view_state(), pixels_of(view.grab().toImage())
    QTest.mousePress(view, LEFT, pos=QPoint(round(view.divider_x()), 200))
    view.set_result(levels_of(np.full((72, 112, 3), (220, 120, 40), np.uint8)))

    assert (view.view_state(), view.value()) == (state, 300)
    assert view.isSliderDown(), "the divider is still in the hand"
    QTest.mouseRelease(view, LEFT, pos=QPoint(round(view.divider_x()), 200))
    assert np.array_equal(pixels_of(view.grab().toImage()), seen_before)


def test_a_moving_divider_costs_less_than_a_frame(qtbot: QtBot, view: ComparisonView) -> None:
    """At 24 megapixels, from the pictures that are kept at the size they are seen in."""
    view.set_original(levels_of(np.full((4000, 6000), 100, np.uint8)))
    view.set_result(levels_of(np.full((4000, 6000, 3), 200, np.uint8)))
    qtbot.waitUntil(lambda: not view._rest.isActive())
    target = QImage(view.size(), QImage.Format.Format_RGB32)

    def seconds_of(value: int) -> float:
        start = time.perf_counter()
        view.setValue(value)
        view.render(target)
        return time.perf_counter() - start

    assert sorted(seconds_of(frame * 30) for frame in range(31))[15] < 1 / 60
