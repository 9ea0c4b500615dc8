"""The dialogs about a person's own moods, answered by typing and pressing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from colorizer_app.ui.main_window import MainWindow
from colorizer_app.ui.mood_prompts import DialogMoodPrompts
from colorizer_app.ui.name_dialog import NameDialog
from colorizer_app.workbench.contexts import SUFFIX

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONGEST = 80


@pytest.fixture
def objection(window: MainWindow) -> Callable[[str], str]:
    """What the window has against names, where “Tulips” and “Forest” are taken."""
    return window.borrow_flow.keeping._objection({"tulips", "forest"})


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "needs a name"),
        ("   ", "needs a name"),
        ("TULIPS ", "“TULIPS” already"),
        ("a\u202eb", "plain characters"),
    ],
)
def test_a_name_that_cannot_be_taken_is_refused_with_the_reason(
    qtbot: QtBot, objection: Callable[[str], str], name: str, reason: str
) -> None:
    dialog = NameDialog("Keep", "Spring", LONGEST, objection)
    qtbot.addWidget(dialog)
    assert dialog.take_button.isEnabled()
    dialog.line.setText(name)

    assert reason in dialog.problem.text()
    assert reason in dialog.line.accessibleDescription()
    assert not dialog.take_button.isEnabled()
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_a_name_has_no_more_characters_than_can_be_kept(
    qtbot: QtBot, objection: Callable[[str], str]
) -> None:
    dialog = NameDialog("Keep", "", LONGEST, objection)
    qtbot.addWidget(dialog)
    QTest.keyClicks(dialog.line, "x" * 100)

    assert dialog.name() == "x" * LONGEST


def answer(press: Callable[[QDialog], object]) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        press(dialog)

    QTimer.singleShot(50, act)


def press(text: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        (button,) = (each for each in dialog.buttons() if each.text().replace("&", "") == text)
        button.click()

    return act


@pytest.mark.parametrize(("accepted", "name"), [(True, "Spring"), (False, None)])
def test_a_name_is_asked_for(window: MainWindow, accepted: bool, name: str | None) -> None:
    answer(lambda dialog: dialog.accept() if accepted else dialog.reject())

    assert DialogMoodPrompts(window).mood_name("Keep", " Spring ", lambda _: "") == name


@pytest.mark.parametrize(("text", "meaning"), [("Delete", True), ("Keep It", False)])
def test_deleting_is_asked_about(window: MainWindow, text: str, meaning: bool) -> None:
    answer(press(text))

    assert DialogMoodPrompts(window).may_delete_mood("Tulips") is meaning


def test_escape_and_return_delete_nothing(window: MainWindow) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        answer(lambda dialog, key=key: QTest.keyClick(dialog, key))  # type: ignore[misc]
        assert not DialogMoodPrompts(window).may_delete_mood("Tulips")


@pytest.mark.parametrize("there", [False, True])
def test_an_exported_mood_gets_its_ending_and_replaces_nothing_unasked(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    target = tmp_path / f"tulips{SUFFIX}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "tulips"), ""))
    if there:
        target.write_text("something else")
        answer(press("Cancel"))

    chosen = DialogMoodPrompts(window).mood_destination(target)
    assert chosen == (None if there else target)
