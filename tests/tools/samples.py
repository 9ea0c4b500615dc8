"""Makes docs/images/samples.jpg, the model card's sheet: grey | result | real photo.

    python tests/tools/samples.py

Sample photos that scikit-image and scikit-learn ship, which no network was trained on, are coloured
with the shipped weights at the default boldness.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from skimage import data
from sklearn.datasets import load_sample_image

from colorizer_app.engine import Engine
from colorizer_app.imaging import photo_from_array

_HEIGHT = 160
_COLUMNS = 2
_GAP = 8


def main() -> int:
    """Write the sheet."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--output", type=Path, default=Path("docs/images/samples.jpg"))
    parser.add_argument("--weights", type=Path)
    arguments = parser.parse_args()
    engine = Engine(arguments.weights)
    photos = [
        load_sample_image("china.jpg"),
        data.astronaut(),
        data.chelsea(),
        data.coffee(),
        data.rocket(),
        load_sample_image("flower.jpg"),
    ]
    cells = [_cell(engine, np.asarray(photo, np.uint8)) for photo in photos]
    width = max(cell.shape[1] for cell in cells)
    cells = [
        np.pad(c, ((0, _GAP), (0, width - c.shape[1] + _GAP), (0, 0)), constant_values=255)
        for c in cells
    ]
    rows = [np.hstack(cells[i : i + _COLUMNS]) for i in range(0, len(cells), _COLUMNS)]
    bgr = cv2.cvtColor(np.vstack(rows), cv2.COLOR_RGB2BGR)
    _, jpeg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, 90])
    arguments.output.write_bytes(jpeg.tobytes())
    return 0


def _cell(engine: Engine, real: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    photo = photo_from_array(real, "sample")
    grey = np.repeat(photo.grey()[..., None], 3, axis=2)
    strip = (grey, engine.colorize(photo), real)
    width = round(_HEIGHT * real.shape[1] / real.shape[0])
    scaled = [cv2.resize(rgb, (width, _HEIGHT), interpolation=cv2.INTER_AREA) for rgb in strip]
    return np.asarray(np.hstack(scaled), np.uint8)


if __name__ == "__main__":
    raise SystemExit(main())
