"""The paper's networks as plain ``nn.Module``s, their configuration, and weights on disk."""

from __future__ import annotations

from colorizer_app.model.config import ColorizationConfig
from colorizer_app.model.distribution import annealed_mean
from colorizer_app.model.folding import fold
from colorizer_app.model.network import (
    ColorizationNetwork,
    Features,
    Prediction,
    place,
    regression_ab,
)
from colorizer_app.model.weights import (
    ForeignWeightsError,
    TruncatedWeightsError,
    WeightsError,
    WeightsNotFoundError,
    load_network,
    save_network,
)

__all__ = [
    "ColorizationConfig",
    "ColorizationNetwork",
    "Features",
    "ForeignWeightsError",
    "Prediction",
    "TruncatedWeightsError",
    "WeightsError",
    "WeightsNotFoundError",
    "annealed_mean",
    "fold",
    "load_network",
    "place",
    "regression_ab",
    "save_network",
]
