from __future__ import annotations

import pytest
import torch

from colorizer_app.model.distribution import annealed_mean

BINS = torch.tensor([[0.0, 0.0], [40.0, 20.0]])


def logits_of(probabilities: list[float]) -> torch.Tensor:
    return torch.tensor(probabilities).log().reshape(1, -1, 1, 1)


def test_temperature_one_is_the_mean() -> None:
    ab = annealed_mean(logits_of([0.75, 0.25]), BINS, 1.0)
    torch.testing.assert_close(ab.flatten(), torch.tensor([10.0, 5.0]))


def test_annealing_by_hand() -> None:
    # p^(1/0.5) = p²: 0.5625 and 0.0625, so the second bin weighs a tenth.
    ab = annealed_mean(logits_of([0.75, 0.25]), BINS, 0.5)
    torch.testing.assert_close(ab.flatten(), torch.tensor([4.0, 2.0]))


def test_low_temperature_is_the_mode() -> None:
    ab = annealed_mean(logits_of([0.4, 0.6]), BINS, 0.01)
    torch.testing.assert_close(ab.flatten(), BINS[1])


@pytest.mark.parametrize("temperature", [0.0, -1.0])
def test_temperature_must_be_positive(temperature: float) -> None:
    with pytest.raises(ValueError, match="temperature"):
        annealed_mean(logits_of([0.5, 0.5]), BINS, temperature)
