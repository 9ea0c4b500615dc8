"""Pictures of variants, made by the worker behind everything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from colorizer_app.look import Look
from colorizer_app.ui import variant_pictures
from colorizer_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine

PATIENCE_MS = 30_000
CALM, BOLD, WARM = Look(boldness=0.0), Look(boldness=1.0), Look(warmth=0.5)


@pytest.fixture
def large_file(tmp_path: Path) -> Path:
    """A photo with many more pixels than the window."""
    path = tmp_path / "large.png"
    ramp = np.tile(np.linspace(20, 235, 3000).astype(np.uint8), (2000, 1))
    Image.fromarray(ramp).save(path)
    return path


def colorized(qtbot: QtBot, window: MainWindow, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        act()


def shape_of(window: MainWindow, look: Look) -> tuple[int, ...]:
    picture = window.pictures.picture(look)
    return () if picture is None else picture[0].shape


def test_every_variant_gets_a_picture_as_large_as_the_screen(
    qtbot: QtBot, window: MainWindow, large_file: Path
) -> None:
    colorized(qtbot, window, lambda: window.open_paths([large_file]))
    colorized(qtbot, window, lambda: window.editor.add([CALM, BOLD, WARM], "Add"))

    qtbot.waitUntil(lambda: shape_of(window, WARM) != (), timeout=PATIENCE_MS)
    height, width = shape_of(window, BOLD)[:2]
    assert shape_of(window, WARM) == (height, width, 3)
    assert (width, height) <= window.session.screen
    assert shape_of(window, Look()) == shape_of(window, CALM) == (2000, 3000, 3)
    bold, warm = window.pictures.picture(BOLD), window.pictures.picture(WARM)
    assert bold is not None
    assert warm is not None
    assert not np.array_equal(bold[0], warm[0])


def test_larger_pictures_come_when_they_are_wanted(
    qtbot: QtBot, window: MainWindow, large_file: Path
) -> None:
    colorized(qtbot, window, lambda: window.open_paths([large_file]))
    colorized(qtbot, window, lambda: window.editor.add([CALM, BOLD], "Add"))
    qtbot.waitUntil(lambda: shape_of(window, BOLD) != (), timeout=PATIENCE_MS)
    window.view.rested.disconnect()  # the views have wishes of their own
    arrived: list[Look] = []
    window.pictures.arrived.connect(arrived.append)
    window.pictures.want_whole([CALM, BOLD])

    qtbot.waitUntil(lambda: shape_of(window, BOLD) == (2000, 3000, 3), timeout=PATIENCE_MS)
    assert arrived == [BOLD], "the other was there"


def test_no_more_large_pictures_are_made_than_fit_into_memory(
    qtbot: QtBot, window: MainWindow, large_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or else each would push another one out, which would be made again, and so on."""
    monkeypatch.setattr(variant_pictures, "_WHOLE_BYTES", 60_000_000)  # two of 6 megapixels
    colorized(qtbot, window, lambda: window.open_paths([large_file]))
    colorized(qtbot, window, lambda: window.editor.add([CALM, BOLD, WARM], "Add"))
    window.view.rested.disconnect()
    window.pictures.want_whole([CALM, BOLD, WARM])

    assert window.pictures._wanted_whole == {CALM, BOLD}


def test_another_photo_has_no_pictures_yet(
    qtbot: QtBot, window: MainWindow, large_file: Path, photo_file: Path
) -> None:
    colorized(qtbot, window, lambda: window.open_paths([large_file]))
    colorized(qtbot, window, lambda: window.editor.add([CALM], "Add"))
    window.session.document = None  # nothing to ask about
    colorized(qtbot, window, lambda: window.open_paths([photo_file]))

    assert shape_of(window, CALM) == ()
    assert shape_of(window, Look()) == (64, 96, 3)


@pytest.fixture
def coloured(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> MainWindow:
    """A window with a photo that is coloured; the engine is held again."""
    held_engine.release.set()
    colorized(qtbot, held_window, lambda: held_window.open_paths([photo_file]))
    held_engine.release.clear()
    held_engine.looks.clear()
    while held_engine.started.acquire(blocking=False):
        pass
    return held_window


def add_unseen(window: MainWindow, look: Look) -> None:
    """Add a variant without looking at it: all there is to do is its picture."""
    variants = window.editor.variants
    window.session.show(variants.with_added(look).with_current(variants.current_key))


def test_pictures_wait_for_everything_else(
    qtbot: QtBot, coloured: MainWindow, held_engine: HeldEngine
) -> None:
    coloured.editor.add([CALM, BOLD], "Add")
    assert held_engine.started.acquire(timeout=30)
    coloured.editor.change(WARM, "Warmth")
    held_engine.release.set()
    qtbot.waitUntil(lambda: coloured.pictures.picture(BOLD) is not None, timeout=PATIENCE_MS)

    assert held_engine.looks == [CALM, WARM, BOLD]


def test_a_picture_gives_way_to_a_new_look_and_is_made_later(
    qtbot: QtBot, coloured: MainWindow, held_engine: HeldEngine
) -> None:
    add_unseen(coloured, CALM)
    assert held_engine.started.acquire(timeout=30)
    coloured.editor.change(BOLD, "Boldness")
    assert held_engine.started.acquire(timeout=30), "the picture is still being made"
    assert held_engine.looks == [CALM, BOLD]
    held_engine.release.set()
    qtbot.waitUntil(lambda: coloured.pictures.picture(CALM) is not None, timeout=PATIENCE_MS)

    assert coloured.session.has_result


def test_a_picture_of_a_variant_that_was_deleted_is_not_made(
    qtbot: QtBot, coloured: MainWindow, held_engine: HeldEngine
) -> None:
    add_unseen(coloured, CALM)
    add_unseen(coloured, WARM)
    assert held_engine.started.acquire(timeout=30)
    coloured.session.show(coloured.editor.variants.without(1).without(2))
    held_engine.release.set()
    colorized(qtbot, coloured, lambda: coloured.editor.change(BOLD, "Boldness"))

    assert coloured.pictures.picture(CALM) is coloured.pictures.picture(WARM) is None


def test_nothing_is_asked_of_a_worker_that_ends(
    coloured: MainWindow, held_engine: HeldEngine
) -> None:
    add_unseen(coloured, CALM)
    assert held_engine.started.acquire(timeout=30)

    assert coloured.shut_down()


def test_a_picture_that_cannot_be_made_is_not_asked_for_again(
    qtbot: QtBot, coloured: MainWindow, held_engine: HeldEngine
) -> None:
    held_engine.error = MemoryError()
    held_engine.release.set()
    add_unseen(coloured, CALM)
    add_unseen(coloured, WARM)
    qtbot.waitUntil(lambda: held_engine.looks == [CALM, WARM], timeout=PATIENCE_MS)
    held_engine.error = None
    colorized(qtbot, coloured, lambda: coloured.editor.change(BOLD, "Boldness"))

    assert sorted(look.boldness for look in held_engine.looks) == [0.0, 0.6, 1.0]
    assert coloured.pictures.picture(CALM) is None
    assert coloured.editor.look == BOLD
