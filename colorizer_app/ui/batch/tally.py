"""How a batch gets on, in numbers and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from colorizer_app.ui.batch.words import time_left
from colorizer_app.workbench.batch import Activity, Item, Pace, Status


class Tally:
    """Counts what has ended since the work began, and says how long the rest will take."""

    def __init__(self) -> None:
        self._pace = Pace()

    def begin(self) -> None:
        """Count from now on."""
        self._pace = Pace()

    def on_changed(self, items: Iterable[Item]) -> None:
        """Take note of items that may have ended."""
        for item in items:
            self._pace.on_ended(item)

    def words(self, items: Sequence[Item], activity: Activity) -> str:
        """Return a line about the batch."""
        if activity is Activity.LOOKING:
            return _tr("Looking for photos…")
        if activity is Activity.STARTING:
            return _tr("Getting ready…")
        if not items:
            return ""
        counts = Counter(item.status for item in items)
        said = [_tr("{done} of {total} done").format(done=counts[Status.DONE], total=len(items))]
        if counts[Status.SKIPPED]:
            said.append(_tr("{count} skipped").format(count=counts[Status.SKIPPED]))
        if counts[Status.FAILED]:
            said.append(_tr("{count} failed").format(count=counts[Status.FAILED]))
        if activity is Activity.STOPPING:
            said.append(_tr("stopping after the photo at hand…"))
        elif activity is Activity.WORKING:
            seconds = self._pace.seconds_left(items)
            if seconds is not None:
                said.append(time_left(seconds))
        return " · ".join(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Batch", text)
