from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from colorizer_app.engine import Encoded, Engine
from colorizer_app.imaging import photo_from_array
from colorizer_app.training.context import (
    ContextPool,
    choose_donors,
    choose_warm_donors,
    measure_context,
    swap_row,
    warm_row,
)


def test_donors_are_of_another_class_and_always_the_same() -> None:
    classes = ["sea"] * 10 + ["street"] * 5 + ["wood"]
    donors = choose_donors(classes)
    assert all(classes[donor] != own for donor, own in zip(donors, classes, strict=True))
    assert donors == choose_donors(classes)
    # Shuffled: in the photos' own order the first street would lend to all of the sea.
    assert len(set(donors[:10])) > 1


def test_photos_of_one_class_lend_to_each_other() -> None:
    donors = choose_donors(["sea"] * 7)
    assert sorted(donors) == list(range(7))
    assert all(donor != photo for photo, donor in enumerate(donors))


def test_warm_donors_lean_towards_orange() -> None:
    mean_ab = np.array([[0, 0], [20, 35], [-20, -35], [10, 17], [40, -40], [5, 9]], np.float64)
    assert choose_warm_donors(mean_ab) == [1, 3, 5]
    assert len(choose_warm_donors(np.zeros((100, 2)))) == 8


def test_direction_by_hand() -> None:
    rng = np.random.default_rng(0)
    donors, own = rng.normal(size=(2, 60, 2)) * 10
    follows = swap_row(0.3 * (donors - own), donors, own)
    assert follows["direction_a"] == follows["direction_b"] == pytest.approx(1)
    expected = np.corrcoef(donors[:, 0] - own[:, 0], donors[:, 0])[0, 1]
    assert follows["donor_a"] == pytest.approx(expected)
    flees = swap_row(own - donors, donors, own)
    assert flees["direction_b"] == pytest.approx(-1)


def test_taking_the_own_colour_away_is_no_lending() -> None:
    rng = np.random.default_rng(0)
    donors, own = rng.normal(size=(2, 2000, 2))
    row = swap_row(-own, donors, own)
    assert row["direction_a"] == pytest.approx(np.sqrt(0.5), abs=0.05)
    assert row["donor_a"] == pytest.approx(0, abs=0.05)
    assert np.isnan(swap_row(0 * own, donors, own)["donor_a"])


def test_warming_by_hand() -> None:
    own = np.array([[0.0, -10], [0, -10], [10, 0], [-10, 0]])
    donors = np.full((4, 2), 20.0)
    warmed = own + np.array([[3.0, 3], [20, 20], [2, 2], [-1, -1]])
    row = warm_row(own, warmed, donors)
    # The ways there are (20, 30) twice, (10, 20) and (30, 20).
    along = (150 / 1300**0.5, 1000 / 1300**0.5, 60 / 500**0.5, -50 / 1300**0.5)
    assert row["warm_shift"] == pytest.approx(np.mean(along))
    assert row["warm_towards"] == 0.75
    assert row["warm_hue_own"] == pytest.approx(-90)
    assert row["warm_hue"] == pytest.approx(np.degrees(np.arctan2(4, 24)))
    assert row["warm_hue_donors"] == pytest.approx(45)


def encode_photos(engine: Engine, count: int) -> list[Encoded]:
    photos = np.random.default_rng(1).integers(0, 256, (count, 48, 64, 3), np.uint8)
    return [engine.encode(photo_from_array(photo, "photo")) for photo in photos]


def test_a_vector_that_is_everybodys_swaps_nothing(tiny_weights: Path) -> None:
    engine = Engine(tiny_weights, device="cpu")
    encoded = encode_photos(engine, 4)
    mean_ab = np.arange(8.0).reshape(4, 2)
    row = measure_context(engine, ContextPool(encoded, mean_ab, "abcd"), "distribution", 0.6)
    assert row["pairs"] == 4
    assert row["delta_e"] > 0
    same = [
        replace(one, features=one.features._replace(overall=torch.ones(1, 256))) for one in encoded
    ]
    row = measure_context(engine, ContextPool(same, mean_ab, "abcd"), "distribution", 0.6)
    assert row["delta_e"] == 0
    assert row["warm_towards"] == 0
    assert "direction_a" not in row


def test_one_photo_has_no_donor(tiny_weights: Path) -> None:
    engine = Engine(tiny_weights, device="cpu")
    pool = ContextPool(encode_photos(engine, 1), np.zeros((1, 2)), "a")
    assert measure_context(engine, pool, "regression", 0.6) == {}
    assert pool.mean_context() == pool.context(0)
