"""The panel as a whole, with the weights that ship."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLabel, QScrollBar, QWidget

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.panel.slider import Slider
from colorizer_app.ui.prompts import Unsaved
from colorizer_app.workbench.settings import load_settings
from tests.gui.panel.steps import (
    PATIENCE_MS,
    after_colours,
    borrow,
    donors,
    drag,
    look_of,
    open_photo,
    trigger,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from colorizer_app.engine import Engine
    from tests.gui.conftest import MakeWindow, ScriptedPrompts


def test_it_is_there_with_a_photo_and_away_without(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "config" / "settings.json"
    assert not window.panel.isVisible()
    assert not window.actions_by_id[ActionId.ADJUST].isEnabled()
    open_photo(qtbot, window, temple)
    assert window.panel.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert not window.panel.isVisible()
    assert not load_settings(settings).panel_shown
    trigger(window, ActionId.ADJUST)
    assert window.panel.isVisible()
    assert load_settings(settings).panel_shown
    prompts.unsaved_answer = Unsaved.DISCARD
    trigger(window, ActionId.CLOSE_PHOTO)

    assert not window.panel.isVisible()


def test_a_hidden_panel_stays_hidden_the_next_time(
    qtbot: QtBot, make_window: MakeWindow, engine: Engine, temple: Path
) -> None:
    first = make_window(lambda _: engine)
    open_photo(qtbot, first, temple)
    trigger(first, ActionId.ADJUST)
    second = make_window(lambda _: engine)
    open_photo(qtbot, second, temple)

    assert not second.panel.isVisible()
    assert not second.actions_by_id[ActionId.ADJUST].isChecked()


def test_a_small_window_holds_it_with_four_pictures(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, *donors(tmp_path, 4))
    window.resize(900, 600)
    qtbot.waitUntil(lambda: window.panel.mapTo(window, QPoint(0, 0)).x() < 900)

    assert (window.width(), window.height()) == (900, 600)
    assert window.view.width() >= 560
    window.banner.show_notice("Title", "Message")
    assert window.minimumSizeHint().width() <= 900
    assert window.minimumSizeHint().height() <= 600


def test_everything_in_it_has_a_name_for_those_who_do_not_see_it(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, *donors(tmp_path, 2))
    named = [*window.panel.findChildren(Slider), *window.panel.findChildren(QAbstractButton)]
    names = [
        widget.accessibleName()
        for widget in named
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert all(names)
    assert len(names) == len(set(names))
    assert len(window.panel.findChildren(QAbstractSlider)) >= 7


def test_tab_goes_from_top_to_bottom(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, *donors(tmp_path, 2))
    panel = window.panel
    panel.colour.boldness.slider.setFocus()
    seen: list[int] = []
    widget: QWidget | None = panel.colour.boldness.slider
    while widget is not None and panel.isAncestorOf(widget) and len(seen) < 60:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.append(widget.mapTo(panel, widget.rect().center()).y())
        widget = widget.nextInFocusChain()

    assert len(seen) >= 8
    assert all(later >= earlier - 20 for earlier, later in itertools.pairwise(seen))


def test_another_photo_begins_with_the_neutral_look_and_no_steps(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    after_colours(qtbot, window, lambda: drag(window.panel.colour.warmth.slider, 0.5, 0.9))
    prompts.unsaved_answer = Unsaved.DISCARD
    open_photo(qtbot, window, flower)

    assert look_of(window) == Look()
    assert window.panel.colour.warmth.slider.value() == 0
    assert not window.panel.mood.rows()
    assert not window.actions_by_id[ActionId.UNDO].isEnabled()
    assert not window.editor.stack.count()


def test_a_look_that_was_under_way_is_finished_if_another_photo_does_not_open(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    window.panel.colour.warmth.slider.setValue(50)
    assert not window.session.has_result
    prompts.unsaved_answer = Unsaved.DISCARD
    window.open_paths([tmp_path / "missing.png"])
    assert not window.panel.isEnabled(), "a slider would now be about the wrong photo"
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        pass

    assert prompts.asked == ["unsaved temple.png"]
    assert window.banner.isVisible()
    assert window.session.has_result
    assert look_of(window).warmth == 0.5
    assert window.panel.isEnabled()


def test_words_can_be_read_after_a_change_to_dark_with_no_photo_open(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    assert not window.panel.isEnabled()
    dark = QPalette(QColor(40, 40, 40))
    dark.setColor(QPalette.ColorRole.WindowText, QColor(240, 240, 240))
    dark.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor(100, 100, 100)
    )
    window.setPalette(dark)
    open_photo(qtbot, window, temple)

    shades = {
        label.palette().color(QPalette.ColorRole.WindowText).lightness()
        for label in window.panel.mood.findChildren(QLabel)
        if label.isVisible() and label.text()
    }
    assert min(shades) > 160


def test_the_scroll_bar_comes_and_goes_without_moving_a_slider(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    window.panel.setMaximumHeight(300)
    bar = window.panel.findChildren(QScrollBar)
    qtbot.waitUntil(lambda: any(each.maximum() > 0 and each.isVisible() for each in bar))
    narrow = window.panel.colour.boldness.width()
    window.panel.setMaximumHeight(16777215)
    window.resize(1100, 1600)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in bar))

    assert window.panel.colour.boldness.width() == narrow
