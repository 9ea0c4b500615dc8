"""The menu of looks that photos can be coloured in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from colorizer_app.workbench.contexts import StoredContext


class LookKind(Enum):
    """Where a look comes from."""

    AS_BATCH = auto()
    NEUTRAL = auto()
    OPEN_PHOTO = auto()
    FILE = auto()
    MOOD_OF_OPEN_PHOTO = auto()
    MOOD_OF_PICTURE = auto()
    KEPT_MOOD = auto()


@dataclass(frozen=True, slots=True)
class LookChoice:
    """What was chosen; ``mood`` goes with `LookKind.KEPT_MOOD` alone."""

    kind: LookKind
    mood: StoredContext | None = None


class LookMenu(QMenu):
    """Neutral, the open photo's look, a file's, or a mood.

    Parameters
    ----------
    title
        What the menu is called where it is one among others.
    own
        Whether it is for single photos, which can also have the batch's look again.
    """

    chosen = Signal(object)
    """`LookChoice`."""

    def __init__(self, title: str, parent: QWidget, *, own: bool) -> None:
        super().__init__(title, parent)
        if own:
            self._add(self, _tr("As All &Others"), LookKind.AS_BATCH)
            self.addSeparator()
        self._add(self, _tr("&Neutral"), LookKind.NEUTRAL)
        text = _tr("Use the Open Photo’s &Look for These") if own else _tr("The Open Photo’s &Look")
        self._of_photo = [self._add(self, text, LookKind.OPEN_PHOTO)]
        self._add(self, _tr("From a Look &File…"), LookKind.FILE)
        self._moods = QMenu(_tr("&Mood"), self)
        self.addMenu(self._moods)
        self.set_moods(())
        self.set_photo_open(False)

    def set_photo_open(self, is_open: bool) -> None:
        """Say whether there is a photo in the main window."""
        for action in self._of_photo:
            action.setEnabled(is_open)

    def set_moods(self, moods: Iterable[StoredContext]) -> None:
        """List the kept contexts."""
        enabled = self._of_photo[0].isEnabled()
        self._moods.clear()
        of_photo = self._add(self._moods, _tr("Of the &Open Photo"), LookKind.MOOD_OF_OPEN_PHOTO)
        self._of_photo[1:] = [of_photo]
        of_photo.setEnabled(enabled)
        self._add(self._moods, _tr("Of a &Picture…"), LookKind.MOOD_OF_PICTURE)
        self._moods.addSeparator()
        for mood in moods:
            self._add(self._moods, mood.name.replace("&", "&&"), LookKind.KEPT_MOOD, mood)

    def _add(
        self, menu: QMenu, text: str, kind: LookKind, mood: StoredContext | None = None
    ) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(partial(self.chosen.emit, LookChoice(kind, mood)))
        return action


def _tr(text: str) -> str:
    return QCoreApplication.translate("LookMenu", text)
