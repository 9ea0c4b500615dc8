"""Print which alternatives photos have, and what finding them costs; draw them side by side.

    python -m tests.tools.alternatives --data val.tar [--photos 60] [--sheets FOLDER]

Per photo with any, of each of them: the share of the photo that changes by more than ΔE 3 and the
mean ΔE there. Then how many photos have how many, and the processor's time per photo to find
them, encoded already. The sheets show grey, the usual colours, and the alternatives. Without
``--data``, photos of scikit-image and scikit-learn.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.engine import Engine
from colorizer_app.imaging import Photo, photo_from_array
from colorizer_app.look import MOST_ALTERNATIVES, Look
from tests.tools.colour_photos import colour_photos

_CHANGED = 3.0
_TILE = (260, 200)
_ROWS = 7


def tile(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    scale = min(_TILE[0] / rgb.shape[1], _TILE[1] / rgb.shape[0])
    small = cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    height, width = small.shape[:2]
    missing = ((0, _TILE[1] + 4 - height), (0, _TILE[0] + 4 - width), (0, 0))
    return np.pad(np.asarray(small, np.uint8), missing)


def row(engine: Engine, photo: Photo, count: int) -> npt.NDArray[np.uint8]:
    grey = np.repeat(photo.grey()[..., None], 3, axis=2)
    looks = [Look(alternative=number) for number in range(count + 1)]
    pictures = [grey, *(np.asarray(engine.colorize(photo, look), np.uint8) for look in looks)]
    pictures += [np.zeros_like(grey)] * (MOST_ALTERNATIVES - count)
    return np.concatenate([tile(each) for each in pictures], axis=1)


def measures(engine: Engine, photo: Photo, count: int) -> str:
    encoded = engine.encode(photo)
    usual = engine.decode(encoded, Look())
    found = []
    for number in range(1, count + 1):
        ab = engine.decode(encoded, Look(alternative=number))
        change = np.linalg.norm(ab - usual, axis=2)
        changed = change > _CHANGED
        found.append(f"{changed.mean():4.0%} by {change[changed].mean():4.1f}")
    return ", ".join(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--photos", type=int, default=60)
    parser.add_argument("--sheets", type=Path)
    options = parser.parse_args()

    engine, counts, seconds = Engine(device="cpu"), Counter[int](), 0.0
    rows: list[npt.NDArray[np.uint8]] = []
    for index, rgb in enumerate(colour_photos(options.data, options.photos)):
        photo = photo_from_array(rgb, f"photo {index}")
        engine.colours(photo, Look())
        started = time.process_time()
        count = engine.alternatives(photo)
        seconds += time.process_time() - started
        counts[count] += 1
        if count:
            print(f"{photo.name:10} {measures(engine, photo, count)}", flush=True)
        if count and options.sheets:
            rows.append(row(engine, photo, count))
    total = counts.total()
    print(f"alternatives: photos {dict(sorted(counts.items()))} of {total}")
    print(f"{1000 * seconds / total:.0f} ms of the processor per photo")
    if options.sheets:
        options.sheets.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(rows), _ROWS):
        sheet = np.concatenate(rows[start : start + _ROWS])
        cv2.imwrite(str(options.sheets / f"{start // _ROWS:02}.png"), sheet[..., ::-1])


if __name__ == "__main__":
    main()
