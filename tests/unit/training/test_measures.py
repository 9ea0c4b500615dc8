from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from skimage.color import deltaE_ciede2000
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from colorizer_app.imaging.lab import lab_to_srgb, srgb_to_lab
from colorizer_app.training.measures import (
    AbAccuracy,
    ab_rmse,
    away_from_luma_edges,
    chroma_gradient_energy,
    ciede2000,
    colourfulness,
    psnr,
    ssim,
)

Picture = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
Planes = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


def noise(seed: int) -> Picture:
    return np.random.default_rng(seed).integers(0, 256, (20, 30, 3), np.uint8)


def test_psnr_agrees_with_scikit_image() -> None:
    assert psnr(noise(1), noise(2)) == pytest.approx(peak_signal_noise_ratio(noise(1), noise(2)))
    assert psnr(noise(1), noise(1)) == float("inf")


def scikit_ssim(rgb: Picture, real: Picture) -> float:
    options: dict[str, Any] = {
        "gaussian_weights": True,
        "sigma": 1.5,
        "use_sample_covariance": False,
    }
    return float(structural_similarity(rgb, real, channel_axis=-1, **options))


@pytest.mark.parametrize("strength", [0.02, 0.3, 1.0])
def test_ssim_agrees_with_scikit_image(strength: float) -> None:
    y, x = np.mgrid[:40, :31]
    smooth = np.stack((4 * x, 3 * y, 2 * (x + y)), axis=-1).astype(np.uint8)
    grain = np.random.default_rng(3).integers(0, 256, smooth.shape)
    rough = ((1 - strength) * smooth + strength * grain).astype(np.uint8)
    assert ssim(rough, smooth) == pytest.approx(scikit_ssim(rough, smooth), abs=1e-6)


def test_ssim_of_equal_and_of_tiny_pictures() -> None:
    assert ssim(noise(1), noise(1)) == pytest.approx(1)
    assert np.isnan(ssim(noise(1)[:10], noise(2)[:10]))
    assert np.isfinite(ssim(noise(1)[:11], noise(2)[:11]))


def test_ab_rmse_by_hand() -> None:
    real = np.zeros((1, 2, 2), np.float32)
    ab = np.array([[[3, 4], [0, 0]]], np.float32)
    assert ab_rmse(ab, real) == pytest.approx(np.sqrt(25 / 2))
    assert ab_rmse(real, real) == 0


# Thirty of the 34 pairs of table 1 in Sharma, Wu and Dalal 2005.
PUBLISHED_PAIRS = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, 2.8361, -74.0200), (50, 0, -82.7485), 3.4412),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, -1.1848, -84.8006), (50, 0, -82.7485), 1.0000),
    ((50, -0.9009, -85.5211), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, -1, 2), (50, 0, 0), 2.3669),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0009), 7.1792),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0010), 7.1792),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0011), 7.2195),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0012), 7.2195),
    ((50, -0.0010, 2.4900), (50, 0.0009, -2.4900), 4.8045),
    ((50, -0.0010, 2.4900), (50, 0.0010, -2.4900), 4.8045),
    ((50, -0.0010, 2.4900), (50, 0.0011, -2.4900), 4.7461),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((50, 2.5, 0), (56, -27, -3), 31.9030),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
    ((61.2901, 3.7196, -5.3901), (61.4292, 2.2480, -4.9620), 1.8731),
    ((35.0831, -44.1164, 3.7933), (35.0232, -40.0716, 1.5901), 1.8645),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((36.4612, 47.8580, 18.3852), (36.2715, 50.5065, 21.2231), 1.4146),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("lab", "other", "expected"), PUBLISHED_PAIRS)
def test_ciede2000_of_the_published_pairs(
    lab: tuple[float, ...], other: tuple[float, ...], expected: float
) -> None:
    assert ciede2000(lab, other) == pytest.approx(expected, abs=5e-5)


def test_ciede2000_agrees_with_scikit_image() -> None:
    lab, other = (srgb_to_lab(noise(seed).astype(np.float32) / 255) for seed in (1, 2))
    lab[0, :5, 1:] = 0
    np.testing.assert_allclose(ciede2000(lab, other), deltaE_ciede2000(lab, other), atol=1e-4)
    assert ciede2000(lab, lab).max() == 0


def test_colourfulness_by_hand() -> None:
    assert colourfulness(np.full((4, 4, 3), 90, np.uint8)) == 0
    # Half red, half black: rg is 200 or 0, yb is 100 or 0.
    picture = np.zeros((2, 2, 3), np.uint8)
    picture[0, :, 0] = 200
    expected = np.hypot(100, 50) + 0.3 * np.hypot(100, 50)
    assert colourfulness(picture) == pytest.approx(expected)


