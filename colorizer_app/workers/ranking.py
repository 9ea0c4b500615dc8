"""Which of the contexts that are kept suit a photo, and what they look like."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from colorizer_app.imaging import Photo, inset_pixels
from colorizer_app.look import Context
from colorizer_app.workbench.contexts import (
    OwnLibrary,
    ShippedLibrary,
    StoredContext,
    most_similar,
)
from colorizer_app.workbench.contexts.stored import THUMBNAIL_SIDE
from colorizer_app.workbench.messages import ShownContext, UnusableContext
from colorizer_app.workers.loader import ColorizingEngine

Ranking = tuple[tuple[ShownContext, ...], tuple[UnusableContext, ...]]


class KeptContexts:
    """The contexts that come with the app and the person's own.

    Those that come with the app are read once. A person's own are read each time, as they come and
    go; what other weights make of one is computed once.
    """

    def __init__(self) -> None:
        self._weights = ""
        self._shipped: ShippedLibrary | None = None
        self._computed: dict[StoredContext, Context | None] = {}

    def ranked(self, photo: Photo, engine: ColorizingEngine) -> Ranking:
        """Return them, those that resemble the photo most first, and those of no use to it.

        Raises
        ------
        ContextError
            If those that come with the app are missing or damaged.
        EngineError
            If the photo's overall features cannot be computed.
        """
        if self._shipped is None:
            self._shipped = ShippedLibrary.load()
        shipped = self._shipped
        if shipped.weights != engine.weights_sha256:  # their mean is no measure
            return (), ()
        own, damaged = OwnLibrary(shipped.names()).read()
        unusable = [UnusableContext(each.path.name, each.reason) for each in damaged]
        shown: dict[Context, StoredContext] = {}
        for stored in (*shipped.contexts, *own):
            context = self._usable(stored, engine)
            if context is None:
                unusable.append(UnusableContext(stored.name, _of_other_weights()))
            else:
                shown[context] = stored
        similar = most_similar(engine.overall_features(photo), shown, shipped.mean)
        names = set(shipped.names())
        contexts = tuple(
            ShownContext(
                each.context,
                _thumbnail(shown[each.context]),
                each.cosine,
                each.context.name not in names,
            )
            for each in similar
        )
        return contexts, tuple(unusable)

    def _usable(self, stored: StoredContext, engine: ColorizingEngine) -> Context | None:
        if self._weights != engine.weights_sha256:
            self._weights = engine.weights_sha256
            self._computed = {}
        if stored not in self._computed:
            context = stored.for_weights(engine.weights_sha256, engine.overall_features)
            self._computed[stored] = context
        return self._computed[stored]


def _of_other_weights() -> str:
    return QCoreApplication.translate(
        "Ranking",
        "It was kept with another colour model and holds no picture to take it from again. "
        "Keep it anew from the picture that it came from.",
    )


def _thumbnail(stored: StoredContext) -> NDArray[np.uint8] | None:
    return None if stored.thumbnail is None else inset_pixels(stored.thumbnail, THUMBNAIL_SIDE)
