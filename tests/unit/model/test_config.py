from __future__ import annotations

from typing import Any

import pytest

from colorizer_app.model import ColorizationConfig

BINS = ((0.0, 0.0), (10.0, -20.0))


def test_json_brings_back_an_equal_value() -> None:
    config = ColorizationConfig(
        0.5, ("regression", "distribution"), BINS, rarity=(0.5, -1.0), dilations=(2, 4), skips=True
    )
    assert ColorizationConfig.from_json(config.to_json()) == config


def test_the_default_is_the_paper() -> None:
    config = ColorizationConfig()
    assert (config.width, config.heads) == (1.0, ("regression",))
    assert config.channels(512) == 512


def test_json_from_before_there_were_choices_is_the_papers() -> None:
    old = ColorizationConfig.from_json('{"width": 1.0, "heads": ["regression"], "ab_bins": []}')
    assert (old.dilations, old.skips) == ((1, 1), False)


def test_width_scales_channels_but_never_to_none() -> None:
    assert ColorizationConfig(0.5).channels(64) == 32
    assert ColorizationConfig(0.001).channels(64) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"width": 0.0},
        {"width": -1.0},
        {"width": float("nan")},
        {"heads": ()},
        {"heads": ("regression", "regression")},
        {"heads": ("oracle",)},
        {"heads": ("distribution",)},
        {"ab_bins": BINS},
        {"heads": ("distribution",), "ab_bins": BINS, "rarity": (1.0,)},
        {"dilations": (1,)},
        {"dilations": (0, 1)},
        {"dilations": (1, 17)},
    ],
)
def test_what_cannot_be_built_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"width|heads|bins|dilations"):
        ColorizationConfig(**fields)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"width": 1}', '{"width": "x"}'])
def test_text_that_is_no_configuration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        ColorizationConfig.from_json(text)
