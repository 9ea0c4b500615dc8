"""What a run's configuration asks for: photos, network, optimizer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch
from torch import nn

from colorizer_app.model import ColorizationConfig
from colorizer_app.model.network import ColorizationNetwork
from colorizer_app.training.ab_bins import in_gamut_bins
from colorizer_app.training.config import TrainingConfig, TrainingError
from colorizer_app.training.data import PhotoSet, open_photos
from colorizer_app.training.measures import colourfulness


def open_training_photos(config: TrainingConfig, processes: int = 1) -> PhotoSet:
    """Open the photos that a run learns from, less those that the cleaning or dullness rules out.

    ``processes`` of this machine share the memory that photos may take.

    Raises
    ------
    TrainingError
        If they cannot be read, or none is left.
    """
    photos = open_photos(
        [Path(source) for source in config.data],
        labels=config.labels,
        labels_ignored=config.labels_ignored,
        rejected=Path(config.rejected) if config.rejected else None,
        memory_bytes=int(config.memory_gib * 2**30) // processes,
    )
    if config.least_colourfulness <= 0:
        return photos
    kept = photos.where(lambda photo: colourfulness(photo) >= config.least_colourfulness)
    if not len(kept):
        raise TrainingError("None of the training photos is colourful enough to learn from.")
    print(f"{len(kept)} of {len(photos)} photos are colourful enough")
    return kept


def build_network(config: TrainingConfig) -> ColorizationNetwork:
    """Build the untrained network that a run's configuration asks for.

    Raises
    ------
    TrainingError
        If there is no such network.
    """
    first, second = config.dilations
    try:
        model = ColorizationConfig(config.width, dilations=(first, second), skips=config.skips)
        if config.distribution:
            bins = in_gamut_bins(config.bin_step)
            model = replace(model, heads=("regression", "distribution"), ab_bins=bins)
    except ValueError as error:
        raise TrainingError(f"There is no such network: {error}.") from error
    return ColorizationNetwork(model)


def build_optimizer(config: TrainingConfig, learner: nn.Module) -> torch.optim.Optimizer:
    """Build the optimizer; the learning rate is set at each step."""
    if config.optimizer == "adadelta":
        return torch.optim.Adadelta(learner.parameters(), weight_decay=config.weight_decay)
    return torch.optim.AdamW(
        learner.parameters(), betas=(0.9, 0.99), weight_decay=config.weight_decay, fused=True
    )
