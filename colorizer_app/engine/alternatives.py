"""Alternatives: the other colours that parts of a photo may well have (docs/adr/0012).

A car may be red or green, and one average says neither. Where the distribution over the ab bins,
pooled over a region, has several modes, each mode that differs from the usual colours is another
colour for that region. One alternative is one such colour, in all regions that may have it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from colorizer_app.engine.boldness import Reading, reading_of
from colorizer_app.engine.inputs import padded
from colorizer_app.engine.modes import BinGrid
from colorizer_app.engine.recolouring import Recolouring
from colorizer_app.engine.regions import SUPERPIXEL, Regions, regions_of
from colorizer_app.look import MOST_ALTERNATIVES, Look

Floats = npt.NDArray[np.float32]

LEAST_MASS = 0.15
"""Of a mode, for a region to well have its colour, and also of all its others together."""

SPREADING_MASS = 0.25
"""Of a colour's bins, for a neighbour of a region that has the colour to have it too."""

LEAST_DIFFERENCE = 20.0
"""ΔE (CIE76) between two mean colours of a region, for them to be two colours."""

LEAST_CHANGE = 15.0
"""Mean ΔE from a region's usual colours, for another colour to be worth it.

It counts less towards black and white, by 4 l (1 − l) with l = L / 100, as in
:mod:`colorizer_app.engine.tone`: hardly anybody sees it there.
"""

LEAST_AREA = 0.02
"""Of the photo, that a region takes for anybody to see its colour."""

LIGHTEST = 88.0
"""Mean L of a region above which it stays as it is: white is white, another colour a stain."""

_USUAL = Look().boldness  # what there is to choose from does not hang on the boldness chosen
_FEATHER = 4  # pixels to each side of a region's border, within which the guided filter looks
_FLATNESS = 1e-3  # of lightness from 0 to 1, squared: contrast below counts as flat there


class Part(NamedTuple):
    """A region in another colour.

    Attributes
    ----------
    region
        Which.
    bins
        The ab bins of that colour, (Q,).
    """

    region: int
    bins: npt.NDArray[np.bool_]


