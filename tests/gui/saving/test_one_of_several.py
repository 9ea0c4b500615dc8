"""Saving a variant beside others that are saved, and before the photo goes."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import Replace, Unsaved
from tests.gui.saving.conftest import (
    BOLD,
    PATIENCE_MS,
    failing,
    files_in,
    save,
    wait_for_engine,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine, ScriptedPrompts


def test_another_variant_does_not_replace_what_was_saved(
    qtbot: QtBot, opened: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    save(qtbot, opened)
    opened.editor.select(1)
    save(qtbot, opened)
    opened.editor.select(2)
    opened.editor.rename(2, "Calm")  # of that name there is a file
    save(qtbot, opened)
    assert prompts.asked == []
    assert files_in(photo_file.parent) == [
        "Oma am Meer.png",
        "Oma am Meer_colorized.png",
        "Oma am Meer_colorized_Calm-2.png",
        "Oma am Meer_colorized_Calm.png",
    ]
    opened.editor.change(Look(tint=1.0), "Tint")
    prompts.replace_answer = Replace.CANCEL
    opened.actions_by_id[ActionId.SAVE].trigger()
    assert prompts.asked == ["replace Oma am Meer_colorized_Calm-2.png"], "its own file"


def test_a_duplicate_and_a_deleted_variant_leave_files_alone(
    qtbot: QtBot, opened: MainWindow, photo_file: Path
) -> None:
    save(qtbot, opened)
    opened.editor.duplicate()
    opened.editor.change(Look(tint=1.0), "Tint")
    opened.editor.delete(0)
    save(qtbot, opened)

    assert "Oma am Meer_colorized_Pinker.png" in files_in(photo_file.parent)


def test_another_variant_goes_where_the_last_one_went(
    qtbot: QtBot, opened: MainWindow, prompts: ScriptedPrompts, folder: Path
) -> None:
    prompts.destination_answer = folder / "Oma am Meer_colorized.tif"
    with qtbot.waitSignal(opened.session.saved, timeout=PATIENCE_MS):
        opened.actions_by_id[ActionId.SAVE_AS].trigger()
    opened.editor.select(1)
    prompts.destination_answer = None
    opened.actions_by_id[ActionId.SAVE_AS].trigger()

    assert prompts.asked[-1] == "destination Oma am Meer_colorized_Calm.tif"


def test_what_is_saved_is_the_variant_that_was_shown_when_it_was_asked_for(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> None:
    held.editor.change(Look(tint=1.0), "Tint")
    held.actions_by_id[ActionId.SAVE].trigger()
    held.editor.select(2)
    with qtbot.waitSignal(held.session.saved, timeout=PATIENCE_MS):
        held_engine.release.set()

    document = held.session.document
    assert document is not None
    assert document.is_saved(Look(tint=1.0))
    assert not document.is_saved(BOLD)
    assert document.path_of(0) == photo_file.with_name("Oma am Meer_colorized.png")


# -- before the photo goes -----------------------------------------------------------------


def test_closing_saves_the_favourites_too(
    qtbot: QtBot, opened: MainWindow, prompts: ScriptedPrompts, photo_file: Path
) -> None:
    opened.editor.star(1, True)
    opened.editor.star(2, True)
    prompts.unsaved_answer = Unsaved.SAVE
    opened.close()
    qtbot.waitUntil(lambda: not opened.isVisible(), timeout=PATIENCE_MS)

    assert prompts.asked == [f"unsaved 3 of {photo_file.name}"]
    stem = "Oma am Meer_colorized"
    assert files_in(photo_file.parent) == [
        "Oma am Meer.png",
        *(f"{stem}_{name}.png" for name in ("Automatic", "Bold", "Calm")),
    ]


def test_closing_stays_when_one_could_not_be_saved(
    qtbot: QtBot, opened: MainWindow, prompts: ScriptedPrompts, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.editor.star(1, True)
    prompts.unsaved_answer = Unsaved.SAVE
    failing(monkeypatch, lambda path: "Calm" in path.name, errno.EIO)
    with qtbot.waitSignal(opened.save_several.ended, timeout=PATIENCE_MS):
        opened.close()

    assert opened.isVisible()
    assert "Calm" in opened.banner.message()


def test_closing_waits_for_what_is_being_saved(
    qtbot: QtBot, held: MainWindow, held_engine: HeldEngine, folder: Path
) -> None:
    held.actions_by_id[ActionId.SAVE_ALL].trigger()
    wait_for_engine(qtbot, held_engine)
    held.close()
    assert held.isVisible()
    held_engine.release.set()
    qtbot.waitUntil(lambda: not held.isVisible(), timeout=PATIENCE_MS)

    assert len(files_in(folder)) == 4
