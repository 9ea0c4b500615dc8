from __future__ import annotations

import numpy as np
import pytest
from skimage.metrics import peak_signal_noise_ratio

from colorizer_app.imaging.lab import lab_to_srgb
from colorizer_app.training.measures import AbAccuracy, colourfulness, psnr


def noise(seed: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(seed).integers(0, 256, (20, 30, 3), np.uint8)


def test_psnr_agrees_with_scikit_image() -> None:
    assert psnr(noise(1), noise(2)) == pytest.approx(peak_signal_noise_ratio(noise(1), noise(2)))
    assert psnr(noise(1), noise(1)) == float("inf")


def test_colourfulness_by_hand() -> None:
    assert colourfulness(np.full((4, 4, 3), 90, np.uint8)) == 0
    # Half red, half black: rg is 200 or 0, yb is 100 or 0.
    picture = np.zeros((2, 2, 3), np.uint8)
    picture[0, :, 0] = 200
    expected = np.hypot(100, 50) + 0.3 * np.hypot(100, 50)
    assert colourfulness(picture) == pytest.approx(expected)


def test_a_perfect_picture_has_the_whole_area() -> None:
    accuracy = AbAccuracy()
    accuracy.add(noise(1), noise(1))
    assert accuracy.raw() == accuracy.rebalanced() == 100


def patch(ab: tuple[float, float], pixels: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    lab = np.tile(np.array([60.0, *ab], np.float32), (1, pixels, 1))
    return np.rint(lab_to_srgb(lab) * 255).astype(np.uint8)


def test_area_by_hand() -> None:
    # 8-bit rounding moves ab a little, so the distance lies just beside 40.
    accuracy = AbAccuracy()
    accuracy.add(patch((0, 0), 10), patch((0, 40), 10))
    assert accuracy.raw() == pytest.approx(100 * (151 - 40) / 151, abs=0.7)


def test_rebalancing_gives_a_rare_colour_the_weight_of_a_common_one() -> None:
    real = np.concatenate((patch((0, 0), 99), patch((0, 40), 1)), axis=1)
    grey = np.concatenate((patch((0, 0), 99), patch((0, 0), 1)), axis=1)
    accuracy = AbAccuracy()
    accuracy.add(grey, real)
    rare = 100 * (151 - 40) / 151
    assert accuracy.raw() == pytest.approx(0.99 * 100 + 0.01 * rare, abs=0.1)
    assert accuracy.rebalanced() == pytest.approx((100 + rare) / 2, abs=0.5)
