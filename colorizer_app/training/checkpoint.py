"""A training run's whole state in one safetensors file: nothing is ever unpickled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor, nn

from colorizer_app.atomic import write_atomically
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
    identity
        What a checkpoint and the run that goes on from it must have in common, such as the
        network's configuration, by name.
    step
        Steps done.
    photos
        Photos seen; the next batch starts there in the endless stream of photos.
    """

    learner: nn.Module
    average: nn.Module
    optimizer: torch.optim.Optimizer
    identity: dict[str, str]
    step: int = 0
    photos: int = 0


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
    progress = {"step": str(state.step), "photos": str(state.photos)}
    contiguous = {name: tensor.contiguous() for name, tensor in tensors.items()}
    data = save(contiguous, metadata=state.identity | progress)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, lambda file: file.write(data), overwrite=True)
    except OSError as error:
        raise TrainingError(
            f"The checkpoint {path} cannot be written: {error.strerror}. The one before it is "
            "whole, if there is one."
        ) from error


def load_checkpoint(path: Path, state: TrainingState) -> None:
    """Restore the state in place.

    Raises
    ------
    TrainingError
        If the file cannot be read or is damaged, or belongs to another network, optimizer or set
        of labels.
    """
    try:
        with safe_open(path, framework="pt") as file:
            progress = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (OSError, SafetensorError) as error:
        raise TrainingError(f"The checkpoint {path} is damaged: {error}.") from error
    for name, value in state.identity.items():
        if progress.get(name) != value:
            raise TrainingError(
                f"The checkpoint {path} belongs to a run with another configuration: its {name} "
                "differs. Go on with that one, or choose another folder for “out”."
            )
    try:
        for prefix, module in _modules(state):
            module.load_state_dict(_below(prefix, tensors))
        state.step, state.photos = int(progress["step"]), int(progress["photos"])
    except (KeyError, RuntimeError, ValueError) as error:
        raise TrainingError(f"The checkpoint {path} lacks some of a run's state.") from error
    _load_moments(state, tensors)


def _load_moments(state: TrainingState, tensors: dict[str, Tensor]) -> None:
    moments = {name.split(".")[0] for name in _below("optimizer", tensors)}
    values = {moment: _below(f"optimizer.{moment}", tensors) for moment in moments}
    loaded = state.optimizer.state_dict()
    for index, (name, parameter) in enumerate(state.learner.named_parameters()):
        loaded["state"][index] = {
            moment: _laid_out(value, parameter)
            for moment, of_moment in values.items()
            if (value := of_moment.get(name)) is not None
        }
    # The optimizer knows which of its tensors have to be on which device.
    state.optimizer.load_state_dict(loaded)


def _laid_out(value: Tensor, parameter: Tensor) -> Tensor:
    """Give a moment the memory layout of its parameter, which fused optimizers rely on."""
    if value.shape != parameter.shape:
        return value
    return torch.empty_like(parameter, requires_grad=False).copy_(value)


def _modules(state: TrainingState) -> tuple[tuple[str, nn.Module], ...]:
    return ("learner", state.learner), ("average", state.average)


def _below(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    start = f"{prefix}."
    return {n.removeprefix(start): t for n, t in tensors.items() if n.startswith(start)}
