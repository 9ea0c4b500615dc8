"""The views in the window, as a person meets them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.views.photo_pane import PhotoPane
from colorizer_app.workbench.arrangement import Mode, Side
from colorizer_app.workbench.settings import load_settings
from tests.gui.views.panes import LEFT, focused

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine, MakeWindow

PATIENCE_MS = 30_000
CALM, BOLD, WARM = Look(boldness=0.0), Look(boldness=1.0), Look(warmth=0.5)
MODES = {
    ActionId.VIEW_DIVIDER: Mode.DIVIDER,
    ActionId.VIEW_SIDE_BY_SIDE: Mode.SIDE_BY_SIDE,
    ActionId.VIEW_GRID: Mode.GRID,
}


def colorized(qtbot: QtBot, window: MainWindow, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        act()


def trigger(window: MainWindow, action_id: ActionId) -> None:
    action = window.actions_by_id[action_id]
    assert action.isEnabled()
    action.trigger()


def labels(window: MainWindow) -> list[str]:
    view = window.view
    if view.mode is Mode.DIVIDER:
        return [label.text() for label in view.divider.labels if label.isVisible()]
    return [pane.label.text() for pane in view.panes() if isinstance(pane, PhotoPane)]


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until every variant has its picture."""
    looks = [variant.look for variant in window.editor.variants.items]
    qtbot.waitUntil(
        lambda: all(window.pictures.picture(look) is not None for look in looks),
        timeout=PATIENCE_MS,
    )


@pytest.fixture
def workbench(qtbot: QtBot, window: MainWindow, photo_file: Path) -> MainWindow:
    """Three variants, the second of them current: Automatic, Bold, Warmer."""
    colorized(qtbot, window, lambda: window.open_paths([photo_file]))
    colorized(qtbot, window, lambda: window.editor.add([BOLD, WARM], "Add"))
    settled(qtbot, window)
    window.activateWindow()
    window.view.setFocus()
    return window


