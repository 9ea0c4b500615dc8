from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from colorizer_app.ui.image_layer import pixels_of
from colorizer_app.ui.views.pane import Pane
from colorizer_app.ui.views.photo_pane import PhotoPane
from colorizer_app.ui.views.view_state import ViewState
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.arrangement import Mode, Side
from tests.gui.views.panes import (
    CHOICES,
    COLOURS,
    GREY,
    LEFT,
    ORIGINAL,
    colour_at,
    colours_of,
    focused,
    grey_photo,
    grid_of,
    picture_of,
    plain,
    turn_wheel,
)

Show = Callable[[Views], None]


def show_divider(views: Views) -> None:
    views.set_panes(Mode.DIVIDER, (ORIGINAL, plain(0, current=True)), CHOICES)


def show_side_by_side(views: Views) -> None:
    views.set_panes(Mode.SIDE_BY_SIDE, (plain(1), plain(0, current=True)), CHOICES)


def show_grid(views: Views) -> None:
    views.set_panes(Mode.GRID, grid_of(6, current=2))


in_every_mode = pytest.mark.parametrize("show", [show_divider, show_side_by_side, show_grid])

NAMES = ("Automatic", "Bold", "Warmer", "Paler", "Pinker", "Calmer")


def single_panes(views: Views) -> list[PhotoPane]:
    return [pane for pane in views.panes() if isinstance(pane, PhotoPane)]


def test_side_by_side_shows_any_two(views: Views) -> None:
    views.set_panes(Mode.SIDE_BY_SIDE, (ORIGINAL, plain(0, current=True)), CHOICES)
    assert colours_of(views) == [GREY, COLOURS[0]]
    show_side_by_side(views)
    assert colours_of(views) == [COLOURS[1], COLOURS[0]]
    left, right = views.panes()
    assert left.geometry().right() < right.geometry().left()
    assert left.size() == right.size()


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_the_grid_shows_up_to_six(views: Views, count: int, qtbot: QtBot) -> None:
    views.set_panes(Mode.GRID, grid_of(count))

    for _ in ("in motion", "at rest"):
        assert colours_of(views) == list(COLOURS[:count])
        qtbot.waitUntil(lambda: not views.drawing.busy)
    panes = [pane.geometry() for pane in views.panes()]
    assert len({(rect.width(), rect.height()) for rect in panes}) == 1
    assert not any(one.intersects(other) for one in panes for other in panes if one is not other)
    assert all(views.rect().contains(rect) for rect in panes)


def test_modes_follow_each_other(views: Views) -> None:
    for show, count in ((show_grid, 6), (show_side_by_side, 2), (show_divider, 1), (show_grid, 6)):
        show(views)
        assert len(views.panes()) == count
        assert all(pane.isVisible() for pane in views.panes())
        assert views.divider.isVisible() == (show is show_divider)
        assert all(pane.isVisible() == (pane in views.panes()) for pane in views._single)


@in_every_mode
def test_the_wheel_zooms_at_the_pointer_in_every_pane(views: Views, show: Show) -> None:
    show(views)
    for pane in views.panes():
        views.shared.zoom_to_fit()
        area = views.shared.visible_area()
        in_pane = QPointF(
            round(area.left() + area.width() * 0.3), round(area.top() + area.height() * 0.3)
        )
        pointer = in_pane + QPointF(pane.pos())
        before, spot = views.shared.scale(), views.shared.spot_at(in_pane)
        turn_wheel(views, pointer, 120 * 12)

        assert views.shared.scale() > 2 * before
        assert views.shared.spot_at(in_pane) == pytest.approx(spot, abs=1e-6)
        turn_wheel(views, pointer, -120 * 30)
        assert views.shared.state == ViewState()


