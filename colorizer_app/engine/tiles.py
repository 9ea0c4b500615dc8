"""Where tiles lie, and how far beyond them the network looks.

The unit is the *cell*: 8 × 8 pixels, one local feature. Tiles begin and end on whole cells, so that
every stride falls on the pixels it would fall on without tiles.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from colorizer_app.model import ColorizationConfig
from colorizer_app.model.config import STRIDE


class Margin(NamedTuple):
    """How much is needed before the first and after the last row, or column, of a tile."""

    before: int
    after: int

    def through_convolution(self, radius: int = 1) -> Margin:
        """Return what a convolution must be given for this margin to be right."""
        return Margin(self.before + radius, self.after + radius)

    def through_stride(self) -> Margin:
        """Return the same for one with stride 2, whose output i reads inputs 2i - 1 to 2i + 1."""
        return Margin(2 * self.before + 1, 2 * self.after)

    def through_upsampling(self) -> Margin:
        """Return the same for nearest-neighbour upsampling by 2."""
        return Margin(math.ceil(self.before / 2), math.ceil(self.after / 2))

    @property
    def both(self) -> int:
        """What is needed before and after together."""
        return self.before + self.after


class Halo(NamedTuple):
    """What a tile's colours depend on beside the tile.

    Attributes
    ----------
    pixels
        Of the photo: the reach of the whole network, to the pixel.
    cells
        The same in whole cells.
    decoded
        Of the local features, in cells: the reach of the colorization network alone.
    """

    pixels: Margin
    cells: Margin
    decoded: Margin


def halo_of(config: ColorizationConfig) -> Halo:
    """Follow a network from its colours back to the photo, layer by layer.

    The heads reach equally far: the distribution head one convolution beyond layer 3, the
    regression head two, but at twice the size. What skips bring takes part of the same way.
    """
    head = Margin(0, 0).through_convolution()
    trunk = head.through_convolution().through_convolution()  # layers 3 and 2
    decoded = trunk.through_upsampling().through_convolution()  # layer 1
    first, second = config.dilations
    shared = decoded.through_convolution(second).through_convolution(first)
    for _ in range(int(math.log2(STRIDE))):
        shared = shared.through_convolution().through_stride()
    return Halo(shared, Margin(*(math.ceil(side / STRIDE) for side in shared)), decoded)


class Span(NamedTuple):
    """Rows or columns of a picture from ``start`` to before ``stop``, in cells."""

    start: int
    stop: int

    @property
    def length(self) -> int:
        """Number of cells."""
        return self.stop - self.start

    def grown(self, margin: Margin, end: int) -> Span:
        """Add a margin, as far as a picture of ``end`` cells has any."""
        return Span(max(0, self.start - margin.before), min(end, self.stop + margin.after))

    def values(self, scale: int) -> slice:
        """Where this lies in what has ``scale`` values a cell."""
        return slice(self.start * scale, self.stop * scale)

    def within(self, outer: Span, scale: int) -> slice:
        """Where this lies in what covers ``outer`` with ``scale`` values a cell."""
        return slice((self.start - outer.start) * scale, (self.stop - outer.start) * scale)


@dataclass(frozen=True, slots=True)
class Grid:
    """How a picture is cut into tiles, evenly.

    Attributes
    ----------
    rows, columns
        Size of the picture in cells.
    down, across
        Number of tiles.
    halo
        What each tile is computed with.
    """

    rows: int
    columns: int
    down: int
    across: int
    halo: Halo

    @property
    def count(self) -> int:
        """Number of tiles."""
        return self.down * self.across

    @property
    def largest(self) -> int:
        """Pixels of the largest tile with its halo."""
        return STRIDE**2 * math.prod(
            _longest(length, parts, self.halo.cells)
            for length, parts in ((self.rows, self.down), (self.columns, self.across))
        )

    def tiles(self) -> Iterator[tuple[Span, Span]]:
        """Rows and columns of each tile without its halo."""
        for rows in _cut(self.rows, self.down):
            for columns in _cut(self.columns, self.across):
                yield rows, columns


def cells_of(height: int, width: int) -> tuple[int, int]:
    """Rows and columns of cells that cover so many pixels."""
    return math.ceil(height / STRIDE), math.ceil(width / STRIDE)


def smallest_tile(halo: Halo) -> int:
    """Pixels of a tile below which most of the work would be lost on its halo: three quarters."""
    return (2 * STRIDE * halo.cells.both) ** 2


def grid_of(height: int, width: int, halo: Halo, pixels: int) -> Grid:
    """Cut a picture into tiles that cost least.

    Parameters
    ----------
    height, width
        Size of the picture in pixels.
    halo
        What each tile is computed with.
    pixels
        The most that a tile may have, with its halo; a tile of one cell is always granted.

    Returns
    -------
    Grid
        The one with the fewest pixels to compute, all tiles and halos together.
    """
    rows, columns = cells_of(height, width)
    cells = max(pixels // STRIDE**2, (1 + halo.cells.both) ** 2)
    grids = []
    for down in range(1, rows + 1):
        across = _parts(columns, cells // _longest(rows, down, halo.cells), halo.cells)
        if across is not None:
            grids.append(Grid(rows, columns, down, across, halo))
        if across == 1:  # still more rows of tiles would only add halos
            break
    return min(grids, key=_cost)


def _cost(grid: Grid) -> int:
    both = grid.halo.cells.both
    return (grid.rows + (grid.down - 1) * both) * (grid.columns + (grid.across - 1) * both)


def _longest(length: int, parts: int, margin: Margin) -> int:
    """Cells of the longest of so many parts with what it has of its margin."""
    beside = {1: 0, 2: max(margin)}.get(parts, margin.both)
    return min(length, math.ceil(length / parts) + beside)


def _parts(length: int, room: int, margin: Margin) -> int | None:
    """Fewest parts none of which is longer than ``room``, with its margin."""
    if few := next((parts for parts in (1, 2) if _longest(length, parts, margin) <= room), 0):
        return few
    return math.ceil(length / (room - margin.both)) if room > margin.both else None


def _cut(length: int, parts: int) -> Iterator[Span]:
    for part in range(parts):
        yield Span(part * length // parts, (part + 1) * length // parts)
