from __future__ import annotations

import numpy as np
import pytest

from colorizer_app.engine.modes import BinGrid, Floats

SIDE = np.arange(-60, 61, 10)
BINS = np.stack(np.meshgrid(SIDE, SIDE, indexing="ij"), axis=-1).reshape(-1, 2).astype(np.float32)
RED, GREEN = (50, 30), (-40, 40)


def at(colour: tuple[float, float]) -> int:
    return int(np.linalg.norm(BINS - colour, axis=1).argmin())


def spread(colour: tuple[float, float], sigma: float) -> Floats:
    """Return a distribution like those that training aims at: a Gaussian around one colour."""
    weights = np.exp(-np.square(np.linalg.norm(BINS - colour, axis=1) / sigma) / 2)
    return np.asarray(weights / weights.sum(), np.float32)


def test_one_colour_is_one_mode() -> None:
    for colour in ((0, 0), (3.0, -4.0), (55.0, 60.0), (-60, 60)):
        for sigma in (1.0, 5.0, 15.0):
            mode, *others = BinGrid(BINS).modes(spread(colour, sigma))
            assert mode.mass == pytest.approx(1, abs=1e-6)
            assert all(other.mass == pytest.approx(0) for other in others)


def test_two_colours_are_exactly_these_two() -> None:
    probabilities = 0.6 * spread(RED, 5) + 0.4 * spread(GREEN, 5)
    red, green, *others = BinGrid(BINS).modes(probabilities)
    assert sum(other.mass for other in others) == pytest.approx(0, abs=1e-6)
    assert red.mass == pytest.approx(0.6, abs=1e-6)
    assert green.mass == pytest.approx(0.4, abs=1e-6)
    assert red.bins[at(RED)]
    assert green.bins[at(GREEN)]
    assert not (red.bins & green.bins).any()
    for mode, colour in ((red, RED), (green, GREEN)):
        mean = probabilities[mode.bins] @ BINS[mode.bins] / mode.mass
        np.testing.assert_allclose(mean, colour, atol=0.1)


def test_neighbouring_bins_are_one_colour() -> None:
    probabilities = np.zeros(len(BINS), np.float32)
    probabilities[[at((0, 0)), at((10, 0))]] = 0.5
    assert len(BinGrid(BINS).modes(probabilities)) == 1


def test_a_flat_distribution_has_one_mode() -> None:
    assert len(BinGrid(BINS).modes(np.full(len(BINS), 1 / len(BINS), np.float32))) == 1


def test_noise_on_a_flat_distribution_is_no_mode() -> None:
    noise = np.random.default_rng(3).normal(1, 0.003, len(BINS)).astype(np.float32)
    assert len(BinGrid(BINS).modes(noise / noise.sum())) == 1


def test_bins_may_lie_anywhere() -> None:
    few = np.array([(-20, 20), (0, 0), (30, 30), (0, -30)], np.float32)
    modes = BinGrid(few).modes(np.array([0.1, 0.2, 0.3, 0.4], np.float32))
    assert sum(mode.mass for mode in modes) == pytest.approx(1)
    assert np.sum([mode.bins for mode in modes], axis=0).tolist() == [1, 1, 1, 1]
