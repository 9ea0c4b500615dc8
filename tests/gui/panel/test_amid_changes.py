"""The window while colours are being made of another look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import Unsaved
from tests.gui.panel.steps import (
    PATIENCE_MS,
    after_colours,
    difference,
    look_of,
    open_photo,
    result_of,
    trigger,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine, ScriptedPrompts


def test_saving_amid_a_change_saves_the_newest_look(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    before = open_photo(qtbot, window, temple)
    for value in range(5, 100, 5):
        window.panel.colour.warmth.slider.setValue(value)
    assert not window.session.has_result
    with qtbot.waitSignal(window.session.saved, timeout=PATIENCE_MS):
        trigger(window, ActionId.SAVE)
    saved = np.asarray(Image.open(temple.with_name("temple_colorized.png")))

    assert look_of(window).warmth == 0.95
    assert np.array_equal(saved, result_of(window))
    assert difference(saved, before) > 0.5
    assert not window.session.unsaved
    assert not window.actions_by_id[ActionId.SAVE].isEnabled()
    assert window.bar.status() == "Saved as “temple_colorized.png”"


def test_closing_amid_a_change_asks_about_the_result_and_can_save_it(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path
) -> None:
    open_photo(qtbot, window, temple)
    window.panel.colour.warmth.slider.setValue(80)
    prompts.unsaved_answer = Unsaved.SAVE
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE_MS)

    assert prompts.asked == ["unsaved temple.png"]
    assert temple.with_name("temple_colorized.png").exists()


def test_stop_gives_a_wish_to_save_up(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    held.panel.colour.warmth.slider.setValue(50)
    trigger(held, ActionId.SAVE)
    assert held.session.saving
    trigger(held, ActionId.STOP)

    assert not held.session.saving
    assert not held.session.unsaved, "it was given up"
    assert held.bar.status() == "Not colorized"
    assert held.view.result() is None
    held_engine.release.set()
    after_colours(qtbot, held, lambda: trigger(held, ActionId.UNDO))
    assert held.session.unsaved
    assert not photo_file.with_name("Oma am Meer_colorized.png").exists()


def test_the_bar_waits_longer_for_another_look(held: MainWindow, held_engine: HeldEngine) -> None:
    for value in (10, 20, 30):
        held.panel.colour.warmth.slider.setValue(value)
        assert held.session.colorizing
        assert not held.bar._bar.isVisible()
    assert held.bar._delay.interval() == 1000
    held_engine.release.set()


def test_what_is_seen_does_not_go_away_while_a_slider_moves(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine
) -> None:
    status = []
    for value in (10, 20, 30):
        held.panel.colour.warmth.slider.setValue(value)
        assert held.view.result() is not None
        assert held.actions_by_id[ActionId.SAVE].isEnabled()
        assert held.actions_by_id[ActionId.COPY].isEnabled()
        status.append(held.bar.status())
    assert len(set(status)) == 1
    after_colours(qtbot, held, held_engine.release.set)
