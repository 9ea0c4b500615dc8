"""Distributions made for the purpose, over a photo of two halves."""

from __future__ import annotations

import numpy as np
import pytest

from colorizer_app.engine.alternatives import Alternatives, Said, find_alternatives
from colorizer_app.engine.colours import Colours
from colorizer_app.engine.modes import Floats

SIDE = np.arange(-60, 61, 10)
BINS = np.stack(np.meshgrid(SIDE, SIDE, indexing="ij"), axis=-1).reshape(-1, 2).astype(np.float32)
BROWN, RED, GREEN, BLUE = (10, 20), (50, 30), (-40, 40), (0, -40)
HEIGHT, WIDTH = 96, 128
INSIDE = 4  # values from a border within which nothing is soft

Mixture = dict[tuple[int, int], float]


def probabilities_of(mixture: Mixture) -> Floats:
    found = np.full(len(BINS), 1e-9, np.float32)
    for colour, share in mixture.items():
        found[np.all(np.array(colour) == BINS, axis=1)] = share
    return found


def said_of(left: Mixture, right: Mixture, light: tuple[float, float] = (45, 65)) -> Said:
    """Return what a network says of a photo of two halves."""
    lightness = np.full((HEIGHT, WIDTH), light[0], np.float32)
    lightness[:, WIDTH // 2 :] = light[1]
    logits = np.empty((len(BINS), HEIGHT // 4, WIDTH // 4), np.float32)
    logits[:, :, : WIDTH // 8] = np.log(probabilities_of(left))[:, None, None]
    logits[:, :, WIDTH // 8 :] = np.log(probabilities_of(right))[:, None, None]
    return Said(logits, lightness, 4, BINS, np.zeros(len(BINS), np.float32))


def usual_of(said: Said, boldness: float = 0.6) -> Colours:
    return Colours(said.read(boldness), said.scale, said.lightness)


def coloured(alternatives: Alternatives, number: int, boldness: float = 0.6) -> Floats:
    usual = usual_of(alternatives.said, boldness)
    return alternatives.recolouring(number, boldness).over(usual).ab


def test_two_modes_are_two_colours_exactly() -> None:
    said = said_of({BROWN: 1.0}, {RED: 0.55, GREEN: 0.45})
    alternatives = find_alternatives(said)
    assert alternatives.count == 2
    middle = WIDTH // 8
    for number, colour in ((1, RED), (2, GREEN)):
        ab = coloured(alternatives, number)
        np.testing.assert_allclose(
            ab[:, middle + INSIDE :], np.broadcast_to(colour, (24, 12, 2)), atol=1e-3
        )
        np.testing.assert_array_equal(
            ab[:, : middle - INSIDE], usual_of(said).ab[:, : middle - INSIDE]
        )


def test_a_colour_that_is_the_usual_one_is_no_alternative() -> None:
    alternatives = find_alternatives(said_of({BROWN: 1.0}, {RED: 0.8, GREEN: 0.2}))
    assert alternatives.count == 1
    np.testing.assert_allclose(coloured(alternatives, 1)[12, -1], GREEN, atol=1e-3)


def test_one_alternative_is_one_colour_wherever_it_may_be() -> None:
    alternatives = find_alternatives(
        said_of({BROWN: 0.7, BLUE: 0.3}, {GREEN: 0.75, BLUE: 0.25}, light=(30, 60))
    )
    assert alternatives.count == 1
    ab = coloured(alternatives, 1)
    np.testing.assert_allclose(ab, np.broadcast_to(BLUE, ab.shape), atol=0.1)


def test_the_colour_that_takes_most_comes_first() -> None:
    alternatives = find_alternatives(
        said_of({BROWN: 0.6, BLUE: 0.2, GREEN: 0.2}, {BROWN: 0.7, BLUE: 0.3})
    )
    assert alternatives.count == 2
    assert coloured(alternatives, 1)[12, -1, 1] < -20
    assert coloured(alternatives, 2)[12, 0, 0] < -20


def test_there_are_three_at_most() -> None:
    many = {(50, 50): 0.2, (50, -50): 0.2, (-50, 50): 0.2, (-50, -50): 0.2, (0, 0): 0.2}
    assert find_alternatives(said_of({BROWN: 1.0}, many)).count == 3


@pytest.mark.parametrize(
    ("right", "light"),
    [
        ({GREEN: 1.0}, (45, 65)),
        ({tuple(colour): 1 / len(BINS) for colour in BINS.astype(int).tolist()}, (45, 65)),
        ({RED: 0.9, GREEN: 0.1}, (45, 65)),  # too unlikely
        ({BROWN: 0.6, (20, 30): 0.4}, (45, 65)),  # too much alike
        ({BROWN: 0.8, RED: 0.2}, (45, 97)),  # on white paper
        ({BROWN: 0.8, RED: 0.2}, (45, 2)),  # in the dark
    ],
)
def test_where_there_is_nothing_to_choose_nothing_is_offered(
    right: Mixture, light: tuple[float, float]
) -> None:
    assert find_alternatives(said_of({BROWN: 1.0}, right, light)).count == 0


def test_what_flickers_from_spot_to_spot_is_one_colour_in_an_alternative() -> None:
    said = said_of({BROWN: 1.0}, {RED: 1.0})
    flickers = np.random.default_rng(5).random((HEIGHT // 4, WIDTH // 4)) < 0.5
    flickers[:, : WIDTH // 8] = False
    likely = np.log(probabilities_of({RED: 0.3, GREEN: 0.7}))
    said.logits[:, flickers] = likely[:, None]
    said.logits[:, ~flickers & (np.arange(WIDTH // 4) >= WIDTH // 8)] = np.log(
        probabilities_of({RED: 0.7, GREEN: 0.3})
    )[:, None]
    alternatives = find_alternatives(said)
    assert alternatives.count == 2
    for number in (1, 2):
        ab = coloured(alternatives, number)[:, WIDTH // 8 + INSIDE :]
        assert np.ptp(ab, axis=(0, 1)).max() < 0.1


@pytest.mark.parametrize("size", [(1, 1), (8, 400), (27, 64)])
def test_what_is_too_small_for_regions_has_none(size: tuple[int, int]) -> None:
    height, width = size
    logits = np.zeros((len(BINS), -(-height // 4), -(-width // 4)), np.float32)
    said = Said(logits, np.full(size, 50, np.float32), 4, BINS, np.empty(0, np.float32))
    assert find_alternatives(said).count == 0


def test_bolder_is_more_colourful_and_as_many() -> None:
    said = said_of({BROWN: 1.0}, {RED: 0.4, (50, 40): 0.1, (40, 30): 0.1, GREEN: 0.4})
    rare = np.linalg.norm(BINS, axis=1) / 20
    said = Said(said.logits, said.lightness, 4, BINS, rare.astype(np.float32))
    alternatives = find_alternatives(said)
    pale, bold = (coloured(alternatives, 1, boldness)[12, -1] for boldness in (0.0, 1.0))
    assert np.linalg.norm(bold) > np.linalg.norm(pale) > 30


@pytest.mark.parametrize("factor", [2, 3.3])
def test_a_recolouring_fits_the_same_photo_at_another_size(factor: float) -> None:
    said = said_of({BROWN: 1.0}, {RED: 0.55, GREEN: 0.45})
    recolouring = find_alternatives(said).recolouring(2, 0.6)
    height, width = round(HEIGHT * factor), round(WIDTH * factor)
    larger = Colours(
        np.zeros((-(-height // 8) * 2, -(-width // 8) * 2, 2), np.float32),
        4,
        np.full((height, width), 50, np.float32),
    )
    ab = recolouring.over(larger).rows(0, height)
    soft = round(4 * INSIDE * factor)
    np.testing.assert_array_equal(ab[:, : width // 2 - soft], 0)
    right = ab[:, width // 2 + soft :]
    np.testing.assert_allclose(right, np.broadcast_to(GREEN, right.shape), atol=1e-3)
