from __future__ import annotations

import pytest
import torch

from colorizer_app.model import ColorizationConfig
from colorizer_app.model.network import ColorizationNetwork, Prediction
from colorizer_app.training.learner import Learned, Learner
from colorizer_app.training.losses import (
    LossWeights,
    distribution_loss,
    label_loss,
    regression_loss,
    total_loss,
)

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


def test_label_loss_is_the_mean_over_the_labelled_photos() -> None:
    scenes = torch.tensor([[0.0, 0.0], [9.0, -9.0], [0.0, 0.0]])
    labels = torch.tensor([1, -1, 0])
    assert label_loss(scenes, labels).item() == pytest.approx(torch.tensor(2.0).log().item())
    assert label_loss(scenes, torch.full((3,), -1)).item() == 0


@pytest.mark.parametrize("skips", [False, True])
def test_gradients_reach_all_three_networks_through_the_fusion_layer(skips: bool) -> None:
    bins = tuple((float(a), float(b)) for a, b in BINS)
    config = ColorizationConfig(1 / 16, ("regression", "distribution"), bins, skips=skips)
    network = ColorizationNetwork(config)
    learner = Learner(network, classes=3).train()
    learned = learner(torch.rand(4, 1, 64, 64), torch.rand(4, 1, 32, 32))
    ab, labels = torch.randn(4, 2, 64, 64) * 20, torch.tensor([0, 1, -1, 2])
    weights = LossWeights(torch.ones(5), regression=1.0, label=0.1)
    loss, parts = total_loss(learned, ab, labels, BINS, weights)
    loss.backward()
    assert set(parts) == {"regression", "distribution", "labels"}
    assert loss.item() == pytest.approx(sum(part.item() for part in parts.values()))
    for name, parameter in learner.named_parameters():
        assert parameter.grad is not None, name
    for part in (network.low_level, network.overall, network.fusion, network.colorization):
        gradient = sum(float(p.grad.abs().sum()) for p in part.parameters() if p.grad is not None)
        assert gradient > 0


def test_colours_alone_teach_the_overall_features() -> None:
    network = ColorizationNetwork(ColorizationConfig(1 / 16)).train()
    prediction = network(torch.rand(4, 1, 64, 64))
    regression_loss(prediction.regression, torch.randn(4, 2, 64, 64) * 20).backward()
    for parameter in network.overall.parameters():
        assert parameter.grad is not None
        assert parameter.grad.abs().sum() > 0


def test_a_missing_head_has_no_loss() -> None:
    learned = Learned(Prediction(torch.full((1, 2, 2, 2), 0.25), None), None)
    weights = LossWeights(torch.empty(0), regression=2.0)
    loss, parts = total_loss(
        learned, torch.zeros(1, 2, 4, 4), torch.tensor([-1]), torch.empty(0, 2), weights
    )
    assert parts == {"regression": pytest.approx(0.125)}
    assert loss.item() == pytest.approx(0.125)
