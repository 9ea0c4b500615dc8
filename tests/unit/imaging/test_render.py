"""Rendering: the photo's own lightness, whatever the colours."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data

from colorizer_app.imaging import bands, photo_from_array, render
from colorizer_app.imaging.lab import srgb_to_lab, srgb_to_lightness

Depth = Literal[8, 16]


def worst_error_in_codes(lightness: NDArray[np.float32], rgb: NDArray[Any], bits: Depth) -> float:
    """Largest error of lightness, in steps of one code value of a grey that light."""
    dtype = np.uint8 if bits == 8 else np.uint16
    scale = srgb_to_lightness(np.arange(1 << bits, dtype=dtype)[None])[0]
    steps = np.diff(scale)
    below = np.clip(np.searchsorted(scale, lightness) - 1, 0, len(steps) - 1)
    neighbours = [steps[np.clip(below + k, 0, len(steps) - 1)] for k in (-1, 0, 1)]
    error = np.abs(srgb_to_lightness(rgb) - lightness)
    return float((error / np.max(neighbours, axis=0)).max())


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("chroma", [0, 5, 40, 120])
def test_lightness_stays_within_one_code_value(bits: Depth, chroma: int) -> None:
    rng = np.random.default_rng(chroma)
    lightness = rng.uniform(0, 100, (211, 307)).astype(np.float32)
    ab = rng.normal(0, 1, (27, 39, 2)).astype(np.float32) * chroma
    assert worst_error_in_codes(lightness, render(lightness, ab, bits), bits) <= 1


@pytest.mark.parametrize("bits", [8, 16])
def test_lightness_of_a_photo_stays_with_opposite_colours(bits: Depth) -> None:
    photo = photo_from_array(data.chelsea(), "cat")
    ab = np.full((75, 112, 2), 90, np.float32) * np.sign(np.arange(112) - 56)[None, :, None]
    assert worst_error_in_codes(photo.lightness, render(photo.lightness, ab, bits), bits) <= 1


@pytest.mark.parametrize(("bits", "dtype"), [(8, np.uint8), (16, np.uint16)])
def test_no_chroma_gives_the_very_grey_photo(bits: Depth, dtype: Any) -> None:
    grey = np.arange(1 << bits, dtype=dtype).reshape(-1, 256 if bits == 16 else 16)
    rgb = render(srgb_to_lightness(grey), np.zeros((5, 9, 2), np.float32), bits)
    assert rgb.dtype == dtype
    assert np.array_equal(rgb, np.repeat(grey[..., None], 3, axis=2))


def test_even_chroma_stays_even() -> None:
    lightness = np.random.default_rng(1).uniform(40, 70, (90, 120)).astype(np.float32)
    ab = np.broadcast_to(np.array([12, -18], np.float32), (15, 20, 2))
    lab = srgb_to_lab(render(lightness, ab, 16) / 65535)
    assert np.abs(lab[..., 1:] - [12, -18]).max() < 0.01


def test_colour_edges_snap_to_the_edges_of_the_photo() -> None:
    lightness = np.full((240, 240), 35, np.float32)
    lightness[:, 121:] = 75  # not where an edge of the small picture could be
    ab = np.zeros((30, 30, 2), np.float32)
    ab[:, :15, 0], ab[:, 15:, 0] = 30, -30
    a = srgb_to_lab(render(lightness, ab, 16) / 65535)[120, :, 1]
    plain = np.interp((np.arange(240) + 0.5) / 8 - 0.5, np.arange(30), ab[15, :, 0])
    true = np.where(np.arange(240) < 121, 30, -30)
    assert np.abs(a - true).mean() < 0.6 * np.abs(plain - true).mean()
    assert a[120] > 0 > a[121]  # bilinear alone has the left one wrong
    assert plain[120] < 0


def test_bands_of_rows_leave_no_seams() -> None:
    lightness = np.full((1400, 700), 50, np.float32)  # several bands
    ramp = np.linspace(-40, 40, 60, dtype=np.float32)[:, None]
    ab = np.stack([np.tile(ramp, (1, 30)), np.tile(-ramp, (1, 30))], axis=-1)
    a = srgb_to_lab(render(lightness, ab, 16) / 65535)[:, 350, 1]
    steps = np.diff(a)
    assert np.all(steps >= -1e-3)
    assert steps.max() < 0.1


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (3, 2), (3000, 2)])
@pytest.mark.parametrize("working", [(1, 1), (1, 7), (7, 1), (8, 8)])
def test_any_size_will_do(size: tuple[int, int], working: tuple[int, int]) -> None:
    lightness = np.full(size, 60, np.float32)
    rgb = render(lightness, np.full((*working, 2), 10, np.float32))
    assert rgb.shape == (*size, 3)
    assert np.ptp(rgb.reshape(-1, 3), axis=0).max() == 0
    assert np.abs(srgb_to_lab(rgb / 255) - [60, 10, 10]).max() < 1


def test_same_input_same_bytes() -> None:
    rng = np.random.default_rng(5)
    lightness = rng.uniform(0, 100, (600, 900)).astype(np.float32)
    ab = rng.normal(0, 30, (60, 90, 2)).astype(np.float32)
    assert np.array_equal(render(lightness, ab), render(lightness, ab))


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize(("pixels", "threads"), [(700, 1), (5000, 3), (100_000, 2)])
def test_neither_bands_nor_threads_show(
    monkeypatch: pytest.MonkeyPatch, bits: Depth, pixels: int, threads: int
) -> None:
    rng = np.random.default_rng(6)
    rgb = rng.integers(0, 65536, (203, 331, 3), dtype=np.uint16)
    ab = rng.normal(0, 30, (23, 37, 2)).astype(np.float32)
    lightness = srgb_to_lightness(rgb)
    expected = render(lightness, ab, bits)
    monkeypatch.setattr(bands, "_BAND_PIXELS", pixels)
    monkeypatch.setattr(bands, "THREADS", threads)
    assert np.array_equal(srgb_to_lightness(rgb), lightness)
    assert np.array_equal(render(lightness, ab, bits), expected)


@pytest.mark.parametrize(
    ("lightness", "ab"),
    [
        (np.zeros((4, 4, 3)), np.zeros((4, 4, 2))),
        (np.zeros((4, 4)), np.zeros((4, 4))),
        (np.zeros((4, 4)), np.zeros((4, 4, 3))),
        (np.zeros((4, 4)), np.full((4, 4, 2), np.nan)),
    ],
)
def test_nonsense_is_refused(lightness: NDArray[Any], ab: NDArray[Any]) -> None:
    with pytest.raises(ValueError, match=r"expected|finite"):
        render(lightness.astype(np.float32), ab.astype(np.float32))
