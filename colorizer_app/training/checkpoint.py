"""A training run's whole state in one safetensors file: nothing is ever unpickled."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

_MOMENTS = ("exp_avg", "exp_avg_sq", "step")


def save_checkpoint(
    path: Path, step: int, network: nn.Module, average: nn.Module, optimizer: torch.optim.AdamW
) -> None:
    """Write the state after ``step`` steps, replacing the file in one go."""
    tensors: dict[str, Tensor] = {}
    for prefix, module in (("network", network), ("average", average)):
        tensors |= {f"{prefix}.{name}": value for name, value in module.state_dict().items()}
    for name, parameter in network.named_parameters():
        state = optimizer.state[parameter]
        tensors |= {f"{moment}.{name}": state[moment] for moment in _MOMENTS if moment in state}
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".partial")
    save_file(
        {name: tensor.contiguous() for name, tensor in tensors.items()},
        temporary,
        metadata={"step": str(step)},
    )
    temporary.replace(path)


def load_checkpoint(
    path: Path, network: nn.Module, average: nn.Module, optimizer: torch.optim.AdamW
) -> int:
    """Restore everything in place and return the number of steps done.

    Raises
    ------
    KeyError, RuntimeError
        If the checkpoint belongs to another network.
    """
    with safe_open(path, framework="pt") as file:
        step = int(file.metadata()["step"])
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    for prefix, module in (("network", network), ("average", average)):
        own = {n.removeprefix(f"{prefix}."): t for n, t in tensors.items() if n.startswith(prefix)}
        module.load_state_dict(own)
    for name, parameter in network.named_parameters():
        for moment in _MOMENTS:
            value = tensors.get(f"{moment}.{name}")
            if value is not None:
                like = parameter if value.shape == parameter.shape else value
                optimizer.state[parameter][moment] = torch.empty_like(like).copy_(value)
    return step
