"""Photos for a batch, and somebody to work through them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorizer_app.ui.main_window import MainWindow
from tests.gui.batch.person import (
    Person,
    ScriptedQuestions,
    draw,
)


@pytest.fixture
def questions() -> ScriptedQuestions:
    return ScriptedQuestions()


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """A folder of four photos, one of them further down."""
    folder = tmp_path / "scans"
    (folder / "1950").mkdir(parents=True)
    for number, name in enumerate(("a.jpg", "b.png", "c.png", "1950/d.png")):
        draw(folder / name, number)
    return folder


@pytest.fixture
def person(qtbot: QtBot, window: MainWindow, questions: ScriptedQuestions) -> Person:
    return Person(qtbot, window, questions)


@pytest.fixture
def patient(qtbot: QtBot, held_window: MainWindow, questions: ScriptedQuestions) -> Person:
    """Somebody whose engine works for as long as the test wants."""
    return Person(qtbot, held_window, questions)
