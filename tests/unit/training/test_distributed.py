from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorizer_app.model.weights import load_network
from colorizer_app.training.config import TrainingConfig, TrainingError
from colorizer_app.training.distributed import process_group
from colorizer_app.training.loop import train

RUN = """
data = ["{photos}"]
out = "{out}"
width = 0.0625
bin_step = 20.0
stages = [[0, 32]]
batch = 4
steps = {steps}
"""


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    rng = np.random.default_rng(1)
    for number in range(6):
        rgb = rng.integers(0, 256, (40, 40, 3)).astype(np.uint8)
        Image.fromarray(rgb).save(folder / f"{number}.png")
    return folder


def torchrun(*program: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
    command += ["--nproc-per-node", "2", *program]
    environment = os.environ | {"CUDA_VISIBLE_DEVICES": "", "PYTHONPATH": str(Path.cwd())}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def train_by_two(config: Path) -> subprocess.CompletedProcess[str]:
    return torchrun("-m", "colorizer_app.cli", "train", "--config", str(config))


def test_two_processes_share_a_run_and_resume_it(photos: Path, tmp_path: Path) -> None:
    out, path = tmp_path / "run", tmp_path / "run.toml"
    for steps in (2, 3):
        path.write_text(RUN.format(photos=photos, out=out, steps=steps))
        result = train_by_two(path)
        assert result.returncode == 0, result.stderr
    with (out / "log.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert [row["step"] for row in rows] == ["1", "2", "3"]
    assert load_network(out / "weights.safetensors").config.width == 0.0625
    notes = (out / "weights.json").read_text()
    assert '"photos_seen": 12' in notes


GRADIENTS = """
import torch
from torch import nn
from colorizer_app.training.distributed import process_group

with process_group() as group:
    torch.manual_seed(1)
    module = nn.Linear(2, 1, bias=False)
    joined = group.join(module)
    joined(torch.tensor([[1.0, 0.0], [0.0, 3.0]])[group.rank]).sum().backward()
    assert group.any(group.rank == 1)
    assert not group.any(False)
    assert group.mean({"rank": float(group.rank)}) == {"rank": 0.5}
    assert (group.size, group.local_size) == (2, 2)
    assert module.weight.grad.tolist() == [[0.5, 1.5]], module.weight.grad
"""


def test_gradients_are_averaged_over_the_processes(tmp_path: Path) -> None:
    script = tmp_path / "gradients.py"
    script.write_text(GRADIENTS)
    result = torchrun(str(script))
    assert result.returncode == 0, result.stderr


def test_a_batch_that_cannot_be_shared_is_an_error(photos: Path, tmp_path: Path) -> None:
    path = tmp_path / "run.toml"
    text = RUN.format(photos=photos, out=tmp_path / "run", steps=1)
    path.write_text(text.replace("batch = 4", "batch = 5"))
    result = train_by_two(path)
    assert result.returncode != 0
    assert "no 2 equal shares" in result.stderr


def test_alone_a_process_is_its_own_group() -> None:
    with process_group() as group:
        assert (group.rank, group.size, group.is_first) == (0, 1, True)
        assert group.any(True)
        assert not group.any(False)
        assert group.mean({"loss": 2.0}) == {"loss": 2.0}


def test_a_run_without_photos_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingError, match="no photos"):
        train(TrainingConfig((str(tmp_path / "empty"),), str(tmp_path / "run")))
