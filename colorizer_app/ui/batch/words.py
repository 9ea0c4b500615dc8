"""How a batch is put into words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from colorizer_app.ui.actions import QT_TRANSLATE_NOOP
from colorizer_app.workbench.batch import NamedLook, Status

_STATUSES = {
    Status.WAITING: QT_TRANSLATE_NOOP("Batch", "Waiting"),
    Status.RUNNING: QT_TRANSLATE_NOOP("Batch", "Colorizing"),
    Status.DONE: QT_TRANSLATE_NOOP("Batch", "Done"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("Batch", "Skipped"),
    Status.FAILED: QT_TRANSLATE_NOOP("Batch", "Failed"),
    Status.STOPPED: QT_TRANSLATE_NOOP("Batch", "Stopped"),
}


def status_name(status: Status) -> str:
    """Return what has become of a photo."""
    return _tr(_STATUSES[status])


def look_name(look: NamedLook) -> str:
    """Return what a person calls a look."""
    return _tr("Neutral") if look == NamedLook() else look.name


def duration(seconds: float) -> str:
    """Return how long something took: “2.4 s”, “1:05 min”."""
    if seconds < 60:
        return _tr("{seconds} s").format(seconds=QLocale().toString(seconds, "f", 1))
    minutes, rest = divmod(round(seconds), 60)
    return _tr("{minutes} min").format(minutes=f"{minutes}:{rest:02}")


def time_left(seconds: float) -> str:
    """Return how long something will still take, no more exactly than anybody can know."""
    if seconds < 60:
        return _tr("less than a minute left")
    minutes = round(seconds / 60)
    if minutes < 60:
        return _tr("about {minutes} min left").format(minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    return _tr("about {hours} h {minutes} min left").format(hours=hours, minutes=minutes)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Batch", text)
