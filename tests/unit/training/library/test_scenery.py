from __future__ import annotations

import numpy as np
import pytest

from colorizer_app.training.library import SCENES, paint


@pytest.mark.parametrize("scene", SCENES)
def test_scenes_are_painted_the_same_every_time(scene: str) -> None:
    painted = paint(scene)
    assert painted.shape == (128, 128, 3)
    assert painted.dtype == np.uint8
    np.testing.assert_array_equal(painted, paint(scene))


def test_no_two_scenes_are_alike() -> None:
    painted = [paint(scene).astype(int) for scene in SCENES]
    for index, one in enumerate(painted):
        assert all(np.abs(one - other).mean() > 5 for other in painted[:index])
