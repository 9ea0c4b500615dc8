from __future__ import annotations

import json
import math

import pytest

from colorizer_app.look import OVERALL_FEATURES, Context, Look

FEATURES = tuple(index / OVERALL_FEATURES for index in range(OVERALL_FEATURES))


def test_a_look_survives_json() -> None:
    look = Look("regression", 0.25, Context("Été à la mer", FEATURES), 0.5)

    assert Look.from_json(look.to_json()) == look
    assert Look.from_json(Look().to_json()) == Look()


def test_missing_fields_take_their_defaults() -> None:
    assert Look.from_json("{}") == Look()
    assert Look.from_json('{"boldness": 1}') == Look(boldness=1)


def test_looks_can_be_keys() -> None:
    assert len({Look(), Look(boldness=0.6), Look(boldness=0.7)}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        "null",
        "[" * 100_000,
        '{"head": "other"}',
        '{"head": []}',
        '{"boldness": -0.1}',
        '{"boldness": 1.1}',
        '{"boldness": NaN}',
        '{"boldness": "0.5"}',
        '{"boldness": true}',
        '{"boldness": null}',
        '{"context_strength": Infinity}',
        '{"unknown": 1}',
        '{"context": 3}',
        '{"context": {}}',
        '{"context": {"name": "x"}}',
        '{"context": {"name": "x", "overall_features": 1}}',
        '{"context": {"name": "x", "overall_features": ["1"]}}',
    ],
)
def test_anything_malformed_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Look.from_json(text)


@pytest.mark.parametrize("name", ["", "  "])
def test_a_context_needs_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Context(name, FEATURES)


@pytest.mark.parametrize(
    "features", [(), FEATURES[:-1], (*FEATURES[:-1], math.nan), (*FEATURES[:-1], 10**400)]
)
def test_a_context_needs_256_finite_numbers(features: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match=r"256|finite"):
        Context("Sunset", features)
    fields = {"context": {"name": "Sunset", "overall_features": list(features)}}
    with pytest.raises(ValueError, match=r"."):
        Look.from_json(json.dumps(fields))
