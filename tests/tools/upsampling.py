"""Compares ways of carrying chroma up to a photo's full size, with error and cost.

    python tests/tools/upsampling.py --data val.tar --limit 200
    python tests/tools/upsampling.py --network
    python tests/tools/upsampling.py --picture docs/images/upsampling.jpg

A colour photo's own chroma is brought down, by default to an eighth of the photo's size, and
carried up again along the photo's lightness; the error is against the chroma that was there. With
--network, the chroma is what the shipped weights answer at that size, by default the one that they
recommend, and most of the error is theirs. Without --data the photos are those that scikit-image
and scikit-learn ship. With --time there is the cost, too: CPU time of one thread on a photo
enlarged to 2 megapixels, its chroma at an eighth.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from sklearn.datasets import load_sample_image
from tqdm import tqdm

from colorizer_app.imaging import photo_from_array, render
from colorizer_app.imaging.guided import GuidedChroma
from colorizer_app.training.data import RgbImage
from colorizer_app.training.measures import ab_rmse, ciede2000, rgb_to_lab
from tests.tools.colour_photos import colour_photos

Planes: TypeAlias = npt.NDArray[np.float32]
Method: TypeAlias = Callable[[Planes, Planes], Planes]
"""From lightness (H, W) and small ab (h, w, 2) to ab (H, W, 2)."""

_SHRINKING = 8
_SIMILAR = 5.0  # lightness difference, in L*, that counts as the same side of an edge
_TIMED_SIZE = 1732, 1155
_CROP, _ZOOM = (slice(120, 220), slice(230, 350)), 3
_SHOWN = ("bilinear", "joint bilateral", "guided", "fast guided r 1, 2 L*")


def bilinear(lightness: Planes, ab: Planes) -> Planes:
    """Ignore the photo."""
    height, width = lightness.shape
    return np.asarray(cv2.resize(ab, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def joint_bilateral(lightness: Planes, ab: Planes) -> Planes:
    """Average over neighbours of like lightness (Kopf et al. 2007)."""
    reach = max(lightness.shape) / max(ab.shape)
    three = np.dstack([bilinear(lightness, ab), lightness])  # it takes one channel or three
    carried = cv2.ximgproc.jointBilateralFilter(lightness, three, -1, _SIMILAR, reach)
    return np.asarray(carried[..., :2], np.float32)


def guided(lightness: Planes, ab: Planes) -> Planes:
    """Fit chroma to lightness at full size (He, Sun and Tang 2010)."""
    radius = max(1, round(max(lightness.shape) / max(ab.shape)))
    wide = bilinear(lightness, ab)
    return np.asarray(cv2.ximgproc.guidedFilter(lightness, wide, radius, 2.0**2), np.float32)


def fast_guided(radius: int, flatness: float) -> Method:
    """Fit it at the small size, as the app does (He and Sun 2015)."""

    def carry(lightness: Planes, ab: Planes) -> Planes:
        chroma = GuidedChroma(lightness, ab, radius=radius, flatness=flatness)
        return np.moveaxis(chroma.rows(slice(0, len(lightness))), 0, -1)

    return carry


METHODS: dict[str, Method] = {
    "bilinear": bilinear,
    "joint bilateral": joint_bilateral,
    "guided": guided,
    **{
        f"fast guided r {radius}, {flatness:g} L*": fast_guided(radius, flatness)
        for radius in (1, 2, 4)
        for flatness in (1.0, 2.0, 4.0, 8.0)
    },
}


def main() -> int:
    """Print the table, or write the picture."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, metavar="DIR|TAR", help="colour photos")
    parser.add_argument("--limit", type=int, default=200, metavar="N", help="as many photos")
    parser.add_argument("--side", type=int, metavar="PIXELS", help="long side of the chroma")
    parser.add_argument("--network", action="store_true", help="take the shipped weights' chroma")
    parser.add_argument("--time", action="store_true", help="measure the cost, too")
    parser.add_argument("--picture", type=Path, metavar="JPEG", help="write crops side by side")
    arguments = parser.parse_args()
    if arguments.picture is not None:
        _write_picture(arguments.picture)
        return 0
    cv2.setNumThreads(1)
    photos = list(colour_photos(arguments.data, arguments.limit))
    small = _network_chroma(photos, arguments.side) if arguments.network else None
    tqdm.write(f"{f'{len(photos)} photos':24}   ab RMSE   ΔE00{'   ms/MP' * arguments.time}")
    errors: dict[str, list[tuple[float, float]]] = {name: [] for name in METHODS}
    for index, photo in enumerate(photos):
        lab = rgb_to_lab(photo)
        ab = _shrunk(lab[..., 1:], arguments.side) if small is None else small[index]
        for name, method in METHODS.items():
            errors[name].append(_error(method, lab, ab))
    for name, method in METHODS.items():
        rmse, difference = np.mean(errors[name], axis=0)
        cost = f" {_milliseconds(method):7.1f}" if arguments.time else ""
        tqdm.write(f"{name:24} {rmse:9.3f} {difference:6.3f}{cost}")
    return 0


