from __future__ import annotations

import pytest

from colorizer_app.benchmark.growth import growth_exponent


@pytest.mark.parametrize("exponent", [0.5, 1.0, 1.05, 2.0])
def test_the_exponent_of_a_power_is_found(exponent: float) -> None:
    pixels = [512**2, 1024**2, 2048**2, 12e6]
    seconds = [3e-7 * count**exponent for count in pixels]
    assert growth_exponent(pixels, seconds) == pytest.approx(exponent, abs=1e-9)


def test_scatter_is_fitted_by_least_squares_on_the_logarithms() -> None:
    # By hand: ln x = 0, 1, 2 and ln y = 0, 2, 1 have covariance 1 and variance 2.
    e = 2.718281828459045
    assert growth_exponent([1, e, e**2], [1, e**2, e]) == pytest.approx(0.5)


@pytest.mark.parametrize(("pixels", "seconds"), [([], []), ([9.0], [1.0]), ([9.0, 9.0], [1, 2])])
def test_one_size_has_no_growth(pixels: list[float], seconds: list[float]) -> None:
    assert growth_exponent(pixels, seconds) is None


def test_sizes_without_times_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="2 sizes and 1 times"):
        growth_exponent([1, 2], [1])
