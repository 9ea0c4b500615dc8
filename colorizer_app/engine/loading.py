"""Which runtime loads the weights: ONNX Runtime where their graphs lie beside them, or torch."""

from __future__ import annotations

import logging
from importlib.util import find_spec
from pathlib import Path

from colorizer_app.engine import torch_door
from colorizer_app.engine.devices import Device
from colorizer_app.engine.errors import EngineError
from colorizer_app.engine.fallback import Notify
from colorizer_app.engine.processor import Processor
from colorizer_app.graph_files import GraphsError, manifest_path, read_graph_files
from colorizer_app.model.manifest import read_manifest

_log = logging.getLogger(__name__)


def load_processor(weights: Path, device: Device, notify: Notify) -> Processor:
    """Load weights onto a device.

    On the CPU their graphs are used if there are any: they are ready two seconds sooner than torch
    (docs/adr/0009). If they cannot be used and torch is installed, torch does it, and a person is
    told.

    Raises
    ------
    WeightsError
        If the weights are missing, damaged or foreign.
    GraphsError
        If the graphs are, and there is no torch.
    EngineError
        If there is neither.
    """
    if device == "cpu" and manifest_path(weights).exists() and find_spec("onnxruntime"):
        try:
            return _load_graphs(weights)
        except GraphsError as error:
            if not torch_door.is_installed():
                raise
            _log.warning("The graphs of %s are not used", weights, exc_info=error)
            notify(f"{error} Until then the colours are the same, but Colorizer starts slower.")
    if not torch_door.is_installed():
        raise EngineError(
            f"Nothing here can run the colour model {weights.name}: torch is not installed, and "
            "ONNX Runtime or the graphs beside the colour model are missing. If it came with "
            "Colorizer, please install Colorizer again; for another one, “colorizer graphs” "
            "writes them where torch is installed."
        )
    return torch_door.load_processor(weights, device)


def _load_graphs(weights: Path) -> Processor:
    files = read_graph_files(manifest_path(weights))
    if files.weights.get("sha256") != read_manifest(weights).get("sha256"):
        raise GraphsError(
            f"The graphs beside {weights.name} were made from another colour model. "
            "“colorizer graphs” writes them anew; or install Colorizer again."
        )
    from colorizer_app.engine.onnx_processor import OnnxProcessor

    return OnnxProcessor(files)
