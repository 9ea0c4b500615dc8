from __future__ import annotations

import numpy as np

from colorizer_app.training.library.vectors import pushed


def test_pushing_moves_away_from_the_mean_but_not_below_0() -> None:
    vector, mean = np.array([3.0, 1.0, 0.2]), np.array([2.0, 1.0, 1.0])
    np.testing.assert_array_equal(pushed(vector, mean, 0.0), vector)
    np.testing.assert_array_equal(pushed(vector, mean, 0.5), [3.5, 1.0, 0.0])
