from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from colorizer_app.look import OVERALL_FEATURES, Context, Look, Weighted
from colorizer_app.workbench.suggestions import (
    LEAST_DIFFERENCE,
    WISHES,
    Picture,
    chosen,
    difference,
    wishes_for,
)

CONTEXTS = tuple(Context(f"Scene {n}", (float(n),) * OVERALL_FEATURES) for n in range(12))
PLAIN = Look(saturation=1.3, warmth=0.2, tint=-0.1)
LOOK = replace(PLAIN, boldness=0.3, contexts=(Weighted(CONTEXTS[5]),))


def mood_of(number: int) -> Look:
    return replace(PLAIN, contexts=(Weighted(CONTEXTS[number]),))


def shown_by(places: Callable[[Look], float]) -> Callable[[Look], Picture]:
    """Show each look as a picture all of whose pixels have some a*."""
    return lambda look: np.full((4, 5, 3), (50, places(look), 0), np.float32)


def apart(look: Look) -> float:
    """Tell all looks well apart."""
    context = look.contexts[0].context.overall_features[0] + 1 if look.contexts else 0
    return 10 * (look.boldness * 100 + 1000 * context + 100_000 * look.alternative)


def test_five_wishes_keep_the_tone() -> None:
    wishes = wishes_for(LOOK, CONTEXTS, 2)
    assert len(wishes) == WISHES
    assert wishes[0] == (replace(PLAIN, boldness=1.0),)
    assert wishes[1] == (replace(PLAIN, boldness=0.0),)
    assert wishes[2] == wishes[3] == tuple(mood_of(number) for number in range(8))
    assert wishes[4][:3] == (
        replace(PLAIN, alternative=1),
        replace(PLAIN, alternative=2),
        mood_of(0),
    )


def test_bold_calm_the_two_that_fit_best_and_an_alternative() -> None:
    looks = chosen(wishes_for(LOOK, CONTEXTS, 1), [LOOK], shown_by(apart))
    assert looks == (
        replace(PLAIN, boldness=1.0),
        replace(PLAIN, boldness=0.0),
        mood_of(0),
        mood_of(1),
        replace(PLAIN, alternative=1),
    )


def test_without_alternatives_there_is_a_third_context() -> None:
    looks = chosen(wishes_for(LOOK, CONTEXTS, 0), [LOOK], shown_by(apart))
    assert looks[2:] == (mood_of(0), mood_of(1), mood_of(2))


def test_contexts_that_show_too_little_are_passed_over() -> None:
    def places(look: Look) -> float:
        alike = look == mood_of(0) or look == mood_of(2)
        return apart(PLAIN) if alike else apart(look)

    plain = PLAIN
    looks = chosen(wishes_for(plain, CONTEXTS, 1), [plain], shown_by(places))
    assert looks[2:4] == (mood_of(1), mood_of(3))


def test_what_is_there_already_is_not_suggested() -> None:
    first = chosen(wishes_for(LOOK, CONTEXTS, 2), [LOOK], shown_by(apart))
    second = chosen(wishes_for(LOOK, CONTEXTS, 2), [LOOK, *first], shown_by(apart))
    assert not set(first) & set(second)
    assert second == (mood_of(2), mood_of(3), replace(PLAIN, alternative=2))


def test_where_nothing_differs_nothing_is_suggested() -> None:
    grey = replace(LOOK, saturation=0.0)
    assert chosen(wishes_for(grey, CONTEXTS, 3), [grey], shown_by(lambda look: 0.0)) == ()
    assert chosen(wishes_for(grey, (), 0), [grey], shown_by(lambda look: 0.0)) == ()


def test_each_look_is_looked_at_once() -> None:
    seen: list[Look] = []

    def picture_of(look: Look) -> Picture:
        seen.append(look)
        return shown_by(lambda look: 0.0)(look)

    chosen(wishes_for(LOOK, CONTEXTS, 3), [LOOK], picture_of)
    assert len(seen) == len(set(seen)) == 1 + 2 + 8 + 3


def test_a_twentieth_in_another_colour_is_a_difference() -> None:
    one = np.zeros((20, 20, 3), np.float32)
    other = one.copy()
    other[0] = (0, 20, 0)
    assert difference(one, one) == 0
    assert difference(one, other) == pytest.approx(np.sqrt(20**2 / 20))
    assert difference(one, other) > LEAST_DIFFERENCE
