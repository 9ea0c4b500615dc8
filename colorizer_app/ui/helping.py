"""The Help menu."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.folders import open_folder_of
from colorizer_app.ui.guide import show_guide
from colorizer_app.ui.help_dialogs import KeysDialog, show_about


class HelpFlow(QObject):
    """Shows over ``parent`` what the app can tell about itself, and where its log is."""

    def __init__(
        self, actions: Mapping[ActionId, QAction], log_file: Path | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._log_file = log_file
        actions[ActionId.USER_GUIDE].triggered.connect(self._show_guide)
        actions[ActionId.KEYS].triggered.connect(self._show_keys)
        actions[ActionId.SHOW_LOG].triggered.connect(self._show_log)
        actions[ActionId.SHOW_LOG].setEnabled(log_file is not None)
        actions[ActionId.ABOUT].triggered.connect(self._show_about)
        actions[ActionId.ABOUT_QT].triggered.connect(QApplication.aboutQt)

    @Slot()
    def _show_guide(self) -> None:
        show_guide(self._window)

    @Slot()
    def _show_keys(self) -> None:
        KeysDialog(self._window).exec()

    @Slot()
    def _show_log(self) -> None:
        if self._log_file is not None:
            open_folder_of(self._log_file)

    @Slot()
    def _show_about(self) -> None:
        show_about(self._window)
