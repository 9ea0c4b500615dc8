from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch
from torch import nn

from colorizer_app.training.checkpoint import TrainingState, load_checkpoint, save_checkpoint
from colorizer_app.training.config import TrainingError


def state() -> TrainingState:
    learner = nn.Linear(3, 2)
    optimizer = torch.optim.AdamW(learner.parameters())
    learner(torch.ones(1, 3)).sum().backward()
    optimizer.step()
    return TrainingState(
        learner, nn.Linear(3, 2), optimizer, {"network": "small"}, step=7, photos=112
    )


def test_everything_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "run" / "checkpoint.safetensors"
    saved, loaded = state(), state()
    save_checkpoint(path, saved)
    loaded.step = loaded.photos = 0
    load_checkpoint(path, loaded)
    assert (loaded.step, loaded.photos) == (7, 112)
    for ours, theirs in (
        (loaded.learner, saved.learner),
        (loaded.average, saved.average),
    ):
        for mine, other in zip(ours.parameters(), theirs.parameters(), strict=True):
            assert torch.equal(mine, other)
    for mine, other in zip(loaded.learner.parameters(), saved.learner.parameters(), strict=True):
        ours, theirs = loaded.optimizer.state[mine], saved.optimizer.state[other]
        assert ours.keys() == theirs.keys()
        for moment, value in ours.items():
            assert torch.equal(value, theirs[moment])


def test_any_other_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.safetensors"
    path.write_bytes(b"something else")
    with pytest.raises(TrainingError, match="damaged"):
        load_checkpoint(path, state())


def test_a_run_of_another_identity_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.safetensors"
    save_checkpoint(path, state())
    other = state()
    other.identity = {"network": "large"}
    with pytest.raises(TrainingError, match="its network differs"):
        load_checkpoint(path, other)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_leaves_the_last_checkpoint_whole(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.safetensors"
    save_checkpoint(path, state())
    before = path.read_bytes()
    script = (
        "import resource, signal, sys, torch\n"
        "from pathlib import Path\n"
        "from torch import nn\n"
        "from colorizer_app.training.checkpoint import *\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "learner = nn.Linear(300, 200)\n"
        "optimizer = torch.optim.AdamW(learner.parameters())\n"
        "state = TrainingState(learner, nn.Linear(300, 200), optimizer, {})\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "try:\n"
        "    save_checkpoint(Path(sys.argv[1]), state)\n"
        "except Exception as error:\n"
        "    print(type(error).__name__, error)\n"
    )
    command = [sys.executable, "-c", script, str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "TrainingError" in result.stdout
    assert "cannot be written" in result.stdout
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
