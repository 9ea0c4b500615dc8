"""Things made in the background, ahead of need, and handed over in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
Argument = TypeVar("Argument")

_AHEAD = 2  # results for each thread


@contextmanager
def prefetch(
    make: Callable[[Argument], T],
    arguments: Iterable[Argument],
    *,
    workers: int | None = None,
) -> Iterator[Iterator[T]]:
    """Call ``make`` on background threads; yield an iterator over the results, in order.

    ``with prefetch(make, arguments) as results: for result in results: ...``. Leaving the block
    drops what nobody asked for, and waits for the calls that are under way: no thread is left.

    Parameters
    ----------
    make
        Called by several threads at once. What it raises is raised where its result is due.
    arguments
        May be endless; read on the caller's thread, ahead of the results.
    workers
        Threads; by default one for each processor. Two results for each are begun and not yet
        asked for, which bounds the memory they take.
    """
    workers = workers if workers is not None else os.cpu_count() or 1
    pool = ThreadPoolExecutor(workers, thread_name_prefix="prefetch")
    try:
        yield _in_order(pool, make, iter(arguments), _AHEAD * workers)
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(
    pool: ThreadPoolExecutor,
    make: Callable[[Argument], T],
    arguments: Iterator[Argument],
    ahead: int,
) -> Iterator[T]:
    begun: deque[Future[T]] = deque(pool.submit(make, each) for each in islice(arguments, ahead))
    while begun:
        result = begun.popleft().result()
        begun.extend(pool.submit(make, each) for each in islice(arguments, 1))
        yield result
