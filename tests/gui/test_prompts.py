"""The real dialogs, answered by pressing their buttons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.prompts import Destination, DialogPrompts, Replace, Unsaved


@pytest.fixture
def prompts(qtbot: QtBot) -> DialogPrompts:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return DialogPrompts(parent)


def answer(press: Callable[[QDialog], None]) -> None:
    """Press something in the dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        press(dialog)

    QTimer.singleShot(50, act)


def press_button(text: str) -> None:
    def press(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        (button,) = (b for b in dialog.buttons() if b.text().replace("&", "") == text)
        button.click()

    answer(press)


def press_key(key: Qt.Key) -> None:
    answer(lambda dialog: QTest.keyClick(dialog, key))


@pytest.mark.parametrize(
    ("button", "meaning"),
    [
        ("Replace", Replace.REPLACE),
        ("Save As…", Replace.OTHER_NAME),
        ("Cancel", Replace.CANCEL),
    ],
)
def test_replace(prompts: DialogPrompts, button: str, meaning: Replace) -> None:
    press_button(button)

    assert prompts.replace(Path("x.png")) is meaning


@pytest.mark.parametrize(
    ("button", "meaning"),
    [("Save", Unsaved.SAVE), ("Discard", Unsaved.DISCARD), ("Cancel", Unsaved.KEEP_OPEN)],
)
def test_unsaved(prompts: DialogPrompts, button: str, meaning: Unsaved) -> None:
    press_button(button)

    assert prompts.unsaved("x.png", 1) is meaning


@pytest.mark.parametrize(("button", "meaning"), [("Stop and Close", True), ("Keep Working", False)])
def test_may_stop(prompts: DialogPrompts, button: str, meaning: bool) -> None:
    press_button(button)

    assert prompts.may_stop("x.png") is meaning


def test_escape_loses_nothing(prompts: DialogPrompts) -> None:
    press_key(Qt.Key.Key_Escape)
    assert prompts.replace(Path("x.png")) is Replace.CANCEL
    press_key(Qt.Key.Key_Escape)
    assert prompts.unsaved("x.png", 1) is Unsaved.KEEP_OPEN
    press_key(Qt.Key.Key_Escape)
    assert prompts.may_stop("x.png") is False


@pytest.mark.parametrize(
    ("typed", "used", "saved"),
    [
        ("a.png", "JPEG (*.jpg *.jpeg)", "a.png"),
        ("a.TIF", "JPEG (*.jpg *.jpeg)", "a.TIF"),
        ("a", "TIFF (*.tif *.tiff)", "a.tif"),
        ("scan 1.2", "WebP (*.webp)", "scan 1.2.webp"),
        ("a", "", "a.png"),
    ],
)
def test_a_name_without_an_ending_gets_one(
    prompts: DialogPrompts,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    typed: str,
    used: str,
    saved: str,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), used))

    assert prompts.destination(tmp_path / "b.jpg", deep=False) == Destination(tmp_path / saved)


@pytest.mark.parametrize(
    ("used", "deep"),
    [
        ("PNG, 16 bits per channel (*.png)", True),
        ("PNG, 8 bits per channel (*.png)", False),
        ("TIFF, 8 bits per channel (*.tif *.tiff)", False),
        ("JPEG (*.jpg *.jpeg)", True),
    ],
)
def test_a_photo_of_16_bits_may_be_saved_with_8(
    prompts: DialogPrompts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, used: str, deep: bool
) -> None:
    offered: list[str] = []

    def ask(_parent: object, _title: str, _path: str, filters: str, _first: str) -> tuple[str, str]:
        offered.extend(filters.split(";;"))
        return str(tmp_path / "a.png"), used

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)

    assert prompts.destination(tmp_path / "b.png", deep=True) == (tmp_path / "a.png", deep)
    assert used in offered


def test_a_completed_name_is_asked_about_again(
    prompts: DialogPrompts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(b"precious")
    chosen = (str(tmp_path / "a"), "PNG (*.png)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    press_button("Cancel")
    assert prompts.destination(tmp_path / "b.png", deep=False) is None
    press_button("Replace")
    assert prompts.destination(tmp_path / "b.png", deep=False) == (tmp_path / "a.png", True)


def test_no_choice_is_none(prompts: DialogPrompts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))

    assert prompts.destination(Path("b.png"), deep=False) is None
    assert prompts.photo_to_open(None) is None


@pytest.mark.parametrize("action_id", [ActionId.KEYS, ActionId.ABOUT, ActionId.ABOUT_QT])
def test_help_opens_and_closes(held_window: MainWindow, action_id: ActionId) -> None:
    titles: list[str] = []

    def close(dialog: QDialog) -> None:
        titles.append(dialog.windowTitle())
        dialog.reject()

    answer(close)
    held_window.actions_by_id[action_id].trigger()

    assert len(titles) == 1
