"""The way of a whole batch, and the window while it works."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from colorizer_app.ui.batch.actions import BatchAction
from colorizer_app.ui.batch.table import PROGRESS_ROLE, Column
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.workbench.batch import Activity, Status, read_journal
from tests.gui.batch.person import (
    PATIENCE_MS,
    Person,
    ScriptedQuestions,
    drop,
    is_colour,
)

if TYPE_CHECKING:
    from tests.gui.conftest import HeldEngine


def test_a_folder_on_the_main_window_becomes_a_batch(
    qtbot: QtBot, window: MainWindow, questions: ScriptedQuestions, scans: Path
) -> None:
    window.batch_flow.questions = questions
    drop(window, scans)
    qtbot.waitUntil(lambda: window.batch_flow.window is not None)
    batch = window.batch_flow.window
    assert batch is not None
    qtbot.waitUntil(lambda: len(batch.table.items) == 4, timeout=PATIENCE_MS)
    assert batch.isVisible()
    assert window.session.document is None
    qtbot.waitUntil(lambda: batch.state.settings.folder == scans / "colorized")
    assert batch.panel.folder.text() == str(scans / "colorized")
    assert not (scans / "colorized").exists(), "nothing is made before it begins"


def test_a_batch_is_coloured(person: Person, scans: Path) -> None:
    person.adds(scans)
    person.runs()
    assert person.statuses() == [Status.DONE] * 4
    assert all(is_colour(item.output) for item in person.window.table.items)
    assert (scans / "colorized/1950/d_colorized.png").exists()
    assert "4 of 4 done" in person.window.status.text()
    assert person.window.progress.value() == 1000
    assert person.reads(0, Column.TIME)
    assert not person.action(BatchAction.START).isEnabled()
    recorded = read_journal(scans / "colorized")
    assert recorded is not None
    assert recorded.is_finished


def test_a_bad_photo_costs_itself_alone_and_can_be_retried(person: Person, scans: Path) -> None:
    whole = (scans / "b.png").read_bytes()
    (scans / "b.png").write_bytes(whole[:60])
    person.adds(scans)
    names = [item.source.name for item in person.window.table.items]
    row = names.index("b.png")
    person.runs()
    assert person.statuses().count(Status.DONE) == 3
    assert person.statuses()[row] is Status.FAILED
    assert "b.png" in person.reads(row, Column.MESSAGE)
    tip = person.window.table.index(row, Column.MESSAGE).data(Qt.ItemDataRole.ToolTipRole)
    assert "damaged" in tip
    person.until(person.window.banner.isVisible)
    assert person.window.banner.title() == "Photos that could not be colorized: 1"
    (scans / "b.png").write_bytes(whole)
    person.qtbot.keyClick(person.view, Qt.Key.Key_F5)
    person.until(lambda: person.statuses() == [Status.DONE] * 4)
    person.ends()


def test_the_same_photo_is_taken_once(person: Person, scans: Path) -> None:
    person.adds(scans)
    drop(person.window, scans / "a.jpg")
    person.until(person.window.banner.isVisible)
    assert person.window.banner.title() == "No photos were added"
    assert "In the batch already: 1" in person.window.banner.message()
    assert len(person.window.table.items) == 4


def test_a_folder_without_photos_is_named(person: Person, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    drop(person.window, tmp_path / "empty")
    person.until(person.window.banner.isVisible)
    assert person.window.banner.title() == "No photos were added"


def test_what_is_done_is_skipped(person: Person, scans: Path) -> None:
    person.adds(scans / "a.jpg")
    person.runs()
    person.does(BatchAction.NEW)
    person.until(lambda: not person.window.table.items)
    person.adds(scans / "a.jpg")
    assert person.statuses() == [Status.SKIPPED]
    box = person.window.panel.existing
    box.setCurrentIndex(box.findData(True))
    box.activated.emit(box.currentIndex())
    person.until(lambda: person.statuses() == [Status.WAITING])


def test_the_window_says_how_it_gets_on(
    patient: Person, held_engine: HeldEngine, scans: Path
) -> None:
    patient.adds(scans)
    patient.does(BatchAction.START)
    patient.until(lambda: patient.window.state.activity is Activity.WORKING)
    patient.until(lambda: Status.RUNNING in patient.statuses())
    row = patient.statuses().index(Status.RUNNING)
    patient.until(lambda: patient.window.table.index(row, Column.STATUS).data(PROGRESS_ROLE) > 0)
    assert "%" in patient.window.windowTitle()
    assert not patient.window.panel.template.isEnabled()
    patient.view.grab()
    # The main window is of use meanwhile.
    patient.main.open_paths([scans / "a.jpg"])
    patient.until(lambda: patient.main.session.document is not None)
    held_engine.release.set()
    patient.until(lambda: patient.statuses() == [Status.DONE] * 4)
    patient.ends()
    assert "%" not in patient.window.windowTitle()
    patient.until(lambda: not patient.main.session.colorizing)
    patient.main.session.close_document()


def test_stop_finishes_the_photo_at_hand_and_resume_does_the_rest(
    patient: Person, held_engine: HeldEngine, scans: Path
) -> None:
    patient.adds(scans)
    patient.starts(held_engine)
    patient.qtbot.keyClick(patient.window, Qt.Key.Key_Escape)
    patient.until(lambda: patient.window.state.activity is Activity.STOPPING)
    held_engine.release.set()
    patient.ends()
    assert patient.statuses().count(Status.DONE) == 1
    assert patient.action(BatchAction.START).text() == "&Resume"
    patient.runs()
    assert patient.statuses() == [Status.DONE] * 4


def test_photos_are_removed_with_a_key(person: Person, scans: Path) -> None:
    person.adds(scans)
    person.selects(1, 3)
    person.view.setFocus()
    person.qtbot.keyClick(person.view, Qt.Key.Key_Delete)
    person.until(lambda: len(person.window.table.items) == 2)
    assert [item.source.name for item in person.window.table.items] == ["a.jpg", "c.png"]
    assert (scans / "b.png").exists()


def test_photos_are_added_while_it_works(
    patient: Person, held_engine: HeldEngine, scans: Path
) -> None:
    patient.adds(scans / "a.jpg")
    patient.starts(held_engine)
    drop(patient.window, scans / "b.png", scans / "c.png")
    patient.until(lambda: len(patient.window.table.items) == 3)
    held_engine.release.set()
    patient.until(lambda: patient.statuses() == [Status.DONE] * 3)
    patient.ends()
