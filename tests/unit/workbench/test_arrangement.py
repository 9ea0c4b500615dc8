from __future__ import annotations

from dataclasses import replace

import pytest

from colorizer_app.look import Look
from colorizer_app.workbench.arrangement import MOST_IN_GRID, Arrangement, Mode, Side
from colorizer_app.workbench.variants import Variants


def variants_of(count: int, current: int = 0) -> Variants:
    """Keys 0, 1, 2 …"""
    added = Variants().with_added(*(Look(boldness=i / 100) for i in range(1, count)))
    return added.with_current(current)


def starring(variants: Variants, *keys: int) -> Variants:
    for key in keys:
        variants = variants.with_star(key, True)
    return variants


def test_at_first_the_original_stands_left_of_the_only_variant() -> None:
    arrangement = Arrangement().following(Variants())

    for mode in Mode:
        assert arrangement.with_mode(mode).shown == (None, 0)


def test_another_current_variant_takes_the_place_of_the_one_before() -> None:
    arrangement = Arrangement().following(variants_of(3))

    assert arrangement.following(variants_of(3, current=2)).sides == (None, 2)


def test_any_two_can_be_compared() -> None:
    arrangement = Arrangement().following(variants_of(4))
    arrangement = arrangement.with_side(Side.LEFT, 2)
    assert (arrangement.sides, arrangement.current) == ((2, 0), 0)
    arrangement = arrangement.with_side(Side.RIGHT, 3)

    assert (arrangement.sides, arrangement.current) == ((2, 3), 3)


def test_what_is_across_changes_places() -> None:
    arrangement = Arrangement().following(variants_of(2)).with_side(Side.RIGHT, None)

    assert (arrangement.sides, arrangement.current) == ((0, None), 0)


def test_the_original_alone_is_never_compared_with_itself() -> None:
    arrangement = Arrangement().following(variants_of(2)).with_side(Side.LEFT, 1)
    arrangement = arrangement.with_side(Side.RIGHT, None)

    assert (arrangement.sides, arrangement.current) == ((1, None), 1)


def test_a_variant_that_is_seen_stays_where_it_is_when_it_becomes_current() -> None:
    arrangement = Arrangement().following(variants_of(3)).with_side(Side.LEFT, 2)

    assert arrangement.following(variants_of(3, current=2)).sides == (2, 0)


def test_then_the_next_one_takes_its_place() -> None:
    arrangement = Arrangement().following(variants_of(3)).with_side(Side.LEFT, 2)
    arrangement = arrangement.following(variants_of(3, current=2))

    assert arrangement.following(variants_of(3, current=1)).sides == (1, 0)


@pytest.mark.parametrize(
    ("deleted", "sides"),
    [(1, (None, 0)), (0, (None, 1))],
)
def test_the_original_comes_back_for_a_variant_that_is_gone(
    deleted: int, sides: tuple[int | None, int | None]
) -> None:
    arrangement = Arrangement().following(variants_of(3)).with_side(Side.LEFT, 1)
    assert arrangement.sides == (1, 0)

    assert arrangement.following(variants_of(3).without(deleted)).sides == sides


def test_few_variants_are_all_in_the_grid() -> None:
    variants = variants_of(4, current=3)

    assert Arrangement(Mode.GRID).following(variants).shown == tuple(
        variant.key for variant in variants.items
    )


def test_two_stars_make_a_grid_and_the_current_variant_joins_them() -> None:
    variants = starring(variants_of(9), 4, 7)
    order = [variant.key for variant in variants.items]

    def grid_with(current: int) -> tuple[int | None, ...]:
        return Arrangement(Mode.GRID).following(variants.with_current(current)).shown

    assert set(grid_with(7)) == {4, 7}
    assert grid_with(1) == tuple(key for key in order if key in {1, 4, 7})


def test_one_star_makes_none() -> None:
    assert len(Arrangement(Mode.GRID).following(starring(variants_of(3), 1)).shown) == 3


@pytest.mark.parametrize("current", range(9))
def test_of_many_variants_the_current_one_and_its_neighbours_are_in_the_grid(current: int) -> None:
    variants = variants_of(9, current)
    shown = Arrangement(Mode.GRID).following(variants).shown
    order = [variant.key for variant in variants.items]

    assert current in shown
    assert len(shown) == MOST_IN_GRID
    at = order.index(shown[0] or 0)
    assert list(shown) == order[at : at + MOST_IN_GRID]


def test_choosing_what_is_in_the_grid_moves_nothing() -> None:
    arrangement = Arrangement(Mode.GRID).following(variants_of(9, current=4))
    for key in arrangement.shown:
        assert key is not None
        assert arrangement.following(variants_of(9, current=key)).shown == arrangement.shown


def test_a_variant_beside_the_grid_moves_it_no_farther_than_needed() -> None:
    variants = variants_of(9)
    order = [variant.key for variant in variants.items]
    arrangement = Arrangement(Mode.GRID).following(variants.with_current(order[0]))
    arrangement = arrangement.following(variants.with_current(order[6]))
    assert list(arrangement.shown) == order[1:7]

    assert list(arrangement.following(variants.with_current(order[0])).shown) == order[:6]


def test_the_mode_stays_whatever_happens_to_the_variants() -> None:
    arrangement = replace(Arrangement(), mode=Mode.GRID)

    assert arrangement.following(variants_of(3)).mode is Mode.GRID
