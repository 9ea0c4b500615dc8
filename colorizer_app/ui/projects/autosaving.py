"""Keeps what is being worked at where the next start finds it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from colorizer_app.workbench.projects import AutosaveSlot, Work
from colorizer_app.workbench.variants import Variants
from colorizer_app.workers import ProjectKeeper

_REST_MS = 800
"""A slider in motion is not kept at every step, but at least so often."""


class Autosaving(QObject):
    """Writes the work a moment after it has changed, and forgets it when it is safe elsewhere."""

    failed = Signal(str)
    """Why work is not kept: a sentence, once as long as it stays so."""

    def __init__(
        self, keeper: ProjectKeeper, work: Callable[[], Work | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._work = work
        self._written: Variants | None = None
        self._wanted = False
        self._told = False
        self._stopped = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._write)
        keeper.autosave_failed.connect(self._on_failed)

    def follow(self, wanted: bool) -> None:
        """Take note that something may have changed, and whether there is anything to keep."""
        self._wanted = wanted
        if not wanted:
            self.put_away()
        elif not self._rest.isActive() and not self._stopped:
            self._rest.start()

    def adopt(self, slot: AutosaveSlot) -> None:
        """Go on with a slot that holds what is the document now."""
        self.put_away()
        work = self._work()
        self._written = None if work is None else work.variants
        self._keeper.adopt(slot)

    def put_away(self) -> None:
        """Forget what was kept."""
        self._rest.stop()
        if self._written is not None and not self._stopped:
            self._written = None
            self._keeper.clear_autosave()

    def stop(self) -> bool:
        """Write what is not written yet, and no more; return whether that was done in time."""
        if self._rest.isActive():
            self._rest.stop()
            self._write()
        self._stopped = True
        return self._keeper.stop()

    @Slot()
    def _write(self) -> None:
        work = self._work()
        if work is not None and self._wanted and work.variants != self._written:
            self._written = work.variants
            self._keeper.autosave(work)

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        if not self._told:
            self._told = True
            self.failed.emit(why)
