"""Photos with four variants, and what helps with saving them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from colorizer_app.imaging import SaveError, save_photo
from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine, ScriptedPrompts

PATIENCE_MS = 30_000
CALM, BOLD, WARM = Look(boldness=0.0), Look(boldness=1.0), Look(warmth=0.5)
SAVE = "colorizer_app.workers.worker.save_photo"


def open_in(qtbot: QtBot, window: MainWindow, path: Path) -> MainWindow:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([path])
    return window


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, photo_file: Path) -> MainWindow:
    """A photo with four variants: Automatic, Calm, Bold, Warmer; the first is current."""
    open_in(qtbot, window, photo_file)
    window.editor.add([CALM, BOLD, WARM], "Add")
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.editor.select(0)
    return window


@pytest.fixture
def folder(tmp_path: Path, prompts: ScriptedPrompts) -> Path:
    """The folder that is chosen."""
    path = tmp_path / "results"
    path.mkdir()
    prompts.folder_answer = path
    return path


def wait(qtbot: QtBot, window: MainWindow, action_id: ActionId) -> None:
    """Do what the action does, to its end."""
    action = window.actions_by_id[action_id]
    assert action.isEnabled(), f"{action_id} is not possible now"
    with qtbot.waitSignal(window.save_several.ended, timeout=PATIENCE_MS):
        action.trigger()


def save(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.saved, timeout=PATIENCE_MS):
        window.actions_by_id[ActionId.SAVE].trigger()


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def pixels(path: Path) -> Any:
    return np.asarray(Image.open(path))


def wait_for_engine(qtbot: QtBot, engine: HeldEngine) -> None:
    """Wait until the engine has begun with something, while the window goes on."""
    qtbot.waitUntil(lambda: engine.started.acquire(blocking=False), timeout=PATIENCE_MS)


def failing(monkeypatch: pytest.MonkeyPatch, when: Callable[[Path], bool], why: int) -> None:
    def save(path: Path, *arguments: Any, **options: Any) -> Path:
        if when(path):
            raise SaveError(f"Cannot save “{path.name}”: no luck.") from OSError(why, "no luck")
        return save_photo(path, *arguments, **options)

    monkeypatch.setattr(SAVE, save)


@pytest.fixture
def held(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> MainWindow:
    """The same with an engine that is held once the current variant is there."""
    held_engine.release.set()
    open_in(qtbot, held_window, photo_file)
    held_window.editor.add([CALM, BOLD, WARM], "Add")
    with qtbot.waitSignal(held_window.session.colorized, timeout=PATIENCE_MS):
        held_window.editor.select(0)
    pictures = held_window.pictures
    qtbot.waitUntil(lambda: pictures.picture(WARM) is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: pictures.picture(BOLD) is not None, timeout=PATIENCE_MS)
    held_engine.release.clear()
    held_engine.looks.clear()
    while held_engine.started.acquire(blocking=False):
        pass
    return held_window
