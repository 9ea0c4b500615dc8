"""What each way of running the networks costs: ``python tests/tools/inference.py``.

Every line compares two ways of computing the same thing, run in turns in one process, and says how
far their results are apart. docs/performance.md has the table and what was made of it.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from colorizer_app.engine.engine import default_weights
from colorizer_app.model import ColorizationConfig
from colorizer_app.model.config import OVERALL_SIZE
from colorizer_app.model.folding import fold
from colorizer_app.model.network import ColorizationNetwork, place
from colorizer_app.model.weights import load_network

Run: TypeAlias = Callable[[], tuple[Tensor, ...]]


class PhasedUpsampling(nn.Module):
    """Nearest ×2 and a 3×3 convolution as four 2×2 convolutions of the small map.

    Each of the four pixels that a small one becomes sees 2×2 small ones, some of them through the
    sum of several taps: 16 products where there were 36.
    """

    def __init__(self, convolution: nn.Conv2d) -> None:
        super().__init__()
        weight = convolution.weight.detach()
        self.bias = convolution.bias
        self.kernels = [
            [_halved(_halved(weight, 2, down), 3, right) for right in (0, 1)] for down in (0, 1)
        ]

    def forward(self, small: Tensor) -> Tensor:
        """Map (N, I, h, w) to (N, O, 2h, 2w)."""
        height, width = small.shape[-2:]
        padded = F.pad(small, (1, 1, 1, 1))
        outputs = len(self.kernels[0][0])
        large = small.new_empty(len(small), outputs, 2 * height, 2 * width)
        large = large.contiguous(memory_format=torch.channels_last)
        for down in (0, 1):
            for right in (0, 1):
                window = padded[..., down : down + height + 1, right : right + width + 1]
                kernel = self.kernels[down][right]
                large[..., down::2, right::2] = F.conv2d(window, kernel, self.bias)
        return large


def _halved(weight: Tensor, axis: int, side: int) -> Tensor:
    """Sum the two of three taps that fall on one small pixel."""
    first, second, third = weight.unbind(axis)
    taps = (first, second + third) if side == 0 else (first + second, third)
    return torch.stack(taps, axis).contiguous(memory_format=torch.channels_last)


def phased(network: ColorizationNetwork) -> ColorizationNetwork:
    """Rewrite every upsampling of a folded network without skip connections, in a copy."""
    network = deepcopy(network)
    for layers in (network.colorization.trunk, network.colorization.regression):
        if layers is None:
            continue
        for index, layer in enumerate(layers):
            if isinstance(layer, nn.Upsample):
                following = layers[index + 1]
                assert isinstance(following, nn.Sequential)
                convolution = following[0]
                assert isinstance(convolution, nn.Conv2d)
                layers[index] = PhasedUpsampling(convolution)
                following[0] = nn.Identity()
    return network


def colours(network: ColorizationNetwork, photo: Tensor, overall: Tensor) -> Run:
    """Return a run of the whole network."""
    return lambda: _present(network(photo, overall))


def at_once(network: ColorizationNetwork, photo: Tensor, overall: Tensor, threads: int) -> Run:
    """Return a run of both encoders at the same time, each with ``threads`` threads."""
    pool = ThreadPoolExecutor(2)

    def task(work: Callable[[], Tensor]) -> Tensor:
        # OpenMP's number of threads belongs to the thread that asks for it.
        torch.set_num_threads(threads)
        with torch.inference_mode():
            return work()

    def run() -> tuple[Tensor, ...]:
        vector = pool.submit(task, lambda: network.encode_overall(overall))
        local = pool.submit(task, lambda: network.low_level(network.low_level.share(photo)[0]))
        return local.result(), vector.result()

    return run


def in_turn(network: ColorizationNetwork, photo: Tensor, overall: Tensor) -> Run:
    """Return a run of both encoders one after the other."""

    def run() -> tuple[Tensor, ...]:
        features = network.encode(photo, overall)
        return features.local, features.overall

    return run


def with_threads(run: Run, threads: int) -> Run:
    """Return a run with another number of threads."""

    def other() -> tuple[Tensor, ...]:
        before = torch.get_num_threads()
        torch.set_num_threads(threads)
        try:
            return run()
        finally:
            torch.set_num_threads(before)

    return other


def in_bfloat16(run: Run) -> Run:
    """Return a run whose convolutions and products have 16 bits."""

    def other() -> tuple[Tensor, ...]:
        with torch.autocast("cpu", torch.bfloat16):
            return run()

    return other


def _present(prediction: tuple[Tensor | None, ...]) -> tuple[Tensor, ...]:
    return tuple(part for part in prediction if part is not None)


def compare(title: str, before: Run, after: Run, repeat: int) -> None:
    """Run both in turns and print a line of the table."""
    seconds: tuple[list[float], list[float]] = ([], [])
    apart = 0.0
    for turn in range(repeat + 1):
        results = []
        for run, taken in zip((before, after), seconds, strict=True):
            start = time.perf_counter()
            results.append(run())
            if turn:  # the first turn warms up
                taken.append(time.perf_counter() - start)
        for one, other in zip(*results, strict=True):
            apart = max(apart, float((one.float() - other.float()).abs().max()))
    old, new = (statistics.median(taken) for taken in seconds)
    print(f"| {title} | {1000 * old:.1f} | {1000 * new:.1f} | {old / new:.2f} | {apart:.1e} |")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=default_weights())
    parser.add_argument("--size", type=int, default=256, help="side of the square photo")
    parser.add_argument("--repeat", type=int, default=15)
    options = parser.parse_args()
    cpu = torch.device("cpu")
    threads = torch.get_num_threads()
    raw = place(load_network(options.weights), cpu)
    network = fold(deepcopy(raw))
    photo = torch.rand(1, 1, options.size, options.size)
    overall = torch.rand(1, 1, OVERALL_SIZE, OVERALL_SIZE)
    run = colours(network, photo, overall)
    print(f"torch {torch.__version__}, {threads} threads, {options.size} × {options.size} pixels")
    print("| change | before, ms | after, ms | times faster | results apart |")
    print("|---|---|---|---|---|")
    with torch.inference_mode():
        plain = deepcopy(raw)
        plain.to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
        before = colours(plain, photo, overall)
        compare("channels last", before, colours(raw, photo, overall), options.repeat)
        compare("normalisation folded", colours(raw, photo, overall), run, options.repeat)
        passes = in_turn(network, photo, overall)
        for each in sorted({1, threads}):
            both = at_once(network, photo, overall, each)
            compare(f"both passes at once, {each} threads each", passes, both, options.repeat)
        for fewer in range(1, threads):
            title = f"{fewer} threads instead of {threads}"
            compare(title, run, with_threads(run, fewer), options.repeat)
        compare("bfloat16", run, in_bfloat16(run), options.repeat)
        for width in (0.5, 1.0):
            config = replace(ColorizationConfig(), width=width)
            paper = fold(place(ColorizationNetwork(config).eval(), cpu))
            title = f"upsampling in four phases, paper's network at width {width:g}"
            before, after = (colours(n, photo, overall) for n in (paper, phased(paper)))
            compare(title, before, after, options.repeat)


if __name__ == "__main__":
    main()
