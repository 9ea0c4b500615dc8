from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from colorizer_app.errors import ColorizerError
from colorizer_app.imaging import photo_from_array
from colorizer_app.look import Look
from colorizer_app.workbench.messages import (
    Cancelled,
    Colorized,
    ColorizeJob,
    Failed,
    Opened,
    Progress,
    Saved,
    SaveJob,
)
from colorizer_app.workers import EngineThread

if TYPE_CHECKING:
    from tests.gui.conftest import HeldEngine

PHOTO = photo_from_array(np.full((6, 8), 90, np.uint8), "pasted")


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
            worker.colorized,
            worker.saved,
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
            for message in self.of(Colorized, Saved, Failed, Cancelled)
        ]


@pytest.fixture
def thread(held_engine: HeldEngine) -> Iterator[EngineThread]:
    thread = EngineThread(lambda: held_engine)
    yield thread
    assert thread.stop()
    assert not thread.is_running()


@pytest.fixture
def listener(thread: EngineThread) -> Listener:
    return Listener(thread)


def job(job_id: int, path: Path | None = None) -> ColorizeJob:
    return ColorizeJob(job_id, path, None if path else PHOTO, Look())


def test_the_grey_photo_comes_before_the_engine_is_made(qtbot: QtBot, photo_file: Path) -> None:
    make_engine = threading.Event()

    def factory() -> HeldEngine:
        make_engine.wait()
        raise ColorizerError("The colours are missing.")

    thread = EngineThread(factory)
    listener = Listener(thread)
    try:
        thread.worker.warm()
        thread.worker.submit(job(1, photo_file))
        qtbot.waitUntil(lambda: bool(listener.of(Opened)))
        assert listener.of(Opened)[0].grey.shape == (64, 96)
        assert not listener.ends()
    finally:
        make_engine.set()
        qtbot.waitUntil(lambda: bool(listener.ends()))
        assert thread.stop()
    assert listener.of(Failed)[0].message == "The colours are missing."


def test_a_job_is_cancelled_while_the_engine_is_made(qtbot: QtBot) -> None:
    make_engine = threading.Event()
    thread = EngineThread(lambda: make_engine.wait() and None)  # type: ignore[return-value,arg-type]
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

    def factory() -> HeldEngine:
        error = next(attempts)
        if error is not None:
            raise error
        return held_engine

    held_engine.release.set()
    thread = EngineThread(factory)
    listener = Listener(thread)
    try:
        thread.worker.submit(job(1))
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
    assert kinds.index(Opened) < kinds.index(Colorized)
    fractions = [message.fraction for message in listener.of(Progress)]
    assert fractions == sorted(fractions)


def test_first_in_first_out(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    held_engine.release.set()
    for number in range(1, 6):
        thread.worker.submit(job(number))
    qtbot.waitUntil(lambda: len(listener.ends()) == 5)

    assert listener.ends() == [(Colorized, number) for number in range(1, 6)]


def test_waiting_and_running_jobs_are_cancelled(
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine
) -> None:
    for number in (1, 2, 3):
        thread.worker.submit(job(number))
    assert held_engine.started.acquire(timeout=10)
    thread.worker.cancel(2)
    assert listener.ends() == [(Cancelled, 2)]
    thread.worker.cancel(1)
    qtbot.waitUntil(lambda: (Cancelled, 1) in listener.ends())
    held_engine.release.set()
    qtbot.waitUntil(lambda: len(listener.ends()) == 3)

    assert listener.ends()[-1] == (Colorized, 3)
    thread.worker.cancel(3)
    thread.worker.cancel(99)


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
    qtbot: QtBot, thread: EngineThread, listener: Listener, held_engine: HeldEngine, tmp_path: Path
) -> None:
    deep = np.full((6, 8, 3), 0xFFFF, np.uint16)
    held_engine.colorize = lambda *_, **__: deep  # type: ignore[method-assign,assignment]
    thread.worker.submit(job(1))
    qtbot.waitUntil(lambda: bool(listener.ends()))
    (message,) = listener.of(Colorized)

    assert message.rgb is deep
    assert message.shown.dtype == np.uint8
    assert (message.shown == 255).all()


def test_saving(qtbot: QtBot, thread: EngineThread, listener: Listener, tmp_path: Path) -> None:
    rgb = np.full((6, 8, 3), 80, np.uint8)
    target = tmp_path / "out.png"
    thread.worker.submit(SaveJob(1, PHOTO, rgb, target, 95, overwrite=False))
    thread.worker.submit(SaveJob(2, PHOTO, rgb, target, 95, overwrite=False))
    thread.worker.submit(SaveJob(3, PHOTO, rgb, target, 95, overwrite=True))
    qtbot.waitUntil(lambda: len(listener.ends()) == 3)

    assert listener.ends() == [(Saved, 1), (Failed, 2), (Saved, 3)]
    assert target.is_file()


def test_stop_cancels_everything_and_takes_no_more(qtbot: QtBot, held_engine: HeldEngine) -> None:
    thread = EngineThread(lambda: held_engine)
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

    def colorize(*_: object, **__: object) -> Any:
        held_engine.started.release()
        deaf.wait()

    held_engine.colorize = colorize  # type: ignore[method-assign]
    thread = EngineThread(lambda: held_engine)
    thread.worker.submit(job(1))
    assert held_engine.started.acquire(timeout=10)
    try:
        assert not thread.stop(timeout_s=0.05)
        assert thread.is_running()
    finally:
        deaf.set()
        assert thread.stop()
