"""How much memory a photo takes, told before it is taken.

The numbers are upper ends of what ``tests/tools/memory_table.py`` measures, on the CPU: peak
resident memory of whole processes. A graphics processor has memory of its own; what the network
takes there counts all the same, as the CPU may have to take over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from colorizer_app.engine.colours import STRIP_PIXELS
from colorizer_app.engine.errors import EngineError
from colorizer_app.model import ColorizationNetwork

_PROGRAM = 380_000_000  # Python, torch and all else that is loaded before the first photo
_PER_PARAMETER = 6  # four bytes, and half as much again on the way from the file
_BANDS = 120_000_000  # what rendering and saving hold of their bands, whatever the photo
_RENDERED = 100  # for each value of ab that is fitted to the photo's edges at a time
_STITCHED = 2  # for each pixel the network sees: ab at half its size, two floats
_LAYERS = 400  # for each pixel of a tile and the width of 1: the layers that live together


class _PhotoBytes(NamedTuple):
    """Bytes per pixel of a photo with three channels, at the busiest moment of each stage."""

    opening: int
    colouring: int
    saving: int


_PHOTO: dict[Literal[8, 16], _PhotoBytes] = {
    8: _PhotoBytes(opening=12, colouring=7, saving=13),
    16: _PhotoBytes(opening=16, colouring=10, saving=22),
}


class MemoryLimitError(EngineError):
    """A photo needs more memory than the engine is allowed."""


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
    def of(cls, network: ColorizationNetwork) -> MemoryModel:
        """Estimate it for a network."""
        parameters = sum(parameter.numel() for parameter in network.parameters())
        config = network.config
        # Logits are floats, at a quarter of the photo's size.
        per_tile_pixel = _LAYERS * config.width + len(config.ab_bins) / 4
        return cls(_PROGRAM + _PER_PARAMETER * parameters, per_tile_pixel)

    def needed(self, pixels: int, working: int, tile: int, bit_depth: Literal[8, 16] = 8) -> int:
        """Return the bytes that a photo takes from file to file.

        Parameters
        ----------
        pixels
            Of the photo.
        working
            Pixels of the photo at the size at which its colours are computed.
        tile
            Pixels of the largest part that the network is given at once.
        bit_depth
            Of the photo.
        """
        photo = _PHOTO[bit_depth]
        fitted = min(working, STRIP_PIXELS) if working == pixels else working
        network = self.per_tile_pixel * tile
        rendering = _RENDERED * fitted + _BANDS
        colouring = photo.colouring * pixels + _STITCHED * working + max(network, rendering)
        saving = photo.saving * pixels + _BANDS
        return self.program + round(max(photo.opening * pixels, colouring, saving))

    def tile(self, pixels: int, working: int, allowed: int, bit_depth: Literal[8, 16] = 8) -> int:
        """Return the most pixels that the network can be given at once within ``allowed`` bytes.

        It is 0 or less if there is nothing left for the network. Parameters as in
        :meth:`needed`.
        """
        beside = self.program + _PHOTO[bit_depth].colouring * pixels + _STITCHED * working
        return int((allowed - beside) / self.per_tile_pixel)


def refusal(name: str, height: int, width: int, needed: int, allowed: int) -> MemoryLimitError:
    """Say what a photo needs, what is allowed, and what can be done."""
    return MemoryLimitError(
        f"“{name}” has {width} × {height} pixels and needs about {_amount(needed)} of "
        f"memory, but only {_amount(allowed)} is allowed. Nothing was done to it. Allow more "
        "memory, choose a smaller working size, or open a smaller copy."
    )


def _amount(size: float) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
