"""Saving, and never letting a result go unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from colorizer_app.ui.look_names import name_of
from colorizer_app.ui.prompts import Prompts, Replace, Unsaved
from colorizer_app.ui.save_options import options_of
from colorizer_app.ui.saving_several import SaveSeveralFlow
from colorizer_app.ui.session import Session
from colorizer_app.workbench.document import Document
from colorizer_app.workbench.messages import Saved
from colorizer_app.workbench.naming import exists, suggested_output, untaken
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workbench.variants import Variant


class SaveFlow(QObject):
    """Save, Save As, and what must be settled before the document goes away."""

    status = Signal(str)
    """A few words about the file that is about to be written."""

    def __init__(
        self,
        session: Session,
        several: SaveSeveralFlow,
        store: SettingsStore,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._several = several
        self._store = store
        self._prompts = prompts
        self._then: Callable[[], None] | None = None
        session.saved.connect(self._on_saved)
        session.failed.connect(self._on_given_up)
        session.cancelled.connect(self._on_given_up)
        several.ended.connect(self._on_several_ended)

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
        target = self._usual_path(document, document.photo.path)
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
        document = self._session.document
        assert document is not None
        chosen = self._prompts.destination(self._suggestion(), deep=document.photo.bit_depth > 8)
        if chosen is None:
            self._then = None
        else:
            self._write(chosen.path, overwrite=exists(chosen.path), deep=chosen.deep)

    def guard(self, then: Callable[[], None]) -> None:
        """Do ``then`` once no result would be lost by it: at once, after saving, or never."""
        if self._session.saving:
            self._then = then
        elif not self._session.unsaved:
            then()
        else:
            document = self._session.document
            assert document is not None
            unsaved = document.unsaved()
            answer = self._prompts.unsaved(document.photo.name, len(unsaved))
            if answer is Unsaved.DISCARD:
                then()
            elif answer is Unsaved.SAVE:
                self._then = then
                self._save_all_of(unsaved)

    def _save_all_of(self, unsaved: Sequence[Variant]) -> None:
        document = self._session.document
        if document is not None and unsaved == (document.variants.current,):
            self.save()
        elif not self._several.save(unsaved):
            self._then = None

    def _suggestion(self) -> Path:
        document = self._session.document
        assert document is not None
        if document.photo.path is not None:
            return self._usual_path(document, document.photo.path)
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        directory = self._store.settings.last_directory or Path(pictures)
        return self._usual_path(document, directory / document.photo.name)

    def _usual_path(self, document: Document, photo: Path) -> Path:
        """Return where the current variant was saved, or a place where no other one has been."""
        variants = document.variants
        earlier, last = document.path_of(variants.current_key), document.saved_path
        if earlier is not None:
            return earlier
        if last is None:
            return suggested_output(photo)
        of_others = {saved.path for saved in document.saves}
        first = suggested_output(photo, last.parent, last.suffix)
        if first not in of_others:
            return first
        name = name_of(variants.current, variants)
        named = suggested_output(photo, last.parent, last.suffix, variant=name)
        return untaken(named, of_others.__contains__)

    def _write(self, path: Path, *, overwrite: bool, deep: bool = True) -> None:
        if not self._session.expects_result:  # its colours were given up while a question was open
            self._then = None
            return
        self.status.emit(self.tr("Saving “{name}”…").format(name=path.name))
        options = replace(options_of(self._store.settings), deep=deep)
        self._session.save(path, options, overwrite=overwrite)

    @Slot(object)
    def _on_saved(self, message: Saved) -> None:
        settings = self._store.settings
        self._store.update(replace(settings, last_directory=message.path.parent))
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot(bool)
    def _on_several_ended(self, complete: bool) -> None:
        then, self._then = self._then, None
        if complete and then is not None:
            self.guard(then)  # something else may have come up meanwhile

    @Slot()
    def _on_given_up(self) -> None:
        if not self._session.saving:
            # Whatever was to follow would now lose the result.
            self._then = None