def test_all_panes_show_the_same_part(views: Views) -> None:
    """A photo with one white spot, zoomed and moved: it is at the same place everywhere."""
    panes = []
    for key in range(4):
        picture = picture_of(COLOURS[key])
        for level in picture:
            height, width = level.shape[:2]
            level[
                height // 2 - height // 40 : height // 2, width // 2 - width // 40 : width // 2
            ] = 255
        panes.append(Pane(key, str(key), picture, key == 0))
    views.set_panes(Mode.GRID, panes)
    turn_wheel(views, QPointF(views.panes()[1].geometry().center()), 120 * 4)
    views.shared.pan_by(13, -7)

    seen = views.grab().toImage()
    white = []
    for pane in views.panes():
        rect = pane.geometry().adjusted(8, 8, -8, -60)
        found = [
            (x - rect.left(), y - rect.top())
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom())
            if seen.pixelColor(x, y) == QColor(255, 255, 255)
        ]
        white.append(found)
    assert len(white[0]) > 20
    assert all(found == white[0] for found in white)


@in_every_mode
@pytest.mark.parametrize("how", ["middle", "space"])
def test_the_photo_can_be_dragged(views: Views, show: Show, how: str) -> None:
    show(views)
    views.shared.zoom_to_actual_size()
    centre = views.shared.state.centre
    pane = views.panes()[-1]
    button = Qt.MouseButton.MiddleButton if how == "middle" else LEFT
    target = views if how == "space" else pane
    start = pane.rect().center()
    start = pane.mapTo(views, start) if how == "space" else start
    if how == "space":
        QTest.keyPress(pane, Qt.Key.Key_Space)
        assert pane.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    QTest.mousePress(target, button, pos=start)
    QTest.mouseMove(target, start + QPoint(40, 25))
    QTest.mouseRelease(target, button, pos=start + QPoint(40, 25))
    if how == "space":
        QTest.keyRelease(pane, Qt.Key.Key_Space)
        assert not pane.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    moved = views.shared.state.centre
    assert (centre[0] - moved[0]) * 1120 == pytest.approx(40)
    assert (centre[1] - moved[1]) * 720 == pytest.approx(25)


@in_every_mode
def test_shift_and_arrows_move_the_photo(views: Views, show: Show) -> None:
    show(views)
    views.shared.zoom_to_actual_size()
    place = views.divider.value()
    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert views.shared.state.centre[0] > 0.5
    assert views.divider.value() == place


@in_every_mode
def test_the_original_is_seen_while_the_backslash_is_held(views: Views, show: Show) -> None:
    show(views)
    before = colours_of(views)
    QTest.keyPress(focused(), Qt.Key.Key_Backslash)
    assert set(map(QColor.rgb, colours_of(views))) == {GREY.rgb()}
    assert {pane.label.text() for pane in single_panes(views)} <= {"Original"}
    QTest.keyRelease(focused(), Qt.Key.Key_Backslash)
    assert colours_of(views) == before


@in_every_mode
def test_a_held_key_is_let_go_with_the_focus(views: Views, show: Show) -> None:
    show(views)
    before = colours_of(views)
    QTest.keyPress(focused(), Qt.Key.Key_Backslash)
    edit = views.window().findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()

    assert colours_of(views) == before


@in_every_mode
def test_the_original_can_be_shown_for_longer(views: Views, show: Show) -> None:
    views.set_original_only(True)
    show(views)
    assert views.showing_original_only()
    assert set(map(QColor.rgb, colours_of(views))) == {GREY.rgb()}
    QTest.keyClick(focused(), Qt.Key.Key_Backslash)
    assert views.showing_original_only()
    views.set_original_only(False)
    assert not views.showing_original_only()


def test_a_click_on_a_pane_makes_its_variant_current(views: Views, qtbot: QtBot) -> None:
    show_grid(views)
    with qtbot.waitSignal(views.picked) as picked:
        QTest.mouseClick(views.panes()[4], LEFT)
    assert picked.args == [4]
    assert not single_panes(views)[4].isChecked(), "that is for the document to say"


