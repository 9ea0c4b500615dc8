"""The ab plane cut into bins: which bins, how photos fill them, and soft targets."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from colorizer_app.imaging.lab import srgb_to_lab


def in_gamut_bins(step: float = 10.0) -> tuple[tuple[float, float], ...]:
    """Return the centres of the ``step`` x ``step`` bins of ab that some sRGB colour falls in.

    The grid is centred on neutral grey (Zhang et al. 2016, section 2.1).
    """
    levels = np.linspace(0, 1, 65, dtype=np.float32)
    rgb = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), axis=-1)
    ab = srgb_to_lab(rgb.reshape(-1, 1, 3))[..., 1:].reshape(-1, 2)
    cells = np.unique(np.rint(ab / step).astype(int), axis=0)
    return tuple((float(a) * step, float(b) * step) for a, b in cells)


def nearest_bin(ab: Tensor, ab_bins: Tensor) -> Tensor:
    """Return the index of the bin nearest to each colour; (..., 2) and (Q, 2) to (...)."""
    return torch.cdist(ab.reshape(-1, 2), ab_bins).argmin(dim=1).reshape(ab.shape[:-1])


def soft_targets(
    ab: Tensor, ab_bins: Tensor, neighbours: int = 5, sigma: float = 5.0
) -> tuple[Tensor, Tensor]:
    """Spread each colour over its nearest bins (Zhang et al. 2016, section 2.1).

    Parameters
    ----------
    ab
        Colours in Lab units, (M, 2).
    ab_bins
        Bin centres, (Q, 2).
    neighbours, sigma
        How many bins share a colour, and the Gaussian's width in Lab units.

    Returns
    -------
    indices, weights
        Both (M, ``neighbours``), nearest first; the weights of a row sum to 1.
    """
    distance, indices = torch.cdist(ab, ab_bins).topk(neighbours, dim=1, largest=False)
    weights = torch.softmax(-(distance**2) / (2 * sigma**2), dim=1)
    return indices, weights


def rebalancing_weights(counts: Tensor, mix: float = 0.5) -> Tensor:
    """Return per-bin loss weights that make rare colours count (Zhang et al. 2016, Eq. 4).

    Parameters
    ----------
    counts
        How often each bin occurs in the training photos, (Q,).
    mix
        Share of the uniform distribution mixed into the empirical one, in (0, 1].

    Returns
    -------
    Tensor
        (Q,), scaled so that the weight expected over the training photos is 1.
    """
    prior = counts.double() / counts.sum()
    weights = 1 / ((1 - mix) * prior + mix / len(prior))
    return (weights / (prior * weights).sum()).float()
