"""What this machine is, as far as the standard library can tell."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from pathlib import Path


def cpu_name() -> str:
    """Return the processor's name as its maker gives it."""
    if sys.platform == "linux":
        for line in _lines("/proc/cpuinfo"):
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    if sys.platform == "darwin":
        done = subprocess.run(
            ["sysctl", "-n", "machdep.cpu.brand_string"],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.stdout.strip():
            return done.stdout.strip()
    return platform.processor() or platform.machine() or "unknown processor"


def installed_memory() -> int | None:
    """Return the bytes of memory installed; ``None`` where nothing tells it."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows
        return None


def free_memory() -> int | None:
    """Return the bytes that a program may take without others going short.

    What is installed where the system tells no more; ``None`` where it does not even tell that.
    """
    if sys.platform == "linux":
        for line in _lines("/proc/meminfo"):
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    return installed_memory()


class OthersWatch:
    """Tells how busy other programs kept the machine since the watch was made."""

    def __init__(self) -> None:
        self._start = time.perf_counter()
        self._all, self._own = _busy_seconds(), _own_seconds()

    def processors(self) -> float | None:
        """Return how many processors' worth of time others took; ``None`` where nothing tells.

        This process and those that it started and that have ended are not others.
        """
        now = _busy_seconds()
        if now is None or self._all is None:
            return None
        others = now - self._all - (_own_seconds() - self._own)
        return max(0.0, others / (time.perf_counter() - self._start))


def _busy_seconds() -> float | None:
    """Return the seconds that all processors together have worked since the system started."""
    for line in _lines("/proc/stat"):
        if line.startswith("cpu "):
            user, nice, system, _idle, _waiting, irq, soft_irq, stolen = map(int, line.split()[1:9])
            return (user + nice + system + irq + soft_irq + stolen) / os.sysconf("SC_CLK_TCK")
    return None


def _own_seconds() -> float:
    return sum(os.times()[:4])


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
