from __future__ import annotations

import pytest
import torch

from colorizer_app.training.augment import age


def generator(seed: int = 1) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_nothing_is_aged_at_a_share_of_none() -> None:
    batch = torch.rand(8, 1, 16, 16)
    torch.testing.assert_close(age(batch, 0.0, generator()), batch)


def test_about_the_share_asked_for_is_aged_and_stays_in_range() -> None:
    batch = torch.rand(400, 1, 8, 8)
    aged = age(batch, 0.25, generator())
    changed = (aged != batch).flatten(1).any(dim=1).float().mean().item()
    assert changed == pytest.approx(0.25, abs=0.08)
    assert aged.min() >= 0
    assert aged.max() <= 1


def test_a_batch_depends_on_the_generator_alone() -> None:
    batch = torch.rand(4, 1, 8, 8)
    assert torch.equal(age(batch, 1.0, generator()), age(batch, 1.0, generator()))
    assert not torch.equal(age(batch, 1.0, generator(1)), age(batch, 1.0, generator(2)))


def test_age_takes_contrast_and_adds_grain() -> None:
    flat = torch.full((200, 1, 32, 32), 0.5)
    grain = age(flat, 1.0, generator()).std(dim=(1, 2, 3))
    assert grain.min() < 0.005
    assert 0.05 < grain.max() < 0.065
    halves = torch.zeros(200, 1, 32, 32)
    halves[..., 16:] = 1.0
    aged = age(halves, 1.0, generator())
    contrast = aged[..., 20:].mean(dim=(1, 2, 3)) - aged[..., :12].mean(dim=(1, 2, 3))
    assert contrast.max() <= 1
    assert 0.5 < contrast.min() < 0.7
    # A soft edge: the step between neighbours is smaller than the whole.
    step = (aged[..., 16] - aged[..., 15]).mean(dim=(1, 2))
    assert (step < 0.5 * contrast).any()
