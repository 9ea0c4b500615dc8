from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Slot
from pytestqt.qtbot import QtBot

from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import Photo, open_photo, photo_from_array
from colorizer_app.imaging.srgb import to_eight_bits
from colorizer_app.look import Look
from colorizer_app.workbench.contexts import ShippedLibrary
from colorizer_app.workbench.messages import (
    Cancelled,
    Colorized,
    ColorizeJob,
    ContextJob,
    ContextsRanked,
    ContextTaken,
    Failed,
    Opened,
    Pasted,
    Previewed,
    Progress,
    RankJob,
    Saved,
    SaveJob,
    SaveOptions,
)
from colorizer_app.workbench.pixels import preview_lightness
from colorizer_app.workers import EngineThread

if TYPE_CHECKING:
    from tests.gui.conftest import HeldEngine

GREY = np.full((6, 8), 90, np.uint8)
PHOTO = photo_from_array(GREY, "pasted")
PASTED = Pasted("pasted", lambda: GREY)
SCREEN = (40, 30)


class Listener(QObject):
    """Writes down what comes, and on which thread."""

    def __init__(self, thread: EngineThread) -> None:
        super().__init__()
        self.messages: list[Any] = []
        self.threads: set[int] = set()
        worker = thread.worker
        for signal in (
            worker.opened,
            worker.progress,
            worker.previewed,
            worker.colorized,
            worker.saved,
            worker.context_taken,
            worker.contexts_ranked,
            worker.failed,
            worker.cancelled,
        ):
            signal.connect(self.take)

    @Slot(object)
    def take(self, message: object) -> None:
        self.messages.append(message)
        self.threads.add(threading.get_ident())

    def of(self, *kinds: type) -> list[Any]:
        return [message for message in self.messages if isinstance(message, kinds)]

    def ends(self) -> list[tuple[type, int]]:
        return [
            (type(message), message.job_id)
            for message in self.of(
                Colorized, Saved, ContextTaken, ContextsRanked, Failed, Cancelled
            )
        ]


@pytest.fixture
def thread(held_engine: HeldEngine) -> Iterator[EngineThread]:
    thread = EngineThread(lambda _: held_engine)
    yield thread
    assert thread.stop()
    assert not thread.is_running()


@pytest.fixture
def listener(thread: EngineThread) -> Listener:
    return Listener(thread)


def job(job_id: int, source: Path | Pasted | Photo = PASTED, boldness: float = 0.6) -> ColorizeJob:
    return ColorizeJob(job_id, source, Look(boldness=boldness), SCREEN)


def test_the_grey_photo_comes_before_the_engine_is_made(qtbot: QtBot, photo_file: Path) -> None:
    make_engine = threading.Event()

    def factory(_: object) -> HeldEngine:
        make_engine.wait()
        raise ColorizerError("The colours are missing.")

    thread = EngineThread(factory)
    listener = Listener(thread)
    try:
        thread.worker.warm()
        thread.worker.submit(job(1, photo_file))
        qtbot.waitUntil(lambda: bool(listener.of(Opened)))
        assert listener.of(Opened)[0].grey[0].shape == (64, 96)
        assert not listener.ends()
    finally:
        make_engine.set()
        qtbot.waitUntil(lambda: bool(listener.ends()))
        assert thread.stop()
    assert listener.of(Failed)[0].message == "The colours are missing."


def test_a_job_is_cancelled_while_the_engine_is_made(qtbot: QtBot) -> None:
    make_engine = threading.Event()
    thread = EngineThread(lambda _: make_engine.wait() and None)  # type: ignore[return-value,arg-type]
    listener = Listener(thread)
    try:
        thread.worker.submit(job(1))
        qtbot.waitUntil(lambda: bool(listener.of(Opened)))
        thread.worker.cancel(1)
        qtbot.waitUntil(lambda: listener.ends() == [(Cancelled, 1)])
    finally:
        make_engine.set()
        thread.stop()


