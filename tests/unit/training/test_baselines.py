from __future__ import annotations

import numpy as np
import pytest
import torch

from colorizer_app.imaging import photo_from_array, render
from colorizer_app.imaging.lab import lab_to_srgb, srgb_to_lab, srgb_to_lightness
from colorizer_app.training.baselines import STANDARD_BASELINES, constant_ab, mean_ab
from colorizer_app.training.cheng import describe, train_cheng
from colorizer_app.training.data import RgbImage


def noise() -> RgbImage:
    return np.random.default_rng(1).integers(60, 200, (20, 30, 3), np.uint8)


def test_grey_is_the_photo_in_grey() -> None:
    photo = photo_from_array(noise(), "photo")
    rgb = render(photo.lightness, STANDARD_BASELINES["grey"](photo.lightness))
    assert (rgb == rgb[..., :1]).all()
    np.testing.assert_allclose(rgb[..., 0].astype(int), photo.grey(), atol=1)


def test_a_constant_colours_every_pixel_alike() -> None:
    lightness = np.full((20, 30), 60, np.float32)
    rgb = render(lightness, constant_ab((10.0, -20.0))(lightness))
    ab = srgb_to_lab(rgb.astype(np.float32) / 255)[..., 1:]
    np.testing.assert_allclose(ab, np.broadcast_to((10, -20), ab.shape), atol=0.5)


def test_mean_ab_by_hand() -> None:
    # Photos count alike, whatever their size.
    large, small = np.zeros((40, 40, 3), np.float32), np.zeros((4, 4, 3), np.float32)
    large[...], small[...] = (60, 10, 20), (60, -10, 40)
    photos = [np.rint(lab_to_srgb(lab) * 255).astype(np.uint8) for lab in (large, small)]
    assert mean_ab(photos) == pytest.approx((0, 30), abs=0.5)


def test_a_description_begins_with_the_patch_around_the_pixel() -> None:
    lightness = srgb_to_lightness(noise())
    features = describe(lightness, np.array([8 * 30 + 11, 0]))
    assert features.shape == (2, 81)
    np.testing.assert_array_equal(features[0, :49], lightness[5:12, 8:15].ravel())
    # In the corner the border is repeated.
    assert (features[1, :4] == lightness[0, 0]).all()
    assert features[:, 49:].any()


def split_photos(count: int) -> list[RgbImage]:
    """Return photos whose bright right part is orange and whose dark left part is blue."""
    rng = np.random.default_rng(2)
    photos = []
    for _ in range(count):
        lab = np.empty((60, 60, 3), np.float32)
        lab[:, :30], lab[:, 30:] = (35, 5, -35), (70, 25, 35)
        lab[..., 0] += rng.normal(0, 2, (60, 60))
        photos.append(np.rint(lab_to_srgb(lab).clip(0, 1) * 255).astype(np.uint8))
    return photos


def test_cheng_learns_colours_that_lightness_tells() -> None:
    photos = split_photos(4)
    before = torch.get_rng_state()
    baseline = train_cheng(photos[:3], pixels=6000)
    assert torch.equal(torch.get_rng_state(), before)
    lightness = srgb_to_lightness(photos[3])
    ab = baseline(lightness)
    assert ab.shape == (60, 60, 2)
    assert ab.dtype == np.float32
    real = srgb_to_lab(photos[3].astype(np.float32) / 255)[..., 1:]
    assert np.linalg.norm(ab - real, axis=-1).mean() < 10
    np.testing.assert_array_equal(ab, train_cheng(photos[:3], pixels=6000)(lightness))


def test_cheng_colours_a_photo_of_one_lightness() -> None:
    baseline = train_cheng(split_photos(1), pixels=1000)
    assert np.isfinite(baseline(np.full((9, 5), 50, np.float32))).all()
