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
    probabilities = torch.softmax(logits.float() / temperature, dim=1)
    return torch.einsum("nqhw,qc->nchw", probabilities, ab_bins)
