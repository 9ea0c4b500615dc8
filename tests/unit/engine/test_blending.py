from __future__ import annotations

import numpy as np

from colorizer_app.engine.blending import blended
from colorizer_app.look import OVERALL_FEATURES, Context, Look, Weighted

OWN = np.linspace(0, 3, OVERALL_FEATURES, dtype=np.float32)[None]


def even(value: float) -> Context:
    return Context(str(value), (value,) * OVERALL_FEATURES)


def test_without_contexts_the_vector_is_the_photos_own() -> None:
    assert blended(OWN, Look(context_strength=0.5)) is OWN


def test_strength_0_and_1_are_exact() -> None:
    other = tuple(np.random.default_rng(3).random(OVERALL_FEATURES).tolist())
    contexts = (Weighted(Context("other", other)),)
    np.testing.assert_array_equal(blended(OWN, Look(contexts=contexts, context_strength=0)), OWN)
    whole = blended(OWN, Look(contexts=contexts))
    assert whole.dtype == np.float32
    np.testing.assert_array_equal(whole[0], np.array(other, np.float32))


def test_only_the_ratio_of_weights_counts() -> None:
    for first, second in ((1.0, 0.25), (0.4, 0.1)):
        contexts = (Weighted(even(0), first), Weighted(even(5), second))
        np.testing.assert_allclose(blended(OWN, Look(contexts=contexts)), 1.0, rtol=1e-6)


def test_the_photos_own_vector_keeps_the_rest_of_the_strength() -> None:
    contexts = (Weighted(even(0)), Weighted(even(4)))
    half = blended(OWN, Look(contexts=contexts, context_strength=0.5))
    np.testing.assert_allclose(half, OWN / 2 + 1, rtol=1e-6)
