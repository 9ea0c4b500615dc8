"""Measures rendering stage by stage: from lightness and the network's chroma to code values.

    python tests/tools/rendering.py
    python tests/tools/rendering.py --data val.tar --limit 20 --megapixels 1.75,12

Colour photos, by default those that scikit-image and scikit-learn ship, are enlarged, coloured by
the shipped weights and rendered, once as they are and once with their chroma doubled, which puts
many more colours out of the gamut. The stages run in this one thread, and their unit is
nanoseconds of its processor time for each pixel, or milliseconds for each megapixel: the median
over the photos of the least of some runs. The whole is rendered in as many threads as the app
has; its processor time is that of all of them.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from colorizer_app.engine import Engine
from colorizer_app.imaging import photo_from_array, render
from colorizer_app.imaging.bands import row_bands
from colorizer_app.imaging.gamut import linear_rgb_in_gamut
from colorizer_app.imaging.guided import GuidedChroma
from colorizer_app.imaging.lab import linear_rgb_from_lab
from colorizer_app.imaging.srgb import quantise
from colorizer_app.look import Look
from colorizer_app.training.data import RgbImage
from tests.tools.colour_photos import colour_photos

_PREVIEW = 1620 * 1080 / 1e6
_RUNS = 5


class Sample(NamedTuple):
    """What rendering is given: L (H, W) and ab (h, w, 2)."""

    lightness: npt.NDArray[np.float32]
    ab: npt.NDArray[np.float32]


def main() -> int:
    """Print a table for each size and saturation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, metavar="DIR|TAR", help="colour photos")
    parser.add_argument("--limit", type=int, default=8, metavar="N", help="as many photos")
    parser.add_argument(
        "--megapixels",
        type=lambda text: [float(part) for part in text.split(",")],
        default=[_PREVIEW, 12.0],
        metavar="N,N…",
        help="sizes to measure at (default: that of a preview, and 12)",
    )
    arguments = parser.parse_args()
    engine = Engine(device="cpu")
    photos = list(colour_photos(arguments.data, arguments.limit))[: arguments.limit]
    for megapixels in arguments.megapixels:
        samples = [_coloured(engine, photo, megapixels) for photo in photos]
        for saturation in (1, 2):
            scaled = [Sample(each.lightness, each.ab * saturation) for each in samples]
            _print_table(f"{megapixels:.3g} megapixels, chroma x {saturation}", scaled)
    return 0


def _coloured(engine: Engine, photo: RgbImage, megapixels: float) -> Sample:
    scale = (megapixels * 1e6 / photo[..., 0].size) ** 0.5
    enlarged = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    large = photo_from_array(np.asarray(enlarged, np.uint8), "photo")
    return Sample(large.lightness, engine.decode(engine.encode(large), Look()))


def _print_table(title: str, samples: list[Sample]) -> None:
    rows: dict[str, list[tuple[float, float]]] = {}
    for sample in tqdm(samples, desc=title, leave=False):
        for name, stage in _stages(sample).items():
            processor, wall = _least_times(stage)
            pixels = sample.lightness.size
            rows.setdefault(name, []).append((processor / pixels, wall / pixels))
    outside = np.mean([_share_outside(sample) for sample in samples])
    tqdm.write(f"\n{title}; {outside:.1%} of the pixels out of the gamut")
    tqdm.write(f"{'ns per pixel':24} {'processor':>10} {'wall':>8}")
    for name, of_photos in rows.items():
        processor, wall = np.median(of_photos, axis=0) * 1e9
        tqdm.write(f"{name:24} {processor:10.2f} {wall:8.2f}")


def _stages(sample: Sample) -> dict[str, Callable[[], object]]:
    lightness, ab = sample
    bands = row_bands(*lightness.shape)
    chroma = GuidedChroma(lightness, ab)
    wide = [(lightness[rows], *chroma.rows(rows)) for rows in bands]
    linear = [linear_rgb_in_gamut(*planes) for planes in wide]

    def code(depth: Literal[8, 16]) -> None:
        for planes in linear:
            cv2.merge([quantise(plane, depth) for plane in planes])

    return {
        "fit chroma to lightness": lambda: GuidedChroma(lightness, ab),
        "carry chroma up": lambda: [chroma.rows(rows) for rows in bands],
        "Lab to linear": lambda: [linear_rgb_from_lab(*planes) for planes in wide],
        "the same in gamut": lambda: [linear_rgb_in_gamut(*planes) for planes in wide],
        "code, 8 bits": lambda: code(8),
        "code, 16 bits": lambda: code(16),
        "all, 8 bits": lambda: render(lightness, ab, 8),
        "all, 16 bits": lambda: render(lightness, ab, 16),
    }


def _least_times(stage: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the processor and by the clock."""
    runs = []
    # In a thread of its own, as in the app: there the allocator gives memory back less eagerly.
    with ThreadPoolExecutor(1) as pool:
        for _ in range(_RUNS):
            processor, wall = time.process_time(), time.perf_counter()
            pool.submit(stage).result()
            runs.append((time.process_time() - processor, time.perf_counter() - wall))
    processors, walls = zip(*runs, strict=True)
    return min(processors), min(walls)


def _share_outside(sample: Sample) -> float:
    chroma = GuidedChroma(*sample)
    outside = 0
    for rows in row_bands(*sample.lightness.shape):
        rgb = linear_rgb_from_lab(sample.lightness[rows], *chroma.rows(rows))
        outside += int(np.count_nonzero((rgb.min(axis=0) < 0) | (rgb.max(axis=0) > 1)))
    return outside / sample.lightness.size


if __name__ == "__main__":
    raise SystemExit(main())
