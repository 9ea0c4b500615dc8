"""How many alternatives the open photo has, as soon as that is known."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from colorizer_app.look import Weighted
from colorizer_app.ui.session import Session
from colorizer_app.workbench.messages import (
    AlternativesCounted,
    AlternativesJob,
    Colorized,
)
from colorizer_app.workers import EngineThread


class AlternativesCount(QObject):
    """Has the worker count them once there are colours, and again when the mood is another."""

    changed = Signal(object)
    """How many there are; None while that is not known of a photo."""

    def __init__(self, engine: EngineThread, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = engine.worker
        self._session = session
        self._asked: tuple[tuple[Weighted, ...], float] | None = None
        self._job: int | None = None
        session.opened.connect(self._begin_anew)
        session.engine_changed.connect(self._begin_anew)
        session.colorized.connect(self._on_colorized)
        self._worker.alternatives_counted.connect(self._on_counted)

    @Slot()
    def _begin_anew(self) -> None:
        self._asked = self._job = None
        self.changed.emit(None)

    @Slot(object)
    def _on_colorized(self, message: Colorized) -> None:
        mood = message.look.contexts, message.look.context_strength
        if mood != self._asked and not self._worker.stopping:
            self._asked = mood
            self._job = self._session.next_job_id()
            self._worker.submit(AlternativesJob(self._job, message.photo, message.look))

    @Slot(object)
    def _on_counted(self, message: AlternativesCounted) -> None:
        if message.job_id == self._job:
            self.changed.emit(message.count)
