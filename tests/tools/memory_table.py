"""What photos really take of memory beside what the engine says they take.

    python tests/tools/memory_table.py [--megapixels 16 36] [--photos rgb16.tif] [--full-resolution]

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
from pathlib import Path
from typing import Any, Literal, NamedTuple

import imagecodecs
import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image

from colorizer_app.engine import FULL_RESOLUTION, Engine, PhotoSize
from colorizer_app.imaging.bands import row_bands


class _Kind(NamedTuple):
    channels: int = 3
    bit_depth: Literal[8, 16] = 8
    options: dict[str, Any] = {}  # noqa: RUF012  # nobody changes it

    @property
    def has_profile(self) -> bool:
        return "iccprofile" in self.options


_STRIPS = {"compression": "adobe_deflate", "predictor": True, "rowsperstrip": 16}
_PHOTOS = {
    "grey.jpg": _Kind(1),
    "rgb.jpg": _Kind(),
    "rgb.png": _Kind(),
    "rgb.tif": _Kind(),
    "rgba.png": _Kind(4),
    "rgb16.png": _Kind(bit_depth=16),
    "rgb16.tif": _Kind(bit_depth=16),
    "strips16.tif": _Kind(bit_depth=16, options=_STRIPS),
    "adobe16.tif": _Kind(
        bit_depth=16, options={**_STRIPS, "iccprofile": imagecodecs.cms_profile("adobergb")}
    ),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megapixels", type=int, nargs="+", default=[16, 36])
    parser.add_argument("--full-resolution", action="store_true", help="only at full resolution")
    parser.add_argument("--photos", nargs="+", choices=_PHOTOS, default=list(_PHOTOS))
    options = parser.parse_args()
    engine = Engine(device="cpu", working_size=FULL_RESOLUTION if options.full_resolution else None)
    _say("| photo | megapixels | measured, MB | estimated, MB |\n|---|---|---|---|")
    for megapixels in options.megapixels:
        side = math.isqrt(megapixels * 1_000_000)
        for name in options.photos:
            with tempfile.TemporaryDirectory() as folder:
                path = _written(name, Path(folder), side)
                measured = _measure(path, options.full_resolution) // 1_000_000
            kind = _PHOTOS[name]
            size = PhotoSize(side, side, kind.bit_depth, kind.channels == 4, kind.has_profile)
            estimated = engine.memory_needed(size) // 1_000_000
            _say(f"| {name} | {megapixels} | {measured} | {estimated} |")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _written(name: str, folder: Path, side: int) -> Path:
    path = folder / name
    grey = _grey(side)
    if name == "grey.jpg":
        Image.fromarray(grey).save(path, quality=90)
        return path
    pixels = np.dstack(
        [grey, np.roll(grey, 3, 1), np.roll(grey, 5, 0), grey][: _PHOTOS[name].channels]
    )
    if _PHOTOS[name].bit_depth == 16:
        pixels = pixels.astype(np.uint16)
        pixels *= 257
    match path.suffix:
        case ".tif":
            tifffile.imwrite(path, pixels, photometric="rgb", **_PHOTOS[name].options)
        case ".png":
            path.write_bytes(imagecodecs.png_encode(pixels, level=1))
        case _:
            Image.fromarray(pixels).save(path, quality=90)
    return path


def _grey(side: int) -> NDArray[np.uint8]:
    """Waves and grain, made band by band: the large ones are to fit beside what is measured."""
    grey = np.empty((side, side), np.uint8)
    random = np.random.default_rng(0)
    for rows in row_bands(side, side):
        y, x = np.ogrid[rows, :side]
        waves = 110 + 60 * np.sin(x / 37) * np.cos(y / 53)
        grey[rows] = (waves + random.normal(0, 4, waves.shape)).clip(0, 255)
    return grey


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
