"""Cheng, Yang and Sheng 2015, "Deep Colorization": the method the paper compares itself with.

Each pixel is described by itself and its neighbourhood, a small fully connected network turns the
description into a colour, and a joint bilateral filter guided by L smooths the outcome.

What differs from the original, in its favour or not: its semantic features (category scores of a
scene-parsing network, histogrammed around the pixel) need a second trained network and are left
out, and with them its clusters of similar pictures with a network each. Colours are a* and b*
instead of U and V, and photos are ours. So this is the low- and mid-level half of their method.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from tqdm import trange

from colorizer_app.imaging.lab import grey_from_lightness
from colorizer_app.training.data import RgbImage
from colorizer_app.training.measures import rgb_to_lab

_PATCH = 7  # low-level features: the raw 7x7 patch of L
_DIRECTIONS, _POINTS, _RADIUS = 8, 3, 15  # mid-level features: DAISY, the radius in pixels
_FEATURES = _PATCH**2 + (1 + _POINTS) * _DIRECTIONS
_HIDDEN_LAYERS = 3  # each half as wide as the description, as the original's
_EPOCHS = 8
_BATCH = 1024
_LEARNING_RATE = 2e-3
_FILTER_LIGHTNESS, _FILTER_SPACE = 10.0, 5.0  # standard deviations in L* and in pixels


class ChengBaseline:
    """A trained per-pixel network and its filter, as a baseline.

    Parameters
    ----------
    mean, spread
        Of each feature over the training pixels, (81,).
    network
        Standardised features (N, 81) to a* and b* divided by 100, (N, 2).
    """

    def __init__(self, mean: Tensor, spread: Tensor, network: nn.Module) -> None:
        self._mean = mean
        self._spread = spread
        self._network = network

    def __call__(self, lightness: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return a* and b* of a photo's L*, (H, W) to (H, W, 2)."""
        height, width = lightness.shape
        features = torch.from_numpy(describe(lightness, np.arange(lightness.size)))
        with torch.inference_mode():
            ab = 100 * self._network((features - self._mean) / self._spread)
        # The filter takes one plane or three.
        planes = np.zeros((height, width, 3), np.float32)
        planes[..., :2] = ab.numpy().reshape(height, width, 2)
        smooth = cv2.ximgproc.jointBilateralFilter(
            lightness, planes, -1, _FILTER_LIGHTNESS, _FILTER_SPACE
        )
        return np.ascontiguousarray(smooth[..., :2], np.float32)


def train_cheng(
    photos: Sequence[RgbImage], *, pixels: int = 500_000, seed: int = 0
) -> ChengBaseline:
    """Train on pixels drawn evenly from all photos; minutes on one core for 500 of them.

    The result depends on the photos and the seed alone.
    """
    features, targets = _draw_pixels(photos, pixels, np.random.default_rng(seed))
    spread, mean = torch.std_mean(features, dim=0)
    spread = spread.clamp(min=1e-6)
    features = (features - mean) / spread
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        network = _network()
        _fit(network, features, targets / 100)
    return ChengBaseline(mean, spread, network.eval())


def describe(
    lightness: npt.NDArray[np.float32], positions: npt.NDArray[np.int64]
) -> npt.NDArray[np.float32]:
    """Return pixels' descriptions: the 7x7 patch of L*, then a 32-number DAISY descriptor.

    DAISY (Tola, Lepetit and Fua 2010): histograms of 8 gradient directions at the pixel and at 3
    points 15 pixels away from it.

    Parameters
    ----------
    lightness
        L* of the photo, (H, W).
    positions
        Pixels as ``row * W + column``, (N,).

    Returns
    -------
    ndarray of float32
        (N, 81).
    """
    rows, columns = np.divmod(positions, lightness.shape[1])
    margin = _PATCH // 2
    padded = np.pad(lightness, margin, mode="edge")
    patches = np.lib.stride_tricks.sliding_window_view(padded, (_PATCH, _PATCH))[rows, columns]
    points = [
        cv2.KeyPoint(float(column), float(row), 1.0)
        for row, column in zip(rows, columns, strict=True)
    ]
    daisy = cv2.xfeatures2d.DAISY.create(_RADIUS, 1, _POINTS, _DIRECTIONS)
    _, descriptors = daisy.compute(grey_from_lightness(lightness), points)
    return np.hstack((patches.reshape(-1, _PATCH**2), descriptors)).astype(np.float32)


def _draw_pixels(
    photos: Sequence[RgbImage], pixels: int, rng: np.random.Generator
) -> tuple[Tensor, Tensor]:
    each = max(1, pixels // len(photos))
    features, targets = [], []
    for photo in photos:
        lab = rgb_to_lab(photo)
        lightness = np.ascontiguousarray(lab[..., 0])
        positions = rng.permutation(lightness.size)[:each]
        features.append(describe(lightness, positions))
        targets.append(lab[..., 1:].reshape(-1, 2)[positions])
    return torch.from_numpy(np.concatenate(features)), torch.from_numpy(np.concatenate(targets))


def _network() -> nn.Sequential:
    hidden = _FEATURES // 2
    layers: list[nn.Module] = [nn.Linear(_FEATURES, hidden), nn.ReLU()]
    for _ in range(_HIDDEN_LAYERS - 1):
        layers += [nn.Linear(hidden, hidden), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(hidden, 2))


def _fit(network: nn.Module, features: Tensor, targets: Tensor) -> None:
    """Least squares by Adam, the learning rate falling to nothing."""
    optimiser = torch.optim.Adam(network.parameters(), lr=_LEARNING_RATE)
    batches = -(-len(features) // _BATCH)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, _EPOCHS * batches)
    for _ in trange(_EPOCHS, unit="epoch", disable=None, leave=False):
        for batch in torch.randperm(len(features)).tensor_split(batches):
            loss = F.mse_loss(network(features[batch]), targets[batch])
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
