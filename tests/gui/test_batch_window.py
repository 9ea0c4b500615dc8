"""Batches as a person works through them: real files, real widgets, a real if tiny network."""

from __future__ import annotations

import errno
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from colorizer_app.imaging import SaveError, save_photo
from colorizer_app.look import Look
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.batch.actions import BatchAction
from colorizer_app.ui.batch.look_menu import LookChoice, LookKind
from colorizer_app.ui.batch.questions import Begun
from colorizer_app.ui.batch.table import PROGRESS_ROLE, Column
from colorizer_app.ui.batch.window import BatchWindow
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.workbench.batch import Activity, BatchEnded, Status, Unfinished, read_journal
from tests.gui.drags import drag_enter

if TYPE_CHECKING:
    from tests.gui.conftest import HeldEngine

PATIENCE_MS = 30_000


@dataclass
class ScriptedQuestions:
    """Answers as told; a question that was not expected fails the test."""

    paths: dict[str, Any] = field(default_factory=dict)
    begun: Begun | None = None
    stop: bool | None = None
    asked: list[str] = field(default_factory=list)

    def _path(self, what: str) -> Any:
        self.asked.append(what)
        return self.paths[what]

    def photos(self, directory: Path | None) -> list[Path]:
        return list(self._path("photos"))

    def folder_of_photos(self, directory: Path | None) -> Path | None:
        answer: Path | None = self._path("folder_of_photos")
        return answer

    def folder_for_results(self, directory: Path | None) -> Path | None:
        answer: Path | None = self._path("folder_for_results")
        return answer

    def folder_to_resume(self, directory: Path | None) -> Path | None:
        answer: Path | None = self._path("folder_to_resume")
        return answer

    def look_file(self, directory: Path | None) -> Path | None:
        answer: Path | None = self._path("look_file")
        return answer

    def donor(self, directory: Path | None) -> Path | None:
        answer: Path | None = self._path("donor")
        return answer

    def report(self, suggested: Path) -> Path | None:
        answer: Path | None = self._path("report")
        return answer

    def unfinished(self, found: Unfinished) -> Begun:
        self.asked.append(f"unfinished {found.done} of {found.total}")
        assert self.begun is not None, "asked about an unfinished batch"
        return self.begun

    def may_stop(self, left: int) -> bool:
        self.asked.append(f"may_stop {left}")
        assert self.stop is not None, "asked whether to stop"
        return self.stop


@pytest.fixture
def questions() -> ScriptedQuestions:
    return ScriptedQuestions()


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """A folder of four photos, one of them further down."""
    folder = tmp_path / "scans"
    (folder / "1950").mkdir(parents=True)
    for number, name in enumerate(("a.jpg", "b.png", "c.png", "1950/d.png")):
        draw(folder / name, number)
    return folder


def draw(path: Path, seed: int) -> Path:
    grey = np.random.default_rng(seed).integers(0, 256, (48, 64), np.uint8)
    Image.fromarray(grey).save(path)
    return path


