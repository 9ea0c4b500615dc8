"""What photos really take of memory beside what the engine says they take.

    python tests/tools/memory_table.py [--megapixels 16 36]

Each line is one process that colours one photo from file to file. The estimates of
``colorizer_app.engine.memory`` are to lie above what is measured, and not far. With graphs beside
the shipped weights (``colorizer graphs``), ONNX Runtime is measured.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image

from colorizer_app.engine import FULL_RESOLUTION, Engine, PhotoSize


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megapixels", type=int, nargs="+", default=[16, 36])
    parser.add_argument("--full-resolution", action="store_true", help="only at full resolution")
    options = parser.parse_args()
    engine = Engine(device="cpu", working_size=FULL_RESOLUTION if options.full_resolution else None)
    _say("| photo | megapixels | measured, MB | estimated, MB |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for megapixels in options.megapixels:
            side = math.isqrt(megapixels * 1_000_000)
            for path, size in _photos(Path(folder), side):
                measured = _measure(path, options.full_resolution) // 1_000_000
                estimated = engine.memory_needed(size) // 1_000_000
                _say(f"| {path.name} | {megapixels} | {measured} | {estimated} |")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _photos(folder: Path, side: int) -> Iterator[tuple[Path, PhotoSize]]:
    y, x = np.mgrid[:side, :side].astype(np.float32)
    grain = np.random.default_rng(0).normal(0, 4, (side, side)).astype(np.float32)
    grey = (110 + 60 * np.sin(x / 37) * np.cos(y / 53) + grain).clip(0, 255).astype(np.uint8)
    rgb = np.dstack([grey, np.roll(grey, 3, 1), np.roll(grey, 5, 0)])
    Image.fromarray(grey).save(folder / "grey.jpg", quality=90)
    Image.fromarray(rgb).save(folder / "rgb.jpg", quality=90)
    Image.fromarray(rgb).save(folder / "rgb.png", compress_level=1)
    Image.fromarray(np.dstack([rgb, grey])).save(folder / "rgba.png", compress_level=1)
    tifffile.imwrite(folder / "rgb.tif", rgb, photometric="rgb")
    for name in ("grey.jpg", "rgb.jpg", "rgb.png", "rgb.tif"):
        yield folder / name, PhotoSize(side, side)
    yield folder / "rgba.png", PhotoSize(side, side, has_alpha=True)
    tifffile.imwrite(folder / "rgb16.tif", rgb.astype(np.uint16) * 257, photometric="rgb")
    yield folder / "rgb16.tif", PhotoSize(side, side, 16)


def _measure(path: Path, full_resolution: bool) -> int:
    """Return the peak resident memory, in bytes, of a process that colours a photo."""
    command = [sys.executable, "-m", "colorizer_app.cli", "colorize", "--device=cpu", "--json"]
    command += ["--overwrite", str(path)]
    if full_resolution:
        command.append("--full-resolution")
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(json.loads(done.stdout)["peak_memory_bytes"])


if __name__ == "__main__":
    main()
