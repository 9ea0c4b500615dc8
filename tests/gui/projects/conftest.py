"""A photo with three variants, to be kept in projects."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine, MakeWindow, ScriptedPrompts

PATIENCE_MS = 30_000
BOLD, WARM = Look(boldness=1.0), Look(warmth=0.5)


@pytest.fixture
def new_window(make_window: MakeWindow, held_engine: HeldEngine) -> MakeWindow:
    """Make windows whose engine colours everything at once."""
    held_engine.release.set()
    return lambda _=None: make_window(lambda _: held_engine)  # type: ignore[misc]


@pytest.fixture
def window(new_window: MakeWindow) -> MainWindow:
    return new_window(None)  # type: ignore[arg-type]


def open_in(qtbot: QtBot, window: MainWindow, path: Path) -> MainWindow:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([path])
    return window


@pytest.fixture
def worked(qtbot: QtBot, window: MainWindow, photo_file: Path) -> MainWindow:
    """A window with three variants: one with a name, one with a star, the second current."""
    open_in(qtbot, window, photo_file)
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.editor.add([BOLD, WARM], "Add")
    window.editor.rename(2, "Grandma’s dress")
    window.editor.star(1, True)
    return window


@pytest.fixture
def project_file(tmp_path: Path, prompts: ScriptedPrompts) -> Path:
    """Where projects are saved."""
    path = tmp_path / "projects" / "Oma.colorizer"
    path.parent.mkdir()
    prompts.project_answer = path
    return path


@pytest.fixture
def saved(qtbot: QtBot, worked: MainWindow, project_file: Path) -> MainWindow:
    """The same, once its project is saved."""
    save_project(qtbot, worked)
    assert project_file.exists()
    return worked


def save_project(qtbot: QtBot, window: MainWindow) -> None:
    action = window.actions_by_id[ActionId.SAVE_PROJECT]
    assert action.isEnabled()
    with qtbot.waitSignal(window.project_flow.concluded, timeout=PATIENCE_MS):
        action.trigger()
