"""What every test gets: a home of its own, no display, and nothing left running behind it."""

from __future__ import annotations

import os
import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from tqdm import tqdm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Toy networks gain nothing from threads, which then wait for each other on a busy machine.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# A progress bar's monitor is a thread that never ends.
tqdm.monitor_interval = 0

_HOMES = (
    "APPDATA",
    "HOME",
    "LOCALAPPDATA",
    "USERPROFILE",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
)
_SECONDS_TO_END = 5.0


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, logs and recent files of the person who runs the tests out of their reach."""
    home = tmp_path_factory.mktemp("home")
    for variable in _HOMES:
        monkeypatch.setenv(variable, str(home))
    return home


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail a test that leaves a Python thread running."""
    before = set(threading.enumerate())
    yield
    # A QThread that has run Python code leaves a dummy behind for good; tests/gui watches QThreads.
    leaked = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in leaked:
        thread.join(_SECONDS_TO_END)
    names = [thread.name for thread in leaked if thread.is_alive()]
    if names:
        pytest.fail(f"threads left running: {', '.join(names)}")


@pytest.fixture
def study_folder(tmp_path: Path) -> Path:
    """A study of three methods and seven photos, each picture a colour of its own."""
    from PIL import Image

    folder = tmp_path / "study"
    for row, method in enumerate(("distribution", "real", "regression")):
        (folder / method).mkdir(parents=True)
        for column in range(7):
            color = (40 + 80 * row, 30 * column, 120)
            Image.new("RGB", (224, 224), color).save(folder / method / f"{column + 1:04}.png")
    return folder


@pytest.fixture(scope="session")
def tiny_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights of a narrow, untrained network with both heads: the real code at a toy's cost."""
    # torch takes seconds to import, and many tests need none of it.
    import torch

    from colorizer_app.model import ColorizationConfig
    from colorizer_app.model.network import ColorizationNetwork
    from colorizer_app.model.weights import save_network

    torch.manual_seed(7)
    bins = ((-20.0, 20.0), (0.0, 0.0), (30.0, 30.0), (0.0, -30.0))
    config = ColorizationConfig(1 / 16, ("regression", "distribution"), bins)
    network = ColorizationNetwork(config)
    with torch.no_grad():
        # Let batch normalisation see some pictures, or the signal fades away layer by layer.
        for _ in range(30):
            network(torch.rand(4, 1, 1, 1) * torch.rand(4, 1, 224, 224))
    path = tmp_path_factory.mktemp("weights") / "tiny.safetensors"
    save_network(network, path)
    return path


@pytest.fixture(scope="session")
def tiny_graphs(tiny_weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same weights, in a folder of their own, with their graphs beside them."""
    from colorizer_app.model.graphs import save_graphs

    folder = tmp_path_factory.mktemp("packaged")
    for path in (tiny_weights, tiny_weights.with_suffix(".json")):
        shutil.copy(path, folder)
    weights = folder / tiny_weights.name
    save_graphs(weights)
    return weights