def test_an_engine_that_failed_to_load_is_tried_again(
    qtbot: QtBot, held_engine: HeldEngine
) -> None:
    attempts = iter([ColorizerError("Not yet."), None])

    def factory(_: object) -> HeldEngine:
        error = next(attempts)
        if error is not None:
            raise error
        return held_engine

    held_engine.release.set()
    thread = EngineThread(factory)
    listener = Listener(thread)
    try:
        thread.worker.submit(job(1))
        qtbot.waitUntil(lambda: listener.ends() == [(Failed, 1)])
        thread.worker.submit(job(2))
        qtbot.waitUntil(lambda: listener.ends() == [(Failed, 1), (Colorized, 2)])
    finally:
        thread.stop()


def test_work_and_signals_are_on_the_right_threads(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    thread.worker.submit(job(1))
    qtbot.waitUntil(lambda: bool(listener.ends()))

    assert listener.threads == {threading.get_ident()}
    assert threading.get_ident() not in held_engine.threads
    kinds = [type(message) for message in listener.messages]
    assert kinds.index(Opened) < kinds.index(Previewed) < kinds.index(Colorized)
    fractions = [message.fraction for message in listener.of(Progress)]
    assert fractions == sorted(fractions)


def save(job_id: int, path: Path, *, overwrite: bool = False) -> SaveJob:
    rgb = np.full((6, 8, 3), 80, np.uint8)
    return SaveJob(job_id, PHOTO, Look(), rgb, path, SaveOptions(), overwrite)


def test_a_pasted_picture_is_read_on_the_workers_thread(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    readers: list[int] = []

    def read() -> Any:
        readers.append(threading.get_ident())
        return GREY

    thread.worker.submit(job(1, Pasted("pasted", read)))
    qtbot.waitUntil(lambda: bool(listener.ends()))

    assert readers == held_engine.threads
    assert listener.of(Opened)[0].photo.name == "pasted"


def test_first_in_first_out(
    qtbot: QtBot, thread: EngineThread, listener: Listener, tmp_path: Path
) -> None:
    for number in range(1, 6):
        thread.worker.submit(save(number, tmp_path / f"{number}.png"))
    qtbot.waitUntil(lambda: len(listener.ends()) == 5)

    assert listener.ends() == [(Saved, number) for number in range(1, 6)]


def test_waiting_and_running_jobs_are_cancelled(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine, tmp_path: Path
) -> None:
    thread.worker.submit(job(1))
    for number in (2, 3):
        thread.worker.submit(save(number, tmp_path / f"{number}.png"))
    assert held_engine.started.acquire(timeout=10)
    thread.worker.cancel(2)
    assert listener.ends() == [(Cancelled, 2)]
    thread.worker.cancel(1)
    qtbot.waitUntil(lambda: (Cancelled, 1) in listener.ends())
    qtbot.waitUntil(lambda: len(listener.ends()) == 3)

    assert listener.ends()[-1] == (Saved, 3)
    thread.worker.cancel(3)
    thread.worker.cancel(99)


# -- preview first, and the newest request first ----------------------------------------------


def large_photo() -> Photo:
    ramp = np.linspace(0, 255, 400 * 300).reshape(300, 400)
    return photo_from_array(ramp.astype(np.uint8), "large")


def test_a_large_photo_is_previewed_at_the_size_of_the_screen(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    thread.worker.submit(job(1, large_photo()))
    qtbot.waitUntil(lambda: bool(listener.ends()))
    (preview,), (whole,) = listener.of(Previewed), listener.of(Colorized)

    assert preview.shown[0].shape == (30, 40, 3)
    assert whole.rgb.shape == (300, 400, 3)
    small = cv2.resize(whole.rgb, (40, 30), interpolation=cv2.INTER_AREA)
    assert np.abs(small.astype(int) - preview.shown[0]).max() <= 2
    assert not listener.of(Opened), "it was open already"


def test_a_large_photo_is_shrunk_once_for_all_looks(
    qtbot: QtBot,
    thread: EngineThread,
    listener: Listener,
    held_engine: HeldEngine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shrunk: list[tuple[int, int]] = []

    def shrink(lightness: NDArray[np.float32], screen: tuple[int, int]) -> NDArray[np.float32]:
        shrunk.append(screen)
        return preview_lightness(lightness, screen)

    monkeypatch.setattr("colorizer_app.workers.worker.preview_lightness", shrink)
    held_engine.release.set()
    photo = large_photo()
    thread.worker.submit(job(1, photo))
    qtbot.waitUntil(lambda: len(listener.ends()) == 1)
    thread.worker.submit(job(2, photo))
    qtbot.waitUntil(lambda: len(listener.ends()) == 2)

    assert len(listener.of(Previewed)) == 2
    assert len(shrunk) == 1


def test_a_small_photo_is_rendered_once(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    thread.worker.submit(job(1))
    qtbot.waitUntil(lambda: bool(listener.ends()))

    assert listener.of(Previewed)[0].shown is listener.of(Colorized)[0].shown


@pytest.mark.parametrize("photo", [large_photo(), PHOTO], ids=["large", "small"])
def test_of_many_looks_the_first_is_seen_and_the_last_is_finished(
    qtbot: QtBot,
    thread: EngineThread,
    listener: Listener,
    held_engine: HeldEngine,
    photo: Photo,
) -> None:
    thread.worker.submit(job(1, photo, 0.1))
    assert held_engine.started.acquire(timeout=10)
    for number in range(2, 10):
        thread.worker.submit(job(number, photo, number / 10))
    held_engine.release.set()
    qtbot.waitUntil(lambda: len(listener.ends()) == 9)

    assert [look.boldness for look in held_engine.looks] == [0.1, 0.9]
    assert [message.job_id for message in listener.of(Previewed)] == [1, 9]
    assert [message.job_id for message in listener.of(Colorized)] == [9]
    assert sorted(message.job_id for message in listener.of(Cancelled)) == list(range(1, 9))
    sizes = [(6, 8)] * 2 if photo is PHOTO else [(30, 40), (30, 40), (300, 400)]
    assert held_engine.rendered == sizes


def test_a_newer_look_ends_the_rendering_of_an_older_one(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    photo = photo_from_array(np.full((3000, 300), 120, np.uint8), "tall")
    newer = job(2, photo, 0.9)

    class Impatient(QObject):
        @Slot(object)
        def take(self, message: Progress) -> None:
            if message.stage == "render" and 0.5 < message.fraction < 1 and not self.done:
                self.done = True
                thread.worker.submit(newer)

        done = False

    impatient = Impatient()
    # On the worker's thread, so that it happens amid the rendering however busy the machine is.
    thread.worker.progress.connect(impatient.take, Qt.ConnectionType.DirectConnection)
    thread.worker.submit(job(1, photo))
    qtbot.waitUntil(lambda: len(listener.ends()) == 2)

    assert impatient.done
    assert [message.job_id for message in listener.of(Previewed)] == [1, 2]
    assert listener.ends() == [(Cancelled, 1), (Colorized, 2)]


def test_another_photo_does_not_wait_for_the_colours_of_the_one_before(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    thread.worker.submit(job(1))
    assert held_engine.started.acquire(timeout=10)
    thread.worker.submit(job(2))
    thread.worker.submit(job(3))
    qtbot.waitUntil(lambda: (Cancelled, 1) in listener.ends())
    held_engine.release.set()
    qtbot.waitUntil(lambda: len(listener.ends()) == 3)

    assert not [message for message in listener.of(Previewed) if message.job_id != 3]
    assert listener.ends()[-1] == (Colorized, 3)


def test_one_failure_does_not_stop_the_rest(
    qtbot: QtBot,
    thread: EngineThread,
    listener: Listener,
    held_engine: HeldEngine,
    tmp_path: Path,
) -> None:
    held_engine.release.set()
    held_engine.error = ZeroDivisionError("the inside of it")
    thread.worker.submit(job(1))
    qtbot.waitUntil(lambda: len(listener.ends()) == 1)
    thread.worker.submit(job(2, tmp_path / "missing.jpg"))
    qtbot.waitUntil(lambda: len(listener.ends()) == 2)
    unexpected, missing = listener.of(Failed)

    assert "the inside of it" not in unexpected.title + unexpected.message
    assert "“pasted”" in unexpected.message
    assert "ZeroDivisionError: the inside of it" in unexpected.details
    assert "missing.jpg" in missing.message
    assert "no such file" in missing.message
    held_engine.error = None
    thread.worker.submit(job(3))
    qtbot.waitUntil(lambda: listener.ends()[-1] == (Colorized, 3))


def test_sixteen_bits_are_kept_and_shown_as_eight(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    deep = photo_from_array(np.full((300, 400), 0xFFFF, np.uint16), "deep")
    thread.worker.submit(job(1, deep))
    qtbot.waitUntil(lambda: bool(listener.ends()))
    (message,) = listener.of(Colorized)

    assert message.rgb.dtype == np.uint16
    assert message.shown[0].dtype == np.uint8
    assert np.array_equal(message.shown[0], to_eight_bits(message.rgb))


def test_saving(qtbot: QtBot, thread: EngineThread, listener: Listener, tmp_path: Path) -> None:
    target = tmp_path / "out.png"
    thread.worker.submit(save(1, target))
    thread.worker.submit(save(2, target))
    thread.worker.submit(save(3, target, overwrite=True))
    qtbot.waitUntil(lambda: len(listener.ends()) == 3)

    assert listener.ends() == [(Saved, 1), (Failed, 2), (Saved, 3)]
    assert target.is_file()


BOLD = Look(boldness=1.0)


def unmade(job_id: int, path: Path, photo: Photo = PHOTO) -> SaveJob:
    """A job for a variant of which there is no result."""
    return SaveJob(job_id, photo, BOLD, None, path, SaveOptions(), False)


def test_a_variant_is_made_for_its_file_alone(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine, tmp_path: Path
) -> None:
    held_engine.release.set()
    deep = photo_from_array(np.full((6, 8), 30_000, np.uint16), "deep")
    thread.worker.submit(unmade(1, tmp_path / "out.png", deep))
    qtbot.waitUntil(lambda: bool(listener.ends()))

    assert listener.ends() == [(Saved, 1)]
    assert held_engine.looks == [BOLD]
    assert open_photo(tmp_path / "out.png").bit_depth == 16
    assert not listener.of(Previewed, Colorized), "nothing of it is shown"


def test_what_is_made_for_a_file_is_not_overtaken(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine, tmp_path: Path
) -> None:
    thread.worker.submit(unmade(1, tmp_path / "1.png"))
    thread.worker.submit(unmade(2, tmp_path / "2.png"))
    assert held_engine.started.acquire(timeout=10)
    thread.worker.submit(job(3, PHOTO))
    held_engine.release.set()
    qtbot.waitUntil(lambda: len(listener.ends()) == 3)

    assert listener.ends() == [(Saved, 1), (Saved, 2), (Colorized, 3)]


def test_what_is_made_for_a_file_is_cancelled_until_it_is_written(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine, tmp_path: Path
) -> None:
    thread.worker.submit(unmade(1, tmp_path / "out.png"))
    assert held_engine.started.acquire(timeout=10)
    thread.worker.cancel(1)
    qtbot.waitUntil(lambda: bool(listener.ends()))

    assert listener.ends() == [(Cancelled, 1)]
    assert list(tmp_path.iterdir()) == []


def test_it_is_said_when_a_disk_is_full(
    qtbot: QtBot,
    thread: EngineThread,
    listener: Listener,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def sync(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", sync)
    thread.worker.submit(save(1, tmp_path / "out.png"))
    thread.worker.submit(save(2, tmp_path / "no such folder" / "out.png"))
    qtbot.waitUntil(lambda: len(listener.ends()) == 2)

    full, other = listener.of(Failed)
    assert full.disk_full
    assert "the disk is full" in full.message
    assert not other.disk_full
    assert list(tmp_path.iterdir()) == [], "and nothing is left of it"


def test_a_context_is_taken_on_the_workers_thread(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine, tmp_path: Path
) -> None:
    path = tmp_path / "beach.png"
    cv2.imwrite(str(path), np.full((300, 600, 3), (10, 90, 200), np.uint8))
    thread.worker.submit(ContextJob(1, path))
    qtbot.waitUntil(lambda: bool(listener.ends()))
    (taken,) = listener.of(ContextTaken)

    assert threading.get_ident() not in held_engine.threads
    assert (taken.source, taken.context.name) == (path, "beach.png")
    assert taken.context.weights == held_engine.weights_sha256
    assert taken.context.overall_features[0] == pytest.approx(51.4, abs=0.3)
    assert taken.thumbnail.shape == (96, 192)


def test_a_context_neither_overtakes_nor_is_overtaken(
    qtbot: QtBot,
    thread: EngineThread,
    listener: Listener,
    held_engine: HeldEngine,
    photo_file: Path,
) -> None:
    thread.worker.submit(job(1, PHOTO))
    assert held_engine.started.acquire(timeout=10)
    thread.worker.submit(ContextJob(2, photo_file))
    thread.worker.submit(job(3, PHOTO))
    held_engine.release.set()
    qtbot.waitUntil(lambda: len(listener.ends()) == 3)

    assert (ContextTaken, 2) in listener.ends()
    assert (Colorized, 3) in listener.ends()


def test_kept_contexts_are_ranked_if_they_are_of_the_weights_in_use(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    thread.worker.submit(RankJob(1, PHOTO))
    qtbot.waitUntil(lambda: bool(listener.ends()))
    library = ShippedLibrary.load()
    held_engine.weights_sha256 = library.weights
    thread.worker.submit(RankJob(2, PHOTO))
    qtbot.waitUntil(lambda: len(listener.ends()) == 2)
    foreign, usable = listener.of(ContextsRanked)

    assert foreign.contexts == ()
    names = {shown.context.name for shown in usable.contexts}
    assert names == set(library.names())
    assert all(shown.thumbnail.ndim == 3 for shown in usable.contexts)


@pytest.mark.parametrize("size", [(1, 1), (15, 400)])
def test_a_picture_of_few_pixels_has_no_context(
    qtbot: QtBot, thread: EngineThread, listener: Listener, size: tuple[int, int]
) -> None:
    thread.worker.submit(ContextJob(1, Pasted("dot", lambda: np.full(size, 90, np.uint8))))
    qtbot.waitUntil(lambda: bool(listener.ends()))
    (failed,) = listener.of(Failed)

    assert failed.title == "The picture’s mood could not be borrowed"
    assert failed.message.startswith(f"“dot” has {size[1]} × {size[0]} pixels")


def test_stop_cancels_everything_and_takes_no_more(qtbot: QtBot, held_engine: HeldEngine) -> None:
    thread = EngineThread(lambda _: held_engine)
    listener = Listener(thread)
    thread.worker.submit(job(1))
    thread.worker.submit(job(2))
    assert held_engine.started.acquire(timeout=10)

    assert thread.stop(timeout_s=5)
    thread.worker.submit(job(3))
    qtbot.waitUntil(lambda: len(listener.ends()) == 3)

    assert set(listener.ends()) == {(Cancelled, 1), (Cancelled, 2), (Cancelled, 3)}
    assert thread.stop()


def test_stop_does_not_wait_for_ever(held_engine: HeldEngine) -> None:
    deaf = threading.Event()

    def colours(*_: object, **__: object) -> Any:
        held_engine.started.release()
        deaf.wait()

    held_engine.colours = colours  # type: ignore[method-assign]
    thread = EngineThread(lambda _: held_engine)
    thread.worker.submit(job(1))
    assert held_engine.started.acquire(timeout=10)
    try:
        assert not thread.stop(timeout_s=0.05)
        assert thread.is_running()
    finally:
        deaf.set()
        assert thread.stop()
