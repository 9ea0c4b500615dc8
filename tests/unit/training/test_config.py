from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from colorizer_app.training.build import build_network
from colorizer_app.training.config import TrainingConfig, TrainingError

REQUIRED = 'data = ["x"]\nout = "o"\n'


def test_a_file_gives_its_values_and_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "run.toml"
    path.write_text(REQUIRED + "width = 1\ndilations = [2, 4]\nstages = [[0, 96], [10, 224]]\n")
    config = TrainingConfig.from_toml(path)
    assert config == TrainingConfig(
        ("x",), "o", width=1.0, dilations=(2, 4), stages=((0, 96), (10, 224))
    )
    assert isinstance(config.width, float)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("data = [", "cannot be read"),
        ('data = ["x"]\n', "lacks the keys out"),
        (REQUIRED + "typo = 1\n", "typo"),
        ('data = "x"\nout = "o"\n', "list of str"),
        (REQUIRED + "dilations = [1.5, 2]\n", "list of int"),
        (REQUIRED + "stages = [0, 96]\n", "stages"),
        (REQUIRED + "stages = []\n", "stages"),
        (REQUIRED + "stages = [[5, 96]]\n", "stages"),
        (REQUIRED + "stages = [[0, 96], [9, 128], [5, 224]]\n", "stages"),
        (REQUIRED + 'batch = "many"\n', "batch"),
        (REQUIRED + "batch = 0\n", "batch"),
        (REQUIRED + "skips = 1\n", "skips"),
        (REQUIRED + "aged = 1.5\n", "aged"),
        (REQUIRED + "stages = [[0, 100]]\n", "multiples of 8"),
        (REQUIRED + "rebalancing = 0\n", "rebalancing"),
        (REQUIRED + "dilations = [1, 2, 4]\n", "two numbers"),
        (REQUIRED + "label_weight = 0.1\n", "labels"),
        (REQUIRED + "sheet_every = 10\n", "preview"),
        (REQUIRED + "seed = -1\n", "seed"),
        (REQUIRED + "largest_shrink = 0.5\n", "largest_shrink"),
        (REQUIRED + "memory_gib = inf\n", "memory_gib"),
        (REQUIRED + "learning_rate = nan\n", "learning_rate"),
        (REQUIRED + 'optimizer = "sgd"\n', "adamw, adadelta"),
        (REQUIRED + 'precision = "int8"\n', "float32, bfloat16"),
    ],
)
def test_configurations_that_make_no_sense(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "run.toml"
    path.write_text(text)
    with pytest.raises(TrainingError, match=message):
        TrainingConfig.from_toml(path)


@pytest.mark.parametrize("data", [None, b"\xff\xfe\x00"])
def test_files_that_cannot_be_read(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "run.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(TrainingError, match="cannot be read"):
        TrainingConfig.from_toml(path)


@pytest.mark.parametrize(
    "path",
    sorted(path for path in Path("configs").rglob("*.toml") if "contexts" not in path.parts),
    ids=lambda p: p.name,
)
def test_configurations_of_the_project_are_valid(path: Path) -> None:
    config = TrainingConfig.from_toml(path)
    assert config.crop_size(config.steps) % 8 == 0
    build_network(dataclasses.replace(config, width=1 / 16))


def test_learning_rate_rises_stays_and_falls() -> None:
    config = TrainingConfig((), "", steps=10, warmup_steps=2, decay_steps=4, learning_rate=1.0)
    rates = [config.learning_rate_at(step) for step in range(11)]
    assert rates == pytest.approx([0.5, 1, 1, 1, 1, 1, 1, 0.75, 0.5, 0.25, 0])


def test_stages_set_the_crop_size() -> None:
    config = TrainingConfig((), "", stages=((0, 96), (5, 128)))
    assert [config.crop_size(step) for step in (0, 4, 5, 99)] == [96, 96, 128, 128]


@pytest.mark.parametrize(("share", "expected"), [(0.0, 0), (0.25, 25), (0.5, 50), (1.0, 100)])
def test_whole_photos_come_evenly(share: float, expected: int) -> None:
    config = TrainingConfig((), "", whole_photo=share)
    taken = [config.takes_whole_photo(step) for step in range(100)]
    assert sum(taken) == expected
    assert sum(taken[:20]) == expected / 5
