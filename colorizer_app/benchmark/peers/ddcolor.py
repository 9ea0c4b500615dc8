"""Kang et al., *DDColor: Towards Photo-Realistic Image Colorization via Dual Decoders*, ICCV 2023.

arXiv:2212.11613, section 3: ConvNeXt-T, a pixel decoder of pixel shuffles up to the input's size,
and a colour decoder of 100 queries, three scales and nine layers, as in the configuration that is
published with the weights ``ddcolor_paper_tiny`` (input 512 × 512). The Core ML conversion in
john-rocky/CoreML-Models gives these 55 million parameters; Qualcomm's AI Hub counts 56.3 million
in a graph traced at 224 × 224, which holds a million numbers of position encodings. Spectral
normalisation is constant after training and so is part of the weights here.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from colorizer_app.benchmark.peers.convnext import WIDTHS, ConvNextTiny
from colorizer_app.benchmark.peers.peer import PeerGraph

_PIXEL_WIDTHS = (512, 512, 256)
_WIDTH = 256
_QUERIES = 100
_HEADS = 8
_LAYERS = 9
_FEED_FORWARD = 2048


class DDColorTiny(PeerGraph):
    """Lightness (N, 1, H, W), sides multiples of 32, to ab."""

    size = 512

    def __init__(self) -> None:
        super().__init__()
        self.encoder = ConvNextTiny()
        inputs = (WIDTHS[3], *_PIXEL_WIDTHS[:2])
        self.ups = nn.ModuleList(
            _Up(below, skip, outputs)
            for below, skip, outputs in zip(inputs, WIDTHS[2::-1], _PIXEL_WIDTHS, strict=True)
        )
        self.to_full = _Shuffle(_WIDTH, _WIDTH, scale=4, norm=False)
        self.colors = _ColorDecoder()
        self.refine = nn.Conv2d(_QUERIES + 3, 2, 1)

    def forward(self, lightness: Tensor) -> Tensor:
        """Return ab at the input's size."""
        rgb = (lightness / 50 - 1).expand(-1, 3, -1, -1)
        *skips, features = self.encoder(rgb.contiguous(memory_format=torch.channels_last))
        scales = []
        for up, skip in zip(self.ups, reversed(skips), strict=True):
            features = up(features, skip)
            scales.append(features)
        embeddings = self.colors(scales)
        colors = torch.einsum("nqc,nchw->nqhw", embeddings, self.to_full(features))
        ab: Tensor = self.refine(torch.cat([colors, rgb], dim=1))
        return ab


class _Shuffle(nn.Module):
    """Enlarge by a 1×1 convolution and a pixel shuffle, then blur over 2×2 pixels."""

    def __init__(self, inputs: int, outputs: int, scale: int, norm: bool) -> None:
        super().__init__()
        wide = outputs * scale**2
        convolution = nn.Conv2d(inputs, wide, 1, bias=not norm)
        self.layers = nn.Sequential(
            convolution,
            nn.BatchNorm2d(wide) if norm else nn.Identity(),
            nn.ReLU(inplace=True),
            nn.PixelShuffle(scale),
            nn.ReplicationPad2d((1, 0, 1, 0)),
            nn.AvgPool2d(2, stride=1),
        )

    def forward(self, features: Tensor) -> Tensor:
        enlarged: Tensor = self.layers(features)
        return enlarged


class _Up(nn.Module):
    """One step of the pixel decoder: twice the size, joined with the encoder's features."""

    def __init__(self, inputs: int, skip: int, outputs: int) -> None:
        super().__init__()
        self.shuffle = _Shuffle(inputs, outputs, scale=2, norm=True)
        self.skip_norm = nn.BatchNorm2d(skip)
        self.join = nn.Sequential(
            nn.ReLU(inplace=True),
            nn.Conv2d(outputs + skip, outputs, 3, padding=1, bias=False),
            nn.ReLU(inplace=True),
            nn.BatchNorm2d(outputs),
        )

    def forward(self, features: Tensor, skip: Tensor) -> Tensor:
        joined: Tensor = self.join(torch.cat([self.shuffle(features), self.skip_norm(skip)], 1))
        return joined


class _Attention(nn.Module):
    """Multi-head attention with a residual, normalised after it."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(_WIDTH, _WIDTH) for _ in range(4))
        self.norm = nn.LayerNorm(_WIDTH)

    def forward(self, queries: Tensor, place: Tensor, keys: Tensor, values: Tensor) -> Tensor:
        q, k, v = (
            tokens.unflatten(-1, (_HEADS, -1)).transpose(1, 2)
            for tokens in (self.query(queries + place), self.key(keys), self.value(values))
        )
        found = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)
        attended: Tensor = self.norm(queries + self.out(found))
        return attended


class _Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.cross, self.own = _Attention(), _Attention()
        self.feed_forward = nn.Sequential(
            nn.Linear(_WIDTH, _FEED_FORWARD), nn.ReLU(), nn.Linear(_FEED_FORWARD, _WIDTH)
        )
        self.norm = nn.LayerNorm(_WIDTH)

    def forward(self, queries: Tensor, place: Tensor, memory: Tensor, spots: Tensor) -> Tensor:
        queries = self.cross(queries, place, memory + spots, memory)
        queries = self.own(queries, place, queries + place, queries)
        result: Tensor = self.norm(queries + self.feed_forward(queries))
        return result


class _ColorDecoder(nn.Module):
    """Queries that look at three scales of features in turn, (N, 100, 256) in the end."""

    def __init__(self) -> None:
        super().__init__()
        self.queries, self.places = nn.Embedding(_QUERIES, _WIDTH), nn.Embedding(_QUERIES, _WIDTH)
        self.levels = nn.Embedding(len(_PIXEL_WIDTHS), _WIDTH)
        self.project = nn.ModuleList(nn.Conv2d(width, _WIDTH, 1) for width in _PIXEL_WIDTHS)
        self.layers = nn.ModuleList(_Layer() for _ in range(_LAYERS))
        self.norm = nn.LayerNorm(_WIDTH)
        self.embed = nn.Sequential(
            nn.Linear(_WIDTH, _WIDTH),
            nn.ReLU(),
            nn.Linear(_WIDTH, _WIDTH),
            nn.ReLU(),
            nn.Linear(_WIDTH, _WIDTH),
        )

    def forward(self, scales: list[Tensor]) -> Tensor:
        memories = [
            project(scale).flatten(2).transpose(1, 2) + level
            for project, scale, level in zip(self.project, scales, self.levels.weight, strict=True)
        ]
        spots = [
            position_encoding(scale.shape[2], scale.shape[3], scale.device) for scale in scales
        ]
        queries = self.queries.weight.expand(len(scales[0]), -1, -1)
        for number, layer in enumerate(self.layers):
            level = number % len(scales)
            queries = layer(queries, self.places.weight, memories[level], spots[level])
        embeddings: Tensor = self.embed(self.norm(queries))
        return embeddings


def position_encoding(height: int, width: int, device: torch.device) -> Tensor:
    """Return sines and cosines of each spot's row and column, (height * width, 256)."""
    quarter = _WIDTH // 4
    rates = 10_000.0 ** (-torch.arange(quarter, device=device) / quarter)
    rows, columns = (
        2 * math.pi * (torch.arange(1, side + 1, device=device) / side)[:, None] * rates
        for side in (height, width)
    )
    down = torch.cat([rows.sin(), rows.cos()], dim=1)[:, None].expand(-1, width, -1)
    across = torch.cat([columns.sin(), columns.cos()], dim=1)[None].expand(height, -1, -1)
    return torch.cat([down, across], dim=2).flatten(0, 1)
