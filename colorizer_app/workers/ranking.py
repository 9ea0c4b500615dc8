"""Which of the contexts that are kept suit a photo, and what they look like."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from colorizer_app.imaging import Photo, inset_pixels
from colorizer_app.look import Context
from colorizer_app.workbench.contexts import (
    OwnLibrary,
    ShippedLibrary,
    StoredContext,
    most_similar,
)
from colorizer_app.workbench.contexts.stored import THUMBNAIL_SIDE
from colorizer_app.workbench.messages import ShownContext
from colorizer_app.workers.loader import ColorizingEngine


class KeptContexts:
    """The contexts that come with the app and the person's own, read when first asked for.

    Those of other weights, without a picture to compute them of again, are left out.
    """

    def __init__(self) -> None:
        self._weights = ""
        self._mean: tuple[float, ...] = ()
        self._thumbnails: dict[Context, NDArray[np.uint8] | None] = {}

    def ranked(self, photo: Photo, engine: ColorizingEngine) -> tuple[ShownContext, ...]:
        """Return them, those that resemble the photo most first.

        Raises
        ------
        ContextError
            If those that come with the app are missing or damaged.
        EngineError
            If the photo's overall features cannot be computed.
        """
        if self._weights != engine.weights_sha256:
            self._read(engine)
        if not self._thumbnails:
            return ()
        own = engine.overall_features(photo)
        similar = most_similar(own, self._thumbnails, self._mean)
        return tuple(ShownContext(each.context, self._thumbnails[each.context]) for each in similar)

    def _read(self, engine: ColorizingEngine) -> None:
        shipped = ShippedLibrary.load()
        self._mean = shipped.mean
        self._thumbnails = {}
        if shipped.weights == engine.weights_sha256:  # or the mean is no measure
            own = OwnLibrary(shipped.names()).contexts()
            for stored in (*shipped.contexts, *own):
                context = stored.for_weights(engine.weights_sha256, engine.overall_features)
                if context is not None:
                    self._thumbnails[context] = _thumbnail(stored)
        self._weights = engine.weights_sha256


def _thumbnail(stored: StoredContext) -> NDArray[np.uint8] | None:
    return None if stored.thumbnail is None else inset_pixels(stored.thumbnail, THUMBNAIL_SIDE)
