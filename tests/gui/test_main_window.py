from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import SIGNAL, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QPalette,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from colorizer_app.imaging import open_photo
from colorizer_app.imaging.lab import srgb_to_lightness
from colorizer_app.look import Look
from colorizer_app.ui.actions import ACTIONS, ActionId
from colorizer_app.ui.image_layer import ImageLayer, pixels_of
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import Replace, Unsaved
from colorizer_app.workbench.document import Document
from colorizer_app.workbench.settings import load_settings
from colorizer_app.workbench.variants import Variants
from tests.gui.drags import drag_enter

if TYPE_CHECKING:
    from colorizer_app.imaging import Photo
    from tests.gui.conftest import HeldEngine, MakeWindow, OneColour, ScriptedPrompts

PATIENCE_MS = 20_000


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(window: MainWindow, mime: QMimeData) -> None:
    arguments: Any = (
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, drag_enter(QPoint(50, 50), *arguments))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *arguments))


def colorize(qtbot: QtBot, window: MainWindow, path: Path) -> Document:
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([path])
    document = window.session.document
    assert document is not None
    return document


def result_of(document: Document) -> NDArray[Any]:
    assert document.rgb is not None
    return document.rgb


def trigger(window: MainWindow, action_id: ActionId) -> None:
    action = window.actions_by_id[action_id]
    assert action.isEnabled(), f"{action_id} is not possible now"
    action.trigger()


def possible(window: MainWindow, action_id: ActionId) -> bool:
    return window.actions_by_id[action_id].isEnabled()


# -- opening -------------------------------------------------------------------------------