def test_a_photo_with_one_look_is_shown_as_ever(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    assert not window.actions_by_id[ActionId.VIEW_GRID].isEnabled()
    colorized(qtbot, window, lambda: window.open_paths([photo_file]))

    assert window.view.mode is Mode.DIVIDER
    assert labels(window) == ["Original", "Colorized"]


@pytest.mark.parametrize(("key", "mode"), [("B", "side"), ("G", "grid")])
def test_keys_choose_the_mode(workbench: MainWindow, key: str, mode: str) -> None:
    QTest.keyClick(workbench, getattr(Qt.Key, f"Key_{key}"))
    assert workbench.view.mode.value.startswith(mode)
    QTest.keyClick(workbench, Qt.Key.Key_D)
    assert workbench.view.mode is Mode.DIVIDER


def test_the_modes_exclude_each_other_and_are_remembered(
    workbench: MainWindow, make_window: MakeWindow, held_engine: HeldEngine, tmp_path: Path
) -> None:
    for action_id, mode in MODES.items():
        trigger(workbench, action_id)
        assert workbench.view.mode is mode
        checked = [each for each in MODES if workbench.actions_by_id[each].isChecked()]
        assert checked == [action_id]
        centre = workbench.actions_by_id[ActionId.CENTRE_DIVIDER]
        assert centre.isEnabled() == (mode is Mode.DIVIDER)
        settings = load_settings(tmp_path / "config" / "settings.json")
        assert settings.view_mode is mode
    other = make_window(lambda _: held_engine)
    assert other.actions_by_id[ActionId.VIEW_GRID].isChecked()


def test_a_letter_stays_a_letter_where_somebody_writes(workbench: MainWindow) -> None:
    edit = QLineEdit(workbench)
    edit.show()
    edit.setFocus()
    QTest.keyClicks(edit, "dbgl")

    assert edit.text() == "dbgl"
    assert workbench.view.mode is Mode.DIVIDER
    assert not workbench.view.loupe.isVisible()


def test_side_by_side_the_current_variant_is_beside_the_original(workbench: MainWindow) -> None:
    trigger(workbench, ActionId.VIEW_SIDE_BY_SIDE)
    assert labels(workbench) == ["Original", "Bold"]
    workbench.editor.select(2)
    assert labels(workbench) == ["Original", "Warmer"]


def test_any_two_are_compared(workbench: MainWindow) -> None:
    left, right = workbench.view.divider.labels
    offered = [action.text() for action in left.menu().actions()]
    assert offered == ["Original", "Automatic", "Bold", "Warmer"]
    left.menu().actions()[3].trigger()
    assert labels(workbench) == ["Warmer", "Bold"]
    right.menu().actions()[1].trigger()
    assert labels(workbench) == ["Warmer", "Automatic"]
    assert workbench.editor.variants.current_key == 0, "what is changed is what is seen"
    trigger(workbench, ActionId.VIEW_SIDE_BY_SIDE)
    assert labels(workbench) == ["Warmer", "Automatic"]


def test_the_grid_shows_all_variants_and_a_click_picks_one(
    qtbot: QtBot, workbench: MainWindow
) -> None:
    trigger(workbench, ActionId.VIEW_GRID)
    assert labels(workbench) == ["Automatic", "Bold", "Warmer"]
    QTest.mouseClick(workbench.view.panes()[2], LEFT)
    assert workbench.editor.variants.current_key == 2
    checked = [pane.isChecked() for pane in workbench.view.panes() if isinstance(pane, PhotoPane)]
    assert checked == [False, False, True]
    workbench.view.panes()[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert workbench.editor.variants.current_key == 0


def test_stars_choose_what_is_in_the_grid(workbench: MainWindow) -> None:
    trigger(workbench, ActionId.VIEW_GRID)
    workbench.editor.star(1, True)
    workbench.editor.star(2, True)
    assert labels(workbench) == ["Bold", "Warmer"]
    workbench.editor.stack.undo()
    assert labels(workbench) == ["Automatic", "Bold", "Warmer"]


def test_a_deleted_variant_leaves_the_views(workbench: MainWindow) -> None:
    workbench.view.divider.labels[0].menu().actions()[3].trigger()
    assert labels(workbench) == ["Warmer", "Bold"]
    workbench.editor.delete(2)
    assert labels(workbench) == ["Original", "Bold"]


def test_a_name_is_followed(workbench: MainWindow) -> None:
    workbench.editor.rename(1, "For grandma")
    assert labels(workbench) == ["Original", "For grandma"]


def test_what_is_seen_are_the_variants_colours(qtbot: QtBot, workbench: MainWindow) -> None:
    trigger(workbench, ActionId.VIEW_GRID)
    qtbot.waitUntil(lambda: not workbench.view.drawing.busy)
    seen = workbench.view.grab().toImage()
    for pane in workbench.view.panes():
        assert isinstance(pane, PhotoPane)
        key = pane.pane.key
        assert key is not None
        picture = workbench.pictures.picture(workbench.editor.variants.by_key(key).look)
        assert picture is not None
        height, width = picture[0].shape[:2]
        expected = QColor(*map(int, picture[0][height // 2, width // 2]))
        found = seen.pixelColor(pane.geometry().center())
        for channel in (QColor.red, QColor.green, QColor.blue):
            assert channel(found) == pytest.approx(channel(expected), abs=6)


def test_a_slider_in_motion_leaves_the_last_colours_on_the_screen(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    held_engine.release.set()
    colorized(qtbot, held_window, lambda: held_window.open_paths([photo_file]))
    held_engine.release.clear()
    shown = held_window.view.result()
    held_window.editor.change(BOLD, "Boldness")
    assert held_window.view.result() is shown
    assert labels(held_window) == ["Original", "Colorized"]
    held_engine.release.set()
    qtbot.waitUntil(lambda: held_window.view.result() is not shown, timeout=PATIENCE_MS)


def test_colours_that_were_given_up_do_not_stay(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    held_engine.release.set()
    colorized(qtbot, held_window, lambda: held_window.open_paths([photo_file]))
    held_engine.release.clear()
    held_window.editor.change(BOLD, "Boldness")
    trigger(held_window, ActionId.STOP)

    assert held_window.view.result() is None
    assert labels(held_window) == ["Original"]
    assert not held_window.actions_by_id[ActionId.VIEW_GRID].isEnabled()


def test_until_there_are_colours_there_is_one_picture_in_any_mode(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    held_engine.release.set()
    colorized(qtbot, held_window, lambda: held_window.open_paths([photo_file]))
    trigger(held_window, ActionId.VIEW_GRID)
    held_engine.release.clear()
    held_window.session.close_document()
    held_window.open_paths([photo_file])
    qtbot.waitUntil(lambda: held_window.session.document is not None)
    assert labels(held_window) == ["Original"]
    held_engine.release.set()
    qtbot.waitUntil(lambda: held_window.session.has_result, timeout=PATIENCE_MS)
    assert labels(held_window) == ["Original", "Colorized"]
    assert held_window.view.mode is Mode.GRID


def test_another_photo_begins_with_original_and_result(
    qtbot: QtBot, workbench: MainWindow, photo_file: Path, tmp_path: Path
) -> None:
    workbench.view.divider.labels[0].menu().actions()[3].trigger()
    other = tmp_path / "other.png"
    Image.fromarray(np.full((50, 90), 130, np.uint8)).save(other)
    workbench.session.document = None  # nothing to ask about
    colorized(qtbot, workbench, lambda: workbench.open_paths([other]))

    assert labels(workbench) == ["Original", "Colorized"]
    viewport = workbench.view.shared.viewport()
    assert viewport is not None
    assert viewport.photo == (90, 50)


@pytest.fixture
def large_file(tmp_path: Path) -> Path:
    """A photo with many more pixels than the window."""
    path = tmp_path / "large.png"
    ramp = np.tile(np.linspace(20, 235, 3000).astype(np.uint8), (2000, 1))
    Image.fromarray(ramp).save(path)
    return path


def widths(window: MainWindow) -> list[int]:
    pictures = [window.pictures.picture(each.look) for each in window.editor.variants.items]
    return [0 if picture is None else picture[0].shape[1] for picture in pictures]


@pytest.mark.parametrize("closer", ["zoom", "loupe"])
def test_the_photos_own_pixels_come_when_they_can_be_seen(
    qtbot: QtBot, window: MainWindow, large_file: Path, closer: str
) -> None:
    colorized(qtbot, window, lambda: window.open_paths([large_file]))
    colorized(qtbot, window, lambda: window.editor.add([BOLD, WARM], "Add"))
    settled(qtbot, window)
    trigger(window, ActionId.VIEW_GRID)
    qtbot.waitUntil(lambda: not window.view.drawing.busy)
    assert widths(window)[2] < 3000, "nothing is made that cannot be seen"
    trigger(window, ActionId.ACTUAL_SIZE if closer == "zoom" else ActionId.LOUPE)

    qtbot.waitUntil(lambda: widths(window) == [3000] * 3, timeout=PATIENCE_MS)


def test_of_two_that_are_seen_the_others_are_left_small(
    qtbot: QtBot, window: MainWindow, large_file: Path
) -> None:
    colorized(qtbot, window, lambda: window.open_paths([large_file]))
    colorized(qtbot, window, lambda: window.editor.add([BOLD, WARM], "Add"))
    settled(qtbot, window)
    wanted: list[list[Look]] = []
    window.pictures.want_whole = wanted.append  # type: ignore[method-assign, assignment]
    window.view.chosen.emit(Side.LEFT, 2)
    trigger(window, ActionId.ACTUAL_SIZE)
    qtbot.waitUntil(lambda: [BOLD, WARM] in wanted)


def test_the_original_is_held_in_the_window(workbench: MainWindow) -> None:
    trigger(workbench, ActionId.VIEW_GRID)
    QTest.keyPress(focused(), Qt.Key.Key_Backslash)
    assert labels(workbench) == ["Original"] * 3
    QTest.keyRelease(focused(), Qt.Key.Key_Backslash)
    assert labels(workbench) == ["Automatic", "Bold", "Warmer"]


def test_the_loupe_comes_and_goes_with_its_key(workbench: MainWindow) -> None:
    QTest.keyClick(workbench, Qt.Key.Key_L)
    assert workbench.view.loupe.isVisible()
    QTest.mouseMove(workbench.view.divider, QPoint(200, 200))
    assert workbench.view.loupe.spot != (0.5, 0.5)
    QTest.keyClick(workbench, Qt.Key.Key_L)
    assert not workbench.view.loupe.isVisible()


def test_everything_that_takes_the_focus_has_a_name_in_every_mode(workbench: MainWindow) -> None:
    for action_id in MODES:
        trigger(workbench, action_id)
        met = set()
        for _ in range(60):
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
            met.add(focused())
        assert set(workbench.view.panes()) <= met
        assert all(each.accessibleName() for each in met if workbench.view.isAncestorOf(each))


def test_closing_the_photo_empties_the_views(qtbot: QtBot, workbench: MainWindow) -> None:
    trigger(workbench, ActionId.VIEW_GRID)
    workbench.session.close_document()

    assert workbench.view.shared.viewport() is None
    assert workbench.view.result() is None
