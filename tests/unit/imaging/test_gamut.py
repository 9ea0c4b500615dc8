"""The edge of the gamut against a reference in double precision."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from colorizer_app.imaging.gamut import lab_to_srgb_in_gamut, linear_rgb_in_gamut
from colorizer_app.imaging.lab import RGB_FROM_NORMALISED, lab_to_srgb, linear_rgb_from_lab
from colorizer_app.training.measures import ciede2000

Colours = NDArray[np.float64]
"""L*, a* and b*, (3, n)."""

_DELTA = 6 / 29


def linear_reference(lab: Colours) -> NDArray[np.float64]:
    """CIE 15 as it stands there, (3, n)."""
    fy = (lab[0] + 16) / 116
    f = np.stack([fy + lab[1] / 500, fy, fy - lab[2] / 200])
    xyz = np.where(f > _DELTA, f**3, 3 * _DELTA**2 * (f - 4 / 29))
    return np.asarray(RGB_FROM_NORMALISED @ xyz, np.float64)


def lab_reference(linear: NDArray[np.floating]) -> Colours:
    xyz = np.linalg.inv(RGB_FROM_NORMALISED) @ linear.astype(np.float64)
    fx, fy, fz = np.where(xyz > _DELTA**3, np.cbrt(xyz), xyz / (3 * _DELTA**2) + 4 / 29)
    return np.stack([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


def is_outside(lab: Colours) -> NDArray[np.bool_]:
    linear = linear_reference(lab)
    return np.asarray((linear.min(axis=0) < 0) | (linear.max(axis=0) > 1))


def edge_reference(lab: Colours) -> Colours:
    """Shed chroma by bisection to the last bit, starting where the result of the app's is near."""
    inside, outside = np.zeros(lab.shape[1]), np.ones(lab.shape[1])
    for _ in range(60):
        middle = (inside + outside) / 2
        beyond = is_outside(lab * [np.ones_like(middle), middle, middle])
        inside, outside = np.where(beyond, inside, middle), np.where(beyond, middle, outside)
    return lab * [np.ones_like(inside), inside, inside]


def colours_of(name: str, count: int = 5000) -> Colours:
    rng = np.random.default_rng(11)
    lowest, highest, spread = {
        "everywhere": (0, 100, 60),
        "hardly outside": (20, 80, 35),
        "dark": (0, 8, 40),
        "bright": (92, 100, 40),
        "huge": (0, 100, 1e6),
    }[name]
    lab = np.stack([rng.uniform(lowest, highest, count), *rng.normal(0, spread, (2, count))])
    lab = lab.astype(np.float32).astype(np.float64)
    # Beside the yellow corner a line of constant hue leaves the gamut twice: see below.
    hue = np.degrees(np.arctan2(lab[2], lab[1]))
    dented = (lab[0] > 95) & (lab[0] < 98.5) & (hue > 101) & (hue < 108)
    return lab[:, is_outside(lab) & ~dented]


@pytest.mark.parametrize("name", ["everywhere", "hardly outside", "dark", "bright", "huge"])
def test_the_edge_is_that_of_the_reference(name: str) -> None:
    wanted = colours_of(name)
    assert wanted.shape[1] > 300
    got = lab_reference(linear_rgb_in_gamut(*wanted.astype(np.float32)))
    edge = edge_reference(wanted)
    chroma, full = np.hypot(*got[1:]), np.hypot(*edge[1:])
    difference = ciede2000(np.moveaxis(got, 0, -1), np.moveaxis(edge, 0, -1))
    assert np.all((np.abs(chroma - full) < 1e-3 * full) | (difference < 0.02))
    assert np.abs(got[0] - wanted[0]).max() < 1e-3
    turned = np.angle((got[1] + 1j * got[2]) * (wanted[1] - 1j * wanted[2]), deg=True)
    assert np.abs(turned[chroma > 0.5]).max() < 0.1


@pytest.mark.parametrize("name", ["everywhere", "hardly outside", "dark", "bright", "huge"])
def test_nothing_is_ever_outside(name: str) -> None:
    rgb = linear_rgb_in_gamut(*colours_of(name).astype(np.float32))
    assert rgb.min() >= 0
    assert rgb.max() <= 1


def test_beside_the_yellow_corner_either_edge_will_do() -> None:
    lightness, hue = np.meshgrid(np.linspace(95, 99, 60), np.radians(np.linspace(101, 108, 60)))
    wanted = np.stack([lightness, 150 * np.cos(hue), 150 * np.sin(hue)]).reshape(3, -1)
    got = lab_reference(linear_rgb_in_gamut(*wanted.astype(np.float32)))
    assert np.abs(got[0] - wanted[0]).max() < 1e-3
    beyond = got * [[1], [1.002], [1.002]]
    assert np.all(is_outside(beyond))


@pytest.mark.parametrize("lightness", [0, 100])
def test_black_and_white_have_no_colour(lightness: float) -> None:
    ab = np.random.default_rng(2).normal(0, 50, (2, 500)).astype(np.float32)
    rgb = linear_rgb_in_gamut(np.full(500, lightness, np.float32), *ab)
    assert np.abs(rgb - lightness / 100).max() < 2e-4


def test_colours_in_the_gamut_are_left_alone() -> None:
    rng = np.random.default_rng(7)
    lab = lab_reference(rng.uniform(0.001, 0.999, (3, 10_000))).astype(np.float32)
    assert np.array_equal(linear_rgb_in_gamut(*lab), linear_rgb_from_lab(*lab))
    together = np.moveaxis(lab, 0, -1)
    assert np.array_equal(lab_to_srgb_in_gamut(together), lab_to_srgb(together))


def test_a_colour_is_the_same_alone_and_among_others() -> None:
    lab = colours_of("everywhere").astype(np.float32)
    together = linear_rgb_in_gamut(*lab)
    for index in range(0, lab.shape[1], 97):
        alone = linear_rgb_in_gamut(*lab[:, index : index + 1])
        assert np.array_equal(alone[:, 0], together[:, index])
