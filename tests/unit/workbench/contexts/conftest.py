from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from colorizer_app.imaging import to_inset
from colorizer_app.look import OVERALL_FEATURES, Context
from colorizer_app.workbench.contexts import StoredContext

WEIGHTS = "0123456789abcdef" * 4
FEATURES = tuple(index / OVERALL_FEATURES for index in range(OVERALL_FEATURES))


@pytest.fixture(scope="session")
def stored() -> Callable[[str], StoredContext]:
    """Make a whole context of any name."""
    chance = np.random.default_rng(1)
    thumbnail = to_inset(chance.integers(0, 256, (96, 128, 3), np.uint8))
    picture = to_inset(chance.integers(0, 256, (224, 224), np.uint8))
    return lambda name: StoredContext(Context(name, FEATURES, WEIGHTS), thumbnail, picture)
