"""What borrowed moods do to the skies of named photos, with the weights that ship.

The photos come with scikit-learn and scikit-image. That no sunset is among the moods has its
reason in docs/model-card.md: of all tried, sunsets did nothing to a photo that others do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from colorizer_app.look import Context
from colorizer_app.workbench.contexts import ShippedLibrary
from tests.tools.skies import SKIES, Sky, context_of

if TYPE_CHECKING:
    from colorizer_app.engine import Engine

CLEARLY = 0.75
"""In units of b*: half of the least of the shifts that were measured (docs/model-card.md)."""


@pytest.fixture(scope="module")
def engine() -> Engine:
    from colorizer_app.engine import Engine

    return Engine(device="cpu")


@pytest.fixture(scope="module")
def contexts() -> dict[str, Context]:
    return {each.name: each.context for each in ShippedLibrary.load().contexts}


@pytest.mark.parametrize("sky", SKIES, ids=lambda sky: sky.name)
def test_lamplight_makes_a_sky_warmer_and_snow_cools_it(
    engine: Engine, contexts: dict[str, Context], sky: Sky
) -> None:
    warm = sky.shift(engine, contexts["Room by lamplight"])
    cool = sky.shift(engine, contexts["Snow"])

    assert warm.b > CLEARLY
    assert cool.b < -CLEARLY


@pytest.mark.parametrize("sky", SKIES, ids=lambda sky: sky.name)
def test_a_portrait_taken_indoors_makes_a_sky_warmer(engine: Engine, sky: Sky) -> None:
    from skimage import data

    shift = sky.shift(engine, context_of(engine, data.astronaut()))

    assert shift.b > CLEARLY


@pytest.mark.parametrize("sky", SKIES, ids=lambda sky: sky.name)
def test_half_the_strength_lies_between(
    engine: Engine, contexts: dict[str, Context], sky: Sky
) -> None:
    whole, half = (sky.shift(engine, contexts["Snow"], strength) for strength in (1.0, 0.5))

    assert whole.b < half.b < 0


@pytest.mark.parametrize("sky", SKIES, ids=lambda sky: sky.name)
def test_the_photo_itself_changes_nothing(engine: Engine, sky: Sky) -> None:
    shift = sky.shift(engine, context_of(engine, sky.pixels()))

    assert np.hypot(*shift) < 0.1
