"""Who is shown what, and in which order.

Each participant sees each photo *once*. Whoever has seen two versions of a photo compares them
instead of judging one, and the real one gives the others away, however many photos lie between.
Which version it is goes by a Latin square: the photos, in the order of their names, take the
methods in turn, and the next participant starts one method further. So each participant sees all
methods about equally often, and as many participants as there are methods see every version of
every photo exactly once between them. (Neighbours in the alphabet often come from one series; they
fall to different methods.)

The order is random, in blocks that hold each method once: wherever a participant stops, the
methods have been seen equally often, give or take one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest


@dataclass(frozen=True, slots=True)
class Trial:
    """One picture to judge: a photo as a method made it."""

    number: int
    """From 1, in the order in which a participant sees them."""
    photo: str
    method: str


def seed_of(participant: str) -> int:
    """Return the participant's own seed, 32 bits."""
    return int.from_bytes(_hash("participant", participant)[:4])


def plan_trials(
    methods: Sequence[str], photos: Sequence[str], seed: int, rotation: int
) -> tuple[Trial, ...]:
    """Return what one participant sees, in that order.

    The same arguments give the same trials on every machine and with every version of every
    library: the order is that of a hash, not of a random generator, so a study can be resumed
    anywhere.

    Parameters
    ----------
    methods, photos
        Names, sorted.
    seed
        Of the order.
    rotation
        The participant's row of the Latin square: the method of the first photo.
    """
    count = len(methods)
    of_method: list[list[str]] = [
        [photo for index, photo in enumerate(photos) if (index + rotation) % count == turn]
        for turn in range(count)
    ]
    for own in of_method:
        own.sort(key=lambda photo: _hash(seed, "photo", photo))
    shown: list[tuple[str, str]] = []
    for number, block in enumerate(zip_longest(*of_method)):
        photo_of = dict(zip(methods, block, strict=True))
        order = sorted(methods, key=partial(_hash, seed, "block", number))
        # The last block may lack a method.
        shown += [(photo_of[method], method) for method in order if photo_of[method] is not None]
    return tuple(Trial(number, *pair) for number, pair in enumerate(shown, start=1))


def _hash(*parts: object) -> bytes:
    text = "\0".join(map(str, parts))
    # File names need not be valid Unicode.
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()