def test_a_dropped_photo_gets_its_colours(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    session = window.session
    assert window.empty_state.isVisible()
    with qtbot.waitSignals(
        [session.opened, session.colorized], order="strict", timeout=PATIENCE_MS
    ):
        drop(window, mime_of(photo_file))

    document = session.document
    assert document is not None
    assert document.rgb is not None
    assert document.rgb.shape == (64, 96, 3)
    lightness = open_photo(photo_file).lightness
    assert np.abs(srgb_to_lightness(document.rgb) - lightness).max() < 0.5
    assert not window.empty_state.isVisible()
    left, right = halves_of(window)
    assert (left == left[..., :1]).all(), "the original is grey"
    assert (right != right[..., :1]).any(), "the result is not"
    shown = window.view.result()
    assert shown is not None
    assert np.array_equal(pixels_of(shown.to_image()), document.rgb)
    assert photo_file.name in window.windowTitle()


def halves_of(window: MainWindow) -> tuple[Any, Any]:
    view = window.view
    area = view.shared.visible_area().toAlignedRect()
    pixels = pixels_of(view.grab().toImage())[..., :3]
    rows = slice(area.top() + 4, area.center().y() - 60)
    split = round(view.divider.divider_x())
    return (
        pixels[rows, area.left() + 4 : split - 40],
        pixels[rows, split + 40 : area.right() - 4],
    )


def test_the_grey_photo_is_shown_while_the_colours_are_found(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    with qtbot.waitSignal(held_window.session.opened):
        held_window.open_paths([photo_file])
    qtbot.waitUntil(lambda: held_window.bar.status() == "Colorizing…")
    left, right = halves_of(held_window)
    assert left.mean() < right.mean()
    assert (right == right[..., :1]).all()
    assert not possible(held_window, ActionId.SAVE)
    with qtbot.waitSignal(held_window.session.colorized):
        held_engine.release.set()

    _, right = halves_of(held_window)
    assert (right[..., 0] > right[..., 2] + 20).all(), "the result is orange"


def test_something_held_over_the_window_is_shown_welcome(
    window: MainWindow, photo_file: Path
) -> None:
    def enter(mime: QMimeData) -> QDragEnterEvent:
        event = drag_enter(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        QApplication.sendEvent(window, event)
        return event

    assert enter(mime_of(photo_file)).isAccepted()
    assert window._overlay.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window._overlay.isVisible()
    text = QMimeData()
    text.setText("no photo")
    assert not enter(text).isAccepted()


def test_folders_and_many_files_become_a_batch(
    qtbot: QtBot, window: MainWindow, photo_file: Path, tmp_path: Path
) -> None:
    other = photo_file.with_name("other.png")
    shutil.copy(photo_file, other)
    drop(window, mime_of(photo_file, other))
    qtbot.waitUntil(lambda: window.batch_flow.window is not None)
    batch = window.batch_flow.window
    assert batch is not None
    qtbot.waitUntil(lambda: len(batch.table.items) == 2, timeout=PATIENCE_MS)
    (tmp_path / "more").mkdir()
    shutil.copy(photo_file, tmp_path / "more")
    drop(window, mime_of(tmp_path / "more"))
    qtbot.waitUntil(lambda: len(batch.table.items) == 3, timeout=PATIENCE_MS)
    assert window.session.document is None
    assert not window.session.colorizing


def test_a_drop_is_over_before_anything_is_asked(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    colorize(qtbot, window, photo_file)
    prompts.unsaved_answer = Unsaved.KEEP_OPEN
    drop(window, mime_of(photo_file))
    assert prompts.asked == []

    qtbot.waitUntil(lambda: prompts.asked == [f"unsaved {photo_file.name}"])


def test_a_path_that_is_too_long_is_named(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.session.failed):
        drop(window, mime_of(tmp_path / ("x" * 300)))

    assert "too long" in window.banner.message()


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0 cut off"])
def test_a_bad_file_is_named_and_the_app_goes_on(
    qtbot: QtBot, window: MainWindow, photo_file: Path, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "Hochzeit.jpg"
    bad.write_bytes(content)
    with qtbot.waitSignal(window.session.failed):
        drop(window, mime_of(bad))

    assert window.banner.isVisible()
    assert "“Hochzeit.jpg”" in window.banner.message()
    assert "Traceback" not in window.banner.message()
    assert window.empty_state.isVisible()
    window.banner.copy_details()
    assert "Traceback" in QGuiApplication.clipboard().text()

    colorize(qtbot, window, photo_file)
    assert not window.banner.isVisible()


def test_a_bad_file_leaves_the_open_photo_alone(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path, tmp_path: Path
) -> None:
    document = colorize(qtbot, window, photo_file)
    prompts.unsaved_answer = Unsaved.DISCARD
    status = window.bar.status()
    with qtbot.waitSignal(window.session.failed):
        window.open_paths([tmp_path / "missing.png"])

    assert window.session.document is document
    assert f"“{photo_file.name}” is still open" in window.banner.message()
    assert window.bar.status() == status
    assert possible(window, ActionId.SAVE)


def test_a_picture_is_pasted(qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 100))
    QGuiApplication.clipboard().setImage(image)
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        trigger(window, ActionId.PASTE)

    document = window.session.document
    assert document is not None
    assert (document.photo.width, document.photo.height) == (40, 30)
    trigger(window, ActionId.SAVE)
    assert prompts.asked == ["destination Pasted photo_colorized.png"]


def test_a_file_is_pasted(qtbot: QtBot, window: MainWindow, photo_file: Path) -> None:
    QGuiApplication.clipboard().setMimeData(mime_of(photo_file))
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        trigger(window, ActionId.PASTE)

    assert window.session.document is not None
    assert window.session.document.photo.path == photo_file


def test_pasting_words_is_explained(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("no photo")
    trigger(window, ActionId.PASTE)

    assert "no photo to paste" in window.banner.title()


def test_open_asks_for_a_photo(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    trigger(window, ActionId.OPEN)
    assert not window.session.colorizing
    prompts.open_answer = photo_file
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.empty_state.open_requested.emit()

    assert prompts.asked == ["photo_to_open"] * 2


def test_recent_photos_are_remembered(
    qtbot: QtBot, window: MainWindow, photo_file: Path, tmp_path: Path
) -> None:
    colorize(qtbot, window, photo_file)

    assert load_settings(tmp_path / "config" / "settings.json").recent == (photo_file,)
    names = [action.text() for action in window._recent_menu.actions()]
    assert names[0] == photo_file.name
    buttons = window.empty_state.findChildren(QAbstractButton)
    assert f"Open {photo_file.name}" in [button.accessibleName() for button in buttons]


def test_a_recent_photo_that_is_gone_is_forgotten(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    colorize(qtbot, window, photo_file)
    prompts.unsaved_answer = Unsaved.DISCARD
    photo_file.unlink()
    with qtbot.waitSignal(window.session.failed):
        window._recent_menu.actions()[0].trigger()

    assert not window._recent_menu.isEnabled()


# -- preview first -------------------------------------------------------------------------


@pytest.fixture
def large_file(tmp_path: Path) -> Path:
    """A grey photo of many times the pixels of the window."""
    path = tmp_path / "large.png"
    ramp = np.tile(np.linspace(20, 235, 2400).astype(np.uint8), (1800, 1))
    Image.fromarray(ramp).save(path)
    return path


def test_what_can_be_seen_can_be_saved_and_copied_whole(
    qtbot: QtBot, window: MainWindow, large_file: Path
) -> None:
    session = window.session
    with qtbot.waitSignals([session.opened, session.previewed], timeout=PATIENCE_MS):
        window.open_paths([large_file])
    shown = window.view.result()
    assert shown is not None
    assert max(shown.size) <= max(window.width(), window.height())
    assert possible(window, ActionId.SHOW_ORIGINAL)
    window.view.shared.zoom_to_actual_size()
    state = window.view.shared.state
    trigger(window, ActionId.COPY)
    with qtbot.waitSignal(session.saved, timeout=PATIENCE_MS):
        trigger(window, ActionId.SAVE)

    shown = window.view.result()
    assert shown is not None
    assert shown.size == (2400, 1800)
    assert window.view.shared.state == state
    document = session.document
    assert document is not None
    saved = np.asarray(Image.open(large_file.with_name("large_colorized.png")))
    assert np.array_equal(saved, result_of(document))
    copied = pixels_of(QGuiApplication.clipboard().image())[..., :3]
    assert np.array_equal(copied, result_of(document))


def test_a_preview_does_not_stay_where_no_result_follows(
    qtbot: QtBot, window: MainWindow, large_file: Path
) -> None:
    window.open_paths([large_file])
    # At once, on the signal: a moment later the result might be there.
    window.session.previewed.connect(window.session.cancel)
    with qtbot.waitSignal(window.session.cancelled, timeout=PATIENCE_MS):
        pass

    assert window.view.result() is None
    assert not possible(window, ActionId.SHOW_ORIGINAL)
    assert possible(window, ActionId.COLORIZE)
    assert window.bar.status() == "Not colorized"


def test_many_looks_one_after_another(
    qtbot: QtBot, window: MainWindow, large_file: Path, prompts: ScriptedPrompts
) -> None:
    session = window.session
    before = colorize(qtbot, window, large_file)
    window.view.shared.zoom_to_actual_size()
    state = window.view.shared.state
    previews: list[int] = []
    session.previewed.connect(lambda message: previews.append(message.job_id))
    results: list[Look] = []
    session.colorized.connect(lambda message: results.append(message.look))
    for boldness in (0.0, 0.2, 0.4, 0.8, 1.0):
        session.show(Variants().with_look(Look(boldness=boldness)))
        assert not session.has_result, "what could be saved is not what was asked for"
    with qtbot.waitSignal(session.colorized, timeout=PATIENCE_MS):
        pass

    document = session.document
    assert document is not None
    assert results == [document.look] == [Look(boldness=1.0)]
    assert previews == sorted(previews)
    assert not np.array_equal(result_of(document), result_of(before))
    assert window.view.shared.state == state
    with qtbot.waitSignal(session.saved, timeout=PATIENCE_MS):
        trigger(window, ActionId.SAVE)
    saved = np.asarray(Image.open(large_file.with_name("large_colorized.png")))
    assert np.array_equal(saved, result_of(document))


def test_a_failed_save_takes_no_colours_from_the_screen(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path, tmp_path: Path
) -> None:
    colorize(qtbot, window, photo_file)
    prompts.destination_answer = tmp_path / "no such folder" / "x.png"
    trigger(window, ActionId.SAVE_AS)
    window.session.show(Variants().with_look(Look(boldness=1.0)))
    shown: list[bool] = []
    window.session.failed.connect(lambda _: shown.append(window.view.result() is not None))
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        pass

    assert shown == [True]


# -- cancelling ----------------------------------------------------------------------------


def test_stop_keeps_the_photo_and_colorize_starts_again(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    held_window.open_paths([photo_file])
    qtbot.waitUntil(lambda: held_window.session.document is not None)
    qtbot.waitUntil(held_window.bar._bar.isVisible)
    with qtbot.waitSignal(held_window.session.cancelled):
        trigger(held_window, ActionId.STOP)

    assert held_window.session.document is not None
    assert held_window.bar.status() == "Not colorized"
    assert not held_window.bar._bar.isVisible()
    held_engine.release.set()
    with qtbot.waitSignal(held_window.session.colorized):
        trigger(held_window, ActionId.COLORIZE)


def test_it_is_said_when_work_goes_on_otherwise(
    qtbot: QtBot, make_window: MakeWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    told: list[Callable[[str], None]] = []

    def factory(notify: Callable[[str], None]) -> HeldEngine:
        told.append(notify)
        return held_engine

    window = make_window(factory)
    window.open_paths([photo_file])
    qtbot.waitUntil(lambda: held_engine.started.acquire(blocking=False))
    # As the engine does it: on another thread, amid a photo.
    elsewhere = threading.Thread(target=told[0], args=("The GPU stopped working.",))
    elsewhere.start()
    elsewhere.join()
    held_engine.release.set()
    qtbot.waitUntil(lambda: window.session.has_result)

    assert window.banner.isVisibleTo(window)
    assert window.banner.title() == "Colorizer goes on more slowly"
    assert window.banner.message() == "The GPU stopped working."


def test_stop_is_heeded_at_once_even_where_the_work_cannot_be_interrupted(
    qtbot: QtBot, make_window: MakeWindow, held_engine: HeldEngine, photo_file: Path, tmp_path: Path
) -> None:
    colours = held_engine.colours

    def deaf(photo: Photo, look: Look, **_: object) -> OneColour:
        return colours(photo, look)

    held_engine.colours = deaf  # type: ignore[method-assign]
    window = make_window(lambda _: held_engine)
    window.open_paths([photo_file])
    qtbot.waitUntil(lambda: held_engine.started.acquire(blocking=False))
    qtbot.waitUntil(lambda: window.session.document is not None)
    trigger(window, ActionId.STOP)

    assert not window.session.colorizing
    assert window.bar.status() == "Not colorized"
    other = tmp_path / "other.png"
    Image.new("L", (20, 10), 90).save(other)
    held_engine.release.set()
    assert colorize(qtbot, window, other).photo.path == other


def test_another_photo_takes_the_place_of_the_one_being_coloured(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    Image.new("L", (20, 10), 90).save(other)
    held_window.open_paths([photo_file])
    qtbot.waitUntil(lambda: held_window.session.document is not None)
    qtbot.waitUntil(lambda: held_window.bar._bar.value() > 0)
    held_window.open_paths([other])
    assert held_window.bar._bar.value() == 0
    held_engine.release.set()
    with qtbot.waitSignal(held_window.session.colorized):
        pass

    assert held_window.session.document is not None
    assert held_window.session.document.photo.path == other


# -- saving --------------------------------------------------------------------------------


def test_save_goes_beside_the_source(qtbot: QtBot, window: MainWindow, photo_file: Path) -> None:
    before = photo_file.read_bytes()
    document = colorize(qtbot, window, photo_file)
    with qtbot.waitSignal(window.session.saved):
        trigger(window, ActionId.SAVE)

    target = photo_file.with_name("Oma am Meer_colorized.png")
    assert np.array_equal(np.asarray(Image.open(target)), result_of(document))
    assert photo_file.read_bytes() == before
    assert target.name in window.bar.status()
    assert not window.isWindowModified()
    assert not possible(window, ActionId.SAVE)


@pytest.mark.parametrize("answer", Replace)
def test_save_asks_before_replacing(
    qtbot: QtBot,
    window: MainWindow,
    prompts: ScriptedPrompts,
    photo_file: Path,
    tmp_path: Path,
    answer: Replace,
) -> None:
    target = photo_file.with_name("Oma am Meer_colorized.png")
    target.write_bytes(b"precious")
    colorize(qtbot, window, photo_file)
    prompts.replace_answer = answer
    prompts.destination_answer = tmp_path / "elsewhere.tif"
    trigger(window, ActionId.SAVE)
    if answer is not Replace.CANCEL:
        qtbot.waitUntil(lambda: not window.session.unsaved)

    assert (target.read_bytes() == b"precious") == (answer is not Replace.REPLACE)
    assert (tmp_path / "elsewhere.tif").exists() == (answer is Replace.OTHER_NAME)


def test_the_source_is_never_replaced(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    before = photo_file.read_bytes()
    colorize(qtbot, window, photo_file)
    prompts.destination_answer = photo_file
    with qtbot.waitSignal(window.session.failed):
        trigger(window, ActionId.SAVE_AS)

    assert photo_file.read_bytes() == before
    assert "original" in window.banner.message()
    assert possible(window, ActionId.SAVE_AS)


def test_a_result_that_cannot_be_written_is_kept(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path, tmp_path: Path
) -> None:
    colorize(qtbot, window, photo_file)
    prompts.destination_answer = tmp_path / "no such folder" / "x.png"
    with qtbot.waitSignal(window.session.failed):
        trigger(window, ActionId.SAVE_AS)

    assert "x.png" in window.banner.message()
    assert window.session.unsaved
    with qtbot.waitSignal(window.session.saved):
        trigger(window, ActionId.SAVE)
    assert not window.banner.isVisible()


def test_the_result_is_copied(
    qtbot: QtBot, window: MainWindow, photo_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = colorize(qtbot, window, photo_file)
    copies: list[QImage] = []
    to_image = ImageLayer.to_image

    def copy(layer: ImageLayer) -> QImage:
        copies.append(to_image(layer))
        return copies[-1]

    monkeypatch.setattr(ImageLayer, "to_image", copy)
    trigger(window, ActionId.COPY)
    assert not copies, "all of its pixels wait until somebody asks"

    window.view.clear()
    assert np.array_equal(
        pixels_of(QGuiApplication.clipboard().image())[..., :3], result_of(document)
    )


# -- leaving -------------------------------------------------------------------------------


def test_close_without_a_result_asks_nothing(window: MainWindow, prompts: ScriptedPrompts) -> None:
    assert window.close()
    assert prompts.asked == []
    assert not window.isVisible()


def test_close_while_working_asks_first(
    qtbot: QtBot, held_window: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    held_window.open_paths([photo_file])
    qtbot.waitUntil(lambda: held_window.session.document is not None)
    other = photo_file.with_name("other.png")
    photo_file.rename(other)
    held_window.open_paths([other])
    prompts.may_stop_answer = False
    assert not held_window.close()
    assert prompts.asked == ["may_stop other.png"]
    assert held_window.isVisible()
    assert held_window.session.colorizing
    prompts.may_stop_answer = True

    assert held_window.close()
    assert held_window.shut_down()


def test_what_comes_after_the_end_is_ignored(
    held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    held_window.open_paths([photo_file])
    # The photo is open by then, but nobody has told the window.
    assert held_engine.started.acquire(timeout=PATIENCE_MS / 1000)
    assert held_window.shut_down()
    QApplication.processEvents()

    assert held_window.view.shared.viewport() is None


@pytest.mark.parametrize("answer", Unsaved)
def test_close_with_an_unsaved_result(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path, answer: Unsaved
) -> None:
    colorize(qtbot, window, photo_file)
    prompts.unsaved_answer = answer
    closed = window.close()
    if answer is Unsaved.SAVE:
        assert not closed
        qtbot.waitUntil(lambda: not window.isVisible())

    assert prompts.asked == [f"unsaved {photo_file.name}"]
    assert window.isVisible() == (answer is Unsaved.KEEP_OPEN)
    saved = photo_file.with_name("Oma am Meer_colorized.png").exists()
    assert saved == (answer is Unsaved.SAVE)


def test_close_waits_for_what_is_being_saved(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    colorize(qtbot, window, photo_file)
    trigger(window, ActionId.SAVE)
    assert window.bar.status() == "Saving “Oma am Meer_colorized.png”…"
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible())

    assert prompts.asked == []
    assert photo_file.with_name("Oma am Meer_colorized.png").exists()


def test_a_failed_save_keeps_the_window_open(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path, tmp_path: Path
) -> None:
    photo_file.with_name("Oma am Meer_colorized.png").write_bytes(b"in the way")
    colorize(qtbot, window, photo_file)
    prompts.unsaved_answer = Unsaved.SAVE
    prompts.replace_answer = Replace.OTHER_NAME
    prompts.destination_answer = tmp_path / "nowhere" / "x.png"
    with qtbot.waitSignal(window.session.failed):
        assert not window.close()

    assert window.isVisible()
    assert window.session.unsaved


def test_opening_another_photo_asks_about_the_result(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    Image.new("L", (20, 10), 90).save(other)
    document = colorize(qtbot, window, photo_file)
    prompts.unsaved_answer = Unsaved.KEEP_OPEN
    window.open_paths([other])
    assert window.session.document is document
    prompts.unsaved_answer = Unsaved.SAVE
    with qtbot.waitSignals([window.session.saved, window.session.opened], order="strict"):
        window.open_paths([other])

    assert photo_file.with_name("Oma am Meer_colorized.png").exists()


def test_close_photo_goes_back_to_the_beginning(
    qtbot: QtBot, window: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    colorize(qtbot, window, photo_file)
    prompts.unsaved_answer = Unsaved.DISCARD
    trigger(window, ActionId.CLOSE_PHOTO)

    assert window.session.document is None
    assert window.empty_state.isVisible()
    assert window.view.shared.viewport() is None


# -- the window itself ---------------------------------------------------------------------


def test_every_action_is_in_a_menu_and_does_something(window: MainWindow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    reachable = {action for menu in menus for action in menu.actions()}
    assert set(window.actions_by_id.values()) <= reachable
    assert set(window.actions_by_id) == {spec.action_id for spec in ACTIONS}
    for action_id, action in window.actions_by_id.items():
        told = (action.receivers(SIGNAL(name)) for name in ("triggered(bool)", "toggled(bool)"))
        # The menus, and a button that shows the action, are told as well.
        showing = [
            each for each in action.associatedObjects() if isinstance(each, QMenu | QAbstractButton)
        ]
        assert action.menu() is not None or sum(told) > len(showing), action_id


def test_no_key_means_two_things(window: MainWindow) -> None:
    keys = [
        key.toString() for action in window.actions_by_id.values() for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


def test_show_original_covers_the_result(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    colorize(qtbot, window, photo_file)
    trigger(window, ActionId.SHOW_ORIGINAL)
    assert window.view.showing_original_only()
    trigger(window, ActionId.SHOW_ORIGINAL)
    assert not window.view.showing_original_only()


def test_zoom_actions(qtbot: QtBot, window: MainWindow, photo_file: Path) -> None:
    colorize(qtbot, window, photo_file)
    fit = window.view.shared.scale()
    trigger(window, ActionId.ZOOM_IN)
    assert window.view.shared.scale() > fit
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.view.shared.scale() == 1.0
    assert window.bar._zoom.text() == "100 %"
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.view.shared.scale() == fit


def test_everything_that_takes_the_focus_has_a_name(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    colorize(qtbot, window, photo_file)
    window.banner.show_notice("Title", "Message")
    for widget in window.findChildren(QAbstractButton):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName() or widget.text(), widget
    assert window.view.divider.accessibleName()


def test_icons_follow_the_palette(qtbot: QtBot, window: MainWindow, photo_file: Path) -> None:
    colorize(qtbot, window, photo_file)
    before = brightness_of_icon(window)
    dark = QPalette(QColor(40, 40, 40))
    dark.setColor(QPalette.ColorRole.WindowText, QColor(240, 240, 240))
    window.setPalette(dark)
    QApplication.processEvents()

    assert before < 80
    assert brightness_of_icon(window) > 200


def brightness_of_icon(window: MainWindow) -> int:
    image = window.actions_by_id[ActionId.OPEN].icon().pixmap(24, 24).toImage()
    pixels = pixels_of(image)
    return int(pixels[pixels[..., 3] > 250][..., :3].mean())
