"""Print what each shipped context does to photos.

    python -m tests.tools.contexts_effect [--data val.tar] [--photos 30]

Of the skies in three photos that come with scikit-learn and scikit-image: by how much their mean
a and b move. With photos, per context as well: the mean CIE76 difference from the photo's own
colours, by how much mean a and b move, the mean chroma, the share of the photos whose mean colour
moves the same way as on average (the shift's component in that direction is above 0), and the
context that it resembles most.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from skimage import data

from colorizer_app.engine import Encoded, Engine
from colorizer_app.imaging import photo_from_array
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.training.data import RgbImage, read_files
from colorizer_app.training.data.sources import find_photos
from colorizer_app.training.evaluate import evenly_spaced
from colorizer_app.workbench.contexts import ShippedLibrary, most_similar
from tests.tools.skies import SKIES, context_of

Planes = list[npt.NDArray[np.float32]]


def decoded(engine: Engine, photos: list[Encoded], look: Look) -> Planes:
    return [engine.decode(each, look) for each in photos]


def row(own: Planes, moved: Planes) -> str:
    """Return the measures as columns."""
    pairs = list(zip(own, moved, strict=True))
    delta_e = np.mean([np.linalg.norm(b - a, axis=-1).mean() for a, b in pairs])
    shifts = np.array([(b - a).mean(axis=(0, 1)) for a, b in pairs])
    chroma = np.mean([np.linalg.norm(each, axis=-1).mean() for each in moved])
    alike = np.mean(shifts @ shifts.mean(axis=0) > 0)
    a, b = shifts.mean(axis=0)
    return f"{delta_e:7.2f} {a:+7.2f} {b:+7.2f} {chroma:7.2f} {alike:7.0%}"


def print_skies(engine: Engine, library: ShippedLibrary) -> None:
    """Print what a portrait and each context do to the skies of photos that anyone has."""
    print(f"{'':20}" + "".join(f"{sky.name:>16}" for sky in SKIES))
    portrait = replace(context_of(engine, data.astronaut()), name="astronaut.png")
    for context in (portrait, *(stored.context for stored in library.contexts)):
        shifts = (sky.shift(engine, context) for sky in SKIES)
        columns = (f"{shift.a:+8.1f}{shift.b:+8.1f}" for shift in shifts)
        print(f"{context.name:20}{''.join(columns)}", flush=True)


def print_photos(engine: Engine, library: ShippedLibrary, pictures: Iterable[RgbImage]) -> None:
    """Print what each context does to photos."""
    photos = [engine.encode(photo_from_array(rgb, "photo")) for rgb in pictures]
    own = decoded(engine, photos, Look())
    contexts = [each.context for each in library.contexts]
    print(f"{'':20}{'dE':>8}{'da':>8}{'db':>8}{'chroma':>8}{'alike':>8}")
    print(f"{'own':20} {row(own, own)}", flush=True)
    for context in (Context("mean of all", library.mean), *contexts):
        moved = decoded(engine, photos, Look(contexts=(Weighted(context),)))
        others = [each for each in contexts if each is not context]
        nearest = most_similar(context.overall_features, others, library.mean)[0]
        line = f"{context.name:20} {row(own, moved)}"
        print(f"{line}  {nearest.cosine:+.2f} {nearest.context.name}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--photos", type=int, default=30)
    options = parser.parse_args()

    engine, library = Engine(device="cpu"), ShippedLibrary.load()
    print_skies(engine, library)
    if options.data is not None:
        files = find_photos([options.data])
        chosen = files.select(evenly_spaced(range(len(files)), options.photos))
        print_photos(engine, library, read_files(chosen))


if __name__ == "__main__":
    main()
