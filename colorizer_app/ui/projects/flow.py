"""Opening projects, saving them, and never letting one go unasked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtGui import QAction

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.projects.autosaving import Autosaving
from colorizer_app.ui.projects.sources import photo_of
from colorizer_app.ui.prompts import Prompts, Replace, Unsaved
from colorizer_app.ui.saving import SaveFlow
from colorizer_app.ui.session import Session
from colorizer_app.ui.variant_pictures import VariantPictures
from colorizer_app.workbench.naming import exists
from colorizer_app.workbench.pixels import small_picture_of
from colorizer_app.workbench.projects import (
    SUFFIX,
    AutosaveSlot,
    FileReference,
    Project,
    ProjectError,
    Work,
    mark_of,
    read_project,
    refer_to,
)
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workbench.variants import Variant, Variants
from colorizer_app.workers import ProjectKeeper, ProjectSaved


@dataclass(frozen=True, slots=True, eq=False)
class _Restored:
    """What is about to be the document, and how much of it a project file holds."""

    variants: Variants
    file: FileReference | None
    kept: tuple[Variant, ...] | None
    slot: AutosaveSlot | None = None


class ProjectFlow(QObject):
    """Open, Save Project, Save Project As, and what must be settled before the document goes away.

    A project that is saved holds everything that a person has done, so nobody is asked about
    results that are not on disk; without a project that is `SaveFlow`'s question.
    """

    starting = Signal(str)
    """Name of a project that is about to be opened."""
    notice = Signal(str, str)
    """Title and message of something a person should know."""
    concluded = Signal(str)
    """What has become of the project, in a few words."""
    resumed = Signal(object)
    """The `AutosaveSlot` whose work is the document now."""
    changed = Signal()
    """`path`, `unsaved` or the recent files may be different."""

    def __init__(
        self,
        session: Session,
        results: SaveFlow,
        pictures: VariantPictures,
        store: SettingsStore,
        prompts: Prompts,
        actions: Mapping[ActionId, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._results = results
        self._pictures = pictures
        self._store = store
        self._prompts = prompts
        self._file: FileReference | None = None
        self._kept: tuple[Variant, ...] | None = None
        self._restored: _Restored | None = None
        self._writing = False
        self._then: Callable[[], None] | None = None
        self._keeper = ProjectKeeper(self)
        self._autosaving = Autosaving(self._keeper, self._work, self)
        actions[ActionId.SAVE_PROJECT].triggered.connect(self.save)
        actions[ActionId.SAVE_PROJECT_AS].triggered.connect(self.save_as)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        self._keeper.saved.connect(self._on_saved)
        self._keeper.save_failed.connect(self._on_save_failed)
        self._autosaving.failed.connect(self._on_autosave_failed)

    @property
    def path(self) -> Path | None:
        """Where the project of the document is, if it has one."""
        return None if self._file is None else self._file.path

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost with the document."""
        if self._file is None:
            return self._session.unsaved
        return self._is_ahead

    @property
    def _is_ahead(self) -> bool:
        """Whether the variants are others than those that are kept."""
        document = self._session.document
        return document is not None and document.variants.items != self._kept

    # -- opening ---------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a project in place of the document, which has been taken care of."""
        try:
            project = read_project(path)
        except ProjectError as error:
            self._refuse(str(error))
            return
        file = refer_to(path, path.parent)
        self._open(project, _Restored(project.variants, file, project.variants.items), path)

    def resume(self, slot: AutosaveSlot, project: Project) -> None:
        """Go on with the work of a process that did not end properly, likewise."""
        self._open(project, _Restored(project.variants, project.stands_for, None, slot), slot.path)

    def _open(self, project: Project, restored: _Restored, path: Path) -> None:
        found = photo_of(project, path.parent, self._prompts)
        if found is None:
            return
        self.starting.emit(project.name)
        if not found.is_same:
            restored = replace(restored, kept=None)
            if isinstance(found.source, Path) and project.source is not None:
                self._tell_of_change(found.source, project.source)
        self._restored = restored
        self._session.open(found.source, restored.variants)

    def _tell_of_change(self, found: Path, reference: FileReference) -> None:
        if reference.mark == mark_of(found):
            return
        self.notice.emit(
            self.tr("“{name}” is not as it was").format(name=found.name),
            self.tr(
                "The photo has changed since the project was saved. The variants are shown as they "
                "look on it now; the photo and the project were not touched."
            ),
        )

    def _refuse(self, why: str) -> None:
        kept = self.tr("Nothing was changed.")
        self.notice.emit(self.tr("The project was not opened"), f"{why} {kept}")

    # -- saving ----------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Save the project where it is; ask where if it is nowhere yet, or another is there now."""
        file = self._file
        if not self._can_save:
            return
        if file is None:
            self.save_as()
        elif not exists(file.path) or mark_of(file.path) == file.mark:
            self._write(file.path)
        else:
            answer = self._prompts.project_changed(file.path)
            if answer is Replace.REPLACE:
                self._write(file.path)
            elif answer is Replace.OTHER_NAME:
                self.save_as()
            else:
                self._then = None

    @Slot()
    def save_as(self) -> None:
        """Ask where to save the project."""
        if not self._can_save:
            return
        target = self._prompts.project_destination(self._suggestion())
        if target is None:
            self._then = None
        else:
            self._write(target)

    def guard(self, then: Callable[[], None]) -> None:
        """Do ``then`` once nothing would be lost by it: at once, after saving, or never."""
        if self._writing:
            self._then = then
        elif self._session.saving:
            self._results.guard(lambda: self.guard(then))
        elif self._file is None:
            self._results.guard(then)
        elif not self.unsaved:
            then()
        else:
            answer = self._prompts.unsaved_project(self._file.name)
            if answer is Unsaved.DISCARD:
                then()
            elif answer is Unsaved.SAVE:
                self._then = then
                self.save()

    def put_away(self) -> None:
        """Leave nothing for the next start: the document is let go on purpose.

        Work from before a crash of which no colours were seen since is kept all the same: perhaps
        they cannot be made, and nobody could know what would be lost.
        """
        document = self._session.document
        if document is None or document.coloured or self._kept is not None:
            self._autosaving.put_away()

    def stop(self) -> bool:
        """Finish what is being written; return whether that was done in time."""
        return self._autosaving.stop()

    @property
    def _can_save(self) -> bool:
        session = self._session
        return session.document is not None and not session.opening and not self._writing

    def _suggestion(self) -> Path:
        document = self._session.document
        assert document is not None
        if self._file is not None:
            return self._file.path
        photo = document.photo
        if photo.path is not None:
            return photo.path.absolute().with_suffix(SUFFIX)
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        directory = self._store.settings.last_directory or Path(pictures)
        return directory / f"{photo.name}{SUFFIX}"

    def _write(self, path: Path) -> None:
        work = self._work(every_picture=True)
        if work is None:
            self._then = None
            return
        self._writing = True
        self._keeper.save(work, path.absolute(), overwrite=exists(path))

    def _work(self, *, every_picture: bool = False) -> Work | None:
        document = self._session.document
        if document is None:
            return None
        variants = document.variants
        pictures = {}
        for variant in variants.items if every_picture else (variants.current,):
            picture = self._pictures.picture(variant.look)
            if picture is not None:
                pictures[variant.key] = small_picture_of(picture)
        return Work(document.photo, variants, pictures, self._file)

    # -- what happens ----------------------------------------------------------------------

    @Slot()
    def _on_opened(self) -> None:
        document, restored = self._session.document, self._restored
        self._restored = None
        assert document is not None
        self._keeper.look_at(document.photo)
        if restored is None or restored.variants is not document.variants:
            restored = _Restored(document.variants, None, document.variants.items)
        self._file, self._kept = restored.file, restored.kept
        if restored.slot is not None:
            self._autosaving.adopt(restored.slot)
            self.resumed.emit(restored.slot)
        else:
            self._autosaving.put_away()

    @Slot()
    def _on_changed(self) -> None:
        document = self._session.document
        if document is None:
            self._file = self._kept = None
        # A pasted photo is nowhere else.
        homeless = document is not None and document.photo.path is None and self._file is None
        self._autosaving.follow(self._is_ahead or homeless)

    @Slot(object)
    def _on_saved(self, message: ProjectSaved) -> None:
        self._writing = False
        document = self._session.document
        if document is not None and document.photo is message.work.photo:
            self._file, self._kept = message.file, message.work.variants.items
        path = message.file.path
        self._store.update(self._store.settings.with_recent(path))
        self.concluded.emit(self.tr("Saved as “{name}”").format(name=path.name))
        self._on_changed()
        self.changed.emit()
        then, self._then = self._then, None
        if then is not None:
            self.guard(then)  # something else may have been changed meanwhile

    @Slot(str)
    def _on_save_failed(self, why: str) -> None:
        self._writing = False
        self._then = None
        self.notice.emit(
            self.tr("The project was not saved"),
            why + " " + self.tr("Everything is still open here. Try another name or folder."),
        )

    @Slot(str)
    def _on_autosave_failed(self, why: str) -> None:
        self.notice.emit(
            self.tr("Your work is not safe from a crash"),
            why + " " + self.tr("Save the project yourself from time to time."),
        )
