"""Opening what was saved, and going on from there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from colorizer_app.imaging import Colouring, open_photo, save_photo, signed
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000
WARM = Look(warmth=0.5, saturation=1.4)
FOREIGN = Look(contexts=(Weighted(Context("Forest", (0.5,) * 256, "b" * 64)),))


def open_in(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([path])


def answers(window: MainWindow) -> list[QPushButton]:
    shown = window.banner.findChildren(QPushButton)
    return [button for button in shown if button.isVisible() and "Details" not in button.text()]


def saved_in(look: str, photo_file: Path) -> Path:
    """Save a photo as if it had been coloured in some look."""
    photo = open_photo(photo_file)
    rgb = photo.grey()[..., None].repeat(3, axis=2)
    colouring = Colouring(look, "a" * 64, "1.0")
    path = photo_file.with_name("again.png")
    return save_photo(path, rgb, signed(photo, colouring, note=True))


def test_a_saved_look_is_offered_and_taken_as_a_step(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    open_in(qtbot, window, photo_file)
    assert not window.banner.isVisible()
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.editor.change(WARM, "Warmth")
    with qtbot.waitSignal(window.session.saved, timeout=PATIENCE_MS):
        window.actions_by_id[ActionId.SAVE].trigger()
    document = window.session.document
    assert document is not None
    assert document.saved_path is not None
    open_in(qtbot, window, document.saved_path)

    assert window.editor.look == Look()
    (button,) = answers(window)
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.editor.look == WARM
    assert not window.banner.isVisible()
    window.actions_by_id[ActionId.UNDO].trigger()
    assert window.editor.look == Look()


def test_the_offer_is_made_once_and_goes_with_its_photo(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    open_in(qtbot, window, saved_in(WARM.to_json(), photo_file))
    assert answers(window)
    assert "another colour model" in window.banner.message(), "its weights are not those in use"
    window.banner.dismiss()
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.editor.change(replace(WARM, tint=0.5), "Tint")
    assert not window.banner.isVisible()
    window.session.document = None
    open_in(qtbot, window, photo_file)
    assert not window.banner.isVisible()


@pytest.mark.parametrize(
    ("look", "words"),
    [
        (FOREIGN.to_json(), "another colour model"),
        (WARM.to_json().replace('"version": 3', '"version": 9'), "newer version"),
    ],
)
def test_a_look_that_cannot_be_used_is_explained(
    qtbot: QtBot, window: MainWindow, photo_file: Path, look: str, words: str
) -> None:
    open_in(qtbot, window, saved_in(look, photo_file))

    assert words in window.banner.message()
    assert not answers(window)
    assert window.editor.look == Look()


def test_the_offer_is_made_whatever_photos_begin_with(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    window.session.first_look = Look(boldness=0.9)
    open_in(qtbot, window, saved_in(WARM.to_json(), photo_file))

    assert window.editor.look == Look(boldness=0.9)
    assert answers(window)