class _Candidate(NamedTuple):
    part: Part
    colour: Floats  # mean ab over the region, (2,)
    weight: float  # how much of the photo it takes, times how likely it is


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What a network said of a photo.

    Attributes
    ----------
    logits
        Unnormalised log-probabilities over the ab bins, (Q, h, w).
    lightness
        What it saw: L in 0..100, (height, width).
    scale
        Pixels of that per value, along each side.
    ab_bins
        Bin centres in Lab units, (Q, 2).
    rarity
        Logarithm of each bin's weight in training, (Q,), or empty.
    """

    logits: Floats
    lightness: Floats
    scale: int
    ab_bins: Floats
    rarity: Floats

    def probabilities(self) -> Floats:
        """Return the distribution as it was learned, (Q, h, w)."""
        return _softmax(self.logits)

    def read(self, boldness: float, bins: npt.NDArray[np.bool_] | slice = slice(None)) -> Floats:
        """Return the annealed mean of some of the bins as if there were no others, (h, w, 2)."""
        reading = reading_of(boldness, knows_rarity=len(self.rarity) > 0)
        probabilities = _softmax(self._adjusted(reading)[bins])
        return np.asarray(np.tensordot(probabilities, self.ab_bins[bins], (0, 0)), np.float32)

    def _adjusted(self, reading: Reading) -> Floats:
        logits = self.logits
        if reading.share:
            logits = logits - np.float32(reading.share) * self.rarity[:, None, None]
        return logits / np.float32(reading.temperature)


@dataclass(frozen=True, slots=True, eq=False)
class Alternatives:
    """What a photo's colours might be instead.

    Attributes
    ----------
    said
        What the network said of the photo.
    regions
        The photo in parts; None if there are no alternatives.
    parts
        Of each alternative, what it changes.
    """

    said: Said
    regions: Regions | None
    parts: tuple[tuple[Part, ...], ...]

    @property
    def count(self) -> int:
        """How many there are, 0 to 3."""
        return len(self.parts)

    @property
    def nbytes(self) -> int:
        """Bytes of what is large."""
        regions = 0 if self.regions is None else self.regions.labels.nbytes
        return self.said.logits.nbytes + self.said.lightness.nbytes + regions

    def recolouring(self, number: int, boldness: float) -> Recolouring:
        """Return what one of them changes.

        Parameters
        ----------
        number
            From 1.
        boldness
            0 (safe) to 1 (vivid), within the other colour.

        Raises
        ------
        IndexError
            If there is none of that number.
        """
        assert number > 0
        assert self.regions is not None
        said, masks = self.said, dict[bytes, npt.NDArray[np.bool_]]()
        for region, bins in self.parts[number - 1]:
            here = self.regions.labels == region
            masks[bins.tobytes()] = masks.get(bins.tobytes(), False) | here
        layers = []
        for colour, mask in masks.items():
            share = _feathered(mask, said)[..., None]
            ab = said.read(boldness, np.frombuffer(colour, bool))
            layers.append(share * np.append(ab, np.ones_like(share), axis=2))
        layer = np.sum(layers, axis=0)
        layer /= np.maximum(layer[..., 2:], 1)  # where borders of two colours overlap
        return Recolouring(layer, said.scale, *said.lightness.shape)


def find_alternatives(said: Said) -> Alternatives:
    """Find out what a photo's colours might be instead.

    Photos too small to have regions have no alternatives.
    """
    if min(said.lightness.shape) < 2 * SUPERPIXEL:
        return Alternatives(said, None, ())
    regions = regions_of(said.lightness, said.probabilities(), said.scale)
    groups = _grouped(_candidates(said, regions))
    return Alternatives(said, regions, tuple(_spread(parts, regions, said) for parts in groups))


def _candidates(said: Said, regions: Regions) -> list[_Candidate]:
    """Return every colour that a region may have beside its usual ones, the heaviest first."""
    grid, usual = BinGrid(said.ab_bins), said.read(_USUAL)
    light = _per_value(said.lightness / np.float32(100), said)
    room = 4 * light * (1 - light)
    eligible = (regions.areas >= LEAST_AREA) & (regions.lightness <= LIGHTEST)
    found: list[_Candidate] = []
    for region in np.flatnonzero(eligible).tolist():
        cover = _per_value((regions.labels == region).astype(np.float32), said)
        own: list[_Candidate] = []
        for mode in grid.modes(regions.probabilities[region]):
            if not LEAST_MASS <= mode.mass <= 1 - LEAST_MASS:  # too unlikely, or the only one
                continue
            ab = said.read(_USUAL, mode.bins)
            colour = np.average(ab, axis=(0, 1), weights=cover)
            change = np.average(room * np.linalg.norm(ab - usual, axis=2), weights=cover)
            if change >= LEAST_CHANGE and not _near(colour, own):
                weight = float(regions.areas[region] * mode.mass)
                own.append(_Candidate(Part(region, mode.bins), colour, weight))
        found += own
    return sorted(found, key=lambda candidate: -candidate.weight)


def _grouped(candidates: list[_Candidate]) -> list[list[Part]]:
    """Make an alternative of each colour, and take those that change most of the photo."""
    rest, groups = candidates, list[list[_Candidate]]()
    while rest:
        alike: dict[int, _Candidate] = {}
        for each in rest:
            if _near(each.colour, rest[:1]):
                alike.setdefault(each.part.region, each)
        groups.append(list(alike.values()))
        rest = [each for each in rest if alike.get(each.part.region) is not each]
    groups.sort(key=lambda group: -sum(each.weight for each in group))
    return [[each.part for each in group] for group in groups[:MOST_ALTERNATIVES]]


def _spread(parts: list[Part], regions: Regions, said: Said) -> tuple[Part, ...]:
    """Carry a colour on to neighbours that may well have it too, or it would end amid a thing."""
    found = {part.region: part for part in parts}
    ahead = list(parts)
    while ahead:
        region, bins = ahead.pop()
        shares = regions.probabilities[:, bins]
        masses = shares.sum(axis=1)
        colours = (shares @ said.ab_bins[bins]) / np.maximum(masses, SPREADING_MASS)[:, None]
        near = np.linalg.norm(colours - colours[region], axis=1) < LEAST_DIFFERENCE
        fits = regions.touching[region] & near & (masses >= SPREADING_MASS)
        for neighbour in np.flatnonzero(fits & (regions.lightness <= LIGHTEST)).tolist():
            if neighbour not in found:
                found[neighbour] = Part(neighbour, bins)
                ahead.append(found[neighbour])
    return tuple(found.values())


def _near(colour: Floats, others: Sequence[_Candidate]) -> bool:
    return any(np.linalg.norm(colour - each.colour) < LEAST_DIFFERENCE for each in others)


def _feathered(mask: npt.NDArray[np.bool_], said: Said) -> Floats:
    """Return how much of each value a region takes, soft where lightness has no edge, (h, w)."""
    guide = said.lightness / np.float32(100)
    soft = cv2.ximgproc.guidedFilter(guide, mask.astype(np.float32), _FEATHER, _FLATNESS)
    return _per_value(np.clip(soft, 0, 1), said)


def _per_value(plane: Floats, said: Said) -> Floats:
    height, width = said.logits.shape[1:]
    whole = padded(plane, slice(0, height * said.scale), slice(0, width * said.scale))
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), np.float32)


def _softmax(logits: Floats) -> Floats:
    powers = np.exp(logits - logits.max(axis=0))
    return np.asarray(powers / powers.sum(axis=0), np.float32)
