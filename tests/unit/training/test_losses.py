from __future__ import annotations

import pytest
import torch

from colorizer_app.model import ColorizationConfig, ColorizationNetwork, Prediction
from colorizer_app.training.losses import distribution_loss, regression_loss, total_loss

BINS = torch.tensor([[0.0, 0.0], [50.0, 0.0], [0.0, 50.0], [-50.0, 0.0], [0.0, -50.0]])


def test_regression_loss_by_hand() -> None:
    ab = torch.zeros(1, 2, 4, 4)
    ab[0, 0] = 110.0  # a at the end of the sigmoid's range, b neutral
    assert regression_loss(torch.full((1, 2, 2, 2), 0.5), ab).item() == pytest.approx(0.125)


def test_targets_are_averaged_down() -> None:
    ab = torch.tensor([[110.0, -110.0], [110.0, -110.0]]).expand(1, 2, 2, 2)
    assert regression_loss(torch.full((1, 2, 1, 1), 0.5), ab).item() == pytest.approx(0.0)


def test_even_logits_cost_the_logarithm_of_the_number_of_bins() -> None:
    loss = distribution_loss(torch.zeros(1, 5, 2, 2), torch.zeros(1, 2, 8, 8), BINS, torch.ones(5))
    assert loss.item() == pytest.approx(torch.tensor(5.0).log().item())


def test_the_right_bin_costs_less_and_rare_colours_weigh_more() -> None:
    ab = torch.zeros(1, 2, 4, 4)
    ab[:, 0] = 50.0
    logits = torch.zeros(1, 5, 1, 1)
    right, wrong = logits.clone(), logits.clone()
    right[0, 1], wrong[0, 3] = 4.0, 4.0
    even = torch.ones(5)
    assert distribution_loss(right, ab, BINS, even) < distribution_loss(wrong, ab, BINS, even)
    weighty = even.clone()
    weighty[1] = 3.0
    plain = distribution_loss(wrong, ab, BINS, even)
    torch.testing.assert_close(distribution_loss(wrong, ab, BINS, weighty), 3 * plain)


def test_gradients_reach_all_three_networks_through_the_fusion_layer() -> None:
    config = ColorizationConfig(
        1 / 16, ("regression", "distribution"), tuple((float(a), float(b)) for a, b in BINS)
    )
    network = ColorizationNetwork(config).train()
    prediction = network(torch.rand(4, 1, 64, 64))
    loss, parts = total_loss(prediction, torch.randn(4, 2, 64, 64) * 20, BINS, torch.ones(5), 1.0)
    loss.backward()
    assert set(parts) == {"regression", "distribution"}
    for name, parameter in network.named_parameters():
        assert parameter.grad is not None, name
    for part in (network.low_level, network.overall, network.fusion, network.colorization):
        gradient = sum(float(p.grad.abs().sum()) for p in part.parameters() if p.grad is not None)
        assert gradient > 0


def test_a_missing_head_has_no_loss() -> None:
    prediction = Prediction(torch.full((1, 2, 2, 2), 0.25), None)
    loss, parts = total_loss(prediction, torch.zeros(1, 2, 4, 4), BINS, torch.ones(5), 2.0)
    assert parts == {"regression": pytest.approx(0.125)}
    assert loss.item() == pytest.approx(0.125)
