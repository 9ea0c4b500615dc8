"""Saving the favourites or all variants."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from colorizer_app.imaging import open_photo
from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.workbench.settings import load_settings
from tests.gui.saving.conftest import (
    BOLD,
    CALM,
    PATIENCE_MS,
    WARM,
    failing,
    files_in,
    open_in,
    pixels,
    wait,
    wait_for_engine,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine, ScriptedPrompts


def test_all_are_saved_under_their_names_without_being_shown(
    qtbot: QtBot, opened: MainWindow, prompts: ScriptedPrompts, folder: Path, photo_file: Path
) -> None:
    shown: list[Look] = []
    opened.session.colorized.connect(lambda message: shown.append(message.look))
    opened.session.previewed.connect(lambda message: shown.append(message.look))
    opened.editor.rename(3, "Tante Ida: “so schön!”")
    wait(qtbot, opened, ActionId.SAVE_ALL)

    stem = "Oma am Meer_colorized"
    assert files_in(folder) == sorted(
        f"{stem}_{name}.png" for name in ("Automatic", "Bold", "Calm", "Tante-Ida-so-schön")
    )
    assert prompts.asked == [f"results_folder {photo_file.parent}"]
    assert opened.bar.status() == "Saved 4 of 4 variants in “results”"
    assert shown == []
    assert not opened.session.unsaved
    assert not opened.isWindowModified()
    assert not opened.actions_by_id[ActionId.SAVE].isEnabled()
    results = {
        look: pixels(folder / f"{stem}_{name}.png")
        for look, name in ((Look(), "Automatic"), (BOLD, "Bold"), (CALM, "Calm"))
    }
    document = opened.session.document
    assert document is not None
    assert document.rgb is not None
    assert np.array_equal(results[Look()], document.rgb)
    assert not np.array_equal(results[BOLD], results[CALM])
    with qtbot.waitSignal(opened.session.colorized, timeout=PATIENCE_MS) as coloured:
        opened.editor.select(2)
    assert coloured.args is not None
    assert np.array_equal(results[BOLD], coloured.args[0].rgb), "as if it had been shown"


def test_the_favourites_are_saved_beside_what_is_there(
    qtbot: QtBot, opened: MainWindow, folder: Path
) -> None:
    opened.editor.star(1, True)
    opened.editor.star(2, True)
    taken = folder / "Oma am Meer_colorized_Calm.png"
    taken.write_bytes(b"precious")
    wait(qtbot, opened, ActionId.SAVE_STARRED)

    assert files_in(folder) == [
        "Oma am Meer_colorized_Bold.png",
        "Oma am Meer_colorized_Calm-2.png",
        "Oma am Meer_colorized_Calm.png",
    ]
    assert taken.read_bytes() == b"precious"
    document = opened.session.document
    assert document is not None
    assert document.is_saved(BOLD)
    assert not document.is_saved(WARM)
    assert [variant.key for variant in document.unsaved()] == [0], "the current one is no favourite"


def test_what_is_in_the_folder_is_not_saved_again(
    qtbot: QtBot, opened: MainWindow, folder: Path
) -> None:
    wait(qtbot, opened, ActionId.SAVE_ALL)
    opened.editor.change(Look(tint=1.0), "Tint")
    wait(qtbot, opened, ActionId.SAVE_ALL)
    assert len(files_in(folder)) == 5
    assert "Oma am Meer_colorized_Pinker.png" in files_in(folder)
    assert opened.bar.status().endswith("3 there already")
    (folder / "Oma am Meer_colorized_Calm.png").unlink()
    wait(qtbot, opened, ActionId.SAVE_ALL)
    assert len(files_in(folder)) == 5, "but what is gone is"
    wait(qtbot, opened, ActionId.SAVE_ALL)
    assert opened.bar.status() == "Everything is in “results” already"


def test_sixteen_bits_and_metadata_are_kept_in_every_variant(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    source = tmp_path / "deep.tif"
    ramp = np.tile(np.linspace(4000, 60000, 90).astype(np.uint16), (60, 1))
    Image.fromarray(ramp).save(source, dpi=(600, 600), software="Scanner 9")
    open_in(qtbot, window, source)
    window.editor.add([BOLD], "Add")
    wait(qtbot, window, ActionId.SAVE_ALL)

    for name in ("Automatic", "Bold"):
        path = folder / f"deep_colorized_{name}.tif"
        saved = open_photo(path)
        assert (saved.width, saved.height, saved.bit_depth) == (90, 60, 16)
        with Image.open(path) as file:
            assert file.info["dpi"] == (600, 600)


def test_thinking_better_of_it_saves_nothing(
    opened: MainWindow, prompts: ScriptedPrompts, tmp_path: Path
) -> None:
    before = files_in(tmp_path)
    opened.actions_by_id[ActionId.SAVE_ALL].trigger()
    assert len(prompts.asked) == 1
    assert files_in(tmp_path) == before
    assert not opened.session.saving


def test_twenty_variants(qtbot: QtBot, window: MainWindow, folder: Path, photo_file: Path) -> None:
    open_in(qtbot, window, photo_file)
    window.editor.add([Look(boldness=step / 20) for step in range(19)], "Add")
    shares: list[float] = []
    window.save_several.progressed.connect(shares.append)
    wait(qtbot, window, ActionId.SAVE_ALL)

    assert len(files_in(folder)) == 20
    assert shares == sorted(shares)
    assert 0.9 < shares[-1] <= 1.0
    document = window.session.document
    assert document is not None
    assert all(document.is_saved(variant.look) for variant in document.variants.items)


# -- when something goes wrong -------------------------------------------------------------


def test_one_that_cannot_be_saved_is_named_and_the_rest_are_saved(
    qtbot: QtBot, opened: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, lambda path: "Calm" in path.name, errno.EIO)
    wait(qtbot, opened, ActionId.SAVE_ALL)

    assert len(files_in(folder)) == 3
    assert opened.banner.isVisible()
    assert opened.banner.title() == "1 of 4 variants were not saved"
    assert "Oma am Meer_colorized_Calm.png" in opened.banner.message()
    assert "3 of 4" in opened.banner.message()
    document = opened.session.document
    assert document is not None
    assert not document.is_saved(CALM)
    assert document.is_saved(WARM)


def test_a_full_disk_ends_it(
    qtbot: QtBot, opened: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def full(path: Path) -> bool:
        tried.append(path.name)
        return len(tried) > 1

    failing(monkeypatch, full, errno.ENOSPC)
    wait(qtbot, opened, ActionId.SAVE_ALL)

    assert len(tried) == 2, "the others would not fit either"
    assert files_in(folder) == tried[:1]
    assert opened.banner.title() == "The disk is full"
    assert "1 of 4" in opened.banner.message()
    assert opened.actions_by_id[ActionId.SAVE_ALL].isEnabled()


def test_a_folder_that_is_gone_says_so(qtbot: QtBot, opened: MainWindow, folder: Path) -> None:
    folder.rmdir()
    wait(qtbot, opened, ActionId.SAVE_ALL)
    assert opened.banner.title() == "4 of 4 variants were not saved"
    assert opened.banner.message().count("folder does not exist") == 3, "three tell enough"
    opened.banner.copy_details()


# -- stopping and going on meanwhile -------------------------------------------------------


def test_stop_leaves_what_is_saved_and_saves_no_more(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine, folder: Path
) -> None:
    held.actions_by_id[ActionId.SAVE_ALL].trigger()
    wait_for_engine(qtbot, held_engine)  # the first variant needs no colours, the second does
    qtbot.waitUntil(held.bar._stop.isVisible)
    assert not held.actions_by_id[ActionId.SAVE].isEnabled()
    with qtbot.waitSignal(held.save_several.ended, timeout=PATIENCE_MS) as ended:
        QTest.mouseClick(held.bar._stop, Qt.MouseButton.LeftButton)

    assert ended.args == [False]
    assert files_in(folder) == ["Oma am Meer_colorized_Automatic.png"]
    assert held.bar.status() == "Saved 1 of 4 variants in “results”"
    assert not held.banner.isVisible()
    assert held.actions_by_id[ActionId.SAVE_ALL].isEnabled()


def test_colours_go_first_and_saving_goes_on(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine, folder: Path
) -> None:
    held.actions_by_id[ActionId.SAVE_ALL].trigger()
    wait_for_engine(qtbot, held_engine)
    held.editor.change(Look(tint=1.0), "Tint")
    with qtbot.waitSignal(held.save_several.ended, timeout=PATIENCE_MS) as ended:
        held_engine.release.set()

    assert ended.args == [True]
    assert held_engine.looks[:2] == [CALM, Look(tint=1.0)], "a look does not wait for all of them"
    assert len(files_in(folder)) == 4
    assert held.session.document is not None
    assert not held.session.document.is_saved(Look(tint=1.0))
    assert held.session.unsaved


def test_a_photo_without_a_file_goes_where_a_person_says(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine, folder: Path, tmp_path: Path
) -> None:
    held_engine.release.set()
    held.session.close_document()
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    with qtbot.waitSignal(held.session.colorized, timeout=PATIENCE_MS):
        held.open_flow._open_image(image)
    held.editor.add([CALM], "Add")
    wait(qtbot, held, ActionId.SAVE_ALL)

    assert files_in(folder) == [
        "Pasted photo_colorized_Automatic.png",
        "Pasted photo_colorized_Calm.png",
    ]
    assert load_settings(tmp_path / "config" / "settings.json").last_directory == folder
