"""What the moods that come with the app are called in a person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colorizer_app.ui.actions import QT_TRANSLATE_NOOP

SHIPPED = frozenset(
    (
        QT_TRANSLATE_NOOP("Moods", "City street"),
        QT_TRANSLATE_NOOP("Moods", "Food"),
        QT_TRANSLATE_NOOP("Moods", "Forest"),
        QT_TRANSLATE_NOOP("Moods", "Meadow"),
        QT_TRANSLATE_NOOP("Moods", "Mountains"),
        QT_TRANSLATE_NOOP("Moods", "Night"),
        QT_TRANSLATE_NOOP("Moods", "Overcast"),
        QT_TRANSLATE_NOOP("Moods", "Portrait"),
        QT_TRANSLATE_NOOP("Moods", "Room by daylight"),
        QT_TRANSLATE_NOOP("Moods", "Room by lamplight"),
        QT_TRANSLATE_NOOP("Moods", "Seaside"),
        QT_TRANSLATE_NOOP("Moods", "Snow"),
        QT_TRANSLATE_NOOP("Moods", "Sunny day"),
    )
)
"""Their names in the files, by which the command line and looks know them in every language."""


def mood_name(name: str) -> str:
    """Return what to call a context: a shipped one translated, any other as a person named it."""
    return QCoreApplication.translate("Moods", name) if name in SHIPPED else name
