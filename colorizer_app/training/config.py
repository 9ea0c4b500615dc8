"""The knobs of a training run, read from a TOML file."""

from __future__ import annotations

import math
import tomllib
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from colorizer_app.errors import ColorizerError

Optimizer: TypeAlias = Literal["adamw", "adadelta"]
Precision: TypeAlias = Literal["float32", "bfloat16"]

_CHOICES = {"optimizer": get_args(Optimizer), "precision": get_args(Precision)}
_SHARES = ("aged", "ema_decay", "local_dropout", "rebalancing", "whole_photo")
_RANGES: dict[str, tuple[float, float]] = dict.fromkeys(_SHARES, (0.0, 1.0)) | {
    "batch": (2, math.inf),
    "decay_steps": (1, math.inf),
    "largest_shrink": (1, math.inf),
    "learning_rate": (0, 1e3),
    "memory_gib": (0, 1e6),
    "seed": (0, 2**63),
    "sheet_every": (0, math.inf),
    "steps": (1, math.inf),
    "warmup_steps": (0, math.inf),
    "working_size": (1, math.inf),
}


class TrainingError(ColorizerError):
    """A training run cannot start or go on; the message says why."""


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """One run. Every field is a key of the TOML file; configs/ has examples.

    Attributes
    ----------
    data
        Tar shards or folders of colour photos, relative to the working directory.
    labels, labels_ignored
        Where scene labels come from (``""``, ``"folders"`` or a manifest's path), and patterns of
        classes that are no scenes: see :func:`~colorizer_app.training.data.open_photos`.
    rejected
        Report of ``colorizer clean``; the photos that it rejects are left out.
    memory_gib
        How much memory the decoded photos may take, in all processes of a machine together; the
        rest is decoded each time.
    out
        Folder of the checkpoint, the logs and the sheets; kept out of the project.
    width, distribution, bin_step
        Network: width multiplier, whether it has the distribution head, and the side of an ab
        bin in Lab units.
    dilations, skips
        As in :class:`~colorizer_app.model.ColorizationConfig`; the defaults are the paper's.
    stages
        (first step, crop side in pixels), in rising order of step: small crops are cheap and
        teach most of what there is, the end is at the overall path's own 224.
    batch
        Photos a step, over all processes together.
    steps, seed
        Length of the run, and what makes it repeatable.
    optimizer, weight_decay
        ``adamw``, or the paper's ``adadelta``.
    learning_rate, warmup_steps, decay_steps
        Linear rise, plateau, linear fall to zero over the last ``decay_steps``.
    ema_decay
        Of the exponential moving average of the weights, which is what is evaluated and saved.
    precision
        Of the forward pass; ``bfloat16`` is for GPUs.
    regression_weight, label_weight
        Weights of the paper's mean squared error and of the scene labels' cross entropy, beside
        the distribution head's cross entropy with its weight of 1.
    rebalancing
        Share of the uniform distribution in the colour weights (1: every colour alike).
    aged
        Share of the photos whose L is made to look old.
    whole_photo
        Share of the steps that take the overall features from the photos as a whole, as the app
        does, and not from the crops: then the vector tells of what the crop does not show.
    largest_shrink
        How many times larger than it is used a crop may be taken: near 1, crops are small parts
        of their photos, in the photos' own pixels.
    local_dropout
        Share of the low-level features that each photo is to be coloured without, for the overall
        features not to be ignored.
    least_colourfulness
        Photos duller than this (Hasler-Suesstrunk) are not learned from. Every photo is decoded
        to learn that, so 0 is for data that do not fit in memory, with a report in ``rejected``.
    clip_norm
        Largest norm of a step's gradient.
    preview, sheet_every
        Tar shard or folder of photos of which a contact sheet is drawn every so many steps; 0 is
        never.
    tensorboard
        Whether to log for TensorBoard too.
    working_size
        Long side in pixels that the weights' manifest recommends to the engine.

    Raises
    ------
    TrainingError
        If a value makes no sense.
    """

    data: tuple[str, ...]
    out: str
    labels: str = ""
    labels_ignored: tuple[str, ...] = ()
    rejected: str = ""
    memory_gib: float = 8.0
    width: float = 1.0
    distribution: bool = True
    bin_step: float = 10.0
    dilations: tuple[int, ...] = (1, 1)
    skips: bool = False
    stages: tuple[tuple[int, int], ...] = ((0, 224),)
    batch: int = 16
    steps: int = 10_000
    seed: int = 1
    optimizer: Optimizer = "adamw"
    weight_decay: float = 0.01
    learning_rate: float = 1e-3
    warmup_steps: int = 200
    decay_steps: int = 2_000
    ema_decay: float = 0.999
    precision: Precision = "float32"
    regression_weight: float = 100.0
    label_weight: float = 0.0
    rebalancing: float = 0.5
    aged: float = 0.0
    whole_photo: float = 0.0
    largest_shrink: float = math.inf
    local_dropout: float = 0.0
    least_colourfulness: float = 15.0
    clip_norm: float = 1.0
    preview: str = ""
    sheet_every: int = 0
    tensorboard: bool = False
    working_size: int = 256

    def __post_init__(self) -> None:
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                raise TrainingError(f"“{name}” must be one of {', '.join(choices)}.")
        for name, (least, most) in _RANGES.items():
            if not least <= getattr(self, name) <= most:
                raise TrainingError(f"“{name}” must be from {least:g} to {most:g}.")
        steps, sizes = [step for step, _ in self.stages], [size for _, size in self.stages]
        demands = {
            "“rebalancing” must be above 0: colours never met have no other weight.": (
                self.rebalancing > 0
            ),
            "“dilations” must be two numbers.": len(self.dilations) == 2,
            "“label_weight” needs “labels”.": not self.label_weight or self.labels,
            "“sheet_every” needs “preview”.": not self.sheet_every or self.preview,
            "“stages” must begin at step 0 and rise.": steps[:1] == [0] and steps == sorted(steps),
            "The sizes of “stages” must be multiples of 8.": all(
                size >= 8 and size % 8 == 0 for size in sizes
            ),
        }
        for demand, met in demands.items():
            if not met:
                raise TrainingError(demand)

    @classmethod
    def from_toml(cls, path: Path) -> TrainingConfig:
        """Read a run's knobs.

        Raises
        ------
        TrainingError
            If the file cannot be read, a key is missing or unknown, or a value makes no sense.
        """
        try:
            table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise TrainingError(f"The configuration {path} cannot be read: {error}.") from error
        known = {field.name for field in fields(cls)}
        if unknown := table.keys() - known:
            raise TrainingError(f"{path} has unknown keys: {', '.join(sorted(unknown))}.")
        if missing := {"data", "out"} - table.keys():
            raise TrainingError(f"{path} lacks the keys {', '.join(sorted(missing))}.")
        try:
            return cls(**{name: _typed(name, value) for name, value in table.items()})
        except TrainingError as error:
            raise TrainingError(f"{path}: {error}") from error

    def crop_size(self, step: int) -> int:
        """Return the crop's side in pixels at a step."""
        return [size for first, size in self.stages if step >= first][-1]

    def takes_whole_photo(self, step: int) -> bool:
        """Return whether a step's overall features come from whole photos, evenly spread."""
        return int((step + 1) * self.whole_photo) > int(step * self.whole_photo)

    def learning_rate_at(self, step: int) -> float:
        """Return the learning rate of a step: warm-up, plateau, linear decay."""
        rise = min(1.0, (step + 1) / max(1, self.warmup_steps))
        fall = min(1.0, (self.steps - step) / max(1, self.decay_steps))
        return self.learning_rate * rise * max(0.0, fall)


_DEFAULTS = {
    field.name: field.default for field in fields(TrainingConfig) if field.default is not MISSING
}


def _typed(name: str, value: Any) -> Any:
    """Return a TOML value as its field wants it: tuples for arrays, floats for whole numbers."""
    if name == "stages":
        pairs = isinstance(value, list) and all(
            isinstance(pair, list) and [type(number) for number in pair] == [int, int]
            for pair in value
        )
        if not pairs:
            raise TrainingError("“stages” must be a list of [step, size].")
        return tuple(tuple(pair) for pair in value)
    if name in ("data", "dilations", "labels_ignored"):
        kind = int if name == "dilations" else str
        if not isinstance(value, list) or not all(type(item) is kind for item in value):
            raise TrainingError(f"“{name}” must be a list of {kind.__name__}.")
        return tuple(value)
    wanted = type(_DEFAULTS.get(name, ""))
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:
        raise TrainingError(f"“{name}” must be of type {wanted.__name__}, not {value!r}.")
    return value
