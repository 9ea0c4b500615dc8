"""The colorization network: low-level and overall features, fusion, colorization.

Kaushik et al., "Colorizing Images using CNN in Machine Learning", after Iizuka, Simo-Serra and
Ishikawa 2016, "Let there be Color!", Table 1. Sizes below are for the paper's width of 1.0.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from colorizer_app.look import OVERALL_FEATURES
from colorizer_app.model.config import OVERALL_SIZE, STRIDE, ColorizationConfig
from colorizer_app.model.features import Features
from colorizer_app.model.layers import conv_layer, linear_layer

AB_LIMIT = 110.0
"""|a| and |b| at the ends of the sigmoid's range; the sRGB gamut reaches 107.9."""

_FLAT_SIDE = OVERALL_SIZE // 32


class Prediction(NamedTuple):
    """What the heads say; ``None`` for a head that the network lacks.

    Attributes
    ----------
    regression
        ab as (N, 2, H / 2, W / 2) in [0, 1], which stands for [-110, 110].
    logits
        Unnormalised log-probabilities over the ab bins, (N, Q, H / 4, W / 4).
    """

    regression: Tensor | None
    logits: Tensor | None


class LowLevelFeatures(nn.Module):
    """Low-level features network (Iizuka Table 1b, with the mid-level layers).

    (N, 1, H, W) L in [0, 1], H and W multiples of 8, to (N, 256, H / 8, W / 8). ``shared`` holds
    the six layers whose weights the overall features network uses too; they end in
    (N, 512, H / 8, W / 8).
    """

    def __init__(self, config: ColorizationConfig) -> None:
        super().__init__()
        c = config.channels
        self.shared = nn.Sequential(
            conv_layer(1, c(64), stride=2),
            conv_layer(c(64), c(128)),
            conv_layer(c(128), c(128), stride=2),
            conv_layer(c(128), c(256)),
            conv_layer(c(256), c(256), stride=2),
            conv_layer(c(256), c(512)),
        )
        first, second = config.dilations
        self.own = nn.Sequential(
            conv_layer(c(512), c(512), dilation=first),
            conv_layer(c(512), c(256), dilation=second),
        )
        self._skips = config.skips

    def share(self, lightness: Tensor) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Return the shared layers' features of L, and :attr:`Features.detail` on the way."""
        if not self._skips:
            return self.shared(lightness), ()
        half = self.shared[:2](lightness)
        quarter = self.shared[2:4](half)
        return self.shared[4:](quarter), (quarter, half)

    def forward(self, shared_features: Tensor) -> Tensor:
        """Map the shared six layers' (N, 512, h, w) to the local features (N, 256, h, w)."""
        local: Tensor = self.own(shared_features)
        return local


class OverallFeatures(nn.Module):
    """Overall features network (Iizuka Table 1a, after the six shared layers).

    (N, 512, 28, 28), which is what the shared layers make of a 224x224 L channel, to the
    overall-feature vector (N, 256): 256 whatever the width, so that a context fits any network.
    """

    def __init__(self, config: ColorizationConfig) -> None:
        super().__init__()
        c = config.channels
        self.convolutions = nn.Sequential(
            conv_layer(c(512), c(512), stride=2),
            conv_layer(c(512), c(512)),
            conv_layer(c(512), c(512), stride=2),
            conv_layer(c(512), c(512)),
        )
        self.connected = nn.Sequential(
            linear_layer(c(512) * _FLAT_SIDE**2, c(1024)),
            linear_layer(c(1024), c(512)),
            linear_layer(c(512), OVERALL_FEATURES),
        )

    def forward(self, shared_features: Tensor) -> Tensor:
        """Return the overall-feature vector (N, 256) of (N, 512, 28, 28) shared features."""
        features = self.convolutions(shared_features)
        # Does nothing at 224x224; lets training begin on smaller and much cheaper crops.
        features = F.adaptive_avg_pool2d(features, _FLAT_SIDE)
        overall: Tensor = self.connected(features.flatten(1))
        return overall


class Fusion(nn.Module):
    """Fusion layer: ReLU(b + W [overall; local(p, q)]) at every (p, q), W of 256x512 (Eq. 1).

    W is kept as its two halves: the overall half is one matrix-vector product per photo, the
    same everywhere, so another overall-feature vector costs next to nothing.
    """

    def __init__(self, config: ColorizationConfig) -> None:
        super().__init__()
        c = config.channels(256)
        self.overall = nn.Linear(OVERALL_FEATURES, c)
        self.local = nn.Conv2d(c, c, kernel_size=1, bias=False)

    def forward(self, local: Tensor, overall: Tensor) -> Tensor:
        """Fuse (N, 256, h, w) local features with (N, 256) overall ones into (N, 256, h, w)."""
        return F.relu(self.local(local) + self.overall(overall)[:, :, None, None])


