"""Liu et al., *A ConvNet for the 2020s*, CVPR 2022, arXiv:2201.03545: ConvNeXt-T's features.

The paper's T: depths (3, 3, 9, 3) and widths (96, 192, 384, 768).
"""

from __future__ import annotations

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WIDTHS = (96, 192, 384, 768)
_DEPTHS = (3, 3, 9, 3)


class ChannelNorm(nn.LayerNorm):
    """Layer normalisation over the channels of (N, C, H, W)."""

    def forward(self, features: Tensor) -> Tensor:
        """Normalise; channels-last features need no copy."""
        return super().forward(features.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class _Block(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.spread = nn.Conv2d(width, width, 7, padding=3, groups=width)
        self.norm = nn.LayerNorm(width, eps=1e-6)
        self.wider = nn.Linear(width, 4 * width)
        self.narrower = nn.Linear(4 * width, width)
        self.scale = nn.Parameter(torch.full((width,), 1e-6))

    def forward(self, features: Tensor) -> Tensor:
        inner = self.norm(self.spread(features).permute(0, 2, 3, 1))
        inner = self.scale * self.narrower(F.gelu(self.wider(inner)))
        added: Tensor = features + inner.permute(0, 3, 1, 2)
        return added


class ConvNextTiny(nn.Module):
    """RGB (N, 3, H, W), sides multiples of 32, to features at 1/4, 1/8, 1/16 and 1/32."""

    def __init__(self) -> None:
        super().__init__()
        steps: list[nn.Module] = [
            nn.Sequential(nn.Conv2d(3, WIDTHS[0], 4, stride=4), ChannelNorm(WIDTHS[0], eps=1e-6))
        ]
        for narrow, wide in pairwise(WIDTHS):
            halving = nn.Conv2d(narrow, wide, 2, stride=2)
            steps.append(nn.Sequential(ChannelNorm(narrow, eps=1e-6), halving))
        self.steps = nn.ModuleList(steps)
        self.stages = nn.ModuleList(
            nn.Sequential(*(_Block(width) for _ in range(depth)))
            for width, depth in zip(WIDTHS, _DEPTHS, strict=True)
        )
        self.norms = nn.ModuleList(ChannelNorm(width, eps=1e-6) for width in WIDTHS)

    def forward(self, rgb: Tensor) -> list[Tensor]:
        """Return the four stages' features, normalised, largest first."""
        features, kept = rgb, []
        for step, stage, norm in zip(self.steps, self.stages, self.norms, strict=True):
            features = stage(step(features))
            kept.append(norm(features))
        return kept
