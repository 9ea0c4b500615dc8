from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch

from colorizer_app.engine import CancelToken, DeviceError, Engine, EngineError, choose_device
from colorizer_app.engine.torch_processor import TorchProcessor
from colorizer_app.errors import Cancelled
from colorizer_app.imaging import Photo, photo_from_array, render
from colorizer_app.imaging.lab import srgb_to_lightness
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.model import ColorizationConfig, ForeignWeightsError
from colorizer_app.model.distribution import annealed_mean
from colorizer_app.model.network import ColorizationNetwork
from colorizer_app.model.weights import load_network, save_network


@pytest.fixture(scope="module")
def engine(tiny_weights: Path) -> Engine:
    return Engine(tiny_weights, device="cpu", working_size=96)


def network_of(engine: Engine) -> ColorizationNetwork:
    """Return what torch runs for an engine."""
    processor = engine._runner.processor
    assert isinstance(processor, TorchProcessor)
    return processor.network


def scene(height: int, width: int) -> Photo:
    """Return a grey photo with edges and slopes in it."""
    y, x = np.mgrid[:height, :width]
    grey = 40 + 150 * ((x // 24 + y // 16) % 2) + 60 * y / max(1, height - 1)
    return photo_from_array(grey.clip(0, 255).astype(np.uint8), "scene")


def spy_on_overall_input(engine: Engine) -> tuple[list[torch.Size], Callable[[], None]]:
    sizes: list[torch.Size] = []
    shared = network_of(engine).overall
    hook = shared.register_forward_hook(lambda _m, inputs, _o: sizes.append(inputs[0].shape))
    return sizes, hook.remove


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (20, 3000), (97, 61), (224, 224), (300, 200)])
def test_any_size_is_coloured_and_keeps_its_size(engine: Engine, size: tuple[int, int]) -> None:
    rgb = engine.colorize(scene(*size))
    assert rgb.shape == (*size, 3)
    assert rgb.dtype == np.uint8


@pytest.mark.parametrize("size", [(224, 224), (97, 61), (1, 400), (640, 480)])
def test_the_overall_path_sees_224x224(tiny_weights: Path, size: tuple[int, int]) -> None:
    engine = Engine(tiny_weights, device="cpu", working_size=224)
    sizes, remove = spy_on_overall_input(engine)
    engine.encode(scene(*size))
    remove()
    # 28 is an eighth of 224: what the six shared layers leave of it.
    assert [tuple(shape[-2:]) for shape in sizes] == [(28, 28)]


def test_encoding_is_at_the_working_size(engine: Engine) -> None:
    encoded = engine.encode(scene(480, 640))
    assert (encoded.height, encoded.width) == (72, 96)
    assert tuple(encoded.features.local.shape[-2:]) == (9, 12)
    small = engine.encode(scene(50, 40))
    assert (small.height, small.width) == (50, 40)


def test_what_the_network_saw_is_the_guide_that_rendering_would_make(engine: Engine) -> None:
    photo = scene(480, 640)
    ab = engine.decode(engine.encode(photo), Look())
    assert np.array_equal(engine.colorize(photo), render(photo.lightness, ab))


def test_decoded_colours_have_the_working_size(engine: Engine) -> None:
    for head in engine.heads:
        ab = engine.decode(engine.encode(scene(61, 90)), Look(head=head))
        assert ab.shape == (61, 90, 2)
        assert ab.dtype == np.float32
        assert np.abs(ab).max() <= 110


def test_lightness_is_kept(engine: Engine) -> None:
    photo = scene(120, 160)
    result = engine.colorize(photo)
    assert result.std(axis=2).max() > 2  # there is colour, so this is no grey copy
    np.testing.assert_allclose(srgb_to_lightness(result), photo.lightness, atol=0.5)


def test_16_bit_photos_give_16_bit_results(engine: Engine) -> None:
    grey = np.linspace(0, 65535, 40 * 60).reshape(40, 60).astype(np.uint16)
    assert engine.colorize(photo_from_array(grey, "deep")).dtype == np.uint16


