"""Where the networks' time goes, layer by layer: ``python tests/tools/layers.py [--size 256]``.

Every convolution and matrix product of the shipped network is timed where it runs, for a square
photo and its 224 × 224 rescale, and stands beside the fastest convolution of this machine
(``colorizer bench`` has the same peak). What is left over is everything else: rectifiers,
upsampling, additions, and the interpreter.
"""

from __future__ import annotations

import argparse
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import nn

from colorizer_app.benchmark.flops import count_flops
from colorizer_app.benchmark.roofline import convolution_peak
from colorizer_app.engine.engine import default_weights
from colorizer_app.model.config import OVERALL_SIZE
from colorizer_app.model.folding import fold
from colorizer_app.model.network import place
from colorizer_app.model.weights import load_network

_CPU = torch.device("cpu")


@dataclass
class Layer:
    """One layer at one place of the road: the shared ones run at two sizes."""

    name: str
    shape: str
    gflop: float
    seconds: list[float] = field(default_factory=list)


class Stopwatch:
    """Times a network's layers through hooks, one run after the other."""

    def __init__(self, network: nn.Module) -> None:
        self.layers: dict[str, Layer] = {}
        self._started = 0.0
        self._counting = False
        for name, module in network.named_modules():
            if isinstance(module, nn.Conv2d | nn.Linear):
                module.register_forward_pre_hook(self._start)
                module.register_forward_hook(self._stopper(name))

    def _start(self, module: nn.Module, inputs: Any) -> None:
        self._started = time.perf_counter()

    def _stopper(self, name: str) -> Any:
        def stop(module: nn.Module, inputs: tuple[torch.Tensor], output: torch.Tensor) -> None:
            seconds = time.perf_counter() - self._started
            if self._counting:
                return
            shape = f"{_shape(inputs[0])} → {_shape(output)}"
            if (key := f"{name} {shape}") not in self.layers:
                self._counting = True  # counting runs the layer again
                gflop = count_flops(lambda: module(inputs[0])) / 1e9
                self._counting = False
                self.layers[key] = Layer(name, shape, gflop)
            self.layers[key].seconds.append(seconds)

        return stop


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--weights", type=Path, default=default_weights())
    parser.add_argument("--size", type=int, default=256, help="side of the square photo")
    parser.add_argument("--repeat", type=int, default=30)
    options = parser.parse_args()
    network = fold(place(load_network(options.weights), _CPU))
    photo, overall = (torch.rand(1, 1, side, side) for side in (options.size, OVERALL_SIZE))
    whole = []
    with torch.inference_mode():
        network(photo, overall)  # warms up without hooks
        for _ in range(options.repeat):
            start = time.perf_counter()
            network(photo, overall)
            whole.append(time.perf_counter() - start)
        watch = Stopwatch(network)
        for _ in range(options.repeat + 1):
            network(photo, overall)
    peak = convolution_peak(_CPU, 5).gflops
    _print(list(watch.layers.values()), statistics.median(whole), peak)


def _print(layers: list[Layer], whole: float, peak: float) -> None:
    print(f"{torch.get_num_threads()} threads; fastest convolution: {peak:.0f} GFLOP/s")
    print("| layer | channels × height × width | GFLOP | ms | of the peak |")
    print("|---|---|---|---|---|")
    medians = {id(layer): statistics.median(layer.seconds[1:]) for layer in layers}
    for layer in sorted(layers, key=lambda layer: -medians[id(layer)]):
        _line(layer.name, layer.shape, layer.gflop, medians[id(layer)], peak)
    gflop, seconds = sum(layer.gflop for layer in layers), sum(medians.values())
    _line("all of them", "", gflop, seconds, peak)
    _line("the whole network", "", gflop, whole, peak)


def _line(name: str, shape: str, gflop: float, seconds: float, peak: float) -> None:
    share = gflop / seconds / peak
    print(f"| {name} | {shape} | {gflop:.3f} | {1000 * seconds:.2f} | {share:.0%} |")


def _shape(tensor: torch.Tensor) -> str:
    return "×".join(map(str, tensor.shape[1:]))


if __name__ == "__main__":
    main()
