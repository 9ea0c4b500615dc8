from __future__ import annotations

import csv
import dataclasses
import json
import os
import shutil
import signal
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from colorizer_app.engine import Engine
from colorizer_app.model.weights import load_network
from colorizer_app.training import loop
from colorizer_app.training.build import open_training_photos
from colorizer_app.training.colour import srgb_to_lab
from colorizer_app.training.config import TrainingConfig, TrainingError
from colorizer_app.training.data import Batch, read_files
from colorizer_app.training.data.sources import find_photos
from colorizer_app.training.evaluate import evaluate
from colorizer_app.training.loop import CHECKPOINT, train


def draw_photos(folder: Path, side: int) -> None:
    y, x = np.mgrid[:side, :side] * 8 // side
    patterns = (x % 2, y % 2, (x + y) % 2, (x * y) // 4 % 2)
    colours = ((200, 90, 60), (70, 150, 60), (80, 120, 210), (190, 180, 60))
    for number, (pattern, colour) in enumerate(zip(patterns, colours, strict=True)):
        rgb = np.array(colour) * (0.5 + 0.5 * pattern[..., None])
        Image.fromarray(rgb.astype(np.uint8)).save(folder / f"{number}.png")


@pytest.fixture
def config(tmp_path: Path) -> TrainingConfig:
    """Return a run on four photos whose colour follows their lightness pattern."""
    folder = tmp_path / "photos"
    folder.mkdir()
    draw_photos(folder, 64)
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
    draw_photos(Path(config.data[0]), 224)  # what the app computes on is what was learned
    config = dataclasses.replace(
        config, steps=100, decay_steps=40, learning_rate=4e-3, ema_decay=0.9, stages=((0, 224),)
    )
    weights = train(config)
    with (Path(config.out) / "log.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 100
    first = np.mean([float(row["distribution"]) for row in rows[:5]])
    last = np.mean([float(row["distribution"]) for row in rows[-5:]])
    assert last < first / 2
    photos = read_files(find_photos([Path(config.data[0])]))
    table = evaluate(Engine(weights, device="cpu"), photos, boldness=0.6).methods
    assert table["distribution"]["ab_auc"] > table["grey"]["ab_auc"] + 10
    assert table["regression"]["psnr"] > table["grey"]["psnr"]


def test_a_resumed_run_is_bit_for_bit_an_unbroken_one(
    config: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Everything that is drawn at random: crops, ageing, dropout.
    config = dataclasses.replace(config, aged=0.5, local_dropout=0.3, whole_photo=0.5, skips=True)
    train(config)
    broken = dataclasses.replace(config, out=str(tmp_path / "broken"))
    steps = 0
    original = loop._Run.take_step

    def stop_after_three(run: loop._Run, batch: Batch, out: Path) -> dict[str, float]:
        nonlocal steps
        steps += 1
        if steps == 3:
            os.kill(os.getpid(), signal.SIGTERM)
        return original(run, batch, out)

    monkeypatch.setattr(loop._Run, "take_step", stop_after_three)
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


def test_a_loss_that_is_no_number_stops_the_run_and_keeps_the_batch(
    config: TrainingConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(dataclasses.replace(config, steps=2))
    before = (Path(config.out) / CHECKPOINT).read_bytes()
    monkeypatch.setattr(
        "colorizer_app.training.loop.srgb_to_lab", lambda rgb: srgb_to_lab(rgb) * float("nan")
    )
    with pytest.raises(TrainingError, match="At step 2 the loss or its gradient"):
        train(config)
    batch = load_file(Path(config.out) / "bad-batch-000002-0.safetensors")
    assert batch["lightness"].shape == (4, 1, 32, 32)
    assert batch["ab"].isnan().all()
    assert (Path(config.out) / CHECKPOINT).read_bytes() == before


def test_a_gradient_that_is_no_number_does_not_reach_the_weights(
    config: TrainingConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("torch.nn.utils.clip_grad_norm_", lambda *_: torch.tensor(float("inf")))
    with pytest.raises(TrainingError, match="At step 0"):
        train(config)
    assert not (Path(config.out) / CHECKPOINT).exists()
    batch = load_file(Path(config.out) / "bad-batch-000000-0.safetensors")
    assert batch["lightness"].isfinite().all()


def test_steps_after_the_last_checkpoint_are_logged_once(config: TrainingConfig) -> None:
    train(dataclasses.replace(config, steps=2))
    log = Path(config.out) / "log.csv"
    with log.open("a") as file:
        file.write("3,32,1,1,1\n4,32,1")  # what a killed run leaves behind
    train(dataclasses.replace(config, steps=3))
    with log.open() as file:
        assert [row["step"] for row in csv.DictReader(file)] == ["1", "2", "3"]


def test_a_file_that_cannot_be_written_is_an_error_in_words(config: TrainingConfig) -> None:
    Path(config.out).mkdir()
    (Path(config.out) / "log.csv").mkdir()  # cannot be written to
    with pytest.raises(TrainingError, match="cannot be written"):
        train(config)


def test_a_preview_that_is_not_there_is_noticed_at_once(config: TrainingConfig) -> None:
    with pytest.raises(TrainingError, match=r"missing\.tar"):
        train(dataclasses.replace(config, preview="missing.tar", sheet_every=1000))
    assert not (Path(config.out) / CHECKPOINT).exists()


def test_dull_photos_are_left_out(config: TrainingConfig) -> None:
    grey = np.full((40, 40, 3), 120, np.uint8)
    Image.fromarray(grey).save(Path(config.data[0]) / "grey.png")
    assert len(open_training_photos(config)) == 4
    choosy = dataclasses.replace(config, least_colourfulness=1000.0)
    with pytest.raises(TrainingError, match="colourful"):
        open_training_photos(choosy)


def test_the_paper_alone_trains_without_bins(config: TrainingConfig) -> None:
    weights = train(dataclasses.replace(config, distribution=False, steps=2))
    assert load_network(weights).config.heads == ("regression",)


def test_scene_labels_and_whole_photos_are_learned_from(
    config: TrainingConfig, tmp_path: Path
) -> None:
    root = tmp_path / "places"
    for category, photo in (("sea", "0.png"), ("street", "1.png")):
        (root / category).mkdir(parents=True)
        for number in range(50):
            shutil.copy(Path(config.data[0]) / photo, root / category / f"{number}.png")
    labelled = dataclasses.replace(
        config,
        data=(str(root),),
        labels="folders",
        label_weight=0.1,
        whole_photo=0.5,
        local_dropout=0.2,
        aged=0.5,
    )
    train(labelled)
    with (Path(config.out) / "log.csv").open() as file:
        assert all(float(row["labels"]) > 0 for row in csv.DictReader(file))
    assert tensors(config)["learner.classifier.weight"].shape == (2, 256)


def test_a_network_that_cannot_be_is_an_error(config: TrainingConfig) -> None:
    with pytest.raises(TrainingError, match="dilations"):
        train(dataclasses.replace(config, dilations=(0, 1)))


def test_a_checkpoint_of_another_network_is_left_alone(config: TrainingConfig) -> None:
    train(config)
    before = (Path(config.out) / CHECKPOINT).read_bytes()
    for other in ({"dilations": (2, 4)}, {"optimizer": "adadelta"}, {"width": 1 / 8}):
        with pytest.raises(TrainingError, match="another configuration"):
            train(dataclasses.replace(config, **other))
    assert (Path(config.out) / CHECKPOINT).read_bytes() == before


def test_a_damaged_checkpoint_is_an_error(config: TrainingConfig) -> None:
    train(config)
    checkpoint = Path(config.out) / CHECKPOINT
    checkpoint.write_bytes(checkpoint.read_bytes()[:-100])
    with pytest.raises(TrainingError, match="damaged"):
        train(config)


def test_the_papers_optimizer_resumes_as_well(config: TrainingConfig) -> None:
    whole = dataclasses.replace(
        config, optimizer="adadelta", learning_rate=1.0, steps=4, decay_steps=1
    )
    train(whole)
    broken = dataclasses.replace(whole, out=f"{config.out}-broken")
    train(dataclasses.replace(broken, steps=2))
    train(broken)
    expected = tensors(whole)
    for name, tensor in tensors(broken).items():
        assert torch.equal(tensor, expected[name]), name


def test_sheets_and_tensorboard_files_are_written_on_the_way(config: TrainingConfig) -> None:
    train(
        dataclasses.replace(
            config, steps=4, preview=config.data[0], sheet_every=2, tensorboard=True
        )
    )
    out = Path(config.out)
    assert sorted(path.name for path in (out / "sheets").iterdir()) == [
        "step-000002.json",
        "step-000002.png",
        "step-000004.json",
        "step-000004.png",
    ]
    assert json.loads((out / "sheets" / "step-000004.json").read_text())["photos"] == 4
    assert any((out / "tensorboard").iterdir())


def test_saved_weights_know_which_colours_are_rare(config: TrainingConfig) -> None:
    network = load_network(train(dataclasses.replace(config, steps=1))).config
    assert len(network.rarity) == len(network.ab_bins)
    # Bins that no photo fills weigh most, and all alike; those in use weigh less.
    assert network.rarity.count(max(network.rarity)) > len(network.rarity) / 2
    assert min(network.rarity) < max(network.rarity) - 0.3


def test_half_precision_trains(config: TrainingConfig) -> None:
    half = dataclasses.replace(config, out=f"{config.out}-half", precision="bfloat16")
    rows = []
    for run in (config, half):
        train(dataclasses.replace(run, steps=1))
        with (Path(run.out) / "log.csv").open() as file:
            rows += [float(row["distribution"]) for row in csv.DictReader(file)]
    assert rows[1] != rows[0]
    assert rows[1] == pytest.approx(rows[0], rel=0.02)
