"""The network as ONNX graphs, for runtimes other than torch.

Each graph takes a batch of one and any height and width, in whole cells of 8 × 8 pixels. The
distribution is read out inside, so that what leaves a graph is small.
"""

from __future__ import annotations

import hashlib
import json
import logging
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.export import Dim

from colorizer_app.atomic import write_atomically
from colorizer_app.graph_files import FORMAT, graph_path, manifest_path
from colorizer_app.model.config import OVERALL_SIZE, STRIDE
from colorizer_app.model.distribution import mean_ab
from colorizer_app.model.features import Features
from colorizer_app.model.folding import fold
from colorizer_app.model.manifest import read_manifest
from colorizer_app.model.network import ColorizationNetwork, regression_ab
from colorizer_app.model.weights import load_network

OVERALL = "overall"
LOCAL = "local"
LOGITS = "logits"

_LONGEST_SIDE = 2**15  # cells; the exporter wants to be told some limit
_EXAMPLE_CELLS = (8, 12)  # what is traced: unlike each other, unlike any constant
_DETAIL = ("detail_quarter", "detail_half")
_PER_CELL = {"lightness": STRIDE, "local": 1, "detail_quarter": 2, "detail_half": 4}
"""Values along each side of a cell, for those inputs whose size depends on the photo's."""


@dataclass(frozen=True, slots=True)
class Graph:
    """One graph to be exported.

    Attributes
    ----------
    module
        What is traced.
    inputs
        Names and examples of its inputs, in order.
    outputs
        Names of its outputs.
    """

    module: nn.Module
    inputs: dict[str, Tensor]
    outputs: tuple[str, ...]


def save_graphs(weights: Path, folder: Path | None = None) -> Path:
    """Write the graphs of a weights file, and their manifest; return the manifest.

    They go into ``folder``, which must be there; by default beside the weights, where the engine
    looks for them.

    Raises
    ------
    WeightsError
        If the weights are missing, damaged or foreign.
    ModuleNotFoundError
        If the packages onnx and onnxscript are not installed; only this needs them.
    """
    path = manifest_path(weights if folder is None else folder / weights.name)
    network = fold(load_network(weights))
    names = export_graphs(network, lambda name: graph_path(path, name))
    manifest = {
        "format": FORMAT,
        "weights": read_manifest(weights),
        "sha256": {
            name: hashlib.sha256(graph_path(path, name).read_bytes()).hexdigest() for name in names
        },
    }
    text = json.dumps(manifest) + "\n"
    write_atomically(path, lambda file: file.write(text.encode()), overwrite=True)
    return path


def export_graphs(network: ColorizationNetwork, path_of: Callable[[str], Path]) -> tuple[str, ...]:
    """Write a folded network's graphs, each to ``path_of(its name)``, and return their names.

    ========================  ===================================================================
    ``overall``               overall_lightness (1, 1, 224, 224) in [0, 1] → overall (1, 256)
    ``local``                 lightness (1, 1, H, W) in [0, 1] → local (1, C, H / 8, W / 8), and,
                              of a network with skip connections, detail_quarter and detail_half
    ``distribution``          share, temperature (scalars), local, overall, detail_quarter →
                              ab in Lab units, (1, 2, H / 4, W / 4)
    ``logits``                local, overall, detail_quarter → logits of the distribution,
                              (1, Q, H / 4, W / 4)
    ``regression``            local, overall, detail_quarter, detail_half →
                              ab in Lab units, (1, 2, H / 2, W / 2)
    ========================  ===================================================================

    ``share`` is how much of :attr:`ColorizationConfig.rarity` is taken back, ``temperature`` that
    of :func:`annealed_mean`. There is a graph for each head that the network has. What
    ``distribution`` holds, ``logits`` holds as well, 0.8 MB with the shipped weights: one graph
    with both outputs would keep the logits of every tile whose colours are read out.

    Raises
    ------
    ModuleNotFoundError
        If the packages onnx and onnxscript are not installed; only this needs them.
    """
    graphs = _graphs_of(network)
    for name, graph in graphs.items():
        _export(graph, path_of(name))
    return tuple(graphs)


