"""From what a head says to colours: ab in Lab units."""

from __future__ import annotations

import torch
from torch import Tensor

from colorizer_app.engine.boldness import reading_of
from colorizer_app.model.distribution import annealed_mean

_CHUNK = 1 << 20  # logits at a time: what is made of them is small and stays in caches


def read_distribution(logits: Tensor, ab_bins: Tensor, rarity: Tensor, boldness: float) -> Tensor:
    """Return the annealed mean as bold as asked for.

    Boldness says how much of training's pull towards rare colours stays (docs/adr/0008). Weights
    that do not tell how rare their colours were are read at a lower temperature instead.

    Parameters
    ----------
    logits
        Unnormalised log-probabilities, (N, Q, h, w).
    ab_bins
        Bin centres in Lab units, (Q, 2).
    rarity
        Logarithm of each bin's weight in training, (Q,), or empty.
    boldness
        0 (safe) to 1 (vivid).

    Returns
    -------
    Tensor
        ab in Lab units, (N, 2, h, w).
    """
    rows = max(1, _CHUNK // (logits.shape[0] * logits.shape[1] * logits.shape[3]))
    chunks = torch.split(logits, rows, dim=2)
    parts = [_annealed(chunk, ab_bins, rarity, boldness) for chunk in chunks]
    return torch.cat(parts, dim=2)


def _annealed(logits: Tensor, ab_bins: Tensor, rarity: Tensor, boldness: float) -> Tensor:
    share, temperature = reading_of(boldness, knows_rarity=len(rarity) > 0)
    if share:
        logits = logits - share * rarity[:, None, None]
    return annealed_mean(logits, ab_bins, temperature)
