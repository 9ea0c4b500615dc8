"""The paper's networks as plain ``nn.Module``s, their configuration, and weights on disk.

What is exported here needs no torch, nor do :mod:`config`, :mod:`features` and :mod:`manifest`. The
networks and their weights do: import them from :mod:`network`, :mod:`weights`, :mod:`folding`,
:mod:`distribution` and :mod:`graphs`.
"""

from __future__ import annotations

from colorizer_app.model.config import ColorizationConfig
from colorizer_app.model.features import Features
from colorizer_app.model.manifest import (
    ForeignWeightsError,
    TruncatedWeightsError,
    WeightsError,
    WeightsNotFoundError,
)

__all__ = [
    "ColorizationConfig",
    "Features",
    "ForeignWeightsError",
    "TruncatedWeightsError",
    "WeightsError",
    "WeightsNotFoundError",
]
