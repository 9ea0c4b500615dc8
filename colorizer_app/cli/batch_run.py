"""One run of ``colorizer batch``: its progress, its words, and Ctrl-C."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from types import FrameType
from typing import TYPE_CHECKING

from tqdm import tqdm

from colorizer_app.cli.options import load_engine, say
from colorizer_app.imaging import Photo
from colorizer_app.workbench.batch import (
    Batch,
    BatchRunner,
    Item,
    Journal,
    LeftOut,
    Leftovers,
    Listener,
    Pace,
    Room,
    Status,
    write_report,
)

if TYPE_CHECKING:
    from colorizer_app.engine import Engine

_INTERRUPTED = 130
_TICK_S = 1.0
_PATIENCE_S = 3.0
"""How long a second Ctrl-C waits for what is being saved."""
_MOST_NAMED = 5
_STOPPED = "stopped; what was saved is whole. The same command with --resume goes on"
_BAR = "{desc}{percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt} photos [{elapsed}{postfix}]"


class LazyEngine:
    """Loads the engine when it is first needed; often nothing is left to do.

    Parameters
    ----------
    options
        The command's.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._engine: Engine | None = None
        self._notices: SimpleQueue[str] = SimpleQueue()

    def get(self) -> Engine:
        """Return the engine."""
        if self._engine is None:
            self._engine = load_engine(
                self._options, max_memory=self._options.max_memory, on_notice=self._notices.put
            )
        return self._engine

    def notices(self) -> list[str]:
        """Return what it had to say since it was last asked."""
        return [self._notices.get() for _ in range(self._notices.qsize())]


class BatchRun:
    """Works through a batch whose folder is locked, and says how it goes.

    Parameters
    ----------
    options
        The command's.
    batch
        What to do.
    left_out
        What is not in it, to be named.
    engine
        Loaded only if a photo waits.
    """

    def __init__(
        self,
        options: argparse.Namespace,
        batch: Batch,
        left_out: tuple[LeftOut, ...],
        engine: LazyEngine,
    ) -> None:
        self._options = options
        self._batch = batch
        self._left_out = left_out
        self._engine = engine

    def __call__(self) -> int:
        """Do it all; return the exit status."""
        self._announce()
        status = 0
        with Journal(self._batch) as journal:
            if self._batch.counts()[Status.WAITING]:
                folders = {item.output.parent for item in self._batch.items}
                leftovers = Leftovers({self._batch.settings.folder, *folders})
                status = self._work(journal)
                leftovers.remove()
        counts = self._batch.counts()
        numbers = ", ".join(f"{counts[kind]} {kind}" for kind in Status if counts[kind])
        complain(f"photos: {numbers}")
        if self._options.report is not None:
            write_report(self._options.report, self._batch, self._left_out)
        return status or int(counts[Status.FAILED] > 0)

    def _announce(self) -> None:
        """Say what is not going to be done."""
        skipped = [item for item in self._batch.items if item.status == Status.SKIPPED]
        reasons = [LeftOut(item.source, item.error or "") for item in skipped]
        complain_about([*self._left_out, *reasons])
        if self._options.json:
            for path, reason in self._left_out:
                say(json.dumps({"input": str(path), "status": Status.SKIPPED, "error": reason}))
            for item in skipped:
                self._print(item, [])

    def _work(self, journal: Journal) -> int:
        engine = self._engine.get()
        changes: SimpleQueue[Item | None] = SimpleQueue()
        runner = BatchRunner(
            self._batch,
            engine,
            journal=journal,
            at_once=self._options.jobs,
            room=_room(engine),
            listener=Listener(on_item=changes.put, on_end=lambda: changes.put(None)),
        )
        with _interruptible(runner) as presses:
            try:
                runner.start()
                self._follow(changes, presses)
            except KeyboardInterrupt:
                runner.abort()
                if not runner.wait(_PATIENCE_S):
                    _leave_at_once()
            finally:
                runner.stop()
                runner.wait()
        if runner.trouble is not None:
            complain(runner.trouble)
            return 1
        if presses and any(item.status.is_open for item in self._batch.items):
            complain(_STOPPED)
            return _INTERRUPTED
        return 0

    def _follow(self, changes: SimpleQueue[Item | None], presses: list[int]) -> None:
        """Show how it goes until it ends."""
        pace = Pace()
        ended = sum(not item.status.is_open for item in self._batch.items)
        with tqdm(
            total=len(self._batch.items),
            initial=ended,
            disable=None,
            leave=False,
            bar_format=_BAR,
        ) as bar:
            for item in _until_end(changes):
                if len(presses) == 1:
                    presses.append(0)  # said once
                    complain("stopping after the photo at hand; Ctrl-C again stops at once")
                if item is None:
                    seconds = pace.seconds_left(self._batch.items)
                    bar.set_postfix_str("" if seconds is None else f"about {_span(seconds)} left")
                    continue
                bar.set_description(item.source.name, refresh=False)
                if not item.status.is_open:
                    pace.on_ended(item)
                    bar.update()
                    self._report(item)

    def _report(self, item: Item) -> None:
        """Say what became of a photo."""
        notices = self._engine.notices()
        for sentence in (item.error, *notices):
            if sentence is not None:
                complain(sentence)
        if self._options.json:
            self._print(item, notices)
        elif item.status == Status.DONE:
            say(str(item.output))

    def _print(self, item: Item, notices: list[str]) -> None:
        report = {
            "input": str(item.source),
            "output": str(item.output),
            "status": item.status,
            "error": item.error,
            "width": item.width,
            "height": item.height,
            "seconds": item.seconds,
            "device": item.device,
            "look": self._batch.look_of(item).name,
            "notices": notices,
        }
        say(json.dumps(report))


