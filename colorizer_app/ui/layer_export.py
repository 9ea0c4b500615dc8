"""Exporting the colours alone, for programs that work in layers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorizer_app.ui.banner import Banner
from colorizer_app.ui.file_writer import FileWriter
from colorizer_app.ui.prompts import Prompts
from colorizer_app.ui.save_options import options_of
from colorizer_app.ui.session import Session
from colorizer_app.workbench.messages import Failed
from colorizer_app.workbench.naming import exists, suggested_layer
from colorizer_app.workbench.settings import SettingsStore
from colorizer_app.workers import EngineThread


class LayerFlow(QObject):
    """Asks where to, and has the worker write the layer."""

    status = Signal(str)
    """A few words about the file."""

    def __init__(
        self,
        engine: EngineThread,
        session: Session,
        store: SettingsStore,
        prompts: Prompts,
        banner: Banner,
    ) -> None:
        super().__init__(banner)
        self._session = session
        self._writer = FileWriter(engine, session, self)
        self._store = store
        self._prompts = prompts
        self._banner = banner
        self._writer.written.connect(self._on_written)
        self._writer.failed.connect(self._on_failed)

    @Slot()
    def export(self) -> None:
        """Write the layer of the current variant."""
        document = self._session.document
        if document is None or self._writer.busy:
            return
        beside = document.photo.path
        if beside is None:
            folder = self._store.settings.last_directory or Path.home()
            beside = folder / document.photo.name
        chosen = self._prompts.layer_destination(suggested_layer(beside))
        if chosen is None or self._session.document is None:
            return
        options = replace(options_of(self._store.settings), layer=True)
        self.status.emit(self.tr("Saving “{name}”…").format(name=chosen.name))
        self._writer.write(self._session.document, chosen, options, overwrite=exists(chosen))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        text = self.tr("Saved “{name}”. Lay it over the grey photo, in Normal mode.")
        self.status.emit(text.format(name=path.name))

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        self.status.emit("")
        self._banner.show_failure(message, self.tr("The photo is still open here."))
