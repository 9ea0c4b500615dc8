"""Suggest: a few variants at once, each of them another proposal."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from colorizer_app.ui.actions import ActionId
from colorizer_app.ui.look_editor import LookEditor
from colorizer_app.ui.session import Session
from colorizer_app.workbench.messages import Cancelled, Failed, Suggested, SuggestJob
from colorizer_app.workbench.suggestions import WISHES
from colorizer_app.workers import EngineThread


class SuggestFlow(QObject):
    """Has the worker find looks for the open photo, and adds them as variants, in one step.

    Parameters
    ----------
    engine, session, editor
        What finds them, for which photo, and what adds them.
    actions
        One of which a person asks for them by.
    """

    notice = Signal(str, str)
    """Title and message of something a person should know but need not fear."""
    status = Signal(str)
    """What is being done, or was done, in a few words."""

    def __init__(
        self,
        engine: EngineThread,
        session: Session,
        editor: LookEditor,
        actions: Mapping[ActionId, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worker = engine.worker
        self._session = session
        self._editor = editor
        self._job: SuggestJob | None = None
        actions[ActionId.SUGGEST].triggered.connect(self.suggest)
        session.changed.connect(self._on_session_changed)
        self._worker.suggested.connect(self._on_suggested)
        self._worker.failed.connect(self._on_failed)
        self._worker.cancelled.connect(self._on_cancelled)

    @Slot()
    def suggest(self) -> None:
        """Look for proposals, unless that is being done already."""
        document = self._session.document
        if document is None or not self._editor.possible or self._job is not None:
            return
        others = (variant.look for variant in document.variants.items)
        looks = tuple(dict.fromkeys((document.look, *others)))
        self._job = SuggestJob(self._session.next_job_id(), document.photo, looks)
        self.status.emit(self.tr("Looking for suggestions…"))
        self._worker.submit(self._job)

    @Slot()
    def _on_session_changed(self) -> None:
        """Give up what is about a photo that is open no more."""
        document, job = self._session.document, self._job
        if job is not None and (document is None or document.photo is not job.photo):
            self._job = None
            self._worker.cancel(job.job_id)

    @Slot(object)
    def _on_suggested(self, message: Suggested) -> None:
        if not self._ends(message.job_id):
            return
        count = len(message.looks)
        self.status.emit(self.tr("Suggestions: {count}").format(count=count))
        if count < WISHES:
            self.notice.emit(
                self.tr("{count} of {wishes} suggestions").format(count=count, wishes=WISHES),
                self.tr("Others would hardly differ from these or from your variants."),
            )
        self._editor.add(message.looks, self.tr("Suggest"))

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        if self._ends(message.job_id):
            self.status.emit("")
            self.notice.emit(message.title, message.message)

    @Slot(object)
    def _on_cancelled(self, message: Cancelled) -> None:
        if self._ends(message.job_id):
            self.status.emit("")

    def _ends(self, job_id: int) -> bool:
        """Whether this ends the job under way."""
        if self._job is None or self._job.job_id != job_id:
            return False
        self._job = None
        return True
