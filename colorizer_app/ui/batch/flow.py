"""The batch window's life: opened when it is first needed, never closed amid the work unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from colorizer_app.ui.batch.commands import BatchCommands
from colorizer_app.ui.batch.questions import BatchQuestions, DialogQuestions
from colorizer_app.ui.batch.table import BatchTable
from colorizer_app.ui.batch.tally import Tally
from colorizer_app.ui.batch.taskbar import Taskbar
from colorizer_app.ui.batch.thumbnails import Thumbnails
from colorizer_app.ui.batch.window import BatchWindow
from colorizer_app.ui.opening import OpenFlow
from colorizer_app.ui.session import Session
from colorizer_app.workbench.batch import (
    AddedPhotos,
    BatchEnded,
    BatchFailed,
    BatchSettings,
    BatchState,
    Item,
    Status,
)
from colorizer_app.workbench.contexts import StoredContext
from colorizer_app.workbench.messages import Failed
from colorizer_app.workbench.naming import is_folder
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import BatchThreads, EngineSource

_TICK_MS = 1_000
_MOST_NAMED = 3


class BatchFlow(QObject):
    """Makes the batch window and its threads, and shows what these have to say.

    Parameters
    ----------
    engine
        Where the engine is to be had, which the main window uses too.
    opening
        Opens photos in the main window, and knows when too many came for it.
    session
        The photo in the main window, whose look a batch may have.
    store
        The settings.
    parent
        The main window.

    Attributes
    ----------
    window
        None until it is opened.
    questions
        Who answers once it is; a person through dialogs when None.
    """

    def __init__(
        self,
        engine: EngineSource,
        opening: OpenFlow,
        session: Session,
        store: SettingsStore,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.window: BatchWindow | None = None
        self.questions: BatchQuestions | None = None
        self._main_window = parent
        self._opening = opening
        self._session = session
        self._engine = engine
        self._store = store
        self._threads: BatchThreads | None = None
        self._commands: BatchCommands | None = None
        self._then: Callable[[], None] | None = None
        self._stopped = True
        self._taskbar = Taskbar()
        self._tally = Tally()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_progress)
        opening.many_came.connect(self.take)

    @property
    def is_working(self) -> bool:
        """Whether photos are being coloured, or about to be."""
        return self.window is not None and self.window.state.activity.is_work

    @Slot()
    def open(self) -> None:
        """Show the window, and when it is opened first offer to go on with the last batch."""
        is_new = self.window is None
        window = self._opened()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        folder = self._store.settings.batch_folder
        if is_new and folder is not None and is_folder(folder) and self._threads is not None:
            self._threads.worker.look_into(folder)

    @Slot(object)
    def take(self, paths: Sequence[Path]) -> None:
        """Show the window with more photos in its batch."""
        self._opened()
        self.open()
        if self._commands is not None:
            self._commands.add(paths)

    def guard(self, then: Callable[[], None]) -> None:
        """Do ``then`` once no photo is being worked at: at once, after they ended, or never.

        Who has been asked, and then wants to leave again, leaves at once.
        """
        if not self.is_working or self._then is not None or self.window is None:
            self._then = None
            then()
            return
        left = sum(item.status.is_open for item in self.window.table.items)
        if self._answers().may_stop(left):
            self._then = then
            if self._threads is not None:
                self._threads.worker.stop()
            if not self.is_working:  # it ended while the question was open
                self._follow_up()

    def shut_down(self) -> bool:
        """End the threads; return whether they ended in time. Nothing is of use after it."""
        self._tick.stop()
        self._taskbar.show(None)
        threads, self._threads = self._threads, None
        if threads is not None:
            self._stopped = threads.stop()
        window, self.window = self.window, None
        if window is not None:
            window.hide()
            # It is no child of the main window, above which it would always lie.
            window.deleteLater()
        return self._stopped

    # -- putting together ----------------------------------------------------------------------

    def _opened(self) -> BatchWindow:
        if self.window is not None:
            return self.window
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        saved = self._store.settings
        settings = BatchSettings(Path(pictures), quality=saved.quality, note=saved.note_in_metadata)
        threads = self._threads = BatchThreads(self._engine, settings)
        table = BatchTable(Thumbnails(threads.miniatures, self), self)
        window = self.window = BatchWindow(table, self._may_close)
        window.show_state(replace(window.state, settings=settings))
        self._connect(window, threads)
        self._commands = BatchCommands(
            window, threads.worker, self._session, self._store, self._answers()
        )
        self._commands.photo_requested.connect(self._open_photo)
        self._show_progress()
        return window

    def _answers(self) -> BatchQuestions:
        if self.questions is None and self.window is not None:
            self.questions = DialogQuestions(self.window)
        assert self.questions is not None
        return self.questions

    def _connect(self, window: BatchWindow, threads: BatchThreads) -> None:
        worker, table = threads.worker, window.table
        worker.listed.connect(table.reset)
        worker.changed.connect(table.update)
        worker.removed.connect(table.remove)
        worker.progressed.connect(table.set_progress)
        worker.listed.connect(self._on_listed)
        worker.removed.connect(self._on_listed)
        worker.changed.connect(self._on_changed)
        worker.state_changed.connect(self._on_state)
        worker.added.connect(self._on_added)
        worker.ended.connect(self._on_ended)
        worker.failed.connect(self._on_failed)
        worker.moods_listed.connect(self._on_moods)
        worker.report_written.connect(self._on_report)
        window.activated.connect(worker.list_moods)
        self._session.noticed.connect(window.banner.show_slowdown)

    @Slot(object)
    def _open_photo(self, path: Path) -> None:
        self._main_window.raise_()
        self._main_window.activateWindow()
        self._opening.take_paths((path,))

    # -- leaving -------------------------------------------------------------------------------

    def _may_close(self) -> bool:
        if self.is_working:
            self.guard(self._hide)
        return not self.is_working

    def _hide(self) -> None:
        if self.window is not None:
            self.window.hide()

    def _follow_up(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    # -- what the worker says ------------------------------------------------------------------

    @Slot(object)
    def _on_state(self, state: BatchState) -> None:
        if self.window is None:
            return
        was_working = self.is_working
        self.window.show_state(state)
        if self.is_working and not was_working:
            self._tally.begin()
            self._tick.start()
        self._show_progress()
        if was_working and not self.is_working:
            self._tick.stop()
            self._taskbar.show(None)
            self._follow_up()

    @Slot()
    def _on_listed(self) -> None:
        if self.window is not None:
            self.window.refresh()
            self._show_progress()

    @Slot(object)
    def _on_changed(self, items: tuple[Item, ...]) -> None:
        if self.is_working:
            self._tally.on_changed(items)
        self._on_listed()

    @Slot()
    def _show_progress(self) -> None:
        if self.window is None:
            return
        table = self.window.table
        share = table.share()
        self.window.show_progress(share, self._tally.words(table.items, self.window.state.activity))
        self._taskbar.show(share if self.is_working else None)

    @Slot(object)
    def _on_added(self, added: AddedPhotos) -> None:
        reasons = [left.reason for left in added.left_out]
        if added.known:
            said = self.tr("In the batch already: {count}.").format(count=added.known)
            reasons.append(said)
        if not reasons and added.new:
            return
        title = self.tr("Photos added: {count}").format(count=added.new)
        if not added.new:
            title = self.tr("No photos were added")
        more = len(reasons) - _MOST_NAMED
        text = " ".join(reasons[:_MOST_NAMED])
        if more > 0:
            text += " " + self.tr("And {count} more; the report names them all.").format(count=more)
        if not reasons:
            text = self.tr("There are no photos of a kind that Colorizer opens.")
        self._notice(title, text)

    @Slot(object)
    def _on_ended(self, ended: BatchEnded) -> None:
        if self.window is None:
            return
        if ended.trouble is not None:
            self._on_failed(BatchFailed(self.tr("The batch has stopped"), ended.trouble))
            return
        failed = sum(item.status == Status.FAILED for item in self.window.table.items)
        if failed:
            self._notice(
                self.tr("Photos that could not be colorized: {count}").format(count=failed),
                self.tr("Each says why in its row. The others are not affected; retry with F5."),
            )

    @Slot(object)
    def _on_failed(self, failed: BatchFailed) -> None:
        if self.window is not None:
            failure = Failed(0, failed.title, failed.message, failed.details)
            self.window.banner.show_failure(failure, "")

    @Slot(object)
    def _on_moods(self, moods: tuple[StoredContext, ...]) -> None:
        if self.window is not None:
            self.window.look_menu.set_moods(moods)
            self.window.panel.look_menu.set_moods(moods)

    @Slot(object)
    def _on_report(self, path: Path) -> None:
        self._notice(self.tr("The report was saved"), str(path))

    def _notice(self, title: str, message: str) -> None:
        if self.window is not None:
            self.window.banner.show_notice(title, message)
