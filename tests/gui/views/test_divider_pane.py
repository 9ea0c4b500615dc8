from __future__ import annotations

import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from colorizer_app.ui.image_layer import pixels_of
from colorizer_app.ui.views.divider_pane import DIVIDER_STEPS, DividerPane
from colorizer_app.ui.views.pane import Pane
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.arrangement import Mode, Side
from tests.gui.views.panes import (
    CHOICES,
    COLOURS,
    GREY,
    LEFT,
    ORIGINAL,
    colour_at,
    grey_photo,
    picture_of,
    plain,
)

ORANGE, BLUE = COLOURS[:2]


@pytest.fixture
def divider(views: Views) -> DividerPane:
    return views.divider


def test_original_left_and_variant_right(views: Views, qtbot: QtBot) -> None:
    for _ in ("in motion", "at rest"):
        assert colour_at(views, 200) == GREY
        assert colour_at(views, 400) == ORANGE
        qtbot.waitUntil(lambda: not views.drawing.busy)


def test_any_two_can_stand_beside_each_other(views: Views) -> None:
    views.set_panes(Mode.DIVIDER, (plain(1), plain(0, current=True)), CHOICES)

    assert colour_at(views, 200) == BLUE
    assert colour_at(views, 400) == ORANGE


@pytest.mark.parametrize("panes", [(ORIGINAL, ORIGINAL), (ORIGINAL, Pane(0, "", None, True))])
def test_without_colours_there_is_only_the_original(views: Views, panes: tuple[Pane, Pane]) -> None:
    views.set_panes(Mode.DIVIDER, panes, CHOICES)

    assert colour_at(views, 200) == colour_at(views, 400) == GREY
    assert views.showing_original_only()
    left, right = views.divider.labels
    assert (left.text(), left.choosable) == ("Original", False)
    assert not right.isVisible()


def test_keys_move_the_divider(views: Views, divider: DividerPane) -> None:
    keys = Qt.Key
    middle = divider.value()
    QTest.keyClick(divider, keys.Key_Left)
    assert divider.value() < middle
    QTest.keyClick(divider, keys.Key_Right)
    assert divider.value() == middle
    QTest.keyClick(divider, keys.Key_End)
    assert divider.value() == DIVIDER_STEPS
    assert colour_at(views, 400) == GREY
    QTest.keyClick(divider, keys.Key_Home)
    assert divider.value() == 0
    assert colour_at(views, 200) == ORANGE


def test_dragging_near_the_divider_moves_it_along(divider: DividerPane) -> None:
    start = round(divider.divider_x())
    QTest.mousePress(divider, LEFT, pos=QPoint(start + 15, 200))
    assert divider.isSliderDown()
    QTest.mouseMove(divider, QPoint(start + 115, 200))
    QTest.mouseRelease(divider, LEFT, pos=QPoint(start + 115, 200))

    assert divider.divider_x() == pytest.approx(start + 100, abs=1)
    assert not divider.isSliderDown()


def test_a_press_elsewhere_brings_the_divider(divider: DividerPane) -> None:
    QTest.mouseClick(divider, LEFT, pos=QPoint(450, 200))

    assert divider.divider_x() == pytest.approx(450, abs=1)


def test_a_double_click_centres_it(divider: DividerPane) -> None:
    divider.setValue(10)
    QTest.mouseDClick(divider, LEFT, pos=QPoint(100, 200))

    assert divider.value() == DIVIDER_STEPS // 2


def test_a_photo_larger_than_the_view_can_be_dragged_beside_the_divider(
    views: Views, divider: DividerPane
) -> None:
    views.shared.zoom_to_actual_size()
    centre, place = views.shared.state.centre, divider.value()
    QTest.mousePress(divider, LEFT, pos=QPoint(100, 200))
    QTest.mouseMove(divider, QPoint(140, 225))
    QTest.mouseRelease(divider, LEFT, pos=QPoint(140, 225))

    moved = views.shared.state.centre
    assert (centre[0] - moved[0]) * 1120 == pytest.approx(40)
    assert (centre[1] - moved[1]) * 720 == pytest.approx(25)
    assert divider.value() == place


def test_screen_readers_meet_a_slider(divider: DividerPane) -> None:
    interface = QAccessible.queryAccessibleInterface(divider)

    assert interface.role() == QAccessible.Role.Slider
    name = interface.text(QAccessible.Text.Name)
    assert name == "Divider between “Original” and “Variant 0”"
    value = interface.valueInterface()
    assert value is not None
    assert value.currentValue() == DIVIDER_STEPS // 2
    assert (value.minimumValue(), value.maximumValue()) == (0, DIVIDER_STEPS)
    value.setCurrentValue(250)
    assert divider.value() == 250


