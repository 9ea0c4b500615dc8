"""What a photo's variants might be: a few looks that differ so much that each is worth seeing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from colorizer_app.look import Context, Look, Weighted

LEAST_DIFFERENCE = 3.0
"""ΔE (CIE76) between any two suggestions, and from every variant that is there.

It is the root of the mean square, in which a twentieth of a photo that turns from red to blue
counts as it is seen: in a plain mean it would drown. Where two colours differ by 2.3, half the
people see a difference (Mahy et al. 1994, "Evaluation of Uniform Color Differences Developed after
the Adoption of CIELAB and CIELUV").
"""

WISHES = 5
"""How many suggestions there are if they all differ enough."""

_FITTING = 8  # contexts; those that resemble the photo least are nobody's suggestion

Picture: TypeAlias = NDArray[np.float32]
"""CIE L*a*b* of a small picture of the photo, (h, w, 3)."""


def wishes_for(
    look: Look, contexts: Sequence[Context], alternatives: int
) -> tuple[tuple[Look, ...], ...]:
    """Return what to suggest, in :data:`WISHES` parts: of each, the looks that may serve.

    These are a bold look, a calm one, two contexts that fit, and an alternative; where there is
    none, a third context. All have the tone of ``look``.

    Parameters
    ----------
    look
        The current one.
    contexts
        Those that suit the photo most first.
    alternatives
        How many the photo has with its own overall features.
    """
    plain = Look(saturation=look.saturation, warmth=look.warmth, tint=look.tint)
    moods = tuple(replace(plain, contexts=(Weighted(each),)) for each in contexts[:_FITTING])
    others = tuple(replace(plain, alternative=1 + index) for index in range(alternatives))
    calm, bold = (replace(plain, boldness=boldness) for boldness in (0.0, 1.0))
    return (bold,), (calm,), moods, moods, others + moods


def chosen(
    wishes: Iterable[Sequence[Look]], known: Iterable[Look], picture_of: Callable[[Look], Picture]
) -> tuple[Look, ...]:
    """Return the first look of each wish that differs from all others; fewer if there is none.

    Parameters
    ----------
    wishes
        As :func:`wishes_for` returns them.
    known
        The looks of the variants that are there.
    picture_of
        Shows the photo in a look. It is asked once for each.
    """
    pictures: dict[Look, Picture] = {look: picture_of(look) for look in known}
    seen, found = list(pictures.values()), list[Look]()
    for wish in wishes:
        for look in wish:
            if look not in pictures:
                pictures[look] = picture_of(look)
            if all(difference(pictures[look], other) >= LEAST_DIFFERENCE for other in seen):
                seen.append(pictures[look])
                found.append(look)
                break
    return tuple(found)


def difference(one: Picture, other: Picture) -> float:
    """Return how much two pictures differ: the root of the mean square ΔE (CIE76)."""
    return float(np.sqrt(np.square(one - other).sum(axis=-1).mean()))
