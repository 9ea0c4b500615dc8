"""What a person asks for in the batch window, and what the worker is told of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from colorizer_app.look import Look, Weighted
from colorizer_app.ui.batch.actions import BatchAction
from colorizer_app.ui.batch.look_menu import LookChoice, LookKind
from colorizer_app.ui.batch.questions import BatchQuestions, Begun
from colorizer_app.ui.batch.window import BatchWindow
from colorizer_app.ui.help_dialogs import KeysDialog
from colorizer_app.ui.session import Session
from colorizer_app.workbench.batch import NamedLook, Status, Unfinished
from colorizer_app.workbench.naming import is_folder
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import BatchWorker
from colorizer_app.workers.wording import in_own_language

_RESULTS = "colorized"
"""Folder for the results beside the photos, unless a person chooses another."""


class BatchCommands(QObject):
    """Does what the actions of the window are for.

    Parameters
    ----------
    window
        Whose actions and menus they are.
    worker
        Keeps the batch.
    session
        The photo in the main window, whose look and mood photos can have.
    store
        The settings.
    questions
        Who answers.
    """

    photo_requested = Signal(object)
    """Path of a photo to be opened in the main window."""

    def __init__(
        self,
        window: BatchWindow,
        worker: BatchWorker,
        session: Session,
        store: SettingsStore,
        questions: BatchQuestions,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._worker = worker
        self._session = session
        self._store = store
        self._questions = questions
        self._folder_chosen = False
        self._asking = False
        self._forgotten: set[Path] = set()
        for action, handler in self._handlers().items():
            window.actions_by_id[action].triggered.connect(handler)
        window.dropped.connect(self.add, Qt.ConnectionType.QueuedConnection)
        window.view.doubleClicked.connect(self._open_photo)
        window.panel.changed.connect(worker.change)
        window.panel.folder_requested.connect(self._choose_folder)
        window.panel.look_menu.chosen.connect(self._choose_look)
        window.look_menu.chosen.connect(self._choose_own_look)
        worker.unfinished.connect(self._on_unfinished)
        session.changed.connect(self._on_session_changed)
        self._on_session_changed()

    def _handlers(self) -> dict[BatchAction, Callable[[], object]]:
        return {
            BatchAction.ADD_PHOTOS: self._add_photos,
            BatchAction.ADD_FOLDER: self._add_folder,
            BatchAction.START: self._start,
            BatchAction.STOP: self._worker.stop,
            BatchAction.RETRY_FAILED: self._retry_failed,
            BatchAction.RESUME: self._choose_batch,
            BatchAction.NEW: self._begin_anew,
            BatchAction.REPORT: self._save_report,
            BatchAction.SHOW_FOLDER: self._show_folder,
            BatchAction.KEYS: self._show_keys,
            BatchAction.OPEN_PHOTO: self._open_photo,
            BatchAction.OPEN_RESULT: self._open_result,
            BatchAction.TRY_AGAIN: self._try_again,
            BatchAction.COLOUR_AGAIN: self._colour_again,
            BatchAction.COPY_MESSAGE: self._copy_messages,
            BatchAction.REMOVE: self._remove,
        }

    # -- photos --------------------------------------------------------------------------------

    @Slot(object)
    def add(self, paths: Sequence[Path]) -> None:
        """Add photos and folders; the first of them say where results go, if nobody has yet."""
        folder = None
        if not self._folder_chosen and not self._window.table.items:
            folder = _folder_beside(paths[0])
        self._worker.add(paths, folder)

    @Slot()
    def _add_photos(self) -> None:
        paths = self._questions.photos(self._store.settings.last_directory)
        if paths:
            self._remember(paths[0].parent)
            self.add(paths)

    @Slot()
    def _add_folder(self) -> None:
        folder = self._questions.folder_of_photos(self._store.settings.last_directory)
        if folder is not None:
            self._remember(folder)
            self.add((folder,))

    @Slot()
    def _remove(self) -> None:
        self._worker.remove(self._chosen())

    @Slot()
    def _try_again(self) -> None:
        again = (Status.FAILED, Status.STOPPED, Status.SKIPPED)
        self._worker.retry(self._chosen(*again))

    @Slot()
    def _retry_failed(self) -> None:
        items = self._window.table.items
        self._worker.retry([item.id for item in items if item.status == Status.FAILED])

    @Slot()
    def _colour_again(self) -> None:
        self._worker.redo(self._chosen(Status.DONE))

    @Slot()
    def _open_photo(self) -> None:
        for item in self._window.view.selected()[:1]:
            self.photo_requested.emit(item.source)

    @Slot()
    def _open_result(self) -> None:
        for item in self._window.view.selected()[:1]:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(item.output)))

    @Slot()
    def _copy_messages(self) -> None:
        chosen = self._window.view.selected()
        texts = [f"{item.source}: {in_own_language(item.error)}" for item in chosen if item.error]
        QGuiApplication.clipboard().setText("\n".join(texts))

    def _chosen(self, *statuses: Status) -> list[int]:
        chosen = self._window.view.selected()
        return [item.id for item in chosen if not statuses or item.status in statuses]

    # -- the batch -----------------------------------------------------------------------------

    @Slot()
    def _start(self) -> None:
        self._window.banner.dismiss()
        self._window.panel.commit()
        folder = self._window.state.settings.folder
        self._remember_batch(folder)
        self._worker.start(anew=folder in self._forgotten)

    @Slot()
    def _begin_anew(self) -> None:
        self._folder_chosen = False
        self._window.banner.dismiss()
        self._worker.clear()

    @Slot()
    def _choose_folder(self) -> None:
        before = self._window.state.settings.folder
        directory = before if is_folder(before) else before.parent
        folder = self._questions.folder_for_results(directory)
        if folder is not None:
            self._folder_chosen = True
            self._worker.move(folder)

    @Slot()
    def _choose_batch(self) -> None:
        folder = self._questions.folder_to_resume(self._store.settings.batch_folder)
        if folder is not None:
            self._resume(folder)

    @Slot(object)
    def _on_unfinished(self, found: Unfinished) -> None:
        if self._asking or found.folder in self._forgotten:
            return
        self._asking = True
        answer = self._questions.unfinished(found)
        self._asking = False
        if answer is Begun.RESUME:
            self._resume(found.folder)
        elif answer is Begun.START_OVER:
            self._forgotten.add(found.folder)

    def _resume(self, folder: Path) -> None:
        self._folder_chosen = True
        self._remember_batch(folder)
        self._window.banner.dismiss()
        self._worker.resume(folder)

    @Slot()
    def _save_report(self) -> None:
        settings = self._window.state.settings
        path = self._questions.report(settings.folder.parent / f"{settings.folder.name}.csv")
        if path is not None:
            self._worker.write_report(path)

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._window.state.settings.folder)))

    @Slot()
    def _show_keys(self) -> None:
        KeysDialog(self._window).exec()

    def _remember(self, directory: Path) -> None:
        self._store.update(replace(self._store.settings, last_directory=directory))

    def _remember_batch(self, folder: Path) -> None:
        self._store.update(replace(self._store.settings, batch_folder=folder))

    # -- looks ---------------------------------------------------------------------------------

    @Slot()
    def _on_session_changed(self) -> None:
        is_open = self._session.document is not None
        self._window.panel.look_menu.set_photo_open(is_open)
        self._window.look_menu.set_photo_open(is_open)

    @Slot(object)
    def _choose_look(self, choice: LookChoice) -> None:
        self._use(choice, None)

    @Slot(object)
    def _choose_own_look(self, choice: LookChoice) -> None:
        self._use(choice, self._chosen())

    def _use(self, choice: LookChoice, item_ids: list[int] | None) -> None:
        """Take a look for some photos, or for all of the batch that have none of their own."""
        document = self._session.document
        directory = self._store.settings.last_directory
        path: Path | None
        match choice.kind:
            case LookKind.AS_BATCH:
                self._worker.use_look(None, item_ids)
            case LookKind.NEUTRAL:
                self._worker.use_look(NamedLook(), item_ids)
            case LookKind.KEPT_MOOD if choice.mood is not None:
                look = Look(contexts=(Weighted(choice.mood.context),))
                self._worker.use_look(NamedLook(choice.mood.name, look), item_ids)
            case LookKind.OPEN_PHOTO if document is not None:
                named = NamedLook(Path(document.photo.name).stem, document.look)
                self._worker.use_look(named, item_ids)
            case LookKind.MOOD_OF_OPEN_PHOTO if document is not None:
                self._worker.use_mood_of(document.photo, item_ids)
            case LookKind.MOOD_OF_PICTURE:
                if (path := self._questions.donor(directory)) is not None:
                    self._worker.use_mood_of(path, item_ids)
            case LookKind.FILE:
                if (path := self._questions.look_file(directory)) is not None:
                    self._worker.use_look_file(path, item_ids)


def _folder_beside(path: Path) -> Path:
    """Return a folder for the results of photos: in theirs if it can be written to."""
    parent = path if is_folder(path) else path.absolute().parent
    if not os.access(parent, os.W_OK):
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        parent = Path(pictures)
    return parent / _RESULTS
