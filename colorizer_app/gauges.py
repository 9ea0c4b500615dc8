"""What a run costs, and what there is: seconds a stage, memory, processors."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path


class StageClock:
    """A progress callback that keeps how long each stage took."""

    def __init__(self) -> None:
        self._started: list[tuple[str, float]] = []

    def __call__(self, stage: str, _fraction: float) -> None:
        """Note that a stage is under way; the one before it has ended."""
        if not self._started or self._started[-1][0] != stage:
            self._started.append((stage, time.perf_counter()))

    def seconds(self) -> dict[str, float]:
        """Return how long each stage took, in their order; the last one ends now."""
        ends = [start for _, start in self._started[1:]] + [time.perf_counter()]
        return {
            stage: round(end - start, 4)
            for (stage, start), end in zip(self._started, ends, strict=True)
        }


def peak_memory() -> int | None:
    """Return the process's peak resident memory so far, in bytes; ``None`` where nothing tells it.

    On Linux the kernel's own high-water mark is read, as ``ru_maxrss`` of a process starts with
    that of the process that launched it.
    """
    if sys.platform == "linux":
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        for line in status.splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def processors() -> int:
    """Return how many logical processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
