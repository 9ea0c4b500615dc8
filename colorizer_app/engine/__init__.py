"""Encode once, decode many: the networks at work on photos, on CPU or GPU."""

from __future__ import annotations

from colorizer_app.engine.cancel import CancelToken, Progress
from colorizer_app.engine.colours import Colours
from colorizer_app.engine.devices import (
    Device,
    DeviceChoice,
    DeviceError,
    available_devices,
    choose_device,
)
from colorizer_app.engine.encoded import Encoded
from colorizer_app.engine.engine import FULL_RESOLUTION, Engine
from colorizer_app.engine.errors import EngineError
from colorizer_app.engine.memory import MemoryLimitError, PhotoSize

__all__ = [
    "FULL_RESOLUTION",
    "CancelToken",
    "Colours",
    "Device",
    "DeviceChoice",
    "DeviceError",
    "Encoded",
    "Engine",
    "EngineError",
    "MemoryLimitError",
    "PhotoSize",
    "Progress",
    "available_devices",
    "choose_device",
]
