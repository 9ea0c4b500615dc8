"""Preferences: what a person sets, and what becomes of it at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.preferences_dialog import PreferencesDialog
from colorizer_app.ui.session import Session
from colorizer_app.ui.style import use_theme
from colorizer_app.workbench.settings import Device, SettingsStore
from colorizer_app.workers import EngineThread


class PreferencesFlow(QObject):
    """Shows the dialog over ``parent`` and has every change of a setting take effect.

    The window's language alone waits until the app is started again.

    Attributes
    ----------
    store
        The settings.
    dialog
        The dialog while it is open.
    """

    status = Signal(str)
    """A few words about what happens now."""

    def __init__(
        self,
        engine: EngineThread,
        session: Session,
        store: SettingsStore,
        actions: Mapping[ActionId, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._engine = engine
        self._session = session
        self.store = store
        self.dialog: PreferencesDialog | None = None
        session.first_look = store.settings.first_look
        actions[ActionId.PREFERENCES].triggered.connect(self.open)
        engine.devices.found.connect(self._on_devices_found)

    @Slot()
    def open(self) -> None:
        """Show what can be set."""
        document = self._session.document
        look = None if document is None else document.look
        self.dialog = PreferencesDialog(self.store.settings, look, self._window)
        self.dialog.changed.connect(self._apply)
        self.dialog.finished.connect(self._on_closed)
        self._engine.devices.find()
        self.dialog.open()

    @Slot(object)
    def _on_devices_found(self, devices: tuple[Device, ...]) -> None:
        if self.dialog is not None:
            self.dialog.set_devices(devices)

    @Slot()
    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    @Slot()
    def _apply(self) -> None:
        assert self.dialog is not None
        before = self.store.settings
        settings = self.dialog.applied_to(before)
        self.store.update(settings)
        if settings.theme != before.theme:
            use_theme(settings.theme)
        self._session.first_look = settings.first_look
        if settings.device != before.device or settings.working_size != before.working_size:
            self._engine.worker.reload()
            self.status.emit(self.tr("Colorizing again, as you prefer it now…"))
            self._session.colorize_anew()
