"""A person's own moods in the window: kept, renamed, deleted, passed on and taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.own_moods import OwnMoodMenu, OwnMoodsMenu
from colorizer_app.ui.panel.mood_button import MoodButton
from colorizer_app.workbench.contexts import (
    SUFFIX,
    OwnLibrary,
    read_context,
)
from tests.gui.panel.steps import (
    LEFT,
    PATIENCE_MS,
    after_colours,
    borrow,
    keep,
    look_of,
    named,
    names,
    open_photo,
    own_names,
    result_of,
    trigger,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedPrompts

LONG = "Grandmother’s veranda in the summer of 1962, seen from the garden"


def menu_of(window: MainWindow, button: MoodButton) -> OwnMoodMenu:
    """Open a mood's menu as the menu key does."""
    button.setFocus()
    place = button.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, button.mapToGlobal(place))
    QApplication.sendEvent(button, event)
    (menu,) = window.panel.mood.grid.findChildren(OwnMoodMenu)
    assert isinstance(menu, OwnMoodMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    (action,) = (each for each in menu.actions() if each.text().replace("&", "") == text)
    menu.hide()
    action.trigger()


# -- keeping -------------------------------------------------------------------------------


def test_a_borrowed_mood_is_kept_and_serves_as_it_did(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    assert not window.actions_by_id[ActionId.KEEP_MOOD].isEnabled()
    after = borrow(qtbot, window, flower)
    named(qtbot, window, "Forest")
    (row,) = window.panel.mood.rows()
    assert row.keep_button.isVisible()
    prompts.mood_name_answer = "Tulips"
    with qtbot.waitSignal(window.session.contexts_ranked, timeout=PATIENCE_MS):
        QTest.mouseClick(row.keep_button, LEFT)
    button = named(qtbot, window, "Tulips")

    assert prompts.asked == ["mood_name flower"]
    assert button.own
    assert button.isChecked(), "it is the one that is borrowed"
    assert not row.keep_button.isVisible()
    assert window.banner.title() == "“Tulips” is kept"
    (stored,) = OwnLibrary().contexts()
    assert stored.context.overall_features == row.context.overall_features
    assert stored.donor() is not None, "it survives new weights"
    assert stored.thumbnail is not None
    after_colours(qtbot, window, lambda: QTest.mouseClick(button, LEFT))
    assert not look_of(window).contexts, "a second click gives it back"
    again = after_colours(qtbot, window, lambda: QTest.mouseClick(button, LEFT))
    assert np.array_equal(again, after)


def test_a_kept_mood_is_there_for_the_next_photo_and_marked(
    qtbot: QtBot, window: MainWindow, kept: MoodButton, prompts: ScriptedPrompts, flower: Path
) -> None:
    plain = next(each for each in window.panel.mood.grid.buttons() if not each.own)
    assert "Your own" in kept.accessibleName()
    assert "Your own" not in plain.accessibleName()
    trigger(window, ActionId.SAVE)
    qtbot.waitUntil(lambda: not window.session.unsaved, timeout=PATIENCE_MS)
    open_photo(qtbot, window, flower)
    button = named(qtbot, window, "Tulips")

    assert button.nearness == pytest.approx(1.0, abs=0.02), "it is this photo's own mood"
    assert names(window)[0] == "Tulips", "so it suits best"


def test_the_list_shows_how_near_each_is(
    qtbot: QtBot, window: MainWindow, kept: MoodButton
) -> None:
    buttons = window.panel.mood.grid.buttons()
    nearness = [button.nearness for button in buttons]

    assert nearness == sorted(nearness, reverse=True)
    assert all("like this photo (" in button.accessibleDescription() for button in buttons)
    assert len({button.accessibleDescription() for button in buttons}) > len(buttons) / 2


@pytest.mark.parametrize("nearness", [0.1, 0.5, 0.9])
def test_the_bar_is_as_long_as_the_mood_is_near(
    window: MainWindow, kept: MoodButton, nearness: float
) -> None:
    shown = next(each for each in window.panel.mood.grid.buttons() if each.context.name == "Forest")
    shown.nearness = nearness
    ratio = shown.devicePixelRatioF()
    row = shown.grab().toImage().copy(0, round(62 * ratio), shown.width(), 1)
    shades = [row.pixelColor(x, 0).lightness() for x in range(4, row.width() - 4)]
    dark = [shade < (max(shades) + min(shades)) / 2 for shade in shades]

    assert np.mean(dark) == pytest.approx(nearness, abs=0.06)


def test_keeping_what_is_kept_is_explained(
    window: MainWindow, kept: MoodButton, prompts: ScriptedPrompts
) -> None:
    prompts.asked.clear()
    trigger(window, ActionId.KEEP_MOOD)

    assert window.banner.title() == "This mood is kept already"
    assert not prompts.asked


def test_a_name_that_was_taken_meanwhile_loses_nothing(
    qtbot: QtBot, window: MainWindow, kept: MoodButton, prompts: ScriptedPrompts, temple: Path
) -> None:
    borrow(qtbot, window, temple)
    prompts.mood_name_answer = "TULIPS"
    trigger(window, ActionId.KEEP_MOOD)

    assert window.banner.title() == "“TULIPS” was not kept"
    assert "already" in window.banner.message()
    assert own_names() == ["Tulips"]
    assert len(window.panel.mood.rows()) == 2


def test_thinking_better_of_it_keeps_nothing(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    trigger(window, ActionId.KEEP_MOOD)

    assert not own_names()
    assert not window.banner.isVisible()


def test_a_long_name_stays_within_the_panel(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    width = window.panel.width()
    keep(qtbot, window, prompts, LONG)
    button = named(qtbot, window, LONG)
    others = [each.width() for each in window.panel.mood.grid.buttons()]

    assert max(others) - min(others) <= 1
    assert LONG in button.toolTip()
    assert window.panel.width() == width


# -- rename, delete, export ----------------------------------------------------------------


@pytest.mark.parametrize("way", ["F2", "menu"])
def test_renaming(
    qtbot: QtBot, window: MainWindow, kept: MoodButton, prompts: ScriptedPrompts, way: str
) -> None:
    prompts.mood_name_answer = "Spring"
    with qtbot.waitSignal(window.session.contexts_ranked, timeout=PATIENCE_MS):
        if way == "F2":
            kept.setFocus()
            QTest.keyClick(kept, Qt.Key.Key_F2)
        else:
            choose(menu_of(window, kept), "Rename…")
    spring = named(qtbot, window, "Spring")

    assert prompts.asked[-1] == "mood_name Tulips"
    assert own_names() == ["Spring"]
    assert "Tulips" not in names(window)
    assert spring.isChecked(), "the photo borrows it still"
    assert window.focusWidget() is spring


@pytest.mark.parametrize("way", ["Delete", "menu"])
@pytest.mark.parametrize("sure", [True, False])
def test_deleting_asks_first(
    qtbot: QtBot,
    window: MainWindow,
    kept: MoodButton,
    prompts: ScriptedPrompts,
    way: str,
    sure: bool,
) -> None:
    before = result_of(window)
    prompts.may_delete_mood_answer = sure
    if way == "Delete":
        kept.setFocus()
        QTest.keyClick(kept, Qt.Key.Key_Delete)
    else:
        choose(menu_of(window, kept), "Delete…")

    assert prompts.asked[-1] == "may_delete_mood Tulips"
    assert own_names() == ([] if sure else ["Tulips"])
    if sure:
        qtbot.waitUntil(lambda: "Tulips" not in names(window), timeout=PATIENCE_MS)
    assert np.array_equal(result_of(window), before)
    assert len(window.panel.mood.rows()) == 1, "the photo keeps its colours"
    if sure:
        assert window.panel.mood.rows()[0].keep_button.isVisible(), "the mood can be kept again"


def test_moods_that_ship_can_be_neither_renamed_nor_deleted(
    window: MainWindow, kept: MoodButton, prompts: ScriptedPrompts
) -> None:
    forest = next(
        each for each in window.panel.mood.grid.buttons() if each.context.name == "Forest"
    )
    forest.setFocus()
    asked = list(prompts.asked)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(forest, key)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(forest, event)

    assert prompts.asked == asked
    assert not window.panel.mood.grid.findChildren(OwnMoodMenu)


def test_what_is_exported_is_imported_again(
    qtbot: QtBot, window: MainWindow, kept: MoodButton, prompts: ScriptedPrompts, tmp_path: Path
) -> None:
    file = tmp_path / f"for a friend{SUFFIX}"
    prompts.export_answer = file
    choose(menu_of(window, kept), "Export…")
    assert prompts.asked[-1] == f"mood_destination Tulips{SUFFIX}"
    assert read_context(file) == OwnLibrary().get("Tulips")
    assert "Faces can be recognised" in window.banner.message()
    prompts.import_answer = (file,)
    with qtbot.waitSignal(window.session.contexts_ranked, timeout=PATIENCE_MS):
        trigger(window, ActionId.IMPORT_MOODS)

    assert window.banner.title() == "Imported: “Tulips 2”"
    assert own_names() == ["Tulips", "Tulips 2"]
    assert {"Tulips", "Tulips 2"} <= set(names(window))


def test_own_moods_are_in_the_menu_bar(
    window: MainWindow, kept: MoodButton, prompts: ScriptedPrompts
) -> None:
    (menu,) = window.findChildren(OwnMoodsMenu)
    menu.fill()
    (entry,) = menu.findChildren(OwnMoodMenu)
    prompts.may_delete_mood_answer = True
    choose(entry, "Delete…")
    menu.fill()

    assert not own_names()
    assert [each.text() for each in menu.actions()] == ["None kept so far"]
    assert not menu.actions()[0].isEnabled()
