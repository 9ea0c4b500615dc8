"""The ways in: Open, the recent photos, drop, paste, the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage

from colorizer_app.ui.image_layer import pixels_of
from colorizer_app.ui.incoming import Incoming, incoming_from, incoming_paths
from colorizer_app.ui.projects import ProjectFlow
from colorizer_app.ui.prompts import Prompts
from colorizer_app.ui.session import Session
from colorizer_app.workbench.messages import Failed, Opened, Pasted
from colorizer_app.workbench.naming import exists
from colorizer_app.workbench.projects import SUFFIX
from colorizer_app.workbench.settings import SettingsStore


class OpenFlow(QObject):
    """Brings photos in, one at a time, once the one before has been taken care of."""

    notice = Signal(str, str)
    """Title and message of something a person should know but need not fear."""
    moods_arrived = Signal(object)
    """Paths of files that hold a mood each."""
    recent_changed = Signal()
    many_came = Signal(object)
    """Paths, in a tuple, of several photos or of folders: too many to be opened here."""
    starting = Signal(str)
    """Name of a photo that is about to be opened: what was said about another is past."""
    _arrived = Signal(object)

    def __init__(
        self,
        session: Session,
        projects: ProjectFlow,
        store: SettingsStore,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._projects = projects
        self._store = store
        self._prompts = prompts
        self._opening: Path | None = None
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        session.opened.connect(self._on_opened)
        session.failed.connect(self._on_failed)

    @Slot()
    def ask(self) -> None:
        """Let a person choose a photo."""
        path = self._prompts.photo_to_open(self._store.settings.last_directory)
        if path is not None:
            self.take_paths((path,))

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Open a photo; several, and folders, are for a batch."""
        self._take(incoming_paths(paths))

    def take_mime(self, mime: QMimeData) -> bool:
        """Open what was dropped or pasted, once its event is over; return whether it was anything.

        A question asked while a drop is being handled would hold up the program it comes from.
        """
        incoming = incoming_from(mime)
        if incoming is not None:
            self._arrived.emit(incoming)
        return incoming is not None

    @Slot()
    def paste(self) -> None:
        """Open the picture or the file on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is None or not self.take_mime(mime):
            self.notice.emit(
                self.tr("There is no photo to paste"),
                self.tr("Copy a picture or a picture file first, then paste it here."),
            )

    @Slot()
    def forget_recent(self) -> None:
        """Empty the list of recent photos."""
        self._store.update(self._store.settings.without_recent())
        self.recent_changed.emit()

    @Slot(object)
    def _take(self, incoming: Incoming) -> None:
        if incoming.moods:
            self.moods_arrived.emit(incoming.moods)
        if incoming.folders or len(incoming.files) > 1:
            self.many_came.emit((*incoming.files, *incoming.folders))
        elif incoming.files:
            path = incoming.files[0]
            self._projects.guard(lambda: self._open(path))
        elif incoming.image is not None:
            image = incoming.image
            self._projects.guard(lambda: self._open_image(image))

    def _open(self, path: Path) -> None:
        self._opening = path
        if path.suffix.lower() == SUFFIX:
            self._projects.open(path)
            self._forget_if_gone()
        else:
            self.starting.emit(path.name)
            self._session.open(path)

    def _open_image(self, image: QImage) -> None:
        self._opening = None
        pasted = Pasted(self.tr("Pasted photo"), lambda: pixels_of(image))
        self.starting.emit(pasted.name)
        self._session.open(pasted)

    @Slot(object)
    def _on_opened(self, message: Opened) -> None:
        path = self._projects.path or message.photo.path
        if path is not None:
            self._store.update(self._store.settings.with_recent(path.absolute()))
            self.recent_changed.emit()

    @Slot(object)
    def _on_failed(self, _message: Failed) -> None:
        self._forget_if_gone()

    def _forget_if_gone(self) -> None:
        path = self._opening
        if path is not None and not exists(path):
            self._store.update(self._store.settings.without_recent(path.absolute()))
            self.recent_changed.emit()
