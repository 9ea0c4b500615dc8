"""Every action of the app in one table: its menu, name, keys and role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

Key = QKeySequence.StandardKey
Role = QAction.MenuRole


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translators, who find it by this function's name; typed, unlike Qt's."""
    return text


class Menu(Enum):
    """The menus, from left to right."""

    FILE = QT_TRANSLATE_NOOP("Actions", "&File")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
    VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
    PHOTO = QT_TRANSLATE_NOOP("Actions", "&Photo")
    HELP = QT_TRANSLATE_NOOP("Actions", "&Help")


class ActionId(Enum):
    """The actions."""

    OPEN = auto()
    BATCH = auto()
    SAVE = auto()
    SAVE_AS = auto()
    SAVE_STARRED = auto()
    SAVE_ALL = auto()
    EXPORT_LAYER = auto()
    SAVE_PROJECT = auto()
    SAVE_PROJECT_AS = auto()
    CLOSE_PHOTO = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    COPY = auto()
    PASTE = auto()
    PASTE_MOOD = auto()
    PREFERENCES = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    FIT = auto()
    ACTUAL_SIZE = auto()
    VIEW_DIVIDER = auto()
    VIEW_SIDE_BY_SIDE = auto()
    VIEW_GRID = auto()
    SHOW_ORIGINAL = auto()
    LOUPE = auto()
    CENTRE_DIVIDER = auto()
    ADJUST = auto()
    VARIANTS = auto()
    FULL_SCREEN = auto()
    COLORIZE = auto()
    STOP = auto()
    SUGGEST = auto()
    BORROW_MOOD = auto()
    AUTOMATIC_MOOD = auto()
    RESET_COLOUR = auto()
    KEEP_MOOD = auto()
    MY_MOODS = auto()
    IMPORT_MOODS = auto()
    DUPLICATE = auto()
    RENAME = auto()
    STAR = auto()
    DELETE = auto()
    SHOW_IN_FOLDER = auto()
    USER_GUIDE = auto()
    KEYS = auto()
    SHOW_LOG = auto()
    ABOUT = auto()
    ABOUT_QT = auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table.

    Parameters
    ----------
    action_id
        Which action.
    menu
        Where it is found.
    text
        What it is called.
    keys
        Shortcuts; a standard key stands for whatever the platform uses, if it has one.
    icon
        A file in resources/icons.
    role
        Where macOS puts it.
    checkable
        Whether it is on or off.
    separator
        Whether a line is drawn before it.
    """

    action_id: ActionId
    menu: Menu
    text: str
    keys: tuple[Key | str, ...] = ()
    icon: str | None = None
    role: Role = Role.NoRole
    checkable: bool = False
    separator: bool = False


ACTIONS = (
    ActionSpec(
        ActionId.OPEN, Menu.FILE, QT_TRANSLATE_NOOP("Actions", "&Open…"), (Key.Open,), "open"
    ),
    ActionSpec(
        ActionId.BATCH, Menu.FILE, QT_TRANSLATE_NOOP("Actions", "&Batch…"), ("Ctrl+Shift+B",)
    ),
    ActionSpec(
        ActionId.SAVE,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Actions", "&Save"),
        (Key.Save,),
        "save",
        separator=True,
    ),
    ActionSpec(
        ActionId.SAVE_AS,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Actions", "Save &As…"),
        (Key.SaveAs, "Ctrl+Shift+S"),
    ),
    ActionSpec(
        ActionId.SAVE_STARRED, Menu.FILE, QT_TRANSLATE_NOOP("Actions", "Save S&tarred Variants…")
    ),
    ActionSpec(
        ActionId.SAVE_ALL,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Actions", "Save A&ll Variants…"),
        ("Ctrl+Alt+S",),
    ),
    ActionSpec(
        ActionId.EXPORT_LAYER,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Actions", "&Export Colour Layer…"),
        ("Ctrl+Shift+E",),
    ),
    ActionSpec(
        ActionId.SAVE_PROJECT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Actions", "Save &Project"),
        ("Ctrl+Alt+P",),
        separator=True,
    ),
    ActionSpec(
        ActionId.SAVE_PROJECT_AS, Menu.FILE, QT_TRANSLATE_NOOP("Actions", "Save Pro&ject As…")
    ),
    ActionSpec(
        ActionId.CLOSE_PHOTO,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Actions", "&Close Photo"),
        ("Ctrl+W",),
        separator=True,
    ),
    ActionSpec(
        ActionId.QUIT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        (Key.Quit, "Ctrl+Q"),
        role=Role.QuitRole,
    ),
    ActionSpec(
        ActionId.UNDO, Menu.EDIT, QT_TRANSLATE_NOOP("Actions", "&Undo"), (Key.Undo,), "undo"
    ),
    ActionSpec(
        ActionId.REDO,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        (Key.Redo, "Ctrl+Shift+Z"),
        "redo",
    ),
    ActionSpec(
        ActionId.COPY,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "&Copy Result"),
        (Key.Copy,),
        "copy",
        separator=True,
    ),
    ActionSpec(
        ActionId.PASTE,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "&Paste Photo"),
        (Key.Paste,),
        "paste",
    ),
    ActionSpec(
        ActionId.PASTE_MOOD,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "Paste &Mood"),
        ("Ctrl+Shift+V",),
    ),
    ActionSpec(
        ActionId.PREFERENCES,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "Pr&eferences…"),
        (Key.Preferences, "Ctrl+,"),
        role=Role.PreferencesRole,
        separator=True,
    ),
    ActionSpec(
        ActionId.ZOOM_IN,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "Zoom &In"),
        (Key.ZoomIn, "Ctrl+="),
        "zoom-in",
    ),
    ActionSpec(
        ActionId.ZOOM_OUT,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "Zoom &Out"),
        (Key.ZoomOut,),
        "zoom-out",
    ),
    ActionSpec(
        ActionId.FIT, Menu.VIEW, QT_TRANSLATE_NOOP("Actions", "&Fit in Window"), ("Ctrl+0",), "fit"
    ),
    ActionSpec(
        ActionId.ACTUAL_SIZE, Menu.VIEW, QT_TRANSLATE_NOOP("Actions", "&100 %"), ("Ctrl+1",)
    ),
    ActionSpec(
        ActionId.VIEW_DIVIDER,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Divider"),
        ("D",),
        checkable=True,
        separator=True,
    ),
    ActionSpec(
        ActionId.VIEW_SIDE_BY_SIDE,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "Side &by Side"),
        ("B",),
        checkable=True,
    ),
    ActionSpec(
        ActionId.VIEW_GRID,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Grid of Variants"),
        ("G",),
        checkable=True,
    ),
    ActionSpec(
        ActionId.SHOW_ORIGINAL,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Show Original"),
        checkable=True,
        separator=True,
    ),
    ActionSpec(
        ActionId.LOUPE,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Loupe"),
        ("L",),
        checkable=True,
    ),
    ActionSpec(ActionId.CENTRE_DIVIDER, Menu.VIEW, QT_TRANSLATE_NOOP("Actions", "&Centre Divider")),
    ActionSpec(
        ActionId.ADJUST,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Adjust"),
        ("F8",),
        "adjust",
        checkable=True,
        separator=True,
    ),
    ActionSpec(
        ActionId.VARIANTS,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Variants"),
        ("F7",),
        checkable=True,
    ),
    ActionSpec(
        ActionId.FULL_SCREEN,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "F&ull Screen"),
        (Key.FullScreen, "F11"),
        checkable=True,
        separator=True,
    ),
    ActionSpec(
        ActionId.COLORIZE, Menu.PHOTO, QT_TRANSLATE_NOOP("Actions", "&Colorize"), ("Ctrl+Return",)
    ),
    ActionSpec(
        ActionId.STOP, Menu.PHOTO, QT_TRANSLATE_NOOP("Actions", "S&top"), ("Esc",), "cancel"
    ),
    ActionSpec(
        ActionId.SUGGEST,
        Menu.PHOTO,
        QT_TRANSLATE_NOOP("Actions", "S&uggest"),
        ("Ctrl+G",),
        "suggest",
        separator=True,
    ),
    ActionSpec(
        ActionId.BORROW_MOOD,
        Menu.PHOTO,
        QT_TRANSLATE_NOOP("Actions", "&Borrow a Mood…"),
        ("Ctrl+B",),
        separator=True,
    ),
    ActionSpec(
        ActionId.AUTOMATIC_MOOD, Menu.PHOTO, QT_TRANSLATE_NOOP("Actions", "&Automatic Mood")
    ),
    ActionSpec(ActionId.RESET_COLOUR, Menu.PHOTO, QT_TRANSLATE_NOOP("Actions", "&Reset Colour")),
    ActionSpec(
        ActionId.KEEP_MOOD,
        Menu.PHOTO,
        QT_TRANSLATE_NOOP("Actions", "&Keep This Mood…"),
        ("Ctrl+K",),
        "keep",
        separator=True,
    ),
    ActionSpec(ActionId.MY_MOODS, Menu.PHOTO, QT_TRANSLATE_NOOP("Actions", "&My Moods")),
    ActionSpec(ActionId.IMPORT_MOODS, Menu.PHOTO, QT_TRANSLATE_NOOP("Actions", "&Import Moods…")),
    ActionSpec(
        ActionId.DUPLICATE,
        Menu.PHOTO,
        QT_TRANSLATE_NOOP("Actions", "&Duplicate Variant"),
        ("Ctrl+D",),
        separator=True,
    ),
    ActionSpec(
        ActionId.RENAME, Menu.PHOTO, QT_TRANSLATE_NOOP("Actions", "Re&name Variant…"), ("F2",)
    ),
    ActionSpec(
        ActionId.STAR,
        Menu.PHOTO,
        QT_TRANSLATE_NOOP("Actions", "&Star Variant"),
        ("S",),
        checkable=True,
    ),
    ActionSpec(
        ActionId.DELETE,
        Menu.PHOTO,
        QT_TRANSLATE_NOOP("Actions", "De&lete Variant"),
        ("Del", "Backspace"),
    ),
    ActionSpec(
        ActionId.SHOW_IN_FOLDER,
        Menu.PHOTO,
        QT_TRANSLATE_NOOP("Actions", "Show in &Folder"),
        icon="folder",
        separator=True,
    ),
    ActionSpec(ActionId.USER_GUIDE, Menu.HELP, QT_TRANSLATE_NOOP("Actions", "&User Guide")),
    ActionSpec(
        ActionId.KEYS, Menu.HELP, QT_TRANSLATE_NOOP("Actions", "&Keys and Gestures"), ("F1",)
    ),
    ActionSpec(ActionId.SHOW_LOG, Menu.HELP, QT_TRANSLATE_NOOP("Actions", "Show &Log File")),
    ActionSpec(
        ActionId.ABOUT,
        Menu.HELP,
        QT_TRANSLATE_NOOP("Actions", "&About Colorizer"),
        role=Role.AboutRole,
        separator=True,
    ),
    ActionSpec(
        ActionId.ABOUT_QT,
        Menu.HELP,
        QT_TRANSLATE_NOOP("Actions", "About &Qt"),
        role=Role.AboutQtRole,
    ),
)


def translated(text: str) -> str:
    """Return a text of the table in the person's language."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """Return the text of an action as it is read out: without the key that is underlined.

    Where the script has no letters to underline, as in Japanese, it follows: ``開く(&O)…``.
    """
    return re.sub(r"\(&\w\)|&(?!&)", "", text).rstrip("…")


def build_actions(parent: QObject) -> dict[ActionId, QAction]:
    """Make the actions of the table, owned by ``parent``; what they do is for the caller."""
    return {spec.action_id: _build(spec, parent) for spec in ACTIONS}


def _build(spec: ActionSpec, parent: QObject) -> QAction:
    action = QAction(translated(spec.text), parent)
    action.setIconText(plain(action.text()))
    action.setShortcuts(shortcuts_of(spec))
    action.setMenuRole(spec.role)
    action.setCheckable(spec.checkable)
    return action


def shortcuts_of(spec: ActionSpec) -> list[QKeySequence]:
    """Return the keys of an action on this platform, the one to show first."""
    found: list[QKeySequence] = []
    for key in spec.keys:
        bound = QKeySequence.keyBindings(key) if isinstance(key, Key) else [QKeySequence(key)]
        found.extend(sequence for sequence in bound if sequence not in found)
    return found
