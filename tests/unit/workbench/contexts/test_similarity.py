from __future__ import annotations

import numpy as np
import pytest

from colorizer_app.look import OVERALL_FEATURES, Context
from colorizer_app.workbench.contexts import most_similar

MEAN = (5.0,) * OVERALL_FEATURES


def around_mean(direction: int) -> tuple[float, ...]:
    vector = np.array(MEAN)
    vector[abs(direction)] += np.sign(direction)
    return tuple(vector.tolist())


def test_the_most_similar_comes_first() -> None:
    contexts = [Context(str(d), around_mean(d)) for d in (-1, 2, 1)]
    contexts.append(Context("mean", MEAN))
    own = tuple(np.array(around_mean(1)) * 2 - MEAN)
    found = most_similar(own, contexts, MEAN)
    assert [each.context.name for each in found] == ["1", "2", "mean", "-1"]
    assert [each.cosine for each in found] == pytest.approx([1, 0, 0, -1])


def test_a_photo_that_is_like_all_others_resembles_none() -> None:
    (only,) = most_similar(MEAN, [Context("x", around_mean(3))], MEAN)
    assert only.cosine == 0
