"""What can be done with a mood of a person's own, as menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from colorizer_app.ui.keeping import KeepFlow

RENAME_KEY = Qt.Key.Key_F2
DELETE_KEY = Qt.Key.Key_Delete


class OwnMoodMenu(QMenu):
    """Rename, delete or export one mood."""

    def __init__(self, keeping: KeepFlow, name: str, parent: QWidget) -> None:
        super().__init__(name.replace("&", "&&"), parent)
        for text, key, act in (
            (self.tr("&Rename…"), RENAME_KEY, keeping.rename),
            (self.tr("&Export…"), None, keeping.export),
            (self.tr("&Delete…"), DELETE_KEY, keeping.delete),
        ):
            action = self.addAction(text)
            if key is not None:  # only to be read: the list of moods hears them by itself
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(partial(act, name))


class OwnMoodsMenu(QMenu):
    """All moods of a person's own, each with what can be done with it; read when it is opened."""

    def __init__(self, keeping: KeepFlow, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._menus: list[OwnMoodMenu] = []
        self.setTitle(self.tr("&My Moods"))
        self.aboutToShow.connect(self.fill)
        self._say_none()

    @Slot()
    def fill(self) -> None:
        """List those that are there now."""
        self.clear()
        for menu in self._menus:
            menu.deleteLater()
        names = [each.name for each in self._keeping.own()]
        self._menus = [OwnMoodMenu(self._keeping, name, self) for name in names]
        for menu in self._menus:
            self.addMenu(menu)
        if not self._menus:
            self._say_none()

    def _say_none(self) -> None:
        """Show something: some platforms do not open a menu that is empty."""
        self.addAction(self.tr("None kept so far")).setEnabled(False)


def open_mood_menu(keeping: KeepFlow, name: str, parent: QWidget, place: QPoint) -> None:
    """Open the menu of one mood at a place on the screen."""
    menu = OwnMoodMenu(keeping, name, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
