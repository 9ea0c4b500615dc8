"""Somebody in front of the batch window, and what they have at hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.batch.actions import BatchAction
from colorizer_app.ui.batch.questions import Begun
from colorizer_app.ui.batch.table import Column
from colorizer_app.ui.batch.window import BatchWindow
from colorizer_app.ui.main_window import MainWindow
from colorizer_app.workbench.batch import Activity, BatchEnded, Status, Unfinished
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


def is_colour(path: Path) -> bool:
    with Image.open(path) as picture:
        rgb = np.asarray(picture.convert("RGB"), np.int16)
    return bool(np.abs(rgb[..., 0] - rgb[..., 2]).max() > 0)
