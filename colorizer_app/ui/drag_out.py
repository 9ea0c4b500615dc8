"""Dragging the result into another program or folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QSize, Qt, QTemporaryDir, QUrl, Signal, Slot
from PySide6.QtGui import QDrag, QPixmap

from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.ui.drag_grip import DragGrip
from colorizer_app.ui.file_writer import FileWriter
from colorizer_app.ui.image_layer import ImageLayer
from colorizer_app.ui.save_options import options_of
from colorizer_app.ui.session import Session
from colorizer_app.ui.variant_pictures import VariantPictures
from colorizer_app.workbench.messages import Failed, SaveOptions
from colorizer_app.workbench.naming import suggested_output
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineThread

_THUMBNAIL = 96


class DragOutFlow(QObject):
    """Writes the result to a file of the app's own while the mouse begins to move.

    The file bears the usual name and goes when the app ends; other programs take a copy.
    """

    status = Signal(str)
    """A few words while the file is not there yet."""

    def __init__(
        self,
        grip: DragGrip,
        engine: EngineThread,
        session: Session,
        pictures: VariantPictures,
        store: SettingsStore,
    ) -> None:
        super().__init__(grip)
        self._grip = grip
        self._session = session
        self._pictures = pictures
        self._writer = FileWriter(engine, session, self)
        self._store = store
        self._folder = QTemporaryDir()
        self._count = 0
        self._of: tuple[Photo, Look, SaveOptions] | None = None
        self._file: Path | None = None
        self._moving = False
        grip.pressed_to_drag.connect(self._prepare)
        grip.dragging.connect(self._on_dragging)
        self._writer.written.connect(self._on_written)
        self._writer.failed.connect(self._on_failed)
        self._writer.given_up.connect(self._on_given_up)

    @Slot()
    def _prepare(self) -> None:
        document = self._session.document
        self._moving = False
        if document is None or not self._session.expects_result:
            return
        options = options_of(self._store.settings)
        wanted = document.photo, document.look, options
        if self._of == wanted:
            return
        self._of, self._file = wanted, None
        self._count += 1
        folder = Path(self._folder.path()) / str(self._count)
        folder.mkdir()
        source = document.photo.path or Path(document.photo.name)
        path = suggested_output(source, directory=folder)
        self._writer.write(document, path, options, overwrite=False)

    @Slot()
    def _on_dragging(self) -> None:
        if self._file is not None:
            self._drag(self._file)
        elif self._of is not None and not self._moving:
            self._moving = True
            self.status.emit(self.tr("Writing the file that you drag…"))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._file = path
        if self._moving:
            self.status.emit("")
            if self._grip.held:
                self._drag(path)

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        self._of = None
        self.status.emit(message.message)

    @Slot()
    def _on_given_up(self) -> None:
        self._of = None
        self.status.emit("")

    def _drag(self, path: Path) -> None:
        self._moving = False
        self._grip.let_go()
        drag = QDrag(self._grip)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        drag.setMimeData(mime)
        drag.setPixmap(self._thumbnail())
        drag.exec(Qt.DropAction.CopyAction)

    def _thumbnail(self) -> QPixmap:
        document = self._session.document
        picture = None if document is None else self._pictures.picture(document.look)
        if picture is None:
            return QPixmap()
        return QPixmap.fromImage(ImageLayer(picture).shrunk(QSize(_THUMBNAIL, _THUMBNAIL)))
