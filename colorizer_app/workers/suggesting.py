"""Finding looks to suggest for a photo, by looking at it in each of them, small."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from colorizer_app.imaging import Photo
from colorizer_app.imaging.lab import srgb_to_lab
from colorizer_app.look import Context, Look
from colorizer_app.workbench.pixels import THUMBNAIL_SIDE, preview_lightness
from colorizer_app.workbench.suggestions import Picture, chosen, wishes_for
from colorizer_app.workers.loader import ColorizingEngine


def available(engine: ColorizingEngine, photo: Photo, look: Look) -> Look:
    """Return a look, less an alternative that the photo does not have with its contexts."""
    if look.alternative and look.alternative > engine.alternatives(photo, look):
        return replace(look, alternative=0)
    return look


def suggested(
    engine: ColorizingEngine,
    photo: Photo,
    looks: Sequence[Look],
    contexts: Sequence[Context],
    raise_if_cancelled: Callable[[], None],
) -> tuple[Look, ...]:
    """Return looks to suggest; see `colorizer_app.workbench.suggestions`.

    Parameters
    ----------
    engine
        Colours the photo.
    photo
        Which.
    looks
        Those of its variants, the current one first.
    contexts
        Those that suit the photo most first.
    raise_if_cancelled
        Called between any two looks that are tried.

    Raises
    ------
    EngineError
        If the photo cannot be coloured.
    """
    lightness = preview_lightness(photo.lightness, (THUMBNAIL_SIDE, THUMBNAIL_SIDE))

    def picture_of(look: Look) -> Picture:
        raise_if_cancelled()
        colours = engine.colours(photo, available(engine, photo, look))
        rgb = colours.render(lightness, 8, lambda share: None)
        return srgb_to_lab(rgb.astype(np.float32) / 255)

    count = engine.alternatives(photo, Look())
    return chosen(wishes_for(looks[0], contexts, count), looks, picture_of)
