"""A training run's whole state in one safetensors file: nothing is ever unpickled."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from colorizer_app.training.config import TrainingError


@dataclass(slots=True)
class TrainingState:
    """Everything that a run needs to go on as if it had never stopped.

    Attributes
    ----------
    learner
        What is trained.
    average
        Moving average of the learner's network.
    optimizer
        Any optimizer whose state is tensors.
    step
        Steps done.
    photos
        Photos seen; the next batch starts there in the endless stream of photos.
    labels
        Names of the scene labels, in the order of the classifier's classes.
    """

    learner: nn.Module
    average: nn.Module
    optimizer: torch.optim.Optimizer
    step: int = 0
    photos: int = 0
    labels: tuple[str, ...] = ()


def save_checkpoint(path: Path, state: TrainingState) -> None:
    """Write the state, replacing the file in one go.

    Raises
    ------
    TrainingError
        If it cannot be written, such as on a full disk; an earlier checkpoint stays whole.
    """
    tensors: dict[str, Tensor] = {}
    for prefix, module in _modules(state):
        tensors |= {f"{prefix}.{name}": value for name, value in module.state_dict().items()}
    for name, parameter in state.learner.named_parameters():
        moments = state.optimizer.state[parameter]
        tensors |= {f"optimizer.{moment}.{name}": value for moment, value in moments.items()}
    progress = {
        "labels": json.dumps(state.labels),
        "optimizer": type(state.optimizer).__name__,
        "step": str(state.step),
        "photos": str(state.photos),
    }
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        contiguous = {name: tensor.contiguous() for name, tensor in tensors.items()}
        save_file(contiguous, partial, metadata=progress)
        partial.replace(path)
    except (OSError, SafetensorError) as error:
        partial.unlink(missing_ok=True)
        raise TrainingError(
            f"The checkpoint {path} cannot be written: {error}. The one before it is whole."
        ) from error


def load_checkpoint(path: Path, state: TrainingState) -> None:
    """Restore the state in place.

    Raises
    ------
    TrainingError
        If the file is damaged, or belongs to another network, optimizer or set of labels.
    """
    try:
        with safe_open(path, framework="pt") as file:
            progress = file.metadata()
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        if progress["optimizer"] != type(state.optimizer).__name__:
            raise KeyError(progress["optimizer"])
        if tuple(json.loads(progress["labels"])) != state.labels:
            raise KeyError(progress["labels"])
        for prefix, module in _modules(state):
            module.load_state_dict(_below(prefix, tensors))
        state.step, state.photos = int(progress["step"]), int(progress["photos"])
    except SafetensorError as error:
        raise TrainingError(f"The checkpoint {path} is damaged: {error}.") from error
    except (KeyError, RuntimeError, TypeError) as error:
        raise TrainingError(
            f"The checkpoint {path} belongs to a run with another configuration. Go on with that "
            "one, or choose another folder for “out”."
        ) from error
    for moment in {name.split(".")[0] for name in _below("optimizer", tensors)}:
        values = _below(f"optimizer.{moment}", tensors)
        for name, parameter in state.learner.named_parameters():
            if (value := values.get(name)) is not None:
                like = parameter if value.shape == parameter.shape else value
                state.optimizer.state[parameter][moment] = torch.empty_like(like).copy_(value)


def _modules(state: TrainingState) -> tuple[tuple[str, nn.Module], ...]:
    return ("learner", state.learner), ("average", state.average)


def _below(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    start = f"{prefix}."
    return {n.removeprefix(start): t for n, t in tensors.items() if n.startswith(start)}
