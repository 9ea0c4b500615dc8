"""The colours alone, eight bits of sixteen, and dragging the result out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from colorizer_app.imaging import open_photo
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from tests.gui.drags import drag_enter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine, ScriptedPrompts

PATIENCE_MS = 30_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, photo_file: Path) -> MainWindow:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([photo_file])
    return window


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Files that are dragged: there is nobody to drop them."""
    paths: list[Path] = []

    def take(drag: QDrag, _actions: object) -> Qt.DropAction:
        paths.extend(Path(url.toLocalFile()) for url in drag.mimeData().urls())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", take)
    return paths


def test_the_colours_alone_are_exported(
    qtbot: QtBot, opened: MainWindow, prompts: ScriptedPrompts, tmp_path: Path
) -> None:
    prompts.layer_answer = tmp_path / "layer.png"
    opened.actions_by_id[ActionId.EXPORT_LAYER].trigger()
    qtbot.waitUntil(lambda: "Saved" in opened.bar.status(), timeout=PATIENCE_MS)
    layer = np.asarray(Image.open(tmp_path / "layer.png"), np.float64)
    document = opened.session.document
    assert document is not None
    grey = document.photo.grey()[..., None]
    share = layer[..., 3:] / 255

    assert prompts.asked == ["layer_destination Oma am Meer_colour-layer.png"]
    again = share * layer[..., :3] + (1 - share) * grey
    assert document.rgb is not None
    assert np.abs(again - document.rgb).max() <= 1.5
    assert document.dirty, "the result itself is not on disk"


def test_a_layer_that_cannot_be_written_is_explained(
    qtbot: QtBot, opened: MainWindow, prompts: ScriptedPrompts, tmp_path: Path
) -> None:
    prompts.layer_answer = tmp_path / "no such folder" / "layer.png"
    opened.actions_by_id[ActionId.EXPORT_LAYER].trigger()
    qtbot.waitUntil(opened.banner.isVisible, timeout=PATIENCE_MS)

    assert "layer.png" in opened.banner.message() or "folder" in opened.banner.message()
    assert opened.session.has_result


@pytest.mark.parametrize(("stay", "depth"), [(True, 16), (False, 8)])
def test_sixteen_bits_stay_unless_eight_are_wanted(
    qtbot: QtBot,
    window: MainWindow,
    prompts: ScriptedPrompts,
    tmp_path: Path,
    stay: bool,
    depth: int,
) -> None:
    deep = tmp_path / "deep.png"
    Image.fromarray(np.tile(np.arange(0, 65000, 1000).astype(np.uint16), (40, 1))).save(deep)
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([deep])
    prompts.destination_answer, prompts.stay_deep = tmp_path / "out.png", stay
    with qtbot.waitSignal(window.session.saved, timeout=PATIENCE_MS):
        window.actions_by_id[ActionId.SAVE_AS].trigger()

    assert open_photo(tmp_path / "out.png").bit_depth == depth


def drag_from(grip: QWidget) -> None:
    QTest.mousePress(grip, LEFT, pos=QPoint(5, 5))
    QTest.mouseMove(grip, QPoint(5, 40))


def test_the_result_is_dragged_out_as_a_file(
    qtbot: QtBot, opened: MainWindow, dragged: list[Path]
) -> None:
    drag_from(opened.bar.grip)
    qtbot.waitUntil(lambda: bool(dragged), timeout=PATIENCE_MS)
    (path,) = dragged
    photo = open_photo(path)

    assert path.name == "Oma am Meer_colorized.png"
    assert photo.colouring is not None
    QTest.mouseRelease(opened.bar.grip, LEFT)
    drag_from(opened.bar.grip)
    qtbot.waitUntil(lambda: len(dragged) == 2)
    assert dragged == [path, path], "it is written once"

    settings = replace(opened._store.settings, note_in_metadata=False)
    opened._store.update(settings)
    QTest.mouseRelease(opened.bar.grip, LEFT)
    drag_from(opened.bar.grip)
    qtbot.waitUntil(lambda: len(dragged) == 3, timeout=PATIENCE_MS)
    assert dragged[2] != path, "it is to be written in another way now"


def test_who_lets_go_before_the_file_is_there_drags_nothing(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path, dragged: Any
) -> None:
    held_engine.release.set()
    with qtbot.waitSignal(held_window.session.colorized, timeout=PATIENCE_MS):
        held_window.open_paths([photo_file])
    drag_from(held_window.bar.grip)
    QTest.mouseRelease(held_window.bar.grip, LEFT)
    with qtbot.waitSignal(held_window.drag_out._writer.written, timeout=PATIENCE_MS):
        pass

    assert dragged == []


@pytest.mark.parametrize("own", [False, True])
def test_what_is_dragged_out_is_no_photo_to_open(
    opened: MainWindow, photo_file: Path, monkeypatch: pytest.MonkeyPatch, own: bool
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo_file))])
    source = opened.bar.grip if own else None
    monkeypatch.setattr(QDragEnterEvent, "source", lambda _: source)
    arguments: Any = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    event = drag_enter(QPoint(5, 5), *arguments)
    event.ignore()
    QApplication.sendEvent(opened, event)
    opened.set_inviting(False)

    assert event.isAccepted() != own
