from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from colorizer_app.study.trials import Trial, plan_trials, seed_of

METHODS = ("distribution", "real", "regression")
PHOTOS = tuple(f"{number:04}.png" for number in range(1, 21))


def plan(participant: str = "Ada", rotation: int = 0) -> tuple[Trial, ...]:
    return plan_trials(METHODS, PHOTOS, seed_of(participant), rotation)


@pytest.mark.parametrize("rotation", range(3))
def test_a_participant_sees_each_photo_once(rotation: int) -> None:
    trials = plan(rotation=rotation)
    assert [trial.number for trial in trials] == list(range(1, 21))
    assert sorted(trial.photo for trial in trials) == list(PHOTOS)


@pytest.mark.parametrize("rotation", range(3))
def test_wherever_a_participant_stops_the_methods_are_balanced(rotation: int) -> None:
    methods = [trial.method for trial in plan(rotation=rotation)]
    for stop in range(1, len(methods) + 1):
        counts = Counter(methods[:stop])
        assert max(counts.values()) - min(counts[method] for method in METHODS) <= 1


def test_three_participants_see_every_version_of_every_photo_once() -> None:
    shown = Counter(
        (trial.photo, trial.method)
        for rotation, participant in enumerate(("Ada", "Bo", "Cy"))
        for trial in plan(participant, rotation)
    )
    assert len(shown) == len(METHODS) * len(PHOTOS)
    assert set(shown.values()) == {1}


def test_neighbours_in_the_alphabet_fall_to_different_methods() -> None:
    method_of = {trial.photo: trial.method for trial in plan()}
    assert all(method_of[a] != method_of[b] for a, b in pairwise(PHOTOS))


def test_the_order_is_the_participants_own_and_always_the_same() -> None:
    assert plan("Ada") == plan("Ada")
    order, other = ([trial.photo for trial in plan(name)] for name in ("Ada", "Bo"))
    assert order != other
    assert order != sorted(order)


def test_methods_do_not_follow_a_pattern() -> None:
    methods = [trial.method for trial in plan()]
    blocks = {tuple(methods[start : start + 3]) for start in range(0, 18, 3)}
    assert len(blocks) > 2


def test_the_order_is_that_of_every_machine() -> None:
    trials = plan_trials(("a", "b"), ("1", "2", "3", "4", "5"), seed_of("é"), 1)
    assert "".join(trial.photo + trial.method for trial in trials) == "1b4a3b2a5b"


def test_fewer_photos_than_methods() -> None:
    trials = plan_trials(METHODS, ("x.png",), 7, 1)
    assert trials == (Trial(1, "x.png", "real"),)


def test_names_need_not_be_valid_unicode() -> None:
    assert len(plan_trials(("a", "b"), ("\udcff.png", "é.png"), 1, 0)) == 2
