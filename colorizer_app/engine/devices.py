"""Which processor runs the networks."""

from __future__ import annotations

from typing import Literal

from colorizer_app.engine import torch_door
from colorizer_app.errors import ColorizerError

Device = Literal["cpu", "cuda", "mps"]
DeviceChoice = Literal["auto", "cpu", "cuda", "mps"]


class DeviceError(ColorizerError):
    """The processor asked for is not there."""


def available_devices() -> tuple[Device, ...]:
    """Return what can be computed on here, the best first; the CPU is always there."""
    return (*torch_door.accelerators(), "cpu")


def choose_device(choice: DeviceChoice = "auto") -> Device:
    """Return the device for a choice; ``auto`` prefers CUDA, then MPS, then the CPU.

    torch alone reaches graphics processors, and is imported only if one is asked for, or may be
    there.

    Raises
    ------
    DeviceError
        If a GPU is asked for by name and this computer, or this Colorizer, has none.
    """
    if choice == "cpu":
        return "cpu"
    if choice == "auto":
        return available_devices()[0]
    if not torch_door.is_installed():
        raise DeviceError(
            "This Colorizer computes on the CPU alone: what uses graphics processors, torch, is "
            "not installed with it. Choose the device “auto” or “cpu”."
        )
    if choice not in torch_door.accelerators():
        raise DeviceError(
            f"This computer has no usable {choice.upper()} graphics processor. "
            "Choose the device “auto” or “cpu”."
        )
    return choice
