"""Reading colours out of a distribution over ab bins (Zhang, Isola and Efros 2016)."""

from __future__ import annotations

import torch
from torch import Tensor


def annealed_mean(logits: Tensor, ab_bins: Tensor, temperature: float) -> Tensor:
    """Return the annealed mean of a distribution over ab bins (Zhang et al. 2016, Eq. 5).

    Parameters
    ----------
    logits
        Unnormalised log-probabilities, (N, Q, h, w).
    ab_bins
        Bin centres in Lab units, (Q, 2).
    temperature
        Above 0. At 1 the plain mean (safe, dull); towards 0 the mode (vivid, patchy).

    Returns
    -------
    Tensor
        ab in Lab units, (N, 2, h, w).

    Raises
    ------
    ValueError
        If the temperature is not above 0.
    """
    if temperature <= 0:
        raise ValueError(f"temperature must be above 0, not {temperature}")
    # Annealing the probabilities, exp(log p / T) / sum, is a softmax of the scaled logits.
    return mean_ab(logits.float() / temperature, ab_bins)


def mean_ab(logits: Tensor, ab_bins: Tensor) -> Tensor:
    """Return the mean of softmax(logits) over ab bins; shapes as in :func:`annealed_mean`."""
    # Bins last, as they lie in memory: half the time of a softmax along any other axis.
    probabilities = torch.softmax(logits.permute(0, 2, 3, 1), dim=-1)
    return (probabilities @ ab_bins).permute(0, 3, 1, 2)
