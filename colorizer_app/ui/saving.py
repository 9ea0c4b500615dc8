"""Saving, and never letting a result go unasked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from colorizer_app.ui.prompts import Prompts, Replace, Unsaved
from colorizer_app.ui.session import Session
from colorizer_app.workbench.messages import Saved
from colorizer_app.workbench.naming import exists, suggested_output
from colorizer_app.workbench.settings import SettingsStore


class SaveFlow(QObject):
    """Save, Save As, and what must be settled before the document goes away."""

    status = Signal(str)
    """A few words about the file that is about to be written."""

    def __init__(
        self, session: Session, store: SettingsStore, prompts: Prompts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._prompts = prompts
        self._then: Callable[[], None] | None = None
        session.saved.connect(self._on_saved)
        session.failed.connect(self._on_given_up)
        session.cancelled.connect(self._on_given_up)

    @Slot()
    def save(self) -> None:
        """Save beside the source under the usual name; ask where for a photo without a file.

        Colours that are still being made are waited for, and written when they are there.
        """
        document = self._session.document
        if document is None or not self._session.expects_result or self._session.saving:
            return
        if document.photo.path is None:
            self.save_as()
            return
        target = document.saved_path or suggested_output(document.photo.path)
        if not exists(target):
            self._write(target, overwrite=False)
            return
        answer = self._prompts.replace(target)
        if answer is Replace.REPLACE:
            self._write(target, overwrite=True)
        elif answer is Replace.OTHER_NAME:
            self.save_as()
        else:
            self._then = None

    @Slot()
    def save_as(self) -> None:
        """Ask where to save."""
        if not self._session.expects_result or self._session.saving:
            return
        target = self._prompts.destination(self._suggestion())
        if target is None:
            self._then = None
        else:
            self._write(target, overwrite=exists(target))

    def guard(self, then: Callable[[], None]) -> None:
        """Do ``then`` once no result would be lost by it: at once, after saving, or never."""
        if self._session.saving:
            self._then = then
        elif not self._session.unsaved:
            then()
        else:
            document = self._session.document
            assert document is not None
            answer = self._prompts.unsaved(document.photo.name)
            if answer is Unsaved.DISCARD:
                then()
            elif answer is Unsaved.SAVE:
                self._then = then
                self.save()

    def _suggestion(self) -> Path:
        document = self._session.document
        assert document is not None
        if document.saved_path is not None:
            return document.saved_path
        if document.photo.path is not None:
            return suggested_output(document.photo.path)
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        directory = self._store.settings.last_directory or Path(pictures)
        return suggested_output(directory / document.photo.name)

    def _write(self, path: Path, *, overwrite: bool) -> None:
        if not self._session.expects_result:  # its colours were given up while a question was open
            self._then = None
            return
        self.status.emit(self.tr("Saving “{name}”…").format(name=path.name))
        self._session.save(path, self._store.settings.quality, overwrite=overwrite)

    @Slot(object)
    def _on_saved(self, message: Saved) -> None:
        settings = self._store.settings
        self._store.update(replace(settings, last_directory=message.path.parent))
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot()
    def _on_given_up(self) -> None:
        if not self._session.saving:
            # Whatever was to follow would now lose the result.
            self._then = None
