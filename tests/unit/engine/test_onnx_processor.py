"""Photos coloured by ONNX Runtime beside the same photos coloured by torch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnxruntime.capi import onnxruntime_pybind11_state as errors

from colorizer_app.engine import FULL_RESOLUTION, Engine, EngineError
from colorizer_app.engine.inputs import Inputs
from colorizer_app.engine.onnx_processor import OnnxProcessor
from colorizer_app.graph_files import GraphsError, graph_path, manifest_path, read_graph_files
from colorizer_app.imaging import Photo, photo_from_array
from colorizer_app.look import Context, Look, Weighted

WORKING_SIZE = 96


@pytest.fixture
def graphs(tiny_graphs: Path) -> Engine:
    return Engine(tiny_graphs, device="cpu", working_size=WORKING_SIZE)


@pytest.fixture(scope="module")
def torch(tiny_weights: Path) -> Engine:
    return Engine(tiny_weights, device="cpu", working_size=WORKING_SIZE)


def processor_of(engine: Engine) -> OnnxProcessor:
    processor = engine._runner.processor
    assert isinstance(processor, OnnxProcessor)
    return processor


def scene(height: int, width: int) -> Photo:
    """Return a grey photo with edges and slopes in it."""
    y, x = np.mgrid[:height, :width]
    grey = 40 + 150 * ((x // 24 + y // 16) % 2) + 60 * y / max(1, height - 1)
    return photo_from_array(grey.clip(0, 255).astype(np.uint8), "scene")


LOOKS = [
    Look(),
    Look(boldness=0.0),
    Look(boldness=1.0),
    Look(head="regression"),
    Look(contexts=(Weighted(Context("another", (0.5,) * 256)),), context_strength=0.7),
]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", [(1, 1), (61, 90), (224, 224), (480, 640), (20, 1000)])
def test_colours_are_those_of_torch(
    torch: Engine, graphs: Engine, size: tuple[int, int], look: Look
) -> None:
    photo = scene(*size)
    expected = torch.decode(torch.encode(photo), look)
    ours = graphs.decode(graphs.encode(photo), look)
    np.testing.assert_allclose(ours, expected, atol=0.01)


def test_overall_features_are_those_of_torch(torch: Engine, graphs: Engine) -> None:
    photo = scene(300, 200)
    features = graphs.overall_features(photo)
    np.testing.assert_allclose(features, torch.overall_features(photo), atol=1e-4)


def test_a_photo_of_224x224_is_its_own_overall_input(graphs: Engine) -> None:
    lightness = scene(224, 224).lightness
    alone = processor_of(graphs).encode(Inputs(lightness, None))
    both = processor_of(graphs).encode(Inputs(lightness, lightness))
    np.testing.assert_array_equal(alone.overall, both.overall)


def test_the_engine_tells_of_both_alike(torch: Engine, graphs: Engine) -> None:
    assert graphs.heads == torch.heads
    assert graphs.device == torch.device == "cpu"
    assert graphs.device_name == torch.device_name
    assert graphs.runtime.startswith("ONNX Runtime")
    assert torch.runtime.startswith("torch")
    ours, theirs = (engine._memory for engine in (graphs, torch))
    assert ours.per_tile_pixel == theirs.per_tile_pixel
    assert ours.program == pytest.approx(theirs.program, rel=0.02)
    photo = scene(61, 90)
    assert graphs.encode(photo).nbytes == torch.encode(photo).nbytes


def test_a_context_of_no_strength_changes_nothing(graphs: Engine) -> None:
    photo = scene(61, 90)
    look = replace(LOOKS[-1], context_strength=0.0)
    np.testing.assert_array_equal(graphs.colorize(photo, look), graphs.colorize(photo, Look()))


def test_graphs_lie_beside_their_manifest(tiny_graphs: Path) -> None:
    names = ("overall", "local", "distribution", "regression", "logits")
    manifest = manifest_path(tiny_graphs)
    assert {graph_path(manifest, name) for name in names} == set(tiny_graphs.parent.glob("*.onnx"))


@pytest.mark.parametrize(("asked", "threads"), [("3", 3), ("", None), ("many", None), ("0", None)])
def test_threads_are_as_many_as_the_environment_asks_for(
    tiny_graphs: Path, monkeypatch: pytest.MonkeyPatch, asked: str, threads: int | None
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", asked)
    monkeypatch.setattr("colorizer_app.engine.onnx_processor.processors", lambda: 5)
    files = read_graph_files(manifest_path(tiny_graphs))
    assert OnnxProcessor(files).threads == (threads or 5)


def test_a_graph_that_this_runtime_cannot_run_is_named(
    tiny_graphs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise errors.InvalidGraph("Opset 99 is under development")

    monkeypatch.setattr("onnxruntime.InferenceSession", refuse)
    with pytest.raises(GraphsError, match="cannot run the graph “overall”"):
        OnnxProcessor(read_graph_files(manifest_path(tiny_graphs)))


# -------------------------------------------------------------------------------- when it fails


class Failing:
    """A session that fails on chosen calls."""

    def __init__(self, session: Any, fail: Callable[[int, dict[str, Any]], Any]) -> None:
        self._session, self._fail, self._calls = session, fail, 0

    def run(self, names: None, feeds: dict[str, Any]) -> Any:
        self._calls += 1
        found = self._fail(self._calls, feeds)
        return self._session.run(names, feeds) if found is None else found


def spoil(engine: Engine, graph: str, fail: Callable[[int, dict[str, Any]], Any]) -> None:
    sessions = processor_of(engine)._sessions
    sessions[graph] = Failing(sessions[graph], fail)


def raising(error: Exception) -> Callable[[int, dict[str, Any]], Any]:
    def fail(_call: int, _feeds: dict[str, Any]) -> None:
        raise error

    return fail


FULL = errors.RuntimeException(
    "[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : Non-zero status code returned while running Conv "
    "node. Failed to allocate memory for requested buffer of size 1099511627776"
)


@pytest.mark.parametrize("graph", ["overall", "local", "distribution"])
@pytest.mark.parametrize("error", [FULL, errors.Fail("std::bad_alloc"), MemoryError()])
def test_too_little_memory_is_a_clear_error(graphs: Engine, graph: str, error: Exception) -> None:
    spoil(graphs, graph, raising(error))
    with pytest.raises(EngineError, match="too little memory"):
        graphs.colorize(scene(40, 60))


def test_tiles_become_smaller_where_memory_ends(tiny_graphs: Path) -> None:
    notices: list[str] = []
    photo = scene(350, 360)
    whole = Engine(tiny_graphs, device="cpu", working_size=FULL_RESOLUTION).colorize(photo)
    engine = Engine(
        tiny_graphs, device="cpu", working_size=FULL_RESOLUTION, on_notice=notices.append
    )

    def starve(_call: int, feeds: dict[str, Any]) -> None:
        if feeds["lightness"].size > 64_000:
            raise FULL

    spoil(engine, "local", starve)
    tiled = engine.colorize(photo)
    assert np.abs(tiled.astype(np.int32) - whole.astype(np.int32)).max() <= 1
    assert notices
    assert all("smaller pieces" in notice for notice in notices)


def test_colours_that_are_not_numbers_are_no_success(graphs: Engine) -> None:
    def nonsense(_call: int, feeds: dict[str, Any]) -> list[Any]:
        rows, columns = feeds["local"].shape[-2:]
        ab = np.zeros((1, 2, 2 * rows, 2 * columns), np.float32)
        ab[0, 1, -1, -1] = np.inf
        return [ab]

    spoil(graphs, "distribution", nonsense)
    with pytest.raises(EngineError, match=r"CPU .* not numbers"):
        graphs.colorize(scene(40, 60))


def test_a_mistake_in_the_program_is_not_taken_for_a_lack_of_memory(graphs: Engine) -> None:
    spoil(graphs, "local", raising(errors.InvalidArgument("Unexpected input data type")))
    with pytest.raises(RuntimeError, match="Unexpected input") as caught:
        graphs.colorize(scene(40, 60))
    assert not isinstance(caught.value, EngineError)