def test_same_input_same_bytes(engine: Engine, tiny_weights: Path) -> None:
    photo = scene(100, 130)
    other = Engine(tiny_weights, device="cpu", working_size=96)
    np.testing.assert_array_equal(engine.colorize(photo), other.colorize(photo))


@pytest.mark.parametrize(("boldness", "temperature"), [(0.0, 1.0), (1.0, 0.2)])
def test_boldness_lowers_the_temperature(
    engine: Engine, boldness: float, temperature: float
) -> None:
    encoded = engine.encode(scene(96, 96))
    network = network_of(engine)
    with torch.inference_mode():
        logits = network.decode(encoded.features).logits
        assert logits is not None
        mean = annealed_mean(logits, network.ab_bins, temperature)
    ab = engine.decode(encoded, Look(boldness=boldness))
    # Enlarging by bilinear interpolation all but keeps the mean.
    np.testing.assert_allclose(ab.mean(axis=(0, 1)), mean[0].mean(dim=(1, 2)), atol=0.3)


def test_boldness_takes_back_less_of_the_pull_towards_rare_colours(
    tiny_weights: Path, tmp_path: Path
) -> None:
    network = load_network(tiny_weights)
    # The bin without colour is the most frequent by far.
    rarity = (1.0, -1.0, 1.0, 1.0)
    network.config = replace(network.config, rarity=rarity)
    save_network(network, tmp_path / "weights.safetensors")
    engine = Engine(tmp_path / "weights.safetensors", device="cpu")
    encoded = engine.encode(scene(96, 96))
    with torch.inference_mode():
        logits = network.decode(encoded.features).logits
        assert logits is not None
        bent = logits - 0.625 * 0.6 * torch.tensor(rarity)[:, None, None]
        expected = annealed_mean(bent, network.ab_bins, 0.38)[0].mean(dim=(1, 2))
    ab = engine.decode(encoded, Look(boldness=0.4))
    np.testing.assert_allclose(ab.mean(axis=(0, 1)), expected, atol=0.3)
    chroma = [
        np.linalg.norm(engine.decode(encoded, Look(boldness=boldness)), axis=2).mean()
        for boldness in (0.0, 0.5, 1.0)
    ]
    assert chroma[0] < chroma[1] < chroma[2]


def context_of(engine: Engine, photo: Photo) -> Context:
    return Context("other", engine.overall_features(photo))


def decoded(engine: Engine, photo: Photo, look: Look) -> npt.NDArray[np.float32]:
    return engine.decode(engine.encode(photo), look)


def test_context_replaces_and_blends_the_overall_features(engine: Engine) -> None:
    photo, donor = scene(96, 96), photo_from_array(np.full((50, 50), 250, np.uint8), "donor")
    shifted = tuple(value + 2 for value in engine.overall_features(donor))
    context = Context("far away", shifted)
    own = decoded(engine, photo, Look())
    half = decoded(engine, photo, Look(contexts=(Weighted(context),), context_strength=0.5))
    whole = decoded(engine, photo, Look(contexts=(Weighted(context),)))
    untouched = decoded(engine, photo, Look(contexts=(Weighted(context),), context_strength=0.0))
    np.testing.assert_allclose(untouched, own, atol=1e-4)
    assert 0 < np.abs(half - own).mean() < np.abs(whole - own).mean()


def test_a_photos_own_vector_as_context_changes_nothing(engine: Engine) -> None:
    photo = scene(150, 90)
    own = decoded(engine, photo, Look())
    again = decoded(engine, photo, Look(contexts=(Weighted(context_of(engine, photo)),)))
    np.testing.assert_allclose(again, own, atol=1e-4)


def test_progress_names_the_stages_in_order(engine: Engine) -> None:
    seen: list[str] = []
    engine.colorize(scene(64, 64), progress=lambda stage, _share: seen.append(stage))
    assert list(dict.fromkeys(seen)) == ["encode", "decode", "render"]


