"""Pictures of the open photo's variants, so that they can be seen beside each other."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from colorizer_app.look import Look
from colorizer_app.ui.session import Session
from colorizer_app.workbench.messages import (
    Cancelled,
    Colorized,
    Failed,
    Pictured,
    PictureJob,
    Previewed,
)
from colorizer_app.workbench.pixels import Levels
from colorizer_app.workers import EngineThread

_SCREEN_BYTES = 384 << 20  # some fifty pictures as large as a screen
_WHOLE_BYTES = 1 << 30  # ten of 24 megapixels, two of 100
_BYTES_PER_PIXEL = 3 + 4 / 3  # RGB, and all its smaller levels with a fourth byte


class VariantPictures(QObject):
    """Has the worker make pictures of all variants, and remembers the latest.

    Whatever is coloured for other reasons is remembered as well. Another photo begins anew.
    """

    arrived = Signal(object)
    """The `Look` of which there is a picture, or a larger one."""

    def __init__(self, engine: EngineThread, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = engine.worker
        self._session = session
        self._on_screen = _Shelf(_SCREEN_BYTES)
        self._whole = _Shelf(_WHOLE_BYTES)
        self._jobs: dict[int, PictureJob] = {}
        self._failed: set[tuple[Look, bool]] = set()
        self._wanted_whole: frozenset[Look] = frozenset()
        session.opened.connect(self._begin_anew)
        session.engine_changed.connect(self._begin_anew)
        session.changed.connect(self._ask_for_missing)
        session.previewed.connect(self._on_previewed)
        session.colorized.connect(self._on_colorized)
        self._worker.pictured.connect(self._on_pictured)
        self._worker.cancelled.connect(self._on_cancelled)
        self._worker.failed.connect(self._on_failed)

    def picture(self, look: Look) -> Levels | None:
        """Return the largest picture there is of the photo in a look, if any.

        It may have fewer pixels than the photo.
        """
        return self._whole.get(look) or self._on_screen.get(look)

    def want_whole(self, looks: Sequence[Look]) -> None:
        """Have these variants made at the photo's own size, and no others from now on.

        Where they do not all fit into memory, the first of them are.
        """
        self._wanted_whole = frozenset(looks[: self._most_whole()])
        self._ask_for_missing()

    def _most_whole(self) -> int:
        document = self._session.document
        if document is None:
            return 0
        return max(1, round(_WHOLE_BYTES // (_BYTES_PER_PIXEL * document.photo.lightness.size)))

    def _wanted(self) -> list[tuple[Look, bool]]:
        """Return the looks that are to be seen, and whether at the photo's own size."""
        document = self._session.document
        if document is None or not document.coloured:  # the first colours come first
            return []
        looks = dict.fromkeys(variant.look for variant in document.variants.items)
        del looks[document.look]  # which is on its way already, at its own size
        small = [(look, False) for look in looks if look not in self._wanted_whole]
        return small + [(look, True) for look in looks if look in self._wanted_whole]

    def _has(self, look: Look, whole: bool) -> bool:
        return look in self._whole or (not whole and look in self._on_screen)

    @Slot()
    def _ask_for_missing(self) -> None:
        wanted = self._wanted()
        self._drop(job for job in self._jobs.values() if _wish_of(job) not in wanted)
        asked = {_wish_of(job) for job in self._jobs.values()}
        document = self._session.document
        if document is None or self._worker.stopping:
            return
        for look, whole in wanted:
            known = self._has(look, whole) or (look, whole) in asked | self._failed
            if not known:
                screen = None if whole else self._session.screen
                job = PictureJob(self._session.next_job_id(), document.photo, look, screen)
                self._jobs[job.job_id] = job
                self._worker.submit(job)

    def _drop(self, jobs: Iterable[PictureJob]) -> None:
        for job in list(jobs):
            del self._jobs[job.job_id]
            self._worker.cancel(job.job_id)

    def _keep(self, look: Look, picture: Levels, *, whole: bool) -> None:
        (self._whole if whole else self._on_screen).put(look, picture)
        self.arrived.emit(look)

    @Slot()
    def _begin_anew(self) -> None:
        self._drop(self._jobs.values())
        self._failed.clear()
        self._wanted_whole = frozenset()
        self._on_screen.clear()
        self._whole.clear()

    @Slot(object)
    def _on_previewed(self, message: Previewed) -> None:
        self._keep(message.look, message.shown, whole=False)

    @Slot(object)
    def _on_colorized(self, message: Colorized) -> None:
        self._keep(message.look, message.shown, whole=True)

    @Slot(object)
    def _on_pictured(self, message: Pictured) -> None:
        if self._jobs.pop(message.job_id, None) is not None:
            self._keep(message.look, message.shown, whole=message.whole)

    @Slot(object)
    def _on_cancelled(self, message: Cancelled) -> None:
        # Something more urgent came between; what is still wanted is asked for once more.
        if self._jobs.pop(message.job_id, None) is not None:
            self._ask_for_missing()

    @Slot(object)
    def _on_failed(self, message: Failed) -> None:
        job = self._jobs.pop(message.job_id, None)
        if job is not None:  # it is in the log; to ask again would fail again
            self._failed.add(_wish_of(job))


def _wish_of(job: PictureJob) -> tuple[Look, bool]:
    return job.look, job.screen is None


class _Shelf:
    """The pictures used last, up to a number of bytes, and always the very last."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._pictures: OrderedDict[Look, Levels] = OrderedDict()

    def __contains__(self, look: Look) -> bool:
        return look in self._pictures

    def get(self, look: Look) -> Levels | None:
        if look in self._pictures:
            self._pictures.move_to_end(look)
        return self._pictures.get(look)

    def put(self, look: Look, picture: Levels) -> None:
        self._pictures[look] = picture
        self._pictures.move_to_end(look)
        size = sum(level.nbytes for levels in self._pictures.values() for level in levels)
        while size > self._most_bytes and len(self._pictures) > 1:
            _, dropped = self._pictures.popitem(last=False)
            size -= sum(level.nbytes for level in dropped)

    def clear(self) -> None:
        self._pictures.clear()
