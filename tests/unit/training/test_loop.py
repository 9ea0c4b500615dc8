from __future__ import annotations

import csv
import dataclasses
import os
import signal
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from colorizer_app.engine import Engine
from colorizer_app.model import load_network
from colorizer_app.training import loop
from colorizer_app.training.config import TrainingConfig, TrainingError
from colorizer_app.training.evaluate import evaluate
from colorizer_app.training.loop import CHECKPOINT, train


@pytest.fixture
def config(tmp_path: Path) -> TrainingConfig:
    """Return a run on four photos whose colour follows their lightness pattern."""
    folder = tmp_path / "photos"
    folder.mkdir()
    y, x = np.mgrid[:64, :64]
    patterns = (x // 8 % 2, y // 8 % 2, (x + y) // 8 % 2, (x * y) // 256 % 2)
    colours = ((200, 90, 60), (70, 150, 60), (80, 120, 210), (190, 180, 60))
    for number, (pattern, colour) in enumerate(zip(patterns, colours, strict=True)):
        rgb = np.array(colour) * (0.5 + 0.5 * pattern[..., None])
        Image.fromarray(rgb.astype(np.uint8)).save(folder / f"{number}.png")
    return TrainingConfig(
        data=(str(folder),),
        out=str(tmp_path / "run"),
        width=1 / 16,
        stages=((0, 32), (20, 48)),
        batch=4,
        steps=6,
        warmup_steps=2,
        decay_steps=2,
        bin_step=20.0,
    )


def tensors(config: TrainingConfig) -> dict[str, torch.Tensor]:
    return load_file(Path(config.out) / CHECKPOINT)


def test_training_overfits_four_photos(config: TrainingConfig) -> None:
    config = dataclasses.replace(
        config, steps=100, learning_rate=4e-3, ema_decay=0.9, stages=((0, 224),)
    )
    weights = train(config)
    with (Path(config.out) / "log.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 100
    first = np.mean([float(row["distribution"]) for row in rows[:5]])
    last = np.mean([float(row["distribution"]) for row in rows[-5:]])
    assert last < first / 2
    photos = loop.load_training_photos(config)
    table = evaluate(Engine(weights, device="cpu"), photos, boldness=0.6).methods
    assert table["distribution"]["ab_auc"] > table["grey"]["ab_auc"] + 2
    assert table["regression"]["psnr"] > table["grey"]["psnr"]


def test_a_resumed_run_is_bit_for_bit_an_unbroken_one(
    config: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(config)
    broken = dataclasses.replace(config, out=str(tmp_path / "broken"))
    steps = 0
    original = loop._Run.train_step

    def stop_after_three(run: loop._Run) -> dict[str, float]:
        nonlocal steps
        steps += 1
        if steps == 3:
            os.kill(os.getpid(), signal.SIGTERM)
        return original(run)

    monkeypatch.setattr(loop._Run, "train_step", stop_after_three)
    train(broken)
    assert steps == 3
    train(broken)
    assert steps == config.steps
    whole, resumed = tensors(config), tensors(broken)
    assert whole.keys() == resumed.keys()
    for name, tensor in whole.items():
        assert torch.equal(tensor, resumed[name]), name


def test_the_time_limit_ends_a_run_with_usable_weights(config: TrainingConfig) -> None:
    weights = train(config, max_minutes=0.0)
    assert load_network(weights).config.width == 1 / 16


def test_a_loss_that_is_no_number_stops_the_run(
    config: TrainingConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        loop, "total_loss", lambda *_: (torch.tensor(float("nan")), {"distribution": float("nan")})
    )
    with pytest.raises(TrainingError, match="nan at step 0"):
        train(config)
    assert not (Path(config.out) / CHECKPOINT).exists()


def test_dull_photos_are_left_out(config: TrainingConfig) -> None:
    grey = np.full((40, 40, 3), 120, np.uint8)
    Image.fromarray(grey).save(Path(config.data[0]) / "grey.png")
    assert len(loop.load_training_photos(config)) == 4
    choosy = dataclasses.replace(config, least_colourfulness=1000.0)
    with pytest.raises(TrainingError, match="colourful"):
        loop.load_training_photos(choosy)


def test_the_paper_alone_trains_without_bins(config: TrainingConfig) -> None:
    weights = train(dataclasses.replace(config, distribution=False, steps=2))
    assert load_network(weights).config.heads == ("regression",)


def test_learning_rate_rises_stays_and_falls() -> None:
    config = TrainingConfig((), "", steps=10, warmup_steps=2, decay_steps=4, learning_rate=1.0)
    rates = [config.learning_rate_at(step) for step in range(11)]
    assert rates == pytest.approx([0.5, 1, 1, 1, 1, 1, 1, 0.75, 0.5, 0.25, 0])


def test_stages_set_the_crop_size() -> None:
    config = TrainingConfig((), "", stages=((0, 96), (5, 128)))
    assert [config.crop_size(step) for step in (0, 4, 5, 99)] == [96, 96, 128, 128]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("data = [", "cannot be read"),
        ('data = ["x"]\n', "lacks the keys out"),
        ('data = ["x"]\nout = "o"\ntypo = 1\n', "typo"),
    ],
)
def test_configurations_that_make_no_sense(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "run.toml"
    path.write_text(text)
    with pytest.raises(TrainingError, match=message):
        TrainingConfig.from_toml(path)
    with pytest.raises(TrainingError, match="cannot be read"):
        TrainingConfig.from_toml(tmp_path / "missing.toml")


@pytest.mark.parametrize("path", sorted(Path("configs").glob("*.toml")), ids=lambda p: p.name)
def test_configurations_of_the_project_are_valid(path: Path) -> None:
    config = TrainingConfig.from_toml(path)
    assert config.crop_size(config.steps) % 8 == 0
