"""Which processor runs the networks."""

from __future__ import annotations

import platform
from typing import Literal

import torch

from colorizer_app.errors import ColorizerError

DeviceChoice = Literal["auto", "cpu", "cuda", "mps"]


class DeviceError(ColorizerError):
    """The processor asked for is not there."""


def choose_device(choice: DeviceChoice = "auto") -> torch.device:
    """Return the device for a choice; ``auto`` prefers CUDA, then MPS, then the CPU.

    Raises
    ------
    DeviceError
        If a GPU is asked for by name and this computer, or this build of torch, has none.
    """
    available = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "cpu": True,
    }
    if choice == "auto":
        return torch.device(next(name for name, usable in available.items() if usable))
    if not available.get(choice, False):
        raise DeviceError(
            f"This computer has no usable {choice.upper()} graphics processor. "
            "Choose the device “auto” or “cpu”."
        )
    return torch.device(choice)


def device_name(device: torch.device) -> str:
    """Return a name that a person would recognise the device by."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "mps":
        return "Apple GPU"
    return f"CPU ({platform.machine()}, {torch.get_num_threads()} threads)"
