"""What a person does with the panel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.panel.mood_button import MoodButton
from colorizer_app.ui.panel.slider import Slider
from colorizer_app.workbench.contexts import OwnLibrary
from tests.gui.drags import drag_enter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedPrompts

PATIENCE_MS = 30_000
LEFT = Qt.MouseButton.LeftButton


def donors(folder: Path, count: int) -> list[Path]:
    """Return some pictures that are not alike."""
    paths = [folder / f"donor {number}.png" for number in range(count)]
    for number, path in enumerate(paths):
        ramp = np.linspace(0, 250 - 40 * number, 64).astype(np.uint8)
        Image.fromarray(np.tile(ramp, (64, 1))).rotate(90 * number).save(path)
    return paths


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(target: QWidget, mime: QMimeData) -> None:
    arguments: Any = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, drag_enter(QPoint(5, 5), *arguments))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *arguments))


def after_colours(qtbot: QtBot, window: MainWindow, act: Callable[[], object]) -> NDArray[np.uint8]:
    """Do something that has the photo coloured, and return the result."""
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        act()
    return result_of(window)


def result_of(window: MainWindow) -> NDArray[np.uint8]:
    document = window.session.document
    assert document is not None
    assert document.rgb is not None
    return np.asarray(document.rgb, np.uint8)


def open_photo(qtbot: QtBot, window: MainWindow, path: Path) -> NDArray[np.uint8]:
    return after_colours(qtbot, window, lambda: window.open_paths([path]))


def look_of(window: MainWindow) -> Look:
    document = window.session.document
    assert document is not None
    return document.look


def borrow(qtbot: QtBot, window: MainWindow, *paths: Path) -> NDArray[np.uint8]:
    """Drop pictures on the panel, one after the other."""
    for path in paths:
        after_colours(qtbot, window, lambda path=path: drop(window.panel, mime_of(path)))  # type: ignore[misc]
    return result_of(window)


def trigger(window: MainWindow, action_id: ActionId) -> None:
    action = window.actions_by_id[action_id]
    assert action.isEnabled(), f"{action_id} is not possible now"
    action.trigger()


def drag(slider: Slider, *shares: float) -> None:
    """Take hold of a slider and bring it to some places, given as shares of its length."""
    places = [QPoint(round(share * slider.width()), slider.height() // 2) for share in shares]
    QTest.mousePress(slider, LEFT, pos=places[0])
    for place in places:
        QTest.mouseMove(slider, place)
    QTest.mouseRelease(slider, LEFT, pos=places[-1])


def double_click(slider: Slider) -> None:
    """Click twice at once, which begins as one click does."""
    place = QPoint(slider.width() // 4, slider.height() // 2)
    QTest.mouseClick(slider, LEFT, pos=place)
    QTest.mouseDClick(slider, LEFT, pos=place)


def difference(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    return float(np.abs(one.astype(int) - other).mean())


def named(qtbot: QtBot, window: MainWindow, name: str) -> MoodButton:
    """Wait for the list of moods and return one of them."""
    grid = window.panel.mood.grid
    qtbot.waitUntil(lambda: bool(grid.buttons()), timeout=PATIENCE_MS)
    (button,) = (each for each in grid.buttons() if each.context.name == name)
    return button


def keep(qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, name: str) -> None:
    prompts.mood_name_answer = name
    with qtbot.waitSignal(window.session.contexts_ranked, timeout=PATIENCE_MS):
        trigger(window, ActionId.KEEP_MOOD)


def names(window: MainWindow) -> list[str]:
    return [button.context.name for button in window.panel.mood.grid.buttons()]


def own_names() -> list[str]:
    return [each.name for each in OwnLibrary().contexts()]