@pytest.mark.parametrize("stage", ["encode", "decode", "render"])
def test_cancelling_stops_between_stages(engine: Engine, stage: str) -> None:
    token = CancelToken()
    seen: list[str] = []

    def progress(name: str, _share: float) -> None:
        seen.append(name)
        if name == stage:
            token.cancel()

    with pytest.raises(Cancelled):
        engine.colorize(scene(64, 64), progress=progress, cancel=token)
    assert seen[-1] == stage


def test_a_head_that_the_weights_lack(tmp_path: Path) -> None:
    save_network(ColorizationNetwork(ColorizationConfig(1 / 16)), tmp_path / "w.safetensors")
    engine = Engine(tmp_path / "w.safetensors", device="cpu")
    with pytest.raises(EngineError, match="distribution"):
        engine.colorize(scene(20, 20))
    assert engine.colorize(scene(20, 20), Look(head="regression")).shape == (20, 20, 3)


def test_weights_that_compute_nonsense_are_no_success(tiny_weights: Path) -> None:
    engine = Engine(tiny_weights, device="cpu")
    with torch.no_grad():
        network_of(engine).fusion.local.weight.fill_(float("nan"))
    with pytest.raises(EngineError, match="not numbers"):
        engine.colorize(scene(20, 20))


def test_too_little_memory_is_a_clear_error(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def starve(*_: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(network_of(engine), "encode", starve)
    with pytest.raises(EngineError, match="too little memory"):
        engine.colorize(scene(20, 20))


def test_too_little_memory_of_the_cpu_is_a_clear_error(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What torch raises by itself where an address space is full.
    monkeypatch.setattr(network_of(engine), "encode", lambda *_: torch.empty(2**50))
    with pytest.raises(EngineError, match="too little memory"):
        engine.colorize(scene(20, 20))


def test_other_faults_are_not_taken_for_a_lack_of_memory(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_of(engine), "encode", lambda *_: torch.ones(2) @ torch.ones(3))
    with pytest.raises(RuntimeError, match="size"):
        engine.colorize(scene(20, 20))


def test_cancelling_stops_within_the_rendering_of_a_large_photo(engine: Engine) -> None:
    token = CancelToken()
    shares: list[float] = []

    def progress(name: str, share: float) -> None:
        if name == "render":
            shares.append(share)
            if 0 < share < 1:
                token.cancel()

    with pytest.raises(Cancelled):
        engine.colorize(scene(2500, 2000), progress=progress, cancel=token)
    assert max(shares) < 1


@pytest.mark.parametrize("notes", [None, [], {"working_size": "large"}, {"working_size": 0}])
def test_a_manifest_without_a_usable_working_size(
    tiny_weights: Path, tmp_path: Path, notes: object
) -> None:
    weights = tmp_path / tiny_weights.name
    weights.write_bytes(tiny_weights.read_bytes())
    manifest = json.loads(tiny_weights.with_suffix(".json").read_text())
    weights.with_suffix(".json").write_text(json.dumps(manifest | {"notes": notes}))
    with pytest.raises(ForeignWeightsError, match="working size"):
        Engine(weights, device="cpu")


def test_auto_chooses_a_device_that_is_there() -> None:
    assert choose_device("auto") in {"cpu", "cuda", "mps"}
    assert choose_device("cpu") == "cpu"


@pytest.mark.parametrize("choice", ["cuda", "mps"])
def test_a_device_that_is_not_there(choice: str) -> None:
    present = torch.cuda.is_available() if choice == "cuda" else torch.backends.mps.is_available()
    if present:
        pytest.skip(f"this computer has {choice}")
    with pytest.raises(DeviceError, match=choice.upper()):
        choose_device(choice)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [0, -3])
def test_working_size_must_be_positive(tiny_weights: Path, size: int) -> None:
    with pytest.raises(ValueError, match="working size"):
        Engine(tiny_weights, device="cpu", working_size=size)