def test_dragging_a_pane_picks_nothing(views: Views, qtbot: QtBot) -> None:
    show_grid(views)
    views.shared.zoom_to_actual_size()
    pane = views.panes()[4]
    with qtbot.assertNotEmitted(views.picked):
        QTest.mousePress(pane, LEFT, pos=QPoint(50, 50))
        QTest.mouseMove(pane, QPoint(90, 80))
        QTest.mouseRelease(pane, LEFT, pos=QPoint(90, 80))
    assert views.shared.state.centre != (0.5, 0.5)


def test_the_original_cannot_become_current(views: Views, qtbot: QtBot) -> None:
    views.set_panes(Mode.SIDE_BY_SIDE, (ORIGINAL, plain(0, current=True)), CHOICES)
    with qtbot.assertNotEmitted(views.picked):
        QTest.mouseClick(views.panes()[0], LEFT)


def test_keys_go_from_pane_to_pane_and_pick_one(views: Views, qtbot: QtBot) -> None:
    show_grid(views)
    columns = len([pane for pane in views.panes() if pane.y() == views.panes()[0].y()])
    assert columns > 1
    views.panes()[0].setFocus()
    for key, at in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + columns),
        (Qt.Key.Key_Left, columns),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Left, 0),
    ):
        QTest.keyClick(focused(), key)
        assert QApplication.focusWidget() is views.panes()[at]
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    with qtbot.waitSignal(views.picked) as picked:
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert picked.args == [1]


def test_the_current_variant_is_marked_and_screen_readers_hear_it(views: Views) -> None:
    show_grid(views)
    seen = views.grab().toImage()
    edges = {
        pane.pane.key: seen.pixelColor(pane.geometry().topLeft() + QPoint(1, 60))
        for pane in single_panes(views)
    }
    others = {edges[key].rgb() for key in edges if key != 2}
    assert len(others) == 1
    assert edges[2].rgb() not in others
    for pane in single_panes(views):
        interface = QAccessible.queryAccessibleInterface(pane)
        assert interface.text(QAccessible.Text.Name) == pane.pane.label
        assert bool(interface.state().checked) == (pane.pane.key == 2)


def test_panes_say_what_they_are(views: Views) -> None:
    coming = Pane(3, "Sunset 60 %", None)
    views.set_panes(Mode.GRID, (plain(0, current=True), coming))

    assert [pane.label.text() for pane in single_panes(views)] == [
        "Variant 0",
        "Sunset 60 % – coming",
    ]
    assert all(pane.label.isVisible() for pane in single_panes(views))
    assert colours_of(views)[1] == GREY, "the original stands in for what is coming"


def test_a_long_name_is_shortened_and_stays_in_its_pane(views: Views) -> None:
    panes = [Pane(key, "Forest in autumn, " * 9, picture_of(COLOURS[key])) for key in range(6)]
    views.set_panes(Mode.GRID, panes)

    for pane in single_panes(views):
        assert pane.rect().contains(pane.label.geometry())
        assert pane.label.toolTip() == panes[0].label
        assert "…" in pane.label.words_seen()


@pytest.mark.parametrize("points", [8.0, 9.3, 10.7, 13.1])
def test_words_that_have_room_are_not_shortened(views: Views, points: float) -> None:
    views.set_panes(Mode.GRID, grid_of(6))
    for pane, name in zip(single_panes(views), NAMES, strict=True):
        font = pane.label.font()
        font.setPointSizeF(points)
        pane.label.setFont(font)
        pane.set_pane(Pane(0, name, pane.pane.picture))

        assert pane.label.words_seen() == name


