"""Copying the result."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from colorizer_app.ui.image_layer import ImageLayer
from colorizer_app.ui.session import Session
from colorizer_app.ui.views.views import Views
from colorizer_app.workbench.messages import Colorized


class CopyFlow(QObject):
    """Puts the result on the clipboard, once it is there."""

    status = Signal(str)
    """A few words about what happened."""

    def __init__(self, session: Session, view: Views, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._wanted = False
        session.colorized.connect(self._on_colorized)
        session.failed.connect(self._give_up)
        session.cancelled.connect(self._give_up)
        session.opened.connect(self._forget)

    @Slot()
    def copy(self) -> None:
        """Copy the result of the newest look; what is still being made is waited for."""
        layer = self._view.result()
        if self._session.has_result and layer is not None:
            self._take(layer)
        elif self._session.expects_result:
            self._wanted = True
            self.status.emit(self.tr("Copying once the colours are there…"))

    @Slot(object)
    def _on_colorized(self, message: Colorized) -> None:
        if self._wanted:
            self._take(ImageLayer(message.shown))

    @Slot()
    def _give_up(self) -> None:
        if not self._session.expects_result:
            self._wanted = False

    @Slot()
    def _forget(self) -> None:
        self._wanted = False

    def _take(self, layer: ImageLayer) -> None:
        self._wanted = False
        QGuiApplication.clipboard().setMimeData(layer.to_mime_data())
        self.status.emit(self.tr("Copied. Paste it into another program."))
