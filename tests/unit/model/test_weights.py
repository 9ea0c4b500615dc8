from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from colorizer_app.errors import ColorizerError
from colorizer_app.model import (
    ColorizationConfig,
    ForeignWeightsError,
    TruncatedWeightsError,
    WeightsNotFoundError,
)
from colorizer_app.model.network import ColorizationNetwork
from colorizer_app.model.weights import load_network, save_network


@pytest.fixture
def weights(tiny_weights: Path, tmp_path: Path) -> Path:
    for suffix in (".safetensors", ".json"):
        shutil.copy(tiny_weights.with_suffix(suffix), tmp_path)
    return tmp_path / tiny_weights.name


def edit_manifest(weights: Path, **changes: object) -> None:
    path = weights.with_suffix(".json")
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def bless(weights: Path) -> None:
    """Make the manifest agree with whatever the tensors' file now is."""
    import hashlib

    data = weights.read_bytes()
    edit_manifest(weights, bytes=len(data), sha256=hashlib.sha256(data).hexdigest())


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    network = ColorizationNetwork(ColorizationConfig(1 / 16)).eval()
    save_network(network, tmp_path / "w.safetensors", {"photos_seen": 12})
    again = load_network(tmp_path / "w.safetensors")
    lightness = torch.rand(1, 1, 16, 16)
    with torch.inference_mode():
        expected, got = network(lightness).regression, again(lightness).regression
    assert again.config == network.config
    assert not again.training
    # Stored as 16-bit floats.
    torch.testing.assert_close(got, expected, atol=2e-3, rtol=0)
    manifest = json.loads((tmp_path / "w.json").read_text())
    assert manifest["notes"] == {"photos_seen": 12}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["w.json", "w.safetensors"]


def test_large_matrices_are_stored_as_8_bit_rows(tmp_path: Path) -> None:
    network = ColorizationNetwork(ColorizationConfig(0.25))
    path = tmp_path / "w.safetensors"
    save_network(network, path)
    stored = load_file(path)
    name = "overall.connected.0.0.weight"
    large = network.state_dict()[name]
    assert stored[name].dtype is torch.int8
    assert all(t.dtype is not torch.int8 for n, t in stored.items() if t.numel() < 2**19)
    restored = load_network(path).state_dict()[name]
    # Half of a row's step, which is a 127th of its largest weight.
    bound = large.abs().amax(dim=1, keepdim=True) / 127 / 2 * 1.001
    assert ((restored - large).abs() <= bound).all()


def test_missing_file(weights: Path) -> None:
    weights.unlink()
    with pytest.raises(WeightsNotFoundError, match=r"tiny\.safetensors"):
        load_network(weights)


def test_missing_manifest(weights: Path) -> None:
    weights.with_suffix(".json").unlink()
    with pytest.raises(WeightsNotFoundError, match=r"tiny\.json"):
        load_network(weights)


def truncate(weights: Path) -> None:
    weights.write_bytes(weights.read_bytes()[:-100])


def flip_a_bit(weights: Path) -> None:
    data = bytearray(weights.read_bytes())
    data[-5] ^= 1
    weights.write_bytes(bytes(data))


@pytest.mark.parametrize("damage", [truncate, flip_a_bit])
def test_damaged_file(weights: Path, damage: Callable[[Path], None]) -> None:
    damage(weights)
    with pytest.raises(TruncatedWeightsError, match=r"tiny\.safetensors"):
        load_network(weights)


def write_pickle(weights: Path) -> None:
    torch.save({"weight": torch.zeros(3)}, weights)


def write_text(weights: Path) -> None:
    weights.write_text("these are no weights")


def write_other_tensors(weights: Path) -> None:
    save_file({"something": torch.zeros(3)}, weights)


def drop_a_scale(weights: Path) -> None:
    tensors = load_file(weights)
    tensors["overall.connected.0.0.weight"] = torch.zeros(64, 1568, dtype=torch.int8)
    save_file(tensors, weights)


@pytest.mark.parametrize("content", [write_pickle, write_text, write_other_tensors, drop_a_scale])
def test_foreign_file(weights: Path, content: Callable[[Path], None]) -> None:
    content(weights)
    bless(weights)
    with pytest.raises(ForeignWeightsError, match=r"tiny\.safetensors"):
        load_network(weights)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"format": "other"}', '{"format": "colorizer-weights-1"}']
)
def test_foreign_manifest(weights: Path, text: str) -> None:
    weights.with_suffix(".json").write_text(text)
    with pytest.raises(ForeignWeightsError, match="tiny"):
        load_network(weights)


def test_configuration_of_another_network(weights: Path) -> None:
    config = json.loads(ColorizationConfig(1 / 8).to_json())
    edit_manifest(weights, config=config)
    with pytest.raises(ForeignWeightsError, match=r"tiny\.safetensors"):
        load_network(weights)


def test_every_weights_error_is_fit_for_a_person(weights: Path) -> None:
    truncate(weights)
    with pytest.raises(ColorizerError) as caught:
        load_network(weights)
    assert str(caught.value).endswith(".")
