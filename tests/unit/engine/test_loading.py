"""Which runtime is chosen, and what is said where one cannot be used."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from colorizer_app.engine import DeviceError, Engine, EngineError, choose_device, torch_door
from colorizer_app.engine.devices import Device, DeviceChoice
from colorizer_app.engine.processor import Processor
from colorizer_app.errors import ColorizerError
from colorizer_app.graph_files import GraphsError, graph_path, manifest_path
from colorizer_app.imaging import photo_from_array


@pytest.fixture
def packaged(tiny_graphs: Path, tmp_path: Path) -> Path:
    """Return weights with graphs beside them that a test may damage."""
    shutil.copytree(tiny_graphs.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / tiny_graphs.name


@pytest.fixture
def no_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch_door, "is_installed", lambda: False)


def damage(weights: Path) -> None:
    path = graph_path(manifest_path(weights), "local")
    path.write_bytes(path.read_bytes()[:-9])


def lose(weights: Path) -> None:
    graph_path(manifest_path(weights), "distribution").unlink()


def garble(weights: Path) -> None:
    manifest_path(weights).write_text("{")


def outdate(weights: Path) -> None:
    path = weights.with_suffix(".json")
    path.write_text(json.dumps(json.loads(path.read_text()) | {"sha256": "0" * 64}))


def load(weights: Path, device: DeviceChoice = "cpu") -> tuple[Engine, list[str]]:
    notices: list[str] = []
    return Engine(weights, device=device, on_notice=notices.append), notices


@pytest.mark.parametrize("device", ["auto", "cpu"])
def test_graphs_beside_the_weights_are_used(
    packaged: Path, device: DeviceChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch_door, "accelerators", list)
    engine, notices = load(packaged, device)
    assert engine.runtime.startswith("ONNX Runtime")
    assert notices == []


def test_a_graphics_processor_is_preferred_to_graphs(
    packaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    load_processor = torch_door.load_processor

    def pretend(weights: Path, device: Device) -> Processor:
        loaded.append(device)
        return load_processor(weights, "cpu")

    monkeypatch.setattr(torch_door, "accelerators", lambda: ["cuda"])
    monkeypatch.setattr(torch_door, "load_processor", pretend)
    engine, _ = load(packaged, "auto")
    assert loaded == ["cuda"]
    assert engine.runtime.startswith("torch")


def test_graphs_need_the_weights_description_and_not_the_weights(packaged: Path) -> None:
    packaged.unlink()
    engine, _ = load(packaged)
    assert engine.runtime.startswith("ONNX Runtime")


def test_without_graphs_torch_runs(tiny_weights: Path) -> None:
    engine, notices = load(tiny_weights)
    assert engine.runtime.startswith("torch")
    assert notices == []


def test_without_onnx_runtime_torch_runs(packaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("colorizer_app.engine.loading.find_spec", lambda name: None)
    engine, notices = load(packaged)
    assert engine.runtime.startswith("torch")
    assert notices == []


@pytest.mark.parametrize("harm", [damage, lose, garble])
def test_torch_goes_on_where_graphs_are_damaged_and_a_person_is_told(
    packaged: Path, harm: Callable[[Path], None]
) -> None:
    harm(packaged)
    engine, notices = load(packaged)
    assert engine.runtime.startswith("torch")
    assert engine.colorize(photo_from_array(np.full((9, 9), 99, np.uint8), "p")).shape == (9, 9, 3)
    (notice,) = notices
    assert "install Colorizer again. Until then the colours are the same" in notice


@pytest.mark.usefixtures("no_torch")
@pytest.mark.parametrize("harm", [damage, lose, garble, outdate])
def test_without_torch_damaged_graphs_are_an_error(
    packaged: Path, harm: Callable[[Path], None]
) -> None:
    harm(packaged)
    with pytest.raises(GraphsError, match="tiny") as caught:
        load(packaged)
    assert str(caught.value).endswith(".")


def test_graphs_of_other_weights_are_not_used(packaged: Path) -> None:
    weights = packaged.with_name("other.safetensors")
    for suffix in (".safetensors", ".json"):
        shutil.copy(packaged.with_suffix(suffix), weights.with_suffix(suffix))
    for path in packaged.parent.glob("tiny.*onnx"):
        path.rename(path.with_name(path.name.replace("tiny", "other")))
    text = json.loads(manifest_path(packaged).read_text())
    text["weights"]["sha256"] = "0" * 64
    manifest_path(weights).write_text(json.dumps(text))
    engine, notices = load(weights)
    assert engine.runtime.startswith("torch")
    assert "another colour model" in notices[0]


@pytest.mark.usefixtures("no_torch")
def test_with_neither_it_says_what_to_do(tiny_weights: Path) -> None:
    with pytest.raises(EngineError, match=r"tiny\.safetensors.*install Colorizer again"):
        load(tiny_weights)


@pytest.mark.usefixtures("no_torch")
@pytest.mark.parametrize("choice", ["cuda", "mps"])
def test_without_torch_a_graphics_processor_is_refused_in_plain_words(
    choice: DeviceChoice,
) -> None:
    with pytest.raises(DeviceError, match=r"on the CPU alone.*“auto” or “cpu”") as caught:
        choose_device(choice)
    assert isinstance(caught.value, ColorizerError)


@pytest.mark.usefixtures("no_torch")
def test_without_torch_the_cpu_is_there() -> None:
    assert choose_device("auto") == choose_device("cpu") == "cpu"


@pytest.mark.parametrize(
    ("files", "may_have"),
    [
        (["libtorch_cpu.so", "libtorch_python.so"], False),
        (["torch_cpu.dll", "torch_python.dll"], False),
        (["libtorch_cpu.so", "libtorch_cuda.so"], True),
        (["libtorch_cpu.so", "libtorch_hip.so"], True),
        (["torch_cpu.dll", "torch_cuda.dll"], True),
        ([], True),
    ],
)
def test_torch_is_asked_for_graphics_processors_only_if_it_may_know_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: list[str], may_have: bool
) -> None:
    for name in files:
        (tmp_path / name).touch()
    monkeypatch.setattr(torch_door, "_libraries", lambda: tmp_path)
    monkeypatch.setattr("sys.platform", "linux")
    assert torch_door._is_built_without() is not may_have


def test_apples_processors_have_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "libtorch_cpu.dylib").touch()
    monkeypatch.setattr(torch_door, "_libraries", lambda: tmp_path)
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("platform.machine", lambda: "arm64")
    assert not torch_door._is_built_without()
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    assert torch_door._is_built_without()