class _Overall(nn.Module):
    def __init__(self, network: ColorizationNetwork) -> None:
        super().__init__()
        self.shared, self.own = network.low_level.shared, network.overall

    def forward(self, overall_lightness: Tensor) -> Tensor:
        overall: Tensor = self.own(self.shared(overall_lightness))
        return overall


class _Local(nn.Module):
    def __init__(self, network: ColorizationNetwork) -> None:
        super().__init__()
        self.low_level = network.low_level

    def forward(self, lightness: Tensor) -> tuple[Tensor, ...]:
        shared, detail = self.low_level.share(lightness)
        return (self.low_level(shared), *detail)


class _Regression(nn.Module):
    def __init__(self, network: ColorizationNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, local: Tensor, overall: Tensor, *detail: Tensor) -> Tensor:
        prediction = self.network.decode(Features(local, overall, detail), ("regression",))
        assert prediction.regression is not None
        return regression_ab(prediction.regression)


class _Logits(nn.Module):
    def __init__(self, network: ColorizationNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, local: Tensor, overall: Tensor, *detail: Tensor) -> Tensor:
        prediction = self.network.decode(Features(local, overall, detail), ("distribution",))
        assert prediction.logits is not None
        return prediction.logits


class _Distribution(nn.Module):
    def __init__(self, network: ColorizationNetwork) -> None:
        super().__init__()
        self.network = network
        self.logits = _Logits(network)

    def forward(
        self, share: Tensor, temperature: Tensor, local: Tensor, overall: Tensor, *detail: Tensor
    ) -> Tensor:
        network, logits = self.network, self.logits(local, overall, *detail)
        rarity = network.rarity if len(network.rarity) else torch.zeros(len(network.ab_bins))
        return mean_ab((logits - share * rarity[:, None, None]) / temperature, network.ab_bins)


def _graphs_of(network: ColorizationNetwork) -> dict[str, Graph]:
    down, right = _EXAMPLE_CELLS
    lightness = torch.rand(1, 1, STRIDE * down, STRIDE * right)
    overall_lightness = torch.rand(1, 1, OVERALL_SIZE, OVERALL_SIZE)
    with torch.inference_mode():
        features = network.encode(lightness, overall_lightness)
    detail = dict(zip(_DETAIL, features.detail, strict=False))
    graphs = {
        OVERALL: Graph(_Overall(network), {"overall_lightness": overall_lightness}, ("overall",)),
        LOCAL: Graph(_Local(network), {"lightness": lightness}, ("local", *detail)),
    }
    inputs = {"local": features.local, "overall": features.overall, **detail}
    if "regression" in network.config.heads:
        graphs["regression"] = Graph(_Regression(network), inputs, ("ab",))
    if "distribution" in network.config.heads:
        scalars = {"share": torch.tensor(0.25), "temperature": torch.tensor(0.38)}
        # It reads at a quarter of the size and never sees the detail at a half.
        inputs = {name: value for name, value in inputs.items() if name != "detail_half"}
        graphs["distribution"] = Graph(_Distribution(network), scalars | inputs, ("ab",))
        graphs[LOGITS] = Graph(_Logits(network), inputs, ("logits",))
    return graphs


def _export(graph: Graph, path: Path) -> None:
    rows, columns = (Dim(name, min=1, max=_LONGEST_SIDE) for name in ("rows", "columns"))
    sizes: list[Any] = []
    detail: list[Any] = []
    for name in graph.inputs:
        values = _PER_CELL.get(name)
        size = {2: values * rows, 3: values * columns} if values else None
        (detail if name in _DETAIL else sizes).append(size)
    # It warns that torchvision is missing, and of what torch itself will change.
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            graph.module,
            tuple(graph.inputs.values()),
            path,
            input_names=list(graph.inputs),
            output_names=list(graph.outputs),
            dynamic_shapes=(*sizes, tuple(detail)) if detail else tuple(sizes),
            dynamo=True,
            external_data=False,
            verbose=False,
        )
