"""What the peers have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import torch
from torch import Tensor, nn

from colorizer_app.benchmark.roofline import wait_for


class PeerGraph(nn.Module):
    """A network that maps lightness (N, 1, H, W) in 0..100 to ab (N, 2, H, W)."""

    size: ClassVar[int]
    """Side in pixels of the square input that it is usually run at."""

    def initialise(self) -> None:
        """Draw random weights that keep the signal's scale: tiny numbers would compute slower."""
        for module in self.modules():
            if isinstance(module, nn.Conv2d | nn.ConvTranspose2d | nn.Linear):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                if module.bias is not None:
                    nn.init.zeros_(module.bias)


class Peer:
    """A graph on a device, ready to be run."""

    def __init__(self, graph: PeerGraph, device: torch.device) -> None:
        torch.manual_seed(1)
        graph.initialise()
        # torch's stubs leave out this argument of Module.to.
        graph.requires_grad_(False).eval().to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._graph = graph
        self._device = device
        self.size = graph.size
        self.parameters = sum(weight.numel() for weight in graph.parameters())

    def at(self, size: int) -> Callable[[], Tensor]:
        """Return a call that runs the graph on a square of ``size`` pixels and waits for it."""
        torch.manual_seed(2)
        lightness = 100 * torch.rand(1, 1, size, size, device=self._device)

        def run() -> Tensor:
            with torch.inference_mode():
                ab: Tensor = self._graph(lightness)
            wait_for(self._device)
            return ab

        return run
