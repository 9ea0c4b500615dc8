"""The knobs of a training run, read from a TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from colorizer_app.errors import ColorizerError


class TrainingError(ColorizerError):
    """A training run cannot start or go on; the message says why."""


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """One run. Every field is a key of the TOML file; README and docs/training.md show one.

    Attributes
    ----------
    data
        Tar shards or folders of colour photos, relative to the working directory.
    out
        Folder of the checkpoint and the log; kept out of the project.
    width, distribution
        Network: width multiplier, and whether it has the distribution head.
    bin_step
        Side of an ab bin in Lab units.
    dilations, skips
        As in :class:`~colorizer_app.model.ColorizationConfig`; the defaults are the paper's.
    stages
        (first step, crop side in pixels), in rising order of step: small crops are cheap and
        teach most of what there is, the end is at the overall path's own 224.
    batch, steps, seed
        Photos a step, length of the run, and what makes it repeatable.
    learning_rate, warmup_steps, decay_steps, weight_decay
        AdamW: linear rise, plateau, linear fall to zero over the last ``decay_steps``.
    ema_decay
        Of the exponential moving average of the weights, which is what is evaluated and saved.
    regression_weight
        Weight of the paper's mean squared error beside the distribution head's cross entropy.
    rebalancing
        Share of the uniform distribution in the colour weights (1: every colour alike).
    least_colourfulness
        Photos duller than this (Hasler-Suesstrunk) are not learned from.
    clip_norm
        Largest norm of a step's gradient.
    working_size
        Long side in pixels that the weights' manifest recommends to the engine.
    """

    data: tuple[str, ...]
    out: str
    width: float = 1.0
    distribution: bool = True
    bin_step: float = 10.0
    dilations: tuple[int, int] = (1, 1)
    skips: bool = False
    stages: tuple[tuple[int, int], ...] = ((0, 224),)
    batch: int = 16
    steps: int = 10_000
    seed: int = 1
    learning_rate: float = 1e-3
    warmup_steps: int = 200
    decay_steps: int = 2_000
    weight_decay: float = 0.01
    ema_decay: float = 0.999
    regression_weight: float = 100.0
    rebalancing: float = 0.5
    least_colourfulness: float = 15.0
    clip_norm: float = 1.0
    working_size: int = 256

    @classmethod
    def from_toml(cls, path: Path) -> TrainingConfig:
        """Read a run's knobs.

        Raises
        ------
        TrainingError
            If the file cannot be read, or a key is missing or unknown.
        """
        try:
            table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            raise TrainingError(f"The configuration {path} cannot be read: {error}.") from error
        known = {field.name for field in fields(cls)}
        if unknown := table.keys() - known:
            raise TrainingError(f"{path} has unknown keys: {', '.join(sorted(unknown))}.")
        if missing := {"data", "out"} - table.keys():
            raise TrainingError(f"{path} lacks the keys {', '.join(sorted(missing))}.")
        table["data"] = tuple(table["data"])
        if "dilations" in table:
            table["dilations"] = tuple(table["dilations"])
        if "stages" in table:
            table["stages"] = tuple((int(step), int(size)) for step, size in table["stages"])
        return cls(**table)

    def crop_size(self, step: int) -> int:
        """Return the crop's side in pixels at a step."""
        return [size for first, size in self.stages if step >= first][-1]

    def learning_rate_at(self, step: int) -> float:
        """Return the learning rate of a step: warm-up, plateau, linear decay."""
        rise = min(1.0, (step + 1) / max(1, self.warmup_steps))
        fall = min(1.0, (self.steps - step) / max(1, self.decay_steps))
        return self.learning_rate * rise * max(0.0, fall)
