"""What happens when a device fails: smaller tiles, then the CPU, and never without a word."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from colorizer_app.engine import FULL_RESOLUTION, Engine, EngineError
from colorizer_app.engine.fallback import Trouble, trouble_of
from colorizer_app.engine.torch_processor import TorchProcessor
from colorizer_app.imaging import Photo, photo_from_array
from colorizer_app.look import Look
from colorizer_app.model.network import ColorizationNetwork

FULL = "CUDA out of memory. Tried to allocate 2.00 GiB."
LOST = "CUDA error: device-side assert triggered"


def photo(height: int = 120, width: int = 100) -> Photo:
    grain = np.random.default_rng(height).integers(20, 230, (height, width))
    return photo_from_array(grain.astype(np.uint8), "noise")


def network_of(engine: Engine) -> ColorizationNetwork:
    """Return what torch runs for an engine."""
    processor = engine._runner.processor
    assert isinstance(processor, TorchProcessor)
    return processor.network


class Broken:
    """An engine whose “graphics processor” is the CPU with a network that fails on demand."""

    def __init__(self, weights: Path, working_size: int | None = 96) -> None:
        self.notices: list[str] = []
        self.engine = Engine(
            weights, device="cpu", working_size=working_size, on_notice=self.notices.append
        )
        runner = self.engine._runner
        assert isinstance(runner.processor, TorchProcessor)
        runner.processor = replace(runner.processor, name="Test GPU", is_accelerator=True)

    def fail(
        self,
        error: Callable[[], Exception],
        when: Callable[[int, torch.Tensor], bool] = lambda call, inputs: True,
        layer: str = "fusion",
    ) -> None:
        """Raise an error from a layer of the “graphics processor” on chosen calls."""
        calls = 0

        def hook(_module: object, inputs: tuple[torch.Tensor, ...]) -> None:
            nonlocal calls
            calls += 1
            if when(calls, inputs[0]):
                raise error()

        getattr(network_of(self.engine), layer).register_forward_pre_hook(hook)

    def is_on_the_cpu(self) -> bool:
        return self.engine.device_name.startswith("CPU")


@pytest.fixture
def broken(tiny_weights: Path) -> Broken:
    return Broken(tiny_weights)


def expected(weights: Path, picture: Photo, look: Look | None = None) -> np.ndarray[Any, Any]:
    return Engine(weights, device="cpu", working_size=96).colorize(picture, look)


@pytest.mark.parametrize("layer", ["low_level", "overall", "fusion", "colorization"])
@pytest.mark.parametrize(
    ("error", "word"),
    [
        (lambda: torch.OutOfMemoryError(FULL), "ran out of memory"),
        (lambda: RuntimeError("MPS backend out of memory (MPS allocated: 8 GB)"), "out of memory"),
        (lambda: RuntimeError(LOST), "stopped working"),
    ],
)
def test_the_cpu_takes_over_and_a_person_is_told(
    broken: Broken, tiny_weights: Path, layer: str, error: Callable[[], Exception], word: str
) -> None:
    broken.fail(error, layer=layer)
    result = broken.engine.colorize(photo())
    np.testing.assert_array_equal(result, expected(tiny_weights, photo()))
    assert broken.is_on_the_cpu()
    (notice,) = broken.notices
    assert "Test GPU" in notice
    assert word in notice
    assert "CPU" in notice


def test_the_engine_stays_on_the_cpu_and_says_so_once(broken: Broken, tiny_weights: Path) -> None:
    broken.fail(lambda: torch.OutOfMemoryError(FULL))
    for height in (120, 60):
        result = broken.engine.colorize(photo(height))
        np.testing.assert_array_equal(result, expected(tiny_weights, photo(height)))
    assert len(broken.notices) == 1
    assert broken.engine.device == "cpu"


def test_what_was_encoded_on_a_lost_device_can_still_be_decoded(
    broken: Broken, tiny_weights: Path
) -> None:
    encoded = broken.engine.encode(photo())
    broken.fail(lambda: RuntimeError(LOST))
    gone = torch.full_like(encoded.features.local, float("nan"))
    encoded = replace(encoded, features=encoded.features._replace(local=gone))
    healthy = Engine(tiny_weights, device="cpu", working_size=96)
    for boldness in (0.2, 0.9):
        look = Look(boldness=boldness)
        np.testing.assert_array_equal(
            broken.engine.decode(encoded, look), healthy.decode(healthy.encode(photo()), look)
        )
    assert len(broken.notices) == 1


def test_a_context_taken_from_a_failing_device(broken: Broken, tiny_weights: Path) -> None:
    broken.fail(lambda: RuntimeError(LOST), layer="overall")
    vector = broken.engine.overall_features(photo())
    assert vector == Engine(tiny_weights, device="cpu").overall_features(photo())
    assert len(broken.notices) == 1


def test_colours_that_are_not_numbers_are_computed_once_again(
    broken: Broken, tiny_weights: Path
) -> None:
    with torch.no_grad():
        network_of(broken.engine).get_parameter("low_level.own.0.0.weight").fill_(float("nan"))
    np.testing.assert_array_equal(broken.engine.colorize(photo()), expected(tiny_weights, photo()))
    assert "not numbers" in broken.notices[0]
    assert broken.is_on_the_cpu()


def test_colours_that_are_not_numbers_on_the_cpu_either_are_no_success(
    broken: Broken, tiny_weights: Path
) -> None:
    broken.fail(lambda: RuntimeError(LOST))
    broken.engine.colorize(photo())
    with torch.no_grad():
        network_of(broken.engine).fusion.local.weight.fill_(float("nan"))
    with pytest.raises(EngineError, match=r"CPU .* not numbers"):
        broken.engine.colorize(photo())


def test_a_mistake_in_the_program_is_not_taken_for_a_failing_device(broken: Broken) -> None:
    broken.fail(lambda: RuntimeError("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"))
    with pytest.raises(RuntimeError, match="shapes"):
        broken.engine.colorize(photo())
    assert broken.engine.device_name == "Test GPU"
    assert broken.notices == []


# ------------------------------------------------------------------------------- smaller tiles


@pytest.fixture
def tiled(tiny_weights: Path) -> Broken:
    broken = Broken(tiny_weights, FULL_RESOLUTION)
    broken.engine._tile_pixels["Test GPU"] = 120_000
    return broken


LARGE = (350, 360)


def full(weights: Path) -> np.ndarray[Any, Any]:
    return Engine(weights, device="cpu", working_size=FULL_RESOLUTION).colorize(photo(*LARGE))


def assert_alike(result: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> None:
    difference = np.abs(result.astype(np.int32) - other.astype(np.int32))
    assert difference.max() <= 1
    assert (difference > 0).mean() < 1e-3


def test_tiles_become_smaller_before_the_cpu_is_asked(tiled: Broken, tiny_weights: Path) -> None:
    # Features of more than 1000 cells are too much for this graphics processor.
    tiled.fail(lambda: torch.OutOfMemoryError(FULL), lambda _, local: local[0, 0].numel() > 1000)
    assert_alike(tiled.engine.colorize(photo(*LARGE)), full(tiny_weights))
    assert tiled.engine.device_name == "Test GPU"
    (notice,) = tiled.notices
    assert "smaller pieces" in notice
    tiled.engine.colorize(photo(*LARGE))  # and it is remembered
    assert len(tiled.notices) == 1


def test_a_photo_that_was_one_tile_becomes_several(tiny_weights: Path) -> None:
    roomy = Broken(tiny_weights, FULL_RESOLUTION)
    # One tile of the size that is taken where nothing is known of the device's memory.
    roomy.fail(lambda: torch.OutOfMemoryError(FULL), lambda _, local: local[0, 0].numel() > 1000)
    assert_alike(roomy.engine.colorize(photo(*LARGE)), full(tiny_weights))
    assert roomy.engine.device_name == "Test GPU"
    assert "smaller pieces" in roomy.notices[0]


def test_the_cpu_is_asked_when_tiles_cannot_become_smaller(
    tiled: Broken, tiny_weights: Path
) -> None:
    tiled.fail(lambda: torch.OutOfMemoryError(FULL), lambda call, _: call > 1)
    assert_alike(tiled.engine.colorize(photo(*LARGE)), full(tiny_weights))
    assert tiled.is_on_the_cpu()
    assert "smaller pieces" in tiled.notices[0]
    assert "CPU" in tiled.notices[-1]


def test_a_device_lost_between_tiles(tiled: Broken, tiny_weights: Path) -> None:
    tiled.fail(lambda: RuntimeError(LOST), lambda call, _: call == 2)
    assert_alike(tiled.engine.colorize(photo(*LARGE)), full(tiny_weights))
    assert len(tiled.notices) == 1


def test_numbers_that_go_wrong_in_one_tile(tiled: Broken, tiny_weights: Path) -> None:
    calls = 0

    def spoil(_module: object, _inputs: object, fused: torch.Tensor) -> torch.Tensor | None:
        nonlocal calls
        calls += 1
        return fused.fill_(float("nan")) if calls == 2 else None

    network_of(tiled.engine).fusion.register_forward_hook(spoil)
    assert_alike(tiled.engine.colorize(photo(*LARGE)), full(tiny_weights))
    assert "not numbers" in tiled.notices[0]


def test_a_cpu_without_memory_tries_smaller_tiles_and_then_gives_up(
    tiny_weights: Path,
) -> None:
    notices: list[str] = []
    engine = Engine(
        tiny_weights, device="cpu", working_size=FULL_RESOLUTION, on_notice=notices.append
    )
    engine._tile_pixels[engine.device_name] = 120_000

    def starve(*_: object) -> None:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate …")

    network_of(engine).fusion.register_forward_pre_hook(starve)
    with pytest.raises(EngineError, match="too little memory"):
        engine.colorize(photo(*LARGE))
    assert all("smaller pieces" in notice for notice in notices)


def test_threads_that_fail_together_leave_together(broken: Broken, tiny_weights: Path) -> None:
    broken.fail(lambda: RuntimeError(LOST))
    pictures = [photo(40 + 8 * number) for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(broken.engine.colorize, pictures))
    for picture, result in zip(pictures, results, strict=True):
        np.testing.assert_array_equal(result, expected(tiny_weights, picture))
    assert len(broken.notices) == 1


# ------------------------------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (torch.OutOfMemoryError(FULL), Trouble.MEMORY),
        (RuntimeError("CUDA error: out of memory"), Trouble.MEMORY),
        (RuntimeError("MPS backend out of memory"), Trouble.MEMORY),
        (RuntimeError("cuDNN error: CUDNN_STATUS_ALLOC_FAILED"), Trouble.MEMORY),
        (RuntimeError("[enforce fail] not enough memory: you tried to allocate"), Trouble.MEMORY),
        (torch.AcceleratorError("unspecified launch failure"), Trouble.LOST),
        (RuntimeError("CUDA error: unspecified launch failure"), Trouble.LOST),
        (RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"), Trouble.LOST),
        (RuntimeError("CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate`"), Trouble.LOST),
        (RuntimeError("HIP error: device is lost"), Trouble.LOST),
        (
            NotImplementedError("'aten::x' is not currently implemented for the MPS device"),
            Trouble.LOST,
        ),
        (RuntimeError("The size of tensor a (2) must match the size of tensor b (3)"), None),
        (NotImplementedError("no such layer"), None),
        (RuntimeError("Failed to allocate memory for requested buffer of size 8"), Trouble.MEMORY),
        (RuntimeError("Exception during initialization: bad allocation"), Trouble.MEMORY),
        (RuntimeError("Non-zero status code: std::bad_alloc"), Trouble.MEMORY),
        (MemoryError(), Trouble.MEMORY),
    ],
)
def test_troubles_are_told_apart(error: Exception, trouble: Trouble | None) -> None:
    assert trouble_of(error) is trouble


@pytest.mark.parametrize("error", [torch.OutOfMemoryError(FULL), RuntimeError(LOST)])
def test_a_device_that_cannot_even_take_the_weights(
    tiny_weights: Path, monkeypatch: pytest.MonkeyPatch, error: RuntimeError
) -> None:
    from colorizer_app.engine import engine as engine_module
    from colorizer_app.engine import torch_processor

    def place(network: Any, device: torch.device) -> Any:
        if device.type == "cuda":
            raise error
        return network

    monkeypatch.setattr(engine_module, "choose_device", lambda choice: "cuda")
    monkeypatch.setattr(torch_processor, "place", place)
    notices: list[str] = []
    engine = Engine(tiny_weights, on_notice=notices.append)
    assert engine.device_name.startswith("CPU")
    assert "CUDA" in notices[0]
