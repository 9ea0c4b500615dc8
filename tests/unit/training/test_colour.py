from __future__ import annotations

import numpy as np
import torch

from colorizer_app.imaging import lab
from colorizer_app.training.ab_bins import (
    in_gamut_bins,
    nearest_bin,
    rebalancing_weights,
    soft_targets,
)
from colorizer_app.training.colour import srgb_to_lab


def test_lab_on_tensors_agrees_with_lab_on_pixels() -> None:
    rgb = np.random.default_rng(1).random((40, 50, 3), np.float32)
    rgb[0, :2] = [[0, 0, 0], [1, 1, 1]]
    on_tensors = srgb_to_lab(torch.from_numpy(rgb).permute(2, 0, 1)[None])[0].permute(1, 2, 0)
    np.testing.assert_allclose(on_tensors.numpy(), lab.srgb_to_lab(rgb), atol=0.02)


def test_bins_cover_the_gamut_and_nothing_far_outside() -> None:
    bins = in_gamut_bins()
    assert (0.0, 0.0) in bins
    assert len(set(bins)) == len(bins)
    rgb = np.random.default_rng(2).random((4000, 1, 3), np.float32)
    ab = torch.from_numpy(lab.srgb_to_lab(rgb)[:, 0, 1:].copy())
    distance = torch.cdist(ab, torch.tensor(bins)).amin(dim=1)
    assert distance.max() <= 50**0.5 + 1e-3  # half of a 10x10 cell's diagonal


def test_nearest_bin() -> None:
    bins = torch.tensor([[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]])
    colours = torch.tensor([[[1.0, 2.0], [9.0, 1.0]], [[1.0, 7.0], [0.0, 0.0]]])
    assert nearest_bin(colours, bins).tolist() == [[0, 1], [2, 0]]


def test_soft_targets_by_hand() -> None:
    bins = torch.tensor([[0.0, 0.0], [10.0, 0.0], [90.0, 0.0]])
    indices, weights = soft_targets(torch.tensor([[5.0, 0.0], [0.0, 0.0]]), bins, neighbours=2)
    assert sorted(indices[0].tolist()) == [0, 1]
    torch.testing.assert_close(weights[0], torch.tensor([0.5, 0.5]))
    # exp(-10² / (2 · 5²)) = e⁻² beside e⁰.
    first = 1 / (1 + np.exp(-2))
    assert indices[1].tolist() == [0, 1]
    torch.testing.assert_close(weights[1], torch.tensor([first, 1 - first], dtype=torch.float32))


def test_rebalancing_by_hand() -> None:
    weights = rebalancing_weights(torch.tensor([90, 10]), mix=0.5)
    # 1 / (0.5 p + 0.25): 1 / 0.7 and 1 / 0.3, scaled to an expectation of 1.
    scale = 0.9 / 0.7 + 0.1 / 0.3
    torch.testing.assert_close(weights, torch.tensor([1 / 0.7 / scale, 1 / 0.3 / scale]))
    even = rebalancing_weights(torch.tensor([7, 7, 7]))
    torch.testing.assert_close(even, torch.ones(3))


def test_bins_that_never_occur_get_finite_weights() -> None:
    assert rebalancing_weights(torch.tensor([5, 0])).isfinite().all()