def _network_chroma(photos: list[RgbImage], side: int | None) -> list[Planes]:
    from colorizer_app.engine import Engine
    from colorizer_app.look import Look

    engine = Engine(device="cpu", working_size=side)
    encoded = (engine.encode(photo_from_array(photo, "photo")) for photo in photos)
    return [engine.decode(each, Look()) for each in encoded]


def _shrunk(ab: Planes, side: int | None) -> Planes:
    height, width = ab.shape[:2]
    scale = 1 / _SHRINKING if side is None else min(1.0, side / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    contiguous = np.ascontiguousarray(ab)
    return np.asarray(cv2.resize(contiguous, size, interpolation=cv2.INTER_AREA), np.float32)


def _error(method: Method, lab: Planes, ab: Planes) -> tuple[float, float]:
    """RMSE of ab and mean ΔE00 against the photo, lightness being its own."""
    carried = method(np.ascontiguousarray(lab[..., 0]), ab)
    result = np.dstack([lab[..., 0], carried])
    return ab_rmse(carried, lab[..., 1:]), float(ciede2000(result, lab).mean())


def _milliseconds(method: Method) -> float:
    """CPU time of a megapixel; the least of three times."""
    width, height = _TIMED_SIZE
    photo = cv2.resize(load_sample_image("china.jpg"), (width, height))
    lab = rgb_to_lab(np.asarray(photo, np.uint8))
    lightness, ab = np.ascontiguousarray(lab[..., 0]), _shrunk(lab[..., 1:], None)
    seconds = []
    for _ in range(3):
        start = time.thread_time()
        method(lightness, ab)
        seconds.append(time.thread_time() - start)
    return min(seconds) * 1e9 / (width * height)


def _write_picture(path: Path) -> None:
    """Crops of one photo, enlarged: its own chroma, then carried up in each way."""
    lab = rgb_to_lab(np.asarray(load_sample_image("flower.jpg"), np.uint8))
    lightness, small = np.ascontiguousarray(lab[..., 0]), _shrunk(lab[..., 1:], None)
    chroma = {"true": lab[..., 1:], **{name: METHODS[name](lightness, small) for name in _SHOWN}}
    cells = []
    for name, ab in chroma.items():
        crop = render(lightness, np.ascontiguousarray(ab))[_CROP]
        large = cv2.resize(crop, None, fx=_ZOOM, fy=_ZOOM, interpolation=cv2.INTER_NEAREST)
        large = cv2.copyMakeBorder(large, 24, 0, 0, 6, cv2.BORDER_CONSTANT, value=(255, 255, 255))
        place = (2, 17)
        cells.append(cv2.putText(large, name, place, cv2.FONT_HERSHEY_SIMPLEX, 0.5, (0, 0, 0), 1))
    bgr = cv2.cvtColor(np.hstack(cells), cv2.COLOR_RGB2BGR)
    _, jpeg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, 88])
    path.write_bytes(jpeg.tobytes())


if __name__ == "__main__":
    raise SystemExit(main())
