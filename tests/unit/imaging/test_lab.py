"""Lab against scikit-image, and the promises about greys."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import color

from colorizer_app.imaging import lab
from colorizer_app.imaging.srgb import linear_from_srgb, quantise, srgb_from_linear

_D65 = np.array([0.95047, 1.0, 1.08883])


def random_colours(*shape: int) -> NDArray[np.float64]:
    return np.random.default_rng(7).random((*shape, 3))


def oracle(rgb: NDArray[Any]) -> NDArray[Any]:
    """scikit-image's Lab with its white made neutral: its own white has a = -0.002, b = 0.005."""
    white = color.rgb2xyz(np.ones((1, 1, 3)))
    result: NDArray[Any] = color.xyz2lab(color.rgb2xyz(rgb) / white * _D65)
    return result


def test_lab_agrees_with_scikit_image() -> None:
    rgb = random_colours(200, 200)
    assert np.abs(lab.srgb_to_lab(rgb) - oracle(rgb)).max() < 1e-3


def test_lab_is_within_the_neutral_error_of_plain_scikit_image() -> None:
    rgb = random_colours(200, 200)
    assert np.abs(lab.srgb_to_lab(rgb) - color.rgb2lab(rgb)).max() < 6e-3


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32, np.float64])
def test_lightness_agrees_with_scikit_image(dtype: Any) -> None:
    rgb = random_colours(120, 170)
    if np.issubdtype(dtype, np.integer):
        rgb = np.rint(rgb * np.iinfo(dtype).max) / np.iinfo(dtype).max
        image = np.rint(rgb * np.iinfo(dtype).max).astype(dtype)
    else:
        image = rgb.astype(dtype)
    assert np.abs(lab.srgb_to_lightness(image) - color.rgb2lab(rgb)[..., 0]).max() < 1e-3


@pytest.mark.parametrize(("dtype", "top"), [(np.uint8, 255), (np.uint16, 65535)])
def test_every_grey_agrees_with_scikit_image(dtype: Any, top: int) -> None:
    grey = np.arange(top + 1, dtype=dtype)[None]
    expected = color.rgb2lab(np.repeat(grey[..., None] / top, 3, axis=2))[..., 0]
    assert np.abs(lab.srgb_to_lightness(grey) - expected).max() < 1e-3


@pytest.mark.parametrize(("bits", "dtype"), [(8, np.uint8), (16, np.uint16)])
def test_every_grey_survives_lightness_and_back(bits: Literal[8, 16], dtype: Any) -> None:
    grey = np.arange(1 << bits, dtype=dtype)[None]
    lightness = lab.srgb_to_lightness(grey)
    back = quantise(lab.luminance_from_lightness(lightness), bits)
    assert np.array_equal(back, grey)
    assert np.all(np.diff(lightness) > 0)


def test_every_8_bit_grey_survives_the_display_table() -> None:
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16)
    assert np.array_equal(lab.grey_from_lightness(lab.srgb_to_lightness(grey)), grey)


def test_greys_have_no_chroma() -> None:
    grey = np.repeat(np.linspace(0, 1, 4097)[:, None], 3, axis=1)
    assert np.abs(lab.srgb_to_lab(grey)[..., 1:]).max() < 1e-4


def test_no_chroma_gives_three_equal_channels() -> None:
    lightness = np.random.default_rng(0).uniform(0, 100, 10_000).astype(np.float32)
    neutral = np.zeros_like(lightness)
    linear = lab.linear_rgb_from_lab(lightness, neutral, neutral)
    assert np.array_equal(linear[0], linear[1])
    assert np.array_equal(linear[0], linear[2])


def test_lab_to_srgb_undoes_srgb_to_lab() -> None:
    rgb = random_colours(150, 150)
    assert np.abs(lab.lab_to_srgb(lab.srgb_to_lab(rgb)) - rgb).max() < 2e-5


def test_transfer_curve_ends_where_it_should() -> None:
    ends = np.array([0.0, 0.04045, 1.0])
    assert linear_from_srgb(ends) == pytest.approx([0, 0.04045 / 12.92, 1], abs=1e-6)
    assert srgb_from_linear(np.array([-1.0, 0.0, 1.0, 2.0])) == pytest.approx(
        [0, 0, 1, 1], abs=1e-6
    )


@pytest.mark.parametrize("shape", [(4,), (4, 4, 2), (4, 4, 4), (2, 2, 2, 3)])
def test_other_shapes_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="expected"):
        lab.srgb_to_lightness(np.zeros(shape, np.uint8))


def test_other_sample_types_are_refused() -> None:
    with pytest.raises(ValueError, match="int32"):
        lab.srgb_to_lightness(np.zeros((3, 3), np.int32))
