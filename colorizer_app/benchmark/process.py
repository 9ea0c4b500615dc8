"""Asking a process of its own for a measurement. Nothing here imports torch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from typing import Any

from colorizer_app.benchmark.errors import BenchmarkError, PlanError

_KILLED = -9


def ask(job: str, setting: dict[str, Any], **request: Any) -> Any:
    """Return what a function of :mod:`colorizer_app.benchmark.jobs` returns, as JSON values.

    The process is this interpreter's, with this environment; it ends with this one.

    Raises
    ------
    PlanError
        If the device asked for is not there.
    BenchmarkError
        If the measurement failed, or its process ended without an answer.
    """
    found = _answer_of_child({"job": job, "setting": setting, **request})
    if "impossible" in found:
        raise PlanError(found["impossible"])
    if "error" in found:
        raise BenchmarkError(found["error"])
    return found["result"]


def _answer_of_child(request: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="colorizer-bench-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", "colorizer_app.benchmark.child"],
            input=json.dumps(request),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            # Counting operations loads torch's compiler, which would leave a folder behind.
            env={**os.environ, "TORCHINDUCTOR_CACHE_DIR": folder},
        )
    if done.returncode == _KILLED:
        raise BenchmarkError("the system ended it, most likely for want of memory")
    try:
        found: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        last = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
        raise BenchmarkError(f"its process ended early: {last}") from None
    return found
