"""A window with a photo that is coloured, and a strip to work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from colorizer_app.look import Look
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.variants import VariantStrip

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000
CALM, BOLD, WARM = Look(boldness=0.0), Look(boldness=1.0), Look(warmth=0.5)


def names(strip: VariantStrip) -> list[str]:
    model = strip.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def centre(strip: VariantStrip, row: int) -> QPoint:
    return strip.visualRect(strip.model().index(row, 0)).center()


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """A window that is wide enough for four variants."""
    window.resize(1100, 700)
    return window


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, photo_file: Path) -> MainWindow:
    """A window with a photo, coloured by real, if tiny, networks."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([photo_file])
    return window


@pytest.fixture
def strip(opened: MainWindow) -> VariantStrip:
    """The strip of that window."""
    return opened.variants_flow.strip


@pytest.fixture
def four(opened: MainWindow, strip: VariantStrip) -> VariantStrip:
    """Automatic, Calm, Bold, Warmer; the first is current and has the focus."""
    opened.editor.add([CALM, BOLD, WARM], "Add")
    opened.editor.select(0)
    opened.editor.stack.clear()
    QApplication.processEvents()
    strip.setFocus()
    return strip
