from __future__ import annotations

import pytest

from colorizer_app.engine.boldness import reading_of


@pytest.mark.parametrize(("boldness", "share"), [(0.0, 0.625), (0.6, 0.25), (1.0, 0.0)])
def test_boldness_leaves_more_of_the_pull_towards_rare_colours(
    boldness: float, share: float
) -> None:
    reading = reading_of(boldness, knows_rarity=True)
    assert tuple(reading) == pytest.approx((share, 0.38))


@pytest.mark.parametrize(("boldness", "temperature"), [(0.0, 1.0), (1.0, 0.2)])
def test_without_rarity_boldness_is_the_temperature(boldness: float, temperature: float) -> None:
    reading = reading_of(boldness, knows_rarity=False)
    assert tuple(reading) == pytest.approx((0.0, temperature))
