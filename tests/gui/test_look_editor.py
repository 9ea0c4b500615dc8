"""Variants and the steps that lead from one state of them to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import HeldEngine

PATIENCE_MS = 30_000
CALM, BOLD = Look(boldness=0.0), Look(boldness=1.0)


@pytest.fixture
def window(
    qtbot: QtBot, held_window: MainWindow, held_engine: HeldEngine, photo_file: Path
) -> MainWindow:
    held_engine.release.set()
    with qtbot.waitSignal(held_window.session.colorized, timeout=PATIENCE_MS):
        held_window.open_paths([photo_file])
    return held_window


CHANGES: dict[str, Callable[[LookEditor], None]] = {
    "Add": lambda editor: editor.add([CALM, BOLD], "Add"),
    "Duplicate Variant": lambda editor: editor.duplicate(),
    "Rename Variant": lambda editor: editor.rename(1, "Aunt Ida"),
    "Star Variant": lambda editor: editor.star(0, True),
    "Delete Variant": lambda editor: editor.delete(1),
    "Move Variant": lambda editor: editor.move(1, 0),
    "Boldness": lambda editor: editor.change(CALM, "Boldness"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_every_change_is_one_step_that_is_undone_and_done_again(
    window: MainWindow, what: str
) -> None:
    editor = window.editor
    editor.add([BOLD], "Begin")
    before = editor.variants
    told: list[str] = []
    editor.variants_changed.connect(lambda: told.append(editor.stack.undoText()))
    CHANGES[what](editor)
    after = editor.variants

    assert after != before
    assert (editor.stack.count(), editor.stack.undoText()) == (2, what)
    window.actions_by_id[ActionId.UNDO].trigger()
    assert editor.variants == before
    window.actions_by_id[ActionId.REDO].trigger()
    assert editor.variants == after
    assert len(told) == 3


def test_selecting_is_no_step_and_undoing_selects_what_was_changed(
    qtbot: QtBot, window: MainWindow, held_engine: HeldEngine
) -> None:
    editor = window.editor
    editor.add([CALM], "Add")
    editor.change(BOLD, "Boldness")
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        editor.select(0)
    assert editor.look == Look()
    assert editor.stack.count() == 2
    editor.stack.undo()

    assert editor.variants.current_key == 1
    assert editor.look == CALM


def test_what_leaves_the_colours_alone_makes_no_others(
    qtbot: QtBot, window: MainWindow, held_engine: HeldEngine
) -> None:
    held_engine.looks.clear()
    window.editor.rename(0, "Aunt Ida")
    window.editor.star(0, True)
    window.editor.duplicate()

    assert window.session.has_result
    assert not window.session.colorizing
    assert held_engine.looks == []


def test_what_is_changed_about_a_favourite_is_a_variant_of_its_own(window: MainWindow) -> None:
    editor = window.editor
    editor.star(0, True)
    editor.change(Look(), "Nothing")
    assert len(editor.variants.items) == 1
    for boldness in (0.7, 0.8, 0.9):  # one drag of a slider
        editor.change(Look(boldness=boldness), "Boldness", gesture=4)

    assert [variant.look for variant in editor.variants.items] == [Look(), Look(boldness=0.9)]
    assert [variant.starred for variant in editor.variants.items] == [True, False]
    assert editor.stack.count() == 2
    editor.stack.undo()
    assert [variant.look for variant in editor.variants.items] == [Look()]


def test_the_last_variant_stays(window: MainWindow) -> None:
    window.editor.delete(0)

    assert len(window.editor.variants.items) == 1
    assert window.editor.stack.count() == 0


def test_a_photo_can_be_opened_with_variants(
    qtbot: QtBot, window: MainWindow, photo_file: Path
) -> None:
    variants = window.editor.variants.with_added(BOLD).with_star(0, True)
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS) as coloured:
        window.session.open(photo_file, variants)

    assert window.editor.variants == variants
    assert window.editor.stack.count() == 0
    assert coloured.args is not None
    assert coloured.args[0].look == BOLD