def drop(target: Any, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    arguments: Any = (
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, drag_enter(QPoint(50, 50), *arguments))
    QApplication.sendEvent(target, QDropEvent(QPointF(50, 50), *arguments))


class Ear(QObject):
    """Hears the worker on the window's thread, unlike pytest-qt's own."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[BatchEnded] = []

    @Slot(object)
    def on_ended(self, message: BatchEnded) -> None:
        self.heard.append(message)


class Person:
    """Somebody in front of the batch window."""

    def __init__(self, qtbot: QtBot, main: MainWindow, questions: ScriptedQuestions) -> None:
        self.qtbot = qtbot
        self.main = main
        main.batch_flow.questions = questions
        main.actions_by_id[ActionId.BATCH].trigger()
        window = main.batch_flow.window
        assert window is not None
        self.window: BatchWindow = window
        self.view: QTableView = window.view
        self.ear = Ear()
        assert main.batch_flow._threads is not None
        main.batch_flow._threads.worker.ended.connect(self.ear.on_ended)
        qtbot.waitExposed(window)

    def until(self, condition: Any) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def action(self, action: BatchAction) -> QAction:
        return self.window.actions_by_id[action]

    def does(self, action: BatchAction) -> None:
        assert self.action(action).isEnabled(), f"{action} is not possible now"
        self.action(action).trigger()

    def adds(self, *paths: Path) -> None:
        before = len(self.window.table.items)
        drop(self.window, *paths)
        self.until(lambda: len(self.window.table.items) > before)
        self.until(lambda: self.window.state.activity is Activity.NOTHING)

    def ends(self) -> None:
        """Wait until nothing is worked at any more."""
        self.until(lambda: self.window.state.activity is Activity.NOTHING)
        self.until(lambda: Status.RUNNING not in self.statuses())

    def starts(self, engine: HeldEngine) -> None:
        """Begin, and wait until the first photo is at the engine."""
        self.does(BatchAction.START)
        self.until(lambda: self.window.state.activity is Activity.WORKING)
        assert engine.started.acquire(timeout=PATIENCE_MS / 1000)

    def runs(self) -> None:
        times = len(self.ear.heard)
        self.does(BatchAction.START)
        self.until(lambda: len(self.ear.heard) > times)
        self.ends()

    def selects(self, *rows: int) -> None:
        self.view.clearSelection()
        for row in rows:
            selection = self.view.selectionModel()
            index = self.window.table.index(row, 0)
            selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
            selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)

    def statuses(self) -> list[Status]:
        return [item.status for item in self.window.table.items]

    def reads(self, row: int, column: Column) -> str:
        text: str = self.window.table.index(row, column).data()
        return text


@pytest.fixture
def person(qtbot: QtBot, window: MainWindow, questions: ScriptedQuestions) -> Person:
    return Person(qtbot, window, questions)


@pytest.fixture
def patient(qtbot: QtBot, held_window: MainWindow, questions: ScriptedQuestions) -> Person:
    """Somebody whose engine works for as long as the test wants."""
    return Person(qtbot, held_window, questions)


def is_colour(path: Path) -> bool:
    with Image.open(path) as picture:
        rgb = np.asarray(picture.convert("RGB"), np.int16)
    return bool(np.abs(rgb[..., 0] - rgb[..., 2]).max() > 0)


# -- the way of a whole batch --------------------------------------------------------------


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


# -- settings --------------------------------------------------------------------------------


def test_names_have_a_live_example(person: Person, scans: Path) -> None:
    person.adds(scans)
    panel = person.window.panel
    assert panel.template.text() == "{name}_colorized"
    panel.template.selectAll()
    person.qtbot.keyClicks(panel.template, "{number:03} {name}")
    assert panel.example.text() == "a.jpg → 001 a.jpg"
    panel.template.setText("{nothing}")
    assert "no template" in panel.example.text()
    panel.template.setText("{number:03} {name}")
    panel.format.setCurrentIndex(panel.format.findData(".tif"))
    panel.format.activated.emit(panel.format.currentIndex())
    panel.commit()
    person.until(lambda: person.window.table.items[0].output.name == "001 a.tif")
    person.runs()
    assert (scans / "colorized" / "001 a.tif").exists()


def test_another_folder_can_be_chosen(
    person: Person, questions: ScriptedQuestions, scans: Path, tmp_path: Path
) -> None:
    person.adds(scans)
    questions.paths["folder_for_results"] = tmp_path / "elsewhere"
    (tmp_path / "elsewhere").mkdir()
    person.window.panel.choose_folder.click()
    person.until(lambda: person.window.panel.folder.text() == str(tmp_path / "elsewhere"))
    person.runs()
    assert (tmp_path / "elsewhere/1950/d_colorized.png").exists()
    assert not person.window.panel.choose_folder.isEnabled(), "the batch is at home there now"


def test_photos_can_have_looks_of_their_own(
    person: Person, questions: ScriptedQuestions, scans: Path, tmp_path: Path
) -> None:
    bold = tmp_path / "bold.json"
    bold.write_text(Look(boldness=1.0).to_json(), encoding="utf-8")
    questions.paths["look_file"] = bold
    person.adds(scans)
    person.selects(1, 2)
    person.window.look_menu.chosen.emit(LookChoice(LookKind.FILE))
    person.until(lambda: person.reads(2, Column.LOOK) == "bold")
    assert [person.reads(row, Column.LOOK) for row in range(4)] == [
        *("Neutral", "bold", "bold", "Neutral"),
    ]
    questions.paths["donor"] = scans / "c.png"
    person.window.panel.look_menu.chosen.emit(LookChoice(LookKind.MOOD_OF_PICTURE))
    person.until(lambda: person.reads(0, Column.LOOK) == "c")
    assert person.reads(1, Column.LOOK) == "bold"
    person.selects(1)
    person.window.look_menu.chosen.emit(LookChoice(LookKind.AS_BATCH))
    person.until(lambda: person.reads(1, Column.LOOK) == "c")
    person.runs()
    assert person.statuses() == [Status.DONE] * 4


def test_a_look_file_that_is_none_is_explained(
    person: Person, questions: ScriptedQuestions, scans: Path
) -> None:
    questions.paths["look_file"] = scans / "a.jpg"
    person.window.panel.look_menu.chosen.emit(LookChoice(LookKind.FILE))
    person.until(person.window.banner.isVisible)
    assert person.window.banner.title() == "The look was not taken"


def test_the_open_photos_look_is_used_and_what_is_done_is_done_again(
    person: Person, scans: Path
) -> None:
    person.adds(scans / "a.jpg", scans / "b.png")
    person.runs()
    person.selects(1)
    with person.qtbot.waitSignal(person.main.session.colorized, timeout=PATIENCE_MS):
        person.qtbot.keyClick(person.view, Qt.Key.Key_Return)
    document = person.main.session.document
    assert document is not None
    assert document.photo.path == scans / "b.png"
    with person.qtbot.waitSignal(person.main.session.colorized, timeout=PATIENCE_MS):
        person.main.editor.change(Look(boldness=1.0), "Boldness")
    person.selects(0)
    person.window.look_menu.chosen.emit(LookChoice(LookKind.OPEN_PHOTO))
    person.until(lambda: person.reads(0, Column.LOOK) == "b")
    person.until(lambda: person.statuses() == [Status.WAITING, Status.DONE])
    person.runs()
    assert person.window.table.items[0].output.name == "a_colorized-2.jpg"
    assert (scans / "colorized/a_colorized.jpg").exists(), "the earlier result stays"
    person.main.session.close_document()


def test_a_kept_mood_of_other_weights_is_refused_in_words(person: Person, scans: Path) -> None:
    person.adds(scans / "a.jpg")
    person.window.activated.emit()
    moods: list[Any] = []
    person.until(lambda: bool(_kept(person, moods)))
    person.window.panel.look_menu.chosen.emit(LookChoice(LookKind.KEPT_MOOD, moods[0]))
    person.until(lambda: person.reads(0, Column.LOOK) == moods[0].name)
    person.does(BatchAction.START)
    person.until(person.window.banner.isVisible)
    assert "another colour model" in person.window.banner.message()
    person.ends()
    assert person.statuses() == [Status.WAITING]


def _kept(person: Person, found: list[Any]) -> list[Any]:
    from colorizer_app.workbench.contexts import kept_contexts

    names = [action.text() for action in person.window.look_menu._moods.actions()]
    found[:] = [each for each in kept_contexts() if each.name in names]
    return found


# -- while it works ------------------------------------------------------------------------


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


# -- what can go wrong ---------------------------------------------------------------------


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
