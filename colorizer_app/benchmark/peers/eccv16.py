"""Zhang, Isola and Efros, *Colorful Image Colorization*, ECCV 2016, arXiv:1603.08511.

The layers are those of the table of the network's architecture in the paper's appendix; the 313
ab bins and the annealed mean are from its section 2. The Open Model Zoo (OpenVINO) lists the
network as ``colorization-v2``: 32.2360 million parameters and 83.6045 GFLOP at 256 × 256.
"""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn

from colorizer_app.benchmark.peers.peer import PeerGraph
from colorizer_app.benchmark.peers.zhang import block, doubled

_AB_BINS = 313


class Eccv16(PeerGraph):
    """Lightness (N, 1, H, W), sides multiples of 8, to a distribution and its mean ab."""

    size = 256

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            block(1, 64, 2, stride=2),
            block(64, 128, 2, stride=2),
            block(128, 256, 3, stride=2),
            block(256, 512, 3),
            block(512, 512, 3, dilation=2),
            block(512, 512, 3, dilation=2),
            block(512, 512, 3),
            doubled(512, 256),
            nn.ReLU(inplace=True),
            nn.Conv2d(256, 256, 3, padding=1),
            nn.ReLU(inplace=True),
            nn.Conv2d(256, 256, 3, padding=1),
            nn.ReLU(inplace=True),
            nn.Conv2d(256, _AB_BINS, 1),
        )
        self.mean = nn.Conv2d(_AB_BINS, 2, 1, bias=False)

    def forward(self, lightness: Tensor) -> Tensor:
        """Return ab at the input's size."""
        ab = self.mean(self.layers(lightness / 100 - 0.5).softmax(dim=1))
        return F.interpolate(ab, scale_factor=4.0, mode="bilinear", align_corners=False)