def patch(ab: tuple[float, float], pixels: int) -> Planes:
    """Return what is left of a colour in an 8-bit picture, as CIE a* and b*."""
    lab = np.tile(np.array([60.0, *ab], np.float32), (1, pixels, 1))
    rgb = np.rint(lab_to_srgb(lab) * 255).astype(np.float32)
    return srgb_to_lab(rgb / 255)[..., 1:]


def test_a_perfect_picture_has_the_whole_area() -> None:
    accuracy = AbAccuracy()
    accuracy.add(patch((20, -30), 9), patch((20, -30), 9))
    assert accuracy.raw() == accuracy.rebalanced() == 100


def test_a_pixel_farther_off_than_every_threshold_counts_within_none() -> None:
    real = np.zeros((1, 1, 2), np.float32)
    accuracy = AbAccuracy()
    accuracy.add(real + np.array((0, 180), np.float32), real)
    assert accuracy.raw() == accuracy.rebalanced() == 0
    accuracy.add(real, real)
    assert accuracy.raw() == accuracy.rebalanced() == 50
    # The last threshold holds an error of 150 itself, and nothing beyond it.
    for distance, area in ((150, 100 / 151), (150.5, 0)):
        edge = AbAccuracy()
        edge.add(real + np.array((0, distance), np.float32), real)
        assert edge.raw() == pytest.approx(area)


def test_area_by_hand() -> None:
    # 8-bit rounding moves ab a little, so the distance lies just beside 40.
    accuracy = AbAccuracy()
    accuracy.add(patch((0, 0), 10), patch((0, 40), 10))
    assert accuracy.raw() == pytest.approx(100 * (151 - 40) / 151, abs=0.7)


def test_rebalancing_gives_a_rare_colour_the_weight_of_a_common_one() -> None:
    real = np.concatenate((patch((0, 0), 99), patch((0, 40), 1)), axis=1)
    accuracy = AbAccuracy()
    accuracy.add(np.zeros_like(real), real)
    rare = 100 * (151 - 40) / 151
    assert accuracy.raw() == pytest.approx(0.99 * 100 + 0.01 * rare, abs=0.1)
    assert accuracy.rebalanced() == pytest.approx((100 + rare) / 2, abs=0.5)


def ramp_and_step() -> tuple[Planes, Planes]:
    """Return L* with a sharp edge at column 30 of 60, and a* that ramps and steps there."""
    lightness = np.full((40, 60), 30, np.float32)
    lightness[:, 30:] = 70
    ab = np.zeros((40, 60, 2), np.float32)
    ab[..., 0] = 0.1 * np.arange(60)
    ab[:, 30:, 0] += 40
    return lightness, ab


def away_energy(lightness: Planes, ab: Planes) -> float:
    return float(chroma_gradient_energy(ab)[away_from_luma_edges(lightness)].sum())


def test_gradient_energy_by_hand() -> None:
    y, x = np.mgrid[:30, :40].astype(np.float32)
    energy = chroma_gradient_energy(np.stack((3 * x, 2 * y), axis=-1))
    # Smoothing leaves a plane alone; at the border it is repeated, which flattens it.
    np.testing.assert_allclose(energy[5:-5, 5:-5], 3**2 + 2**2, rtol=1e-4)
    assert energy[0, 0] < 13


def test_luma_edges_by_hand() -> None:
    y, x = np.mgrid[:30, :40].astype(np.float32)
    assert away_from_luma_edges(2.9 * x).all()
    assert not away_from_luma_edges(3.1 * x)[:, 5:-5].any()
    assert away_from_luma_edges(20 + 0 * y).all()
    away = away_from_luma_edges(ramp_and_step()[0])
    # A Gaussian of 1 makes the step of 40 rise by 20 (Φ(d + 1) - Φ(d - 1)) a pixel at a distance d:
    # 6.0 at 1.5 pixels, 1.3 at 2.5. So the edge is columns 28 to 31, and 4 more are near.
    assert away[:, :24].all()
    assert not away[:, 24:36].any()
    assert away[:, 36:].all()


def test_colour_cut_along_the_edge_does_not_bleed() -> None:
    lightness, real = ramp_and_step()
    bolder = real.copy()
    bolder[:, 30:, 0] += 20
    ratio = away_energy(lightness, bolder) / away_energy(lightness, real)
    assert ratio == pytest.approx(1, abs=0.01)


def test_colour_spilled_over_the_edge_bleeds() -> None:
    lightness, real = ramp_and_step()
    spilled = real.copy()
    spilled[:, 20:30, 0] += 40
    ratio = away_energy(lightness, spilled) / away_energy(lightness, real)
    assert ratio > 50


def test_bleeding_grows_with_the_square_of_the_slope() -> None:
    lightness, real = ramp_and_step()
    assert away_energy(lightness, 2 * real) == pytest.approx(4 * away_energy(lightness, real))