def test_sharper_colours_take_the_place_of_a_preview(views: Views, divider: DividerPane) -> None:
    views.shared.zoom_to_actual_size()
    views.shared.pan_by(-200, 30)
    divider.setValue(300)
    state, seen_before = views.shared.state, pixels_of(views.grab().toImage())
    QTest.mousePress(divider, LEFT, pos=QPoint(round(divider.divider_x()), 200))
    sharper = Pane(0, "Variant 0", picture_of(ORANGE, 112, 72), True)
    views.set_panes(Mode.DIVIDER, (ORIGINAL, sharper), CHOICES)

    assert (views.shared.state, divider.value()) == (state, 300)
    assert divider.isSliderDown(), "the divider is still in the hand"
    QTest.mouseRelease(divider, LEFT, pos=QPoint(round(divider.divider_x()), 200))
    assert np.array_equal(pixels_of(views.grab().toImage()), seen_before)


def test_labels_make_way_for_the_divider(divider: DividerPane) -> None:
    left, right = divider.labels
    assert left.isVisible()
    assert right.isVisible()
    divider.setValue(DIVIDER_STEPS // 20)
    assert not left.isVisible()
    assert right.isVisible()


def test_what_stands_on_a_side_is_chosen_at_its_label(views: Views, qtbot: QtBot) -> None:
    for side, label in zip(Side, views.divider.labels, strict=True):
        assert label.accessibleName() == f"Choose the {side.name.lower()} picture"
        assert label.focusPolicy() & Qt.FocusPolicy.TabFocus
        actions = label.menu().actions()
        assert [action.text() for action in actions] == ["Original", "Variant 0", "A && B"]
        checked = [action.isChecked() for action in actions]
        assert checked == [side is Side.LEFT, side is Side.RIGHT, False]
        with qtbot.waitSignal(views.chosen) as chosen:
            actions[2].trigger()
        assert chosen.args == [side, 1]
        with qtbot.waitSignal(views.chosen) as chosen:
            actions[0].trigger()
        assert chosen.args == [side, None]


def test_labels_are_reached_by_keyboard(views: Views, qtbot: QtBot) -> None:
    QTest.keyClick(views.divider, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is views.divider.labels[0]
    QTest.keyClick(views.divider.labels[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is views.divider.labels[1]
    QTest.keyClick(views.divider.labels[1], Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_what_stands_left_is_chosen_by_keyboard(views: Views, qtbot: QtBot) -> None:
    label = views.divider.labels[0]
    QTest.keyClick(views.divider, Qt.Key.Key_Tab)

    def choose_the_last() -> None:
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):
            QTest.keyClick(label.menu(), key)

    label.menu().aboutToShow.connect(lambda: QTimer.singleShot(0, choose_the_last))
    with qtbot.waitSignal(views.chosen) as chosen:
        QTest.keyClick(label, Qt.Key.Key_Space)

    assert chosen.args == [Side.LEFT, 1]
    assert not views.showing_original_only()


@pytest.mark.parametrize(("x", "side"), [(100, Side.LEFT), (500, Side.RIGHT)])
def test_the_context_menu_is_that_of_the_side(
    views: Views, x: int, side: Side, qtbot: QtBot
) -> None:
    where = QPoint(x, 100)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, views.divider.mapToGlobal(where))
    QApplication.sendEvent(views.divider, event)

    menu = views.divider.labels[side.value].menu()
    qtbot.waitUntil(menu.isVisible)
    menu.close()


def test_a_moving_divider_costs_less_than_a_frame(qtbot: QtBot, views: Views) -> None:
    """At 24 megapixels, from the pictures that are kept at the size they are seen in."""
    views.set_photo(grey_photo(6000, 4000))
    whole = Pane(0, "Variant 0", picture_of(ORANGE, 6000, 4000), True)
    views.set_panes(Mode.DIVIDER, (ORIGINAL, whole))
    qtbot.waitUntil(lambda: not views.drawing.busy)
    target = QImage(views.size(), QImage.Format.Format_RGB32)

    def seconds_of(value: int) -> float:
        start = time.perf_counter()
        views.divider.setValue(value)
        views.render(target)
        return time.perf_counter() - start

    assert sorted(seconds_of(frame * 30) for frame in range(31))[15] < 1 / 60
