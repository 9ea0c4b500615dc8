from __future__ import annotations

import numpy as np
import pytest

from colorizer_app.imaging.srgb import to_eight_bits
from colorizer_app.workbench.pixels import levels_of, preview_lightness


def test_all_sixteen_bit_values_are_rounded_to_nearest() -> None:
    values = np.arange(65536, dtype=np.uint16).reshape(-1, 1, 1).repeat(3, axis=2)

    rounded = to_eight_bits(values)

    assert rounded.dtype == np.uint8
    assert np.array_equal(rounded, np.round(values / 257).astype(np.uint8))


def test_eight_bit_pixels_are_not_copied() -> None:
    rgb = np.zeros((2, 3, 3), np.uint8)

    assert to_eight_bits(rgb) is rgb


def test_levels_are_averages_of_half_the_size() -> None:
    rgb = np.random.default_rng(3).integers(0, 256, (1000, 2101, 3), np.uint8)

    whole, half, quarter = levels_of(rgb)

    assert whole is rgb
    assert (half.shape, quarter.shape) == ((500, 1050, 4), (250, 525, 4))
    even = levels_of(np.ascontiguousarray(rgb[:, :2100]))[1].astype(int)
    mean = rgb[:, :2100].reshape(500, 2, 1050, 2, 3).mean(axis=(1, 3))
    assert np.abs(even[..., 2::-1] - mean).max() <= 1
    assert (half[..., 3] == 255).all()


def test_grey_levels_are_grey() -> None:
    _, half = levels_of(np.full((20, 1025), 77, np.uint8))

    assert half.shape == (10, 512, 4)
    assert (half[..., :3] == 77).all()


@pytest.mark.parametrize(
    ("size", "preview"),
    [
        ((300, 400), (300, 400)),
        ((800, 1100), (800, 1100)),
        ((3000, 4000), (600, 800)),
        ((8000, 10), (600, 1)),
        ((10, 8000), (1, 800)),
    ],
)
def test_only_what_is_much_larger_than_the_screen_is_previewed(
    size: tuple[int, int], preview: tuple[int, int]
) -> None:
    lightness = np.full(size, 50, np.float32)

    shown = preview_lightness(lightness, (800, 600))

    assert shown.shape == preview
    assert (shown is lightness) == (size == preview)
    assert np.allclose(shown, 50)
