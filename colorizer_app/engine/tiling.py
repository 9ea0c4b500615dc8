"""Colours of a picture that is too large for the network to see all at once.

A tile is encoded with as much around it as the network looks at, so that its colours are those it
would have without tiles; what lies around is cut off before decoding, but for what decoding looks
at. All tiles share the one overall-feature vector. Features are not kept: at full resolution they
are some hundred times as large as the photo.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from colorizer_app.engine.colours import Colours
from colorizer_app.engine.inputs import Inputs, padded
from colorizer_app.engine.processor import Processor
from colorizer_app.engine.tiles import Grid, Span
from colorizer_app.look import Look
from colorizer_app.model import Features
from colorizer_app.model.config import STRIDE


def colours_in_tiles(
    processor: Processor,
    inputs: Inputs,
    look: Look,
    grid: Grid,
    progress: Callable[[float], None],
) -> Colours:
    """Encode and decode tile by tile.

    Parameters
    ----------
    processor
        The network.
    inputs
        What it is to see.
    look
        A head that the network has, and the rest.
    grid
        How ``inputs.lightness`` is cut.
    progress
        Called before each tile, after the first, with the share that is done. What it raises ends
        the work.

    Returns
    -------
    Colours
        Equal, within float error, to those of the whole encoded at once.

    Raises
    ------
    NotNumbersError
        If any colour is not finite.
    """
    whole = inputs.lightness if inputs.overall is None else inputs.overall
    overall = processor.encode_overall(whole)
    stitched: npt.NDArray[np.float32] | None = None
    for done, (rows, columns) in enumerate(grid.tiles()):
        if done:
            progress(done / grid.count)
        part = _tile(processor, inputs.lightness, overall, look, grid, rows, columns)
        per_cell = part.shape[0] // rows.length
        if stitched is None:
            size = (grid.rows * per_cell, grid.columns * per_cell, 2)
            stitched = np.empty(size, np.float32)
        stitched[rows.values(per_cell), columns.values(per_cell)] = part
    assert stitched is not None
    return Colours(stitched, STRIDE // per_cell, inputs.lightness)


def _tile(
    processor: Processor,
    lightness: npt.NDArray[np.float32],
    overall: Any,
    look: Look,
    grid: Grid,
    rows: Span,
    columns: Span,
) -> npt.NDArray[np.float32]:
    """Ab of one tile at the head's own resolution."""
    spans = ((rows, grid.rows), (columns, grid.columns))
    seen = [span.grown(grid.halo.cells, end) for span, end in spans]
    kept = [span.grown(grid.halo.decoded, end) for span, end in spans]
    tile = padded(lightness, seen[0].values(STRIDE), seen[1].values(STRIDE))
    features = _cropped(processor.encode_tile(tile, overall), seen, kept)
    ab = processor.colours(features, look)
    per_cell = ab.shape[0] // kept[0].length
    return ab[rows.within(kept[0], per_cell), columns.within(kept[1], per_cell)]


def _cropped(features: Features[Any], seen: list[Span], kept: list[Span]) -> Features[Any]:
    """Cut features of what was ``seen`` down to those of what is ``kept``."""

    def cut(plane: Any) -> Any:
        per_cell = plane.shape[-2] // seen[0].length
        rows, columns = (k.within(s, per_cell) for k, s in zip(kept, seen, strict=True))
        return plane[..., rows, columns]

    detail = tuple(cut(plane) for plane in features.detail)
    return Features(cut(features.local), features.overall, detail)
