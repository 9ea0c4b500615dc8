"""How much memory a photo takes, told before it is taken.

The numbers are upper ends of what ``tests/tools/memory_table.py`` measures on the CPU: the peak
resident memory of whole processes, from file to file. A graphics processor has memory of its own;
what the network takes there counts all the same, as the CPU may have to take over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from colorizer_app.engine.colours import STRIP_PIXELS
from colorizer_app.engine.errors import EngineError
from colorizer_app.imaging import Photo
from colorizer_app.model import ColorizationConfig

_PROGRAM = 360_000_000  # Python, torch and all else that is loaded before the first photo
_BANDS = 60_000_000  # what rendering and saving hold of a few bands of rows, whatever the photo
_PER_FITTED = 160  # for each pixel whose colours are fitted to the photo's edges at a time
_PER_SEEN = 2  # for each pixel that the network sees: two floats, at half the size at most
_PER_TILE = 400  # for each pixel of a tile, at the width of 1: the layers that live together
_SEVERAL_TILES = 1.6  # as tiles differ in size, the allocator keeps gaps of those before
_LIGHTNESS = 4  # for each pixel of the photo


class MemoryLimitError(EngineError):
    """A photo needs more memory than the engine is allowed."""


class PhotoSize(NamedTuple):
    """What decides how much memory a photo takes, as far as it is known.

    Attributes
    ----------
    width, height
        In pixels.
    bit_depth
        Of its samples.
    has_alpha
        Whether it has opacity.
    has_profile
        Whether its colours are not sRGB: there and back takes copies.
    """

    width: int
    height: int
    bit_depth: Literal[8, 16] = 8
    has_alpha: bool = False
    has_profile: bool = False

    @classmethod
    def of(cls, photo: Photo) -> PhotoSize:
        """Return that of a photo that is open."""
        has_profile = photo.metadata.icc is not None
        return cls(photo.width, photo.height, photo.bit_depth, photo.alpha is not None, has_profile)

    @property
    def pixels(self) -> int:
        """Number of pixels."""
        return self.width * self.height

    def opening(self) -> int:
        """Bytes a pixel, at most, while it is read: samples, the decoder's own, and lightness.

        That is for the formats that are decoded as a whole; of a TIFF there are only a few strips.
        """
        return _LIGHTNESS + (8 if self.bit_depth == 8 else 12)

    def kept(self) -> int:
        """Bytes a pixel of the photo and its result."""
        channels = 4 if self.has_alpha else 3
        return _LIGHTNESS + channels * self.bit_depth // 8

    def saving(self) -> int:
        """Bytes a pixel, at most, while it is written: the result, joined, converted and encoded.

        An encoder holds either the file or, with 8 bits, a copy of four bytes a pixel.
        """
        sample = self.bit_depth // 8
        return self.kept() + 5 * sample * (1 + self.has_alpha) + 3 * sample * self.has_profile


@dataclass(frozen=True, slots=True)
class MemoryModel:
    """What the whole program takes while it colours a photo.

    Attributes
    ----------
    program
        Bytes before the first photo.
    per_tile_pixel
        Bytes that the network takes for each pixel it is given at once.
    """

    program: int
    per_tile_pixel: float

    @classmethod
    def of(cls, config: ColorizationConfig, weight_bytes: int) -> MemoryModel:
        """Estimate it for a network whose weights take ``weight_bytes``."""
        # Logits are floats, at a quarter of the photo's size.
        per_tile_pixel = _PER_TILE * config.width + len(config.ab_bins) / 4
        return cls(_PROGRAM + weight_bytes, per_tile_pixel)

    def needed(self, photo: PhotoSize, working: int, tile: int) -> int:
        """Return the bytes that a photo takes from file to file.

        Parameters
        ----------
        photo
            What is known of it.
        working
            Its pixels at the size at which its colours are computed.
        tile
            Pixels of the largest part that the network is given at once.
        """
        fitted = min(working, STRIP_PIXELS) if working == photo.pixels else working
        network = self.per_tile_pixel * tile * (_SEVERAL_TILES if tile < working else 1)
        at_work = max(network, _PER_FITTED * fitted + _BANDS)
        colouring = photo.kept() * photo.pixels + _PER_SEEN * working + at_work
        saving = photo.saving() * photo.pixels + _BANDS
        return self.program + round(max(photo.opening() * photo.pixels, colouring, saving))

    def affordable_tile(self, photo: PhotoSize, working: int, allowed: int) -> int:
        """Return the most pixels that the network can be given at once within ``allowed`` bytes.

        It is 0 or less if nothing is left for the network. Parameters as in :meth:`needed`.
        """
        beside = self.program + photo.kept() * photo.pixels + _PER_SEEN * working
        return int((allowed - beside) / (self.per_tile_pixel * _SEVERAL_TILES))


def refusal(name: str, photo: PhotoSize, needed: int, allowed: int) -> MemoryLimitError:
    """Say what a photo needs, what is allowed, and what can be done."""
    return MemoryLimitError(
        f"“{name}” has {photo.width} × {photo.height} pixels and needs about {_amount(needed)} of "
        f"memory, but only {_amount(allowed)} is allowed. Nothing was done to it. Allow more "
        "memory, choose a smaller working size, or open a smaller copy."
    )


def _amount(size: float) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
