"""The menu bar, made of the table of actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from colorizer_app.ui.actions import ACTIONS, ActionId, Menu, translated


class RecentMenu(QMenu):
    """The photos opened last."""

    chosen = Signal(object)
    """Path of the photo to open."""
    clear_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &Recent"))
        self.setToolTipsVisible(True)

    def set_paths(self, paths: Sequence[Path]) -> None:
        """List these photos."""
        self.clear()
        for path in paths:
            action = self.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self.chosen.emit, path))
        self.addSeparator()
        self.addAction(self.tr("&Clear List")).triggered.connect(self.clear_requested)
        self.setEnabled(bool(paths))


def fill_menu_bar(bar: QMenuBar, actions: Mapping[ActionId, QAction], recent: RecentMenu) -> None:
    """Put the actions into their menus, the recent photos below Open."""
    menus = {menu: bar.addMenu(translated(menu.value)) for menu in Menu}
    for menu in menus.values():
        menu.setToolTipsVisible(True)  # which say why something is not possible
    for spec in ACTIONS:
        menu = menus[spec.menu]
        if spec.separator:
            menu.addSeparator()
        menu.addAction(actions[spec.action_id])
        if spec.action_id is ActionId.OPEN:
            menu.addMenu(recent)