def complain(sentence: str) -> None:
    """Print a sentence on standard error, past the progress bar."""
    tqdm.write(f"colorizer: {sentence}", file=sys.stderr)


def complain_about(left_out: Iterable[LeftOut]) -> None:
    """Say what is not done: the first few by their names, of the others how many."""
    reasons = [reason for _, reason in left_out]
    for reason in reasons[:_MOST_NAMED]:
        complain(reason)
    if len(reasons) > _MOST_NAMED:
        complain(f"and {len(reasons) - _MOST_NAMED} more are skipped; --report names them all")


def _room(engine: Engine) -> Room:
    """Limit the photos in flight by their pixels, or by the memory that is allowed."""
    from colorizer_app.engine import PhotoSize

    def weigh(name: str, width: int, height: int, photo: Photo | None = None) -> float:
        size = PhotoSize(width, height) if photo is None else PhotoSize.of(photo)
        engine.require_memory(name, size)
        return engine.memory_needed(size)

    return Room() if engine.max_memory is None else Room(engine.max_memory, weigh)


@contextmanager
def _interruptible(runner: BatchRunner) -> Iterator[list[int]]:
    """Let the first Ctrl-C stop the runner and the next raise `KeyboardInterrupt`."""
    presses: list[int] = []

    def on_press(number: int, _frame: FrameType | None) -> None:
        again = bool(presses)
        presses.append(number)
        runner.stop()
        if again:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, on_press)
    try:
        yield presses
    finally:
        signal.signal(signal.SIGINT, before)


def _leave_at_once() -> None:
    """End the process amid a save: the journal knows, and what has its name is whole."""
    complain(_STOPPED)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(_INTERRUPTED)


def _until_end(changes: SimpleQueue[Item | None]) -> Iterator[Item | None]:
    """Yield items as they change, None every second, until there is a None in the queue."""
    tick = time.monotonic() + _TICK_S
    while True:
        try:
            # With a limit: on Windows, Ctrl-C is not heard before a wait ends.
            item = changes.get(timeout=_TICK_S)
            if item is None:
                return
            yield item
        except Empty:
            pass
        if time.monotonic() >= tick:
            yield None
            tick = time.monotonic() + _TICK_S


def _span(seconds: float) -> str:
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
