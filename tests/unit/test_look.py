from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest

from colorizer_app.look import OVERALL_FEATURES, Context, Look, Weighted

FEATURES = tuple(index / OVERALL_FEATURES for index in range(OVERALL_FEATURES))
SEA = Context("Été à la mer", FEATURES, "0123456789abcdef" * 4)
NIGHT = Context("Night", FEATURES[::-1])


def test_a_look_survives_json() -> None:
    contexts = (Weighted(SEA, 0.25), Weighted(NIGHT))
    look = Look("regression", 0.25, contexts, 0.5, saturation=1.5, warmth=-0.2, tint=0.1)
    alternative = Look(contexts=contexts, alternative=2)

    assert Look.from_json(look.to_json()) == look
    assert Look.from_json(alternative.to_json()) == alternative
    assert Look.from_json(Look().to_json()) == Look()


def test_missing_fields_take_their_defaults() -> None:
    assert Look.from_json("{}") == Look()
    assert Look.from_json('{"version": 2, "boldness": 1}') == Look(boldness=1)
    assert Look.from_json('{"version": 3, "boldness": 1}') == Look(boldness=1)


def test_looks_with_one_context_and_no_version_are_read() -> None:
    fields: dict[str, Any] = {
        "head": "regression",
        "boldness": 0.25,
        "context": {"name": "Night", "overall_features": list(NIGHT.overall_features)},
        "context_strength": 0.5,
    }
    assert Look.from_json(json.dumps(fields)) == Look("regression", 0.25, (Weighted(NIGHT),), 0.5)
    assert Look.from_json(json.dumps(fields | {"context": None})).contexts == ()


def test_a_look_of_a_newer_version_says_so() -> None:
    with pytest.raises(ValueError, match="newer version"):
        Look.from_json('{"version": 4, "grain": 0.5}')


def test_looks_can_be_keys() -> None:
    assert len({Look(), Look(boldness=0.6), Look(boldness=0.7)}) == 2


@pytest.mark.parametrize("toned", [Look(saturation=0), Look(warmth=1), Look(tint=-1)])
def test_untoned_is_the_look_less_saturation_warmth_and_tint(toned: Look) -> None:
    assert toned != toned.untoned == Look()
    rest = Look("regression", 0.3, (Weighted(SEA),), 0.4)
    assert replace(rest, saturation=0.5, warmth=0.5, tint=0.5).untoned == rest.untoned == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        "null",
        "[" * 100_000,
        '{"version": 0}',
        '{"version": "2"}',
        '{"version": true}',
        '{"head": "other"}',
        '{"head": []}',
        '{"boldness": -0.1}',
        '{"boldness": 1.1}',
        '{"boldness": NaN}',
        '{"boldness": "0.5"}',
        '{"boldness": true}',
        '{"boldness": null}',
        '{"context_strength": Infinity}',
        '{"saturation": -0.1}',
        '{"saturation": 2.1}',
        '{"warmth": -1.1}',
        '{"tint": 1.1}',
        '{"tint": null}',
        '{"alternative": -1}',
        '{"alternative": 4}',
        '{"alternative": 1.0}',
        '{"alternative": true}',
        '{"alternative": null}',
        '{"alternative": 1, "head": "regression"}',
        '{"unknown": 1}',
        '{"context": 3}',
        '{"context": {}}',
        '{"context": {"name": "x"}}',
        '{"context": {"name": "x", "overall_features": 1}}',
        '{"context": {"name": "x", "overall_features": ["1"]}}',
        '{"version": 2, "context": null}',
        '{"version": 2, "contexts": null}',
        '{"version": 2, "contexts": [3]}',
        '{"version": 2, "contexts": [{}]}',
        '{"version": 2, "contexts": [{"weight": 1}]}',
    ],
)
def test_anything_malformed_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Look.from_json(text)


@pytest.mark.parametrize("name", ["", "  "])
def test_a_context_needs_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Context(name, FEATURES)


@pytest.mark.parametrize("weights", ["", "x" * 64, "A" * 64, "a" * 63, 3])
def test_a_context_names_its_weights_by_sha256(weights: Any) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        Context("Night", FEATURES, weights)


@pytest.mark.parametrize("weight", [0.0, -0.5, 1.1, math.nan, "1", True])
def test_a_weight_lies_above_0_and_is_at_most_1(weight: Any) -> None:
    with pytest.raises(ValueError, match="weight"):
        Weighted(SEA, weight)


def test_a_look_blends_four_contexts_at_most() -> None:
    assert len(Look(contexts=(Weighted(SEA),) * 4).contexts) == 4
    with pytest.raises(ValueError, match="4 contexts"):
        Look(contexts=(Weighted(SEA),) * 5)
    with pytest.raises(ValueError, match="weights"):
        Look(contexts=(SEA,))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "features", [(), FEATURES[:-1], (*FEATURES[:-1], math.nan), (*FEATURES[:-1], 10**400)]
)
def test_a_context_needs_256_finite_numbers(features: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match=r"256|finite"):
        Context("Sunset", features)
    fields = {"context": {"name": "Sunset", "overall_features": list(features)}}
    with pytest.raises(ValueError, match=r"."):
        Look.from_json(json.dumps(fields))
