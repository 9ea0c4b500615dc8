"""The alternatives of photos, found once each and laid over their colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from colorizer_app.engine.alternatives import Alternatives, Said, find_alternatives
from colorizer_app.engine.cache import PhotoCache
from colorizer_app.engine.colours import Colours
from colorizer_app.engine.encoded import Encoded
from colorizer_app.engine.fallback import Notify, Runner
from colorizer_app.imaging import Photo
from colorizer_app.look import Look
from colorizer_app.model.config import STRIDE


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    look: Look
    alternatives: Alternatives

    @property
    def nbytes(self) -> int:
        return self.alternatives.nbytes


class Choices:
    """Finds what photos' colours might be instead.

    A photo's alternatives are found at one size, whatever the size at which it is coloured: the
    second of them is the same in the window and in a file, at the usual working size and at full
    resolution. Of a look only the contexts decide what there is.

    Parameters
    ----------
    runner
        Runs the network.
    encode
        Returns a photo as the network knows it at that size.
    size
        That size.
    limit
        Bytes that what is remembered may take.
    notify
        Told where there is no such alternative as a look asks for.
    """

    def __init__(
        self,
        runner: Runner,
        encode: Callable[[Photo, int], Encoded],
        size: int,
        limit: int,
        notify: Notify,
    ) -> None:
        self._runner = runner
        self._encode = encode
        self._size = size
        self._found: PhotoCache[_Found] = PhotoCache(limit)
        self._notify = notify

    def of(self, photo: Photo, look: Look) -> Alternatives:
        """Return a photo's alternatives with a look's contexts."""
        asked = Look(contexts=look.contexts, context_strength=look.context_strength)
        found = self._found.get(photo, self._size)
        if found is None or found.look != asked:
            encoded = self._encode(photo, self._size)
            found = _Found(asked, alternatives_of(encoded, asked, self._runner))
            self._found.put(photo, self._size, found)
        return found.alternatives

    def over(self, photo: Photo, look: Look, colours: Colours) -> Colours:
        """Return a photo's usual colours with what a look's alternative changes.

        If there is no such alternative they stay as they are, and that is said.
        """
        if not look.alternative:
            return colours
        alternatives = self.of(photo, look)
        if look.alternative > alternatives.count:
            self._notify(missing(photo.name, look.alternative, alternatives.count))
        return laid_over(colours, alternatives, look)


def alternatives_of(encoded: Encoded, look: Look, runner: Runner) -> Alternatives:
    """Return the alternatives of an encoded photo with a look's contexts."""
    logits = runner.run(lambda processor: processor.logits(encoded.on(processor), look))
    config = runner.processor.config
    scale = STRIDE * encoded.features.local.shape[-1] // logits.shape[-1]
    bins, rarity = (np.array(values, np.float32) for values in (config.ab_bins, config.rarity))
    return find_alternatives(Said(logits, encoded.inputs.lightness, scale, bins, rarity))


def laid_over(colours: Colours, alternatives: Alternatives, look: Look) -> Colours:
    """Return usual colours with what a look's alternative changes, if there is such a one."""
    if not 0 < look.alternative <= alternatives.count:
        return colours
    return alternatives.recolouring(look.alternative, look.boldness).over(colours)


def missing(name: str, asked: int, count: int) -> str:
    """Say that a photo has fewer alternatives than one asked for."""
    has = ("no alternative", "only 1 alternative", "only 2 alternatives")[count]
    return f"“{name}” has {has}, so there is no number {asked}: it was given its usual colours."
