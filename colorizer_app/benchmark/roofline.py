"""The fastest that this machine convolves: what a network can be measured against."""

from __future__ import annotations

from statistics import median

import torch
from torch import nn

from colorizer_app.benchmark.flops import count_flops
from colorizer_app.benchmark.results import ConvolutionPeak
from colorizer_app.benchmark.timing import alternating

# Channels and side of the image: the shapes of the network's own layers, large enough that
# rearranging the weights, which torch does at every call, does not show.
_SHAPES = ((64, 256), (128, 128), (256, 64), (256, 128), (512, 64))


def convolution_peak(device: torch.device, repeat: int) -> ConvolutionPeak:
    """Measure a few 3×3 convolutions, channels-last, in the networks' precision.

    Each shape counts with the median of its runs; the fastest shape is the peak.
    """
    convolutions = {_name(*shape): _Convolution(*shape, device) for shape in _SHAPES}
    with torch.inference_mode():
        runs = alternating(convolutions, repeat)
    tried = {
        name: count_flops(call) / median(runs[name]) / 1e9 for name, call in convolutions.items()
    }
    best = max(tried, key=lambda name: tried[name])
    return ConvolutionPeak(tried[best], best, tried)


class _Convolution:
    def __init__(self, channels: int, side: int, device: torch.device) -> None:
        torch.manual_seed(1)
        layer = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        # torch's stubs leave out this argument of Module.to.
        self._layer = layer.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        image = torch.rand(1, channels, side, side, device=device)
        self._image = image.contiguous(memory_format=torch.channels_last)

    def __call__(self) -> None:
        self._layer(self._image)
        wait_for(self._image.device)


def wait_for(device: torch.device) -> None:
    """Return when the device has done all that it was given."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def _name(channels: int, side: int) -> str:
    return f"{channels} to {channels} channels at {side} × {side}"
