from __future__ import annotations

import pytest
import torch
from torch import nn

from colorizer_app.model import ColorizationConfig
from colorizer_app.model.folding import fold
from colorizer_app.model.network import ColorizationNetwork

BINS = ((-20.0, 20.0), (0.0, 0.0), (30.0, 30.0), (0.0, -30.0))
VARIANTS = {
    "paper": ColorizationConfig(1 / 16),
    "skips": ColorizationConfig(
        1 / 16, ("regression", "distribution"), BINS, dilations=(2, 4), skips=True
    ),
}


def trained(config: ColorizationConfig) -> ColorizationNetwork:
    """Return a network whose normalisations are far from doing nothing."""
    torch.manual_seed(5)
    network = ColorizationNetwork(config).eval()
    for module in network.modules():
        if isinstance(module, nn.BatchNorm1d | nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.5, 2.0)
            nn.init.normal_(module.bias)
            module.running_mean = torch.randn_like(module.bias)
            module.running_var = torch.rand_like(module.bias) + 0.5
    return network


@pytest.mark.parametrize("name", VARIANTS)
def test_a_folded_network_sees_the_same_colours(name: str) -> None:
    network = trained(VARIANTS[name])
    photo, overall = torch.rand(1, 1, 40, 72), torch.rand(1, 1, 224, 224)
    with torch.inference_mode():
        expected = network(photo, overall)
        vector = network.encode(photo, overall).overall
        folded = fold(network)
        actual = folded(photo, overall)
        assert vector.abs().max() > 0.1
        torch.testing.assert_close(folded.encode(photo, overall).overall, vector)
    for one, other in zip(actual, expected, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("name", VARIANTS)
def test_no_normalisation_is_left(name: str) -> None:
    folded = fold(trained(VARIANTS[name]))
    left = [m for m in folded.modules() if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d)]
    assert left == []


def test_a_network_in_training_cannot_be_folded() -> None:
    with pytest.raises(ValueError, match="evaluation mode"):
        fold(ColorizationNetwork(ColorizationConfig(1 / 16)))
