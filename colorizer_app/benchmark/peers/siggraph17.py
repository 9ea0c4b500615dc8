"""Zhang et al., *Real-Time User-Guided Image Colorization with Learned Deep Priors*, 2017.

ACM Transactions on Graphics 36(4), arXiv:1705.02999: the main network of its section on the
network's architecture, which is that of 2016 with the strides taken between the blocks, three
more input channels for a person's hints, and shortcuts. Hints are left empty here, and the
classifier that only training uses is left out. The Open Model Zoo (OpenVINO) lists the network
as ``colorization-siggraph``: 34.0511 million parameters.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from colorizer_app.benchmark.peers.peer import PeerGraph
from colorizer_app.benchmark.peers.zhang import block, doubled


class Siggraph17(PeerGraph):
    """Lightness (N, 1, H, W), sides multiples of 8, to ab by regression.

    ``at_4`` works at a quarter of the input's size, ``to_4`` enlarges to it, and so on.
    """

    size = 256

    def __init__(self) -> None:
        super().__init__()
        self.at_1 = block(4, 64, 2)
        self.at_2 = block(64, 128, 2)
        self.at_4 = block(128, 256, 3)
        self.at_8 = nn.Sequential(
            block(256, 512, 3),
            block(512, 512, 3, dilation=2),
            block(512, 512, 3, dilation=2),
            block(512, 512, 3),
        )
        self.to_4, self.to_2, self.to_1 = doubled(512, 256), doubled(256, 128), doubled(128, 128)
        self.shortcut_4 = nn.Conv2d(256, 256, 3, padding=1)
        self.shortcut_2 = nn.Conv2d(128, 128, 3, padding=1)
        self.shortcut_1 = nn.Conv2d(64, 128, 3, padding=1)
        self.up_4 = nn.Sequential(nn.ReLU(inplace=True), block(256, 256, 2))
        self.up_2 = nn.Sequential(nn.ReLU(inplace=True), block(128, 128, 1))
        self.up_1 = nn.Sequential(
            nn.ReLU(inplace=True),
            nn.Conv2d(128, 128, 3, padding=1),
            nn.LeakyReLU(0.2, inplace=True),
            nn.Conv2d(128, 2, 1),
            nn.Tanh(),
        )

    def forward(self, lightness: Tensor) -> Tensor:
        """Return ab at the input's size, without hints."""
        hints = lightness.new_zeros(len(lightness), 3, *lightness.shape[2:])
        at_1 = self.at_1(torch.cat([lightness / 100 - 0.5, hints], dim=1))
        at_2 = self.at_2(at_1[..., ::2, ::2])
        at_4 = self.at_4(at_2[..., ::2, ::2])
        features = self.at_8(at_4[..., ::2, ::2])
        features = self.up_4(self.to_4(features) + self.shortcut_4(at_4))
        features = self.up_2(self.to_2(features) + self.shortcut_2(at_2))
        ab: Tensor = self.up_1(self.to_1(features) + self.shortcut_1(at_1))
        return 110 * ab
