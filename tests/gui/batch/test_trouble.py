"""What can go wrong with a batch, and what must not."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from colorizer_app.imaging import SaveError, save_photo
from colorizer_app.ui.batch.actions import BatchAction
from colorizer_app.ui.batch.questions import Begun
from colorizer_app.ui.batch.table import Column
from colorizer_app.workbench.batch import Status, read_journal
from tests.gui.batch.person import Person, ScriptedQuestions
from tests.gui.speaking import speaking

if TYPE_CHECKING:
    from tests.gui.conftest import HeldEngine


def test_closing_amid_the_work_asks_and_loses_nothing(
    patient: Person, held_engine: HeldEngine, questions: ScriptedQuestions, scans: Path
) -> None:
    patient.adds(scans)
    patient.starts(held_engine)
    questions.stop = False
    patient.window.close()
    assert patient.window.isVisible()
    questions.stop = True
    patient.window.close()
    assert questions.asked == ["may_stop 4", "may_stop 4"]
    assert patient.window.isVisible(), "until the photo at hand is done"
    held_engine.release.set()
    patient.until(lambda: not patient.window.isVisible())
    recorded = read_journal(scans / "colorized")
    assert recorded is not None
    assert sum(item.status == Status.DONE for item in recorded.items) == 1


def test_closing_the_app_amid_the_work_asks_too(
    patient: Person, held_engine: HeldEngine, questions: ScriptedQuestions, scans: Path
) -> None:
    patient.adds(scans)
    patient.starts(held_engine)
    questions.stop = True
    patient.main.close()
    assert patient.main.isVisible()
    held_engine.release.set()
    patient.until(lambda: not patient.main.isVisible())
    assert patient.main.batch_flow.window is None
    recorded = read_journal(scans / "colorized")
    assert recorded is not None
    assert not recorded.is_finished


def test_a_batch_is_resumed_after_a_restart(
    patient: Person,
    held_engine: HeldEngine,
    questions: ScriptedQuestions,
    scans: Path,
    make_window: Any,
    qtbot: QtBot,
) -> None:
    patient.adds(scans)
    patient.starts(held_engine)
    patient.does(BatchAction.STOP)
    held_engine.release.set()
    patient.ends()
    assert patient.main.shut_down()
    questions.begun = Begun.RESUME
    again = Person(qtbot, make_window(lambda _: held_engine), questions)
    again.until(lambda: questions.asked == ["unfinished 1 of 4"])
    again.until(lambda: again.statuses() == [Status.DONE] * 4)
    again.ends()


def test_a_full_disk_stops_the_batch_and_says_so(
    person: Person, scans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = True

    def save(path: Path, *arguments: Any, **options: Any) -> Path:
        if full and path.name.startswith("b"):
            raise SaveError("Cannot save it: the disk is full.") from OSError(errno.ENOSPC, "full")
        return save_photo(path, *arguments, **options)

    monkeypatch.setattr("colorizer_app.workbench.batch.runner.save_photo", save)
    person.adds(scans)
    person.runs()
    assert person.window.banner.title() == "The batch has stopped"
    assert "is full" in person.window.banner.message()
    assert Status.STOPPED in person.statuses()
    full = False
    person.runs()
    assert person.statuses() == [Status.DONE] * 4
    assert not person.window.banner.isVisible()


def test_a_folder_that_vanishes_is_explained(
    patient: Person, held_engine: HeldEngine, scans: Path
) -> None:
    patient.adds(scans)
    patient.starts(held_engine)
    shutil.rmtree(scans / "colorized")
    held_engine.release.set()
    patient.until(patient.window.banner.isVisible)
    assert "is gone" in patient.window.banner.message()
    patient.ends()
    patient.runs()
    assert patient.statuses() == [Status.DONE] * 4


def test_another_batch_in_the_folder_is_respected(person: Person, scans: Path) -> None:
    from colorizer_app.workbench.batch import locked

    person.adds(scans)
    (scans / "colorized").mkdir()
    with locked(scans / "colorized"):
        person.does(BatchAction.START)
        person.until(person.window.banner.isVisible)
    assert "Another batch is writing" in person.window.banner.message()
    person.ends()
    assert person.statuses() == [Status.WAITING] * 4


def test_a_report_is_saved(
    person: Person, questions: ScriptedQuestions, scans: Path, tmp_path: Path
) -> None:
    person.adds(scans)
    questions.paths["report"] = tmp_path / "report.csv"
    person.does(BatchAction.REPORT)
    person.until((tmp_path / "report.csv").exists)
    person.until(person.window.banner.isVisible)
    assert len((tmp_path / "report.csv").read_text("utf-8-sig").splitlines()) == 5


def test_many_photos_are_no_burden(person: Person, scans: Path, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(500):
        shutil.copy(scans / "b.png", many / f"{number}.png")
    widgets = len(person.window.findChildren(QWidget))
    person.adds(many)
    assert person.window.table.rowCount() == 500
    person.view.grab()
    assert len(person.window.findChildren(QWidget)) < widgets + 20, "no row has a widget"
    thumbnails = person.window.table._thumbnails
    person.until(lambda: not thumbnails._wanted)
    assert 5 < len(thumbnails._known) < 60, "only what is seen gets a picture"


def test_everything_has_a_name_and_can_be_reached_by_keys(person: Person, scans: Path) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox

    kinds = (QAbstractButton, QComboBox, QLineEdit, QSpinBox)
    for widget in (each for kind in kinds for each in person.window.findChildren(kind)):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        name = widget.accessibleName() or getattr(widget, "text", str)()
        assert name or widget.toolTip(), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, name


def test_no_error_is_out_of_sight_in_a_small_window(person: Person, scans: Path) -> None:
    (scans / "b.png").write_bytes(b"no picture")
    person.window.resize(900, 600)
    person.adds(scans)
    person.runs()

    assert not person.view.horizontalScrollBar().isVisible()
    assert person.view.columnWidth(Column.MESSAGE) >= 150


def test_errors_are_told_in_the_language_of_the_window(
    person: Person, scans: Path, qapp: QApplication
) -> None:
    (scans / "b.png").write_bytes(b"")
    with speaking(qapp, "de"):
        person.adds(scans / "b.png")
        person.runs()
        shown = person.reads(0, Column.MESSAGE)

    assert person.window.table.items[0].error == "Cannot open “b.png”: the file is empty."
    assert "b.png" in shown
    assert "empty" not in shown
