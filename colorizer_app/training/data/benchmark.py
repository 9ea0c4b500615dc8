"""How fast batches are made: ``python -m colorizer_app.training.data.benchmark --data val.tar``.

Compare with the photos a second that training takes: the loader must stay well above them.
"""

from __future__ import annotations

import argparse
import os
import platform
import time
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

from colorizer_app.training.data.photos import PhotoSet, open_photos
from colorizer_app.training.data.prefetch import prefetch
from colorizer_app.training.data.sampler import CropSampler


class Speed(NamedTuple):
    """Photos a second of the clock, and of one processor's time: a busy machine hides the first."""

    clock: float
    processor: float


def measure_speed(
    photos: PhotoSet, *, size: int, batch: int, workers: int | None, seconds: float
) -> Speed:
    """Return how fast photos come out, the whole photos beside them, as training asks for them."""
    sampler = CropSampler(photos, seed=1)
    with prefetch(
        lambda position: sampler.batch(position, batch, size, whole=True),
        count(0, batch),
        workers=workers,
    ) as batches:
        next(batches)  # by then all threads are at work
        start, busy, made = time.perf_counter(), time.process_time(), 0
        while made == 0 or time.perf_counter() - start < seconds:
            made += len(next(batches).labels)
        elapsed, busy = time.perf_counter() - start, time.process_time() - busy
    return Speed(made / elapsed, made / busy)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the speed with photos decoded anew each time, and with photos kept in memory."""
    parser = argparse.ArgumentParser(description="Measure how fast training batches are made.")
    parser.add_argument("--data", type=Path, nargs="+", required=True, metavar="DIR|TAR")
    parser.add_argument("--size", type=int, default=224, help="crop's side in pixels")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--workers", type=int, help="threads (default: one for each processor)")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long to measure")
    options = parser.parse_args(arguments)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{_processor()}, {os.cpu_count()} processors{load}")
    for name, memory_bytes in (("streamed", 0), ("in memory", 2**40)):
        photos = open_photos(options.data, memory_bytes=memory_bytes)
        if memory_bytes:
            photos = photos.where(lambda _: True)  # reads them all
        speed = measure_speed(
            photos,
            size=options.size,
            batch=options.batch,
            workers=options.workers,
            seconds=options.seconds,
        )
        print(
            f"{name}: {speed.clock:.0f} photos/s, {speed.processor:.0f} per processor-second "
            f"(two crops of {options.size} pixels each)"
        )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


if __name__ == "__main__":
    main()
