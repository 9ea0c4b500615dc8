"""What variants are called by what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from colorizer_app.look import OVERALL_FEATURES, Context, Look, Weighted
from colorizer_app.ui.look_names import describe, name_of, names_of
from colorizer_app.workbench.variants import Variants


def mood(name: str, weight: float = 1.0) -> Weighted:
    return Weighted(Context(name, (1.0,) * OVERALL_FEATURES), weight)


FOREST, SNOW, NIGHT = mood("Forest"), mood("Snow"), mood("Night")


@pytest.mark.parametrize(
    ("look", "name"),
    [
        (Look(), "Automatic"),
        (Look(head="regression"), "Average"),
        (Look(head="regression", boldness=1.0), "Average"),
        (Look(boldness=1.0), "Bold"),
        (Look(boldness=0.7), "Bolder"),
        (Look(boldness=0.5), "Calmer"),
        (Look(boldness=0.0), "Calm"),
        (Look(warmth=0.01), "Warmer"),
        (Look(warmth=-1.0), "Cooler"),
        (Look(tint=0.5), "Pinker"),
        (Look(tint=-0.5), "Greener"),
        (Look(saturation=2.0), "Stronger"),
        (Look(saturation=0.5), "Paler"),
        (Look(saturation=0.0, warmth=1.0), "Grey"),
        (Look(alternative=2), "Alternative 2"),
        (Look(contexts=(FOREST,), alternative=1, tint=0.2), "Forest, Alternative 1, Pinker"),
        (Look(contexts=(FOREST,)), "Forest"),
        (Look(contexts=(FOREST,), context_strength=0.6), "Forest 60 %"),
        (Look(contexts=(FOREST, SNOW)), "Forest + Snow"),
        (Look(contexts=(FOREST, SNOW, NIGHT)), "Forest + Snow + 1 more"),
        (Look(contexts=(mood("Oma am Meer.JPG"),)), "Oma am Meer"),
        (Look(contexts=(mood("x" * 40),)), "x" * 23 + "…"),
        (Look(contexts=(FOREST,), warmth=0.2, boldness=1.0), "Forest, Bold, Warmer"),
    ],
)
def test_a_look_is_called_what_it_is(look: Look, name: str) -> None:
    assert describe(look) == name


def test_the_exact_words_tell_amounts() -> None:
    mixed = Look(contexts=(mood("Forest", 0.9), mood("Snow", 0.3)), context_strength=0.5)
    assert describe(mixed, exactly=True) == "75 % Forest + 25 % Snow 50 %"
    toned = Look(boldness=0.85, saturation=1.2, warmth=-0.3)
    assert describe(toned, exactly=True) == "Bold 85 %, Stronger +20, Cooler \N{MINUS SIGN}30"
    assert describe(Look(), exactly=True) == "Automatic"


def variants_of(*looks: Look) -> Variants:
    first, *others = looks
    return Variants().with_look(first).with_added(*others)


def test_what_is_much_the_same_is_told_by_amounts() -> None:
    variants = variants_of(Look(warmth=0.2), Look(warmth=0.6), Look(boldness=1.0))
    assert list(names_of(variants).values()) == ["Warmer +20", "Warmer +60", "Bold"]


def test_a_duplicate_takes_no_amounts_that_tell_nothing_apart() -> None:
    calm = Look(boldness=0.0)
    assert list(names_of(variants_of(calm, calm)).values()) == ["Calm", "Calm (2)"]
    three = variants_of(calm, calm, Look(boldness=0.3))
    assert list(names_of(three).values()) == ["Calm 0 %", "Calm 0 % (2)", "Calm 30 %"]


def test_what_is_all_the_same_is_numbered_by_age_and_not_by_place() -> None:
    variants = variants_of(Look(), Look(), Look())
    assert names_of(variants) == {0: "Automatic", 1: "Automatic (2)", 2: "Automatic (3)"}
    assert names_of(variants.moved(2, 0)) == names_of(variants)
    assert name_of(variants.by_key(1), variants) == "Automatic (2)"


def test_a_name_that_was_given_stays() -> None:
    variants = variants_of(Look(), Look(warmth=0.5)).with_name(1, "Automatic")
    assert names_of(variants) == {1: "Automatic", 0: "Automatic (2)"}


def test_one_name_given_twice_is_numbered() -> None:
    variants = variants_of(Look(), Look(), Look()).with_name(0, "Best").with_name(1, "Best")
    variants = variants.with_name(2, "Best (2)")
    assert set(names_of(variants).values()) == {"Best", "Best (2)", "Best (2) (2)"}


def test_amounts_that_round_to_nothing_are_not_said() -> None:
    assert describe(replace(Look(), warmth=0.001, boldness=0.601)) == "Automatic"
