from __future__ import annotations

import pytest

from colorizer_app.look import Look
from colorizer_app.workbench.variants import Variant, Variants

CALM, BOLD = Look(boldness=0.1), Look(boldness=0.9)


def test_a_photo_begins_with_one_neutral_variant() -> None:
    variants = Variants()

    assert [variant.look for variant in variants.items] == [Look()]
    assert variants.current.look == Look()


def test_new_variants_come_after_the_current_one_and_the_first_is_current() -> None:
    variants = Variants().with_added(CALM).with_current(0).with_added(BOLD, Look(saturation=0.5))

    assert [variant.key for variant in variants.items] == [0, 2, 3, 1]
    assert variants.current.look == BOLD


def test_adding_none_changes_nothing() -> None:
    assert Variants().with_added() == Variants()


def test_only_the_current_variant_takes_another_look() -> None:
    variants = Variants().with_added(CALM).with_current(0).with_look(BOLD)

    assert [variant.look for variant in variants.items] == [BOLD, CALM]


def test_names_are_trimmed_and_stars_come_and_go() -> None:
    variants = Variants().with_added(CALM).with_name(1, " Aunt Ida ").with_star(1, True)

    assert variants.by_key(1) == Variant(1, CALM, "Aunt Ida", starred=True)
    assert variants.starred == (variants.by_key(1),)
    assert variants.with_star(1, False).starred == ()


@pytest.mark.parametrize(("deleted", "current"), [(0, 1), (1, 2), (2, 1)])
def test_a_neighbour_takes_the_place_of_a_deleted_variant(deleted: int, current: int) -> None:
    variants = Variants().with_added(CALM, BOLD).with_current(deleted)

    assert variants.without(deleted).current_key == current


def test_deleting_another_variant_leaves_the_current_one() -> None:
    assert Variants().with_added(CALM).without(0).current.look == CALM


def test_the_last_variant_stays() -> None:
    with pytest.raises(ValueError, match="last"):
        Variants().without(0)


def test_a_key_is_never_used_again() -> None:
    variants = Variants().with_added(CALM).without(1).with_added(BOLD)

    assert [variant.key for variant in variants.items] == [0, 2]


def test_variants_are_moved_along_the_strip() -> None:
    variants = Variants().with_added(CALM, BOLD)

    assert [variant.key for variant in variants.moved(0, 2).items] == [1, 2, 0]
    assert [variant.key for variant in variants.moved(2, 0).items] == [2, 0, 1]
    assert variants.moved(2, 0).current_key == variants.current_key


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(KeyError):
        Variants().by_key(7)
    with pytest.raises(ValueError, match="current"):
        Variants().with_current(7)


@pytest.mark.parametrize(
    ("items", "current", "following"),
    [
        ((), 0, 1),
        ((Variant(0, CALM), Variant(0, BOLD)), 0, 1),
        ((Variant(0, CALM),), 0, 0),
    ],
)
def test_variants_that_make_no_sense_are_refused(
    items: tuple[Variant, ...], current: int, following: int
) -> None:
    with pytest.raises(ValueError, match=r"key|current"):
        Variants(items, current, following)
