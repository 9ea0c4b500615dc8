from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from colorizer_app.ui.views.pane import Pane
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.arrangement import Mode
from tests.gui.views.panes import COLOURS, GREY, ORIGINAL, focused, grid_of, picture_of, plain


def tiles_of(views: Views) -> list[QColor]:
    """What is seen in the middle of each tile."""
    seen = views.grab().toImage()
    origin = views.loupe.pos()
    return [seen.pixelColor(origin + tile.center()) for tile in views.loupe.tiles()]


def test_both_sides_of_the_divider_are_in_the_loupe(views: Views) -> None:
    views.set_loupe(True)

    assert views.loupe.isVisible()
    assert tiles_of(views) == [GREY, COLOURS[0]]
    views.set_loupe(False)
    assert not views.loupe.isVisible()


def test_there_is_one_tile_where_there_is_one_picture(views: Views) -> None:
    views.set_panes(Mode.DIVIDER, (ORIGINAL, Pane(0, "", None, True)))
    views.set_loupe(True)

    assert tiles_of(views) == [GREY]


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_all_panes_are_in_the_loupe_in_their_order(views: Views, count: int) -> None:
    views.set_panes(Mode.GRID, grid_of(count))
    views.set_loupe(True)

    assert tiles_of(views) == list(COLOURS[:count])


@pytest.mark.parametrize("at", [0, 5])
def test_it_shows_what_the_pointer_is_on_in_whichever_pane(views: Views, at: int) -> None:
    panes = []
    for key in range(6):
        picture = picture_of(COLOURS[key])
        picture[0][160:200, 260:300] = 255
        panes.append(Pane(key, str(key), picture))
    views.set_panes(Mode.GRID, panes)
    views.set_loupe(True)
    area = views.shared.photo_area()
    pane = views.panes()[at]
    spot = QPoint(
        round(area.x() + area.width() * 280 / 1120), round(area.y() + area.height() * 180 / 720)
    )
    QTest.mouseMove(pane, spot)

    assert views.loupe.spot == pytest.approx((280 / 1120, 180 / 720), abs=0.01)
    white = QColor(255, 255, 255)
    assert tiles_of(views) == [white] * 6
    assert not views.loupe.geometry().contains(pane.mapTo(views, spot)), "out of the way"


def test_it_magnifies_twice(views: Views) -> None:
    assert views.shared.scale() < 1
    assert views.loupe.scale == 2.0
    views.shared.zoom_by(100.0)
    assert views.loupe.scale == 2 * views.shared.scale()


def test_without_a_pointer_it_magnifies_the_middle(views: Views) -> None:
    views.set_loupe(True)
    assert views.loupe.spot == pytest.approx((0.5, 0.5), abs=0.01)
    views.shared.zoom_to_actual_size()
    views.shared.pan_by(-100, 0)
    assert views.loupe.spot == pytest.approx((0.5 + 100 / 1120, 0.5), abs=0.01)


@pytest.mark.parametrize("corner", [(0, 0), (599, 0), (0, 399), (599, 399)])
def test_it_stays_in_the_window(views: Views, corner: tuple[int, int]) -> None:
    views.set_loupe(True)
    views.on_pointer(QPointF(*corner))

    assert views.rect().contains(views.loupe.geometry())


@pytest.mark.parametrize("x", range(10, 600, 50))
def test_it_never_covers_what_the_pointer_is_on(views: Views, x: int) -> None:
    """In a window that is small for six tiles, too."""
    views.set_panes(Mode.GRID, grid_of(6))
    views.set_loupe(True)
    for y in range(10, 400, 50):
        views.on_pointer(QPointF(x, y))
        assert not views.loupe.geometry().contains(QPoint(x, y))


def test_it_does_not_jump_between_panes(views: Views) -> None:
    views.set_panes(Mode.GRID, grid_of(6))
    views.set_loupe(True)
    pane = views.panes()[0].geometry()
    views.on_pointer(QPointF(pane.bottomRight()))
    where, spot = views.loupe.pos(), views.loupe.spot
    between = pane.bottomRight() + QPoint(2, 2)
    assert views.pane_at(between) is None
    views.on_pointer(QPointF(between))

    assert (views.loupe.pos(), views.loupe.spot) == (where, spot)


def test_the_mouse_goes_through_it(views: Views, qtbot: QtBot) -> None:
    views.set_panes(Mode.GRID, grid_of(6))
    views.set_loupe(True)
    middle = views.loupe.geometry().center()

    assert views.childAt(middle) is not views.loupe


def test_it_shows_the_original_while_that_is_held(views: Views) -> None:
    views.set_panes(Mode.SIDE_BY_SIDE, (plain(1), plain(0, current=True)))
    views.set_loupe(True)
    QTest.keyPress(focused(), Qt.Key.Key_Backslash)
    assert tiles_of(views) == [GREY, GREY]
    QTest.keyRelease(focused(), Qt.Key.Key_Backslash)
    assert tiles_of(views) == [COLOURS[1], COLOURS[0]]


def test_it_asks_for_the_photos_own_pixels(views: Views, qtbot: QtBot) -> None:
    small = Pane(0, "Variant 0", picture_of(COLOURS[0], 560, 360), True)
    views.set_panes(Mode.DIVIDER, (ORIGINAL, small))
    assert not views.lacks_detail()
    with qtbot.waitSignal(views.rested):
        views.set_loupe(True)

    assert views.lacks_detail()
