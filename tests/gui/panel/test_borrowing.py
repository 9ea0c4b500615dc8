"""The ways in for pictures that lend their mood, and those that cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from tests.gui.drags import drag_enter
from tests.gui.panel.steps import (
    LEFT,
    PATIENCE_MS,
    after_colours,
    borrow,
    drop,
    look_of,
    mime_of,
    open_photo,
    result_of,
    trigger,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedPrompts


def test_a_picture_is_chosen(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    QTest.mouseClick(window.panel.mood.target.choose_button, LEFT)
    assert not window.session.taking
    prompts.donor_answer = flower
    trigger(window, ActionId.ADJUST)
    after_colours(qtbot, window, lambda: trigger(window, ActionId.BORROW_MOOD))

    assert prompts.asked == ["donor", "donor"]
    assert window.panel.isVisible(), "what is borrowed is seen"
    assert [row.context.name for row in window.panel.mood.rows()] == ["flower.jpg"]


@pytest.mark.parametrize("way", ["on the button", "by the menu"])
def test_a_picture_is_pasted(qtbot: QtBot, window: MainWindow, temple: Path, way: str) -> None:
    open_photo(qtbot, window, temple)
    photo = window.session.document
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 100))
    QGuiApplication.clipboard().setImage(image)
    button = window.panel.mood.target.choose_button
    button.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier
    acts: dict[str, Callable[[], object]] = {
        "on the button": lambda: QTest.keyClick(button, Qt.Key.Key_V, keys),
        "by the menu": lambda: trigger(window, ActionId.PASTE_MOOD),
    }
    after_colours(qtbot, window, acts[way])

    assert [row.context.name for row in window.panel.mood.rows()] == ["Pasted picture"]
    assert photo is not None
    assert window.session.document is not None
    assert window.session.document.photo is photo.photo


def test_pasting_words_is_explained(qtbot: QtBot, window: MainWindow, temple: Path) -> None:
    open_photo(qtbot, window, temple)
    QGuiApplication.clipboard().setText("no picture")
    trigger(window, ActionId.PASTE_MOOD)

    assert "no picture to paste" in window.banner.title()


def make_bad(kind: str, folder: Path) -> Path:
    path = folder / f"{kind}.png"
    frames = [Image.new("L", (40, 30), shade) for shade in (20, 200)]
    if kind == "cut off":
        path.write_bytes(b"\x89PNG\r\n\x1a\n cut off")
    elif kind == "one pixel":
        Image.new("L", (1, 1), 90).save(path)
    elif kind == "animation":
        frames[0].save(path, save_all=True, append_images=frames[1:])
    return path


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("cut off", "damaged or incomplete"),
        ("one pixel", "1 × 1 pixels"),
        ("animation", "animation"),
        ("missing", "no such file"),
    ],
)
def test_a_picture_that_cannot_lend_is_named_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path, kind: str, reason: str
) -> None:
    before = open_photo(qtbot, window, temple)
    status = window.bar.status()
    with qtbot.waitSignal(window.session.failed, timeout=PATIENCE_MS):
        drop(window.panel, mime_of(make_bad(kind, tmp_path)))

    assert window.banner.isVisible()
    assert window.banner.title() == "The picture’s mood could not be borrowed"
    assert f"{kind}.png" in window.banner.message()
    assert reason in window.banner.message()
    assert "“temple.png” is still open" in window.banner.message()
    assert np.array_equal(result_of(window), before)
    assert window.bar.status() == status
    assert look_of(window) == Look()
    assert window.actions_by_id[ActionId.SAVE].isEnabled()
    assert "Drop a picture" in window.panel.mood.target.text()
    assert window.panel.isEnabled()


def test_a_dropped_folder_is_explained(
    qtbot: QtBot, window: MainWindow, temple: Path, tmp_path: Path
) -> None:
    open_photo(qtbot, window, temple)
    drop(window.panel, mime_of(tmp_path))
    qtbot.waitUntil(window.banner.isVisible)

    assert tmp_path.name in window.banner.title()
    assert not window.session.taking


def test_the_photo_itself_changes_nothing_and_that_is_said(
    qtbot: QtBot, window: MainWindow, temple: Path
) -> None:
    before = open_photo(qtbot, window, temple)
    after = borrow(qtbot, window, temple)

    assert window.banner.title() == "That is this photo’s own mood"
    assert np.abs(after.astype(int) - before).max() <= 1


def test_a_picture_lends_once(qtbot: QtBot, window: MainWindow, temple: Path, flower: Path) -> None:
    open_photo(qtbot, window, temple)
    borrow(qtbot, window, flower)
    drop(window.panel, mime_of(flower))
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)

    assert window.banner.title() == "“flower.jpg” lends its mood already"
    assert len(window.panel.mood.rows()) == 1


def test_what_is_held_over_the_window_is_invited_to_both_places(
    qtbot: QtBot, window: MainWindow, temple: Path, flower: Path
) -> None:
    open_photo(qtbot, window, temple)
    arguments: Any = (
        Qt.DropAction.CopyAction,
        mime_of(flower),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    plain = window.panel.mood.target.grab().toImage()
    QApplication.sendEvent(window, drag_enter(QPoint(50, 50), *arguments))

    assert window._overlay.isVisible()
    assert window._overlay.geometry().right() < window.panel.mapTo(window, QPoint(0, 0)).x()
    assert window.panel.mood.target.grab().toImage() != plain
    window.set_inviting(False)
    assert window.panel.mood.target.grab().toImage() == plain
