"""What the working size does to the colours: ``python tests/tools/working_size.py --data DIR|TAR``.

Every photo's lightness is coloured at each working size and at full resolution, by the road that
the app takes, and compared with the photo's own colours and with those of full resolution. Large
photos under free licences come with Debian:

    apt-get download lomiri-wallpapers-16.04 mate-backgrounds
    for package in *.deb; do dpkg -x $package wallpapers; done

(``--data wallpapers/usr/share/backgrounds`` takes them all; drawings are best left out.) With
--plot, the table is drawn, too; that needs matplotlib (``pip install --group plots``).
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from colorizer_app.engine import FULL_RESOLUTION, Engine
from colorizer_app.imaging import photo_from_array
from colorizer_app.look import Look
from colorizer_app.training.data import RgbImage
from colorizer_app.training.measures import AbAccuracy, ciede2000, colourfulness, rgb_to_lab
from tests.tools.colour_photos import colour_photos

SIZES = (96, 128, 176, 224, 256, 320, 384, 512, 768, 1024)
_EVERY = (slice(None, None, 2), slice(None, None, 2))  # the pixels that are compared
_COLUMNS = {
    "raw": "raw AuC, %",
    "rebalanced": "rebalanced AuC, %",
    "ratio": "colourfulness ÷ real",
    "real": "ΔE00 to the real photo",
    "full": "ΔE00 to full resolution",
    "seconds": "s a photo, one thread",
}


@dataclass
class Column:
    """What one working size makes of the photos, gathered photo by photo."""

    accuracy: AbAccuracy = field(default_factory=AbAccuracy)
    sums: dict[str, float] = field(default_factory=lambda: dict.fromkeys(_COLUMNS, 0.0))
    photos: int = 0

    def add(self, rgb: RgbImage, real: RgbImage, full: RgbImage, seconds: float) -> None:
        """Compare one picture, its photo, and the picture at full resolution."""
        labs = [rgb_to_lab(np.ascontiguousarray(each[_EVERY])) for each in (rgb, real, full)]
        self.accuracy.add(labs[0][..., 1:], labs[1][..., 1:])
        self.sums["real"] += float(ciede2000(labs[0], labs[1]).mean())
        self.sums["full"] += float(ciede2000(labs[0], labs[2]).mean())
        self.sums["ratio"] += colourfulness(rgb) / max(colourfulness(real), 1.0)
        self.sums["seconds"] += seconds
        self.photos += 1

    def row(self) -> dict[str, float]:
        """Return the measures by the names of `_COLUMNS`; all but the first two are means."""
        means = {name: total / self.photos for name, total in self.sums.items()}
        shares = {"raw": self.accuracy.raw(), "rebalanced": self.accuracy.rebalanced()}
        return means | shares


def main() -> int:
    """Print the table, and draw it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, metavar="DIR|TAR")
    parser.add_argument("--limit", type=int, default=200, metavar="N", help="as many photos")
    parser.add_argument("--short-side", type=int, default=1080, help="larger photos are shrunk")
    parser.add_argument("--head", choices=("distribution", "regression"), default=Look().head)
    parser.add_argument("--plot", type=Path, metavar="PNG|SVG")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    rows = {
        size: column.row()
        for size, column in measure(
            list(colour_photos(arguments.data, arguments.limit, arguments.short_side)),
            Look(head=arguments.head),
        ).items()
    }
    print("size", *_COLUMNS.values(), sep=" | ")
    for size, row in rows.items():
        name = "full" if size == FULL_RESOLUTION else str(size)
        print(name, *(f"{row[column]:.2f}" for column in _COLUMNS), sep=" | ")
    if arguments.plot is not None:
        _draw(rows, arguments.plot)
    return 0


def measure(photos: list[RgbImage], look: Look) -> dict[int, Column]:
    """Colour all photos at all sizes, full resolution last."""
    engines = {size: Engine(device="cpu", working_size=size) for size in (*SIZES, FULL_RESOLUTION)}
    columns = {size: Column() for size in engines}
    for real in tqdm(photos, unit="photo", leave=False):
        largest = max(real.shape[:2])
        pictures = {
            size: _colorize(engine, real, look)
            for size, engine in engines.items()
            if size < largest or size == FULL_RESOLUTION
        }
        full, _ = pictures[FULL_RESOLUTION]
        for size, column in columns.items():
            rgb, seconds = pictures.get(size, pictures[FULL_RESOLUTION])
            column.add(rgb, real, full, seconds)
    return columns


def _colorize(engine: Engine, real: RgbImage, look: Look) -> tuple[npt.NDArray[np.uint8], float]:
    photo = photo_from_array(real, "photo")
    started = time.process_time()
    colours = engine.colours(photo, look)
    seconds = time.process_time() - started
    return np.asarray(colours.render(photo.lightness, 8), np.uint8), seconds


def _draw(rows: dict[int, dict[str, float]], path: Path) -> None:
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(2, 3, figsize=(12, 6), layout="constrained")
    for panel, (column, title) in zip(panels.flat, _COLUMNS.items(), strict=True):
        values = [row[column] for row in rows.values()]
        panel.plot(range(len(rows)), values, marker="o")
        names = ["full" if size == FULL_RESOLUTION else str(size) for size in rows]
        panel.set_xticks(range(len(rows)), names, rotation=60)
        panel.set_title(title)
        panel.grid(alpha=0.3)
    figure.supxlabel("working size: long side in pixels")
    figure.savefig(path, dpi=100)


if __name__ == "__main__":
    raise SystemExit(main())
