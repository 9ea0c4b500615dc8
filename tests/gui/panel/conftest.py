"""A window with the weights that ship."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.panel.mood_button import MoodButton
from tests.gui.panel.steps import borrow, keep, named, open_photo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from colorizer_app.engine import Engine
    from tests.gui.conftest import HeldEngine, MakeWindow, ScriptedPrompts


@pytest.fixture
def window(make_window: MakeWindow, engine: Engine) -> MainWindow:
    return make_window(lambda _: engine)


@pytest.fixture
def held(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> MainWindow:
    """A window with a result, whose engine holds on to the next look until it is released."""
    held_engine.release.set()
    open_photo(qtbot, held_window, photo_file)
    held_engine.release.clear()
    return held_window


@pytest.fixture
def kept(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, flower: Path
) -> MoodButton:
    """The mood of a flower, borrowed by a photo of a temple and kept as “Tulips”."""
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    named(qtbot, window, "Forest")
    keep(qtbot, window, prompts, "Tulips")
    return named(qtbot, window, "Tulips")