class Colorization(nn.Module):
    """Colorization network (Iizuka Table 1d): (N, 256, h, w) fused features to the heads.

    ``trunk`` ends in (N, 64, 2h, 2w), a quarter of the input's size, where the distribution
    head reads; the regression head goes on to half of the input's size as in the table.
    ``skips`` brings the early layers' detail to both sizes: lateral 1x1 convolutions, added after
    the upsampling (Lin et al. 2017, "Feature Pyramid Networks", section 3).
    """

    def __init__(self, config: ColorizationConfig) -> None:
        super().__init__()
        c = config.channels
        self.trunk = nn.Sequential(
            conv_layer(c(256), c(128)),
            nn.Upsample(scale_factor=2, mode="nearest"),
            conv_layer(c(128), c(64)),
            conv_layer(c(64), c(64)),
        )
        self.skips: nn.ModuleList | None = None
        if config.skips:
            laterals = ((256, 128), (128, 64)) if "regression" in config.heads else ((256, 128),)
            self.skips = nn.ModuleList(nn.Conv2d(c(i), c(o), kernel_size=1) for i, o in laterals)
        self.regression: nn.Sequential | None = None
        if "regression" in config.heads:
            self.regression = nn.Sequential(
                nn.Upsample(scale_factor=2, mode="nearest"),
                conv_layer(c(64), c(32)),
                nn.Conv2d(c(32), 2, kernel_size=3, padding=1),
                nn.Sigmoid(),
            )
        self.distribution: nn.Sequential | None = None
        if "distribution" in config.heads:
            self.distribution = nn.Sequential(
                conv_layer(c(64), c(128)),
                nn.Conv2d(c(128), len(config.ab_bins), kernel_size=1),
            )

    def forward(
        self, fused: Tensor, detail: tuple[Tensor, ...], heads: tuple[str, ...]
    ) -> Prediction:
        """Run the trunk and those of ``heads`` that the network has."""
        features = self._refine(self.trunk, 0, fused, detail)
        return Prediction(
            self._refine(self.regression, 1, features, detail)
            if self.regression and "regression" in heads
            else None,
            self.distribution(features) if self.distribution and "distribution" in heads else None,
        )

    def _refine(
        self, layers: nn.Sequential, skip: int, features: Tensor, detail: tuple[Tensor, ...]
    ) -> Tensor:
        for layer in layers:
            features = layer(features)
            if self.skips is not None and isinstance(layer, nn.Upsample):
                features = features + self.skips[skip](detail[skip])
        return features


class ColorizationNetwork(nn.Module):
    """The whole network, split where a photo's cost ends and a variant's begins.

    L goes in as (N, 1, H, W) in [0, 1] (CIE L* / 100), of any size from 1x1; ab comes out at
    half (regression) or a quarter (distribution) of the size padded up to multiples of 8.
    """

    ab_bins: Tensor
    rarity: Tensor

    def __init__(self, config: ColorizationConfig) -> None:
        super().__init__()
        self.config = config
        self.low_level = LowLevelFeatures(config)
        self.overall = OverallFeatures(config)
        self.fusion = Fusion(config)
        self.colorization = Colorization(config)
        # Known from the configuration, so not stored among the weights a second time.
        bins = torch.tensor(config.ab_bins, dtype=torch.float32).reshape(-1, 2)
        self.register_buffer("ab_bins", bins, persistent=False)
        self.register_buffer("rarity", torch.tensor(config.rarity), persistent=False)

    def encode(
        self, lightness: Tensor, overall_lightness: Tensor | None = None
    ) -> Features[Tensor]:
        """Return a photo's local features and overall-feature vector.

        Parameters
        ----------
        lightness
            L of the photo, (N, 1, H, W) in [0, 1].
        overall_lightness
            The photo rescaled to (N, 1, 224, 224). Leave it out when ``lightness`` is 224x224
            already: then one pass through the shared layers serves both networks. (Training
            leaves it out at smaller crops as well, or gives the photo at any size.)
        """
        shared, detail = self.low_level.share(pad_to_stride(lightness))
        if overall_lightness is None:
            overall = self.overall(shared)
        else:
            overall = self.encode_overall(overall_lightness)
        return Features(self.low_level(shared), overall, detail)

    def encode_overall(self, overall_lightness: Tensor) -> Tensor:
        """Return the overall-feature vector (N, 256) of (N, 1, 224, 224) L in [0, 1].

        Raises
        ------
        ValueError
            If the input is not 224x224, in evaluation mode.
        """
        if not self.training and overall_lightness.shape[-2:] != (OVERALL_SIZE, OVERALL_SIZE):
            raise ValueError(f"overall features need {OVERALL_SIZE}x{OVERALL_SIZE} pixels")
        overall: Tensor = self.overall(self.low_level.shared(overall_lightness))
        return overall

    def decode(
        self, features: Features[Tensor], heads: tuple[str, ...] | None = None
    ) -> Prediction:
        """Predict colours from features; ``heads`` (default: all) limits the work."""
        fused = self.fusion(features.local, features.overall)
        prediction: Prediction = self.colorization(
            fused, features.detail, heads or self.config.heads
        )
        return prediction

    def forward(self, lightness: Tensor, overall_lightness: Tensor | None = None) -> Prediction:
        """Encode and decode in one go; shapes as in :meth:`encode` and :class:`Prediction`."""
        return self.decode(self.encode(lightness, overall_lightness))


def regression_ab(regression: Tensor) -> Tensor:
    """Return ab in Lab units of the regression head's (N, 2, h, w) in [0, 1]."""
    return (regression.float() - 0.5) * (2 * AB_LIMIT)


def place(network: ColorizationNetwork, device: torch.device) -> ColorizationNetwork:
    """Move a network to a device, laid out channels-last: up to three times faster on a CPU."""
    # torch's stubs leave out this argument of Module.to.
    network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    return network


def pad_to_stride(lightness: Tensor) -> Tensor:
    """Repeat the right and bottom edges until both sides are multiples of 8."""
    height, width = lightness.shape[-2:]
    pad = (0, -width % STRIDE, 0, -height % STRIDE)
    return F.pad(lightness, pad, mode="replicate") if any(pad) else lightness
