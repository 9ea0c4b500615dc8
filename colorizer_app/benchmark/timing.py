"""Repeated runs, after one that warms up."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping


def timed(call: Callable[[], object], repeat: int) -> list[float]:
    """Return the seconds that each of ``repeat`` calls took, after one that is not counted."""
    return alternating({"": call}, repeat)[""]


def alternating(calls: Mapping[str, Callable[[], object]], repeat: int) -> dict[str, list[float]]:
    """Return the seconds of each call by name, taking turns so that drift hits all alike.

    A call must return only when its work is done.
    """
    for call in calls.values():
        call()
    runs: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(repeat):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            runs[name].append(time.perf_counter() - start)
    return runs
