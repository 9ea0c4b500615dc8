from __future__ import annotations

import pytest
import torch

from colorizer_app.training.augment import age, draw_ages

CPU = torch.device("cpu")


def only(effect: int, strength: float) -> torch.Tensor:
    strengths = torch.zeros(5, 1, 1, 1, 1)
    strengths[effect] = strength
    return strengths


def test_about_the_share_asked_for_ages() -> None:
    torch.manual_seed(1)
    strengths = draw_ages(400, 0.25, CPU)
    aged = (strengths != 0).flatten(2).any(dim=0).float()
    assert aged.mean().item() == pytest.approx(0.25, abs=0.08)
    assert -1 <= strengths[0].min() < -0.8
    assert strengths[1:].min() == 0
    assert strengths.max() <= 1
    assert not draw_ages(50, 0.0, CPU).any()


def test_a_photo_that_has_not_aged_stays_what_it_was() -> None:
    batch = torch.rand(8, 1, 16, 16)
    torch.testing.assert_close(age(batch, torch.zeros(5, 8, 1, 1, 1)), batch)


def test_gamma_moves_the_mid_tones_and_not_the_ends() -> None:
    tones = torch.tensor([0.0, 0.25, 1.0]).reshape(1, 1, 1, 3).expand(1, 1, 3, 3)
    aged = age(tones, only(0, 1.0))[0, 0, 0].tolist()
    assert aged == pytest.approx([0.0, 0.25 ** (2.718281828**0.5), 1.0], abs=1e-5)
    assert age(tones, only(0, -1.0))[0, 0, 0, 1] > 0.25


def test_fading_lifts_black_and_lowers_white() -> None:
    tones = torch.tensor([0.0, 1.0]).reshape(1, 1, 1, 2).expand(1, 1, 3, 2)
    assert age(tones, only(1, 1.0))[0, 0, 0].tolist() == pytest.approx([0.25, 1.0])
    assert age(tones, only(2, 1.0))[0, 0, 0].tolist() == pytest.approx([0.0, 0.75])


def test_soft_focus_spreads_an_edge_and_keeps_flat_parts() -> None:
    halves = torch.zeros(1, 1, 8, 16)
    halves[..., 8:] = 1.0
    row = age(halves, only(3, 1.0))[0, 0, 4].tolist()
    assert row[:6] == pytest.approx([0.0] * 6, abs=1e-6)
    assert row[6:10] == pytest.approx([1 / 16, 5 / 16, 11 / 16, 15 / 16])
    assert row[10:] == pytest.approx([1.0] * 6)


def test_grain_has_the_deviation_it_should_and_stays_in_range() -> None:
    torch.manual_seed(1)
    flat = torch.full((1, 1, 128, 128), 0.5)
    assert age(flat, only(4, 1.0)).std().item() == pytest.approx(0.06, rel=0.05)
    white = age(torch.ones(1, 1, 32, 32), only(4, 1.0))
    assert white.max() == 1
    assert white.min() < 1


def test_the_generator_decides() -> None:
    def draw(seed: int) -> torch.Tensor:
        torch.manual_seed(seed)
        return age(torch.full((4, 1, 8, 8), 0.5), draw_ages(4, 1.0, CPU))

    assert torch.equal(draw(1), draw(1))
    assert not torch.equal(draw(1), draw(2))
