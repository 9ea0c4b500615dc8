"""Moods that are borrowed, mixed, and given back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.workbench.contexts import ShippedLibrary, most_similar
from tests.gui.panel.steps import (
    LEFT,
    PATIENCE_MS,
    after_colours,
    borrow,
    difference,
    donors,
    drag,
    drop,
    look_of,
    mime_of,
    named,
    open_photo,
    result_of,
    trigger,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from colorizer_app.engine import Engine
    from tests.gui.conftest import HeldEngine


def test_a_dropped_picture_lends_its_mood_and_automatic_gives_it_back(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path
) -> None:
    before = open_photo(qtbot, window, temple)
    after = borrow(qtbot, window, flower)
    (row,) = window.panel.mood.rows()

    assert difference(before, after) > 0.5, "another mood is seen"
    assert row.context.name == "flower.jpg"
    assert not row._picture.pixmap().isNull()
    assert row._picture.x() == 0
    assert row._name.text() == "flower.jpg", "there is room for its name"
    assert len(row.context.overall_features) == 256
    assert window.session.document is not None
    assert window.session.document.photo.path == temple
    automatic = after_colours(
        qtbot, window, lambda: QTest.mouseClick(window.panel.mood.automatic_button, LEFT)
    )
    assert np.array_equal(automatic, before)
    assert look_of(window) == Look()
    assert not window.panel.mood.rows()
    again = after_colours(qtbot, window, lambda: trigger(window, ActionId.UNDO))
    assert np.array_equal(again, after)
    (row,) = window.panel.mood.rows()
    assert not row._picture.pixmap().isNull()


def test_strength_leads_from_the_own_mood_to_the_borrowed_one(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path
) -> None:
    own = open_photo(qtbot, window, temple)
    whole = borrow(qtbot, window, flower)
    slider = window.panel.mood.strength.slider
    half = after_colours(qtbot, window, lambda: drag(slider, 0.99, 0.5))
    assert 0 < difference(own, half) < difference(own, whole)
    none = after_colours(qtbot, window, lambda: QTest.keyClick(slider, Qt.Key.Key_Home))

    assert np.array_equal(none, own)
    assert window.panel.mood.strength.value_text() == "0 %"


def test_moods_are_mixed_by_weight(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    alone = borrow(qtbot, window, flower)
    borrow(qtbot, window, *donors(tmp_path, 1))
    first, second = window.panel.mood.rows()
    assert (first.share_text(), second.share_text()) == ("50 %", "50 %")
    mixed = result_of(window)
    after_colours(qtbot, window, lambda: drag(second.slider, 0.9, 0.3, 0.0))
    assert window.panel.mood.rows() == (first, second), "a slider is not replaced in the hand"
    assert first.share_text() == "99 %"
    assert difference(result_of(window), alone) < difference(mixed, alone)
    assert window.editor.stack.count() == 3
    removed = after_colours(qtbot, window, lambda: QTest.mouseClick(second.remove_button, LEFT))
    assert np.array_equal(removed, alone)
    after_colours(qtbot, window, lambda: trigger(window, ActionId.UNDO))

    assert len(window.panel.mood.rows()) == 2
    assert [each.weight for each in look_of(window).contexts] == [1.0, 0.01]


def test_four_pictures_are_the_most(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    *four, fifth = donors(tmp_path, 5)
    drop(window.panel, mime_of(*four))
    qtbot.waitUntil(lambda: len(window.panel.mood.rows()) == 4, timeout=PATIENCE_MS)
    assert not window.banner.isVisible()
    assert not window.panel.mood.target.isVisible()
    drop(window.panel, mime_of(fifth))
    qtbot.waitUntil(window.banner.isVisible)

    assert "4 pictures" in window.banner.title()
    assert not window.session.taking
    assert len(look_of(window).contexts) == 4
    qtbot.waitUntil(lambda: window.session.has_result, timeout=PATIENCE_MS)


def test_a_named_mood_is_one_click_away_and_so_is_automatic(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    before = open_photo(qtbot, window, temple)
    forest = named(qtbot, window, "Forest")
    after = after_colours(qtbot, window, lambda: QTest.mouseClick(forest, LEFT))

    assert difference(before, after) > 0.5
    assert forest.isChecked()
    assert [row.context.name for row in window.panel.mood.rows()] == ["Forest"]
    assert not window.panel.mood.rows()[0]._picture.pixmap().isNull()
    night = named(qtbot, window, "Night")
    after_colours(qtbot, window, lambda: QTest.mouseClick(night, LEFT))
    assert [each.context.name for each in look_of(window).contexts] == ["Night"]
    assert not forest.isChecked()
    back = after_colours(qtbot, window, lambda: QTest.mouseClick(night, LEFT))
    assert np.array_equal(back, before)
    assert look_of(window) == Look()
    assert window.editor.stack.count() == 3


def test_a_mood_stays_under_the_pointer_that_clicks_on_it(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    window.resize(900, 600)
    meadow = named(qtbot, window, "Meadow")
    area = window.panel._area
    qtbot.waitUntil(lambda: meadow.y() > 100 and area.verticalScrollBar().maximum() > 300)
    area.ensureWidgetVisible(meadow)
    place = meadow.mapTo(window.panel, QPoint(0, 0))
    # As the pointer does it that enters the list; no pointer can be moved on the offscreen screen.
    window.panel.mood.grid.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    after_colours(qtbot, window, lambda: QTest.mouseClick(meadow, LEFT))

    assert window.panel.mood.rows()
    assert meadow.mapTo(window.panel, QPoint(0, 0)) == place


def test_named_moods_are_mixed_with_ctrl(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    snow = named(qtbot, window, "Snow")
    ctrl = Qt.KeyboardModifier.ControlModifier
    after_colours(qtbot, window, lambda: QTest.mouseClick(snow, LEFT, ctrl))

    names = [each.context.name for each in look_of(window).contexts]
    assert names == ["flower.jpg", "Snow"]
    assert snow.isChecked()


def test_the_moods_that_resemble_the_photo_come_first(
    qtbot: QtBot, window: MainWindow, engine: Engine, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    named(qtbot, window, "Forest")
    library = ShippedLibrary.load()
    assert window.session.document is not None
    own = engine.overall_features(window.session.document.photo)
    contexts = [each.context for each in library.contexts]
    expected = [each.context for each in most_similar(own, contexts, library.mean)]

    assert [button.context for button in window.panel.mood.grid.buttons()] == expected
    assert all("Click" in button.toolTip() for button in window.panel.mood.grid.buttons())


def test_without_moods_of_its_own_weights_there_is_no_list(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    after_colours(qtbot, held, lambda: held.panel.colour.warmth.slider.setValue(10))

    assert not held.panel.mood.grid.isVisible()
    assert not held.banner.isVisible()
