"""When the strip is seen, and what of that is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.variants import VariantStrip
from colorizer_app.workbench.settings import load_settings
from tests.gui.variants.conftest import CALM, PATIENCE_MS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

EDITS = (ActionId.DUPLICATE, ActionId.RENAME, ActionId.STAR)


def remembered(tmp_path: Path) -> bool:
    return load_settings(tmp_path / "config" / "settings.json").strip_shown


def reopen(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.session.close_document()
    with qtbot.waitSignal(window.session.colorized, timeout=PATIENCE_MS):
        window.open_paths([path])


def test_it_comes_with_the_second_variant_and_goes_with_it(
    opened: MainWindow, strip: VariantStrip, tmp_path: Path
) -> None:
    action = opened.actions_by_id[ActionId.VARIANTS]
    assert not strip.isVisible()
    opened.editor.duplicate()
    assert strip.isVisible()
    assert action.isChecked()
    opened.editor.stack.undo()
    assert not strip.isVisible()
    assert not action.isChecked()
    assert not remembered(tmp_path)


def test_f7_shows_it_for_one_variant_from_now_on(
    qtbot: QtBot, opened: MainWindow, strip: VariantStrip, tmp_path: Path, photo_file: Path
) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F7)
    assert strip.isVisible()
    assert remembered(tmp_path)
    opened.session.close_document()
    assert not strip.isVisible()
    reopen(qtbot, opened, photo_file)
    assert strip.isVisible()
    QTest.keyClick(opened, Qt.Key.Key_F7)
    assert not strip.isVisible()
    assert not remembered(tmp_path)


def test_hiding_it_counts_for_this_photo(
    qtbot: QtBot, opened: MainWindow, strip: VariantStrip, photo_file: Path, tmp_path: Path
) -> None:
    opened.editor.duplicate()
    QTest.keyClick(opened, Qt.Key.Key_F7)
    assert not strip.isVisible()
    opened.editor.add([CALM], "Add")
    assert not strip.isVisible()
    QTest.keyClick(opened, Qt.Key.Key_F7)
    assert strip.isVisible()
    assert not remembered(tmp_path), "it would be seen anyhow"
    QTest.keyClick(opened, Qt.Key.Key_F7)
    reopen(qtbot, opened, photo_file)
    opened.editor.duplicate()
    assert strip.isVisible()


def test_renaming_brings_it(opened: MainWindow, strip: VariantStrip) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F2)

    assert strip.isVisible()
    assert strip.viewport().findChildren(QLineEdit)


def test_without_a_photo_there_is_nothing_to_do(window: MainWindow) -> None:
    possible = {
        each: window.actions_by_id[each].isEnabled()
        for each in (
            *EDITS,
            ActionId.DELETE,
            ActionId.VARIANTS,
            ActionId.SAVE_STARRED,
            ActionId.SAVE_ALL,
        )
    }
    assert not any(possible.values())
    assert not window.variants_flow.strip.isVisible()


def test_what_is_possible_with_one_variant_and_with_two(opened: MainWindow) -> None:
    actions = opened.actions_by_id
    assert all(actions[each].isEnabled() for each in EDITS)
    assert not actions[ActionId.SAVE_ALL].isEnabled()
    opened.editor.duplicate()
    assert actions[ActionId.DELETE].isEnabled()
    assert actions[ActionId.SAVE_ALL].isEnabled()
    assert not actions[ActionId.SAVE_STARRED].isEnabled()
    actions[ActionId.STAR].trigger()
    assert actions[ActionId.SAVE_STARRED].isEnabled()
    assert actions[ActionId.STAR].isChecked()
