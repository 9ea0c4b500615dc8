"""Borrowing the mood of other pictures: the ways in, and what comes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from colorizer_app.look import MOST_CONTEXTS, Context, Look, Weighted
from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.image_layer import ImageLayer, pixels_of
from colorizer_app.ui.incoming import Incoming, incoming_from, incoming_paths
from colorizer_app.ui.keeping import KeepFlow
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.moods import mood_name
from colorizer_app.ui.prompts import Prompts
from colorizer_app.ui.session import Session
from colorizer_app.workbench.contexts import StoredContext
from colorizer_app.workbench.messages import ContextsRanked, ContextTaken, Pasted
from colorizer_app.workbench.naming import same_file
from colorizer_app.workbench.settings import SettingsStore


class BorrowFlow(QObject):
    """Adds pictures to those that lend their mood to the photo, and takes them away again.

    Attributes
    ----------
    keeping
        What is done with the moods that are kept.
    """

    notice = Signal(str, str)
    """Title and message of something a person should know but need not fear."""
    starting = Signal()
    """A picture is about to be looked at: what was said about another is past."""
    listed = Signal(object, object)
    """Tuples of `ShownContext`, those that suit the photo most first, and `UnusableContext`."""
    _arrived = Signal(object)

    def __init__(
        self,
        session: Session,
        editor: LookEditor,
        store: SettingsStore,
        prompts: Prompts,
        actions: Mapping[ActionId, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.keeping = KeepFlow(session, self.stored, store, prompts, actions, parent)
        self.keeping.notice.connect(self.notice)
        self._session = session
        self._editor = editor
        self._store = store
        self._prompts = prompts
        self._thumbnails: dict[Context, QPixmap] = {}
        self._stored: dict[Context, StoredContext] = {}
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        session.opened.connect(self._on_opened)
        session.context_taken.connect(self._on_taken)
        session.contexts_ranked.connect(self._on_ranked)

    def thumbnail(self, context: Context) -> QPixmap | None:
        """Return a small picture of where a context comes from, if it came by this way."""
        return self._thumbnails.get(context)

    def stored(self, context: Context) -> StoredContext:
        """Return a context as it can be kept, with what is known of the picture it comes from."""
        return self._stored.get(context) or StoredContext(context)

    @Slot()
    def ask(self) -> None:
        """Let a person choose a picture."""
        path = self._prompts.donor(self._store.settings.last_directory)
        if path is not None:
            self.take_paths((path,))

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Borrow from files."""
        self._take(incoming_paths(paths))

    def take_mime(self, mime: QMimeData) -> bool:
        """Borrow from what was dropped or pasted, once its event is over."""
        incoming = incoming_from(mime)
        if incoming is not None:
            self._arrived.emit(incoming)
        return incoming is not None

    @Slot()
    def paste(self) -> None:
        """Borrow from the picture or the file on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is None or not self.take_mime(mime):
            self.notice.emit(
                self.tr("There is no picture to paste"),
                self.tr("Copy a picture or a picture file first, then paste its mood here."),
            )

    @Slot(object)
    def remove(self, context: Context) -> None:
        """Borrow from a picture no more."""
        left = tuple(each for each in self._editor.look.contexts if each.context != context)
        what = self.tr("Remove Mood of “{name}”").format(name=mood_name(context.name))
        self._editor.change(_with(self._editor.look, left), what)

    @Slot(object, bool)
    def pick(self, context: Context, mix: bool) -> None:
        """Borrow from a context that is kept; from one that is borrowed from already, no more.

        Parameters
        ----------
        context
            Which.
        mix
            Whether what is borrowed from others stays.
        """
        look = self._editor.look
        lent = _lent(look, context)
        if lent is not None:
            self.remove(lent)
        elif mix and len(look.contexts) == MOST_CONTEXTS:
            self._say_full()
        else:
            kept = look.contexts if mix else ()
            what = self.tr("Mood “{name}”").format(name=mood_name(context.name))
            self._editor.change(_with(look, (*kept, Weighted(context))), what)

    @Slot()
    def be_automatic(self) -> None:
        """Borrow from no picture: the mood is the photo's own."""
        self._editor.change(_with(self._editor.look, ()), self.tr("Automatic Mood"))

    @Slot(object)
    def _take(self, incoming: Incoming) -> None:
        if incoming.moods:
            self.keeping.import_paths(incoming.moods)
        if not self._editor.possible or incoming.only_moods:
            return
        sources: list[Path | Pasted] = list(incoming.files)
        if incoming.image is not None:
            image = incoming.image
            sources.append(Pasted(self.tr("Pasted picture"), lambda: pixels_of(image)))
        if not sources:
            self.notice.emit(
                self.tr("“{name}” is a folder").format(name=incoming.folders[0].name),
                self.tr("A mood is borrowed from a picture. Drop one from the folder here."),
            )
            return
        self.starting.emit()
        room = MOST_CONTEXTS - len(self._editor.look.contexts) - self._session.taking
        for source in sources[: max(0, room)]:
            self._session.take_context(source)
        if len(sources) > room:
            self._say_full()

    def _say_full(self) -> None:
        self.notice.emit(
            self.tr("A mood can be mixed from {count} pictures").format(count=MOST_CONTEXTS),
            self.tr("Remove one of them to make room for another."),
        )

    @Slot()
    def _on_opened(self) -> None:
        self._thumbnails.clear()
        self._stored.clear()
        self.listed.emit((), ())

    @Slot(object)
    def _on_ranked(self, message: ContextsRanked) -> None:
        for shown in message.contexts:
            if shown.thumbnail is not None:
                self._thumbnails[shown.context] = _pixmap_of(shown.thumbnail)
        self.listed.emit(message.contexts, message.unusable)

    @Slot(object)
    def _on_taken(self, message: ContextTaken) -> None:
        look, context = self._editor.look, message.context
        if _lent(look, context) is not None:
            self.notice.emit(
                self.tr("“{name}” lends its mood already").format(name=context.name),
                self.tr("Move its slider to change how much it counts."),
            )
            return
        if len(look.contexts) == MOST_CONTEXTS:  # an undone step has come back meanwhile
            self._say_full()
            return
        self._thumbnails[context] = _pixmap_of(message.thumbnail)
        self._stored[context] = message.stored
        what = self.tr("Mood of “{name}”").format(name=context.name)
        self._editor.change(_with(look, (*look.contexts, Weighted(context))), what)
        if self._is_the_photo_itself(message.source):
            self.notice.emit(
                self.tr("That is this photo’s own mood"),
                self.tr(
                    "“{name}” is the photo itself. Its own mood is what Automatic uses, so alone "
                    "it changes nothing."
                ).format(name=context.name),
            )

    def _is_the_photo_itself(self, source: Path | Pasted) -> bool:
        document = self._session.document
        path = None if document is None else document.photo.path
        return path is not None and isinstance(source, Path) and same_file(path, source)


def _lent(look: Look, context: Context) -> Context | None:
    """Return a mood by the name it is borrowed under, if it is: it may be kept under another."""
    borrowed = (each.context for each in look.contexts)
    same = (each for each in borrowed if each.overall_features == context.overall_features)
    return next(same, None)


def _pixmap_of(pixels: NDArray[np.uint8]) -> QPixmap:
    return QPixmap.fromImage(ImageLayer((pixels,)).to_image())


def _with(look: Look, contexts: tuple[Weighted, ...]) -> Look:
    """Return the look with other contexts; without any, their strength is of no matter."""
    strength = look.context_strength if contexts else Look().context_strength
    return replace(look, contexts=contexts, context_strength=strength)
