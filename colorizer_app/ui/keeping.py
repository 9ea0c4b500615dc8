"""A person's own moods: kept under a name, renamed, deleted, passed on and taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from colorizer_app.imaging import OPEN_SUFFIXES
from colorizer_app.look import Context
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.mood_prompts import MoodPrompts, Objection
from colorizer_app.ui.own_moods import OwnMoodsMenu
from colorizer_app.ui.session import Session
from colorizer_app.workbench.contexts import (
    SUFFIX,
    ContextError,
    OwnLibrary,
    ShippedLibrary,
    StoredContext,
)
from colorizer_app.workbench.messages import ContextsRanked
from colorizer_app.workbench.naming import exists
from colorizer_app.workbench.settings import SettingsStore


class KeepFlow(QObject):
    """Changes the library of a person's own moods, and has the list of moods follow.

    Parameters
    ----------
    session, store, prompts
        The open photo, where files were last, and who answers questions.
    as_stored
        Returns a borrowed context as it can be kept.
    actions
        Those about moods that are kept are carried out here.
    """

    notice = Signal(str, str)
    """Title and message of something a person should know."""
    kept_changed = Signal()
    """Other moods than before are known to be kept."""

    def __init__(
        self,
        session: Session,
        as_stored: Callable[[Context], StoredContext],
        store: SettingsStore,
        prompts: MoodPrompts,
        actions: Mapping[ActionId, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._as_stored = as_stored
        self._store = store
        self._prompts = prompts
        self._kept: set[tuple[float, ...]] = set()
        session.contexts_ranked.connect(self._on_ranked)
        actions[ActionId.KEEP_MOOD].triggered.connect(self.keep_borrowed)
        actions[ActionId.IMPORT_MOODS].triggered.connect(self.ask_import)
        actions[ActionId.MY_MOODS].setMenu(OwnMoodsMenu(self, parent))

    @cached_property
    def _library(self) -> OwnLibrary:
        return OwnLibrary(ShippedLibrary.load().names())

    def can_keep(self, context: Context) -> bool:
        """Whether a mood is not among those that are kept, and could be."""
        return context.weights is not None and context.overall_features not in self._kept

    def own(self) -> list[StoredContext]:
        """Return a person's own moods, by name; none where they cannot be read."""
        try:
            return self._library.contexts()
        except ContextError:  # said as soon as something is to be done with them
            return []

    @Slot()
    def keep_borrowed(self) -> None:
        """Keep the first of the moods that the photo borrows and that are not kept yet."""
        document = self._session.document
        for each in () if document is None else document.look.contexts:
            if self.can_keep(each.context):
                self.keep(each.context)
                return
        self.notice.emit(
            self.tr("This mood is kept already"),
            self.tr("It is in the list of moods, for every photo."),
        )

    @Slot(object)
    def keep(self, context: Context) -> None:
        """Keep a mood that is borrowed, under a name that a person gives it."""
        stored = self._as_stored(context)
        title = self.tr("Keep the Mood of “{name}”").format(name=context.name)
        name = self._ask_name(title, _without_ending(context.name))
        if name is None:
            return
        if self._done(
            self.tr("“{name}” was not kept").format(name=name),
            lambda: self._library.save(_renamed(stored, name)),
        ):
            self.notice.emit(
                self.tr("“{name}” is kept").format(name=name),
                self.tr("It is in the list of moods now, for every photo."),
            )

    def rename(self, name: str) -> None:
        """Give a mood the name that a person wants for it."""
        to = self._ask_name(self.tr("Rename “{name}”").format(name=name), name, present=name)
        if to is not None and to != name:
            self._done(
                self.tr("“{name}” was not renamed").format(name=name),
                lambda: self._library.rename(name, to),
            )

    def delete(self, name: str) -> None:
        """Delete a mood if a person really wants that."""
        if self._prompts.may_delete_mood(name):
            self._done(
                self.tr("“{name}” was not deleted").format(name=name),
                lambda: self._library.delete(name),
            )

    def export(self, name: str) -> None:
        """Write a mood to a file of its own, wherever a person wants it."""
        directory = self._store.settings.last_directory or Path.home()
        path = self._prompts.mood_destination(directory / f"{_as_file_name(name)}{SUFFIX}")
        if path is not None and self._done(
            self.tr("“{name}” was not exported").format(name=name),
            lambda: self._library.export(name, path, overwrite=exists(path)),
        ):
            self.notice.emit(
                self.tr("“{name}” was exported").format(name=name),
                self.tr(
                    "The file “{file}” holds a small grey picture of where the mood comes from. "
                    "Faces can be recognised in it: pass it on only to whom you trust with them."
                ).format(file=path.name),
            )

    @Slot()
    def ask_import(self) -> None:
        """Let a person choose files with moods."""
        self.import_paths(self._prompts.moods_to_import(self._store.settings.last_directory))

    @Slot(object)
    def import_paths(self, paths: Sequence[Path]) -> None:
        """Keep the moods of files; those that cannot be used are named, and stop no other."""
        taken: list[str] = []
        refused: list[str] = []
        for path in paths:
            try:
                taken.append(self._library.import_from(path).name)
            except ContextError as error:
                refused.append(str(error))
        if taken:
            self._session.rank_contexts()
        if refused:
            self.notice.emit(
                self.tr("{count} of {all} moods imported").format(count=len(taken), all=len(paths))
                if len(paths) > 1
                else self.tr("The mood was not imported"),
                "\n".join(refused),
            )
        elif taken:
            names = ", ".join(self.tr("“{name}”").format(name=name) for name in taken)
            self.notice.emit(
                self.tr("Imported: {names}").format(names=names),
                self.tr("You find it in the list of moods beside a photo."),
            )

    def _done(self, refusal: str, act: Callable[[], object]) -> bool:
        """Change the library; where that fails say why, and that nothing else happened."""
        try:
            act()
        except ContextError as error:
            self.notice.emit(refusal, str(error))
            return False
        self._session.rank_contexts()
        return True

    def _ask_name(self, title: str, suggested: str, *, present: str = "") -> str | None:
        try:
            taken = self._library.taken()
        except ContextError as error:
            self.notice.emit(self.tr("Your moods cannot be read"), str(error))
            return None
        return self._prompts.mood_name(
            title, suggested, self._objection(taken - {present.casefold()})
        )

    def _objection(self, taken: set[str]) -> Objection:
        def why_not(name: str) -> str:
            if not name:
                return self.tr("A mood needs a name.")
            if not name.isprintable():
                return self.tr("A name is one line of plain characters.")
            if name.casefold() in taken:
                return self.tr("There is a mood called “{name}” already.").format(name=name)
            return ""

        return why_not

    @Slot(object)
    def _on_ranked(self, message: ContextsRanked) -> None:
        self._kept = {shown.context.overall_features for shown in message.contexts}
        self.kept_changed.emit()


def _renamed(stored: StoredContext, name: str) -> StoredContext:
    try:
        return stored.renamed(name)
    except ValueError as error:
        raise ContextError(str(error)) from error


def _without_ending(name: str) -> str:
    """Return a picture file's name as a mood may be called."""
    path = Path(name)
    return path.stem if path.suffix.lower() in OPEN_SUFFIXES else name


def _as_file_name(name: str) -> str:
    return "".join("_" if each in '<>:"/\\|?*' else each for each in name).strip(". ") or "mood"