@pytest.mark.parametrize("ground", [0, 128, 255])
def test_labels_are_legible_on_any_photo(views: Views, ground: int) -> None:
    """At least 4.5:1, as WCAG 2.1 reckons contrast."""
    picture = picture_of(QColor(ground, ground, ground))
    views.set_panes(Mode.SIDE_BY_SIDE, (ORIGINAL, Pane(0, "Bold", picture, True)))
    label = single_panes(views)[1].label
    corner = label.mapTo(views, QPoint(10, 3))
    seen = pixels_of(views.grab().toImage())[..., :3]
    pill = seen[corner.y() :, corner.x() :][: label.height() - 6, : label.width() - 20]

    code = pill.reshape(-1, 3) / 255
    light = np.where(code <= 0.04045, code / 12.92, ((code + 0.055) / 1.055) ** 2.4)
    luminance = light @ (0.2126, 0.7152, 0.0722)
    assert (luminance.max() + 0.05) / (np.median(luminance) + 0.05) > 4.5


@pytest.mark.parametrize("side", Side)
def test_side_by_side_the_label_offers_the_others(views: Views, side: Side, qtbot: QtBot) -> None:
    show_side_by_side(views)
    label = single_panes(views)[side.value].label
    assert label.accessibleName() == f"Choose the {side.name.lower()} picture"
    with qtbot.waitSignal(views.chosen) as chosen:
        label.menu().actions()[0].trigger()
    assert chosen.args == [side, None]
    show_grid(views)
    assert not label.choosable
    assert label.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_focus_stays_with_the_photo(views: Views) -> None:
    show_grid(views)
    assert QApplication.focusWidget() is views.panes()[2], "the current one"
    show_side_by_side(views)
    assert QApplication.focusWidget() is views.panes()[1]
    show_divider(views)
    assert QApplication.focusWidget() is views.divider


def test_the_focus_is_not_taken_from_elsewhere(views: Views) -> None:
    edit = views.window().findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    show_grid(views)

    assert QApplication.focusWidget() is edit


@in_every_mode
def test_zoom_and_place_outlive_the_mode(views: Views, show: Show) -> None:
    views.shared.zoom_to_actual_size()
    views.shared.pan_by(-100, 20)
    state = views.shared.state
    show(views)
    assert views.shared.state == state
    assert views.shared.scale() == 1.0


def test_panes_with_the_same_picture_share_its_layer(views: Views) -> None:
    picture = picture_of(COLOURS[0])
    panes = [Pane(key, str(key), picture) for key in range(4)]
    views.set_panes(Mode.GRID, panes)

    layers = {id(views.drawing.layer(pane)) for pane in panes}
    assert len(layers) == 1
    before = views.drawing.layer(panes[0])
    views.set_panes(Mode.GRID, panes[:2])
    assert views.drawing.layer(panes[0]) is before, "what is drawn already is kept"


def test_a_larger_picture_is_asked_for_when_it_could_be_seen(views: Views, qtbot: QtBot) -> None:
    small = Pane(0, "Variant 0", picture_of(COLOURS[0], 560, 360), True)
    views.set_panes(Mode.SIDE_BY_SIDE, (ORIGINAL, small), CHOICES)
    assert not views.lacks_detail()
    with qtbot.waitSignal(views.rested):
        views.shared.zoom_to_actual_size()
    assert views.lacks_detail()
    views.set_panes(Mode.SIDE_BY_SIDE, (ORIGINAL, plain(0)), CHOICES)
    assert not views.lacks_detail()
    views.shared.zoom_by(8.0)
    assert not views.lacks_detail(), "there is no more of it"


def test_no_photo_no_panes(views: Views) -> None:
    show_grid(views)
    views.clear()

    assert views.shared.viewport() is None
    assert colour_at(views, 300).rgb() == views.grab().toImage().pixelColor(1, 1).rgb()
    assert not any(label.isVisible() for label in views.divider.labels)


def test_a_photo_of_any_shape_fills_its_panes(views: Views) -> None:
    for width, height in ((3000, 40), (40, 3000), (1, 1)):
        views.set_photo(grey_photo(width, height))
        show_grid(views)
        assert colours_of(views)[5] == COLOURS[5]
