"""The one door to torch. Packages have none, and where it is, importing it takes seconds.

Nothing else in the engine imports torch, and this not before it is asked to.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from colorizer_app.engine.devices import Device
    from colorizer_app.engine.processor import Processor


def is_installed() -> bool:
    """Whether torch could be imported."""
    return find_spec("torch") is not None


def accelerators() -> list[Device]:
    """Return the graphics processors that torch can use, the best first.

    torch is asked, unless its files tell that it was built without.
    """
    if not is_installed() or _is_built_without():
        return []
    preload()
    from colorizer_app.engine import torch_processor

    return torch_processor.accelerators()


def load_processor(weights: Path, device: Device) -> Processor:
    """Let torch load weights onto a device.

    Raises
    ------
    WeightsError
        If they are missing, damaged or foreign.
    """
    preload()
    from colorizer_app.engine import torch_processor

    return torch_processor.TorchProcessor.load(weights, device)


def preload() -> None:
    """Load torch's libraries in a way that lets other threads run meanwhile.

    ``import torch`` loads hundreds of megabytes of them while holding the interpreter: the window
    would stand still. A call through ctypes lets go of it, and the import then finds them loaded.
    """
    folder = _libraries()
    if "torch" in sys.modules or sys.platform == "win32" or folder is None:
        return
    suffix = "dylib" if sys.platform == "darwin" else "so"
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes = (ctypes.c_char_p, ctypes.c_int)
    dlopen.restype = ctypes.c_void_p
    # If it cannot be loaded, the import says why.
    dlopen(os.fsencode(folder / f"libtorch.{suffix}"), os.RTLD_NOW)


def _is_built_without() -> bool:
    """Whether this torch is known to have no graphics processor, as on most computers."""
    folder = _libraries()
    if folder is None or (sys.platform == "darwin" and platform.machine() == "arm64"):
        return False
    names = [path.name for path in folder.glob("*torch_*")]
    is_known = any("torch_cpu" in name for name in names)
    return is_known and not any("torch_cuda" in name or "torch_hip" in name for name in names)


def _libraries() -> Path | None:
    spec = find_spec("torch")
    return None if spec is None or spec.origin is None else Path(spec.origin).parent / "lib"
