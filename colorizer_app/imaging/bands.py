"""A picture's rows in bands, worked on by a few threads at a time."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

THREADS = min(4, os.cpu_count() or 1)  # each holds some tens of megabytes
_BAND_PIXELS = 1 << 17  # measured: less is slow, more takes its memory anew for every step


def row_bands(height: int, width: int) -> list[slice]:
    """Cut a picture into horizontal bands of equal height, an eighth of a megapixel at most.

    Parameters
    ----------
    height, width : int
        Size of the picture in pixels.

    Returns
    -------
    list of slice
        Row slices that cover the picture from top to bottom without overlap.
    """
    most = max(1, _BAND_PIXELS // max(1, width))
    # As many for each thread, lest some of them wait for the last band.
    turns = max(1, -(-height // (most * THREADS)))
    rows = max(1, -(-height // (turns * THREADS)))
    return [slice(top, min(top + rows, height)) for top in range(0, height, rows)]


def in_order(work: Callable[[Item], Result], items: Iterable[Item]) -> Generator[Result]:
    """Work on items in a few threads, and yield the results in the items' order.

    NumPy, OpenCV and the codecs let go of the interpreter while they compute. Never more than a
    few items are under way or waiting to be taken, so results may be large.

    Parameters
    ----------
    work : callable
        Called with one item at a time, from several threads. What it raises is raised here.
    items : iterable
        What to work on, typically `row_bands`.

    Yields
    ------
    result
        What `work` returned. Closing the generator stops the work.
    """
    under_way: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(THREADS) as pool:
        try:
            for item in items:
                under_way.append(pool.submit(work, item))
                if len(under_way) > 2 * THREADS:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def for_each(work: Callable[[Item], object], items: Iterable[Item]) -> None:
    """Work on items in a few threads, for what it does and not for what it returns."""
    for _ in in_order(work, items):
        pass
