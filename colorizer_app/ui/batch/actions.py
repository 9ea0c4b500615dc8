"""The actions of the batch window in one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from colorizer_app.ui.actions import QT_TRANSLATE_NOOP


class BatchMenu(Enum):
    """The menus, from left to right."""

    BATCH = QT_TRANSLATE_NOOP("BatchActions", "&Batch")
    PHOTOS = QT_TRANSLATE_NOOP("BatchActions", "&Photos")


class BatchAction(Enum):
    """The actions."""

    ADD_PHOTOS = auto()
    ADD_FOLDER = auto()
    START = auto()
    STOP = auto()
    RETRY_FAILED = auto()
    RESUME = auto()
    NEW = auto()
    REPORT = auto()
    SHOW_FOLDER = auto()
    KEYS = auto()
    CLOSE = auto()
    OPEN_PHOTO = auto()
    OPEN_RESULT = auto()
    TRY_AGAIN = auto()
    COLOUR_AGAIN = auto()
    COPY_MESSAGE = auto()
    REMOVE = auto()


@dataclass(frozen=True, slots=True)
class BatchActionSpec:
    """One row of the table: which action, where, what it is called, its keys, its icon.

    A line is drawn before it if ``separator`` is set.
    """

    action: BatchAction
    menu: BatchMenu
    text: str
    keys: str = ""
    icon: str | None = None
    separator: bool = False


_BATCH, _PHOTOS = BatchMenu.BATCH, BatchMenu.PHOTOS

BATCH_ACTIONS = (
    BatchActionSpec(
        BatchAction.ADD_PHOTOS,
        _BATCH,
        QT_TRANSLATE_NOOP("BatchActions", "&Add Photos…"),
        "Ctrl+O",
        "open",
    ),
    BatchActionSpec(
        BatchAction.ADD_FOLDER,
        _BATCH,
        QT_TRANSLATE_NOOP("BatchActions", "Add &Folder…"),
        "Ctrl+Shift+O",
        "folder",
    ),
    BatchActionSpec(
        BatchAction.START,
        _BATCH,
        QT_TRANSLATE_NOOP("BatchActions", "&Start"),
        "Ctrl+Return",
        separator=True,
    ),
    BatchActionSpec(
        BatchAction.STOP, _BATCH, QT_TRANSLATE_NOOP("BatchActions", "S&top"), "Esc", "cancel"
    ),
    BatchActionSpec(
        BatchAction.RETRY_FAILED,
        _BATCH,
        QT_TRANSLATE_NOOP("BatchActions", "Retry Fai&led"),
        "F5",
        "redo",
    ),
    BatchActionSpec(
        BatchAction.RESUME,
        _BATCH,
        QT_TRANSLATE_NOOP("BatchActions", "&Resume a Batch…"),
        "Ctrl+R",
        separator=True,
    ),
    BatchActionSpec(
        BatchAction.NEW, _BATCH, QT_TRANSLATE_NOOP("BatchActions", "&New Batch"), "Ctrl+N"
    ),
    BatchActionSpec(
        BatchAction.REPORT,
        _BATCH,
        QT_TRANSLATE_NOOP("BatchActions", "Save Re&port…"),
        "Ctrl+S",
        "save",
        separator=True,
    ),
    BatchActionSpec(
        BatchAction.SHOW_FOLDER,
        _BATCH,
        QT_TRANSLATE_NOOP("BatchActions", "Open Results Fol&der"),
        "Ctrl+D",
        "folder",
    ),
    BatchActionSpec(
        BatchAction.KEYS,
        _BATCH,
        QT_TRANSLATE_NOOP("BatchActions", "&Keys and Gestures"),
        "F1",
        separator=True,
    ),
    BatchActionSpec(
        BatchAction.CLOSE, _BATCH, QT_TRANSLATE_NOOP("BatchActions", "&Close"), "Ctrl+W"
    ),
    BatchActionSpec(
        BatchAction.OPEN_PHOTO,
        _PHOTOS,
        QT_TRANSLATE_NOOP("BatchActions", "&Open in Colorizer"),
        "Return",
    ),
    BatchActionSpec(
        BatchAction.OPEN_RESULT,
        _PHOTOS,
        QT_TRANSLATE_NOOP("BatchActions", "&View Result"),
        "Shift+Return",
    ),
    BatchActionSpec(
        BatchAction.TRY_AGAIN,
        _PHOTOS,
        QT_TRANSLATE_NOOP("BatchActions", "&Try Again"),
        separator=True,
    ),
    BatchActionSpec(
        BatchAction.COLOUR_AGAIN, _PHOTOS, QT_TRANSLATE_NOOP("BatchActions", "&Colorize Once More")
    ),
    BatchActionSpec(
        BatchAction.COPY_MESSAGE,
        _PHOTOS,
        QT_TRANSLATE_NOOP("BatchActions", "Copy &Message"),
        "Ctrl+C",
        "copy",
    ),
    BatchActionSpec(
        BatchAction.REMOVE,
        _PHOTOS,
        QT_TRANSLATE_NOOP("BatchActions", "&Remove from Batch"),
        "Del",
        "close",
        separator=True,
    ),
)


def translated(text: str) -> str:
    """Return a text of the table in the person's language."""
    return QCoreApplication.translate("BatchActions", text)


def build_actions(parent: QObject) -> dict[BatchAction, QAction]:
    """Make the actions of the table, owned by ``parent``; what they do is for the caller."""
    actions = {}
    for spec in BATCH_ACTIONS:
        action = QAction(translated(spec.text), parent)
        action.setShortcut(QKeySequence(spec.keys))
        actions[spec.action] = action
    return actions
